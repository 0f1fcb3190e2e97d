"""One exercise over all of its history: charts, records, every set."""

from dataclasses import replace
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widget import Widget

from gymtui.insight.at_load import loads_used, next_load
from gymtui.insight.comparing import Period, Subject
from gymtui.insight.looking import Past
from gymtui.insight.series import Measure, measures_of
from gymtui.model.exercise import Exercise
from gymtui.model.units import Unit
from gymtui.tui.canvas import Canvas
from gymtui.tui.desk import Desk
from gymtui.tui.exercises.page_paint import draw_chart, draw_records, draw_sets
from gymtui.tui.exercises.page_view import Look, Page, PageSetting, PageView, Span, page_view
from gymtui.tui.past_worker import past_in_worker
from gymtui.tui.place import PLACES, bindings, hint
from gymtui.tui.screens.scrolling import ScrollingScreen
from gymtui.tui.widgets.key_bar import KeyHint
from gymtui.tui.widgets.panel import Panel
from gymtui.tui.widgets.top_bar import TopBar

WIDE = 100
SPANS = tuple(Span)
PAGES = tuple(Page)
PAIRS = {"→": "←→", "+": "+ −"}
"""Keys whose hint stands for the opposite one too."""


class ChartPanel(Panel, can_focus=True):
    """The chart, or every set; alone on a small screen it takes the records' turn too."""

    def __init__(self, view: PageView, unit: Unit) -> None:
        super().__init__(id="exercise-chart")
        self.view = view
        self.unit = unit
        self.room = 1

    def draw(self, width: int, height: int) -> Canvas:
        if self.view.page is Page.SETS and not self.view.reading:
            canvas, self.room = draw_sets(self.view, width, height)
            return canvas
        if self.view.page is Page.RECORDS and not self.view.reading:
            return draw_records(self.view, width, height)
        return draw_chart(self.view, width, height, self.unit)


class RecordPanel(Panel):
    """The records by reps, beside the chart."""

    def __init__(self, view: PageView) -> None:
        super().__init__(id="exercise-records")
        self.view = view

    def draw(self, width: int, height: int) -> Canvas:
        return draw_records(self.view, width, height)


