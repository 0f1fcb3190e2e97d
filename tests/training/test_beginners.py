"""The first weeks, and what a beginner is asked and told."""

from datetime import date, timedelta

import pytest

from gymtui.model.advice import ReasonCode
from gymtui.model.gym import Gym
from gymtui.model.performed import Kind, Technique
from gymtui.model.plan import SetTarget
from gymtui.model.profile import Level
from gymtui.model.units import Load, Reps, Rir, Seconds, Unit
from gymtui.training.beginners import easing_in, is_still_novice, may_calibrate, most_sets, start_load
from gymtui.training.loadable import default_gym
from gymtui.training.screening import NOT_MEDICAL, QUESTIONS, STOP_SIGNS, screening_advice
from tests.exercises import EXERCISES

TODAY = date(2026, 11, 23)
GYM = default_gym(Unit.KG)
NOVICE, INTERMEDIATE = Level.NOVICE, Level.INTERMEDIATE


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.mark.parametrize(
    ("first", "sessions", "expected"),
    [
        (None, 0, True),
        (ago(400), 23, True),
        (ago(181), 60, True),
        (ago(182), 24, False),
        (ago(-5), 60, True),
    ],
)
def test_who_still_is_a_novice(
    first: date | None,
    sessions: int,
    expected: bool,  # noqa: FBT001, RUF100
) -> None:
    assert is_still_novice(first, TODAY, sessions) is expected


@pytest.mark.parametrize(
    ("level", "first", "left"),
    [
        (NOVICE, None, 14),
        (NOVICE, ago(0), 14),
        (NOVICE, ago(13), 1),
        (NOVICE, ago(14), None),
        (NOVICE, ago(-3), 14),
        (INTERMEDIATE, ago(1), None),
    ],
)
def test_easing_in_takes_two_weeks(level: Level, first: date | None, left: int | None) -> None:
    found = easing_in(level, first, TODAY)
    assert (found.days_left if found is not None else None) == left


def test_eased_sets_are_few_straight_and_far_from_failure() -> None:
    easing = easing_in(NOVICE, ago(1), TODAY)
    assert easing is not None
    warmup = SetTarget(kind=Kind.WARMUP, reps=Reps(5))
    heavy = SetTarget(reps=Reps(5), rir=Rir(1))
    amrap = SetTarget(technique=Technique.AMRAP, reps=Reps(5))
    assert easing.targets((warmup, heavy, amrap, heavy)) == (
        warmup,
        SetTarget(reps=Reps(5), rir=Rir(4)),
        SetTarget(reps=Reps(5), rir=Rir(4)),
    )
    open_ended = SetTarget(technique=Technique.REST_PAUSE, params={"total": 18}, rir=Rir(6))
    assert easing.targets((open_ended,)) == (SetTarget(reps=Reps(8), reps_max=Reps(12), rir=Rir(6)),)
    hold = SetTarget(seconds=Seconds(30))
    assert easing.targets((hold,)) == (SetTarget(seconds=Seconds(30), rir=Rir(4)),)
    assert easing.reason().code is ReasonCode.EASING_IN
    assert easing.reason().line == "Easing in, 13 days to go: at most 2 sets, 4 or more in reserve"


@pytest.mark.parametrize(
    ("slug", "guess", "expected"),
    [
        ("bench-press", None, Load.kg(20)),
        ("bench-press", Load.kg(60), Load.kg("37.5")),
        ("bench-press", Load.kg(10), Load.kg(20)),
        ("dumbbell-curl", Load.kg(12), Load.kg(6)),
        ("dumbbell-curl", None, Load.kg(2)),
        ("pull-up", None, Load.kg(0)),
        ("plank", Load.kg(20), None),
    ],
)
def test_where_to_begin(slug: str, guess: Load | None, expected: Load | None) -> None:
    assert start_load(EXERCISES[slug], GYM, Unit.KG, guess) == expected


def test_where_to_begin_in_a_gym_that_says_nothing() -> None:
    empty = Gym(id="x", name="x")
    assert start_load(EXERCISES["bench-press"], empty, Unit.KG) is None
    assert start_load(EXERCISES["bench-press"], empty, Unit.KG, Load.kg(60)) == Load.kg("37.5")


@pytest.mark.parametrize(
    ("slug", "level", "sessions", "last", "expected"),
    [
        ("leg-press", NOVICE, 7, None, False),
        ("leg-press", NOVICE, 8, None, True),
        ("leg-press", NOVICE, 8, ago(6), False),
        ("leg-press", NOVICE, 8, ago(7), True),
        ("back-squat", NOVICE, 20, None, False),
        ("leg-press", INTERMEDIATE, 0, ago(1), True),
        ("deadlift", Level.ADVANCED, 900, None, False),
    ],
)
def test_calibration_is_offered_on_safe_exercises(
    slug: str,
    level: Level,
    sessions: int,
    last: date | None,
    expected: bool,  # noqa: FBT001, RUF100
) -> None:
    assert may_calibrate(EXERCISES[slug], level, sessions, last, TODAY) is expected


@pytest.mark.parametrize(
    ("base", "week", "expected"),
    [(20, 2, None), (20, 3, 21), (20, 4, 22), (10, 3, 10), (10, 4, 11), (0, 5, None), (20, 12, 32)],
)
def test_sets_grow_slowly_after_two_weeks(base: float, week: int, expected: int | None) -> None:
    assert most_sets(base, week) == expected


def test_any_yes_sends_to_a_doctor_and_locks_nobody_out() -> None:
    assert len(QUESTIONS) == 9
    for question in QUESTIONS:
        advice = screening_advice({question.id})
        assert advice.light_start
        assert "doctor" in advice.words
        assert "go on" in advice.words
        assert question.words.endswith("?")
    assert not screening_advice(()).light_start
    assert not screening_advice({"something else"}).light_start
    assert screening_advice(()).words.endswith(NOT_MEDICAL)


def test_the_signs_to_stop_at() -> None:
    words = " ".join(sign.words for sign in STOP_SIGNS).lower()
    for sign in ("chest", "faint", "severe headache", "joint", "numbness"):
        assert sign in words
