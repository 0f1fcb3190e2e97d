"""Filter lines good and bad, and the exact words on what is wrong (`tests/data/filter_lines.txt`)."""

from datetime import date
from pathlib import Path

import pytest

from gymtui.insight.query.reading import QuerySetting, read_query

CORPUS = Path(__file__).parents[2] / "data" / "filter_lines.txt"


def read_corpus() -> tuple[dict[str, list[str]], dict[str, str]]:
    """Return the lines with their problems, and the saved filters."""
    lines: dict[str, list[str]] = {}
    saved: dict[str, str] = {}
    last = ""
    for row in CORPUS.read_text(encoding="utf-8").splitlines():
        name, sign, line = row.partition(" =")
        if row.startswith("    "):
            lines[last].append(row.strip())
        elif row.startswith("@") and sign:
            saved[name[1:]] = line.strip()
        elif row and not row.startswith("#"):
            last = row
            lines[last] = []
    return lines, saved


LINES, SAVED = read_corpus()


@pytest.mark.parametrize("text", LINES)
def test_a_line_is_understood_or_told_word_by_word(text: str) -> None:
    query = read_query(text, QuerySetting(date(2026, 11, 25), saved=SAVED))
    assert [str(one) for one in query.problems] == LINES[text]


def test_there_are_enough_of_both() -> None:
    assert sum(not problems for problems in LINES.values()) > 45
    assert sum(bool(problems) for problems in LINES.values()) > 45
    assert len(SAVED) == 9
