"""`gymtui history`: sets of the past by the filter line."""

import json
import re

import pytest

from tests.commands.helpers import Cli


@pytest.fixture
def demo(cli: Cli) -> Cli:
    cli("demo", "--years", "1", "--into", str(cli.home))
    return cli


def test_sets_are_printed_by_workout_with_their_records(demo: Cli) -> None:
    done = demo("history", '"bench press" equipment:barbell reps>=3')
    assert done.code == 0
    lines = done.out.splitlines()
    assert re.fullmatch(r"\d{4}-\d\d-\d\d  .+", lines[0])
    assert lines[1].startswith("  Bench press")
    assert re.fullmatch(r"[\d,]+ sets? in [\d,]+ workouts?", lines[-1])
    assert "▲" in demo("history", "pr").out


def test_words_may_be_one_argument_or_several(demo: Cli) -> None:
    assert demo("history", "bench", "last", "90d").out == demo("history", "bench last 90d").out


def test_json_has_every_number_of_a_set(demo: Cli) -> None:
    found = json.loads(demo("history", "--json", "--limit", "1", "muscle:chest").out)
    assert found
    assert len({one["workout"] for one in found}) == 1
    assert {"date", "exercise", "load", "reps", "rir", "technique", "records", "e1rm_kg"} <= set(found[0])


def test_nothing_found_is_told_by_the_exit_code(demo: Cli) -> None:
    done = demo("history", ">=900kg")
    assert done.code == 1
    assert done.out == "0 sets in 0 workouts\n"


def test_a_line_that_is_not_understood_is_told_with_its_column(demo: Cli) -> None:
    said = demo.refused("history", "bench repz>=8")
    assert "column 7: “repz” is nothing that can be asked for. Nearest: reps" in said


def test_without_data_it_says_so(cli: Cli) -> None:
    assert "There is no data" in cli.refused("history", "bench") or cli.refused("history", "bench")
