"""Going through what a filter line is completed with, and how it is drawn."""

from hypothesis import given
from hypothesis import strategies as st

from gymtui.insight.query.completing import Offer
from gymtui.tui.history.offers import Cycle, draw_offers

OFFERS = tuple(Offer(f"word{i}:", 6, 9, f"what word {i} means") for i in range(9))
CYCLE = Cycle("bench wor last 1y", 9, OFFERS)


def test_tab_goes_through_all_and_comes_back_to_what_was_typed() -> None:
    one, lines = CYCLE, []
    for _ in range(len(OFFERS) + 1):
        one = one.step(1)
        lines.append(one.shown[0])
    assert lines[0] == "bench word0: last 1y"
    assert one.shown == ("bench wor last 1y", 9)
    assert len(set(lines)) == len(OFFERS) + 1


@given(st.lists(st.sampled_from([1, -1]), max_size=30))
def test_going_on_and_back_as_often_leaves_the_line_as_it_was(steps: list[int]) -> None:
    one = CYCLE
    for by in (*steps, *(-by for by in reversed(steps))):
        one = one.step(by)
    assert one == CYCLE
    assert one.shown[0] == CYCLE.line


def test_the_cursor_stands_behind_what_was_taken() -> None:
    text, cursor = CYCLE.step(1).shown
    assert text[:cursor] == "bench word0:"


def test_the_one_in_the_line_is_marked_and_in_sight() -> None:
    rows = draw_offers(OFFERS, -1, 60, 4).text().splitlines()
    assert "word0:" in rows[0]
    assert rows[0].endswith("Tab")
    assert "what word 0 means" in rows[0]
    assert rows[3].endswith("+5")
    assert "▸" not in "".join(rows)
    rows = draw_offers(OFFERS, 7, 60, 4).text().splitlines()
    assert rows[3].startswith("▸ word7:")
    assert rows[3].endswith("+1")


def test_on_a_narrow_screen_the_word_stays_and_its_meaning_goes() -> None:
    text = draw_offers(OFFERS, 0, 24, 2).text()
    assert "word0:" in text
    assert "means" not in text


def test_nothing_is_drawn_where_nothing_is_offered() -> None:
    assert draw_offers((), -1, 40, 1).text().strip() == ""
    assert draw_offers(OFFERS, 0, 40, 0).text() == ""
