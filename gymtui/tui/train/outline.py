"""The rows of the workout's outline, and its one-line form for small screens."""

from dataclasses import dataclass, replace

from gymtui.live.finish import performed_set
from gymtui.live.order import bracket
from gymtui.live.proposal import load_of
from gymtui.live.state import LiveExercise, LiveSet, LiveWorkout, Place
from gymtui.model.performed import Part, Technique
from gymtui.model.units import Load
from gymtui.training.techniques import SetSoFar, play_out, technique_rules
from gymtui.training.techniques.straight import aim
from gymtui.tui import words

DONE, NOW, TO_COME, SKIPPED = "✓", "▸", "·", "–"


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """One row: an exercise's heading, its warm-ups together, or one set.

    `state` is done, now, next, skipped or nothing. `bracket` draws a superset: top, inside or bottom.
    """

    kind: str
    exercise_id: str
    label: str = ""
    name: str = ""
    number: str = ""
    load: str = ""
    reps: str = ""
    times: str = "×"
    effort: str = ""
    right: str = ""
    state: str = ""
    set_id: str = ""
    bracket: str = ""
    selected: bool = False


@dataclass(frozen=True, slots=True)
class StripPiece:
    """An exercise in one line: `A1 ✓✓▸·`."""

    label: str
    marks: str
    now: bool


def mark_of(live_set: LiveSet, *, now: bool) -> str:
    """Return the sign of a set."""
    if now:
        return NOW
    if live_set.skipped:
        return SKIPPED
    return DONE if live_set.closed else TO_COME


def set_marks(exercise: LiveExercise, live_set: LiveSet) -> str:
    """Return the signs of the exercise's sets, warm-ups or work sets like the one that comes now."""
    same = [s for s in exercise.sets if s.is_warmup == live_set.is_warmup]
    return " ".join(mark_of(s, now=s.id == live_set.id and not s.closed) for s in same)


def strip_pieces(workout: LiveWorkout, names: dict[str, str], place: Place | None) -> tuple[StripPiece, ...]:
    """Return the whole workout in one line."""
    here = workout.at(place)[1].id if place is not None else None
    pieces = []
    for exercise in workout.exercises:
        sets = [s for s in exercise.sets if not s.is_warmup or s.id == here]
        marks = "".join(mark_of(s, now=s.id == here) for s in sets)
        pieces.append(StripPiece(names[exercise.id], marks, any(s.id == here for s in exercise.sets)))
    return tuple(pieces)


def outline_rows(
    workout: LiveWorkout,
    names: dict[str, str],
    place: Place | None,
    *,
    resting: bool,
    selected: str | None = None,
) -> tuple[OutlineRow, ...]:
    """Return the rows of the outline. Warm-ups share one row unless one of them comes now or is chosen."""
    here = workout.at(place)[1].id if place is not None else None
    rows: list[OutlineRow] = []
    groups: list[str | None] = [e.plan.group for e in workout.exercises]
    for index, exercise in enumerate(workout.exercises):
        if index:
            rows.append(OutlineRow("gap", exercise.id, bracket=_bracket(groups, index, "gap")))
        rows.append(
            OutlineRow(
                "heading",
                exercise.id,
                label=names[exercise.id],
                name=exercise.plan.shown_name,
                right=_technique(exercise),
                state="now" if any(s.id == here for s in exercise.sets) else "",
                bracket=_bracket(groups, index, "heading"),
                selected=selected == exercise.id,
            )
        )
        side = _bracket(groups, index, "set")
        rows += _set_rows(workout, exercise, here, resting, selected, side)
        if side and _bracket(groups, index, "last"):
            rows[-1] = replace(rows[-1], bracket="bottom")
    return tuple(rows)


