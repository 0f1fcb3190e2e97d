"""A typed line read as a set, by recursive descent over its tokens. The grammar is in docs/set-entry.md."""

from dataclasses import replace

from gymtui.live.entry import Entry, EntryContext, EntryError, Field
from gymtui.live.grammar.cursor import Cursor, Marks, is_one_of
from gymtui.live.grammar.parts import PartReader
from gymtui.live.grammar.tokens import Sort, tokens_of
from gymtui.live.grammar.values import Draft
from gymtui.model.performed import Kind, Part, RangeOfMotion, Side, Technique

JOINS = {"+": Technique.REST_PAUSE, "/": Technique.CLUSTER, ">": Technique.DROP}
KEEPS = {
    "+": (Technique.REST_PAUSE, Technique.DC, Technique.MYO, Technique.EMOM, Technique.INTERVAL),
    "/": (Technique.CLUSTER, Technique.EMOM, Technique.INTERVAL),
    ">": (Technique.DROP,),
}
"""The techniques of a set that a join goes with; in any other set it names its own."""


def read_line(text: str, context: EntryContext) -> Entry:
    """Return what the line says. Raises EntryError at the character where it stops making sense."""
    return _Line(text, context).read()


class _Line:
    def __init__(self, text: str, context: EntryContext) -> None:
        self._context = context
        self._cursor = Cursor(tokens_of(text))
        self._marks = Marks()
        self._parts = PartReader(self._cursor, self._marks, context)
        self._join: str | None = None

    def read(self) -> Entry:
        while self._marks.take(self._cursor, opening=True):
            pass
        repeats = self._cursor.at("=") and not is_one_of(self._cursor.following, "x")
        parts = self._same() if repeats else self._sets()
        if self._cursor.token.sort is not Sort.END:
            self._cursor.fail("a further part, effort, a note or the end of the line")
        return self._entry(parts)

    def _entry(self, parts: list[Part]) -> Entry:
        marks, context = self._marks, self._context
        technique = marks.technique
        if technique is None and self._join is not None:
            keeps = not context.whole and context.technique in KEEPS[self._join]
            technique = None if keeps else JOINS[self._join]
        kind, motion = marks.kind, marks.range
        if context.whole:
            technique = technique or Technique.STRAIGHT
            kind = kind or Kind.WORK
            motion = motion or RangeOfMotion.FULL
        return Entry(
            parts=tuple(parts),
            technique=technique,
            kind=kind,
            tempo=marks.tempo,
            range=motion,
            form=marks.form,
            note=marks.note or "",
        )

    def _sets(self) -> list[Part]:
        parts: list[Part] = []
        grown = self._cursor.at(">")
        if grown:
            self._grow()
        drafts = self._group(None, opening=not grown)
        parts += self._finish(drafts)
        while self._cursor.at(*JOINS):
            self._link()
            drafts = self._group(drafts[-1], opening=False)
            parts += self._finish(drafts)
        return parts

    def _grow(self) -> None:
        if not self._context.inside:
            message = "a drop follows a part, and nothing of this set is logged yet"
            raise EntryError(self._cursor.token.column, message, "a load")
        self._join = self._cursor.take().text

    def _link(self) -> None:
        token = self._cursor.token
        if self._join not in (None, token.text):
            raise EntryError(token.column, "a set has one kind of parts", f"{self._join} or the end")
        self._join = self._cursor.take().text

    def _group(self, before: Draft | None, opening: bool) -> list[Draft]:
        """Read one part, or the left and right of one."""
        chained = before is not None
        left = self._parts.read(opening=opening, counting=chained, join=self._join)
        if not self._cursor.at("|"):
            self._parts.complete(left, before, self._join, must_count=chained or self._cursor.at(*JOINS))
            return [left]
        self._cursor.take()
        right = self._parts.read(opening=False, counting=True, join=None)
        empty = not right.said
        if empty and right.suffix is not None:
            raise EntryError(right.suffix, "the right side is missing", "its reps")
        if not left.counted:
            return [self._right_only(left, right, before)]
        left.side, right.side = Side.LEFT, Side.RIGHT
        self._parts.complete(left, before, self._join, must_count=True)
        if empty:
            return [left]
        self._parts.complete(right, left, None, must_count=True)
        if right.effort and not (left.effort or left.failed):
            left.rir = right.rir
        return [left, right]

    def _right_only(self, left: Draft, right: Draft, before: Draft | None) -> Draft:
        if left.suffix is not None:
            raise EntryError(left.suffix, "the left side is missing", "its reps")
        if not right.counted:
            self._cursor.fail("the reps of a side")
        if Field.LOAD not in right.said and Field.LOAD in left.said:
            right.load = left.load
            right.said.add(Field.LOAD)
        right.side = Side.RIGHT
        self._parts.complete(right, before, self._join, must_count=True)
        return right

    def _finish(self, drafts: list[Draft]) -> list[Part]:
        if len(drafts) == 1 and drafts[0].side is None and self._context.unilateral and not drafts[0].no_side:
            return [replace(drafts[0], side=side).part() for side in (Side.LEFT, Side.RIGHT)]
        return [draft.part() for draft in drafts]

    def _same(self) -> list[Part]:
        """`=`: the values of last time, without its effort."""
        token, last = self._cursor.take(), self._context.last
        parts = list(last.parts) if last is not None else []
        if last is None or not parts:
            raise EntryError(token.column, "there is no last time to repeat", "a load or reps")
        if self._context.inside:
            parts = _next_of(parts, self._context.parts_done)
            if not parts:
                raise EntryError(token.column, "last time the set was over by now", "reps")
        elif len(_next_of(parts, 0)) < len(parts) and last.technique is not self._context.technique:
            self._marks.technique = self._marks.technique or last.technique
        drafts = [_without_effort(part, token.column) for part in parts]
        tail = drafts[-1]
        self._parts.suffixes(tail)
        if tail.effort and not tail.failed and tail.side is Side.RIGHT and len(drafts) > 1:
            drafts[-2].rir = tail.rir
        return [draft.part() for draft in drafts]


def _next_of(parts: list[Part], done: int) -> list[Part]:
    """Return the part after those done, with its other side."""
    rest = parts[done:]
    pair = len(rest) > 1 and (rest[0].side, rest[1].side) == (Side.LEFT, Side.RIGHT)
    return rest[: 2 if pair else 1]


def _without_effort(part: Part, column: int) -> Draft:
    return Draft(
        column=column,
        load=part.load,
        reps=part.reps,
        seconds=part.seconds,
        metres=part.metres,
        side=part.side,
    )
