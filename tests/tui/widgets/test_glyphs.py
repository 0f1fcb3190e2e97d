import pytest

from gymtui.tui.widgets.glyphs import (
    ALL_SIZES,
    PAINTED,
    SIZES,
    SKELETONS,
    SizeName,
    fit,
    measure,
    paint,
    paint_glyph,
)

DIGIT_EXTENT: dict[SizeName, tuple[int, int]] = {
    "XXL": (24, 20),
    "XL": (18, 15),
    "L": (12, 10),
    "E": (9, 9),
    "e": (9, 7),
    "S": (6, 5),
}

XL_TWO = (
    "###############   ",
    "################# ",
    "##################",
    *("            ######",) * 3,
    "   ###############",
    " ################ ",
    "###############   ",
    *("######            ",) * 3,
    "##################",
    " #################",
    "   ###############",
)
XXL_G = (
    "    ####################",
    "  ######################",
    " #######################",
    "########################",
    *("########                ",) * 4,
    *("########        ########",) * 8,
    "########################",
    " ###################### ",
    "  ####################  ",
    "    ################    ",
)
L_PLUS = (
    *(" " * 12,) * 2,
    *("    ####    ",) * 2,
    *("#" * 12,) * 2,
    *("    ####    ",) * 2,
    *(" " * 12,) * 2,
)
E_FIVE = (
    " ########",
    *("###      ",) * 3,
    " ####### ",
    *("      ###",) * 3,
    "######## ",
)
S_EIGHT_POINT_FIVE = (
    "######      ######",
    "##  ##      ##    ",
    "######      ######",
    "##  ##          ##",
    "######  ##  ######",
)


@pytest.mark.parametrize("size", ALL_SIZES)
@pytest.mark.parametrize("digit", "0123456789GO")
def test_a_digit_has_the_extent_of_its_size(digit: str, size: SizeName) -> None:
    assert measure(digit, size) == DIGIT_EXTENT[size]


@pytest.mark.parametrize("size", ALL_SIZES)
@pytest.mark.parametrize("character", SKELETONS)
def test_what_is_painted_is_as_large_as_measured(character: str, size: SizeName) -> None:
    rows = paint_glyph(character, size)
    assert (len(rows[0]), len(rows)) == measure(character, size)
    assert len({len(row) for row in rows}) == 1


@pytest.mark.parametrize("size", ALL_SIZES)
@pytest.mark.parametrize("character", SKELETONS)
def test_what_is_painted_lies_in_the_squares_of_the_skeleton(character: str, size: SizeName) -> None:
    spec, rows = SIZES[size], paint_glyph(character, size)
    top = 0
    for grid_row, height in zip(SKELETONS[character], spec.heights_for(character), strict=True):
        for column, square in enumerate(grid_row):
            left = column * spec.stroke
            cells = "".join(row[left : left + spec.stroke] for row in rows[top : top + height])
            share = cells.count(PAINTED) / len(cells)
            assert share > 0.5 if square == PAINTED else share == 0.0
        top += height


@pytest.mark.parametrize(
    ("text", "size", "expected"),
    [
        ("2", "XL", XL_TWO),
        ("G", "XXL", XXL_G),
        ("+", "L", L_PLUS),
        ("5", "E", E_FIVE),
        ("8.5", "S", S_EIGHT_POINT_FIVE),
    ],
)
def test_figures_look_as_drawn(text: str, size: SizeName, expected: tuple[str, ...]) -> None:
    assert paint(text, size) == expected


@pytest.mark.parametrize("size", ALL_SIZES)
def test_a_zero_is_the_same_in_a_mirror(size: SizeName) -> None:
    rows = paint_glyph("0", size)
    assert tuple(row[::-1] for row in rows) == rows == rows[::-1]


@pytest.mark.parametrize("size", ALL_SIZES)
def test_a_colon_is_two_equal_squares_with_room_between(size: SizeName) -> None:
    painted = [PAINTED in row for row in paint_glyph(":", size)]
    runs = "".join("x" if row else " " for row in painted).split()
    assert len(runs) == 2
    assert runs[0] == runs[1]
    assert painted == painted[::-1]


@pytest.mark.parametrize(
    ("text", "size", "columns"),
    [
        ("2:14", "XL", 78),
        ("2:14", "XXL", 104),
        ("+0:23", "L", 68),
        ("82.5", "E", 36),
        ("82.5", "S", 26),
        ("", "XL", 0),
    ],
)
def test_texts_are_as_wide_as_in_the_grid(text: str, size: SizeName, columns: int) -> None:
    assert measure(text, size)[0] == columns


def test_signs_of_other_keyboards_are_the_same_figures() -> None:
    assert paint("−1,5", "L") == paint("-1.5", "L") == paint("–1.5", "L")


def test_a_character_without_a_figure_is_refused() -> None:
    with pytest.raises(ValueError, match="no big figure"):
        measure("1a", "L")


def test_an_empty_text_paints_nothing() -> None:
    assert paint("", "XXL") == ()


@pytest.mark.parametrize(
    ("text", "columns", "rows", "size"),
    [
        ("2:14", 78, 15, "XL"),
        ("2:14", 77, 15, "L"),
        ("12:14", 78, 15, "L"),
        ("2:14", 120, 20, "XXL"),
        ("2:14", 120, 9, "E"),
        ("2:14", 10, 3, "S"),
    ],
)
def test_the_largest_size_that_fits_is_taken(text: str, columns: int, rows: int, size: SizeName) -> None:
    assert fit(text, columns, rows) == size


def test_only_the_sizes_on_offer_are_taken() -> None:
    assert fit("8", 200, 200, ("S", "L")) == "L"
    assert fit("8", 11, 200, ("S", "L")) == "S"
