"""A load that is typed for the reps made at it: what is understood, and what is told of the rest."""

from datetime import date

import pytest

from gymtui.insight.at_load import LoadUse
from gymtui.insight.facts import facts_of
from gymtui.model.units import Load, Unit
from gymtui.tui.exercises.typed_load import default_load, load_words, read_load
from tests.exercises import EXERCISES
from tests.insight.test_records import history

BENCH, PULL_UP = EXERCISES["bench-press"], EXERCISES["pull-up"]
USED = tuple(LoadUse(load, 2) for load in (Load.kg(60), Load.lb(180), Load.kg("82.5"), Load.kg(100)))
ON_BODY = tuple(LoadUse(Load.kg(amount), 1) for amount in (-20, 0, 10))


@pytest.mark.parametrize(
    ("text", "load"),
    [
        ("82.5", Load.kg("82.5")),
        (" 82,5 kg ", Load.kg("82.5")),
        ("82.50kgs", Load.kg("82.5")),
        ("180 lb", Load.lb(180)),
        ("180LBS", Load.lb(180)),
        ("+60", Load.kg(60)),
    ],
)
def test_a_load_that_was_used_is_found(text: str, load: Load) -> None:
    assert read_load(text, BENCH, Unit.KG, USED) == load


@pytest.mark.parametrize(
    ("text", "amount"), [("bw", 0), ("0", 0), ("bw+10", 10), ("10", 10), ("bw-20", -20), ("BW − 20 kg", -20)]
)
def test_a_load_on_body_weight(text: str, amount: int) -> None:
    assert read_load(text, PULL_UP, Unit.KG, ON_BODY) == Load.kg(amount)


def test_without_a_unit_it_is_the_lifters() -> None:
    assert read_load("180", BENCH, Unit.LB, USED) == Load.lb(180)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "“” is no load. Type a load such as 82.5 or 180 lb."),
        ("heavy", "“heavy” is no load. Type a load such as 82.5 or 180 lb."),
        ("80x5", "“80x5” is no load. Type a load such as 82.5 or 180 lb."),
        ("bw", "Bench press is not done on body weight. Type a load such as 82.5 or 180 lb."),
        ("83", "No reps of Bench press at 83 kg yet. Nearest: 180 lb and 82.5 kg."),
        ("9999", "A load is at most 2,000 and has at most three decimals."),
        ("80.12345", "A load is at most 2,000 and has at most three decimals."),
    ],
)
def test_another_load_is_told_plainly(text: str, told: str) -> None:
    assert read_load(text, BENCH, Unit.KG, USED) == told


def test_nothing_was_done_yet() -> None:
    assert read_load("80", BENCH, Unit.KG, ()) == "No set of Bench press has reps at a load yet."
    assert "Nearest: bw and bw+10 kg." in str(read_load("5", PULL_UP, Unit.KG, ON_BODY))


def test_the_load_of_the_most_workouts_of_the_time_that_is_looked_at() -> None:
    sets = facts_of(history([("80", 5)], [("80", 5)], [("90", 5)], [("100", 1)])).sets
    assert default_load(sets, None) == Load.kg(80)
    assert default_load(sets, date(2026, 9, 3)) == Load.kg(100)
    assert default_load(sets, date(2027, 1, 1)) == Load.kg(80)
    assert default_load((), None) is None


def test_loads_in_words() -> None:
    assert load_words(Load.kg("82.5"), BENCH) == "82.5 kg"
    assert [load_words(one.load, PULL_UP) for one in ON_BODY] == ["bw−20 kg", "bw", "bw+10 kg"]
    assert load_words(None, BENCH) == ""
