"""The questions of comparing: which load, which other exercise, which two periods."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from textual.app import App

from gymtui.insight.at_load import LoadUse
from gymtui.insight.comparing import Period
from gymtui.insight.looking import Past
from gymtui.insight.query.periods import read_periods
from gymtui.model.exercise import Exercise
from gymtui.model.units import Load, Unit
from gymtui.training.catalogue import Catalogue
from gymtui.tui.dialogs import AskText, Choose, Item
from gymtui.tui.exercises.compare_view import days_words
from gymtui.tui.exercises.typed_load import expected, load_words, read_load
from gymtui.tui.words import counted

FOUND = 40
"""More exercises than this are not looked through."""
USUAL = "last 12w / 12w before"
EXAMPLES = "2024 / 2025 · last 6m / 6m before · 2024-01..2024-06 / since 2026"


async def ask_load(app: App[Any], exercise: Exercise, unit: Unit, uses: Sequence[LoadUse]) -> Load | None:
    """Ask for a load that reps were made at; None where it was left."""

    def problem(text: str) -> str | None:
        found = read_load(text, exercise, unit, uses)
        return found if isinstance(found, str) else None

    most = sorted(uses, key=lambda one: -one.workouts)[:3]
    used = ", ".join(f"{load_words(one.load, exercise)} ({one.workouts})" for one in most)
    hint = expected(exercise, unit) + (f"; most workouts: {used}" if used else "")
    typed = await app.push_screen_wait(AskText("Reps at which load?", hint=hint, check=problem))
    found = read_load(typed, exercise, unit, uses) if typed is not None else None
    return found if isinstance(found, Load) else None


async def ask_other(app: App[Any], exercise: Exercise, past: Past, catalogue: Catalogue) -> Exercise | None:
    """Ask for another exercise with work sets, those of the most workouts first; None where it was left."""
    done = {(one.exercise, one.workout.id) for one in past.facts.sets if not one.warmup}
    workouts = Counter(slug for slug, _ in done if slug != exercise.id)
    known = [found for slug, _ in workouts.most_common() if (found := catalogue.get(slug)) is not None]
    items = {one.id: Item(one.id, one.name, counted(workouts[one.id], "workout")) for one in known}

    def search(typed: str) -> list[Item]:
        return [items[one.id] for one in catalogue.search_done(typed, FOUND, items) if one.id in items]

    dialog = Choose(
        f"{exercise.name} against …",
        list(items.values()),
        search=search,
        empty="No other exercise that you have done fits." if items else "You have done no other exercise.",
    )
    chosen = await app.push_screen_wait(dialog)
    return catalogue.get(chosen) if chosen is not None else None


async def ask_periods(
    app: App[Any], exercise: Exercise, today: date, now: str = ""
) -> tuple[Period, Period] | None:
    """Ask for two periods, `now` standing in the field; None where it was left.

    Where nothing stands in it, Enter takes the usual ones.
    """

    def read(text: str) -> tuple[Period, Period] | str:
        return read_periods(text.strip() or USUAL, today)

    def problem(text: str) -> str | None:
        found = read(text)
        return found if isinstance(found, str) else None

    def say(text: str) -> str:
        found = read(text)
        return "" if isinstance(found, str) else f"{days_words(found[0])}, against {days_words(found[1])}"

    typed = await app.push_screen_wait(
        AskText(
            f"{exercise.name}: which two periods?",
            now,
            hint=f"An empty line is {USUAL}. Such as:\n{EXAMPLES}",
            check=problem,
            say=say,
        )
    )
    found = read(typed) if typed is not None else None
    return found if isinstance(found, tuple) else None


def periods_text(periods: tuple[Period, Period]) -> str:
    """Return two periods as they were typed."""
    return f"{periods[0].name} / {periods[1].name}"
