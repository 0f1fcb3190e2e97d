"""What the coach needs of the desk: what it goes by today, and the check-in. No Textual in here."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from gymtui.insight.signals import deload_signals
from gymtui.model.advice import Reason
from gymtui.model.ids import short_id
from gymtui.model.performed import Readiness
from gymtui.model.profile import BodyEntry
from gymtui.model.session import SessionExercise
from gymtui.plans.coaching import Coach
from gymtui.training.autoregulation.deload import DeloadProposal, DeloadSignals, deload_due, deload_signs
from gymtui.training.autoregulation.readiness import DayColour, readiness_of
from gymtui.training.beginners import easing_in
from gymtui.training.exposure import day_words
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


def deload_due_now(desk: "Desk", *, asked: bool = False) -> DeloadProposal | None:
    """Return the deload to propose today, None where none is due or one runs. `asked`: by the lifter."""
    if deload_runs(desk):
        return None
    return deload_due(_signals(desk, _colours(desk), asked=asked), desk.settings.coach)


def deload_signs_now(desk: "Desk") -> tuple[Reason, ...]:
    """Return the signs of a deload that hold today, whether they are enough for one or not."""
    return deload_signs(_signals(desk, _colours(desk)), desk.settings.coach)


def is_tired(desk: "Desk") -> bool:
    """Return whether the last check-in of late was red, or a sign of a deload holds."""
    colours = _colours(desk)
    red = bool(colours) and colours[0] is DayColour.RED
    return red or bool(deload_signs(_signals(desk, colours), desk.settings.coach))


def _colours(desk: "Desk") -> list[DayColour]:
    """Return the days of the last check-ins, newest first."""
    h = desk.settings.coach
    found = desk.store.body.check_ins(desk.today, h.z_last + h.deload_checkins)
    answers = [one.readiness for one in found]
    days = [readiness_of(one, answers[place + 1 :], h) for place, one in enumerate(answers)]
    return [day.colour for day in days[: h.deload_checkins] if day is not None]


def _signals(desk: "Desk", colours: Sequence[DayColour], *, asked: bool = False) -> DeloadSignals:
    return deload_signals(
        desk.index,
        desk.known.catalogue,
        desk.today,
        desk.known.profile.level,
        colours,
        asked=asked,
        models=desk.models,
        h=desk.settings.coach,
    )


def deload_runs(desk: "Desk") -> bool:
    """Return whether a deload runs today."""
    until = desk.known.profile.deload_until
    return until is not None and desk.today <= until


def set_deload(desk: "Desk", *, runs: bool) -> None:
    """Begin a deload today, or end the one that runs. Raises GymtuiError where it cannot be kept."""
    days = desk.settings.coach.deload_days
    until = desk.today + timedelta(days=days - 1) if runs else desk.today - timedelta(days=1)
    desk.store.library.save_profile(desk.known.profile.model_copy(update={"deload_until": until}))
    desk.reload()


def coach_notes(desk: "Desk", exercises: Sequence[SessionExercise]) -> tuple[str, ...]:
    """Return what Today says besides each exercise: the deload, and failures that the day plans too many."""
    from gymtui.tui.budget_desk import of_day

    if not desk.index.complete:
        return ()
    notes = []
    until = desk.known.profile.deload_until
    if until is not None and desk.today <= until:
        notes.append(f"Deload until {day_words(until)}: fewer sets, lighter, none to failure (D)")
    elif (due := deload_due_now(desk)) is not None:
        signs = f"{len(due.signs)} sign{'s' if len(due.signs) != 1 else ''}"
        notes.append(f"A deload is due, by {signs}: D shows them and what would change")
    return (*notes, *(concern.words for concern in of_day(desk, exercises)))
