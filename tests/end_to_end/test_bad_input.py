"""What is broken is named and left alone."""

from pathlib import Path

import pytest

from tests.end_to_end.homes import exercise, seed, work, workout_files
from tests.end_to_end.terminal import ENTER, QUIT, opened


def test_a_home_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("not a folder")
    with opened(tmp_path) as terminal:
        assert terminal.exit_code() == 2
        said = terminal.text.replace("\n", "")
        assert "gymtui: " in said
        assert "is a file, not a folder." in said
        assert "Traceback" not in said
    assert (tmp_path / "home").read_text() == "not a folder"


@pytest.mark.parametrize("share", [0.0, 0.4, 0.95])
def test_a_truncated_workout_in_progress(tmp_path: Path, share: float) -> None:
    seed(tmp_path, exercise("leg-press", *[work("100", 3)] * 3))
    with opened(tmp_path) as terminal:
        terminal.wait_for("start Short day")
        terminal.press(ENTER)
        terminal.wait_for("Target")
        terminal.press(ENTER)
        terminal.wait_for(lambda t: t.sets_done == 1)
        terminal.kill()
    (path,) = workout_files(tmp_path)
    whole = path.read_bytes()
    broken = whole[: int(len(whole) * share)]
    path.write_bytes(broken)
    with opened(tmp_path, columns=120, rows=36) as terminal:
        terminal.wait_for("start Short day")
        terminal.wait_for(path.stem[:20])
        terminal.press(ENTER)
        terminal.wait_for("0 of 3 sets")
        terminal.press(ENTER)
        terminal.wait_for(lambda t: t.sets_done == 1)
        terminal.press(QUIT)
        assert terminal.exit_code() == 0
        assert b"Traceback" not in terminal.output
    assert path.read_bytes() == broken
    assert len(workout_files(tmp_path)) == 2


def test_absurd_lines_log_nothing(tmp_path: Path) -> None:
    seed(tmp_path, exercise("leg-press", *[work("100", 3)] * 3))
    with opened(tmp_path) as terminal:
        terminal.wait_for("start Short day")
        terminal.press(ENTER)
        terminal.wait_for("Target")
        for line in ("-500x5", "100xx5", "1e400", "99999999999x5", "100x99999999", "0x", "8@", "=="):
            terminal.press(line + ENTER)
            terminal.wait_for("this line can't be logged yet")
            assert terminal.sets_done == 0
            terminal.press("\x1b")
            terminal.wait_for("log 100 × 3")
        terminal.press("1000x300" + ENTER)
        terminal.wait_for("Is this right?")
        terminal.press("\x1b")
        terminal.wait_for("log 1000 kg × 300")
        terminal.press("\x1b")
        terminal.wait_for("log 100 × 3")
        assert terminal.sets_done == 0
        terminal.press(ENTER)
        terminal.wait_for(lambda t: t.sets_done == 1)
