"""What the coach needs of the desk: what it goes by today, and the check-in. No Textual in here."""

from datetime import date
from typing import TYPE_CHECKING

from gymtui.model.ids import short_id
from gymtui.model.performed import Readiness
from gymtui.model.profile import BodyEntry
from gymtui.plans.coaching import Coach
from gymtui.training.autoregulation.readiness import readiness_of
from gymtui.training.beginners import easing_in
from gymtui.training.progression.gates import Conditions

if TYPE_CHECKING:
    from gymtui.tui.desk import Desk
    from gymtui.tui.screens.check_in import CheckedIn


def conditions_of(desk: "Desk") -> Conditions:
    """Return what is true of today for all exercises."""
    h, profile = desk.settings.coach, desk.known.profile
    found = today_check_in(desk)
    before = check_ins_before(desk, desk.today, h.z_last)
    answers = found.readiness if found is not None else None
    joint = found.joint if found is not None and (found.pain or 0) >= h.pain_swaps else None
    return Conditions(
        day=readiness_of(answers, [one.readiness for one in before], h),
        easing=easing_in(profile.level, desk.index.first_day, desk.today, h),
        deload=profile.deload_until is not None and desk.today <= profile.deload_until,
        joint=joint,
        pain=(found.pain or 0) if found is not None else 0,
    )


def coach_of(desk: "Desk") -> Coach:
    """Return what the coach goes by today."""
    return Coach(
        today=desk.today,
        sessions=desk.index.sessions,
        body_weight=desk.store.body.latest_weight(desk.today),
        first_day=desk.index.first_day,
        conditions=conditions_of(desk),
        h=desk.settings.coach,
        models=desk.models,
    )


def keep_check_in(desk: "Desk", answered: "CheckedIn", random: bytes) -> None:
    """Keep the check-in of today; one that was made earlier today is replaced."""
    before = today_check_in(desk)
    entry = BodyEntry(
        id=before.id if before is not None else short_id(random),
        date=desk.today,
        at=desk.now,
        readiness=answered.readiness,
        pain=answered.pain,
        joint=answered.joint,
    )
    if before is not None:
        desk.store.body.replace(entry)
    else:
        desk.store.body.add(entry)


def today_check_in(desk: "Desk") -> BodyEntry | None:
    """Return the check-in of today, None where there was none."""
    newest = next(iter(desk.store.body.check_ins(desk.today, 1)), None)
    return newest if newest is not None and newest.date == desk.today else None


def check_ins_before(desk: "Desk", today: date, most: int) -> tuple[BodyEntry, ...]:
    """Return the check-ins of earlier days, newest first."""
    return tuple(one for one in desk.store.body.check_ins(today, most + 1) if one.date < today)[:most]


def readiness_today(desk: "Desk") -> Readiness | None:
    """Return the answers of today's check-in, None where it was skipped."""
    found = today_check_in(desk)
    return found.readiness if found is not None else None
