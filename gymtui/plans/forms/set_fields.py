"""The fields of a set, for one set or for several that are edited together."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from pydantic import ValidationError

from gymtui.model.exercise import Exercise, Measurement
from gymtui.model.performed import Kind, RangeOfMotion, Technique
from gymtui.model.plan import Param, PlanDocument, PlannedLoad, SetTarget
from gymtui.model.units import Load, Unit
from gymtui.plans.forms import values
from gymtui.plans.forms.form import Entry, FieldError, FormField, FormSetting, Option
from gymtui.plans.forms.parameters import param_fields
from gymtui.training.techniques import technique_rules

KeepSets = Callable[[Callable[[SetTarget], SetTarget]], PlanDocument]
"""Gives the document with each of the sets changed."""

REST_STEP, HOLD_STEP, METRES_STEP = 15, 5, 10
LOAD_STEPS = {Unit.KG: Decimal("2.5"), Unit.LB: Decimal(5)}
PERCENT_STEP = Decimal("2.5")
USUAL_REST, USUAL_HOLD, USUAL_REPS, USUAL_RIR = 120, 30, 8, 2
"""Where a step begins in an empty box (grade D)."""
TECHNIQUE_NOTES = {
    Technique.STRAIGHT: "reps without a break",
    Technique.REST_PAUSE: "short rests inside, to a total or a number of minis",
    Technique.DC: "three bursts to failure",
    Technique.MYO: "an activation set and minis",
    Technique.CLUSTER: "small groups with short rests, far from failure",
    Technique.DROP: "on with less load at once",
    Technique.AMRAP: "as many reps as possible",
    Technique.TOP: "the heaviest set of the day",
    Technique.BACKOFF: "lighter than today's top set",
    Technique.EMOM: "a round at every minute",
    Technique.INTERVAL: "work and rest by the clock",
}


@dataclass(frozen=True, slots=True)
class Sets:
    """The sets that are edited together, how they are kept, and the exercise they are of."""

    targets: tuple[SetTarget, ...]
    document: PlanDocument
    keep: KeepSets
    setting: FormSetting
    exercise: Exercise | None

    def field(
        self,
        name: str,
        label: str,
        show: Callable[[SetTarget], str],
        read: Callable[[str], Mapping[str, object]],
        *,
        hint: str = "",
        step: Callable[[SetTarget, int], str | None] | None = None,
    ) -> FormField:
        """Return a typed field that shows what all sets have, and keeps what is typed in all of them."""
        texts = [show(target) for target in self.targets]
        alike = [text for text, _ in groupby(texts)]
        value = texts[0] if len(alike) == 1 else ", ".join(text or "none" for text in alike)

        def put(typed: str) -> PlanDocument:
            if typed.strip() == value:
                return self.document
            return self.kept(read(typed))

        def stepped(by: int) -> str | None:
            return step(self.targets[0], by) if step is not None else None

        same = len(alike) == 1
        said = hint if same else "they differ; a new value is for all"
        return FormField(name, label, value, put, hint=said, step=stepped if step is not None else None)

    def choice(
        self,
        name: str,
        label: str,
        options: Sequence[Option],
        show: Callable[[SetTarget], str],
        read: Callable[[str], Mapping[str, object]],
    ) -> FormField:
        """Return a field with a list to choose from."""
        ids = {show(target) for target in self.targets}
        chosen = ids.pop() if len(ids) == 1 else ""
        named = next((option.name for option in options if option.id == chosen), "they differ")

        def put(typed: str) -> PlanDocument:
            if typed == chosen:
                return self.document
            if all(option.id != typed for option in options):
                raise FieldError(
                    f"“{typed}” cannot be chosen.", f"Expected one of the {len(options)} listed."
                )
            return self.kept(read(typed))

        return FormField(name, label, named, put, Entry.CHOICE, options=tuple(options), chosen=chosen)

    def kept(self, update: Mapping[str, object]) -> PlanDocument:
        """Return the document with these fields in all of the sets. Raises FieldError."""

        def changed(target: SetTarget) -> SetTarget:
            return SetTarget.model_validate({**dict(target), **update})

        try:
            return self.keep(changed)
        except ValidationError as error:
            raise FieldError("This does not fit.", str(error.errors()[0]["msg"])) from None


def set_fields(sets: Sets) -> tuple[FormField, ...]:
    """Return the fields of the sets that their exercise and technique can have; there is at least one set."""
    shape = sets.exercise.measurement if sets.exercise is not None else Measurement.WEIGHT_REPS
    first = sets.targets[0]
    has = {
        "reps": shape.has_reps or any(one.reps is not None for one in sets.targets),
        "seconds": shape.has_seconds or any(one.seconds is not None for one in sets.targets),
        "metres": shape.has_metres or any(one.metres is not None for one in sets.targets),
        "load": shape.has_load or any(one.load is not None for one in sets.targets),
    }
    fields = [_technique(sets)]
    fields += [_amounts(sets)[name] for name in ("reps", "seconds", "metres") if has[name]]
    if len({one.technique for one in sets.targets}) == 1:
        fields += _params(sets, first)
    if has["load"]:
        fields.append(_load(sets))
    if has["reps"]:
        fields.append(_effort(sets))
    return (*fields, _rest(sets), _tempo(sets), _range(sets))


def kind_field(sets: Sets) -> FormField:
    """Return whether a set is a warm-up."""
    options = (Option(Kind.WORK.value, "work set"), Option(Kind.WARMUP.value, "warm-up"))
    return sets.choice("kind", "Kind", options, lambda t: t.kind.value, lambda typed: {"kind": Kind(typed)})


def _technique(sets: Sets) -> FormField:
    options = [Option(one.value, one.words, TECHNIQUE_NOTES[one]) for one in Technique]

    def read(typed: str) -> dict[str, object]:
        technique = Technique(typed)
        update: dict[str, object] = {"technique": technique, "params": {}}
        if technique in (Technique.CLUSTER, Technique.INTERVAL):
            update |= {"reps": None, "reps_max": None}
        return update

    return sets.choice("technique", "Technique", options, lambda t: t.technique.value, read)


def _amounts(sets: Sets) -> dict[str, FormField]:
    return {
        "reps": sets.field("reps", "Reps", _reps_shown, _reps_read(sets), step=_reps_step),
        "seconds": sets.field(
            "seconds",
            "Time",
            lambda t: values.seconds_text(t.seconds),
            lambda typed: {"seconds": values.seconds(typed, 1)},
            step=lambda t, by: second_step(t.seconds, by, HOLD_STEP, USUAL_HOLD),
        ),
        "metres": sets.field(
            "metres",
            "Distance",
            lambda t: f"{values.plain_number(t.metres)} m" if t.metres is not None else "",
            lambda typed: {"metres": values.metres(typed)},
            step=lambda t, by: _count_step(int(t.metres or 0), by * METRES_STEP, METRES_STEP, 1_000_000),
        ),
    }


def _reps_shown(target: SetTarget) -> str:
    return values.reps_text(target.reps, target.reps_max, target.technique is Technique.AMRAP)


def _reps_read(sets: Sets) -> Callable[[str], Mapping[str, object]]:
    def read(typed: str) -> dict[str, object]:
        low, top, many = values.reps(typed)
        update: dict[str, object] = {"reps": low, "reps_max": top}
        amrap = all(target.technique is Technique.AMRAP for target in sets.targets)
        if many and not amrap:
            update |= {"technique": Technique.AMRAP, "params": {}}
        elif amrap and not many and low is not None:
            update |= {"technique": Technique.STRAIGHT, "params": {}}
        return update

    return read


def _reps_step(target: SetTarget, by: int) -> str | None:
    many = target.technique is Technique.AMRAP
    if target.reps is None:
        return f"{USUAL_REPS}{'+' if many else ''}"
    low, top = target.reps + by, target.reps_max + by if target.reps_max is not None else None
    if not 1 <= low <= values.MOST_REPS or (top or low) > values.MOST_REPS:
        return None
    return f"{low}{f'-{top}' if top is not None else ''}{'+' if many else ''}"


def _params(sets: Sets, first: SetTarget) -> Sequence[FormField]:
    rules = technique_rules(first.technique)
    if any(target.params != first.params for target in sets.targets):
        return ()

    def keep(params: dict[str, Param]) -> PlanDocument:
        return sets.kept({"params": params})

    return param_fields("params", rules.parameters, first.params, keep)


def _load(sets: Sets) -> FormField:
    unit = sets.setting.unit
    hint = f"{unit.value}, 80%, 80% e1rm or last +2.5; empty: as the coach says"
    return sets.field(
        "load",
        "Load",
        lambda target: values.planned_load_text(target.load),
        lambda typed: {"load": values.planned_load(typed, unit)},
        hint=hint,
        step=_load_step,
    )


def _load_step(target: SetTarget, by: int) -> str | None:
    planned = target.load
    if planned is None:
        return None
    if planned.percent is not None:
        percent = planned.percent + by * PERCENT_STEP
        if not 0 < percent <= values.MOST_PERCENT:
            return None
        return values.planned_load_text(planned.model_copy(update={"percent": percent}))
    moved = planned.load or planned.step
    if moved is None:
        return None
    amount = moved.amount + by * LOAD_STEPS[moved.unit]
    if not -2000 <= amount <= 2000:
        return None
    name = "load" if planned.load is not None else "step"
    stepped = PlannedLoad.model_validate({**dict(planned), name: Load(amount=amount, unit=moved.unit)})
    return values.planned_load_text(stepped)


def _effort(sets: Sets) -> FormField:
    in_rpe = sets.setting.in_rpe

    def step(target: SetTarget, by: int) -> str | None:
        if target.rir is None:
            return f"rir {USUAL_RIR}"
        after = Decimal(str(target.rir)) + (-by if in_rpe else by)
        return f"rir {values.plain_number(after)}" if 0 <= after <= 10 else None

    return sets.field(
        "rir",
        "Effort",
        lambda target: values.rir_text(target.rir, in_rpe=in_rpe),
        lambda typed: {"rir": values.rir(typed, in_rpe=in_rpe)},
        hint="RPE" if in_rpe else "reps in reserve",
        step=step,
    )


def _rest(sets: Sets) -> FormField:
    return sets.field(
        "rest",
        "Rest after",
        lambda target: values.seconds_text(target.rest),
        lambda typed: {"rest": values.seconds(typed)},
        hint="of these sets only; empty: the exercise's",
        step=lambda target, by: second_step(target.rest, by),
    )


def _tempo(sets: Sets) -> FormField:
    return sets.field(
        "tempo",
        "Tempo",
        lambda target: target.tempo or "",
        lambda typed: {"tempo": values.tempo(typed)},
        hint="down, pause, up, pause",
    )


def _range(sets: Sets) -> FormField:
    names = {
        RangeOfMotion.FULL: "full",
        RangeOfMotion.LENGTHENED: "lengthened partials",
        RangeOfMotion.SHORTENED: "shortened partials",
    }
    options = [Option(one.value, name) for one, name in names.items()]
    return sets.choice(
        "range", "Range", options, lambda t: t.range.value, lambda typed: {"range": RangeOfMotion(typed)}
    )


def second_step(value: int | None, by: int, step: int = REST_STEP, usual: int = USUAL_REST) -> str | None:
    if value is None:
        return f"{usual}s"
    after = max(0, value + by * step)
    return f"{after}s" if after <= values.MOST_SECONDS and after != value else None


def _count_step(value: int, by: int, low: int, high: int) -> str | None:
    after = value + by
    return str(after) if low <= after <= high else None
