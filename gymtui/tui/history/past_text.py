"""A workout of the past as text: a line for the day, then a line for each exercise with its sets.

2026-11-20 17:30-18:25 Upper A
bench press  82.5x8 r2; 82.5x8 r1; 80x7!
lat pulldown  55x8+4+3
# what begins with # is left out
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from gymtui.live.entry import EntryContext, EntryError
from gymtui.live.grammar import read_line, slips
from gymtui.model.exercise import Exercise
from gymtui.model.ids import ShortId
from gymtui.model.performed import PerformedExercise, PerformedSet, Workout
from gymtui.model.units import Unit
from gymtui.training.catalogue import Catalogue
from gymtui.tui.history.edits import edited_set
from gymtui.tui.history.whole_edits import WhenError, read_when

HEAD = re.compile(r"^(\d{4}-\d{2}-\d{2}(?:\s+\d{1,2}:\d{2}(?:\s*[-–]\s*\d{1,2}:\d{2})?)?)\s*(.*)$")
SECOND_DAY = re.compile(r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)")
EXPECTED_HEAD = "expected one day, times and a title, such as 2026-11-20 17:30-18:25 Upper A"
SETS = re.compile(r"\s+(?=(?:\d|\*|:|=|bw\b))", re.IGNORECASE)
SET_END = re.compile(r";|,\s+")


@dataclass(frozen=True, slots=True)
class PastProblem:
    """What can't be understood: the line and column (from 1), why, and what was expected."""

    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"line {self.line}, column {self.column}: {self.message}"


@dataclass(frozen=True, slots=True)
class PastReading:
    """What a text says; `workout` is there where it has no fault.

    `questions` are about sets that look like slips of the fingers: no faults, to be asked about once.
    """

    workout: Workout | None
    problems: tuple[PastProblem, ...]
    sets: int = 0
    questions: tuple[PastProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class PastSetting:
    """What the text is read with; `empty` is a workout of today without exercises.

    `usual` are sets of each exercise's last time, by its id: what is typed is compared with them.
    """

    catalogue: Catalogue
    unit: Unit
    today: date
    empty: Workout
    new_id: Callable[[], ShortId]
    usual: Mapping[str, PerformedSet] = field(default_factory=dict)


@dataclass(slots=True)
class _Found:
    """What was found in the lines so far."""

    problems: list[PastProblem] = field(default_factory=list)
    questions: list[PastProblem] = field(default_factory=list)


def read_past(text: str, setting: PastSetting) -> PastReading:
    """Return the workout that a text says, or every fault in it."""
    noted = _Found()
    problems = noted.problems
    exercises: list[PerformedExercise] = []
    workout = setting.empty
    headed = False
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if not headed:
            headed = True
            found = HEAD.match(line.strip())
            if found is not None:
                workout = _headed(workout, found, number, setting, problems)
                continue
        read = _exercise(line, number, setting, noted)
        if read is not None:
            exercises.append(read)
    if not exercises and not problems:
        problems.append(PastProblem(1, 1, "there is no exercise yet, such as: bench press  82.5x8; 82.5x7"))
    done = workout.model_copy(update={"exercises": tuple(exercises)})
    sets = sum(len(one.sets) for one in exercises)
    return PastReading(None if problems else done, tuple(problems), sets, tuple(noted.questions))


def _headed(
    workout: Workout,
    found: re.Match[str],
    number: int,
    setting: PastSetting,
    problems: list[PastProblem],
) -> Workout:
    try:
        workout = read_when(found[1], workout)
    except WhenError as error:
        problems.append(PastProblem(number, 1, str(error)))
        return workout
    if workout.date > setting.today:
        problems.append(PastProblem(number, 1, f"{workout.date.isoformat()} is still to come"))
    second = SECOND_DAY.search(found[2])
    if second is not None:
        column = found.start(2) + second.start() + 1
        problems.append(PastProblem(number, column, f"{second[0]} is a second day; {EXPECTED_HEAD}"))
    return workout.model_copy(update={"title": found[2].strip()})


def _exercise(line: str, number: int, setting: PastSetting, noted: _Found) -> PerformedExercise | None:
    """Return the exercise of a line with its sets; the name is the longest that is one."""
    start = len(line) - len(line.lstrip())
    content = line.strip()
    ends = [*(found.start() for found in SETS.finditer(content)), len(content)]
    for end in reversed(ends):
        exercise = setting.catalogue.find(content[:end].rstrip(" :"))
        if exercise is not None:
            return _sets(exercise, content[end:], number, start + end, setting, noted)
    typed = content[: ends[0]].rstrip(" :")
    near = ", ".join(one.name for one in setting.catalogue.search(typed, limit=3))
    noted.problems.append(
        PastProblem(
            number, start + 1, f"there is no exercise “{typed}”" + (f"; nearest {near}" if near else "")
        )
    )
    return None


def _sets(
    exercise: Exercise, text: str, number: int, offset: int, setting: PastSetting, noted: _Found
) -> PerformedExercise | None:
    problems = noted.problems
    done: list[PerformedSet] = []
    at = 0
    for piece in _pieces(text):
        begin = text.index(piece, at)
        at = begin + len(piece)
        if not piece.strip():
            continue
        lead = len(piece) - len(piece.lstrip())
        context = EntryContext(
            exercise.measurement,
            unit=setting.unit,
            unilateral=exercise.unilateral,
            last=done[-1] if done else None,
            whole=True,
        )
        try:
            entry = read_line(piece.strip(), context)
        except EntryError as error:
            problems.append(PastProblem(number, offset + begin + lead + error.column + 1, str(error)))
            continue
        usual = replace(context, last=setting.usual.get(exercise.id, context.last))
        for question in slips(entry, usual):
            noted.questions.append(PastProblem(number, offset + begin + lead + 1, question))
        done.append(edited_set(PerformedSet(id=setting.new_id()), entry))
    if not done:
        if not problems or problems[-1].line != number:
            problems.append(
                PastProblem(number, offset + 1, f"{exercise.name} has no sets, such as 82.5x8; 82.5x7")
            )
        return None
    return PerformedExercise(id=setting.new_id(), exercise=exercise.id, name=exercise.name, sets=tuple(done))


def usual_sets(last: Mapping[str, tuple[date, PerformedExercise]]) -> dict[str, PerformedSet]:
    """Return the heaviest work set of each exercise's last time, of those without a load the first."""
    return {
        slug: max(sets, key=_heaviest)
        for slug, (_, performed) in last.items()
        if (sets := [one for one in performed.sets if one.is_work and one.parts])
    }


def _heaviest(one: PerformedSet) -> Decimal:
    return max((abs(part.load.kilograms) for part in one.parts if part.load is not None), default=Decimal(0))


def _pieces(text: str) -> list[str]:
    """Return the sets of a line: a semicolon, or a comma and a blank, ends one; not in a note."""
    pieces, start, quoted = [], 0, False
    place = 0
    while place < len(text):
        if text[place] == '"':
            quoted = not quoted
        found = SET_END.match(text, place) if not quoted else None
        if found is not None:
            pieces.append(text[start:place])
            start = place = found.end()
            continue
        place += 1
    return [*pieces, text[start:]]
