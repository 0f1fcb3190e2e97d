"""What the coach needs of the desk: what it goes by today, and the check-in. No Textual in here."""

from datetime import date
from typing import TYPE_CHECKING

from gymtui.model.ids import short_id
from gymtui.model.profile import BodyEntry
from gymtui.plans.coaching import Coach

if TYPE_CHECKING:
    from gymtui.tui.desk import Desk
    from gymtui.tui.screens.check_in import CheckedIn


def coach_of(desk: "Desk") -> Coach:
    """Return what the coach goes by today."""
    return Coach(
        today=desk.today,
        sessions=desk.index.sessions,
        body_weight=desk.store.body.latest_weight(desk.today),
        first_day=desk.index.first_day,
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
