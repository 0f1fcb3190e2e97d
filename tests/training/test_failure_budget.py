"""How many sets go to failure: T4.1 to T4.4, and counting them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.model.exercise import Muscle
from gymtui.model.ids import ShortId, WorkoutId
from gymtui.model.performed import Kind, Part, PerformedExercise, PerformedSet, Technique, Workout
from gymtui.model.plan import SetTarget
from gymtui.model.profile import Level
from gymtui.model.units import Load, Reps, Rir
from gymtui.training.failure_budget import (
    FailureCount,
    HardSet,
    done_sets,
    failure_limit,
    muscle_counts,
    planned_sets,
    planned_to_failure,
    sets_of,
    weeks_over,
    whole_count,
    within_budget,
)
from tests.exercises import EXERCISES
from tests.strategies import workouts

TODAY = date(2026, 11, 23)
NOVICE, INTERMEDIATE, ADVANCED = Level.NOVICE, Level.INTERMEDIATE, Level.ADVANCED


def work(*, failed: bool = False, rir: float | None = 1, kind: Kind = Kind.WORK) -> PerformedSet:
    part = Part(load=Load.kg(80), reps=Reps(8), rir=Rir(rir) if rir is not None else None, failed=failed)
    return PerformedSet(id=ShortId("s"), kind=kind, parts=(part,))


def workout(ago: int, slug: str, *sets: PerformedSet) -> Workout:
    doing = PerformedExercise(id=ShortId("e"), exercise=slug, name=slug, sets=sets)
    identity = WorkoutId(f"{abs(ago):026d}")
    return Workout(id=identity, date=TODAY - timedelta(days=ago), exercises=(doing,))


@pytest.mark.parametrize(
    ("level", "hard", "failures", "expected"),
    [
        pytest.param(NOVICE, 30, 1, False, id="T4.1"),
        pytest.param(INTERMEDIATE, 40, 8, True, id="T4.2"),
        pytest.param(INTERMEDIATE, 40, 9, False, id="T4.3"),
        pytest.param(ADVANCED, 60, 21, True, id="T4.4"),
        pytest.param(ADVANCED, 60, 22, False, id="one more than T4.4"),
        pytest.param(NOVICE, 30, 0, True, id="none"),
        pytest.param(INTERMEDIATE, 0, 0, True, id="no sets"),
        pytest.param(INTERMEDIATE, 4, 1, False, id="a share below one set"),
    ],
)
def test_the_share(
    level: Level,
    hard: float,
    failures: int,
    expected: bool,  # noqa: FBT001, RUF100
) -> None:
    assert within_budget(level, hard, failures) is expected


@given(st.sampled_from(Level), st.integers(0, 200), st.integers(0, 200))
def test_more_hard_sets_never_allow_fewer(level: Level, one: int, other: int) -> None:
    assert failure_limit(level, min(one, other)) <= failure_limit(level, max(one, other))


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        (SetTarget(rir=Rir(0)), True),
        (SetTarget(rir=Rir(0.5)), False),
        (SetTarget(), False),
        (SetTarget(kind=Kind.WARMUP, rir=Rir(0)), False),
        (SetTarget(technique=Technique.DC), True),
        (SetTarget(technique=Technique.AMRAP), False),
        (SetTarget(technique=Technique.AMRAP, rir=Rir(0)), True),
        (SetTarget(technique=Technique.REST_PAUSE, rir=Rir(0)), True),
        (SetTarget(technique=Technique.DROP, rir=Rir(1)), False),
        (SetTarget(technique=Technique.MYO), False),
    ],
)
def test_what_is_planned_to_failure(target: SetTarget, expected: bool) -> None:  # noqa: FBT001, RUF100
    assert planned_to_failure(target) is expected


def test_seven_days_count() -> None:
    bench = [workout(ago, "bench-press", work(failed=True)) for ago in (-1, 0, 6, 7)]
    found = done_sets(bench, EXERCISES, TODAY)
    assert [one.day for one in found] == [TODAY, TODAY - timedelta(days=6)]


def test_what_is_counted_of_a_set() -> None:
    sets = (
        work(kind=Kind.WARMUP, failed=True),
        work(rir=5),
        PerformedSet(id=ShortId("s")),
        work(failed=True),
    )
    found = sets_of(workout(0, "bench-press", *sets), EXERCISES)
    assert [(one.hard, one.failed, one.number, one.last) for one in found] == [
        (0.5, False, 1, False),
        (1.0, True, 2, True),
    ]
    assert found[0].muscles == EXERCISES["bench-press"].primary


def test_an_unknown_exercise_counts_in_the_whole() -> None:
    found = sets_of(workout(0, "who-knows", work(failed=True)), EXERCISES)
    assert whole_count(found, INTERMEDIATE) == FailureCount(1, 0, 0, 1.0)
    assert muscle_counts(found, INTERMEDIATE) == {}


def test_done_and_planned_count_together() -> None:
    done = sets_of(workout(2, "bench-press", *[work()] * 7, work(failed=True)), EXERCISES)
    targets = [
        SetTarget(kind=Kind.WARMUP),
        *[SetTarget(reps=Reps(8))] * 3,
        SetTarget(reps=Reps(8), rir=Rir(0)),
    ]
    ahead = planned_sets(EXERCISES["bench-press"], targets, TODAY)
    assert [one.number for one in ahead] == [1, 2, 3, 4]
    assert [one.last for one in ahead] == [False, False, False, True]
    count = muscle_counts((*done, *ahead), INTERMEDIATE)[Muscle.CHEST]
    assert count == FailureCount(done=1, planned=1, limit=2, hard=12.0)
    assert (count.total, count.over, count.left) == (2, False, 0)
    assert list(muscle_counts(done, INTERMEDIATE)) == [Muscle.CHEST]


@pytest.mark.parametrize(
    ("slug", "target", "heavy", "hard"),
    [
        ("bench-press", SetTarget(reps=Reps(5), rir=Rir(0)), True, 1.0),
        ("bench-press", SetTarget(reps=Reps(6), rir=Rir(0)), False, 1.0),
        ("bench-press", SetTarget(technique=Technique.DC), False, 1.0),
        ("dumbbell-curl", SetTarget(reps=Reps(5), rir=Rir(0)), False, 1.0),
        ("bench-press", SetTarget(reps=Reps(5), rir=Rir(5)), False, 0.5),
        ("bench-press", SetTarget(reps=Reps(5), rir=Rir(6)), False, 0.0),
    ],
)
def test_planned_sets(
    slug: str,
    target: SetTarget,
    heavy: bool,  # noqa: FBT001, RUF100
    hard: float,
) -> None:
    (one,) = planned_sets(EXERCISES[slug], [target], TODAY, session="now", done=2)
    assert (one.heavy, one.hard, one.session, one.number, one.planned) == (heavy, hard, "now", 3, True)


def test_weeks_over_the_budget_running() -> None:
    def week(ago: int, failures: int, sets: int = 10) -> list[HardSet]:
        day = TODAY - timedelta(days=7 * ago + 3)
        return [HardSet(str(ago), day, "a", "a", failed=place < failures) for place in range(sets)]

    assert weeks_over([], INTERMEDIATE, TODAY) == 0
    assert weeks_over([*week(0, 3), *week(1, 4)], INTERMEDIATE, TODAY) == 2
    assert weeks_over([*week(0, 3), *week(1, 2), *week(2, 9)], INTERMEDIATE, TODAY) == 1
    assert weeks_over([*week(0, 1), *week(1, 9)], INTERMEDIATE, TODAY) == 0
    assert weeks_over([*week(0, 3), *week(2, 9)], INTERMEDIATE, TODAY) == 1


@given(st.lists(workouts(), max_size=3), st.sampled_from(Level))
def test_any_history_is_counted(found: list[Workout], level: Level) -> None:
    sets = done_sets(found, EXERCISES, TODAY)
    count = whole_count(sets, level)
    assert 0 <= count.limit <= count.hard
    assert count.over is not within_budget(level, count.hard, count.total)
