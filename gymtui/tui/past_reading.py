"""Reading all sets for filters and charts: in a worker, once for what the history is. No Textual in here."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from gymtui.exchange.bulk import collector_paused
from gymtui.insight.facts import FactsBuilder
from gymtui.insight.looking import Past, past_of
from gymtui.model.performed import Workout

if TYPE_CHECKING:
    from gymtui.tui.desk import Desk

SAID_EVERY = 250
"""Workouts between two words on how far the reading is."""


def past_for(desk: "Desk", goes_on: Callable[[], bool], say: Callable[[str], None]) -> Past | None:
    """Return the past as the history is now, read where it is not known; None where `goes_on` said no.

    It blocks: call it in a worker thread. `say` gets a word now and then on how far it is.
    """
    index, known = desk.index, desk.past
    if known is not None and known[0] is index:
        return known[1]
    builder = FactsBuilder()
    with collector_paused():
        for number, workout in enumerate(desk.store.workouts.each(), 1):
            if not goes_on():
                return None
            if isinstance(workout, Workout):
                builder.add(workout)
            if number % SAID_EVERY == 0:
                say(f"reading {number:,} of {len(index.rows):,} workouts …")
        past = past_of(builder.facts(), desk.known.catalogue, desk.models)
    desk.past = (index, past)
    return past
