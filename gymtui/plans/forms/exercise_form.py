"""The forms of an exercise and of one of its sets."""

from collections.abc import Callable
from dataclasses import replace

from pydantic import ValidationError

from gymtui.model.base import clean_text
from gymtui.model.exercise import Exercise
from gymtui.model.performed import Kind, Technique
from gymtui.model.plan import (
    Param,
    PlanDocument,
    PlannedExercise,
    PlannedLoad,
    ProgressionRule,
    SetTarget,
    Warmup,
)
from gymtui.plans.editing.lines import usual_line
from gymtui.plans.editing.parts import line_at, template_at, with_line
from gymtui.plans.editing.sets import MOST_SETS, with_count
from gymtui.plans.forms import values
from gymtui.plans.forms.form import Entry, FieldError, Form, FormField, FormSetting, Option
from gymtui.plans.forms.parameters import param_fields
from gymtui.plans.forms.set_fields import Sets, kind_field, second_step, set_fields
from gymtui.plans.places import PlanPlace
from gymtui.training.progression.rules import AUTO, RULES

BREAK = "↵"
"""Stands for the end of a line in a box of one line."""
AUTO_WORDS = "The coach chooses a rule that suits the exercise and its sets"


def exercise_form(document: PlanDocument, place: PlanPlace, setting: FormSetting) -> Form:
    """Return the form of an exercise: its own fields, and those that all of its work sets have."""
    template, line = template_at(document, place), line_at(document, place)
    at = [one.id for one in template.exercises].index(line.id) + 1
    where = f"in {template.name}, place {at} of {len(template.exercises)}"
    fields = _Fields(document, place, line, setting)
    return Form(place, setting.name_of(line.exercise), where, fields.all())


def set_form(document: PlanDocument, place: PlanPlace, setting: FormSetting) -> Form:
    """Return the form of one set."""
    template, line = template_at(document, place), line_at(document, place)
    at = place.set or 0

    def keep(change: Callable[[SetTarget], SetTarget]) -> PlanDocument:
        sets = tuple(change(one) if i == at else one for i, one in enumerate(line.sets))
        return with_line(document, place, line.model_copy(update={"sets": sets}))

    sets = Sets((line.sets[at],), document, keep, setting, setting.names.get(line.exercise))
    where = f"{setting.name_of(line.exercise)} in {template.name}"
    return Form(place, f"Set {at + 1} of {len(line.sets)}", where, (kind_field(sets), *set_fields(sets)))


