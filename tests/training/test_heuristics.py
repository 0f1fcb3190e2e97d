"""The figures of our own: their ranges, and what makes no sense together."""

from dataclasses import fields, replace

import pytest

from gymtui.training.heuristics import APART, ORDER, Heuristics, knobs, out_of_order


def test_every_figure_has_a_range_its_default_is_in_and_words() -> None:
    assert [knob.name for knob in knobs()] == [one.name for one in fields(Heuristics)]
    assert all(knob.low <= knob.default <= knob.high for knob in knobs())
    assert all(0 < len(knob.words) <= 72 and not knob.words.endswith(".") for knob in knobs())
    assert {type(getattr(Heuristics(), knob.name)) for knob in knobs()} == {int}


def test_the_defaults_make_sense_together() -> None:
    assert out_of_order(Heuristics()) is None


@pytest.mark.parametrize(("lower", "upper"), ORDER)
def test_a_pair_the_wrong_way_round_is_found(lower: str, upper: str) -> None:
    top = getattr(Heuristics(), upper)
    assert out_of_order(replace(Heuristics(), **{lower: top + 1})) == (lower, upper)
    equal = out_of_order(replace(Heuristics(), **{lower: top}))
    assert equal == ((lower, upper) if lower in APART else None)
