"""What is written for each signal, byte for byte; a name can hold anything and breaks no sequence."""

import itertools
import re
import unicodedata
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.live import countdown as cd
from gymtui.live import events as ev
from gymtui.live.countdown import Cue, Phase
from gymtui.live.fold import Session, step
from gymtui.live.state import RestKind
from gymtui.model.exercise import Measurement
from gymtui.settings import SPECS, Settings
from gymtui.tui import signals
from gymtui.tui.signals import Bar, RestEnd
from gymtui.tui.terminal import Terminal, Way
from tests.live.helpers import (
    SUPERSET,
    after,
    exercise,
    hold_set,
    log,
    rest_pause_set,
    session,
    warmup_set,
    work_set,
)

PLAIN, TMUX = Terminal(), Terminal(tmux=True)

# bells


def test_every_pattern_sounds_different() -> None:
    patterns = {cue: pattern for cue, pattern in signals.PATTERNS.items() if cue is not Cue.TICK}
    assert set(signals.PATTERNS) == set(Cue)
    assert len(set(patterns.values())) == len(patterns)
    counts = {cue: len(pattern) for cue, pattern in patterns.items()}
    assert counts == {Cue.GET_READY: 1, Cue.GO: 3, Cue.SET_OVER: 2, Cue.HELD: 3}
    gaps = {cue: [b - a for a, b in itertools.pairwise(p)] for cue, p in patterns.items()}
    assert gaps[Cue.GO] == pytest.approx([0.2, 0.2])
    assert gaps[Cue.HELD] == pytest.approx([0.2, 0.8])
    assert gaps[Cue.SET_OVER] == pytest.approx([0.8])


@pytest.mark.parametrize("cue", list(Cue))
def test_each_pattern_has_a_switch_and_the_bell_switches_all(cue: Cue) -> None:
    switch = signals.SWITCHES[cue]
    assert switch in {spec.name for spec in SPECS if spec.group == "signals"}
    on = Settings(**{switch: True})  # type: ignore[arg-type]  # the name of a switch
    assert signals.pattern_of(cue, on) == signals.PATTERNS[cue]
    off = Settings(**{switch: False})  # type: ignore[arg-type]
    assert signals.pattern_of(cue, off) == ()
    assert signals.pattern_of(cue, Settings(bell=False, countdown_ticks=True)) == ()


def test_only_ticks_are_off_at_first() -> None:
    assert [cue for cue in Cue if signals.pattern_of(cue, Settings()) == ()] == [Cue.TICK]


# progress


@pytest.mark.parametrize(
    ("bar", "expected"),
    [
        (Bar(0), b"\x1b]9;4;1;0\x1b\\"),
        (Bar(42), b"\x1b]9;4;1;42\x1b\\"),
        (Bar(100), b"\x1b]9;4;1;100\x1b\\"),
        (Bar(100, waiting=True), b"\x1b]9;4;4;100\x1b\\"),
        (None, b"\x1b]9;4;0;0\x1b\\"),
    ],
)
def test_progress_byte_for_byte(bar: Bar | None, expected: bytes) -> None:
    assert signals.bar_sequence(bar, PLAIN).encode() == expected


def test_progress_in_tmux_is_wrapped_with_every_escape_doubled() -> None:
    assert signals.bar_sequence(Bar(42), TMUX).encode() == b"\x1bPtmux;\x1b\x1b]9;4;1;42\x1b\x1b\\\x1b\\"


def clock(phase: Phase, seconds: int, planned: int = 180) -> cd.Countdown:
    return cd.Countdown(phase, seconds, planned, after(planned))


@pytest.mark.parametrize(
    ("shown", "bar"),
    [
        (None, None),
        (clock(Phase.REST, 180), Bar(0)),
        (clock(Phase.REST, 179), Bar(0)),
        (clock(Phase.REST, 90), Bar(50)),
        (clock(Phase.GET_READY, 1), Bar(99)),
        (clock(Phase.GO, 0), Bar(100)),
        (clock(Phase.OVER, 3600), Bar(100, waiting=True)),
        (clock(Phase.GET_READY, 3, 3), Bar(0)),
        (clock(Phase.HOLD, 15, 60), Bar(75)),
        (clock(Phase.HELD, 60, 60), Bar(100)),
        (clock(Phase.REST, 500, 180), Bar(0)),
    ],
)
def test_progress_follows_the_clock(shown: cd.Countdown | None, bar: Bar | None) -> None:
    assert signals.bar_of(shown) == bar


