"""Sets that the clock divides: EMOM and intervals."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from gymtui.model.performed import Part, Technique
from gymtui.model.plan import Param, SetTarget
from gymtui.model.units import Load, Metres, Reps, Seconds
from gymtui.training.techniques import Direction, NextPart, SetOver, SetSoFar, play_out
from gymtui.training.techniques.emom import Emom
from gymtui.training.techniques.interval import Intervals, work_seconds
from tests.training.techniques.making import aim_for, follow, following, over, parts, so_far

EMOM, INTERVAL = Technique.EMOM, Technique.INTERVAL
BEGAN = datetime(2026, 11, 23, 17, 42, tzinfo=UTC)


def rounds_at(*seconds: float) -> tuple[Part, ...]:
    """Return rounds of 5 reps, logged so many seconds after the first one began."""
    return tuple(
        part.model_copy(update={"at": BEGAN + timedelta(seconds=after)})
        for part, after in zip(parts(*[5] * len(seconds)), seconds, strict=True)
    )


@pytest.mark.parametrize(
    ("logged", "every", "rest"),
    [
        ((20,), 60, 40),
        ((20, 85), 60, 35),
        ((20, 85, 179.6), 60, 0),
        ((75,), 60, 0),
        ((75, 100), 60, 20),
        ((30,), 90, 60),
    ],
)
def test_the_next_round_begins_at_its_mark_however_slow_the_last_was(
    logged: tuple[float, ...], every: int, rest: int
) -> None:
    target = aim_for(EMOM, 5, rounds=10, every=every)
    after = Emom().next(SetSoFar(target, rounds_at(*logged), began=BEGAN))
    assert after == NextPart(Load.kg(55), 5, Seconds(rest))


def test_without_times_a_rep_takes_three_seconds_or_the_tempo() -> None:
    assert following(aim_for(EMOM, 5), (5,)).rest == 45
    assert following(aim_for(EMOM, 5), (30,)).rest == 0
    slow = SetTarget(technique=EMOM, tempo="3-1-1-0", reps=Reps(5))
    assert Emom().next(SetSoFar(slow, parts(5))) == NextPart(Load.kg(55), 5, Seconds(35))
    hold = SetSoFar(aim_for(EMOM), (Part(seconds=Seconds(20)),))
    assert Emom().next(hold) == NextPart(None, None, Seconds(40))


def test_every_round_has_the_plans_reps() -> None:
    assert following(aim_for(EMOM, 5), (4,), (5, 3)).reps == 5
    assert following(aim_for(EMOM), (4,), (5, 3)).reps == 3
    assert following(aim_for(EMOM), (4,)).reps == 4
    assert over(aim_for(EMOM, 5, rounds=3), (5, 5, 5)) == SetOver("done", "3 of 3 rounds done")
    assert over(aim_for(EMOM, 5), (5, 0)).reason == "zero"


@pytest.mark.parametrize(
    ("reps", "done", "direction"),
    [
        (5, (5, 5, 6), Direction.REPS_UP),
        (5, (5, 5, 4), Direction.HOLD),
        (None, (5, 5, 5), Direction.HOLD),
    ],
)
def test_a_rep_more_once_every_round_was_full(
    reps: int | None, done: tuple[int, ...], direction: Direction
) -> None:
    assert Emom().verdict(so_far(aim_for(EMOM, reps, rounds=3), done)).direction is direction


@pytest.mark.parametrize(
    ("params", "text", "problems"),
    [
        ({}, "EMOM 10 × 5", []),
        ({"rounds": 6, "every": 90}, "EMOM 6 × 5 every 90 s", []),
        ({"every": 10}, "EMOM 10 × 5", ["every: a whole number from 20 to 300, not 10"]),
    ],
)
def test_words_of_an_emom(params: dict[str, Param], text: str, problems: list[str]) -> None:
    assert Emom().describe(aim_for(EMOM, 5, **params)) == text
    assert Emom().problems(aim_for(EMOM, 5, **params)) == problems
    assert Emom().describe(aim_for(EMOM, rounds=1)) == "EMOM, 1 round"


def test_intervals_are_work_and_rest_by_the_clock() -> None:
    target = aim_for(INTERVAL, rounds=3, work=40, rest=20)
    hold = Part(seconds=Seconds(40))
    assert Intervals().next(SetSoFar(target, (hold,))) == NextPart(
        None, None, Seconds(20), seconds=Seconds(40)
    )
    assert Intervals().next(SetSoFar(target, (hold,) * 3)) == SetOver("done", "3 of 3 rounds done")
    played = play_out(SetSoFar(target, ()), Intervals())
    assert [(part.seconds, part.rest_planned) for part in played[1:]] == [(40, 20)] * 2


def test_intervals_with_reps_propose_last_times_round_else_the_one_before() -> None:
    target = aim_for(INTERVAL, work=20, rest=10)
    assert follow(target, (12,)) == NextPart(Load.kg(55), 12, Seconds(10), seconds=Seconds(20))
    assert following(target, (12,), (14, 11)).reps == 11
    assert Intervals().first_reps(target, parts(14, 11)) == 14
    assert Intervals().first_reps(target, ()) is None
    assert over(target, (12, 0)).reason == "zero"


def test_how_long_a_round_is_worked() -> None:
    assert work_seconds(aim_for(INTERVAL, work=40)) == 40
    assert work_seconds(SetTarget(technique=INTERVAL, seconds=Seconds(45))) == 45
    assert work_seconds(aim_for(INTERVAL, work="long")) == 30


@pytest.mark.parametrize(
    ("params", "text", "problems"),
    [
        ({}, "8 × 30 s, 30 s rest", []),
        ({"rounds": 4, "work": 60, "rest": 0}, "4 × 60 s", []),
        ({"work": 2}, "8 × 30 s, 30 s rest", ["work: a whole number from 5 to 600, not 2"]),
    ],
)
def test_words_of_intervals(params: dict[str, Param], text: str, problems: list[str]) -> None:
    target = aim_for(INTERVAL, **params)
    assert Intervals().describe(target) == text
    assert Intervals().problems(target) == problems
    assert Intervals().verdict(so_far(target, (5,))).direction is Direction.HOLD


def test_what_they_count() -> None:
    assert Emom().credit(parts(5, 5, 5)) == 1
    assert Emom().credit(()) == 0
    assert Intervals().credit((Part(seconds=Seconds(40)),) * 8) == 1
    assert Intervals().credit((Part(metres=Metres(Decimal(100)), seconds=Seconds(40)),)) == 0
