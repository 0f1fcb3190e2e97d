"""SIGKILL at fifty random moments of a scripted workout: nothing that the screen acknowledged is lost."""

import random
import re
from pathlib import Path

from tests.end_to_end.homes import (
    check_files,
    exercise,
    finished,
    logged_parts,
    rest_pause,
    running,
    seed,
    work,
)
from tests.end_to_end.terminal import ENTER, Terminal, opened

KILLS = 50
MINIS = 3
ROUNDS = 16
PARTS = ROUNDS * (2 + 1 + MINIS)
ROW = re.compile(r"^ . [▸ ]  [\dw] +\S+ +× (\d+(?: \+ \d+)*)(?: \+ _)? .*?(✓|part \d)", re.MULTILINE)
FAST = "[entry]\nguard_ms = 0\n"


def reps_to_type(seed: int) -> list[int]:
    """Return reps that make each part tell itself apart from its neighbours; none ends a set early."""
    choice = random.Random(seed)
    return [choice.randint(1, 29) for _ in range(PARTS)]


def acknowledged(terminal: Terminal) -> list[list[int]]:
    """Return the sets that the outline says are logged, wholly or in part: the reps of their parts."""
    return [[int(number) for number in found[1].split(" + ")] for found in ROW.finditer(terminal.text)]


def is_run_of(shown: list[list[int]], stored: list[list[int]]) -> bool:
    """Whether the shown sets are stored, next to each other; the last of them can have got more parts."""
    if not shown:
        return True
    for start in range(len(stored) - len(shown) + 1):
        held = stored[start : start + len(shown)]
        if held[:-1] == shown[:-1] and held[-1][: len(shown[-1])] == shown[-1]:
            return True
    return False


def stored_sets(folder: Path) -> list[list[int]]:
    session = running(folder)
    if session is None:
        return []
    return [[p.reps or 0 for p in s.parts] for _, _, s in session.now.places() if s.parts]


def test_fifty_kills_lose_nothing(tmp_path: Path) -> None:
    moments = random.Random(20261123)
    script = reps_to_type(7)
    lifts = ("lat-pulldown", "chest-supported-row", "leg-press", "cable-row")
    exercises = [
        exercise(slug, work("50", 8), work("50", 8), rest_pause("55", 10, minis=MINIS, rest=30), rest=60)
        for slug in lifts
    ]
    seed(tmp_path, *exercises, settings=FAST)
    script = script[: len(lifts) * (2 + 1 + MINIS)]
    stored: list[int] = []
    for kill in range(KILLS):
        with opened(tmp_path, columns=120, rows=36) as terminal:
            sent = list(stored)
            at_start = kill % 5 == 4
            if at_start:
                terminal.watch(moments.uniform(0.0, 0.8))
            else:
                terminal.wait_for("Enter   resume" if kill else "Enter   start")
                terminal.press(ENTER)
                terminal.wait_for("since")
                for reps in script[len(stored) : len(stored) + moments.randint(0, 2)]:
                    terminal.press(f"x{reps}{ENTER}")
                    sent.append(reps)
                    if moments.random() < 0.7:
                        terminal.watch(moments.uniform(0.0, 0.06))
            terminal.kill()
            shown = acknowledged(terminal)
        check_files(tmp_path)
        sets = stored_sets(tmp_path)
        before, stored = stored, [reps for one in sets for reps in one]
        where = f"kill {kill}: stored {sets}, shown {shown}, sent {sent}\n{terminal.picture()}"
        assert stored == sent[: len(stored)], where
        assert len(stored) >= len(before), where
        assert is_run_of(shown, sets), where

    with opened(tmp_path, columns=120, rows=36) as terminal:
        terminal.wait_for("Enter   resume")
        terminal.press(ENTER)
        terminal.wait_for("since")
        for reps in script[len(stored) :]:
            terminal.press(f"x{reps}{ENTER}")
            terminal.wait_for(lambda t, reps=reps: _logged(t, reps))  # type: ignore[misc]
        terminal.wait_for("All sets done")
        terminal.press("f")
        terminal.wait_for("save the workout")
        terminal.press(ENTER)
        terminal.wait_for("Saved: Short day")
    (workout,) = finished(tmp_path)
    assert [p.reps for e in workout.exercises for s in e.sets for p in s.parts] == script
    assert logged_parts
