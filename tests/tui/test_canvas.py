import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from gymtui.tui.canvas import MUTED, PLAIN, STRONG, Canvas, Palette, Pen, clipped
from gymtui.tui.themes import theme_variables
from tests.tui.widgets.host import THEMES

PALETTE = Palette(theme_variables(THEMES["dark"]))
HARD = st.text(
    st.one_of(
        st.characters(blacklist_categories=("Cs", "Cc")),
        st.sampled_from("漢字ｶﾅ🏋️‍♂️👨‍👩‍👧é\u0301\u200b\u200d\ufe0f\u202eשלום مرحبا\u2066[]|-"),
    ),
    max_size=40,
)


def widths(canvas: Canvas) -> list[int]:
    return [sum(cell_len(segment.text) for segment in strip) for strip in canvas.strips(PALETTE)]


def test_text_is_put_where_it_is_asked() -> None:
    canvas = Canvas(10, 2)
    assert canvas.put(2, 1, "abc") == 5
    assert canvas.text() == "\n  abc"


def test_what_lies_outside_is_cut_off() -> None:
    canvas = Canvas(5, 2)
    for x, y in ((-2, 0), (3, 1), (0, -1), (0, 2), (99, 0)):
        canvas.put(x, y, "wxyz")
    assert canvas.text() == "yz\n   wx"
    canvas.fill(-5, -5, 100, 100, "panel")
    assert canvas.text().strip() == ""


def test_no_room_is_no_error() -> None:
    canvas = Canvas(0, -3)
    canvas.put(0, 0, "abc")
    canvas.digits(0, 0, "12", "S", "ink")
    canvas.bar(0, 0, 0, 0.5, "ink")
    assert (canvas.width, canvas.height, canvas.strips(PALETTE)) == (0, 0, [])


def test_a_wide_character_takes_two_columns() -> None:
    canvas = Canvas(10, 1)
    assert canvas.put(0, 0, "漢a") == 3
    assert canvas.text() == "漢a"
    assert widths(canvas) == [10]


def test_characters_that_stand_together_share_a_cell() -> None:
    canvas = Canvas(10, 1)
    assert canvas.put(0, 0, "🏋️‍♂️e\u0301x") == 4
    assert canvas.text() == "🏋️‍♂️e\u0301x"
    assert widths(canvas) == [10]


def test_a_text_cannot_turn_the_direction_of_the_row() -> None:
    canvas = Canvas(12, 1)
    canvas.put(0, 0, "a\u202eb\u2067שלום")
    assert canvas.text() == "abשלום"


def test_half_a_wide_character_is_never_shown() -> None:
    for x in (-1, 9):
        canvas = Canvas(10, 1)
        canvas.put(x, 0, "漢")
        assert widths(canvas) == [10]
    canvas = Canvas(10, 1)
    canvas.put(0, 0, "漢字")
    canvas.put(1, 0, "x")
    assert widths(canvas) == [10]
    canvas = Canvas(10, 1)
    canvas.put(0, 0, "漢字")
    canvas.fill(1, 0, 1, 1, "panel")
    assert widths(canvas) == [10]


@given(st.integers(-4, 14), HARD, st.integers(-4, 14), HARD)
def test_no_text_breaks_the_width_of_a_row(x: int, one: str, other_x: int, other: str) -> None:
    canvas = Canvas(12, 1)
    canvas.put(x, 0, one)
    canvas.put(other_x, 0, other, STRONG)
    canvas.fill(3, 0, 2, 1, "panel")
    assert widths(canvas) == [12]


@given(HARD, st.integers(0, 30))
def test_a_clipped_text_fits_its_room(text: str, room: int) -> None:
    assert cell_len(clipped(text, room)) <= room
    if cell_len(text) <= room:
        assert clipped(text, room) == text


@pytest.mark.parametrize(
    ("text", "room", "cut"),
    [
        ("bench", 5, "bench"),
        ("bench", 4, "ben…"),
        ("bench", 1, "…"),
        ("bench", 0, ""),
        ("漢字漢", 4, "漢…"),
        ("x", -3, ""),
    ],
)
def test_a_cut_text_says_so(text: str, room: int, cut: str) -> None:
    assert clipped(text, room) == cut


def test_texts_are_right_aligned_by_their_columns() -> None:
    canvas = Canvas(12, 1)
    assert canvas.right(12, 0, [("漢", PLAIN), (" 4", MUTED)]) == 8
    assert canvas.text() == " " * 8 + "漢 4"


def test_line_breaks_and_tabs_are_blanks() -> None:
    canvas = Canvas(8, 2)
    canvas.put(0, 0, "a\nb\tc")
    assert canvas.text() == "a b c\n"


def test_markup_is_only_text() -> None:
    canvas = Canvas(30, 1)
    canvas.put(0, 0, "[bold red]x[/] $ink {y}")
    assert canvas.text() == "[bold red]x[/] $ink {y}"


@pytest.mark.parametrize(
    ("share", "cells"), [(-1.0, 0), (0.0, 0), (0.001, 1), (0.5, 10), (0.999, 20), (1.0, 20), (7.0, 20)]
)
def test_a_bar_shows_anything_above_nothing(share: float, cells: int) -> None:
    canvas = Canvas(20, 1)
    canvas.bar(0, 0, 20, share, "phase-rest")
    assert sum(cell[2] == "phase-rest" for cell in canvas._rows[0]) == cells


def test_a_pen_without_a_ground_keeps_the_one_that_is_there() -> None:
    canvas = Canvas(4, 1)
    canvas.fill(0, 0, 2, 1, "panel")
    canvas.put(0, 0, "abcd", Pen("ink"))
    assert [cell[2] for cell in canvas._rows[0]] == ["panel", "panel", "stage", "stage"]


def test_figures_are_painted_cells() -> None:
    canvas = Canvas(20, 6)
    assert canvas.digits(1, 0, "1", "S", "ink") > 1
    assert any(cell[2] == "ink" for row in canvas._rows for cell in row)
    assert canvas.text().strip() == ""


def test_equal_drawings_give_equal_strips() -> None:
    def drawn() -> Canvas:
        canvas = Canvas(20, 2)
        canvas.put(1, 1, "same", STRONG)
        return canvas

    assert drawn().strips(PALETTE) == drawn().strips(PALETTE)
