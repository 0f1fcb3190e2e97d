"""What the coach said of an exercise: the reason, and what was asked of its sets.

It is kept with the workout, so that a later session is judged by what was asked on that day and not by
the plan as it is now.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from gymtui.model.base import Record, Text
from gymtui.model.technique import Technique
from gymtui.model.units import Distance, HeldSeconds, Load, RepCount, RepsInReserve, RestSeconds


class Grade(StrEnum):
    """How well a rule is founded: A meta-analysis or position stand, B a trial, C documented practice or a
    published programme, D our own heuristic."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


class ReasonCode(StrEnum):
    """Why a set is as it is: what the progression rule said, or what overruled it."""

    LOAD = "load"
    REP = "rep"
    SETS = "sets"
    SECONDS = "seconds"
    METRES = "metres"
    REST = "rest"
    EXERCISE = "exercise"
    HOLD = "hold"
    STAGE = "stage"
    WEEK = "week"
    EFFORT = "effort"
    FORM = "form"
    FAILURE = "failure"
    RESET = "reset"
    GAP = "dumbbell_gap"
    EQUIPMENT = "equipment"
    LAYOFF = "layoff"
    DELOAD = "deload"
    READINESS = "readiness"
    EASING_IN = "easing_in"
    PAIN = "pain"
    RIR_MISS = "rir_miss"
    FIRST_TIME = "first_time"
    CANNOT_SAY = "cannot_say"
    OFF = "off"


class Reason(Record):
    """One reason: `line` says it in one line, `data` is what was looked at, `rule` what the rule says.

    `grade` and `source` are those of the rule.
    """

    code: ReasonCode
    line: Text
    data: tuple[Text, ...] = ()
    rule: Text = ""
    grade: Grade = Grade.D
    source: Text = ""


class RuleState(Record):
    """What a progression rule carries from session to session; each rule uses the fields it needs.

    `load` is the working load before it is rounded to what can be loaded; `reps`, `seconds` and `metres`
    are what each set aims at; `targets` and `loads` the same set by set. `base` is what is gone back to: the
    load of a first stage, the training max that the plan named, or the rest that a shortened one started
    from (`base_rest`). `extra` reps are asked above the planned ones while the next load is too big a step.
    `stage` and `week` count from 1. `rebuild_to` is the load before a break while it is
    being regained. `planned` is the load that the plan named on that day.
    """

    load: Load | None = None
    reps: RepCount | None = None
    seconds: HeldSeconds | None = None
    metres: Distance | None = None
    rest: RestSeconds | None = None
    targets: tuple[RepCount, ...] = ()
    loads: tuple[Load, ...] = ()
    training_max: Load | None = None
    base: Load | None = None
    base_rest: RestSeconds | None = None
    rebuild_to: Load | None = None
    planned: Load | None = None
    extra: Annotated[int, Field(ge=0)] = 0
    fails: Annotated[int, Field(ge=0)] = 0
    resets: Annotated[int, Field(ge=0)] = 0
    successes: Annotated[int, Field(ge=0)] = 0
    stage: Annotated[int, Field(ge=1)] = 1
    week: Annotated[int, Field(ge=1)] = 1


class PrescribedSet(Record):
    """What one work set was asked to be. `load` is before rounding; `reps` what was aimed at, from which
    `reps_max` is the top of the range."""

    technique: Technique = Technique.STRAIGHT
    load: Load | None = None
    rounded: Load | None = None
    reps: RepCount | None = None
    reps_min: RepCount | None = None
    reps_max: RepCount | None = None
    seconds: HeldSeconds | None = None
    metres: Distance | None = None
    rir: RepsInReserve | None = None
    rest: RestSeconds | None = None


class Prescribed(Record):
    """What was asked of an exercise in one workout: the rule, its state on that day, and the work sets.

    `line` tells apart what progresses on its own: the same exercise for 6 to 8 and for 10 to 12 reps are two
    lines. `light` sessions (deload, a red day, easing in, after a break) are no measure of progress.
    """

    rule: Text
    line: Text = ""
    state: RuleState = RuleState()
    sets: tuple[PrescribedSet, ...] = ()
    code: ReasonCode = ReasonCode.HOLD
    deload: bool = False
    light: bool = False


class Advice(Record):
    """What the coach says of an exercise in a workout: the reasons, weightiest first, and what is asked."""

    reasons: Annotated[tuple[Reason, ...], Field(min_length=1)]
    prescribed: Prescribed

    @property
    def line(self) -> str:
        """The first reason's line."""
        return self.reasons[0].line
