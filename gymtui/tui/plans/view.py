"""What the place Plans says: the list of programs and templates, and everything about the chosen one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gymtui.model.plan import PlanDocument, PlannedExercise, Program, Schedule, Template
from gymtui.plans.forms.values import rir_text, seconds_text
from gymtui.plans.text.set_writing import sets_pieces
from gymtui.training.catalogue import Catalogue
from gymtui.tui import words
from gymtui.tui.desk import Known
from gymtui.tui.plans.shelf import alone

ARCHIVED = "archived"
"""The id of the row that folds the archived plans away."""


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A row of the list: a heading where it has no id. `short` stands in for `right` in a narrow list."""

    id: str = ""
    name: str = ""
    right: str = ""
    short: str = ""
    followed: bool = False


@dataclass(frozen=True, slots=True)
class DetailLine:
    """A line about a plan: a text, where `sets` stands beside it, and how it is meant.

    `style` is one of title, head, plain, muted, note.
    """

    text: str = ""
    sets: str = ""
    style: str = "plain"
    bracket: str = ""


def plan_rows(known: Known, *, archived: bool) -> tuple[PlanRow, ...]:
    """Return the list; `archived`: with the archived ones unfolded."""
    followed = known.profile.program
    programs = sorted(known.programs.values(), key=lambda p: (p.id != followed, p.name.casefold()))
    templates = sorted(alone(known), key=lambda t: t.name.casefold())
    shown = [p for p in programs if not p.archived or p.id == followed]
    rows = _section("programs", [program_row(p, followed) for p in shown])
    loose = [t for t in templates if not t.archived]
    rows += _section("templates of no program", [template_row(t) for t in loose])
    gone: list[PlanRow] = [program_row(p, followed) for p in programs if p not in shown]
    gone += [template_row(t) for t in templates if t.archived]
    if gone:
        rows += [PlanRow(), PlanRow(ARCHIVED, f"{'▾' if archived else '▸'} archived", f"{len(gone)}")]
        rows += gone if archived else []
    return tuple(rows[1:] if rows and not rows[0].name else rows)


def _section(name: str, rows: Sequence[PlanRow]) -> list[PlanRow]:
    return [PlanRow(), PlanRow(name=name), *rows] if rows else []


def program_row(program: Program, followed: str | None) -> PlanRow:
    """Return the row of a program: its days, its weeks."""
    days = counted(len(program.days), "day")
    weeks = f" · {counted(len(program.weeks), 'week')}" if program.weeks else ""
    return PlanRow(program.id, program.name, days + weeks, days, program.id == followed)


def template_row(template: Template) -> PlanRow:
    count = len(template.exercises)
    return PlanRow(template.id, template.name, counted(count, "exercise"), f"{count}")


def counted(count: int, what: str) -> str:
    """Return `1 day`, `2 days`."""
    return f"{count} {what}{'' if count == 1 else 's'}"


def detail_of(document: PlanDocument, catalogue: Catalogue, followed: str | None) -> tuple[DetailLine, ...]:
    """Return everything about a plan, line by line."""
    program = document.program
    if program is None:
        template = document.templates[0]
        head = [DetailLine(template.name, style="title"), DetailLine("template", style="muted")]
        return (*head, *_notes(template.notes), DetailLine(), *_lines(template, catalogue))
    lines = [DetailLine(program.name, style="title")]
    lines.append(DetailLine(head_words(program), style="muted"))
    if program.id == followed:
        since = f" since {words.day(program.started_on)}" if program.started_on is not None else ""
        lines.append(DetailLine(f"followed{since}", style="head"))
    lines += _notes(program.goal) + _credit(program) + _notes(program.notes)
    for at, day in enumerate(program.days):
        template_or_none = document.template(day.template)
        lines.append(DetailLine())
        again = any(other.template == day.template for other in program.days[:at])
        lines += _day(program, at, template_or_none, catalogue, again=again)
    if not program.days:
        lines += [DetailLine(), DetailLine("No days yet: Enter opens it, A adds one.", style="muted")]
    return tuple(lines)


def head_words(program: Program) -> str:
    """Return `intermediate · rotation, 4 days a week · 5 weeks, deload in week 5, RIR 3 3 2 1`."""
    pieces = [program.level] if program.level else []
    if program.schedule is Schedule.WEEKDAYS:
        pieces.append("on weekdays")
    else:
        pieces.append(f"rotation, {counted(program.days_a_week, 'day')} a week")
    pieces.append(weeks_words(program) or "goes on without an end")
    if program.archived:
        pieces.append("archived")
    return " · ".join(pieces)


def weeks_words(program: Program) -> str:
    """Return `5 weeks, deload in week 5, RIR 3 3 2 1`, or nothing without weeks."""
    if not program.weeks:
        return ""
    text = counted(len(program.weeks), "week")
    deloads = [str(i) for i, week in enumerate(program.weeks, 1) if week.deload]
    if deloads:
        text += f", deload in week {' and '.join(deloads)}"
    efforts = [rir_text(week.rir) or "–" for week in program.weeks]
    while efforts and efforts[-1] == "–":
        efforts.pop()
    return text + (f", RIR {' '.join(efforts)}" if efforts else "")


def _credit(program: Program) -> list[DetailLine]:
    said = [f"by {program.author}"] if program.author else []
    said += [program.source] if program.source else []
    return [DetailLine(" · ".join(said), style="muted")] if said else []


def _notes(text: str) -> list[DetailLine]:
    return [DetailLine(text, style="note")] if text.strip() else []


def _day(
    program: Program, at: int, template: Template | None, catalogue: Catalogue, *, again: bool
) -> Iterable[DetailLine]:
    day = program.days[at]
    on = f"  {words.WEEKDAYS[day.weekday]}" if day.weekday is not None else ""
    if template is None:
        return [DetailLine(f"{day.template}{on}", "its template is gone", style="head")]
    if again:
        return [DetailLine(f"{template.name}{on}", "as above", style="head")]
    name = f"{template.name}{on}{' (archived)' if template.archived else ''}"
    head = DetailLine(name, style="head")
    return [head, *_notes(template.notes), *_lines(template, catalogue)]


def _lines(template: Template, catalogue: Catalogue) -> list[DetailLine]:
    if not template.exercises:
        return [DetailLine("no exercises yet", style="muted")]
    return [
        DetailLine(name_of(line, catalogue), sets_words(line), bracket=sign)
        for line, sign in zip(template.exercises, brackets(template), strict=True)
    ]


def brackets(template: Template) -> list[str]:
    """Return for each exercise its side of its superset: top, inside, bottom, or nothing."""
    groups = [line.group for line in template.exercises]
    out = []
    for at, group in enumerate(groups):
        before = at > 0 and groups[at - 1] == group
        after = at + 1 < len(groups) and groups[at + 1] == group
        if group is None or not (before or after):
            out.append("")
        else:
            out.append("inside" if before and after else "bottom" if before else "top")
    return out


def name_of(line: PlannedExercise, catalogue: Catalogue) -> str:
    """Return the exercise's name with the others of its pool, and whether it is optional."""
    names = [catalogue.name_of(slug) for slug in (line.exercise, *line.pool)]
    return " / ".join(names) + (" (optional)" if line.optional else "")


def sets_words(line: PlannedExercise) -> str:
    """Return the sets as the plan text has them: `4x6-8 82.5 kg @2, rest 3m`."""
    text = ", ".join(sets_pieces(line.sets)) or "no sets"
    return text + (f", rest {seconds_text(line.rest)}" if line.rest is not None else "")