def _set_rows(
    workout: LiveWorkout,
    exercise: LiveExercise,
    here: str | None,
    resting: bool,
    selected: str | None,
    side: str,
) -> list[OutlineRow]:
    rows = []
    warmups = [s for s in exercise.sets if s.is_warmup]
    apart = any(s.id in (here, selected) for s in warmups)
    if warmups and not apart:
        texts = [_short(s, exercise) for s in warmups]
        state = "done" if all(s.closed for s in warmups) else ""
        rows.append(
            OutlineRow(
                "warmups",
                exercise.id,
                set_id=warmups[0].id,
                number="w",
                name="  ".join(texts),
                state=state,
                bracket=side,
            )
        )
    number = 0
    for live_set in exercise.sets:
        if live_set.is_warmup and not apart:
            continue
        number += 0 if live_set.is_warmup else 1
        rows.append(_set_row(workout, exercise, live_set, str(number), here, resting, selected, side))
    return rows


def _set_row(
    workout: LiveWorkout,
    exercise: LiveExercise,
    live_set: LiveSet,
    number: str,
    here: str | None,
    resting: bool,
    selected: str | None,
    side: str,
) -> OutlineRow:
    now = live_set.id == here
    state = ("next" if resting else "now") if now else "done" if live_set.closed else ""
    shape = exercise.plan.measurement
    parts = live_set.parts
    load = parts[0].load if parts else load_of(workout, exercise, live_set, exercise.sets.index(live_set))
    reps = words.parts_text(performed_set(live_set), shape) if parts else words.aim_text(live_set.target)
    times = "×" if parts or live_set.technique in words.COUNTED_AS_REPS else ""
    if not parts and reps.startswith("to "):
        reps += " reps"
    if not parts and live_set.technique is Technique.DROP:
        reps = _with_drops(workout, exercise, live_set, load) or reps
    right = ""
    if now and parts:
        reps += f" {words.JOINS.get(live_set.technique, '+')} _"
        right = f"part {len(parts) + 1}"
    rir = performed_set(live_set).rir if parts else live_set.target.rir
    return OutlineRow(
        "set",
        exercise.id,
        number="w" if live_set.is_warmup else number,
        load=words.load_text(load, shape),
        reps=reps,
        times=times,
        effort=f"{rir:g}" if rir is not None else "",
        right=right,
        state="skipped" if live_set.skipped else state,
        set_id=live_set.id,
        bracket=side,
        selected=selected == live_set.id,
    )


def _with_drops(workout: LiveWorkout, exercise: LiveExercise, live_set: LiveSet, load: Load | None) -> str:
    """Return a drop set with the loads of its drops: `12, then 10 and 8`."""
    if load is None or not live_set.target.reps:
        return ""
    first = Part(load=load, reps=live_set.target.reps)
    known = SetSoFar(live_set.target, (first,), exercise=exercise.plan, gym=workout.gym)
    loads = [part.load.number for part in play_out(known, technique_rules(Technique.DROP)) if part.load]
    return f"{aim(live_set.target)}, then {' and '.join(loads)}" if loads else ""


def _short(live_set: LiveSet, exercise: LiveExercise) -> str:
    load = live_set.parts[0].load if live_set.parts else live_set.plan.load
    reps = live_set.parts[0].reps if live_set.parts else live_set.plan.reps or live_set.target.reps
    text = words.load_text(load, exercise.plan.measurement)
    return f"{text}×{reps}" if text else f"{reps}"


def _technique(exercise: LiveExercise) -> str:
    if exercise.later and exercise.is_open:
        return "later"
    work = [s for s in exercise.sets if not s.is_warmup]
    special = {s.technique for s in work} - {Technique.STRAIGHT}
    return next(iter(special)).words if len(special) == 1 else ""


def _bracket(groups: list[str | None], index: int, kind: str) -> str:
    """Return which piece of a superset's bracket stands beside a row of the exercise at `index`."""
    end = bracket(groups, index)
    if not end:
        return ""
    match kind:
        case "gap":
            return "" if end == "top" else "inside"
        case "heading":
            return "top" if end == "top" else "inside"
        case "last":
            return "bottom" if end == "bottom" else ""
        case _:
            return "inside"
