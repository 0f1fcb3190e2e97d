from datetime import date, timedelta
from pathlib import Path
from typing import NoReturn

import pytest

from gymtui.errors import GymtuiError
from gymtui.model.performed import Workout
from gymtui.model.profile import Profile
from gymtui.model.units import Load, Unit
from gymtui.tui.start import make_app
from gymtui.tui.today.panels import WeekPanel
from tests.tui.training import (
    NO_PLAN,
    SMALL,
    WIDE,
    FakeClock,
    Home,
    last_thursday,
    paths_in,
    training,
)


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_what_is_planned_stands_with_last_times_loads(tmp_path: Path, size: tuple[int, int]) -> None:
    async with training(tmp_path, size=size) as lifter:
        rows = lifter.text
        for words in ("Upper A", "A1", "Bench press", "82.5", "rest-pause to 18", "start Upper A"):
            assert words in rows
        assert "Mon 23 Nov 2026" in rows


async def test_another_template_is_chosen_and_started(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await lifter.press("t")
        await lifter.type("lower")
        await lifter.press("enter")
        assert "start Lower A" in lifter.text
        await lifter.press("enter")
        assert lifter.workout.started.title == "Lower A"


async def test_a_choice_that_is_left_changes_nothing(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await lifter.press("t", "escape")
        assert "start Upper A" in lifter.text
        await lifter.press("t")
        await lifter.type("no such day")
        assert "Nothing fits" in lifter.text
        await lifter.press("enter", "escape")
        assert "start Upper A" in lifter.text


async def test_a_chosen_template_is_for_one_workout(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await lifter.press("t", "down", "enter", "enter")
        assert lifter.workout.started.title == "Lower A"
        await lifter.press("f1", "d")
        assert "start Upper A" in lifter.text


async def test_an_empty_workout_grows_as_one_goes(tmp_path: Path) -> None:
    async with training(tmp_path, NO_PLAN) as lifter:
        assert "Nothing planned" in lifter.text
        await lifter.press("enter")
        assert lifter.workout.started.title == "Freestyle"
        assert "a adds an exercise" in lifter.text
        await lifter.press("enter")
        assert lifter.app.desk.runner.session is not None
        await lifter.press("a")
        await lifter.type("bench press")
        await lifter.press("enter")
        await lifter.log("60x10")
        await lifter.log()
        assert [(s.parts[0].load, s.parts[0].reps) for s in lifter.sets()[:2]] == [
            (Load.kg(60), 10),
            (Load.kg(60), 8),
        ]
        await lifter.press("f", "enter")
        assert lifter.app.desk.index.rows[0].title == "Freestyle"


async def test_l_starts_freestyle_beside_a_plan(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await lifter.press("l")
        assert lifter.workout.exercises == ()


# a running workout


async def test_a_running_workout_is_offered_with_what_comes_and_the_rest(tmp_path: Path) -> None:
    clock = FakeClock()
    async with training(tmp_path, clock=clock) as lifter:
        await lifter.start()
        await lifter.log()
        await lifter.log()
    clock.advance(42)
    async with training(tmp_path, Home(templates=(), history=()), clock=clock) as lifter:
        text = lifter.text
        assert "Resume: Upper A" in text
        assert "started 17:42, 2 of 6 sets done" in text
        assert "next: A1 Bench press, set 2 of 2" in text
        assert "resting, 0:48 left" in text
        await lifter.press("enter")
        assert lifter.app.current_mode == "train"
        assert lifter.workout.rest is not None
        assert "REST" in lifter.text


async def test_f_finishes_it_as_it_stands(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await lifter.start()
        await lifter.log()
        await lifter.wait(7200)
        await lifter.press("f1", "f")
        found = next(w for w in lifter.store.workouts.each() if isinstance(w, Workout))
        assert (found.work_sets, found.seconds) == (1, 61)
        assert "start Lower A" in lifter.text


async def test_f_with_nothing_logged_says_so(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await lifter.start()
        await lifter.press("f1", "f")
        assert any("Nothing is logged yet" in notice for notice in lifter.notices)
        assert "Resume: Upper A" in lifter.text


async def test_d_moves_it_to_the_bin_after_a_yes(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await lifter.start()
        await lifter.log()
        running = lifter.workout.started.workout
        await lifter.press("f1", "d")
        assert "Move Upper A to the bin?" in lifter.text
        await lifter.press("escape")
        assert lifter.app.desk.runner.session is not None
        await lifter.press("d", "y")
        assert lifter.app.desk.runner.session is None
        assert [entry.id for entry in lifter.store.workouts.bin()] == [running]
        assert "start Upper A" in lifter.text


async def test_keys_of_a_running_workout_do_nothing_without_one(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await lifter.press("f", "d")
        assert lifter.app.desk.runner.session is None
        assert "start Upper A" in lifter.text
        assert lifter.store.workouts.bin() == []


async def test_keys_that_start_say_that_one_is_running(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await lifter.start()
        await lifter.press("f1")
        before = lifter.workout
        for key in ("t", "l"):
            await lifter.press(key)
        assert lifter.workout == before
        assert len(lifter.notices) == 1  # one word gives way to the next


async def test_a_start_that_cannot_be_kept_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> NoReturn:
        raise GymtuiError("The disk is full.", "Make room.")

    async with training(tmp_path) as lifter:
        monkeypatch.setattr(lifter.store.live, "start", full)
        await lifter.press("enter")
        assert (lifter.app.current_mode, lifter.app.desk.runner.session) == ("today", None)
        assert any("disk is full" in notice for notice in lifter.notices)


# the week, the day, the weight


async def test_a_finished_workout_is_in_the_week_at_once(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        assert "0 workouts" in lifter.text
        await lifter.start()
        await lifter.log("x8!")
        await lifter.press("f", "enter")
        assert "1 workout" in lifter.text
        week = lifter.app.today_screen.query_one(WeekPanel).view.week
        assert (week.failures, week.hard_sets) == (1, 7)


async def test_a_new_day_is_seen_without_a_key(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        lifter.clock.advance(86400)
        lifter.app.today_screen.show_today()
        await lifter.settle()
        assert "Tue 24 Nov 2026" in lifter.text


async def test_a_history_of_the_week_before_counts_its_last_days_only(tmp_path: Path) -> None:
    old = last_thursday()
    earlier = old.model_copy(update={"id": old.id[:-1] + "1", "date": old.date - timedelta(days=3)})
    async with training(tmp_path, Home(history=(old, earlier))) as lifter:
        assert "0 of 6 sets" in lifter.text


@pytest.mark.parametrize(
    ("typed", "weight"), [("80.4", Load.kg("80.4")), ("80,4", Load.kg("80.4")), ("177lb", Load.lb(177))]
)
async def test_body_weight_is_kept(tmp_path: Path, typed: str, weight: Load) -> None:
    async with training(tmp_path) as lifter:
        await lifter.press("b")
        await lifter.type(typed)
        await lifter.press("enter")
        assert lifter.store.body.latest_weight(date(2026, 11, 23)) == weight
        assert f"Body weight {weight}" in lifter.text


@pytest.mark.parametrize(
    "typed", ["", "x", "-80", "0", "5", "4000", "80x8", "80kg 60s", "eighty", "80..4", "bw", "="]
)
async def test_what_is_no_body_weight_is_said_and_not_kept(tmp_path: Path, typed: str) -> None:
    async with training(tmp_path) as lifter:
        await lifter.press("b")
        await lifter.type(typed)
        await lifter.press("enter")
        assert "×" in lifter.text
        await lifter.press("escape")
        assert lifter.store.body.latest_weight(date(2026, 11, 23)) is None


async def test_pounds_are_the_unit_where_they_were_chosen(tmp_path: Path) -> None:
    home = Home(profile=Profile(asked=True, program="plan", unit=Unit.LB))
    async with training(tmp_path, home) as lifter:
        await lifter.press("b")
        await lifter.type("177")
        await lifter.press("enter")
        assert lifter.store.body.latest_weight(date(2026, 11, 23)) == Load.lb(177)


# around it


@pytest.mark.parametrize("size", [WIDE, SMALL, (40, 12), (20, 6), (100, 30), (99, 40)])
async def test_it_stands_at_any_size_with_help_and_palette(tmp_path: Path, size: tuple[int, int]) -> None:
    async with training(tmp_path, size=size) as lifter:
        assert ("Upper A" in lifter.text) is (size != (20, 6))
        await lifter.press("question_mark")
        assert "Keys of" in lifter.text
        await lifter.press("escape", "ctrl+p", "escape", "t", "escape", "b", "escape")
        assert lifter.app.screen is lifter.app.today_screen
        await lifter.press("enter")
        assert lifter.app.current_mode == "train"


async def test_names_of_any_script_stand_in_their_rows(tmp_path: Path) -> None:
    day = Home().templates[0].model_copy(update={"name": "[bold]上半身 💪 יום א׳[/]" + "長" * 80})
    async with training(tmp_path, Home(templates=(day,), history=())) as lifter:
        assert "[bold]上半身" in lifter.text
        await lifter.start()
        await lifter.log("60x8")
        assert lifter.kept() == lifter.workout


async def test_the_palette_starts_a_workout(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await lifter.press("ctrl+p")
        await lifter.type("start the workout")
        await lifter.pilot.pause(0.3)
        await lifter.press("enter")
        await lifter.settle()
        assert lifter.app.current_mode == "train"


async def test_the_enter_bar_is_clicked(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await lifter.pilot.click("#day", offset=(20, 31))
        await lifter.settle()
        assert lifter.app.current_mode == "train"


async def test_what_is_wrong_with_the_settings_is_said(tmp_path: Path) -> None:
    async with training(tmp_path, Home(settings='[look]\ntheme = "no such"\nmotoin = 3\n')) as lifter:
        first, second = lifter.app.desk.notices
        assert "line 3: look.motoin is not a setting. Did you mean motion?" in first
        assert "There is no theme no such. Known: clear, dark, light, mono." in second
        assert lifter.app.theme in ("clear", "dark")


async def test_a_broken_library_is_named_and_not_asked_about(tmp_path: Path) -> None:
    clock = FakeClock()
    Home().seed(tmp_path, clock)
    (library,) = tmp_path.rglob("library.json")
    library.write_text("{", encoding="utf-8")
    app, store = make_app(paths_in(tmp_path), clock=clock)
    try:
        assert not app.desk.first_run
        app.desk.note_problems()
        assert any("library.json" in notice for notice in app.desk.notices)
    finally:
        store.close()
    assert library.read_text(encoding="utf-8") == "{"


async def test_a_very_small_terminal_shows_list_or_detail(tmp_path: Path) -> None:
    async with training(tmp_path, size=(40, 12)) as lifter:
        assert "Bench press" in lifter.text
        assert "start Upper A" in lifter.text
        await lifter.press("f3")
        assert "Upper A" in lifter.text
        assert "Bench press" not in lifter.text
        await lifter.press("enter")
        assert "Bench press" in lifter.text
        await lifter.press("escape")
        assert "Bench press" not in lifter.text
