"""How a load is set up in a gym, and what is said of one that it cannot make."""

import pytest

from gymtui.model.exercise import Equipment
from gymtui.model.gym import Bar, Gym, PlateStock
from gymtui.model.units import Load, Unit
from gymtui.training.load_words import load_problem, set_up_words
from gymtui.training.loadable import default_gym
from tests.exercises import EXERCISES

KG_GYM = default_gym(Unit.KG)
ADD_ONS = KG_GYM.model_copy(update={"add_ons": (Load.kg("1.25"), Load.kg("2.5"))})


@pytest.mark.parametrize(
    ("slug", "load", "said"),
    [
        pytest.param("bench-press", "82.5", "", id="can be loaded"),
        pytest.param("bench-press", "83", "83 can't be loaded: 82.5 or 85 kg", id="T8.11"),
        pytest.param("bench-press", "15", "below the bar (20 kg)", id="T8.12"),
        pytest.param("bench-press", "999", "999 can't be loaded: at most 512.5 kg", id="too heavy"),
        ("leg-press", "101", "101 can't be loaded: 100 or 102.5 kg"),
        ("landmine-press", "11", "11 can't be loaded: 10 or 11.25 kg"),
        pytest.param("dumbbell-bench-press", "17", "no dumbbell of 17: 16 or 18 kg", id="T8.16"),
        ("dumbbell-bench-press", "1", "no dumbbell of 1: at least 2 kg"),
        ("dumbbell-bench-press", "32", "no dumbbell of 32: at most 30 kg"),
        ("kettlebell-swing", "18", "no kettlebell of 18: 16 or 20 kg"),
        ("lat-pulldown", "52.5", "no pin for 52.5: 50 or 55 kg"),
        ("pull-up", "1.3", ""),
        ("plank", "7", ""),
        ("sled-push", "11", ""),
    ],
)
def test_what_cannot_be_made_names_the_nearest_two(slug: str, load: str, said: str) -> None:
    assert load_problem(Load.kg(load), EXERCISES[slug], KG_GYM) == said


def test_a_load_of_the_other_unit_says_its_own() -> None:
    said = load_problem(Load.lb(185), EXERCISES["bench-press"], KG_GYM)
    assert said == "185 lb can't be loaded: 82.5 or 85 kg"


def test_with_collars_the_bar_weighs_more() -> None:
    gym = KG_GYM.model_copy(update={"collar": Load.kg("2.5")})
    assert load_problem(Load.kg(20), EXERCISES["bench-press"], gym) == "below the bar (25 kg)"


def test_a_gym_that_lists_nothing_has_nothing_against_a_load() -> None:
    nothing = Gym(id="nothing", name="Nothing")
    assert all(load_problem(Load.kg(7), exercise, nothing) == "" for exercise in EXERCISES.values())


@pytest.mark.parametrize(
    ("slug", "load", "said"),
    [
        ("bench-press", "82.5", "25 + 5 + 1.25"),
        ("bench-press", "20", "empty bar (20 kg)"),
        ("leg-press", "100", "25 + 25"),
        ("leg-press", "0", "no plates"),
        ("landmine-press", "30", "25 + 5"),
        ("lat-pulldown", "50", "pin 50"),
        ("lat-pulldown", "52.5", "pin 50 + 2.5"),
        ("lat-pulldown", "53.75", "pin 50 + 2.5 + 1.25"),
        ("lateral-raise", "12", ""),
        ("pull-up", "10", ""),
    ],
)
def test_how_a_load_is_set_up(slug: str, load: str, said: str) -> None:
    assert set_up_words(Load.kg(load), EXERCISES[slug], ADD_ONS) == said


def test_a_stack_without_add_ons_needs_no_words() -> None:
    assert set_up_words(Load.kg(50), EXERCISES["lat-pulldown"], KG_GYM) == ""


def test_plates_of_the_other_unit_say_theirs() -> None:
    gym = KG_GYM.model_copy(update={"plates": (PlateStock(plate=Load.lb(45), pairs=1),)})
    assert set_up_words(Load.kg("60.823"), EXERCISES["bench-press"], gym) == "45 lb"
    assert load_problem(Load.kg("60.823"), EXERCISES["bench-press"], gym) == ""


def test_a_sled_with_a_weight_of_its_own_is_no_bar() -> None:
    sled = Bar(name="Leg press", equipment=Equipment.MACHINE_PLATE, weight=Load.kg(45))
    gym = KG_GYM.model_copy(update={"bars": (sled,)})
    assert set_up_words(Load.kg(45), EXERCISES["leg-press"], gym) == "no plates"
    assert load_problem(Load.kg(40), EXERCISES["leg-press"], gym) == "40 can't be loaded: at least 45 kg"
