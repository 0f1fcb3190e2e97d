"""A template made of a workout: its targets are what was done."""

from collections import Counter
from collections.abc import Sequence

from gymtui.model.performed import Part, PerformedExercise, PerformedSet, Technique, Workout
from gymtui.model.plan import (
    Param,
    PlanDocument,
    PlannedExercise,
    PlannedLoad,
    SetTarget,
    Template,
    Warmup,
)
from gymtui.model.units import Rir
from gymtui.plans.editing.edited import Making
from gymtui.plans.editing.parts import tidied
from gymtui.training.techniques import merged

MOST_LINES = 100


def template_of_workout(workout: Workout, making: Making, name: str = "") -> PlanDocument:
    """Return a template that asks for what was done: exercises, sets, loads, reps, reps in reserve, rests.

    Warm-ups become a ramp, which fits whatever load comes. What was not noted (reps in reserve, rests) is
    left open. Exercises without a work set are left out.
    """
    called = (name or workout.title).strip()[:200] or f"Workout of {workout.date.isoformat()}"
    taken: set[str] = set()
    lines = []
    for done in workout.exercises[:MOST_LINES]:
        line = _line(done)
        if line is not None:
            own = line.id if line.id not in taken else making.short(taken)
            taken.add(own)
            lines.append(line.model_copy(update={"id": own}))
    template = Template(
        id=making.slug(called), name=called, exercises=_together(lines), groups=workout.groups
    )
    return PlanDocument(templates=(tidied(template),))


def _together(lines: Sequence[PlannedExercise]) -> tuple[PlannedExercise, ...]:
    """Return the members of a superset beside each other, where the first of them stood."""
    first: dict[str, int] = {}
    for i, line in enumerate(lines):
        first.setdefault(line.group or f"alone {i}", i)
    order = sorted(range(len(lines)), key=lambda i: (first[lines[i].group or f"alone {i}"], i))
    return tuple(lines[i] for i in order)


def _line(done: PerformedExercise) -> PlannedExercise | None:
    work = [one for one in done.sets if one.is_work and one.parts]
    if not work:
        return None
    return PlannedExercise(
        id=done.id,
        exercise=done.exercise,
        group=done.group,
        sets=tuple(map(_target, work)),
        rest=_usual_rest(work),
        warmup=Warmup.RAMP if any(not one.is_work for one in done.sets) else Warmup.NONE,
        note=done.note,
    )


def _usual_rest(work: Sequence[PerformedSet]) -> int | None:
    """Return the rest that was planned before most of the sets after the first, or None."""
    rests = Counter(one.parts[0].rest_planned for one in work[1:] if one.parts[0].rest_planned is not None)
    return rests.most_common(1)[0][0] if rests else None


def _target(done: PerformedSet) -> SetTarget:
    bursts = merged(done.parts)
    first = bursts[0]
    counts = [part.reps or 0 for part in bursts]
    update: dict[str, object] = {
        "technique": done.technique,
        "params": _params(done.technique, bursts, counts),
        "load": PlannedLoad(load=first.load) if first.load is not None else None,
        "reps": first.reps or None,
        "seconds": first.seconds or None,
        "metres": first.metres or None,
        "rir": Rir(0) if first.failed else first.rir,
        "tempo": done.tempo,
        "range": done.range,
    }
    if done.technique in (Technique.CLUSTER, Technique.INTERVAL):
        update["reps"] = None
    return SetTarget.model_validate(update)


def _params(technique: Technique, bursts: Sequence[Part], counts: Sequence[int]) -> dict[str, Param]:
    """Return what the parts say of the technique; what they do not say keeps its default."""
    total, after = sum(counts), len(bursts) - 1
    match technique:
        case Technique.REST_PAUSE if 2 <= total <= 100:
            return {"total": total}
        case Technique.CLUSTER if total >= 2 and all(1 <= one <= 10 for one in counts):
            return {"total": total, "groups": tuple(counts)}
        case Technique.DROP if 1 <= after <= 4:
            return {"drops": after}
        case Technique.EMOM | Technique.INTERVAL if 1 <= len(bursts) <= 60:
            rounds: dict[str, Param] = {"rounds": len(bursts)}
            worked = bursts[0].seconds
            if technique is Technique.INTERVAL and worked is not None and 5 <= worked <= 600:
                rounds["work"] = worked
            return rounds
    return {}
