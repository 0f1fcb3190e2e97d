"""Big figures as cells: which cells of a 3 × 5 figure are painted at which size. No Textual in here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

SizeName = Literal["XXL", "XL", "L", "E", "e", "S"]
ALL_SIZES: Final[tuple[SizeName, ...]] = ("XXL", "XL", "L", "E", "e", "S")

PAINTED: Final = "#"
BLANK: Final = " "

Skeleton = tuple[str, ...]


@dataclass(frozen=True)
class DigitSize:
    """How one size stretches the grid: columns of a stroke, rows of each grid row, columns lost at a turn."""

    stroke: int
    heights: tuple[int, int, int, int, int]
    gap: int
    turn: tuple[int, ...] = ()
    cross_heights: tuple[int, int, int, int, int] | None = None
    dot_heights: tuple[int, int, int, int, int] | None = None

    @property
    def rows(self) -> int:
        return sum(self.heights)

    def heights_for(self, character: str) -> tuple[int, int, int, int, int]:
        """Thin strokes need other rows for signs, else a colon becomes two pillars and a plus too tall."""
        if character in "+×" and self.cross_heights is not None:
            return self.cross_heights
        if character == ":" and self.dot_heights is not None:
            return self.dot_heights
        return self.heights


SIZES: Final[Mapping[SizeName, DigitSize]] = MappingProxyType(
    {
        "XXL": DigitSize(8, (4, 4, 4, 4, 4), gap=8, turn=(4, 2, 1)),
        "XL": DigitSize(6, (3, 3, 3, 3, 3), gap=6, turn=(3, 1)),
        "L": DigitSize(4, (2, 2, 2, 2, 2), gap=4, turn=(2,)),
        "E": DigitSize(
            3, (1, 3, 1, 3, 1), 2, (1,), cross_heights=(2, 2, 1, 2, 2), dot_heights=(2, 1, 3, 1, 2)
        ),
        "e": DigitSize(3, (1, 2, 1, 2, 1), 2, (1,), dot_heights=(1, 1, 3, 1, 1)),
        "S": DigitSize(2, (1, 1, 1, 1, 1), gap=2),
    }
)

SKELETONS: Final[Mapping[str, Skeleton]] = MappingProxyType(
    {
        "0": ("###", "#.#", "#.#", "#.#", "###"),
        "1": ("##.", ".#.", ".#.", ".#.", "###"),
        "2": ("###", "..#", "###", "#..", "###"),
        "3": ("###", "..#", "###", "..#", "###"),
        "4": ("#.#", "#.#", "###", "..#", "..#"),
        "5": ("###", "#..", "###", "..#", "###"),
        "6": ("###", "#..", "###", "#.#", "###"),
        "7": ("###", "..#", "..#", "..#", "..#"),
        "8": ("###", "#.#", "###", "#.#", "###"),
        "9": ("###", "#.#", "###", "..#", "###"),
        "+": ("...", ".#.", "###", ".#.", "..."),
        "-": ("...", "...", "###", "...", "..."),
        "×": ("...", "#.#", ".#.", "#.#", "..."),
        "@": ("#####", "#.#.#", "#.###", "#....", "#####"),
        "G": ("###", "#..", "#.#", "#.#", "###"),
        "O": ("###", "#.#", "#.#", "#.#", "###"),
        ":": (".", "#", ".", "#", "."),
        ".": (".", ".", ".", ".", "#"),
        " ": (".", ".", ".", ".", "."),
    }
)

SAME_SHAPE: Final = str.maketrans({"−": "-", "–": "-", ",": "."})


def measure(text: str, size: SizeName) -> tuple[int, int]:
    """Columns and rows that the text takes; an empty text is no column wide."""
    spec = SIZES[size]
    widths = [len(_skeleton(character)[0]) * spec.stroke for character in text]
    return sum(widths) + spec.gap * max(0, len(widths) - 1), spec.rows


def fit(text: str, columns: int, rows: int, sizes: Sequence[SizeName] = ALL_SIZES) -> SizeName:
    """The largest of the sizes in which the text fits the room, else the smallest of them."""
    by_size = sorted(sizes, key=ALL_SIZES.index)
    for size in by_size:
        width, height = measure(text, size)
        if width <= columns and height <= rows:
            return size
    return by_size[-1]


def paint(text: str, size: SizeName) -> tuple[str, ...]:
    """One string a row, `#` for a painted cell and a space for a blank one."""
    if not text:
        return ()
    glyphs = [paint_glyph(character, size) for character in text]
    between = BLANK * SIZES[size].gap
    return tuple(between.join(parts) for parts in zip(*glyphs, strict=True))


@lru_cache(maxsize=256)
def paint_glyph(character: str, size: SizeName) -> tuple[str, ...]:
    """The cells of one character: grid squares stretched, then the turns of strokes rounded."""
    spec = SIZES[size]
    skeleton = _skeleton(character)
    columns = range(len(skeleton[0]))
    rows: list[str] = []
    for grid_row, height in enumerate(spec.heights_for(character)):
        for row in range(height):
            edge = _Edge(_lost(spec, row), _lost(spec, height - 1 - row))
            rows.append("".join(_square_row(skeleton, grid_row, column, edge, spec) for column in columns))
    return tuple(rows)


class _Edge(NamedTuple):
    """Columns a turn loses in this row of cells, for a turn at the top and for one at the bottom."""

    top: int
    bottom: int


def _skeleton(character: str) -> Skeleton:
    skeleton = SKELETONS.get(character.translate(SAME_SHAPE))
    if skeleton is None:
        raise ValueError(f"no big figure for {character!r}")
    return skeleton


def _square_row(skeleton: Skeleton, row: int, column: int, edge: _Edge, spec: DigitSize) -> str:
    """One row of cells of one grid square, shortened on the side where the stroke turns."""
    if not _is_set(skeleton, row, column):
        return BLANK * spec.stroke
    left, right = (
        max(
            edge.top if _turns(skeleton, row, column, -1, side) else 0,
            edge.bottom if _turns(skeleton, row, column, 1, side) else 0,
        )
        for side in (-1, 1)
    )
    return BLANK * left + PAINTED * (spec.stroke - left - right) + BLANK * right


def _lost(spec: DigitSize, distance: int) -> int:
    return spec.turn[distance] if distance < len(spec.turn) else 0


def _turns(skeleton: Skeleton, row: int, column: int, down: int, right: int) -> bool:
    """Is this corner the outside of a turn: both outer neighbours empty, both inner ones set?"""
    outside = _is_set(skeleton, row + down, column) or _is_set(skeleton, row, column + right)
    inside = _is_set(skeleton, row - down, column) and _is_set(skeleton, row, column - right)
    return inside and not outside


def _is_set(skeleton: Skeleton, row: int, column: int) -> bool:
    return 0 <= row < len(skeleton) and 0 <= column < len(skeleton[row]) and skeleton[row][column] == PAINTED
