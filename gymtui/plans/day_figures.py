"""What one day of a plan is in figures in one of its weeks: hard sets, failures, minutes."""

import itertools
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from gymtui.model.exercise import Exercise
from gymtui.model.ids import ShortId
from gymtui.model.performed import Kind
from gymtui.model.plan import Template, WeekChange
from gymtui.plans.checks.setting import NO_GYM, CheckSetting
from gymtui.plans.day import PreparedDay, prepare
from gymtui.plans.outlook import seconds
from gymtui.plans.weeks import in_week
from gymtui.training.e1rm import model_of
from gymtui.training.failure_budget import HardSet, planned_sets
from gymtui.training.restraint import INTENSIFIERS
from gymtui.training.session_volume import planned_credit
from gymtui.training.volume import Volume, add_up

_SOME_DAY = date(2000, 1, 3)
_REMEMBERED = 256


@dataclass(frozen=True, slots=True)
class LineFigures:
    """One line of the day: its exercise (None: unknown), what its sets count as, and its work sets.

    `intensifiers` counts those among them.
    """

    line: str
    exercise: Exercise | None
    credit: float
    sets: tuple[HardSet, ...] = ()
    intensifiers: int = 0


@dataclass(frozen=True, slots=True)
class DayFigures:
    """A day as a week makes it: the template as it is then, its lines, and about how long it takes."""

    template: Template
    lines: tuple[LineFigures, ...]
    seconds: int
    volume: Volume

    @property
    def failures(self) -> int:
        """How many sets are planned to failure."""
        return sum(one.failed for line in self.lines for one in line.sets)

    def on(self, day: date, session: str) -> tuple[HardSet, ...]:
        """Return the work sets as those of a session."""
        return tuple(replace(one, day=day, session=session) for line in self.lines for one in line.sets)


@dataclass(frozen=True, slots=True, eq=False)
class _Asked:
    """What is remembered by: the very same template and setting, and an equal change."""

    template: Template
    change: WeekChange
    setting: CheckSetting

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Asked):
            return NotImplemented
        same = self.template is other.template and self.setting is other.setting
        return same and self.change == other.change

    def __hash__(self) -> int:
        return hash((id(self.template), id(self.setting), self.change.rir, self.change.sets))


def day_figures(template: Template, change: WeekChange, setting: CheckSetting) -> DayFigures:
    """Return the figures of a day in a week that changes it so.

    A planned set counts what it would count when it is done as asked. Remembered for the very same template
    and setting, since a plan that is typed changes in one day at a time.
    """
    return _figures(_Asked(template, change, setting))


@lru_cache(maxsize=_REMEMBERED)
def _figures(asked: _Asked) -> DayFigures:
    setting = asked.setting
    template = in_week(asked.template, asked.change)
    day = prepared_plainly(template, setting)
    lines = []
    for planned, made in zip(template.exercises, day.exercises, strict=True):
        exercise = setting.catalogue.get(planned.exercise)
        work = [one for one in planned.sets if one.kind is Kind.WORK]
        sets: tuple[HardSet, ...] = ()
        if exercise is not None:
            model = model_of(exercise, setting.models)
            sets = planned_sets(exercise, work, _SOME_DAY, model=model, h=setting.h)
        credit = sum(planned_credit(one) for one in made.sets)
        more = sum(one.technique in INTENSIFIERS for one in work)
        lines.append(LineFigures(planned.id, exercise, credit, sets, more))
    secondary = setting.h.secondary_percent / 100
    volume = add_up(((one.exercise, one.credit) for one in lines), secondary)
    return DayFigures(template, tuple(lines), seconds(day), volume)


def prepared_plainly(template: Template, setting: CheckSetting) -> PreparedDay:
    """Return the day without a coach: last time's loads, from which its warm-ups come."""
    numbers = itertools.count()
    return prepare(
        template,
        catalogue=setting.catalogue,
        gym=setting.gym or NO_GYM,
        profile=setting.profile,
        last=setting.last,
        new_id=lambda: ShortId(f"n{next(numbers)}"),
        choices=setting.choices,
        rests=setting.rests,
    )


def summed(volumes: tuple[Volume, ...]) -> Volume:
    """Return the sum of volumes."""
    return Volume(
        {
            muscle: sum(one.of(muscle) for one in volumes)
            for muscle in dict.fromkeys(key for one in volumes for key in one.muscles)
        },
        sum(one.back for one in volumes),
        sum(one.unassigned for one in volumes),
    )
