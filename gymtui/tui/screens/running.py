"""The commands on a workout in progress that need no drawing: undo, rests, notes, form, cues, exercises."""

from collections.abc import Mapping
from datetime import datetime

from textual import work

from gymtui.live import events as ev
from gymtui.live.next_load import moved_load
from gymtui.live.order import current
from gymtui.live.parts import next_round
from gymtui.live.proposal import grown_place
from gymtui.live.state import LiveExercise, LiveSet, LiveWorkout, Place, RestKind
from gymtui.model.ids import ShortId
from gymtui.model.units import Seconds
from gymtui.tui import words
from gymtui.tui.desk import Desk
from gymtui.tui.dialogs import AskText, Choose, Item, Tell
from gymtui.tui.messages import FinishAsked, Happened
from gymtui.tui.place import PlaceScreen
from gymtui.tui.screens.rate_form import RateForm
from gymtui.tui.screens.why import WhyScreen
from gymtui.tui.why import explained_plan

WHAT = {
    "part_logged": "the part logged last",
    "part_started": "the start of the part",
    "set_edited": "the correction",
    "set_closed": "the end of the set",
    "part_grown": "the further part",
    "sets_replanned": "the change of the set",
    "set_added": "the added set",
    "warmups_added": "the added warm-ups",
    "set_removed": "the removed set",
    "exercise_added": "the added exercise",
    "exercise_swapped": "the swap",
    "exercise_removed": "the removed exercise",
    "exercise_moved": "the new order",
    "exercise_postponed": "putting it off",
    "exercises_linked": "the superset",
    "exercise_unlinked": "the end of the superset",
    "rest_changed": "the change of the exercise's rest",
    "gym_changed": "the change of gym",
    "exercise_chosen": "the change of exercise",
    "rest_adjusted": "the change of the rest",
    "note_written": "the note",
    "form_rated": "the form rating",
    "hold_started": "the start of the hold",
    "hold_cancelled": "the end of the hold",
}


def _what(change: ev.Change) -> str:
    return WHAT[change.type]


