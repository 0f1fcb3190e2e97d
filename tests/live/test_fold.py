"""The fold of a workout's events: order, rests, times, undo."""

from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gymtui.live import events as ev
from gymtui.live.entry import Entry
from gymtui.live.fold import InvalidEventError, Session, begin, replay, step
from gymtui.live.order import current, labels
from gymtui.model.exercise import Measurement
from gymtui.model.ids import ShortId
from gymtui.model.performed import Kind, Part, Side
from gymtui.model.units import Load, Seconds
from tests.live.helpers import (
    START,
    SUPERSET,
    after,
    entry,
    exercise,
    hold_set,
    log,
    now_id,
    rest_of,
    rest_pause_set,
    session,
    started,
    warmup_set,
    work_set,
)


def test_straight_sets_rest_between_and_not_after_the_last() -> None:
    s = session(exercise("a", work_set("a1"), work_set("a2")))
    assert rest_of(s) is None
    s = log(s, 10, 8)
    assert rest_of(s) == ("set", 180)
    assert now_id(s) == "a2"
    s = log(s, 200, 8)
    assert rest_of(s) is None
    assert current(s.now) is None


def test_a_warm_up_has_its_own_rest() -> None:
    s = session(exercise("a", warmup_set("w1", "20", 10), work_set("a1"), work_set("a2")))
    s = log(s, 10, 10, load="20")
    assert rest_of(s) == ("warmup", 60)


def test_a_superset_alternates_with_switch_and_round_rests() -> None:
    s = session(
        exercise("a", work_set("a1"), work_set("a2"), work_set("a3"), group="A"),
        exercise("b", work_set("b1"), work_set("b2"), group="A"),
        exercise("c", work_set("c1")),
        groups=(SUPERSET,),
    )
    order, rests = [], []
    for i in range(6):
        order.append(now_id(s))
        s = log(s, 60.0 * (i + 1), 8)
        rests.append(rest_of(s))
    assert order == ["a1", "b1", "a2", "b2", "a3", "c1"]
    assert rests == [("switch", 15), ("round", 90), ("switch", 15), ("round", 90), ("set", 180), None]
    assert list(labels(s.now).values()) == ["A1", "A2", "B"]


def test_a_superset_warms_up_first() -> None:
    s = session(
        exercise("a", warmup_set("aw", "20", 10), work_set("a1"), group="A"),
        exercise("b", warmup_set("bw", "20", 10), work_set("b1"), group="A"),
        groups=(SUPERSET,),
    )
    order = []
    for i in range(4):
        order.append(now_id(s))
        s = log(s, 60.0 * (i + 1), 8)
    assert order == ["aw", "bw", "a1", "b1"]


def test_rest_pause_to_a_total_rests_inside_and_then_for_the_set() -> None:
    s = session(exercise("a", rest_pause_set("a1", total=18), work_set("a2")))
    s = log(s, 30, 10, load="55")
    assert rest_of(s) == ("inside", 15)
    assert now_id(s) == "a1"
    s = log(s, 55, 4, load="55")
    s = log(s, 80, 3, load="55")
    assert rest_of(s) == ("inside", 15)
    s = log(s, 100, 2, load="55")
    assert now_id(s) == "a2"
    assert rest_of(s) == ("set", 120)
    parts = s.now.exercises[0].sets[0].parts
    assert [p.reps for p in parts] == [10, 4, 3, 2]
    assert [p.rest_planned for p in parts] == [None, 15, 15, 15]


def test_ending_a_rest_pause_set_rests_from_its_last_part() -> None:
    s = session(exercise("a", rest_pause_set("a1", total=18), work_set("a2")))
    s = log(s, 30, 10, load="55")
    s = step(s, ev.SetClosed(at=after(40), set=ShortId("a1")))
    assert rest_of(s) == ("set", 120)
    assert s.now.rest is not None
    assert s.now.rest.started_at == after(30)


def test_another_load_inside_rest_pause_is_refused() -> None:
    s = log(session(exercise("a", rest_pause_set("a1", total=18))), 30, 10, load="55")
    with pytest.raises(InvalidEventError, match="drop set"):
        log(s, 50, 4, load="45")


def test_space_makes_the_rest_exact_and_without_it_it_is_estimated() -> None:
    s = log(session(exercise("a", work_set("a1"), work_set("a2"), work_set("a3"))), 0, 8)
    marked = step(s, ev.PartStarted(at=after(170)))
    marked = log(marked, 200, 8)
    part = marked.now.exercises[0].sets[1].parts[0]
    assert (part.rest_planned, part.rest_actual, part.rest_estimated) == (180, 170, False)
    assert part.started_at == after(170)
    guessed = log(s, 200, 8)
    part = guessed.now.exercises[0].sets[1].parts[0]
    assert (part.rest_planned, part.rest_actual, part.rest_estimated) == (180, 200 - 8 * 3, True)
    quick = log(s, 5, 8)
    assert quick.now.exercises[0].sets[1].parts[0].rest_actual == 0


