"""The PNG card, and what is said where it cannot be made."""

import struct
import sys

import pytest
from resvg_py import svg_to_bytes

from gymtui.errors import GymtuiError
from gymtui.paths import shipped_themes
from gymtui.tui.share import png
from gymtui.tui.share.card import WIDTH, draw_card
from gymtui.tui.share.svg import CELL_HEIGHT, CELL_WIDTH, FONTS, svg_of
from gymtui.tui.themes import load_themes, theme_variables
from tests.tui.share.shares import shared

THEMES, _ = load_themes(shipped_themes(), None)


def has_font() -> bool:
    """Whether a letter of the card's fonts leaves a trace on this machine."""
    letter, nothing = (svg_to_bytes(png.PROBE.format(FONTS, text)) for text in ("M", ""))
    return letter != nothing


def test_it_is_a_picture_of_twice_the_size() -> None:
    card = draw_card(shared())
    svg = svg_of(card, theme_variables(THEMES["dark"]), "Upper A")
    if not has_font():
        pytest.skip("this machine has no font that a card is set in")
    made = png.png_of(svg)
    assert made.startswith(b"\x89PNG\r\n\x1a\n")
    size = struct.unpack(">II", made[16:24])
    assert size == (2 * WIDTH * CELL_WIDTH, 2 * card.height * CELL_HEIGHT)


def test_without_the_package_it_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(GymtuiError) as told:
        png.png_of("<svg/>")
    assert "pip install 'gymtui[png]'" in str(told.value)
    assert "SVG" in told.value.what_to_do


def test_without_a_font_it_is_told_instead_of_drawing_a_card_without_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(png, "FONTS", "'a font that nobody has'")
    with pytest.raises(GymtuiError, match="needs a font"):
        png.png_of("<svg/>")
