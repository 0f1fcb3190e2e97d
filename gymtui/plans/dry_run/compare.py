"""Two dry runs side by side: sets, failures, minutes, and the loads at the end."""

from collections.abc import Sequence
from dataclasses import dataclass

from gymtui.model.exercise import Muscle
from gymtui.model.units import Load
from gymtui.plans.dry_run.result import DryRun, LiftPoint, PlayedWeek
from gymtui.training.zones import Back, Zone


@dataclass(frozen=True, slots=True)
class MuscleBeside:
    """Hard sets a week of a muscle in both, on average over the weeks that are no deload, and its zone."""

    muscle: Muscle | Back
    first: float
    second: float
    zone: Zone


@dataclass(frozen=True, slots=True)
class LiftBeside:
    """Where an exercise ends in both. None: not trained there, or without a load."""

    exercise: str
    name: str
    first: LiftPoint | None
    second: LiftPoint | None

    @property
    def loads(self) -> tuple[Load | None, Load | None]:
        """The loads at the end."""
        return (
            self.first.load if self.first is not None else None,
            self.second.load if self.second is not None else None,
        )


@dataclass(frozen=True, slots=True)
class Averages:
    """A dry run in a week on average: workouts, minutes, sets to failure, hard sets, plate changes."""

    workouts: float
    minutes: float
    failures: float
    hard: float
    plate_changes: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two plans beside each other; all averages are over the weeks that are no deload."""

    titles: tuple[str, str]
    averages: tuple[Averages, Averages]
    muscles: tuple[MuscleBeside, ...]
    lifts: tuple[LiftBeside, ...]


def compare(first: DryRun, second: DryRun) -> Comparison:
    """Return two dry runs side by side. Lifts of both come first, then those of one alone."""
    return Comparison(
        (first.title, second.title),
        (_averages(first), _averages(second)),
        _muscles(first, second),
        _lifts(first, second),
    )


def trained_weeks(run: DryRun) -> Sequence[PlayedWeek]:
    """Return the weeks that are no deload; all of them where there is no other."""
    return [week for week in run.weeks if not week.deload] or run.weeks


def sets_a_week(run: DryRun) -> dict[Muscle | Back, float]:
    """Return the hard sets of each muscle in a week on average."""
    weeks = trained_weeks(run)
    sums: dict[Muscle | Back, float] = {}
    for week in weeks:
        for one in week.muscles:
            sums[one.muscle] = sums.get(one.muscle, 0.0) + one.sets
    return {muscle: amount / len(weeks) for muscle, amount in sums.items()}


def _averages(run: DryRun) -> Averages:
    weeks = trained_weeks(run)
    count = max(1, len(weeks))
    return Averages(
        workouts=sum(len(week.days) for week in weeks) / count,
        minutes=sum(week.minutes for week in weeks) / count,
        failures=sum(week.failures.planned for week in weeks) / count,
        hard=sum(week.failures.hard for week in weeks) / count,
        plate_changes=sum(week.plate_changes for week in weeks) / count,
    )


def _muscles(first: DryRun, second: DryRun) -> tuple[MuscleBeside, ...]:
    zones = {one.muscle: one.zone for run in (first, second) for week in run.weeks for one in week.muscles}
    one, other = sets_a_week(first), sets_a_week(second)
    found = [
        MuscleBeside(muscle, one.get(muscle, 0.0), other.get(muscle, 0.0), zone)
        for muscle, zone in zones.items()
    ]
    trained = [row for row in found if row.first or row.second]
    return tuple(sorted(trained, key=lambda row: -max(row.first, row.second)))


def _lifts(first: DryRun, second: DryRun) -> tuple[LiftBeside, ...]:
    one = {lift.exercise: lift for lift in first.lifts}
    other = {lift.exercise: lift for lift in second.lifts}
    names = {slug: lift.name for slug, lift in (*one.items(), *other.items())}
    rows = [
        LiftBeside(
            slug,
            name,
            one[slug].final if slug in one else None,
            other[slug].final if slug in other else None,
        )
        for slug, name in names.items()
    ]
    return tuple(sorted(rows, key=lambda row: (row.exercise not in one) + (row.exercise not in other)))
