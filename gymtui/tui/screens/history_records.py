"""History with all sets at hand: what was a record is read beside the screen and then shown."""

from collections.abc import Mapping
from datetime import date

from textual import work

from gymtui.insight.looking import Past
from gymtui.model.performed import Workout
from gymtui.model.plan import Template
from gymtui.tui.desk import Desk
from gymtui.tui.history.asked import with_asked
from gymtui.tui.history.planned_then import planned_then
from gymtui.tui.history.record_marks import counted_by_workout, with_records
from gymtui.tui.history.view import Detail, detail_of
from gymtui.tui.past_worker import past_in_worker
from gymtui.tui.screens.history_filter import FilteringScreen


class RecordsScreen(FilteringScreen):
    """Subclasses show the records by `record_counts` and `in_full` when `show_records` is called.

    What was known of other workouts stays shown until the history as it is now was read; of a workout that
    was changed nothing is told until then.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.past: Past | None = None
        self.record_counts: Mapping[str, int] = {}
        self._planned: dict[str, Template | None] = {}
        self._stale: set[str] = set()

    def show_records(self) -> None:
        """Bring the screen up to date with the records."""

    def say_records(self, words: str) -> None:
        """Say how far the reading of the records is; nothing: it is done."""

    def records_moved(self, workout_id: str) -> None:
        """A workout was changed: what its records were says nothing any more."""
        self._stale.add(workout_id)
        self.record_counts = {k: n for k, n in self.record_counts.items() if k != workout_id}

    def in_full(self, workout: Workout, room: int) -> Detail:
        """Return a workout with what was asked of it and its records, as far as they are known."""
        planned = self._planned.get(workout.id)
        asked = with_asked(
            detail_of(workout, self.known, room), workout, planned, self.desk.known.catalogue.name_of, room
        )
        if self.past is None or workout.id in self._stale:
            return asked
        unit = self.desk.known.profile.unit
        return with_records(asked, workout.id, self.past.by_set, unit, room)

    def look_up_plan(self, workout: Workout) -> None:
        """Find the day as it was planned when the workout was done. It reads a file: not on the loop."""
        self._planned[workout.id] = planned_then(self.desk.store, workout)

    def read_records(self) -> None:
        """Read the sets where they were not read since the last change; once the history is complete."""
        if self.desk.index.complete and self.is_current:
            self._read_past()

    @work(thread=True, exclusive=True, group="past")
    def _read_past(self) -> None:
        past = past_in_worker(self, self.desk, self.say_records)
        if past is not None:
            counts = counted_by_workout(past.records)
            self.app.call_from_thread(self._past_read, past, counts)

    def select(self, workout_id: str) -> None:
        """Put the cursor on a workout; a filter that hides it is taken away."""

    def day_meant(self) -> date:
        """Return the day of the workout under the cursor, or today."""
        return self.desk.today

    def action_calendar(self) -> None:
        """Open the calendar at the day; the workout that is chosen in it comes under the cursor here."""
        from gymtui.tui.screens.calendar import CalendarScreen

        calendar = CalendarScreen(self.desk, self.day_meant())

        def closed(_: None) -> None:
            if calendar.opened is not None:
                self.select(calendar.opened)

        self.app.push_screen(calendar, closed)

    @work
    async def action_minutes(self) -> None:
        """Open the workout along its minutes."""
        from gymtui.tui.screens.session_minutes import SessionMinutesScreen

        workout = await self.workout()
        if workout is not None:
            self.app.push_screen(SessionMinutesScreen(self.desk, workout, self.known))

    def _past_read(self, past: Past, counts: Mapping[str, int]) -> None:
        self.past, self.record_counts = past, counts
        self._stale.clear()
        self.say_records("")
        self.show_records()