@given(st.integers(1, 3600), st.floats(-7200, 7200))
def test_progress_is_a_whole_per_cent_at_any_moment(seconds: int, at: float) -> None:
    s = log(session(exercise("e1", work_set("a"), work_set("b"), rest=seconds)), 0, 8)
    assert s.now.rest is not None
    bar = signals.bar_of(cd.of_rest(s.now.rest, after(at)))
    assert bar is not None
    assert 0 <= bar.percent <= 100
    assert re.fullmatch(r"\x1b\]9;4;[14];\d{1,3}\x1b\\", signals.bar_sequence(bar, PLAIN))


# notifications


@pytest.mark.parametrize(
    ("way", "expected"),
    [
        (Way.OSC9, b"\x1b]9;gymtui: GO, Bench press, set 3 of 4\x1b\\"),
        (Way.OSC777, b"\x1b]777;notify;GO;Bench press, set 3 of 4\x1b\\"),
        (
            Way.OSC99,
            b"\x1b]99;i=gymtui:d=0;GO\x1b\\\x1b]99;i=gymtui:d=1:p=body;Bench press, set 3 of 4\x1b\\",
        ),
    ],
)
def test_notifications_byte_for_byte(way: Way, expected: bytes) -> None:
    assert signals.notification(way, "GO", "Bench press, set 3 of 4", PLAIN).encode() == expected


def test_a_notification_in_tmux_is_wrapped_whole() -> None:
    sent = signals.notification(Way.OSC99, "GO", "Plank", TMUX).encode()
    inside = b"\x1b\x1b]99;i=gymtui:d=0;GO\x1b\x1b\\\x1b\x1b]99;i=gymtui:d=1:p=body;Plank\x1b\x1b\\"
    assert sent == b"\x1bPtmux;" + inside + b"\x1b\\"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Bench; press", "Bench, press"),
        ("4;1;50", "4,1,50"),
        ("a\x1b]0;pwned\x07b", "a ]0,pwned b"),
        ("a\x9d2;c1\x9cb", "a 2,c1 b"),
        ("two\nlines\r\tand\u2028more", "two lines and more"),
        ("\u202etfel", "tfel"),
        ("Kniebeuge, tief – schön 漢字", "Kniebeuge, tief – schön 漢字"),
        ("👩‍🦽 press", "👩‍🦽 press"),
        ("", ""),
    ],
)
def test_names_are_cleaned(name: str, shown: str) -> None:
    assert signals.notification(Way.OSC777, "GO", name, PLAIN) == f"\x1b]777;notify;GO;{shown}\x1b\\"


def test_a_long_name_is_cut() -> None:
    assert signals.clean("x" * 120) == "x" * 120
    assert signals.clean("x" * 121) == "x" * 119 + "…"


ANYTHING = st.text(max_size=300) | st.text("\x00\x07\x1b\\;]\x9c\x9d \n4", max_size=40)


