"""The tree of the editor as a list of rows that fold."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from gymtui.plans.editing.parts import node_of
from gymtui.plans.places import PlanPlace
from gymtui.tui.canvas import Canvas
from gymtui.tui.plans.paint import draw_tree_row
from gymtui.tui.plans.tree import TreeRow, key_of
from gymtui.tui.widgets.pick_list import PickList


class PlanTree(PickList):
    """Right unfolds a row, Left folds it, or goes to the row it is in."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "fold(True)", "Unfold", show=False),
        Binding("left", "fold(False)", "Fold", show=False),
    ]

    class Folded(PickList.Moved):
        """Rows were folded or unfolded: they are to be made anew."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name for it
        super().__init__(id=id)
        self.rows: tuple[TreeRow, ...] = ()
        self.toggled: frozenset[str] = frozenset()

    @property
    def row(self) -> TreeRow | None:
        """The chosen row."""
        return next((row for row in self.rows if row.id == self.chosen), None)

    def show(self, rows: tuple[TreeRow, ...], at: PlanPlace | None = None) -> None:
        """Take new rows; the chosen one stays chosen, `at` is chosen where it is in sight.

        Where the chosen one is gone, the row in its place is.
        """
        before = [row.id for row in self.rows]
        where = before.index(self.chosen) if self.chosen in before else 0
        self.rows = rows
        ids = [row.id for row in rows]
        wanted = self._row_at(at) if at is not None else self.chosen
        if wanted not in ids and ids:
            wanted = ids[min(where, len(ids) - 1)]
        self.fill(ids, wanted)
        self.redraw()

    def _row_at(self, place: PlanPlace) -> str:
        """Return the row of a place: a day is found by its template too."""
        ids = {row.id for row in self.rows}
        for wanted in (key_of(place), key_of(node_of(place))):
            if wanted in ids:
                return wanted
        same = (row.id for row in self.rows if row.place.template == place.template and not row.place.line)
        return next(same, "") if place.template and not place.line else self.chosen

    def unfold(self, place: PlanPlace) -> None:
        """Let a place be in sight when the rows are made next."""
        if place.line and place.set is not None:
            self.toggled |= {key_of(PlanPlace(template=place.template, line=place.line))}
        if place.week is not None:
            self.toggled |= {key_of(PlanPlace(field="weeks"))}
        if place.line or place.group:
            self.toggled -= {
                row.id
                for row in self.rows
                if row.open is False and row.place.template == place.template and not row.place.line
            }

    def action_fold(self, unfold: bool) -> None:
        row = self.row
        if row is None:
            return
        if row.open is not None and row.open != unfold:
            self.toggled ^= {row.id}
            self.post_message(self.Folded(self.chosen))
        elif unfold:
            self.action_step(1 if row.open else 0)
        else:
            at = self.ids.index(row.id)
            above = (one.id for one in reversed(self.rows[:at]) if one.depth < row.depth)
            self.choose(next(above, row.id))

    def draw(self, width: int, height: int) -> Canvas:
        canvas = Canvas(width, height, "panel")
        self.spots = {}
        for y, row in enumerate(self.rows[self.first : self.first + self.room], 1):
            draw_tree_row(canvas, y, width - 3, row, chosen=row.id == self.chosen, active=self.has_focus)
            self.spots[y] = row.id
        self.draw_thumb(canvas, width - 1, 1)
        return canvas

    def on_focus(self) -> None:
        self.redraw()

    def on_blur(self) -> None:
        self.redraw()
