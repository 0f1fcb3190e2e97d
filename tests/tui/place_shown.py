"""Finding the screen of a place, under whatever dialog lies on it."""

from typing import TypeVar

from textual.app import App
from textual.screen import Screen

S = TypeVar("S", bound=Screen[None])


def place_shown(app: App[None], kind: type[S]) -> S:
    """Return the screen of this kind in the present place."""
    return next(screen for screen in app.screen_stack if isinstance(screen, kind))
