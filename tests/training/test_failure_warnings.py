"""What is said of sets to failure, each reason with its own code."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.model.exercise import Muscle
from gymtui.model.profile import Level
from gymtui.training.autoregulation.trend import TrendWord
from gymtui.training.failure_budget import PLANNED_SESSION, HardSet
from gymtui.training.failure_warnings import AfterFailure, BudgetDay, budget_concerns, ordinal
from gymtui.training.restraint import Severity

TODAY = date(2026, 11, 23)
NOVICE, INTERMEDIATE, ADVANCED = Level.NOVICE, Level.INTERMEDIATE, Level.ADVANCED
DOWN, FLAT = TrendWord.DOWN, TrendWord.FLAT
ON = BudgetDay(INTERMEDIATE, TODAY)
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def chest(count: int, failed: int = 0, *, ago: int = 3, exercise: str = "fly") -> list[HardSet]:
    """Return done chest sets of one exercise, the last of which failed."""
    return [
        HardSet(
            session=f"{exercise} {ago}",
            day=TODAY - timedelta(days=ago),
            exercise=exercise,
            name=exercise.capitalize(),
            muscles=(Muscle.CHEST,),
            failed=number > count - failed,
            number=number,
            last=number == count,
        )
        for number in range(1, count + 1)
    ]


def ahead(count: int, failed: int = 0, *, exercise: str = "press") -> list[HardSet]:
    """Return chest sets of today that are still to come, the last of them to failure."""
    return [
        replace(one, session=PLANNED_SESSION, planned=True)
        for one in chest(count, failed, ago=0, exercise=exercise)
    ]


def codes(sets: list[HardSet], on: BudgetDay = ON, lifts: tuple[AfterFailure, ...] = ()) -> list[str]:
    return [concern.code for concern in budget_concerns(sets, on, lifts)]


def test_a_third_chest_set_to_failure_this_week() -> None:
    before = [*chest(5, 1, ago=6), *chest(4, 1, ago=3)]
    others = [replace(one, muscles=(Muscle.LATS,)) for one in chest(10, ago=4)]
    (concern,) = budget_concerns([*before, *others, *ahead(3, 1)], ON)
    assert concern.code == "failure_week_chest"
    assert concern.severity is Severity.WARN
    assert (
        concern.words
        == "Third chest set to failure in seven days; 2 of 12 hard sets is the limit for an intermediate."
    )


def test_the_whole_budget_and_the_muscles() -> None:
    sets = [*chest(4, 1, ago=6), *ahead(3, 1)]
    found = {concern.code: concern.words for concern in budget_concerns(sets, ON)}
    assert list(found) == ["failure_week_chest", "failure_week"]
    assert found["failure_week"].startswith("Second set to failure in seven days; 1 of 7 hard sets")
    assert budget_concerns([*chest(30, ago=6), *ahead(3, 1)], ON) == ()


def test_a_limit_of_none_is_said_so() -> None:
    lats = [replace(one, muscles=(Muscle.LATS,)) for one in chest(20)]
    (concern,) = budget_concerns([*lats, *ahead(4, 1)], ON)
    assert concern.words.endswith("with 4 hard sets the limit for an intermediate is none.")


def test_sets_older_than_a_week_and_later_ones_are_left_out() -> None:
    assert codes([*chest(20, 20, ago=7), *chest(20, 20, ago=-1), *ahead(5)]) == []


def test_nothing_is_said_of_a_day_without_failure() -> None:
    assert codes([*chest(9, 9, ago=3), *ahead(4)]) == []


def test_limits_of_an_exercise_and_of_a_muscle_in_a_session() -> None:
    plenty = chest(40, ago=6)
    assert codes([*plenty, *ahead(4, 1)]) == []
    assert codes([*plenty, *ahead(4, 2)]) == ["failures_exercise_press", "failure_not_last_press"]
    three = [one for name in ("press", "dip", "fly") for one in ahead(3, 1, exercise=name)]
    assert codes([*plenty, *three]) == ["failures_session_chest"]
    heavy = [replace(one, heavy=True) for one in ahead(1, 1)]
    assert codes([*plenty, *heavy], replace(ON, level=ADVANCED)) == ["failure_heavy_press"]


@pytest.mark.parametrize(("ago", "said"), [(1, True), (2, False)])
def test_a_muscle_again_within_two_days(ago: int, said: bool) -> None:  # noqa: FBT001, RUF100
    found = codes([*chest(40, 1, ago=ago), *ahead(3, 1)])
    assert found == (["failure_again_chest"] if said else [])


@pytest.mark.parametrize(("hours", "said"), [(47, True), (48, False), (2, True)])
def test_hours_are_counted_where_they_are_known(hours: int, said: bool) -> None:  # noqa: FBT001, RUF100
    old = [replace(one, at=NOON - timedelta(hours=hours)) for one in chest(40, 1, ago=2)]
    new = [replace(one, session="now", at=NOON) for one in chest(3, 1, ago=0, exercise="press")]
    found = codes([*old, *new], replace(ON, session="now"))
    assert ("failure_again_chest" in found) is said


def test_the_first_set_fails() -> None:
    first = replace(ahead(1, 1)[0], planned=False, last=True)
    rest = [replace(one, number=one.number + 1) for one in ahead(2)]
    plenty = chest(40, ago=6)
    assert codes([*plenty, first, *rest]) == ["first_set_failed_press"]
    assert codes([*plenty, first]) == []


def test_failure_with_bad_form() -> None:
    plenty = chest(40, ago=6)
    bad = [replace(one, planned=False, form=2) for one in ahead(3, 1)]
    assert codes([*plenty, *bad]) == ["failed_with_form_press"]
    good = [replace(one, form=3) for one in bad]
    assert codes([*plenty, *good]) == []


@pytest.mark.parametrize(
    ("on", "code"),
    [(replace(ON, deload=True), "failure_in_deload"), (replace(ON, red=True), "failure_on_red_day")],
)
def test_days_without_failure(on: BudgetDay, code: str) -> None:
    plenty = chest(40, ago=6)
    assert codes([*plenty, *ahead(4, 1)], on) == [code]
    assert codes([*plenty, *ahead(4)], on) == []


@pytest.mark.parametrize(
    ("sessions", "said"),
    [
        (((DOWN, True), (DOWN, True)), True),
        (((DOWN, True), (DOWN, False)), False),
        (((FLAT, True), (DOWN, True), (DOWN, True)), False),
        (((DOWN, True),), False),
        (((None, True), (DOWN, True)), False),
        ((), False),
    ],
)
def test_a_lift_that_goes_down_after_failure(
    sessions: tuple[tuple[TrendWord | None, bool], ...],
    said: bool,  # noqa: FBT001, RUF100
) -> None:
    lift = AfterFailure("bench-press", "Bench press", sessions)
    assert codes([], ON, (lift,)) == (["down_after_failure_bench-press"] if said else [])


@pytest.mark.parametrize(
    ("done", "planned", "expected"),
    [
        (0, 0, []),
        (1, 0, ["novice_failed"]),
        (2, 0, ["novice_failed_twice"]),
        (0, 1, ["failure_as_novice"]),
        (3, 2, ["failure_as_novice", "novice_failed_twice"]),
    ],
)
def test_novices(done: int, planned: int, expected: list[str]) -> None:
    failed = [replace(one, planned=False, number=one.number + 1) for one in ahead(done, done)]
    sets = [*chest(9, 3), *failed, *ahead(planned, planned, exercise="dip")]
    assert codes(sets, replace(ON, level=NOVICE)) == expected


def test_what_a_novice_is_told_to_take_off() -> None:
    failed = [replace(one, planned=False, number=one.number + 1) for one in ahead(2, 2)]
    (concern,) = budget_concerns(failed, replace(ON, level=NOVICE))
    assert concern.words == "2 failed sets today: take 5 to 10 % off, and aim at fewer reps."


@pytest.mark.parametrize(
    ("number", "word"),
    [(1, "First"), (10, "Tenth"), (11, "11th"), (21, "21st"), (22, "22nd"), (23, "23rd"), (112, "112th")],
)
def test_ordinals(number: int, word: str) -> None:
    assert ordinal(number) == word


def any_sets() -> st.SearchStrategy[HardSet]:
    return st.builds(
        HardSet,
        session=st.sampled_from((PLANNED_SESSION, "a", "b")),
        day=st.integers(0, 9).map(lambda ago: TODAY - timedelta(days=ago)),
        exercise=st.sampled_from(("fly", "press")),
        name=st.just("Name"),
        muscles=st.sampled_from(((), (Muscle.CHEST,), (Muscle.CHEST, Muscle.LATS))),
        hard=st.sampled_from((0.0, 0.5, 1.0, 2.5)),
        failed=st.booleans(),
        planned=st.booleans(),
        number=st.integers(1, 4),
        last=st.booleans(),
        heavy=st.booleans(),
        form=st.none() | st.integers(1, 5),
    )


@given(st.lists(any_sets(), max_size=25), st.sampled_from(Level), st.booleans(), st.booleans())
def test_each_reason_has_one_code_and_none_blocks(
    sets: list[HardSet],
    level: Level,
    deload: bool,  # noqa: FBT001, RUF100
    red: bool,  # noqa: FBT001, RUF100
) -> None:
    found = budget_concerns(sets, BudgetDay(level, TODAY, deload=deload, red=red))
    said = [concern.code for concern in found]
    assert len(said) == len(set(said))
    assert all(concern.severity is Severity.WARN and concern.words.endswith(".") for concern in found)
    todays = [one for one in sets if one.session == PLANNED_SESSION and one.failed]
    assert todays or not found
