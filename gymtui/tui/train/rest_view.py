"""The facts of a rest in words: last time's sets, the set just done, the best and what would beat it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby

from gymtui.live.order import current
from gymtui.live.rest_facts import Remembered, RepRow, RestFacts, SetDone, ToBeat, rest_facts
from gymtui.live.state import LiveWorkout
from gymtui.model.exercise import Measurement
from gymtui.model.performed import PerformedSet
from gymtui.model.units import Unit
from gymtui.training.e1rm import Quality, shown, uncertainty
from gymtui.training.heuristics import DEFAULTS, Heuristics
from gymtui.training.set_compare import Standing, curve
from gymtui.tui import words
from gymtui.tui.train.entry_view import EntryView, Knowledge, load_shown

RECORD = "★"
NO_WEIGHT = "e1RM: can't say, no body weight"


@dataclass(frozen=True, slots=True)
class LastSet:
    """One set of last time. `same` marks the one that the set to come is like."""

    number: str
    text: str
    same: bool


@dataclass(frozen=True, slots=True)
class RestView:
    """What stands on the screen while resting. `rough`: the e1RM comes from too many reps to be held to.

    `records` is what the set just done is a record of. `beside` holds it against last time's; `drop_off` is
    that of parts. `short` is last time in few characters, `plain_note` the notes that came back without
    saying so.
    """

    last_day: str = ""
    last_sets: tuple[LastSet, ...] = ()
    short: str = ""
    note: str = ""
    plain_note: str = ""
    done: str = ""
    beside: str = ""
    drop_off: str = ""
    e1rm: str = ""
    rough: bool = False
    record: bool = False
    records: tuple[str, ...] = ()
    best: str = ""
    best_day: str = ""
    beats: str = ""
    reps: RepRow | None = None


def rest_view(workout: LiveWorkout, know: Knowledge, now: datetime, entry: EntryView | None) -> RestView:
    """Return what there is to look at now. `entry` is that of the set that comes, where it is shown."""
    remembered = Remembered(know.exercise, know.past, with_rir=know.effort != "off", models=know.models)
    typed = entry is not None and entry.shown.load and entry.context.load is not None
    facts = rest_facts(workout, remembered, load_shown(entry) if entry is not None and typed else None)
    place = current(workout)
    if place is None:
        return RestView()
    plan, note = workout.at(place)[0].plan, workout.at(place)[0].note
    told = in_words(
        facts,
        plan.measurement,
        now.astimezone(know.zone).date(),
        effort=know.effort,
        note=note or plan.note,
        h=know.coach,
    )
    made = know.records.get(facts.done.performed.id, ()) if facts.done is not None else ()
    return replace(told, records=made)


def with_notes(note: str, back: Sequence[str]) -> str:
    """Return a note with those of last time behind it, which say that they are."""
    return "; ".join(text for text in (note, f"last time: {'; '.join(back)}" if back else "") if text)


def in_words(
    facts: RestFacts,
    measurement: Measurement,
    today: date,
    *,
    effort: str = "rir",
    note: str = "",
    h: Heuristics = DEFAULTS,
) -> RestView:
    """Return the facts in words. `measurement` is that of the exercise that comes, `note` the plan's."""
    done = facts.done
    best, best_day, beats = _to_beat(facts.to_beat, measurement, today, effort)
    return RestView(
        last_day=words.short_day(facts.last_day, today) if facts.last_day is not None else "",
        last_sets=tuple(
            LastSet(str(place + 1), words.set_text(one, measurement, effort), place == facts.same)
            for place, one in enumerate(facts.last_sets)
        ),
        short=short(facts.last_sets, measurement),
        note=with_notes(note, facts.notes),
        plain_note="; ".join(facts.notes) or note,
        done=words.set_text(done.performed, done.exercise.plan.measurement, effort)
        if done is not None
        else "",
        beside=done.fair if done is not None else "",
        drop_off=_drop_off(facts),
        e1rm=_e1rm(done, h) if done is not None else "",
        rough=done is not None and done.e1rm is not None and done.e1rm.quality is Quality.LOW,
        record=done is not None and done.standing is Standing.BEATS,
        best=best,
        best_day=best_day,
        beats=beats,
        reps=facts.reps,
    )


def short(sets: tuple[PerformedSet, ...], measurement: Measurement) -> str:
    """Return sets with equal loads told once: `82.5 × 8, 7, 6`, or `100 × 5; 90 × 8, 8`."""
    runs = groupby(sets, key=lambda one: words.load_text(one.parts[0].load, measurement))
    told = []
    for load, run in runs:
        reps = ", ".join(words.parts_text(one, measurement) for one in run)
        told.append(f"{load} × {reps}" if load else reps)
    return "; ".join(told)


def e1rm_text(kilograms: float, unit: Unit, measurement: Measurement) -> str:
    """Return an estimate to 0.5 kg or 1 lb, on bodyweight as what would be added: `106.5`, `bw+36.5`."""
    amount = shown(kilograms, unit)
    if not measurement.is_on_bodyweight:
        return f"{amount:f}"
    return "bw" if amount == 0 else f"bw{'+' if amount > 0 else '−'}{abs(amount):f}"


def _e1rm(done: SetDone, h: Heuristics) -> str:
    """Return `e1RM 106 ±6 %`, with how it stands to the best."""
    found, load = done.e1rm, done.performed.parts[0].load
    if done.unweighed:
        return NO_WEIGHT
    if found is None or load is None:
        return ""
    measurement = done.exercise.plan.measurement
    amount = e1rm_text(found.reported, load.unit, measurement)
    sure = f"±{uncertainty(found.x, h) * 100:.0f} %"
    text = f"e1RM {amount} or more" if found.lower_bound else f"e1RM {amount} {sure}"
    if found.quality is Quality.LOW:
        return f"{text}, rough"
    if done.standing is Standing.BEATS and done.best is not None:
        return f"{RECORD} {text}, beats {e1rm_text(done.best, load.unit, measurement)}"
    return f"{text}, ties the best" if done.standing is Standing.TIES else text


def _to_beat(
    found: ToBeat | None, measurement: Measurement, today: date, effort: str
) -> tuple[str, str, str]:
    """Return the best, its day, and what would beat it at the load shown."""
    if found is None:
        return "", "", ""
    best = e1rm_text(found.best, found.load.unit, measurement)
    day = words.short_day(found.day, today) if found.day is not None else "today"
    if found.reps is None:
        return best, day, ""
    reserve = words.effort_text(found.rir, scale=effort) if effort != "off" else ""
    return best, day, f"{found.reps} @ {reserve}" if reserve else f"{found.reps}"


def _drop_off(facts: RestFacts) -> str:
    """Return the curve beside last time's; after the first part of a set only last time's."""
    done = facts.done
    if done is None or done.drop_off or done.over or facts.same is None:
        return done.drop_off if done is not None else ""
    before = curve(facts.last_sets[facts.same].parts)
    return f"last time {before}" if before else ""
