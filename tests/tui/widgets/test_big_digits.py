import pytest
from textual.geometry import Size
from textual.strip import Strip

from gymtui.tui.widgets.big_digits import BigDigits
from gymtui.tui.widgets.glyphs import PAINTED, paint
from tests.tui.widgets.host import THEMES, Host, row_colours, row_text

REST = THEMES["dark"].rest.lower()
STAGE = THEMES["dark"].bg0.lower()


class CountedDigits(BigDigits):
    painted_lines = 0

    def render_line(self, y: int) -> Strip:
        self.painted_lines += 1
        return super().render_line(y)


async def test_the_figures_are_painted_blanks_in_the_colour_of_the_style() -> None:
    app = Host(lambda: BigDigits("2:14", "XL", classes="-rest"))
    async with app.run_test(size=(120, 36)):
        for y, row in enumerate(paint("2:14", "XL")):
            assert row_text(app, y).strip() == ""
            assert row_colours(app, y)[:78] == [REST if cell == PAINTED else STAGE for cell in row]


async def test_a_class_recolours_them() -> None:
    app = Host(lambda: BigDigits("8", "S", classes="-rest"))
    async with app.run_test() as pilot:
        digits = app.query_one(BigDigits)
        digits.set_classes("-over")
        await pilot.pause()
        assert row_colours(app, 0)[0] == THEMES["dark"].over.lower()
        app.theme = "light"
        await pilot.pause()
        assert row_colours(app, 0)[0] == THEMES["light"].over.lower()


async def test_only_a_change_repaints() -> None:
    app = Host(lambda: CountedDigits("2:14", "L"))
    async with app.run_test() as pilot:
        digits = app.query_one(CountedDigits)
        await pilot.pause()
        before = digits.painted_lines
        digits.text = "2:14"
        digits.size_name = "L"
        await pilot.pause()
        assert digits.painted_lines == before
        digits.text = "2:13"
        await pilot.pause()
        assert digits.painted_lines == before + 10


async def test_the_widget_is_as_large_as_its_figures_and_grows_with_them() -> None:
    app = Host(lambda: BigDigits("9", "L"))
    async with app.run_test(size=(120, 36)) as pilot:
        digits = app.query_one(BigDigits)
        assert digits.size == Size(12, 10)
        digits.text = "10"
        await pilot.pause()
        assert digits.size == Size(28, 10)
        digits.size_name = "XL"
        await pilot.pause()
        assert digits.size == Size(42, 15)


@pytest.mark.parametrize(("align", "column"), [("left", 0), ("center", 37), ("right", 74)])
async def test_figures_stand_where_they_are_told(align: str, column: int) -> None:
    def make() -> BigDigits:
        digits = BigDigits("8", "S", align=align)  # type: ignore[arg-type]  # the parameter is a plain text here
        digits.styles.width = 80
        return digits

    app = Host(make)
    async with app.run_test():
        assert row_colours(app, 0).index(THEMES["dark"].text.lower()) == column


async def test_figures_wider_than_the_widget_are_cut_and_empty_ones_show_nothing() -> None:
    def make() -> BigDigits:
        digits = BigDigits("88", "XXL")
        digits.styles.width = 10
        return digits

    app = Host(make, lambda: BigDigits(""))
    async with app.run_test():
        assert row_colours(app, 3)[10] == STAGE
        assert app.query(BigDigits).last().size.width == 0