class _Fields:
    """Makes the fields of an exercise."""

    def __init__(
        self, document: PlanDocument, place: PlanPlace, line: PlannedExercise, setting: FormSetting
    ) -> None:
        self.document = document
        self.place = replace(place, set=None, field="")
        self.line = line
        self.setting = setting

    def all(self) -> tuple[FormField, ...]:
        work = tuple(one for one in self.line.sets if one.kind is Kind.WORK)
        exercise = self.setting.names.get(self.line.exercise)
        sets = Sets(work, self.document, self._keep_sets, self.setting, exercise)
        of_sets = [one for one in (set_fields(sets) if work else ()) if one.name != "rest"]
        return (
            self._exercise(),
            self._count(len(work)),
            *of_sets,
            self._rest(),
            self._warmup(),
            *self._progression(),
            self._others("alternatives", "Or", "where the station is taken"),
            self._others("pool", "In turn with", "one of them each time"),
            self._optional(),
            self._note(),
        )

    def _with(self, **update: object) -> PlanDocument:
        try:
            line = PlannedExercise.model_validate({**dict(self.line), **update})
        except ValidationError as error:
            raise FieldError("This does not fit.", str(error.errors()[0]["msg"])) from None
        return with_line(self.document, self.place, line)

    def _keep_sets(self, change: Callable[[SetTarget], SetTarget]) -> PlanDocument:
        return self._with(sets=tuple(change(t) if t.kind is Kind.WORK else t for t in self.line.sets))

    def _exercise(self) -> FormField:
        def put(typed: str) -> PlanDocument:
            self._known(typed)
            if typed == self.line.exercise:
                return self.document
            return self._with(
                exercise=typed,
                sets=self._sets_for(typed),
                pool=tuple(one for one in self.line.pool if one != typed),
                alternatives=tuple(one for one in self.line.alternatives if one != typed),
            )

        known = self.setting.names.get(self.line.exercise)
        hint = "" if known is not None else "not in the catalogue"
        name = self.setting.name_of(self.line.exercise)
        return FormField(
            "exercise",
            "Exercise",
            name,
            put,
            Entry.EXERCISE,
            hint=hint,
            chosen=self.line.exercise,
            wide=True,
        )

    def _sets_for(self, slug: str) -> tuple[SetTarget, ...]:
        """Return the sets for another exercise: absolute loads were the old one's and go.

        Where it is measured in another way, the amounts become the usual ones, without a technique.
        """
        old, new = self.setting.names.get(self.line.exercise), self.setting.names.get(slug)
        update: dict[str, object] = {}
        if old is not None and new is not None and measured(old) != measured(new):
            usual = usual_line(new).sets[0]
            update = {name: getattr(usual, name) for name in ("reps", "reps_max", "seconds", "metres")}
            update |= {"technique": Technique.STRAIGHT, "params": {}}
            update |= {} if new.measurement.has_reps else {"rir": None}
        return tuple(
            target.model_copy(update={**update, "load": relative(target.load)}) for target in self.line.sets
        )

    def _count(self, count: int) -> FormField:
        def put(typed: str) -> PlanDocument:
            return with_count(self.document, self.place, values.whole(typed, 0, MOST_SETS, "sets"))

        def step(by: int) -> str | None:
            return str(count + by) if 0 <= count + by <= MOST_SETS else None

        warmups = len(self.line.sets) - count
        hint = f"and {warmups} warm-up{'s' if warmups > 1 else ''} of its own" if warmups else ""
        return FormField("sets", "Sets", str(count), put, hint=hint, step=step)

    def _rest(self) -> FormField:
        own = [one for one in self.line.sets if one.rest is not None]
        hint = "some sets have their own" if own else "empty: what is usual for it"
        return FormField(
            "rest",
            "Rest after",
            values.seconds_text(self.line.rest),
            lambda typed: self._with(rest=values.seconds(typed)),
            hint=hint,
            step=lambda by: second_step(self.line.rest, by),
        )

    def _warmup(self) -> FormField:
        options = (
            Option(Warmup.NONE.value, "none"),
            Option(Warmup.RAMP.value, "ramp", "warm-ups up to the first load"),
        )
        return self._choice("warmup", "Warm-up", options, self.line.warmup.value, Warmup)

    def _choice(
        self,
        name: str,
        label: str,
        options: tuple[Option, ...],
        chosen: str,
        read: Callable[[str], object],
    ) -> FormField:
        def put(typed: str) -> PlanDocument:
            if all(option.id != typed for option in options):
                raise FieldError(f"“{typed}” cannot be chosen.", "Expected one of those listed.")
            return self._with(**{name: read(typed)})

        named = next((option.name for option in options if option.id == chosen), chosen)
        return FormField(name, label, named, put, Entry.CHOICE, options=options, chosen=chosen)

    def _progression(self) -> tuple[FormField, ...]:
        now = self.line.progression
        rules = [Option(AUTO, AUTO, AUTO_WORDS)]
        rules += [Option(name, name.replace("_", "-"), rule.words) for name, rule in RULES.items()]

        def put(typed: str) -> PlanDocument:
            if typed != AUTO and typed not in RULES:
                raise FieldError(f"There is no rule {typed}.", "Expected one of those listed.")
            kept = now if typed == now.rule else ProgressionRule(rule=typed)
            return self._with(progression=kept)

        def keep(params: dict[str, Param]) -> PlanDocument:
            return self._with(progression=ProgressionRule(rule=now.rule, params=params))

        rule = RULES.get(now.rule)
        words = rule.words if rule is not None else AUTO_WORDS if now.rule == AUTO else "no such rule"
        chooser = FormField(
            "progression",
            "Progress",
            now.rule.replace("_", "-"),
            put,
            Entry.CHOICE,
            hint=words,
            options=tuple(rules),
            chosen=now.rule,
        )
        known = rule.parameters if rule is not None else {}
        return (chooser, *param_fields("progression", known, now.params, keep))

    def _others(self, name: str, label: str, hint: str) -> FormField:
        slugs: tuple[str, ...] = self.line.alternatives if name == "alternatives" else self.line.pool

        def put(typed: str) -> PlanDocument:
            chosen = tuple(dict.fromkeys(typed.split()))
            for slug in chosen:
                if slug not in slugs:
                    self._known(slug)
                if slug == self.line.exercise:
                    raise FieldError("The exercise itself cannot stand in for it.", "Expected another one.")
            return self._with(**{name: chosen})

        shown = ", ".join(map(self.setting.name_of, slugs))
        return FormField(
            name, label, shown, put, Entry.EXERCISES, hint=hint, chosen=" ".join(slugs), wide=True
        )

    def _optional(self) -> FormField:
        options = (Option("no", "no"), Option("yes", "yes", "the first to go when time is short"))
        chosen = "yes" if self.line.optional else "no"
        return self._choice("optional", "Optional", options, chosen, lambda typed: typed == "yes")

    def _note(self) -> FormField:
        return FormField(
            "note",
            "Note",
            one_line(self.line.note),
            lambda typed: self._with(note=several_lines(typed)),
            hint="comes back each time",
            wide=True,
        )

    def _known(self, slug: str) -> None:
        if self.setting.names.get(slug) is None:
            near = [one.name for one in self.setting.names.search(slug, limit=3)]
            said = f"Nearest: {', '.join(near)}." if near else "F6 adds your own."
            raise FieldError(f"There is no exercise “{slug}”.", said)


def measured(exercise: Exercise) -> tuple[bool, bool, bool]:
    """Return which amounts a set of the exercise has: reps, seconds, metres."""
    shape = exercise.measurement
    return shape.has_reps, shape.has_seconds, shape.has_metres


def relative(load: PlannedLoad | None) -> PlannedLoad | None:
    """Return a load that is a share of another one; an absolute one is none for another exercise."""
    return load if load is not None and load.load is None else None


def one_line(text: str) -> str:
    """Return a text with signs for its line ends."""
    return text.replace("\n", BREAK)


def several_lines(typed: str) -> str:
    """Return the text of a line with signs for line ends."""
    return clean_text(typed.replace(BREAK, "\n")).strip()
