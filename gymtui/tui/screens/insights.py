"""The place that looks over all exercises: hard sets, strength, failure, rests, time, balance."""

from dataclasses import replace
from datetime import date
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widget import Widget

from gymtui.insight.looking import Past
from gymtui.insight.query.day_typed import day_typed
from gymtui.insight.weeks import WEEK, Counting, monday_of
from gymtui.model.advice import Reason
from gymtui.tui import words
from gymtui.tui.canvas import Canvas
from gymtui.tui.coach_desk import deload_due_now, deload_runs, deload_signs_now
from gymtui.tui.day_asked import day_question
from gymtui.tui.desk import Desk
from gymtui.tui.insights.pages import PAGES, exercise_of, opened, page_view, side_view
from gymtui.tui.insights.paint import draw_page
from gymtui.tui.insights.reasons import explained
from gymtui.tui.insights.side_paint import draw_side
from gymtui.tui.insights.view import InsightPage, InsightsView, Looked, PageView, SideView
from gymtui.tui.past_worker import past_in_worker
from gymtui.tui.place import TINY, PlaceScreen, bindings, hint
from gymtui.tui.widgets.key_bar import KeyHint
from gymtui.tui.widgets.panel import Panel

READING = "reading your sets …"
EMPTY = "Nothing to look at yet. Train once (F1), or import a history: gymtui import FILE."
COUNTINGS = tuple(Counting)
ORDER = tuple(PAGES)


class InsightPanel(Panel, can_focus=True):
    """The page: rows with bars, or a table."""

    def __init__(self) -> None:
        super().__init__(id="insight")
        self.view = InsightsView(PageView(InsightPage.SETS), reading=READING)
        self.room = 1

    def draw(self, width: int, height: int) -> Canvas:
        canvas, self.spots, self.room = draw_page(self.view, width, height)
        return canvas


class SummaryPanel(Panel):
    """The summary of the weeks looked at."""

    def __init__(self) -> None:
        super().__init__(id="insight-side")
        self.side: SideView | None = None

    def draw(self, width: int, height: int) -> Canvas:
        return draw_side(self.side, width, height)


