"""`gymtui share`: a workout as text, or as a card in a file."""

import re
import sys
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from gymtui.commands.sharing import chosen_of
from gymtui.errors import GymtuiError
from gymtui.model.ids import WorkoutId
from gymtui.store.index import WorkoutEntry
from tests.commands.helpers import STRONG, Cli, everything_in

TODAY = date(2026, 11, 6)


@pytest.fixture
def home(cli: Cli, strong: Path) -> Cli:
    cli("import", strong, "--unit", "kg")
    return cli


def test_the_last_workout_is_printed_as_text(home: Cli) -> None:
    done = home("share")
    assert done.code == 0
    assert done.out.startswith("Push\nThu 5 Nov 2026 · 45 min · ")
    assert "82.5 kg × 6" in done.out
    assert "★ heaviest load, 82.5 kg (was 80 kg, 2 Nov)" in done.out
    assert home("share", "last").out == home("share", "2026-11-05").out == done.out


def test_a_day_or_the_beginning_of_an_id_names_a_workout(home: Cli) -> None:
    assert "Mon 2 Nov 2026" in home("share", "2026-11-02").out
    found = re.search(r"([0-9A-Z]{26})", " ".join(path.name for path in home.workouts()))
    assert found is not None
    first = home("share", found[1].lower())
    assert first.code == 0
    assert first.out.startswith("Push\n")


def test_what_is_not_there_is_told(home: Cli) -> None:
    assert "There is no workout of 2026-11-03. Expected last, a day" in home.refused("share", "2026-11-03")
    assert "There is no workout with an id" in home.refused("share", "bench")


def entry(number: int, day: date) -> WorkoutEntry:
    return WorkoutEntry(WorkoutId(f"01M{number:023}"), day, "", "")


def test_several_workouts_of_a_day_are_named() -> None:
    entries = [entry(2, TODAY), entry(1, TODAY), entry(0, date(2026, 11, 1))]
    with pytest.raises(
        GymtuiError, match=r"There are 2 workouts of 2026-11-06. Name one by its id: 01M0.*, "
    ):
        chosen_of(entries, "2026-11-06", TODAY)
    with pytest.raises(GymtuiError, match="There are 3 workouts with an id that begins with 01m"):
        chosen_of(entries, "01m", TODAY)
    assert chosen_of(entries, "last", TODAY) == entries[0]
    assert chosen_of(entries, entries[1].id, TODAY) == entries[1]
    with pytest.raises(GymtuiError, match="There is no workout of 2026-11-05"):
        chosen_of(entries, "yesterday", TODAY)


def test_without_a_workout_it_says_so() -> None:
    with pytest.raises(GymtuiError, match="no finished workout"):
        chosen_of([], "last", TODAY)


def test_a_card_is_written_and_nothing_else_changes(home: Cli) -> None:
    before = everything_in(home.home)
    path = home.root / "day.svg"
    done = home("share", "--svg", path)
    assert done == (0, f"{path}\n", "")
    assert "Push" in "".join(ET.fromstring(path.read_text(encoding="utf-8")).itertext())
    assert everything_in(home.home) == before
    assert home("share", "--svg", home.root / "again", "--text").out.startswith(
        f"{home.root / 'again.svg'}\nPush"
    )


def test_the_card_has_the_colours_of_the_settings(home: Cli) -> None:
    (home.home / "settings.toml").write_text('[look]\ntheme = "light"\n')
    home("share", "--svg", home.root / "light.svg")
    assert "#f7f5f0" in (home.root / "light.svg").read_text(encoding="utf-8")


def test_no_file_is_overwritten(home: Cli) -> None:
    path = home.file("day.svg", "precious")
    assert "is there already" in home.refused("share", "--svg", path)
    assert path.read_text() == "precious"
    assert "does not end in .png" in home.refused("share", "--png", home.root / "x.svg")
    assert "There is no folder" in home.refused("share", "--png", home.root / "no" / "x.png")


def test_without_the_package_of_png_nothing_is_written(home: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    svg, png = home.root / "a.svg", home.root / "a.png"
    assert "gymtui[png]" in home.refused("share", "--svg", svg, "--png", png)
    assert not svg.exists()
    assert not png.exists()


def test_notes_are_printed_only_when_asked_for(cli: Cli) -> None:
    header = STRONG.partition("\n")[0]
    row = "2026-11-02 18:00:00,Push,45m,Bench Press (Barbell),1,80,8,0,0,slow ones,felt odd,8"
    cli("import", cli.file("strong.csv", f"{header}\n{row}\n"), "--unit", "kg")
    plain, asked = cli("share").out, cli("share", "--notes").out
    assert "slow ones" not in plain
    assert "felt odd" not in plain
    assert "slow ones" in asked
    assert "felt odd" in asked
