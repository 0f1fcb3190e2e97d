"""The clock's cues: each comes once, at its moment, and for nothing else."""

from datetime import datetime

from gymtui.live import events as ev
from gymtui.live.countdown import Cue
from gymtui.live.fold import Session, step
from gymtui.model.exercise import Measurement
from gymtui.model.ids import ShortId
from gymtui.tui.clockwork import Beat, Clockwork
from tests.live.helpers import (
    after,
    entry,
    exercise,
    hold_set,
    log,
    now_id,
    rest_pause_set,
    session,
    work_set,
)


def resting(rest: int = 180) -> Session:
    sets = [work_set(f"s{n}") for n in range(4)]
    return log(session(exercise("e1", *sets, rest=rest)), 0, 8)


def cues(s: Session, *moments: float, clock: Clockwork | None = None) -> list[tuple[float, Cue]]:
    """The cues of looking at the clock at these moments."""
    clock = clock or Clockwork()
    heard = [(at, clock.beat(s.now, after(at)).cue) for at in moments]
    return [(at, cue) for at, cue in heard if cue is not None]


def beat(s: Session, at: float) -> Beat:
    return Clockwork().beat(s.now, after(at))


def quarters(start: float, end: float) -> list[float]:
    return [start + n / 4 for n in range(int((end - start) * 4) + 1)]


def test_each_cue_comes_once() -> None:
    assert cues(resting(), *quarters(0, 400)) == [(170.0, Cue.GET_READY), (180.0, Cue.GO)]


def test_a_short_rest_is_ready_from_its_start_and_only_says_go() -> None:
    assert cues(resting(5), *quarters(0, 20)) == [(5.0, Cue.GO)]


def test_sleeping_through_go_cues_it_once_on_waking() -> None:
    assert cues(resting(), 10, 20, 4000, 4000.25, 5000) == [(4000, Cue.GO)]
    assert cues(resting(), 175, 4000, 4001) == [(4000, Cue.GO)]


def test_opening_the_program_cues_nothing_by_itself() -> None:
    for at in (50, 175, 180.5, 4000):
        assert cues(resting(), at, at + 0.25) == []


def test_no_workout_and_no_rest_cue_nothing() -> None:
    clock = Clockwork()
    assert clock.beat(None, after(0)) == Beat(False, None, "gymtui", None, None)
    fresh = session(exercise("e1", work_set("s1")))
    assert clock.beat(fresh.now, after(0)) == Beat(False, None, "gymtui", None, None)


def adjusted(s: Session, at: float, seconds: int) -> Session:
    return step(s, ev.RestAdjusted(at=after(at), seconds=seconds))


def test_a_shorter_rest_still_says_get_ready_and_go() -> None:
    clock, s = Clockwork(), resting()
    assert cues(s, *quarters(0, 20), clock=clock) == []
    s = adjusted(s, 20, -15)
    assert cues(s, *quarters(20.25, 300), clock=clock) == [(155.0, Cue.GET_READY), (165.0, Cue.GO)]


def test_a_longer_rest_after_get_ready_says_it_again_and_go_once() -> None:
    clock, s = Clockwork(), resting()
    assert cues(s, *quarters(0, 172), clock=clock) == [(170.0, Cue.GET_READY)]
    s = adjusted(s, 172, 30)
    assert cues(s, *quarters(172.25, 300), clock=clock) == [(200.0, Cue.GET_READY), (210.0, Cue.GO)]


def test_a_rest_made_longer_after_go_goes_again_at_its_new_end() -> None:
    clock, s = Clockwork(), resting()
    cues(s, *quarters(0, 200), clock=clock)
    s = adjusted(s, 200, 15)
    assert (215.0, Cue.GO) in cues(s, *quarters(200.25, 300), clock=clock)


def test_editing_a_logged_set_cues_nothing() -> None:
    for at in (60.0, 175.0, 181.0, 300.0):
        clock, s = Clockwork(), resting()
        cues(s, *quarters(0, at), clock=clock)
        entry = {"parts": [{"load": {"amount": "80", "unit": "kg"}, "reps": 7}]}
        s = step(s, ev.SetEdited.model_validate({"at": after(at), "set": "s0", "entry": entry}))
        assert cues(s, at, at + 0.25, clock=clock) == []


def test_notes_and_added_sets_cue_nothing() -> None:
    clock, s = Clockwork(), resting()
    cues(s, *quarters(0, 175), clock=clock)
    s = step(s, ev.NoteWritten(at=after(175), text="a note"))
    assert cues(s, 175.25, clock=clock) == []


def test_a_log_or_an_undo_in_between_cues_nothing() -> None:
    clock, s = Clockwork(), resting()
    cues(s, *quarters(0, 100), clock=clock)
    s = log(s, 100, 8)
    assert cues(s, 100, 100.25, clock=clock) == []
    s = step(s, ev.Undone(at=after(101)))
    assert cues(s, 101, clock=clock) == []
    assert cues(s, 175, 181, clock=clock) == [(175, Cue.GET_READY), (181, Cue.GO)]