class RunningScreen(PlaceScreen):
    """A place that works on the running workout. `editing` is the logged set that is being corrected."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.editing: str | None = None

    @property
    def workout(self) -> LiveWorkout | None:
        session = self.desk.runner.session
        return session.now if session is not None else None

    def record_kinds(self) -> Mapping[str, tuple[str, ...]]:
        """Return by set id what each set is a record of, in few words."""
        return {}

    def records_said(self) -> tuple[tuple[str, str], ...]:
        """Return the records of the workout: of which exercise, and what each beat."""
        return ()

    def here(self) -> tuple[Place, LiveExercise, LiveSet] | None:
        """Return the set that comes now, or the one being corrected."""
        workout = self.workout
        if workout is None:
            return None
        if self.editing is not None:
            return workout.find_set(self.editing)
        place = current(workout)
        return (place, *workout.at(place)) if place is not None else None

    def growing(self) -> tuple[Place, LiveExercise, LiveSet] | None:
        """Return the set that a line beginning with `>` goes to: the one that runs, else the last logged."""
        workout = self.workout
        if workout is None:
            return None
        place = grown_place(workout, current(workout))
        return (place, *workout.at(place)) if place is not None else self.here()

    def happened(self, event: ev.Change | ev.Undone | ev.Redone, line: str = "", said: str = "") -> None:
        """Ask the App to keep an event; `line` is given back if it is refused, `said` if it is kept."""
        self.post_message(Happened(event, line, said))

    def begin_next_round(self, at: datetime) -> None:
        """Go on with intervals: their rounds begin and end by the clock alone."""
        workout = self.workout
        place = current(workout) if workout is not None else None
        seconds = next_round(workout, place) if workout is not None else None
        if workout is None or place is None or seconds is None or workout.part_started_at is not None:
            return
        live_set = workout.at(place)[1]
        event = ev.HoldStarted(at=at, set=ShortId(live_set.id), lead=Seconds(0), target=Seconds(seconds))
        self.happened(event)

    def action_start_part(self) -> None:
        workout = self.workout
        if workout is not None and current(workout) is not None and workout.part_started_at is None:
            self.happened(ev.PartStarted(at=self.desk.now))

    def action_undo(self) -> None:
        session = self.desk.runner.session
        if session is not None and session.applied:
            said = f"Undone: {_what(session.applied[-1])}. U brings it back."
            self.happened(ev.Undone(at=self.desk.now), said=said)
        else:
            self.notify("Nothing to undo.", timeout=2)

    def action_redo(self) -> None:
        session = self.desk.runner.session
        if session is not None and session.undone:
            self.happened(ev.Redone(at=self.desk.now), said=f"Redone: {_what(session.undone[-1])}.")
        else:
            self.notify("Nothing to redo.", timeout=2)

    def action_close_set(self) -> None:
        found = self.here()
        if found is not None and self.editing is None:
            self.happened(ev.SetClosed(at=self.desk.now, set=ShortId(found[2].id)))

    def action_less_rest(self) -> None:
        self._adjust(-1)

    def action_more_rest(self) -> None:
        self._adjust(1)

    def _adjust(self, sign: int) -> None:
        workout = self.workout
        if workout is None or workout.rest is None:
            self.notify("No rest is running.", timeout=2)
            return
        short = workout.rest.kind in (RestKind.INSIDE, RestKind.SWITCH)
        self.happened(ev.RestAdjusted(at=self.desk.now, seconds=sign * (5 if short else 15)))

    @work
    async def action_note(self) -> None:
        found = self.here()
        exercise = found[1] if found is not None else self._last_exercise()
        if exercise is None:
            return
        text = await self.app.push_screen_wait(AskText(f"Note on {exercise.plan.name}", exercise.note))
        if text is not None:
            self.happened(ev.NoteWritten(at=self.desk.now, exercise=ShortId(exercise.id), text=text))

    @work
    async def action_workout_note(self) -> None:
        if self.workout is None:
            return
        text = await self.app.push_screen_wait(AskText("Note on this workout", self.workout.notes))
        if text is not None:
            self.happened(ev.NoteWritten(at=self.desk.now, text=text))

    def action_rate_form(self) -> None:
        """Ask at once and not in a worker: a digit pressed right after `v` must not reach the set entry."""
        exercise = self._last_exercise()
        if exercise is None:
            self.notify("Log a set first, then rate its form.", timeout=3)
            return

        def rated(form: int | None) -> None:
            if form is not None:
                self.happened(ev.FormRated(at=self.desk.now, exercise=ShortId(exercise.id), form=form))

        self.app.push_screen(RateForm(f"Form of {exercise.plan.name}"), rated)

    def _last_exercise(self) -> LiveExercise | None:
        """Return the exercise of the last part logged."""
        place = self.workout.last_logged if self.workout is not None else None
        return self.workout.at(place)[0] if self.workout is not None and place is not None else None

    @work
    async def action_cues(self) -> None:
        found = self.here()
        about = self.desk.known.catalogue.get(found[1].plan.exercise) if found is not None else None
        if about is not None:
            cues = "\n".join(f"· {cue}" for cue in about.cues) or "No cues are noted for this exercise."
            await self.app.push_screen_wait(Tell(about.name, cues))

    @work
    async def action_why(self) -> None:
        """Show why the set that comes is as it is."""
        found = self.here()
        if found is None or self.workout is None:
            return
        place, exercise, _ = found
        moved = moved_load(self.workout, exercise, place.set)
        explained = explained_plan(exercise.plan, (moved.reason,) if moved is not None else ())
        await self.app.push_screen_wait(WhyScreen([explained]))

    @work
    async def action_add_exercise(self) -> None:
        if self.workout is None:
            return
        catalogue = self.desk.known.catalogue
        items = [
            Item(e.id, e.name, ", ".join(m.value.replace("_", " ") for m in e.primary)) for e in catalogue
        ]
        by_id = {item.id: item for item in items}
        chosen = await self.app.push_screen_wait(
            Choose("Add an exercise", items, search=lambda t: [by_id[e.id] for e in catalogue.search(t, 30)])
        )
        exercise = catalogue.get(chosen) if chosen is not None else None
        if exercise is not None:
            added = self.desk.prepared_exercise(exercise)
            self.happened(ev.ExerciseAdded(at=self.desk.now, exercise=added))

    @work
    async def action_finish(self) -> None:
        session = self.desk.runner.session
        if session is None:
            return
        from gymtui.live.finish import finished
        from gymtui.tui.plan_desk import differences_of, next_lines
        from gymtui.tui.screens.summary import SummaryScreen
        from gymtui.tui.summary.view import summary_view

        day = words.day(self.desk.today).rsplit(" ", 1)[0]
        found = differences_of(self.desk, session)
        coming = next_lines(self.desk, session.now)
        view = summary_view(
            session.now, found, self.desk.zone, self.desk.settings.effort, coming, self.records_said()
        )
        self.app.clear_notifications()  # they were about the sets, and would cover the list
        done = finished(session.now)
        decided = await self.app.push_screen_wait(SummaryScreen(view, day, done))
        if decided is not None:
            self.post_message(FinishAsked(decided.accepted, decided.edit))
