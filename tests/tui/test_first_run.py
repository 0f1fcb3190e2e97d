from pathlib import Path

import pytest

from gymtui.model.profile import Level, Profile
from gymtui.model.units import Unit
from gymtui.tui.screens.screening import ScreeningScreen
from tests.tui.training import FIRST_RUN, SMALL, WIDE, FakeClock, Home, Lifter, training


def profile(lifter: Lifter) -> Profile:
    return lifter.store.library.profile()


@pytest.mark.parametrize(
    ("keys", "unit", "level", "safeties"),
    [
        (("1", "1", "1"), Unit.KG, Level.NOVICE, True),
        (("2", "2", "2"), Unit.LB, Level.INTERMEDIATE, False),
        (("1", "3", "1"), Unit.KG, Level.ADVANCED, True),
        (("escape", "escape", "escape"), Unit.KG, Level.NOVICE, None),
        (("s", "3", "s"), Unit.KG, Level.ADVANCED, None),
        (("2", "escape", "2"), Unit.LB, Level.NOVICE, False),
        (("1", "backspace", "2", "1", "1"), Unit.LB, Level.NOVICE, True),
        (("1", "1", "backspace", "backspace", "backspace", "2", "3", "2"), Unit.LB, Level.ADVANCED, False),
        (("3", "9", "x", "enter", "1", "1", "1"), Unit.KG, Level.NOVICE, True),
    ],
)
async def test_three_questions_and_a_plan_is_there(
    tmp_path: Path, keys: tuple[str, ...], unit: Unit, level: Level, safeties: bool | None
) -> None:
    async with training(tmp_path, FIRST_RUN) as lifter:
        assert "Which unit do you lift in?" in lifter.text
        await lifter.press(*keys)
        assert (profile(lifter).unit, profile(lifter).level, profile(lifter).asked) == (unit, level, True)
        assert lifter.app.desk.known.gym.safeties is safeties
        if isinstance(lifter.app.screen, ScreeningScreen):
            await lifter.press("n")
        assert lifter.app.screen is lifter.app.today_screen
        assert lifter.app.today_screen.template is not None
        await lifter.press("enter")
        assert lifter.workout.exercises


@pytest.mark.parametrize("size", [WIDE, SMALL, (40, 12)])
async def test_each_question_can_be_read_and_says_how_to_skip_it(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with training(tmp_path, FIRST_RUN, size=size) as lifter:
        for question in ("Which unit", "How long have you", "Does something catch"):
            assert question in lifter.text
            if size != (40, 12):
                assert "Esc skips" in lifter.text
            await lifter.press("escape")
        assert "start " in lifter.text


async def test_what_was_answered_is_not_asked_again(tmp_path: Path) -> None:
    clock = FakeClock()
    async with training(tmp_path, FIRST_RUN, clock=clock) as lifter:
        await lifter.press("2", "2", "1")
    async with training(
        tmp_path, Home(templates=(), history=(), profile=profile(lifter)), clock=clock
    ) as lifter:
        assert "Which unit" not in lifter.text
        assert profile(lifter).unit is Unit.LB


async def test_leaving_in_the_middle_asks_again_next_time(tmp_path: Path) -> None:
    async with training(tmp_path, FIRST_RUN) as lifter:
        await lifter.press("2", "2")
        assert not profile(lifter).asked
        assert lifter.store.library.templates() == {}


async def test_the_first_set_can_be_typed_where_no_load_is_known(tmp_path: Path) -> None:
    async with training(tmp_path, FIRST_RUN) as lifter:
        await lifter.press("1", "1", "2")
        await lifter.press("n")
        await lifter.press("enter")
        while lifter.workout.exercises[0].sets[0].parts == ():
            await lifter.log("20x10")
        assert lifter.kept() == lifter.workout


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_a_beginner_is_asked_what_a_doctor_should_know(tmp_path: Path, size: tuple[int, int]) -> None:
    async with training(tmp_path, FIRST_RUN, size=size) as lifter:
        await lifter.press("1", "1", "1")
        assert "is any of this so?" in lifter.text
        assert "no medical advice" in lifter.text
        await lifter.press("y")
        assert "You can go on with a light start" in lifter.text
        await lifter.press("enter")
        await lifter.press("enter")
        assert lifter.workout.exercises, "nobody is locked out"


async def test_the_stop_signs_stand_in_the_help(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await lifter.press("question_mark")
        await lifter.press("end")
        seen = lifter.text
        for _ in range(6):
            await lifter.press("pageup")
            seen += lifter.text
        assert "Stop at once at these signs" in seen
        assert "Feeling faint" in seen
