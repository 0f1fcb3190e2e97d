"""The first minutes: three questions, a ready plan, and Enter."""

from pathlib import Path

import pytest

from gymtui.model.profile import Level
from gymtui.model.units import Unit
from tests.end_to_end.homes import finished, open_store, running
from tests.end_to_end.terminal import ENTER, ESCAPE, QUIT, opened


@pytest.mark.parametrize(
    ("keys", "unit", "level", "safeties"),
    [
        pytest.param(("2", "2", "1"), Unit.LB, Level.INTERMEDIATE, True, id="answered"),
        pytest.param((ESCAPE, ESCAPE, ESCAPE), Unit.KG, Level.NOVICE, None, id="skipped"),
        pytest.param(("1", ESCAPE, "2"), Unit.KG, Level.NOVICE, False, id="some of both"),
    ],
)
def test_three_questions_lead_to_a_ready_plan(
    tmp_path: Path, keys: tuple[str, str, str], unit: Unit, level: Level, safeties: bool | None
) -> None:
    with opened(tmp_path) as terminal:
        for number, key in enumerate(keys, 1):
            terminal.wait_for(f"question {number} of 3")
            terminal.press(key)
        terminal.wait_for("start ")
        terminal.wait_for("first: ")
        assert " A " in terminal.text, terminal.picture()
        assert "Nothing planned" not in terminal
        terminal.press(ENTER)
        terminal.wait_for("Target")
        assert terminal.sets_done == 0
        terminal.press(QUIT)
        assert terminal.exit_code() == 0
    session = running(tmp_path)
    assert session is not None
    assert len(session.now.exercises) >= 4
    with open_store(tmp_path) as store:
        profile = store.library.profile()
        assert (profile.unit, profile.level, profile.asked) == (unit, level, True)
        assert store.library.gyms()[profile.gym].safeties is safeties


def test_the_questions_come_once(tmp_path: Path) -> None:
    with opened(tmp_path) as terminal:
        for number in (1, 2, 3):
            terminal.wait_for(f"question {number} of 3")
            terminal.press(ESCAPE)
        terminal.wait_for("first: ")
        terminal.press(QUIT)
        assert terminal.exit_code() == 0
    with opened(tmp_path) as terminal:
        terminal.wait_for("first: ")
        terminal.watch(0.3)
        assert "question" not in terminal
    assert finished(tmp_path) == []
