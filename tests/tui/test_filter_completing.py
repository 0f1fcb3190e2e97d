"""The filter line of History completed by keys alone."""

from datetime import date
from pathlib import Path

import pytest

from gymtui.model.performed import Workout
from gymtui.tui.screens.history import HistoryScreen
from tests.tui import pasts
from tests.tui.places import SMALL, WIDE, Person, make_home, running
from tests.tui.test_history_filter import KEYS, SIZES, filtered, history, shown


def workouts() -> list[Workout]:
    tired = pasts.upper(date(2026, 11, 16)).model_copy(update={"notes": "#tired", "source": "hevy"})
    return [pasts.upper(date(2026, 11, 23)), tired, pasts.older()]


async def typed(person: Person, text: str) -> HistoryScreen:
    """Open History and type a line, until all that is known of the history is offered."""
    await person.press("f3")
    await filtered(person, text)
    return history(person)


def offered(screen: HistoryScreen) -> list[str]:
    return [one.text for one in screen.line.offers.offers]


@SIZES
async def test_tab_takes_the_first_then_the_next_and_shift_tab_goes_back(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path, size) as person:
        screen = await typed(person, "muscle:de")
        assert offered(screen) == ["front-delts", "side-delts", "rear-delts"]
        await person.press("tab")
        assert screen.field.value == "muscle:front-delts"
        assert "▸ front-delts" in person.text
        await person.press("tab")
        assert screen.field.value == "muscle:side-delts"
        await person.press("shift+tab", "shift+tab")
        assert screen.field.value == "muscle:de"
        await person.press("shift+tab")
        assert screen.field.value == "muscle:rear-delts"
        assert screen.focused is screen.field


async def test_a_word_that_has_to_go_on_is_gone_on_with(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path) as person:
        screen = await typed(person, "bench tec")
        await person.press("tab")
        assert screen.field.value == "bench technique:"
        assert "rest-pause" in offered(screen)
        assert "column" not in person.text
        await person.press("tab", "enter")
        await person.app.workers.wait_for_complete()
        await person.settle()
        assert screen.field.value == "bench technique:straight"
        assert screen.focused is screen.list
        assert "sets in 3 workouts" in person.text


async def test_enter_behind_one_of_several_goes_on_with_it(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path) as person:
        screen = await typed(person, "t")
        while screen.field.value != "tag:":
            await person.press("tab")
        await person.press("enter")
        assert screen.focused is screen.field
        assert offered(screen) == ["tired"]
        await person.press("tab", "enter")
        await person.app.workers.wait_for_complete()
        await person.settle()
        assert screen.field.value == "tag:tired"
        assert shown(person) == [date(2026, 11, 16)]


async def test_what_was_trained_comes_first_and_is_quoted(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path) as person:
        screen = await typed(person, "failure bench")
        await person.press("tab")
        assert screen.field.value == 'failure "Bench press"'
        await person.app.workers.wait_for_complete()
        await person.settle()
        assert "2 sets in 2 workouts" in person.text


async def test_a_burst_of_keys_loses_and_reorders_none(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path) as person:
        screen = await typed(person, "failure ")
        keys = [*"tec", "tab", *"dro", "tab", "space", *"reps", "greater_than_sign", "equals_sign", "5"]
        await person.pilot.press(*keys)
        await person.settle()
        assert screen.field.value == "failure technique:drop reps>=5"


@SIZES
async def test_esc_closes_the_list_then_clears_and_what_was_cleared_is_offered_again(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path, size) as person:
        screen = await typed(person, "bench")
        assert screen.line.offers.display
        await person.press("escape")
        assert not screen.line.offers.display
        assert screen.field.value == "bench"
        assert screen.focused is screen.field
        await person.press("escape")
        assert screen.field.value == ""
        assert screen.focused is screen.list
        assert screen.found is None
        await person.press("slash")
        assert offered(screen)[0] == "bench"
        assert "what was cleared" in person.text
        await person.press("tab")
        assert screen.field.value == "bench"


@pytest.mark.parametrize(("size", "least"), [(WIDE, 5), (SMALL, 4)])
async def test_an_empty_line_shows_examples_and_leaves_results_in_sight(
    tmp_path: Path, size: tuple[int, int], least: int
) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path, size) as person:
        await person.press("f3", "slash")
        screen = history(person)
        assert len(offered(screen)) >= least
        assert "the best set of a year" in person.text
        assert "Upper A" in person.text
        await person.press("tab")
        assert screen.field.value == "bench 2026 best"
        await person.app.workers.wait_for_complete()
        await person.settle()
        assert "1 set in 1 workout" in person.text


async def test_a_click_takes_an_offer(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path) as person:
        screen = await typed(person, "muscle:de")
        await person.pilot.click(screen.line.offers, offset=(4, 2))
        await person.settle()
        assert screen.field.value == "muscle:rear-delts"
        assert screen.focused is screen.field
        await person.press("shift+tab")
        assert screen.field.value == "muscle:side-delts"


async def test_tab_without_an_offer_leads_on_as_before(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path) as person:
        screen = await typed(person, "reps>=8")
        assert offered(screen) == []
        await person.press("tab")
        assert screen.focused is not screen.field
        assert screen.field.value == "reps>=8"


async def test_the_list_is_there_only_while_the_line_has_the_keyboard(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path) as person:
        screen = await typed(person, "ben")
        await person.press("enter")
        assert not screen.line.offers.display
        await person.press("slash")
        assert not screen.line.offers.display
        await person.pilot.press("c")
        await person.settle()
        assert screen.line.offers.display
        await person.press("left")
        assert not screen.line.offers.display
        await person.press("end")
        assert screen.line.offers.display


@SIZES
async def test_half_a_word_empties_no_list_until_it_is_left_at_that(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path, size) as person:
        await typed(person, "failure mus")
        assert "nothing yet" in person.text
        assert len(shown(person)) == 2
        await person.press("escape")
        await person.app.workers.wait_for_complete()
        await person.settle()
        assert "nothing found" in person.text
        assert shown(person) == []


async def test_a_half_typed_term_is_told_of_once_the_list_is_closed(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path) as person:
        await typed(person, "bench muscle:")
        assert "muscle of what?" not in person.text
        await person.press("enter")
        assert "column 7: muscle of what?" in person.text


async def test_a_fault_is_told_where_nothing_can_be_offered_for_it(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=workouts())
    async with running(tmp_path) as person:
        screen = await typed(person, "muscle:ch")
        assert "column" not in person.text
        await person.pilot.press(*(KEYS.get(c, c) for c in "ets"))
        await person.settle()
        assert "There is no muscle “chets”. Nearest: chest" in person.text
        assert offered(screen) == []
