"""`gymtui plan simulate`: a plan played on the command line."""

import json
from pathlib import Path

import pytest

from tests.commands.helpers import Cli, everything_in

PLAN = """\
program "Two days"
  rotation, 2 days a week
  weeks 3, deload in week 3

day "A"
  Bench press   3x6-8 @2 80 kg
  Leg curl      2x12 @1

day "B"
  Back squat    3x5 @2 100 kg
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "two.gym"
    path.write_text(PLAN.replace("Leg curl", "Leg extension"), encoding="utf-8")
    return path


def test_without_data_it_is_played_for_somebody_without_a_history(cli: Cli, plan: Path) -> None:
    done = cli("plan", "simulate", plan, "--weeks", "3", "--level", "intermediate")
    assert done.code == 0
    assert done.out.startswith("Two days: 3 weeks from ")
    assert "Week 3 of 3, deload" in done.out
    assert "80 kg 7,6,6" in done.out
    assert not cli.home.exists()


def test_it_goes_on_from_the_history_and_writes_nothing(cli: Cli, strong: Path, tmp_path: Path) -> None:
    path = tmp_path / "one.gym"
    path.write_text('day "A"\n  Bench press  2x6-8 @2\n', encoding="utf-8")
    cli("import", strong)
    before = everything_in(cli.home)
    done = cli("plan", "simulate", path, "--weeks", "2", "--json")
    assert done.code == 0
    run = json.loads(done.out)["run"]
    assert run["lifts"][0]["strength"] == "e1RM of 2026-11-05"
    assert run["weeks"][0]["days"][0]["exercises"][0]["sets"][0]["load"]["amount"] > 60
    assert everything_in(cli.home) == before


def test_json_has_weeks_days_and_sets(cli: Cli, plan: Path) -> None:
    run = json.loads(cli("plan", "simulate", plan, "--weeks", "4", "--json").out)["run"]
    assert [week["deload"] for week in run["weeks"]] == [False, False, True, False]
    assert [day["name"] for day in run["weeks"][0]["days"]] == ["A", "B"]
    first = run["weeks"][0]["days"][0]["exercises"][0]
    assert first["name"] == "Bench press"
    assert first["sets"][0]["load"] == {"amount": 80.0, "unit": "kg"}


def test_two_plans_side_by_side(cli: Cli, plan: Path, tmp_path: Path) -> None:
    other = tmp_path / "three.gym"
    other.write_text(
        plan.read_text(encoding="utf-8").replace("2 days a week", "3 days a week").replace("Two", "Three"),
        encoding="utf-8",
    )
    done = cli("plan", "simulate", plan, "--against", other)
    assert done.code == 0
    assert "Two days" in done.out.splitlines()[0]
    assert "Three days" in done.out.splitlines()[0]
    assert any(line.split() == ["Workouts", "a", "week", "2.0", "3.0"] for line in done.out.splitlines())
    plain = json.loads(cli("plan", "simulate", plan, "--against", other, "--json").out)
    assert set(plain) == {"run", "against", "comparison"}


def test_a_plan_that_cannot_be_saved_is_played_and_told_of(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "odd.gym"
    path.write_text('day "A"\n  Plank  2x60s\n    rule double\n', encoding="utf-8")
    done = cli("plan", "simulate", path)
    assert done.code == 1
    assert "error: The rule double cannot work here." in done.out


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"nothing of it", "cannot be read as a plan"),
        (b"\xff\xfe\x00binary", "no text in UTF-8"),
        (b"", "There is no plan in it"),
    ],
)
def test_what_is_no_plan_is_refused(cli: Cli, tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "no.gym"
    path.write_bytes(content)
    assert said in cli.refused("plan", "simulate", path)
    assert "There is no file" in cli.refused("plan", "simulate", tmp_path / "gone.gym")


@pytest.mark.parametrize("weeks", ["0", "53", "many"])
def test_weeks_are_a_whole_number(cli: Cli, plan: Path, weeks: str) -> None:
    assert "from 1 to 52" in cli.refused("plan", "simulate", plan, "--weeks", weeks)


def test_plan_alone_says_what_there_is(cli: Cli) -> None:
    assert "gymtui plan --help" in cli.refused("plan")
