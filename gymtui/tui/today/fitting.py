"""The minutes there are today, and which of the changes that make the day fit were taken. No Textual."""

import re
from dataclasses import dataclass
from datetime import timedelta

from gymtui.live.order import labels_of
from gymtui.model.plan import Template
from gymtui.plans.day import PreparedDay
from gymtui.plans.minutes_fit import FitSetting, fit, with_changes
from gymtui.plans.outlook import minutes
from gymtui.training.volume import intensifiers
from gymtui.tui.desk import Desk

WEEK = timedelta(days=7)
LONGEST = 600


@dataclass(frozen=True, slots=True)
class Fitted:
    """A template was fitted to the minutes `asked`; `chosen` are the ids of the changes taken."""

    template: str
    asked: int
    chosen: frozenset[str]

    def day(self, desk: Desk, template: Template, day: PreparedDay) -> PreparedDay:
        """Return the day with the changes, found again in the day as it is worked out now."""
        found = fit(day, self.asked, fit_setting(desk, template, day))
        return with_changes(day, [one for one in found.changes if one.id in self.chosen])

    def words(self, day: PreparedDay) -> str:
        """Return what Today says of it."""
        done = "fitted to" if minutes(day) <= self.asked else "made shorter for"
        return f"{done} {self.asked} min, today only · m again begins with the whole day"


def fit_setting(desk: Desk, template: Template, day: PreparedDay) -> FitSetting:
    """Return what a fit is worked out with, of what is known of the lifter."""
    week = [one for one in desk.index.recent if desk.today - WEEK < one.date <= desk.today]
    return FitSetting(
        template=template,
        catalogue=desk.known.catalogue,
        level=desk.known.profile.level,
        safeties=desk.known.gym.safeties,
        intensified=intensifiers(week, desk.known.catalogue),
        rests=desk.rests,
        h=desk.settings.coach,
        labels=labels_of((one.id, one.group) for one in day.exercises),
    )


def read_minutes(text: str) -> int | None:
    """Read minutes such as `35` or `35 min`; None where they are none, or not from 1 to 600."""
    found = re.fullmatch(r"([0-9]{1,3})\s*(?:m|min|minutes)?", text.strip().casefold())
    wanted = int(found[1]) if found is not None else 0
    return wanted if 1 <= wanted <= LONGEST else None


def minutes_problem(text: str) -> str | None:
    """Return what is wrong with minutes as they were typed, or None."""
    return None if read_minutes(text) is not None else f"minutes from 1 to {LONGEST}, such as 35"