@given(ANYTHING)
def test_a_cleaned_text_is_one_line_that_any_terminal_takes(text: str) -> None:
    found = signals.clean(text)
    assert len(found) <= 120
    assert not any(unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") for c in found)
    assert found == " ".join(found.split())
    assert found.encode("utf-8").decode("utf-8") == found
    assert signals.clean(found) == found


@given(ANYTHING, ANYTHING)
def test_whatever_a_name_holds_the_sequence_keeps_its_form(title: str, body: str) -> None:
    text, field = r"[^\x00-\x1f\x7f-\x9f]*", r"[^\x00-\x1f\x7f-\x9f;]*"
    forms = {
        Way.OSC9: rf"\x1b\]9;gymtui: {field}\x1b\\",
        Way.OSC777: rf"\x1b\]777;notify;{field};{field}\x1b\\",
        Way.OSC99: rf"\x1b\]99;i=gymtui:d=0;{text}\x1b\\\x1b\]99;i=gymtui:d=1:p=body;{text}\x1b\\",
    }
    for way, form in forms.items():
        plain = signals.notification(way, title, body, PLAIN)
        assert re.fullmatch(form, plain), way
        inside = signals.notification(way, title, body, TMUX)
        assert inside.startswith("\x1bPtmux;")
        assert inside.endswith("\x1b\\")
        assert inside[len("\x1bPtmux;") : -2].replace("\x1b\x1b", "\x1b") == plain


def test_the_title_byte_for_byte() -> None:
    sent = signals.title_sequence("0:42 rest · gymtui").encode()
    assert sent == b"\x1b]2;0:42 rest \xc2\xb7 gymtui\x07"


# a rest that ended


def end_of(s: Session, at: float) -> RestEnd | None:
    assert s.now.rest is not None
    return signals.rest_end(s.now, cd.of_rest(s.now.rest, after(at)), after(at))


def test_the_end_of_a_rest_names_what_comes_now() -> None:
    s = log(session(exercise("e1", *[work_set(f"s{n}") for n in range(3)])), 0, 8)
    assert end_of(s, 179) is None
    assert end_of(s, 180) == RestEnd("Exercise e1", "set 2 of 3", RestKind.SET, 180, Phase.GO)
    assert end_of(s, 4000.9) == RestEnd("Exercise e1", "set 2 of 3", RestKind.SET, 4000, Phase.OVER)


def test_each_kind_of_rest_is_named() -> None:
    warm = log(session(exercise("e1", warmup_set("w", "40", 5), work_set("s"))), 0, 5, load="40")
    inside = log(session(exercise("e1", rest_pause_set("r", total=18), work_set("z"))), 0, 8, load="55")
    pair = session(
        exercise("e1", work_set("a1"), work_set("a2"), group="A"),
        exercise("e2", work_set("b1"), work_set("b2"), group="A"),
        groups=(SUPERSET,),
    )
    switch = log(pair, 0, 8)
    around = log(switch, 60, 8)
    found = [end_of(s, at) for s, at in ((warm, 60), (inside, 15), (switch, 15), (around, 150))]
    assert [(e.set, e.kind.value, e.rested) for e in found if e is not None] == [
        ("set 1 of 1", "warmup", 60),
        ("set 1 of 2, part 2", "inside", 15),
        ("set 1 of 2", "switch", 15),
        ("set 2 of 2", "round", 90),
    ]


def test_the_own_command_is_told_by_its_environment() -> None:
    end = RestEnd("Bench\0 press", "set 2 of 3", RestKind.SET, 185, Phase.GO)
    assert end.environment() == {
        "GYMTUI_EXERCISE": "Bench press",
        "GYMTUI_SET": "set 2 of 3",
        "GYMTUI_KIND": "set",
        "GYMTUI_RESTED_SECONDS": "185",
        "GYMTUI_PHASE": "go",
    }


@given(ANYTHING)
def test_any_name_can_stand_in_the_environment(name: str) -> None:
    for value in RestEnd(name, name, RestKind.SET, 1, Phase.GO).environment().values():
        assert "\0" not in value
        value.encode("utf-8")


def words_at(s: Session, cue: Cue, at: float) -> tuple[str, str] | None:
    now: datetime = after(at)
    shown = cd.of_hold(s.now.hold, now) if s.now.hold is not None else None
    if shown is None:
        assert s.now.rest is not None
        shown = cd.of_rest(s.now.rest, now)
    return signals.words_of(cue, s.now, shown, now)


def test_a_notification_says_what_is_to_be_done() -> None:
    s = log(session(exercise("e1", *[work_set(f"s{n}") for n in range(3)])), 0, 8)
    assert words_at(s, Cue.GO, 180) == ("GO", "Exercise e1, set 2 of 3")
    assert words_at(s, Cue.GO, 243) == ("Rest over since 1:03", "Exercise e1, set 2 of 3")
    for cue in (Cue.GET_READY, Cue.SET_OVER, Cue.TICK, Cue.HELD):
        assert words_at(s, cue, 180) is None


def test_a_hold_is_notified_when_it_is_done_and_not_when_it_begins() -> None:
    s = session(exercise("e1", hold_set("s1", 30), work_set("z"), measurement=Measurement.DURATION))
    begun = {"at": after(0), "set": "s1", "lead": 3, "target": 30}
    s = step(s, ev.HoldStarted.model_validate(begun))
    assert words_at(s, Cue.GO, 3) is None
    assert words_at(s, Cue.HELD, 33) == ("Held", "Exercise e1, 30 s")
