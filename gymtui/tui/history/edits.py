"""Edits of a finished workout: a set as a line of the set grammar, notes, the title. Pure, no Textual."""

from collections.abc import Callable
from dataclasses import dataclass

from gymtui.live.entry import Entry, EntryContext, EntryError
from gymtui.live.grammar import context_for, preview, read_line, slips, write_set
from gymtui.model.performed import Kind, Part, PerformedExercise, PerformedSet, RangeOfMotion, Workout
from gymtui.tui.history.view import Knowledge, measurement_of

KEPT = ("started_at", "at", "rest_planned", "rest_actual", "rest_estimated")
"""What an edited part keeps of the part that stood in its place."""


@dataclass(frozen=True, slots=True)
class SetLine:
    """A set as a line of text, and what is needed to read it back."""

    text: str
    context: EntryContext

    def read(self, typed: str) -> Entry:
        """Return what the line says. Raises EntryError."""
        return read_line(typed.strip(), self.context)

    def problem(self, typed: str) -> str | None:
        """Return where and why the line makes no sense, or None."""
        try:
            self.read(typed)
        except EntryError as error:
            before = typed.strip()[: error.column]
            return f"after “{before}”: {error}" if before else str(error)
        return None

    def understood(self, typed: str) -> str:
        """Return how the line is understood. Raises EntryError."""
        return preview(self.read(typed), self.context)

    def questions(self, typed: str) -> list[str]:
        """Return what looks like a slip of the fingers."""
        return slips(self.read(typed), self.context)


def line_of(performed: PerformedSet, exercise: PerformedExercise, known: Knowledge) -> SetLine:
    """Return a set as a line; `=` in it stands for the set as it was."""
    measurement = measurement_of(exercise, known)
    found = known.exercise(exercise.exercise)
    unilateral = found is not None and found.unilateral
    text = write_set(performed, known.unit, measurement, unilateral=unilateral)
    context = context_for(performed, measurement, known.unit, unilateral=unilateral, last=performed)
    return SetLine(text, context)


def edited_set(performed: PerformedSet, entry: Entry) -> PerformedSet:
    """Return the set as the entry says; each part keeps the times and rests of the part in its place."""
    parts = []
    for i, part in enumerate(entry.parts):
        old = performed.parts[i] if i < len(performed.parts) else Part()
        parts.append(old.model_copy(update={name: getattr(part, name) for name in _values()}))
    return performed.model_copy(
        update={
            "parts": tuple(parts),
            "technique": entry.technique or performed.technique,
            "kind": entry.kind or Kind.WORK,
            "tempo": entry.tempo,
            "range": entry.range or RangeOfMotion.FULL,
            "form": entry.form,
            "note": entry.note,
        }
    )


def _values() -> list[str]:
    return [name for name in Part.model_fields if name not in KEPT]


def find_set(workout: Workout, set_id: str) -> tuple[PerformedExercise, PerformedSet] | None:
    """Return a set and its exercise."""
    return next(((e, s) for e in workout.exercises for s in e.sets if s.id == set_id), None)


def find_exercise(workout: Workout, exercise_id: str) -> PerformedExercise | None:
    """Return an exercise of the workout."""
    return next((e for e in workout.exercises if e.id == exercise_id), None)


def with_set(workout: Workout, changed: PerformedSet) -> Workout:
    """Return the workout with a set replaced by its id."""
    return _with_sets(workout, lambda e: tuple(changed if one.id == changed.id else one for one in e.sets))


def without_set(workout: Workout, set_id: str) -> Workout:
    """Return the workout without a set; an exercise that has none left goes too, unless a note is on it."""
    after = _with_sets(workout, lambda e: tuple(one for one in e.sets if one.id != set_id))
    gone = {e.id for e in workout.exercises if any(s.id == set_id for s in e.sets)}
    kept = tuple(e for e in after.exercises if e.sets or e.note or e.id not in gone)
    used = {e.group for e in kept}
    return after.model_copy(
        update={"exercises": kept, "groups": tuple(g for g in workout.groups if g.id in used)}
    )


def with_exercise_note(workout: Workout, exercise_id: str, note: str) -> Workout:
    """Return the workout with a note on one of its exercises."""
    exercises = (e.model_copy(update={"note": note}) if e.id == exercise_id else e for e in workout.exercises)
    return workout.model_copy(update={"exercises": tuple(exercises)})


def _with_sets(workout: Workout, sets: Callable[[PerformedExercise], tuple[PerformedSet, ...]]) -> Workout:
    exercises = (e.model_copy(update={"sets": sets(e)}) for e in workout.exercises)
    return workout.model_copy(update={"exercises": tuple(exercises)})
