"""Compact rows say of each set what the set in full says, and stay right while workouts come and go."""

from hypothesis import given, settings
from hypothesis import strategies as st

from gymtui.insight.estimates import e1rm_of_fact
from gymtui.insight.facts import facts_of, with_workout, without_workout
from gymtui.model.performed import PerformedSet, Workout
from gymtui.training.e1rm import Model
from gymtui.training.plates import whole
from gymtui.training.set_compare import e1rm_of_set
from tests.exercises import EXERCISES
from tests.insight.histories import histories


@settings(max_examples=40)
@given(histories())
def test_every_set_that_was_done_is_there_newest_workout_first(history: list[Workout]) -> None:
    facts = facts_of(history)
    newest = sorted(history, key=lambda one: (one.date, one.id), reverse=True)
    done = [(w.id, s.id) for w in newest for e in w.exercises for s in e.sets if s.parts]
    assert [one.key for one in facts.sets] == done
    assert [one.id for one in facts.workouts] == [one.id for one in newest]


def cleaned(one: PerformedSet) -> PerformedSet:
    """Return the set with its clean reps alone."""
    parts = tuple(p.model_copy(update={"reps": p.counted_reps, "clean_reps": None}) for p in one.parts)
    return one.model_copy(update={"parts": parts})


@settings(max_examples=40)
@given(histories(), st.sampled_from(list(Model)))
def test_a_row_says_what_the_set_in_full_says(history: list[Workout], model: Model) -> None:
    rows = {one.key: one for one in facts_of(history).sets}
    for workout in history:
        for performed in workout.exercises:
            for one in (one for one in performed.sets if one.parts):
                row = rows[workout.id, one.id]
                loads = [whole(part.load) for part in one.parts if part.load is not None]
                assert row.heaviest == max(loads, default=None)
                assert row.failed == one.failed
                assert (row.warmup, row.rir, row.form) == (not one.is_work, one.rir, one.form)
                clean = one.model_copy(
                    update={
                        "parts": tuple(
                            p.model_copy(update={"reps": p.counted_reps, "clean_reps": None})
                            for p in one.parts
                        )
                    }
                )
                assert row.total == clean.reps
                exercise = EXERCISES.get(performed.exercise)
                if exercise is not None:
                    assert e1rm_of_fact(row, exercise, model) == e1rm_of_set(
                        one, exercise, workout.body_weight, model
                    )


@settings(max_examples=40)
@given(histories(), st.data())
def test_coming_and_going_workouts_leave_what_a_recount_finds(
    history: list[Workout], data: st.DataObject
) -> None:
    facts = facts_of(history)
    there = {one.id: one for one in history}
    for _ in range(data.draw(st.integers(0, 5))):
        removes = data.draw(st.booleans())
        if there and removes:
            gone = data.draw(st.sampled_from(sorted(there)))
            del there[gone]
            facts = without_workout(facts, gone)
        elif history:
            edited = data.draw(st.sampled_from(history)).model_copy(update={"title": "Edited"})
            there[edited.id] = edited
            facts = with_workout(facts, edited)
    assert facts == facts_of(there.values())
