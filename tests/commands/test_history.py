"""`gymtui history`: sets of the past by the filter line."""

import json
import re

import pytest

from gymtui.clock import wall_clock
from gymtui.model.saved_filter import SavedFilter
from gymtui.store.store import Store
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


def test_a_name_that_no_exercise_has_is_told_beside_what_was_found(demo: Cli) -> None:
    done = demo("history", "squatx")
    assert (done.code, done.out) == (1, "0 sets in 0 workouts\n")
    assert "column 1: No exercise is called “squatx”. Nearest: squat" in done.err
    done = demo("history", "--json", "reps 8")
    assert (done.code, json.loads(done.out)) == (1, [])
    assert "“reps”. Expected reps>=8" in done.err
    assert "No exercise" not in demo("history", "bench reps>=8").err


def test_without_data_it_says_so(cli: Cli) -> None:
    assert "There is no data" in cli.refused("history", "bench") or cli.refused("history", "bench")


def test_the_best_set_of_each_exercise_is_asked_for(demo: Cli) -> None:
    year = max(one["date"][:4] for one in json.loads(demo("history", "--json", "bench").out))
    every = json.loads(demo("history", "--json", f"bench {year}").out)
    best = json.loads(demo("history", "--json", f"bench {year} best").out)
    assert sorted(one["exercise"] for one in best) == sorted({one["exercise"] for one in every})
    for one in best:
        sure = [o["e1rm_kg"] for o in every if o["exercise"] == one["exercise"] and o["e1rm_kg"] is not None]
        assert one["e1rm_kg"] == (max(sure) if sure else None)
    assert len(json.loads(demo("history", "--json", f"bench {year} best:2").out)) > len(best)


def test_records_of_one_kind(demo: Cli) -> None:
    found = json.loads(demo("history", "--json", "pr:e1rm").out)
    assert found
    assert all("e1rm" in one["records"] for one in found)


def test_saved_filters_are_used_and_listed(demo: Cli) -> None:
    assert demo("history", "--saved") == (
        1,
        "No filter is saved yet: Ctrl+S in the filter line of History keeps one.\n",
        "",
    )
    with Store.open(demo.home, demo.state, demo.root / "cache", clock=wall_clock) as store:
        kept = {"heavy": "bench >=40kg", "me": "@me", "wrong": "repz>=3"}
        store.library.change_filters({name: SavedFilter(name=name, line=line) for name, line in kept.items()})
    assert demo("history", "@heavy", "best").out == demo("history", "bench >=40kg best").out
    listed = demo("history", "--saved")
    assert listed.code == 0
    assert listed.out.splitlines() == [
        "@heavy  bench >=40kg",
        "@me     @me",
        "        × column 1: The saved filter @me names itself.",
        "@wrong  repz>=3",
        "        × column 1: “repz” is nothing that can be asked for.",
    ]
    plain = json.loads(demo("history", "--saved", "--json").out)
    assert plain[0] == {"name": "heavy", "line": "bench >=40kg", "problem": None}
    assert "names itself" in plain[1]["problem"]
    assert "The saved filter @me names itself." in demo.refused("history", "@me")
    assert "There is no saved filter @heavi. Nearest: @heavy." in demo.refused("history", "@heavi")
    assert "Leave the words of the line away" in demo.refused("history", "--saved", "bench")
