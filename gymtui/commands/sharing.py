"""`gymtui share`: a workout as text, or as a card in a file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from gymtui.clock import wall_clock
from gymtui.commands.opening import open_to_read
from gymtui.commands.reading import read_facts
from gymtui.errors import GymtuiError
from gymtui.insight.query.dates import days_of
from gymtui.insight.workout_records import records_of_workout
from gymtui.paths import Paths, shipped_themes
from gymtui.settings import Settings, read_settings
from gymtui.store.index import WorkoutEntry
from gymtui.store.store import Store
from gymtui.training.e1rm import models_of
from gymtui.tui.desk import read_known
from gymtui.tui.share import files

if TYPE_CHECKING:
    from gymtui.tui.share.view import Shared

LAST = "last"
LISTED = 8
"""Workouts of one day that are named where one has to be chosen."""
EXPECTED = "Expected last, a day such as 2026-11-23, or the id of a workout (gymtui history --json has them)."


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which workout (`last`, a day, an id or how one begins), the files that cards go to, and what is told.

    `text` prints it also where a card is saved.
    """

    which: str = LAST
    svg: str | None = None
    png: str | None = None
    text: bool = False
    notes: bool = False
    weight: bool = False


def share(paths: Paths, wanted: Wanted) -> int:
    """Print a workout as text, or write its cards; no file is overwritten. Raises GymtuiError."""
    asked = ((wanted.svg, ".svg"), (wanted.png, ".png"))
    targets = [(files.read_path(name, ending), ending) for name, ending in asked if name is not None]
    for path, _ in targets:
        if not files.check_new(path):
            raise GymtuiError(f"{path} is there already.", "Name another file, or remove that one first.")
    settings, _ = read_settings(paths.settings)
    with open_to_read(paths) as store:
        shared = _shared(store, wanted, settings)
    if targets:
        _write_cards(targets, shared, paths, settings)
    if wanted.text or not targets:
        from gymtui.tui.share.text import text_of

        print(text_of(shared), end="")
    return 0


def _shared(store: Store, wanted: Wanted, settings: Settings) -> "Shared":
    from gymtui.tui.share.view import Private, Teller, shared_workout

    known = read_known(store)
    today = wall_clock().astimezone().date()
    entry = chosen_of(store.workouts.entries(), wanted.which, today)
    workout = store.workouts.read(entry.id)
    models = models_of(known.choices, strength=settings.goal == "strength")
    found = records_of_workout(workout, read_facts(store), known.catalogue, models)
    teller = Teller(known.catalogue, known.profile.unit, settings.effort, today)
    return shared_workout(workout, found, teller, Private(wanted.notes, wanted.weight))


def chosen_of(entries: Sequence[WorkoutEntry], which: str, today: date) -> WorkoutEntry:
    """Return the workout that is meant; `entries` are newest first. Raises GymtuiError where none or several
    could be."""
    if not entries:
        raise GymtuiError("There is no finished workout yet.", "Finish one, or import a file.")
    if which == LAST:
        return entries[0]
    days = days_of(which, today)
    if days is not None and days[0] is not None and days[0] == days[1]:
        found = [one for one in entries if one.date == days[0]]
        what = f"of {days[0].isoformat()}"
    else:
        found = [one for one in entries if one.id.startswith(which.upper())]
        what = f"with an id that begins with {which}"
    if not found:
        raise GymtuiError(f"There is no workout {what}.", EXPECTED)
    if len(found) > 1:
        listed = ", ".join(one.id for one in found[:LISTED])
        more = f" and {len(found) - LISTED} more" if len(found) > LISTED else ""
        raise GymtuiError(f"There are {len(found)} workouts {what}.", f"Name one by its id: {listed}{more}.")
    return found[0]


def _write_cards(
    targets: Sequence[tuple[Path, str]], shared: "Shared", paths: Paths, settings: Settings
) -> None:
    """Make all cards before any is written, so that a missing package leaves nothing half done."""
    from gymtui.tui.share.card import draw_card
    from gymtui.tui.share.png import png_of
    from gymtui.tui.share.svg import svg_of
    from gymtui.tui.themes import load_themes, theme_variables

    themes, _ = load_themes(shipped_themes(), paths.own_themes)
    if not themes:
        raise GymtuiError("No theme could be read.", "The installation is damaged: install gymtui again.")
    theme = themes.get(settings.theme) or next(iter(themes.values()))
    svg = svg_of(draw_card(shared), theme_variables(theme), f"{shared.title}, {shared.day}")
    made = [(path, png_of(svg) if ending == ".png" else svg.encode()) for path, ending in targets]
    for path, data in made:
        files.write_new(path, data)
        print(path)
