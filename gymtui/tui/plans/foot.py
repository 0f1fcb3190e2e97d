"""The foot of the editor: what is wrong first of all, and what the plan comes to each week."""

from collections.abc import Sequence
from dataclasses import dataclass

from gymtui.model.plan import PlanDocument
from gymtui.plans.checking import CheckSetting
from gymtui.plans.places import PlanPlace, PlanProblem, Severity
from gymtui.plans.week_figures import MuscleWeek, week_figures
from gymtui.training.session_volume import muscle_words
from gymtui.training.volume import BACK as BACK_MUSCLES
from gymtui.training.zones import BACK, ZoneWord
from gymtui.tui.canvas import MUTED, PLAIN, STRONG, Canvas, Pen
from gymtui.tui.plans.view import counted
from gymtui.tui.widgets.panel import Panel

MOST_MUSCLES = 3
BAD = Pen("bad", bold=True)
WARN = Pen("zone-above", bold=True)


@dataclass(frozen=True, slots=True)
class FootRow:
    """A figure: what it is of, the number, and words behind it."""

    name: str
    number: str
    words: str


def week_rows(document: PlanDocument, setting: CheckSetting, place: PlanPlace) -> tuple[FootRow, ...]:
    """Return what a week comes to: the muscles of the chosen exercise, the days with theirs first, failures.

    It is the first week that is no deload. Without a chosen exercise: the muscles outside their zone.
    """
    weeks = week_figures(document, setting).weeks
    week = next((one for one in weeks if not one.deload), weeks[0] if weeks else None)
    if week is None:
        return ()
    days = sorted(dict.fromkeys((day.template != place.template, day.name, day.minutes) for day in week.days))
    rows = [_muscle_row(one) for one in _muscles(document, setting, place, week.trained)]
    rows += [FootRow(name, str(minutes), "minutes") for other, name, minutes in days if not other]
    rows.append(FootRow("to failure", str(week.failures.planned), f"of {week.failures.limit} a week"))
    return (*rows, *(FootRow(name, str(minutes), "minutes") for other, name, minutes in days if other))


def _muscles(
    document: PlanDocument, setting: CheckSetting, place: PlanPlace, trained: Sequence[MuscleWeek]
) -> list[MuscleWeek]:
    template = document.template(place.template)
    line = next((one for one in template.exercises if one.id == place.line), None) if template else None
    exercise = setting.catalogue.get(line.exercise) if line is not None else None
    if exercise is None:
        return [one for one in trained if one.word is not ZoneWord.IN_ZONE][:MOST_MUSCLES]
    wanted = {BACK if muscle in BACK_MUSCLES else muscle for muscle in exercise.primary}
    mine = [one for one in trained if one.muscle in wanted]
    return mine[:MOST_MUSCLES]


def _muscle_row(one: MuscleWeek) -> FootRow:
    zone = f"{one.zone.low}-{one.zone.top}"
    return FootRow(muscle_words(one.muscle), f"{one.sets:g}", f"sets, {one.word.value} ({zone})")


class FootPanel(Panel):
    """A few rows under the tree or the form."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name for it
        super().__init__(id=id)
        self.rows: tuple[FootRow, ...] = ()
        self.problems: tuple[PlanProblem, ...] = ()
        self.key = "F8"

    def show(self, rows: tuple[FootRow, ...], problems: Sequence[PlanProblem]) -> None:
        """Show figures and what is wrong."""
        self.rows = rows
        self.problems = tuple(one for one in problems if one.severity is not Severity.INFORMATION)
        self.redraw()

    def draw(self, width: int, height: int) -> Canvas:
        canvas = Canvas(width, height, "panel")
        y, end = 1 if height > 4 else 0, width - 3
        if self.problems:
            first = self.problems[0]
            is_error = first.severity is Severity.ERROR
            pen, sign = (BAD, "×") if is_error else (WARN, "!")
            others = f" and {len(self.problems) - 1} more" if len(self.problems) > 1 else ""
            right = canvas.right(end, y, [(self.key, STRONG), (f" goes there{others}", MUTED)])
            canvas.clip(3, y, f"{sign} {first.message}", right - 5, pen)
            y += 1
        if height > 4:
            canvas.put(3, y, "With this plan, each week", MUTED)
            y += 1
        elif self.rows:
            said = " · ".join(f"{row.name} {row.number} {row.words}" for row in self.rows)
            canvas.clip(3, y, said, end - 3, MUTED)
            return canvas
        for row in self.rows[: height - y]:
            canvas.clip(3, y, row.name, 16, PLAIN)
            canvas.right(23, y, [(row.number, STRONG)])
            canvas.clip(25, y, row.words, end - 25, MUTED)
            y += 1
        return canvas


def state_words(problems: Sequence[PlanProblem]) -> str:
    """Return `2 errors`, or nothing where none keeps the plan from being saved."""
    count = sum(one.severity is Severity.ERROR for one in problems)
    return counted(count, "error") if count else ""
