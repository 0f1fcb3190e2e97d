"""All-time statistics in a fresh program: every set and every record, against parsing the same bytes.

Once from the rows that an earlier run kept, and once with none kept: every file read, and the rows written.
"""

import json
from dataclasses import replace
from functools import partial

from gymtui.actions import ACTIONS
from gymtui.clock import wall_clock
from gymtui.exchange.bulk import collector_paused
from gymtui.insight.looking import past_of
from gymtui.settings import Settings
from gymtui.store.store import Store
from gymtui.tui.desk import Desk
from gymtui.tui.past_reading import PastReader, past_for
from tests.benchmarks.figures import Figure, in_turns, seconds_of
from tests.benchmarks.homes import Home


def measure(full: Home, rounds: int) -> list[Figure]:
    """Return both; and apart what reading and checking the files and what the records take."""
    with Store.open(*full.paths, clock=wall_clock) as store:
        desk = Desk(store, Settings(), ACTIONS, clock=wall_clock, randomness=bytes)
        desk.index = replace(desk.index, complete=True)  # the list of workouts, which is another figure
        data = [entry.path.read_bytes() for entry in store.workouts.entries()]

        def kept() -> None:
            desk.past = PastReader()
            past_for(desk, lambda: True, lambda _: None)

        def none_kept() -> None:
            store.rows_cache.path.unlink(missing_ok=True)
            kept()
            assert store.rows_cache.path.exists(), "the rows are written"

        def bare() -> None:
            with collector_paused():
                for one in data:
                    json.loads(one)

        def checked() -> None:
            with collector_paused():
                for _ in store.workouts.each():
                    pass

        def records() -> None:
            past = desk.past.known_for(desk.index)
            assert past is not None
            with collector_paused():
                past_of(past.facts, desk.known.catalogue, desk.models)

        first, again, plain, validated, counted = in_turns(
            [partial(seconds_of, one) for one in (none_kept, kept, bare, checked, records)], rounds
        )
    against = "json.loads of the same bytes"
    parts = {"reading_and_checking": round(validated, 6), "records": round(counted, 6)}
    return [
        Figure(
            "all-time statistics from cold", again, against, plain, 3, more={"records": round(counted, 6)}
        ),
        Figure("all-time statistics, no rows kept", first, against, plain, more=parts),
    ]
