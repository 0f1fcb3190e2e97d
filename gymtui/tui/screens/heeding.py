"""What is held against a set: said once, asked for an explicit yes, or mentioned after it was typed."""

from collections.abc import Sequence

from textual import work

from gymtui.live import events as ev
from gymtui.live.entry import Entry
from gymtui.live.state import LiveExercise, LiveSet, LiveWorkout
from gymtui.model.ids import ShortId
from gymtui.model.performed import Technique
from gymtui.training.autoregulation.ended_by_pain import ASK, ended_by_pain
from gymtui.training.autoregulation.form import PAINFUL_FORM
from gymtui.training.restraint import Concern, Severity
from gymtui.training.techniques.attributes import tempo_warning
from gymtui.tui import budget_desk, cautions, replanning
from gymtui.tui.desk import Desk
from gymtui.tui.dialogs import Confirm
from gymtui.tui.screens.running import RunningScreen
from gymtui.tui.train import technique_choices as techniques

MOST_AT_ONCE = 2
"""Warnings in one breath; what is left is said when it comes up again."""


class HeedingScreen(RunningScreen):
    """Remembers in `said` what the lifter was told in this workout."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.said: set[str] = set()
        self._asking = False

    def _key(self, code: str) -> str:
        """Each workout is told anew."""
        return f"{self.workout.started.workout if self.workout is not None else ''} {code}"

    async def allowed(self, exercise: LiveExercise, live_set: LiveSet | None, technique: Technique) -> bool:
        """Say what speaks against a technique; what is dangerous asks for an explicit yes."""
        workout = self.workout
        if workout is None:
            return False
        found = cautions.of_technique(self.desk, workout, exercise, live_set, technique)
        return await self.heeded(exercise, found)

    async def heeded(self, exercise: LiveExercise, concerns: Sequence[Concern]) -> bool:
        """Say each concern once a workout; False: the lifter heeds one that asks for an explicit yes."""
        warned = 0
        for concern in concerns:
            blocks = concern.severity is Severity.BLOCK
            key = self._key(f"{concern.code} {exercise.plan.exercise}" if blocks else concern.code)
            if key in self.said or (not blocks and warned == MOST_AT_ONCE):
                continue
            warned += not blocks
            if blocks:
                asked = Confirm("Is this safe?", concern.words, "does it anyway")
                if not await self.app.push_screen_wait(asked):
                    return False
            else:
                self.notify(concern.words, severity="warning", timeout=8, markup=False)
            self.said.add(key)
        return True

    def mention(self, exercise: LiveExercise, live_set: LiveSet, entry: Entry) -> None:
        """Say once what speaks against what was typed; it is done, so nothing is asked and all is logged."""
        workout = self.workout
        if workout is None:
            return
        concerns = [*self._unsaid(workout, exercise, live_set, entry.technique)]
        if any(part.failed for part in entry.parts):
            failed = cautions.of_failure(self.desk, workout, exercise)
            unsaid = [concern for concern in failed if self._key(concern.code) not in self.said]
            concerns += unsaid[:MOST_AT_ONCE]
            self.said.update(self._key(concern.code) for concern in unsaid[:MOST_AT_ONCE])
        told = [concern.words for concern in concerns]
        slow = tempo_warning(entry.tempo)
        for words in (*told, *([slow[:1].upper() + slow[1:] + "."] if slow else [])):
            self.notify(words, severity="warning", timeout=8, markup=False)

    def _unsaid(
        self, workout: LiveWorkout, exercise: LiveExercise, live_set: LiveSet, technique: Technique | None
    ) -> list[Concern]:
        if technique is None or technique is live_set.technique:
            return []
        found = cautions.of_technique(self.desk, workout, exercise, live_set, technique)
        unsaid = [concern for concern in found if self._key(concern.code) not in self.said]
        self.said.update(self._key(concern.code) for concern in unsaid)
        return unsaid

    def say_when_to_stop(self, event: ev.PartLogged | ev.FormRated) -> None:
        """Say once that the sets of an exercise are better ended; form 1 asks whether it hurt."""
        workout = self.workout
        if workout is None:
            return
        if isinstance(event, ev.FormRated):
            found = workout.find_exercise(event.exercise)
            exercise = found[1] if found is not None else None
        else:
            place = workout.find_set(event.set)
            exercise = place[1] if place is not None else None
        if exercise is None:
            return
        if isinstance(event, ev.FormRated) and event.form <= PAINFUL_FORM:
            self._ask_about_pain(exercise)
            return
        if isinstance(event, ev.PartLogged) and any(part.failed for part in event.entry.parts):
            self._say(budget_desk.of_workout(self.desk, workout))
        stop = budget_desk.stop_of(self.desk, exercise)
        key = self._key(f"stop {exercise.id}")
        if stop is not None and key not in self.said:
            self.said.add(key)
            words = f"{exercise.plan.name}: {stop.words} k skips a set."
            self.notify(words, severity="warning", timeout=8, markup=False)

    def _say(self, concerns: Sequence[Concern]) -> None:
        """Say what was not said yet in this workout, some of it at once."""
        unsaid = [concern for concern in concerns if self._key(concern.code) not in self.said]
        for concern in unsaid[:MOST_AT_ONCE]:
            self.said.add(self._key(concern.code))
            self.notify(concern.words, severity="warning", timeout=8, markup=False)

    @work
    async def _ask_about_pain(self, exercise: LiveExercise) -> None:
        """Pain ends the exercise; what moves alike is named, so that it can be swapped too."""
        hurt = await self.app.push_screen_wait(Confirm("Did it hurt?", ASK, "yes, end it"))
        workout = self.workout
        if not hurt or workout is None:
            return
        known = replanning.about(self.desk, exercise)
        ended = ended_by_pain(known)
        note = "; ".join(text for text in (exercise.note, "It hurt.") if text)
        self.happened(ev.NoteWritten(at=self.desk.now, exercise=ShortId(exercise.id), text=note))
        if exercise.is_open:
            self.happened(ev.ExerciseRemoved(at=self.desk.now, exercise=ShortId(exercise.id)))
        alike = [
            other.plan.name
            for other in workout.exercises
            if other.id != exercise.id and other.is_open and ended.forbids(replanning.about(self.desk, other))
        ]
        words = f"{ended.words} Moves alike today: {', '.join(alike)} (s swaps)." if alike else ended.words
        self.notify(words, severity="warning", timeout=12, markup=False)

    def look_ahead(self) -> None:
        """Say what speaks against the set that comes as it is planned, before it is done."""
        workout, here = self.workout, self.here()
        if workout is None or here is None or here[2].parts or self._asking:
            return
        concerns = cautions.of_planned(self.desk, workout, here[1], here[2])
        if concerns:
            self._ask_about_plan(here[1], here[2], concerns)

    @work
    async def _ask_about_plan(
        self, exercise: LiveExercise, live_set: LiveSet, concerns: Sequence[Concern]
    ) -> None:
        self._asking = True
        try:
            goes_on = await self.heeded(exercise, concerns)
        finally:
            self._asking = False
        workout = self.workout
        if goes_on or workout is None or workout.find_set(live_set.id) is None:
            return
        safer = techniques.without_failure(live_set.target)
        planned = replanning.replanned(self.desk, workout, exercise, live_set, safer)
        said = "A straight set instead, with reps in reserve. u takes it back."
        self.happened(ev.SetsReplanned(at=self.desk.now, sets=(planned,)), said=said)
