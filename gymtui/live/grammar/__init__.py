"""The set entry's grammar: a typed line to an `Entry` and back, and how it is said in words.

`read_line` reads, `write_set` prints a set as a line, `context_for` is what that line is read against,
`preview` says an entry in words and `slips` asks about values that look like slips of the fingers.
"""

from gymtui.live.grammar.reader import read_line
from gymtui.live.grammar.slips import slips
from gymtui.live.grammar.words import preview
from gymtui.live.grammar.writer import context_for, write_set

__all__ = ["context_for", "preview", "read_line", "slips", "write_set"]
