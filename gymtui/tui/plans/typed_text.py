"""Where a plan is typed as text: the text, what Tab puts in, and what is wrong with it."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Resize
from textual.message import Message
from textual.widgets import TextArea

from gymtui.plans.places import Severity
from gymtui.plans.text.completion import Completion
from gymtui.plans.text.reading import TextProblem
from gymtui.tui.canvas import MOVE, MUTED, PLAIN, STRONG, Canvas, Pen, Run, wrapped
from gymtui.tui.plans.text_area import PlanTextArea
from gymtui.tui.widgets.panel import Panel

SIGNS = {Severity.ERROR: ("×", Pen("bad", bold=True)), Severity.WARNING: ("!", Pen("zone-above", bold=True))}
MOST_ROWS = 6
EDGE, KEY_ROOM, NARROW = 2, 8, 80


class TextHead(Panel):
    """The name of the file above the text."""

    file_name = ""

    def draw(self, width: int, height: int) -> Canvas:
        canvas = Canvas(width, height)
        canvas.runs(2, 0, [("Plan text", STRONG), (f"   {self.file_name}", MUTED)])
        return canvas


class OfferPanel(Panel):
    """What Tab puts in, and what Shift+Tab goes on to."""

    offers: tuple[Completion, ...] = ()
    marked = 0

    def show(self, offers: Sequence[Completion], marked: int) -> None:
        self.offers, self.marked = tuple(offers), marked
        self.redraw()

    def draw(self, width: int, height: int) -> Canvas:
        canvas = Canvas(width, height, "panel")
        if not self.offers:
            return canvas
        x, end = canvas.runs(2, 0, [("Tab ", STRONG)]), width - 2
        shown = (*self.offers[self.marked :], *self.offers[: self.marked])
        for place, one in enumerate(shown):
            words = f"{one.text.strip()}  ({one.why})" if place == 0 else one.text.strip()
            if x + len(words) > end:
                break
            x = canvas.put(x, 0, words, MOVE if place == 0 else MUTED)
            x = canvas.put(x, 0, "  ·  ", MUTED)
        return canvas


class TextProblemPanel(Panel):
    """What is wrong, each with line and column, what was expected, and the nearest right word."""

    problems: tuple[TextProblem, ...] = ()
    key = "F8"

    def show(self, problems: Sequence[TextProblem]) -> None:
        """Show errors before warnings, in the order of the text."""
        told = [one for one in problems if one.severity in SIGNS]
        told.sort(key=lambda one: (one.severity is not Severity.ERROR, one.span.line, one.span.column))
        self.problems = tuple(told)
        self.styles.height = max(1, min(MOST_ROWS, len(self._rows(self.size.width or NARROW))))
        self.redraw()

    def on_resize(self, event: Resize) -> None:
        self.styles.height = max(1, min(MOST_ROWS, len(self._rows(self.size.width))))
        super().on_resize(event)

    def _rows(self, width: int) -> list[tuple[list[Run], str, Pen]]:
        """Return what stands in each row: the sign with its place, or nothing, and a text with its pen."""
        rows: list[tuple[list[Run], str, Pen]] = []
        for one in self.problems:
            sign, pen = SIGNS[one.severity]
            where = f" {one.span.line}:{one.span.column}  "
            room = width - 2 * EDGE - len(sign + where) - (0 if rows else KEY_ROOM)
            first, *rest = wrapped(one.message, max(8, room)) or [""]
            rows.append(([(sign, pen), (where, MUTED)], first, PLAIN))
            more = _more(one)
            if not rest and more and len(first) + 2 + len(more) <= room:
                rows[-1] = (rows[-1][0], f"{first}  {more}", PLAIN)
                continue
            rows += [([], text, PLAIN) for text in wrapped(" ".join(rest), width - 2 * EDGE - 2) if text]
            rows += [([], text, MUTED) for text in wrapped(more, width - 2 * EDGE - 2) if text]
        return rows

    def draw(self, width: int, height: int) -> Canvas:
        canvas = Canvas(width, height)
        if not self.problems:
            canvas.put(EDGE, 0, "✓ it reads", MUTED)
            return canvas
        for y, (head, text, pen) in enumerate(self._rows(width)[:height]):
            x = canvas.runs(EDGE, y, head) if head else EDGE + 2
            canvas.put(x, y, text, pen)
        if len(self.problems) > 1:
            canvas.right(width - EDGE, 0, [(f"{len(self.problems)}, ", MUTED), (self.key, STRONG)])
        return canvas


def _more(one: TextProblem) -> str:
    """Return what was expected and the nearest right words."""
    expected = f"Expected {one.expected}." if one.expected else ""
    nearest = f"Nearest: {', '.join(one.nearest)}." if one.nearest else ""
    return " ".join(word for word in (expected, nearest) if word)


class TypedText(Vertical):
    """The text with all that is said of it. Posts `Typed` after a change, `Moved` when the cursor moves."""

    class Typed(Message):
        """The text was changed."""

    class Moved(Message):
        """The cursor is somewhere else."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name for it
        super().__init__(id=id)
        self.head = TextHead(id="typed-head")
        self.area = PlanTextArea(id="typed-area")
        self.offers = OfferPanel(id="typed-offers")
        self.told = TextProblemPanel(id="typed-problems")

    def compose(self) -> ComposeResult:
        yield self.head
        yield self.area
        yield self.offers
        yield self.told

    @property
    def text(self) -> str:
        return self.area.text

    @property
    def line(self) -> int:
        """The line of the cursor, counted from 1."""
        return self.area.cursor_location[0] + 1

    def open(self, text: str, line: int, file_name: str) -> None:
        """Begin with a text, the cursor at the end of a line."""
        self.head.file_name = file_name
        self.head.redraw()
        if text != self.area.text:
            self.area.load_text(text)
        self.go_to(line, None)

    def go_to(self, line: int, column: int | None) -> None:
        """Put the cursor at a line and column, counted from 1; None: the end of the line."""
        row = max(0, min(line - 1, self.area.document.line_count - 1))
        length = len(self.area.document.get_line(row))
        self.area.move_cursor((row, length if column is None else max(0, min(column - 1, length))))
        self.area.scroll_cursor_visible(center=True)

    def show(self, problems: Sequence[TextProblem], offers: Sequence[Completion]) -> None:
        """Show what is wrong, and what Tab puts in."""
        self.area.show_problems(problems)
        self.told.show(problems)
        self.area.offer(offers)
        self.offers.show(self.area.offers, self.area.marked)

    @on(PlanTextArea.OfferMarked)
    def offer_marked(self, event: PlanTextArea.OfferMarked) -> None:
        event.stop()
        self.offers.show(self.area.offers, self.area.marked)

    @on(TextArea.Changed)
    def changed(self, event: TextArea.Changed) -> None:
        event.stop()
        self.post_message(self.Typed())

    @on(TextArea.SelectionChanged)
    def moved(self, event: TextArea.SelectionChanged) -> None:
        event.stop()
        self.post_message(self.Moved())
