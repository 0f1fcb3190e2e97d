"""`gymtui demo`: a made-up history to try the program on."""

import tempfile
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from gymtui.clock import wall_clock
from gymtui.commands.program import check_terminal, run_program
from gymtui.commands.progress import progress
from gymtui.data import load_shipped_exercises
from gymtui.errors import GymtuiError
from gymtui.insight.demo import make_body, make_history
from gymtui.insight.demo_plan import demo_gym
from gymtui.model.performed import Workout
from gymtui.model.profile import Level, Profile
from gymtui.model.units import Unit
from gymtui.paths import Paths
from gymtui.plans.ready import ready_plan, technique_templates
from gymtui.store.store import Store
from gymtui.training.catalogue import Catalogue

A_YEAR = 205
"""About how many workouts a year has."""


def run_demo(paths: Paths, years: int, seed: int, into: Path | None) -> int:
    """Run the program on made-up data that is removed afterwards; with `into` only make the data."""
    until = wall_clock().astimezone().date() - timedelta(days=1)
    if into is not None:
        made = make_demo(paths._replace(home=into.absolute()), years, seed, until)
        print(f"{made:,} made-up workouts in {into}. Open them with: gymtui --home {into}")
        return 0
    check_terminal()
    with tempfile.TemporaryDirectory(prefix="gymtui-demo-") as folder:
        root = Path(folder)
        throwaway = Paths(root / "data", root / "state", root / "cache")
        make_demo(throwaway, years, seed, until)
        return run_program(throwaway)


def make_demo(paths: Paths, years: int, seed: int, until: date) -> int:
    """Fill an empty home; return how many workouts were made. The same arguments give the same data.

    Raises GymtuiError where something lies in the folder already.
    """
    if paths.home.is_dir() and any(paths.home.iterdir()):
        raise GymtuiError(f"{paths.home} is not empty.", "Name a new folder: made-up data is never mixed in.")
    expected = years * A_YEAR
    with (
        Store.open(paths.home, paths.state, paths.cache, clock=wall_clock) as store,
        progress("Making up a history", 2 * expected) as show,
    ):
        fill_library(store)
        store.body.add_many(make_body(years, seed, until))
        catalogue = Catalogue(load_shipped_exercises())
        workouts = _counted(make_history(years, seed, until, catalogue), show)
        return store.workouts.add_many(workouts, lambda done: show(expected + done))


def fill_library(store: Store) -> None:
    """Keep the lifter's plan and gym, templates that show every technique, and that no question is open."""
    plan = ready_plan(Level.INTERMEDIATE, safeties=True)
    profile = Profile(unit=Unit.KG, level=Level.INTERMEDIATE, program=plan.program.id, asked=True)
    library = store.library
    library.save_gym(demo_gym().model_copy(update={"id": profile.gym}))
    for template in (*plan.templates, *technique_templates()):
        library.save_template(template)
    library.save_program(plan.program)
    library.save_profile(profile)


def _counted(workouts: Iterator[Workout], show: Callable[[int], None]) -> Iterator[Workout]:
    for count, workout in enumerate(workouts, 1):
        show(count)
        yield workout
