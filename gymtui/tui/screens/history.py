"""History: every workout done, in full, to be looked at, corrected, deleted and brought back."""

from datetime import date
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from gymtui.errors import GymtuiError
from gymtui.insight.index import HistoryIndex, UnreadableRow, with_changed, without
from gymtui.model.performed import Workout
from gymtui.tui.desk import Desk
from gymtui.tui.history.paint import columns
from gymtui.tui.history.panels import DetailPanel, EmptyPanel, ListPanel, YearPanel
from gymtui.tui.history.view import Detail, ListRow, detail_of_row, list_rows
from gymtui.tui.keeper import keep
from gymtui.tui.messages import HistoryChanged, ShareAsked
from gymtui.tui.place import TINY, bindings, hint
from gymtui.tui.screens.history_records import RecordsScreen
from gymtui.tui.widgets.key_bar import KeyHint
from gymtui.tui.widgets.panel import Panel
from gymtui.tui.words import counted


class HistoryScreen(RecordsScreen):
    """The list and the workout under its cursor. What touches the disk goes through the keeper thread."""

    PLACE = "history"
    AUTO_FOCUS = "ListPanel"
    BINDINGS: ClassVar[list[BindingType]] = bindings("history")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.year = YearPanel(id="year")
        self.list = ListPanel(id="workouts")
        self.detail = DetailPanel(id="workout")
        self.empty = EmptyPanel(id="no-workouts")
        self._index: HistoryIndex | None = None
        self._selected: str | None = None
        self._read: dict[str, Workout] = {}
        self._problems: dict[str, str] = {}

    def body(self) -> list[Widget]:
        line = Vertical(*self.filter_row(), id="filter")
        return [self.year, line, Horizontal(self.list, self.detail, id="history"), self.empty]

    # showing

    def on_mount(self) -> None:
        self.show_history()

    def index_changed(self) -> None:
        self.show_history()
        if self.found is not None:
            self.look()

    def show_found(self) -> None:
        self._index = None
        self.show_history()

    def on_screen_resume(self) -> None:
        self.show_history()
        self.read_records()

    def say_records(self, words: str) -> None:
        self.list.told = f"records: {words}" if words else ""
        self.list.redraw()

    def show_records(self) -> None:
        self.list.records = self.record_counts
        self.list.redraw()
        self._show_workout()

    def on_resize(self) -> None:
        small = self.size.width < 100 or self.size.height < 30
        self.set_class(small, "-narrow")
        self.set_class(self.size.width < TINY, "-tiny")
        for panel in (self.year, self.list, self.detail):
            panel.wide = not small
            panel.redraw()

    @on(DetailPanel.Widened)
    def widened(self, event: DetailPanel.Widened) -> None:
        event.stop()
        self._show_workout()

    def show_history(self) -> None:
        """Show the history as the desk knows it now; the cursor stays on its workout."""
        index, today = self.desk.index, self.desk.today
        if index is not self._index:
            self._index = index
            self.list.rows = list_rows(index, self.found)
            self.list.sets = self.first_found
            self._place_cursor()
            self._forget()
            self.read_records()
        self.set_class(not index.rows and not index.unreadable, "-empty")
        self.list.reading = self.empty.reading = not index.complete
        self.year.rows, self.year.today, self.list.today = index.rows, today, today
        for panel in (self.year, self.list, self.empty):
            panel.redraw()
        self._show_workout()

    def select(self, workout_id: str) -> None:
        if self.found is not None and all(row.id != workout_id for row in self.list.rows):
            self.action_clear_filter()
            self.found = None
        self._selected, self._index = workout_id, None
        self.show_history()

    def day_meant(self) -> date:
        return self.row.date if self.row is not None else self.desk.today

    def _place_cursor(self) -> None:
        ids = (i for i, row in enumerate(self.list.rows) if row.id == self._selected)
        at = 0 if self._selected is None else next(ids, self.list.cursor)
        self.list.cursor = max(0, min(at, len(self.list.rows) - 1))

    def _forget(self) -> None:
        """Read workouts anew: something may have changed. The one shown stays until it is read."""
        row = self.row
        self._read = {row.id: self._read[row.id]} if row is not None and row.id in self._read else {}
        self._problems = {}
        if row is not None and not isinstance(row, UnreadableRow):
            self._read_workout(row.id)

    @property
    def row(self) -> ListRow | None:
        """The workout under the cursor."""
        return self.list.rows[self.list.cursor] if self.list.rows else None

    def _show_workout(self) -> None:
        row = self.row
        self.year.follow(row.date if row is not None else None)
        found = next((one for one in self.found or () if row is not None and one.workout.id == row.id), None)
        self.detail.found = frozenset(one.id for one in found.sets) if found is not None else frozenset()
        if row is None:
            self.detail.show(Detail())
        elif row.id in self._read:
            at = columns(self.detail.size.width or self.size.width)
            self.detail.show(self.in_full(self._read[row.id], at.end - at.label))
        else:
            self.detail.show(detail_of_row(row, self._problems.get(row.id, "")))
        self._show_bars()

    def _show_bars(self) -> None:
        index = self.desk.index
        self.show_frame(counted(len(self.list.rows), "workout") if index.complete else "reading …")

    @work(exclusive=True, group="workout")
    async def _read_workout(self, workout_id: str) -> None:
        await self._fetch(workout_id)

    async def _fetch(self, workout_id: str) -> None:
        """Read a workout, or what is wrong with its file, and show it if it is still the one meant."""
        try:
            self._read[workout_id] = await keep(self, lambda: self._read_with_plan(workout_id))
        except GymtuiError as error:
            self._read.pop(workout_id, None)
            self._problems[workout_id] = str(error)
        self._show_workout()

    def _read_with_plan(self, workout_id: str) -> Workout:
        workout = self.desk.store.workouts.read(workout_id)
        self.look_up_plan(workout)
        return workout

    @on(ListPanel.Moved)
    def moved(self, event: ListPanel.Moved) -> None:
        event.stop()
        row = self.row
        self._selected = row.id if row is not None else None
        self.detail.choose(None)
        if row is not None and row.id not in self._read and not isinstance(row, UnreadableRow):
            self._read_workout(row.id)
        self._show_workout()

    @on(Panel.Clicked)
    def clicked(self, event: Panel.Clicked) -> None:
        event.stop()
        if event.panel is self.list:
            self.list.move_to(int(event.spot))
        elif event.panel is self.detail:
            exercise, _, set_id = event.spot.partition("/")
            if (exercise, set_id) in self.detail.detail.choices:
                self.detail.choose((exercise, set_id))

    def on_descendant_focus(self) -> None:
        self._show_bars()

    def hints(self) -> tuple[KeyHint, ...]:
        by_id = {a.method: a for a in self.actions()}
        if self.focused is self.field:
            return self.filter_hints()
        if not self.list.rows:
            return tuple(hint(by_id[name]) for name in ("log_past", "bin", "undo"))
        if self.detail.has_focus:
            return (
                hint(by_id["open"], "edit"),
                hint(by_id["note"], "note on the exercise"),
                hint(by_id["delete"], "delete set"),
                *(hint(by_id[name]) for name in ("undo", "back", "share")),
            )
        return (
            hint(by_id["open"]),
            hint(by_id["filter"]),
            hint(by_id["calendar"]),
            hint(by_id["edit"], "title"),
            *(hint(by_id[name]) for name in ("note", "delete", "undo", "bin", "share")),
        )

    def action_leave_filter(self) -> None:
        self.list.focus()

    def action_move(self, by: int) -> None:
        self.list.action_step(by)

    # moving between list and workout

    def action_open(self) -> None:
        if self.detail.has_focus:
            self.action_edit()
        elif self.detail.detail.lines:
            self.add_class("-open")
            self.detail.choose_found()
            self._focus(self.detail)

    def action_back(self) -> None:
        self.remove_class("-open")
        self._focus(self.list)

    def _focus(self, panel: Panel) -> None:
        """Move the keyboard; a panel that was not there has to be laid out first."""
        if self.has_class("-tiny"):
            self.call_after_refresh(panel.focus)
        else:
            panel.focus()

    @work
    async def action_share(self) -> None:
        """Hand the workout on."""
        workout = await self.workout()
        if workout is not None:
            self.post_message(ShareAsked(workout))

    # what the edits need

    def at_work(self) -> ListRow | None:
        return self.row

    def choice(self) -> tuple[str, str] | None:
        return self.detail.chosen if self.detail.has_focus else None

    async def workout(self) -> Workout | None:
        row = self.row
        if row is None:
            return None
        if row.id not in self._read and not isinstance(row, UnreadableRow):
            await self._fetch(row.id)
        if row.id not in self._read:
            self.notify("This workout cannot be read, so it cannot be edited.", timeout=5)
        return self._read.get(row.id)

    def took(self, workout: Workout) -> None:
        self._selected = workout.id
        self._read[workout.id] = workout
        self.records_moved(workout.id)
        self.list.records = self.record_counts
        self._take(with_changed(self.desk.index, workout, self.desk.known.catalogue))

    def lost(self, workout_id: str) -> None:
        self._take(without(self.desk.index, workout_id))
        row = self.row
        self._selected = row.id if row is not None else None
        if self.detail.has_focus:
            self.list.focus()

    def _take(self, index: HistoryIndex) -> None:
        self.desk.index = index
        self.show_history()
        self.post_message(HistoryChanged())
