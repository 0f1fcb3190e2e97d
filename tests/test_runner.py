"""The runner: a workout changes only after the store kept the change."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import NoReturn

import pytest

from gymtui.errors import GymtuiError
from gymtui.live import events as ev
from gymtui.live.fold import InvalidEventError, replay
from gymtui.model.performed import Workout
from gymtui.runner import Runner
from gymtui.store.store import Store
from tests.live.helpers import START, after, entry, exercise, now_id, started, work_set


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    def clock() -> datetime:
        return START

    with Store.open(tmp_path / "home", tmp_path / "state", tmp_path / "cache", clock=clock) as opened:
        yield opened


@pytest.fixture
def runner(store: Store) -> Runner:
    return Runner(store, lambda: START, bytes)


def begun() -> ev.Started:
    return started(exercise("e1", work_set("s1"), work_set("s2")))


def logged(set_id: str = "s1", at: float = 60) -> ev.PartLogged:
    return ev.PartLogged.model_validate({"at": after(at), "set": set_id, "entry": entry(8)})


def broken(*_: object) -> NoReturn:
    raise GymtuiError("The disk is full.", "Make room.")


def test_a_workout_is_started_logged_and_finished(runner: Runner, store: Store) -> None:
    runner.start(begun())
    runner.send(logged())
    workout = runner.finish()
    assert runner.session is None
    assert store.workouts.read(workout.id) == workout
    assert store.live.unfinished() == []
    assert workout.ended_at == START + timedelta(seconds=60)


def test_every_event_is_on_the_disk_before_it_counts(runner: Runner, store: Store) -> None:
    session = runner.start(begun())
    for change in (logged(), ev.Undone(at=after(61)), ev.Redone(at=after(62)), logged("s2", 90)):
        session = runner.send(change)
        assert replay(store.live.events(session.id)) == session == runner.session


FAILURES: list[tuple[str, Callable[[Runner], object]]] = [
    ("append", lambda runner: runner.send(logged("s2", 90))),
    ("append", lambda runner: runner.send(ev.Undone(at=after(90)))),
    ("append", lambda runner: runner.send(ev.NoteWritten(at=after(90), text="a note"))),
    ("finish", Runner.finish),
    ("discard", Runner.discard),
]


@pytest.mark.parametrize(("method", "act"), FAILURES, ids=["log", "undo", "note", "finish", "discard"])
def test_what_the_store_refuses_leaves_the_workout_as_it_was(
    runner: Runner,
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
    method: str,
    act: Callable[[Runner], object],
) -> None:
    runner.start(begun())
    before = runner.send(logged())
    with monkeypatch.context() as patch:
        patch.setattr(store.live, method, broken)
        with pytest.raises(GymtuiError, match="disk is full"):
            act(runner)
    assert runner.session is before
    assert replay(store.live.events(before.id)) == before
    act(runner)
    assert runner.session is not before


def test_a_start_that_cannot_be_kept_starts_nothing(
    runner: Runner, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(store.live, "start", broken)
        with pytest.raises(GymtuiError):
            runner.start(begun())
    assert runner.session is None
    assert runner.start(begun()) is runner.session


def test_an_event_that_does_not_fit_never_reaches_the_disk(runner: Runner, store: Store) -> None:
    session = runner.start(begun())
    before = store.live.events(session.id)
    for wrong in (
        logged("none"),
        ev.Undone(at=after(1)),
        ev.Redone(at=after(1)),
        ev.RestAdjusted(at=after(1), seconds=15),
    ):
        with pytest.raises(InvalidEventError):
            runner.send(wrong)
    assert runner.session is session
    assert store.live.events(session.id) == before


def test_one_workout_runs_at_a_time(runner: Runner) -> None:
    session = runner.start(begun())
    with pytest.raises(GymtuiError, match="running already"):
        runner.start(begun())
    assert runner.session is session


def test_without_a_workout_there_is_nothing_to_do(runner: Runner) -> None:
    acts: tuple[Callable[[], object], ...] = (lambda: runner.send(logged()), runner.finish, runner.discard)
    for act in acts:
        with pytest.raises(GymtuiError, match="No workout is running"):
            act()


def test_an_empty_workout_is_not_kept(runner: Runner, store: Store) -> None:
    session = runner.start(begun())
    with pytest.raises(GymtuiError, match="Nothing is logged yet"):
        runner.finish()
    assert runner.session is session
    assert store.live.unfinished() == [session.id]


def test_a_discarded_workout_lies_in_the_bin(runner: Runner, store: Store) -> None:
    session = runner.start(begun())
    runner.send(logged())
    runner.discard()
    assert runner.session is None
    assert [entry.id for entry in store.workouts.bin()] == [session.id]
    assert not [w for w in store.workouts.each() if isinstance(w, Workout)]


def test_a_workout_is_taken_up_where_it_was(runner: Runner, store: Store) -> None:
    runner.start(begun())
    runner.send(logged())
    runner.send(ev.Undone(at=after(61)))
    before = runner.session
    assert before is not None
    other = Runner(store, lambda: START, bytes)
    assert other.resume(store.live.unfinished()[0]) == before
    session = other.send(ev.Redone(at=after(70)))
    assert replay(store.live.events(before.id)) == session
    assert now_id(session) == "s2"


def test_ids_are_made_of_the_randomness_given(runner: Runner) -> None:
    assert runner.new_id() == "00000000"
    assert runner.new_workout_id().endswith("0" * 16)
