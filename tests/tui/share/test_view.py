"""What is told of a workout: its text, its figures against a recount, and that nothing private is in it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from gymtui.model.performed import Workout
from gymtui.model.units import KILOGRAMS_IN_A_POUND, Load, Unit
from gymtui.tui.share.card import draw_card
from gymtui.tui.share.text import text_of
from gymtui.tui.share.view import Private
from tests import strategies
from tests.insight.histories import histories
from tests.tui import pasts
from tests.tui.share.shares import TELLER, shared

TOLD = """\
Upper A
Mon 23 Nov 2026 · 57 min · 6 sets · 1 to failure · 3,778 kg moved

A1 Bench press · superset with A2
82.5 kg × 8 @ 2 ★ · 82.5 kg × 8 @ 1 · 82.5 kg × 7 to failure
★ 8 reps at 82.5 kg (was 6, 16 Nov)
★ best e1RM, 110 kg (was 98.5 kg, 16 Nov)
★ most volume, 1,897.5 kg (was 1,055 kg, 16 Nov)

A2 Chest-supported row · superset with A1
60 kg × 10 @ 2

B Lat pulldown · rest-pause
55 kg × 8+4+3

C Bulgarian split squat
24 kg × 10 left, 9 right
"""


def test_a_workout_as_text() -> None:
    text = text_of(shared())
    assert text.startswith(TOLD)
    assert text.removeprefix(TOLD).splitlines()[0] == ""
    assert text.endswith("@ is reps in reserve\n")
    assert "Hard sets: " in text


def test_notes_and_body_weight_are_out_unless_asked_for() -> None:
    private = ("narrow grip", "wobbly", "left shoulder fine", "80.4")
    told = text_of(shared())
    assert not [one for one in private if one in told]
    asked = text_of(shared(private=Private(notes=True, weight=True)))
    assert [one for one in private if one not in asked] == []
    assert "80.4" not in text_of(shared(private=Private(notes=True)))
    assert "wobbly" not in text_of(shared(private=Private(weight=True)))


def pull_ups() -> Workout:
    exercise = pasts.upper().exercises[0]
    sets = (pasts.one_set("p1", "0", 10), pasts.one_set("p2", "0", 10))
    pull_up = exercise.model_copy(
        update={"exercise": "pull-up", "name": "Pull-up", "sets": sets, "group": None, "note": ""}
    )
    return pasts.upper().model_copy(update={"exercises": (pull_up,), "groups": ()})


def test_the_body_weight_cannot_be_worked_out_from_what_was_moved() -> None:
    assert shared(pull_ups()).moved == ""
    fraction = TELLER.exercises.get("pull-up")
    assert fraction is not None
    assert fraction.bodyweight_fraction is not None
    moved = round(20 * fraction.bodyweight_fraction * Decimal("80.4"))
    assert shared(pull_ups(), private=Private(weight=True)).moved == f"{moved:,} kg moved"


def test_sets_that_are_not_in_the_sum_are_counted() -> None:
    both = pasts.upper().model_copy(update={"exercises": (*pull_ups().exercises, pasts.upper().exercises[1])})
    assert shared(both).moved == "600 kg moved without 2 sets"


def test_pounds_are_told_to_who_counts_in_them() -> None:
    pounds = round(Decimal(600) / KILOGRAMS_IN_A_POUND)
    one = pasts.upper().model_copy(update={"exercises": (pasts.upper().exercises[1],)})
    assert shared(one, teller=replace(TELLER, unit=Unit.LB)).moved == f"{pounds:,} lb moved"


def test_a_record_is_told_with_what_held_before_the_workout() -> None:
    """Two sets that beat one another are one record: the better one, over what held before both."""
    bench = pasts.upper().exercises[0]
    sets = (pasts.one_set("b1", "85", 5), pasts.one_set("b2", "90", 5))
    workout = pasts.upper().model_copy(
        update={"exercises": (bench.model_copy(update={"sets": sets, "group": None}),)}
    )
    before = pasts.upper(date(2025, 11, 16))
    one = shared(workout, (before,)).exercises[0]
    assert [(record.what, record.before) for record in one.records if "load" in record.what] == [
        ("heaviest load, 90 kg", "was 82.5 kg, 16 Nov 2025")
    ]
    assert [performed.record for performed in one.sets] == [True, True]
    assert one.best == "90 kg × 5"


def test_a_workout_of_nothing_says_so() -> None:
    nothing = pasts.upper().model_copy(update={"exercises": (), "started_at": None, "title": ""})
    assert text_of(shared(nothing)) == "Workout\nMon 23 Nov 2026 · 0 sets\n\nNo work set was done.\n"
    assert "No work set was done." in draw_card(shared(nothing)).text()


def test_a_superset_of_which_one_member_was_skipped_is_none() -> None:
    bench, row, *rest = pasts.upper().exercises
    skipped = row.model_copy(update={"sets": ()})
    told = shared(pasts.upper().model_copy(update={"exercises": (bench, skipped, *rest)}))
    assert [one.name for one in told.exercises] == ["Bench press", "Lat pulldown", "Bulgarian split squat"]
    assert told.exercises[0].group == ""


def test_marks_that_turn_a_line_round_are_left_out() -> None:
    bench = pasts.upper().exercises[0].model_copy(update={"name": "\u202eBench\u2066\n press", "group": None})
    told = shared(pasts.upper().model_copy(update={"exercises": (bench,)}))
    assert told.exercises[0].name == "Bench press"


@given(history=histories(most=3))
def test_the_figures_are_those_of_a_recount(history: list[Workout]) -> None:
    for workout in history:
        told = shared(workout, history)
        work = [
            (exercise, one)
            for exercise in workout.exercises
            for one in exercise.sets
            if one.parts and one.kind.value == "work"
        ]
        assert told.sets == len(work) == sum(len(one.sets) for one in told.exercises)
        assert told.failures == sum(any(part.failed for part in one.parts) for _, one in work)
        warm = [one for e in workout.exercises for one in e.sets if one.kind.value == "warmup" and one.parts]
        assert told.warmups == len(warm)
        pressed = Decimal(0)
        for exercise, one in work:
            parts = [(part.load, part.counted_reps, part.reps) for part in one.parts]
            if exercise.exercise in ("bench-press", "back-squat") and all(
                load is not None and reps is not None for load, _, reps in parts
            ):
                pressed += sum(load.kilograms * clean for load, clean, _ in parts if load is not None)
        told_amount = told.moved.partition(" kg moved")[0].replace(",", "")
        assert int(told_amount or 0) == round(pressed)


@given(workout=strategies.workouts(), notes=st.booleans(), weight=st.booleans())
def test_any_workout_can_be_told_and_drawn(workout: Workout, notes: bool, weight: bool) -> None:
    told = shared(workout, private=Private(notes, weight))
    text, card = text_of(told), draw_card(told)
    assert text.endswith("\n")
    assert all(text.splitlines()[:2])
    assert "gymtui" in card.text()


def weighing(workout: Workout, kilograms: int | None) -> Workout:
    weight = Load.kg(kilograms) if kilograms is not None else None
    return workout.model_copy(update={"body_weight": weight})


@given(history=histories(most=5))
def test_records_tell_no_body_weight(history: list[Workout]) -> None:
    """Estimates and volumes of sets on body weight hang on it: they are not told unless it is."""
    lighter, heavier = ([weighing(one, weight) for one in history] for weight in (60, 61))
    for one, other in zip(lighter, heavier, strict=True):
        assert text_of(shared(one, lighter)) == text_of(shared(other, heavier))


def test_a_record_on_body_weight_is_told_with_it() -> None:
    before = pull_ups().model_copy(
        update={"date": date(2026, 11, 16), "id": pasts.upper(date(2026, 11, 16)).id}
    )
    sets = (pasts.one_set("p1", "0", 12), pasts.one_set("p2", "0", 10))
    exercise = pull_ups().exercises[0].model_copy(update={"sets": sets})
    now = pull_ups().model_copy(update={"exercises": (exercise,)})
    assert "most volume" not in text_of(shared(now, (before,)))
    assert "★ 12 reps at bw (was 10, 16 Nov)" in text_of(shared(now, (before,)))
    assert "most volume" in text_of(shared(now, (before,), Private(weight=True)))


@given(workout=strategies.workouts())
def test_what_is_private_changes_nothing_that_is_told(workout: Workout) -> None:
    """Whatever notes say and a body weighs: who did not ask for them gets the very same text and card."""
    quiet = workout.model_copy(
        update={
            "notes": "",
            "body_weight": None,
            "exercises": tuple(
                exercise.model_copy(
                    update={
                        "note": "",
                        "sets": tuple(one.model_copy(update={"note": ""}) for one in exercise.sets),
                    }
                )
                for exercise in workout.exercises
            ),
        }
    )
    heavier = workout.model_copy(update={"body_weight": Load.kg(131)})
    assert text_of(shared(workout)) == text_of(shared(quiet)) == text_of(shared(heavier))
    assert draw_card(shared(workout)).text() == draw_card(shared(quiet)).text()
