"""The questions of Plans and its editor: exercises, names, choices of a form, unsaved changes."""

import asyncio
from collections.abc import Container
from typing import Literal

from textual.app import App

from gymtui.model.exercise import Exercise
from gymtui.model.plan import PlanDocument, Schedule
from gymtui.plans.forms.form import Entry, FormField
from gymtui.plans.programmes import programmes
from gymtui.training.catalogue import Catalogue
from gymtui.tui.dialogs import AskText, Choose, Item, Search

FOUND = 30
DONE = " done"
LONGEST_NAME = 200
Leaving = Literal["save", "throw", "stay"]


def exercise_items(catalogue: Catalogue) -> list[Item]:
    """Return every exercise with its main muscles."""
    return [Item(e.id, e.name, ", ".join(m.value.replace("_", " ") for m in e.primary)) for e in catalogue]


def _search(catalogue: Catalogue, items: list[Item], done: Container[str] = ()) -> Search:
    by_id = {item.id: item for item in items}
    return lambda typed: [by_id[e.id] for e in catalogue.search_done(typed, FOUND, done) if e.id in by_id]


async def ask_exercise(
    app: App[None], catalogue: Catalogue, title: str, start: str = "", done: Container[str] = ()
) -> Exercise | None:
    """Ask for one exercise; typing searches, typos forgiven.

    Of those that fit about equally well the ones whose ids are in `done` come first.
    """
    items = exercise_items(catalogue)
    dialog = Choose(title, items, search=_search(catalogue, items, done), start=start)
    chosen = await app.push_screen_wait(dialog)
    return catalogue.get(chosen) if chosen is not None else None


async def ask_exercises(
    app: App[None], catalogue: Catalogue, title: str, chosen: tuple[str, ...], but: str
) -> tuple[str, ...] | None:
    """Ask for several, one after the other; one that is chosen is taken away. None: left as they were."""
    now = list(chosen)
    everything = [item for item in exercise_items(catalogue) if item.id != but]
    while True:
        listed = [Item(one, catalogue.name_of(one), "chosen: Enter takes it away") for one in now]
        items = [Item(DONE, "Done"), *listed, *(item for item in everything if item.id not in now)]
        dialog = Choose(title, items, search=_search(catalogue, items), start=DONE)
        answer = await app.push_screen_wait(dialog)
        if answer is None:
            return None
        if answer == DONE:
            return tuple(now)
        now = [one for one in now if one != answer] if answer in now else [*now, answer]


async def ask_choice(app: App[None], field: FormField) -> str | None:
    """Ask for one of a field's choices."""
    items = [Item(option.id, option.name, option.note) for option in field.options]
    return await app.push_screen_wait(Choose(field.label, items, start=field.chosen))


async def ask_value(
    app: App[None], catalogue: Catalogue, field: FormField, main: FormField | None
) -> str | None:
    """Ask for the value of a field that is chosen from a list; None where it was left.

    `main` is the field of the exercise itself, which does not stand in for itself.
    """
    if field.entry is Entry.CHOICE:
        return await ask_choice(app, field)
    if field.entry is Entry.EXERCISE:
        found = await ask_exercise(app, catalogue, field.label, field.chosen)
        return found.id if found is not None else None
    but = main.chosen if main is not None else ""
    several = await ask_exercises(app, catalogue, field.label, tuple(field.chosen.split()), but)
    return " ".join(several) if several is not None else None


def name_problem(typed: str) -> str | None:
    """Return what is wrong with the name of a plan, or None."""
    name = typed.strip()
    if not name:
        return "A plan needs a name."
    return None if len(name) <= LONGEST_NAME else f"A name has at most {LONGEST_NAME} characters."


async def ask_name(app: App[None], title: str, value: str = "") -> str | None:
    """Ask what a plan is called."""
    typed = await app.push_screen_wait(AskText(title, value, check=name_problem))
    return typed.strip() if typed is not None else None


async def ask_leaving(app: App[None], name: str, *, errors: str = "") -> Leaving:
    """Ask what becomes of changes that are not saved."""
    save = Item("save", "Save and leave", f"{errors} to be mended first" if errors else "")
    items = [save, Item("throw", "Throw the changes away"), Item("stay", "Stay")]
    answer = await app.push_screen_wait(Choose(f"{name} is not saved", items))
    return "save" if answer == "save" else "throw" if answer == "throw" else "stay"


async def ask_unreadable(app: App[None], problem: str) -> Literal["stay", "throw"]:
    """Ask what becomes of a text that does not read."""
    items = [
        Item("stay", "Stay and mend it", problem),
        Item("throw", "Throw the typed text away: the plan stays as it was"),
    ]
    answer = await app.push_screen_wait(Choose("The text does not read yet", items))
    return "throw" if answer == "throw" else "stay"


async def ask_programme(app: App[None], catalogue: Catalogue) -> PlanDocument | None:
    """Ask for one of the ready programmes, each with its level, days and author."""
    found = await asyncio.to_thread(programmes, catalogue)
    items = [Item(one.id, one.name, _credit(one)) for one in found]
    chosen = await app.push_screen_wait(Choose("Ready programmes", items))
    return next((one for one in found if one.id == chosen), None)


def _credit(document: PlanDocument) -> str:
    program = document.program
    if program is None:
        return ""
    days = len(program.days) if program.schedule is Schedule.WEEKDAYS else program.days_a_week
    return f"{program.level}, {days} days, {program.author}"
