"""What is told of a difference agrees with the two numbers beside it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.insight.comparing import Figure, Held, Why
from gymtui.model.units import Unit
from gymtui.training.e1rm import shown
from gymtui.tui.exercises.difference import difference, is_noise, noise_words, signed

KILOGRAMS = st.floats(0, 400)


def estimates(one: float, other: float, noise: float = 0.0) -> Held:
    return Held(Figure.E1RM, one, other, other - one, noise)


@given(KILOGRAMS, KILOGRAMS, st.sampled_from(Unit))
def test_it_is_that_of_what_is_shown(one: float, other: float, unit: Unit) -> None:
    assert difference(estimates(one, other), unit) == float(shown(other, unit)) - float(shown(one, unit))


@pytest.mark.parametrize(("one", "other", "by"), [(29.4, 72.53, "+43 kg"), (86.7, 100.0, "+13.5 kg")])
def test_by_hand(one: float, other: float, by: str) -> None:
    found = difference(estimates(one, other), Unit.KG)
    assert found is not None
    assert signed(found, Figure.E1RM, Unit.KG) == by
    assert float(by.split()[0]) == float(shown(other, Unit.KG) - shown(one, Unit.KG))


@pytest.mark.parametrize(
    ("held", "unit", "by"),
    [
        (Held(Figure.VOLUME, 1000.4, 1250.6, 250.2), Unit.KG, "+251 kg"),
        (Held(Figure.REST, 90.4, 60.6, -29.8), Unit.KG, "−29 s"),
        (Held(Figure.TOP, 80, 82.75, 2.75), Unit.KG, "+2.75 kg"),
        (Held(Figure.TOP, 80, 90, 10), Unit.KG, "+10 kg"),
        (Held(Figure.HARD, 10.5, 8.0, -2.5), Unit.KG, "−2.5"),
        (Held(Figure.REPS, 1000, 3000, 2000), Unit.LB, "+2,000"),
        (Held(Figure.REPS, 5, 5, 0), Unit.KG, "="),
    ],
)
def test_each_figure_in_words(held: Held, unit: Unit, by: str) -> None:
    found = difference(held, unit)
    assert found is not None
    assert signed(found, held.figure, unit) == by


def test_what_cant_be_told_has_none() -> None:
    assert difference(Held(Figure.TOP, 80, None, why=Why.NOTHING), Unit.KG) is None
    assert not is_noise(Held(Figure.TOP, 80, None, why=Why.NOTHING), Unit.KG)


def test_the_noise_is_held_against_what_is_shown() -> None:
    assert is_noise(estimates(100.0, 102.4, 2.5), Unit.KG)
    assert not is_noise(estimates(100.2, 102.3, 2.3), Unit.KG)
    assert noise_words(estimates(100.2, 102.3, 2.34), Unit.KG) == "± 2.3 kg"
    assert not is_noise(estimates(100.0, 100.0), Unit.KG)
