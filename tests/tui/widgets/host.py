"""A small app that wears the shared styles and a theme, and notes what the widgets post."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import App, ComposeResult
from textual.widget import Widget

from gymtui.tui.themes import load_themes, theme_variables, to_textual_theme
from gymtui.tui.widgets.key_bar import KeyBar
from gymtui.tui.widgets.top_bar import TopBar

REPO = Path(__file__).parents[3]
SHIPPED = REPO / "themes"
THEMES, PROBLEMS = load_themes(SHIPPED, None)


class Host(App[None]):
    CSS_PATH: ClassVar[str] = str(REPO / "gymtui" / "tui" / "styles" / "base.tcss")

    def __init__(self, *makers: Callable[[], Widget], theme_name: str = "dark") -> None:
        super().__init__()
        self._makers = makers
        self._theme_name = theme_name
        self.posted: list[str] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return theme_variables(THEMES["dark"])

    def compose(self) -> ComposeResult:
        yield from (make() for make in self._makers)

    def on_mount(self) -> None:
        for tokens in THEMES.values():
            self.register_theme(to_textual_theme(tokens))
        self.theme = self._theme_name

    @on(TopBar.Chosen)
    def note_place(self, event: TopBar.Chosen) -> None:
        self.posted.append(event.place_id)

    @on(KeyBar.Pressed)
    def note_action(self, event: KeyBar.Pressed) -> None:
        self.posted.append(event.action)


def row_text(app: App[None], y: int) -> str:
    """The characters of one screen row."""
    return "".join(segment.text for segment in app.screen._compositor.render_strips()[y])


def row_colours(app: App[None], y: int) -> list[str]:
    """The background of each cell of one screen row, as #rrggbb."""
    return [
        segment.style.bgcolor.get_truecolor().hex if segment.style and segment.style.bgcolor else ""
        for segment in app.screen._compositor.render_strips()[y]
        for _ in segment.text
    ]


def ink_of(app: App[None], word: str, y: int) -> tuple[str, bool, bool]:
    """Colour, bold and underline of the first piece on a row that carries the word."""
    for segment in app.screen._compositor.render_strips()[y]:
        if word in segment.text and segment.style and segment.style.color:
            style = segment.style
            return (
                style.color.get_truecolor().hex if style.color else "",
                bool(style.bold),
                bool(style.underline),
            )
    raise AssertionError(f"{word!r} is not on row {y}: {row_text(app, y)!r}")
