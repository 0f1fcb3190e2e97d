"""Bindings and footer hints made from the registry of actions."""

from textual.binding import Binding, BindingType

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
}


def key_sign(keys: str) -> str:
    """Return the first of the keys as it is printed on a keyboard."""
    first = keys.split(",")[0]
    if first.startswith("ctrl+") and len(first) == len("ctrl+x"):
        return f"Ctrl+{first[-1].upper()}"
    return KEY_SIGNS.get(first, first if len(first) == 1 else first.capitalize())


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
