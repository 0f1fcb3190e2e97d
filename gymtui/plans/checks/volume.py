"""Hard sets against what a session and a week use, and the minutes that a day takes."""

from collections.abc import Iterator, Sequence

from gymtui.plans.checks.setting import CheckSetting, information, warning
from gymtui.plans.checks.told import Told
from gymtui.plans.outlook import in_minutes
from gymtui.plans.places import PlanPlace, PlanProblem
from gymtui.plans.planned_weeks import PlannedWeek
from gymtui.training.session_volume import muscle_words, muscles_today, volume_hints
from gymtui.training.volume import Volume
from gymtui.training.zones import ZoneWord

LONG_DAY = 90
"""Minutes from which a day is called long. Grade D."""
MUSCLES_NAMED = 3
_NOTHING = Volume({})


def volume_problems(weeks: Sequence[PlannedWeek], setting: CheckSetting) -> Iterator[PlanProblem]:
    """Give where sessions and weeks have more sets than help, and the weeks that add too many at once."""
    told = Told(len(weeks))
    before: PlannedWeek | None = None
    for week in weeks:
        for day in week.days:
            place = PlanPlace(template=day.figures.template.id)
            for hint in volume_hints(_NOTHING, day.figures.volume, None, setting.level, setting.h):
                if hint.code == "session":
                    words = hint.line.replace(" today,", f" on {day.figures.template.name},")
                    told.take(week.number, warning(place, words), f"{hint.code} {hint.muscle}")
        for hint in volume_hints(_NOTHING, week.volume, None, setting.level, setting.h):
            if hint.code == "over":
                words = hint.line.replace(" in 7 days with today", " a week")
                told.take(week.number, warning(PlanPlace(), words), f"{hint.code} {hint.muscle}")
        if not week.change.deload:
            if before is not None and week.change.sets > before.change.sets:
                yield from _growth(before, week, setting)
            before = week
    yield from told.problems()


def _growth(before: PlannedWeek, week: PlannedWeek, setting: CheckSetting) -> Iterator[PlanProblem]:
    """Give one problem for a week that adds sets: where they grow too fast, the greatest muscles first."""
    hints = volume_hints(_NOTHING, week.volume, before.volume, setting.level, setting.h)
    found = [one for one in hints if one.code == "growth" and one.muscle is not None]
    if found:
        first = ", ".join(muscle_words(one.muscle) for one in found[:MUSCLES_NAMED] if one.muscle is not None)
        more = f" and {len(found) - MUSCLES_NAMED} more" if len(found) > MUSCLES_NAMED else ""
        most = setting.h.week_growth
        words = f"Week {week.number + 1} adds more than {most} % to the hard sets of {first}{more}."
        yield warning(PlanPlace(week=week.number, field="sets"), words, "fewer sets more at a time")


def zone_problems(weeks: Sequence[PlannedWeek], setting: CheckSetting) -> Iterator[PlanProblem]:
    """Give the muscles that stay below their zone in every week of training: to know, and no fault."""
    trained = [week for week in weeks if not week.change.deload] or weeks
    if not trained:
        return
    most = max(trained, key=lambda week: sum(week.volume.muscles.values()))
    for one in muscles_today(_NOTHING, most.volume, setting.level):
        if one.word is ZoneWord.LOW:
            name = muscle_words(one.muscle).capitalize()
            words = f"{name}: {one.today:g} hard sets a week, {one.zone.low} to {one.zone.top} is the zone."
            yield information(PlanPlace(), words)


def minute_problems(weeks: Sequence[PlannedWeek]) -> Iterator[PlanProblem]:
    """Give the days that take long."""
    told = Told(len(weeks))
    for week in weeks:
        for day in week.days:
            taken = in_minutes(day.figures.seconds)
            if taken > LONG_DAY:
                template = day.figures.template
                words = f"{template.name} takes about {taken} minutes."
                told.take(week.number, information(PlanPlace(template=template.id), words), "minutes")
    yield from told.problems()
