"""Bindings and footer hints made from the registry of actions."""

from textual.binding import Binding, BindingType
from textual.keys import key_to_character

from gymtui.actions import Action, actions_of
from gymtui.tui.widgets.key_bar import KeyHint

KEY_SIGNS = {
    "enter": "Enter",
    "space": "Space",
    "escape": "Esc",
    "question_mark": "?",
    "slash": "/",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "delete": "Del",
    "plus": "+",
    "minus": "-",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "at": "@",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}
"""Keys whose names are not what stands on them; of signs such as `greater_than_sign` Textual knows them."""


def key_sign(keys: str) -> str:
    """Return the first of the keys as it is printed on a keyboard: `>`, `PgDn`, `Ctrl+S`, `Shift+Tab`."""
    *held, key = keys.split(",")[0].strip().split("+")
    if held and len(key) == 1:
        sign = key.upper()
    else:
        sign = KEY_SIGNS.get(key) or (key if len(key) == 1 else _character(key)) or key.capitalize()
    return "+".join((*(one.capitalize() for one in held), sign))


def _character(key: str) -> str:
    """Return the sign that a key types and shows; empty of one that shows none, such as Tab."""
    typed = key_to_character(key) or ""
    return typed if typed.isprintable() else ""


def hint(action: Action, words: str | None = None) -> KeyHint:
    """Return the footer's hint for an action."""
    return KeyHint(key_sign(action.keys), words if words is not None else action.words, action.method)


def bindings(place: str) -> list[BindingType]:
    """Return the default bindings of a place; their ids let the person's keymap find them.

    Leaving works in every dialog too.
    """
    return [
        Binding(
            a.keys,
            a.method,
            a.words,
            show=False,
            priority=a.id == "app.leave",
            id=a.id,
            tooltip=a.description,
        )
        for a in actions_of(place)
    ]
