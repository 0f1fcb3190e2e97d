"""The plan as text, beside the tree or in its place: line by line, the place that is edited marked."""

from collections.abc import Mapping

from gymtui.model.ids import slug_of
from gymtui.model.plan import PlanDocument
from gymtui.plans.places import PlanPlace
from gymtui.plans.text.reading import Span, Writing
from gymtui.plans.text.writer import write_plan
from gymtui.training.catalogue import Catalogue
from gymtui.tui.canvas import MOVE, MUTED, PLAIN, STRONG, Canvas, Pen
from gymtui.tui.widgets.pick_list import PickList

KEYWORDS = ("program", "day", "superset")
WORD = Pen("phase-rest", bold=True)
HEAD_ROWS = 3
WRITTEN_AT = {"deload": "weeks", "wave": "weeks", "days_a_week": "schedule", "name": ""}
"""Fields of a program that stand in the line of another one."""


def line_of(place: PlanPlace, spans: Mapping[PlanPlace, Span]) -> int | None:
    """Return the line of a place, else of what it is in; None where the text has nothing of it."""
    line = PlanPlace(template=place.template, line=place.line)
    group = PlanPlace(template=place.template, group=place.group)
    day = PlanPlace(template=place.template)
    head = PlanPlace(field="weeks" if place.week is not None else WRITTEN_AT.get(place.field, place.field))
    for wanted in (place, line, group, PlanPlace(week=place.week), head, day, PlanPlace()):
        if wanted in spans and (wanted != PlanPlace() or not place.template):
            return spans[wanted].line
    return None


def place_of(line: int, spans: Mapping[PlanPlace, Span]) -> PlanPlace:
    """Return the piece of the plan that a line is of: the last one that begins at or above it."""
    above = [(span.line, i, place) for i, (place, span) in enumerate(spans.items()) if span.line <= line]
    nodes = [(at, -i, place) for at, i, place in above if place.set is None]
    return max(nodes, default=(0, 0, PlanPlace()), key=lambda one: one[:2])[2]


class TextPanel(PickList):
    """The text with its lines numbered. Up and down choose a line."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name for it
        super().__init__(id=id)
        self._document: PlanDocument | None = None
        self.writing = Writing("")
        self.name_of_file = ""
        self.lines: tuple[str, ...] = ()

    @property
    def room(self) -> int:
        return max(1, self.size.height - HEAD_ROWS - 1)

    def show(self, document: PlanDocument, place: PlanPlace, catalogue: Catalogue) -> None:
        """Show a plan at the line of a place."""
        if document is not self._document:
            self._document = document
            self.writing = write_plan(document, catalogue)
            self.lines = tuple(self.writing.text.splitlines())
            self.name_of_file = f"{slug_of(document.name)}.gym"
        at = line_of(place, self.writing.spans)
        self.fill([str(i) for i in range(1, len(self.lines) + 1)], str(at) if at is not None else None)
        self.redraw()

    @property
    def place(self) -> PlanPlace:
        """The piece of the plan that the chosen line is of."""
        return place_of(int(self.chosen or 1), self.writing.spans)

    def draw(self, width: int, height: int) -> Canvas:
        canvas = Canvas(width, height)
        self.spots = {}
        x = 2 if width < 100 else 4
        canvas.runs(x, 1, [("Plan text", STRONG), (f"   {self.name_of_file}", MUTED)])
        digits = len(str(len(self.lines)))
        for y, number in enumerate(
            range(self.first, min(len(self.lines), self.first + self.room)), HEAD_ROWS
        ):
            text, chosen = self.lines[number], str(number + 1) == self.chosen
            if chosen:
                canvas.fill(x, y, width - x - 2, 1, "field")
                canvas.put(x, y, "▸", MOVE if self.has_focus else STRONG)
            canvas.right(x + 2 + digits, y, [(str(number + 1), MUTED)])
            _draw_line(canvas, x + 4 + digits, y, text, width - 2)
            self.spots[y] = str(number + 1)
        self.draw_thumb(canvas, width - 1, HEAD_ROWS)
        return canvas

    def on_focus(self) -> None:
        self.redraw()

    def on_blur(self) -> None:
        self.redraw()


def _draw_line(canvas: Canvas, x: int, y: int, text: str, end: int) -> None:
    body, sign, remark = text.partition("  # ")
    if text.lstrip().startswith("#"):
        body, sign, remark = "", "", text
    stripped = body.lstrip()
    x += len(body) - len(stripped)
    word = stripped.split(" ", 1)[0]
    if word in KEYWORDS:
        x = canvas.clip(x, y, word, end - x, WORD)
        stripped = stripped[len(word) :]
    x = canvas.clip(x, y, stripped, max(0, end - x), STRONG if word in ("program", "day") else PLAIN)
    canvas.clip(x, y, f"{sign}{remark}", max(0, end - x), MUTED)
