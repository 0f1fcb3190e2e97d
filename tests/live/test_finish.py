"""From the workout in progress to the finished one, and the figures of its summary."""

from gymtui.live import events as ev
from gymtui.live.finish import finished, last_log_at, summary
from gymtui.live.fold import Session, step
from gymtui.live.order import labels
from gymtui.live.proposal import context
from gymtui.live.state import LiveWorkout
from gymtui.model.ids import ShortId
from gymtui.model.performed import PerformedSet, Technique, Workout
from gymtui.model.units import Load, Unit
from tests.live.helpers import (
    START,
    SUPERSET,
    after,
    entry,
    exercise,
    log,
    rest_pause_set,
    session,
    work_set,
)


def done() -> LiveWorkout:
    s = session(
        exercise("a", work_set("a1"), work_set("a2"), group="A"),
        exercise("b", work_set("b1"), work_set("b2"), group="A"),
        exercise("c", work_set("c1")),
        groups=(SUPERSET,),
    )
    s = log(s, 40, 8)
    s = step_started(s, 60)
    s = log(s, 100, 8)
    s = step_started(s, 300)
    s = log(s, 340, 7)
    return s.now


def step_started(s: Session, at: float) -> Session:
    return step(s, ev.PartStarted(at=after(at)))


def test_what_was_done_is_kept_and_nothing_else() -> None:
    workout = finished(done())
    assert [(e.id, len(e.sets)) for e in workout.exercises] == [("a", 2), ("b", 1)]
    assert workout.started_at == START
    assert workout.ended_at == after(340)
    assert [g.id for g in workout.groups] == ["A"]
    assert workout.work_sets == 3
    assert Workout.model_validate_json(workout.model_dump_json()) == workout


def test_the_summary_adds_up_planned_and_actual_rests() -> None:
    workout = done()
    figures = summary(workout, labels(workout))
    assert (figures.sets_done, figures.sets_planned, figures.failures) == (3, 5, 0)
    assert (figures.rest_planned, figures.rest_actual) == (15 + 90, 20 + 200)
    assert (figures.longest_over, figures.longest_over_after) == (110, "A2 set 1")
    assert figures.seconds == 340


def test_an_empty_workout_ends_where_it_began() -> None:
    workout = session(exercise("a", work_set("a1"))).now
    assert last_log_at(workout) == START
    assert finished(workout).exercises == ()
    assert summary(workout, labels(workout)).seconds == 0


def test_a_changed_load_carries_over_to_sets_planned_alike() -> None:
    s = session(exercise("a", work_set("a1"), work_set("a2"), work_set("a3", load="60")))
    s = log(s, 10, 8, load="85")
    shown = context(s.now, Unit.KG)
    assert shown is not None
    assert shown.load == Load.kg(85)
    s = log(s, 200, 8, load="85")
    shown = context(s.now, Unit.KG)
    assert shown is not None
    assert shown.load == Load.kg(60)


def test_a_mini_is_proposed_from_last_time_else_half_the_part_before() -> None:
    s = log(session(exercise("a", rest_pause_set("a1", total=18))), 10, 9, load="55")
    shown = context(s.now, Unit.KG)
    assert shown is not None
    assert (shown.load, shown.reps, shown.inside) == (Load.kg(55), 5, True)
    last = PerformedSet(
        id=ShortId("x"), technique=Technique.REST_PAUSE, parts=entry(10, 3, 2, load="55").parts
    )
    planned = rest_pause_set("a1", total=18).model_copy(update={"last": last})
    s = log(session(exercise("a", planned)), 10, 9, load="55")
    shown = context(s.now, Unit.KG)
    assert shown is not None
    assert shown.reps == 3
    s = log(s, 30, 8, load="55")
    shown = context(s.now, Unit.KG)
    assert shown is not None
    assert shown.reps == 1  # one to go


def test_nothing_is_proposed_when_all_is_done() -> None:
    s = log(session(exercise("a", work_set("a1"))), 10, 8)
    assert context(s.now, Unit.KG) is None
