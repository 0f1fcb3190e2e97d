"""A plan written as text: always the same way, so that reading it back gives the same plan."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from gymtui.model.ids import slug_of
from gymtui.model.performed import Group
from gymtui.model.plan import (
    NO_COMMENTS,
    Comments,
    PlanDocument,
    PlannedExercise,
    ProgressionRule,
    Template,
    Warmup,
)
from gymtui.plans.places import PlanPlace
from gymtui.plans.text import amounts
from gymtui.plans.text.head_writing import DAY_NAMES, head_lines, is_simple_order
from gymtui.plans.text.names import ExerciseNames, exercise_text
from gymtui.plans.text.parameters import params_text, quoted
from gymtui.plans.text.reading import Span, Writing
from gymtui.plans.text.set_writing import sets_pieces
from gymtui.training.progression.rules import RULES

STEP = "  "
WIDEST_NAME = 28
"""Columns up to which sets stand under each other; a longer name pushes its own to the right."""
_TITLE = re.compile(r"[A-Za-zÀ-ɏ0-9][A-Za-zÀ-ɏ0-9/+&'’.()-]*( [A-Za-zÀ-ɏ0-9/+&'’.()-]+)*\Z")
_IN_TITLE = re.compile(r"\b(on|id|archived)\b", re.IGNORECASE)


@dataclass
class Page:
    """The lines so far, and where the places of the plan stand in them."""

    lines: list[str] = field(default_factory=list)
    spans: dict[PlanPlace, Span] = field(default_factory=dict)

    def add(self, text: str, comments: Comments = NO_COMMENTS, indent: str = "") -> int:
        """Write a line with its comments; return its number."""
        self.comment(comments.above, indent)
        beside = f"  # {comments.beside}".rstrip() if comments.beside else ""
        self.lines.append(f"{indent}{text}{beside}")
        return len(self.lines)

    def comment(self, lines: Iterable[str], indent: str = "") -> None:
        """Write lines of comment."""
        for text in lines:
            self.lines += [f"{indent}# {line}".rstrip() for line in text.split("\n")]

    def mark(self, place: PlanPlace, number: int, start: int = 0, end: int | None = None) -> None:
        """Note where a place stands; columns count from 0 here."""
        line = self.lines[number - 1]
        first = start or len(line) - len(line.lstrip())
        self.spans[place] = Span(number, first + 1, (len(line) if end is None else end) + 1)


def write_plan(document: PlanDocument, names: ExerciseNames) -> Writing:
    """Return the text of a plan and where its places stand in it."""
    page = Page()
    program = document.program
    if program is not None:
        id_ = f" id {program.id}" if program.id != slug_of(program.name) else ""
        number = page.add(f"program {title(program.name)}{id_}", program.comments)
        page.mark(PlanPlace(), number)
        for text, place in head_lines(program, document.templates):
            page.mark(place, page.add(text, indent=STEP))
    simple = program is not None and is_simple_order(program, document.templates)
    for template in document.templates:
        weekdays: list[int | None] = []
        if program is not None and simple:
            weekdays = [day.weekday for day in program.days if day.template == template.id]
        _day(page, template, [day for day in weekdays if day is not None], names)
    return Writing("\n".join(page.lines).strip("\n") + "\n", page.spans)


def title(name: str) -> str:
    """Return a name of a program or a day, in quotes where it needs them."""
    plain = _TITLE.match(name) is not None and _IN_TITLE.search(name) is None
    return name if plain else quoted(name)


def _day(page: Page, template: Template, weekdays: Sequence[int], names: ExerciseNames) -> None:
    if page.lines:
        page.lines.append("")
    on = f" on {' '.join(DAY_NAMES[day] for day in weekdays)}" if weekdays else ""
    id_ = f" id {template.id}" if template.id != slug_of(template.name) else ""
    gone = " archived" if template.archived else ""
    number = page.add(f"day {title(template.name)}{on}{id_}{gone}", template.comments)
    page.mark(PlanPlace(template=template.id), number)
    if template.notes:
        page.add(f"note {quoted(template.notes)}", indent=STEP)
    _exercises(page, template, names)
    page.comment(template.tail)


def _exercises(page: Page, template: Template, names: ExerciseNames) -> None:
    width = _name_width(template, names)
    labels = _labels(template)
    begun: set[str] = set()
    inside: str | None = None
    for line in template.exercises:
        if line.group is not None and line.group != inside:
            group = next((one for one in template.groups if one.id == line.group), None)
            again = line.group in begun
            comments = NO_COMMENTS if again else template.group_comments.get(line.group, NO_COMMENTS)
            text = "superset" + labels.get(line.group, "") + ("" if again else _rests(group))
            number = page.add(text, comments, STEP)
            if not again:
                page.mark(PlanPlace(template=template.id, group=line.group), number)
            begun.add(line.group)
        inside = line.group
        _exercise(page, template, line, names, width)


def _labels(template: Template) -> dict[str, str]:
    """Return a letter for each superset whose members do not stand together."""
    runs: list[str] = []
    before: str | None = None
    for line in template.exercises:
        if line.group is not None and line.group != before:
            runs.append(line.group)
        before = line.group
    split = [one for one in dict.fromkeys(runs) if runs.count(one) > 1]
    return {group: f" {_letter(place)}" for place, group in enumerate(split)}


def _letter(place: int) -> str:
    return chr(65 + place) if place < 26 else str(place)


def _rests(group: Group | None) -> str:
    if group is None:
        return ""
    switch = f" switch {amounts.time_text(group.switch_rest)}" if group.switch_rest is not None else ""
    after = f" round {amounts.time_text(group.round_rest)}" if group.round_rest is not None else ""
    return switch + after


def _name(line: PlannedExercise, names: ExerciseNames) -> str:
    exercises = " / ".join(exercise_text(slug, names) for slug in (line.exercise, *line.pool))
    return f"{'optional ' if line.optional else ''}{'pool ' if line.pool else ''}{exercises}"


def _name_width(template: Template, names: ExerciseNames) -> int:
    """Return how wide the names are with their indentation, as far as they are lined up."""
    widths = [
        len(_name(line, names)) + len(STEP) * (2 if line.group is not None else 1)
        for line in template.exercises
    ]
    return max((width for width in widths if width <= WIDEST_NAME), default=0)


def _exercise(
    page: Page, template: Template, line: PlannedExercise, names: ExerciseNames, width: int
) -> None:
    indent = STEP * (2 if line.group is not None else 1)
    name = _name(line, names)
    text = (indent + name).ljust(width) if line.sets else indent + name
    starts = []
    for place, piece in enumerate(sets_pieces(line.sets)):
        text += ", " if place else "  "
        starts.append((len(text), len(text) + len(piece)))
        text += piece
    page.comment(line.comments.above, indent)
    number = page.add(text, Comments(beside=line.comments.beside))
    here = PlanPlace(template=template.id, line=line.id)
    page.mark(here, number)
    page.mark(
        PlanPlace(template=template.id, line=line.id, field="exercise"),
        number,
        len(indent),
        len(indent) + len(name),
    )
    _mark_sets(page, line, here, number, starts)
    for about, clause in _clauses(line, names):
        at = page.add(clause, indent=indent + STEP)
        page.mark(PlanPlace(template=template.id, line=line.id, field=about), at)


def _mark_sets(
    page: Page, line: PlannedExercise, here: PlanPlace, number: int, starts: Sequence[tuple[int, int]]
) -> None:
    piece = -1
    for place, target in enumerate(line.sets):
        if place == 0 or target != line.sets[place - 1]:
            piece += 1
        start, end = starts[piece]
        page.mark(PlanPlace(template=here.template, line=here.line, set=place), number, start, end)


def _clauses(line: PlannedExercise, names: ExerciseNames) -> list[tuple[str, str]]:
    found = []
    if line.rest is not None:
        found.append(("rest", f"rest {amounts.time_text(line.rest)}"))
    if line.warmup is not Warmup.NONE:
        found.append(("warmup", f"warmup {line.warmup.value}"))
    if line.progression != ProgressionRule():
        rule = RULES.get(line.progression.rule)
        params = params_text(line.progression.params, rule.parameters if rule is not None else {})
        found.append(("progression", f"rule {line.progression.rule.replace('_', '-')} {params}".rstrip()))
    if line.alternatives:
        listed = ", ".join(exercise_text(slug, names) for slug in line.alternatives)
        found.append(("alternatives", f"or {listed}"))
    if line.note:
        found.append(("note", f"note {quoted(line.note)}"))
    return found
