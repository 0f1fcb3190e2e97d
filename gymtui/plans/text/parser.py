"""Plan text read: every line by itself, so that several faults are told at once and nothing is guessed."""

import re
from typing import TYPE_CHECKING

from pydantic import ValidationError

from gymtui.model.plan import PlanDocument
from gymtui.plans.places import Severity
from gymtui.plans.text.assembling import Assembled, assembled
from gymtui.plans.text.day_reading import CLAUSES, day_of, exercise_of, group_of, nearest, read_clause
from gymtui.plans.text.faults import TextFault, parsed
from gymtui.plans.text.head_reading import HEAD, words_of
from gymtui.plans.text.lines import SourceLine, source_lines
from gymtui.plans.text.names import ExerciseNames
from gymtui.plans.text.raw import RawDay, RawGroup, RawLine, RawProgram, Remarks
from gymtui.plans.text.reading import Reading, Span, TextProblem
from gymtui.plans.text.trees import named, own_tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

LARGEST_TEXT = 256 * 1024
"""Characters. A year of six days a week in full is a tenth of it; a longer text is no plan."""
MOST_PROBLEMS = 100
MOST_LINES = 1000
"""Exercises of one day, and days of a program. Far above what anybody trains."""

_FIRST_WORD = re.compile(r"[A-Za-z-]+")
_GROUP = re.compile(r"(superset|tri-?set|giant\s+set|circuit)\b(?!\s*-)", re.IGNORECASE)
_SETS = re.compile(r"\d\s*[x×*]\s*\d")
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def read_plan(text: str, names: ExerciseNames, known: PlanDocument | None = None) -> Reading:
    """Return the plan of a text, with everything that is wrong with it.

    Lines and supersets take over the ids of `known` where they are the same ones; other ids come from names
    and places. Without a fault there is always a document, and with one there is none. Never raises.
    """
    refused = _refused(text)
    if refused is not None:
        return Reading(None, (refused,))
    reader = _Reader(names)
    for line in source_lines(text):
        if len(reader.problems) >= MOST_PROBLEMS:
            break
        reader.take(line)
    reader.end()
    problems = list(reader.problems)
    if reader.program is None and not reader.days and not problems:
        problems.append(_problem(Span(1, 1, 2), "There is no plan in it.", "a line such as: day Upper A"))
    if problems:
        return Reading(None, tuple(problems))
    return _whole(reader, known)


def _whole(reader: "_Reader", known: PlanDocument | None) -> Reading:
    try:
        found: Assembled = assembled(reader.program, reader.days, known)
    except TextFault as fault:
        span = Span(fault.start, 1, fault.end)
        return Reading(
            None, (TextProblem(Severity.ERROR, span, fault.message, fault.expected, fault.nearest),)
        )
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        return Reading(None, (_problem(Span(1, 1, 2), f"The plan cannot be: {where}: {first['msg']}."),))
    return Reading(found.document, found.problems, found.spans)


def _refused(text: str) -> TextProblem | None:
    if len(text) > LARGEST_TEXT:
        said = f"The text has {len(text) // 1024} kB and is no plan."
        return _problem(Span(1, 1, 2), said, f"at most {LARGEST_TEXT // 1024} kB")
    found = _NO_TEXT.search(text)
    if found is None:
        return None
    line = text.count("\n", 0, found.start()) + 1
    column = found.start() - (text.rfind("\n", 0, found.start()) + 1) + 1
    said = f"There is a character (code {ord(found[0])}) that is no text."
    return _problem(Span(line, column, column + 1), said, "a text file; this looks like another kind of file")


def _problem(span: Span, message: str, expected: str = "", nearest: "Iterable[str]" = ()) -> TextProblem:
    return TextProblem(Severity.ERROR, span, message, expected, tuple(nearest))


