"""How a line about the body is said back."""

import pytest

from gymtui.insight.body_text import line_words, read_body
from gymtui.model.units import Unit


@pytest.mark.parametrize(
    ("line", "unit", "said"),
    [
        ("80,4", Unit.KG, "body weight 80.4 kg"),
        ("177", Unit.LB, "body weight 177 lb"),
        ("177lb waist 82.5", Unit.KG, "body weight 177 lb, waist 82.5 cm"),
        ('waist 32 "after a week off"', Unit.LB, "waist 32 in, note “after a week off”"),
        ("waist 32.5in", Unit.LB, "waist 32.5 in"),
    ],
)
def test_a_line_in_words(line: str, unit: Unit, said: str) -> None:
    assert line_words(read_body(line, unit), unit) == said