def test_the_estimate_uses_the_tempo() -> None:
    s = log(session(exercise("a", work_set("a1"), work_set("a2"))), 0, 8)
    slow = Entry(parts=entry(8).parts, tempo="3-1-1-0")
    s = step(s, ev.PartLogged(at=after(200), set=ShortId("a2"), entry=slow))
    assert s.now.exercises[0].sets[1].parts[0].rest_actual == 160


def test_a_hold_logs_its_lead_in_as_rest() -> None:
    s = session(exercise("a", hold_set("a1"), hold_set("a2"), measurement=Measurement.DURATION))
    s = step(s, ev.HoldStarted(at=after(10), set=ShortId("a1"), lead=Seconds(3), target=Seconds(60)))
    assert s.now.hold is not None
    assert s.now.hold.ends_at == after(73)
    held = Entry(parts=(Part(seconds=Seconds(60)),))
    s = step(s, ev.PartLogged(at=after(73), set=ShortId("a1"), entry=held))
    s = step(s, ev.HoldStarted(at=after(200), set=ShortId("a2"), lead=Seconds(3), target=Seconds(60)))
    s = step(s, ev.PartLogged(at=after(263), set=ShortId("a2"), entry=held))
    part = s.now.exercises[0].sets[1].parts[0]
    assert (part.rest_planned, part.rest_actual, part.rest_estimated) == (180, 130, False)


def test_both_sides_are_one_set() -> None:
    s = session(exercise("a", work_set("a1"), work_set("a2")))
    sides = Entry(
        parts=(
            Part.model_validate({"load": Load.kg(24), "reps": 10, "side": Side.LEFT}),
            Part.model_validate({"load": Load.kg(24), "reps": 9, "side": Side.RIGHT}),
        )
    )
    s = step(s, ev.PartLogged(at=after(10), set=ShortId("a1"), entry=sides))
    assert now_id(s) == "a2"
    assert len(s.now.exercises[0].sets[0].parts) == 2


def test_a_typed_warm_up_does_not_use_up_the_work_set() -> None:
    s = session(exercise("a", work_set("a1"), work_set("a2")))
    typed = Entry(parts=entry(5, load="40").parts, kind=Kind.WARMUP)
    s = step(s, ev.PartLogged(at=after(10), set=ShortId("a1"), entry=typed))
    assert now_id(s) == "a1"
    first = s.now.exercises[0].sets[0]
    assert first.is_warmup
    assert first.parts[0].load == Load.kg(40)
    assert rest_of(s) == ("warmup", 60)


def test_editing_keeps_times_and_never_restarts_the_rest() -> None:
    s = log(session(exercise("a", work_set("a1"), work_set("a2"))), 10, 8)
    before = s.now.rest
    s = step(s, ev.SetEdited(at=after(60), set=ShortId("a1"), entry=entry(7, load="80")))
    part = s.now.exercises[0].sets[0].parts[0]
    assert (part.reps, part.load, part.at) == (7, Load.kg(80), after(10))
    assert s.now.rest == before


def test_skipping_the_last_set_ends_the_rest() -> None:
    s = log(session(exercise("a", work_set("a1"), work_set("a2"))), 10, 8)
    s = step(s, ev.SetClosed(at=after(20), set=ShortId("a2")))
    assert s.now.rest is None
    assert current(s.now) is None


def test_a_chosen_exercise_comes_first_and_then_the_order_returns() -> None:
    s = session(exercise("a", work_set("a1"), work_set("a2")), exercise("b", work_set("b1")))
    s = step(s, ev.ExerciseChosen(at=after(5), exercise=ShortId("b")))
    assert now_id(s) == "b1"
    assert now_id(log(s, 10, 8)) == "a1"


@pytest.mark.parametrize(
    ("at", "delta", "ends"),
    [
        (60, 15, 195),
        (60, -15, 165),
        (175, -15, 175),  # never ends in the past
        (200, 15, 215),  # once over, more time counts from now
        (200, -15, 180),  # what is over stays as it was
    ],
)
def test_adjusting_the_rest(at: float, delta: int, ends: float) -> None:
    s = log(session(exercise("a", work_set("a1"), work_set("a2"))), 0, 8)
    s = step(s, ev.RestAdjusted(at=after(at), seconds=delta))
    assert s.now.rest is not None
    assert s.now.rest.ends_at == after(ends)


def test_no_countdown_where_it_is_switched_off() -> None:
    s = log(session(exercise("a", work_set("a1"), work_set("a2"), countdown=False)), 0, 8)
    assert s.now.rest is None
    s = log(s, 100, 8)
    part = s.now.exercises[0].sets[1].parts[0]
    assert (part.rest_planned, part.rest_actual) == (None, 76)


@pytest.mark.parametrize(
    "event",
    [
        ev.PartLogged(at=START, set=ShortId("nope"), entry=entry(8)),
        ev.PartLogged(at=START, set=ShortId("a1"), entry=Entry(parts=())),
        ev.SetEdited(at=START, set=ShortId("a1"), entry=entry(8)),
        ev.SetClosed(at=START, set=ShortId("nope")),
        ev.ExerciseChosen(at=START, exercise=ShortId("nope")),
        ev.RestAdjusted(at=START, seconds=15),
        ev.FormRated(at=START, exercise=ShortId("a"), form=4),
        ev.Undone(at=START),
        ev.Redone(at=START),
        started(),
    ],
)
def test_an_event_that_does_not_fit_is_refused(event: ev.Event) -> None:
    with pytest.raises(InvalidEventError):
        step(session(exercise("a", work_set("a1"))), event)


