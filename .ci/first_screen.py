"""Start an installed gymtui in a pseudo-terminal, skip its questions, see the plan of today, quit."""

import os
import sys
import tempfile
import time

import pexpect
import pyte

QUESTIONS = ("Which unit", "How long have you trained", "catch")
ESCAPE, CTRL_Q = "\x1b", "\x11"
COLUMNS, ROWS = 80, 24
PATIENCE = 30


def main(program: str, folder: str) -> None:
    """Raise AssertionError, showing the screen, where something else comes up."""
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.ByteStream(screen)
    places = {"GYMTUI_HOME": f"{folder}/home", "GYMTUI_STATE": f"{folder}/state", "TERM": "xterm-256color"}
    process = pexpect.spawn(program, dimensions=(ROWS, COLUMNS), env={**os.environ, **places})
    for words in QUESTIONS:
        wait_for(words, process, screen, stream)
        process.send(ESCAPE)
    wait_for("start ", process, screen, stream, gone="Welcome")
    process.send(CTRL_Q)
    process.expect(pexpect.EOF, timeout=PATIENCE)
    process.close()
    assert process.exitstatus == 0, f"it ended with {process.exitstatus or process.signalstatus}"
    print("The first screen came up, and ctrl+q left it.")


def wait_for(
    words: str, process: pexpect.spawn, screen: pyte.Screen, stream: pyte.ByteStream, gone: str = "\0"
) -> None:
    """Read until the words stand on the screen, and those that should go do not."""
    until = time.monotonic() + PATIENCE
    while words not in (text := "\n".join(screen.display)) or gone in text:
        assert time.monotonic() < until, f"{words!r} did not come up:\n{text}"
        try:
            stream.feed(process.read_nonblocking(1 << 16, timeout=0.1))
        except pexpect.TIMEOUT:
            continue


with tempfile.TemporaryDirectory() as temporary:
    main(sys.argv[1], temporary)
