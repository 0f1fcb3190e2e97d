"""Keys as they are printed on a keyboard, in the footer, the help and the palette."""

from pathlib import Path

import pytest

from gymtui.actions import ACTIONS
from gymtui.tui.bindings import key_sign
from tests.tui.places import make_home, running

SIGNS = {
    "greater_than_sign,ctrl+down": ">",
    "less_than_sign": "<",
    "at": "@",
    "plus,equals_sign": "+",
    "equals_sign": "=",
    "ctrl+pagedown": "Ctrl+PgDn",
    "ctrl+up": "Ctrl+↑",
    "ctrl+s": "Ctrl+S",
    "shift+tab": "Shift+Tab",
    "up,k": "↑",
    "left": "←",
    "left_square_bracket": "[",
    "home": "Home",
    "f3": "F3",
    "L": "L",
    "x,delete": "x",
}


@pytest.mark.parametrize(("keys", "sign"), SIGNS.items(), ids=SIGNS)
def test_a_key_is_told_as_it_stands_on_a_keyboard(keys: str, sign: str) -> None:
    assert key_sign(keys) == sign


def test_no_sign_of_any_place_is_a_name_in_the_program() -> None:
    signs = [key_sign(key) for action in ACTIONS for key in action.keys.split(",")]
    assert [one for one in signs if not one or "_" in one or one.lower() in ("at", "up", "left")] == []


async def test_the_help_of_history_has_the_signs(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        await person.press("f3", "question_mark", "pagedown")
        assert "sign" not in person.text
        assert ">                 Move it down" in person.text
