"""Proposed changes by keys alone: looked through, accepted, left, edited, taken back."""

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from gymtui.model.ids import ShortId, ulid
from gymtui.model.performed import Part, PerformedExercise, PerformedSet, Workout
from gymtui.model.plan import PlannedExercise
from gymtui.model.profile import Profile
from gymtui.model.units import Load, Reps, Rir
from gymtui.tui.hunks.view import Verdict
from gymtui.tui.screens.plan_changes import PlanChangesScreen
from gymtui.tui.screens.plan_editor import PlanEditorScreen
from gymtui.tui.screens.plans import PlansScreen
from gymtui.tui.screens.today import TodayScreen
from tests.plans.documents import day, document, line, straight
from tests.tui.place_shown import place_shown
from tests.tui.places import SMALL, WIDE, Person, make_home, open_store, running
from tests.tui.planning import kept

DOUBLE = {"rule": "double"}
PLAN = document(
    day(
        "A",
        line("bench-press", *straight(3, 6, 8, load_kg="82.5"), progression=DOUBLE),
        line("back-squat", *straight(3, 6, 8, load_kg="100"), key="e2", progression=DOUBLE),
        line("lat-pulldown", *straight(3, 8, 12), key="e3"),
    ),
    name="My plan",
)


def trained(loads: dict[str, str]) -> Workout:
    """Return a workout in which the top of the range was made at these loads."""
    start = datetime(2026, 11, 19, 17, tzinfo=UTC)
    exercises = tuple(
        PerformedExercise(
            id=ShortId(f"x{place}"),
            exercise=slug,
            name=slug,
            sets=tuple(
                PerformedSet(
                    id=ShortId(f"s{place}{i}"),
                    parts=(Part(load=Load.kg(Decimal(load)), reps=Reps(8), rir=Rir(2)),),
                )
                for i in range(3)
            ),
        )
        for place, (slug, load) in enumerate(loads.items())
    )
    return Workout(id=ulid(start, bytes(10)), date=date(2026, 11, 19), start=start, exercises=exercises)


def home(folder: Path, loads: dict[str, str] | None = None) -> None:
    make_home(folder)
    with open_store(folder) as store:
        store.library.save_document(PLAN)
        store.library.save_profile(Profile(asked=True, program="plan"))
        store.workouts.add(trained(loads or {"bench-press": "82.5", "back-squat": "100"}))


def changes(person: Person) -> PlanChangesScreen:
    return place_shown(person.app, PlanChangesScreen)


def loads(found: PlannedExercise) -> list[str]:
    return [str(one.load.load) for one in found.sets if one.load is not None]


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_today_says_how_many_there_are_and_h_shows_them(tmp_path: Path, size: tuple[int, int]) -> None:
    home(tmp_path)
    async with running(tmp_path, size) as person:
        assert "2 changes are proposed" in person.text
        await person.press("h")
        assert isinstance(person.app.screen, PlanChangesScreen)
        for words in ("2 changes proposed", "My plan", "82.5 kg", "85 kg", "100 kg", "105 kg", "not decided"):
            assert words in person.text
        await person.press("w")
        assert "Every set at the target" in person.text
        await person.press("escape", "escape")
        assert isinstance(person.app.screen, TodayScreen)
    assert kept(tmp_path, "plan") == PLAN


async def test_one_is_accepted_one_left_and_the_rest_of_the_plan_stays(tmp_path: Path) -> None:
    home(tmp_path)
    async with running(tmp_path) as person:
        await person.press("h", "a", "down", "l")
        assert "1 into the plan, 1 left" in person.text
        await person.press("enter")
        assert "In the plan: Bench press, 85 kg. u takes it back." in person.notices
        assert isinstance(person.app.screen, TodayScreen)
        assert "proposed for your plan" not in person.text
        first, second, third = kept(tmp_path, "plan").templates[0].exercises
        assert loads(first) == ["85 kg"] * 3
        assert (second, third) == PLAN.templates[0].exercises[1:]
        assert "85" in person.text
        await person.press("u")
        assert "as it was before" in person.notices
    assert kept(tmp_path, "plan") == PLAN
    with open_store(tmp_path) as store:
        assert {one.accepted for one in store.library.decisions().values()} == {True, False}
        oldest = store.plan_history.versions("plan")[-1].document
        assert oldest.templates[0].exercises[0] == PLAN.templates[0].exercises[0]


