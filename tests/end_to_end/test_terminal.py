"""What gymtui does to the terminal: sizes, bell, title, two at once, and leaving."""

import sys
from pathlib import Path

from tests.end_to_end.homes import exercise, logged_parts, running, seed, seed_all_kinds, work
from tests.end_to_end.terminal import ENTER, F1, QUIT, Terminal, opened


def test_bell_and_title_follow_a_short_rest(tmp_path: Path) -> None:
    seed(tmp_path, exercise("leg-press", work("100", 3), work("100", 3), rest=6))
    with opened(tmp_path) as terminal:
        terminal.wait_for("start Short day")
        terminal.press(ENTER)
        terminal.wait_for("Target")
        terminal.press(ENTER)
        terminal.wait_for(lambda t: t.title.endswith("rest · gymtui"))
        assert terminal.bells == 0
        terminal.wait_for(lambda t: t.title.endswith("get ready · gymtui"))
        terminal.wait_for(lambda t: t.bells == 1)
        terminal.wait_for(lambda t: t.title == "GO · gymtui")
        terminal.wait_for(lambda t: t.bells == 4)
        terminal.wait_for(lambda t: t.title.endswith("over · gymtui"))
        terminal.watch(0.6)
        assert terminal.bells == 4
        assert terminal.titles.count("GO · gymtui") == 1
        terminal.press(QUIT)
        assert terminal.exit_code() == 0
        assert b"\x1b[22;2t" in terminal.output  # the terminal is to keep the title it had ...
        assert terminal.output.rindex(b"\x1b[23;2t") > terminal.output.rindex(b"over \xc2\xb7 gymtui")


def test_bell_and_title_can_be_switched_off(tmp_path: Path) -> None:
    settings = "[signals]\nbell = false\ntitle = false\n"
    seed(tmp_path, exercise("leg-press", work("100", 3), work("100", 3), rest=1), settings=settings)
    with opened(tmp_path) as terminal:
        terminal.wait_for("start Short day")
        terminal.press(ENTER)
        terminal.wait_for("Target")
        terminal.press(ENTER)
        terminal.wait_for("OVER")
        assert (terminal.bells, terminal.titles) == (0, [])


def test_a_very_small_terminal(tmp_path: Path) -> None:
    seed_all_kinds(tmp_path)
    with opened(tmp_path, columns=40, rows=12) as terminal:
        terminal.wait_for("start Short day")
        terminal.press(ENTER)
        terminal.wait_for("warm-up 1 of 1")
        terminal.wait_for("log 40 × 5")
        terminal.press("x6")
        terminal.wait_for("log 40 kg × 6")
        terminal.press(ENTER)
        terminal.wait_for("A1 Bench press, set 1 of 2")
        terminal.press(QUIT)
        assert terminal.exit_code() == 0
    session = running(tmp_path)
    assert session is not None
    assert [part.reps for part in logged_parts(session)] == [6]


def test_the_second_of_two_is_read_only(tmp_path: Path) -> None:
    seed(tmp_path, exercise("leg-press", *[work("100", 3)] * 3))
    with opened(tmp_path) as first:
        first.wait_for("start Short day")
        first.press(ENTER)
        first.wait_for("Target")
        first.press(ENTER)
        first.wait_for(lambda t: t.sets_done == 1)
        with opened(tmp_path, columns=120, rows=36) as second:
            second.wait_for("Resume: Short day")
            second.wait_for("Read-only: Another gymtui is using this data")
            second.press(ENTER)
            second.wait_for("Target")
            second.press(ENTER)
            second.wait_for("Nothing can be saved")
            second.wait_for(lambda t: t.sets_done == 1)
            first.press_until(ENTER, lambda t: t.sets_done == 2)
            second.press(QUIT)
            assert second.exit_code() == 0
        first.press_until(ENTER, "All sets done")
        first.press(QUIT)
        assert first.exit_code() == 0
    session = running(tmp_path)
    assert session is not None
    assert [part.reps for part in logged_parts(session)] == [3, 3, 3]


def test_leaving_restores_the_terminal_and_keeps_the_workout(tmp_path: Path) -> None:
    seed(tmp_path, exercise("leg-press", *[work("100", 3)] * 3, rest=60))
    script = 'stty -g; "$0" -m gymtui; echo "code $?"; stty -g; echo done'
    terminal = Terminal(tmp_path, command=("/bin/sh", "-c", script, sys.executable))
    try:
        terminal.wait_for("start Short day")
        terminal.press(ENTER)
        terminal.wait_for("Target")
        terminal.press(ENTER)
        terminal.wait_for("REST")
        terminal.press(QUIT)
        terminal.exit_code()
    finally:
        terminal.kill()
    output = bytes(terminal.output)
    before = output.split(b"\r\n", 1)[0].strip()
    shell, after = output.rsplit(b"code 0\r\n", 1)
    assert after.strip().split(b"\r\n") == [before, b"done"]
    assert shell.rindex(b"\x1b[?1049l") > shell.rindex(b"\x1b[?1049h")
    assert shell.rindex(b"\x1b[?25h") > shell.rindex(b"\x1b[?25l")
    for mode in (b"1000", b"1003", b"1006", b"2004", b"1004"):
        assert shell.rindex(b"\x1b[?" + mode + b"l") > shell.rindex(b"\x1b[?" + mode + b"h")
    with opened(tmp_path) as again:
        again.wait_for("Resume: Short day")
        again.wait_for("1 of 3 sets done")


def test_places_while_a_rest_runs(tmp_path: Path) -> None:
    seed(tmp_path, exercise("leg-press", work("100", 3), work("100", 3), rest=60))
    with opened(tmp_path) as terminal:
        terminal.wait_for("start Short day")
        terminal.press(ENTER)
        terminal.wait_for("Target")
        terminal.press(ENTER)
        terminal.wait_for("REST")
        terminal.press(F1)
        terminal.wait_for("Resume: Short day")
        shown = terminal.title
        terminal.wait_for(lambda t: t.title != shown)
        assert terminal.title.endswith("rest · gymtui")
        terminal.press(ENTER)
        terminal.wait_for("REST")
