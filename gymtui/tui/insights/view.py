"""What Insights shows: a page of rows with bars, or the same as a table, and a summary beside it."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

from gymtui.insight.facts import SetFact
from gymtui.insight.index import HistoryIndex
from gymtui.insight.looking import Past
from gymtui.insight.weeks import Counting, monday_of
from gymtui.model.plan import Program
from gymtui.model.profile import Level
from gymtui.model.units import Unit
from gymtui.training.catalogue import Catalogue
from gymtui.training.heuristics import DEFAULTS, Heuristics

FOUR_WEEKS = timedelta(days=28)
EIGHT_WEEKS = 8


class InsightPage(StrEnum):
    """What is looked at."""

    SETS = "Sets per muscle"
    STRENGTH = "Strength"
    FAILURE = "Failure"
    REST = "Rest"
    TIME = "Time"
    BALANCE = "Balance"
    FATIGUE = "Fading reps"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a page. `value` is drawn as a bar over the band from `low` to `top`; `mark` is a place on it.

    `trail` are the values of the weeks before, the newest last; None: that week has none. `other` is drawn
    from the right end, for what is held against `value`.
    """

    id: str
    name: str
    number: str = ""
    value: float = 0.0
    low: float | None = None
    top: float | None = None
    mark: float | None = None
    word: str = ""
    sign: str = ""
    ink: str = "phase-rest"
    trail: tuple[float | None, ...] = ()
    other: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A line below the rows: its sign, the colour of that, and the words."""

    text: str
    sign: str = ""
    ink: str = "ink-muted"


@dataclass(frozen=True, slots=True)
class Table:
    """The same as words and numbers.

    The columns of `texts` (from 0) stand at the left, numbers at the right. Those of `spare` are left out one
    after the other where there is no room.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    texts: tuple[int, ...] = (0,)
    spare: tuple[int, ...] = ()

    def without(self, column: int) -> "Table":
        """Return the table without a column."""

        def moved(columns: tuple[int, ...]) -> tuple[int, ...]:
            return tuple(one - (one > column) for one in columns if one != column)

        def cut(row: tuple[str, ...]) -> tuple[str, ...]:
            return (*row[:column], *row[column + 1 :])

        rows = tuple(cut(row) for row in self.rows)
        return Table(cut(self.head), rows, moved(self.texts), moved(self.spare))


@dataclass(frozen=True, slots=True)
class Behind:
    """The sets that a number is made of, under their title; `nothing` is said where there are none."""

    title: str
    table: Table
    nothing: str


@dataclass(frozen=True, slots=True)
class PageView:
    """A page. `most` is the value at the right end of the bars; `ticks` are written above them."""

    page: InsightPage
    about: str = ""
    right: str = ""
    rows: tuple[Row, ...] = ()
    most: float = 1.0
    ticks: tuple[float, ...] = ()
    notes: tuple[Note, ...] = ()
    left_out: str = ""
    empty: str = ""
    table: Table = Table((), ())


@dataclass(frozen=True, slots=True)
class LiftRow:
    """A lift in the summary: its name, its change with the noise, and where it went."""

    name: str
    by: str
    noise: str
    way: str


@dataclass(frozen=True, slots=True)
class SideView:
    """The summary of the weeks looked at."""

    failed: int = 0
    limit: int = 0
    hard: float = 0.0
    failed_names: str = ""
    lifts: tuple[LiftRow, ...] = ()
    rests: tuple[tuple[str, str, str], ...] = ()
    deload: str = ""
    deload_lines: tuple[str, ...] = ()
    kept: str = ""
    kept_of: str = ""


@dataclass(frozen=True, slots=True)
class InsightsView:
    """Everything on the screen. `reading`: the sets are still being read."""

    page: PageView
    side: SideView = SideView()
    chosen: str = ""
    first: int = 0
    as_table: bool = False
    reading: str = ""


@dataclass(frozen=True, slots=True)
class Looked:
    """What is looked at, and from when: the week from `monday` on and those before it."""

    past: Past
    index: HistoryIndex
    catalogue: Catalogue
    level: Level
    unit: Unit
    today: date
    monday: date
    counting: Counting = Counting.FRACTIONAL
    program: Program | None = None
    h: Heuristics = DEFAULTS
    effort: str = "rir"
    _of_weeks: dict[int, tuple[SetFact, ...]] = field(default_factory=dict)

    @property
    def last(self) -> date:
        """The last day that is looked at."""
        return self.today if self.is_now else self.monday + timedelta(days=6)

    @property
    def oldest(self) -> date:
        """The Monday of the first week with a workout, of none this week's."""
        workouts = self.past.facts.workouts
        return min(monday_of(workouts[-1].day), monday_of(self.today)) if workouts else monday_of(self.today)

    @property
    def is_now(self) -> bool:
        return self.monday == monday_of(self.today)

    def sets(self, days: int) -> tuple[SetFact, ...]:
        """Return the sets of so many days up to the last one, newest workout first."""
        known = self._of_weeks.get(days)
        if known is None:
            since = self.last - timedelta(days=days)
            known = tuple(one for one in self.past.facts.sets if since < one.day <= self.last)
            self._of_weeks[days] = known
        return known

    def at_week(self, monday: date) -> "Looked":
        return replace(self, monday=monday, _of_weeks={})