def test_undoing_into_a_rest_that_is_long_over_cues_nothing() -> None:
    clock, s = Clockwork(), resting()
    cues(s, *quarters(0, 170), clock=clock)
    s = log(s, 300, 8)
    cues(s, 300, 310, clock=clock)
    s = step(s, ev.Undone(at=after(320)))
    assert cues(s, 320, 321, clock=clock) == []


def test_space_ends_the_clock_without_a_cue() -> None:
    clock, s = Clockwork(), resting()
    cues(s, *quarters(0, 100), clock=clock)
    s = step(s, ev.PartStarted(at=after(100)))
    assert cues(s, 100.25, 180, 300, clock=clock) == []
    assert not clock.beat(s.now, after(301)).running


def test_a_clock_that_jumps_back_cues_nothing_extra() -> None:
    assert cues(resting(), 10, 60, -7200, -7199, 60, 171, 181) == [(171, Cue.GET_READY), (181, Cue.GO)]


def test_the_rests_inside_a_set_cue_each_for_itself() -> None:
    s = log(session(exercise("e1", rest_pause_set("s1", total=18), work_set("z"))), 0, 8, load="55")
    clock = Clockwork()
    assert cues(s, *quarters(0, 16), clock=clock) == [(10.0, Cue.GET_READY), (15.0, Cue.GO)]
    s = log(s, 30, 4, load="55")
    assert cues(s, *quarters(30, 50), clock=clock) == [(40.0, Cue.GET_READY), (45.0, Cue.GO)]


def test_the_next_look_is_when_the_phase_changes() -> None:
    s = resting()
    moments = [beat(s, at).boundary for at in (0, 170, 180, 181.5)]
    assert moments == [after(170), after(180), after(181.5), None]
    assert beat(s, 4000).running


def test_the_title_carries_the_countdown() -> None:
    s = resting()
    titles = [beat(s, at).title for at in (0, 138, 175, 180.2, 203)]
    assert titles == [
        "3:00 rest · gymtui",
        "0:42 rest · gymtui",
        "0:05 get ready · gymtui",
        "GO · gymtui",
        "+0:23 over · gymtui",
    ]


def holding(at: float = 0, lead: int = 3) -> Session:
    s = session(exercise("e1", hold_set("s1", 30), work_set("z"), measurement=Measurement.DURATION))
    begun = {"at": after(at), "set": "s1", "lead": lead, "target": 30}
    return step(s, ev.HoldStarted.model_validate(begun))


def test_a_hold_says_go_when_it_begins_and_once_more_when_it_is_held() -> None:
    assert cues(holding(), *quarters(0, 60)) == [(3.0, Cue.GO), (33.0, Cue.HELD)]


def test_a_hold_is_given_to_be_logged_only_when_it_is_complete() -> None:
    s = holding()
    clock = Clockwork()
    looks = [clock.beat(s.now, after(at)).held is not None for at in (0, 10, 32.9, 33, 90)]
    assert looks == [False, False, False, True, False]  # once: not again at the next tick
    assert beat(s, 90).held is None  # its end was not seen: nobody knows whether it was held
    assert [beat(s, at).title for at in (1, 13, 40)] == [
        "0:02 get ready · gymtui",
        "0:20 hold · gymtui",
        "held · gymtui",
    ]
    boundaries: list[datetime | None] = [beat(s, at).boundary for at in (0, 3, 33)]
    assert boundaries == [after(3), after(33), None]


def test_a_hold_takes_the_place_of_the_rest_before_it() -> None:
    clock, s = Clockwork(), resting()
    cues(s, *quarters(0, 100), clock=clock)
    begun = {"at": after(100), "set": "s1", "lead": 3, "target": 200}
    s = step(s, ev.HoldStarted.model_validate(begun))
    assert cues(s, *quarters(100, 200), clock=clock) == [(103.0, Cue.GO)]


# the last mini


class Watcher:
    """Looks at the clock after each event, as the program does."""

    def __init__(self, s: Session) -> None:
        self.clock, self.session = Clockwork(), s
        self.look(-1)

    def look(self, at: float) -> Cue | None:
        return self.clock.beat(self.session.now, after(at)).cue

    def does(self, at: float, event: ev.Change | ev.Undone | ev.Redone) -> Cue | None:
        self.session = step(self.session, event)
        return self.look(at)

    def logs(self, at: float, *reps: int) -> Cue | None:
        logged = ev.PartLogged(at=after(at), set=ShortId(now_id(self.session)), entry=entry(*reps, load="55"))
        return self.does(at, logged)


