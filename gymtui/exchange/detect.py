"""Which app a file comes from, told by what is in it and never by its name."""

from collections.abc import Callable
from enum import StrEnum

from gymtui.errors import GymtuiError
from gymtui.exchange.hevy import looks_like_hevy, read_hevy
from gymtui.exchange.names import NameBook
from gymtui.exchange.reading import ImportOptions, ImportResult
from gymtui.exchange.strong import read_strong
from gymtui.exchange.strong_layout import looks_like_strong
from gymtui.exchange.table import NOT_A_TABLE, decode, read_table


class App(StrEnum):
    """Where a file comes from."""

    STRONG = "strong"
    HEVY = "hevy"
    GYMTUI = "gymtui"


READERS: dict[App, Callable[[bytes, ImportOptions, NameBook], ImportResult]] = {
    App.STRONG: read_strong,
    App.HEVY: read_hevy,
}
"""The readers of other apps' files. gymtui's own export is read by `gymtui_json.read_export`."""


def detect(data: bytes, file_name: str) -> App:
    """Return the app that wrote the file.

    Raises GymtuiError, naming the file, the line and what was expected, for an empty file, for bytes
    that are no text, and for a table or text of another kind.
    """
    text, _ = decode(data, file_name)
    if text.lstrip().startswith("{"):
        return App.GYMTUI
    table = read_table(data, file_name)
    if looks_like_hevy(table):
        return App.HEVY
    if looks_like_strong(table):
        return App.STRONG
    raise GymtuiError(
        f"{file_name}, line {table.first_line}: the columns “{', '.join(table.header)[:80]}” are of no "
        "known app.",
        NOT_A_TABLE,
    )


def read_file(
    data: bytes, options: ImportOptions, catalogue: NameBook, app: App | None = None
) -> ImportResult:
    """Return the workouts of another app's export; `app` None means that it is detected.

    Raises GymtuiError for a file that cannot be read, and for gymtui's own export, which holds more
    than workouts and is read by `read_export`.
    """
    found = app or detect(data, options.file_name)
    reader = READERS.get(found)
    if reader is None:
        raise GymtuiError(f"{options.file_name}: this is gymtui's own export, not another app's.")
    return reader(data, options, catalogue)
