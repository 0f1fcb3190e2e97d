"""A form: the fields of one piece of a plan, what each shows and what a typed text makes of the plan."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from gymtui.errors import GymtuiError
from gymtui.model.plan import PlanDocument
from gymtui.model.units import Unit
from gymtui.plans.places import PlanPlace
from gymtui.plans.text.names import ExerciseNames


class FieldError(GymtuiError):
    """What was typed is not understood; the message says what is wrong, `what_to_do` what was expected."""


class Entry(StrEnum):
    """How a field is filled: typed, chosen from a list, or from the exercises (one, or several)."""

    TEXT = "text"
    CHOICE = "choice"
    EXERCISE = "exercise"
    EXERCISES = "exercises"


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose, with a muted word beside it."""

    id: str
    name: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class FormField:
    """One line of a form.

    `name` is the record's field as in `PlanPlace.field`. `value` is what stands in the box; typed back it
    changes nothing. `put` gives the document with another value: a typed text, the id of a choice, or ids of
    exercises with spaces between; it raises FieldError. `step` gives the text one step up or down, or None
    where there is none. `hint` stands beside the box.
    """

    name: str
    label: str
    value: str
    put: Callable[[str], PlanDocument]
    entry: Entry = Entry.TEXT
    hint: str = ""
    options: Sequence[Option] = ()
    chosen: str = ""
    step: Callable[[int], str | None] | None = None
    wide: bool = False

    def problem(self, typed: str) -> FieldError | None:
        """Return what is wrong with a typed text, or None."""
        try:
            self.put(typed)
        except FieldError as error:
            return error
        return None

    def stepped(self, by: int) -> str | None:
        """Return what to put for one step: the next choice, or the next number; None where there is none."""
        if self.step is not None:
            return self.step(by)
        ids = [option.id for option in self.options]
        if self.chosen not in ids:
            return ids[0] if ids else None
        at = ids.index(self.chosen) + by
        return ids[at] if 0 <= at < len(ids) else None


@dataclass(frozen=True, slots=True)
class Form:
    """What is edited at a place: its name, where it is in the plan, and its fields in their order."""

    place: PlanPlace
    title: str
    where: str
    fields: tuple[FormField, ...]

    def field(self, name: str) -> FormField | None:
        return next((one for one in self.fields if one.name == name), None)


@dataclass(frozen=True, slots=True)
class FormSetting:
    """What forms need of the lifter: the exercises by name, the unit of a bare number, and `rir` or `rpe`."""

    names: ExerciseNames
    unit: Unit = Unit.KG
    effort: str = "rir"

    @property
    def in_rpe(self) -> bool:
        return self.effort == "rpe"

    def name_of(self, slug: str) -> str:
        """Return what an exercise is called, or its id where nobody knows it."""
        found = self.names.get(slug)
        return found.name if found is not None else slug
