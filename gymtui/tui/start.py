"""Opening the program: settings, themes, store, desk, App."""

import os
from collections.abc import Callable
from datetime import datetime

from gymtui.actions import with_keymap
from gymtui.clock import wall_clock
from gymtui.errors import GymtuiError
from gymtui.paths import Paths, shipped_themes
from gymtui.settings import read_settings
from gymtui.store.store import Store
from gymtui.tui.app import GymApp
from gymtui.tui.desk import Desk
from gymtui.tui.themes import load_themes


def make_app(
    paths: Paths,
    *,
    clock: Callable[[], datetime] = wall_clock,
    randomness: Callable[[int], bytes] = os.urandom,
) -> tuple[GymApp, Store]:
    """Return the App on an open store; the caller closes it.

    Raises GymtuiError where the store cannot be opened or no theme can be used.
    """
    settings, problems = read_settings(paths.settings)
    actions, key_problems = with_keymap(settings.keys)
    themes, theme_problems = load_themes(shipped_themes(), paths.own_themes)
    if not themes:
        raise GymtuiError("No theme could be read.", "The installation is damaged: install gymtui again.")
    store = Store.open(paths.home, paths.state, paths.cache, clock=clock, randomness=randomness)
    notices = [*problems, *key_problems, *map(str, theme_problems), *map(str, store.problems())]
    if settings.theme not in themes:
        notices.append(f"There is no theme {settings.theme}. Known: {', '.join(themes)}.")
    if store.read_only_reason is not None:
        notices.insert(0, f"Read-only: {store.read_only_reason}")
    try:
        desk = Desk(store, settings, actions, clock=clock, randomness=randomness, notices=tuple(notices))
        return GymApp(desk, themes), store
    except BaseException:
        store.close()
        raise


def run(paths: Paths, crashed: Callable[[BaseException], None]) -> int:
    """Run the program until it is left; return the exit code.

    `crashed` is told of a defect inside the program, after Textual has put the terminal right and shown it.
    """
    app, store = make_app(paths)
    try:
        app.run()
    finally:
        store.close()
    if app._exception is not None:  # Textual has no public name for it
        crashed(app._exception)
    return app.return_code or 0
