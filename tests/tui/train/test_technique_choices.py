"""Choosing a technique on the spot: what is offered, and its numbers as a line."""

import pytest

from gymtui.model.performed import Technique
from gymtui.model.plan import Param, SetTarget
from gymtui.model.units import Reps, Rir
from gymtui.training.techniques import technique_rules
from gymtui.tui.train.technique_choices import (
    CHOICES,
    TechniqueChoice,
    choices_for,
    explanation,
    problem_of,
    read_params,
    write_params,
)

STRAIGHT = SetTarget(reps=Reps(8), reps_max=Reps(12), rir=Rir(2))


def test_every_technique_can_be_chosen_and_every_choice_makes_sense() -> None:
    assert {choice.technique for choice in CHOICES} == set(Technique)
    assert len({choice.id for choice in CHOICES}) == len(CHOICES)
    for choice in CHOICES:
        assert technique_rules(choice.technique).problems(choice.of(STRAIGHT)) == []
        assert choice.words(STRAIGHT)


def test_a_hold_is_offered_what_is_timed() -> None:
    offered = {c.technique for c in choices_for(SetTarget(), reps=False)}
    assert offered == {Technique.STRAIGHT, Technique.INTERVAL}


def test_what_the_set_aims_at_otherwise_stays() -> None:
    target = TechniqueChoice(Technique.REST_PAUSE, {"total": 18}).of(STRAIGHT)
    assert target == STRAIGHT.model_copy(update={"technique": Technique.REST_PAUSE, "params": {"total": 18}})
    cluster = TechniqueChoice(Technique.CLUSTER, {"total": 10, "group": 3}).of(STRAIGHT)
    assert (cluster.reps, cluster.reps_max) == (None, None)


@pytest.mark.parametrize(
    "params",
    [{}, {"total": 18}, {"rest": 20, "groups": (3, 3, 2, 2)}, {"drops": 2, "by": "2.5"}],
)
def test_numbers_read_back_as_they_are_written(params: dict[str, Param]) -> None:
    assert read_params(write_params(params)) == params


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("total", "no parameter"),
        ("total=", "no parameter"),
        ("rest=15 rest=20", "twice"),
        ("rest=500", "rest"),
        ("speed=3", "speed"),
    ],
)
def test_nonsense_is_named(text: str, said: str) -> None:
    problem = problem_of(TechniqueChoice(Technique.REST_PAUSE), text, STRAIGHT)
    assert problem is not None
    assert said in problem


def test_good_numbers_are_no_problem() -> None:
    assert problem_of(TechniqueChoice(Technique.REST_PAUSE), "total=20, rest=20", STRAIGHT) is None


def test_the_explanation_names_every_number_with_its_range() -> None:
    for technique in Technique:
        for name in technique_rules(technique).parameters:
            assert name in explanation(technique)
