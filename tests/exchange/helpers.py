"""What the tests of the exchange package share: a small name book, and reading of their own fixtures."""

from datetime import tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

from gymtui.exchange.detect import read_file
from gymtui.exchange.reading import ImportOptions, ImportResult
from gymtui.model.exercise import Exercise, Measurement
from gymtui.model.performed import Part, PerformedExercise, Workout
from gymtui.model.units import Unit

DATA = Path(__file__).parent / "data"
BERLIN = ZoneInfo("Europe/Berlin")


class Book:
    """A name book of the given exercises, found by name in any case, or by id."""

    def __init__(self, *exercises: Exercise) -> None:
        self._by_name = {exercise.name.casefold(): exercise for exercise in exercises}
        self._by_id = {exercise.id: exercise for exercise in exercises}

    def find(self, name: str) -> Exercise | None:
        return self._by_name.get(name.casefold())

    def get(self, exercise_id: str) -> Exercise | None:
        return self._by_id.get(exercise_id)


def exercise(slug: str, name: str, measurement: Measurement = Measurement.WEIGHT_REPS) -> Exercise:
    return Exercise(id=slug, name=name, measurement=measurement)


BOOK = Book(
    exercise("bench-press", "Bench Press (Barbell)"),
    exercise("squat", "Squat (Barbell)"),
    exercise("pull-up", "Pull Up", Measurement.BODYWEIGHT_ADDED),
    exercise("dip", "Chest Dip", Measurement.BODYWEIGHT_ADDED),
    exercise("plank", "Plank", Measurement.DURATION),
    exercise("running", "Running", Measurement.DISTANCE_TIME),
)


def options(unit: Unit | None = None, zone: tzinfo = BERLIN, file_name: str = "log.csv") -> ImportOptions:
    return ImportOptions(zone=zone, unit=unit, file_name=file_name)


def load(name: str, unit: Unit | None = None, book: Book = BOOK) -> ImportResult:
    """Read one of the fixtures; the app is detected."""
    return read_file((DATA / name).read_bytes(), options(unit, file_name=name), book)


def parts(workout: Workout) -> list[Part]:
    return [part for done in workout.exercises for one in done.sets for part in one.parts]


def named(workout: Workout, name: str) -> list[PerformedExercise]:
    return [done for done in workout.exercises if done.name == name]


def loads(done: PerformedExercise) -> list[str]:
    return [str(part.load) for one in done.sets for part in one.parts]
