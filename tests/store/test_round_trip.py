"""What is written is read back equal: every measurement, every sign, whatever is left out."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from gymtui.live.events import EVENTS, Event, HoldStarted, PartStarted, Redone, Undone
from gymtui.model.exercise import Measurement
from gymtui.model.ids import ShortId
from gymtui.model.performed import Workout
from gymtui.model.profile import BodyEntry
from gymtui.model.units import Seconds
from gymtui.store.store import Store
from tests.store.support import a_log, a_start, a_workout, an_exercise, open_store, path_of
from tests.strategies import body_entries, parts, workouts


@settings(max_examples=25, deadline=None)
@given(workout=workouts())
def test_a_workout(workout: Workout) -> None:
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder)) as store:
        store.workouts.add(workout)
        assert store.workouts.read(workout.id) == workout
        assert list(store.workouts.each()) == [workout]
        store.workouts.replace(workout.model_copy(update={"title": "other"}))
        assert store.workouts.read(workout.id) == workout.model_copy(update={"title": "other"})


@settings(max_examples=40, deadline=None)
@given(entry=body_entries())
def test_a_body_entry(entry: BodyEntry) -> None:
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder)) as store:
        store.body.add(entry)
        assert store.body.entries() == [entry]


@settings(max_examples=100, deadline=None)
@given(data=st.data(), measurement=st.sampled_from(Measurement))
def test_a_part_has_only_the_numbers_of_its_measurement(
    data: st.DataObject, measurement: Measurement
) -> None:
    part = data.draw(parts(measurement))
    assert part.load is None or measurement.has_load
    assert part.reps is None or measurement.has_reps
    assert part.seconds is None or measurement.has_seconds
    assert part.metres is None or measurement.has_metres


def test_events_keep_their_type_and_order(store: Store) -> None:
    start = a_start()
    later = a_log().at
    events: list[Event] = [
        start,
        PartStarted(at=later),
        a_log(),
        HoldStarted(at=later, set=ShortId("s1"), lead=Seconds(3), target=Seconds(60)),
        Undone(at=later),
        Redone(at=later),
    ]
    store.live.start(start)
    for event in events[1:]:
        store.live.append(start.workout, event)
    assert store.live.events(start.workout) == tuple(events)
    text = path_of(store, start.workout).read_text()
    assert sum(line.lstrip().startswith('{"type":') for line in text.splitlines()) == len(events)
    assert EVENTS.validate_python(events) == tuple(events)


def test_fields_of_a_newer_program_survive_an_edit(store: Store) -> None:
    exercise = an_exercise().model_copy()
    workout = Workout.model_validate(
        {**a_workout(0, a_workout().date, exercise).model_dump(), "mood": "fine"}
    )
    store.workouts.add(workout)
    read = store.workouts.read(workout.id)
    store.workouts.replace(read.model_copy(update={"title": "new"}))
    assert '"mood": "fine"' in path_of(store, workout.id).read_text()


def test_defaults_are_left_out_and_a_set_is_a_line(store: Store) -> None:
    workout = a_workout()
    store.workouts.add(workout)
    lines = path_of(store, workout.id).read_text().splitlines()
    assert '      {"id":"s1","parts":[{"load":{"amount":"100","unit":"kg"},"reps":5}]}' in lines
    assert not any("note" in line or "null" in line for line in lines)