def rest_pause(*, countdown: bool = True) -> Watcher:
    sets = (rest_pause_set("s1", total=18), work_set("z"))
    return Watcher(session(exercise("e1", *sets, countdown=countdown)))


def test_the_mini_that_ends_its_set_is_cued_once() -> None:
    w = rest_pause()
    assert [w.logs(0, 10), w.logs(20, 5)] == [None, None]
    assert w.logs(45, 3) is Cue.SET_OVER
    assert [w.look(45 + n / 4) for n in range(1, 100)] == [None] * 99


def test_the_last_mini_of_the_workout_is_cued_though_no_rest_follows() -> None:
    w = Watcher(session(exercise("e1", rest_pause_set("s1", total=18))))
    w.logs(0, 10)
    assert w.logs(20, 8) is Cue.SET_OVER
    assert w.session.now.rest is None


def test_a_set_of_one_part_or_typed_whole_has_no_last_mini() -> None:
    assert Watcher(session(exercise("e1", work_set("s1"), work_set("z")))).logs(0, 8) is None
    assert rest_pause().logs(0, 10, 5, 3) is None


def test_a_set_that_the_lifter_ends_is_not_cued() -> None:
    w = rest_pause()
    w.logs(0, 10)
    assert w.does(20, ev.SetClosed(at=after(20), set=ShortId("s1"))) is None
    assert w.session.now.exercises[0].sets[0].closed


def test_undo_redo_and_an_edit_that_ends_a_set_cue_nothing() -> None:
    w = rest_pause()
    w.logs(0, 10)
    w.logs(20, 5)
    ended = ev.SetEdited(at=after(22), set=ShortId("s1"), entry=entry(10, 8, load="55"))
    assert w.does(22, ended) is None
    assert w.session.now.exercises[0].sets[0].closed
    assert w.does(23, ev.Undone(at=after(23))) is None
    assert w.logs(40, 3) is Cue.SET_OVER
    assert w.does(41, ev.Undone(at=after(41))) is None
    assert w.does(42, ev.Redone(at=after(42))) is None
    assert w.does(43, ev.Undone(at=after(43))) is None
    assert w.logs(44, 3) is Cue.SET_OVER


def test_a_log_redone_long_after_a_restart_cues_nothing() -> None:
    w = rest_pause()
    w.logs(0, 10)
    w.logs(20, 8)
    undone = step(w.session, ev.Undone(at=after(30)))
    again = Watcher(undone)
    assert again.does(600, ev.Redone(at=after(600))) is None


def test_opening_the_program_after_a_last_mini_cues_nothing() -> None:
    w = rest_pause()
    w.logs(0, 10)
    w.logs(20, 8)
    assert Watcher(w.session).look(21) is None


def test_an_exercise_without_countdown_signals_nothing_at_all() -> None:
    w = rest_pause(countdown=False)
    assert [w.logs(0, 10), w.logs(20, 8)] == [None, None]
    for at in range(20, 400):
        assert w.clock.beat(w.session.now, after(at)) == Beat(False, None, "gymtui", None, None)


def test_the_last_mini_is_cued_after_the_clock_was_set_back() -> None:
    w = rest_pause()
    w.logs(7200, 10)
    assert w.logs(20, 8) is Cue.SET_OVER


# ticks


def ticking(s: Session, *moments: float) -> list[tuple[float, Cue]]:
    clock = Clockwork()
    heard = [(at, clock.beat(s.now, after(at), ticks=True).cue) for at in moments]
    return [(at, cue) for at, cue in heard if cue is not None]


def test_the_last_three_seconds_tick_where_it_is_wanted() -> None:
    tick = Cue.TICK
    assert ticking(resting(), *quarters(0, 300)) == [
        (170, Cue.GET_READY),
        (177, tick),
        (178, tick),
        (179, tick),
        (180, Cue.GO),
    ]
    assert ticking(resting(6), *quarters(0, 30)) == [(3, Cue.GET_READY), (4, tick), (5, tick), (6, Cue.GO)]
    assert Cue.TICK not in {cue for _, cue in cues(resting(), *quarters(0, 300))}


def test_the_next_look_is_at_the_tick() -> None:
    clock = Clockwork()
    assert clock.beat(resting().now, after(171), ticks=True).boundary == after(177)
    assert clock.beat(resting().now, after(171)).boundary == after(180)


def test_a_clock_that_jumps_about_ticks_nothing_extra() -> None:
    assert ticking(resting(), 10, 178.5, -7200, 60, 178.5, 4000) == [
        (178.5, Cue.GET_READY),
        (178.5, Cue.GET_READY),
        (4000, Cue.GO),
    ]


def test_a_beat_carries_what_the_clock_shows() -> None:
    shown = beat(resting(), 60).clock
    assert shown is not None
    assert (shown.seconds, shown.planned) == (120, 180)
