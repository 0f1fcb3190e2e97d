"""What a progression rule has to answer. Each rule, or family of rules, is one file beside this one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Protocol

from gymtui.model.advice import PrescribedSet, Reason, RuleState
from gymtui.model.exercise import Exercise
from gymtui.model.gym import Gym
from gymtui.model.plan import PlannedExercise, SetTarget
from gymtui.model.profile import Level
from gymtui.model.units import Load, Metres, Reps, RestSeconds, Seconds, Unit
from gymtui.training.e1rm import Model
from gymtui.training.exposure import Exposure
from gymtui.training.heuristics import DEFAULTS, Heuristics
from gymtui.training.progression.judging import Judged
from gymtui.training.techniques.protocol import Parameter


class Direction(StrEnum):
    """Whether the next session asks for more, the same, or less."""

    UP = "up"
    HOLD = "hold"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Situation:
    """What a rule may look at besides its own state.

    `history` are the sessions of the exercise, newest first, of all plans. `rest` is the rest after a work
    set that is planned, in seconds. `weeks_trained` is how long the lifter has trained, None: not known.
    `today` is the day it is for; without it breaks are not looked at. `easy`: the session that is judged was
    far from failure in every set.
    """

    planned: PlannedExercise
    exercise: Exercise
    gym: Gym
    unit: Unit = Unit.KG
    level: Level = Level.INTERMEDIATE
    history: tuple[Exposure, ...] = ()
    body_weight: Load | None = None
    model: Model = Model.EPLEY
    rest: int = 120
    weeks_trained: int | None = None
    today: date | None = None
    easy: bool = False
    h: Heuristics = DEFAULTS

    @property
    def targets(self) -> tuple[SetTarget, ...]:
        """The planned work sets."""
        return work_targets(self.planned)


def work_targets(planned: PlannedExercise) -> tuple[SetTarget, ...]:
    """Return the work sets of a planned exercise."""
    return tuple(target for target in planned.sets if target.kind.value == "work")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A load before rounding that the plan should name, and why."""

    load: Load
    reason: Reason


@dataclass(frozen=True, slots=True)
class Step:
    """Where a rule goes after a session: its new state, whether that asks for more, and why.

    `rir_plus` reps more are kept in reserve today, and `sets_minus` sets left out (after a long break).
    `wanted` is the load that the plan should name instead, where it names one.
    """

    state: RuleState
    direction: Direction
    reason: Reason
    rir_plus: int = 0
    sets_minus: int = 0
    wanted: Wanted | None = None


@dataclass(frozen=True, slots=True)
class SetAsked:
    """One work set as a rule asks for it. `load` is before rounding; None leaves it to last time.

    `target` is the planned one, changed where the rule has its own sets or rests. `reps` (or seconds,
    metres) is what is aimed at in its range. `rounding` down is for deloads and back-offs.
    """

    target: SetTarget
    load: Load | None = None
    reps: Reps | None = None
    seconds: Seconds | None = None
    metres: int | None = None
    rest: RestSeconds | None = None
    rounds_down: bool = False


class Rule(Protocol):
    """A progression rule: pure answers, no state of its own.

    The driver (`recommend.py`) asks it for the `first` state where nothing was asked before, has it judge
    the last session with `after`, and turns the state into sets with `asks`. It need not look at form,
    effort, breaks, readiness or rounding: the driver does, and holds a raise that they forbid.
    """

    @property
    def name(self) -> str:
        """The name in a plan, such as `double`."""
        ...

    @property
    def words(self) -> str:
        """What it does, in one sentence."""
        ...

    @property
    def parameters(self) -> Mapping[str, Parameter]:
        """Its parameters with their ranges and defaults, the most important first."""
        ...

    def line(self, planned: PlannedExercise) -> str:
        """Return what tells this progress from others of the same exercise, such as `double 6-8`."""
        ...

    def problems(self, planned: PlannedExercise) -> list[str]:
        """Return why the rule cannot work with this planned exercise, each with what is expected."""
        ...

    def first(self, situation: Situation, before: Exposure | None) -> RuleState:
        """Return the state that the session `before` was done in, had this rule asked for it.

        None: the exercise is new; the state then holds the load to begin with (None where nobody knows).
        """
        ...

    def after(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        """Return where the rule goes after a session that was done in `state`."""
        ...

    def asks(self, state: RuleState, situation: Situation) -> tuple[SetAsked, ...]:
        """Return the work sets that the state stands for."""
        ...


def as_prescribed(asked: SetAsked, rounded: Load | None) -> PrescribedSet:
    """Return what is kept with the workout of a set that was asked for."""
    target = asked.target
    return PrescribedSet(
        technique=target.technique,
        load=asked.load,
        rounded=rounded,
        reps=asked.reps if asked.reps is not None else target.reps,
        reps_min=target.reps,
        reps_max=target.reps_max,
        seconds=asked.seconds if asked.seconds is not None else target.seconds,
        metres=Metres(Decimal(asked.metres)) if asked.metres is not None else target.metres,
        rir=target.rir,
        rest=asked.rest if asked.rest is not None else target.rest,
    )
