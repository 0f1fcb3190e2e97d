"""Filters of History kept under names, by keys alone."""

from datetime import date
from pathlib import Path

from gymtui.model.performed import Workout
from gymtui.model.saved_filter import SavedFilter
from gymtui.tui.screens.saved_filters import SavedFiltersScreen
from tests.tui import pasts
from tests.tui.places import Person, make_home, open_store, running
from tests.tui.test_filter_completing import offered
from tests.tui.test_history_filter import SIZES, filtered, history, shown


def workouts() -> list[Workout]:
    return [pasts.upper(date(2026, 11, 23)), pasts.lower(), pasts.older()]


def make(folder: Path, **filters: str) -> None:
    make_home(folder, workouts=workouts())
    with open_store(folder) as store:
        store.library.change_filters(
            {name: SavedFilter(name=name, line=line) for name, line in filters.items()}
        )


def kept(person: Person) -> dict[str, str]:
    """Return the lines on the disk by name."""
    return {name: one.line for name, one in person.store.library.filters().items()}


async def settled(person: Person) -> None:
    await person.app.workers.wait_for_complete()
    await person.settle()


async def named(person: Person, name: str) -> None:
    """Answer the question for a name."""
    await person.type(name)
    await person.press("enter")


@SIZES
async def test_a_line_is_kept_under_a_name_and_used_by_it(tmp_path: Path, size: tuple[int, int]) -> None:
    make(tmp_path)
    async with running(tmp_path, size) as person:
        await person.press("f3")
        await filtered(person, "bench >=80kg")
        await person.press("ctrl+s")
        assert "bench >=80kg" in person.text
        await named(person, "Heavy")
        assert kept(person) == {"heavy": "bench >=80kg"}
        assert history(person).focused is history(person).field
        await person.press("escape", "escape")
        await filtered(person, "@h")
        assert offered(history(person)) == ["@heavy"]
        await person.press("tab")
        await settled(person)
        assert shown(person) == [date(2026, 11, 23)]
        await person.pilot.press(*" failure")
        await settled(person)
        assert "1 set in 1 workout" in person.text


async def test_what_is_no_name_is_told_and_can_be_mended(tmp_path: Path) -> None:
    make(tmp_path)
    async with running(tmp_path) as person:
        await person.press("f3")
        await filtered(person, "bench")
        await person.press("escape", "ctrl+s")
        await named(person, "heavy bench")
        assert "“heavy bench” is no name: letters, digits, - and _" in person.text
        await named(person, "heavy-bench")
        assert kept(person) == {"heavy-bench": "bench"}


async def test_a_name_that_is_there_is_asked_about_before_it_is_replaced(tmp_path: Path) -> None:
    make(tmp_path, heavy=">=100kg")
    async with running(tmp_path) as person:
        await person.press("f3")
        await filtered(person, "squat ")
        await person.press("ctrl+s")
        await named(person, "heavy")
        assert "Replace @heavy?" in person.text
        assert ">=100kg" in person.text
        await person.press("escape")
        assert kept(person) == {"heavy": ">=100kg"}
        assert "Keep the filter" in person.text
        await named(person, "heavy")
        await person.press("y")
        assert kept(person) == {"heavy": "squat"}
        await person.press("escape", "at", "u")
        assert kept(person) == {"heavy": ">=100kg"}


async def test_a_line_with_a_fault_or_that_would_name_itself_is_not_kept(tmp_path: Path) -> None:
    make(tmp_path, heavy=">=100kg")
    async with running(tmp_path) as person:
        await person.press("f3")
        await person.press("ctrl+s")
        assert "There is no line yet" in person.notices
        await filtered(person, "repz>=3")
        await person.press("ctrl+s")
        assert "Not kept: column 1: “repz” is nothing that can be asked for." in person.notices
        await person.press("escape")
        await filtered(person, "@heavy squat ")
        await person.press("ctrl+s")
        await named(person, "heavy")
        assert "names itself" in person.text
        await person.press("escape")
        assert kept(person) == {"heavy": ">=100kg"}
        assert history(person).field.value == "@heavy squat "


@SIZES
async def test_one_is_used_from_the_list(tmp_path: Path, size: tuple[int, int]) -> None:
    make(tmp_path, heavy=">=100kg", old="2025", wrong="repz>=3")
    async with running(tmp_path, size) as person:
        await person.press("f3", "at")
        assert "@heavy" in person.text
        assert "× column 1: “repz” is nothing that can be asked for." in person.text
        await person.press("down", "enter")
        await settled(person)
        assert history(person).field.value == "@old"
        assert shown(person) == [date(2025, 3, 2)]
        assert history(person).focused is history(person).list


async def test_renaming_takes_along_the_lines_that_use_it(tmp_path: Path) -> None:
    make(tmp_path, heavy=">=100kg", squats="squat @heavy", taken="row")
    async with running(tmp_path) as person:
        await person.press("f3", "at", "r")
        await named(person, "taken")
        assert "@taken is there already" in person.text
        await named(person, "strong")
        assert kept(person) == {"strong": ">=100kg", "squats": "squat @strong", "taken": "row"}
        screen = person.app.screen
        assert isinstance(screen, SavedFiltersScreen)
        assert screen.name_chosen == "strong"
        await person.press("u")
        assert kept(person) == {"heavy": ">=100kg", "squats": "squat @heavy", "taken": "row"}
        await person.press("escape")
        await filtered(person, "@squats ")
        await settled(person)
        assert shown(person) == [date(2026, 11, 21)]


async def test_a_removed_one_is_brought_back_also_after_the_list_was_closed(tmp_path: Path) -> None:
    make(tmp_path, heavy=">=100kg", old="2025")
    async with running(tmp_path) as person:
        await person.press("f3", "at", "x", "x")
        assert kept(person) == {}
        assert "No filter is saved yet." in person.text
        await person.press("escape", "at", "u", "u")
        assert kept(person) == {"heavy": ">=100kg", "old": "2025"}
        await person.press("u")
        assert kept(person) == {"heavy": ">=100kg", "old": "2025"}


async def test_a_name_that_is_gone_is_told_plainly(tmp_path: Path) -> None:
    make(tmp_path, heavy=">=100kg")
    async with running(tmp_path) as person:
        await person.press("f3")
        await filtered(person, "@heavi ")
        assert "column 1: There is no saved filter @heavi. Nearest: @heavy." in person.text
