"""Strip order in loads and words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gymtui.model.gym import PlateStock
from gymtui.model.units import Load, Unit
from gymtui.training.loadable import default_gym
from gymtui.training.plates import load_bar, whole
from gymtui.training.strip import BarStep, change_words, plate_words, strip_plan

PLATES = default_gym(Unit.KG).plates
BAR = Load.kg(20)


def kg(*amounts: str | int) -> tuple[Load, ...]:
    return tuple(Load.kg(amount) for amount in amounts)


def told(steps: tuple[BarStep | None, ...]) -> list[tuple[str, str]]:
    """Return the plates of one end and what is to be done, for every step."""
    return [
        (" ".join(plate.number for plate in step.per_side), change_words(step))
        for step in steps
        if step is not None
    ]


def test_what_is_taken_off_in_a_drop_lies_outside() -> None:
    assert told(strip_plan(kg(90, 80, 50), BAR, PLATES)) == [
        ("15 15 5", "add 15, 15 and 5 per side"),
        ("15 15", "take off 5 per side"),
        ("15", "take off 15 per side"),
    ]


def test_a_whole_exercise() -> None:
    loads = kg(20, 40, 60, 80, 100, 100, 100, 100, 80, 65)
    assert told(strip_plan(loads, BAR, PLATES)) == [
        ("", "same as on the bar"),
        ("10", "add 10 per side"),
        ("20", "take off 10, add 20 per side"),
        ("20 10", "add 10 per side"),
        ("20 10 10", "add 10 per side"),
        ("20 10 10", "same as on the bar"),
        ("20 10 10", "same as on the bar"),
        ("20 10 10", "same as on the bar"),
        ("20 10", "take off 10 per side"),
        ("20 2.5", "take off 10, add 2.5 per side"),
    ]


def test_the_bar_as_it_is_counts() -> None:
    (step,) = strip_plan(kg(90), BAR, PLATES, on_bar=kg(25, 5))
    assert step == BarStep(Load.kg(90), kg(25, 5, 5), on=kg(5))


def test_plates_that_the_gym_does_not_list_come_off() -> None:
    (step,) = strip_plan(kg(60), BAR, PLATES, on_bar=kg(20, "7.3"))
    assert step == BarStep(Load.kg(60), kg(20), off=kg("7.3"))


def test_a_load_below_the_bar_is_passed_over() -> None:
    steps = strip_plan(kg(60, 15, 60), BAR, PLATES)
    assert steps[1] is None
    assert steps[2] == BarStep(Load.kg(60), kg(20))


def test_a_load_between_two_is_the_nearest() -> None:
    (step,) = strip_plan(kg(83), BAR, PLATES)
    assert step is not None
    assert step.load == Load.kg("82.5")


def test_collars_count_on_each_end() -> None:
    (step,) = strip_plan(kg(100), BAR, PLATES, Load.kg("2.5"))
    assert step == BarStep(Load.kg(100), kg(25, 10, "2.5"), on=kg(25, 10, "2.5"))


def test_one_end_takes_both_plates_of_a_pair() -> None:
    one_pair = (PlateStock(plate=Load.kg(20), pairs=1),)
    (step,) = strip_plan(kg(40), Load.kg(0), one_pair, ends=1)
    assert step == BarStep(Load.kg(40), kg(20, 20), on=kg(20, 20))
    assert change_words(step, ends=1) == "add 20 and 20"
    (step,) = strip_plan(kg(40), Load.kg(0), one_pair)
    assert step == BarStep(Load.kg(40), kg(20), on=kg(20))


def test_plates_of_both_units() -> None:
    mixed = (PlateStock(plate=Load.kg(20), pairs=1), PlateStock(plate=Load.lb(45), pairs=1))
    steps = strip_plan((Load.kg(60), Load.kg("100.823")), BAR, mixed)
    assert told(steps)[1] == ("20 45", "add 45 lb per side")
    assert steps[1] is not None
    assert steps[1].load == Load.kg("100.823")


def test_a_plate_listed_twice_is_there_as_often() -> None:
    twice = (PlateStock(plate=Load.kg(20), pairs=1), PlateStock(plate=Load.kg(20), pairs=2))
    (step,) = strip_plan(kg(140), BAR, twice)
    assert step == BarStep(Load.kg(140), kg(20, 20, 20), on=kg(20, 20, 20))


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (BarStep(Load.kg(60), kg(20)), "same as on the bar"),
        (BarStep(Load.kg(60), kg(20), off=kg(5)), "take off 5 per side"),
        (BarStep(Load.kg(60), kg(20), on=kg("2.5", "1.25")), "add 2.5 and 1.25 per side"),
        (
            BarStep(Load.kg(60), kg(20), on=kg(10, 5, "1.25"), off=kg("2.5", 15)),
            "take off 2.5 and 15, add 10, 5 and 1.25 per side",
        ),
        (BarStep(Load.lb(135), (Load.lb(45),), on=kg(20)), "add 20 kg per side"),
    ],
)
def test_what_to_do_is_said(step: BarStep, words: str) -> None:
    assert change_words(step) == words


def test_a_plate_says_its_unit_where_the_bar_has_another() -> None:
    assert plate_words(Load.kg(20), Unit.KG) == "20"
    assert plate_words(Load.lb(45), Unit.KG) == "45 lb"


amounts = st.integers(8, 80).map(lambda steps: Load.kg(str(steps * 2.5)))


@settings(max_examples=60, deadline=None)
@given(st.lists(amounts, min_size=1, max_size=6))
def test_a_plan_reaches_what_each_load_reaches_alone(loads: list[Load]) -> None:
    on_bar: tuple[Load, ...] = ()
    for load, step in zip(loads, strip_plan(loads, BAR, PLATES), strict=True):
        alone = load_bar(load, BAR, PLATES)
        assert step is not None
        assert alone is not None
        assert step.load == alone.total
        kept = on_bar[: len(on_bar) - len(step.off)]
        assert step.off == tuple(reversed(on_bar[len(kept) :]))
        assert step.per_side == (*kept, *step.on)
        on_bar = step.per_side


@settings(max_examples=60, deadline=None)
@given(amounts)
def test_one_load_on_an_empty_bar_is_loaded_as_ever(load: Load) -> None:
    (step,) = strip_plan([load], BAR, PLATES)
    alone = load_bar(load, BAR, PLATES)
    assert step is not None
    assert alone is not None
    assert step.per_side == alone.per_side
    assert list(step.per_side) == sorted(step.per_side, key=whole, reverse=True)
