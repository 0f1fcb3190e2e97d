"""The ready programmes are credited, check without an error or a warning, and can be played."""

from datetime import date

import pytest

from gymtui.data import load_shipped_exercises
from gymtui.model.plan import PlanDocument
from gymtui.model.profile import Level, Profile
from gymtui.model.units import Unit
from gymtui.plans.checking import CheckSetting, check_plan, level_named
from gymtui.plans.dry_run.play import Player
from gymtui.plans.dry_run.setting import DryRunSetting
from gymtui.plans.places import Severity
from gymtui.plans.programmes import programme_names, programmes
from gymtui.plans.text.parser import read_plan
from gymtui.plans.text.writer import write_plan
from gymtui.training.catalogue import Catalogue
from gymtui.training.loadable import default_gym

NAMES = Catalogue(load_shipped_exercises())
ALL = programmes(NAMES)
GYM = default_gym(Unit.KG, safeties=True)
MORE_THAN_A_SESSION_USES = "about 8 is as much as one session uses"
"""nSuns does more sets of a muscle in a session than the cap: that is the scheme, and it is said."""


def level_of(document: PlanDocument) -> Level:
    return level_named(document, Level.NOVICE)


def test_every_file_is_a_programme() -> None:
    assert len(ALL) == len(programme_names()) == 18
    assert [level_of(one) for one in ALL] == sorted(map(level_of, ALL), key=list(Level).index)
    ids = [
        template.id for one in ALL for template in one.templates if not one.id.startswith("five-three-one-")
    ]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("document", ALL, ids=lambda one: one.id)
def test_it_is_credited_and_written_as_the_program_writes(document: PlanDocument) -> None:
    program = document.program
    assert program is not None
    assert all((program.author, program.source, program.goal, program.notes))
    assert program.level in list(Level)
    text = write_plan(document, NAMES).text
    assert read_plan(text, NAMES).document == document


@pytest.mark.parametrize("document", ALL, ids=lambda one: one.id)
def test_it_checks_without_an_error_or_a_warning(document: PlanDocument) -> None:
    found = check_plan(document, CheckSetting(NAMES, level_of(document), safeties=True, gym=GYM))
    told = [one.message for one in found if one.severity is not Severity.INFORMATION]
    assert [one for one in told if MORE_THAN_A_SESSION_USES not in one or "nsuns" not in document.id] == []


@pytest.mark.parametrize("document", ALL, ids=lambda one: one.id)
def test_twelve_weeks_of_it_can_be_played_within_the_failure_budget(document: PlanDocument) -> None:
    profile = Profile(level=level_of(document))
    player = Player(document, DryRunSetting(NAMES, GYM, profile, date(2026, 11, 23), 12))
    weeks = list(player.weeks())
    assert len(weeks) == 12
    assert all(week.failures.planned <= week.failures.limit for week in weeks)
