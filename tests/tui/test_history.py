"""History as a person works with it: looking, editing, deleting, undoing, the bin."""

from pathlib import Path

import pytest

from gymtui.live import events as ev
from gymtui.model.ids import ulid
from gymtui.model.performed import Workout
from gymtui.store.problems import StoreCorrupt
from gymtui.tui.app import GymApp
from gymtui.tui.history.panels import DetailPanel, ListPanel
from gymtui.tui.screens.history import HistoryScreen
from tests.tui.homes import LARGE, SMALL, Home, notices, press, settled, shown, write
from tests.tui.pasts import lower, three, upper
from tests.tui.place_shown import place_shown

SIZES = pytest.mark.parametrize("size", [LARGE, SMALL], ids=["large", "small"])


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = Home(tmp_path)
    made.fill(three())
    return made


def kept(app: GymApp, workout: Workout) -> Workout:
    return app.desk.store.workouts.read(workout.id)


def places(app: GymApp) -> tuple[int, bool]:
    """Return where the list's cursor stands, and whether the keyboard is in the workout."""
    panel = place_shown(app, HistoryScreen).query_one(ListPanel)
    return panel.cursor, place_shown(app, HistoryScreen).query_one(DetailPanel).has_focus


def titles(app: GymApp) -> list[str]:
    return [row.title for row in app.desk.index.rows]


# looking


@SIZES
async def test_list_and_workout_are_shown(home: Home, size: tuple[int, int]) -> None:
    async with home.app(size) as (app, pilot):
        await press(app, pilot, "f3")
        text = shown(app)
        for words in (
            "Upper A",
            "Lower B",
            "3 workouts",
            "57 min",
            "Bench press",
            "23 Nov 2026, 18:42–19:39",
        ):
            assert words in text
        assert "82.5 × 8" in " ".join(text.split())
        assert ("last 12 months" in text) == (size == LARGE)
        assert ("workouts a week" in text) == (size == SMALL)


async def test_every_part_has_its_planned_and_its_actual_rest(home: Home) -> None:
    async with home.app() as (app, pilot):
        await press(app, pilot, "f3", "enter", "end")
        lines = {
            (line.set, line.kind, line.text): line
            for line in place_shown(app, HistoryScreen).detail.detail.lines
        }
        assert (lines["b2", "set", "8"].planned, lines["b2", "set", "8"].rested) == ("3:00", "3:58")
        assert lines["b2", "set", "8"].over
        assert lines["b3", "set", "7"].rested == "~3:06"
        assert not lines["b3", "set", "7"].over
        assert lines["p1", "part", "+ 4"].planned == "0:15"
        assert lines["p1", "part", "+ 3"].rested == "0:16"
        await press(app, pilot, "home")
        text = shown(app)
        assert "+ 3:58" in text
        assert "~3:06" in text


async def test_small_screen_shows_both_rests_in_one_column(home: Home) -> None:
    async with home.app(SMALL) as (app, pilot):
        await press(app, pilot, "f3")
        assert "+3:58/3:00" in shown(app)
        assert "~3:06/3:00" in shown(app)


async def test_the_cursor_moves_and_stays_within_the_list(home: Home) -> None:
    async with home.app() as (app, pilot):
        await press(app, pilot, "f3", "down")
        assert "Back squat" in shown(app)
        await press(app, pilot, "end")
        assert places(app) == (2, False)
        assert "2 Mar 2025" in shown(app)
        await press(app, pilot, "down", "pagedown")
        assert places(app) == (2, False)
        await press(app, pilot, "pageup")
        assert places(app) == (0, False)


async def test_enter_goes_into_the_workout_and_escape_back(home: Home) -> None:
    async with home.app() as (app, pilot):
        await press(app, pilot, "f3", "enter")
        assert places(app) == (0, True)
        await press(app, pilot, "down")
        assert place_shown(app, HistoryScreen).detail.chosen == ("bench", "b2")
        await press(app, pilot, "escape")
        assert places(app) == (0, False)


async def test_a_click_chooses(home: Home) -> None:
    async with home.app() as (app, pilot):
        await press(app, pilot, "f3")
        await pilot.click("#workouts", offset=(10, 2))
        await settled(app, pilot)
        assert places(app) == (1, False)


