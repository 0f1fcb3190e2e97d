"""All-time statistics from cold: every set read and every record found, against parsing the same bytes."""

import json
from functools import partial

from gymtui.clock import wall_clock
from gymtui.data import load_shipped_exercises
from gymtui.exchange.bulk import collector_paused
from gymtui.insight.facts import FactsBuilder
from gymtui.insight.looking import past_of
from gymtui.model.performed import Workout
from gymtui.store.store import Store
from gymtui.training.catalogue import Catalogue
from gymtui.training.e1rm import DEFAULT_MODELS
from tests.benchmarks.figures import Figure, in_turns, seconds_of
from tests.benchmarks.homes import Home


def measure(full: Home, rounds: int) -> Figure:
    """Return reading, checking and counting of all sets; and apart what the records take."""
    catalogue = Catalogue(load_shipped_exercises())
    with Store.open(*full.paths, clock=wall_clock, read_only=True) as store:
        data = [entry.path.read_bytes() for entry in store.workouts.entries()]
        counting = [0.0]

        def ours() -> None:
            builder = FactsBuilder()
            with collector_paused():
                for workout in store.workouts.each():
                    if isinstance(workout, Workout):
                        builder.add(workout)
                facts = builder.facts()
                counting[0] = seconds_of(lambda: past_of(facts, catalogue, DEFAULT_MODELS))

        def bare() -> None:
            with collector_paused():
                for one in data:
                    json.loads(one)

        def checked() -> None:
            with collector_paused():
                for _ in store.workouts.each():
                    pass

        measured, plain, validated = in_turns(
            [partial(seconds_of, one) for one in (ours, bare, checked)], rounds
        )
    more = {"reading_and_checking": round(validated, 6), "records": round(counting[0], 6)}
    return Figure(
        "all-time statistics from cold", measured, "json.loads of the same bytes", plain, 3, more=more
    )
