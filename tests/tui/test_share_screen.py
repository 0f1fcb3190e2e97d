"""Sharing from History and from the summary: what is shown, what is private, and every way out."""

from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from textual.widgets import Input

from gymtui.tui.screens.history import HistoryScreen
from gymtui.tui.screens.share import ShareScreen
from gymtui.tui.screens.summary import SummaryScreen
from gymtui.tui.share import files
from tests.tui import pasts
from tests.tui.places import SMALL, WIDE, Person, make_home, running
from tests.tui.share.shares import week_before
from tests.tui.training import training

SIZES = pytest.mark.parametrize("size", [WIDE, SMALL], ids=["120x36", "80x24"])


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with three workouts; what is saved is offered beside it."""
    make_home(tmp_path, workouts=[week_before(), pasts.lower(), pasts.upper()])
    monkeypatch.setattr(files, "share_folder", lambda: tmp_path)
    return tmp_path


def dialog(person: Person) -> ShareScreen:
    screen = person.app.screen
    assert isinstance(screen, ShareScreen)
    return screen


def asked(person: Person) -> str:
    """What stands in the field for the file."""
    return person.app.screen.query_one(Input).value


async def sharing(person: Person) -> ShareScreen:
    """Open the dialog on the newest workout and wait until its records are known."""
    await person.press("f3", "y")
    screen = dialog(person)
    while not screen.shared.records:
        await person.pilot.pause()
    await person.settle()
    return screen


@SIZES
async def test_what_is_shown_is_what_is_copied(home: Path, size: tuple[int, int]) -> None:
    async with running(home, size) as person:
        await sharing(person)
        assert "A1 Bench press · superset with A2" in person.text
        assert "★ 8 reps at 82.5 kg (was 6, 16 Nov)" in person.text
        for key in ("c copies", "t saves", "s saves an SVG card", "p a PNG card", "Esc goes back"):
            assert key in person.text
        await person.press("c")
        assert person.app.clipboard.startswith("Upper A\nMon 23 Nov 2026 · 57 min · 6 sets")
        assert "Some terminals do not let it through" in person.text
        assert "Esc goes back" in person.text
        await person.press("escape")
        assert isinstance(person.app.screen, HistoryScreen)


async def test_it_opens_from_inside_a_workout_too(home: Path) -> None:
    async with running(home) as person:
        await person.press("f3", "down", "enter", "y")
        assert dialog(person).shared.title == pasts.lower().title


async def test_notes_and_body_weight_come_in_when_asked_for_and_go_again(home: Path) -> None:
    async with running(home) as person:
        await sharing(person)
        await person.press("c")
        assert "narrow grip" not in person.app.clipboard
        assert "80.4" not in person.app.clipboard
        assert "n notes: out" in person.text
        await person.press("n", "w", "c")
        assert "“narrow grip”" in person.app.clipboard
        assert "body weight 80.4 kg" in person.app.clipboard
        assert "n notes: in" in person.text
        await person.press("n", "w", "c")
        assert "narrow grip" not in person.app.clipboard
        assert "80.4" not in person.app.clipboard


async def test_where_there_is_nothing_private_it_says_so(tmp_path: Path) -> None:
    bare = pasts.upper().model_copy(update={"exercises": (), "notes": "", "body_weight": None})
    make_home(tmp_path, workouts=[bare])
    async with running(tmp_path) as person:
        await person.press("f3", "y", "n")
        assert "There are no notes in this workout." in person.text
        await person.press("w")
        assert "The body weight of that day is not known." in person.text


@SIZES
async def test_the_card_can_be_looked_at_before(home: Path, size: tuple[int, int]) -> None:
    async with running(home, size) as person:
        await sharing(person)
        await person.press("v")
        assert "Mon 23 Nov 2026" in person.text
        assert "v shows the text" in person.text
        for _ in range(4):
            await person.press("pagedown")
        assert "gymtui" in person.text
        await person.press("v")
        assert "A1 Bench press" in person.text


@SIZES
@pytest.mark.parametrize(("key", "ending"), [("t", ".txt"), ("s", ".svg")])
async def test_a_file_is_saved_where_it_is_offered(
    home: Path, size: tuple[int, int], key: str, ending: str
) -> None:
    async with running(home, size) as person:
        await sharing(person)
        await person.press(key, "enter")
        path = home / f"2026-11-23-upper-a{ending}"
        assert path.read_text(encoding="utf-8").count("Upper A") >= 1
        assert "Saved:" in person.text
        await person.press(key)
        assert asked(person).endswith(f"upper-a-2{ending}")
    if ending == ".svg":
        assert ET.fromstring(path.read_text(encoding="utf-8")).get("height")


async def test_a_png_is_made_beside_the_screen(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gymtui.tui.screens.share.png_of", lambda svg: b"PNG of " + svg[:4].encode())
    async with running(home) as person:
        await sharing(person)
        await person.press("p", "enter")
        assert (home / "2026-11-23-upper-a.png").read_bytes() == b"PNG of <svg"


async def test_nothing_is_overwritten_without_a_yes(home: Path) -> None:
    path = home / "mine.svg"
    path.write_text("precious")
    async with running(home) as person:
        await sharing(person)
        await person.press("s")
        await person.type(str(path))
        await person.press("enter")
        assert "Replace it?" in person.text
        await person.press("escape")
        assert path.read_text() == "precious"
        assert "mine.svg was left as it is" in person.text
        await person.press("enter", "y")
        assert path.read_text().startswith("<svg")


async def test_what_was_typed_stays_when_it_cannot_be_written(home: Path) -> None:
    async with running(home) as person:
        await sharing(person)
        await person.press("s")
        await person.type(str(home / "nowhere" / "x.svg"))
        await person.press("enter")
        assert "There is no folder" in person.text
        assert asked(person) == str(home / "nowhere" / "x.svg")
        await person.press("escape")
        dialog(person)
        assert [one.name for one in home.iterdir() if one.suffix == ".svg"] == []


async def test_a_name_that_is_wrong_is_told_as_it_is_typed(home: Path) -> None:
    async with running(home) as person:
        await sharing(person)
        await person.press("s")
        await person.type("day.png")
        assert "× day.png does not end in .svg." in person.text
        await person.press("enter")
        assert asked(person) == "day.png"
        await person.type("~/day")
        assert str(Path.home() / "day.svg") in person.text


async def test_an_unreadable_workout_is_not_shared(home: Path) -> None:
    file = next(one for one in (home / "home").glob("workouts/*/*.json") if "2026-11-23" in one.name)
    file.write_text("{")
    async with running(home) as person:
        await person.press("f3", "y")
        assert isinstance(person.app.screen, HistoryScreen)
        assert "cannot be read" in person.text + person.notices


@SIZES
async def test_the_summary_shares_what_would_be_saved(tmp_path: Path, size: tuple[int, int]) -> None:
    async with training(tmp_path, size=size) as lifter:
        await lifter.start()
        await lifter.log("82.5x8", after=300)
        await lifter.press("f", "y")
        screen = lifter.app.screen
        assert isinstance(screen, ShareScreen)
        assert screen.shared.sets == 1
        assert "82.5 kg × 8" in lifter.text
        await lifter.press("escape")
        assert isinstance(lifter.app.screen, SummaryScreen)
        assert lifter.app.desk.runner.session is not None


async def test_a_summary_of_nothing_has_nothing_to_share(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await lifter.start()
        await lifter.press("f", "y")
        assert isinstance(lifter.app.screen, SummaryScreen)
        assert "Nothing is logged yet" in " ".join(lifter.notices)


def test_the_day_of_the_workout_stands_in_the_name() -> None:
    assert files.file_name(date(1970, 1, 1), "a", ".txt") == "1970-01-01-a.txt"
