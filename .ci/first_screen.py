"""Start an installed gymtui in a pseudo-terminal, answer its questions, see the plan of today, quit."""

import sys
import tempfile

from tests.terminal import Terminal

ESCAPE, CTRL_Q = "\x1b", "\x11"


def main(program: str) -> None:
    """Raise AssertionError, showing the screen, where something else comes up."""
    with tempfile.TemporaryDirectory() as folder:
        places = {"GYMTUI_HOME": f"{folder}/home", "GYMTUI_STATE": f"{folder}/state"}
        with Terminal([program], places) as terminal:
            for question in ("Which unit", "How long have you trained", "catch"):
                terminal.wait_for(question)
                terminal.press(ESCAPE)
            terminal.wait_for("Enter")
            terminal.wait_for("start ")
            terminal.press(CTRL_Q)
            code = terminal.wait_for_end()
    assert code == 0, f"it ended with {code}"
    print("The first screen came up, and ctrl+q left it.")


main(sys.argv[1])
