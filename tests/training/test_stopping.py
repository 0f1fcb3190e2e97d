"""When to stop doing sets: T7.11 and T7.12."""

import pytest

from gymtui.training.stopping import reps_fell_too_far


@pytest.mark.parametrize(
    ("reps", "stopped_at"),
    [
        pytest.param((10, 9, 8, 7), 4, id="T7.11"),
        pytest.param((10, 9, 8), None, id="T7.12"),
        pytest.param((8, 6), None, id="a quarter exactly"),
        pytest.param((8, 5), 2, id="more than a quarter"),
        pytest.param((0, 0), None, id="nothing to fall from"),
    ],
)
def test_reps_that_fell_by_more_than_a_quarter(reps: tuple[int, ...], stopped_at: int | None) -> None:
    sets = range(1, len(reps) + 1)
    assert next((count for count in sets if reps_fell_too_far(reps[:count])), None) == stopped_at
