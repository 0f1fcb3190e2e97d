"""A set of several parts that has just ended: seen by comparing the workout before and after."""

import pytest

from gymtui.live import events as ev
from gymtui.live.entry import Entry
from gymtui.live.fold import Session, step
from gymtui.live.set_end import ended_set
from gymtui.model.ids import ShortId
from gymtui.model.performed import Part, Side
from gymtui.model.session import SessionExercise
from gymtui.model.units import Load
from tests.live.helpers import after, exercise, log, rest_pause_set, session, work_set


def pulldown(name: str, value: int) -> SessionExercise:
    only = rest_pause_set("s1")
    target = only.target.model_copy(update={"params": {name: value}})
    return exercise("e1", only.model_copy(update={"target": target}), work_set("z"))


def ended(before: Session, now: Session, at: float) -> str | None:
    found = ended_set(before.now, now.now, after(at))
    return found.id if found is not None else None


@pytest.mark.parametrize(
    ("param", "value", "reps", "ends"),
    [("total", 18, (10, 5, 3), 2), ("minis", 2, (10, 5, 3), 2), ("minis", 3, (10, 0), 1)],
)
def test_the_log_that_ends_the_set_is_the_one(
    param: str, value: int, reps: tuple[int, ...], ends: int
) -> None:
    s = session(pulldown(param, value))
    found = []
    for n, count in enumerate(reps):
        following = log(s, 20 * n, count, load="55")
        found.append(ended(s, following, 20 * n))
        s = following
    assert found == [None] * ends + ["s1"]


def test_left_and_right_are_one_part() -> None:
    one = exercise("e1", work_set("s1"), work_set("z"))
    sides = [Part(load=Load.kg(20), reps=8, side=side) for side in (Side.LEFT, Side.RIGHT)]
    s = session(one)
    first = step(s, ev.PartLogged(at=after(0), set=ShortId("s1"), entry=Entry(parts=tuple(sides))))
    assert ended(s, first, 0) is None


@pytest.mark.parametrize(("seen", "fresh"), [(20, True), (30, True), (30.1, False), (19.9, False)])
def test_only_a_log_made_just_now_counts(seen: float, fresh: bool) -> None:
    before = log(session(pulldown("total", 18)), 0, 10, load="55")
    assert (ended(before, log(before, 20, 8, load="55"), seen) is not None) is fresh


def test_another_set_that_was_closed_before_is_not_it() -> None:
    s = session(exercise("e1", rest_pause_set("s1", total=18), rest_pause_set("s2", total=18)))
    for at, reps in ((0, 10), (20, 8), (200, 10)):
        s = log(s, at, reps, load="55")
    assert ended(s, log(s, 220, 8, load="55"), 220) == "s2"
