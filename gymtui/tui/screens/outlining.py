"""The outline of the live screen with the keyboard on it: choosing, correcting, adding, removing, moving."""

from textual import on

from gymtui.live import events as ev
from gymtui.live.finish import performed_set
from gymtui.live.grammar import write_set
from gymtui.live.state import LiveExercise, LiveSet, LiveWorkout
from gymtui.model.ids import ShortId
from gymtui.tui.screens.showing import ShowingScreen
from gymtui.tui.train.entries import another_set, exercise_of
from gymtui.tui.train.line_editor import LineEditor
from gymtui.tui.widgets.outline import Outline


class OutliningScreen(ShowingScreen):
    """Keys go to the outline after `o`, until Esc."""

    async def action_outline(self) -> None:
        """Move the keyboard to the outline."""
        if self.workout is None or not self.workout.exercises:
            return
        found = self.here()
        self.selected = found[2].id if found is not None else self.workout.exercises[0].id
        self.add_class("-outline")
        self.outline.focus()
        self.show_session()
        self.call_after_refresh(self.show_session)  # where it was hidden it has the keyboard only then

    @on(Outline.Moved)
    def outline_moved(self, event: Outline.Moved) -> None:
        event.stop()
        self.selected = event.selected
        self.show_session()

    @on(Outline.Asked)
    def outline_asked(self, event: Outline.Asked) -> None:
        event.stop()
        if event.what == "back":
            self._leave_outline()
            return
        workout, chosen = self.workout, self.selected
        if workout is None or chosen is None or not self._is_there(workout, chosen):
            return
        now = self.desk.now
        match event.what:
            case "edit":
                self._edit_or_choose(workout, chosen)
            case "add_set":
                exercise = exercise_of(workout, chosen)
                added = another_set(exercise, self.desk.runner.new_id())
                self.happened(ev.SetAdded(at=now, exercise=ShortId(exercise.id), set=added))
            case "remove" if workout.find_set(chosen) is None:
                self.happened(ev.ExerciseRemoved(at=now, exercise=ShortId(chosen)))
                self._choose_beside(workout, chosen)
            case "remove":
                self.happened(ev.SetRemoved(at=now, set=ShortId(chosen)))
                self.selected = exercise_of(workout, chosen).id
            case "move_down":
                self.move_exercise(1)
            case "move_up":
                self.move_exercise(-1)
            case "link":
                self.link_exercise()
            case "warmups":
                self.add_warmups()

    @staticmethod
    def _is_there(workout: LiveWorkout, chosen: str) -> bool:
        return workout.find_set(chosen) is not None or workout.find_exercise(chosen) is not None

    def _choose_beside(self, workout: LiveWorkout, gone: str) -> None:
        """Choose the exercise after one that goes, else the one before; with none left, leave the outline."""
        ids = [e.id for e in workout.exercises]
        at = ids.index(gone)
        beside = [*ids[at + 1 :], *reversed(ids[:at])]
        if any(s.parts for s in workout.exercises[at].sets):
            self.selected = gone
        elif beside:
            self.selected = beside[0]
        else:
            self._leave_outline()

    def _leave_outline(self) -> None:
        self.selected = None
        self.remove_class("-outline")
        self.stage.focus()
        self.show_session()

    def _edit_or_choose(self, workout: LiveWorkout, chosen: str) -> None:
        found = workout.find_set(chosen)
        if found is not None and found[2].parts:
            self._correct(found[1], found[2])
            return
        exercise = exercise_of(workout, chosen)
        self._leave_outline()
        self.happened(ev.ExerciseChosen(at=self.desk.now, exercise=ShortId(exercise.id)))

    def _correct(self, exercise: LiveExercise, live_set: LiveSet) -> None:
        """Put a logged set into the entry as text, to be corrected."""
        self._leave_outline()
        self.editing = live_set.id
        plan = exercise.plan
        unit = self.desk.known.profile.unit
        text = write_set(performed_set(live_set), unit, plan.measurement, unilateral=plan.unilateral)
        self.stage.set_line(LineEditor().holding(text))
