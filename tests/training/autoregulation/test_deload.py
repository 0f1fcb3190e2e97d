"""When a deload is due and what is in it: T7.13 and T7.14."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.model.advice import ReasonCode
from gymtui.model.performed import Kind, Technique
from gymtui.model.plan import SetTarget
from gymtui.model.profile import Level
from gymtui.model.units import Load, Reps, Rir, Unit
from gymtui.training.autoregulation.deload import (
    DeloadSignals,
    TrainingWeek,
    deload_due,
    deload_sets,
    deload_signs,
    deloaded,
    deloaded_load,
    hard_weeks_since,
)
from gymtui.training.autoregulation.readiness import DayColour
from gymtui.training.autoregulation.trend import Trend, TrendWord
from gymtui.training.loadable import default_gym
from tests.exercises import EXERCISES
from tests.training.autoregulation.making import TODAY

MONDAY = TODAY
DOWN, FLAT = TrendWord.DOWN, TrendWord.FLAT
RED, AMBER, GREEN = DayColour.RED, DayColour.AMBER, DayColour.GREEN
NOTHING = DeloadSignals(TODAY, Level.INTERMEDIATE)
GYM = default_gym(Unit.KG)


def of_days(*found: tuple[int, TrendWord]) -> tuple[Trend, ...]:
    return tuple(Trend(TODAY - timedelta(days=ago), word, None, word.value) for ago, word in found)


FALLING = of_days((1, DOWN), (6, DOWN))


@pytest.mark.parametrize(
    ("signals", "lines"),
    [
        (replace(NOTHING), []),
        (replace(NOTHING, trends={"bench": FALLING}), []),
        (
            replace(NOTHING, trends={"bench": FALLING, "squat": FALLING}),
            ["2 lifts went down, 2 sessions running"],
        ),
        (replace(NOTHING, trends={"bench": FALLING, "squat": of_days((1, DOWN), (11, DOWN))}), []),
        (replace(NOTHING, trends={"bench": FALLING, "squat": of_days((1, FLAT), (3, DOWN), (6, DOWN))}), []),
        (replace(NOTHING, checkins=(RED, RED, GREEN, AMBER, RED)), ["3 of the last 5 check-ins were red"]),
        (replace(NOTHING, checkins=(RED, RED, GREEN, AMBER, GREEN, RED)), []),
        (replace(NOTHING, checkins=(RED, RED, RED)), ["3 of the last 3 check-ins were red"]),
        (
            replace(NOTHING, missed={"a": (True, True), "b": (True, True, False), "c": (False, True)}),
            ["2 lifts missed reps, 2 sessions running"],
        ),
        (replace(NOTHING, missed={"a": (True, True), "b": (True,)}), []),
        (replace(NOTHING, hard_weeks=5), []),
        (replace(NOTHING, hard_weeks=6), ["6 hard weeks since the last deload"]),
        (replace(NOTHING, weeks_over=1), []),
        (replace(NOTHING, weeks_over=2), ["More sets to failure than the budget, 2 weeks running"]),
    ],
)
def test_the_signs(signals: DeloadSignals, lines: list[str]) -> None:
    assert [sign.line for sign in deload_signs(signals)] == lines


def test_two_signs_make_a_deload() -> None:
    one = replace(NOTHING, hard_weeks=7)
    assert deload_due(NOTHING) is None
    assert deload_due(one) is None
    found = deload_due(replace(one, weeks_over=2))
    assert found is not None
    assert len(found.signs) == 2
    assert all(sign.code is ReasonCode.DELOAD for sign in found.signs)
    assert found.days == 7
    assert "50 % of the sets, 90 % of the load, 4 or more in reserve" in found.words


def test_being_asked_and_pain_are_enough() -> None:
    asked = deload_due(replace(NOTHING, asked=True))
    assert asked is not None
    assert [sign.line for sign in asked.signs] == ["You asked for it"]
    hurts = deload_due(replace(NOTHING, pain=True, hard_weeks=8))
    assert hurts is not None
    assert [sign.line for sign in hurts.signs] == ["Something hurts", "8 hard weeks since the last deload"]


def test_a_novice_is_offered_none_unless_it_is_asked_for() -> None:
    tired = replace(NOTHING, level=Level.NOVICE, hard_weeks=9, weeks_over=3)
    assert deload_due(tired) is None
    assert deload_due(replace(tired, asked=True)) is not None


def week(weeks_ago: int, sets: float = 40, *, deload: bool = False) -> TrainingWeek:
    return TrainingWeek(MONDAY - timedelta(weeks=weeks_ago), sets, deload)


@pytest.mark.parametrize(
    ("weeks", "expected"),
    [
        ([], 0),
        ([week(0), week(1), week(2)], 3),
        ([week(2), week(0), week(1)], 3),
        ([week(0, 4), week(1), week(2)], 2),
        ([week(1), week(2)], 2),
        ([week(0), week(1, deload=True), week(2)], 1),
        ([week(0), week(2), week(3)], 1),
        ([week(2), week(3)], 0),
        ([week(-1), week(0)], 1),
    ],
)
def test_hard_weeks(weeks: list[TrainingWeek], expected: int) -> None:
    assert hard_weeks_since(weeks, TODAY + timedelta(days=3)) == expected


@pytest.mark.parametrize(
    ("planned", "kept"),
    [pytest.param(4, 2, id="T7.13"), pytest.param(3, 2, id="T7.14"), (1, 1), (0, 0), (5, 3)],
)
def test_half_the_sets_rounded_up(planned: int, kept: int) -> None:
    assert deload_sets(planned) == kept


def test_what_a_deload_leaves_of_the_sets() -> None:
    warmup = SetTarget(kind=Kind.WARMUP, reps=Reps(5))
    work = SetTarget(reps=Reps(6), reps_max=Reps(8), rir=Rir(2))
    drop = SetTarget(technique=Technique.DROP, params={"drops": 2}, reps=Reps(12), rir=Rir(0))
    amrap = SetTarget(technique=Technique.AMRAP, reps=Reps(5))
    easy = SetTarget(reps=Reps(8), rir=Rir(6))
    assert deloaded((warmup, work, work, drop, amrap)) == (
        warmup,
        *[work.model_copy(update={"rir": Rir(4)})] * 2,
    )
    assert deloaded((amrap,)) == (SetTarget(reps=Reps(5), rir=Rir(4)),)
    assert deloaded((drop,)) == (SetTarget(reps=Reps(12), rir=Rir(4)),)
    assert deloaded((easy,)) == (easy,)
    assert deloaded(()) == ()


@pytest.mark.parametrize(
    ("load", "slug", "expected"),
    [
        (Load.kg("82.5"), "bench-press", Load.kg("72.5")),
        (Load.kg(20), "bench-press", Load.kg(20)),
        (Load.kg(2), "dumbbell-curl", Load.kg(2)),
        (Load.kg(20), "pull-up", Load.kg(10)),
        (Load.kg(-20), "assisted-pull-up", Load.kg(-30)),
    ],
)
def test_the_load_is_rounded_down(load: Load, slug: str, expected: Load) -> None:
    assert deloaded_load(load, EXERCISES[slug], GYM, Load.kg(80)) == expected


def test_without_a_body_weight_the_load_stays() -> None:
    assert deloaded_load(Load.kg(20), EXERCISES["pull-up"], GYM) == Load.kg(20)


@given(
    st.lists(st.sampled_from(DayColour), max_size=8),
    st.integers(0, 20),
    st.integers(0, 5),
    st.lists(st.sampled_from((DOWN, FLAT, None)), max_size=4),
    st.sampled_from(Level),
)
def test_a_proposal_always_has_two_signs(
    checkins: list[DayColour], hard: int, over: int, words: Sequence[TrendWord | None], level: Level
) -> None:
    days = [date(2026, 11, 22) - timedelta(days=place) for place in range(len(words))]
    falling = [Trend(day, word, None, "") for day, word in zip(days, words, strict=True)]
    trends = {"bench": falling, "squat": falling}
    signals = DeloadSignals(TODAY, level, trends, checkins, hard_weeks=hard, weeks_over=over)
    found = deload_due(signals)
    assert found is None or (len(found.signs) >= 2 and level is not Level.NOVICE)
    assert found is not None or level is Level.NOVICE or len(deload_signs(signals)) < 2
