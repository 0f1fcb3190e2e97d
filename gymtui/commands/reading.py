"""Reading all sets for a command, with a word on how far it is."""

from gymtui.commands.progress import progress
from gymtui.exchange.bulk import collector_paused
from gymtui.insight.facts import Facts, FactsBuilder
from gymtui.model.performed import Workout
from gymtui.store.store import Store


def read_facts(store: Store) -> Facts:
    """Return the sets of all workouts that can be read."""
    builder = FactsBuilder()
    with collector_paused(), progress("Reading", len(store.workouts.entries())) as done:
        for number, found in enumerate(store.workouts.each(), 1):
            if isinstance(found, Workout):
                builder.add(found)
            done(number)
    return builder.facts()
