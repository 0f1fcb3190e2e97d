"""The rows of the frame: places, keys and the Enter bar."""

import pytest
from textual.content import Content

from gymtui.tui.widgets.key_bar import KeyBar, KeyHint
from gymtui.tui.widgets.top_bar import Place, TopBar
from tests.tui.widgets.host import THEMES, Host, ink_of, row_text

DARK = THEMES["dark"]
TITLES = ("Today", "Train", "History", "Plans", "Insights", "Exercises", "Settings")
PLACES = tuple(Place(title.lower(), title, f"F{number}") for number, title in enumerate(TITLES, 1))
WORDS = ("Enter log", "u undo", "s swap", "b busy", "n note", "p rest-pause", "d drop", "k skip", "f finish")
HINTS = tuple(KeyHint(key, words, words) for key, words in (line.split(" ", 1) for line in WORDS))

WIDE_TOP = "  F1 Today  F2 Train  F3 History  F4 Plans  F5 Insights  F6 Exercises  F7 Settings"
NARROW_TOP = "  Today  Train  History  Plans  Insights  Exercises  Settings"
WIDE_KEYS = (
    "  Enter log   u undo   s swap   b busy   n note   p rest-pause   d drop   k skip   f finish"
    "                     ? help  "
)
NARROW_KEYS = "  Enter log   u undo   s swap   b busy   n note   p rest-pause   d drop      ?  "


def top_bar() -> TopBar:
    return TopBar(PLACES, "train", Content.assemble(("0:34", "$ink-soft"), " · Mon 23 Nov"))


async def test_the_places_lose_their_keys_when_the_screen_narrows() -> None:
    app = Host(top_bar)
    async with app.run_test(size=(120, 5)) as pilot:
        assert row_text(app, 0) == WIDE_TOP.ljust(101) + "0:34 · Mon 23 Nov  "
        assert ink_of(app, "Train", 0) == (DARK.accent.lower(), True, True)
        assert ink_of(app, "Plans", 0) == (DARK.muted.lower(), False, False)
        assert ink_of(app, "0:34", 0)[0] == DARK.soft.lower()
        app.query_one(TopBar).show_right("0:34")
        await pilot.resize_terminal(80, 5)
        await pilot.pause()
        assert row_text(app, 0) == NARROW_TOP.ljust(74) + "0:34  "


async def test_the_current_place_moves() -> None:
    app = Host(top_bar)
    async with app.run_test(size=(120, 5)) as pilot:
        app.query_one(TopBar).current = "history"
        await pilot.pause()
        assert ink_of(app, "History", 0) == (DARK.accent.lower(), True, True)
        assert ink_of(app, "Train", 0)[1:] == (False, False)


async def test_a_text_on_the_right_is_cut_and_goes_before_it_touches_a_place() -> None:
    app = Host(lambda: TopBar(PLACES, "today", "a rather long remark"))
    async with app.run_test(size=(80, 5)) as pilot:
        assert row_text(app, 0) == NARROW_TOP + "  a rather long …  "
        await pilot.resize_terminal(70, 5)
        await pilot.pause()
        assert row_text(app, 0) == NARROW_TOP.ljust(70)


@pytest.mark.parametrize(
    ("column", "posted"), [(2, ["today"]), (9, ["train"]), (8, []), (74, []), (0, []), (39, ["insights"])]
)
async def test_a_click_on_a_place_chooses_it(column: int, posted: list[str]) -> None:
    app = Host(lambda: TopBar(PLACES, "train", "0:34"))
    async with app.run_test(size=(80, 5)) as pilot:
        await pilot.click(TopBar, offset=(column, 0))
        await pilot.pause()
        assert app.posted == posted


async def test_keys_are_dropped_from_the_end() -> None:
    app = Host(lambda: KeyBar(HINTS))
    async with app.run_test(size=(120, 5)) as pilot:
        assert row_text(app, 0) == WIDE_KEYS
        assert ink_of(app, "Enter", 0)[:2] == (DARK.soft.lower(), True)
        assert ink_of(app, "undo", 0)[:2] == (DARK.muted.lower(), False)
        await pilot.resize_terminal(80, 5)
        await pilot.pause()
        assert row_text(app, 0) == NARROW_KEYS
        app.query_one(KeyBar).hints = HINTS[:1]
        await pilot.pause()
        assert row_text(app, 0) == "  Enter log".ljust(77) + "?  "


@pytest.mark.parametrize(
    ("column", "posted"), [(2, ["log"]), (10, ["log"]), (12, []), (14, ["undo"]), (77, ["help"])]
)
async def test_a_click_on_a_key_asks_for_its_action(column: int, posted: list[str]) -> None:
    app = Host(lambda: KeyBar(HINTS))
    async with app.run_test(size=(80, 5)) as pilot:
        await pilot.click(KeyBar, offset=(column, 0))
        await pilot.pause()
        assert app.posted == posted


async def test_text_of_a_person_is_never_markup() -> None:
    said = "[red]log[/] [b]"
    app = Host(
        lambda: TopBar((Place("a", said, ""),), right=said),
        lambda: KeyBar((KeyHint("[", said, "x"),)),
    )
    async with app.run_test(size=(80, 10)):
        assert [row_text(app, y).count(said) for y in (0, 1)] == [2, 1]
