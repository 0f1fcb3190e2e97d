"""What is left behind by a defect: a log file with its traceback, named on stderr."""

import platform
import sys
import traceback

from gymtui import __version__
from gymtui.clock import wall_clock
from gymtui.paths import Paths


def keep_crash(paths: Paths, error: BaseException) -> None:
    """Write the traceback into the folder of logs and say where it is."""
    now = wall_clock()
    path = paths.logs / f"crash-{now:%Y%m%dT%H%M%S}{now.microsecond // 1000:03d}Z.log"
    head = f"gymtui {__version__}, Python {platform.python_version()}, {platform.system()}, {now.isoformat()}"
    text = f"{head}\n\n{''.join(traceback.format_exception(error))}"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", errors="backslashreplace")
    except OSError as refused:
        print(f"gymtui: this is a defect, and its log could not be written: {refused}.", file=sys.stderr)
        return
    print(f"gymtui: this is a defect. What was logged is saved. Its traceback is in {path}", file=sys.stderr)
