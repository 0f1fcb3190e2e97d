"""Help for the screen one is on: its keys, and for Train what can be typed."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from gymtui.actions import EVERYWHERE, Action
from gymtui.training.screening import NOT_MEDICAL, STOP_SIGNS, STOP_TEXT
from gymtui.tui.bindings import key_sign
from gymtui.tui.dialogs import Dialog

ENTRY = (
    ("Enter", "log what is shown"),
    ("82.5x8", "this load and reps; 82,5 x 8 is the same"),
    ("x8", "the load shown for 8 reps"),
    ("x8 r1.5", "1.5 reps in reserve; @8.5 is RPE; ! to failure"),
    ("+2.5  -5", "a step from the load shown"),
    ("=", "the same as last time"),
    ("*40x5", "a warm-up set"),
    ("82.5x8+3+2", "rest-pause parts; 100x8>80x6 drops"),
    ("60s  1:30  400m", "time and distance"),
    ("bw+20 x 5", "bodyweight and added; bw-30 assisted"),
    ("24x10|9", "left and right"),
    ('"felt good"', "a note on the set"),
    ("↑ ↓  Tab", "step the number; next number"),
)


class HelpScreen(Dialog[bool]):
    """Lists the keys of a place, then those that work everywhere."""

    DEFAULT_CSS = "HelpScreen > Vertical { width: 86; }"

    def __init__(self, place: str, actions: Sequence[Action]) -> None:
        super().__init__(f"Keys of {place.replace('_', ' ').capitalize()}")
        self._place = place
        self._actions = actions

    def inside(self) -> ComposeResult:
        with VerticalScroll():
            yield Static(self._text(), classes="words")
        yield Static("Esc closes · keys can be changed in settings.toml", classes="hint")

    def on_mount(self) -> None:
        self.query_one(VerticalScroll).focus()

    def _text(self) -> Content:
        lines = [_line(key_sign(a.keys), a.description) for a in self._actions if a.place == self._place]
        if self._place == "train":
            lines += [Content(""), Content.styled("Typed into the set entry", "bold")]
            lines += [_line(key, text) for key, text in ENTRY]
        if self._place in ("train", "today"):
            lines += [Content(""), Content.styled("Stop at once at these signs", "bold")]
            lines += [Content(f"· {sign.words}") for sign in STOP_SIGNS]
            lines += [Content(STOP_TEXT), Content(NOT_MEDICAL)]
        lines += [Content(""), Content.styled("Everywhere", "bold")]
        lines += [_line(key_sign(a.keys), a.description) for a in self._actions if a.place == EVERYWHERE]
        lines.append(_line("Ctrl+P", "Every action by name"))
        return Content("\n").join(lines)


def _line(key: str, text: str) -> Content:
    return Content.assemble((f"{key:<18}", "bold"), text)
