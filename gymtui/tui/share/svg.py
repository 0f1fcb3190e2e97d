"""A drawing of cells as an SVG picture that needs nothing from elsewhere: no font, no style, no script.

Each text keeps its columns whatever font the reader has: it stands where its first cell is, and Latin text is
spread over its cells. Scripts that join their letters are left as the font sets them.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from xml.sax.saxutils import escape

from rich.cells import cell_len
from rich.color import Color
from rich.segment import Segment
from rich.style import Style

from gymtui.tui.canvas import Canvas, Palette

CELL_WIDTH, CELL_HEIGHT = 12, 25
"""A cell in pixels."""
BASELINE, SIZE = 18, 20
FONTS = (
    "'JetBrains Mono','Cascadia Mono','SF Mono',Menlo,Consolas,'DejaVu Sans Mono','Noto Sans Mono',"
    "'Liberation Mono','Ubuntu Mono',monospace,'DejaVu Sans','Noto Sans',Arial"
)
"""Those of each system, the best first; what draws PNG pictures knows no `monospace` of the system's own."""
DRAWN: Mapping[str, tuple[tuple[int, int, int, int], ...]] = MappingProxyType(
    {
        "━": ((0, 10, 12, 5),),
        "│": ((5, 0, 2, 25),),
        "┌": ((5, 12, 2, 13), (5, 12, 7, 2)),
        "└": ((5, 0, 2, 12), (5, 12, 7, 2)),
    }
)
"""Rules and brackets as boxes in their cell (x, y, width, height): no font has them without gaps."""
PIECES = re.compile(r"━+|[│┌└]|[^\s━│┌└]+(?: [^\s━│┌└]+)*")
"""Words with one blank between them: more than that is a gap, and what comes after it stands by itself."""
SPREAD = re.compile(r"[ -ɏ–—‘-”•…×·★▲▼▸]+")
NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML file may hold, not even escaped."""


def svg_of(canvas: Canvas, colours: Mapping[str, str], title: str, ground: str = "stage") -> str:
    """Return the drawing in the colours of a theme, named by style sheet variable; `title` is read aloud."""
    width, height = canvas.width * CELL_WIDTH, canvas.height * CELL_HEIGHT
    size = f'width="{width}" height="{height}"'
    behind = colours[ground].lower()
    rows = list(enumerate(canvas.strips(Palette(colours))))
    grounds = [line for y, strip in rows for line in _grounds(y, strip, behind)]
    texts = [line for y, strip in rows for line in _texts(y, strip)]
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {width} {height}" role="img">',
            f"<title>{_safe(title)}</title>",
            f'<rect {size} fill="{behind}"/>',
            '<g shape-rendering="crispEdges">',
            *grounds,
            "</g>",
            f'<g font-family="{FONTS}" font-size="{SIZE}" xml:space="preserve">',
            *texts,
            "</g>",
            "</svg>",
            "",
        )
    )


def _placed(strip: Iterable[Segment]) -> Iterator[tuple[int, Segment]]:
    column = 0
    for segment in strip:
        yield column, segment
        column += segment.cell_length


def _grounds(y: int, strip: Iterable[Segment], behind: str) -> Iterator[str]:
    for column, segment in _placed(strip):
        colour = _hex(segment.style.bgcolor if segment.style is not None else None)
        if colour and colour != behind:
            x, width = column * CELL_WIDTH, segment.cell_length * CELL_WIDTH
            box = f'x="{x}" y="{y * CELL_HEIGHT}" width="{width}" height="{CELL_HEIGHT}"'
            yield f'<rect {box} fill="{colour}"/>'


def _texts(y: int, strip: Iterable[Segment]) -> Iterator[str]:
    for column, segment in _placed(strip):
        style = segment.style or Style()
        for found in PIECES.finditer(segment.text):
            piece = found[0]
            x = (column + cell_len(segment.text[: found.start()])) * CELL_WIDTH
            if piece[0] in DRAWN:
                yield from _boxes(x, y * CELL_HEIGHT, piece, _hex(style.color))
                continue
            spread = f' textLength="{cell_len(piece) * CELL_WIDTH}"' if SPREAD.fullmatch(piece) else ""
            where = f'x="{x}" y="{y * CELL_HEIGHT + BASELINE}"'
            looks = f'fill="{_hex(style.color)}"{_weight(style)}'
            yield f"<text {where} {looks}{spread}>{_safe(piece)}</text>"


def _boxes(x: int, y: int, piece: str, colour: str) -> Iterator[str]:
    for left, top, width, height in DRAWN[piece[0]]:
        wide = width + (len(piece) - 1) * CELL_WIDTH
        box = f'x="{x + left}" y="{y + top}" width="{wide}" height="{height}"'
        yield f'<rect {box} fill="{colour}" shape-rendering="crispEdges"/>'


def _weight(style: Style) -> str:
    bold = ' font-weight="700"' if style.bold else ""
    return bold + (' font-style="italic"' if style.italic else "")


def _hex(colour: Color | None) -> str:
    return colour.triplet.hex.lower() if colour is not None and colour.triplet is not None else ""


def _safe(text: str) -> str:
    return escape(NO_XML.sub("", text))
