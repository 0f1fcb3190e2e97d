"""`gymtui plan check`, `show`, `export` and `import`."""

import json
from pathlib import Path

import pytest

from tests.commands.helpers import Cli

PLAN = """program Two Days
  level novice
  rotation, 2 days a week

day Upper One
  superset switch 15s
    Bench press          3x6-8 @3
    Chest-supported row  3x8-10 @3

day Lower One
  Leg press  3x8-10 @3
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "two.gym"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_a_good_plan_is_told_so(cli: Cli, plan: Path) -> None:
    done = cli("plan", "check", str(plan))
    assert done.code == 0
    assert f"{plan}: Two Days is a plan of 2 days." in done.out
    assert not cli.home.exists()


def test_faults_are_told_by_file_line_and_column(cli: Cli, plan: Path) -> None:
    plan.write_text(PLAN.replace("3x6-8", "3x6-"), encoding="utf-8")
    done = cli("plan", "check", str(plan))
    assert done.code == 1
    expected = "The range has no upper number. Expected 6-9, or 6 without the dash."
    assert done.out.splitlines() == [f"{plan}:7:29: error: {expected}"]


def test_faults_are_told_as_json(cli: Cli, plan: Path) -> None:
    plan.write_text(PLAN.replace("Leg press", "Leg prss"), encoding="utf-8")
    done = cli("plan", "check", "--json", str(plan))
    assert done.code == 1
    (found,) = json.loads(done.out)
    assert (found["file"], found["plan"]) == (str(plan), None)
    (problem,) = found["problems"]
    assert (problem["severity"], problem["line"], problem["column"]) == ("error", 11, 3)
    assert problem["nearest"][0] == "Leg press"


def test_what_is_no_text_is_refused_in_a_line(cli: Cli, tmp_path: Path) -> None:
    junk = tmp_path / "junk.gym"
    junk.write_bytes(b"\xff\xfe\x00day")
    assert "no text in UTF-8" in cli.refused("plan", "check", str(junk))
    assert "There is no file" in cli.refused("plan", "check", str(tmp_path / "none.gym"))


def test_a_plan_goes_into_the_library_and_comes_out_the_same(cli: Cli, plan: Path, tmp_path: Path) -> None:
    cli("demo", "--years", "1", "--into", str(cli.home))
    assert "Two Days is in the library" in cli("plan", "import", str(plan)).out
    assert cli("plan", "show", "two days").out == PLAN
    assert "  Two Days" in cli("plan", "show").out.splitlines()
    out = tmp_path / "out.gym"
    assert cli("plan", "export", "Two Days", "-o", str(out)).code == 0
    assert out.read_text(encoding="utf-8") == PLAN
    assert "is there already" in cli.refused("plan", "export", "Two Days", "-o", str(out))


def test_nothing_is_overwritten_or_half_imported(cli: Cli, plan: Path) -> None:
    cli("demo", "--years", "1", "--into", str(cli.home))
    cli("plan", "import", str(plan))
    assert "Give this one another name" in cli.refused("plan", "import", str(plan))
    assert "Second is in the library" in cli("plan", "import", "--name", "Second", str(plan)).out
    assert cli("plan", "show", "Second").out == PLAN.replace("program Two Days", "program Second").replace(
        "day Upper One", "day Upper One id upper-one-2"
    ).replace("day Lower One", "day Lower One id lower-one-2")
    before = cli("plan", "show").out
    plan.write_text(PLAN.replace("Two Days", "Third").replace("3x6-8", "3x6-"), encoding="utf-8")
    assert cli("plan", "import", str(plan)).code == 1
    assert cli("plan", "show").out == before


def test_a_plan_that_is_not_there_is_told_with_the_nearest(cli: Cli) -> None:
    cli("demo", "--years", "1", "--into", str(cli.home))
    assert "Nearest: Upper / Lower" in cli.refused("plan", "show", "uper lowr")
