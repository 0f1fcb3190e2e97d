"""The arguments, errors and defects; what only tells; homes that are none, of the future, or in use."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from gymtui.commands import keeping
from gymtui.store.restore import Restored
from tests.commands.helpers import STRONG, Cli, Done, another_gymtui, everything_in


def test_version(cli: Cli) -> None:
    assert cli("--version") == Done(0, "gymtui 0.1.0\n", "")


def test_help_names_every_command(cli: Cli) -> None:
    done = cli("--help")
    names = ["demo", "today", "import", "export", "backup", "restore", "doctor", "keys", "where"]
    assert done.code == 0
    assert all(f"    {name} " in done.out for name in names)


@pytest.mark.parametrize(
    "arguments",
    [["frobnicate"], ["import"], ["export", "--to", "pdf"], ["demo", "--years", "0"],
     ["demo", "--years", "x"], ["demo", "--seed", "x"], ["--home"], ["--home", ""],
     ["import", "a.csv", "--unit", "stone"]],
    ids=" ".join,
)  # fmt: skip
def test_bad_arguments_are_one_line(cli: Cli, arguments: list[str]) -> None:
    assert "gymtui" in cli.refused(*arguments)


def test_home_works_before_and_after_the_command(cli: Cli) -> None:
    other = str(cli.root / "other")
    for arguments in (["--home", other, "where"], ["where", "--home", other]):
        assert f"data            {other}  (not there yet)" in cli(*arguments).out


def test_the_program_needs_a_terminal(cli: Cli) -> None:
    assert "needs a terminal" in cli.refused()
    assert "needs a terminal" in cli.refused("demo")
    assert not cli.home.exists()


def test_a_defect_leaves_a_log(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> Restored:
        raise ZeroDivisionError("a defect")

    monkeypatch.setattr(keeping, "examine", broken)
    cli.home.mkdir()
    with pytest.raises(ZeroDivisionError):
        cli("doctor")
    log = next((cli.state / "state" / "logs").glob("crash-*.log"))
    assert str(log) in cli.printed().err
    assert "ZeroDivisionError: a defect" in log.read_text()


def test_ctrl_c_ends_with_130(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> Restored:
        raise KeyboardInterrupt

    monkeypatch.setattr(keeping, "examine", interrupted)
    cli.home.mkdir()
    assert cli("doctor") == Done(130, "", "")


def test_a_reader_that_goes_away_is_no_traceback(cli: Cli, strong: Path) -> None:
    cli("import", strong)
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "gymtui", "export"]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, "")


def test_where_names_the_backups_of_this_data(cli: Cli, strong: Path) -> None:
    assert "<id>" in cli("where").out
    cli("import", strong)
    identity = json.loads((cli.home / "store.json").read_text())["id"]
    assert str(cli.state / "state" / identity / "backups") in cli("where").out


def test_where_copes_with_a_broken_identity(cli: Cli) -> None:
    cli.home.mkdir()
    (cli.home / "store.json").write_text("[")
    assert cli("where").code == 0


def test_keys_shows_the_persons_own(cli: Cli) -> None:
    cli.home.mkdir()
    (cli.home / "settings.toml").write_text('[keys]\n"today.start" = "ctrl+j"\n"today.strat" = "x"\n')
    done = cli("keys")
    assert done.code == 0
    assert any(line.split()[:2] == ["ctrl+j", "today.start"] for line in done.out.splitlines())
    assert "today.strat" in done.err


def test_today_of_made_up_data(cli: Cli) -> None:
    cli("demo", "--years", "1", "--into", cli.root / "made")
    done = cli("today", "--home", cli.root / "made")
    assert done.code == 0
    assert done.err == ""
    assert "Upper / Lower" in done.out
    assert " kg  " in done.out
    assert "    last " in done.out


def test_today_without_data_or_plan(cli: Cli, strong: Path) -> None:
    assert "no data" in cli.refused("today")
    assert not cli.home.exists()
    cli("import", strong)
    assert "Nothing is planned" in cli("today").out


@pytest.mark.parametrize(
    "arguments", [["today"], ["export"], ["backup"], ["doctor"], ["import", "strong.csv"]], ids=" ".join
)
def test_a_home_that_is_a_file(cli: Cli, arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    cli.file("strong.csv", STRONG)
    monkeypatch.chdir(cli.root)
    cli.home.write_text("mine")
    assert str(cli.home) in cli.refused(*arguments)
    assert cli.home.read_text() == "mine"


def test_data_of_a_newer_format_is_not_touched(cli: Cli, strong: Path) -> None:
    cli("import", strong)
    identity = json.loads((cli.home / "store.json").read_text())
    more = cli.file("more.csv", STRONG.replace("2026-11", "2026-10"))
    for newer, readable in (({"format": 2}, True), ({"format": 2, "min_reader": 2}, False)):
        (cli.home / "store.json").write_text(json.dumps(identity | newer))
        before = everything_in(cli.home)
        assert "Update gymtui" in cli.refused("import", more)
        assert (cli("export").code == 0) is readable
        assert everything_in(cli.home) == before


def test_a_workout_of_a_newer_version_is_named_and_kept(cli: Cli, strong: Path) -> None:
    cli("import", strong)
    path = cli.workouts()[0]
    path.write_text(path.read_text().replace('"v":1', '"v":9').replace('"v": 1', '"v": 9'))
    done = cli("doctor")
    assert done.code == 0
    assert "written by a newer gymtui" in done.out


def test_a_running_program_is_respected(cli: Cli, strong: Path) -> None:
    cli("import", strong)
    cli("backup", cli.root / "mine.zip")
    more = cli.file("more.csv", STRONG.replace("2026-11", "2026-10"))
    with another_gymtui(cli):
        before = everything_in(cli.home)
        assert "Another gymtui is using this data" in cli.refused("import", more)
        assert "Another gymtui is using this data" in cli.refused("restore", cli.root / "mine.zip", "--yes")
        assert everything_in(cli.home) == before
        assert "workouts 2" in cli("import", more, "--dry-run").out
        assert cli("export").code == 0
        assert cli("doctor").code == 0
        assert cli("today").code == 0
        assert cli("backup").code == 0
        assert cli("backup", cli.root / "again.zip").code == 0
        assert everything_in(cli.home) == before
    assert cli("import", more).code == 0
    assert len(cli.workouts()) == 4
