"""Texas Method: a volume, a recovery and an intensity day a week; a new five-rep max drives the others.

Source: M. Rippetoe, Practical Programming, and its encoding by Liftosaur (grade C). What follows a missed
intensity day is its stall order, one thing at a time; that a volume day may be missed once is ours (grade D).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from types import MappingProxyType
from typing import ClassVar

from gymtui.model.advice import ReasonCode, RuleState
from gymtui.training.progression.judging import Judged, SetResult
from gymtui.training.progression.maxes import LoadProgramme
from gymtui.training.progression.programme import (
    INC,
    Outcome,
    bounded,
    increments,
    missed_words,
    one_set,
    outcome,
    share,
    step_of,
)
from gymtui.training.progression.protocol import Direction, SetAsked, Situation, Step
from gymtui.training.progression.reasons import moved
from gymtui.training.progression.steps import no_load, taken_back
from gymtui.training.techniques.protocol import Parameter

STEP = increments(upper=("2.5", "5"), lower=("2.5", "5"))
RECOVERY_PERCENT = 80
RECOVERY_SETS, REPS = 2, 5
VOLUME_MISSES = 2
"""A volume day missed so often in a row becomes a smaller one."""


class Day(Enum):
    """A day of the week; `words` name it."""

    VOLUME = "volume"
    RECOVERY = "recovery"
    INTENSITY = "intensity"


@dataclass(frozen=True, slots=True)
class Form:
    """The week's sets at one place of the stall order; `words` say what is new in it.

    `volume` sets of 5 at `percent` of the intensity day's load; `sets` of `reps` on the intensity day; all of
    it at `scale` per cent.
    """

    volume: int
    percent: int
    sets: int
    reps: int
    words: str
    scale: int = 100


STALL_ORDER: tuple[Form, ...] = (
    Form(5, 90, 1, 5, "5 x 5 for volume, 1 x 5 for intensity"),
    Form(4, 90, 1, 5, "volume of 4 x 5 from now on"),
    Form(3, 90, 1, 5, "volume of 3 x 5 from now on"),
    Form(3, 85, 1, 5, "the volume day lighter by 5 % from now on"),
    Form(3, 85, 2, 3, "2 x 3 for intensity from now on"),
    Form(3, 85, 3, 2, "3 x 2 for intensity from now on"),
    Form(3, 85, 5, 1, "5 x 1 for intensity from now on"),
    Form(3, 85, 1, 5, "a deload week at half of everything", scale=50),
)
VOLUME_FORMS = 3
"""Up to this place a missed volume day goes on in the order."""
LAST = len(STALL_ORDER)


class _Texas(LoadProgramme):
    """`load` of the state is the intensity day's, `stage` the place in the stall order."""

    shared = "texas"
    source = "Texas Method"
    rule = "Intensity day made: a step more for all three days. Missed: the next place of the stall order."
    parameters: ClassVar[Mapping[str, Parameter]] = MappingProxyType({"inc": INC})
    start_reps, start_rir = REPS, 0.0
    day: ClassVar[Day]

    def asks(self, state: RuleState, situation: Situation) -> tuple[SetAsked, ...]:
        form = _form(state)
        load = share(state.load, percent_of(self.day, form)) if state.load is not None else None
        count, reps = shape_of(self.day, form)
        return (one_set(situation, load, reps),) * count

    def own_load(self, state: RuleState, done: Judged) -> RuleState:
        """Take over the load that was chosen on an intensity day, and any where none was known."""
        day = _day_of(done.results)
        if done.chosen is None or day is None or _form(state).scale != 100:
            return state
        if state.load is not None and day is not Day.INTENSITY:
            return state
        amount = done.chosen.amount * 100 / percent_of(day, _form(state))
        return state.model_copy(update={"load": bounded(amount, done.chosen.unit)})

    def goes_on(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        if state.load is None:
            return Step(state, Direction.HOLD, no_load(done))
        day, found = _day_of(done.results), outcome(done.results)
        if day is Day.INTENSITY:
            return self._intensity(state, found, done, situation)
        if day is Day.VOLUME and _form(state).scale == 100:
            return self._volume(state, found, done)
        return self.held(state, self._today(state), done)

    def _intensity(self, state: RuleState, found: Outcome, done: Judged, situation: Situation) -> Step:
        assert state.load is not None, "asked only where the load is known"
        if found is Outcome.NOT_DONE:
            return self.not_finished(state, done)
        if _form(state).scale != 100:
            return self._after_deload(state, done, situation)
        if found is Outcome.MADE:
            by = step_of(STEP, self.parameters, situation, state.load.unit)
            low = _form(state).reps
            because = f"{done.reps[0]} reps made"
            return self.raise_by(state, [by], done, situation, reps=min(done.reps), low=low, because=because)
        return self._next_form(state, f"{state.load} stays, {missed_words(done)}", done)

    def _volume(self, state: RuleState, found: Outcome, done: Judged) -> Step:
        if found is Outcome.NOT_DONE or found is Outcome.MADE:
            fresh = state.model_copy(update={"fails": 0 if found is Outcome.MADE else state.fails})
            return self.held(fresh, self._today(state), done)
        fails = state.fails + 1
        if fails < VOLUME_MISSES or state.stage >= VOLUME_FORMS:
            line = f"volume {missed_words(done)}: the intensity day decides"
            return self.held(state.model_copy(update={"fails": fails}), line, done)
        return self._next_form(state, f"volume {missed_words(done)} again", done)

    def _next_form(self, state: RuleState, words: str, done: Judged) -> Step:
        after = state.model_copy(update={"stage": min(state.stage + 1, LAST), "fails": 0})
        line = f"{words}: {_form(after).words}"
        return Step(after, Direction.HOLD, self.why(ReasonCode.STAGE, line, done))

    def _after_deload(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        assert state.load is not None, "asked only where the load is known"
        lower = taken_back(state.load, situation.h.reset_percent, situation)
        after = state.model_copy(update={"load": lower, "stage": 1, "fails": 0, "resets": state.resets + 1})
        line = f"{moved(state.load, lower)} to {lower} after the deload week: {_form(after).words}"
        return Step(after, Direction.DOWN, self.why(ReasonCode.RESET, line, done))

    def _today(self, state: RuleState) -> str:
        percent = percent_of(self.day, _form(state))
        count, reps = shape_of(self.day, _form(state))
        share_words = f"{percent:f}".rstrip("0").rstrip(".") if "." in f"{percent:f}" else f"{percent:f}"
        return f"{self.day.value} day: {count} × {reps} at {share_words} % of {state.load}"


class TexasVolume(_Texas):
    """Five sets of 5 at 90 % of the intensity day's load."""

    name = "texas_volume"
    words = "Texas Method, volume day: 5 x 5 at 90 % of the intensity day"
    day = Day.VOLUME


class TexasRecovery(_Texas):
    """Two sets of 5 at 80 % of the volume day's load."""

    name = "texas_recovery"
    words = "Texas Method, recovery day: 2 x 5 at 80 % of the volume day"
    day = Day.RECOVERY


class TexasIntensity(_Texas):
    """One set of 5, each week a little heavier."""

    name = "texas_intensity"
    words = "Texas Method, intensity day: a new five-rep max each week"
    day = Day.INTENSITY


def _form(state: RuleState) -> Form:
    return STALL_ORDER[min(state.stage, LAST) - 1]


def percent_of(day: Day, form: Form) -> Decimal:
    """Return a day's load in per cent of the intensity day's."""
    scale = Decimal(form.scale)
    if day is Day.INTENSITY:
        return scale
    volume = scale * form.percent / 100
    return volume if day is Day.VOLUME else volume * RECOVERY_PERCENT / 100


def shape_of(day: Day, form: Form) -> tuple[int, int]:
    """Return the sets and reps of a day."""
    match day:
        case Day.VOLUME:
            return form.volume, REPS
        case Day.RECOVERY:
            return RECOVERY_SETS, REPS
        case Day.INTENSITY:
            return form.sets, form.reps


def _day_of(results: Sequence[SetResult]) -> Day | None:
    """Return which day a session was: no two days have the same sets and reps at any place of the order."""
    reps = results[0].asked.reps if results else None
    shape = (len(results), reps)
    return next((day for day in Day for form in STALL_ORDER if shape_of(day, form) == shape), None)
