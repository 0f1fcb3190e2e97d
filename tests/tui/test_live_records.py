"""Records while they are made: told once, kept with their sets, gone with an undo, listed in the summary."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.insight.facts import facts_of
from gymtui.insight.looking import past_of
from gymtui.insight.record_book import record_book, records_made
from gymtui.model.performed import Workout
from gymtui.training.catalogue import Catalogue
from gymtui.training.e1rm import DEFAULT_MODELS
from tests.exercises import EXERCISES
from tests.insight.histories import histories
from tests.tui.training import SMALL, WIDE, Home, Lifter, only_bench, training

CATALOGUE = Catalogue(EXERCISES.values())


@given(histories(), st.data())
def test_what_is_made_against_the_book_is_what_a_recount_finds(
    workouts: Sequence[Workout], data: st.DataObject
) -> None:
    """The newest workout against all before it, whatever was done: the same as all of them together."""
    ordered = sorted(workouts, key=lambda one: (one.date, one.id))
    if not ordered:
        return
    number = data.draw(st.integers(0, len(ordered) - 1))
    before, newest = ordered[:number], ordered[number]
    whole = past_of(facts_of([*before, newest]), CATALOGUE, DEFAULT_MODELS)
    slow = [one for one in whole.records if one.by.workout.id == newest.id]
    book = record_book(past_of(facts_of(before), CATALOGUE, DEFAULT_MODELS), DEFAULT_MODELS)
    made = records_made(newest, book)
    assert [(one.kind, one.by.id, one.beaten.id, one.ledger) for one in made] == [
        (one.kind, one.by.id, one.beaten.id, one.ledger) for one in slow
    ]
    assert records_made(newest, book) == made, "looking leaves the book as it is"


def told(lifter: Lifter) -> int:
    return sum("most reps, before 7 on 2026-11-19" in notice for notice in lifter.notices)


async def begin(lifter: Lifter) -> None:
    await lifter.press("enter")
    await lifter.app.workers.wait_for_complete()
    await lifter.settle()


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_a_record_is_told_once_and_stays_with_its_set(tmp_path: Path, size: tuple[int, int]) -> None:
    """Last time 82.5 × 7 and 6: eight are the most at this load."""
    async with training(tmp_path, Home(templates=(only_bench(),)), size) as lifter:
        await begin(lifter)
        await lifter.type("82.5x8 r2")
        await lifter.press("enter")
        assert told(lifter) == 1
        lifter.app.clear_notifications()
        await lifter.wait(10)
        assert "★ most reps" in lifter.text
        assert told(lifter) == 0


async def test_undo_takes_the_star_away_and_a_second_time_is_not_told_again(tmp_path: Path) -> None:
    async with training(tmp_path, Home(templates=(only_bench(),)), WIDE) as lifter:
        await begin(lifter)
        await lifter.type("82.5x8 r2")
        await lifter.press("enter", "u")
        assert "★ most reps" not in lifter.text
        lifter.app.clear_notifications()
        await lifter.wait(5)
        await lifter.type("82.5x8 r2")
        await lifter.press("enter")
        assert "★ most reps" in lifter.text


async def test_the_summary_lists_what_each_record_beat(tmp_path: Path) -> None:
    async with training(tmp_path, Home(templates=(only_bench(),)), WIDE) as lifter:
        await begin(lifter)
        await lifter.type("90x6 r2")
        await lifter.press("enter", "f")
        assert "heaviest load, before 82.5 kg on 2026-11-19" in lifter.text
        assert "Bench press" in lifter.text


async def test_a_first_time_is_no_record(tmp_path: Path) -> None:
    async with training(tmp_path, Home(templates=(only_bench(),), history=()), WIDE) as lifter:
        await begin(lifter)
        await lifter.type("90x6 r2")
        await lifter.press("enter", "f")
        assert "record" not in lifter.text
