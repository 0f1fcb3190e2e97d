"""The calendar: months of days, the year around them, the chosen day; a day is gone to by typing it."""

from dataclasses import replace
from datetime import date, timedelta
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from gymtui.insight.days import DayMeasure, Days, days_of
from gymtui.insight.looking import Past
from gymtui.insight.query.day_typed import DayError, day_typed
from gymtui.tui import words
from gymtui.tui.calendar.panels import DayPanel, MapPanel, MonthPanel
from gymtui.tui.calendar.view import CalendarSetting, CalendarView, calendar_view, days_in_list, months_away
from gymtui.tui.desk import Desk
from gymtui.tui.dialogs import Choose, Item
from gymtui.tui.history.record_marks import counted_by_workout
from gymtui.tui.past_worker import past_in_worker
from gymtui.tui.place import PLACES, TINY, PlaceScreen, bindings, hint
from gymtui.tui.widgets.key_bar import KeyHint
from gymtui.tui.widgets.panel import Panel
from gymtui.tui.widgets.top_bar import TopBar

MEASURES = tuple(DayMeasure)
DAY_FROM, MAP_FROM = 78, 24
"""Columns from which the day stands beside the month, rows from which the year stands below it."""
READING = "reading your sets …"
EXPECTED = "2024-03-14 · 14 mar · mar 2024 · 2024 · 12w ago"