class ExercisePageScreen(ScrollingScreen):
    """A page of Exercises. The sets are read in a worker; what is on the screen stays live."""

    PLACE = "exercise_page"
    AUTO_FOCUS = "ChartPanel"
    BINDINGS: ClassVar[list[BindingType]] = bindings("exercise_page")

    def __init__(self, desk: Desk, exercise: Exercise) -> None:
        super().__init__(desk)
        self.top_bar = TopBar(PLACES, "exercises", id="top")
        self.exercise = exercise
        view = PageView(exercise, measures=measures_of(exercise), reading="reading your sets …")
        self.chart = ChartPanel(view, desk.known.profile.unit)
        self.records = RecordPanel(view)
        self.past: Past | None = None
        self._periods: tuple[Period, Period] | None = None

    def body(self) -> list[Widget]:
        return [Horizontal(self.chart, self.records, id="exercise-page")]

    @property
    def view(self) -> PageView:
        return self.chart.view

    def on_mount(self) -> None:
        self.show_frame(self.exercise.name)
        self._read()

    def on_resize(self) -> None:
        self.records.display = self.size.width >= WIDE
        if self.records.display and self.view.page is Page.RECORDS:
            self._show(replace(self.view, look=replace(self.view.look, page=Page.CHART)))
        self.show_frame(self.exercise.name)

    def index_changed(self) -> None:
        self._read()

    def on_screen_resume(self) -> None:
        """Look anew: the past may have been edited while another place was shown."""
        if self.past is not None:
            self._read()

    @work(thread=True, exclusive=True, group="past")
    def _read(self) -> None:
        """Read the sets, or take what is known of them."""
        past = past_in_worker(self, self.desk, self._say)
        if past is not None:
            self.app.call_from_thread(self._take, past)

    def _say(self, words: str) -> None:
        if self.past is None:
            self._show(replace(self.view, reading=words))

    def _take(self, past: Past) -> None:
        self.past = past
        self._look(self.view.look)

    def _look(self, look: Look) -> None:
        """Show another measure, time, page or load."""
        if self.past is None:
            self._show(replace(self.view, look=look))
            return
        known, settings = self.desk.known, self.desk.settings
        at = PageSetting(self.past, known.catalogue, known.profile.unit, settings.effort, self.desk.today)
        self._show(page_view(self.exercise, look, at))

    def _show(self, view: PageView) -> None:
        self.chart.view = self.records.view = view
        self.chart.redraw()
        self.records.redraw()
        self.show_frame(self.exercise.name)

    def hints(self) -> tuple[KeyHint, ...]:
        by_id = {a.method: a for a in self.actions()}
        names = ["next_measure", "further_back", "next_page", "compare", "periods", "back"]
        if self.view.measure is Measure.AT_LOAD and self.view.page is Page.CHART:
            names.insert(1, "heavier")
        if self.view.page is Page.SETS and self.view.warmups:
            names.insert(3, "warmups")
        found = [hint(by_id[name]) for name in names]
        return tuple(one._replace(key=PAIRS.get(one.key, one.key)) for one in found)

    def action_next_measure(self) -> None:
        self._step_measure(1)

    def action_measure_before(self) -> None:
        self._step_measure(-1)

    def _step_measure(self, by: int) -> None:
        measures = measures_of(self.exercise)
        at = measures.index(self.view.measure) if self.view.measure in measures else 0
        self._look(replace(self.view.look, measure=measures[(at + by) % len(measures)], page=Page.CHART))

    def action_further_back(self) -> None:
        self._step_span(1)

    def action_nearer(self) -> None:
        self._step_span(-1)

    def _step_span(self, by: int) -> None:
        at = max(0, min(len(SPANS) - 1, SPANS.index(self.view.span) + by))
        self._look(replace(self.view.look, span=SPANS[at]))

    def action_next_page(self) -> None:
        """Turn to the next page; with the records beside the chart they need no page of their own."""
        pages = [one for one in PAGES if one is not Page.RECORDS or not self.records.display]
        at = pages.index(self.view.page) if self.view.page in pages else 0
        self._look(replace(self.view.look, page=pages[(at + 1) % len(pages)]))

    def action_warmups(self) -> None:
        """Show the warm-ups in the list of all sets, or leave them out again."""
        look = self.view.look
        there = look.page is Page.SETS and look.warmups
        self._look(replace(look, page=Page.SETS, warmups=not there))

    # reps at a load

    def action_heavier(self) -> None:
        self._step_load(1)

    def action_lighter(self) -> None:
        self._step_load(-1)

    def _step_load(self, by: int) -> None:
        """Step through the loads that were used; from another chart, show that of the usual one."""
        look = replace(self.view.look, measure=Measure.AT_LOAD, page=Page.CHART)
        if self.view.load is not None and self.past is not None:
            uses = loads_used(self.past.facts.of(self.exercise.id))
            look = replace(look, load=next_load(uses, self.view.load, by))
        self._look(look)

    @work
    async def action_type_load(self) -> None:
        """Ask for the load that reps are to be shown at."""
        past = self._past_or_say()
        if past is None:
            return
        from gymtui.tui.exercises.comparing import ask_load

        uses = loads_used(past.facts.of(self.exercise.id))
        load = await ask_load(self.app, self.exercise, self.desk.known.profile.unit, uses)
        if load is not None:
            self._look(replace(self.view.look, measure=Measure.AT_LOAD, page=Page.CHART, load=load))

    # comparing

    @work
    async def action_compare(self) -> None:
        """Ask for another exercise and hold this one against it."""
        past = self._past_or_say()
        if past is None:
            return
        from gymtui.tui.exercises.comparing import ask_other

        other = await ask_other(self.app, self.exercise, past, self.desk.known.catalogue)
        if other is not None:
            self._compare(past, (Subject(self.exercise), Subject(other)))

    @work
    async def action_periods(self) -> None:
        """Ask for two periods and hold them against each other."""
        past = self._past_or_say()
        if past is None:
            return
        from gymtui.tui.exercises.comparing import ask_periods, periods_text

        now = periods_text(self._periods) if self._periods is not None else ""
        periods = await ask_periods(self.app, self.exercise, self.desk.today, now)
        if periods is not None:
            self._periods = periods
            one, other = periods
            self._compare(past, (Subject(self.exercise, one), Subject(self.exercise, other)))

    def _past_or_say(self) -> Past | None:
        if self.past is None:
            self.notify("Your sets are still being read; try again in a moment.", timeout=4)
        return self.past

    def _compare(self, past: Past, subjects: tuple[Subject, Subject]) -> None:
        from gymtui.tui.screens.comparing import ComparingScreen

        self.app.push_screen(ComparingScreen(self.desk, past, subjects))

    def rows_in_sight(self) -> int:
        return self.chart.room

    def scroll_rows(self, by: int) -> None:
        if self.view.page is Page.SETS:
            last = max(0, len(self.view.sets) - self.chart.room)
            self._show(replace(self.view, first=max(0, min(last, self.view.first + by))))

    def action_back(self) -> None:
        self.dismiss()
