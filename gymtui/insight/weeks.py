"""What each week was: hard sets for each muscle, and how many sets went to failure. Weeks begin on Monday."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from gymtui.insight.facts import SetFact
from gymtui.model.exercise import Muscle
from gymtui.training.lookup import ExerciseLookup
from gymtui.training.volume import BACK as BACK_MUSCLES
from gymtui.training.volume import SECONDARY, Volume, add_up, muscle_shares
from gymtui.training.zones import BACK, Back

WEEK = timedelta(days=7)
NONE = Volume({})


class Counting(StrEnum):
    """What a set gives to muscles that help: a half, nothing, or as much as to prime movers.

    Halves have the strongest evidence behind them (Pelland 2024, grade A).
    """

    FRACTIONAL = "helpers ½"
    DIRECT = "prime movers only"
    TOTAL = "helpers as 1"

    @property
    def secondary(self) -> float:
        return {Counting.DIRECT: 0.0, Counting.TOTAL: 1.0}.get(self, SECONDARY)


@dataclass(frozen=True, slots=True)
class WeekFigures:
    """The week from `monday` on: its work sets, the hard sets they count as, and those that failed."""

    monday: date
    volume: Volume = field(default=NONE)
    sets: int = 0
    hard: float = 0.0
    failed: int = 0
    workouts: int = 0


@dataclass(frozen=True, slots=True)
class Share:
    """A set that trained a muscle, and how many hard sets it gave to it."""

    done: SetFact
    amount: float


def monday_of(day: date) -> date:
    """Return the Monday of the week of a day; the first days of the calendar have none before them."""
    back = timedelta(days=day.weekday())
    return day - back if day - date.min >= back else date.min


def week_figures(
    sets: Iterable[SetFact],
    exercises: ExerciseLookup,
    last: date,
    weeks: int,
    counting: Counting = Counting.FRACTIONAL,
) -> tuple[WeekFigures, ...]:
    """Return so many weeks up to the one of `last`, oldest first, also those without a set."""
    end = monday_of(last)
    mondays = [end - WEEK * back for back in reversed(range(weeks)) if end - date.min >= WEEK * back]
    done: dict[date, list[SetFact]] = {monday: [] for monday in mondays}
    for one in sets:
        monday = monday_of(one.day)
        if not one.warmup and monday in done:
            done[monday].append(one)
    return tuple(_figures(monday, found, exercises, counting) for monday, found in done.items())


def _figures(
    monday: date, done: Sequence[SetFact], exercises: ExerciseLookup, counting: Counting
) -> WeekFigures:
    volume = add_up(((exercises.get(one.exercise), one.hard) for one in done), counting.secondary)
    return WeekFigures(
        monday=monday,
        volume=volume,
        sets=len(done),
        hard=sum(one.hard for one in done),
        failed=sum(one.failed for one in done),
        workouts=len({one.workout.id for one in done}),
    )


def amount_of(volume: Volume, muscle: Muscle | Back) -> float:
    """Return the hard sets of a muscle, or of the back as a whole."""
    return volume.back if muscle == BACK else volume.of(Muscle(muscle))


def shares_of(
    sets: Iterable[SetFact],
    exercises: ExerciseLookup,
    monday: date,
    muscle: Muscle | Back,
    counting: Counting = Counting.FRACTIONAL,
    weeks: int = 1,
) -> tuple[Share, ...]:
    """Return the sets that trained a muscle in so many weeks, the last from `monday` on; they add up to its
    hard sets."""
    wanted = BACK_MUSCLES if muscle == BACK else {muscle}
    before = WEEK * (weeks - 1)
    first = monday - before if monday - date.min >= before else date.min
    found = []
    for one in sets:
        exercise = exercises.get(one.exercise)
        if one.warmup or exercise is None or not first <= monday_of(one.day) <= monday:
            continue
        shares = muscle_shares(exercise, counting.secondary)
        share = max((part for trained, part in shares.items() if trained in wanted), default=0.0)
        if one.hard * share:
            found.append(Share(one, one.hard * share))
    return tuple(found)
