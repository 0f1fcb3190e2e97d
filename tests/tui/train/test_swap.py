"""The dialog that asks what to do instead of an exercise, and what the answer becomes."""

from pathlib import Path

import pytest

from gymtui.model.exercise import Exercise
from gymtui.model.performed import Kind
from gymtui.model.units import Load
from gymtui.tui.desk import Known
from gymtui.tui.plan_desk import prepared_swap
from gymtui.tui.train.swap import swap_dialog, swap_items
from tests.tui.training import SMALL, WIDE, Home, Lifter, only_bench, training, upper

WITH_ALTERNATIVES = Home(
    templates=(only_bench(3, alternatives=("push-up", "chest-supported-row"), warmup="ramp"),)
)


def offered(lifter: Lifter, exercise: int = 0) -> dict[str, str]:
    old = lifter.workout.exercises[exercise]
    about = lifter.app.desk.known.catalogue.get(old.plan.exercise)
    taken = {one.plan.exercise for one in lifter.workout.exercises}
    desk = lifter.app.desk
    return {item.id: item.note for item in swap_items(desk, old, about, taken, desk.known.gym)}


async def ask(lifter: Lifter) -> list[str | None]:
    """Open the dialog; the list gets what it answers."""
    answers: list[str | None] = []
    await lifter.app.push_screen(
        swap_dialog(lifter.app.desk, lifter.workout, lifter.workout.exercises[0]), answers.append
    )
    await lifter.settle()
    return answers


async def test_every_suggestion_says_why(tmp_path: Path) -> None:
    async with training(tmp_path, WITH_ALTERNATIVES) as lifter:
        await lifter.start()
        found = offered(lifter)
        assert list(found)[:2] == ["push-up", "chest-supported-row"]
        assert found["push-up"] == "in your plan, bodyweight"
        assert found["chest-supported-row"] == "in your plan, done 19 Nov 60 kg"
        assert found["dumbbell-bench-press"] == "same muscles, dumbbells"
        assert "bench-press" not in found


async def test_what_the_workout_holds_already_is_not_suggested(tmp_path: Path) -> None:
    home = Home(templates=(upper(),))
    async with training(tmp_path, home) as lifter:
        await lifter.start()
        assert "chest-supported-row" not in offered(lifter, 2)


async def test_an_exercise_that_is_gone_from_the_catalogue_has_its_alternatives(tmp_path: Path) -> None:
    lost = only_bench(1, exercise="lost-lift", alternatives=("push-up",))
    async with training(tmp_path, Home(templates=(lost,))) as lifter:
        await lifter.start()
        assert offered(lifter) == {"push-up": "in your plan, bodyweight"}


@pytest.mark.parametrize("size", [WIDE, SMALL], ids=["120x36", "80x24"])
async def test_typing_searches_the_whole_catalogue(tmp_path: Path, size: tuple[int, int]) -> None:
    async with training(tmp_path, WITH_ALTERNATIVES, size=size) as lifter:
        await lifter.start()
        answers = await ask(lifter)
        assert "What instead of Bench press?" in lifter.text
        assert "Push-up   in your plan" in lifter.text
        await lifter.type("hip thrust")
        assert "Push-up" not in lifter.text
        await lifter.press("enter")
        assert answers == ["hip-thrust"]


async def test_an_empty_search_takes_the_first_suggestion_and_escape_none(tmp_path: Path) -> None:
    async with training(tmp_path, WITH_ALTERNATIVES) as lifter:
        await lifter.start()
        answers = await ask(lifter)
        await lifter.press("enter")
        assert answers == ["push-up"]
        answers = await ask(lifter)
        await lifter.press("escape")
        assert answers == [None]


async def test_the_exercise_itself_is_never_found(tmp_path: Path) -> None:
    async with training(tmp_path, WITH_ALTERNATIVES) as lifter:
        await lifter.start()
        answers = await ask(lifter)
        await lifter.type("bench press")
        await lifter.press("enter")
        assert answers[0] not in (None, "bench-press")


async def test_what_is_left_is_prepared_with_the_other_exercises_loads(tmp_path: Path) -> None:
    async with training(tmp_path, WITH_ALTERNATIVES) as lifter:
        await lifter.start()
        desk = lifter.app.desk
        row = known(desk.known, "chest-supported-row")
        old = lifter.workout.exercises[0]
        fresh = prepared_swap(desk, lifter.workout, old, row)
        assert [s.target.kind for s in fresh.sets].count(Kind.WORK) == 3
        assert fresh.sets[0].target.kind is Kind.WARMUP
        assert (fresh.sets[-1].load, fresh.planned) == (Load.kg(60), "p1")
        for _ in range([s.kind for s in old.sets].count(Kind.WARMUP)):
            await lifter.press("k")
        await lifter.log()
        await lifter.press("k")
        later = prepared_swap(desk, lifter.workout, lifter.workout.exercises[0], row)
        assert [s.target.kind for s in later.sets] == [Kind.WORK]


def known(library: Known, slug: str) -> Exercise:
    found = library.catalogue.get(slug)
    assert found is not None
    return found
