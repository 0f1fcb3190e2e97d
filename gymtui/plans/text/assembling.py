"""A plan put together from what was read: ids given, days in order, supersets with their members."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from gymtui.model.ids import ShortId, slug_of
from gymtui.model.performed import Group
from gymtui.model.plan import (
    NO_COMMENTS,
    Comments,
    PlanDocument,
    PlannedExercise,
    Program,
    ProgramDay,
    Schedule,
    Template,
)
from gymtui.plans.places import PlanPlace, Severity
from gymtui.plans.text.raw import RawDay, RawGroup, RawLine, RawProgram, Remarks
from gymtui.plans.text.reading import Span, TextProblem


@dataclass(frozen=True, slots=True)
class Assembled:
    document: PlanDocument | None
    problems: tuple[TextProblem, ...]
    spans: Mapping[PlanPlace, Span]


def assembled(program: RawProgram | None, days: Sequence[RawDay], known: PlanDocument | None) -> Assembled:
    """Return the document of what was read, with the ids of `known` where it is the same."""
    problems = [*_same_names(program, days), *_lone_members(days)]
    ids = _template_ids(days, known)
    spans: dict[PlanPlace, Span] = {}
    templates = tuple(
        _template(day, id_, known.template(id_) if known is not None else None, spans)
        for day, id_ in zip(days, ids, strict=True)
    )
    found = None
    if program is not None:
        listed = _program_days(program, days, ids, problems)
        found = _program(program, listed, known, spans)
    document = PlanDocument(program=found, templates=templates)
    return Assembled(None if problems else document, tuple(problems), spans)


def _error(span: Span, message: str, expected: str = "", nearest: Sequence[str] = ()) -> TextProblem:
    return TextProblem(Severity.ERROR, span, message, expected, tuple(nearest))


def _same_names(program: RawProgram | None, days: Sequence[RawDay]) -> Iterator[TextProblem]:
    seen: dict[str, RawDay] = {}
    for day in days:
        key = day.id or day.name.casefold()
        if key in seen:
            yield _error(day.span, f"There are two days called {day.name}.", "another name")
        seen[key] = day
        if program is None and len(days) > 1 and day is days[1]:
            yield _error(
                day.span, "Several days are a program.", "a line such as: program “Upper/Lower” above"
            )


def _lone_members(days: Sequence[RawDay]) -> Iterator[TextProblem]:
    for day in days:
        for group in day.groups:
            members = sum(line.group is group for line in day.lines)
            if members < 2:
                number = "one exercise" if members else "no exercise"
                yield _error(group.span, f"A superset of {number}.", "two or more, indented below it")


# ids


def _template_ids(days: Sequence[RawDay], known: PlanDocument | None) -> list[str]:
    """Return the id of each day: its own, the known one's of its name or place, else one from its name."""
    before = known.templates if known is not None else ()
    said = {day.id for day in days if day.id}
    by_name = {template.name: template.id for template in before if template.id not in said}
    ids: list[str | None] = [day.id or by_name.get(day.name) for day in days]
    taken = {one for one in ids if one is not None}
    for place, day in enumerate(days):
        if ids[place] is not None:
            continue
        here = before[place].id if place < len(before) and len(before) == len(days) else None
        made = here if here is not None and here not in taken else _free(slug_of(day.name), taken)
        ids[place] = made
        taken.add(made)
    return [one for one in ids if one is not None]


def _free(slug: str, taken: set[str]) -> str:
    number, found = 2, slug
    while found in taken:
        found, number = f"{slug}-{number}", number + 1
    return found


def _line_ids(lines: Sequence[RawLine], before: Template | None) -> list[str]:
    """Return the id of each line: that of the same exercise at the same place of before, else a free one."""
    old = before.exercises if before is not None else ()
    ids: list[str | None] = [None] * len(lines)
    matcher = SequenceMatcher(
        a=[one.exercise for one in old], b=[one.exercise for one in lines], autojunk=False
    )
    for tag, a_from, a_to, b_from, b_to in matcher.get_opcodes():
        if tag in ("equal", "replace"):
            for mine, other in zip(range(b_from, b_to), range(a_from, a_to), strict=False):
                ids[mine] = old[other].id
    left = {one.id: one.exercise for one in old if one.id not in ids}
    for place, line in enumerate(lines):
        moved = next((key for key, slug in left.items() if slug == line.exercise), None)
        if ids[place] is None and moved is not None:
            ids[place] = moved
            del left[moved]
    taken = {one for one in ids if one is not None} | set(left)
    for place, found in enumerate(ids):
        if found is None:
            ids[place] = _numbered("e", place + 1, taken)
    return [one for one in ids if one is not None]


def _numbered(letter: str, number: int, taken: set[str]) -> str:
    while f"{letter}{number}" in taken:
        number += 1
    taken.add(f"{letter}{number}")
    return f"{letter}{number}"


