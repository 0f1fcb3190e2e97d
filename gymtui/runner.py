"""Between the screen and the store: an event goes to `live`, is kept, and only then counts.

No Textual here. The calls block until the disk has the event, so the screen makes them off its loop,
one at a time.
"""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from gymtui.errors import GymtuiError
from gymtui.live import events as ev
from gymtui.live.finish import finished
from gymtui.live.fold import Session, begin, replay, step
from gymtui.model.ids import ShortId, WorkoutId, short_id, ulid
from gymtui.model.performed import Workout

if TYPE_CHECKING:
    from gymtui.store.store import Store

Clock = Callable[[], datetime]
Randomness = Callable[[int], bytes]


class Runner:
    """The one place where a workout in progress changes. `session` is what the disk has."""

    def __init__(self, store: "Store", clock: Clock, randomness: Randomness) -> None:
        self._store = store
        self._clock = clock
        self._randomness = randomness
        self.session: Session | None = None

    def new_id(self) -> ShortId:
        return short_id(self._randomness(5))

    def new_workout_id(self) -> WorkoutId:
        return ulid(self._clock(), self._randomness(10))

    def start(self, started: ev.Started) -> Session:
        """Begin a workout. Raises GymtuiError where one is running or the store cannot keep it."""
        if self.session is not None:
            raise GymtuiError("A workout is running already.", "Finish it first, or bin it.")
        session = begin(started)
        self._store.live.start(started)
        self.session = session
        return session

    def resume(self, workout: WorkoutId) -> Session:
        """Take up a workout from the events on the disk."""
        self.session = replay(self._store.live.events(workout))
        return self.session

    def send(self, event: ev.Change | ev.Undone | ev.Redone) -> Session:
        """Apply one event. The session changes only after the event is on the disk."""
        session = self._running()
        following = step(session, event)
        self._store.live.append(WorkoutId(session.id), event)
        self.session = following
        return following

    def finish(self) -> Workout:
        """Keep the workout as it stands, ended with its last part. Raises GymtuiError where it is empty."""
        session = self._running()
        workout = finished(session.now)
        if not workout.exercises:
            raise GymtuiError(
                "Nothing is logged yet.", "Log a set first, or bin the workout with d on Today."
            )
        self._store.live.finish(workout)
        self.session = None
        return workout

    def discard(self) -> None:
        """Move the running workout to the bin, from where it can be restored."""
        session = self._running()
        self._store.live.discard(WorkoutId(session.id))
        self.session = None

    def _running(self) -> Session:
        if self.session is None:
            raise GymtuiError("No workout is running.", "Start one on Today.")
        return self.session
