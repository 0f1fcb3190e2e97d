"""Changes in the middle of a workout: swap, later, remove, move, link, unlink, rests, gym."""

import pytest

from gymtui.live import events as ev
from gymtui.live.entry import Entry
from gymtui.live.fold import InvalidEventError, Session, replay, step
from gymtui.live.order import current, labels
from gymtui.live.proposal import context
from gymtui.model.gym import Gym
from gymtui.model.ids import ShortId
from gymtui.model.performed import Group, RangeOfMotion
from gymtui.model.units import Load, Seconds, Unit
from tests.live.helpers import (
    SUPERSET,
    after,
    exercise,
    log,
    now_id,
    rest_of,
    rest_pause_set,
    session,
    warmup_set,
    work_set,
)


def three() -> Session:
    return session(
        exercise("a", work_set("a1"), work_set("a2")),
        exercise("b", work_set("b1", "60"), work_set("b2", "60")),
        exercise("c", work_set("c1", "12"), rest=90),
    )


def paired() -> Session:
    return session(
        exercise("a", work_set("a1"), work_set("a2"), group="A"),
        exercise("b", work_set("b1", "60"), work_set("b2", "60"), group="A"),
        exercise("c", work_set("c1", "12"), rest=90),
        groups=(SUPERSET,),
    )


def order(s: Session) -> list[tuple[str, str | None]]:
    return [(e.id, e.plan.group) for e in s.now.exercises]


def swap(s: Session, at: float, old: str, new: str = "n") -> Session:
    by = exercise(new, work_set("n1", "40"), rest=120)
    return step(s, ev.ExerciseSwapped(at=after(at), exercise=ShortId(old), by=by))


def postpone(s: Session, at: float, which: str) -> Session:
    return step(s, ev.ExercisePostponed(at=after(at), exercise=ShortId(which)))


def move(s: Session, which: str, to: int) -> Session:
    return step(s, ev.ExerciseMoved(at=after(1), exercise=ShortId(which), to=to))


def link(s: Session, one: str, other: str) -> Session:
    group = Group(id=ShortId("G"), switch_rest=Seconds(10), round_rest=Seconds(90))
    return step(
        s, ev.ExercisesLinked(at=after(1), exercise=ShortId(one), partner=ShortId(other), group=group)
    )


def remove(s: Session, which: str) -> Session:
    return step(s, ev.ExerciseRemoved(at=after(1), exercise=ShortId(which)))


# swap


def test_a_swap_before_anything_is_done_takes_the_place() -> None:
    s = swap(three(), 5, "a")
    assert order(s) == [("n", None), ("b", None), ("c", None)]
    assert now_id(s) == "n1"


def test_done_sets_stay_with_the_exercise_they_were_done_of() -> None:
    s = swap(log(three(), 10, 8), 20, "a")
    assert order(s)[:2] == [("a", None), ("n", None)]
    assert [x.id for x in s.now.exercises[0].sets] == ["a1"]
    assert now_id(s) == "n1"
    shown = context(s.now, Unit.KG)
    assert shown is not None
    assert shown.load == Load.kg(40)
    assert rest_of(s) == ("set", 180)


def test_a_swap_keeps_the_superset() -> None:
    s = swap(log(paired(), 10, 8), 20, "b")
    assert order(s) == [("a", "A"), ("n", "A"), ("c", None)]
    assert now_id(s) == "n1"


def test_a_finished_exercise_or_a_taken_id_cannot_be_swapped_in() -> None:
    s = log(session(exercise("a", work_set("a1")), exercise("b", work_set("b1"))), 10, 8)
    with pytest.raises(InvalidEventError):
        swap(s, 20, "a")
    with pytest.raises(InvalidEventError):
        swap(s, 20, "b", new="a")


# later


def test_later_goes_on_with_the_next_and_comes_back_when_that_is_done() -> None:
    s = postpone(three(), 5, "a")
    assert now_id(s) == "b1"
    s = log(s, 100, 8, load="60")
    assert now_id(s) == "b2"
    assert s.now.returned == ()
    s = log(s, 300, 8, load="60")
    assert now_id(s) == "a1"
    assert s.now.returned == ("a",)
    s = log(s, 500, 8)
    assert s.now.returned == ()


