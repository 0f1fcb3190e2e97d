"""What is offered in an exercise's place: suggestions with a reason, and the whole catalogue as one types."""

from collections.abc import Collection, Mapping
from datetime import date

from gymtui.live.state import LiveExercise, LiveWorkout
from gymtui.model.exercise import Equipment, Exercise
from gymtui.model.gym import Gym
from gymtui.model.performed import PerformedExercise
from gymtui.training.substitutes import substitutes
from gymtui.tui import words
from gymtui.tui.desk import Desk
from gymtui.tui.dialogs import Choose, Item
from gymtui.tui.exercises.view import equipment_words

SUGGESTED = 12
FOUND = 30
MANY = (Equipment.DUMBBELL, Equipment.KETTLEBELL, Equipment.BAND)
MACHINES = (Equipment.MACHINE_STACK, Equipment.MACHINE_PLATE)

Last = Mapping[str, tuple[date, PerformedExercise]]


def swap_dialog(desk: Desk, workout: LiveWorkout, old: LiveExercise) -> Choose:
    """Return the dialog that asks what to do instead; it answers with an exercise's id.

    Untouched it lists the plan's alternatives and what trains the same; typing searches the catalogue.
    """
    catalogue = desk.known.catalogue
    taken = {one.plan.exercise for one in workout.exercises}
    about = catalogue.get(old.plan.exercise)

    def found(typed: str) -> list[Item]:
        chosen = catalogue.search(typed, FOUND)
        return [_item(desk, old, about, one) for one in chosen if one.id != old.plan.exercise]

    return Choose(
        f"What instead of {old.plan.name}?",
        swap_items(desk, old, about, taken, workout.gym or desk.known.gym),
        search=found,
        empty="Nothing fits. Type a name to search all exercises.",
    )


def swap_items(
    desk: Desk, old: LiveExercise, about: Exercise | None, taken: Collection[str], gym: Gym
) -> list[Item]:
    """Return what can be done instead, the best first, each with the reason it is offered.

    `about` is the catalogue's entry of the exercise, None where it is not known; `taken` are the ids of
    what the workout holds already; `gym` is where it is done.
    """
    last = desk.index.last
    suggested = substitutes(
        about or Exercise(id=old.plan.exercise, name=old.plan.name or old.plan.exercise),
        desk.known.catalogue,
        gym,
        alternatives=old.plan.alternatives,
        recent=sorted(last, key=lambda slug: last[slug][0], reverse=True),
        leave_out=taken,
        limit=SUGGESTED,
    )
    return [_item(desk, old, about, one) for one in suggested]


def _item(desk: Desk, old: LiveExercise, about: Exercise | None, one: Exercise) -> Item:
    return Item(one.id, one.name, ", ".join(_reasons(desk, old, about, one)))


def _reasons(desk: Desk, old: LiveExercise, about: Exercise | None, one: Exercise) -> list[str]:
    """Say why it is offered, then when it was done last, else what it is done with."""
    out = []
    if one.id in old.plan.alternatives:
        out.append("in your plan")
    elif about is not None and one.primary and set(one.primary) == set(about.primary):
        out.append("same muscles")
    elif about is not None and not set(one.primary).isdisjoint(about.primary):
        out.append("some of the muscles")
    last = desk.index.last.get(one.id)
    out.append(_done(desk, one, *last) if last is not None else _with(one.equipment))
    return out


def _with(equipment: Equipment) -> str:
    """Return what it is done with, in a word that leaves room for the name."""
    if equipment in MACHINES:
        return "machine"
    return f"{equipment_words(equipment)}{'s' if equipment in MANY else ''}"


def _done(desk: Desk, one: Exercise, day: date, performed: PerformedExercise) -> str:
    when = f"done {words.short_day(day, desk.today)}"
    load = next((s.parts[0].load for s in performed.sets if s.is_work and s.parts), None)
    if load is None or not one.measurement.has_load:
        return when
    shown = words.load_text(load, one.measurement)
    return f"{when} {shown}" if one.measurement.is_on_bodyweight else f"{when} {shown} {load.unit.value}"
