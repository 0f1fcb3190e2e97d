"""A defect inside the program, in a real pseudo-terminal: a traceback, a log, and a clean terminal."""

import os
import sys
from pathlib import Path

import pexpect
import pytest

DEFECT = """
import sys
from gymtui.cli import main
from gymtui.tui.screens.today import TodayScreen
TodayScreen.show_today = lambda self: 1 / 0
sys.exit(main([]))
"""


def test_a_defect_in_the_program_is_shown_and_logged(tmp_path: Path) -> None:
    places = {"GYMTUI_HOME": str(tmp_path / "home"), "GYMTUI_STATE": str(tmp_path / "state")}
    process = pexpect.spawn(
        sys.executable,
        ["-c", DEFECT],
        env={**os.environ, **places, "TERM": "xterm-256color"},
        dimensions=(40, 200),
        encoding="utf-8",
        timeout=30,
    )
    output = process.read()
    process.close()
    logs = list((tmp_path / "state" / "state" / "logs").glob("crash-*.log"))
    assert process.exitstatus == 1
    assert len(logs) == 1
    assert "ZeroDivisionError" in logs[0].read_text()
    after = output.rpartition("\x1b[?1049l")[2]
    assert "ZeroDivisionError" in after
    assert f"Its traceback is in {logs[0]}" in after.replace("\r\n", "")


@pytest.mark.parametrize("missing", ["stdin", "stderr"])
def test_a_program_without_a_terminal_says_so(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from gymtui.cli import main

    class Terminal:
        def isatty(self) -> bool:
            return True

        def write(self, text: str) -> int:
            return len(text)

    for name in {"stdin", "stderr"} - {missing}:
        monkeypatch.setattr(sys, name, Terminal())
    assert main([]) == 2