def test_a_pair_is_put_off_together() -> None:
    s = postpone(paired(), 5, "b")
    assert now_id(s) == "c1"
    s = log(s, 50, 12, load="12")
    assert now_id(s) == "a1"
    assert s.now.returned == ("a", "b")


def test_two_put_off_come_back_the_earlier_one_first() -> None:
    s = postpone(postpone(three(), 5, "a"), 6, "b")
    assert now_id(s) == "c1"
    s = step(s, ev.SetRemoved(at=after(7), set=ShortId("c1")))
    assert now_id(s) == "a1"


def test_the_only_one_left_cannot_be_put_off() -> None:
    s = session(exercise("a", work_set("a1")))
    with pytest.raises(InvalidEventError, match="Nothing else is left"):
        postpone(s, 5, "a")


def test_an_exercise_that_is_chosen_is_back_at_once() -> None:
    s = postpone(three(), 5, "a")
    s = step(s, ev.ExerciseChosen(at=after(6), exercise=ShortId("a")))
    assert now_id(s) == "a1"


# remove, move


def test_removing_drops_what_is_not_done() -> None:
    s = remove(log(three(), 10, 8), "a")
    assert [x.id for x in s.now.exercises[0].sets] == ["a1"]
    assert now_id(s) == "b1"
    assert order(remove(s, "b")) == [("a", None), ("c", None)]
    with pytest.raises(InvalidEventError, match="finished"):
        remove(s, "a")


def test_removing_the_last_one_ends_the_countdown() -> None:
    s = log(session(exercise("a", work_set("a1")), exercise("b", work_set("b1"))), 10, 8)
    assert rest_of(s) == ("set", 180)
    s = remove(s, "b")
    assert rest_of(s) is None
    assert current(s.now) is None


def test_a_superset_of_one_is_none() -> None:
    s = remove(paired(), "b")
    assert order(s) == [("a", None), ("c", None)]
    assert s.now.groups == ()


@pytest.mark.parametrize(
    ("which", "to", "ids"),
    [("c", 0, "cab"), ("c", 1, "cab"), ("a", 1, "bac"), ("a", 2, "cab"), ("b", 99, "cab"), ("a", 0, "abc")],
)
def test_a_superset_moves_whole_and_inside_it_each_alone(which: str, to: int, ids: str) -> None:
    s = move(paired(), which, to)
    assert "".join(e.id for e in s.now.exercises) == ids


# link, unlink


def test_linking_puts_the_partner_behind_and_makes_one_superset() -> None:
    s = link(three(), "a", "c")
    assert order(s) == [("a", "G"), ("c", "G"), ("b", None)]
    assert labels(s.now) == {"a": "A1", "c": "A2", "b": "B"}
    s = log(s, 10, 8)
    assert now_id(s) == "c1"
    assert rest_of(s) == ("switch", 10)


def test_a_superset_linked_with_one_more_is_a_tri_set() -> None:
    s = link(paired(), "b", "c")
    assert order(s) == [("a", "G"), ("b", "G"), ("c", "G")]
    assert [g.id for g in s.now.groups] == ["G"]


def test_linking_with_itself_or_twice_says_so() -> None:
    with pytest.raises(InvalidEventError):
        link(three(), "a", "a")
    with pytest.raises(InvalidEventError):
        link(paired(), "a", "b")


def test_unlinking_leaves_no_superset_of_one() -> None:
    s = step(paired(), ev.ExerciseUnlinked(at=after(1), exercise=ShortId("a")))
    assert order(s) == [("b", None), ("a", None), ("c", None)]
    with pytest.raises(InvalidEventError):
        step(s, ev.ExerciseUnlinked(at=after(2), exercise=ShortId("a")))


# rests and gyms


def change_rest(s: Session, which: str, seconds: int | None = None, countdown: bool | None = None) -> Session:
    amount = Seconds(seconds) if seconds is not None else None
    return step(s, ev.RestChanged(at=after(12), exercise=ShortId(which), seconds=amount, countdown=countdown))


def test_another_rest_counts_from_now_on_and_for_the_one_that_runs() -> None:
    s = change_rest(log(three(), 10, 8), "a", 120)
    assert rest_of(s) == ("set", 120)
    assert rest_of(log(s, 200, 8)) == ("set", 120)


