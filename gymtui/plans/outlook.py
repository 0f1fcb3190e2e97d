"""What the screen of today says about a prepared day: the change since last time, and how long it takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from gymtui.model.performed import Group, Kind
from gymtui.model.session import SessionExercise, SessionSet
from gymtui.model.units import KILOGRAMS_IN_A_POUND, Load, Seconds, Unit, plain
from gymtui.plans.day import PreparedDay
from gymtui.training.durations import set_time
from gymtui.training.rests import SHORTEST_ROUND_REST, SWITCH_REST


class Sign(StrEnum):
    UP = "▲"
    SAME = "="
    DOWN = "▼"
    FIRST = ""


@dataclass(frozen=True, slots=True)
class Change:
    """How the first work set of an exercise differs from last time: a sign, and words such as `+2.5`."""

    sign: Sign
    words: str

    def __str__(self) -> str:
        return f"{self.sign.value} {self.words}".strip()


def change(exercise: SessionExercise) -> Change:
    """Return the change of load since last time, else of reps, seconds or metres.

    Up is harder: less assistance is up too.
    """
    first = next((one for one in exercise.sets if one.target.kind is Kind.WORK), None)
    if first is None or first.last is None:
        return Change(Sign.FIRST, "first time" if exercise.last_date is None else "new this way")
    before = first.last.parts[0]
    if first.load is not None and before.load is not None and first.load != before.load:
        return _change(_difference(first.load, before.load), "")
    for now, then, unit in (
        (first.reps, before.counted_reps if before.reps is not None else None, "reps"),
        (first.seconds, before.seconds, "s"),
        (first.metres, round(before.metres) if before.metres is not None else None, "m"),
    ):
        if now is not None and then is not None and now != then:
            return _change(f"{now - then:+d}", "rep" if unit == "reps" and abs(now - then) == 1 else unit)
    return Change(Sign.SAME, "same")


def minutes(day: PreparedDay) -> int:
    """Return about how many minutes the day takes, rounded up. Grade D: for planning an evening."""
    return in_minutes(seconds(day))


def in_minutes(taken: int) -> int:
    """Return seconds as minutes, rounded up."""
    return -(-taken // 60)


def seconds(day: PreparedDay) -> Seconds:
    """Return about how many seconds the day takes.

    Each set is 20 s of getting ready and 3 s a rep with the rests inside it, then its rest; nobody waits
    for the rest after the very last. Members of a group are done in turn, their warm-ups first. Grade D.
    """
    steps: list[tuple[int, int]] = []
    seen: set[str] = set()
    for exercise in day.exercises:
        if exercise.group is None:
            steps += [_step(exercise, one) for one in exercise.sets]
        elif exercise.group not in seen:
            seen.add(exercise.group)
            members = [one for one in day.exercises if one.group == exercise.group]
            group = next((one for one in day.groups if one.id == exercise.group), None)
            steps += _in_turn(members, group)
    return Seconds(sum(taken + rest for taken, rest in steps) - (steps[-1][1] if steps else 0))


def _step(exercise: SessionExercise, one: SessionSet) -> tuple[int, int]:
    """The seconds of a set, and of the rest of its own after it."""
    rest = exercise.rest if one.target.rest is None else one.target.rest
    return set_time(one, unilateral=exercise.unilateral).seconds, rest


def _in_turn(members: Sequence[SessionExercise], group: Group | None) -> list[tuple[int, int]]:
    """Warm-ups, then rounds of the members' work sets: a switch between them, the round's rest after each.

    Who has no one left to take turns with goes on alone, with the rests of its own.
    """
    switch = SWITCH_REST if group is None or group.switch_rest is None else group.switch_rest
    after = SHORTEST_ROUND_REST if group is None or group.round_rest is None else group.round_rest
    steps = [_step(one, warm) for one in members for warm in one.sets if warm.target.kind is Kind.WARMUP]
    work = [[_step(one, s) for s in one.sets if s.target.kind is Kind.WORK] for one in members]
    rounds = max(map(len, work), default=0)
    turns = [(place, who) for place in range(rounds) for who, sets in enumerate(work) if place < len(sets)]
    for turn, (place, who) in enumerate(turns):
        taken, own = work[who][place]
        following = turns[turn + 1] if turn + 1 < len(turns) else None
        if following is None or following[1] == who:
            steps.append((taken, own))
        else:
            steps.append((taken, switch if following[0] == place else after))
    return steps


def _difference(now: Load, before: Load) -> str:
    then = before.amount
    if now.unit is not before.unit:
        then = before.kilograms if now.unit is Unit.KG else before.kilograms / KILOGRAMS_IN_A_POUND
    return f"{plain(round(now.amount - then, 2)):+f}"


def _change(difference: str, unit: str) -> Change:
    sign = Sign.DOWN if difference.startswith("-") else Sign.UP
    return Change(sign, f"{difference.replace('-', '−')} {unit}".strip())
