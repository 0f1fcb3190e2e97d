"""A deload that is due, as a week of the program. Signs and figures are our own (D)."""

from collections.abc import Iterator

from gymtui.model.advice import Grade, Reason, ReasonCode
from gymtui.plans.hunks.facts import Facts
from gymtui.plans.hunks.hunk import DeloadWeek, Hunk, HunkKind
from gymtui.plans.places import PlanPlace
from gymtui.training.autoregulation.deload import RULE, SOURCE


def deload_hunks(facts: Facts) -> Iterator[Hunk]:
    """Give the week that should become a deload: this one if it has not begun, else the next.

    Nothing where none is due, where that week is one, and for a program without weeks: there a deload is
    begun on Today and is no change of the plan.
    """
    program = facts.document.program
    if program is None or facts.deload is None or facts.week is None or not program.weeks:
        return
    at = (facts.week + facts.week_begun) % len(program.weeks)
    if program.weeks[at].deload or program.weeks[facts.week].deload:
        return
    week = program.weeks[at]
    before = f"RIR {week.rir:g}" if week.rir is not None else "as planned"
    signs = "; ".join(one.line for one in facts.deload.signs)
    yield Hunk(
        kind=HunkKind.DELOAD,
        place=PlanPlace(week=at),
        name=f"Week {at + 1} of {len(program.weeks)}",
        where=program.name,
        before=before,
        after="deload",
        reason=Reason(
            code=ReasonCode.DELOAD,
            line=signs,
            data=tuple(seen for one in facts.deload.signs for seen in one.data),
            rule=RULE.format(signs=facts.h.deload_triggers) + f" {facts.deload.words}",
            grade=Grade.D,
            source=SOURCE,
        ),
        change=DeloadWeek(at),
        about="week",
    )
