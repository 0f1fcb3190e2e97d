"""Since when an exercise is done without a long break: read backwards, and kept up to date forwards."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from gymtui.insight.in_use import Use, with_older_use, with_use
from gymtui.model.ids import ShortId, ulid
from gymtui.model.performed import Part, PerformedExercise, PerformedSet, Workout
from gymtui.model.units import Load, Reps

FIRST = date(2026, 1, 5)


def workout(day: date) -> Workout:
    done = PerformedSet(id=ShortId("s1"), parts=(Part(load=Load.kg(60), reps=Reps(8)),))
    bench = PerformedExercise(id=ShortId("e1"), exercise="bench-press", name="Bench press", sets=(done,))
    skipped = PerformedExercise(id=ShortId("e2"), exercise="plank", name="Plank")
    start = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    return Workout(id=ulid(start, bytes(10)), date=day, start=start, exercises=(bench, skipped))


def backwards(days: list[date]) -> dict[str, Use]:
    known: dict[str, Use] = {}
    for day in sorted(days, reverse=True):
        with_older_use(known, workout(day))
    return known


def test_a_long_break_ends_the_use_before_it() -> None:
    days = [FIRST, FIRST + timedelta(days=7), FIRST + timedelta(days=7 + 29), FIRST + timedelta(days=43)]
    assert backwards(days)["bench-press"].first == FIRST + timedelta(days=36)
    days[2] -= timedelta(days=1)
    assert backwards(days)["bench-press"].first == FIRST
    assert "plank" not in backwards(days)


@given(st.lists(st.integers(0, 200), min_size=1, max_size=12))
def test_one_after_the_other_gives_the_same_as_reading_all(offsets: list[int]) -> None:
    days = [FIRST + timedelta(days=one) for one in sorted(offsets)]
    forwards: dict[str, Use] = {}
    for day in days:
        forwards = with_use(forwards, workout(day))
    read, kept = backwards(days)["bench-press"], forwards["bench-press"]
    assert (kept.first, kept.last) == (read.first, read.last)


def test_one_far_back_changes_nothing() -> None:
    now = backwards([FIRST])
    assert with_use(now, workout(FIRST - timedelta(days=60)))["bench-press"].first == FIRST
    assert with_use(now, workout(FIRST - timedelta(days=5)))["bench-press"].first == FIRST - timedelta(days=5)
