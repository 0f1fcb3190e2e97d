"""What the published programmes share: their own sets, a start of their own, and how a session is read.

A programme brings its sets with it (the planned ones lend rest, tempo and range of motion), so only a session
that it asked for says whether it goes on. A free or imported session gives the load to begin with, no more.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import ClassVar

from gymtui.model.advice import Grade, Reason, ReasonCode, RuleState
from gymtui.model.exercise import Exercise, IncrementKind, Pattern
from gymtui.model.plan import PlannedExercise, SetTarget
from gymtui.model.technique import Technique
from gymtui.model.units import LARGEST_LOAD, Load, Reps, Rir, Unit
from gymtui.training.exposure import Exposure, day_words
from gymtui.training.plates import whole
from gymtui.training.progression import parameters as params
from gymtui.training.progression.increments import Gap, Heaviest, Raised, raised
from gymtui.training.progression.judging import Judged, SetResult
from gymtui.training.progression.protocol import Direction, SetAsked, Situation, Step
from gymtui.training.progression.reasons import blocked_reason, reason
from gymtui.training.progression.shapes import leading, rep_range
from gymtui.training.progression.steps import GAP_RULE, GAP_SOURCE, load_step, no_load
from gymtui.training.techniques.amrap import STOP_RIR
from gymtui.training.techniques.protocol import Parameter, ParameterForm

INC = Parameter(0, 50, None, "added after a success", ParameterForm.AMOUNT)
CUT = Parameter(5, 20, 10, "per cent off after a miss")

LOWER = frozenset(
    {Pattern.SQUAT, Pattern.HINGE, Pattern.LUNGE, Pattern.HIP_THRUST, Pattern.KNEE_EXTENSION}
    | {Pattern.KNEE_FLEXION, Pattern.CALF_RAISE, Pattern.HIP_ABDUCTION, Pattern.HIP_ADDUCTION}
)
BY_SIZE = frozenset({IncrementKind.DUMBBELL, IncrementKind.STACK, IncrementKind.TIMED})
"""Kinds that go to the next size of the rack or the stack, whatever a programme adds to a bar."""

Steps = Mapping[Unit, Decimal]


@dataclass(frozen=True, slots=True)
class Increments:
    """What a programme adds, for the upper and the lower body, in each unit as it was published."""

    upper: Steps
    lower: Steps


def increments(upper: tuple[str, str], lower: tuple[str, str]) -> Increments:
    """Return increments written as kilograms and pounds."""
    kg_upper, lb_upper = (Decimal(one) for one in upper)
    kg_lower, lb_lower = (Decimal(one) for one in lower)
    return Increments({Unit.KG: kg_upper, Unit.LB: lb_upper}, {Unit.KG: kg_lower, Unit.LB: lb_lower})


@dataclass(frozen=True, slots=True)
class Row:
    """A set of a table: per cent of the training max (or top set), reps, `plus` as many as possible."""

    percent: int
    reps: int
    plus: bool = False


class Outcome(Enum):
    """How a session went: `MISSED` some set fell short of its reps; `NOT_DONE` some set was left out."""

    MADE = "made"
    MISSED = "missed"
    NOT_DONE = "not done"
    LIGHTER = "lighter"


class Programme(ABC):
    """A rule with sets of its own.

    `after` holds back a raise that form, effort or a failed set forbid; a subclass says the rest. `shared`
    is the line of rules that are days of one programme; without it each rule goes on by itself.
    """

    name: ClassVar[str]
    words: ClassVar[str]
    parameters: ClassVar[Mapping[str, Parameter]]
    source: ClassVar[str]
    rule: ClassVar[str]
    shared: ClassVar[str] = ""

    def line(self, planned: PlannedExercise) -> str:
        """Return the name, or that of the programme which it is a day of."""
        del planned
        return self.shared or self.name

    def problems(self, planned: PlannedExercise) -> list[str]:
        """Return what is wrong with the parameters, and whether sets with reps are missing."""
        found = params.problems_of(self.name, self.parameters, planned)
        if rep_range(planned) is None:
            found.append(f"{self.name}: needs work sets with reps, such as 3 x 5, to take their rest from")
        return found

    @abstractmethod
    def first(self, situation: Situation, before: Exposure | None) -> RuleState:
        """Return the state to begin in."""

    @abstractmethod
    def begins(self, state: RuleState, situation: Situation) -> Reason:
        """Return why it begins as it does, before any session that it asked for."""

    @abstractmethod
    def asks(self, state: RuleState, situation: Situation) -> tuple[SetAsked, ...]:
        """Return the work sets that the state stands for."""

    @abstractmethod
    def goes_on(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        """Return where the programme goes, form, effort and failures left out."""

    def own_load(self, state: RuleState, done: Judged) -> RuleState:
        """Return the state with the load that the lifter chose, where it was another than was asked for."""
        return state if done.chosen is None else state.model_copy(update={"load": done.chosen})

    def after(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        """Return where the programme goes after a session that it asked for."""
        chosen = self.own_load(state, done)
        step = self.goes_on(chosen, done, situation)
        if step.direction is Direction.UP and done.blocked is not None:
            return Step(chosen, Direction.HOLD, blocked_reason(done))
        return step

    def why(self, code: ReasonCode, line: str, done: Judged | None, data: Sequence[str] = ()) -> Reason:
        """Return a reason by this programme's rule."""
        return reason(code, line, done, rule=self.rule, grade=Grade.C, source=self.source, data=data)

    def held(self, state: RuleState, line: str, done: Judged) -> Step:
        """Return the step of a session that changes nothing."""
        return Step(state, Direction.HOLD, self.why(ReasonCode.HOLD, line, done))

    def not_finished(self, state: RuleState, done: Judged) -> Step:
        """Return the step of a session that was cut short: neither a success nor a miss."""
        count = sum(result.done is not None for result in done.results)
        return self.held(state, f"{count} of {len(done.results)} sets done: the same again", done)

    def raise_by(
        self,
        state: RuleState,
        steps: Sequence[Decimal | None],
        done: Judged,
        situation: Situation,
        *,
        reps: int,
        low: int,
        because: str = "every set made",
    ) -> Step:
        """Return the step of a raise by the largest of `steps` that `reps` allow; None: the next size."""
        if state.load is None:
            return Step(state, Direction.HOLD, no_load(done))
        answer = best_raise(state.load, situation, steps, reps=reps, low=low)
        if isinstance(answer, Gap):
            line = f"{answer.following} is a big jump from {state.load}: {answer.reps} reps first"
            why = reason(ReasonCode.GAP, line, done, rule=GAP_RULE, grade=Grade.D, source=GAP_SOURCE)
            return Step(state, Direction.HOLD, why)
        return load_step(
            state, answer, done, rule=self.rule, grade=Grade.C, source=self.source, because=because
        )


