"""What a past workout was asked to be, and what it made otherwise: by exercise, and of the day as a whole."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from gymtui.model.advice import PrescribedSet
from gymtui.model.performed import PerformedExercise, PerformedSet, Technique, Workout
from gymtui.model.plan import Template
from gymtui.plans.plan_then import other_than_planned
from gymtui.tui.canvas import wrapped
from gymtui.tui.history.view import Detail, DetailLine
from gymtui.tui.words import counted

AS_ASKED = "done"
RIR_APART = 1.0
"""A difference in reps in reserve below this is a guess's noise and not told."""
BY_FIRST_BURST = (Technique.STRAIGHT, Technique.TOP, Technique.BACKOFF, Technique.AMRAP)
"""Techniques whose reps are those of one burst, so that a range can be held against them."""


def with_asked(
    detail: Detail, workout: Workout, template: Template | None, name_of: Callable[[str], str], room: int
) -> Detail:
    """Return the workout with what was asked of each exercise under its name, and the day's differences.

    `template` is the day as it was planned then; None: not known, or no plan. `name_of` names an exercise by
    its id; lines are wrapped to `room` columns.
    """
    asked: dict[str, str] = {one.id: asked_line(one) for one in workout.exercises}
    lines: list[DetailLine] = []
    for line in detail.lines:
        lines.append(line)
        if line.kind == "exercise":
            bracket = "inside" if line.bracket in ("top", "inside") else ""
            lines += [
                DetailLine("asked", text, exercise=line.exercise, bracket=bracket)
                for text in wrapped(asked.get(line.exercise, ""), room - 4)
            ]
    if template is not None:
        about = tuple(_day_lines(template, workout, name_of))
        if about:
            lines += [DetailLine("gap"), DetailLine("about", "Other than planned")]
            lines += [DetailLine("asked", text) for told in about for text in wrapped(told, room)]
    return replace(detail, lines=tuple(lines))


def asked_line(exercise: PerformedExercise) -> str:
    """Return what was asked of an exercise, and what was done otherwise; nothing where nobody asked."""
    if exercise.prescribed is None or not exercise.prescribed.sets:
        return ""
    asked = exercise.prescribed.sets
    done = [one for one in exercise.sets if one.is_work and one.parts]
    found = list(_differences(asked, done))
    return f"asked {asked_text(asked)} · {'; '.join(found) if found else AS_ASKED}"


def asked_text(asked: Sequence[PrescribedSet]) -> str:
    """Return `3 × 6–8 with 82.5 kg, RIR 2`, equal neighbours as one."""
    texts = [_set_text(one) for one in asked]
    runs = [(text, len(list(same))) for text, same in groupby(texts)]
    return "; ".join(f"{count} × {text}" for text, count in runs)


def _set_text(one: PrescribedSet) -> str:
    text = _amount_text(one)
    load = one.rounded if one.rounded is not None else one.load
    if load is not None:
        text += f" with {load}"
    if one.technique is not Technique.STRAIGHT:
        text += f", {one.technique.words}"
    return f"{text}, RIR {one.rir:g}" if one.rir is not None else text


def _amount_text(one: PrescribedSet) -> str:
    if one.reps is not None or one.reps_min is not None:
        low = one.reps_min if one.reps_min is not None else one.reps
        if one.reps_max is not None and one.reps_max != low:
            return f"{low}–{one.reps_max}"
        return str(one.reps if one.reps is not None else low)
    if one.seconds is not None:
        return f"{one.seconds} s"
    return f"{one.metres:f} m" if one.metres is not None else "as many as there are"


def _differences(asked: Sequence[PrescribedSet], done: Sequence[PerformedSet]) -> Iterator[str]:
    more = len(done) - len(asked)
    if more:
        yield f"{counted(abs(more), 'set')} {'more' if more > 0 else 'fewer'}"
    for number, (wanted, one) in enumerate(zip(asked, done, strict=False), 1):
        found = list(_of_a_set(wanted, one))
        if found:
            yield f"set {number}: {', '.join(found)}"


def _of_a_set(wanted: PrescribedSet, one: PerformedSet) -> Iterator[str]:
    first = one.parts[0]
    if one.technique is not wanted.technique:
        yield one.technique.words
    load = wanted.rounded if wanted.rounded is not None else wanted.load
    if load is not None and first.load is not None and first.load.kilograms != load.kilograms:
        yield f"{first.load} instead of {load}"
    if one.technique is wanted.technique and one.technique in BY_FIRST_BURST:
        yield from _reps(wanted, first.counted_reps)
    if wanted.seconds is not None and first.seconds is not None and first.seconds < wanted.seconds:
        yield f"{first.seconds} of {wanted.seconds} s"
    rir = 0.0 if first.failed else first.rir
    if wanted.rir is not None and rir is not None and abs(rir - wanted.rir) >= RIR_APART:
        yield "to failure" if first.failed else f"RIR {rir:g}"


def _reps(wanted: PrescribedSet, reps: int) -> Iterator[str]:
    low = wanted.reps_min if wanted.reps_min is not None else wanted.reps
    top = wanted.reps_max if wanted.reps_max is not None else wanted.reps
    if low is not None and reps < low:
        yield f"{reps} of {low} reps"
    elif top is not None and reps > top and wanted.technique is not Technique.AMRAP:
        yield f"{counted(reps - top, 'rep')} more"


def _day_lines(template: Template, workout: Workout, name_of: Callable[[str], str]) -> Iterator[str]:
    found = other_than_planned(template, workout)
    names = [" ".join(one.name.split()) for one in workout.exercises]
    if found.left_out:
        yield f"left out: {', '.join(name_of(one) for one in found.left_out)}"
    if found.swapped:
        yield "swapped: " + ", ".join(f"{names[at]} for {name_of(slug)}" for slug, at in found.swapped)
    if found.added:
        yield f"added: {', '.join(names[at] for at in found.added)}"
