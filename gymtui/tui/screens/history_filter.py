"""The filter line of History: typed, understood with every key, answered from a worker."""

from typing import ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from gymtui.insight.facts import Facts, FactsBuilder
from gymtui.insight.index import HistoryIndex
from gymtui.insight.looking import Past, past_of
from gymtui.insight.query.matching import Found
from gymtui.insight.query.reading import QuerySetting, read_query
from gymtui.insight.query.terms import Query
from gymtui.model.performed import Workout
from gymtui.tui.desk import Desk
from gymtui.tui.dialogs import QuietInput
from gymtui.tui.history.editing import EditingScreen
from gymtui.tui.history.view import counted

SAID_EVERY = 250
"""Workouts between two words on how far the reading is."""


class FilterField(QuietInput):
    """Where the line is typed; the arrows move in the list below it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "screen.move(1)", "Next", show=False),
        Binding("up", "screen.move(-1)", "Before", show=False),
        Binding("pagedown", "screen.move(10)", "Page down", show=False),
        Binding("pageup", "screen.move(-10)", "Page up", show=False),
        Binding("escape", "screen.clear_filter", "Clear", show=False),
    ]


class FilteringScreen(EditingScreen):
    """Subclasses show what was `found`; None: no filter is set."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.field = FilterField(placeholder="filter: bench >=100kg reps>=5 last 1y", select_on_focus=False)
        self.field.cursor_blink = False
        self.said = Static("", id="filter-said")
        self.count = Static("", id="filter-count")
        self.found: tuple[Found, ...] | None = None
        self.past: Past | None = None
        self._past_of: HistoryIndex | None = None

    def filter_row(self) -> list[Widget]:
        """Return the line and what is said under it."""
        sign = Static("/", id="filter-sign")
        return [Horizontal(sign, self.field, self.count, id="filter-row"), self.said]

    def show_found(self) -> None:
        """Show the workouts that were found, or all of them."""

    @property
    def query_typed(self) -> Query:
        """The line as it is understood now."""
        unit = self.desk.known.profile.unit
        return read_query(self.field.value.strip(), QuerySetting(self.desk.today, unit))

    @on(Input.Changed)
    def line_typed(self, event: Input.Changed) -> None:
        event.stop()
        self.look()

    @on(Input.Submitted)
    def line_entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_leave_filter()

    def action_filter(self) -> None:
        self.field.focus()

    def action_leave_filter(self) -> None:
        """Go on in what was found."""

    def action_move(self, by: int) -> None:
        """Move in the list while the line has the keyboard."""

    def action_clear_filter(self) -> None:
        self.field.value = ""
        self.action_leave_filter()

    def look(self) -> None:
        """Look for what the line asks for. A line with a fault keeps what the one before found."""
        query = self.query_typed
        problem = str(query.problems[0]) if query.problems else ""
        self.say(problem, bad=True)
        if problem:
            return
        if not query.terms:
            self.found = None
            self.count.update("")
            self.workers.cancel_group(self, "filter")
            self.show_found()
        else:
            self._look(query)

    def say(self, words: str, *, bad: bool = False) -> None:
        """Say something under the line; nothing takes no room."""
        self.said.update(Content(words))
        self.said.set_class(bad, "-bad")
        self.said.display = bool(words)

    @work(thread=True, exclusive=True, group="filter")
    def _look(self, query: Query) -> None:
        """Find it beside the screen; the sets are read first where they were not, or were changed since."""
        worker, desk, index = get_current_worker(), self.desk, self.desk.index
        past = self.past
        if past is None or self._past_of is not index:
            facts = self._facts(len(index.rows))
            if facts is None:
                return
            past = past_of(facts, desk.known.catalogue, desk.models)
        found = past.found(query)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._looked, past, index, found)

    def _facts(self, total: int) -> Facts | None:
        """Read all sets; None where the person typed on meanwhile."""
        worker, builder = get_current_worker(), FactsBuilder()
        for number, workout in enumerate(self.desk.store.workouts.each(), 1):
            if worker.is_cancelled:
                return None
            if isinstance(workout, Workout):
                builder.add(workout)
            if number % SAID_EVERY == 0:
                self.app.call_from_thread(self.say, f"reading {number:,} of {total:,} workouts …")
        return builder.facts()

    def _looked(self, past: Past, index: HistoryIndex, found: tuple[Found, ...]) -> None:
        self.past, self._past_of, self.found = past, index, found
        self.say("")
        sets = sum(len(one.sets) for one in found)
        said = f"{counted(sets, 'set')} in {counted(len(found), 'workout')}" if found else "nothing found"
        self.count.update(Content(said))
        self.show_found()