def outcome(results: Sequence[SetResult]) -> Outcome:
    """Return how a session went. Reps that are missing outrank sets that were left out."""
    if any(result.done is not None and result.reps < (result.asked.reps or 0) for result in results):
        return Outcome.MISSED
    if not results or any(result.done is None for result in results):
        return Outcome.NOT_DONE
    return Outcome.LIGHTER if any(result.lighter for result in results) else Outcome.MADE


def is_below(result: SetResult) -> bool:
    """Whether a set was done at less than was asked of it, whatever the lifter chose for the first one."""
    asked = result.asked.rounded
    return result.load is not None and asked is not None and whole(result.load) < whole(asked)


def is_other(result: SetResult) -> bool:
    """Whether a set was done at another load than was asked of it."""
    asked = result.asked.rounded
    return result.load is not None and (asked is None or whole(result.load) != whole(asked))


def missed_words(done: Judged) -> str:
    """Return `5,5,4 missed on 2 Nov`."""
    return f"{','.join(str(count) for count in done.reps)} missed on {day_words(done.day)}"


# loads


def bounded(amount: Decimal, unit: Unit) -> Load:
    """Return a load to a thousandth, kept within what a load can be."""
    inside = min(max(amount, -LARGEST_LOAD), LARGEST_LOAD)
    return Load(amount=inside.quantize(Decimal("0.001")), unit=unit)


def share(load: Load, percent: int | Decimal) -> Load:
    """Return so many per cent of a load, not rounded to what can be loaded."""
    return bounded(load.amount * Decimal(percent) / 100, load.unit)


def is_lower(exercise: Exercise) -> bool:
    """Whether an exercise grows by a programme's steps for the lower body."""
    return exercise.increments in (IncrementKind.SQUAT, IncrementKind.DEADLIFT) or exercise.pattern in LOWER


def amount_of(table: Increments, exercise: Exercise, unit: Unit) -> Decimal:
    """Return a programme's step for an exercise, in a unit."""
    return (table.lower if is_lower(exercise) else table.upper)[unit]


def step_of(
    table: Increments, parameters: Mapping[str, Parameter], situation: Situation, unit: Unit
) -> Decimal | None:
    """Return the step of a working load: the plan's, else the programme's; None: the next size."""
    given = params.amount(parameters, situation.planned, "inc")
    if given is not None:
        return given
    if situation.exercise.increments in BY_SIZE:
        return None
    return amount_of(table, situation.exercise, unit)


def best_raise(
    load: Load, situation: Situation, steps: Sequence[Decimal | None], *, reps: int, low: int
) -> Raised | Gap | Heaviest:
    """Return the raise by the largest of `steps` (largest first) that is no too big jump after `reps`.

    So that one rep more never gives less: a double step that has to wait leaves the single one.
    """
    answers = [raised(load, situation, reps=reps, low=low, by=by) for by in steps]
    return next((one for one in answers if not isinstance(one, Gap)), answers[-1])


# sets


def one_set(situation: Situation, load: Load | None, reps: int | None, *, plus: bool = False) -> SetAsked:
    """Return a set of a programme. It has the planned set's rest, tempo and range, and nothing else of it.

    A `plus` set is done for as many reps as go with one in reserve.
    """
    lent = leading(situation.planned) or SetTarget()
    target = lent.model_copy(
        update={
            "technique": Technique.AMRAP if plus else Technique.STRAIGHT,
            "params": {},
            "load": None,
            "reps": Reps(reps) if reps is not None else None,
            "reps_max": None,
            "seconds": None,
            "metres": None,
            "rir": Rir(STOP_RIR) if plus else None,
        }
    )
    return SetAsked(target, load)


def rows(situation: Situation, whole_load: Load, table: Sequence[Row]) -> tuple[SetAsked, ...]:
    """Return the sets of a table, each at its share of a load."""
    return tuple(one_set(situation, share(whole_load, row.percent), row.reps, plus=row.plus) for row in table)
