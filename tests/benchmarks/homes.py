"""Homes to measure on: the same plan and gym, with and without twenty years of workouts."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gymtui.clock import wall_clock
from gymtui.commands.demo import fill_library, make_demo
from gymtui.paths import Paths
from gymtui.store.store import Store

YEARS = 20
SEED = 1


@dataclass(frozen=True, slots=True)
class Home:
    """A home and how many workouts it has."""

    paths: Paths
    workouts: int


def make_empty(root: Path) -> Home:
    """Return a home whose questions are answered and in which nothing was trained yet."""
    paths = _paths(root)
    with Store.open(*paths, clock=wall_clock) as store:
        fill_library(store)
    return Home(paths, 0)


def make_full(root: Path) -> Home:
    """Return the same with twenty years of made-up workouts."""
    paths = _paths(root)
    return Home(paths, make_demo(paths, YEARS, SEED, date(2026, 11, 22)))


def make_year(root: Path) -> Home:
    """Return the same with the last year of such workouts alone."""
    paths = _paths(root)
    return Home(paths, make_demo(paths, 1, SEED, date(2026, 11, 22)))


def _paths(root: Path) -> Paths:
    return Paths(root / "home", root / "xdg" / "state", root / "xdg" / "cache")
