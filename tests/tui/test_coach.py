"""The coach at the screens: why, the check-in, failures that are too many, stop signs, pain, a deload."""

from datetime import timedelta
from pathlib import Path

import pytest

from gymtui.model.plan import Template
from gymtui.model.profile import Joint, Level, Profile
from gymtui.model.units import Load
from tests.tui.training import (
    SMALL,
    TODAY,
    WIDE,
    Home,
    Lifter,
    last_thursday,
    only_bench,
    planned,
    training,
    work,
)

SIZES = pytest.mark.parametrize("size", [SMALL, WIDE], ids=["80x24", "120x36"])
TRAINED = Profile(asked=True, program="plan", level=Level.INTERMEDIATE)


def to_failure() -> Template:
    """Three sets of the chest planned to failure, and one of the legs that is not."""
    return Template.model_validate(
        {
            "id": "upper-a",
            "name": "Upper A",
            "exercises": [
                planned(1, "bench-press", work(8, 12), work(8, 12), work(8, 12, 0), rest=180),
                planned(2, "machine-chest-press", work(8, 12, 0)),
                planned(3, "pec-deck", work(8, 12, 0)),
            ],
        }
    )


FAILING = Home(templates=(to_failure(),), profile=TRAINED)
BENCH = Home(templates=(only_bench(3),), profile=TRAINED)


def loads(lifter: Lifter) -> list[Load | None]:
    """The loads of the first exercise on Today."""
    return [one.load for one in lifter.app.today_screen.shown.exercises[0].sets]


@SIZES
async def test_each_exercise_says_why_and_w_says_all(tmp_path: Path, size: tuple[int, int]) -> None:
    async with training(tmp_path, size=size) as lifter:
        assert "7 reps now: 7,6 made on 19 Nov" in lifter.text
        await lifter.press("w")
        for words in (
            "Bench press",
            "Every set at the target",
            "82.5 kg: 7,6 at 1 RIR on 19 Nov",
            "B, one trial",
        ):
            assert words in lifter.text
        await lifter.press("w")
        await lifter.start()
        assert "7 reps now: 7,6 made on 19 Nov" in lifter.text
        await lifter.press("w")
        assert "Why: Bench press" in lifter.text


async def test_without_a_plan_there_is_nothing_to_explain(tmp_path: Path) -> None:
    async with training(tmp_path, Home(templates=(), profile=TRAINED)) as lifter:
        await lifter.press("w")
        assert lifter.notices[-1].startswith("Nothing is planned")


async def test_two_reps_short_at_no_reserve_lowers_the_next_set_and_says_why(tmp_path: Path) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.log("x4 r0")
        assert "4 reps at 0 RIR where 6 to 8 at 2 were aimed at: 75 kg next" in lifter.text
        await lifter.press("w")
        assert "by at most 10 %" in lifter.text
        await lifter.press("escape")
        await lifter.log()
        assert [str(s.parts[0].load) for s in lifter.sets()[:2]] == ["82.5 kg", "75 kg"]


@SIZES
async def test_a_red_day_lightens_today(tmp_path: Path, size: tuple[int, int]) -> None:
    async with training(tmp_path, BENCH, size=size) as lifter:
        before = loads(lifter)
        await lifter.press("r", "2", "2", "3", "2", "3", "0")
        assert "Red day: 12 of 25" in lifter.text
        assert len(loads(lifter)) == len(before) - 1
        assert [str(load) for load in loads(lifter)] == ["77.5 kg", "77.5 kg"]
        kept = lifter.store.body.check_ins(TODAY, 3)
        assert [(entry.date, entry.pain, entry.joint) for entry in kept] == [(TODAY, 0, None)]
        await lifter.start()
        assert lifter.workout.started.readiness is not None


