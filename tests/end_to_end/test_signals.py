"""The signals of the countdown as a real terminal gets them, and the lifter's own command really run."""

import re
from pathlib import Path

import pytest

from tests.end_to_end.homes import exercise, rest_pause, seed, work
from tests.end_to_end.terminal import ENTER, QUIT, Terminal, opened

BAR = re.compile(rb"\x1b\]9;4;(\d);(\d+)\x1b\\")
GO = b"\x1b]777;notify;GO;Leg press, set 2 of 2\x1b\\"
SCRIPT = """\
#!/bin/sh
read line && echo "read $line"
echo "$1|$GYMTUI_EXERCISE|$GYMTUI_SET|$GYMTUI_KIND|$GYMTUI_RESTED_SECONDS|$GYMTUI_PHASE" >> "$0.txt"
echo said
"""


def bars(terminal: Terminal) -> list[tuple[int, int]]:
    return [(int(state), int(percent)) for state, percent in BAR.findall(terminal.output)]


def log_one(terminal: Terminal) -> None:
    """Start the day and log its first set."""
    terminal.wait_for("start Short day")
    terminal.press(ENTER)
    terminal.wait_for("Target")
    terminal.press(ENTER)


def test_every_signal_of_a_short_rest(tmp_path: Path) -> None:
    gong = tmp_path / "gong"
    gong.write_text(SCRIPT)
    gong.chmod(0o755)
    settings = f'[signals]\nprogress = "on"\nnotification = "osc777"\non_rest_end = "{gong} \'a b\'"\n'
    seed(tmp_path, exercise("leg-press", work("100", 3), work("100", 3), rest=4), settings=settings)
    written = tmp_path / "gong.txt"
    with opened(tmp_path) as terminal:
        log_one(terminal)
        terminal.wait_for(lambda t: t.title == "GO · gymtui")
        terminal.wait_for(lambda t: t.title.endswith("over · gymtui"))
        terminal.wait_for(lambda t: t.bells == 3)
        terminal.wait_for(lambda _: written.exists() and written.read_text().endswith("\n"))
        assert terminal.output.count(GO) == 1
        seen = bars(terminal)
        running = [percent for state, percent in seen if state == 1]
        assert running == sorted(set(running))
        assert (running[0], running[-1]) == (0, 100)
        assert seen[-1] == (4, 100)
        terminal.press(QUIT)
        assert terminal.exit_code() == 0
        assert bars(terminal)[-1] == (0, 0)
        assert b"GO" not in terminal.output[terminal.output.rindex(b"\x1b]9;4;0;0") :]
    assert written.read_text() == "a b|Leg press|set 2 of 2|set|4|go\n"
    (log,) = (tmp_path / "machine").rglob("on_rest_end.log")
    assert log.read_text() == "said\n"


def test_a_terminal_is_known_by_its_environment(tmp_path: Path) -> None:
    seed(tmp_path, exercise("leg-press", work("100", 3), work("100", 3), rest=1))
    with opened(tmp_path, environ={"TERM_PROGRAM": "ghostty"}) as terminal:
        log_one(terminal)
        terminal.wait_for("OVER")
        terminal.wait_for(lambda t: GO in t.output)
        assert bars(terminal)[-1] == (4, 100)


@pytest.mark.parametrize("environ", [{}, {"TERM_PROGRAM": "ghostty", "TMUX": "/tmp/tmux-0/default,1,0"}])
def test_an_unknown_terminal_is_left_alone(tmp_path: Path, environ: dict[str, str]) -> None:
    seed(tmp_path, exercise("leg-press", work("100", 3), work("100", 3), rest=1))
    with opened(tmp_path, environ=environ) as terminal:
        log_one(terminal)
        terminal.wait_for("OVER")
        terminal.press(QUIT)
        assert terminal.exit_code() == 0
        for mark in (b"]9;", b"]777;", b"]99;", b"tmux;"):
            assert mark not in terminal.output


def test_in_tmux_what_is_asked_for_is_wrapped(tmp_path: Path) -> None:
    settings = '[signals]\nprogress = "on"\nnotification = "osc9"\nbell = false\ntitle = false\n'
    seed(tmp_path, exercise("leg-press", work("100", 3), work("100", 3), rest=1), settings=settings)
    with opened(tmp_path, environ={"TMUX": "/tmp/tmux-0/default,1,0"}) as terminal:
        log_one(terminal)
        wrapped = b"\x1bPtmux;\x1b\x1b]9;gymtui: GO, Leg press, set 2 of 2\x1b\x1b\\\x1b\\"
        terminal.wait_for(lambda t: wrapped in t.output)
        assert b"\x1bPtmux;\x1b\x1b]9;4;1;0\x1b\x1b\\\x1b\\" in terminal.output


def test_the_last_mini_is_heard(tmp_path: Path) -> None:
    seed(tmp_path, exercise("lat-pulldown", rest_pause("55", 10, minis=1, rest=10), work("55", 8), rest=60))
    with opened(tmp_path) as terminal:
        log_one(terminal)
        terminal.wait_for("part 2")
        before = terminal.bells
        terminal.press_until(ENTER, "set 2 of 2")
        terminal.wait_for(lambda t: t.bells == before + 2)
        terminal.watch(0.5)
        assert terminal.bells == before + 2


def test_a_command_that_is_not_there_is_said_on_the_screen(tmp_path: Path) -> None:
    settings = '[signals]\non_rest_end = "/no/such/gong"\n'
    seed(tmp_path, exercise("leg-press", work("100", 3), work("100", 3), rest=1), settings=settings)
    with opened(tmp_path, columns=120, rows=36) as terminal:
        log_one(terminal)
        terminal.wait_for("on_rest_end: /no/such/gong")
        terminal.wait_for("no such program")
