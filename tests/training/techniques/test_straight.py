"""Sets of one part: straight, AMRAP, top set."""

import pytest

from gymtui.model.performed import Part, Technique
from gymtui.model.plan import SetTarget
from gymtui.model.units import Load, Reps, Rir, Seconds
from gymtui.training.techniques import Direction, NextPart, SetOver, SetSoFar, technique_rules
from gymtui.training.techniques.amrap import AmrapSet, stop_rir
from tests.training.techniques.making import aim_for, parts, so_far


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"reps": 6, "reps_max": 8}, "6–8"),
        ({"reps": 5}, "5"),
        ({"reps": 5, "technique": Technique.AMRAP}, "5+"),
        ({"seconds": 40, "technique": Technique.AMRAP}, "40 s+"),
        ({"technique": Technique.AMRAP}, "AMRAP"),
        ({"reps": 3, "technique": Technique.TOP}, "top set of 3"),
        ({"technique": Technique.TOP}, "top set"),
        ({"seconds": 60}, "60 s"),
        ({"metres": "40"}, "40 m"),
        ({}, ""),
    ],
)
def test_a_set_of_one_part_says_its_target(fields: dict[str, object], text: str) -> None:
    aim = SetTarget.model_validate(fields)
    rules = technique_rules(aim.technique)
    assert rules.describe(aim) == text
    assert rules.problems(aim) == []
    assert rules.next(SetSoFar(aim, parts(8))) == SetOver("done", "set done")


@pytest.mark.parametrize(
    ("technique", "problem"),
    [
        (Technique.STRAIGHT, "rest: straight sets have no parameters"),
        (Technique.AMRAP, "rest: AMRAP sets have no parameters"),
        (Technique.TOP, "rest: top sets have no parameters"),
    ],
)
def test_they_have_no_parameters(technique: Technique, problem: str) -> None:
    assert technique_rules(technique).problems(aim_for(technique, rest=15)) == [problem]


def test_growing_says_the_same_again() -> None:
    rules = technique_rules(Technique.STRAIGHT)
    grown = rules.grow(so_far(aim_for(Technique.STRAIGHT, 8), (7,)))
    assert grown == NextPart(Load.kg(55), 7, Seconds(0))
    assert rules.verdict(so_far(aim_for(Technique.STRAIGHT), (7,))).direction is Direction.HOLD


@pytest.mark.parametrize(
    ("minimum", "last", "reps"), [(5, (9,), 9), (5, (3,), 5), (5, (), 5), (None, (9,), 9), (None, (), None)]
)
def test_as_many_as_possible_proposes_last_time_else_the_minimum(
    minimum: int | None, last: tuple[int, ...], reps: int | None
) -> None:
    assert AmrapSet().first_reps(aim_for(Technique.AMRAP, minimum), parts(*last)) == reps


def test_as_many_as_possible_stops_with_one_in_reserve_unless_the_plan_says_otherwise() -> None:
    assert stop_rir(aim_for(Technique.AMRAP, 5)) == Rir(1)
    assert stop_rir(SetTarget(technique=Technique.AMRAP, rir=Rir(2))) == Rir(2)


def test_as_many_as_possible_says_what_it_is_held_against() -> None:
    words = AmrapSet().verdict(so_far(aim_for(Technique.AMRAP, 5), (9,), (8,))).words
    assert words == "9 reps, 5 asked, 8 last time: the exercise's rule decides about the load"


def test_what_one_part_counts() -> None:
    easy = Part(reps=Reps(8), rir=Rir(6))
    for technique in (Technique.STRAIGHT, Technique.AMRAP, Technique.TOP, Technique.BACKOFF):
        assert technique_rules(technique).credit(parts(8)) == 1
        assert technique_rules(technique).credit((easy,)) == 0
