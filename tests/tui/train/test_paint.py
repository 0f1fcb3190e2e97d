"""The flooded Enter bar: what it says now before what follows, and nothing in it is markup."""

from gymtui.tui.canvas import Canvas, Palette
from gymtui.tui.enter_bar import enter_bar
from gymtui.tui.themes import theme_variables
from tests.tui.widgets.host import THEMES

DARK = THEMES["dark"]


def test_the_enter_bar_is_flooded_over_three_rows() -> None:
    canvas = Canvas(81, 5)
    assert enter_bar(canvas, 0, 0, 81, "log 82.5 × 8 @ 2", "then rest 1:00, A2 set 3") == 1
    expected = "  Enter   log 82.5 × 8 @ 2".ljust(54) + "then rest 1:00, A2 set 3"
    assert canvas.text().splitlines()[1] == expected
    strips = canvas.strips(Palette(theme_variables(DARK)))
    for strip in strips[:3]:
        grounds = {s.style.bgcolor.get_truecolor().hex for s in strip if s.style and s.style.bgcolor}
        assert grounds == {DARK.flood.lower()}
    inks = {s.text.strip(): s.style for s in strips[1] if s.text.strip()}
    enter = next(style for text, style in inks.items() if text.startswith("Enter"))
    follows = next(style for text, style in inks.items() if text.startswith("then"))
    assert enter is not None
    assert follows is not None
    assert (bool(enter.bold), bool(follows.bold)) == (True, False)


def test_the_enter_bar_says_what_it_does_before_what_follows() -> None:
    canvas = Canvas(40, 3)
    enter_bar(canvas, 0, 0, 40, "start a template with quite a long name", "first: bench press")
    line = canvas.text().splitlines()[1]
    assert line.startswith("  Enter   start a template with qui")
    assert line.endswith("…")
    assert "first" not in line


def test_what_a_person_wrote_is_never_markup() -> None:
    said = "[red]log[/] [b]"
    canvas = Canvas(80, 3)
    enter_bar(canvas, 0, 0, 80, said, said)
    assert canvas.text().count(said) == 2
