"""The bare Textual app that the program is measured against."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Hello(App[None]):
    """Says hello."""

    def compose(self) -> ComposeResult:
        yield Static("hello from textual")


if __name__ == "__main__":
    Hello().run()
