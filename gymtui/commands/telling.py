"""`gymtui keys` and `gymtui where`. Neither opens the data."""

import json
import sys
from pathlib import Path

from gymtui.actions import ACTIONS, EVERYWHERE, with_keymap
from gymtui.paths import Paths, shipped_themes
from gymtui.settings import read_settings


def print_keys(paths: Paths) -> int:
    """Print every action with its keys, the person's own where the settings name some."""
    settings, problems = read_settings(paths.settings)
    actions, key_problems = with_keymap(settings.keys)
    places = dict.fromkeys(action.place for action in ACTIONS)
    key = max(len(action.keys) for action in actions)
    name = max(len(action.id) for action in actions)
    for place in places:
        print(place if place == EVERYWHERE else place.capitalize())
        for action in actions:
            if action.place == place:
                print(f"  {action.keys:<{key}}  {action.id:<{name}}  {action.description}")
        print()
    print(f'To change one, write into {paths.settings}:  [keys]  then  "today.start" = "space"')
    for problem in (*problems, *key_problems):
        print(f"gymtui: {problem}", file=sys.stderr)
    return 0


def print_where(paths: Paths) -> int:
    """Print where everything is, one line each."""
    rows = {
        "data": paths.home,
        "settings": paths.settings,
        "own themes": paths.own_themes,
        "shipped themes": shipped_themes(),
        "backups": backups_folder(paths),
        "logs": paths.logs,
        "state": paths.state,
        "cache": paths.cache,
    }
    for name, path in rows.items():
        print(f"{name:<15} {path}{'' if path.exists() else '  (not there yet)'}")
    return 0


def backups_folder(paths: Paths) -> Path:
    """Return the folder of the backups; where the data has no id yet, the one it will get is left open."""
    try:
        identity = json.loads((paths.home / "store.json").read_bytes()).get("id")
    except (OSError, ValueError, AttributeError):
        identity = None  # no data, or a store.json that `gymtui doctor` has more to say about
    return paths.state / (identity if isinstance(identity, str) else "<id>") / "backups"
