"""Exporting: complete, and an equal store when imported again."""

import json
import subprocess
import sys
from pathlib import Path

from tests.commands.helpers import Cli, Done


def exported(cli: Cli, home: Path, name: str) -> bytes:
    """Return what the export of a home says, checked to be the same on stdout and in a file."""
    target = cli.root / name
    assert cli("export", "--home", home, "-o", target) == Done(0, "", "")
    done = cli("export", "--to", "json", "--home", home)
    assert (done.code, done.err) == (0, "")
    assert done.out.encode() == target.read_bytes()
    return target.read_bytes()


def test_an_export_makes_an_equal_store(cli: Cli, strong: Path) -> None:
    cli("demo", "--years", "1", "--into", cli.home)
    cli("import", strong)
    first = exported(cli, cli.home, "first.json")
    done = cli("import", cli.root / "first.json", "--home", cli.root / "second")
    assert done.code == 0
    assert "Already there and left as they are: nothing." in done.out
    assert exported(cli, cli.root / "second", "second.json") == first
    document = json.loads(first)
    assert (document["format"], document["version"]) == ("gymtui", 1)
    assert document["profile"]["level"] == "intermediate"
    assert len(document["body"]) > 40
    assert [one["id"] for one in document["exercises"]] == ["cellar-door-raise"]


def test_an_export_into_data_keeps_what_is_there(cli: Cli, strong: Path) -> None:
    cli("import", strong)
    exported(cli, cli.home, "mine.json")
    cli("demo", "--years", "1", "--into", cli.root / "made")
    library = (cli.root / "made" / "library.json").read_text()
    done = cli("import", cli.root / "mine.json", "--home", cli.root / "made")
    assert "Added: workouts 2, exercises 1." in done.out
    assert "cellar-door-raise" not in library
    done = cli("import", cli.root / "mine.json", "--home", cli.root / "made")
    assert "Already there and left as they are: workouts 2, exercises 1." in done.out
    assert done.out.endswith("Nothing is new: nothing was changed.\n")


def test_two_own_exercises_never_share_a_name(cli: Cli, strong: Path) -> None:
    cli("import", strong)
    document = json.loads(exported(cli, cli.home, "mine.json"))
    document["workouts"] = []
    document["exercises"][0]["id"] = "door-raise"
    done = cli("import", cli.file("other.json", json.dumps(document)))
    assert "this one is now Cellar Door Raise (2)." in done.out
    assert cli("today").code == 0


def test_a_running_workout_is_not_exported_and_that_is_said(cli: Cli, strong: Path) -> None:
    cli("import", strong)
    start = """
import os, sys
from gymtui.actions import ACTIONS
from gymtui.clock import wall_clock
from gymtui.paths import resolve
from gymtui.settings import Settings
from gymtui.store.store import Store
from gymtui.tui.desk import Desk
with Store.open(*resolve(), clock=wall_clock) as store:
    desk = Desk(store, Settings(), ACTIONS, clock=wall_clock, randomness=os.urandom)
    desk.runner.start(desk.started(None))
"""
    subprocess.run([sys.executable, "-c", start], check=True)
    done = cli("export")
    assert done.code == 0
    assert len(json.loads(done.out)["workouts"]) == 2
    assert "1 workout is still in progress and not in the export" in done.err
    assert "in progress" in cli("today").out
    assert "in progress" in cli("doctor").out


def test_export_says_what_it_could_not_read(cli: Cli, strong: Path) -> None:
    cli("import", strong)
    cli.workouts()[0].write_text("{")
    done = cli("export")
    assert done.code == 1
    assert len(json.loads(done.out)["workouts"]) == 1
    assert cli.workouts()[0].name in done.err


def test_export_where_nothing_can_be_written(cli: Cli, strong: Path) -> None:
    assert "no data" in cli.refused("export")
    cli("import", strong)
    assert "could not be saved" in cli.refused("export", "-o", cli.root / "nowhere" / "mine.json")
    assert "could not be saved" in cli.refused("export", "-o", cli.root)


def test_a_workout_filed_under_another_day_is_explained(cli: Cli, strong: Path) -> None:
    cli("import", strong)
    first = cli.workouts()[0]
    first.write_text(first.read_text().replace("2026-11-02", "2026-11-20"))
    assert "Name the file after that day" in cli.refused("export", "-o", cli.root / "mine.json")
    assert not (cli.root / "mine.json").exists()
