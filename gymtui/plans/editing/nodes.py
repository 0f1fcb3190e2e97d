"""One thing done to whatever stands at a place: the keys of the tree, each one function."""

from dataclasses import replace

from gymtui.model.exercise import Exercise
from gymtui.model.plan import PlanDocument
from gymtui.plans.editing import days, lines, sets, weeks
from gymtui.plans.editing.clips import Clip as Clip
from gymtui.plans.editing.clips import copied as copied
from gymtui.plans.editing.clips import pasted as pasted
from gymtui.plans.editing.edited import Edited, EditError, Making
from gymtui.plans.editing.parts import NodeKind, kind_of
from gymtui.plans.editing.supersets import linked as linked
from gymtui.plans.places import PlanPlace


def with_exercise(document: PlanDocument, place: PlanPlace, exercise: Exercise, making: Making) -> Edited:
    """Put an exercise behind what stands at the place, with the usual sets. Raises EditError."""
    if kind_of(place) in (NodeKind.PROGRAM, NodeKind.WEEK):
        raise EditError("Choose a day first.", "An exercise goes into a day.")
    at = replace(place, set=None, field="")
    found = lines.inserted(document, at, (lines.usual_line(exercise),), making)
    return replace(found, words=f"{exercise.name} added")


def removed(document: PlanDocument, place: PlanPlace) -> Edited:
    """Take out what stands at the place. Raises EditError for the program, and for a template alone."""
    match kind_of(place):
        case NodeKind.SET:
            return sets.removed(document, place)
        case NodeKind.EXERCISE | NodeKind.SUPERSET:
            return lines.removed(document, place)
        case NodeKind.DAY if document.program is not None:
            return days.removed(document, place)
        case NodeKind.WEEK:
            return weeks.removed(document, place)
    raise EditError("The whole plan is removed in Plans, not here.")


def moved(document: PlanDocument, place: PlanPlace, by: int, making: Making) -> Edited:
    """Move what stands at the place one step up (-1) or down (1). Raises EditError where it cannot."""
    match kind_of(place):
        case NodeKind.SET:
            return sets.moved(document, place, by)
        case NodeKind.EXERCISE | NodeKind.SUPERSET:
            return lines.moved(document, place, by, making)
        case NodeKind.DAY if document.program is not None:
            return days.moved(document, place, by)
        case NodeKind.WEEK:
            return weeks.moved(document, place, by)
    raise EditError("The plan as a whole cannot be moved.")


def duplicated(document: PlanDocument, place: PlanPlace, making: Making) -> Edited:
    """Put what stands at the place behind itself once more. Raises EditError for the whole plan."""
    match kind_of(place):
        case NodeKind.SET:
            return replace(sets.added(document, place), words="set duplicated")
        case NodeKind.EXERCISE | NodeKind.SUPERSET:
            return lines.duplicated(document, place, making)
        case NodeKind.DAY if document.program is not None:
            return days.duplicated(document, place, making)
        case NodeKind.WEEK:
            return weeks.duplicated(document, place)
    raise EditError("The whole plan is copied in Plans, not here.")
