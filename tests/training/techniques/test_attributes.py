"""Tempo, range of motion, and breaths in seconds."""

import pytest

from gymtui.model.performed import RangeOfMotion
from gymtui.training.techniques.attributes import (
    breaths_to_seconds,
    range_credit,
    rep_seconds,
    set_seconds,
    tempo_warning,
)


def test_a_set_at_a_tempo() -> None:
    """T3.21: eight reps at 3-1-1-0."""
    assert set_seconds(8, "3-1-1-0") == 40
    assert set_seconds(8) == 24
    assert rep_seconds("2-0-1-0") == 3


def test_breaths() -> None:
    """T3.24: five deep breaths."""
    assert breaths_to_seconds(5) == 15


@pytest.mark.parametrize(("tempo", "warned"), [(None, False), ("4-0-4-0", False), ("5-0-4-0", True)])
def test_a_rep_of_more_than_eight_seconds_is_warned_of(tempo: str | None, warned: bool) -> None:  # noqa: FBT001, RUF100
    assert bool(tempo_warning(tempo)) is warned
    if warned:
        assert tempo_warning(tempo).startswith("a rep of 9 s")


def test_partials() -> None:
    assert [range_credit(one) for one in RangeOfMotion] == [1, 1, 0.5]
