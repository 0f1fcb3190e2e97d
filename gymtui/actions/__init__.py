"""Every action of the program: its id, where it works, its key and its words.

Bindings, footer, palette, help and the keymap of the settings file are all made from this list.
"""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import replace

from gymtui.actions.action import EVERYWHERE, Action
from gymtui.actions.comparing import COMPARING
from gymtui.actions.keeping import KEEPING
from gymtui.actions.past import PAST
from gymtui.actions.places import TODAY_AND_EVERYWHERE
from gymtui.actions.planning import PLANNING
from gymtui.actions.training import TRAINING

__all__ = ["ACTIONS", "ENTRY_KEYS", "EVERYWHERE", "Action", "actions_of", "with_keymap"]

ENTRY_KEYS = frozenset(
    (
        *"0123456789xXb",
        "full_stop",
        "comma",
        "equals_sign",
        "plus",
        "minus",
        "asterisk",
        "colon",
        "quotation_mark",
        "greater_than_sign",
    )
)
"""What begins a line of the set entry, as Textual names the keys: never a command of the live screen."""

ACTIONS: tuple[Action, ...] = (*TODAY_AND_EVERYWHERE, *TRAINING, *PAST, *COMPARING, *PLANNING, *KEEPING)


def actions_of(place: str) -> tuple[Action, ...]:
    """Return the actions of one place, without those that work everywhere."""
    return tuple(a for a in ACTIONS if a.place == place)


def with_keymap(keymap: Mapping[str, str]) -> tuple[tuple[Action, ...], list[str]]:
    """Return all actions with the person's keys in place of the defaults, and what is wrong with them.

    An unknown action, an empty key or a key that would clash in the same place is left at its default
    and reported. `app.leave` keeps ctrl+q whatever the map says, so that nobody is locked in.
    """
    problems: list[str] = []
    by_id = {a.id: a for a in ACTIONS}
    changed = dict(by_id)
    for action_id, keys in keymap.items():
        if action_id not in by_id:
            close = difflib.get_close_matches(action_id, by_id, 1)
            hint = f" Did you mean {close[0]}?" if close else " `gymtui keys` lists them."
            problems.append(f"keys: there is no action {action_id}.{hint}")
            continue
        wanted = [k.strip() for k in keys.split(",") if k.strip()]
        if not wanted:
            problems.append(f"keys: {action_id} has no key; it stays on {by_id[action_id].keys}.")
            continue
        typed = [key for key in wanted if key in ENTRY_KEYS]
        if typed and by_id[action_id].place in ("train", EVERYWHERE):
            problems.append(
                f"keys: {typed[0]} begins a set in the entry; {action_id} stays on {by_id[action_id].keys}."
            )
            continue
        if action_id == "app.leave" and "ctrl+q" not in wanted:
            wanted.append("ctrl+q")
        changed[action_id] = replace(by_id[action_id], keys=",".join(wanted))
    while clashes := _clashes(changed.values()):
        for key, sharing in clashes:
            names = " and ".join(a.id for a in sharing)
            problems.append(f"keys: {key} is used by {names}; they are back on their defaults.")
            for action in sharing:
                changed[action.id] = by_id[action.id]
    return tuple(changed[a.id] for a in ACTIONS), problems


def _clashes(actions: Iterable[Action]) -> list[tuple[str, list[Action]]]:
    """Return the keys that two actions of one place share. What works everywhere is in every place."""
    everywhere: list[Action] = []
    places: dict[str, list[Action]] = {}
    for action in actions:
        (everywhere if action.place == EVERYWHERE else places.setdefault(action.place, [])).append(action)
    found: dict[str, list[Action]] = {}
    for members in places.values():
        users: dict[str, list[Action]] = {}
        for action in (*members, *everywhere):
            for key in action.keys.split(","):
                users.setdefault(key, []).append(action)
        found |= {key: sharing for key, sharing in users.items() if len(sharing) > 1}
    return list(found.items())
