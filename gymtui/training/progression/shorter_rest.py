"""Shorter rests at the same load and reps, down to a floor; then the rest from before, and more load.

Rests cut from 2 min to 30 s over weeks built as much muscle, at a loss of volume (de Souza 2010, B): a tool,
and no default. Not for strength, whose rests stay long (ACSM 2009, A), and not for novices. The step and the
floors are our own (D).
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from gymtui.model.advice import Grade, ReasonCode, RuleState
from gymtui.model.exercise import Equipment, IncrementKind, LoadClass, Pattern
from gymtui.model.plan import PlannedExercise
from gymtui.model.profile import Level
from gymtui.model.units import Reps, Seconds
from gymtui.training.exposure import Exposure, day_words
from gymtui.training.plates import whole
from gymtui.training.progression import parameters as params
from gymtui.training.progression.earlier import ruled
from gymtui.training.progression.increments import Raised, raised
from gymtui.training.progression.judging import Judged
from gymtui.training.progression.protocol import Direction, SetAsked, Situation, Step
from gymtui.training.progression.reasons import reason
from gymtui.training.progression.shapes import RULED, begun_load, planned_sets, range_words, rep_range
from gymtui.training.progression.steps import load_step, no_load
from gymtui.training.techniques.protocol import Parameter, ParameterForm

SOURCE = "de Souza 2010, with our own steps and floors"
RULE = "Every set made: a shorter rest; at the shortest the rest from before and more load."
HEAVY_FLOOR = 60
"""No rest of a barbell squat or deadlift is ever asked to be shorter, in seconds, whatever is set."""
STRENGTH_REPS = 6
"""Up to so many reps are strength work (ACSM 2009)."""
_HEAVY = (IncrementKind.SQUAT, IncrementKind.DEADLIFT)


class ShorterRest:
    """Parameters: `cut` seconds off the rest; `inc` the step in the load's unit."""

    name = "rest"
    words = "Shorter rests at the same load and reps, then the rest from before and more load"
    parameters: Mapping[str, Parameter] = MappingProxyType(
        {
            "cut": Parameter(5, 60, None, "seconds off the rest after a success"),
            "inc": Parameter(0, 50, None, "added at the shortest rest", ParameterForm.AMOUNT),
        }
    )

    def line(self, planned: PlannedExercise) -> str:
        return f"{self.name} {range_words(planned)}".strip()

    def problems(self, planned: PlannedExercise) -> list[str]:
        found = params.problems_of(self.name, self.parameters, planned)
        reps = rep_range(planned)
        if reps is None:
            found.append("rest: needs work sets with reps, such as 3 x 8")
        elif reps[1] <= STRENGTH_REPS:
            found.append(f"rest: needs more than {STRENGTH_REPS} reps, strength work rests long")
        return found

    def first(self, situation: Situation, before: Exposure | None) -> RuleState:
        """Return the state: the planned rest, and as many reps as every set of `before` made."""
        low, high = rep_range(situation.planned) or (1, 1)
        made = [s.parts[0].counted_reps for s in before.work if s.technique in RULED] if before else []
        return RuleState(
            load=begun_load(situation, before),
            reps=Reps(min(max(min(made, default=low), low), high)),
            rest=Seconds(situation.rest),
            base_rest=Seconds(situation.rest),
        )

    def after(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        rest = _rest(state, situation)
        if situation.level is Level.NOVICE:
            line = f"{rest} s rest again: short rests are no tool for the first months"
            return _held(line, state, done)
        if not done.all_met:
            return _held(f"{rest} s rest again: {_made(done)} on {day_words(done.day)}", state, done)
        if _is_lighter(done):
            return _held(f"{rest} s rest again: {done.chosen} was lighter than asked", state, done)
        cut = params.optional(self.parameters, situation.planned, "cut") or situation.h.rest_cut
        longest = _longest_rest(done)
        if longest is not None and longest >= rest + cut:
            line = f"{rest} s rest again: it was {longest} s on {day_words(done.day)}"
            return _held(line, state, done)
        if rest - cut >= rest_floor(situation):
            line = f"{rest - cut} s rest now: {_made(done)} made with {rest} s on {day_words(done.day)}"
            why = reason(ReasonCode.REST, line, done, rule=RULE, grade=Grade.B, source=SOURCE)
            return Step(state.model_copy(update={"rest": Seconds(rest - cut)}), Direction.UP, why)
        return self._at_the_floor(state, done, situation, rest)

    def asks(self, state: RuleState, situation: Situation) -> tuple[SetAsked, ...]:
        rest = Seconds(_rest(state, situation))
        return tuple(replace(one, rest=rest) for one in planned_sets(situation, state.load, state.reps))

    def _at_the_floor(self, state: RuleState, done: Judged, situation: Situation, rest: int) -> Step:
        if state.load is None:
            if situation.exercise.measurement.has_load:
                return Step(state, Direction.HOLD, no_load(done))
            line = f"{rest} s is the shortest rest here, and no load to add: a harder variant is next"
            return _held(line, state, done)
        low, _ = rep_range(situation.planned) or (1, 1)
        by = params.amount(self.parameters, situation.planned, "inc")
        made = min((one.reps for one in ruled(done)), default=0)
        answer = raised(state.load, situation, reps=made, low=low, by=by)
        because = f"{situation.rest} s rest again after {rest} s"
        step = load_step(state, answer, done, rule=RULE, grade=Grade.C, source=SOURCE, because=because)
        if not isinstance(answer, Raised) or answer.waits:
            return step
        base = Seconds(situation.rest)
        fresh = step.state.model_copy(update={"rest": base, "base_rest": base, "reps": Reps(low)})
        return replace(step, state=fresh)


def rest_floor(situation: Situation) -> int:
    """Return the shortest rest of the exercise, in seconds. Grade D."""
    exercise, h = situation.exercise, situation.h
    isolation = exercise.load_class is LoadClass.ISOLATION
    floor = h.rest_floor_isolation if isolation else h.rest_floor_compound
    on_a_bar = exercise.equipment in (Equipment.BARBELL, Equipment.TRAP_BAR)
    heavy = exercise.pattern in (Pattern.SQUAT, Pattern.HINGE) or exercise.increments in _HEAVY
    return max(floor, HEAVY_FLOOR) if on_a_bar and heavy else floor


def _rest(state: RuleState, situation: Situation) -> int:
    """Return the rest of the state; never longer than the plan's, which may have changed."""
    return min(state.rest, situation.rest) if state.rest is not None else situation.rest


def _longest_rest(done: Judged) -> int | None:
    """Return the longest measured rest between the sets, None where none was measured."""
    known = [
        rest
        for one in done.results[1:]
        if one.done is not None and (rest := one.done.parts[0].rest_actual) is not None
    ]
    return max(known, default=None)


def _is_lighter(done: Judged) -> bool:
    wanted = next((one.asked.rounded for one in done.results), None)
    return done.chosen is not None and wanted is not None and whole(done.chosen) < whole(wanted)


def _made(done: Judged) -> str:
    return ",".join(map(str, done.reps)) or "no set"


def _held(line: str, state: RuleState, done: Judged) -> Step:
    why = reason(ReasonCode.HOLD, line, done, rule=RULE, grade=Grade.C, source=SOURCE)
    return Step(state, Direction.HOLD, why)
