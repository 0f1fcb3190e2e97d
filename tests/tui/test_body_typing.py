"""Typing a body weight: how it is understood stands below it, or what is wrong."""

from pathlib import Path

import pytest

from tests.tui.places import SMALL, WIDE, make_home, running

SIZES = pytest.mark.parametrize("size", [WIDE, SMALL])


@SIZES
async def test_a_line_is_said_back_as_it_is_typed(tmp_path: Path, size: tuple[int, int]) -> None:
    make_home(tmp_path)
    async with running(tmp_path, size) as person:
        await person.press("b")
        assert "Body weight today" in person.text
        assert "×" not in person.text
        await person.type("80,4 waist 82")
        assert "body weight 80.4 kg, waist 82 cm" in person.text
        await person.type("804")
        assert "× 804 kg is no body weight; expected 20 to 400 kg" in person.text
        assert "body weight 80.4" not in person.text
        await person.type("")
        assert "×" not in person.text
        await person.press("enter")
        assert "× there is no weight and no measurement yet; expected" in person.text
        await person.type("80.4")
        await person.press("enter")
        assert len(person.store.body.entries()) == 1
