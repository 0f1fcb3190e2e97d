"""The last sessions of each exercise, kept while workouts are read, finished, edited and deleted."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.insight.index import with_changed, with_finished, without
from gymtui.insight.sessions import KEPT, exposures_of
from gymtui.model.advice import Prescribed
from gymtui.model.performed import Workout
from tests.exercises import EXERCISES
from tests.insight.test_index import history, index_of


def in_line(workout: Workout, line: str) -> Workout:
    """Return the workout as if its exercises had been asked for in a line of progress."""
    asked = Prescribed(rule="double", line=line)
    exercises = tuple(e.model_copy(update={"prescribed": asked}) for e in workout.exercises)
    return workout.model_copy(update={"exercises": exercises})


@pytest.mark.parametrize("seed", [1, 2])
def test_the_newest_are_kept_newest_first(seed: int) -> None:
    newest_first = history(seed)
    found = index_of(newest_first).sessions
    for slug, kept in found.items():
        every = [one for w in newest_first for one in exposures_of(w) if one.performed.exercise == slug]
        assert list(kept) == every[:KEPT]


def test_the_last_of_a_line_is_kept_however_long_ago_it_was() -> None:
    newest_first = [*history(1)[:60], in_line(history(1)[60], "old line")]
    found = index_of(newest_first).sessions
    for performed in newest_first[-1].exercises:
        lines = [one.line for one in found[performed.exercise]]
        assert "old line" in lines


@given(seed=st.sampled_from([1, 2]), place=st.integers(0, 30))
def test_finishing_editing_and_deleting_agree_with_a_new_reading(seed: int, place: int) -> None:
    newest_first = list(history(seed)[:40])
    taken = newest_first.pop(place)
    before = index_of(newest_first)
    assert with_finished(before, taken, EXERCISES).sessions == index_of(history(seed)[:40]).sessions
    after = with_changed(index_of(history(seed)[:40]), taken, EXERCISES)
    assert after.sessions == index_of(history(seed)[:40]).sessions
    gone = without(after, taken.id).sessions
    assert all(one.workout != taken.id for kept in gone.values() for one in kept)


def test_of_a_warm_up_alone_nothing_is_kept() -> None:
    workout = history(1)[0]
    only = workout.exercises[0]
    warm = tuple(one.model_copy(update={"kind": "warmup"}) for one in only.sets)
    bare = workout.model_copy(update={"exercises": (only.model_copy(update={"sets": warm}),)})
    assert exposures_of(bare) == ()
    later = bare.model_copy(update={"date": bare.date + timedelta(days=1)})
    assert index_of([later]).sessions == {}
