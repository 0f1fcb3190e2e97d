"""What differs between two versions of a plan, line by line of their texts."""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

CONTEXT = 2
"""Lines that are the same and are shown around those that differ."""


class LineKind(StrEnum):
    """What became of a line from the one version to the other; a gap stands for lines that are the same."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class DiffLine:
    """A line and what became of it; of a gap the text says how many lines it stands for."""

    kind: LineKind
    text: str


def changed_lines(before: str, after: str) -> tuple[DiffLine, ...]:
    """Return what has to change in `before` to make it `after`; nothing where they are the same."""
    old, new = before.splitlines(), after.splitlines()
    matcher = difflib.SequenceMatcher(a=old, b=new, autojunk=False)
    found: list[DiffLine] = []
    reached = 0
    for group in matcher.get_grouped_opcodes(CONTEXT):
        start, end = group[0][1], group[-1][2]
        found += _gap(start - reached)
        for tag, a, b, c, d in group:
            if tag == "equal":
                found += [DiffLine(LineKind.SAME, line) for line in old[a:b]]
                continue
            found += [DiffLine(LineKind.GONE, line) for line in old[a:b]]
            found += [DiffLine(LineKind.NEW, line) for line in new[c:d]]
        reached = end
    return (*found, *_gap(len(old) - reached)) if found else ()


def _gap(count: int) -> Iterator[DiffLine]:
    if count > 0:
        yield DiffLine(LineKind.GAP, f"{count} line{'s' if count > 1 else ''} the same")
