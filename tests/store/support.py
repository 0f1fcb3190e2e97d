"""What the tests of the store share: a clock that only moves when told, and a store in a folder."""

import datetime as dt
import itertools
from pathlib import Path

from gymtui.live.entry import Entry
from gymtui.live.events import PartLogged, Started
from gymtui.model.ids import ShortId, WorkoutId, ulid
from gymtui.model.performed import Part, PerformedExercise, PerformedSet, Workout
from gymtui.model.plan import SetTarget
from gymtui.model.session import SessionExercise, SessionSet
from gymtui.model.units import Load, Reps, Seconds
from gymtui.store.migrations import STEPS, Steps
from gymtui.store.store import Store

TODAY = dt.date(2026, 11, 23)


class Clock:
    """The time of the tests."""

    def __init__(self, now: dt.datetime = dt.datetime(2026, 11, 23, 18, 0, tzinfo=dt.UTC)) -> None:
        self.now = now

    def __call__(self) -> dt.datetime:
        return self.now

    def forward(self, **how_far: float) -> None:
        self.now += dt.timedelta(**how_far)


class Randomness:
    """Bytes that differ from call to call and are the same in every run."""

    def __init__(self) -> None:
        self._numbers = itertools.count(1)

    def __call__(self, size: int) -> bytes:
        return next(self._numbers).to_bytes(size)


def open_store(
    folder: Path, clock: Clock | None = None, *, read_only: bool = False, steps: Steps = STEPS
) -> Store:
    """Open the store whose home is `folder`/home."""
    return Store.open(
        folder / "home",
        folder / "state",
        folder / "cache",
        clock=clock or Clock(),
        randomness=Randomness(),
        read_only=read_only,
        steps=steps,
    )


def an_id(number: int = 0, day: dt.date = TODAY) -> WorkoutId:
    midnight = dt.datetime.combine(day, dt.time(), dt.UTC)
    return ulid(midnight, number.to_bytes(10))


def a_part(load: int = 100, reps: int = 5) -> Part:
    return Part(load=Load.kg(load), reps=Reps(reps))


def a_set(name: str = "s1", load: int = 100, reps: int = 5) -> PerformedSet:
    return PerformedSet(id=ShortId(name), parts=(a_part(load, reps),))


def an_exercise(name: str = "e1", *sets: PerformedSet) -> PerformedExercise:
    return PerformedExercise(id=ShortId(name), exercise="squat", name="Squat", sets=sets or (a_set(),))


def a_workout(
    number: int = 0, day: dt.date = TODAY, *exercises: PerformedExercise, title: str = "Day"
) -> Workout:
    started = dt.datetime.combine(day, dt.time(18), dt.UTC)
    return Workout(
        id=an_id(number, day),
        date=day,
        timezone="+01:00",
        started_at=started,
        ended_at=started + dt.timedelta(hours=1),
        title=title,
        exercises=exercises or (an_exercise(),),
    )


def a_start(number: int = 0, day: dt.date = TODAY) -> Started:
    exercise = SessionExercise(
        id=ShortId("e1"),
        exercise="squat",
        name="Squat",
        rest=Seconds(180),
        sets=(SessionSet(id=ShortId("s1"), target=SetTarget(), load=Load.kg(100)),),
    )
    return Started(
        at=dt.datetime.combine(day, dt.time(18), dt.UTC),
        workout=an_id(number, day),
        date=day,
        timezone="+01:00",
        exercises=(exercise,),
    )


def a_log(reps: int = 5, minutes: int = 0) -> PartLogged:
    return PartLogged(
        at=dt.datetime(2026, 11, 23, 18, tzinfo=dt.UTC) + dt.timedelta(minutes=minutes),
        set=ShortId("s1"),
        entry=Entry(parts=(a_part(reps=reps),)),
    )


def path_of(store: Store, workout_id: str) -> Path:
    """Return the file of a workout."""
    return store.workouts.entry(workout_id).path


def files_of(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder, to compare before and after."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
