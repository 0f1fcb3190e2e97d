"""The plan's text to type in: lines numbered, its words coloured, wrong pieces underlined, Tab completes."""

import re
from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual.binding import Binding, BindingType
from textual.events import Key
from textual.message import Message
from textual.widgets import TextArea

from gymtui.plans.places import Severity
from gymtui.plans.text.completion import Completion
from gymtui.plans.text.reading import TextProblem

STEP = "  "
_WORDS = re.compile(
    r"\s*(program|day|superset|optional|pool|or|note|rule|warmup|rest|weeks?)\b", re.IGNORECASE
)
_STRONG = ("program", "day")


class PlanTextArea(TextArea):
    """Tab takes what is offered (Shift+Tab marks the next offer), else indents; Enter keeps the indentation.

    Paints and reports; what the text means is the screen's.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+home", "to_line(0)", "To the top", show=False),
        Binding("ctrl+end", "to_line(-1)", "To the end", show=False),
    ]

    class OfferMarked(Message):
        """Another offer is the one that Tab takes."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name for it
        super().__init__(id=id, theme="css", show_line_numbers=True, soft_wrap=False, compact=True)
        self.cursor_blink = False
        self.offers: tuple[Completion, ...] = ()
        self.marked = 0
        self.problems: tuple[TextProblem, ...] = ()

    def show_problems(self, problems: Sequence[TextProblem]) -> None:
        """Underline what is wrong."""
        if tuple(problems) != self.problems:
            self.problems = tuple(problems)
            self._line_cache.clear()
            self.refresh()

    def offer(self, offers: Sequence[Completion]) -> None:
        """Take what Tab may put in."""
        if tuple(offers) != self.offers:
            self.offers, self.marked = tuple(offers), 0

    def recolour(self) -> None:
        """Draw anew in the colours of the theme in force."""
        self._line_cache.clear()
        self.refresh()

    def on_mount(self) -> None:
        self.app.theme_changed_signal.subscribe(self, lambda _: self.recolour())

    def get_line(self, line_index: int) -> Text:
        line = super().get_line(line_index)
        colours = self.app.theme_variables
        plain = line.plain
        word = _WORDS.match(plain)
        if word is not None:
            strong = word[1].lower() in _STRONG
            line.stylize(Style(color=colours["phase-rest"], bold=True), word.start(1), word.end(1))
            line.stylize(Style(bold=strong), word.end(1), len(plain))
        remark = len(plain) - len(plain.lstrip()) if plain.lstrip().startswith("#") else plain.find("  # ")
        if remark >= 0:
            line.stylize(Style(color=colours["ink-muted"], bold=False), remark, len(plain))
        for one in self.problems:
            if one.span.line == line_index + 1 and one.severity is not Severity.INFORMATION:
                ink = colours["bad" if one.severity is Severity.ERROR else "zone-above"]
                start = min(one.span.column - 1, max(0, len(plain) - 1))
                line.stylize(
                    Style(color=ink, underline=True, bold=True), start, max(start + 1, one.span.end - 1)
                )
        return line

    async def _on_key(self, event: Key) -> None:
        match event.key:
            case "tab" | "shift+tab" if self.offers:
                self._take_offer() if event.key == "tab" else self._mark_next()
            case "tab":
                self.insert(STEP)
            case "shift+tab":
                self._outdent()
            case "enter":
                start, end = self.selection
                before = self.document.get_line(min(start, end)[0])
                indent = before[: len(before) - len(before.lstrip())]
                self._replace_via_keyboard(f"\n{indent}", start, end)
            case key if not event.is_printable and key in self._bindings.key_to_bindings:
                # Here and not once it has bubbled: else letters of the same burst would overtake it.
                await self.run_action(self._bindings.key_to_bindings[key][0].action)
            case _:
                await super()._on_key(event)
                return
        event.stop()
        event.prevent_default()

    def action_to_line(self, line: int) -> None:
        """Go to the beginning of the first line, or (-1) to the end of the last one."""
        self.move_cursor((0, 0) if line == 0 else self.document.end)

    def _take_offer(self) -> None:
        one, row = self.offers[self.marked], self.cursor_location[0]
        self.offers = ()
        self._replace_via_keyboard(one.text, (row, one.start), (row, one.end))

    def _mark_next(self) -> None:
        self.marked = (self.marked + 1) % len(self.offers)
        self.post_message(self.OfferMarked())

    def _outdent(self) -> None:
        row, column = self.cursor_location
        line = self.document.get_line(row)
        blanks = min(len(STEP), len(line) - len(line.lstrip(" ")))
        if blanks:
            self._replace_via_keyboard("", (row, 0), (row, blanks))
            self.move_cursor((row, max(0, column - blanks)))
