"""What appears only while a plan is played: failure in seven days, limits of the gym, deloads due."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from gymtui.model.plan import WeekChange
from gymtui.model.profile import Level
from gymtui.plans.checks.volume import LONG_DAY
from gymtui.plans.dry_run.result import PlayedDay
from gymtui.plans.dry_run.setting import DryRunSetting
from gymtui.training.autoregulation.deload import TrainingWeek, hard_weeks_since
from gymtui.training.failure_budget import ROLLING_DAYS, HardSet, whole_count

HEAVIEST = "is the heaviest here"


@dataclass(slots=True)
class Watcher:
    """Looks at week after week."""

    setting: DryRunSetting
    _weeks: list[TrainingWeek] = field(default_factory=list)
    _recent: list[HardSet] = field(default_factory=list)

    def of_week(
        self, start: date, days: Sequence[PlayedDay], hard: Sequence[HardSet], change: WeekChange
    ) -> tuple[str, ...]:
        """Return what is to be said of a week that was played."""
        self._weeks.append(TrainingWeek(_monday(start), sum(one.hard for one in hard), change.deload))
        found = [*self._failures(days, hard), *self._deload_due(start, change), *_of_days(days)]
        since = start - timedelta(days=ROLLING_DAYS)
        self._recent = [one for one in (*self._recent, *hard) if one.day > since]
        return tuple(dict.fromkeys(found))

    def _failures(self, days: Sequence[PlayedDay], hard: Sequence[HardSet]) -> Iterator[str]:
        """Seven days that end within the week hold a part of the week before: that can be one too many."""
        level, h = self.setting.profile.level, self.setting.h
        for day in days:
            if not day.failures or not self._recent:
                continue
            since = day.date - timedelta(days=ROLLING_DAYS)
            week = [one for one in (*self._recent, *hard) if since < one.day <= day.date]
            count = whole_count(week, level, h)
            if count.over:
                yield f"{count.total} sets to failure in seven days, {count.limit} are the limit"
                return

    def _deload_due(self, start: date, change: WeekChange) -> Iterator[str]:
        if self.setting.profile.level is Level.NOVICE or change.deload:
            return
        running = hard_weeks_since(self._weeks, _monday(start), self.setting.h)
        if running > self.setting.h.deload_weeks:
            yield f"More than {self.setting.h.deload_weeks} hard weeks without a deload"


def _of_days(days: Sequence[PlayedDay]) -> Iterator[str]:
    for day in days:
        if day.minutes > LONG_DAY:
            yield f"{day.name} takes more than {LONG_DAY} minutes"
        for one in day.exercises:
            if HEAVIEST in one.reason:
                yield f"{one.name}: the gym has nothing heavier"
            elif any(done.reps == (0,) for done in one.work):
                yield f"{one.name}: the load is too much for a single rep"


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
