"""Planned: each set's load is a share that the plan names, of a training max, the e1RM or last time's load.

Progress comes with the max: a better set makes all loads heavier, by a tenth in a session at most (D).
Percentage-based loading is coaching practice (grade C).
"""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import ClassVar

from gymtui.model.advice import Reason, ReasonCode, RuleState
from gymtui.model.plan import Basis, PlannedExercise, SetTarget
from gymtui.model.units import Load
from gymtui.training.exposure import Exposure, day_words
from gymtui.training.plates import whole
from gymtui.training.progression import parameters as params
from gymtui.training.progression.judging import Judged
from gymtui.training.progression.maxes import (
    NO_TM,
    TM,
    TM_PERCENT,
    MaxProgramme,
    Start,
    given_max,
    in_unit,
    newest,
    sure_max,
    takes_share,
    training_max,
)
from gymtui.training.progression.plan_loads import (
    BASIS_WORDS,
    Share,
    in_unit_of,
    share_of,
    takes_shares,
    work_shares,
)
from gymtui.training.progression.programme import bounded, share
from gymtui.training.progression.protocol import Direction, SetAsked, Situation, Step
from gymtui.training.progression.reasons import moved
from gymtui.training.progression.shapes import leading, range_words
from gymtui.training.techniques.protocol import Parameter


class Planned(MaxProgramme):
    """Parameters: `tm` the training max, or `tm_percent` of the best e1RM. `training_max` of its state is
    what the leading set's share is of, whichever basis that is."""

    name = "planned"
    words = "Takes each set's load from the plan: a share of a training max, the e1RM or last time's load"
    parameters: ClassVar[Mapping[str, Parameter]] = MappingProxyType({"tm": TM, "tm_percent": TM_PERCENT})
    source = "percentage-based loading: coaching practice"
    rule = "The plan names the share; a better set raises what it is a share of."

    def line(self, planned: PlannedExercise) -> str:
        shares = "/".join(one.words for one in work_shares(planned))
        return f"{self.name} {shares} {range_words(planned)}".strip()

    def problems(self, planned: PlannedExercise) -> list[str]:
        found = params.problems_of(self.name, self.parameters, planned)
        if not takes_shares(planned):
            found.append("planned: needs sets whose load is a share, such as 5x5 80% e1rm")
        return found

    def first(self, situation: Situation, before: Exposure | None) -> RuleState:
        del before
        return RuleState(training_max=self._top(situation).load, base=given_max(self.parameters, situation))

    def begins(self, state: RuleState, situation: Situation) -> Reason:
        if state.training_max is None:
            return self.why(ReasonCode.CANNOT_SAY, self._missing(situation), None)
        start = self._top(situation)
        line = f"{self.day_words(state, situation)}{', ' + start.words if start.words else ''}"
        return self.why(ReasonCode.FIRST_TIME, line, None, start.data)

    def day_words(self, state: RuleState, situation: Situation) -> str:
        shares = ", ".join(one.words for one in work_shares(situation.planned))
        return f"{shares} of {BASIS_WORDS[self._basis(situation)]} of {state.training_max}"

    def asks(self, state: RuleState, situation: Situation) -> tuple[SetAsked, ...]:
        if state.training_max is None:
            return self.without_max(situation)
        return tuple(SetAsked(one, self._load(one, state, situation)) for one in situation.targets)

    def goes_on(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        before, found = state.training_max, self._top(situation)
        assert before is not None, "without one it begins anew"
        if found.load is None:
            return self.held(state, self._missing(situation), done)
        limit = share(before, 100 + situation.h.jump_percent)
        top = found.load if whole(found.load) <= whole(limit) else limit
        after = state.model_copy(update={"training_max": top})
        words = f"{self.day_words(after, situation)}{', ' + found.words if found.words else ''}"
        if whole(top) == whole(before):
            return Step(after, Direction.HOLD, self.why(ReasonCode.HOLD, words, done, found.data))
        up = whole(top) > whole(before)
        line = f"{moved(before, top)}: {words}"
        why = self.why(ReasonCode.LOAD if up else ReasonCode.RESET, line, done, found.data)
        return Step(after, Direction.UP if up else Direction.DOWN, why)

    def _basis(self, situation: Situation) -> Basis:
        target = leading(situation.planned)
        found = share_of(target) if target is not None else None
        return found.basis if found is not None else Basis.TRAINING_MAX

    def _top(self, situation: Situation) -> Start:
        return self._of(self._basis(situation), situation)

    def _of(self, basis: Basis, situation: Situation) -> Start:
        """Return what a basis is for this lifter now, with where it comes from."""
        if not takes_share(situation):
            return Start(None)
        if basis is Basis.TRAINING_MAX:
            return training_max(self.parameters, situation)
        if basis is Basis.LAST:
            return self._last(situation)
        best = sure_max(situation)
        if best is None or best.e1rm.reported <= 0:
            return Start(None)
        return Start(in_unit(best.e1rm.reported, situation.unit), f"from {best.words}", best.data)

    def _last(self, situation: Situation) -> Start:
        """Return the heaviest load of the last session that was no such share itself, if there is one."""
        line = self.line(situation.planned)
        trained = [one for one in situation.history if one.work]
        other = next((one for one in trained if one.line != line), None) or newest(situation)
        loads = [load for one in other.work if (load := one.parts[0].load) is not None] if other else []
        if other is None or not loads:
            return Start(None)
        return Start(max(loads, key=whole), f"done on {day_words(other.day)}")

    def _load(self, target: SetTarget, state: RuleState, situation: Situation) -> Load | None:
        found = share_of(target)
        if found is None:
            return target.load.load if target.load is not None else None
        top = state.training_max
        if found.basis is not self._basis(situation):
            top = self._of(found.basis, situation).load
        return _shared(top, found) if top is not None else None

    def _missing(self, situation: Situation) -> str:
        if not takes_share(situation):
            return "can't say: a share needs an exercise with a load"
        if self._basis(situation) is Basis.LAST:
            return "first time: find the load, the plan takes a share of it from then on"
        if self._basis(situation) is Basis.E1RM:
            return "can't say: log a set of up to 10 reps, with what was left in reserve, for an e1RM"
        return NO_TM


def shared_load(target: SetTarget, situation: Situation) -> Load | None:
    """Return the load of a set that is planned as a share beside sets that are not; None: nobody knows."""
    found = share_of(target)
    top = Planned()._of(found.basis, situation).load if found is not None else None
    return _shared(top, found) if top is not None and found is not None else None


def _shared(top: Load, found: Share) -> Load:
    of_it = share(top, found.percent)
    if found.step is None:
        return of_it
    return bounded(max(of_it.amount + in_unit_of(of_it, found.step), Decimal(0)), of_it.unit)
