"""What the history says of one exercise."""

from datetime import date

from gymtui.model.performed import PerformedExercise
from gymtui.training.past import Past, notes_of


def performed(note: str, *notes: str) -> PerformedExercise:
    sets = [{"id": f"s{i}", "note": text, "parts": [{"reps": 8}]} for i, text in enumerate(notes)]
    return PerformedExercise.model_validate(
        {"id": "e", "exercise": "bench-press", "name": "Bench press", "note": note, "sets": sets}
    )


def test_notes_come_back_each_once_and_in_order() -> None:
    done = performed("elbows in", "", " slow ", "slow", "elbows in")
    assert notes_of(done) == ("elbows in", "slow")
    assert Past(date(2026, 11, 19), done).notes == ("elbows in", "slow")


def test_skipped_sets_and_warm_ups_are_left_out() -> None:
    sets = [
        {"id": "w", "kind": "warmup", "parts": [{"reps": 10}]},
        {"id": "s1", "parts": [{"reps": 8}]},
        {"id": "s2"},
    ]
    done = performed("").model_copy(
        update={
            "sets": PerformedExercise.model_validate(
                {"id": "e", "exercise": "bench-press", "name": "Bench press", "sets": sets}
            ).sets
        }
    )
    assert [one.id for one in Past(date(2026, 11, 19), done).work_sets] == ["s1"]


def test_a_new_exercise_has_no_past() -> None:
    assert (Past().work_sets, Past().notes, Past().best) == ((), (), None)
