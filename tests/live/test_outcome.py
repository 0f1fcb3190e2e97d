"""What a finished workout says to its plan, and what changes next time."""

from gymtui.live import events as ev
from gymtui.live.entry import Entry
from gymtui.live.finish import rests_of
from gymtui.live.fold import Session, step
from gymtui.live.outcome import NextTime, as_it_came, as_planned, next_time
from gymtui.live.state import LiveWorkout
from gymtui.model.ids import ShortId
from gymtui.model.performed import Kind, Technique
from gymtui.model.plan import SetTarget
from gymtui.model.session import SessionExercise
from tests.live.helpers import (
    after,
    entry,
    exercise,
    log,
    now_id,
    rest_pause_set,
    session,
    warmup_set,
    work_set,
)


def planned(exercise_id: str, *sets: object, **more: object) -> SessionExercise:
    """An exercise that came from a line of the template."""
    made = exercise(exercise_id, *sets, **more)  # type: ignore[arg-type]
    return made.model_copy(update={"planned": ShortId(f"p-{exercise_id}")})


def kept(workout: LiveWorkout) -> list[tuple[str, list[str]]]:
    return [(one.id, [s.id for s in one.sets]) for one in as_planned(workout)]


def log_as(s: Session, at: float, *reps: int, technique: Technique) -> Session:
    typed = Entry(parts=entry(*reps).parts, technique=technique)
    return step(s, ev.PartLogged(at=after(at), set=ShortId(now_id(s)), entry=typed))


def two_sets() -> Session:
    return session(planned("a", warmup_set("w", "20", 10), work_set("a1"), work_set("a2")))


def test_open_and_skipped_sets_belong_to_it_and_warm_ups_do_not() -> None:
    s = two_sets()
    assert kept(s.now) == [("a", ["a1", "a2"])]
    s = step(s, ev.SetClosed(at=after(5), set=ShortId("w")))
    s = step(s, ev.SetClosed(at=after(10), set=ShortId("a1")))
    assert kept(s.now) == [("a", ["a1", "a2"])]


def test_a_set_that_was_taken_out_is_gone_and_a_typed_warm_up_is_no_set() -> None:
    s = step(two_sets(), ev.SetRemoved(at=after(5), set=ShortId("a2")))
    s = step(s, ev.SetClosed(at=after(6), set=ShortId("w")))
    warm = Entry(parts=entry(5).parts, kind=Kind.WARMUP)
    s = step(s, ev.PartLogged(at=after(10), set=ShortId("a1"), entry=warm))
    assert kept(s.now) == [("a", ["a1"])]


def test_an_added_set_counts_once_it_is_done() -> None:
    s = session(planned("a", work_set("a1")))
    s = step(s, ev.SetAdded(at=after(5), exercise=ShortId("a"), set=work_set("a9")))
    assert kept(s.now) == [("a", ["a1"])]
    s = log(log(s, 10, 8), 200, 8)
    assert kept(s.now) == [("a", ["a1", "a9"])]


def test_an_added_exercise_counts_once_something_of_it_is_done() -> None:
    s = step(
        session(planned("a", work_set("a1"))),
        ev.ExerciseAdded(at=after(5), exercise=exercise("b", work_set("b1"), work_set("b2"))),
    )
    assert kept(s.now) == [("a", ["a1"])]
    s = log(log(s, 10, 8), 200, 8)
    assert kept(s.now) == [("a", ["a1"]), ("b", ["b1", "b2"])]
    assert [one.id for one in as_it_came(s)] == ["a", "b"]


def test_a_technique_that_was_made_of_a_set_has_as_many_parts() -> None:
    s = session(planned("a", work_set("a1"), work_set("a2")))
    s = log_as(s, 10, 8, 3, 2, technique=Technique.REST_PAUSE)
    first, second = as_planned(s.now)[0].sets
    assert (first.target.technique, first.target.params) == (Technique.REST_PAUSE, {"minis": 2})
    assert second.target == work_set("a2").target


