"""Where a programme begins: the training max and the first working load, from the plan or the history."""

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal

from gymtui.model.advice import Reason, ReasonCode, RuleState
from gymtui.model.exercise import Measurement
from gymtui.model.units import KILOGRAMS_IN_A_POUND, Load, Unit
from gymtui.training.e1rm import E1rm, Quality, load_for, shown
from gymtui.training.exposure import Exposure, day_words
from gymtui.training.loadable import OTHER_STEP, lightest, nearest
from gymtui.training.progression import parameters as params
from gymtui.training.progression.judging import Judged
from gymtui.training.progression.programme import Programme, bounded
from gymtui.training.progression.protocol import Direction, SetAsked, Situation, Step
from gymtui.training.progression.shapes import begun_load, leading, planned_sets
from gymtui.training.progression.steps import no_load
from gymtui.training.set_compare import e1rm_with_part
from gymtui.training.techniques.protocol import Parameter, ParameterForm

TM = Parameter(0, 2000, None, "training max, in your unit", ParameterForm.AMOUNT)
TM_PERCENT = Parameter(70, 100, 90, "training max in per cent of the one-rep max")
NO_TM = "can't say: enter a training max (tm), or log a set of up to 10 reps"


@dataclass(frozen=True, slots=True)
class SureMax:
    """The best sure e1RM of late, with the set that it comes from."""

    e1rm: E1rm
    load: Load
    reps: int
    day: date

    @property
    def words(self) -> str:
        """Such as `100 kg × 5 on 2 Nov`."""
        return f"{self.load} × {self.reps} on {day_words(self.day)}"

    @property
    def data(self) -> tuple[str, ...]:
        """The set with its estimate, as it is kept with a reason."""
        best = f"{shown(self.e1rm.reported, self.load.unit):f} {self.load.unit.value}"
        return (f"{self.words}: e1RM {best}",)


@dataclass(frozen=True, slots=True)
class Start:
    """The load to begin with (None: nobody knows), where it comes from, and what was looked at for it."""

    load: Load | None
    words: str = ""
    data: tuple[str, ...] = ()


def sure_max(situation: Situation) -> SureMax | None:
    """Return the best e1RM of high quality of the last `h.estimate_days` in which there was one.

    The days are counted back from the newest session that gives one, so that a break leaves it in place.
    """
    best: SureMax | None = None
    newest: date | None = None
    for one in situation.history:
        if newest is not None and (newest - one.day).days > situation.h.estimate_days:
            break
        found = _best_of(one, situation)
        if found is None:
            continue
        newest = newest or one.day
        if best is None or found.e1rm.system > best.e1rm.system:
            best = found
    return best


def _best_of(one: Exposure, situation: Situation) -> SureMax | None:
    weight = one.body_weight or situation.body_weight
    best: SureMax | None = None
    for performed in one.work:
        found = e1rm_with_part(performed, situation.exercise, weight, situation.model)
        if found is None or found[0].quality is not Quality.HIGH:
            continue
        e1rm, part = found
        better = best is None or e1rm.system > best.e1rm.system
        if part.load is not None and better:
            best = SureMax(e1rm, part.load, part.counted_reps, one.day)
    return best


def in_unit(kilograms: float, unit: Unit) -> Load:
    """Return a load worked out in kilograms in a unit, not rounded to what can be loaded."""
    amount = Decimal(f"{kilograms:.6f}")
    return bounded(amount if unit is Unit.KG else amount / KILOGRAMS_IN_A_POUND, unit)


def given_max(parameters: Mapping[str, Parameter], situation: Situation) -> Load | None:
    """Return the training max that the plan names, in the lifter's unit."""
    amount = params.amount(parameters, situation.planned, "tm")
    return Load(amount=amount, unit=situation.unit) if amount is not None else None


def training_max(parameters: Mapping[str, Parameter], situation: Situation) -> Start:
    """Return the training max: the plan's, else so many per cent of the best sure e1RM, to 2.5 kg or 5 lb.

    None without either, and for exercises that have no load or are assisted: a share of help means nothing.
    """
    if not takes_share(situation):
        return Start(None)
    given = given_max(parameters, situation)
    if given is not None:
        return Start(given, "the plan's training max")
    best = sure_max(situation)
    if best is None or best.e1rm.reported <= 0:
        return Start(None)
    percent = params.number(parameters, situation.planned, "tm_percent")
    exact = in_unit(best.e1rm.reported * percent / 100, situation.unit)
    return Start(_on_grid(exact), f"{percent} % of your best", best.data)


def takes_share(situation: Situation) -> bool:
    """Whether a share of a max means something: there is a load, and no help."""
    measurement = situation.exercise.measurement
    return measurement.has_load and measurement is not Measurement.ASSISTED