@SIZES
async def test_an_empty_history_says_what_to_do(tmp_path: Path, size: tuple[int, int]) -> None:
    home = Home(tmp_path)
    home.fill()
    async with home.app(size) as (app, pilot):
        await press(app, pilot, "f3")
        assert "No workouts yet" in shown(app)
        assert "gymtui import FILE" in shown(app)
        await press(app, pilot, "e", "n", "x", "enter", "u", "b")
        assert "The bin is empty." in notices(app)


async def test_while_the_history_is_read_it_says_so(home: Home) -> None:
    async with home.app() as (app, pilot):
        app.desk.index = type(app.desk.index)()
        await press(app, pilot, "f3")
        assert "reading your history …" in shown(app)
        assert "No workouts yet" not in shown(app)


async def test_an_unreadable_file_is_listed_with_what_is_wrong(home: Home) -> None:
    with home.store() as store:
        broken = store.workouts.entry(lower().id).path
    broken.write_text('{"workouts": ')
    async with home.app() as (app, pilot):
        await press(app, pilot, "f3", "down")
        assert "× unreadable" in shown(app)
        assert "cannot be read" in shown(app)
        assert broken.name[:20] in shown(app)
        await press(app, pilot, "x", "y")
        assert not broken.exists()
        await press(app, pilot, "u")
        assert broken.exists()
        with pytest.raises(StoreCorrupt):
            kept(app, lower())
        assert "× unreadable" in shown(app)


# editing


@SIZES
async def test_a_set_is_edited_as_a_line(home: Home, size: tuple[int, int]) -> None:
    async with home.app(size) as (app, pilot):
        await press(app, pilot, "f3", "enter", "down", "enter")
        assert "82.5x8r1" in shown(app)
        await write(app, pilot, "85x7!")
        changed = kept(app, upper()).exercises[0].sets[1]
        assert str(changed.parts[0].load) == "85 kg"
        assert changed.parts[0].failed
        before = upper().exercises[0].sets[1].parts[0]
        assert (changed.parts[0].rest_planned, changed.parts[0].rest_actual) == (180, before.rest_actual)
        assert places(app) == (0, True)
        assert place_shown(app, HistoryScreen).detail.chosen == ("bench", "b2")
        assert "85 × 7" in " ".join(shown(app).split())


async def test_keys_may_come_faster_than_the_file_is_read(home: Home) -> None:
    async with home.app() as (app, pilot):
        await pilot.press("f3", "down", "up", "down", "e")
        await settled(app, pilot)
        await write(app, pilot, "Legs")
        assert kept(app, lower()).title == "Legs"
        assert kept(app, upper()) == upper()


async def test_a_line_that_makes_no_sense_is_refused(home: Home) -> None:
    async with home.app() as (app, pilot):
        await press(app, pilot, "f3", "enter", "e")
        await write(app, pilot, "82.5x")
        assert "× after" in shown(app)
        await write(app, pilot, "")
        assert "x deletes a set" in shown(app)
        await press(app, pilot, "escape")
        assert kept(app, upper()) == upper()
        assert not app.desk.store.workouts.bin()


async def test_what_looks_like_a_slip_is_asked_and_the_line_is_kept(home: Home) -> None:
    async with home.app() as (app, pilot):
        await press(app, pilot, "f3", "enter", "e")
        await write(app, pilot, "825x8")
        assert "82.5 kg?" in shown(app)
        await press(app, pilot, "n")
        assert "825x8" in shown(app)
        await press(app, pilot, "escape")
        assert kept(app, upper()) == upper()


async def test_title_and_notes_are_edited(home: Home) -> None:
    async with home.app() as (app, pilot):
        await press(app, pilot, "f3", "e")
        await write(app, pilot, "Heavy [b]day")
        await press(app, pilot, "n")
        await write(app, pilot, "slept well")
        await press(app, pilot, "enter", "n")
        await write(app, pilot, "wide grip")
        changed = kept(app, upper())
        assert (changed.title, changed.notes, changed.exercises[0].note) == (
            "Heavy [b]day",
            "slept well",
            "wide grip",
        )
        assert "Heavy [b]day" in shown(app)


async def test_a_set_is_deleted_and_brought_back(home: Home) -> None:
    async with home.app() as (app, pilot):
        await press(app, pilot, "f3", "enter", "down", "x")
        assert [s.id for s in kept(app, upper()).exercises[0].sets] == ["b1", "b3"]
        assert place_shown(app, HistoryScreen).detail.chosen == ("bench", "b3")
        await press(app, pilot, "u")
        assert kept(app, upper()) == upper()