def test_a_technique_without_a_number_of_parts_has_its_defaults() -> None:
    s = log_as(session(planned("a", work_set("a1"))), 10, 8, technique=Technique.AMRAP)
    target = as_planned(s.now)[0].sets[0].target
    assert (target.technique, target.params) == (Technique.AMRAP, {})


def test_rest_pause_says_more_load_once_its_total_is_reached() -> None:
    one = planned("a", rest_pause_set("a1", total=18))
    s = log(log(session(one), 10, 10, load="55"), 30, 4, load="55")
    assert next_time(s.now) == ()
    s = log(s, 50, 4, load="55")
    assert next_time(s.now) == (NextTime("a", "Exercise a", "18 of 18 reps: more load next time"),)


def test_two_sets_with_one_verdict_are_one_line_and_straight_sets_say_nothing() -> None:
    s = session(planned("a", rest_pause_set("a1", total=10), rest_pause_set("a2", total=10), work_set("a3")))
    for at in (10, 200, 400):
        s = log(s, at, 10, load="55")
    assert [one.words for one in next_time(s.now)] == ["10 of 10 reps: more load next time"]


def test_the_rests_of_an_exercise_add_up_where_both_are_known() -> None:
    s = session(planned("a", work_set("a1"), work_set("a2")), planned("b", work_set("b1")))
    assert rests_of(s.now.exercises[0]) is None
    s = log(s, 10, 8)
    s = step(s, ev.PartStarted(at=after(200)))
    s = log(s, 240, 8)
    assert rests_of(s.now.exercises[0]) == (180, 190)
    assert rests_of(s.now.exercises[1]) is None


def test_a_cluster_is_planned_by_the_groups_it_was_done_in() -> None:
    s = log_as(session(planned("a", work_set("a1"))), 10, 4, 3, 3, technique=Technique.CLUSTER)
    target = as_planned(s.now)[0].sets[0].target
    assert (target.technique, target.params) == (Technique.CLUSTER, {"groups": (4, 3, 3)})


def test_drops_that_grew_out_of_a_straight_set_are_counted() -> None:
    s = log(session(planned("a", work_set("a1"))), 10, 8)
    for at in (20, 40):
        s = step(s, ev.PartGrown(at=after(at), set=ShortId("a1"), technique=Technique.DROP))
        s = log(s, at + 10, 6, load="60")
    assert as_planned(s.now)[0].sets[0].target.params == {"drops": 2}


def test_back_offs_that_the_technique_called_for_are_its_plan() -> None:
    target = {"technique": "backoff", "params": {"until_rpe": 90, "cap": 4}, "reps": 6}
    one = work_set("a1").model_copy(update={"target": SetTarget.model_validate(target)})
    s = log(session(planned("a", one)), 10, 6)
    assert [x.id for x in s.now.exercises[0].sets] == ["a1", "a1-b1"]
    s = log(s, 200, 6)
    assert kept(s.now) == [("a", ["a1"])]


def test_a_swap_in_the_middle_leaves_what_was_done_and_what_is_done_instead() -> None:
    s = log(session(planned("a", work_set("a1"), work_set("a2"))), 10, 8)
    by = planned("b", work_set("b1")).model_copy(update={"planned": ShortId("p-a")})
    s = step(s, ev.ExerciseSwapped(at=after(20), exercise=ShortId("a"), by=by))
    assert kept(s.now) == [("a", ["a1"]), ("b", ["b1"])]
    assert [one.planned for one in as_planned(s.now)] == ["p-a", "p-a"]
    assert [one.id for one in as_it_came(s)] == ["a", "b"]


def test_what_was_undone_never_came() -> None:
    s = step(
        session(planned("a", work_set("a1"))),
        ev.ExerciseAdded(at=after(5), exercise=exercise("b", work_set("b1"))),
    )
    assert [one.id for one in as_it_came(step(s, ev.Undone(at=after(6))))] == ["a"]
