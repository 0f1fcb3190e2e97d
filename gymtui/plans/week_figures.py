"""The weeks of a plan in figures, for the foot of a form or a text: sets, failures, minutes."""

from dataclasses import dataclass

from gymtui.model.exercise import Muscle
from gymtui.model.plan import PlanDocument
from gymtui.plans.checks.setting import CheckSetting
from gymtui.plans.outlook import in_minutes
from gymtui.plans.planned_weeks import PlannedWeek, planned_weeks
from gymtui.training.failure_budget import FailureCount, whole_count
from gymtui.training.session_volume import muscles_today
from gymtui.training.volume import Volume
from gymtui.training.zones import Back, Zone, ZoneWord

_NOTHING = Volume({})


@dataclass(frozen=True, slots=True)
class MuscleWeek:
    """Hard sets of a muscle in a week, and the zone of the level."""

    muscle: Muscle | Back
    sets: float
    zone: Zone

    @property
    def word(self) -> ZoneWord:
        return self.zone.word(self.sets)


@dataclass(frozen=True, slots=True)
class DayWeek:
    """A day of a week: its index among the program's days, its template, and about how long it takes."""

    day: int
    template: str
    name: str
    minutes: int
    failures: int


@dataclass(frozen=True, slots=True)
class WeekFigure:
    """A week, counted from 0. `muscles` are those with a zone, the most trained first.

    `failures` are the sets planned to failure against the level's share of the hard sets; in a deload none
    may be. `unassigned` are hard sets of exercises that name no muscles.
    """

    number: int
    deload: bool
    muscles: tuple[MuscleWeek, ...]
    failures: FailureCount
    days: tuple[DayWeek, ...]
    unassigned: float = 0.0

    @property
    def minutes(self) -> int:
        """The minutes of all days."""
        return sum(one.minutes for one in self.days)

    @property
    def trained(self) -> tuple[MuscleWeek, ...]:
        """The muscles that the week trains at all."""
        return tuple(one for one in self.muscles if one.sets)


@dataclass(frozen=True, slots=True)
class WeekFigures:
    """All weeks of a plan."""

    weeks: tuple[WeekFigure, ...] = ()


def week_figures(document: PlanDocument, setting: CheckSetting) -> WeekFigures:
    """Return each week of a plan in figures.

    Hard sets count 1 for a primary muscle and a share, at first a half, for secondary ones (Pelland 2024, A);
    what a set of a technique counts as, the share of failures and the minutes are our own (D). Quick enough
    for every key: days that did not change are remembered.
    """
    return WeekFigures(tuple(_figure(week, setting) for week in planned_weeks(document, setting)))


def muscle_weeks(volume: Volume, setting: CheckSetting) -> tuple[MuscleWeek, ...]:
    """Return every muscle that has a zone with its sets, the most trained first."""
    found = muscles_today(_NOTHING, volume, setting.level)
    return tuple(MuscleWeek(one.muscle, one.today, one.zone) for one in found)


def _figure(week: PlannedWeek, setting: CheckSetting) -> WeekFigure:
    volume = week.volume
    return WeekFigure(
        number=week.number,
        deload=week.change.deload,
        muscles=muscle_weeks(volume, setting),
        failures=_failures(week, setting),
        days=tuple(
            DayWeek(
                one.day,
                one.figures.template.id,
                one.figures.template.name,
                in_minutes(one.figures.seconds),
                one.figures.failures,
            )
            for one in week.days
        ),
        unassigned=volume.unassigned,
    )


def _failures(week: PlannedWeek, setting: CheckSetting) -> FailureCount:
    found = whole_count(week.sets(), setting.level, setting.h)
    if not week.change.deload:
        return found
    return FailureCount(found.done, found.planned, 0, found.hard)
