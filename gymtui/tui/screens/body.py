"""The body over time: weight with its trend, measurements, every entry."""

from collections.abc import Callable
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widget import Widget

from gymtui.errors import GymtuiError
from gymtui.insight.body_text import BodyError, BodyLine, body_text, line_words, read_body
from gymtui.model.profile import BodyEntry
from gymtui.model.units import Unit
from gymtui.tui.body.paint import draw_body, draw_entries
from gymtui.tui.body.view import BodyView, EntryRow, body_view
from gymtui.tui.canvas import Canvas
from gymtui.tui.desk import Desk
from gymtui.tui.dialogs import AskText
from gymtui.tui.exercises.page_view import Span
from gymtui.tui.keeper import keep
from gymtui.tui.messages import BodyChanged
from gymtui.tui.place import PLACES, TINY, PlaceScreen, bindings, hint
from gymtui.tui.widgets.key_bar import KeyHint
from gymtui.tui.widgets.panel import Panel
from gymtui.tui.widgets.pick_list import PickList
from gymtui.tui.widgets.top_bar import TopBar

SPANS = tuple(Span)


def body_hint(unit: Unit) -> str:
    """Return what can be typed, in the lifter's units."""
    waist = "waist 82.5 cm" if unit is Unit.KG else "waist 32.5 in"
    return f'such as 80.4 or 177lb; measurements and a note behind it: {waist} "a note"'


def body_problem(text: str, unit: Unit) -> str | None:
    """Return what is wrong with a line, or None."""
    try:
        read_body(text, unit)
    except BodyError as error:
        return str(error)
    return None


def ask_body(title: str, value: str, unit: Unit, hint: str = "") -> AskText:
    """Return the question for a line; how it is understood, or what is wrong, is told as it is typed."""
    return AskText(
        title,
        value,
        hint=body_hint(unit) + hint,
        check=lambda text: body_problem(text, unit),
        say=lambda text: line_words(read_body(text, unit), unit),
    )


class BodyChart(Panel):
    """The chart."""

    view = BodyView()

    def draw(self, width: int, height: int) -> Canvas:
        return draw_body(self.view, width, height)


class EntryList(PickList):
    """Every entry, one of them chosen."""

    rows: tuple[EntryRow, ...] = ()

    def draw(self, width: int, height: int) -> Canvas:
        shown = self.rows[self.first : self.first + self.room]
        self.spots = {1 + place: row.id for place, row in enumerate(shown)}
        return draw_entries(self.rows, self.first, self.chosen, (width, height), focused=self.has_focus)


class BodyScreen(PlaceScreen):
    """Entries are added, edited, removed; each change is kept at once and can be undone."""

    PLACE = "body"
    AUTO_FOCUS = "EntryList"
    BINDINGS: ClassVar[list[BindingType]] = bindings("body")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.top_bar = TopBar(PLACES, "insights", id="top")
        self.chart = BodyChart(id="body-chart")
        self.list = EntryList(id="body-list")
        self.entries: list[BodyEntry] = []
        self._undo: list[tuple[BodyEntry | None, BodyEntry | None]] = []

    def body(self) -> list[Widget]:
        return [Horizontal(self.chart, self.list, id="body")]

    @property
    def view(self) -> BodyView:
        return self.chart.view

    async def on_mount(self) -> None:
        await self._read()

    def on_resize(self) -> None:
        self.set_class(self.size.width < 100, "-narrow")
        self.set_class(self.size.width < TINY, "-tiny")

    async def _read(self, chosen: str | None = None) -> None:
        self.entries = await keep(self, self.desk.store.body.entries)
        self._look(self.view.measure, self.view.span, chosen)

    def _look(self, measure: str, span: Span, chosen: str | None = None) -> None:
        desk = self.desk
        self.chart.view = body_view(self.entries, measure, span, desk.known.profile.unit, desk.today)
        self.chart.redraw()
        self.list.rows = self.view.rows
        self.list.fill([row.id for row in self.list.rows], chosen)
        self.list.redraw()
        self.show_frame("Body")

    def hints(self) -> tuple[KeyHint, ...]:
        by_id = {a.method: a for a in self.actions()}
        changing = ["edit", "remove"] if self.list.rows else []
        names = ["add", *changing, *(["undo"] if self._undo else []), "next_measure", "further_back", "back"]
        found = [(name, hint(by_id[name])) for name in names]
        return tuple(one._replace(key="←→" if name == "next_measure" else one.key) for name, one in found)

    # keys

    def action_add(self) -> None:
        if self.may_write():
            self._ask(None)

    def action_edit(self) -> None:
        chosen = next((one for one in self.entries if one.id == self.list.chosen), None)
        if chosen is not None and self.may_write():
            self._ask(chosen)

    @work
    async def _ask(self, before: BodyEntry | None) -> None:
        unit = self.desk.known.profile.unit
        title = f"{before.date.isoformat()}" if before is not None else "Today"
        value = body_text(before, unit) if before is not None else ""
        typed = await self.app.push_screen_wait(ask_body(title, value, unit))
        if typed is None:
            return
        line = read_body(typed, unit)
        await self._change(before, self._entry(before, line))

    def _entry(self, before: BodyEntry | None, line: BodyLine) -> BodyEntry:
        """Return the entry that a line makes; what an edited one says besides is kept."""
        update = {"weight": line.weight, "millimetres": dict(line.millimetres), "note": line.note}
        if before is not None:
            return before.model_copy(update=update)
        return self.desk.body_entry(line)

    @work
    async def action_remove(self) -> None:
        chosen = next((one for one in self.entries if one.id == self.list.chosen), None)
        if chosen is not None and self.may_write():
            await self._change(chosen, None)

    @work
    async def action_undo(self) -> None:
        """Take the last change of this visit back."""
        if not self._undo:
            self.notify("Nothing was changed here yet.", timeout=3)
            return
        before, after = self._undo.pop()
        if await self._keep(after, before):
            self.notify("Undone.", timeout=3)
        else:
            self._undo.append((before, after))

    async def _change(self, before: BodyEntry | None, after: BodyEntry | None) -> None:
        if await self._keep(before, after):
            self._undo.append((before, after))
            if after is None:
                self.notify("Removed. u brings it back.", timeout=4)
            self.show_frame("Body")

    async def _keep(self, before: BodyEntry | None, after: BodyEntry | None) -> bool:
        try:
            await keep(self, self._kept(before, after))
        except GymtuiError as error:
            self.complain(error)
            return False
        await self._read(after.id if after is not None else None)
        self.post_message(BodyChanged())
        return True

    def _kept(self, before: BodyEntry | None, after: BodyEntry | None) -> Callable[[], None]:
        log = self.desk.store.body

        def change() -> None:
            if after is None:
                assert before is not None, "one of the two is there"
                log.delete(before.id)
            elif before is None:
                log.add(after)
            else:
                log.replace(after)

        return change

    def action_next_measure(self) -> None:
        self._step_measure(1)

    def action_measure_before(self) -> None:
        self._step_measure(-1)

    def _step_measure(self, by: int) -> None:
        measures = self.view.measures
        at = measures.index(self.view.measure) if self.view.measure in measures else 0
        self._look(measures[(at + by) % len(measures)], self.view.span)

    def action_further_back(self) -> None:
        self._step_span(1)

    def action_nearer(self) -> None:
        self._step_span(-1)

    def _step_span(self, by: int) -> None:
        at = max(0, min(len(SPANS) - 1, SPANS.index(self.view.span) + by))
        self._look(self.view.measure, SPANS[at])

    def action_back(self) -> None:
        self.dismiss()
