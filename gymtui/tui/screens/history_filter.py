"""The filter line of History: typed, understood with every key, answered from a worker."""

from typing import ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from gymtui.insight.query.matching import Found
from gymtui.insight.query.reading import QuerySetting, read_query
from gymtui.insight.query.terms import Query
from gymtui.tui.desk import Desk
from gymtui.tui.dialogs import QuietInput
from gymtui.tui.history.view import counted
from gymtui.tui.past_reading import past_for
from gymtui.tui.screens.history_whole import WholeEditingScreen


class FilterField(QuietInput):
    """Where the line is typed; the arrows move in the list below it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "screen.move(1)", "Next", show=False),
        Binding("up", "screen.move(-1)", "Before", show=False),
        Binding("pagedown", "screen.move(10)", "Page down", show=False),
        Binding("pageup", "screen.move(-10)", "Page up", show=False),
        Binding("escape", "screen.clear_filter", "Clear", show=False),
    ]


class FilteringScreen(WholeEditingScreen):
    """Subclasses show what was `found`; None: no filter is set."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.field = FilterField(placeholder="filter: bench >=100kg reps>=5 last 1y", select_on_focus=False)
        self.field.cursor_blink = False
        self.said = Static("", id="filter-said")
        self.count = Static("", id="filter-count")
        self.found: tuple[Found, ...] | None = None

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
        worker = get_current_worker()

        def say(words: str) -> None:
            self.app.call_from_thread(self.say, words)

        past = past_for(self.desk, lambda: not worker.is_cancelled, say)
        found = past.found(query) if past is not None else ()
        if not worker.is_cancelled:
            self.app.call_from_thread(self._looked, found)

    def _looked(self, found: tuple[Found, ...]) -> None:
        self.found = found
        self.say("")
        sets = sum(len(one.sets) for one in found)
        said = f"{counted(sets, 'set')} in {counted(len(found), 'workout')}" if found else "nothing found"
        self.count.update(Content(said))
        self.show_found()
