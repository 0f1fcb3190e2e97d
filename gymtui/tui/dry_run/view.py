"""What the screen of a dry run shows: one week with its days, the place of the cursor, and the pictures."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from gymtui.model.performed import Kind
from gymtui.plans.dry_run.compare import Comparison
from gymtui.plans.dry_run.result import DryRun, Lift, PlayedDay, PlayedExercise, PlayedSet, PlayedWeek
from gymtui.plans.dry_run.words import failure_words, left_words, sets_words, week_title
from gymtui.plans.places import Severity


class Page(Enum):
    """What a small screen shows: the days of the week, or its pictures. A wide one shows both."""

    DAYS = auto()
    PICTURES = auto()


@dataclass(frozen=True, slots=True)
class DayRow:
    """The heading of a day."""

    day: PlayedDay


@dataclass(frozen=True, slots=True)
class ExerciseRow:
    """An exercise of a day: what is done, and why."""

    day: PlayedDay
    exercise: PlayedExercise


Row = DayRow | ExerciseRow


@dataclass(frozen=True, slots=True)
class DryRunView:
    """A dry run at one of its weeks. `of` weeks are to be played; `playing`: more are to come.

    `row` is the row of the week that is chosen.
    """

    title: str
    run: DryRun
    of: int
    week: int = 0
    row: int = 0
    playing: bool = False
    page: Page = Page.DAYS
    comparison: Comparison | None = None
    first: int = 0
    rows: tuple[Row, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "rows", rows_of(self.shown))

    @property
    def shown(self) -> PlayedWeek | None:
        """The week shown; None as long as none is played."""
        return self.run.weeks[self.week] if self.week < len(self.run.weeks) else None

    @property
    def chosen(self) -> Row | None:
        return self.rows[self.row] if self.row < len(self.rows) else None

    @property
    def lift(self) -> Lift | None:
        """The lift that is drawn over the weeks: the chosen one, else the first of the chosen day."""
        chosen = self.chosen
        if chosen is None:
            return None
        own = chosen.exercise if isinstance(chosen, ExerciseRow) else _first_of(chosen.day)
        return next((one for one in self.run.lifts if own is not None and one.exercise == own.exercise), None)

    @property
    def heading(self) -> str:
        """The week in words: `Week 3 of 12, deload`."""
        if self.shown is None:
            return "playing …" if self.playing else "Nothing to play"
        return week_title(self.shown, self.of)

    @property
    def facts(self) -> str:
        """The week's minutes, failures and plates in words."""
        week = self.shown
        if week is None:
            return ""
        plates = f", plates changed {week.plate_changes}×" if week.plate_changes else ""
        return f"{week.minutes} min, {failure_words(week)}{plates}"

    @property
    def warned(self) -> str:
        """How many warnings there are, of the plan and of playing it; nothing where there is none."""
        errors = sum(one.severity is Severity.ERROR for one in self.run.problems)
        count = sum(one.severity is Severity.WARNING for one in self.run.problems) + len(self.run.warnings)
        if errors:
            return f"× {errors} error{'s' if errors > 1 else ''}"
        return f"▲ {count} warning{'s' if count > 1 else ''}" if count else ""


def rows_of(week: PlayedWeek | None) -> tuple[Row, ...]:
    """Return the rows of a week: each day with its exercises under it."""
    if week is None:
        return ()
    rows: list[Row] = []
    for day in week.days:
        rows.append(DayRow(day))
        rows += [ExerciseRow(day, one) for one in day.exercises]
    return tuple(rows)


def said_of(row: Row) -> tuple[str, ...]:
    """Return what is said of the chosen row at the foot: of an exercise why, and its warm-ups; of a day what
    is on the bars."""
    if isinstance(row, DayRow):
        plates = row.day.plates
        count = f"Plates changed {plates.changes}×, {plates.plates} moved" if plates.changes else ""
        return tuple(line for line in (count, "  ".join(plates.steps)) if line)
    one = row.exercise
    warm = [done for done in one.sets if done.kind is Kind.WARMUP]
    lines = [one.reason, left_words(one), f"warm-ups {sets_words(warm)}" if warm else ""]
    bar = next((step for step in row.day.plates.steps if step.startswith(f"{one.name}: ")), "")
    return tuple(line for line in (*lines, bar.removeprefix(f"{one.name}: ")) if line)


def told_lines(run: DryRun) -> tuple[str, ...]:
    """Return everything that is to be said of a run, errors first."""
    signs = {Severity.ERROR: "×", Severity.WARNING: "▲", Severity.INFORMATION: "·"}
    problems = [f"{signs[one.severity]} {one.message}" for one in run.problems]
    return (
        *problems,
        *(f"▲ While playing: {one}" for one in run.warnings),
        *(f"· {one}" for one in run.notes),
    )


def work_words(sets: Sequence[PlayedSet]) -> str:
    """Return the work sets of an exercise, with a sign where one is planned to failure."""
    failing = " !" if any(one.to_failure for one in sets) else ""
    return f"{sets_words(sets)}{failing}"


def _first_of(day: PlayedDay) -> PlayedExercise | None:
    loaded = next((one for one in day.exercises if one.load is not None), None)
    return loaded or next(iter(day.exercises), None)
