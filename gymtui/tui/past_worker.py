"""The past for a screen's thread worker: read, or taken as it is known, with a word on how far it is."""

from collections.abc import Callable

from textual.widget import Widget
from textual.worker import get_current_worker

from gymtui.insight.looking import Past
from gymtui.tui.desk import Desk
from gymtui.tui.past_reading import past_for


def past_in_worker(screen: Widget, desk: Desk, say: Callable[[str], None]) -> Past | None:
    """Return the past as the history is now; None where it is no longer wanted.

    Call it in a thread worker of the screen. `say` gets a word from 300 ms on, on the screen's loop.
    """
    worker = get_current_worker()

    def on_the_loop(words: str) -> None:
        screen.app.call_from_thread(say, words)

    past = past_for(desk, lambda: not worker.is_cancelled, on_the_loop)
    return None if worker.is_cancelled else past
