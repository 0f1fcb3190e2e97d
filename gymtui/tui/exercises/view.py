"""What Exercises says: the rows of the list, and everything known of the chosen exercise."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from gymtui.insight.index import HistoryIndex
from gymtui.model.exercise import Equipment, Exercise, Measurement, Muscle, Safety
from gymtui.model.gym import Gym
from gymtui.model.performed import PerformedExercise
from gymtui.training.catalogue import Catalogue
from gymtui.tui import words
from gymtui.tui.exercises.strength import StrengthView

NOTHING_SAID = StrengthView()
FOUND_AT_MOST = 60
NO_MUSCLE = "no muscle"

EQUIPMENT = {
    Equipment.EZ_BAR: "EZ bar",
    Equipment.SMITH: "Smith machine",
    Equipment.MACHINE_STACK: "machine with a stack",
    Equipment.MACHINE_PLATE: "machine with plates",
    Equipment.PULLUP_BAR: "pull-up bar",
    Equipment.DIP_BARS: "dip bars",
    Equipment.OTHER: "other equipment",
}
MEASUREMENT = {
    Measurement.WEIGHT_REPS: "weight and reps",
    Measurement.BODYWEIGHT_ADDED: "bodyweight, with weight added, and reps",
    Measurement.ASSISTED: "bodyweight, with weight taken off, and reps",
    Measurement.REPS_ONLY: "reps",
    Measurement.DURATION: "time held",
    Measurement.WEIGHT_TIME: "weight and time",
    Measurement.DISTANCE_TIME: "distance and time",
    Measurement.WEIGHT_DISTANCE: "weight and distance",
}
SAFETY = {
    Safety.RED: ("! red", "Go near failure only with safeties or a spotter: a failed rep can pin you."),
    Safety.AMBER: ("! amber", "Stop a rep or two before failure: tired form is a risk to the body here."),
    Safety.EXPLOSIVE: ("! explosive", "Never to failure: end the set when a rep gets slow."),
    Safety.GREEN: ("• green", "May be taken to failure: a failed rep can be set down."),
}
SAFETY_INK = {
    Safety.RED: "bad",
    Safety.AMBER: "zone-above",
    Safety.EXPLOSIVE: "zone-above",
    Safety.GREEN: "zone-in",
}


def equipment_words(equipment: Equipment) -> str:
    return EQUIPMENT.get(equipment, equipment.value.replace("_", " "))


def muscle_words(muscles: Iterable[Muscle]) -> str:
    return ", ".join(muscle.value.replace("_", " ") for muscle in muscles)


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row of the list; without an id it is a heading, or empty."""

    id: str
    name: str
    right: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True)
class SetLine:
    """A set of the last time."""

    number: str
    text: str
    warmup: bool = False


@dataclass(frozen=True, slots=True)
class Detail:
    """Everything about one exercise."""

    name: str
    own: bool = False
    subtitle: str = ""
    main: str = ""
    also: str = ""
    pattern: str = ""
    safety: str = ""
    safety_words: str = ""
    safety_ink: str = "ink-soft"
    cues: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    last_day: str = ""
    last_unit: str = ""
    last: tuple[SetLine, ...] = ()
    last_note: str = ""
    reading: bool = False
    strength: StrengthView = NOTHING_SAID


def all_rows(catalogue: Catalogue, index: HistoryIndex, today: date) -> tuple[ListRow, ...]:
    """Return the whole catalogue under its main muscles, in the order of the model, by name."""
    groups: dict[str, list[Exercise]] = {
        name: [] for name in (*(muscle_words([m]) for m in Muscle), NO_MUSCLE)
    }
    for exercise in catalogue:
        groups[muscle_words(exercise.primary[:1]) or NO_MUSCLE].append(exercise)
    rows: list[ListRow] = []
    for name, members in groups.items():
        if members:
            rows += [ListRow("", "")] if rows else []
            rows.append(ListRow("", name, str(len(members))))
            rows += [_row(e, index, today) for e in sorted(members, key=lambda e: e.name.casefold())]
    return tuple(rows)


def found_rows(catalogue: Catalogue, typed: str, index: HistoryIndex, today: date) -> tuple[ListRow, ...]:
    """Return what was searched for, the likeliest first."""
    return tuple(_row(e, index, today) for e in catalogue.search(typed, FOUND_AT_MOST))


def _row(exercise: Exercise, index: HistoryIndex, today: date) -> ListRow:
    last = index.last.get(exercise.id)
    return ListRow(
        exercise.id, exercise.name, words.short_day(last[0], today) if last is not None else "", exercise.own
    )


def detail(exercise: Exercise, index: HistoryIndex, gym: Gym, effort: str) -> Detail:
    """Return what is known of an exercise."""
    sign, sentence = SAFETY[exercise.safety]
    if exercise.safety is Safety.RED:
        sentence += " Your gym has safeties." if gym.safeties else " Your gym is set to have none (F7)."
    last = index.last.get(exercise.id)
    known = Detail(
        name=exercise.name,
        own=exercise.own,
        subtitle=_subtitle(exercise),
        main=muscle_words(exercise.primary) or "none: it counts for no muscle",
        also=muscle_words(exercise.secondary),
        pattern=exercise.pattern.value.replace("_", " ") if exercise.pattern is not None else "",
        safety=sign,
        safety_words=sentence,
        safety_ink=SAFETY_INK[exercise.safety],
        cues=exercise.cues,
        aliases=exercise.aliases,
        reading=not index.complete,
    )
    return known if last is None else _with_last(known, exercise, last[0], last[1], effort)


def _subtitle(exercise: Exercise) -> str:
    parts = [equipment_words(exercise.equipment), MEASUREMENT[exercise.measurement]]
    if exercise.implements == 2:
        parts.append("load is per hand")
    if exercise.unilateral:
        parts.append("one side at a time")
    return ", ".join(parts)


def _with_last(known: Detail, exercise: Exercise, day: date, done: PerformedExercise, effort: str) -> Detail:
    lines: list[SetLine] = []
    number = 0
    for one in done.sets:
        if not one.parts:
            continue
        number += one.is_work
        text = words.set_text(one, exercise.measurement, effort)
        lines.append(SetLine(str(number) if one.is_work else "w", text, not one.is_work))
    loads = [p.load for s in done.sets for p in s.parts if p.load is not None]
    has_load = bool(loads) and exercise.measurement.has_load
    return replace(
        known,
        last_day=words.day(day),
        last_unit=loads[0].unit.value if has_load else "",
        last=tuple(lines),
        last_note=done.note,
    )
