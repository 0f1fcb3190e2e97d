"""The place Plans by keys alone: looked through, begun, copied, archived, removed, followed, taken back."""

from datetime import date
from pathlib import Path

import pytest

from gymtui.model.performed import Workout
from gymtui.tui.screens.dry_run import DryRunScreen
from gymtui.tui.screens.plan_editor import PlanEditorScreen
from gymtui.tui.screens.plans import PlansScreen
from tests.tui.places import SMALL, WIDE, make_home, open_store, running
from tests.tui.planning import home_with_plans, kept, plans


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_shows_programs_templates_and_the_chosen_one_in_full(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    home_with_plans(tmp_path, followed=True)
    async with running(tmp_path, size) as person:
        await person.press("f4")
        assert isinstance(person.app.screen, PlansScreen)
        for words in ("Upper/Lower", "Programs", "Templates of no program", "Arms", "followed"):
            assert words in person.text
        assert "3 weeks" in person.text
        assert "3x6-8 @2" in person.text
        await person.press("down")
        assert plans(person).list.chosen == "arms"
        assert "Plank" in person.text


async def test_an_empty_library_says_how_to_begin(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        await person.press("f4")
        assert "n begins a program" in person.text
        await person.press("enter", "f", "x", "c", "delete", "u", "U")
        assert isinstance(person.app.screen, PlansScreen)


async def test_following_sets_the_program_and_its_first_day_and_is_taken_back(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        await person.press("f4", "f")
        assert "You follow Upper/Lower from today on" in person.notices
        assert person.app.desk.known.profile.program == "upper-lower"
        program = person.app.desk.program
        assert program is not None
        assert program.started_on == date(2026, 11, 23)
        await person.press("f1")
        assert "Upper A" in person.text
        await person.press("f4", "u")
        assert person.app.desk.known.profile.program is None
        await person.press("U")
        assert person.app.desk.known.profile.program == "upper-lower"
    assert kept(tmp_path, "upper-lower").program == program


async def test_a_template_of_no_program_cannot_be_followed(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        await person.press("f4", "end", "f")
        assert "chosen on Today" in person.notices


async def test_another_program_is_followed_after_a_question(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        await person.press("f4", "f", "c")
        await person.type("Mine")
        await person.press("enter", "f")
        assert "You follow Upper/Lower now" in person.text
        await person.press("escape")
        assert person.app.desk.known.profile.program == "upper-lower"
        await person.press("f", "y")
        assert person.app.desk.known.profile.program == "mine"
        await person.press("f")
        assert "Begin Mine again?" in person.text


async def test_archived_plans_are_folded_away_and_taken_up_again(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        await person.press("f4", "end")
        assert plans(person).list.chosen == "arms"
        await person.press("x")
        assert "Archived Arms" in person.notices
        assert "archived" in person.text
        assert "Arms" not in person.text.split("archived")[1].splitlines()[0]
        await person.press("end", "enter", "end")
        assert plans(person).list.chosen == "arms"
        await person.press("x")
        assert "taken up again" in person.notices
    assert not kept(tmp_path, "arms").templates[0].archived


async def test_the_followed_program_is_not_archived_by_a_slip(tmp_path: Path) -> None:
    home_with_plans(tmp_path, followed=True)
    async with running(tmp_path) as person:
        await person.press("f4", "x")
        assert "follow another one first" in person.notices
    program = kept(tmp_path, "upper-lower").program
    assert program is not None
    assert not program.archived


async def test_removing_asks_and_undo_brings_it_back_with_its_days(tmp_path: Path) -> None:
    home_with_plans(tmp_path, followed=True)
    before = kept(tmp_path, "upper-lower")
    async with running(tmp_path) as person:
        await person.press("f4", "delete")
        assert "You follow it" in person.text
        await person.press("escape")
        assert "upper-lower" in person.app.desk.known.programs
        await person.press("delete", "y")
        known = person.app.desk.known
        assert (known.programs, set(known.templates), known.profile.program) == ({}, {"arms"}, None)
        await person.press("u")
        assert person.app.desk.known.profile.program == "upper-lower"
    assert kept(tmp_path, "upper-lower") == before


async def test_a_day_that_another_program_has_stays_when_one_is_removed(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    with open_store(tmp_path) as store:
        program = store.library.programs()["upper-lower"]
        store.library.save_program(program.model_copy(update={"id": "other", "days": program.days[:1]}))
    async with running(tmp_path) as person:
        await person.press("f4")
        plans(person).list.choose("upper-lower")
        await person.press("delete", "y")
        assert set(person.app.desk.known.templates) == {"arms", "upper-a"}


async def test_a_copy_has_days_of_its_own(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        await person.press("f4", "c")
        await person.type("Upper and lower")
        await person.press("enter")
        assert plans(person).list.chosen == "upper-and-lower"
    copy = kept(tmp_path, "upper-and-lower")
    assert [one.id for one in copy.templates] == ["upper-a-2", "lower-a-2"]
    assert copy.templates[0].exercises == kept(tmp_path, "upper-lower").templates[0].exercises


async def test_a_new_template_is_kept_once_it_is_saved(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        await person.press("f4", "N")
        await person.type("Legs")
        await person.press("enter")
        assert isinstance(person.app.screen, PlanEditorScreen)
        assert "legs" not in person.app.desk.known.templates
        await person.press("a")
        await person.type("back squat")
        await person.press("enter", "ctrl+s", "escape")
        assert isinstance(person.app.screen, PlansScreen)
        assert plans(person).list.chosen == "legs"
    assert [one.exercise for one in kept(tmp_path, "legs").templates[0].exercises] == ["back-squat"]


async def test_saving_in_the_editor_is_taken_back_in_plans(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    before = kept(tmp_path, "upper-lower")
    async with running(tmp_path) as person:
        await person.press("f4", "enter", "A", "ctrl+s", "escape")
        assert "Day A" in person.text
        await person.press("u")
        assert "Taken back: Saved Upper/Lower" in person.notices
    assert kept(tmp_path, "upper-lower") == before


async def test_a_long_plan_is_scrolled(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path, (80, 14)) as person:
        await person.press("f4")
        assert "more" in person.text
        assert "Seated leg curl" not in person.text
        await person.press(*["right_square_bracket"] * 3)
        assert "Seated leg curl" in person.text
        await person.press(*["left_square_bracket"] * 3)
        assert "rotation" in person.text


async def test_reading_only_nothing_can_be_changed(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    with open_store(tmp_path):
        async with running(tmp_path) as person:
            await person.press("f4", "f", "x", "c", "delete", "n")
            assert isinstance(person.app.screen, PlansScreen)
            assert "Nothing can be changed" in person.notices


# a template of a workout


def workout(sets: int) -> Workout:
    parts = [{"load": {"amount": "82.5", "unit": "kg"}, "reps": 8, "rir": 2}]
    done = {
        "id": "e1",
        "exercise": "bench-press",
        "name": "Bench press",
        "sets": [{"id": f"s{i}", "parts": parts} for i in range(sets)],
    }
    return Workout.model_validate(
        {
            "id": "01JD000000000000000000000A",
            "date": date(2026, 11, 19),
            "title": "Push",
            "exercises": [done],
        }
    )


async def test_a_workout_becomes_a_template(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=[workout(3)])
    async with running(tmp_path) as person:
        await person.press("f3", "t", "enter")
        assert "Push is a template now" in person.notices
        await person.press("f4")
        assert "3x8 82.5 kg @2" in person.text
    template = kept(tmp_path, "push").templates[0]
    assert [one.reps for one in template.exercises[0].sets] == [8, 8, 8]


async def test_a_workout_without_sets_becomes_none(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=[workout(0)])
    async with running(tmp_path) as person:
        await person.press("f3", "t", "enter")
        assert "no work set" in person.notices
        assert person.app.desk.known.templates == {}


async def test_a_ready_programme_is_taken_among_the_plans_and_taken_back(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        await person.press("f4", "b")
        await person.type("thirty")
        await person.press("enter")
        assert "Thirty minutes is among your plans." in person.notices
        assert plans(person).list.chosen == "thirty-minutes"
        await person.press("u")
        assert "thirty-minutes" not in person.app.desk.known.programs
        await person.press("U")
    assert len(kept(tmp_path, "thirty-minutes").templates) == 3


async def test_a_plan_is_played_from_the_list(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        await person.press("f4", "r")
        assert isinstance(person.app.screen, DryRunScreen)
        await person.press("escape", "escape")
        assert isinstance(person.app.screen, PlansScreen)


async def test_unsaved_changes_survive_the_end_of_the_program(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        await person.press("f4", "enter", "A")
    assert [one.name for one in kept(tmp_path, "upper-lower").templates] == ["Upper A", "Lower A"]
    async with running(tmp_path) as person:
        await person.press("f4", "enter")
        assert "Go on with the unsaved changes of Upper/Lower?" in person.text
        await person.press("enter")
        assert "Day A" in person.text
        assert "not saved" in person.text
        await person.press("ctrl+s", "escape", "enter")
        assert isinstance(person.app.screen, PlanEditorScreen)
    assert [one.name for one in kept(tmp_path, "upper-lower").templates][-1] == "Day A"


async def test_a_program_that_was_never_saved_is_offered_again_or_thrown_away(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        await person.press("f4", "n")
        await person.type("Mine")
        await person.press("enter", "A")
    for answer in ("enter", "escape"):
        async with running(tmp_path) as person:
            await person.press("f4")
            assert "Go on with the unsaved changes of Mine?" in person.text
            await person.press(answer)
            assert isinstance(person.app.screen, PlanEditorScreen if answer == "enter" else PlansScreen)
    async with running(tmp_path) as person:
        await person.press("f4")
        assert isinstance(person.app.screen, PlansScreen)


async def test_what_a_save_replaced_is_in_the_plan_history(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    before = kept(tmp_path, "upper-lower")
    async with running(tmp_path) as person:
        await person.press("f4", "enter", "A", "ctrl+s", "escape")
    with open_store(tmp_path) as store:
        (version,) = store.plan_history.versions("upper-lower")
    assert version.document == before
    assert version.why == "before: Saved Upper/Lower."
