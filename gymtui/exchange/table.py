"""A delimited text file as a header and rows, whatever a spreadsheet did to it on the way."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from gymtui.errors import GymtuiError

DELIMITERS = (",", ";", "\t", "|")
NOT_A_TABLE = "Expected a table exported by Strong or Hevy (CSV), or a gymtui export (JSON)."


@dataclass(frozen=True, slots=True)
class Table:
    """The header's cells, and the text from which the rows are read. `notes` say what was odd about it."""

    file_name: str
    header: tuple[str, ...]
    delimiter: str
    first_line: int
    text: str
    notes: tuple[str, ...] = ()

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Yield each row below the header with its first line's number.

        Raises GymtuiError where the file stops being a table.
        """
        reader = csv.reader(io.StringIO(self.text, newline=""), delimiter=self.delimiter)
        line = 1
        try:
            for cells in reader:
                if line > self.first_line:
                    yield line, cells
                line = reader.line_num + 1
        except csv.Error as error:
            raise GymtuiError(
                f"{self.file_name}, line {line}: this is no table any more ({error}).",
                "Export the file again; a quotation mark may be missing there.",
            ) from error

    def first_row(self) -> list[str] | None:
        """Return the cells of the first row that is not empty, or None when there is none."""
        return next((cells for _, cells in self.rows() if any(cells)), None)


def decode(data: bytes, file_name: str) -> tuple[str, tuple[str, ...]]:
    """Return the file's text without byte order mark, and notes on an unusual encoding.

    Raises GymtuiError for an empty file and for bytes that are no text.
    """
    if not data.strip():
        raise GymtuiError(f"{file_name}: the file is empty.", NOT_A_TABLE)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _decoded(data, "utf-16", file_name), ("The file is UTF-16 text, as spreadsheets save it.",)
    if b"\x00" in data:
        line = data[: data.index(b"\x00")].count(b"\n") + 1
        raise GymtuiError(f"{file_name}, line {line}: this is no text file.", NOT_A_TABLE)
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        note = "The file is not UTF-8; it was read as Windows-1252, so look at names with accents."
        return _decoded(data, "cp1252", file_name), (note,)


def _decoded(data: bytes, encoding: str, file_name: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise GymtuiError(f"{file_name}, line {line}: this is no text file.", NOT_A_TABLE) from error
    return text.removeprefix("\ufeff")


def read_table(data: bytes, file_name: str) -> Table:
    """Return the file as a table; the delimiter is the one that splits its header most.

    Raises GymtuiError when the file is empty, no text or has no header of at least five columns.
    """
    text, notes = decode(data, file_name)
    lines = io.StringIO(text, newline="")
    first = 1
    top = lines.readline()
    while top and (not top.strip() or top.lower().startswith("sep=")):
        first += 1
        top = lines.readline()
    best: list[str] = []
    delimiter = DELIMITERS[0]
    for candidate in DELIMITERS:
        cells = _header_cells(top, candidate, file_name, first)
        if len(cells) > len(best):
            best, delimiter = cells, candidate
    if len(best) < 5:
        shown = top.strip()[:60]
        raise GymtuiError(
            f"{file_name}, line {first}: no header of a training log was found, but “{shown}”.", NOT_A_TABLE
        )
    return Table(file_name, tuple(cell.strip() for cell in best), delimiter, first, text, notes)


def _header_cells(top: str, delimiter: str, file_name: str, line: int) -> list[str]:
    try:
        return next(csv.reader([top], delimiter=delimiter), [])
    except csv.Error as error:
        raise GymtuiError(f"{file_name}, line {line}: the header cannot be read.", NOT_A_TABLE) from error
