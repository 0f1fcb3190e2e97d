"""A lifter at the live screen: keys pressed, a clock moved by hand, and what the disk has afterwards."""

import itertools
from pathlib import Path
from typing import NoReturn

import pytest
from textual.events import Key

from gymtui.errors import GymtuiError
from gymtui.live.order import current
from gymtui.model.performed import Kind, Technique, Workout
from gymtui.tui.screens.summary import SummaryScreen
from gymtui.tui.train.view import Stage
from tests.tui.training import (
    EASED_IN,
    SMALL,
    FakeClock,
    Home,
    Lifter,
    last_thursday,
    only_bench,
    training,
    upper,
)

BENCH = Home(templates=(only_bench(3),))


def stage(lifter: Lifter) -> Stage:
    view = lifter.app.train_screen.stage.view
    assert view is not None
    return view.stage


def done(lifter: Lifter, exercise: int = 0) -> list[tuple[str, list[int | None]]]:
    """Load and reps of the sets that have parts."""
    return [
        (s.parts[0].load.number if s.parts[0].load else "", [p.reps for p in s.parts])
        for s in lifter.sets(exercise)
        if s.parts
    ]


def finished(lifter: Lifter) -> Workout:
    """The newest workout on the disk."""
    found = next(w for w in lifter.store.workouts.each() if isinstance(w, Workout))
    assert isinstance(found, Workout)
    return found


def full(*_: object) -> NoReturn:
    raise GymtuiError("The disk is full.", "Make room.")


# a whole workout


