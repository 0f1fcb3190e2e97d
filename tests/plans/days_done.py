"""Templates, and workouts that went otherwise: by hand for the examples, drawn for the properties."""

from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from gymtui.model.ids import ShortId
from gymtui.model.performed import Group, Kind, Technique
from gymtui.model.plan import PlannedExercise, SetTarget, Template
from gymtui.model.session import SessionExercise, SessionSet
from gymtui.model.units import Seconds
from gymtui.plans.day import PreparedDay

USUAL = Seconds(150)
SLUGS = ("bench-press", "barbell-row", "lat-pulldown", "lateral-raise", "plank")


def line(key: str, slug: str, *sets: SetTarget, **more: object) -> PlannedExercise:
    return PlannedExercise.model_validate({"id": key, "exercise": slug, "sets": sets, **more})


def session_exercise(planned: PlannedExercise, number: int) -> SessionExercise:
    """The line as it comes into a workout, with a warm-up that the ramp made."""
    warmup = SessionSet(id=ShortId(f"w{number}"), target=SetTarget(kind=Kind.WARMUP))
    sets = [
        SessionSet(id=ShortId(f"s{number}-{place}"), target=target)
        for place, target in enumerate(planned.sets)
    ]
    return SessionExercise(
        id=ShortId(f"x{number}"),
        exercise=planned.exercise,
        name=planned.exercise.replace("-", " ").capitalize(),
        planned=planned.id,
        alternatives=planned.alternatives,
        group=planned.group,
        rest=USUAL if planned.rest is None else planned.rest,
        sets=(warmup, *sets),
    )


def began(template: Template, *more: SessionExercise) -> PreparedDay:
    """What the workout began with, and what came into it later."""
    exercises = [session_exercise(planned, i) for i, planned in enumerate(template.exercises)]
    groups = tuple(
        Group(
            id=one.id,
            switch_rest=Seconds(10) if one.switch_rest is None else one.switch_rest,
            round_rest=Seconds(90) if one.round_rest is None else one.round_rest,
        )
        for one in template.groups
    )
    return PreparedDay((*exercises, *more), groups)


def with_targets(exercise: SessionExercise, targets: Sequence[SetTarget]) -> SessionExercise:
    sets = tuple(
        SessionSet(id=ShortId(f"{exercise.id}-{place}"), target=target)
        for place, target in enumerate(targets)
    )
    return exercise.model_copy(update={"sets": sets})


@dataclass(frozen=True)
class Case:
    """A template, the workout as it stood at the end, and what came into it."""

    template: Template
    done: PreparedDay
    came: PreparedDay


TARGETS = (
    SetTarget.model_validate({"reps": 6, "reps_max": 8}),
    SetTarget.model_validate({"reps": 10, "reps_max": 12, "rest": 60}),
    SetTarget.model_validate({"technique": Technique.AMRAP, "reps": 5}),
    SetTarget.model_validate({"technique": Technique.REST_PAUSE, "params": {"total": 18}, "reps": 8}),
    SetTarget.model_validate({"technique": Technique.REST_PAUSE, "params": {"minis": 2}, "reps": 8}),
    SetTarget.model_validate({"technique": Technique.REST_PAUSE, "params": {"total": 18}, "rest": 120}),
    SetTarget.model_validate({"seconds": 60}),
)


def targets() -> st.SearchStrategy[list[SetTarget]]:
    return st.lists(st.sampled_from(TARGETS), min_size=1, max_size=5)


def group_ids() -> st.SearchStrategy[str | None]:
    return st.sampled_from((None, None, "A", "B", "C"))


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A template and a workout made from it by any changes, as wild as they come."""
    lines = [
        line(
            f"p{i}",
            draw(st.sampled_from(SLUGS)),
            *([SetTarget(kind=Kind.WARMUP)] if draw(st.booleans()) else []),
            *draw(targets()),
            group=draw(group_ids()),
            rest=draw(st.none() | st.just(120)),
        )
        for i in range(draw(st.integers(0, 6)))
    ]
    used = sorted({one.group for one in lines if one.group is not None})
    rests = st.none() | st.sampled_from((0, 15, 90))
    groups = [
        Group.model_validate({"id": g, "switch_rest": draw(rests), "round_rest": draw(rests)}) for g in used
    ]
    template = Template(id="day", name="Day", exercises=tuple(lines), groups=tuple(groups))
    came = began(template)
    more: list[SessionExercise] = []
    standing: list[SessionExercise] = []
    for exercise in came.exercises:
        match draw(st.sampled_from(("as planned", "changed", "removed", "swapped", "swapped midway"))):
            case "changed":
                standing.append(draw(changed(exercise)))
            case "removed":
                pass
            case "swapped":
                more.append(another(exercise, draw(st.sampled_from(SLUGS))))
                standing.append(draw(changed(more[-1])))
            case "swapped midway":
                more.append(another(exercise, draw(st.sampled_from(SLUGS))))
                standing += [with_targets(exercise, draw(targets())), draw(changed(more[-1]))]
            case _:
                standing.append(exercise)
    for number in range(draw(st.integers(0, 2))):
        new = line(f"n{number}", draw(st.sampled_from(SLUGS)), *draw(targets()))
        more.append(session_exercise(new, 50 + number).model_copy(update={"planned": None}))
        standing.append(draw(changed(more[-1])))
    if draw(st.booleans()):
        standing = draw(st.permutations(standing))
    if draw(st.booleans()):
        standing = [one.model_copy(update={"group": draw(group_ids())}) for one in standing]
    named = sorted({one.group for one in standing if one.group is not None})
    seconds = st.none() | st.sampled_from((10, 15, 90))
    done_groups = [
        Group.model_validate({"id": g, "switch_rest": draw(seconds), "round_rest": draw(seconds)})
        for g in named
    ]
    return Case(
        template,
        PreparedDay(tuple(standing), tuple(done_groups)),
        PreparedDay((*came.exercises, *more), came.groups),
    )


def another(old: SessionExercise, slug: str) -> SessionExercise:
    """What is swapped in for an exercise: another id and rest, the same line of the plan."""
    return old.model_copy(
        update={"id": ShortId(f"{old.id}s"), "exercise": slug, "name": f"New {slug}", "rest": Seconds(100)}
    )


@st.composite
def changed(draw: st.DrawFn, exercise: SessionExercise) -> SessionExercise:
    """Other sets, another rest, or both."""
    if draw(st.booleans()):
        exercise = with_targets(exercise, draw(targets()))
    if draw(st.booleans()):
        exercise = exercise.model_copy(update={"rest": Seconds(draw(st.sampled_from((60, 120, 150))))})
    return exercise
