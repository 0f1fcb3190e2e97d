"""Every hand-written line means what is written beside it."""

import pytest

from gymtui.live.entry import EntryError
from gymtui.live.grammar import preview, read_line, slips
from tests.live.lines import Line, all_lines

LINES = all_lines()
GOOD = [line for line in LINES if line.entry is not None]
BAD = [line for line in LINES if line.entry is None]


@pytest.mark.parametrize("line", GOOD, ids=str)
def test_good_line(line: Line) -> None:
    entry = read_line(line.text, line.context)
    assert entry == line.entry
    assert preview(entry, line.context)
    assert all(question.endswith(("?", ".")) for question in slips(entry, line.context))


@pytest.mark.parametrize("line", BAD, ids=str)
def test_bad_line(line: Line) -> None:
    with pytest.raises(EntryError) as raised:
        read_line(line.text, line.context)
    assert raised.value.column == line.column
    assert line.words in str(raised.value)
    assert raised.value.expected


def test_there_are_many_of_both() -> None:
    assert len(LINES) >= 300
    assert len(BAD) >= 100
