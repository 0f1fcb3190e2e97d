"""The line that changes an exercise's rest."""

import pytest

from gymtui.model.units import Seconds
from gymtui.tui.train.rest_line import RestLine, read_rest, rest_problem


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("90", RestLine(Seconds(90), True)),
        ("90 s", RestLine(Seconds(90), True)),
        (" 2:30 ", RestLine(Seconds(150), True)),
        ("0", RestLine(Seconds(0), True)),
        ("off", RestLine(countdown=False)),
        ("ON", RestLine(countdown=True)),
        ("always 2:00", RestLine(Seconds(120), True, always=True)),
        ("always off", RestLine(countdown=False, always=True)),
    ],
)
def test_what_a_line_says(text: str, line: RestLine) -> None:
    assert read_rest(text) == line
    assert rest_problem(text) is None


@pytest.mark.parametrize("text", ["", "soon", "-5", "2:75", "3601", "1:00:00", "always", "٣", "off 90"])
def test_nonsense_says_what_was_expected(text: str) -> None:
    problem = rest_problem(text)
    assert problem is not None
    assert "expected" in problem or "at most" in problem
