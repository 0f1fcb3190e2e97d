"""m on Today: asked for, chosen, shown, started, and begun again from the whole day."""

from pathlib import Path

import pytest

from gymtui.model.performed import Technique
from gymtui.model.plan import Template
from gymtui.model.profile import Level, Profile
from tests.tui.training import NO_PLAN, SMALL, WIDE, Home, Lifter, planned, training, work

LONG = Template.model_validate(
    {
        "id": "long",
        "name": "Long day",
        "exercises": [
            planned(1, "bench-press", *[work(6, 8)] * 4, rest=180),
            planned(2, "chest-supported-row", *[work(8, 10)] * 3, rest=150),
            planned(3, "leg-press", *[work(8, 12)] * 3, rest=150),
            planned(4, "leg-extension", *[work(10, 15)] * 3, rest=90),
        ],
    }
)
HOME = Home(
    templates=(LONG,), history=(), profile=Profile(asked=True, program="plan", level=Level.INTERMEDIATE)
)


async def asked(lifter: Lifter, minutes: str) -> None:
    await lifter.press("m")
    await lifter.type(minutes)
    await lifter.press("enter")


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_the_changes_are_listed_with_what_they_save(tmp_path: Path, size: tuple[int, int]) -> None:
    async with training(tmp_path, HOME, size=size) as lifter:
        await lifter.press("m")
        assert "How many minutes do you have?" in lifter.text
        assert "the whole day takes about 40" in lifter.text
        await lifter.type("25")
        await lifter.press("enter")
        text = lifter.text
        assert "40 min become 23" in text
        assert "A Bench press and B Chest-supported row as a superset" in text
        assert "Leg extension: rest-pause in place of 3 sets" in text
        assert "Burke 2024" in text
        assert "Esc leave the day" in text


async def test_what_is_taken_is_shown_and_started(tmp_path: Path) -> None:
    async with training(tmp_path, HOME) as lifter:
        await asked(lifter, "25")
        await lifter.press("enter")
        assert "fitted to 25 min" in lifter.text
        assert "~23 min" in lifter.text
        assert "A1" in lifter.text
        await lifter.start()
        plans = [one.plan for one in lifter.workout.exercises]
        assert plans[0].group == plans[1].group is not None
        assert lifter.workout.groups[0].round_rest == 120
        assert [s.target.technique for s in plans[3].sets] == [Technique.REST_PAUSE]
        assert lifter.store.library.templates()["long"] == LONG
        assert lifter.kept() == lifter.workout


async def test_what_was_left_out_stays_as_planned(tmp_path: Path) -> None:
    async with training(tmp_path, HOME) as lifter:
        await asked(lifter, "25")
        await lifter.press("space")
        assert "min too long" in lifter.text
        await lifter.press("down", "up", "enter")
        assert "made shorter for 25 min" in lifter.text
        assert "A1" not in lifter.text
        await lifter.start()
        assert all(one.plan.group is None for one in lifter.workout.exercises)


async def test_escape_and_nothing_taken_leave_the_day(tmp_path: Path) -> None:
    async with training(tmp_path, HOME) as lifter:
        await lifter.press("m", "escape")
        assert "fitted" not in lifter.text
        await asked(lifter, "25")
        await lifter.press("escape")
        assert "fitted" not in lifter.text
        assert "~40 min" in lifter.text
        await asked(lifter, "36")
        await lifter.press("space", "enter")
        assert "for 36 min" not in lifter.text
        assert "~40 min" in lifter.text


async def test_m_again_begins_with_the_whole_day(tmp_path: Path) -> None:
    async with training(tmp_path, HOME) as lifter:
        await asked(lifter, "25")
        await lifter.press("enter")
        await lifter.press("m")
        assert "the whole day takes about 40" in lifter.text
        await lifter.type("60")
        await lifter.press("enter")
        assert "The whole day fits: about 40 min." in lifter.notices
        assert "fitted" not in lifter.text
        assert "~40 min" in lifter.text


async def test_what_cannot_be_made_so_short_is_said(tmp_path: Path) -> None:
    cleans = planned(1, "power-clean", *[work(3)] * 5, rest=180)
    legs = planned(2, "leg-press", *[work(8, 12)] * 3, rest=150)
    day = Template.model_validate({"id": "cleans", "name": "Cleans", "exercises": [cleans, legs]})
    async with training(tmp_path, Home(templates=(day,), history=())) as lifter:
        await asked(lifter, "5")
        assert "min can't be made shorter than 15" in lifter.text
        assert "10 min too long" in lifter.text
        assert "Leg press: left out today" in lifter.text


async def test_what_is_no_number_of_minutes_is_said(tmp_path: Path) -> None:
    async with training(tmp_path, HOME) as lifter:
        await asked(lifter, "soon")
        assert "× minutes from 1 to 600" in lifter.text


async def test_the_day_stays_fitted_when_it_is_worked_out_anew(tmp_path: Path) -> None:
    async with training(tmp_path, HOME) as lifter:
        await asked(lifter, "25")
        await lifter.press("enter")
        lifter.app.desk.reload()
        lifter.app.today_screen.show_today()
        await lifter.settle()
        assert "fitted to 25 min" in lifter.text
        assert "A1" in lifter.text


async def test_without_a_day_and_in_a_workout_it_says_so(tmp_path: Path) -> None:
    async with training(tmp_path, NO_PLAN) as lifter:
        await lifter.press("m")
        assert any("Nothing is planned" in notice for notice in lifter.notices)
    async with training(tmp_path / "other", HOME) as lifter:
        await lifter.start()
        await lifter.press("f1", "m")
        assert any("A workout is running" in notice for notice in lifter.notices)


async def test_the_list_is_clicked(tmp_path: Path) -> None:
    async with training(tmp_path, HOME, size=SMALL) as lifter:
        await asked(lifter, "25")
        await lifter.pilot.click("FitPanel", offset=(20, 6))
        await lifter.pilot.click("FitPanel", offset=(20, 6))
        await lifter.settle()
        assert "· " in next(row for row in lifter.text.splitlines() if "rest-pause in place" in row)
        await lifter.pilot.click("FitPanel", offset=(20, 19))
        await lifter.settle()
        assert "25 min, today only" in lifter.text
