"""Which loads a gym offers: rounding, steps and the lightest, with T8.16 and T8.17."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gymtui.model.exercise import Equipment
from gymtui.model.gym import Bar, Gym, PlateStock, Stack
from gymtui.model.units import Load, Unit
from gymtui.training.loadable import (
    Direction,
    Mode,
    bar_of,
    default_gym,
    lightest,
    loads_of,
    nearest,
    stack_of,
    step,
)
from gymtui.training.plates import whole
from tests.exercises import EXERCISES

KG_GYM = default_gym(Unit.KG)
LB_GYM = default_gym(Unit.LB)
NOTHING = Gym(id="nothing", name="Nothing")


@pytest.mark.parametrize(
    ("slug", "load", "mode", "expected"),
    [
        pytest.param("dumbbell-bench-press", "17", "nearest", "16", id="T8.16"),
        ("dumbbell-bench-press", "17", "up", "18"),
        ("dumbbell-bench-press", "1", "down", "2"),
        ("dumbbell-bench-press", "99", "nearest", "30"),
        ("bench-press", "83", "nearest", "82.5"),
        ("bench-press", "81.25", "nearest", "80"),
        ("bench-press", "81.25", "up", "82.5"),
        ("bench-press", "84.9", "down", "82.5"),
        ("lat-pulldown", "52.5", "nearest", "50"),
        ("lat-pulldown", "53", "nearest", "55"),
        ("kettlebell-swing", "18", "nearest", "16"),
        ("leg-press", "101", "nearest", "100"),
        ("pull-up", "6", "nearest", "6.25"),
        ("pull-up", "0", "nearest", "0"),
        ("assisted-pull-up", "-32.5", "nearest", "-35"),
        ("assisted-pull-up", "-31", "up", "-30"),
        ("landmine-press", "11", "nearest", "11.25"),
        ("landmine-press", "11", "down", "10"),
        ("sled-push", "11", "nearest", "10"),
        ("sled-push", "11", "up", "12.5"),
    ],
)
def test_rounding(slug: str, load: str, mode: Mode, expected: str) -> None:
    assert nearest(Load.kg(load), EXERCISES[slug], KG_GYM, mode) == Load.kg(expected)


@pytest.mark.parametrize(
    ("slug", "load", "direction", "expected"),
    [
        pytest.param("dumbbell-bench-press", "16", "up", "18", id="T8.17"),
        ("dumbbell-bench-press", "16", "down", "14"),
        ("dumbbell-bench-press", "30", "up", "30"),
        ("dumbbell-bench-press", "2", "down", "2"),
        ("bench-press", "82.5", "up", "85"),
        ("bench-press", "83", "up", "85"),
        ("bench-press", "20", "down", "20"),
        ("lat-pulldown", "55", "up", "60"),
        ("pull-up", "0", "up", "1.25"),
        ("pull-up", "0", "down", "0"),
        ("assisted-pull-up", "-30", "up", "-25"),
        ("assisted-pull-up", "-5", "up", "0"),
        ("assisted-pull-up", "0", "up", "0"),
        ("assisted-pull-up", "-30", "down", "-35"),
        ("landmine-press", "10", "up", "11.25"),
        ("landmine-press", "10", "down", "8.75"),
        ("sled-push", "10", "up", "12.5"),
        ("sled-push", "11", "down", "10"),
    ],
)
def test_steps(slug: str, load: str, direction: Direction, expected: str) -> None:
    assert step(Load.kg(load), EXERCISES[slug], KG_GYM, direction) == Load.kg(expected)


def test_pounds_have_steps_of_their_own() -> None:
    assert step(Load.lb(185), EXERCISES["bench-press"], LB_GYM, "up") == Load.lb(190)
    assert step(Load.lb(0), EXERCISES["pull-up"], LB_GYM, "up") == Load.lb("2.5")
    assert nearest(Load.lb(52), EXERCISES["sled-push"], LB_GYM) == Load.lb(50)
    assert nearest(Load.kg(100), EXERCISES["bench-press"], LB_GYM) == Load.lb(220)


@pytest.mark.parametrize(
    ("slug", "expected"),
    [
        ("bench-press", Load.kg(20)),
        ("preacher-curl", Load.kg(10)),
        ("dumbbell-curl", Load.kg(2)),
        ("lat-pulldown", Load.kg(5)),
        ("leg-press", Load.kg(0)),
        ("pull-up", Load.kg(0)),
        ("assisted-pull-up", None),
        ("plank", None),
        ("landmine-press", Load.kg(0)),
        ("sled-push", None),
    ],
)
def test_where_a_first_session_begins(slug: str, expected: Load | None) -> None:
    assert lightest(EXERCISES[slug], KG_GYM) == expected


def test_a_gym_that_lists_nothing_still_has_steps() -> None:
    assert lightest(EXERCISES["bench-press"], NOTHING) is None
    assert nearest(Load.kg(81), EXERCISES["bench-press"], NOTHING) == Load.kg(80)
    assert step(Load.kg(80), EXERCISES["bench-press"], NOTHING, "up") == Load.kg("82.5")


def test_an_exercise_without_a_load_keeps_what_it_was_given() -> None:
    assert nearest(Load.kg(7), EXERCISES["plank"], KG_GYM) == Load.kg(7)
    assert step(Load.kg(7), EXERCISES["plank"], KG_GYM, "up") == Load.kg(7)


def test_the_bar_of_the_loads_unit_is_taken() -> None:
    pound_bar = Bar(name="Barbell", equipment=EXERCISES["bench-press"].equipment, weight=Load.lb(45))
    gym = KG_GYM.model_copy(update={"bars": (*KG_GYM.bars, pound_bar), "plates": LB_GYM.plates})
    assert nearest(Load.lb(135), EXERCISES["bench-press"], gym) == Load.lb(135)


def changed(**fields: object) -> Gym:
    return KG_GYM.model_copy(update=fields)


def bar(name: str, equipment: Equipment, weight: str | int, **fields: object) -> Bar:
    return Bar.model_validate(
        {"name": name, "equipment": equipment, "weight": Load.kg(weight), **fields},
    )


SAFETY_BAR = bar("Safety squat bar", Equipment.BARBELL, 25, exercises=("back-squat",))


def test_a_bar_that_names_the_exercise_is_its_bar() -> None:
    gym = changed(bars=(SAFETY_BAR, *KG_GYM.bars))
    squat, bench = EXERCISES["back-squat"], EXERCISES["bench-press"]
    assert bar_of(squat, gym) == SAFETY_BAR
    assert bar_of(bench, gym) == KG_GYM.bars[0]
    assert lightest(squat, gym) == Load.kg(25)
    assert nearest(Load.kg(100), squat, gym) == Load.kg(100)
    assert nearest(Load.kg(26), squat, gym) == Load.kg(25)


def test_the_only_bar_of_its_kind_serves_all() -> None:
    assert bar_of(EXERCISES["bench-press"], changed(bars=(SAFETY_BAR,))) == SAFETY_BAR


def test_another_kind_of_bar_can_be_chosen_for_an_exercise() -> None:
    ez_bar = bar("EZ bar", Equipment.EZ_BAR, 10, exercises=("barbell-curl",))
    assert lightest(EXERCISES["barbell-curl"], changed(bars=(*KG_GYM.bars, ez_bar))) == Load.kg(10)


def test_collars_count_on_bars_and_not_on_machines() -> None:
    gym = changed(collar=Load.kg("2.5"))
    assert lightest(EXERCISES["bench-press"], gym) == Load.kg(25)
    assert lightest(EXERCISES["leg-press"], gym) == Load.kg(0)
    assert lightest(EXERCISES["landmine-press"], gym) == Load.kg(0)


def test_a_machine_has_the_weight_of_its_sled() -> None:
    sled = bar("Leg press", Equipment.MACHINE_PLATE, 45, exercises=("leg-press",))
    gym = changed(bars=(*KG_GYM.bars, sled))
    assert lightest(EXERCISES["leg-press"], gym) == Load.kg(45)
    assert step(Load.kg(45), EXERCISES["leg-press"], gym, "up") == Load.kg("47.5")
    hack = bar_of(EXERCISES["hack-squat"], changed(bars=KG_GYM.bars))
    assert hack is not None
    assert (hack.weight, hack.ends) == (Load.kg(0), 2)


def test_plates_on_one_end_count_once_and_both_of_a_pair_fit() -> None:
    plates = (PlateStock(plate=Load.kg(20), pairs=1), PlateStock(plate=Load.kg(5), pairs=1))
    one_end = changed(plates=plates)
    assert [load.number for load in loads_of(EXERCISES["landmine-press"], one_end)] == [
        "0", "5", "10", "20", "25", "30", "40", "45", "50",
    ]  # fmt: skip
    listed = bar("Landmine", Equipment.LANDMINE, 10, ends=1)
    assert lightest(EXERCISES["landmine-press"], changed(plates=plates, bars=(listed,))) == Load.kg(10)


def test_a_machine_has_its_own_stack() -> None:
    own = Stack(exercise="lat-pulldown", pins=(Load.kg(7), Load.kg(14)), add_ons=(Load.kg(2),))
    gym = changed(stacks=(own,), add_ons=(Load.kg("2.5"),))
    assert [load.number for load in loads_of(EXERCISES["lat-pulldown"], gym)] == ["7", "9", "14", "16"]
    assert step(Load.kg(50), EXERCISES["cable-curl"], gym, "up") == Load.kg("52.5")
    assert step(Load.kg("52.5"), EXERCISES["cable-curl"], gym, "up") == Load.kg(55)
    assert stack_of(EXERCISES["cable-curl"], gym).pins == KG_GYM.stack


def test_a_pull_up_takes_nothing_of_the_bars_there_are() -> None:
    assert bar_of(EXERCISES["pull-up"], KG_GYM) is None
    assert bar_of(EXERCISES["plank"], KG_GYM) is None


slugs = st.sampled_from(
    [
        "bench-press",
        "dumbbell-curl",
        "lat-pulldown",
        "leg-press",
        "pull-up",
        "kettlebell-swing",
        "preacher-curl",
    ]
)
amounts = st.integers(0, 200_000).map(lambda grams: Load.kg(Decimal(grams) / 1000))


@settings(max_examples=200, deadline=None)
@given(slug=slugs, load=amounts)
def test_what_is_rounded_can_be_loaded_and_stays(slug: str, load: Load) -> None:
    exercise = EXERCISES[slug]
    down, near, up = (nearest(load, exercise, KG_GYM, mode) for mode in ("down", "nearest", "up"))
    assert near in (down, up)
    assert nearest(near, exercise, KG_GYM) == near
    loads = loads_of(exercise, KG_GYM)
    assert not loads or near in loads


@settings(max_examples=200, deadline=None)
@given(slug=slugs, load=amounts)
def test_a_step_up_and_down_comes_back(slug: str, load: Load) -> None:
    exercise = EXERCISES[slug]
    start = nearest(load, exercise, KG_GYM)
    higher = step(start, exercise, KG_GYM, "up")
    assert whole(higher) >= whole(start)
    if higher != start:
        assert step(higher, exercise, KG_GYM, "down") == start


def test_worked_conversions() -> None:
    """T8.14: 225 lb are 102.058 kg; T8.15: a 45 lb bar is 20.412 kg."""
    assert round(Load.lb(225).kilograms, 5) == Decimal("102.05828")
    assert round(Load.lb(45).kilograms, 5) == Decimal("20.41166")
