"""What a past workout was asked to be, and what it made otherwise."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from gymtui.model.advice import Prescribed, PrescribedSet
from gymtui.model.performed import PerformedSet, PlanReference, Technique, Workout
from gymtui.model.plan import PlanDocument, PlannedExercise, Template
from gymtui.model.units import Load, Unit
from gymtui.plans.plan_then import begun_at, document_then, other_than_planned
from gymtui.tui.history.asked import AS_ASKED, asked_line, with_asked
from gymtui.tui.history.paint import draw_detail
from gymtui.tui.history.view import Detail, Knowledge, detail_of
from tests.exercises import EXERCISES
from tests.tui import pasts
from tests.tui.places import make_home, open_store, running

EIGHT = PrescribedSet.model_validate(
    {"load": Load.kg("82.5"), "rounded": Load.kg("82.5"), "reps": 8, "reps_min": 6, "reps_max": 8, "rir": 2}
)


def asked(*sets: PrescribedSet, done: tuple[PerformedSet, ...]) -> tuple[str, str]:
    bench = pasts.upper().exercises[0]
    prescribed = Prescribed(rule="double", sets=sets)
    line = asked_line(bench.model_copy(update={"prescribed": prescribed, "sets": done}))
    before, _, after = line.partition(" · ")
    return before, after


def one(number: int, load: str, reps: int, **part: object) -> PerformedSet:
    return pasts.one_set(f"s{number}", load, reps, **part)


def test_what_was_done_as_asked_says_so() -> None:
    found = asked(EIGHT, EIGHT, done=(one(1, "82.5", 8, rir=2), one(2, "82.5", 6, rir=1.5)))
    assert found == ("asked 2 × 6–8 with 82.5 kg, RIR 2", AS_ASKED)


@pytest.mark.parametrize(
    ("done", "told"),
    [
        ((one(1, "82.5", 8, rir=2),), "1 set fewer"),
        ((one(1, "82.5", 8), one(2, "82.5", 8), one(3, "82.5", 8)), "1 set more"),
        ((one(1, "82.5", 5), one(2, "82.5", 8)), "set 1: 5 of 6 reps"),
        ((one(1, "82.5", 8), one(2, "82.5", 10)), "set 2: 2 reps more"),
        ((one(1, "80", 8), one(2, "82.5", 8)), "set 1: 80 kg instead of 82.5 kg"),
        ((one(1, "82.5", 8, rir=0), one(2, "82.5", 8)), "set 1: RIR 0"),
        ((one(1, "82.5", 7, failed=True), one(2, "82.5", 8)), "set 1: to failure"),
    ],
)
def test_each_difference_is_told(done: tuple[PerformedSet, ...], told: str) -> None:
    assert asked(EIGHT, EIGHT, done=done)[1] == told


def test_pounds_that_are_the_same_weight_are_no_difference() -> None:
    pounds = EIGHT.model_copy(update={"rounded": Load.model_validate({"amount": "82.5", "unit": Unit.LB})})
    same = PerformedSet.model_validate({"id": "s", "parts": [{"load": pounds.rounded, "reps": 8}]})
    assert asked(pounds, done=(same,))[1] == AS_ASKED


def test_another_technique_is_told_and_its_reps_are_not_held_against_the_range() -> None:
    drop = one(1, "82.5", 3).model_copy(update={"technique": Technique.DROP})
    assert asked(EIGHT, done=(drop,))[1] == "set 1: drop"


def test_holds_are_told_in_seconds() -> None:
    hold = PrescribedSet.model_validate({"seconds": 60})
    done = PerformedSet.model_validate({"id": "s", "parts": [{"seconds": 45}]})
    assert asked(hold, done=(done,)) == ("asked 1 × 60 s", "set 1: 45 of 60 s")


def test_warmups_and_what_nobody_asked_for_are_left_alone() -> None:
    assert asked_line(pasts.upper().exercises[0]) == ""
    warm = one(1, "20", 10).model_copy(update={"kind": "warmup"})
    assert asked(EIGHT, done=(warm, one(2, "82.5", 8)))[1] == AS_ASKED


# the day as a whole


def template(*lines: tuple[str, str], **more: object) -> Template:
    planned = [PlannedExercise.model_validate({"id": key, "exercise": slug, **more}) for key, slug in lines]
    return Template(id="upper-a", name="Upper A", exercises=tuple(planned))


def test_left_out_swapped_and_added_are_told_by_the_lines_of_the_plan() -> None:
    workout = pasts.upper()
    lines = (("bench", "incline-bench-press"), ("row", "chest-supported-row"), ("gone", "plank"))
    found = other_than_planned(template(*lines), workout)
    names = [one.exercise for one in workout.exercises]
    assert found.left_out == ("plank",)
    assert [(slug, names[at]) for slug, at in found.swapped] == [("incline-bench-press", "bench-press")]
    assert [names[at] for at in found.added] == names[2:]


def test_a_pool_takes_turns_and_optional_lines_may_be_left() -> None:
    workout = pasts.upper()
    bare = workout.model_copy(update={"exercises": workout.exercises[:1]})
    pooled = template(("bench", "incline-bench-press"), pool=("bench-press",))
    assert other_than_planned(pooled, bare).swapped == ()
    assert other_than_planned(template(("x", "plank"), optional=True), bare).left_out == ()


def test_lines_are_known_by_their_exercise_where_the_ids_are_lost() -> None:
    workout = pasts.upper()
    found = other_than_planned(template(("p1", "chest-supported-row"), ("p2", "bench-press")), workout)
    assert found.left_out == ()
    assert 0 not in found.added


def test_the_plan_of_a_day_is_the_version_that_was_replaced_next() -> None:
    day = datetime(2026, 11, 23, tzinfo=UTC)
    old, middle, now = (
        PlanDocument(templates=(template(("a", "plank")).model_copy(update={"name": name}),))
        for name in ("old", "middle", "now")
    )
    kept = [(day + timedelta(days=5), middle), (day - timedelta(days=5), old)]
    assert document_then(kept, now, day) is middle
    assert document_then(kept, now, day + timedelta(days=6)) is now
    assert document_then(kept, None, day + timedelta(days=6)) is None
    assert document_then(kept, now, day - timedelta(days=9)) is old


def test_a_workout_without_a_start_began_at_noon_of_its_day() -> None:
    bare = pasts.upper().model_copy(update={"started_at": None, "timezone": "+02:00"})
    assert begun_at(bare) == datetime(2026, 11, 23, 10, tzinfo=UTC)


def shown(workout: Workout, planned: Template | None) -> Detail:
    known = Knowledge(EXERCISES.get, Unit.KG, "rir", workout.date)
    return with_asked(detail_of(workout, known, 60), workout, planned, lambda slug: slug.upper(), 60)


def test_the_lines_stand_under_their_exercise_and_inside_its_bracket() -> None:
    workout = pasts.upper()
    bench = workout.exercises[0].model_copy(
        update={"prescribed": Prescribed(rule="double", sets=(EIGHT,) * 3)}
    )
    detail = shown(workout.model_copy(update={"exercises": (bench, *workout.exercises[1:])}), None)
    at = next(i for i, line in enumerate(detail.lines) if line.kind == "asked")
    assert detail.lines[at - 1].kind == "exercise"
    assert detail.lines[at].bracket == "inside"
    assert "asked 3 × 6–8" in draw_detail(detail, None, 70, 40, focused=False)[0].text()
    assert replace(detail, lines=()).choices == ()


def test_the_day_tells_what_was_otherwise_at_its_end() -> None:
    detail = shown(pasts.upper(), template(("gone", "plank")))
    texts = [line.text for line in detail.lines]
    assert "Other than planned" in texts
    assert any(text.startswith("left out: PLANK") for text in texts)


async def test_history_shows_the_plan_as_it_stood_on_the_day(tmp_path: Path) -> None:
    """The plan was changed after the workout: the line that is gone from it now was asked for then."""
    workout = pasts.upper(date(2026, 11, 16)).model_copy(
        update={
            "plan": PlanReference(template="upper-a", template_name="Upper A"),
            "started_at": datetime(2026, 11, 16, 17, 42, tzinfo=UTC),
        }
    )
    make_home(tmp_path, workouts=[workout])
    bench = [("bench", "bench-press"), ("row", "chest-supported-row")]
    rest = [(str(one.id), one.exercise) for one in workout.exercises[2:]]
    with open_store(tmp_path) as store:
        store.library.save_template(template(*bench, *rest, ("gone", "dip")))
    with open_store(tmp_path) as store:
        store.plan_history.keep(PlanDocument(templates=(template(*bench, *rest, ("gone", "dip")),)), "before")
        store.library.save_template(template(*bench, *rest))
    async with running(tmp_path) as person:
        await person.press("f3")
        await person.app.workers.wait_for_complete()
        await person.press("enter", "end")
        assert "left out: " in person.text
