"""Stacks of machines: pins with any of their add-ons, each once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.model.gym import Stack
from gymtui.model.units import Load
from gymtui.training.plates import whole
from gymtui.training.stacks import PinSetting, pin_setting, stack_loads


def kg(*amounts: str | int) -> tuple[Load, ...]:
    return tuple(Load.kg(amount) for amount in amounts)


STACK = Stack(exercise="lat-pulldown", pins=kg(5, 10, 15), add_ons=kg("1.25", "2.5"))


def test_each_add_on_hangs_once_at_any_pin() -> None:
    assert stack_loads(STACK) == kg(
        5, "6.25", "7.5", "8.75", 10, "11.25", "12.5", "13.75", 15, "16.25", "17.5", "18.75"
    )


def test_without_add_ons_there_are_the_pins() -> None:
    assert stack_loads(Stack(exercise="leg-curl", pins=kg(20, 10))) == kg(10, 20)
    assert stack_loads(Stack(exercise="leg-curl", add_ons=kg("2.5"))) == ()


@pytest.mark.parametrize(
    ("load", "said"),
    [(15, "pin 15"), ("17.5", "pin 15 + 2.5"), ("18.75", "pin 15 + 2.5 + 1.25"), ("6.25", "pin 5 + 1.25")],
)
def test_how_a_load_is_set(load: str | int, said: str) -> None:
    assert str(pin_setting(Load.kg(load), STACK)) == said


def test_a_load_that_cannot_be_set_has_no_setting() -> None:
    assert pin_setting(Load.kg(16), STACK) is None


def test_the_fewest_add_ons_then_the_heaviest_pin() -> None:
    stack = Stack(exercise="leg-curl", pins=kg(10, "12.5", 15), add_ons=kg("2.5", "2.5", 5))
    assert pin_setting(Load.kg(15), stack) == PinSetting(Load.kg(15))
    assert pin_setting(Load.kg("17.5"), stack) == PinSetting(Load.kg(15), kg("2.5"))
    assert pin_setting(Load.kg(25), stack) == PinSetting(Load.kg(15), kg(5, "2.5", "2.5"))


def test_an_add_on_of_another_unit_is_added_exactly() -> None:
    stack = Stack(exercise="leg-curl", pins=kg(20), add_ons=(Load.lb(5),))
    assert stack_loads(stack) == kg(20, "22.268")
    assert pin_setting(Load.kg("22.268"), stack) == PinSetting(Load.kg(20), (Load.lb(5),))


small = st.lists(st.sampled_from(kg("0.5", "1.25", "2.5", 5)), max_size=4).map(tuple)
pins = st.lists(st.sampled_from(kg(5, 10, "12.5", 20)), max_size=4, unique=True).map(tuple)


@given(pins, small)
def test_the_loads_are_pins_with_subsets(pins: tuple[Load, ...], add_ons: tuple[Load, ...]) -> None:
    extras = {0}
    for add_on in add_ons:
        extras |= {extra + whole(add_on) for extra in extras}
    stack = Stack(exercise="leg-curl", pins=pins, add_ons=add_ons)
    loads = stack_loads(stack)
    assert [whole(load) for load in loads] == sorted({whole(pin) + extra for pin in pins for extra in extras})
    for load in loads:
        setting = pin_setting(load, stack)
        assert setting is not None
        assert sum(map(whole, (setting.pin, *setting.add_ons))) == whole(load)
        assert all(setting.add_ons.count(one) <= add_ons.count(one) for one in setting.add_ons)