def _group_ids(day: RawDay, ids: Sequence[str], before: Template | None) -> dict[int, str]:
    """Return the ids of the supersets by the place of each: that of their first known member's, else new."""
    old: dict[str, str | None] = {}
    if before is not None:
        old = {line.id: line.group for line in before.exercises}
    found: dict[int, str] = {}
    taken: set[str] = set()
    for place, group in enumerate(day.groups):
        members = [one for one, line in zip(ids, day.lines, strict=True) if line.group is group]
        groups = (old.get(one) for one in members)
        known = next((one for one in groups if one is not None and one not in taken), None)
        if known is not None:
            found[place] = known
            taken.add(known)
    for place in range(len(day.groups)):
        if place not in found:
            found[place] = _numbered("g", place + 1, taken)
    return found


# records


def _comments(remarks: Remarks) -> Comments:
    if not remarks.above and not remarks.beside:
        return NO_COMMENTS
    return Comments(above=tuple(remarks.above), beside=remarks.beside)


def _template(
    day: RawDay, template_id: str, before: Template | None, spans: dict[PlanPlace, Span]
) -> Template:
    ids = _line_ids(day.lines, before)
    group_ids = _group_ids(day, ids, before)
    of_group = {id(group): group_ids[place] for place, group in enumerate(day.groups)}
    spans[PlanPlace(template=template_id)] = day.span
    exercises = []
    for line_id, line in zip(ids, day.lines, strict=True):
        group = of_group[id(line.group)] if line.group is not None else None
        exercises.append(_exercise(line, line_id, group))
        _note_spans(line, PlanPlace(template=template_id, line=line_id), spans)
    for place, raw in enumerate(day.groups):
        spans[PlanPlace(template=template_id, group=group_ids[place])] = raw.span
    return Template(
        id=template_id,
        name=day.name,
        exercises=tuple(exercises),
        groups=tuple(_group(raw, group_ids[place]) for place, raw in enumerate(day.groups)),
        notes=day.notes,
        archived=day.archived,
        comments=_comments(day.remarks),
        group_comments={
            ShortId(group_ids[place]): _comments(raw.remarks)
            for place, raw in enumerate(day.groups)
            if _comments(raw.remarks) != NO_COMMENTS
        },
        tail=tuple(day.tail),
    )


def _group(raw: RawGroup, group_id: str) -> Group:
    return Group(id=ShortId(group_id), switch_rest=raw.switch, round_rest=raw.round)


def _exercise(line: RawLine, line_id: str, group: str | None) -> PlannedExercise:
    return PlannedExercise(
        id=ShortId(line_id),
        exercise=line.exercise,
        group=ShortId(group) if group is not None else None,
        sets=line.sets,
        rest=line.rest,
        warmup=line.warmup,
        progression=line.progression,
        alternatives=line.alternatives,
        pool=line.pool,
        note=line.note,
        optional=line.optional,
        comments=_comments(line.remarks),
    )


def _note_spans(line: RawLine, place: PlanPlace, spans: dict[PlanPlace, Span]) -> None:
    spans[place] = line.span
    for name, span in line.spans.items():
        spans[PlanPlace(template=place.template, line=place.line, field=name)] = span
    for number, span in enumerate(line.set_spans):
        spans[PlanPlace(template=place.template, line=place.line, set=number)] = span


def _program_days(
    program: RawProgram, days: Sequence[RawDay], ids: Sequence[str], problems: list[TextProblem]
) -> tuple[ProgramDay, ...]:
    if program.order is None:
        return tuple(
            ProgramDay(template=id_, weekday=weekday)
            for day, id_ in zip(days, ids, strict=True)
            for weekday in day.weekdays or (None,)
        )
    by_name = {day.name.casefold(): id_ for day, id_ in zip(days, ids, strict=True)}
    found = []
    for one in program.order:
        template = one.name if one.by_id else by_name.get(one.name.casefold())
        if template is None:
            nearest = [day.name for day in days][:3]
            problems.append(_error(one.span, f"There is no day “{one.name}”.", "", nearest))
            continue
        found += [ProgramDay(template=template, weekday=weekday) for weekday in one.weekdays]
    return tuple(found)


def _program(
    raw: RawProgram, days: tuple[ProgramDay, ...], known: PlanDocument | None, spans: dict[PlanPlace, Span]
) -> Program:
    before = known.program if known is not None else None
    values: dict[str, object] = {"schedule": _schedule(days), **raw.values}
    spans[PlanPlace()] = raw.span
    for name, span in raw.spans.items():
        spans[PlanPlace(field=name)] = span
    for number, span in raw.week_spans.items():
        spans[PlanPlace(week=number)] = span
    return Program.model_validate(
        {
            **values,
            "id": raw.id or (before.id if before is not None else slug_of(raw.name)),
            "name": raw.name,
            "days": days,
            "weeks": tuple(raw.weeks),
            "comments": _comments(raw.remarks),
        }
    )


def _schedule(days: Sequence[ProgramDay]) -> Schedule:
    """Where the plan does not say: by weekday as soon as a day names one."""
    fixed = any(day.weekday is not None for day in days)
    return Schedule.WEEKDAYS if fixed else Schedule.ROTATION
