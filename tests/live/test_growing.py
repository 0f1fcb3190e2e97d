"""A straight set grows: `p` and `d` after it was logged, a typed drop, another plan for it."""

import pytest

from gymtui.live import events as ev
from gymtui.live.entry import Entry
from gymtui.live.fold import InvalidEventError, Session, step
from gymtui.live.order import current
from gymtui.model.exercise import Measurement
from gymtui.model.ids import ShortId
from gymtui.model.performed import Part, Technique
from gymtui.model.units import Load, Reps
from tests.live.helpers import (
    after,
    exercise,
    hold_set,
    log,
    now_id,
    rest_of,
    rest_pause_set,
    session,
    work_set,
)


def grow(s: Session, at: float, set_id: str, technique: Technique = Technique.REST_PAUSE) -> Session:
    return step(s, ev.PartGrown(at=after(at), set=ShortId(set_id), technique=technique))


def two_sets() -> Session:
    return log(session(exercise("a", work_set("a1"), work_set("a2"))), 100, 8)


def found(s: Session, set_id: str) -> tuple[Technique, list[int | None], bool]:
    at = s.now.find_set(set_id)
    assert at is not None
    return at[2].technique, [p.reps for p in at[2].parts], at[2].closed


def test_p_opens_the_set_again_and_its_short_rest_counts_from_the_last_part() -> None:
    s = grow(two_sets(), 104, "a1")
    assert now_id(s) == "a1"
    assert rest_of(s) == ("inside", 15)
    assert s.now.rest is not None
    assert s.now.rest.started_at == after(100)


def test_one_more_part_then_the_set_is_over_and_the_long_rest_starts() -> None:
    s = log(grow(two_sets(), 104, "a1"), 120, 4)
    assert found(s, "a1") == (Technique.REST_PAUSE, [8, 4], True)
    assert now_id(s) == "a2"
    assert rest_of(s) == ("set", 180)


def test_p_again_adds_another_part() -> None:
    s = log(grow(two_sets(), 104, "a1"), 120, 4)
    s = log(grow(s, 123, "a1"), 140, 3)
    assert found(s, "a1") == (Technique.REST_PAUSE, [8, 4, 3], True)


def test_a_planned_set_that_reached_its_total_takes_one_more_mini() -> None:
    s = session(exercise("a", rest_pause_set("a1", total=12)))
    s = log(log(s, 10, 8, load="55"), 30, 4, load="55")
    assert current(s.now) is None
    s = log(grow(s, 33, "a1"), 50, 2, load="55")
    assert found(s, "a1") == (Technique.REST_PAUSE, [8, 4, 2], True)


def test_k_takes_the_asked_part_back_and_the_long_rest_goes_on() -> None:
    s = grow(two_sets(), 104, "a1")
    s = step(s, ev.SetClosed(at=after(110), set=ShortId("a1")))
    assert found(s, "a1") == (Technique.REST_PAUSE, [8], True)
    assert rest_of(s) == ("set", 180)
    assert s.now.rest is not None
    assert s.now.rest.started_at == after(100)


def test_a_typed_drop_makes_the_last_set_grow_in_one_event() -> None:
    s = two_sets()
    drop = Entry(parts=(Part(load=Load.kg(65), reps=Reps(6)),), technique=Technique.DROP)
    s = step(s, ev.PartLogged(at=after(110), set=ShortId("a1"), entry=drop, grows=True))
    assert found(s, "a1") == (Technique.DROP, [8, 6], True)
    s = step(s, ev.Undone(at=after(112)))
    assert found(s, "a1") == (Technique.STRAIGHT, [8], True)


def test_a_logged_set_can_get_another_technique_and_goes_on_with_its_rules() -> None:
    s = two_sets()
    s = step(s, ev.SetsReplanned(at=after(103), sets=(rest_pause_set("a1", total=18),)))
    assert now_id(s) == "a1"
    assert rest_of(s) == ("inside", 15)
    s = log(log(s, 118, 6), 140, 4)
    assert found(s, "a1") == (Technique.REST_PAUSE, [8, 6, 4], True)


@pytest.mark.parametrize("set_id", ["a2", "b1"])
def test_what_cannot_grow_says_so(set_id: str) -> None:
    s = log(
        session(
            exercise("b", hold_set("b1"), measurement=Measurement.DURATION),
            exercise("a", work_set("a1"), work_set("a2")),
        ),
        10,
        8,
    )
    with pytest.raises(InvalidEventError):
        grow(s, 20, set_id)


def test_a_set_that_runs_already_does_not_grow() -> None:
    s = log(session(exercise("a", rest_pause_set("a1", total=18))), 10, 8, load="55")
    with pytest.raises(InvalidEventError, match="comes next already"):
        grow(s, 12, "a1")
