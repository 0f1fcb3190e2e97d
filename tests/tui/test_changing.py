"""Changes in the middle of a workout, by keys: grow, technique, later, rest, gym, order, supersets."""

from pathlib import Path

import pytest

from gymtui.model.gym import Gym
from gymtui.model.performed import Technique
from gymtui.model.plan import Template
from gymtui.model.profile import Level, Profile
from gymtui.model.units import Load, Rir, Unit
from gymtui.store.store import Store
from gymtui.training.loadable import default_gym
from gymtui.tui.screens.summary import SummaryPanel
from tests.tui.training import SMALL, WIDE, Home, Lifter, only_bench, planned, training, work

EXPERIENCED = Profile(asked=True, program="plan", level=Level.ADVANCED)


def day(*exercises: dict[str, object]) -> Home:
    template = Template.model_validate({"id": "day", "name": "Day", "exercises": exercises})
    return Home(templates=(template,), history=(), profile=EXPERIENCED)


PUSH = planned(1, "machine-chest-press", work(8, 12), work(8, 12), rest=90)
PULL = planned(2, "lat-pulldown", work(8, 12), rest=90)
CURL = planned(3, "cable-curl", work(8, 12), rest=60)
THREE = day(PUSH, PULL, CURL)


async def choose(lifter: Lifter, typed: str) -> None:
    await lifter.type(typed)
    await lifter.press("enter")


def order(lifter: Lifter) -> list[str]:
    return [e.plan.exercise for e in lifter.workout.exercises]


# growing


