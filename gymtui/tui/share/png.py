"""The card as a PNG picture, drawn from the SVG by resvg where that is installed."""

from gymtui.errors import GymtuiError
from gymtui.tui.share.svg import FONTS

ZOOM = 2
"""Pixels of the picture for each of the drawing: sharp on a telephone."""
PROBE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20">'
    '<text x="2" y="18" font-size="20" font-family="{}">{}</text></svg>'
)


def png_of(svg: str) -> bytes:
    """Return the picture. Raises GymtuiError without resvg-py, and without any font on this machine.

    It reads the fonts of the system and takes some tenths of a second: call it off the event loop.
    """
    try:
        from resvg_py import svg_to_bytes
    except ImportError as error:
        raise GymtuiError(
            "A PNG card needs the package resvg-py, which is not installed here.",
            "Install it beside gymtui: pip install 'gymtui[png]'. The SVG card needs nothing.",
        ) from error
    if svg_to_bytes(PROBE.format(FONTS, "M")) == svg_to_bytes(PROBE.format(FONTS, "")):
        raise GymtuiError(
            "A PNG card needs a font, and none was found on this machine.",
            "Install one such as DejaVu Sans Mono, or save the SVG card: it takes the reader's font.",
        )
    return svg_to_bytes(svg, zoom=ZOOM)