async def test_one_enter_for_every_part_of_a_whole_workout(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await lifter.start()
        order = []
        for _ in range(8):
            place = current(lifter.workout)
            assert place is not None
            order.append(place.exercise)
            await lifter.log(after=120)
        assert order == [0, 1, 0, 1, 2, 2, 2, 2]
        assert done(lifter, 2) == [("55", [10, 4, 3, 1])]
        await lifter.log(after=120)
        assert stage(lifter) is Stage.GET_READY
        await lifter.wait(3)
        assert stage(lifter) is Stage.HOLD
        await lifter.wait(30)
        assert stage(lifter) is Stage.DONE
        assert "All sets done" in lifter.text
        await lifter.press("enter")
        assert isinstance(lifter.app.screen, SummaryScreen)
        await lifter.press("enter")
        assert lifter.app.current_mode == "today"
        workout = finished(lifter)
        assert workout.work_sets == 6
        assert [e.sets[0].parts[0].seconds for e in workout.exercises][-1] == 30
        assert any("Saved: Upper A, 6 sets" in notice for notice in lifter.notices)


async def test_every_log_is_on_the_disk_when_it_is_shown(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await lifter.start()
        for _ in range(6):
            await lifter.log(after=100)
            assert lifter.kept() == lifter.workout


async def test_the_effort_is_logged_only_where_it_is_typed(tmp_path: Path) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.log()
        await lifter.log("x6")
        await lifter.log("x6r1")
        assert [str(s.parts[0].rir) for s in lifter.sets()] == ["None", "None", "1.0"]


async def test_a_setting_lets_enter_mean_the_target(tmp_path: Path) -> None:
    home = Home(templates=(only_bench(3),), settings=EASED_IN + "[entry]\nenter_means_target = true\n")
    async with training(tmp_path, home) as lifter:
        await lifter.start()
        await lifter.log()
        await lifter.log("x6r1")
        await lifter.log("x5!")
        first = [s.parts[0] for s in lifter.sets()]
        assert [(str(p.rir), p.failed) for p in first] == [("2.0", False), ("1.0", False), ("0.0", True)]


async def test_rpe_is_typed_and_kept_as_reserve(tmp_path: Path) -> None:
    home = Home(templates=(only_bench(2),), settings=EASED_IN + '[entry]\neffort = "rpe"\n')
    async with training(tmp_path, home) as lifter:
        await lifter.start()
        assert "RPE" in lifter.text
        await lifter.wait(60)
        await lifter.press("tab", "tab", "9", "enter")
        assert str(lifter.sets()[0].parts[0].rir) == "1.0"


async def test_a_load_that_was_changed_carries_over(tmp_path: Path) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.wait(60)
        await lifter.press("up", "enter")
        await lifter.log()
        assert done(lifter) == [("85", [7]), ("85", [7])]


async def test_warm_ups_come_first_and_are_no_work_sets(tmp_path: Path) -> None:
    async with training(tmp_path, Home(templates=(upper(warmups=True),))) as lifter:
        await lifter.start()
        kinds = [s.kind for s in lifter.sets()]
        warmups = kinds.count(Kind.WARMUP)
        assert warmups >= 3
        for _ in range(warmups):
            assert "warm-up" in lifter.text
            await lifter.log()
        assert "set 1 of 2" in lifter.text
        assert "0 of 6 sets" in lifter.text


async def test_a_typed_warm_up_does_not_use_up_the_work_set(tmp_path: Path) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.log("*40x5")
        assert [s.kind for s in lifter.sets()] == [Kind.WARMUP, Kind.WORK, Kind.WORK, Kind.WORK]
        await lifter.log()
        assert done(lifter) == [("40", [5]), ("82.5", [7])]


# rests


async def test_the_rest_before_a_part_is_estimated_unless_space_marks_the_start(tmp_path: Path) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.log("x10", after=30)
        await lifter.log("x10", after=200)
        await lifter.wait(185)
        await lifter.press("space")
        assert stage(lifter) is Stage.WORK
        await lifter.log("x10", after=40)
        first, second, third = (s.parts[0] for s in lifter.sets())
        assert (first.rest_actual, first.rest_estimated) == (None, False)
        assert (second.rest_actual, second.rest_estimated, second.rest_planned) == (170, True, 180)
        assert (third.rest_actual, third.rest_estimated, third.rest_planned) == (185, False, 180)


async def test_the_rests_inside_a_rest_pause_set_are_the_true_seconds(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await lifter.start()
        for _ in range(4):
            await lifter.log()
        await lifter.log("x8", after=160)
        for seconds in (17, 23):
            await lifter.wait(seconds)
            await lifter.press("space")
            await lifter.log("3", after=9)
        parts = lifter.sets(2)[0].parts
        assert [p.reps for p in parts] == [8, 3, 3]
        assert [p.rest_planned for p in parts][1:] == [15, 15]
        assert [p.rest_actual for p in parts][1:] == [17, 23]
        assert not any(p.rest_estimated for p in parts[1:])
        assert lifter.kept() == lifter.workout


async def test_a_rest_pause_set_ends_when_its_reps_are_reached(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await lifter.start()
        for _ in range(4):
            await lifter.log()
        await lifter.log("x10")
        assert "TO GO" in lifter.text
        assert "10 done" in lifter.text
        await lifter.log("8")
        assert lifter.sets(2)[0].closed
        assert done(lifter, 2) == [("55", [10, 8])]


async def test_brackets_move_the_end_of_the_rest(tmp_path: Path) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.log()
        ends = [lifter.workout.rest.ends_at if lifter.workout.rest else None]
        for key in ("]", "right_square_bracket", "[", "pageup", "pagedown"):
            await lifter.press(key)
            ends.append(lifter.workout.rest.ends_at if lifter.workout.rest else None)
        steps = [(b - a).total_seconds() for a, b in itertools.pairwise(ends) if a is not None and b]
        assert steps == [15, 15, -15, 15, -15]
        assert lifter.kept() == lifter.workout


async def test_inside_a_set_the_steps_are_five_seconds(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await lifter.start()
        await lifter.log()
        assert "+ 5 s" in lifter.text
        await lifter.press("]")
        assert lifter.workout.rest is not None
        assert lifter.workout.rest.seconds == 20


async def test_without_a_rest_the_brackets_say_so(tmp_path: Path) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.press("]")
        assert "No rest is running." in lifter.notices
        assert lifter.workout.rest is None


async def test_the_phases_follow_the_clock(tmp_path: Path) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.log()
        for seconds, phase, word in (
            (1, Stage.REST, "REST"),
            (170, Stage.GET_READY, "GET READY"),
            (9, Stage.GO, "GO"),
            (2, Stage.OVER, "OVER"),
            (3600, Stage.OVER, "OVER"),
        ):
            await lifter.wait(seconds)
            assert stage(lifter) is phase
            assert word in lifter.text


async def test_a_clock_that_jumps_back_keeps_the_rest_at_most_as_planned(tmp_path: Path) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.log()
        await lifter.wait(-7200)
        assert stage(lifter) is Stage.REST
        assert lifter.workout.rest is not None
        await lifter.log(after=10)
        assert len(done(lifter)) == 2


# skipping, undoing


async def test_k_skips_a_set_and_ends_a_set_that_was_begun(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await lifter.start()
        await lifter.press("k")
        assert lifter.sets()[0].skipped
        for _ in range(3):
            await lifter.press("k")
        await lifter.log("x8")
        await lifter.log("4")
        await lifter.press("k")
        rest_pause = lifter.sets(2)[0]
        assert (rest_pause.closed, len(rest_pause.parts)) == (True, 2)
        assert "Plank" in lifter.text
        assert lifter.kept() == lifter.workout


async def test_everything_is_undone_and_redone(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await lifter.start()
        states = [lifter.workout]

        async def does(*keys: str, after: float = 5) -> None:
            await lifter.wait(after)
            await lifter.press(*keys)
            states.append(lifter.workout)

        await does("enter")
        await does("]")
        await does("space")
        await does("x", "9", "r", "1", "enter")
        await does("k")
        await does("n", *"tight", "enter")
        await does("v", "4")
        await does("N", *"fine", "enter")
        await does("k")
        await does("x", "8", "enter")
        await does("4", "enter")
        assert len({id(s) for s in states}) == len(states)
        for before in reversed(states[:-1]):
            await lifter.press("u")
            assert lifter.workout == before
            assert lifter.kept() == before
        await lifter.press("u")
        assert "Nothing to undo." in lifter.notices
        for following in states[1:]:
            await lifter.press("U")
            assert lifter.workout == following
        await lifter.press("U")
        assert "Nothing to redo." in lifter.notices
        assert lifter.kept() == states[-1]


async def test_after_a_new_log_there_is_nothing_to_redo(tmp_path: Path) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.log()
        await lifter.press("u")
        await lifter.log("x5")
        await lifter.press("U")
        assert done(lifter) == [("82.5", [5])]


async def test_undo_brings_the_rest_before_back_with_its_true_time(tmp_path: Path) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.log()
        rest = lifter.workout.rest
        await lifter.log(after=100)
        await lifter.press("u")
        assert lifter.workout.rest == rest
        assert "1:20" not in lifter.notices


# what is said about a set


async def test_notes_and_form_are_kept(tmp_path: Path) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.press("v")
        assert "Log a set first, then rate its form." in lifter.notices
        await lifter.log('x7 "felt heavy, é漢"')
        await lifter.press("v", "2")
        await lifter.press("n")
        await lifter.type("elbows [b]in[/b]")
        await lifter.press("enter")
        assert lifter.workout.exercises[0].note == "elbows [b]in[/b]"
        assert (lifter.sets()[0].note, lifter.sets()[0].form) == ("felt heavy, é漢", 2)
        await lifter.press("n", "escape")
        assert lifter.workout.exercises[0].note == "elbows [b]in[/b]"
        await lifter.press("space")
        assert "elbows [b]in[/b]" in lifter.text


async def test_a_digit_typed_right_after_v_rates_and_never_reaches_the_entry(tmp_path: Path) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.log("x7")
        for key in "v4":
            lifter.app.post_message(Key(key, key))
        await lifter.settle()
        assert lifter.sets()[0].form == 4
        assert lifter.app.train_screen.stage.editor.untouched


async def test_cues_are_shown_and_close(tmp_path: Path) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.press("c")
        assert "Pinch the shoulder blades" in lifter.text
        await lifter.press("enter")
        assert lifter.app.screen is lifter.app.train_screen
        assert done(lifter) == []


# bad input


NONSENSE = (
    "82.5x8y",
    "82.5x",
    "x-8",
    "-100",
    "x8.5",
    "3000x8",
    "x99999",
    "82.5555x8",
    "x8r11",
    "x8@11",
    "x8r0.3",
    "82.5x8x8",
    "82..5",
    "1:30",
    "bx8",
    "++",
    "9" * 80,
    "x8 t9",
    ":nothing 60x8",
)


@pytest.mark.parametrize("line", NONSENSE)
async def test_nonsense_is_marked_and_nothing_is_logged(tmp_path: Path, line: str) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.wait(60)
        before = lifter.workout
        await lifter.type(line)
        view = lifter.app.train_screen.stage.view
        assert view is not None
        assert view.entry is not None
        assert view.entry.problem is not None, view.entry.understood
        assert view.entry.problem.message
        assert "×" in lifter.text
        await lifter.press("enter")
        assert lifter.workout == before
        assert lifter.line == line
        await lifter.press("escape")
        assert lifter.line == ""


SLIPS = (("825x8", "did you mean 82.5 kg"), ("x100", "100 reps"), ("82.5x8@2", "RPE 2"), ("5x8", "a tenth"))


@pytest.mark.parametrize(("line", "question"), SLIPS, ids=[line for line, _ in SLIPS])
async def test_a_value_that_looks_like_a_slip_asks_once(tmp_path: Path, line: str, question: str) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.log(line)
        assert question in lifter.text
        await lifter.press("escape")
        assert (done(lifter), lifter.line) == ([], line)
        await lifter.log()
        await lifter.press("y")
        assert len(done(lifter)) == 1
        assert lifter.app.screen is lifter.app.train_screen


async def test_a_decimal_comma_is_a_decimal_mark(tmp_path: Path) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.log("102,5 x 5")
        assert done(lifter) == [("102.5", [5])]


async def test_keys_keep_their_order_however_fast_they_come(tmp_path: Path) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.wait(60)
        await lifter.pilot.press("1", "2", "backspace", "0", "0", "left", "right", "x", "5", "enter")
        await lifter.settle()
        assert done(lifter) == [("100", [5])]


@pytest.mark.parametrize("key", ["q", "d", "f", "u", "k", "n", "?", "space", "p", "s"])
async def test_while_a_line_is_typed_commands_are_text(tmp_path: Path, key: str) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        before = lifter.workout
        await lifter.press("8", key)
        assert lifter.line == "8" + (" " if key == "space" else key)
        assert lifter.app.screen is lifter.app.train_screen
        assert lifter.workout == before


async def test_a_double_enter_logs_once(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await lifter.start()
        for _ in range(4):
            await lifter.log()
        await lifter.wait(60)
        await lifter.pilot.press("enter", "enter")
        await lifter.settle()
        assert done(lifter, 2) == [("55", [10])]
        lifter.clock.advance(0.39)
        await lifter.press("enter")
        assert done(lifter, 2) == [("55", [10])]
        lifter.clock.advance(0.02)
        await lifter.press("enter")
        assert done(lifter, 2) == [("55", [10, 4])]


async def test_an_enter_meant_for_go_logs_nothing(tmp_path: Path) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.log()
        await lifter.wait(180.2)
        await lifter.press("x", "5", "enter")
        assert (len(done(lifter)), lifter.line) == (1, "x5")
        await lifter.wait(0.3)
        await lifter.press("enter")
        assert len(done(lifter)) == 2


# a store that fails


async def test_a_full_disk_keeps_the_typed_line_and_the_workout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.log()
        before = lifter.workout
        with monkeypatch.context() as patch:
            patch.setattr(lifter.store.live, "append", full)
            await lifter.log("85x6r1")
            assert (lifter.workout, lifter.line) == (before, "85x6r1")
            assert any("disk is full" in notice for notice in lifter.notices)
            for key in ("k", "u", "]"):
                await lifter.press("escape", key)
                assert lifter.workout == before
        await lifter.log("85x6r1")
        assert done(lifter) == [("82.5", [7]), ("85", [6])]
        assert lifter.kept() == lifter.workout


async def test_a_correction_that_is_not_kept_stays_a_correction(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.log()
        await lifter.press("o", "up", "enter", "backspace", "9")
        with monkeypatch.context() as patch:
            patch.setattr(lifter.store.live, "append", full)
            await lifter.wait(5)
            await lifter.press("enter")
            assert done(lifter) == [("82.5", [7])]
            assert "Correcting" in lifter.text
        await lifter.wait(5)
        await lifter.press("enter")
        assert done(lifter) == [("82.5", [9])]


async def test_finishing_on_a_full_disk_keeps_the_workout_running(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.log()
        with monkeypatch.context() as patch:
            patch.setattr(lifter.store.live, "finish", full)
            await lifter.press("f", "enter")
            assert done(lifter) == [("82.5", [7])]
            assert any("disk is full" in notice for notice in lifter.notices)
        await lifter.press("f", "enter")
        assert finished(lifter).work_sets == 1


# the outline


async def test_a_logged_set_is_corrected_from_the_outline(tmp_path: Path) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.log("x7r1")
        await lifter.wait(30)
        rest = lifter.workout.rest
        await lifter.press("o", "up", "enter")
        assert lifter.line == "82.5x7r1"
        assert "Correcting" in lifter.text
        await lifter.press(*["backspace"] * 4, *"x6r0", "enter")
        assert done(lifter) == [("82.5", [6])]
        assert lifter.workout.rest == rest
        assert stage(lifter) is Stage.REST
        assert lifter.kept() == lifter.workout


async def test_one_escape_leaves_a_logged_set_as_it_is(tmp_path: Path) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.log()
        before = lifter.workout
        await lifter.press("o", "up", "enter", "5", "escape")
        assert lifter.line == ""
        assert "Correcting" not in lifter.text
        assert lifter.workout == before
        await lifter.log("x5")
        assert done(lifter) == [("82.5", [7]), ("82.5", [5])]


async def test_a_rest_pause_set_is_corrected_as_a_whole(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await lifter.start()
        for _ in range(6):
            await lifter.log()
        assert done(lifter, 2) == [("55", [10, 4])]
        times = [p.at for p in lifter.sets(2)[0].parts]
        await lifter.press("o", "enter")
        await lifter.press("escape")
        await lifter.wait(5)
        await lifter.press("o", "enter", "backspace", "5", "enter")
        corrected = lifter.sets(2)[0]
        assert [p.reps for p in corrected.parts] == [10, 5]
        assert [p.at for p in corrected.parts] == times
        assert (corrected.technique, corrected.closed) == (Technique.REST_PAUSE, False)


async def test_sets_are_added_and_removed(tmp_path: Path) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.press("o", "a")
        assert len(lifter.sets()) == 4
        await lifter.press("down", "delete")
        assert len(lifter.sets()) == 3
        await lifter.press("escape", "u", "u")
        assert len(lifter.sets()) == 3
        assert lifter.kept() == lifter.workout
        await lifter.press("U")
        assert len(lifter.sets()) == 4


async def test_an_exercise_is_removed_by_its_heading_and_brought_back(tmp_path: Path) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.press("o", "up", "up", "up", "delete")
        assert lifter.workout.exercises == ()
        await lifter.press("u")
        assert len(lifter.sets()) == 3


async def test_another_exercise_is_chosen_from_the_outline(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await lifter.start()
        await lifter.press("o", *["down"] * 6, "enter")
        assert "B  Lat pulldown" in lifter.text
        place = current(lifter.workout)
        assert place is not None
        assert place.exercise == 2


async def test_an_exercise_is_added(tmp_path: Path) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.press("a")
        await lifter.type("hammr curl")
        await lifter.press("enter")
        assert "hammer-curl" in lifter.workout.exercises[1].plan.exercise
        assert len(lifter.sets(1)) == 3
        assert lifter.kept() == lifter.workout
        await lifter.press("a", "escape")
        assert len(lifter.workout.exercises) == 2


# timed sets


PLANK = Home(
    templates=(upper().model_copy(update={"exercises": upper().exercises[3:], "groups": ()}),),
    history=(last_thursday(),),
)


async def test_a_hold_logs_itself_at_its_target(tmp_path: Path) -> None:
    async with training(tmp_path, PLANK) as lifter:
        await lifter.start()
        await lifter.press("enter")
        assert lifter.workout.hold is not None
        await lifter.wait(20)
        assert not lifter.sets()[0].parts
        await lifter.wait(300)
        part = lifter.sets()[0].parts[0]
        assert part.seconds == 30
        assert part.at is not None
        assert part.started_at is not None
        assert (part.at - part.started_at).total_seconds() == 30
        assert len(lifter.notices) == 0


async def test_enter_ends_a_hold_early(tmp_path: Path) -> None:
    async with training(tmp_path, PLANK) as lifter:
        await lifter.start()
        await lifter.press("enter")
        await lifter.wait(3 + 17.8)
        await lifter.press("enter")
        assert lifter.sets()[0].parts[0].seconds == 17


async def test_enter_in_the_lead_in_takes_the_hold_back(tmp_path: Path) -> None:
    async with training(tmp_path, PLANK) as lifter:
        await lifter.start()
        await lifter.press("enter")
        await lifter.wait(1)
        await lifter.press("enter")
        assert lifter.workout.hold is None
        assert not lifter.sets()[0].parts
        assert stage(lifter) is Stage.WORK


async def test_escape_takes_a_hold_back(tmp_path: Path) -> None:
    async with training(tmp_path, PLANK) as lifter:
        await lifter.start()
        await lifter.press("enter")
        await lifter.wait(10)
        await lifter.press("escape")
        assert lifter.workout.hold is None
        assert not lifter.sets()[0].parts


async def test_a_typed_time_is_logged_at_once(tmp_path: Path) -> None:
    async with training(tmp_path, PLANK) as lifter:
        await lifter.start()
        await lifter.log("1:15")
        assert lifter.sets()[0].parts[0].seconds == 75


async def test_a_hold_that_is_complete_is_logged_once(tmp_path: Path) -> None:
    async with training(tmp_path, PLANK) as lifter:
        await lifter.start()
        await lifter.press("enter")
        lifter.clock.advance(60)
        for _ in range(5):
            lifter.app.tick()
        await lifter.settle()
        assert len(lifter.sets()[0].parts) == 1
        assert lifter.notices == []


async def test_a_hold_that_is_undone_is_not_logged_again_by_itself(tmp_path: Path) -> None:
    async with training(tmp_path, PLANK) as lifter:
        await lifter.start()
        await lifter.press("enter")
        await lifter.wait(60)
        await lifter.press("u")
        await lifter.wait(5)
        assert not lifter.sets()[0].parts
        await lifter.press("enter")
        assert lifter.sets()[0].parts[0].seconds == 30


async def test_a_hold_that_cannot_be_kept_complains_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with training(tmp_path, PLANK) as lifter:
        await lifter.start()
        await lifter.press("enter")
        with monkeypatch.context() as patch:
            patch.setattr(lifter.store.live, "append", full)
            for _ in range(5):
                await lifter.wait(20)
            assert len(lifter.notices) == 1
            assert not lifter.sets()[0].parts
        await lifter.press("enter")
        assert lifter.sets()[0].parts[0].seconds == 30


# finishing


async def test_finishing_early_keeps_what_was_done(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await lifter.start()
        await lifter.log(after=100)
        await lifter.log(after=60)
        await lifter.press("f")
        assert "Upper A is done" in lifter.text
        assert "not done" in lifter.text
        await lifter.press("escape")
        assert lifter.app.screen is lifter.app.train_screen
        await lifter.wait(4000)
        await lifter.press("f", "enter")
        workout = finished(lifter)
        assert [len(e.sets) for e in workout.exercises] == [1, 1]
        assert workout.seconds == 160
        assert lifter.app.desk.runner.session is None
        assert lifter.app.desk.index.rows[0].id == workout.id


async def test_nothing_is_saved_where_nothing_was_logged(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await lifter.start()
        await lifter.press("f", "enter")
        assert "nothing is logged yet: Esc goes back" in lifter.text
        await lifter.press("escape")
        assert lifter.app.screen is lifter.app.train_screen
        assert lifter.app.desk.runner.session is not None


async def test_the_summary_tells_planned_and_taken_rest(tmp_path: Path) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.log(after=0)
        await lifter.wait(240)
        await lifter.press("space")
        await lifter.log("x5!", after=30)
        await lifter.press("f")
        assert "planned 3:00   taken 4:00" in lifter.text
        assert "33 % over; longest after A set 1, +1:00" in lifter.text
        assert "82.5 × 7,  82.5 × 5 @ 0 to failure   1 left out" in lifter.text


async def test_all_sets_done_can_be_undone_or_added_to(tmp_path: Path) -> None:
    async with training(tmp_path, Home(templates=(only_bench(1),))) as lifter:
        await lifter.start()
        await lifter.log()
        assert stage(lifter) is Stage.DONE
        assert "1 of 1 sets" in lifter.text
        await lifter.press("u")
        assert stage(lifter) is Stage.WORK
        await lifter.log()
        await lifter.press("o", "a", "escape")
        assert "set 2 of 2" in lifter.text


# the screen


async def test_zoom_gives_the_clock_the_whole_screen_and_takes_it_back(tmp_path: Path) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.log()
        await lifter.press("z")
        assert lifter.app.train_screen.stage.size.width == 120
        assert "REST" in lifter.text
        await lifter.wait(30)
        await lifter.press("enter")
        assert len(done(lifter)) == 2
        await lifter.press("z")
        assert lifter.app.train_screen.stage.size.width < 120
        await lifter.press("z", "escape")
        assert lifter.app.train_screen.stage.size.width < 120


@pytest.mark.parametrize("size", [(120, 36), SMALL, (40, 12), (100, 30), (60, 15), (20, 6), (250, 70)])
async def test_a_workout_is_trained_at_any_size(tmp_path: Path, size: tuple[int, int]) -> None:
    async with training(tmp_path, size=size) as lifter:
        await lifter.start()
        for _ in range(5):
            await lifter.log()
        await lifter.log("3", after=16)
        await lifter.press("z", "z", "o", "escape", "question_mark", "escape", "c", "escape", "v", "escape")
        await lifter.press("f", "enter")
        assert finished(lifter).work_sets == 5


async def test_the_smallest_terminal_says_the_set_and_what_enter_does(tmp_path: Path) -> None:
    async with training(tmp_path, size=(40, 12)) as lifter:
        await lifter.start()
        assert "A1 Bench press, set 1 of 2" in lifter.text
        assert "Enter log 82.5 × 7" in lifter.text
        await lifter.log()
        assert "REST" in lifter.text


async def test_the_terminal_may_change_its_size_at_any_time(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await lifter.start()
        await lifter.log()
        await lifter.press("8", "5")
        for size in (SMALL, (40, 12), (120, 36)):
            await lifter.pilot.resize_terminal(*size)
            await lifter.settle()
            assert lifter.line == "85"
        assert "85" in lifter.text


async def test_help_and_palette_open_over_a_rest_and_close(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await lifter.start()
        await lifter.log()
        await lifter.press("question_mark")
        assert "Keys of Train" in lifter.text
        await lifter.wait(20)
        await lifter.press("escape")
        await lifter.press("ctrl+p")
        await lifter.type("note on the workout")
        await lifter.pilot.pause(0.3)
        await lifter.press("enter")
        await lifter.pilot.pause()
        await lifter.type("via palette")
        await lifter.press("enter")
        assert lifter.workout.notes == "via palette"


async def test_places_are_left_and_found_again_as_they_were(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await lifter.start()
        await lifter.log()
        await lifter.press("8", "f1")
        assert lifter.app.current_mode == "today"
        assert "Resume: Upper A" in lifter.text
        await lifter.press("f2")
        assert lifter.line == "8"
        assert lifter.app.train_screen.stage.has_focus


async def test_the_screen_of_no_workout_says_where_to_start(tmp_path: Path) -> None:
    async with training(tmp_path) as lifter:
        await lifter.press("f2")
        assert "No workout is running" in lifter.text
        await lifter.press("enter", "space", *"uUk[]nNvczzoaf8", "escape")
        assert lifter.app.desk.runner.session is None
        assert lifter.app.screen is lifter.app.train_screen


@pytest.mark.parametrize("logs", [0, 1, 5], ids=["at the start", "resting", "inside a set"])
async def test_a_workout_is_taken_up_after_a_restart(tmp_path: Path, logs: int) -> None:
    clock = FakeClock()
    async with training(tmp_path, clock=clock) as lifter:
        await lifter.start()
        for _ in range(logs):
            await lifter.log()
        before = lifter.workout
    clock.advance(7)
    async with training(tmp_path, Home(templates=(), history=()), clock=clock) as lifter:
        assert "Resume: Upper A" in lifter.text
        await lifter.press("enter")
        assert lifter.workout == before
        await lifter.press("u")
        assert (lifter.workout != before) is (logs > 0)


async def test_a_log_by_mouse_is_a_log(tmp_path: Path) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.wait(60)
        await lifter.pilot.click("#stage", offset=(20, 31))
        await lifter.settle()
        assert len(done(lifter)) == 1


def changes(lifter: Lifter) -> list[str]:
    session = lifter.app.desk.runner.session
    assert session is not None
    return [change.type for change in session.applied]


async def test_the_store_has_one_event_for_each_thing_done(tmp_path: Path) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.log()
        await lifter.press("]", "space", "n", "a", "enter", "v", "5")
        assert changes(lifter) == [
            "part_logged",
            "rest_adjusted",
            "part_started",
            "note_written",
            "form_rated",
        ]