async def test_p_adds_a_rest_pause_part_to_the_set_just_logged(tmp_path: Path) -> None:
    async with training(tmp_path, THREE) as lifter:
        await lifter.start()
        await lifter.log("40x8")
        await lifter.press("p")
        assert "part 2" in lifter.text
        assert lifter.workout.rest is not None
        assert lifter.workout.rest.seconds == 15
        await lifter.log(after=20)
        first = lifter.sets()[0]
        assert (first.technique, [p.reps for p in first.parts]) == (Technique.REST_PAUSE, [8, 4])
        assert first.closed
        assert lifter.kept() == lifter.workout


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_d_adds_a_drop_at_a_load_that_can_be_made_and_no_countdown(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with training(tmp_path, THREE, size) as lifter:
        await lifter.start()
        await lifter.log("40x8")
        await lifter.press("d")
        assert lifter.workout.rest is None
        await lifter.log(after=8)
        first = lifter.sets()[0]
        assert first.technique is Technique.DROP
        assert [(str(p.load), p.reps) for p in first.parts] == [("40 kg", 8), ("30 kg", 6)]
        assert first.parts[1].rest_planned == 0


async def test_a_typed_drop_does_the_same_also_when_all_sets_are_done(tmp_path: Path) -> None:
    async with training(tmp_path, day(CURL)) as lifter:
        await lifter.start()
        await lifter.log("20x8")
        assert "All sets done" in lifter.text
        await lifter.wait(5)
        await lifter.type(">15x6")
        assert "log" in lifter.text
        await lifter.press("enter")
        first = lifter.sets()[0]
        assert [(str(p.load), p.reps) for p in first.parts] == [("20 kg", 8), ("15 kg", 6)]
        await lifter.press("u")
        assert [p.reps for p in lifter.sets()[0].parts] == [8]


async def test_nothing_logged_yet_cannot_grow(tmp_path: Path) -> None:
    async with training(tmp_path, THREE) as lifter:
        await lifter.start()
        await lifter.press("p")
        assert "Log a set first; then it can grow by a part." in lifter.notices


# technique


async def test_a_technique_is_chosen_on_the_spot(tmp_path: Path) -> None:
    async with training(tmp_path, THREE) as lifter:
        await lifter.start()
        await lifter.press("t")
        await choose(lifter, "to 18")
        first = lifter.sets()[0]
        assert (first.technique, first.target.params) == (Technique.REST_PAUSE, {"total": 18})
        await lifter.log("40x10")
        assert "TO GO" in lifter.text
        await lifter.press("u", "u")
        assert lifter.sets()[0].technique is Technique.STRAIGHT


async def test_its_numbers_can_be_typed_and_nonsense_stays_in_the_line(tmp_path: Path) -> None:
    async with training(tmp_path, THREE) as lifter:
        await lifter.start()
        await lifter.press("t")
        await choose(lifter, "cluster 10 as 3")
        await lifter.press("t")
        await choose(lifter, "other")
        await lifter.press(*["backspace"] * 30)
        await lifter.type("groups=4-3 rest=90")
        await lifter.press("enter")
        assert "10 to 45" in lifter.text
        await lifter.press(*["backspace"] * 2)
        await lifter.type("20")
        await lifter.press("enter")
        assert lifter.sets()[0].target.params == {"groups": (4, 3), "rest": 20}


async def test_a_logged_set_goes_on_by_the_rules_it_is_given(tmp_path: Path) -> None:
    async with training(tmp_path, THREE) as lifter:
        await lifter.start()
        await lifter.log("40x10")
        await lifter.press("o", "up", "t")
        await choose(lifter, "to 18")
        await lifter.press("escape")
        assert lifter.workout.rest is not None
        assert lifter.workout.rest.seconds == 15
        await lifter.log("5", after=20)
        await lifter.log("3", after=20)
        assert [p.reps for p in lifter.sets()[0].parts] == [10, 5, 3]


# restraint


async def test_a_novice_is_told_once_and_goes_on(tmp_path: Path) -> None:
    home = Home(templates=THREE.templates, history=(), profile=Profile(asked=True, program="plan"))
    async with training(tmp_path, home) as lifter:
        await lifter.start()
        await lifter.log("40x8")
        await lifter.press("p")
        said = [notice for notice in lifter.notices if "Straight sets build as much" in notice]
        assert len(said) == 1
        assert len(lifter.sets()[0].parts) == 1
        await lifter.log(after=20)
        assert len(lifter.sets()[0].parts) == 2
        await lifter.press("p")
        said = [notice for notice in lifter.notices if "Straight sets build as much" in notice]
        assert len(said) == 1


async def test_what_can_pin_the_lifter_asks_for_an_explicit_yes(tmp_path: Path) -> None:
    home = Home(templates=(only_bench(),), history=(), profile=EXPERIENCED)
    async with training(tmp_path, home) as lifter:
        gym = default_gym(Unit.KG, safeties=False)
        lifter.store.library.save_gym(gym)
        lifter.app.desk.reload()
        await lifter.start()
        await lifter.log("80x8")
        await lifter.press("d")
        assert "A failed rep here can pin you" in lifter.text
        await lifter.press("escape")
        assert lifter.sets()[0].closed
        await lifter.press("d", "y")
        assert not lifter.sets()[0].closed
        assert lifter.workout.chosen == lifter.workout.exercises[0].id


async def test_a_dangerous_plan_is_asked_about_before_the_set_and_becomes_a_straight_set(
    tmp_path: Path,
) -> None:
    bench = planned(1, "bench-press", work(6, 8, 0, technique="rest_pause", params={"total": 12}))
    async with training(tmp_path, day(bench)) as lifter:
        lifter.store.library.save_gym(default_gym(Unit.KG, safeties=None))
        lifter.app.desk.reload()
        await lifter.start()
        assert "A failed rep here can pin you" in lifter.text
        await lifter.press("n")
        first = lifter.sets()[0]
        assert first.technique is Technique.STRAIGHT
        assert first.target.rir == Rir(2)
        await lifter.press("u")
        assert lifter.sets()[0].technique is Technique.REST_PAUSE


# later, order, supersets


async def test_later_puts_off_and_says_when_it_is_back(tmp_path: Path) -> None:
    async with training(tmp_path, THREE) as lifter:
        await lifter.start()
        await lifter.press("l")
        assert "B  Lat pulldown" in lifter.text
        assert any("comes back after the next exercise" in notice for notice in lifter.notices)
        await lifter.log("40x8")
        assert "Back to Machine chest press, which you put off." in lifter.notices
        assert "A  Machine chest press" in lifter.text


async def test_the_only_exercise_cannot_be_put_off_and_says_what_to_do(tmp_path: Path) -> None:
    async with training(tmp_path, day(CURL)) as lifter:
        await lifter.start()
        await lifter.press("l")
        assert any("Nothing else is left to do" in notice for notice in lifter.notices)


async def test_exercises_move_in_the_outline(tmp_path: Path) -> None:
    async with training(tmp_path, THREE) as lifter:
        await lifter.start()
        await lifter.press("o", "J")
        assert order(lifter) == ["lat-pulldown", "machine-chest-press", "cable-curl"]
        await lifter.press("J", "J", "K")
        assert order(lifter) == ["lat-pulldown", "machine-chest-press", "cable-curl"]
        await lifter.press("u")
        assert order(lifter)[-1] == "machine-chest-press"


async def test_a_superset_is_linked_with_its_rests_and_unlinked(tmp_path: Path) -> None:
    async with training(tmp_path, THREE) as lifter:
        await lifter.start()
        await lifter.press("o", "g", "escape")
        first, second, third = lifter.workout.exercises
        assert first.plan.group == second.plan.group is not None
        assert third.plan.group is None
        assert "opposing muscles" in lifter.text
        assert "Lat pulldown" in lifter.text
        await lifter.log("40x8")
        assert lifter.workout.rest is not None
        assert (lifter.workout.rest.kind, lifter.workout.rest.seconds) == ("switch", 10)
        await lifter.press("o", "g")
        assert all(e.plan.group is None for e in lifter.workout.exercises)


async def test_warm_ups_are_added_up_to_the_first_work_set(tmp_path: Path) -> None:
    home = Home(templates=(only_bench(),), profile=EXPERIENCED)
    async with training(tmp_path, home) as lifter:
        await lifter.start()
        await lifter.press("o", "w", "escape")
        loads = [str(s.plan.load) for s in lifter.sets() if s.is_warmup]
        assert loads == ["20 kg", "32.5 kg", "50 kg", "65 kg"]
        assert "warm-up 1 of 4" in lifter.text
        await lifter.press("u")
        assert not any(s.is_warmup for s in lifter.sets())


# rests and gyms


async def test_the_rest_of_an_exercise_changes_now_and_the_countdown_can_go(tmp_path: Path) -> None:
    async with training(tmp_path, THREE) as lifter:
        await lifter.start()
        await lifter.log("40x8")
        await lifter.press("r")
        await lifter.press(*["backspace"] * 6)
        await lifter.type("2:00")
        await lifter.press("enter")
        assert lifter.workout.rest is not None
        assert lifter.workout.rest.seconds == 120
        await lifter.press("r")
        await lifter.press(*["backspace"] * 6)
        await lifter.type("always off")
        await lifter.press("enter")
        assert lifter.workout.rest is None
        choice = lifter.store.library.choices()["machine-chest-press"]
        assert choice.countdown is False


async def test_another_gym_gives_loads_that_it_has(tmp_path: Path) -> None:
    async with training(tmp_path, day(CURL)) as lifter:
        await lifter.start()
        await lifter.press("g")
        assert any("There is one gym" in notice for notice in lifter.notices)
        _with_hotel(lifter.store)
        lifter.app.desk.reload()
        await lifter.press("g")
        await choose(lifter, "hotel")
        assert lifter.workout.gym is not None
        assert lifter.workout.gym.name == "Hotel"
        assert str(lifter.sets()[0].plan.load) == "8 kg"
        await lifter.press("u")
        assert str(lifter.sets()[0].plan.load) == "5 kg"


def _with_hotel(store: Store) -> None:
    store.library.save_gym(Gym(id="hotel", name="Hotel", stack=(Load.kg(8), Load.kg(16))))


# swapping


async def test_s_puts_another_exercise_in_its_place_with_its_own_loads(tmp_path: Path) -> None:
    async with training(tmp_path, THREE) as lifter:
        await lifter.start()
        await lifter.log("40x8")
        await lifter.press("s")
        assert "What instead of Machine chest press?" in lifter.text
        await choose(lifter, "dumbbell bench press")
        assert order(lifter) == ["machine-chest-press", "dumbbell-bench-press", "lat-pulldown", "cable-curl"]
        first, second = lifter.workout.exercises[:2]
        assert [len(e.sets) for e in (first, second)] == [1, 1]
        assert (second.plan.planned, second.sets[0].target.reps) == ("p1", 8)
        assert second.sets[0].plan.load == Load.kg(2)
        assert any("this time only" in notice for notice in lifter.notices)
        await lifter.press("u")
        assert order(lifter) == ["machine-chest-press", "lat-pulldown", "cable-curl"]
        await lifter.press("s", "escape")
        assert order(lifter) == ["machine-chest-press", "lat-pulldown", "cable-curl"]


async def test_all_changes_come_to_the_summary_and_into_the_plan(tmp_path: Path) -> None:
    home = day(PUSH, PULL, CURL, planned(4, "lateral-raise", work(10, 15), rest=60))
    async with training(tmp_path, home) as lifter:
        await lifter.start()
        await lifter.press("s")
        await choose(lifter, "dumbbell bench press")
        await lifter.log("20x8")
        await lifter.log("20x8", after=100)
        screen = lifter.app.train_screen
        await lifter.press("o")
        screen.selected = lifter.workout.exercises[1].id
        await lifter.press("g")
        screen.selected = lifter.workout.exercises[3].id
        await lifter.press("x", "escape", "f")
        panel = lifter.app.screen.query_one(SummaryPanel)
        assert [one.id for one in panel.view.differences] == [
            "swapped:p1",
            "removed:p4",
            "superset:p2",
        ]
        for _ in range(3):
            await lifter.press("a", "down")
        await lifter.press("enter")
        plan = lifter.store.library.templates()["day"]
        assert [(line.exercise, line.group is not None) for line in plan.exercises] == [
            ("dumbbell-bench-press", False),
            ("lat-pulldown", True),
            ("cable-curl", True),
        ]
        assert plan.exercises[0].alternatives == ("machine-chest-press",)
        assert len(plan.groups) == 1
        await lifter.press("enter", "o")
        assert "Dumbbell bench press" in lifter.text


async def test_what_was_only_put_off_or_chosen_first_is_no_difference(tmp_path: Path) -> None:
    async with training(tmp_path, THREE) as lifter:
        await lifter.start()
        await lifter.press("l")
        await lifter.log("40x8")
        await lifter.log("30x8", after=100)
        await lifter.press("f")
        assert lifter.app.screen.query_one(SummaryPanel).view.differences == ()


async def test_a_technique_that_was_typed_is_logged_and_mentioned(tmp_path: Path) -> None:
    home = Home(templates=THREE.templates, history=(), profile=Profile(asked=True, program="plan"))
    async with training(tmp_path, home) as lifter:
        await lifter.start()
        await lifter.log("40x8+3+2")
        assert len(lifter.sets()[0].parts) == 3
        assert any("Straight sets build as much" in notice for notice in lifter.notices)


async def test_a_very_slow_tempo_is_mentioned(tmp_path: Path) -> None:
    async with training(tmp_path, THREE) as lifter:
        await lifter.start()
        await lifter.log("40x8 t6-2-4-0")
        assert lifter.sets()[0].tempo == "6-2-4-0"
        assert any("very slow reps" in notice for notice in lifter.notices)


async def test_removing_the_last_exercise_leaves_the_outline(tmp_path: Path) -> None:
    async with training(tmp_path, day(CURL), SMALL) as lifter:
        await lifter.start()
        await lifter.press("o", "up", "delete")
        assert lifter.workout.exercises == ()
        assert not lifter.app.train_screen.outline.has_focus
        await lifter.press("u")
        assert len(lifter.sets()) == 1


async def test_after_removing_one_the_next_is_chosen_and_esc_goes_back(tmp_path: Path) -> None:
    async with training(tmp_path, THREE, SMALL) as lifter:
        await lifter.start()
        await lifter.press("o", "up", "delete")
        assert lifter.app.train_screen.selected == lifter.workout.exercises[0].id
        await lifter.press("escape")
        assert not lifter.app.train_screen.outline.has_focus


async def test_a_bounced_enter_neither_starts_nor_ends_a_hold(tmp_path: Path) -> None:
    plank = planned(1, "plank", {"seconds": 40, "rest": 60}, {"seconds": 40, "rest": 60})
    async with training(tmp_path, day(plank)) as lifter:
        await lifter.start()
        await lifter.press("enter")
        await lifter.wait(0.25)
        await lifter.press("enter")
        assert lifter.workout.hold is not None
        await lifter.wait(1)
        await lifter.press("escape")
        await lifter.log("40s")
        await lifter.wait(0.25)
        await lifter.press("enter")
        assert lifter.workout.hold is None
        assert lifter.workout.rest is not None


async def test_failure_on_a_lift_that_can_pin_is_mentioned_and_logged(tmp_path: Path) -> None:
    home = Home(templates=(only_bench(),), history=(), profile=EXPERIENCED)
    async with training(tmp_path, home) as lifter:
        lifter.store.library.save_gym(default_gym(Unit.KG, safeties=False))
        lifter.app.desk.reload()
        await lifter.start()
        await lifter.log("80x8!")
        assert lifter.sets()[0].parts[0].failed
        assert any("can pin you" in notice for notice in lifter.notices)


async def test_a_heavier_drop_asks(tmp_path: Path) -> None:
    async with training(tmp_path, THREE) as lifter:
        await lifter.start()
        await lifter.log("40x8")
        await lifter.wait(5)
        await lifter.type(">50x6")
        await lifter.press("enter")
        assert "heavier than the part before it" in lifter.text
        await lifter.press("escape")
        assert len(lifter.sets()[0].parts) == 1
