"""The index against a slow recount of everything."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gymtui.insight.demo import make_history
from gymtui.insight.index import (
    RECENT_DAYS,
    HistoryIndex,
    IndexBuilder,
    row_of,
    with_changed,
    with_finished,
    with_models,
    without,
)
from gymtui.model.performed import Part, PerformedExercise, PerformedSet, Technique, Workout
from gymtui.model.units import Load
from gymtui.training.e1rm import Model
from tests.exchange.strategies import workouts
from tests.exercises import EXERCISES

TODAY = date(2026, 11, 23)


@cache
def history(seed: int) -> tuple[Workout, ...]:
    """A year of made-up workouts, newest first."""
    return tuple(reversed(list(make_history(1, seed, TODAY, EXERCISES))))


def index_of(newest_first: Sequence[Workout], today: date = TODAY) -> HistoryIndex:
    builder = IndexBuilder(today, EXERCISES)
    for workout in newest_first:
        builder.add(workout)
    return builder.index(complete=True)


def recounted_last(newest_first: Sequence[Workout]) -> dict[str, tuple[date, PerformedExercise]]:
    found = {}
    for slug in {e.exercise for w in newest_first for e in w.exercises}:
        for workout in newest_first:
            trained = [
                e
                for e in workout.exercises
                if e.exercise == slug and [s for s in e.sets if s.kind.value == "work" and s.parts]
            ]
            if trained:
                found[slug] = (workout.date, trained[0])
                break
    return found


@pytest.mark.parametrize("seed", [1, 2])
def test_the_index_is_what_a_recount_finds(seed: int) -> None:
    workouts = history(seed)
    index = index_of(workouts)
    assert [row.id for row in index.rows] == [w.id for w in workouts]
    for row, workout in zip(index.rows, workouts, strict=True):
        work = [s for e in workout.exercises for s in e.sets if s.kind.value == "work"]
        assert row.sets == len(work)
        assert row.failures == len([s for s in work if [p for p in s.parts if p.failed]])
        assert (row.date, row.title, row.plan) == (workout.date, workout.title, workout.plan)
        if workout.started_at is not None and workout.ended_at is not None:
            assert row.seconds == round((workout.ended_at - workout.started_at).total_seconds())
    assert index.last == recounted_last(workouts)
    since = TODAY - timedelta(days=RECENT_DAYS)
    assert index.recent == tuple(w for w in workouts if w.date >= since)
    assert index.complete


@settings(max_examples=40, deadline=None)
@given(st.lists(workouts, max_size=3))
def test_so_it_is_for_any_workouts(some: list[Workout]) -> None:
    newest_first = sorted(some, key=lambda w: (w.date, w.id), reverse=True)
    index = index_of(newest_first)
    assert len(index.rows) == len(newest_first)
    assert index.last == recounted_last(newest_first)


def test_a_part_of_the_history_gives_an_index_that_says_so() -> None:
    builder = IndexBuilder(TODAY, EXERCISES)
    builder.add(history(1)[0])
    early = builder.index(complete=False)
    builder.add(history(1)[1])
    assert (len(early.rows), early.complete) == (1, False)
    assert len(builder.index(complete=True).rows) == 2


@pytest.mark.parametrize("seed", [1, 2])
def test_a_workout_that_was_just_finished_is_as_if_read(seed: int) -> None:
    newest, *before = history(seed)
    assert with_finished(index_of(before), newest, EXERCISES) == index_of([newest, *before])


def test_an_older_workout_that_is_finished_late_does_not_hide_what_came_after() -> None:
    newest, *before = history(1)
    late = newest.model_copy(update={"id": before[0].id[:-1] + "0", "date": newest.date - timedelta(days=1)})
    newest_first = sorted([newest, late, *before], key=lambda w: (w.date, w.id), reverse=True)
    assert with_finished(index_of(history(1)), late, EXERCISES) == index_of(newest_first)


def test_skipped_sets_and_warm_ups_are_no_last_time() -> None:
    newest = history(1)[0]
    bare = newest.model_copy(
        update={
            "exercises": tuple(
                e.model_copy(update={"sets": tuple(s.model_copy(update={"parts": ()}) for s in e.sets)})
                for e in newest.exercises
            )
        }
    )
    assert index_of([bare]).last == {}
    assert row_of(bare).failures == 0


# what changes after the reading


@pytest.mark.parametrize("place", [0, 3, 60])
def test_a_workout_that_was_changed_but_not_its_sets_leaves_the_figures_as_they_are(place: int) -> None:
    index = index_of(history(1))
    noted = history(1)[place].model_copy(update={"notes": "slept badly"})
    after = with_changed(index, noted, EXERCISES)
    own = {slug for slug, best in index.best.items() if best.workout == noted.id}
    assert {slug: best for slug, best in after.best.items() if slug not in own} == {
        slug: best for slug, best in index.best.items() if slug not in own
    }
    assert {slug: after.best[slug] for slug in own} == {slug: index.best[slug] for slug in own}
    assert (after.timings, after.pace) == (index.timings, index.pace)


def test_a_heavier_set_is_the_best_at_once() -> None:
    index, newest = index_of(history(1)), history(1)[0]
    heavier = with_first_load(newest, "300")
    slug = heavier.exercises[0].exercise
    after = with_changed(index, heavier, EXERCISES)
    assert after.best[slug].load == Load.kg(300)
    assert after.best[slug] == index_of([heavier, *history(1)[1:]]).best[slug]


def test_a_deleted_best_is_not_to_be_beaten() -> None:
    heavier = with_first_load(history(1)[0], "300")
    slug = heavier.exercises[0].exercise
    index = index_of([heavier, *history(1)[1:]])
    after = without(index, heavier.id)
    assert slug in index.best
    assert slug not in after.best
    assert heavier.id not in {row.workout for rows in after.timings.values() for row in rows}


def with_first_load(workout: Workout, kilograms: str) -> Workout:
    """Return the workout with five sure reps of such a load in its first exercise."""
    first, *others = workout.exercises
    assert EXERCISES[first.exercise].measurement.value == "weight_reps"
    part = Part.model_validate({"load": Load.kg(kilograms), "reps": 5, "rir": 1})
    sets = (PerformedSet(id=first.sets[0].id, parts=(part,)), *first.sets[1:])
    return workout.model_copy(update={"exercises": (first.model_copy(update={"sets": sets}), *others)})


def test_other_models_leave_out_what_the_former_reckoned_until_all_is_read_again() -> None:
    index = index_of(history(1))
    models = {"bench-press": Model.OCONNER}
    after = with_models(index, models)
    assert "bench-press" in index.best
    assert after.best == {slug: best for slug, best in index.best.items() if slug != "bench-press"}
    assert after.models == models
    assert with_models(after, models) == after
    builder = IndexBuilder(TODAY, EXERCISES, models)
    for workout in history(1):
        builder.add(workout)
    whole = builder.index(complete=True)
    assert whole.models == models
    assert whole.best["bench-press"].kilograms < index.best["bench-press"].kilograms


def test_a_finished_workout_is_reckoned_by_the_model_of_the_index() -> None:
    models = dict.fromkeys(EXERCISES, Model.LOMBARDI)
    newest, *before = history(1)
    builder, whole = IndexBuilder(TODAY, EXERCISES, models), IndexBuilder(TODAY, EXERCISES, models)
    for workout in before:
        builder.add(workout)
    for workout in history(1):
        whole.add(workout)
    index = builder.index(complete=True)
    assert with_finished(index, newest, EXERCISES).best == whole.index(complete=True).best


# the past of one exercise


def test_the_past_of_an_exercise_is_its_last_time_and_its_best() -> None:
    index = index_of(history(1))
    slug = history(1)[0].exercises[0].exercise
    past = index.past(slug)
    assert (past.day, past.last) == index.last[slug]
    assert past.best == index.best[slug]
    assert (index.past("never").day, index.past("never").best) == (None, None)


def test_the_last_time_of_each_technique_is_found_behind_newer_ones() -> None:
    def done(day: int, technique: Technique) -> Workout:
        performed = {"id": "e", "exercise": "lat-pulldown", "name": "Lat pulldown"}
        one = {"id": "s", "technique": technique, "parts": [{"reps": 8}]}
        return Workout.model_validate(
            {"id": f"{day:026d}", "date": date(2026, 11, day), "exercises": [{**performed, "sets": [one]}]}
        )

    builder = IndexBuilder(date(2026, 11, 23), {})
    for day, technique in ((20, Technique.STRAIGHT), (18, Technique.REST_PAUSE), (16, Technique.REST_PAUSE)):
        builder.add(done(day, technique))
    index = builder.index(complete=True)
    assert index.last["lat-pulldown"][0] == date(2026, 11, 20)
    assert index.alike["lat-pulldown", Technique.REST_PAUSE][0] == date(2026, 11, 18)
    after = with_finished(index, done(22, Technique.REST_PAUSE), {})
    assert after.alike["lat-pulldown", Technique.REST_PAUSE][0] == date(2026, 11, 22)
    assert after.alike["lat-pulldown", Technique.STRAIGHT][0] == date(2026, 11, 20)
