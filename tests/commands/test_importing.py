"""Importing: every row accounted for, everything or nothing written, nothing twice."""

import csv
import json
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from gymtui.clock import MachineZone
from gymtui.store import atomic
from tests.commands.helpers import SETS, STRONG, Cli, everything_in


def test_import_says_what_became_of_the_rows(cli: Cli, strong: Path) -> None:
    done = cli("import", strong)
    assert (done.code, done.err) == (0, "")
    assert "2 workouts, 4 sets" in done.out
    assert "New exercises (1): Cellar Door Raise." in done.out
    assert "a number cannot be read (line 6)" in done.out
    assert done.out.endswith("Added: workouts 2, exercises 1.\n")
    assert len(cli.workouts()) == 2
    assert "cellar-door-raise" in (cli.home / "library.json").read_text()


def test_import_again_adds_nothing_and_says_so(cli: Cli, strong: Path) -> None:
    cli("import", strong)
    before = everything_in(cli.home)
    done = cli("import", strong, strong)
    assert done.code == 0
    assert done.out.count("2 workouts are already there and were left as they are.") == 2
    assert done.out.endswith("Nothing is new: nothing was changed.\n")
    assert everything_in(cli.home) == before
    assert cli.backups() == []


def test_a_file_named_twice_is_added_once(cli: Cli, strong: Path) -> None:
    done = cli("import", strong, strong)
    assert done.out.endswith("Added: workouts 2, exercises 1.\n")
    assert len(cli.workouts()) == 2


def test_the_second_import_makes_a_backup_first(cli: Cli, strong: Path) -> None:
    cli("import", strong)
    cli("import", cli.file("more.csv", STRONG.replace("2026-11", "2026-10")))
    assert [path.name.partition("-")[2] for path in cli.backups()] == ["before-import.zip"]
    assert len(cli.workouts()) == 4


def test_every_row(cli: Cli, strong: Path) -> None:
    done = cli("import", strong, "--rows")
    assert done.out.count("\nline ") + 1 == 5
    assert "line 6: skipped: a number cannot be read" in done.out


def test_import_as_json(cli: Cli, strong: Path) -> None:
    account = json.loads(cli("import", strong, "--json").out)
    assert account["dry_run"] is False
    assert account["added"]["workouts"] == 2
    assert account["files"][0]["sets"] == SETS
    assert account["files"][0]["unknown_names"] == ["Cellar Door Raise"]
    assert [line["line"] for line in account["files"][0]["lines"]] == [6]
    rows = json.loads(cli("import", strong, "--json", "--rows", "--dry-run").out)
    assert len(rows["files"][0]["lines"]) == rows["files"][0]["rows"] == 5


def test_a_dry_run_writes_nothing(cli: Cli, strong: Path) -> None:
    done = cli("import", strong, "--dry-run")
    assert "nothing was written. New would be: workouts 2, exercises 1." in done.out
    assert not cli.home.exists()
    assert not cli.state.exists()
    cli("import", strong)
    before = everything_in(cli.root)
    done = cli("import", cli.file("strong.csv", STRONG), "--dry-run")
    assert "New would be: nothing." in done.out
    assert {k: v for k, v in everything_in(cli.root).items() if k != "strong.csv"} == {
        k: v for k, v in before.items() if k != "strong.csv"
    }


def test_unit_is_taken_at_its_word(cli: Cli, strong: Path) -> None:
    cli("import", strong, "--unit", "lb")
    assert '"lb"' in cli.workouts()[0].read_text()


def test_a_local_time_is_read_with_its_days_offset(
    cli: Cli, strong: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    try:
        summer, winter = (
            datetime(2026, 7, 1, 12, tzinfo=MachineZone()),
            datetime(2026, 12, 1, 12, tzinfo=MachineZone()),
        )
        assert (summer.astimezone(UTC).hour, winter.astimezone(UTC).hour) == (10, 11)
        assert datetime(2026, 7, 1, 10, tzinfo=UTC).astimezone(MachineZone()).hour == 12
        cli("import", strong)
        assert "+01:00" in cli.workouts()[0].read_text()
    finally:
        monkeypatch.undo()
        time.tzset()


BAD_FILES = {
    "none.csv": ("a,b,c\n1,2,3\n", "none.csv"),
    "text.txt": ("Dear diary, I trained today.\n", "text.txt"),
    "empty.csv": ("", "empty"),
    "broken.json": ('{"format": "gymtui", "version": 1, "workouts": [', "no JSON"),
    "foreign.json": ('{"hello": 1}', "no gymtui export"),
    "future.json": ('{"format": "gymtui", "version": 99}', "version 99"),
    "wrong.json": ('{"format": "gymtui", "version": 1, "body": [{"id": "x"}]}', "body[0]"),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_changes_nothing(cli: Cli, strong: Path, name: str) -> None:
    content, expected = BAD_FILES[name]
    bad = cli.file(name, content)
    assert expected in cli.refused("import", bad)
    assert not cli.home.exists()
    cli("import", strong)
    before = everything_in(cli.home)
    more = cli.file("more.csv", STRONG.replace("2026-11", "2026-10"))
    assert expected in cli.refused("import", more, bad)
    assert everything_in(cli.home) == before


def test_a_file_that_is_not_there(cli: Cli) -> None:
    assert "There is no file" in cli.refused("import", cli.root / "nowhere.csv")
    assert "cannot be read" in cli.refused("import", cli.root)
    assert not cli.home.exists()


def test_the_wrong_app(cli: Cli, strong: Path) -> None:
    for app in ("hevy", "gymtui"):
        assert str(strong) in cli.refused("import", strong, "--from", app)


def test_a_full_disk_leaves_nothing_of_an_import(
    cli: Cli, strong: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli("import", strong)
    before = everything_in(cli.home)
    real = atomic._create

    def full(temporary: Path) -> object:
        if "_" in temporary.name:
            raise OSError(28, "No space left on device", str(temporary))
        return real(temporary)

    monkeypatch.setattr(atomic, "_create", full)
    more = STRONG.replace("2026-11", "2026-10").replace("Cellar", "Attic")
    assert "disk is full" in cli.refused("import", cli.file("more.csv", more))
    assert everything_in(cli.home) == before


def test_many_sets_at_once(cli: Cli) -> None:
    rows = list(csv.reader(STRONG.splitlines()))
    lines = [",".join(rows[0])]
    for day in range(1, 29):
        lines += [
            ",".join([f"2026-10-{day:02d} 18:00:00", *rows[1][1:4], str(n), *rows[1][5:]]) for n in range(50)
        ]
    done = cli("import", cli.file("many.csv", "\n".join(lines)))
    assert "28 workouts, 1,400 sets" in done.out
    assert len(cli.workouts()) == 28
