"""The workout's outline at the left of the live screen; with the keyboard on it, sets can be chosen."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from gymtui.tui.bindings import bindings
from gymtui.tui.canvas import BRACKETS, MOVE, MUTED, PLAIN, STRONG, Canvas, Pen, clipped, clipped_front
from gymtui.tui.train.outline import DONE, NOW, SKIPPED, OutlineRow
from gymtui.tui.train.view import TrainView
from gymtui.tui.widgets.panel import Panel

WORDS = {"now": "now", "next": "next", "done": DONE, "skipped": SKIPPED}


def _told(view: TrainView) -> tuple[object, ...]:
    """Return what the outline shows of a view."""
    return view.outline, view.title, view.since, view.sets_done, view.sets_planned, view.done_at


class Outline(Panel, can_focus=True):
    """Rows of exercises and sets, the one that comes now marked. It scrolls to keep that row in sight."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("outline"),
        Binding("down,j", "step(1)", "Next", show=False),
        Binding("up,k", "step(-1)", "Before", show=False),
    ]
    DEFAULT_CSS: ClassVar[str] = "Outline { width: 38; } Outline:focus { border: none; }"

    class Moved(Message):
        """The choice moved to another row: a set or an exercise."""

        def __init__(self, selected: str | None) -> None:
            super().__init__()
            self.selected = selected

    class Asked(Message):
        """A key asks for something to be done with the chosen row."""

        def __init__(self, what: str) -> None:
            super().__init__()
            self.what = what

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name for it
        super().__init__(id=id)
        self.view: TrainView | None = None

    def show(self, view: TrainView) -> None:
        """Draw the view's outline, unless it is the one on the screen."""
        before, self.view = self.view, view
        if before is None or _told(before) != _told(view):
            self.redraw()

    def action_edit(self) -> None:
        self.post_message(self.Asked("edit"))

    def action_add_set(self) -> None:
        self.post_message(self.Asked("add_set"))

    def action_remove(self) -> None:
        self.post_message(self.Asked("remove"))

    def action_move_down(self) -> None:
        self.post_message(self.Asked("move_down"))

    def action_move_up(self) -> None:
        self.post_message(self.Asked("move_up"))

    def action_link(self) -> None:
        self.post_message(self.Asked("link"))

    def action_warmups(self) -> None:
        self.post_message(self.Asked("warmups"))

    def action_back(self) -> None:
        self.post_message(self.Asked("back"))

    def action_step(self, by: int) -> None:
        selected = next((r.set_id or r.exercise_id for r in self._rows() if r.selected), None)
        self.move(selected, by)

    def _rows(self) -> tuple[OutlineRow, ...]:
        return self.view.outline if self.view is not None else ()

    def selectable(self) -> list[str]:
        """Return the ids that the arrows go through: each exercise and each of its sets."""
        return [r.set_id or r.exercise_id for r in self._rows() if r.kind != "gap"]

    def move(self, selected: str | None, by: int) -> None:
        """Choose the next or the previous row."""
        ids = self.selectable()
        if not ids:
            return
        place = ids.index(selected) if selected in ids else (-1 if by > 0 else len(ids))
        self.post_message(self.Moved(ids[max(0, min(len(ids) - 1, place + by))]))

    def draw(self, width: int, height: int) -> Canvas:
        canvas = Canvas(width, height, "panel")
        self.spots = {}
        view = self.view
        if view is None:
            return canvas
        end = width - 2
        left = canvas.right(end, 1, [(f"since {view.since}", MUTED)])
        canvas.clip(3, 1, view.title, left - 5, STRONG)
        top, room = 3, height - 7
        rows = list(view.outline)
        focus = next((i for i, r in enumerate(rows) if r.selected), None)
        if focus is None:
            focus = next((i for i, r in enumerate(rows) if r.state in ("now", "next") and r.kind == "set"), 0)
        start = max(0, min(focus - room * 2 // 3, len(rows) - room))
        for i, row in enumerate(rows[start : start + room]):
            self._row(canvas, top + i, end, row)
            self.spots[top + i] = row.set_id or row.exercise_id
        if start > 0:
            canvas.right(end, 2, [("▲ more", MUTED)])
        if start + room < len(rows):
            canvas.right(end, top + room, [("▼ more", MUTED)])
        self._foot(canvas, view, end, height)
        return canvas

    def _foot(self, canvas: Canvas, view: TrainView, end: int, height: int) -> None:
        canvas.runs(3, height - 3, [(str(view.sets_done), STRONG), (f" of {view.sets_planned} sets", MUTED)])
        if view.done_at:
            canvas.right(end, height - 3, [(f"done ~{view.done_at}", MUTED)])
        share = view.sets_done / view.sets_planned if view.sets_planned else 0.0
        canvas.bar(3, height - 2, end - 3, share, "ink-muted", "band")

    def _row(self, canvas: Canvas, y: int, end: int, row: OutlineRow) -> None:
        if row.selected:
            canvas.fill(2, y, end - 1, 1, "band")
        elif row.kind == "set" and row.state in ("now", "next"):
            canvas.fill(2, y, end - 1, 1, "field")
        if row.bracket:
            canvas.put(1, y, BRACKETS[row.bracket], Pen("rule"))
        match row.kind:
            case "heading":
                now = row.state == "now"
                right = canvas.right(end, y, [(row.right, MUTED)])
                canvas.put(3, y, row.label, MOVE if now else MUTED)
                canvas.clip(6, y, row.name, right - 7, STRONG if now else PLAIN)
            case "warmups":
                canvas.put(6, y, "w", MUTED)
                canvas.clip(9, y, row.name, end - 12, MUTED)
                if row.state == "done":
                    canvas.put(end - 1, y, DONE, PLAIN)
            case "set":
                self._set(canvas, y, end, row)

    def _set(self, canvas: Canvas, y: int, end: int, row: OutlineRow) -> None:
        here = row.state in ("now", "next")
        quiet = Pen("ink-soft") if row.selected else MUTED
        pen = STRONG if here else PLAIN if row.state == "done" else quiet
        if here:
            canvas.put(3, y, NOW, MOVE)
        canvas.put(6, y, row.number, pen)
        word = row.right or {"now": "now", "next": "next", "done": DONE, "skipped": SKIPPED}.get(
            row.state, ""
        )
        left = canvas.right(end, y, [(word, MOVE if here else PLAIN)]) if word else end
        x = 11
        if row.load:
            whole, dot, decimals = row.load.partition(".")
            canvas.right(14, y, [(whole, pen)])
            canvas.put(14, y, dot + decimals, pen)
            canvas.put(18, y, row.times, quiet)
            x = 20
        room = left - x - 1
        effort = row.effort if len(row.reps) + len(row.effort) + 4 <= room else ""
        canvas.put(x, y, clipped_front(row.reps, room) if row.right else clipped(row.reps, room), pen)
        if effort:
            at = max(x + 6, x + len(row.reps) + 1)
            canvas.put(at, y, "@", quiet)
            canvas.put(at + 2, y, effort, pen)
