"""A day of a week of the program, prepared as Today would prepare it on that date."""

from collections.abc import Mapping
from dataclasses import replace

from gymtui.model.plan import Template, WeekChange
from gymtui.plans.coaching import Coach
from gymtui.plans.day import PreparedDay, prepare
from gymtui.plans.dry_run.setting import DryRunSetting
from gymtui.plans.proposal import LastTime, NewId
from gymtui.plans.week_number import without_loads
from gymtui.plans.weeks import in_week


def prepared(
    template: Template,
    change: WeekChange,
    coach: Coach,
    last: Mapping[str, LastTime],
    setting: DryRunSetting,
    new_id: NewId,
) -> PreparedDay:
    """Return the day with the coach's loads in a week that changes it so.

    A deload and a week's share of the load are the coach's: a lighter session is not judged.
    """
    conditions = replace(coach.conditions, deload=change.deload, week_percent=change.load_percent)
    return prepare(
        in_week(template, without_loads(change)),
        catalogue=setting.catalogue,
        gym=setting.gym,
        profile=setting.profile,
        last=last,
        new_id=new_id,
        choices=setting.choices,
        rests=setting.rests,
        coach=replace(coach, conditions=conditions),
    )
