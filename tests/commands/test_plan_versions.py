"""A file that takes a plan's place, and the versions before it: `import --replace`, `versions`, `show`."""

import json
from pathlib import Path

import pytest

from tests.commands.helpers import Cli

PLAN = "program Two Days\n  rotation, 2 days a week\n\nday Upper One\n  Bench press  3x6-8 @3\n"


@pytest.fixture
def file(cli: Cli, tmp_path: Path) -> Path:
    """Return a file whose plan is in the library."""
    cli("demo", "--years", "1", "--into", str(cli.home))
    path = tmp_path / "two.gym"
    path.write_text(PLAN, encoding="utf-8")
    assert cli("plan", "import", str(path)).code == 0
    return path


def test_without_it_nothing_is_replaced_and_it_is_named(cli: Cli, file: Path) -> None:
    said = cli.refused("plan", "import", str(file))
    assert "There is a plan “Two Days” already." in said
    assert "--replace" in said


def test_a_file_takes_the_place_of_the_plan_of_its_name(cli: Cli, file: Path) -> None:
    changed = PLAN.replace("3x6-8", "4x5-7").replace("Two Days", "two  days")
    file.write_text(changed, encoding="utf-8")
    assert cli("plan", "import", "--replace", str(file)).code == 0
    assert "4x5-7" in cli("plan", "show", "Two Days").out
    assert cli("plan", "show").out.casefold().count("days") == 1
    assert cli("plan", "show", "Two Days", "--version", "1").out == PLAN
    done = cli("plan", "versions", "Two Days")
    assert done.out.startswith("  1  until ")
    (told,) = json.loads(cli("plan", "versions", "Two Days", "--json").out)
    assert (told["number"], told["name"]) == (1, "Two Days")


def test_the_day_of_the_same_name_keeps_its_id(cli: Cli, file: Path) -> None:
    exported = file.parent / "out.gym"
    file.write_text(PLAN.replace("day Upper One", "day Upper One id other"), encoding="utf-8")
    assert cli("plan", "import", "--replace", str(file)).code == 0
    assert cli("plan", "export", "Two Days", "-o", str(exported)).code == 0
    assert exported.read_text(encoding="utf-8") == PLAN


def test_a_file_of_a_new_plan_is_imported_all_the_same(cli: Cli, file: Path) -> None:
    file.write_text(PLAN.replace("Two Days", "Other"), encoding="utf-8")
    assert cli("plan", "import", "--replace", str(file)).code == 0
    assert {"Two Days", "Other"} <= {line[2:] for line in cli("plan", "show").out.splitlines()}


def test_a_file_with_errors_replaces_nothing(cli: Cli, file: Path) -> None:
    file.write_text(PLAN.replace("3x6-8", "3x6-"), encoding="utf-8")
    assert cli("plan", "import", "--replace", str(file)).code == 1
    assert cli("plan", "show", "Two Days").out == PLAN
    assert "has no earlier versions" in cli("plan", "versions", "Two Days").out


def test_what_cannot_be_is_refused(cli: Cli, file: Path) -> None:
    assert "one or the other" in cli.refused("plan", "import", "--replace", "--name", "X", str(file))
    assert "It has none." in cli.refused("plan", "show", "Two Days", "--version", "1")
    assert "Nearest: Two Days" in cli.refused("plan", "versions", "Too Days")
    file.write_text("day Two Days\n  Bench press 3x8\n", encoding="utf-8")
    assert "is a program, the file is not" in cli.refused("plan", "import", "--replace", str(file))


def test_a_day_of_another_program_is_not_written_over(cli: Cli, file: Path) -> None:
    file.write_text(
        PLAN.replace("Two Days", "Other").replace("Upper One", "Lower id lower"), encoding="utf-8"
    )
    assert cli("plan", "import", str(file)).code == 0
    other = cli("plan", "show", "Other").out
    file.write_text(PLAN + "\nday Leg Day id lower\n  Bench press  5x5 @2\n", encoding="utf-8")
    assert cli("plan", "import", "--replace", str(file)).code == 0
    assert cli("plan", "show", "Other").out == other
    assert "day Leg Day id lower-2" in cli("plan", "show", "Two Days").out


def test_two_days_never_become_one(cli: Cli, file: Path) -> None:
    more = PLAN.replace("day Upper One", "day Lower id upper-one")
    file.write_text(more + "\nday Upper One id other\n  Bench press  5x5 @2\n", encoding="utf-8")
    assert "the same id" in cli.refused("plan", "import", "--replace", str(file))
    assert cli("plan", "show", "Two Days").out == PLAN


def test_a_file_of_the_same_id_is_a_new_plan_and_what_would_replace_is_said(cli: Cli, file: Path) -> None:
    file.write_text(PLAN.replace("Two Days", "New Name id two-days"), encoding="utf-8")
    done = cli("plan", "import", str(file))
    assert done.code == 0
    assert "Two Days has the same id and is there too: --replace puts the file in its place." in done.out
    assert cli("plan", "show", "Two Days").out == PLAN


def test_a_broken_file_of_versions_is_told(cli: Cli, file: Path) -> None:
    file.write_text(PLAN.replace("3x6-8", "4x5-7"), encoding="utf-8")
    assert cli("plan", "import", "--replace", str(file)).code == 0
    (cli.home / "plans" / "two-days.json").write_text("{ broken", encoding="utf-8")
    assert "is not whole JSON" in cli.refused("plan", "versions", "Two Days")
    assert "is not whole JSON" in cli.refused("plan", "show", "Two Days", "--version", "1")


@pytest.mark.usefixtures("file")
def test_a_version_needs_a_name(cli: Cli) -> None:
    assert "A version is of a plan." in cli.refused("plan", "show", "--version", "1")
