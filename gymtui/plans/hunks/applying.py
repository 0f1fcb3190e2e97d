"""Taking a proposed change into the plan as it is now."""

from gymtui.model.performed import Kind
from gymtui.model.plan import PlanDocument, PlannedExercise, SetTarget, Warmup
from gymtui.plans.editing import weeks
from gymtui.plans.editing.edited import EditError
from gymtui.plans.editing.parts import line_at, with_line
from gymtui.plans.hunks.hunk import DeloadWeek, Hunk, NewLoads, OtherExercise, SetCount
from gymtui.plans.weeks import counted


def applied(document: PlanDocument, hunk: Hunk) -> PlanDocument:
    """Return the plan with the change in it; the very same plan where it does not fit any more."""
    try:
        match hunk.change:
            case DeloadWeek(week):
                return _with_deload(document, hunk, week)
            case NewLoads() | SetCount() | OtherExercise():
                line = line_at(document, hunk.place)
                after = _changed(line, hunk.change)
                return with_line(document, hunk.place, after) if after != line else document
    except EditError:
        return document  # what it was about is gone: nothing fits


def fits(document: PlanDocument, hunk: Hunk) -> bool:
    """Whether the change can still be taken into the plan."""
    return applied(document, hunk) is not document


def _changed(line: PlannedExercise, change: NewLoads | SetCount | OtherExercise) -> PlannedExercise:
    match change:
        case NewLoads():
            sets = tuple(_with_load(one, change) for one in line.sets)
            return line.model_copy(update={"sets": sets})
        case SetCount(before, after):
            if sum(one.kind is Kind.WORK for one in line.sets) != before:
                return line
            return line.model_copy(update={"sets": counted(line.sets, after - before)})
        case OtherExercise(before, after):
            return _with_exercise(line, after) if line.exercise == before else line


def _with_load(target: SetTarget, change: NewLoads) -> SetTarget:
    planned = target.load
    new = next((after for before, after in change.loads if planned and planned.load == before), None)
    if planned is None or new is None or target.kind is not Kind.WORK:
        return target
    return target.model_copy(update={"load": planned.model_copy(update={"load": new})})


def _with_exercise(line: PlannedExercise, new: str) -> PlannedExercise:
    """Return the line with another exercise. Absolute loads were the old one's and go, and so do its own
    warm-ups, for which a ramp stands in."""
    work = tuple(one for one in line.sets if one.kind is Kind.WORK)
    sets = tuple(
        one.model_copy(update={"load": None}) if one.load is not None and one.load.load is not None else one
        for one in work
    )
    update = {
        "exercise": new,
        "sets": sets,
        "warmup": Warmup.RAMP if len(work) < len(line.sets) else line.warmup,
        "alternatives": (line.exercise, *(one for one in line.alternatives if one != new)),
        "pool": tuple(one for one in line.pool if one != new),
    }
    return line.model_copy(update=update)


def _with_deload(document: PlanDocument, hunk: Hunk, week: int) -> PlanDocument:
    now = weeks.week_at(document, hunk.place)
    if now.deload or hunk.place.week != week:
        return document
    return weeks.with_week(document, hunk.place, now.model_copy(update={"deload": True}))
