"""The summary: the figures, the differences to the plan with their answers, and what the plan becomes."""

from pathlib import Path

import pytest

from gymtui.errors import GymtuiError
from gymtui.model.performed import Technique, Workout
from gymtui.model.plan import Template
from gymtui.tui.screens.plan_editor import PlanEditorScreen
from gymtui.tui.screens.summary import SummaryPanel, SummaryScreen
from gymtui.tui.screens.today import TodayScreen
from tests.tui.training import SMALL, WIDE, Lifter, training, upper

SIZES = pytest.mark.parametrize("size", [WIDE, SMALL], ids=["120x36", "80x24"])


async def otherwise(lifter: Lifter) -> None:
    """Upper A with a rest-pause set in the superset, one row set less, and a face pull at the end.

    The rest-pause pulldown reaches its 18; the plank is skipped.
    """
    await lifter.start()
    await lifter.log("82.5x8+3+2", after=300)
    await lifter.log("x10r2", after=75)
    await lifter.log("x7", after=140)
    row = lifter.sets(1)[1].id
    await lifter.press("o")
    lifter.app.train_screen.selected = row
    await lifter.press("x", "escape")
    await lifter.log("x10", after=160)
    await lifter.log("8", after=24)
    await lifter.press("k", "a", *"face pull", "enter")
    await lifter.log("30x15", after=90)
    await lifter.press("f")
    assert isinstance(lifter.app.screen, SummaryScreen)


def panel(lifter: Lifter) -> SummaryPanel:
    return lifter.app.screen.query_one(SummaryPanel)


def template(lifter: Lifter) -> Template:
    return lifter.store.library.templates()["upper-a"]


def workouts(lifter: Lifter) -> list[Workout]:
    return [w for w in lifter.store.workouts.each() if isinstance(w, Workout)]


def ids(lifter: Lifter) -> list[str]:
    """The differences without the keys of what was added, which are random."""
    return [one.id if one.kind.value != "added" else "added" for one in panel(lifter).view.differences]


@SIZES
async def test_each_difference_has_a_card_with_its_answer(tmp_path: Path, size: tuple[int, int]) -> None:
    async with training(tmp_path, size=size) as lifter:
        await otherwise(lifter)
        assert ids(lifter) == ["technique:p1", "sets:p2", "added"]
        assert "Plan and what you did differ in 3 places" in lifter.text or "3 differences" in lifter.text
        assert "−  2 × 6–8" in lifter.text
        assert "+  rest-pause, 2 minis · 6–8" in lifter.text
        assert lifter.text.count("· left") >= 3
        await lifter.press("down", "a")
        assert "✓ accepted" in lifter.text
        assert [one.id for one in panel(lifter).accepted] == ["sets:p2"]
        await lifter.press("l")
        assert panel(lifter).accepted == ()


