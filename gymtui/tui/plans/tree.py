"""The rows of the editor's tree: the program, its weeks, its days, their supersets, exercises and sets."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from gymtui.model.plan import PlanDocument, PlannedExercise, Program, Template, WeekChange
from gymtui.plans.editing.parts import NodeKind, kind_of, node_of
from gymtui.plans.forms.values import plain_number, rir_text, seconds_text
from gymtui.plans.places import PlanPlace, PlanProblem, Severity
from gymtui.plans.text.set_writing import sets_pieces
from gymtui.training.catalogue import Catalogue
from gymtui.tui import words
from gymtui.tui.plans.view import brackets, counted, name_of, sets_words, weeks_words

WEEKS = PlanPlace(field="weeks")
"""The row that folds the weeks."""


@dataclass(frozen=True, slots=True)
class TreeRow:
    """One row: where it is in the plan, how deep, what it says, and whether it folds something.

    `open` None: there is nothing to fold. `problem` is the sign of the worst that is wrong at it.
    """

    place: PlanPlace
    depth: int
    name: str
    right: str = ""
    strong: bool = False
    open: bool | None = None
    bracket: str = ""
    problem: str = ""

    @property
    def id(self) -> str:
        return key_of(self.place)


def key_of(place: PlanPlace) -> str:
    """Return a word for a place, the same for the same place."""
    parts = (place.template, place.group, place.line, place.set, place.week, place.day, place.field)
    return "/".join("" if part is None else str(part) for part in parts)


def starts_open(place: PlanPlace) -> bool:
    """Whether a row shows what is in it before anybody folded it: days do, sets and weeks do not."""
    return place != WEEKS and kind_of(place) is not NodeKind.EXERCISE


def tree_rows(
    document: PlanDocument,
    catalogue: Catalogue,
    toggled: Collection[str] = (),
    problems: Sequence[PlanProblem] = (),
) -> tuple[TreeRow, ...]:
    """Return the rows in sight; `toggled` are the rows that are folded otherwise than at first."""
    return _Rows(document, catalogue, toggled, problems).all()


class _Rows:
    def __init__(
        self,
        document: PlanDocument,
        catalogue: Catalogue,
        toggled: Collection[str],
        problems: Sequence[PlanProblem],
    ) -> None:
        self.document = document
        self.catalogue = catalogue
        self.toggled = toggled
        self.signs = signs_of(problems)
        self.rows: list[TreeRow] = []

    def all(self) -> tuple[TreeRow, ...]:
        program = self.document.program
        if program is None:
            for template in self.document.templates:
                self._day(PlanPlace(template=template.id), template, 0, "")
            return tuple(self.rows)
        self._add(TreeRow(PlanPlace(), 0, program.name, counted(len(program.days), "day"), strong=True))
        self._weeks(program)
        for at, day in enumerate(program.days):
            place = PlanPlace(template=day.template, day=at)
            found = self.document.template(day.template)
            on = words.WEEKDAYS[day.weekday] if day.weekday is not None else ""
            if found is None:
                self._add(TreeRow(place, 1, day.template, "its template is gone", strong=True))
            elif any(other.template == day.template for other in program.days[:at]):
                self._add(TreeRow(place, 1, f"{found.name}  {on}".strip(), "as above", strong=True))
            else:
                self._day(place, found, 1, on)
        return tuple(self.rows)

    def _add(self, row: TreeRow) -> bool:
        """Add a row; return whether what is in it is in sight."""
        is_open = (row.id in self.toggled) != starts_open(row.place)
        sign = self.signs.get(node_of(row.place), "") if row.place != WEEKS else ""
        self.rows.append(
            TreeRow(
                row.place,
                row.depth,
                row.name,
                row.right,
                row.strong,
                is_open if row.open is not None else None,
                row.bracket,
                sign,
            )
        )
        return is_open

    def _weeks(self, program: Program) -> None:
        if not program.weeks:
            self._add(TreeRow(WEEKS, 1, "weeks", "it goes on without an end"))
            return
        _, _, told = weeks_words(program).partition(", ")
        if self._add(TreeRow(WEEKS, 1, counted(len(program.weeks), "week"), told, open=True)):
            for at, week in enumerate(program.weeks):
                self._add(TreeRow(PlanPlace(week=at), 2, f"week {at + 1}", week_words(week)))

    def _day(self, place: PlanPlace, template: Template, depth: int, on: str) -> None:
        name = f"{template.name}  {on}".strip()
        count = counted(len(template.exercises), "exercise") if template.exercises else "a adds an exercise"
        has = True if template.exercises else None
        if not self._add(TreeRow(place, depth, name, count, strong=True, open=has)):
            return
        inside: str | None = None
        for line, sign in zip(template.exercises, brackets(template), strict=True):
            if line.group is not None and line.group != inside:
                group = PlanPlace(template=template.id, group=line.group)
                self._add(
                    TreeRow(group, depth + 1, "superset", rests_words(template, line.group), bracket="top")
                )
            inside = line.group
            self._line(template, line, depth + 1, "inside" if sign == "top" else sign)

    def _line(self, template: Template, line: PlannedExercise, depth: int, sign: str) -> None:
        place = PlanPlace(template=template.id, line=line.id)
        has = True if line.sets else None
        row = TreeRow(place, depth, name_of(line, self.catalogue), sets_words(line), open=has, bracket=sign)
        if self._add(row):
            for at, target in enumerate(line.sets):
                here = PlanPlace(template=template.id, line=line.id, set=at)
                said = sets_pieces((target,))[0].removeprefix("1x")
                below = "inside" if sign in ("top", "inside") else ""
                self._add(TreeRow(here, depth + 1, f"{at + 1}", said, bracket=below))


def signs_of(problems: Sequence[PlanProblem]) -> dict[PlanPlace, str]:
    """Return the sign of the worst problem at each place, whatever its field."""
    found: dict[PlanPlace, str] = {}
    for problem in problems:
        if problem.severity is Severity.INFORMATION:
            continue
        sign = "×" if problem.severity is Severity.ERROR else "!"
        here = node_of(problem.place)
        if found.get(here) != "×":
            found[here] = sign
    return found


def rests_words(template: Template, group_id: str) -> str:
    """Return `switch 15s, round 2m`."""
    group = next((one for one in template.groups if one.id == group_id), None)
    if group is None:
        return ""
    switch = f"switch {seconds_text(group.switch_rest)}" if group.switch_rest is not None else ""
    after = f"round {seconds_text(group.round_rest)}" if group.round_rest is not None else ""
    return ", ".join(piece for piece in (switch, after) if piece)


def week_words(week: WeekChange) -> str:
    """Return what a week changes: `RIR 3, sets +1, load 95%`, `deload`, or `as planned`."""
    pieces = ["deload"] if week.deload else []
    pieces += [f"RIR {rir_text(week.rir)}"] if week.rir is not None else []
    pieces += [f"sets {week.sets:+d}"] if week.sets else []
    pieces += [f"load {plain_number(week.load_percent)}%"] if week.load_percent != 100 else []
    return ", ".join(pieces) or "as planned"
