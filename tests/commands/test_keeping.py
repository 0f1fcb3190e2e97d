"""Backup, restore and the doctor."""

import json
import sys
from pathlib import Path

import pytest

from tests.commands.helpers import Cli, everything_in


def test_backup_and_restore(cli: Cli, strong: Path) -> None:
    assert "no data" in cli.refused("backup")
    cli("import", strong)
    workouts = {path.name: path.read_bytes() for path in cli.workouts()}
    assert str(cli.state) in cli("backup").out
    target = cli.root / "mine.zip"
    assert str(target) in cli("backup", target).out
    assert len(cli.backups()) == 1
    cli.workouts()[0].unlink()
    assert "Add --yes" in cli.refused("restore", target)
    assert len(cli.workouts()) == 1
    done = cli("restore", target, "--yes")
    assert done.code == 0
    assert {path.name: path.read_bytes() for path in cli.workouts()} == workouts
    aside = next(cli.home.glob("before-restore-*"))
    assert str(aside) in done.out
    assert len(list(aside.glob("workouts/*/*.json"))) == 1
    assert cli("doctor").code == 0


class Typed:
    """Stands for a terminal in which somebody types an answer."""

    def __init__(self, answer: str) -> None:
        self._answer = answer

    def isatty(self) -> bool:
        return True

    def readline(self) -> str:
        return self._answer


def test_restore_asks_first(cli: Cli, strong: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cli("import", strong)
    cli("backup", cli.root / "mine.zip")
    monkeypatch.setattr(sys, "stdin", Typed("no\n"))
    done = cli("restore", cli.root / "mine.zip")
    assert (done.code, done.out) == (2, "")
    assert done.err.endswith("gymtui: Nothing was changed.\n")
    monkeypatch.setattr(sys, "stdin", Typed("yes\n"))
    assert "Restored" in cli("restore", cli.root / "mine.zip").out


def test_restore_into_an_empty_folder_asks_nothing(cli: Cli, strong: Path) -> None:
    cli("import", strong)
    cli("backup", cli.root / "mine.zip")
    done = cli("restore", cli.root / "mine.zip", "--home", cli.root / "new")
    assert done.code == 0
    assert "before" not in done.out
    assert len(list((cli.root / "new").glob("workouts/*/*.json"))) == 2


def test_restore_of_what_is_no_backup(cli: Cli, strong: Path) -> None:
    cli("import", strong)
    before = everything_in(cli.home)
    assert "not a whole backup" in cli.refused("restore", strong, "--yes")
    assert "There is no file" in cli.refused("restore", cli.root / "nowhere.zip", "--yes")
    assert everything_in(cli.home) == before


BREAKS = {
    "empty": b"",
    "truncated": b'{"workouts": {"01',
    "foreign": b'{"name": "left-pad"}',
    "zeros": b"\0" * 99,
}


@pytest.mark.parametrize("how", BREAKS)
def test_doctor_finds_a_broken_file_and_changes_nothing(cli: Cli, strong: Path, how: str) -> None:
    cli("import", strong)
    broken = cli.workouts()[0]
    broken.write_bytes(BREAKS[how])
    before = everything_in(cli.home)
    done = cli("doctor")
    assert (done.code, done.err) == (1, "")
    assert f"PROBLEM: workouts/2026/{broken.name}" in done.out
    assert "gymtui restore" in done.out
    report = json.loads(cli("doctor", "--json").out)
    assert report["sound"] is False
    assert [one["path"] for one in report["files"] if one["status"] == "problem"] == [
        f"workouts/2026/{broken.name}"
    ]
    assert everything_in(cli.home) == before


def test_doctor_names_the_newest_backup(cli: Cli, strong: Path) -> None:
    cli("import", strong)
    cli("backup")
    cli.workouts()[0].write_bytes(b"")
    assert str(cli.backups()[0]) in cli("doctor").out


def test_doctor_looks_at_settings_and_themes(cli: Cli, strong: Path) -> None:
    cli("import", strong)
    (cli.home / "settings.toml").write_text("[look]\ntheme = 7\n")
    (cli.home / "themes").mkdir()
    (cli.home / "themes" / "mine.toml").write_text('bg0 = "mauve-ish"\n')
    done = cli("doctor")
    assert done.code == 1
    assert "PROBLEM: settings.toml: " in done.out
    assert "PROBLEM: themes/mine.toml: " in done.out


def test_doctor_without_data(cli: Cli) -> None:
    assert "no data" in cli.refused("doctor")
    assert not cli.home.exists()
