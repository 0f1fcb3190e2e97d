"""Dynamic double progression: each set goes through the rep range and up in load on its own.

The first set, fresh, may so run ahead of the last. Raising reps and raising load build as much muscle
(Plotkin 2022, Chaves 2024, grade B); set by set is coaching practice (C).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from gymtui.model.advice import Grade, ReasonCode, RuleState
from gymtui.model.plan import PlannedExercise, SetTarget
from gymtui.model.units import Load, Reps
from gymtui.training.exposure import Exposure, day_words
from gymtui.training.plates import whole
from gymtui.training.progression import parameters as params
from gymtui.training.progression.earlier import sessions_before
from gymtui.training.progression.increments import Gap, Heaviest, raised
from gymtui.training.progression.judging import Judged, SetResult
from gymtui.training.progression.protocol import Direction, SetAsked, Situation, Step
from gymtui.training.progression.reasons import reason
from gymtui.training.progression.shapes import aims, begun_load, planned_sets, range_words, rep_range
from gymtui.training.progression.steps import taken_back
from gymtui.training.techniques.protocol import Parameter, ParameterForm

SOURCE = "double progression set by set; Plotkin 2022, Chaves 2024: reps and load grow muscle alike"
RULE = "Each set on its own: a rep more, at the top of its range more load and the bottom again."
MOST_REPS = 30


class Way(StrEnum):
    """What becomes of one set."""

    LOAD = "load"
    REP = "rep"
    GAP = "gap"
    WAITS = "waits"
    HOLD = "hold"
    HEAVIEST = "heaviest"
    DOWN = "down"

    @property
    def is_more(self) -> bool:
        return self in (Way.LOAD, Way.REP, Way.GAP, Way.WAITS)


_CODES = {
    Way.LOAD: ReasonCode.LOAD,
    Way.REP: ReasonCode.REP,
    Way.GAP: ReasonCode.GAP,
    Way.WAITS: ReasonCode.EQUIPMENT,
    Way.DOWN: ReasonCode.RESET,
    Way.HEAVIEST: ReasonCode.EQUIPMENT,
}
"""The code of a step is that of the weightiest way any set goes, in this order; else it holds."""


@dataclass(frozen=True, slots=True)
class Move:
    """Where one set goes: its load before rounding and reps, and the load that is named for it."""

    way: Way
    load: Load | None
    reps: int
    named: Load | None = None


class DynamicDouble:
    """Parameters: `inc` the step in the load's unit."""

    name = "dynamic_double"
    words = "Each set on its own: reps up to the top of the range, then more load"
    parameters: Mapping[str, Parameter] = MappingProxyType(
        {"inc": Parameter(0, 50, None, "added at the top of the range", ParameterForm.AMOUNT)}
    )

    def line(self, planned: PlannedExercise) -> str:
        return f"{self.name} {range_words(planned)}".strip()

    def problems(self, planned: PlannedExercise) -> list[str]:
        found = params.problems_of(self.name, self.parameters, planned)
        if rep_range(planned) is None:
            found.append("dynamic_double: needs work sets with a range of reps, such as 8 to 12")
        return found

    def first(self, situation: Situation, before: Exposure | None) -> RuleState:
        """Return the state: each set's own load and reps of `before`, within its range."""
        parts = [one.parts[0] for one in before.work] if before is not None else []
        begun = begun_load(situation, before)
        loads = [part.load for part in parts]
        reps = []
        for place, target in enumerate(situation.targets):
            low, high = _range(target)
            reps.append(min(max(parts[place].counted_reps if place < len(parts) else low, low), high))
        return _state(RuleState(), [_at(loads, place) or begun for place in range(len(reps))], reps)

    def after(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        line = self.line(situation.planned)
        before = next(iter(sessions_before(done, line, situation, 1)), None)
        loads = _loads(state, situation)
        moves = []
        for place, target in enumerate(situation.targets):
            result = done.results[place] if place < len(done.results) else None
            aimed = _aimed(state, place, target)
            if result is None or result.done is None or not aims(target):
                moves.append(Move(Way.HOLD, loads[place], aimed))
                continue
            last = before.results[place] if before is not None and place < len(before.results) else None
            load = result.load if result.load is not None and _is_own(result) else loads[place]
            moves.append(self._move(load, aimed, result, last, target, situation))
        return _stepped(state, moves, done, situation)

    def asks(self, state: RuleState, situation: Situation) -> tuple[SetAsked, ...]:
        sets = []
        for place, load in enumerate(_loads(state, situation)):
            one = planned_sets(situation, load)[place]
            aimed = Reps(_aimed(state, place, one.target)) if aims(one.target) else None
            sets.append(replace(one, reps=aimed))
        return tuple(sets)

    def _move(
        self,
        load: Load | None,
        aimed: int,
        result: SetResult,
        last: SetResult | None,
        target: SetTarget,
        situation: Situation,
    ) -> Move:
        low, high = _range(target)
        if result.reps < aimed:
            return _missed(load, aimed, result, last, low, situation)
        if result.reps < high:
            return Move(Way.REP, load, min(high, result.reps + 1))
        if target.load is not None and target.load.load is not None:
            return _at_the_top(Way.HOLD, load, aimed, high)
        if load is None:
            if situation.exercise.measurement.has_load or result.reps >= MOST_REPS:
                return _at_the_top(Way.HOLD, None, aimed, high)
            return Move(Way.REP, None, min(MOST_REPS, result.reps + 1))
        by = params.amount(self.parameters, situation.planned, "inc")
        answer = raised(load, situation, reps=result.reps, low=low, by=by)
        if isinstance(answer, Gap):
            more = min(MOST_REPS, answer.reps, result.reps + 1)
            return Move(Way.GAP if more > aimed else Way.HOLD, load, max(more, aimed), answer.following)
        if isinstance(answer, Heaviest):
            return _at_the_top(Way.HEAVIEST, load, aimed, high, answer.load)
        if answer.waits:
            return Move(Way.WAITS, answer.exact, max(aimed, high), answer.rounded)
        return Move(Way.LOAD, answer.exact, low, answer.rounded)


def _at_the_top(way: Way, load: Load | None, aimed: int, high: int, named: Load | None = None) -> Move:
    """Return what a set does that made the top of its range where no load can be added."""
    return Move(Way.REP, load, high) if aimed < high else Move(way, load, aimed, named)


def _missed(
    load: Load | None, aimed: int, result: SetResult, last: SetResult | None, low: int, situation: Situation
) -> Move:
    """Return what a set does that missed: lighter where it was below its range twice in a row."""
    twice = last is not None and last.done is not None and last.reps < low and _same_load(result, last)
    if result.reps >= low or not twice or load is None:
        return Move(Way.HOLD, load, aimed)
    lower = taken_back(load, situation.h.double_percent, situation)
    return Move(Way.DOWN if whole(lower) < whole(load) else Way.HOLD, lower, low, lower)


def _stepped(state: RuleState, moves: Sequence[Move], done: Judged, situation: Situation) -> Step:
    """Return the step of all sets. Where no raise is due, sets that were too heavy still come down."""
    cut_short = any(one.done is None for one in done.results)
    if cut_short or (done.blocked is not None and any(move.way is Way.DOWN for move in moves)):
        loads = _loads(state, situation)
        moves = [
            Move(Way.HOLD, loads[place], _aimed(state, place, target))
            if moves[place].way.is_more
            else moves[place]
            for place, target in enumerate(situation.targets)
        ]
    ways = {move.way for move in moves}
    code = next((code for way, code in _CODES.items() if way in ways), ReasonCode.HOLD)
    up = any(way.is_more for way in ways)
    direction = Direction.UP if up else Direction.DOWN if Way.DOWN in ways else Direction.HOLD
    after = _state(state, [move.load for move in moves], [move.reps for move in moves])
    why = reason(code, _line(moves, done), done, rule=RULE, grade=Grade.C, source=SOURCE)
    return Step(after, direction, why)


def _line(moves: Sequence[Move], done: Judged) -> str:
    """Return which sets move and how, such as `set 1 to 62.5 kg, sets 2 and 3 a rep more: 12,11,10`."""
    groups: dict[str, list[int]] = {}
    for number, move in enumerate(moves, start=1):
        words = _words(move)
        if words:
            groups.setdefault(words, []).append(number)
    made = f"{','.join(map(str, done.reps))} on {day_words(done.day)}"
    if not groups:
        aimed = ",".join(str(one.asked.reps or 0) for one in done.results if one.done is not None)
        return f"the same again: {made} where {aimed} were aimed at"
    return f"{', '.join(f'{_sets(numbers)} {words}' for words, numbers in groups.items())}: {made}"


def _words(move: Move) -> str:
    match move.way:
        case Way.LOAD:
            return f"to {move.named}"
        case Way.REP:
            return "a rep more"
        case Way.GAP:
            return f"a rep more, {move.named} is a big jump"
        case Way.WAITS:
            return f"at {move.named} once more"
        case Way.HEAVIEST:
            return f"at {move.named}, the heaviest here"
        case Way.DOWN:
            return f"down to {move.named}"
        case Way.HOLD:
            return ""


def _sets(numbers: Sequence[int]) -> str:
    if len(numbers) == 1:
        return f"set {numbers[0]}"
    *some, last = map(str, numbers)
    return f"sets {', '.join(some)} and {last}"


def _range(target: SetTarget) -> tuple[int, int]:
    low = target.reps or 0
    return low, max(low, target.reps_max or 0)


def _aimed(state: RuleState, place: int, target: SetTarget) -> int:
    """Return what a set aims at; a plan that changed its range counts at once."""
    low, _ = _range(target)
    return max(low, state.targets[place]) if place < len(state.targets) else low


def _loads(state: RuleState, situation: Situation) -> list[Load | None]:
    """Return the load of each set. The first is the state's, which is what a lifter chose; sets that the
    plan got since have the one before them."""
    loads: list[Load | None] = []
    for place in range(len(situation.targets)):
        own = state.loads[place] if 0 < place < len(state.loads) else None
        loads.append(own or (loads[-1] if loads else state.load))
    return loads


def _state(state: RuleState, loads: Sequence[Load | None], reps: Sequence[int]) -> RuleState:
    known = tuple(load for load in loads if load is not None)
    return state.model_copy(
        update={
            "load": loads[0] if loads else None,
            "loads": known if len(known) == len(loads) else (),
            "targets": tuple(Reps(count) for count in reps),
        }
    )


def _is_own(result: SetResult) -> bool:
    """Whether the lifter took another load than the one that was asked."""
    wanted = result.asked.rounded
    return result.load is not None and (wanted is None or whole(result.load) != whole(wanted))


def _same_load(one: SetResult, other: SetResult) -> bool:
    if one.load is None or other.load is None:
        return one.load is other.load
    return whole(one.load) == whole(other.load)


def _at(loads: Sequence[Load | None], place: int) -> Load | None:
    return loads[place] if place < len(loads) else None