class CalendarScreen(PlaceScreen):
    """A page of History. `opened` is the workout that was asked for when it closes, None where none was."""

    PLACE = "calendar"
    AUTO_FOCUS = "MonthPanel"
    BINDINGS: ClassVar[list[BindingType]] = bindings("calendar")

    def __init__(self, desk: Desk, day: date) -> None:
        super().__init__(desk)
        self.top_bar = TopBar(PLACES, "history", id="top")
        view = CalendarView(day, desk.today, reading=READING)
        self.map = MapPanel(view, id="calendar-map")
        self.month = MonthPanel(view, id="calendar-month")
        self.day = DayPanel(view, id="calendar-day")
        self.opened: str | None = None
        self._setting: CalendarSetting | None = None
        self._read_of: Past | None = None
        self._reading = READING
        self._refused: str | None = None

    def body(self) -> list[Widget]:
        row = Horizontal(self.month, self.day, id="calendar")
        return [Vertical(self.map, row, id="calendar-page")]

    @property
    def view(self) -> CalendarView:
        return self.month.view

    def on_mount(self) -> None:
        self._take_list()
        self._read()

    def on_resize(self) -> None:
        small = self.size.width < 116 or self.size.height < 34
        self.set_class(small, "-narrow")
        self.set_class(self.size.width < DAY_FROM, "-slim")
        self.set_class(self.size.width < TINY or self.size.height < MAP_FROM, "-low")
        for panel in (self.map, self.month, self.day):
            panel.wide = not small
            panel.redraw()

    def on_screen_resume(self) -> None:
        self._read()

    def index_changed(self) -> None:
        if self._read_of is None:
            self._take_list()
        self._read()

    @work(thread=True, exclusive=True, group="past")
    def _read(self) -> None:
        """Read the sets, or take what is known of them."""
        past = past_in_worker(self, self.desk, self._say)
        if past is not None and past is not self._read_of:
            days = days_of(past.facts, self.desk.known.catalogue)
            self.app.call_from_thread(self._take, past, days)

    def _say(self, told: str) -> None:
        self._reading = told
        self._look(self.view.cursor)

    def _take_list(self) -> None:
        """Show what the list of workouts knows, until the sets are read."""
        known, rows = self.desk.known, self.desk.index.rows
        unit = known.profile.unit
        self._reading = READING
        self._setting = CalendarSetting(days_in_list(rows), known.catalogue, unit, self.desk.today, {})
        self._look(self.view.cursor)

    def _take(self, past: Past, days: Days) -> None:
        desk = self.desk
        self._read_of, self._reading = past, ""
        records = counted_by_workout(past.records)
        known = desk.known
        self._setting = CalendarSetting(days, known.catalogue, known.profile.unit, desk.today, records)
        self._look(self.view.cursor)

    def _look(self, day: date, measure: DayMeasure | None = None, *, as_table: bool | None = None) -> None:
        """Put the cursor on a day, as far as the years with workouts and this year go."""
        if self._setting is None:
            return
        years = [one.year for one in self._setting.days.workouts] or [self.desk.today.year]
        first = date(min(*years, self.desk.today.year), 1, 1)
        last = date(max(*years, self.desk.today.year), 12, 31)
        view = self.view
        found = calendar_view(
            max(first, min(last, day)),
            measure or view.measure,
            self._setting,
            as_table=view.as_table if as_table is None else as_table,
            reading=self._reading,
        )
        self._show(self._with_typed(found))

    def _with_typed(self, view: CalendarView) -> CalendarView:
        """Return the view with the day that is typed, and how it is understood."""
        typed = self.month.typed
        if typed is None:
            return replace(view, typed=None)
        try:
            says, is_day = words.day(day_typed(typed, self.desk.today)), True
        except DayError as error:
            says, is_day = str(error) if self._refused == typed else EXPECTED, False
        return replace(view, typed=typed, typed_says=says, typed_is_day=is_day or self._refused != typed)

    def _show(self, view: CalendarView) -> None:
        for panel in (self.map, self.month, self.day):
            panel.show(view)
        self.show_frame(f"by {view.measure.value}")

    def hints(self) -> tuple[KeyHint, ...]:
        by_id = {a.method: a for a in self.actions()}
        if self.month.typed is not None:
            return (KeyHint("Enter", "go there", "noop"), KeyHint("Esc", "leave it", "noop"))
        names = ("day_after", "week_after", "month_after", "open", "go_to", "measure", "table", "back")
        signs = {"day_after": "←→", "week_after": "↑↓", "month_after": "PgUp/Dn"}
        said = {"month_after": "month", "day_after": "day", "week_after": "week"}
        found = [(name, hint(by_id[name], said.get(name))) for name in names]
        return tuple(one._replace(key=signs.get(name, one.key)) for name, one in found)

    @on(MonthPanel.Chosen)
    def day_clicked(self, event: MonthPanel.Chosen) -> None:
        event.stop()
        self._look(event.day)

    @on(Panel.Clicked)
    def workout_clicked(self, event: Panel.Clicked) -> None:
        event.stop()
        self._open(event.spot)

    # keys

    def _move(self, days: int) -> None:
        self._look(self.view.cursor + timedelta(days=days))

    def action_day_before(self) -> None:
        self._move(-1)

    def action_day_after(self) -> None:
        self._move(1)

    def action_week_before(self) -> None:
        self._move(-7)

    def action_week_after(self) -> None:
        self._move(7)

    def action_month_before(self) -> None:
        self._look(months_away(self.view.cursor, -1))

    def action_month_after(self) -> None:
        self._look(months_away(self.view.cursor, 1))

    def action_year_before(self) -> None:
        self._look(months_away(self.view.cursor, -12))

    def action_year_after(self) -> None:
        self._look(months_away(self.view.cursor, 12))

    def action_today(self) -> None:
        self._look(self.desk.today)

    def action_workout_before(self) -> None:
        self._workout_near(-1)

    def action_workout_after(self) -> None:
        self._workout_near(1)

    def _workout_near(self, way: int) -> None:
        """Go to the next day with a workout that way; where there is none say so."""
        days = self._setting.days.workouts if self._setting is not None else {}
        found = [one for one in days if (one - self.view.cursor).days * way > 0]
        if found:
            self._look(min(found) if way > 0 else max(found))
        else:
            self.notify(f"No workout {'after' if way > 0 else 'before'} this day.", timeout=3)

    def action_measure(self) -> None:
        at = MEASURES.index(self.view.measure)
        self._look(self.view.cursor, MEASURES[(at + 1) % len(MEASURES)])

    def action_table(self) -> None:
        self._look(self.view.cursor, as_table=not self.view.as_table)

    def action_go_to(self) -> None:
        self.month.type("")

    @on(MonthPanel.Typing)
    def day_typing(self, event: MonthPanel.Typing) -> None:
        event.stop()
        self._show(self._with_typed(self.view))

    @on(MonthPanel.Typed)
    def day_entered(self, event: MonthPanel.Typed) -> None:
        """Go to the day; what is none stays in the line, with what was expected."""
        event.stop()
        try:
            day = day_typed(event.text, self.desk.today)
        except DayError:
            self._refused = event.text
            self._show(self._with_typed(self.view))
            return
        self.month.typed = None
        self._look(day)

    @work
    async def action_open(self) -> None:
        """Open the workout of the day in History; of several, the one chosen."""
        done = self.view.workouts
        if not done:
            self.notify("No workout on this day. In History L writes one down.", timeout=4)
        elif len(done) == 1:
            self._open(done[0].id)
        else:
            items = [Item(one.id, one.title, one.facts) for one in done]
            chosen = await self.app.push_screen_wait(Choose("Which workout?", items))
            if chosen is not None:
                self._open(chosen)

    def _open(self, workout_id: str) -> None:
        self.opened = workout_id
        self.dismiss(None)

    def action_noop(self) -> None:
        """Keys of the day that is typed belong to its line."""

    def action_back(self) -> None:
        self.dismiss(None)