@SIZES
async def test_what_was_said_of_the_sets_does_not_cover_the_summary(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with training(tmp_path, size=size) as lifter:
        await otherwise(lifter)
        assert lifter.notices == []


@SIZES
async def test_everything_can_be_reached_by_arrows(tmp_path: Path, size: tuple[int, int]) -> None:
    async with training(tmp_path, size=size) as lifter:
        await otherwise(lifter)
        seen = lifter.text
        for _ in range(18):
            await lifter.press("down")
            seen += lifter.text
        assert "Chest-supported row" in seen
        assert "a first big step waits for form 4" in seen
        assert "not done" in lifter.text
        assert "face pull" in lifter.text.lower()
        for _ in range(18):
            await lifter.press("up")
        assert panel(lifter).marks.first == 0
        assert panel(lifter).marks.chosen == 0
        await lifter.press("pagedown", "pagedown")
        assert "not done" in lifter.text


@SIZES
async def test_what_is_accepted_is_in_the_plan_and_the_rest_is_not(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with training(tmp_path, size=size) as lifter:
        await otherwise(lifter)
        await lifter.press("down", "a", "down", "a", "enter")
        assert lifter.app.current_mode == "today"
        after = template(lifter)
        assert [len(line.sets) for line in after.exercises] == [2, 1, 1, 1, 3]
        assert after.exercises[0] == upper().exercises[0]
        assert after.exercises[4].exercise == "face-pull"
        assert lifter.app.desk.known.templates["upper-a"] == after
        assert len(workouts(lifter)) == 2
        notice = lifter.notices[-1]
        assert "Saved: Upper A, 5 sets." in notice
        assert "In the plan: Chest-supported row, 1 set fewer; Face pull, added in this workout." in notice


@SIZES
async def test_e_accepts_one_saves_and_opens_the_plan_at_it(tmp_path: Path, size: tuple[int, int]) -> None:
    async with training(tmp_path, size=size) as lifter:
        await otherwise(lifter)
        await lifter.press("down", "e")
        editor = lifter.app.screen
        assert isinstance(editor, PlanEditorScreen)
        assert editor.place.line == "p2"
        assert [len(line.sets) for line in template(lifter).exercises] == [2, 1, 1, 1]
        assert len(workouts(lifter)) == 2
        await lifter.press("escape")
        assert lifter.app.current_mode == "today"
        assert isinstance(lifter.app.screen, TodayScreen)


async def test_the_plan_is_left_where_nothing_was_accepted(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await otherwise(lifter)
        await lifter.press("enter")
        assert template(lifter) == upper()
        assert "In the plan" not in lifter.notices[-1]
        await lifter.press("u")
        assert "Nothing was taken into the plan since gymtui was opened." in lifter.notices
        assert template(lifter) == upper()


async def test_u_takes_the_plan_back(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await otherwise(lifter)
        await lifter.press("a", "enter")
        assert template(lifter).exercises[0].sets[0].technique is Technique.REST_PAUSE
        lifter.app.clear_notifications()
        await lifter.settle()
        assert "take the plan back" in lifter.text
        await lifter.press("u")
        assert template(lifter) == upper()
        assert lifter.app.desk.known.templates["upper-a"] == upper()
        assert "The plan is as it was before." in lifter.notices
        assert "take the plan back" not in lifter.text


async def test_a_plan_that_was_changed_since_is_not_taken_back(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await otherwise(lifter)
        await lifter.press("a", "enter")
        edited = template(lifter).model_copy(update={"notes": "mine"})
        lifter.store.library.save_template(edited)
        await lifter.press("u")
        assert template(lifter) == edited
        assert any("changed again since then" in notice for notice in lifter.notices)


async def test_a_plan_that_was_edited_meanwhile_keeps_the_edit(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await otherwise(lifter)
        lifter.store.library.save_template(upper().model_copy(update={"notes": "mine"}))
        await lifter.press("down", "a", "enter")
        assert template(lifter).notes == "mine"
        assert len(template(lifter).exercises[1].sets) == 1


async def test_a_plan_that_cannot_be_saved_never_costs_the_workout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise GymtuiError("The disk is full.", "Make room.")

    async with training(tmp_path) as lifter:
        await otherwise(lifter)
        monkeypatch.setattr(lifter.store.library, "change_plans", full)
        await lifter.press("a", "enter")
        assert lifter.app.current_mode == "today"
        assert lifter.app.desk.runner.session is None
        assert len(workouts(lifter)) == 2
        assert template(lifter) == upper()
        assert any("The disk is full." in notice for notice in lifter.notices)
        assert any("Saved: Upper A" in notice for notice in lifter.notices)


async def test_a_plan_that_is_gone_never_costs_the_workout(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await otherwise(lifter)
        lifter.store.library.delete_template("upper-a")
        await lifter.press("a", "enter")
        assert len(workouts(lifter)) == 2
        assert "upper-a" not in lifter.store.library.templates()
        assert any("The plan of this workout is gone" in notice for notice in lifter.notices)


async def test_escape_goes_back_and_changes_nothing(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await otherwise(lifter)
        await lifter.press("a", "escape")
        assert lifter.app.screen is lifter.app.train_screen
        assert template(lifter) == upper()
        assert len(workouts(lifter)) == 1
        await lifter.press("f")
        assert panel(lifter).accepted == ()


async def test_a_click_chooses_a_card_and_the_next_one_answers(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await otherwise(lifter)
        shown = panel(lifter)
        row = next(y for y, spot in shown.spots.items() if spot == "difference:2")
        await lifter.pilot.click(SummaryPanel, offset=(20, row))
        await lifter.settle()
        assert (shown.marks.chosen, shown.accepted) == (2, ())
        await lifter.pilot.click(SummaryPanel, offset=(20, row))
        await lifter.settle()
        assert [one.kind.value for one in shown.accepted] == ["added"]
        await lifter.pilot.click(SummaryPanel, offset=(20, row))
        await lifter.settle()
        assert shown.accepted == ()


@SIZES
async def test_as_planned_there_is_only_what_was_done(tmp_path: Path, size: tuple[int, int]) -> None:
    async with training(tmp_path, size=size) as lifter:
        await lifter.start()
        for _ in range(4):
            await lifter.log(after=150)
        await lifter.press("f")
        assert ids(lifter) == []
        assert "Exercises" in lifter.text
        assert "rest taken / planned" in lifter.text
        assert "accept" not in lifter.text
        await lifter.press("a", "l", "down", "up", "enter")
        assert len(workouts(lifter)) == 2
        assert template(lifter) == upper()


async def test_with_nothing_logged_there_is_nothing_to_decide(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await lifter.start()
        await lifter.press("o", "down", "x", "escape", "f")
        assert isinstance(lifter.app.screen, SummaryScreen)
        assert ids(lifter) == []
        await lifter.press("a", "enter")
        assert isinstance(lifter.app.screen, SummaryScreen)
        assert "nothing is logged yet: Esc goes back" in lifter.text


async def test_a_freestyle_workout_has_no_plan_to_differ_from(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await lifter.press("l", "a", *"bench press", "enter")
        await lifter.log("60x8")
        await lifter.press("f")
        assert ids(lifter) == []


async def test_the_chosen_card_stays_in_sight_when_the_terminal_shrinks(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await otherwise(lifter)
        await lifter.press("down", "down")
        await lifter.pilot.resize_terminal(*SMALL)
        await lifter.settle()
        assert "Face pull" in lifter.text
        assert "not in the plan" in lifter.text
