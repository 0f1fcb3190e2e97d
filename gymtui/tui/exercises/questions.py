"""The questions about an exercise of one's own, one small dialog each. Esc ends them without a change."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, Literal

from textual.app import App

from gymtui.model.base import clean_text
from gymtui.model.exercise import Equipment, Exercise, Measurement, Muscle, Safety
from gymtui.training.catalogue import Catalogue
from gymtui.tui.dialogs import AskText, Choose, Item
from gymtui.tui.exercises import own
from gymtui.tui.exercises.view import MEASUREMENT, SAFETY, equipment_words, muscle_words

IN_HANDS = (Equipment.DUMBBELL, Equipment.KETTLEBELL)
DONE = "done"
NONE = "none"
USUAL = {
    Equipment.BODYWEIGHT: Measurement.REPS_ONLY,
    Equipment.PULLUP_BAR: Measurement.BODYWEIGHT_ADDED,
    Equipment.DIP_BARS: Measurement.BODYWEIGHT_ADDED,
    Equipment.RINGS: Measurement.BODYWEIGHT_ADDED,
    Equipment.CARDIO_MACHINE: Measurement.DISTANCE_TIME,
    Equipment.SLED: Measurement.WEIGHT_DISTANCE,
}


async def ask_new(app: App[Any], catalogue: Catalogue, name: str) -> own.OwnAnswers | None:
    """Ask everything about a new exercise; None where one question was left with Esc."""
    named = await ask_name(app, "Name of your exercise", name, catalogue, "")
    if named is None:
        return None
    equipment = await ask_equipment(app, named, Equipment.BARBELL)
    if equipment is None:
        return None
    usual = USUAL.get(equipment, Measurement.WEIGHT_REPS)
    measurement = await ask_measurement(app, named, usual)
    if measurement is None:
        return None
    primary = await ask_main(app, named)
    if primary is None:
        return None
    secondary = await ask_also(app, named, primary) if primary else ()
    if secondary is None:
        return None
    hands = await ask_hands(app, named, equipment)
    if hands is None:
        return None
    return own.OwnAnswers(named, equipment, measurement, primary, secondary, hands[0], hands[1])


async def ask_name(app: App[Any], title: str, name: str, catalogue: Catalogue, besides: str) -> str | None:
    typed = await app.push_screen_wait(
        AskText(
            title,
            name,
            hint="as you want to read it, such as Larsen press",
            check=lambda text: own.name_problem(text, catalogue, besides=besides),
        )
    )
    return clean_text(typed).strip() if typed is not None else None


async def ask_equipment(app: App[Any], name: str, now: Equipment) -> Equipment | None:
    items = [Item(e.value, equipment_words(e)) for e in Equipment]
    chosen = await app.push_screen_wait(Choose(f"{name}: what is it done with?", items, start=now.value))
    return Equipment(chosen) if chosen is not None else None


async def ask_measurement(app: App[Any], name: str, now: Measurement) -> Measurement | None:
    items = [Item(m.value, words) for m, words in MEASUREMENT.items()]
    chosen = await app.push_screen_wait(Choose(f"{name}: how is a set measured?", items, start=now.value))
    return Measurement(chosen) if chosen is not None else None


async def ask_main(app: App[Any], name: str) -> tuple[Muscle, ...] | None:
    """Ask for the main muscles; an empty answer means that it counts for none."""
    none = Item(NONE, "none", "it counts for no muscle, as cardio does")
    first = await app.push_screen_wait(
        Choose(f"{name}: which is the main muscle?", [*_muscles(), none], start=Muscle.CHEST.value)
    )
    if first is None:
        return None
    if first == NONE:
        return ()
    return await _more(app, f"{name}: another main muscle?", (Muscle(first),), ())


async def ask_also(app: App[Any], name: str, primary: tuple[Muscle, ...]) -> tuple[Muscle, ...] | None:
    """Ask for the muscles that a set counts half for."""
    return await _more(app, f"{name}: which muscles help? A set counts half for them", (), primary)


async def _more(
    app: App[Any], title: str, chosen: tuple[Muscle, ...], without: tuple[Muscle, ...]
) -> tuple[Muscle, ...] | None:
    while True:
        so_far = f"with {muscle_words(chosen)}" if chosen else "no muscle helps"
        items = [Item(DONE, "that is all", so_far), *_muscles((*chosen, *without))]
        answer = await app.push_screen_wait(Choose(title, items))
        if answer is None:
            return None
        if answer == DONE:
            return chosen
        chosen = (*chosen, Muscle(answer))


def _muscles(without: Iterable[Muscle] = ()) -> list[Item]:
    left_out = set(without)
    return [Item(m.value, muscle_words([m])) for m in Muscle if m not in left_out]


async def ask_hands(app: App[Any], name: str, equipment: Equipment) -> tuple[bool, Literal[1, 2]] | None:
    """Ask whether one side works at a time, and where it matters whether each hand holds a load."""
    both = [Item("both", "no", "both sides together")]
    if equipment in IN_HANDS:
        word = equipment.value
        both = [
            Item("each", "no", f"both sides together, a {word} in each hand"),
            Item("both", "no", f"both sides together, one {word}"),
        ]
    items = [*both, Item("one", "yes", "left and right are logged apart")]
    chosen = await app.push_screen_wait(Choose(f"{name}: one side at a time?", items))
    if chosen is None:
        return None
    return chosen == "one", 2 if chosen == "each" else 1


async def ask_change(app: App[Any], exercise: Exercise, catalogue: Catalogue, used: str) -> Exercise | None:
    """Ask what of an own exercise is to be changed, and to what; None where nothing is.

    How it is measured stays once it was used: the sets in the history would no longer fit.
    """
    name = exercise.name
    what = await app.push_screen_wait(Choose(f"Edit {name}", _changeable(exercise, used)))
    match what:
        case "name":
            named = await ask_name(app, f"New name of {name}", name, catalogue, exercise.id)
            return exercise.model_copy(update={"name": named}) if named is not None else None
        case "cues":
            return await _ask_cues(app, exercise)
        case "equipment":
            equipment = await ask_equipment(app, name, exercise.equipment)
            return _measured(exercise, equipment, exercise.measurement) if equipment is not None else None
        case "measurement" if used:
            app.notify(
                f"{name} stays measured as it is: {used}.", severity="warning", markup=False, timeout=8
            )
            return None
        case "measurement":
            measurement = await ask_measurement(app, name, exercise.measurement)
            return _measured(exercise, exercise.equipment, measurement) if measurement is not None else None
        case "muscles":
            primary = await ask_main(app, name)
            if primary is None:
                return None
            secondary = await ask_also(app, name, primary) if primary else ()
            if secondary is None:
                return None
            return exercise.model_copy(update={"primary": primary, "secondary": secondary})
        case "safety":
            return await _ask_safety(app, exercise)
        case _:
            return None


def _changeable(exercise: Exercise, used: str) -> list[Item]:
    return [
        Item("name", "name", exercise.name),
        Item("cues", "cues", "; ".join(exercise.cues) or "none"),
        Item("muscles", "muscles", muscle_words((*exercise.primary, *exercise.secondary)) or "none"),
        Item("safety", "near failure", SAFETY[exercise.safety][0]),
        Item("equipment", "equipment", equipment_words(exercise.equipment)),
        Item("measurement", "measured in", MEASUREMENT[exercise.measurement] + (", stays" if used else "")),
    ]


def _measured(exercise: Exercise, equipment: Equipment, measurement: Measurement) -> Exercise:
    fraction = exercise.bodyweight_fraction or Decimal(1)
    return exercise.model_copy(
        update={
            "equipment": equipment,
            "measurement": measurement,
            "increments": own.increments_of(equipment, measurement),
            "bodyweight_fraction": fraction if measurement.is_on_bodyweight else None,
            "implements": exercise.implements if equipment in IN_HANDS else 1,
        }
    )


async def _ask_cues(app: App[Any], exercise: Exercise) -> Exercise | None:
    typed = await app.push_screen_wait(
        AskText(
            f"Cues of {exercise.name}", "; ".join(exercise.cues), hint="one after the other, with ; between"
        )
    )
    if typed is None:
        return None
    cues = tuple(cue.strip() for cue in clean_text(typed).split(";") if cue.strip())
    return exercise.model_copy(update={"cues": cues})


async def _ask_safety(app: App[Any], exercise: Exercise) -> Exercise | None:
    items = [Item(s.value, sign, sentence) for s, (sign, sentence) in SAFETY.items()]
    title = f"{exercise.name}: what happens if a rep fails?"
    chosen = await app.push_screen_wait(Choose(title, items, start=exercise.safety.value))
    return exercise.model_copy(update={"safety": Safety(chosen)}) if chosen is not None else None
