"""A text as lines: what stands in each, how far it is indented, and the comment behind it."""

from collections.abc import Iterator
from dataclasses import dataclass

TAB = 4


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line of the text. `number` counts from 1; `offset` is how many characters stand before `content`.

    `comment` None: there is none.
    """

    number: int
    indent: int
    offset: int
    content: str
    comment: str | None = None


def source_lines(text: str) -> Iterator[SourceLine]:
    """Give each line; all of the usual line ends and a byte order mark are understood."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    for number, line in enumerate(text.split("\n"), 1):
        start = _comment_start(line)
        body = line if start is None else line[:start]
        comment = None if start is None else line[start + 1 :].removeprefix(" ").rstrip()
        content = body.strip()
        lead = body[: len(body) - len(body.lstrip())] if content else ""
        indent = sum(TAB if character == "\t" else 1 for character in lead)
        yield SourceLine(number, indent, len(lead), content, comment)


def _comment_start(line: str) -> int | None:
    """Return where a comment begins: at the first # that is not in quotes."""
    quoted = escaped = False
    for place, character in enumerate(line):
        if character == "#" and not quoted:
            return place
        if character == '"' and not escaped:
            quoted = not quoted
        escaped = quoted and character == "\\" and not escaped
    return None