async def test_a_check_in_can_be_corrected_skipped_and_made_again(tmp_path: Path) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.press("r", "2", "2", "escape")
        assert lifter.store.body.check_ins(TODAY, 3) == []
        await lifter.press("r", "1", "backspace", "5", "4", "4", "4", "9", "4", "enter")
        first = lifter.store.body.check_ins(TODAY, 3)[0]
        assert first.readiness is not None
        assert first.readiness.fatigue == 5
        await lifter.press("r", "3", "3", "3", "3", "3", "5", "1")
        again = lifter.store.body.check_ins(TODAY, 3)
        assert len(again) == 1
        assert (again[0].pain, again[0].joint) == (5, Joint.SHOULDER)
        assert "shoulder pain 5 of 10: swap this one" in lifter.text


@SIZES
async def test_too_many_planned_failures_are_counted_before_the_day_begins(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with training(tmp_path, FAILING, size=size) as lifter:
        assert "Third chest set to failure" in lifter.text
        await lifter.start()
        await lifter.log("x8 r2")
        await lifter.log("x8 r2")
        said = [words for words in lifter.notices if "to failure" in words]
        assert said[0].startswith("Third chest set to failure in seven days; ")
        assert said[0].endswith("hard sets is the limit for an intermediate.")
        assert len(said) <= 2, "warnings come two at a time"


async def test_a_failed_set_is_counted_too(tmp_path: Path) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.log("x6!")
        assert any("The first set of Bench press failed" in words for words in lifter.notices)


async def test_reps_that_fall_are_a_sign_to_stop(tmp_path: Path) -> None:
    async with training(tmp_path, BENCH) as lifter:
        await lifter.start()
        await lifter.log("82.5x8 r2")
        await lifter.log("82.5x5 r2")
        assert any("Reps fell from 8 to 5 at one load" in words for words in lifter.notices)


async def test_pain_ends_the_exercise_and_names_what_moves_alike(tmp_path: Path) -> None:
    async with training(tmp_path, FAILING) as lifter:
        await lifter.start()
        await lifter.log("x8 r2")
        await lifter.press("v", "1")
        assert "Did it hurt?" in lifter.text
        await lifter.press("y")
        assert not lifter.workout.exercises[0].is_open
        assert lifter.workout.exercises[0].note == "It hurt."
        assert any("Machine chest press" in words for words in lifter.notices)
        await lifter.press("u")
        assert lifter.workout.exercises[0].is_open


async def test_a_bad_rating_that_did_not_hurt_changes_nothing(tmp_path: Path) -> None:
    async with training(tmp_path, FAILING) as lifter:
        await lifter.start()
        await lifter.log("x8 r2")
        await lifter.press("v", "1", "escape")
        assert lifter.workout.exercises[0].is_open


@SIZES
async def test_a_deload_is_looked_through_begun_and_ended(tmp_path: Path, size: tuple[int, int]) -> None:
    async with training(tmp_path, BENCH, size=size) as lifter:
        await lifter.press("D")
        assert "You asked for it" in lifter.text
        await lifter.press("escape")
        assert len(loads(lifter)) == 3
        await lifter.press("D", "enter")
        assert "Deload until 29 Nov" in lifter.text
        assert [str(load) for load in loads(lifter)] == ["72.5 kg", "72.5 kg"]
        assert lifter.store.library.profile().deload_until == TODAY + timedelta(days=6)
        await lifter.press("D", "y")
        assert len(loads(lifter)) == 3


async def test_what_was_asked_is_kept_with_the_workout(tmp_path: Path) -> None:
    home = Home(templates=(only_bench(2),), history=(last_thursday(),), profile=TRAINED)
    async with training(tmp_path, home) as lifter:
        await lifter.start()
        await lifter.log("x7 r2")
        await lifter.log("x7 r2")
        await lifter.press("f")
        assert "8 reps now: 7,7 made on 23 Nov" in lifter.text
        await lifter.press("enter")
        newest = lifter.app.desk.index.sessions["bench-press"][0]
        assert newest.prescribed is not None
        assert (newest.prescribed.rule, newest.prescribed.state.reps) == ("double", 7)
        assert "8 reps now: 7,7 made on 23 Nov" in lifter.text
