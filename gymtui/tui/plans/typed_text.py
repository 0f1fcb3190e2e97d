"""Where a plan is typed as text: the text, what Tab puts in, and what is wrong with it."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import TextArea

from gymtui.plans.places import Severity
from gymtui.plans.text.completion import Completion
from gymtui.plans.text.reading import TextProblem
from gymtui.tui.canvas import MOVE, MUTED, PLAIN, STRONG, Canvas, Pen
from gymtui.tui.plans.text_area import PlanTextArea
from gymtui.tui.widgets.panel import Panel

SIGNS = {Severity.ERROR: ("×", Pen("bad", bold=True)), Severity.WARNING: ("!", Pen("zone-above", bold=True))}
MOST_ROWS = 6


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
        rows = sum(2 if _more(one) else 1 for one in told)
        self.styles.height = max(1, min(MOST_ROWS, rows))
        self.redraw()

    def draw(self, width: int, height: int) -> Canvas:
        canvas = Canvas(width, height)
        if not self.problems:
            canvas.put(2, 0, "✓ it reads", MUTED)
            return canvas
        y = 0
        for one in self.problems:
            if y >= height:
                break
            sign, pen = SIGNS[one.severity]
            where = f"{one.span.line}:{one.span.column}"
            end = width - 2
            if y == 0 and len(self.problems) > 1:
                end = canvas.right(end, 0, [(f"{len(self.problems)}, ", MUTED), (self.key, STRONG)]) - 2
            x = canvas.runs(2, y, [(sign, pen), (f" {where}  ", MUTED)])
            x = canvas.clip(x, y, one.message, end - x, PLAIN)
            more = _more(one)
            if more and len(more) + 2 <= end - x:
                canvas.put(x + 1, y, more, MUTED)
            elif more and y + 1 < height:
                y += 1
                canvas.clip(4, y, more, width - 6, MUTED)
            y += 1
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
