"""SIGKILL in the middle of things: what the screen acknowledged is on the disk, and the clock goes on."""

import math
import re
import select
from datetime import UTC, datetime
from pathlib import Path

from gymtui.live import events as ev
from tests.end_to_end.homes import (
    check_files,
    exercise,
    hold,
    logged_parts,
    rest_pause,
    running,
    seed,
    stored_events,
    work,
)
from tests.end_to_end.terminal import ENTER, QUIT, Terminal, opened


def seconds_in_title(terminal: Terminal, word: str) -> int | None:
    found = re.match(rf"(\d+):(\d+) {word}", terminal.title)
    return 60 * int(found[1]) + int(found[2]) if found else None


def seconds_on_today(terminal: Terminal) -> int | None:
    found = terminal.find(r"resting, (\d+):(\d+) left")
    return 60 * int(found[1]) + int(found[2]) if found else None


def left_until(moment: datetime) -> int:
    return math.ceil((moment - datetime.now(UTC)).total_seconds())


def pass_time_until(moment: datetime) -> None:
    """Let time pass while no program runs."""
    while (left := (moment - datetime.now(UTC)).total_seconds()) > 0:
        select.select([], [], [], left)


def start(terminal: Terminal) -> None:
    terminal.wait_for("start Short day")
    terminal.press(ENTER)
    terminal.wait_for("Target")


def test_a_rest_inside_rest_pause_goes_on_with_the_true_seconds(tmp_path: Path) -> None:
    seed(tmp_path, exercise("lat-pulldown", rest_pause("55", 10, total=18, rest=30), rest=90))
    with opened(tmp_path) as terminal:
        start(terminal)
        terminal.press(ENTER)
        terminal.wait_for("part 2")
        terminal.wait_for(lambda t: (seconds_in_title(t, "rest") or 30) < 30)
        terminal.kill()
    before = running(tmp_path)
    assert before is not None
    assert before.now.rest is not None
    ends = before.now.rest.ends_at
    logged = [event for event in stored_events(tmp_path) if isinstance(event, ev.PartLogged)]
    assert (ends - logged[0].at).total_seconds() == 30

    with opened(tmp_path) as terminal:
        terminal.wait_for("Resume: Short day")
        terminal.wait_for("set 1 of 1, part 2")
        shown = seconds_on_today(terminal)
        assert shown is not None, terminal.picture()
        assert abs(shown - left_until(ends)) <= 1, terminal.picture()
        terminal.press(ENTER)
        terminal.wait_for(lambda t: seconds_in_title(t, "rest") is not None)
        terminal.wait_for("of 0:30")
        shown = seconds_in_title(terminal, "rest")
        assert shown is not None
        assert abs(shown - left_until(ends)) <= 1, terminal.picture()
        terminal.press(ENTER)
        terminal.wait_for("part 3")
        terminal.press(QUIT)
        assert terminal.exit_code() == 0
    after = running(tmp_path)
    assert after is not None
    assert [part.reps for part in logged_parts(after)] == [10, 5]


def test_a_hold_goes_on_with_the_true_seconds(tmp_path: Path) -> None:
    seed(tmp_path, exercise("plank", hold(30)), settings="[rests]\nlead_in = 1\n")
    with opened(tmp_path) as terminal:
        start(terminal)
        terminal.press(ENTER)
        terminal.wait_for(lambda t: (seconds_in_title(t, "hold") or 30) < 30)
        terminal.kill()
    before = running(tmp_path)
    assert before is not None
    assert before.now.hold is not None
    ends = before.now.hold.ends_at

    with opened(tmp_path) as terminal:
        terminal.wait_for("Resume: Short day")
        terminal.press(ENTER)
        terminal.wait_for("stops and logs")
        terminal.wait_for(lambda t: seconds_in_title(t, "hold") is not None)
        shown = seconds_in_title(terminal, "hold")
        assert shown is not None
        assert abs(shown - left_until(ends)) <= 1, terminal.picture()
        terminal.press(ENTER)
        terminal.wait_for("All sets done")
        stopped = datetime.now(UTC)
    after = running(tmp_path)
    assert after is not None
    (part,) = logged_parts(after)
    assert part.seconds is not None
    assert part.started_at is not None
    assert abs(part.seconds - (stopped - part.started_at).total_seconds()) <= 2