def test_a_log_without_its_start_is_refused() -> None:
    with pytest.raises(InvalidEventError, match="begin"):
        replay([ev.Undone(at=START)])


MOVES = (
    "log",
    "zero",
    "space",
    "close",
    "undo",
    "redo",
    "more",
    "less",
    "note",
    "form",
    "edit",
    "choose",
    "add",
)


def _event(s: Session, move: str, at: float) -> ev.Event | None:  # noqa: C901, PLR0911, RUF100
    place = current(s.now)
    moment = after(at)
    here = s.now.at(place)[1] if place is not None else None
    match move:
        case "log" | "zero" if here is not None:
            reps = 0 if move == "zero" else 5
            load = "55" if here.target.params else "82.5"
            return ev.PartLogged(at=moment, set=ShortId(here.id), entry=entry(reps, load=load))
        case "space":
            return ev.PartStarted(at=moment)
        case "close" if here is not None:
            return ev.SetClosed(at=moment, set=ShortId(here.id))
        case "undo" if s.applied:
            return ev.Undone(at=moment)
        case "redo" if s.undone:
            return ev.Redone(at=moment)
        case "more" | "less" if s.now.rest is not None:
            return ev.RestAdjusted(at=moment, seconds=15 if move == "more" else -15)
        case "note":
            return ev.NoteWritten(at=moment, text=f"note {at}")
        case "form" if s.now.exercises[0].sets[0].parts:
            return ev.FormRated(at=moment, exercise=ShortId("a"), form=3)
        case "edit" if s.now.exercises[0].sets[0].parts:
            return ev.SetEdited(
                at=moment, set=ShortId(s.now.exercises[0].sets[0].id), entry=entry(4, load="80")
            )
        case "choose":
            return ev.ExerciseChosen(at=moment, exercise=ShortId("c"))
        case "add":
            return ev.SetAdded(at=moment, exercise=ShortId("c"), set=work_set(f"x{int(at * 10)}"))
    return None


FULL = (
    exercise("a", warmup_set("w1", "20", 10), work_set("a1"), work_set("a2"), group="A"),
    exercise("b", work_set("b1"), work_set("b2"), group="A"),
    exercise("c", rest_pause_set("c1", total=18)),
)


@settings(max_examples=200)
@given(st.lists(st.tuples(st.sampled_from(MOVES), st.integers(1, 300)), max_size=40))
def test_any_events_and_undos_replay_to_the_same_state(moves: list[tuple[str, int]]) -> None:
    first = started(*FULL, groups=(SUPERSET,))
    s, events, at = begin(first), [], 0
    for move, gap in moves:
        at += gap
        event = _event(s, move, at)
        if event is not None:
            s = step(s, event)
            events.append(event)
    stored = ev.EVENTS.dump_json((first, *events))
    assert replay(ev.EVENTS.validate_json(stored)) == s

    back = s
    while back.applied:
        back = step(back, ev.Undone(at=after(at)))
    assert back.now == begin(first).now

    forward = back
    while forward.undone:
        forward = step(forward, ev.Redone(at=after(at)))
    assert forward.now == (s.now if not s.undone else forward.now)
    assert replay([first, *forward.applied]).now == forward.now


@given(st.integers(1, 6), st.integers(1, 6), st.lists(st.integers(0, 12), min_size=80, max_size=80))
def test_every_set_comes_exactly_once(a_sets: int, b_sets: int, reps: list[int]) -> None:
    s = session(
        exercise("a", *(work_set(f"a{i}") for i in range(a_sets)), group="A"),
        exercise("b", *(work_set(f"b{i}") for i in range(b_sets)), group="A"),
        exercise("c", rest_pause_set("c1", total=18), rest_pause_set("c2", minis=2)),
        groups=(SUPERSET,),
    )
    visited: list[str] = []
    for count in reps:
        if current(s.now) is None:
            break
        visited.append(now_id(s))
        load = "55" if visited[-1].startswith("c") else "82.5"
        s = log(s, 60.0 * len(visited), count, load=load)
    assert current(s.now) is None
    assert set(visited) == {x.id for e in s.now.exercises for x in e.sets}
    straight = [v for v in visited if not v.startswith("c")]
    assert len(straight) == len(set(straight))
    assert s.now.rest is None


def test_loads_stay_exact_in_the_stored_events() -> None:
    stored = ev.EVENTS.dump_json((ev.PartLogged(at=START, set=ShortId("a"), entry=entry(8, load="0.1")),))
    (read,) = ev.EVENTS.validate_json(stored)
    assert isinstance(read, ev.PartLogged)
    assert read.entry.parts[0].load is not None
    assert read.entry.parts[0].load.amount * 3 == Decimal("0.3")
    assert read.at == START + timedelta(0)
