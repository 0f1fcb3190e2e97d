"""APRE, autoregulating progressive resistance exercise: the reps of the third set say the fourth one's load,
and those of the fourth the next week's.

Source: Mann 2010 after DeLorme and Knight (grade C). Of the published ranges in pounds the midpoints are
taken: 2.5, 7.5 and 12.5 lb. In kilograms the ranges are 0 to 2.5, 2.5 to 5 and 5 to 7.5, with midpoints of
1.25, 3.75 and 6.25 kg. They are kept exact in the state and rounded with the load, of two equally near the
lower one: on plates in steps of 2.5 kg that is 2.5 and 5 kg up, 2.5 and 5 kg down. Grade D for the midpoints.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import ClassVar

from gymtui.model.advice import ReasonCode, RuleState
from gymtui.model.exercise import Measurement
from gymtui.model.units import Load, Unit
from gymtui.training.exposure import day_words
from gymtui.training.loadable import nearest
from gymtui.training.plates import whole
from gymtui.training.progression.increments import added, reps_needed
from gymtui.training.progression.judging import Judged
from gymtui.training.progression.maxes import LoadProgramme
from gymtui.training.progression.programme import (
    Outcome,
    is_other,
    one_set,
    outcome,
    share,
)
from gymtui.training.progression.protocol import Direction, SetAsked, Situation, Step
from gymtui.training.progression.reasons import moved
from gymtui.training.progression.steps import no_load
from gymtui.training.techniques.protocol import Parameter

MIDPOINTS: Mapping[Unit, tuple[Decimal, Decimal, Decimal]] = MappingProxyType(
    {
        Unit.LB: (Decimal("2.5"), Decimal("7.5"), Decimal("12.5")),
        Unit.KG: (Decimal("1.25"), Decimal("3.75"), Decimal("6.25")),
    }
)
"""The middles of 0 to 5, 5 to 10 and 10 to 15 lb, and of the same ranges in kilograms."""
THIRD, FOURTH = 2, 3


@dataclass(frozen=True, slots=True)
class Scheme:
    """One of the three tables. `rm` is the rep max it is about, `percent` that of the one-rep max.

    `warm` are the first two sets. From each number of reps on, `rows` (the most first) name the range of the
    change: 1 to 3 a midpoint, below 0 less.
    """

    rm: int
    percent: int
    warm: tuple[tuple[int, int], tuple[int, int]]
    rows: tuple[tuple[int, int], ...]

    @property
    def least(self) -> int:
        """The fewest reps that leave the load as it is."""
        return next(low for low, place in self.rows if place == 0)


APRE3 = Scheme(3, 92, ((50, 6), (75, 3)), ((7, 3), (5, 2), (3, 0), (0, -2)))
APRE6 = Scheme(6, 83, ((50, 10), (75, 6)), ((13, 3), (8, 2), (5, 0), (3, -1), (0, -2)))
APRE10 = Scheme(10, 75, ((50, 12), (75, 10)), ((17, 3), (12, 2), (9, 0), (7, -1), (0, -2)))


def adjustment(scheme: Scheme, reps: int, unit: Unit) -> Decimal:
    """Return by how much the load changes after so many reps, before it is rounded."""
    return _amount(_place(scheme, reps), unit)


def fourth_set(scheme: Scheme, third: Load, reps_in_third: int, situation: Situation) -> Load:
    """Return the load of the fourth set, before it is rounded, from what was done in the third.

    A live workout needs for it the scheme, the third set's load and clean reps, and the exercise and gym of
    the situation; it then rounds with `nearest`. A jump of more than `h.jump_percent` that so many reps do
    not carry becomes the smaller one of the table, or none.
    """
    place = _place(scheme, reps_in_third)
    if place <= 0:
        return _inside(added(third, _amount(place, third.unit)), situation)
    here = nearest(third, situation.exercise, situation.gym)
    for smaller in range(place, 0, -1):
        exact = _inside(added(third, _amount(smaller, third.unit)), situation)
        following = nearest(exact, situation.exercise, situation.gym)
        need = reps_needed(here, following, scheme.rm, situation)
        if need is None or reps_in_third >= need:
            return exact
    return third


def _place(scheme: Scheme, reps: int) -> int:
    return next(place for low, place in scheme.rows if reps >= low)


def _amount(place: int, unit: Unit) -> Decimal:
    if place == 0:
        return Decimal(0)
    amount = MIDPOINTS[unit][abs(place) - 1]
    return amount if place > 0 else -amount


def _inside(load: Load, situation: Situation) -> Load:
    """Assistance ends at none."""
    if situation.exercise.measurement is Measurement.ASSISTED and load.amount > 0:
        return Load(amount=Decimal(0), unit=load.unit)
    return load


class Apre(LoadProgramme):
    """Two sets to get ready, one for as many reps as go, and a last one at the load that it asks for.

    `load` of the state is the third set's. Asked beforehand, the fourth set has the same load.
    """

    source = "APRE (Mann 2010)"
    rule = "Reps in the third set move the fourth set's load; reps in the fourth move the next week's."
    parameters: ClassVar[Mapping[str, Parameter]] = MappingProxyType({})
    start_reps, start_rir = 1, 0.0
    scheme: ClassVar[Scheme]

    def asks(self, state: RuleState, situation: Situation) -> tuple[SetAsked, ...]:
        rm = state.load
        warm = tuple(
            one_set(situation, share(rm, percent) if rm is not None else None, reps)
            for percent, reps in self.scheme.warm
        )
        third = one_set(situation, rm, self.scheme.least, plus=True)
        return (*warm, third, one_set(situation, rm, None, plus=True))

    def own_load(self, state: RuleState, done: Judged) -> RuleState:
        """Take over the third set's load where it was another than was asked for."""
        third = done.results[THIRD] if len(done.results) > THIRD else None
        if third is None or third.load is None or not is_other(third):
            return state
        return state.model_copy(update={"load": third.load})

    def goes_on(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        if state.load is None:
            return Step(state, Direction.HOLD, no_load(done))
        third = done.results[THIRD] if len(done.results) > THIRD else None
        if third is None or third.done is None:
            return self.not_finished(state, done)
        following, words = self._following(state.load, done, situation)
        missed = outcome(done.results[: THIRD + 1]) is not Outcome.MADE
        if missed and whole(following) > whole(state.load):
            following, words = state.load, f"{third.reps} reps in the third set"
        line = f"{moved(state.load, following)} to {following}: {words} on {day_words(done.day)}"
        after = state.model_copy(update={"load": following})
        change = whole(following) - whole(state.load)
        if change == 0:
            return self.held(state, f"{state.load} again: {words} on {day_words(done.day)}", done)
        direction = Direction.UP if change > 0 else Direction.DOWN
        return Step(after, direction, self.why(ReasonCode.LOAD, line, done))

    def _following(self, rm: Load, done: Judged, situation: Situation) -> tuple[Load, str]:
        """Return the next week's load from the last of the two sets that was done, and the set in words."""
        third = done.results[THIRD]
        fourth = done.results[FOURTH] if len(done.results) > FOURTH else None
        if fourth is None or fourth.done is None:
            return fourth_set(self.scheme, rm, third.reps, situation), f"{third.reps} reps in the third set"
        asked = fourth.asked.load
        base = fourth.load if is_other(fourth) else asked
        base = base if base is not None else rm
        found = fourth_set(self.scheme, base, fourth.reps, situation)
        return found, f"{fourth.reps} reps in the fourth set"


class Apre3(Apre):
    """For strength: about three reps."""

    name = "apre3"
    words = "APRE 3: about three reps, and the reps made say the load of the next set and week"
    scheme = APRE3
    start_percent = APRE3.percent


class Apre6(Apre):
    """For strength and size: about six reps."""

    name = "apre6"
    words = "APRE 6: about six reps, and the reps made say the load of the next set and week"
    scheme = APRE6
    start_percent = APRE6.percent


class Apre10(Apre):
    """For size: about ten reps."""

    name = "apre10"
    words = "APRE 10: about ten reps, and the reps made say the load of the next set and week"
    scheme = APRE10
    start_percent = APRE10.percent
