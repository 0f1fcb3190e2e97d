"""Two exercises, or two periods of one, beside each other: lines, figures, points."""

from dataclasses import replace
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widget import Widget

from gymtui.insight.comparing import Subject, shared_measures
from gymtui.insight.looking import Past
from gymtui.tui.canvas import Canvas
from gymtui.tui.desk import Desk
from gymtui.tui.exercises.compare_paint import draw_figures, draw_lines, draw_points
from gymtui.tui.exercises.compare_view import CompareLook, ComparePage, CompareView, compare_view
from gymtui.tui.exercises.page_view import Span
from gymtui.tui.past_worker import past_in_worker
from gymtui.tui.place import PLACES, bindings, hint
from gymtui.tui.screens.scrolling import ScrollingScreen
from gymtui.tui.widgets.key_bar import KeyHint
from gymtui.tui.widgets.panel import Panel
from gymtui.tui.widgets.top_bar import TopBar

WIDE = 110
SPANS = tuple(Span)
PAIRS = {"→": "←→"}


class LinesPanel(Panel, can_focus=True):
    """The chart, or its points; alone on a small screen it takes the figures' turn too."""

    def __init__(self, view: CompareView) -> None:
        super().__init__(id="comparing-chart")
        self.view = view
        self.room = 1

    def draw(self, width: int, height: int) -> Canvas:
        if self.view.look.page is ComparePage.POINTS:
            canvas, self.room = draw_points(self.view, width, height)
            return canvas
        if self.view.look.page is ComparePage.FIGURES:
            return draw_figures(self.view, width, height)
        return draw_lines(self.view, width, height)


class FiguresPanel(Panel):
    """The figures of both, beside the chart."""

    def __init__(self, view: CompareView) -> None:
        super().__init__(id="comparing-figures")
        self.view = view

    def draw(self, width: int, height: int) -> Canvas:
        return draw_figures(self.view, width, height)


class ComparingScreen(ScrollingScreen):
    """A page behind that of an exercise. It is opened once the sets were read, and reads them anew as they
    change."""

    PLACE = "comparing"
    AUTO_FOCUS = "LinesPanel"
    BINDINGS: ClassVar[list[BindingType]] = bindings("comparing")

    def __init__(self, desk: Desk, past: Past, subjects: tuple[Subject, Subject]) -> None:
        super().__init__(desk)
        self.top_bar = TopBar(PLACES, "exercises", id="top")
        self.past = past
        view = self._view(CompareLook(subjects))
        self.chart = LinesPanel(view)
        self.figures = FiguresPanel(view)

    def body(self) -> list[Widget]:
        return [Horizontal(self.chart, self.figures, id="comparing")]

    @property
    def view(self) -> CompareView:
        return self.chart.view

    @property
    def look(self) -> CompareLook:
        return self.view.look

    def on_mount(self) -> None:
        self._show(self.view)

    def on_resize(self) -> None:
        self.figures.display = self.size.width >= WIDE
        if self.figures.display and self.look.page is ComparePage.FIGURES:
            self._look(replace(self.look, page=ComparePage.CHART))

    def index_changed(self) -> None:
        self._read()

    def on_screen_resume(self) -> None:
        """Look anew: the past may have been edited while another place was shown."""
        self._read()

    @work(thread=True, exclusive=True, group="past")
    def _read(self) -> None:
        past = past_in_worker(self, self.desk, self.show_frame)
        if past is not None:
            self.app.call_from_thread(self._take, past)

    def _take(self, past: Past) -> None:
        self.past = past
        self._look(self.look)

    def _view(self, look: CompareLook) -> CompareView:
        return compare_view(look, self.past, self.desk.known.profile.unit, self.desk.today)

    def _look(self, look: CompareLook) -> None:
        self._show(self._view(look))

    def _show(self, view: CompareView) -> None:
        self.chart.view = self.figures.view = view
        self.chart.redraw()
        self.figures.redraw()
        self.show_frame(view.look.subjects[0].exercise.name)

    def hints(self) -> tuple[KeyHint, ...]:
        by_id = {a.method: a for a in self.actions()}
        names = ["next_measure", "next_page", "compare", "periods", "back"]
        if not self.look.of_periods:
            names.insert(1, "further_back")
        found = [hint(by_id[name]) for name in names]
        return tuple(one._replace(key=PAIRS.get(one.key, one.key)) for one in found)

    # looking

    def action_next_measure(self) -> None:
        self._step_measure(1)

    def action_measure_before(self) -> None:
        self._step_measure(-1)

    def _step_measure(self, by: int) -> None:
        one, other = self.look.subjects
        measures = shared_measures(one.exercise, other.exercise)
        at = measures.index(self.look.measure)
        page = self.look.page if self.look.page is not ComparePage.FIGURES else ComparePage.CHART
        self._look(replace(self.look, measure=measures[(at + by) % len(measures)], page=page))

    def action_further_back(self) -> None:
        self._step_span(1)

    def action_nearer(self) -> None:
        self._step_span(-1)

    def _step_span(self, by: int) -> None:
        if self.look.of_periods:
            self.notify("Two periods have their own times: p types others.", timeout=4)
            return
        at = max(0, min(len(SPANS) - 1, SPANS.index(self.look.span) + by))
        self._look(replace(self.look, span=SPANS[at]))

    def action_next_page(self) -> None:
        """Turn to the next page; with the figures beside the chart they need no page of their own."""
        pages = [one for one in ComparePage if one is not ComparePage.FIGURES or not self.figures.display]
        self._look(replace(self.look, page=pages[(pages.index(self.look.page) + 1) % len(pages)]))

    def rows_in_sight(self) -> int:
        return self.chart.room

    def scroll_rows(self, by: int) -> None:
        if self.look.page is ComparePage.POINTS:
            last = max(0, len(self.view.points) - self.chart.room)
            self._show(replace(self.view, first=max(0, min(last, self.view.first + by))))

    # asking

    @work
    async def action_compare(self) -> None:
        """Ask for another exercise to hold the first one against."""
        from gymtui.tui.exercises.comparing import ask_other

        exercise = self.look.subjects[0].exercise
        other = await ask_other(self.app, exercise, self.past, self.desk.known.catalogue)
        if other is not None:
            self._look(replace(self.look, subjects=(Subject(exercise), Subject(other))))

    @work
    async def action_periods(self) -> None:
        """Ask for two periods of the first exercise, those that are shown standing in the field."""
        from gymtui.tui.exercises.comparing import ask_periods, periods_text

        one, other = self.look.subjects
        now = periods_text((one.period, other.period)) if self.look.of_periods else ""
        periods = await ask_periods(self.app, one.exercise, self.desk.today, now)
        if periods is not None:
            subjects = (Subject(one.exercise, periods[0]), Subject(one.exercise, periods[1]))
            self._look(replace(self.look, subjects=subjects))

    def action_back(self) -> None:
        self.dismiss()
