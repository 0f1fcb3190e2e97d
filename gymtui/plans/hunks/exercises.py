"""Another exercise for a lift that goes down, or for one that stands still for many weeks."""

from collections.abc import Iterator

from gymtui.model.advice import Grade, Reason, ReasonCode
from gymtui.model.exercise import Exercise, LoadClass
from gymtui.model.plan import PlannedExercise, Template
from gymtui.model.profile import Level
from gymtui.plans.hunks.facts import Facts
from gymtui.plans.hunks.hunk import Hunk, HunkKind, OtherExercise
from gymtui.plans.places import PlanPlace
from gymtui.training.autoregulation.trend import TrendWord
from gymtui.training.substitutes import DANGER, substitutes

A_WEEK = 7
MOST_LOOKED_AT = 30
SWAP_RULE = (
    "A lift that went down in two sessions running, whose sets were seen to first or are at the top of their "
    "zone, is swapped for the plan's first alternative, else for the exercise most like it."
)
VARIATION_RULE = (
    "After {weeks} weeks on one assistance exercise without progress another of the same muscles is worth a "
    "try. Main lifts and beginners stay: practice is what they need."
)
VARIATION_SOURCE = "Fonseca 2014, Baz-Valle 2019 (B): varying exercises cost nothing; when is our own (D)"


def swap_hunks(facts: Facts) -> Iterator[Hunk]:
    """Give another exercise for each lift that stalled. Grade D; beginners reset the load instead."""
    if facts.level is Level.NOVICE or facts.deload is not None or facts.tired:
        return
    for template, line, exercise in _lines(facts):
        if facts.has_stalled(exercise.id):
            seen = [one.words for one in facts.trends[exercise.id] if one.word is TrendWord.DOWN]
            days = [one.day for one in facts.trends[exercise.id] if one.word is TrendWord.DOWN]
            reason = Reason(
                code=ReasonCode.EXERCISE,
                line=f"{exercise.name} went down in its last {facts.h.deload_runs} sessions",
                data=tuple(f"{words} on {day}" for words, day in zip(seen, days, strict=True))[:4],
                rule=SWAP_RULE,
                grade=Grade.D,
                source="gymtui; DC training swaps after two stalls",
            )
            yield from _instead(HunkKind.SWAP, template, line, exercise, reason, facts)


def variation_hunks(facts: Facts) -> Iterator[Hunk]:
    """Give another exercise for each assistance exercise that stands still for many weeks. Grade D."""
    if facts.level is Level.NOVICE or facts.deload is not None:
        return
    for template, line, exercise in _lines(facts):
        since = facts.in_use.get(exercise.id)
        weeks = (facts.today - since).days // A_WEEK if since is not None else 0
        if exercise.load_class is LoadClass.COMPOUND_HEAVY or weeks < facts.h.variation_weeks:
            continue
        if not facts.stands_still(exercise.id):
            continue
        reason = Reason(
            code=ReasonCode.EXERCISE,
            line=f"{weeks} weeks of {exercise.name}, and no progress in the last sessions",
            data=tuple(f"{one.words} on {one.day}" for one in facts.trends[exercise.id][:3]),
            rule=VARIATION_RULE.format(weeks=facts.h.variation_weeks),
            grade=Grade.D,
            source=VARIATION_SOURCE,
        )
        yield from _instead(HunkKind.VARIATION, template, line, exercise, reason, facts)


def _lines(facts: Facts) -> Iterator[tuple[Template, PlannedExercise, Exercise]]:
    """Give the lines whose exercise is always the same one."""
    for template in facts.document.templates:
        for line in template.exercises:
            exercise = facts.exercise(line)
            if exercise is not None and not line.pool:
                yield template, line, exercise


def _instead(
    kind: HunkKind,
    template: Template,
    line: PlannedExercise,
    exercise: Exercise,
    reason: Reason,
    facts: Facts,
) -> Iterator[Hunk]:
    other = _other(line, exercise, facts)
    if other is not None:
        yield Hunk(
            kind=kind,
            place=PlanPlace(template=template.id, line=line.id),
            name=exercise.name,
            where=template.name,
            before=exercise.name,
            after=other.name,
            reason=reason,
            change=OtherExercise(exercise.id, other.id),
        )


def _other(line: PlannedExercise, exercise: Exercise, facts: Facts) -> Exercise | None:
    """Return what to do instead: measured alike, no more dangerous, not in the plan, not stalled itself."""
    planned = {one.exercise for template in facts.document.templates for one in template.exercises}
    found = substitutes(
        exercise,
        facts.catalogue,
        facts.gym,
        alternatives=line.alternatives,
        recent=facts.recent,
        leave_out=planned,
        limit=MOST_LOOKED_AT,
    )
    return next(
        (
            one
            for one in found
            if one.measurement is exercise.measurement
            and DANGER[one.safety] <= DANGER[exercise.safety]
            and not facts.has_stalled(one.id)
        ),
        None,
    )