async def test_an_answer_is_turned_round_and_nothing_decided_changes_nothing(tmp_path: Path) -> None:
    home(tmp_path)
    async with running(tmp_path) as person:
        await person.press("h", "a", "a", "enter")
        assert "Nothing is decided yet" in person.notices
        await person.press("l")
        view = changes(person).view
        assert view.hunk is not None
        assert view.verdict(view.hunk) is Verdict.LEFT
        await person.press("a")
        assert [one.name for one in changes(person).view.of(Verdict.ACCEPTED)] == ["Bench press"]
        await person.press("escape")
    assert kept(tmp_path, "plan") == PLAN


async def test_what_was_left_stays_away_after_a_restart(tmp_path: Path) -> None:
    home(tmp_path)
    async with running(tmp_path) as person:
        await person.press("h", "l", "down", "l", "enter")
        assert "2 changes left" in person.notices
    async with running(tmp_path) as person:
        assert "proposed for your plan" not in person.text
        await person.press("h")
        assert "Nothing is proposed for this plan now." in person.text
        await person.press("a", "l", "e", "w", "enter", "escape")
        assert isinstance(person.app.screen, TodayScreen)


async def test_edit_opens_the_plan_with_the_change_in_it_and_nothing_is_kept_before_it_is_saved(
    tmp_path: Path,
) -> None:
    home(tmp_path)
    async with running(tmp_path) as person:
        await person.press("h", "e")
        editor = place_shown(person.app, PlanEditorScreen)
        assert loads(editor.document.templates[0].exercises[0]) == ["85 kg"] * 3
        assert editor.place.line == "e1"
        assert kept(tmp_path, "plan") == PLAN
        await person.press("ctrl+s", "escape")
        assert isinstance(person.app.screen, PlanChangesScreen)
        assert "1 change proposed" in person.text
        assert "105 kg" in person.text
        await person.press("escape")
    assert loads(kept(tmp_path, "plan").templates[0].exercises[0]) == ["85 kg"] * 3


async def test_plans_shows_them_for_the_chosen_plan_and_u_there_takes_them_back(tmp_path: Path) -> None:
    home(tmp_path)
    async with running(tmp_path) as person:
        await person.press("f4", "h", "a", "down", "a", "enter")
        assert isinstance(person.app.screen, PlansScreen)
        assert loads(kept(tmp_path, "plan").templates[0].exercises[1]) == ["105 kg"] * 3
        await person.press("u")
    assert kept(tmp_path, "plan") == PLAN


async def test_without_a_program_today_says_where_plans_are(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        await person.press("h")
        assert "You follow no program" in person.notices


async def test_a_plan_that_was_changed_elsewhere_is_not_changed_by_an_old_proposal(tmp_path: Path) -> None:
    home(tmp_path)
    async with running(tmp_path) as person:
        await person.press("h", "a")
        template = PLAN.templates[0].model_copy(update={"name": "B"})
        person.store.library.save_template(template)
        await person.press("enter")
        assert "changed again since then" in person.notices
        assert isinstance(person.app.screen, PlanChangesScreen)
    assert kept(tmp_path, "plan").templates[0] == template


async def test_a_click_chooses_and_accepts(tmp_path: Path) -> None:
    home(tmp_path)
    async with running(tmp_path) as person:
        await person.press("h")
        panel = changes(person).panel
        rows = {spot: y for y, spot in panel.spots.items()}
        await person.pilot.click(panel, offset=(10, rows["1"]))
        await person.settle()
        assert changes(person).view.chosen == 1
        await person.pilot.click(panel, offset=(10, rows["1"]))
        await person.pilot.click(panel, offset=(10, rows["enter"]))
        await person.settle()
    assert loads(kept(tmp_path, "plan").templates[0].exercises[1]) == ["105 kg"] * 3
