"""The foot of the editor: what is wrong first of all, and what the plan comes to each week."""

from collections.abc import Sequence
from dataclasses import dataclass

from gymtui.model.performed import Kind
from gymtui.model.plan import PlanDocument, Schedule
from gymtui.plans.places import PlanProblem, Severity
from gymtui.tui.canvas import MUTED, PLAIN, STRONG, Canvas, Pen
from gymtui.tui.plans.view import counted
from gymtui.tui.widgets.panel import Panel

BAD = Pen("bad", bold=True)
WARN = Pen("zone-above", bold=True)


@dataclass(frozen=True, slots=True)
class FootRow:
    """A figure: what it is of, the number, and words behind it."""

    name: str
    number: str
    words: str


def week_rows(document: PlanDocument) -> tuple[FootRow, ...]:
    """Return the work sets of each day, and of a week of them all."""
    counts = {
        template.id: sum(one.kind is Kind.WORK for line in template.exercises for one in line.sets)
        for template in document.templates
    }
    program = document.program
    names = {template.id: template.name for template in document.templates}
    rows = [FootRow(names[one], str(count), "work sets") for one, count in counts.items()]
    if program is None or not program.days:
        return tuple(rows)
    cycle = sum(counts.get(day.template, 0) for day in program.days)
    rotates = program.schedule is Schedule.ROTATION
    week = cycle * program.days_a_week / len(program.days) if rotates else cycle
    return (FootRow("a week", f"{week:.0f}", "work sets"), *rows)


class FootPanel(Panel):
    """A few rows under the tree or the form."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name for it
        super().__init__(id=id)
        self.rows: tuple[FootRow, ...] = ()
        self.problems: tuple[PlanProblem, ...] = ()
        self.key = "F8"

    def show(self, rows: tuple[FootRow, ...], problems: Sequence[PlanProblem]) -> None:
        """Show figures and what is wrong."""
        self.rows = rows
        self.problems = tuple(one for one in problems if one.severity is not Severity.INFORMATION)
        self.redraw()

    def draw(self, width: int, height: int) -> Canvas:
        canvas = Canvas(width, height, "panel")
        y, end = 1 if height > 4 else 0, width - 3
        if self.problems:
            first = self.problems[0]
            is_error = first.severity is Severity.ERROR
            pen, sign = (BAD, "×") if is_error else (WARN, "!")
            others = f" and {len(self.problems) - 1} more" if len(self.problems) > 1 else ""
            right = canvas.right(end, y, [(self.key, STRONG), (f" goes there{others}", MUTED)])
            canvas.clip(3, y, f"{sign} {first.message}", right - 5, pen)
            y += 1
        if height > 4:
            canvas.put(3, y, "With this plan, each week", MUTED)
            y += 1
        elif self.rows:
            said = " · ".join(f"{row.name} {row.number} {row.words}" for row in self.rows)
            canvas.clip(3, y, said, end - 3, MUTED)
            return canvas
        for row in self.rows[: height - y]:
            canvas.clip(3, y, row.name, 16, PLAIN)
            canvas.right(23, y, [(row.number, STRONG)])
            canvas.clip(25, y, row.words, end - 25, MUTED)
            y += 1
        return canvas


def state_words(problems: Sequence[PlanProblem]) -> str:
    """Return `2 errors`, or nothing where none keeps the plan from being saved."""
    count = sum(one.severity is Severity.ERROR for one in problems)
    return counted(count, "error") if count else ""
