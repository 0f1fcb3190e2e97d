"""A whole workout by keys: superset, rest-pause and a timed set, one Enter for each part."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from gymtui.model.performed import Part, Technique, Workout
from tests.end_to_end.homes import finished, seed_all_kinds, workout_files
from tests.end_to_end.terminal import ENTER, QUIT, Terminal, opened

GUARD = 0.45
"""A little longer than Enter is without effect after a log and after GO."""
CLOSE = timedelta(seconds=2)

REPS = [5, 8, 10, 8, 10, 10, 5, 3, None]
PLANNED = [None, 2, 1, 4, 1, 3, 10, 10, 2]
"""The rests before the parts: warm-up, switch, round, switch, set, two inside rest-pause, set."""


class Lifter:
    """Presses keys and remembers when."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal
        self.logs: list[datetime] = []
        self.starts: list[datetime | None] = []
        self.enters = 0

    def enter(self) -> None:
        self.terminal.press(ENTER)
        self.enters += 1

    def start_now(self) -> None:
        self.terminal.press(" ")
        self.starts.append(datetime.now(UTC))
        self.terminal.wait_while(lambda t: any(word in t.title for word in ("rest", "ready", "over", "GO")))

    def log(self, *, shows: str) -> None:
        """Log the part that is shown, with one Enter, and wait for what the screen then says."""
        self.enter()
        self.logs.append(datetime.now(UTC))
        self.terminal.wait_for(shows)
        self.terminal.watch(GUARD)

    def rest_is_over(self) -> None:
        self.terminal.wait_for(lambda t: t.title.startswith(("GO", "+")))
        self.terminal.watch(GUARD)


def parts_of(workout: Workout) -> list[Part]:
    """Return all parts in the order in which they were done."""
    parts = [part for e in workout.exercises for s in e.sets for part in s.parts]
    return sorted(parts, key=lambda part: part.at or datetime.min.replace(tzinfo=UTC))


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (120, 36)])
def test_one_enter_for_each_part(tmp_path: Path, columns: int, rows: int) -> None:
    seed_all_kinds(tmp_path)
    marked = columns == 120
    with opened(tmp_path, columns=columns, rows=rows) as terminal:
        lifter = Lifter(terminal)
        terminal.wait_for("start Short day")
        terminal.press(ENTER)
        terminal.wait_for("warm-up 1 of 1")
        lifter.starts.append(None)
        lifter.log(shows="A1 Bench press, set 1 of 2")
        for shows in (
            "A2 Chest-supported row, set 1 of 2",
            "A1 Bench press, set 2 of 2",
            "A2 Chest-supported row, set 2 of 2",
            "B Lat pulldown, set 1 of 1",
        ):
            lifter.rest_is_over()
            lifter.start_now() if marked else lifter.starts.append(None)
            lifter.log(shows=shows)
        lifter.rest_is_over()
        lifter.start_now() if marked else lifter.starts.append(None)
        lifter.log(shows="set 1 of 1, part 2")
        lifter.start_now() if marked else lifter.starts.append(None)
        lifter.log(shows="set 1 of 1, part 3")
        lifter.start_now() if marked else lifter.starts.append(None)
        lifter.log(shows="C Plank, set 1 of 1")
        lifter.rest_is_over()
        lifter.enter()
        lifter.starts.append(datetime.now(UTC) + timedelta(seconds=1))
        terminal.wait_for(lambda t: "hold" in t.title)
        terminal.wait_for("All sets done")
        lifter.logs.append(datetime.now(UTC))
        assert lifter.enters == len(REPS)
        terminal.press("f")
        terminal.wait_for("is done")
        terminal.wait_for("save the workout")
        terminal.press(ENTER)
        terminal.wait_for("Saved: Short day, 6 sets")
        terminal.press(QUIT)
        assert terminal.exit_code() == 0

    (workout,) = finished(tmp_path)
    parts = parts_of(workout)
    assert [part.reps for part in parts] == REPS
    assert parts[-1].seconds == 2
    assert [part.rest_planned for part in parts] == PLANNED
    pulldown = workout.exercises[2].sets[0]
    assert (pulldown.technique, len(pulldown.parts)) == (Technique.REST_PAUSE, 3)
    for i, part in enumerate(parts):
        assert part.at is not None
        assert abs(part.at - lifter.logs[i]) < CLOSE, (i, part, lifter.logs)
        if i == 0:
            assert part.rest_actual is None
            continue
        started = lifter.starts[i]
        worked = timedelta(seconds=3 * (part.reps or 0))
        rested = (started or lifter.logs[i] - worked) - lifter.logs[i - 1]
        assert part.rest_estimated is (started is None)
        assert part.rest_actual is not None
        assert abs(timedelta(seconds=part.rest_actual) - max(rested, timedelta(0))) < CLOSE, (i, part, rested)
    assert len(workout_files(tmp_path)) == 1
