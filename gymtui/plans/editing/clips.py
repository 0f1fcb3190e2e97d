"""The clipboard: what was copied, a value of its own that can be put into any place of any document."""

from dataclasses import dataclass, replace

from gymtui.model.performed import Group
from gymtui.model.plan import (
    NO_COMMENTS,
    Comments,
    PlanDocument,
    PlannedExercise,
    SetTarget,
    Template,
    WeekChange,
)
from gymtui.plans.editing import days, lines, sets, weeks
from gymtui.plans.editing.edited import Edited, EditError, Making
from gymtui.plans.editing.parts import NodeKind, group_at, kind_of, line_at, target_at, template_at
from gymtui.plans.places import PlanPlace


@dataclass(frozen=True, slots=True)
class Clip:
    """One of: sets, exercises (with the superset they were), a day, a week. `words` name it."""

    words: str
    sets: tuple[SetTarget, ...] = ()
    lines: tuple[PlannedExercise, ...] = ()
    group: Group | None = None
    comments: Comments = NO_COMMENTS
    day: Template | None = None
    week: WeekChange | None = None


def copied(document: PlanDocument, place: PlanPlace, name: str = "") -> Clip:
    """Return what stands at the place, to be put in elsewhere. Raises EditError for a whole program."""
    match kind_of(place):
        case NodeKind.SET:
            return Clip("a set", sets=(target_at(document, place),))
        case NodeKind.EXERCISE:
            line = line_at(document, place)
            return Clip(name or line.exercise, lines=(line.model_copy(update={"group": None}),))
        case NodeKind.SUPERSET:
            group = group_at(document, place)
            template = template_at(document, place)
            members = [one for one in template.exercises if one.group == group.id]
            said = template.group_comments.get(group.id, NO_COMMENTS)
            return Clip("a superset", lines=tuple(members), group=group, comments=said)
        case NodeKind.DAY:
            day = template_at(document, place)
            return Clip(day.name, day=day)
        case NodeKind.WEEK:
            return Clip("a week", week=weeks.week_at(document, place))
    raise EditError("A whole program is copied in Plans.", "Choose a day, an exercise, a set or a week.")


def pasted(document: PlanDocument, place: PlanPlace, clip: Clip, making: Making) -> Edited:
    """Put a clip in behind what stands at the place. Raises EditError where it does not fit."""
    kind = kind_of(place)
    if clip.week is not None:
        at = place if kind is NodeKind.WEEK else PlanPlace()
        return weeks.inserted(document, at, clip.week, "week put in")
    if clip.day is not None:
        named = clip.day.model_copy(update={"name": days.copy_name(clip.day.name, document.templates)})
        at = place if kind is NodeKind.DAY else PlanPlace(template=place.template)
        if document.program is not None and at.template and at.day is None:
            owner = [i for i, day in enumerate(document.program.days) if day.template == at.template]
            at = replace(at, day=owner[0]) if owner else PlanPlace()
        return days.inserted(document, at, named, making, f"{clip.words} put in")
    if kind in (NodeKind.PROGRAM, NodeKind.WEEK):
        raise EditError("Choose a day first.", f"{clip.words[:1].upper()}{clip.words[1:]} goes into a day.")
    if clip.sets:
        if kind not in (NodeKind.EXERCISE, NodeKind.SET):
            raise EditError("Choose an exercise first.", "A set goes into an exercise.")
        return sets.inserted(document, place, clip.sets)
    at = replace(place, set=None, field="")
    found = lines.inserted(document, at, clip.lines, making, clip.group, clip.comments)
    return Edited(found.document, found.place, f"{clip.words} put in")
