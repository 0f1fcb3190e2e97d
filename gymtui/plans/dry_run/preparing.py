"""A day of a week of the program, prepared as Today would prepare it on that date."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from gymtui.model.advice import Prescribed
from gymtui.model.exercise import Exercise
from gymtui.model.gym import Gym
from gymtui.model.performed import Kind
from gymtui.model.plan import PlannedExercise, Template, WeekChange
from gymtui.model.session import SessionExercise, SessionSet
from gymtui.model.units import Load
from gymtui.plans.coaching import Coach
from gymtui.plans.day import PreparedDay, prepare
from gymtui.plans.dry_run.setting import DryRunSetting
from gymtui.plans.proposal import LastTime, NewId
from gymtui.plans.weeks import in_week
from gymtui.training.autoregulation.scaling import scaled
from gymtui.training.loadable import nearest
from gymtui.training.plates import whole


def in_turn(template: Template, times: int) -> Template:
    """Return the day with the exercise of each pool whose turn it is when it was trained so often before."""
    if not any(line.pool for line in template.exercises):
        return template
    return template.model_copy(update={"exercises": tuple(_turn(one, times) for one in template.exercises)})


def _turn(line: PlannedExercise, times: int) -> PlannedExercise:
    if not line.pool:
        return line
    members = (line.exercise, *line.pool)
    return line.model_copy(update={"exercise": members[times % len(members)]})


def prepared(
    template: Template,
    change: WeekChange,
    coach: Coach,
    last: Mapping[str, LastTime],
    setting: DryRunSetting,
    new_id: NewId,
) -> PreparedDay:
    """Return the day with the coach's loads in a week that changes it so.

    A deload is the coach's: it takes sets and load off and keeps the session from being judged. A week's
    share of the load is taken of what the coach asks for; loads that the plan names have it already.
    """
    eased = replace(coach, conditions=replace(coach.conditions, deload=change.deload))
    of_week = in_week(template, change.model_copy(update={"deload": False}))
    day = prepare(
        of_week,
        catalogue=setting.catalogue,
        gym=setting.gym,
        profile=setting.profile,
        last=last,
        new_id=new_id,
        choices=setting.choices,
        rests=setting.rests,
        coach=eased,
    )
    if change.load_percent == 100:
        return day
    shared = tuple(_with_share(one, change.load_percent, setting) for one in day.exercises)
    return replace(day, exercises=shared)


def _with_share(one: SessionExercise, percent: Decimal, setting: DryRunSetting) -> SessionExercise:
    exercise = setting.catalogue.get(one.exercise)
    if exercise is None or one.advice is None:
        return one
    sets = tuple(_shared(s, percent, exercise, setting) for s in one.sets)
    asked = _asked(one.advice.prescribed, sets, light=percent < 100)
    advice = one.advice.model_copy(update={"prescribed": asked})
    return one.model_copy(update={"sets": sets, "advice": advice})


def _shared(one: SessionSet, percent: Decimal, exercise: Exercise, setting: DryRunSetting) -> SessionSet:
    planned = one.target.load
    own = planned is not None and (planned.load is not None or planned.percent is not None)
    if one.target.kind is not Kind.WORK or own or one.load is None:
        return one
    wanted = scaled(one.load, percent, exercise, setting.body_weight)
    load = _made(wanted, one.load, exercise, setting.gym) if wanted is not None else one.load
    return one.model_copy(update={"load": load})


def _made(wanted: Load, before: Load, exercise: Exercise, gym: Gym) -> Load:
    return nearest(wanted, exercise, gym, "down" if whole(wanted) < whole(before) else "nearest")


def _asked(prescribed: Prescribed, sets: tuple[SessionSet, ...], *, light: bool) -> Prescribed:
    """Return what is kept of it: a light week is no measure of progress."""
    work = [one for one in sets if one.target.kind is Kind.WORK]
    asked = tuple(
        one.model_copy(update={"load": shown.load, "rounded": shown.load})
        for one, shown in zip(prescribed.sets, work, strict=True)
    )
    return prescribed.model_copy(update={"sets": asked, "light": prescribed.light or light})