def test_a_hold_that_ended_while_nothing_ran_is_not_logged(tmp_path: Path) -> None:
    seed(tmp_path, exercise("plank", hold(2)), settings="[rests]\nlead_in = 1\n")
    with opened(tmp_path) as terminal:
        start(terminal)
        terminal.press(ENTER)
        terminal.wait_for(lambda t: "hold" in t.title or "ready" in t.title)
        terminal.kill()
    before = running(tmp_path)
    assert before is not None
    if logged_parts(before):
        return  # the machine was so slow that the hold was over before the kill
    assert before.now.hold is not None
    pass_time_until(before.now.hold.ends_at)
    with opened(tmp_path) as terminal:
        terminal.wait_for("Resume: Short day")
        terminal.press(ENTER)
        terminal.wait_for("start the hold of 2 s")
        terminal.press(ENTER)
        terminal.wait_for("All sets done")
    after = running(tmp_path)
    assert after is not None
    assert [part.seconds for part in logged_parts(after)] == [2]


def test_only_the_line_that_was_not_logged_is_lost(tmp_path: Path) -> None:
    seed(tmp_path, exercise("lat-pulldown", work("55", 8), work("55", 8), work("55", 8)))
    with opened(tmp_path) as terminal:
        start(terminal)
        terminal.press("57.5x9" + ENTER)
        terminal.wait_for(lambda t: t.sets_done == 1)
        terminal.press("60x1")
        terminal.wait_for("60x1")
        terminal.kill()
    check_files(tmp_path)
    with opened(tmp_path) as terminal:
        terminal.wait_for("Resume: Short day")
        terminal.wait_for("1 of 3 sets done")
        terminal.press(ENTER)
        terminal.wait_for("log 57.5 × 8")
        assert terminal.sets_done == 1
        assert "60x1" not in terminal
        terminal.press_until(ENTER, lambda t: t.sets_done == 2)
    after = running(tmp_path)
    assert after is not None
    assert [str(part.load) for part in logged_parts(after)] == ["57.5 kg", "57.5 kg"]


def test_undo_and_redo_work_across_a_kill(tmp_path: Path) -> None:
    seed(tmp_path, exercise("lat-pulldown", *[work("55", 8)] * 4))
    with opened(tmp_path) as terminal:
        start(terminal)
        for number, reps in enumerate((9, 7, 6), 1):
            terminal.press(f"x{reps}")
            terminal.press_until(ENTER, lambda t, done=number: t.sets_done == done)  # type: ignore[misc]
        terminal.press("u")
        terminal.wait_for(lambda t: t.sets_done == 2)
        terminal.press("u")
        terminal.wait_for(lambda t: t.sets_done == 1)
        terminal.kill()
    with opened(tmp_path) as terminal:
        terminal.wait_for("1 of 4 sets done")
        terminal.press(ENTER)
        terminal.wait_for(lambda t: t.sets_done == 1)
        for done in (2, 3):
            terminal.press("U")
            terminal.wait_for(lambda t, done=done: t.sets_done == done)  # type: ignore[misc]
        session = running(tmp_path)
        assert session is not None
        assert [part.reps for part in logged_parts(session)] == [9, 7, 6]
        terminal.press("U")
        terminal.wait_for("Nothing to redo")
        for done in (2, 1, 0):
            terminal.press("u")
            terminal.wait_for(lambda t, done=done: t.sets_done == done)  # type: ignore[misc]
        terminal.press("u")
        terminal.wait_for("Nothing to undo")
        terminal.press("U")
        terminal.wait_for(lambda t: t.sets_done == 1)
        terminal.kill()
    session = running(tmp_path)
    assert session is not None
    assert [part.reps for part in logged_parts(session)] == [9]
    assert len(session.undone) == 2


def test_a_hold_that_logged_itself_can_be_undone(tmp_path: Path) -> None:
    seed(tmp_path, exercise("plank", hold(1)), settings="[rests]\nlead_in = 0\n")
    with opened(tmp_path) as terminal:
        start(terminal)
        terminal.press(ENTER)
        terminal.wait_for("All sets done")
        terminal.press("u")
        terminal.wait_for("Undone: the part logged last")
        terminal.press("u")
        terminal.wait_for("Undone: the start of the hold")
        terminal.wait_for("start the hold of 1 s")
        terminal.press("UU")
        terminal.wait_for("All sets done")
    session = running(tmp_path)
    assert session is not None
    assert [part.seconds for part in logged_parts(session)] == [1]
    assert not session.undone
