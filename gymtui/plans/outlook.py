"""What the screen of today says about a prepared day: the change since last time, and how long it takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from gymtui.model.performed import Group, Kind
from gymtui.model.session import SessionExercise, SessionSet
from gymtui.model.units import KILOGRAMS_IN_A_POUND, Load, Unit, plain
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
    """Return about how many minutes the day takes, rounded up.

    Each set is 20 s of getting ready and 3 s a rep with the rests inside it, then its rest; members of a
    group are done in turn.
    Grade D: an estimate for planning an evening.
    """
    seconds = 0
    seen: set[str] = set()
    for exercise in day.exercises:
        if exercise.group is None:
            seconds += _alone(exercise)
        elif exercise.group not in seen:
            seen.add(exercise.group)
            members = [one for one in day.exercises if one.group == exercise.group]
            group = next((one for one in day.groups if one.id == exercise.group), None)
            seconds += _in_turn(members, group)
    return -(-max(0, seconds - _last_rest(day)) // 60)


def _alone(exercise: SessionExercise) -> int:
    return sum(_seconds(exercise, one) + _rest(exercise, one) for one in exercise.sets)


def _in_turn(members: Sequence[SessionExercise], group: Group | None) -> int:
    """Rounds of the members' sets: a switch between them, the round's rest after the last."""
    switch = SWITCH_REST if group is None or group.switch_rest is None else group.switch_rest
    after = SHORTEST_ROUND_REST if group is None or group.round_rest is None else group.round_rest
    seconds = 0
    for place in range(max(len(member.sets) for member in members)):
        doing = [member for member in members if place < len(member.sets)]
        seconds += sum(_seconds(member, member.sets[place]) for member in doing)
        seconds += switch * (len(doing) - 1) + after
    return seconds


def _seconds(exercise: SessionExercise, one: SessionSet) -> int:
    return set_time(one, unilateral=exercise.unilateral).seconds


def _rest(exercise: SessionExercise, one: SessionSet) -> int:
    return exercise.rest if one.target.rest is None else one.target.rest


def _last_rest(day: PreparedDay) -> int:
    """The rest after the very last set, which nobody waits for."""
    last = day.exercises[-1] if day.exercises else None
    if last is None or not last.sets:
        return 0
    group = next((one for one in day.groups if one.id == last.group), None)
    if last.group is not None:
        return SHORTEST_ROUND_REST if group is None or group.round_rest is None else group.round_rest
    return _rest(last, last.sets[-1])


def _difference(now: Load, before: Load) -> str:
    then = before.amount
    if now.unit is not before.unit:
        then = before.kilograms if now.unit is Unit.KG else before.kilograms / KILOGRAMS_IN_A_POUND
    return f"{plain(round(now.amount - then, 2)):+f}"


def _change(difference: str, unit: str) -> Change:
    sign = Sign.DOWN if difference.startswith("-") else Sign.UP
    return Change(sign, f"{difference.replace('-', '−')} {unit}".strip())