class _Reader:
    """Takes line after line. What is read so far is in `program` and `days`."""

    def __init__(self, names: ExerciseNames) -> None:
        self.names = names
        self.program: RawProgram | None = None
        self.days: list[RawDay] = []
        self.problems: list[TextProblem] = []
        self._comments: list[str] = []
        self._group: RawGroup | None = None
        self._line: RawLine | None = None
        self._lost = False

    def take(self, source: SourceLine) -> None:
        """Read a line. What is wrong with it is noted, and the others are read on."""
        if source.comment is not None and not source.content:
            self._comments.append(source.comment)
        if not source.content:
            return
        span = Span(source.number, source.offset + 1, source.offset + len(source.content) + 1)
        try:
            remarks = self._read(source, span)
        except TextFault as fault:
            self._note(source, fault)
            self._comments.clear()
            return
        if remarks is not None:
            remarks.above += self._comments
            self._comments.clear()
            if source.comment is not None and remarks.beside:
                remarks.above.append(source.comment)
            elif source.comment is not None:
                remarks.beside = source.comment

    def end(self) -> None:
        """Put the comments at the end where they belong."""
        if self.days:
            self.days[-1].tail += self._comments
        elif self.program is not None:
            self.program.remarks.above += self._comments

    def _note(self, source: SourceLine, fault: TextFault) -> None:
        start, end = source.offset + fault.start + 1, source.offset + fault.end + 1
        span = Span(source.number, start, end)
        self.problems.append(_problem(span, fault.message, fault.expected, fault.nearest))

    def _read(self, source: SourceLine, span: Span) -> Remarks | None:
        """Read a line by what it begins with; return the remarks that its comments belong to."""
        content = source.content
        first = _FIRST_WORD.match(content)
        word = first[0].lower() if first is not None else ""
        if word == "program":
            return self._program(source, span)
        if word == "day":
            return self._day(source, span)
        if _GROUP.match(content):
            return self._new_group(source, span)
        if self._in_head(word):
            return self._head(word, source, span)
        if self._is_clause(word, source):
            return self._clause(word, source, span)
        return self._exercise(source, span)

    def _in_head(self, word: str) -> bool:
        return not self.days and self.program is not None and word in HEAD

    def _program(self, source: SourceLine, span: Span) -> Remarks:
        if self.program is not None or self.days:
            raise TextFault(0, 7, "A text is one program.", "program on the first line, and days below it")
        tree = parsed(source.content, "program_line")
        name = words_of(named(tree, "title")[0])
        self.program = RawProgram(span, name)
        for id_ in named(tree, "id"):
            self.program.id = str(own_tokens(id_)[0])
        return self.program.remarks

    def _head(self, word: str, source: SourceLine, span: Span) -> Remarks:
        program = self.program
        assert program is not None, "the head begins with it"
        start, reads = HEAD[word]
        reads(program, parsed(source.content, start), span)
        return program.remarks

    def _day(self, source: SourceLine, span: Span) -> Remarks:
        self._line = self._group = None
        try:
            day = day_of(parsed(source.content, "day_line"), span)
        except TextFault:
            self._lost = True
            raise
        self._lost = False
        if len(self.days) >= MOST_LINES:
            raise TextFault(0, 3, "These are too many days.", f"at most {MOST_LINES}")
        self.days.append(day)
        return day.remarks

    def _new_group(self, source: SourceLine, span: Span) -> Remarks | None:
        day = self._today("superset")
        self._line = None
        group = group_of(parsed(source.content, "group_line"), span, source.indent)
        again = next((one for one in day.groups if one.label and one.label == group.label), None)
        if again is not None:
            again.indent = source.indent
            again.switch = again.switch if group.switch is None else group.switch
            again.round = again.round if group.round is None else group.round
            self._group = again
            return again.remarks
        self._group = group
        day.groups.append(group)
        return group.remarks

    def _is_clause(self, word: str, source: SourceLine) -> bool:
        """Whether a line is said of the exercise, or the day, above it."""
        if word not in CLAUSES or not self.days:
            return word == "note" or (word in HEAD and self.program is not None and not self.days)
        rest = source.content[len(word) :].lstrip()
        if word == "rest":
            return rest[:1].isdigit()
        return True

    def _clause(self, word: str, source: SourceLine, span: Span) -> Remarks:
        day = self._today(word)
        if self._line is not None:
            read_clause(self._line, word, source, span, self.names)
            return self._line.remarks
        if word != "note":
            raise TextFault(0, len(word), f"“{word}” is said of an exercise.", "an exercise above it")
        said = words_of(parsed(source.content, "note_line"))
        day.notes = f"{day.notes}\n{said}" if day.notes else said
        return day.remarks

    def _exercise(self, source: SourceLine, span: Span) -> Remarks:
        self._refuse_head(source)
        day = self._today("exercise")
        try:
            line = exercise_of(parsed(source.content, "exercise_line"), span, source, self.names)
        except TextFault:
            self._line = RawLine(span, "")  # what is said under it is read all the same
            raise
        if self._group is not None and source.indent <= self._group.indent:
            self._group = None
        line.group = self._group
        if len(day.lines) >= MOST_LINES:
            raise TextFault(0, 1, "These are too many exercises for a day.", f"at most {MOST_LINES}")
        day.lines.append(line)
        self._line = line
        return line.remarks

    def _refuse_head(self, source: SourceLine) -> None:
        """Raise TextFault for what can only be said of a program, or of nothing at all."""
        first = _FIRST_WORD.match(source.content)
        word = first[0] if first is not None else ""
        if word.lower() in HEAD and not _SETS.search(source.content):
            where = (
                "above the first day" if self.program is not None else "below a line such as: program Mine"
            )
            raise TextFault(0, len(word), f"“{word}” is said of a program.", where)
        if self.program is not None and not self.days and not self._lost and word:
            found = nearest(word.lower(), [*HEAD])
            raise TextFault(0, len(word), f"“{word}” says nothing of a program.", "", found)

    def _today(self, what: str) -> RawDay:
        if not self.days and not self._lost:
            raise TextFault(0, 1, f"Before the first {what} there is a day.", "a line such as: day Upper A")
        return self.days[-1] if self.days else RawDay(Span(1, 1, 1), "?")