def test_in_a_superset_the_rest_after_the_round_is_meant() -> None:
    s = change_rest(log(paired(), 10, 8), "a", 60)
    assert rest_of(s) == ("switch", 15)
    assert rest_of(log(s, 40, 8, load="60")) == ("round", 60)


def test_a_countdown_can_be_off_for_an_exercise() -> None:
    s = change_rest(log(three(), 10, 8), "a", countdown=False)
    assert rest_of(s) is None
    s = log(s, 200, 8)
    assert rest_of(s) is None
    s = log(s, 400, 8, load="60")
    assert rest_of(s) == ("set", 180)


def test_another_gym_brings_other_loads_for_what_is_to_come() -> None:
    small = Gym(id="hotel", name="Hotel")
    s = log(three(), 10, 8)
    s = step(s, ev.GymChanged(at=after(20), gym=small, sets=(work_set("a2", "60"),)))
    assert s.now.gym == small
    shown = context(s.now, Unit.KG)
    assert shown is not None
    assert shown.load == Load.kg(60)


def test_all_changes_come_back_from_the_disk() -> None:
    s = link(postpone(swap(log(three(), 10, 8), 20, "a"), 30, "n"), "b", "c")
    text = ev.EVENTS.dump_json((s.started, *s.applied))
    assert replay(ev.EVENTS.validate_json(text)).now == s.now


def test_a_warm_up_is_never_the_set_that_is_linked() -> None:
    s = session(exercise("a", warmup_set("w", "20", 10), work_set("a1")), exercise("b", work_set("b1")))
    s = link(s, "a", "b")
    assert now_id(s) == "w"
    s = log(s, 10, 10, load="20")
    assert now_id(s) == "a1"


def test_a_swap_in_the_middle_of_a_superset_goes_on_in_turn() -> None:
    s = session(
        exercise("a", *(work_set(f"a{i}") for i in range(4)), group="A"),
        exercise("b", *(work_set(f"b{i}", "60") for i in range(4)), group="A"),
        groups=(SUPERSET,),
    )
    for at in range(4):
        s = log(s, 10 + 100 * at, 8, load="82.5" if at % 2 == 0 else "60")
    by = exercise("n", work_set("n1", "40"), work_set("n2", "40"))
    s = step(s, ev.ExerciseSwapped(at=after(500), exercise=ShortId("b"), by=by))
    order_done = []
    for at in range(4):
        order_done.append(now_id(s))
        s = log(s, 600 + 100 * at, 8, load="40" if order_done[-1].startswith("n") else "82.5")
    assert order_done == ["a2", "n1", "a3", "n2"]


def test_two_that_are_linked_midway_go_on_in_turn() -> None:
    s = log(log(three(), 10, 8), 300, 8)
    s = step(s, ev.SetAdded(at=after(301), exercise=ShortId("a"), set=work_set("a3")))
    s = step(s, ev.SetAdded(at=after(302), exercise=ShortId("a"), set=work_set("a4")))
    s = link(s, "a", "b")
    order_done = []
    for at in range(4):
        order_done.append(now_id(s))
        s = log(s, 600 + 100 * at, 8, load="60" if order_done[-1].startswith("b") else "82.5")
    assert order_done == ["a3", "b1", "a4", "b2"]


def test_going_on_with_another_exercise_gives_the_long_rest() -> None:
    s = session(
        exercise("a", rest_pause_set("a1", total=18), rest=120), exercise("b", work_set("b1"), rest=90)
    )
    s = log(s, 10, 8, load="55")
    assert rest_of(s) == ("inside", 15)
    s = step(s, ev.ExerciseChosen(at=after(12), exercise=ShortId("b")))
    assert rest_of(s) == ("set", 120)


def test_a_new_technique_keeps_the_tempo_of_what_was_done() -> None:
    s = log(three(), 10, 8)
    found = s.now.find_set("a1")
    assert found is not None
    entry = Entry(parts=found[2].parts, tempo="3-1-1-0", range=RangeOfMotion.LENGTHENED)
    s = step(s, ev.SetEdited(at=after(12), set=ShortId("a1"), entry=entry))
    s = step(s, ev.SetsReplanned(at=after(14), sets=(rest_pause_set("a1", total=18),)))
    found = s.now.find_set("a1")
    assert found is not None
    assert (found[2].tempo, found[2].range) == ("3-1-1-0", RangeOfMotion.LENGTHENED)
