"""What proposals of changes need of the desk, and the keeping of what was decided. No Textual in here.

`facts_of` and `decide` touch the disk: screens call them in the keeper thread (see `app`).
"""

from collections.abc import Sequence
from functools import reduce

from gymtui.errors import GymtuiError
from gymtui.insight.signals import lift_trends
from gymtui.model.exercise import Exercise
from gymtui.model.plan import PlanDocument
from gymtui.plans.hunks.applying import applied, fits
from gymtui.plans.hunks.facts import Facts, decision
from gymtui.plans.hunks.hunk import Hunk
from gymtui.plans.hunks.proposed import proposed
from gymtui.plans.week_number import week_begun, week_number
from gymtui.training.autoregulation.trend import Trend
from gymtui.training.e1rm import model_of
from gymtui.tui.coach_desk import deload_due_now, is_tired
from gymtui.tui.desk import Desk
from gymtui.tui.dry_run_desk import check_setting_of
from gymtui.tui.plans import shelf
from gymtui.tui.program_desk import trained_of

FOUR_WEEKS = 28


def facts_of(desk: Desk, document: PlanDocument) -> Facts:
    """Return what proposals for a plan are drawn from."""
    program, trained = document.program, trained_of(desk)
    follows = program is not None and program.id == desk.known.profile.program
    week, begun, lately = None, False, 0
    if program is not None and follows:
        week = week_number(program, trained, desk.today)
        begun = week_begun(program, trained, desk.today)
        lately = sum(
            one.plan.program == program.id and (desk.today - one.date).days < FOUR_WEEKS for one in trained
        )
    index = desk.index
    return Facts(
        document=document,
        catalogue=desk.known.catalogue,
        coach=desk.coach,
        checks=check_setting_of(desk),
        profile=desk.known.profile,
        gym=desk.known.gym,
        trends={one.id: _trends(desk, one) for one in desk.known.catalogue if one.id in index.sessions},
        in_use={slug: use.first for slug, use in index.uses.items()},
        week=week,
        week_begun=begun,
        trained=lately,
        deload=deload_due_now(desk) if follows else None,
        tired=is_tired(desk),
        recent=sorted(index.last, key=lambda slug: index.last[slug][0], reverse=True),
        decisions=desk.store.library.decisions(),
    )


def proposals_of(desk: Desk, document: PlanDocument) -> tuple[Hunk, ...]:
    """Return what is proposed for a plan; nothing before the whole history is read."""
    return proposed(facts_of(desk, document)) if desk.index.complete else ()


def decide(
    desk: Desk, document: PlanDocument, accepted: Sequence[Hunk], left: Sequence[Hunk]
) -> shelf.ShelfChange | None:
    """Take the accepted proposals into the plan and remember the others, in one write.

    Returns the change that can be taken back, None where nothing was accepted. Raises GymtuiError, nothing
    changed, where the plan is another one by now or a proposal does not fit it any more.
    """
    missing = next((one for one in accepted if not fits(document, one)), None)
    if missing is not None:
        raise GymtuiError(f"{missing.name}: the plan is another one by now.", "Nothing was changed.")
    decisions = [
        *(decision(document, one, desk.today, accepted=True) for one in accepted),
        *(decision(document, one, desk.today, accepted=False) for one in left),
    ]
    after = reduce(applied, accepted, document)
    change = shelf.kept(desk.known, after, words_of(accepted))
    shelf.keep_change(desk.store.library, change, decisions)
    return change if accepted else None


def words_of(accepted: Sequence[Hunk]) -> str:
    """Return what was accepted in words."""
    if len(accepted) > 2:
        return f"{len(accepted)} changes are in the plan."
    return f"In the plan: {'; '.join(f'{one.name}, {one.after}' for one in accepted)}."


def _trends(desk: Desk, exercise: Exercise) -> tuple[Trend, ...]:
    model = model_of(exercise, desk.models)
    return lift_trends(desk.index.sessions[exercise.id], exercise, model, desk.settings.coach)