class InsightsScreen(PlaceScreen):
    """Reads the sets in a worker; keys change what is looked at, never the history."""

    PLACE = "insights"
    AUTO_FOCUS = "InsightPanel"
    BINDINGS: ClassVar[list[BindingType]] = bindings("insights")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.page = InsightPanel()
        self.side = SummaryPanel()
        self.past: Past | None = None
        self.looked: Looked | None = None
        self._deload: tuple[tuple[Reason, ...], bool, str] = ((), False, "")

    def body(self) -> list[Widget]:
        return [Horizontal(self.page, self.side, id="insights")]

    @property
    def view(self) -> InsightsView:
        return self.page.view

    def on_mount(self) -> None:
        self.show_frame("")
        self._read()

    def on_resize(self) -> None:
        self.set_class(self.size.width < 100, "-narrow")
        self.set_class(self.size.width < TINY, "-tiny")
        self.call_after_refresh(self._follow)

    def on_screen_resume(self) -> None:
        """Look anew: a workout may have been finished or edited while another place was shown."""
        if self.past is not None:
            self._read()

    def index_changed(self) -> None:
        self._read()

    @work(thread=True, exclusive=True, group="past")
    def _read(self) -> None:
        """Read the sets, or take what is known of them, and what the coach says of a deload."""
        past = past_in_worker(self, self.desk, self._say)
        if past is None:
            return
        until = self.desk.known.profile.deload_until
        running = words.short_day(until, self.desk.today) if until and deload_runs(self.desk) else ""
        deload = (deload_signs_now(self.desk), deload_due_now(self.desk) is not None, running)
        self.app.call_from_thread(self._take, past, deload)

    def _say(self, told: str) -> None:
        if self.past is None:
            self._show(replace(self.view, reading=told))

    def _take(self, past: Past, deload: tuple[tuple[Reason, ...], bool, str]) -> None:
        self.past, self._deload = past, deload
        before = self.looked
        monday = before.monday if before is not None and not before.is_now else monday_of(self.desk.today)
        self._look(monday, before.counting if before is not None else Counting.FRACTIONAL)

    def _look(self, monday: date, counting: Counting) -> None:
        """Look at the weeks up to one, and show the page and the summary of them."""
        assert self.past is not None, "the past was read"
        desk = self.desk
        self.looked = Looked(
            past=self.past,
            index=desk.index,
            catalogue=desk.known.catalogue,
            level=desk.known.profile.level,
            unit=desk.known.profile.unit,
            today=desk.today,
            monday=monday,
            counting=counting,
            program=desk.program,
            h=desk.settings.coach,
            effort=desk.settings.effort,
        )
        self.side.side = side = side_view(self.looked, *self._deload)
        self.side.redraw()
        self.page.view = replace(self.view, side=side)
        self._turn_to(self.view.page.page, self.view.chosen)

    def _turn_to(self, page: InsightPage, chosen: str = "") -> None:
        if self.looked is None:
            self._show(replace(self.view, page=PageView(page)))
            return
        found = page_view(page, self.looked)
        if not self.looked.past.facts.sets:
            found = replace(found, empty=EMPTY)
        ids = [row.id for row in found.rows]
        kept = chosen if chosen in ids else next(iter(ids), "")
        self._show(replace(self.view, page=found, chosen=kept, first=0, reading=""))
        self._follow()

    def _show(self, view: InsightsView) -> None:
        self.page.view = view
        self.set_class(view.as_table, "-table")
        self.page.redraw()
        self.show_frame(self._week_words(self.looked) if self.looked is not None else "")

    def _week_words(self, looked: Looked) -> str:
        """Return the week looked at; with its year there is room for the day alone on a small screen."""
        day = words.short_day(looked.monday, looked.today)
        return (
            day if self.has_class("-narrow") and looked.monday.year != looked.today.year else f"week of {day}"
        )

    def _follow(self) -> None:
        """Bring the chosen row into sight."""
        ids = [row.id for row in self.view.page.rows]
        if self.view.chosen not in ids:
            return
        at, first = ids.index(self.view.chosen), self.view.first
        first = max(min(first, at), at - self.page.room + 1)
        if first != self.view.first:
            self._show(replace(self.view, first=first))

    def hints(self) -> tuple[KeyHint, ...]:
        by_id = {a.method: a for a in self.actions()}
        names = ["week_before", "row_down", "open", "next_page", "table", "why", "goals", "body", "go_to"]
        if self.view.page.page is InsightPage.SETS:
            names.insert(5, "counting")
        signs = {"week_before": "←→", "row_down": "↑↓"}
        found = [(name, hint(by_id[name])) for name in names]
        return tuple(one._replace(key=signs.get(name, one.key)) for name, one in found)

    # keys

    def action_week_before(self) -> None:
        """Go a week back, as far as there are sets."""
        if self.looked is not None and self.looked.monday > self.looked.oldest:
            self._look(self.looked.monday - WEEK, self.looked.counting)

    def action_week_after(self) -> None:
        if self.looked is not None and not self.looked.is_now:
            self._look(self.looked.monday + WEEK, self.looked.counting)

    def action_this_week(self) -> None:
        if self.looked is not None:
            self._look(monday_of(self.desk.today), self.looked.counting)

    @work
    async def action_go_to(self) -> None:
        """Ask for a day and go to its week, or to the nearest that there is."""
        if self.looked is None:
            return
        today = self.desk.today
        line = await self.app.push_screen_wait(day_question("Go to the week of a day", "", today))
        if line is not None and self.looked is not None:
            first, last = self.looked.oldest, monday_of(today)
            self._look(max(first, min(last, monday_of(day_typed(line, today)))), self.looked.counting)

    def action_row_down(self) -> None:
        self._step(1)

    def action_row_up(self) -> None:
        self._step(-1)

    def action_page_down(self) -> None:
        self._step(max(1, self.page.room - 1))

    def action_page_up(self) -> None:
        self._step(-max(1, self.page.room - 1))

    def _step(self, by: int) -> None:
        ids = [row.id for row in self.view.page.rows]
        if ids:
            at = ids.index(self.view.chosen) if self.view.chosen in ids else 0
            self._show(replace(self.view, chosen=ids[max(0, min(len(ids) - 1, at + by))]))
            self._follow()

    def action_next_page(self) -> None:
        self._step_page(1)

    def action_page_before(self) -> None:
        self._step_page(-1)

    def _step_page(self, by: int) -> None:
        at = ORDER.index(self.view.page.page)
        self._turn_to(ORDER[(at + by) % len(ORDER)])

    def action_table(self) -> None:
        """Show the page as a table, or as a picture again."""
        self._show(replace(self.view, as_table=not self.view.as_table))
        self._follow()

    def action_counting(self) -> None:
        """Count muscles that help in the next way."""
        if self.looked is not None and self.view.page.page is InsightPage.SETS:
            at = COUNTINGS.index(self.looked.counting)
            self._look(self.looked.monday, COUNTINGS[(at + 1) % len(COUNTINGS)])

    def action_open(self) -> None:
        """Show the sets behind the chosen row, or the page of its exercise."""
        if self.looked is None or not self.view.chosen:
            return
        page = self.view.page.page
        behind = opened(self.view.page, self.looked, self.view.chosen)
        if behind:
            from gymtui.tui.screens.sets_behind import SetsBehindScreen

            self.app.push_screen(SetsBehindScreen(behind))
            return
        exercise = self.desk.known.catalogue.get(exercise_of(page, self.view.chosen))
        if exercise is not None:
            from gymtui.tui.screens.exercise_page import ExercisePageScreen

            self.app.push_screen(ExercisePageScreen(self.desk, exercise))

    def action_goals(self) -> None:
        from gymtui.tui.screens.goals import GoalsScreen

        self.app.push_screen(GoalsScreen(self.desk))

    def action_body(self) -> None:
        from gymtui.tui.screens.body import BodyScreen

        self.app.push_screen(BodyScreen(self.desk))

    def action_why(self) -> None:
        if self.looked is not None:
            from gymtui.tui.screens.why import WhyScreen

            self.app.push_screen(WhyScreen((explained(self.view.page.page, self.looked),)))

    @on(Panel.Clicked)
    def row_clicked(self, event: Panel.Clicked) -> None:
        event.stop()
        self._show(replace(self.view, chosen=event.spot))
