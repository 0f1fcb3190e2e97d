"""A text in the person's own editor ($VISUAL, else $EDITOR) and back, faults marked. No Textual in here."""

import os
import shlex
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from gymtui.errors import GymtuiError
from gymtui.plans.text.parser import LARGEST_TEXT
from gymtui.plans.text.reading import Reading

MARK = "# × "
"""A line that begins so is ours: it says what is wrong with the line below, and is taken out again."""

Edit = Callable[[Path], None]


def edited_text(text: str, name: str, edit: Edit) -> str:
    """Return a text as it comes back from the editor. Raises GymtuiError that names a file with the text."""
    folder = Path(tempfile.mkdtemp(prefix="gymtui-"))
    file = folder / f"{name}.gym"
    file.write_text(text, encoding="utf-8")
    edit(file)
    back = without_marks(read_back(file))
    if len(back) > LARGEST_TEXT:
        raise GymtuiError(f"{file} has {len(back) // 1024} kB and is no plan.", "Nothing was changed.")
    file.unlink()
    folder.rmdir()
    return back


def read_back(file: Path) -> str:
    """Return what the editor left. Raises GymtuiError."""
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise GymtuiError(f"{file} cannot be read back: {error}.", "Nothing was changed.") from error


def marked(text: str, reading: Reading) -> str:
    """Return the text with a line above each wrong line that says what is wrong with it."""
    lines = text.splitlines()
    for one in sorted(reading.problems, key=lambda problem: -problem.span.line):
        if one.severity.value == "error":
            at = min(one.span.line - 1, len(lines))
            lines.insert(at, f"{MARK}{one}")
    return "\n".join(lines) + "\n"


def without_marks(text: str) -> str:
    """Return the text without the lines that say what was wrong."""
    kept = [line for line in text.splitlines() if not line.lstrip().startswith(MARK)]
    return "\n".join(kept) + "\n"


def editor_of(environment: Mapping[str, str]) -> list[str]:
    """Return the command of the person's editor. Raises GymtuiError where none is set."""
    command = environment.get("VISUAL") or environment.get("EDITOR") or ""
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise GymtuiError(f"$EDITOR cannot be understood: {error}.", "Set it to a command.") from error
    if not words:
        raise GymtuiError("No editor is set.", "Set EDITOR, such as EDITOR=nano, or edit it in Plans (F4).")
    return words


def in_editor(file: Path) -> None:
    """Open a file in the person's editor and wait for it. Raises GymtuiError."""
    words = editor_of(os.environ)
    try:
        code = subprocess.run([*words, str(file)], check=False).returncode
    except OSError as error:
        raise GymtuiError(
            f"{words[0]} cannot be started: {error.strerror or error}.", f"See {file}."
        ) from error
    if code != 0:
        raise GymtuiError(f"{words[0]} ended with {code}.", f"Nothing was changed. Your text is in {file}.")
