"""Plans to edit, ids that count up, and a strategy of the keys a person presses in one."""

import itertools

from hypothesis import strategies as st

from gymtui.errors import GymtuiError
from gymtui.model.ids import ShortId
from gymtui.model.performed import Group
from gymtui.model.plan import (
    PlanDocument,
    PlannedExercise,
    Program,
    ProgramDay,
    SetTarget,
    Template,
    WeekChange,
)
from gymtui.plans.editing import nodes
from gymtui.plans.editing import sets as of_sets
from gymtui.plans.editing import weeks as of_weeks
from gymtui.plans.editing.clips import Clip
from gymtui.plans.editing.days import added as day_added
from gymtui.plans.editing.edited import Making
from gymtui.plans.places import PlanPlace
from tests.exercises import EXERCISES

TARGET = SetTarget.model_validate({"reps": 6, "reps_max": 8, "rir": 2})


def making(*taken: str) -> Making:
    numbers = itertools.count(1)
    return Making(lambda: ShortId(f"n{next(numbers)}"), frozenset(taken))


def line(name: str, slug: str, group: str | None = None, sets: int = 3) -> PlannedExercise:
    return PlannedExercise.model_validate(
        {"id": name, "exercise": slug, "group": group, "sets": (TARGET,) * sets}
    )


def upper_lower() -> PlanDocument:
    """Upper A: a superset of bench press and row, lat pulldown, lateral raise; Lower A: squat, leg curl."""
    upper = Template(
        id="upper-a",
        name="Upper A",
        exercises=(
            line("e1", "bench-press", "g1"),
            line("e2", "chest-supported-row", "g1"),
            line("e3", "lat-pulldown"),
            line("e4", "lateral-raise", sets=1),
        ),
        groups=(Group.model_validate({"id": "g1", "switch_rest": 15, "round_rest": 120}),),
    )
    lower = Template(
        id="lower-a", name="Lower A", exercises=(line("e1", "back-squat"), line("e2", "leg-curl-seated"))
    )
    days = tuple(ProgramDay(template=one) for one in ("upper-a", "lower-a"))
    weeks = (WeekChange(), WeekChange(), WeekChange(deload=True))
    program = Program(id="upper-lower", name="Upper/Lower", days=days, days_a_week=4, weeks=weeks)
    return PlanDocument(program=program, templates=(upper, lower))


def order(document: PlanDocument, template: str = "upper-a") -> str:
    """Return the lines of a day, supersets in brackets: `[e1 e2] e3 e4`."""
    found = document.template(template)
    assert found is not None
    out = ""
    before: str | None = None
    for one in found.exercises:
        if before is not None and one.group != before:
            out += "]"
        out += " " if out else ""
        out += f"[{one.id}" if one.group is not None and one.group != before else one.id
        before = one.group
    return out + ("]" if before is not None else "")


def places(document: PlanDocument) -> list[PlanPlace]:
    """Return every place of a document."""
    found = [PlanPlace()]
    if document.program is not None:
        found += [PlanPlace(week=i) for i in range(len(document.program.weeks))]
        found += [PlanPlace(template=d.template, day=i) for i, d in enumerate(document.program.days)]
    for template in document.templates:
        found.append(PlanPlace(template=template.id))
        found += [PlanPlace(template=template.id, group=one.id) for one in template.groups]
        for one in template.exercises:
            here = PlanPlace(template=template.id, line=one.id)
            found.append(here)
            found += [PlanPlace(template=template.id, line=one.id, set=i) for i in range(len(one.sets))]
    return found


KEYS = ("exercise", "day", "week", "set", "remove", "up", "down", "duplicate", "link", "copy", "paste")
presses = st.lists(st.tuples(st.sampled_from(KEYS), st.integers(0, 200)), max_size=25)


def pressed(
    document: PlanDocument, key: str, at: int, new: Making, clip: Clip | None
) -> tuple[PlanDocument, Clip | None]:
    """Do one thing at a place; what is refused changes nothing."""
    listed = places(document)
    place = listed[at % len(listed)]
    try:
        match key:
            case "exercise":
                return nodes.with_exercise(document, place, EXERCISES["back-squat"], new).document, clip
            case "day":
                return day_added(document, place, new).document, clip
            case "week":
                return of_weeks.added(document, PlanPlace()).document, clip
            case "set":
                return of_sets.added(document, place).document, clip
            case "remove":
                return nodes.removed(document, place).document, clip
            case "up" | "down":
                return nodes.moved(document, place, 1 if key == "down" else -1, new).document, clip
            case "duplicate":
                return nodes.duplicated(document, place, new).document, clip
            case "link":
                return nodes.linked(document, place, new).document, clip
            case "copy":
                return document, nodes.copied(document, place)
        if clip is not None:
            return nodes.pasted(document, place, clip, new).document, clip
    except GymtuiError:
        pass
    return document, clip
