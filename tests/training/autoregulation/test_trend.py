"""Where a lift goes: T7.8, T7.9, and what is no measure of it."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.model.advice import Prescribed
from gymtui.model.exercise import LoadClass
from gymtui.training.autoregulation.trend import (
    Trend,
    TrendWord,
    is_short_rest,
    left_out_because,
    session_best,
    stalled,
    trend,
    trends,
)
from tests.exercises import EXERCISES
from tests.training.autoregulation.making import TODAY, best, part, performed, performed_set

BENCH = EXERCISES["bench-press"]
BEFORE = [best(125), best(124), best(126)]


@pytest.mark.parametrize(
    ("today", "change", "word"),
    [
        pytest.param(118, -0.056, "down", id="T7.8"),
        pytest.param(122, -0.024, "flat", id="T7.9"),
        pytest.param(118.75, -0.05, "down", id="the band's lower end"),
        pytest.param(118.8, -0.0496, "flat", id="within the band"),
        pytest.param(131.25, 0.05, "up", id="the band's upper end"),
    ],
)
def test_against_the_median_of_three(today: float, change: float, word: str) -> None:
    found = trend(best(today), BEFORE)
    assert found.change == pytest.approx(change, abs=0.0005)
    assert found.word == word


def test_more_sessions_than_three_change_nothing() -> None:
    assert trend(best(118), [*BEFORE, best(50), best(50)]) == trend(best(118), BEFORE)


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "can't say, because 3 more sessions are needed before"),
        (2, "can't say, because 1 more session is needed before"),
    ],
)
def test_too_few_sessions(count: int, words: str) -> None:
    found = trend(best(118), BEFORE[:count])
    assert (found.word, found.change, found.words) == (None, None, words)


@pytest.mark.parametrize(
    ("lower_bound", "short", "why"),
    [(True, False, "reps in reserve are unknown"), (False, True, "a rest was cut short")],
)
def test_some_bests_never_lower_a_trend(
    lower_bound: bool,  # noqa: FBT001, RUF100
    short: bool,  # noqa: FBT001, RUF100
    why: str,
) -> None:
    down = trend(best(100, lower_bound=lower_bound, short=short), BEFORE)
    assert (down.word, down.words) == (None, f"can't say, because {why}")
    assert trend(best(122, lower_bound=lower_bound, short=short), BEFORE).word is TrendWord.FLAT
    assert trend(best(140, lower_bound=lower_bound, short=short), BEFORE).word is TrendWord.UP


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("down", "down", "up"), True),
        (("down", "flat", "down"), False),
        (("down", None, "down"), True),
        (("flat", "down", "down"), False),
        (("down",), False),
        ((), False),
    ],
)
def test_two_down_running_are_a_stall(words: tuple[str | None, ...], expected: bool) -> None:  # noqa: FBT001, RUF100
    found = [Trend(TODAY, TrendWord(word) if word else None, None, "") for word in words]
    assert stalled(found) is expected


def test_the_trend_of_each_session() -> None:
    bests = [
        best(kg, TODAY - timedelta(days=3 * place)) for place, kg in enumerate((110, 112, 125, 124, 126))
    ]
    assert [one.word for one in trends(bests)] == [TrendWord.DOWN, TrendWord.DOWN, None, None, None]
    assert stalled(trends(bests))


def test_what_is_left_out() -> None:
    asked = Prescribed(rule="linear")
    assert left_out_because(performed()) == ""
    assert left_out_because(performed(prescribed=asked), 10) == ""
    assert left_out_because(performed(), 11) == "the first session after 11 days"
    assert (
        left_out_because(performed(prescribed=asked.model_copy(update={"light": True}))) == "a light session"
    )
    assert left_out_because(performed(prescribed=asked.model_copy(update={"deload": True}))) == "a deload"


@pytest.mark.parametrize(
    ("rest", "load_class", "expected"),
    [
        ((180, 107), LoadClass.COMPOUND_HEAVY, True),
        ((180, 108), LoadClass.COMPOUND_HEAVY, False),
        ((150, 30), LoadClass.COMPOUND, True),
        ((90, 10), LoadClass.ISOLATION, False),
        ((0, 0), LoadClass.COMPOUND, False),
        (None, LoadClass.COMPOUND, False),
    ],
)
def test_short_rests(
    rest: tuple[int, int] | None,
    load_class: LoadClass,
    expected: bool,  # noqa: FBT001, RUF100
) -> None:
    assert is_short_rest(part(5, 1, rest=rest), load_class) is expected


def test_the_best_of_a_session() -> None:
    sets = (
        performed_set(part(5, 2, load="100")),
        performed_set(part(5, None, load="102.5", rest=(180, 60))),
        performed_set(part(15, 0, load="100")),
        performed_set(),
    )
    found = session_best(performed(*sets), BENCH, TODAY)
    assert found is not None
    assert found.kilograms == pytest.approx(123.333, abs=0.001)
    assert (found.lower_bound, found.short_rest) == (False, False)
    short = session_best(performed(sets[1]), BENCH, TODAY)
    assert short is not None
    assert (short.lower_bound, short.short_rest) == (True, True)
    assert session_best(performed(sets[2]), BENCH, TODAY) is None
    assert session_best(performed(), BENCH, TODAY) is None


@given(st.lists(st.floats(0, 500), max_size=6), st.floats(1, 500))
def test_any_bests_give_an_answer(before: list[float], today: float) -> None:
    found = trend(best(today), [best(kg) for kg in before])
    assert found.words
    assert (found.word is None) == found.words.startswith("can't say")
