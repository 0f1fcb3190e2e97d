"""SIGKILL at random moments: nothing acknowledged is lost, and every file is whole."""

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from gymtui.model.performed import Workout
from gymtui.store.store import Store
from tests.store.support import a_log, a_start, a_workout, open_store

KILLS = 12
SETS = 6
WRITER = "import sys, pathlib; from tests.store.test_kill import write; write(pathlib.Path(sys.argv[1]))"


def write(folder: Path) -> None:
    """Train, finish, edit and delete for ever, and say each thing on stdout once the store has returned."""

    def say(*words: object) -> None:
        os.write(1, (json.dumps(words) + "\n").encode())

    with open_store(folder) as store:
        number = 0
        while True:
            _train(store, number, say)
            if number % 3 == 0:
                say("will edit", number)
                store.workouts.replace(a_workout(number, title="edited"))
                say("edited", number)
            if number % 4 == 0:
                say("will delete", number)
                store.workouts.delete(a_workout(number).id)
                say("deleted", number)
            number += 1


def _train(store: Store, number: int, say: Callable[..., None]) -> None:
    say("will start", number)
    store.live.start(a_start(number))
    say("started", number)
    for reps in range(1, SETS + 1):
        store.live.append(a_start(number).workout, a_log(reps=reps))
        say("logged", number, reps)
    say("will finish", number)
    store.live.finish(a_workout(number))
    say("finished", number)


def _acknowledged(lines: list[list[object]]) -> dict[int, list[list[object]]]:
    """Return what was said of each workout, in order."""
    said: dict[int, list[list[object]]] = {}
    for word, number, *more in lines:
        assert isinstance(number, int)
        said.setdefault(number, []).append([word, *more])
    return said


def _check(store: Store, number: int, said: list[list[object]]) -> None:
    """The workout is in the state last said, or in the one that was announced then."""
    last = said[-1][0]
    workout_id = a_workout(number).id
    there = store.workouts.has(workout_id)
    if last == "will start" and not there:
        return
    if last == "deleted" or (last == "will delete" and not there):
        assert not there
        assert any(entry.id == workout_id and entry.reason == "deleted" for entry in store.workouts.bin())
    elif workout_id in store.live.unfinished():
        _check_unfinished(len(store.live.events(workout_id)) - 1, said[-1])
    else:
        assert last in ("will finish", "finished", "will edit", "edited", "will delete")
        title = store.workouts.read(workout_id).title
        announced = {"edited", "Day"} if ["will edit"] in said else {"Day"}
        assert title in ({"edited"} if ["edited"] in said else announced)


def _check_unfinished(count: int, last: list[object]) -> None:
    """At most the one set that was being logged is more than was said."""
    if last[0] == "will finish":
        assert count == SETS
    elif last[0] == "logged":
        assert count in (last[1], int(str(last[1])) + 1)
    else:
        assert last[0] in ("will start", "started")
        assert count in (0, 1)


@pytest.mark.parametrize("seed", range(KILLS))
def test_nothing_acknowledged_is_lost(tmp_path: Path, seed: int) -> None:
    wanted = random.Random(seed).randint(1, 120)
    with subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        lines = [json.loads(writer.stdout.readline()) for _ in range(wanted)]
        writer.send_signal(signal.SIGKILL)
        rest, _ = writer.communicate()
        assert writer.returncode == -signal.SIGKILL
    lines += [json.loads(line) for line in rest.splitlines()]
    for path in (tmp_path / "home").rglob("*.json"):
        json.loads(path.read_bytes())
    with open_store(tmp_path) as store:
        assert not store.read_only
        assert not list(store.home.rglob(".*.tmp"))
        said = _acknowledged(lines)
        for number, words in said.items():
            _check(store, number, words)
        known = {a_workout(number).id for number in said}
        assert {entry.id for entry in store.workouts.entries()} | set(store.live.unfinished()) <= known
        assert all(isinstance(found, Workout) for found in store.workouts.each())
        assert store.problems() == []
