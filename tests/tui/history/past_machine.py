"""The past in a real store with everything that History does to it, and a recount of it from the files."""

import json
import random
from datetime import UTC, datetime
from pathlib import Path

from gymtui.actions import ACTIONS
from gymtui.insight.index import HistoryIndex, IndexBuilder, with_changed, without
from gymtui.insight.looking import Past
from gymtui.insight.merging import Merge
from gymtui.model.performed import PerformedExercise, PerformedSet, Workout
from gymtui.model.profile import Profile
from gymtui.settings import Settings
from gymtui.store.records import workout_of
from gymtui.store.store import Store
from gymtui.tui.desk import Desk
from gymtui.tui.exercises.merging import Done, do_merge, take_back
from gymtui.tui.history.changes import Changes
from gymtui.tui.past_reading import past_for
from tests.exercises import EXERCISES

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
OWN = EXERCISES["bench-press"].model_copy(
    update={"id": "my-bench", "name": "My bench", "aliases": (), "own": True}
)


class PastDesk:
    """What History and Exercises do to the past, without a screen: each change goes the way theirs go."""

    def __init__(self, folder: Path, workouts: list[Workout]) -> None:
        self.store = Store.open(
            folder / "home",
            folder / "state",
            folder / "cache",
            clock=lambda: NOW,
            randomness=random.Random(1).randbytes,
        )
        self.store.library.save_profile(Profile(asked=True))
        self.store.library.save_exercise(OWN)
        self.store.workouts.add_many(workouts)
        self.desk = Desk(
            self.store, Settings(), ACTIONS, clock=lambda: NOW, randomness=random.Random(2).randbytes
        )
        self.changes = Changes(self.store)
        self.merges: list[Done] = []
        self.read()

    @property
    def index(self) -> HistoryIndex:
        return self.desk.index

    def read(self) -> None:
        """Read the history as the program does after each change."""
        for index in self.desk.read_history(lambda _: False):
            self.desk.index = index

    def past(self) -> Past:
        """Return what filters, charts and tables look at."""
        past = past_for(self.desk, lambda: True, lambda _: None)
        assert past is not None
        return past

    def took(self, workout: Workout) -> None:
        self.desk.index = with_changed(self.index, workout, self.desk.known.catalogue)

    def lost(self, workout_id: str) -> None:
        self.desk.index = without(self.index, workout_id)

    def save(self, workout: Workout) -> None:
        self.took(self.changes.replace(workout, "a change"))

    def undo(self) -> None:
        for step, workout in reversed(self.changes.undo()):
            if workout is not None:
                self.took(workout)
            else:
                self.lost(step.workout)

    def merge(self, merge: Merge) -> None:
        exercise = self.desk.known.catalogue.get(merge.old)
        assert exercise is not None
        done = do_merge(self.store, merge, exercise, "a merge", lambda _: None)
        assert not done.problem
        self.merges.append(done)
        self.desk.reload()
        self.read()

    def take_back(self) -> None:
        take_back(self.store, self.merges.pop(), lambda _: None)
        self.desk.reload()
        self.read()

    # the recount

    def files(self) -> dict[str, Workout]:
        """Return all workouts, read straight from their files."""
        found = {}
        for path in (self.store.home / "workouts").rglob("*.json"):
            ((workout_id, document),) = json.loads(path.read_text())["workouts"].items()
            found[workout_id] = workout_of(document, workout_id, path)
            assert path.name.startswith(f"{found[workout_id].date.isoformat()}_")
        return found

    def recounted(self) -> HistoryIndex:
        newest_first = sorted(self.files().values(), key=lambda one: (one.date, one.id), reverse=True)
        builder = IndexBuilder(self.desk.today, self.desk.known.catalogue, self.desk.models)
        for workout in newest_first:
            builder.add(workout)
        return builder.index(complete=True)


Snapshot = dict[str, Workout]


def sets_of(workout: Workout) -> list[tuple[PerformedExercise, PerformedSet]]:
    return [(exercise, one) for exercise in workout.exercises for one in exercise.sets]