async def test_undo_goes_back_step_by_step(home: Home) -> None:
    async with home.app() as (app, pilot):
        await press(app, pilot, "f3", "e")
        await write(app, pilot, "One")
        await press(app, pilot, "e")
        await write(app, pilot, "Two")
        await press(app, pilot, "x", "y")
        assert titles(app) == ["Lower B", ""]
        await press(app, pilot, "u")
        assert titles(app) == ["Two", "Lower B", ""]
        await press(app, pilot, "u")
        assert kept(app, upper()).title == "One"
        await press(app, pilot, "u")
        assert kept(app, upper()) == upper()
        await press(app, pilot, "u")
        assert any("Nothing to undo" in notice for notice in notices(app))


# deleting and the bin


async def test_a_deletion_is_asked_and_kept_in_the_bin(home: Home) -> None:
    async with home.app() as (app, pilot):
        await press(app, pilot, "f3", "down", "x", "escape")
        assert titles(app) == ["Upper A", "Lower B", ""]
        await press(app, pilot, "x", "y")
        assert titles(app) == ["Upper A", ""]
        assert places(app) == (1, False)
        await press(app, pilot, "b")
        assert "Lower B" in shown(app)
        assert "deleted" in shown(app)
        await press(app, pilot, "enter")
        assert kept(app, lower()) == lower()
        assert titles(app) == ["Upper A", "Lower B", ""]
        assert places(app) == (1, False)
        await press(app, pilot, "u")
        assert titles(app) == ["Upper A", ""]


async def test_an_earlier_version_comes_back_from_the_bin(home: Home) -> None:
    async with home.app() as (app, pilot):
        await press(app, pilot, "f3", "e")
        await write(app, pilot, "Renamed")
        await press(app, pilot, "b")
        assert "version before a change" in shown(app)
        await press(app, pilot, "enter")
        assert kept(app, upper()).title == "Upper A"
        await press(app, pilot, "u")
        assert kept(app, upper()).title == "Renamed"


def give_up_one(home: Home) -> None:
    """Leave a discarded workout in the bin."""
    clock = home.clock
    with home.store() as store:
        started = ev.Started.model_validate(
            {
                "at": clock(),
                "workout": ulid(clock(), bytes(10)),
                "date": clock().date(),
                "timezone": "+00:00",
                "title": "Given up",
            }
        )
        store.live.start(started)
        store.live.discard(started.workout)


async def test_a_restored_unfinished_workout_is_offered_again(home: Home) -> None:
    give_up_one(home)
    async with home.app() as (app, pilot):
        await press(app, pilot, "f3", "b")
        assert "Given up" in shown(app)
        await press(app, pilot, "enter", "f1")
        assert "Resume: Given up" in shown(app)


async def test_a_restored_unfinished_workout_waits_for_the_running_one(home: Home) -> None:
    give_up_one(home)
    async with home.app() as (app, pilot):
        await press(app, pilot, "l", "f3", "b", "enter")
        assert any("once the running workout is finished" in notice for notice in notices(app))
        await press(app, pilot, "f1")
        assert "Resume: Freestyle" in shown(app)
        await press(app, pilot, "d")
        assert "Resume: Given up" in shown(app)


async def test_with_a_store_open_for_reading_only_nothing_is_lost(home: Home) -> None:
    with home.store():
        async with home.app() as (app, pilot):
            await press(app, pilot, "f3", "e", "n", "x", "u")
            assert isinstance(app.screen, HistoryScreen)
            assert all("reading only" in notice for notice in notices(app))
            assert kept(app, upper()) == upper()


async def test_a_failed_save_gives_the_text_back(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    async with home.app() as (app, pilot):
        await press(app, pilot, "f3", "e")

        def refuse(_: Workout) -> None:
            raise StoreCorrupt(home.paths.home, "is full [b]")

        monkeypatch.setattr(app.desk.store.workouts, "replace", refuse)
        await write(app, pilot, "Renamed")
        assert any("is full [b]" in notice for notice in notices(app))
        assert "Renamed" in shown(app)
        monkeypatch.undo()
        await press(app, pilot, "enter")
        assert kept(app, upper()).title == "Renamed"
