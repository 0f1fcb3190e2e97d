"""What checks and dry runs need of the desk: the lifter, the gym, and the history. No Textual in here."""

from dataclasses import replace

from gymtui.model.plan import PlanDocument
from gymtui.plans.checking import CheckSetting
from gymtui.plans.dry_run.setting import DryRunSetting
from gymtui.plans.week_number import week_number
from gymtui.tui.desk import Desk
from gymtui.tui.program_desk import times_of, trained_of


def check_setting_of(desk: Desk) -> CheckSetting:
    """Return what plans are checked against: for this lifter, in this gym. It touches no disk.

    Figures of days are remembered for one such setting: a screen keeps the one that it began with.
    """
    known = desk.known
    return CheckSetting(
        catalogue=known.catalogue,
        level=known.profile.level,
        safeties=known.gym.safeties,
        h=desk.settings.coach,
        unit=known.profile.unit,
        gym=known.gym,
        last=desk.last_times(),
        choices=known.choices,
        rests=desk.rests,
        models=desk.models,
    )


def dry_run_setting_of(desk: Desk, weeks: int = 12) -> DryRunSetting:
    """Return what the next weeks are played with, from today on. The body weight is read from the disk."""
    known = desk.known
    return DryRunSetting(
        catalogue=known.catalogue,
        gym=known.gym,
        profile=known.profile,
        start=desk.today,
        weeks=weeks,
        sessions=desk.index.sessions,
        last=desk.last_times(),
        first_day=desk.index.first_day,
        body_weight=desk.store.body.latest_weight(desk.today),
        choices=known.choices,
        rests=desk.rests,
        models=desk.models,
        h=desk.settings.coach,
    )


def where_it_stands(desk: Desk, document: PlanDocument, setting: DryRunSetting) -> DryRunSetting:
    """Return the setting in which a program that is followed goes on from the week that it is in."""
    program = document.program
    if program is None or program.id != desk.known.profile.program:
        return setting
    week = week_number(program, trained_of(desk), desk.today)
    trained = {one.id: times_of(desk, one) for one in document.templates}
    return replace(setting, first_week=week or 0, trained=trained)


def document_of(desk: Desk, program_id: str) -> PlanDocument | None:
    """Return a program with its templates in the order of their first day, or None where it is gone."""
    program = desk.known.programs.get(program_id)
    if program is None:
        return None
    slugs = dict.fromkeys(day.template for day in program.days)
    found = (desk.known.templates.get(slug) for slug in slugs)
    return PlanDocument(program=program, templates=tuple(one for one in found if one is not None))
