"""The filter line of History: typed, completed, understood with every key, answered from a worker."""

from collections.abc import Mapping
from dataclasses import dataclass

from textual import on, work
from textual.content import Content
from textual.widget import Widget
from textual.worker import get_current_worker

from gymtui.insight.looking import Past
from gymtui.insight.query.completing import Completing
from gymtui.insight.query.matching import Found
from gymtui.insight.query.occurring import Occurring, occurring_in
from gymtui.insight.query.terms import Query, QueryProblem
from gymtui.insight.query.unnamed import unnamed
from gymtui.tui.desk import Desk
from gymtui.tui.history.filter_line import FilterLine
from gymtui.tui.history.found import first_sets
from gymtui.tui.past_worker import past_in_worker
from gymtui.tui.screens.history_saving import SavingScreen
from gymtui.tui.widgets.key_bar import KeyHint
from gymtui.tui.words import counted


@dataclass(frozen=True, slots=True)
class Answer:
    """What a line finds, the first set of each workout where sets are meant, and names of no exercise."""

    found: tuple[Found, ...]
    first_sets: Mapping[str, tuple[str, str]]
    unnamed: tuple[QueryProblem, ...]


class FilteringScreen(SavingScreen):
    """Subclasses show what was `found`; None: no filter is set."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.line = FilterLine()
        self.field, self.count = self.line.field, self.line.count
        self.found: tuple[Found, ...] | None = None
        self._occurring: tuple[Past, Occurring] | None = None
        self.first_found: Mapping[str, tuple[str, str]] = {}
        self._unnamed: tuple[QueryProblem, ...] = ()
        self._cleared = ""

    def filter_row(self) -> list[Widget]:
        """Return the line with its offers and what is said of it."""
        return [self.line]

    def filter_hints(self) -> tuple[KeyHint, ...]:
        """Return the keys that matter while the line has the keyboard."""
        return (
            KeyHint("Enter", "to the list", "leave_filter"),
            KeyHint("Tab", "complete", "complete"),
            KeyHint("Ctrl+S", "keep it", "save_filter"),
            KeyHint("Esc", "clear", "clear_filter"),
        )

    def show_found(self) -> None:
        """Show the workouts that were found, or all of them."""

    @property
    def query_typed(self) -> Query:
        """The line as it is understood now."""
        return self.read(self.typed_line())

    def typed_line(self) -> str:
        return self.field.value.strip()

    def use_line(self, line: str) -> None:
        self.field.value = line
        self.field.cursor_position = len(line)
        self.action_leave_filter()

    def filters_changed(self) -> None:
        self._know()
        if self.typed_line():
            self.look()

    # keys

    @on(FilterLine.Typed)
    def line_typed(self, event: FilterLine.Typed) -> None:
        event.stop()
        self.look()

    @on(FilterLine.Entered)
    def line_entered(self, event: FilterLine.Entered) -> None:
        event.stop()
        self.action_leave_filter()

    def on_descendant_focus(self) -> None:
        if self.focused is self.field:
            self._know()
            self.read_ahead()

    def on_descendant_blur(self) -> None:
        """What was being typed is complete."""
        if self._unnamed:
            self._say_unnamed()

    def read_ahead(self) -> None:
        """See what occurs in the history while the line has the keyboard, where it is not known."""
        if self.focused is self.field and not self._is_read:
            self._look(None)

    def action_filter(self) -> None:
        self.field.focus()

    def action_complete(self) -> None:
        """Take what is offered, as Tab does."""
        self.field.focus()
        self.field.step(1)

    def action_leave_filter(self) -> None:
        """Go on in what was found."""

    def action_move(self, by: int) -> None:
        """Move in the list while the line has the keyboard."""

    def action_clear_filter(self) -> None:
        """Clear the line; the empty one offers again what stood there."""
        self._cleared = self.typed_line() or self._cleared
        self.field.value = ""
        self._know()
        self.action_leave_filter()

    # what can be completed

    @property
    def _is_read(self) -> bool:
        """Whether what occurs in the history is known as it is now."""
        past = self.desk.past.known_for(self.desk.index)
        known = self._occurring
        return past is not None and known is not None and known[0] is past

    def _know(self) -> None:
        """Tell the line what can be offered."""
        known = self.desk.known
        self.line.take(
            Completing(
                known.catalogue,
                self.desk.today,
                known.profile.unit,
                self._occurring[1] if self._occurring is not None else Occurring(),
                self.query_setting.saved,
                self._cleared,
            )
        )

    # looking

    def look(self) -> None:
        """Look for what the line asks for. A line with a fault keeps what the one before found; the word that
        is being typed is called wrong, or finds nothing, only where nothing can be offered for it."""
        query = self.query_typed
        self._unnamed = ()
        cursor = self._cursor()
        faults = [one for one in query.problems if one.end != cursor or not self.line.is_offering]
        self.line.say(str(faults[0]) if faults else "", bad=True)
        if query.problems:
            return
        if query.terms:
            self._look(query)
            return
        self.found, self.first_found = None, {}
        self.count.update("")
        self.workers.cancel_group(self, "filter")
        self.show_found()
        self.read_ahead()

    def _cursor(self) -> int:
        """Return where the cursor stands in the line without the blanks before it."""
        value = self.field.value
        return self.field.cursor_position - (len(value) - len(value.lstrip()))

    def _say_unnamed(self) -> None:
        """Tell of a name that no exercise has, unless it is still being typed."""
        typing = self._cursor() if self.field.has_focus else None
        told = [one for one in self._unnamed if one.end != typing]
        self.line.say(str(told[0]) if told else "", bad=True)

    @work(thread=True, exclusive=True, group="filter")
    def _look(self, query: Query | None) -> None:
        """Find it beside the screen; the sets are read first where they were not, or were changed since.

        None: only see what occurs in them.
        """
        worker = get_current_worker()
        past = past_in_worker(self, self.desk, self.line.say)
        if past is None:
            return
        answer = _answer(query, past) if query is not None else None
        known = self._occurring
        occurring = known[1] if known is not None and known[0] is past else occurring_in(past.facts)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._looked, answer, past, occurring)

    def _looked(self, answer: Answer | None, past: Past, occurring: Occurring) -> None:
        self._occurring = (past, occurring)
        self._know()
        self._unnamed = answer.unnamed if answer is not None else ()
        self._say_unnamed()
        if answer is None:
            if self.typed_line():
                self.look()
            return
        found = answer.found
        if not found and self.line.is_offering:
            self.count.update("nothing yet")
            return
        self.found, self.first_found = found, answer.first_sets
        sets = sum(len(one.sets) for one in found)
        said = f"{counted(sets, 'set')} in {counted(len(found), 'workout')}" if found else "nothing found"
        self.count.update(Content(said))
        self.show_found()


def _answer(query: Query, past: Past) -> Answer:
    found, catalogue = past.found(query), past.known.catalogue
    return Answer(found, first_sets(query, found, catalogue), unnamed(query, catalogue, past.facts))
