import pytest

from gymtui.tui.widgets.bar import RULE_GLYPH, Bar, Zone, ZoneBar, share_of, zone_of
from tests.tui.widgets.host import THEMES, Host, ink_of, row_colours, row_text

DARK = THEMES["dark"]


def coloured(colours: list[str], hexes: list[tuple[str, int]]) -> bool:
    return colours == [colour.lower() for colour, count in hexes for _ in range(count)]


@pytest.mark.parametrize(
    ("width", "fraction", "cells"),
    [
        (78, 134 / 180, 58),
        (78, 8 / 180, 3),
        (78, 0.0001, 1),
        (78, 0.0, 0),
        (78, -1.0, 0),
        (78, 7.0, 78),
        (0, 0.5, 0),
    ],
)
def test_share_of_a_bar(width: int, fraction: float, cells: int) -> None:
    assert share_of(width, fraction) == cells


@pytest.mark.parametrize(
    ("value", "low", "high", "zone"),
    [
        (8, 10, 20, "below"),
        (10, 10, 20, "in"),
        (20, 10, 20, "in"),
        (21, 10, 20, "above"),
        (5, None, 4, "above"),
        (5, 6, None, "below"),
        (5, None, None, None),
    ],
)
def test_zones(value: float, low: float | None, high: float | None, zone: Zone | None) -> None:
    assert zone_of(value, low, high) == zone


async def test_a_bar_fills_from_the_left() -> None:
    app = Host(lambda: Bar(0.25, classes="-rest"))
    async with app.run_test():
        assert coloured(row_colours(app, 0), [(DARK.rest, 20), (DARK.bg2, 60)])


async def test_an_overrun_grows_past_the_planned_part() -> None:
    app = Host(lambda: Bar(0.9, overrun=True, classes="-over"))
    async with app.run_test() as pilot:
        assert coloured(row_colours(app, 0), [(DARK.bg3, 72), (DARK.over, 8)])
        app.query_one(Bar).fraction = 0.999
        await pilot.pause()
        assert coloured(row_colours(app, 0), [(DARK.bg3, 79), (DARK.over, 1)])


async def test_the_ends_can_be_drawn() -> None:
    app = Host(lambda: Bar(0.5, ends=True))
    async with app.run_test():
        assert row_text(app, 0) == f"[{' ' * 78}]"


@pytest.mark.parametrize(
    ("value", "low", "high", "band", "colour"),
    [
        (8, 10, 20, (11, 23), DARK.zone_below),
        (10, 8, 18, (9, 21), DARK.zone_in),
        (26, 8, 18, (9, 21), DARK.zone_above),
    ],
)
async def test_a_rule_stands_against_its_zone(
    value: float, low: float, high: float, band: tuple[int, int], colour: str
) -> None:
    def make() -> ZoneBar:
        bar = ZoneBar(value, low, high)
        bar.styles.width = 32
        return bar

    app = Host(make)
    async with app.run_test():
        start, end = band
        assert row_text(app, 0).count(RULE_GLYPH) == round(value * 32 / 28)
        assert coloured(
            row_colours(app, 0)[:32], [(DARK.bg2, start), (DARK.bg3, end - start), (DARK.bg2, 32 - end)]
        )
        assert ink_of(app, RULE_GLYPH, 0)[0] == colour.lower()


async def test_without_a_zone_there_is_no_band_and_nothing_breaks() -> None:
    app = Host(
        lambda: ZoneBar(4),
        lambda: ZoneBar(4, 2, None),
        lambda: ZoneBar(400, None, 3),
        lambda: ZoneBar(1, 1, 2, 0),
    )
    async with app.run_test():
        assert coloured(row_colours(app, 0), [(DARK.bg2, 80)])
        assert coloured(row_colours(app, 1), [(DARK.bg2, 6), (DARK.bg3, 74)])
        assert row_text(app, 2) == RULE_GLYPH * 80
        assert RULE_GLYPH not in row_text(app, 3)
