"""SIGKILL at many random moments of a scripted workout: nothing that the screen acknowledged is lost."""

import random
import re
from pathlib import Path

from tests.end_to_end.homes import (
    check_files,
    exercise,
    finished,
    rest_pause,
    running,
    seed,
    work,
)
from tests.end_to_end.terminal import ENTER, Terminal, opened

KILLS = 16
MINIS = 2
LIFTS = ("lat-pulldown", "chest-supported-row", "leg-press", "seated-cable-row", "lying-leg-curl")
PARTS = len(LIFTS) * (2 + 1 + MINIS)
OUTLINE = 38
ROW = re.compile(r"^.{3}[▸ ] +\d +\d\S* +× (\d+(?: \+ \d+)*)(?: \+ _)? +(?:✓|part \d)")


def acknowledged(terminal: Terminal) -> list[list[int]]:
    """Return the sets that the outline says are logged, wholly or in part: the reps of their parts."""
    found = (ROW.match(line[:OUTLINE]) for line in terminal.lines)
    return [[int(number) for number in row[1].split(" + ")] for row in found if row is not None]


def is_kept(shown: list[list[int]], stored: list[list[int]]) -> bool:
    """Whether all that is shown is stored. The last set shown can have more parts on the disk."""
    if not shown:
        return True
    done, last = shown[:-1], shown[-1]
    return stored[: len(done)] == done and stored[len(done)][: len(last)] == last


def stored_sets(folder: Path) -> list[list[int]]:
    session = running(folder)
    if session is None:
        return []
    return [[p.reps or 0 for p in s.parts] for _, _, s in session.now.places() if s.parts]


def test_many_kills_lose_nothing(tmp_path: Path) -> None:
    moments = random.Random(20261123)
    script = [moments.randint(1, 9) for _ in range(PARTS)]
    plan = [
        exercise(slug, work("50", 8), work("50", 8), rest_pause("55", 10, minis=MINIS, rest=30), rest=60)
        for slug in LIFTS
    ]
    seed(tmp_path, *plan, settings="[entry]\nguard_ms = 0\n")
    stored: list[int] = []
    most_shown = 0
    for kill in range(KILLS):
        with opened(tmp_path, columns=120, rows=36) as terminal:
            sent = list(stored)
            if kill % 5 == 4:
                terminal.watch(moments.uniform(0.0, 0.8))
            else:
                enter_train(terminal)
                for reps in script[len(stored) : len(stored) + moments.choice((0, 0, 0, 1, 1, 2))]:
                    terminal.press(f"x{reps}{ENTER}")
                    sent.append(reps)
                    terminal.watch(moments.choice((0.0, moments.uniform(0.0, 0.1))))
            terminal.kill()
            shown = acknowledged(terminal)
        check_files(tmp_path)
        sets = stored_sets(tmp_path)
        before, stored = stored, [reps for one in sets for reps in one]
        most_shown = max(most_shown, sum(map(len, shown)))
        where = f"kill {kill}: stored {sets}, shown {shown}, sent {sent}\n{terminal.picture()}"
        assert stored == sent[: len(stored)], where
        assert len(stored) >= len(before), where
        assert is_kept(shown, sets), where
    assert most_shown >= 5, "the kills never let anything be shown: they prove nothing"

    with opened(tmp_path, columns=120, rows=36) as terminal:
        enter_train(terminal)
        for number, reps in enumerate(script[len(stored) :], len(stored) + 1):
            terminal.press(f"x{reps}{ENTER}")
            terminal.wait_for(lambda t, n=number: sum(map(len, acknowledged(t))) == n)  # type: ignore[misc]
        terminal.wait_for("All sets done")
        terminal.press("f")
        terminal.wait_for("save the workout")
        terminal.press(ENTER)
        terminal.wait_for("Saved: Short day")
    (workout,) = finished(tmp_path)
    assert [p.reps for e in workout.exercises for s in e.sets for p in s.parts] == script


def enter_train(terminal: Terminal) -> None:
    terminal.wait_for(lambda t: t.find(r"Enter +(start|resume) Short day"))
    terminal.press(ENTER)
    terminal.wait_for("since ")