def _on_grid(load: Load) -> Load:
    """Return a training max to the next whole step, of two equally near the lower one."""
    grid = OTHER_STEP[load.unit]
    steps = (load.amount / grid - Decimal("0.5")).to_integral_value(ROUND_CEILING)
    return bounded(steps * grid, load.unit) if steps > 0 else load


def start_load(
    situation: Situation,
    before: Exposure | None,
    *,
    reps: int,
    rir: float,
    percent: int = 100,
) -> Start:
    """Return the working load to begin with: the plan's, else one for `reps` with `rir` in reserve.

    The latter is `percent` of what the best sure e1RM gives, rounded down. Without one it is the load of the
    session `before`, and for a new exercise the lightest that the gym lists.
    """
    if not situation.exercise.measurement.has_load:
        return Start(None)
    target = leading(situation.planned)
    if target is not None and target.load is not None and target.load.load is not None:
        return Start(target.load.load, "as planned")
    best = sure_max(situation)
    found = _from_max(best, situation, reps=reps, rir=rir, percent=percent) if best is not None else None
    if best is not None and found is not None:
        return Start(found, f"from your {best.words}", best.data)
    return Start(begun_load(situation, before))


def _from_max(best: SureMax, situation: Situation, *, reps: int, rir: float, percent: int) -> Load | None:
    system = load_for(best.e1rm.system, reps, rir, situation.model)
    if system is None:
        return None
    carried = best.e1rm.system - best.e1rm.reported
    exact = in_unit(system * percent / 100 - carried, best.load.unit)
    return nearest(exact, situation.exercise, situation.gym, "down")


def newest(situation: Situation) -> Exposure | None:
    """Return the newest session in which a work set was done."""
    return next((one for one in situation.history if one.work), None)


class LoadProgramme(Programme):
    """A programme that adds to a working load: `start` says for which reps it begins."""

    start_reps: int
    start_rir: float = 2.0
    start_percent: int = 100

    def first(self, situation: Situation, before: Exposure | None) -> RuleState:
        return RuleState(load=self._start(situation, before).load)

    def begins(self, state: RuleState, situation: Situation) -> Reason:
        if state.load is None:
            return no_load(None)
        start = self._start(situation, newest(situation))
        line = f"first time: {state.load} to begin with{', ' + start.words if start.words else ''}"
        return self.why(ReasonCode.FIRST_TIME, line, None, start.data)

    def _start(self, situation: Situation, before: Exposure | None) -> Start:
        return start_load(
            situation, before, reps=self.start_reps, rir=self.start_rir, percent=self.start_percent
        )


class MaxProgramme(Programme):
    """A programme in per cent of a training max.

    `base` of its state is the training max that the plan named when it was taken: where the plan names
    another one now, that one counts. Without any training max the planned sets are asked for as they are.
    """

    def first(self, situation: Situation, before: Exposure | None) -> RuleState:
        del before
        found = training_max(self.parameters, situation).load
        return RuleState(training_max=found, base=given_max(self.parameters, situation))

    def begins(self, state: RuleState, situation: Situation) -> Reason:
        if state.training_max is None:
            line = (
                NO_TM if takes_share(situation) else f"can't say: {self.name} needs an exercise with a load"
            )
            return self.why(ReasonCode.CANNOT_SAY, line, None)
        start = training_max(self.parameters, situation)
        line = f"{self.day_words(state, situation)}{', ' + start.words if start.words else ''}"
        return self.why(ReasonCode.FIRST_TIME, line, None, start.data)

    @abstractmethod
    def day_words(self, state: RuleState, situation: Situation) -> str:
        """Return today's sets in words, such as `week 2 of 4: 70/80/90 % of 135 kg`."""

    def own_load(self, state: RuleState, done: Judged) -> RuleState:
        """A load that the lifter chose does not move the training max."""
        del done
        return state

    def after(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        given = given_max(self.parameters, situation)
        edited = given is not None and (state.base is None or state.base.amount != given.amount)
        if state.training_max is None or edited:
            begun = self.first(situation, None)
            return Step(begun, Direction.HOLD, self.begins(begun, situation))
        return super().after(state, done, situation)

    def without_max(self, situation: Situation) -> tuple[SetAsked, ...]:
        """Return the planned sets at the lightest load there is, or none."""
        return planned_sets(situation, lightest(situation.exercise, situation.gym, situation.unit))


def changed_max(state: RuleState, amount: Decimal) -> RuleState:
    """Return the state with a training max that many more."""
    before = state.training_max
    assert before is not None, "only a known training max is changed"
    total = bounded(max(before.amount + amount, Decimal(0)), before.unit)
    return state.model_copy(update={"training_max": total})
