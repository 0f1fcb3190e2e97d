"""Records on the live screen: told once when they are made, and shown with their sets."""

from collections.abc import Mapping

from textual import work

from gymtui.insight.index import HistoryIndex
from gymtui.insight.record_book import RecordBook, record_book, records_made
from gymtui.insight.records import RecordEvent
from gymtui.live.finish import so_far
from gymtui.live.state import LiveWorkout
from gymtui.tui.desk import Desk
from gymtui.tui.history.found import name_of, record_words
from gymtui.tui.history.record_marks import STAR
from gymtui.tui.past_worker import past_in_worker
from gymtui.tui.screens.outlining import OutliningScreen

TOLD_FOR = 4
"""Seconds that a word on a record stays."""


class LiveRecordingScreen(OutliningScreen):
    """What was done before is read in a worker; until then no record is told, and none is lost."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._book: RecordBook | None = None
        self._book_of: HistoryIndex | None = None
        self._found: tuple[LiveWorkout, tuple[RecordEvent, ...]] | None = None
        self._told: set[tuple[str, str, str]] = set()

    def on_screen_resume(self) -> None:
        super().on_screen_resume()
        self._look_up()

    def index_changed(self) -> None:
        self._look_up()

    def _look_up(self) -> None:
        index = self.desk.index
        if self.workout is not None and index.complete and index is not self._book_of and self.is_current:
            self._read_book(index)

    @work(thread=True, exclusive=True, group="records")
    def _read_book(self, index: HistoryIndex) -> None:
        past = past_in_worker(self, self.desk, lambda _: None)
        if past is not None:
            book = record_book(past, self.desk.models)
            self.app.call_from_thread(self._take_book, book, index)

    def _take_book(self, book: RecordBook, index: HistoryIndex) -> None:
        self._book, self._book_of, self._found = book, index, None
        self._told |= {self._record_key(one) for one in self.records_now()}
        self.show_session()

    @staticmethod
    def _record_key(one: RecordEvent) -> tuple[str, str, str]:
        """What tells a record from others: a set has one of each kind, an exercise one of volume."""
        return one.by.workout.id, one.by.id if one.kind.of_set else one.by.exercise, one.kind.value

    def records_now(self) -> tuple[RecordEvent, ...]:
        """Return the records of the running workout. Worked out once for what it is now."""
        workout = self.workout
        if workout is None or self._book is None:
            return ()
        if self._found is None or self._found[0] is not workout:
            self._found = (workout, records_made(so_far(workout), self._book))
        return self._found[1]

    def record_kinds(self) -> Mapping[str, tuple[str, ...]]:
        """Return by set id what each set is a record of, in few words."""
        found: dict[str, tuple[str, ...]] = {}
        for one in self.records_now():
            found[one.by.id] = (*found.get(one.by.id, ()), one.kind.words)
        return found

    def records_said(self) -> tuple[tuple[str, str], ...]:
        unit, catalogue = self.desk.known.profile.unit, self.desk.known.catalogue
        return tuple((name_of(one.by, catalogue), record_words(one, unit)) for one in self.records_now())

    def show_session(self) -> None:
        super().show_session()
        self._tell_records()

    def _tell_records(self) -> None:
        """Say each record once, when it is made."""
        unit, catalogue = self.desk.known.profile.unit, self.desk.known.catalogue
        new = [one for one in self.records_now() if self._record_key(one) not in self._told]
        if not new:
            return
        self._told |= {self._record_key(one) for one in new}
        for slug in dict.fromkeys(one.by.exercise for one in new):
            mine = [one for one in new if one.by.exercise == slug]
            lines = "\n".join(record_words(one, unit) for one in mine)
            title = f"{STAR} {name_of(mine[0].by, catalogue)}"
            self.notify(lines, title=title, markup=False, timeout=TOLD_FOR)
