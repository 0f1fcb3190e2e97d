"""The workout in progress: durable event by event, finished in one step, found again after a kill."""

import datetime as dt
import os
from pathlib import Path

import pytest

from gymtui.errors import GymtuiError
from gymtui.store.atomic import SaveFailed
from gymtui.store.index import WorkoutEntry
from gymtui.store.problems import StoreCorrupt
from gymtui.store.store import Store
from tests.store.support import TODAY, Clock, a_log, a_start, a_workout, files_of, open_store, path_of


def test_it_lies_in_its_final_place_and_is_found_again(store: Store, tmp_path: Path) -> None:
    start = a_start(1)
    store.live.start(start)
    store.live.append(start.workout, a_log())
    path = path_of(store, start.workout)
    assert path == tmp_path / f"home/workouts/2026/2026-11-23_{start.workout}.json"
    store.close()
    with open_store(tmp_path) as again:
        assert again.live.unfinished() == [start.workout]
        assert again.live.events(start.workout) == (start, a_log())
        assert again.workouts.entries() == []
        assert list(again.workouts.each()) == []
        with pytest.raises(GymtuiError, match="in progress"):
            again.workouts.read(start.workout)
        with pytest.raises(GymtuiError, match="in progress"):
            again.workouts.replace(a_workout(1))


def test_finishing_is_one_replace(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.live.start(a_start(1))
    flushes: list[int] = []
    fsync = os.fsync

    def noted(descriptor: int) -> None:
        flushes.append(descriptor)
        fsync(descriptor)

    monkeypatch.setattr("gymtui.store.atomic.os.fsync", noted)
    store.live.finish(a_workout(1))
    assert len(flushes) == 2
    assert store.live.unfinished() == []
    assert store.workouts.read(a_workout(1).id) == a_workout(1)
    assert store.workouts.bin() == []
    for refused in (
        lambda: store.live.append(a_workout(1).id, a_log()),
        lambda: store.live.finish(a_workout(1)),
        lambda: store.live.discard(a_workout(1).id),
        lambda: store.live.events(a_workout(1).id),
    ):
        with pytest.raises(GymtuiError, match="is finished"):
            refused()


def test_what_is_given_up_can_be_gone_on_with(store: Store) -> None:
    store.live.start(a_start(1))
    store.live.append(a_start(1).workout, a_log())
    entry = store.live.discard(a_start(1).workout)
    assert entry.reason == "discarded"
    assert store.live.unfinished() == []
    store.workouts.restore(entry)
    assert store.live.unfinished() == [a_start(1).workout]
    store.live.append(a_start(1).workout, a_log(reps=6))
    assert len(store.live.events(a_start(1).workout)) == 3


def test_a_full_disk_loses_only_what_was_not_acknowledged(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.live.start(a_start(1))
    store.live.append(a_start(1).workout, a_log())
    before = files_of(store.home)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    for where in ("fsync", "open"):
        monkeypatch.setattr(f"gymtui.store.atomic.os.{where}", full)
        with pytest.raises(SaveFailed, match="disk is full"):
            store.live.append(a_start(1).workout, a_log(reps=6))
        monkeypatch.undo()
        assert files_of(store.home) == before
    store.live.append(a_start(1).workout, a_log(reps=7))
    assert store.live.events(a_start(1).workout)[1:] == (a_log(), a_log(reps=7))


def test_a_file_replaced_by_a_sync_client_is_not_written_over(store: Store) -> None:
    store.live.start(a_start(1))
    path = path_of(store, a_start(1).workout)
    data = path.read_bytes()
    path.unlink()
    with pytest.raises(StoreCorrupt, match="is missing"):
        store.live.append(a_start(1).workout, a_log())
    path.write_bytes(data[:50])
    with pytest.raises(StoreCorrupt, match="not whole JSON"):
        store.live.append(a_start(1).workout, a_log())
    assert path.read_bytes() == data[:50]
    path.write_bytes(data)
    store.live.append(a_start(1).workout, a_log())


def test_the_unfinished_are_sought_among_the_newest_only(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.workouts.add_many(a_workout(n, TODAY - dt.timedelta(days=n)) for n in range(1, 300))
    store.live.start(a_start(500, TODAY - dt.timedelta(days=3)))
    store.live.start(a_start(501))
    looked_at: list[object] = []
    real = store.workouts.looks_unfinished

    def noted(entry: WorkoutEntry) -> bool:
        looked_at.append(entry)
        return real(entry)

    monkeypatch.setattr(store.workouts, "looks_unfinished", noted)
    assert store.live.unfinished() == [
        a_start(501).workout,
        a_start(500, TODAY - dt.timedelta(days=3)).workout,
    ]
    assert len(looked_at) <= 63


def test_an_old_unfinished_one_is_known_after_reading_everything(tmp_path: Path) -> None:
    day = TODAY - dt.timedelta(days=200)
    with open_store(tmp_path) as store:
        store.workouts.add_many(a_workout(n, TODAY - dt.timedelta(days=n)) for n in range(1, 80))
        store.live.start(a_start(500, day))
    with open_store(tmp_path) as store:
        assert store.live.unfinished() == []
        list(store.workouts.each())
        assert store.live.unfinished() == [a_start(500, day).workout]
        assert len(store.workouts.entries()) == 79


def test_a_clock_set_back_hides_nothing(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.live.start(a_start(1))
    long_ago = Clock(dt.datetime(1970, 1, 1, tzinfo=dt.UTC))
    with open_store(tmp_path, long_ago) as store:
        assert store.live.unfinished() == [a_start(1).workout]
    far_ahead = Clock(dt.datetime(2040, 1, 1, tzinfo=dt.UTC))
    with open_store(tmp_path, far_ahead) as store:
        assert store.live.unfinished() == [a_start(1).workout]


def test_a_title_cannot_pass_for_a_workout_in_progress(store: Store) -> None:
    store.workouts.add(a_workout(1, title='"events":["events": \\"events":'))
    assert store.live.unfinished() == []
    assert len(store.workouts.entries()) == 1
