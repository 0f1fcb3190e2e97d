"""The signals as the program gives them: what is written, in which order, how often, and what never is."""

import itertools
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from gymtui.model.plan import Template
from gymtui.model.profile import ExerciseChoice
from gymtui.settings import spec_of
from gymtui.tui import own_command, signaller
from gymtui.tui.signals import BEL
from gymtui.tui.terminal import Terminal, Way
from gymtui.tui.train.view import Stage
from tests.tui.training import EASED_IN, FakeClock, Home, Lifter, only_bench, planned, training, upper, work

ALL = Terminal("made up", progress=True, notification=Way.OSC777)
GO_NOTICE = "\x1b]777;notify;GO;{}\x1b\\"
CLEARED = "\x1b]9;4;0;0\x1b\\"


@dataclass
class Timer:
    at: float
    ring: Callable[[], None]
    stopped: bool = False

    def stop(self) -> None:
        self.stopped = True


@dataclass
class Ears:
    """Everything that was written and run, with the seconds since the start."""

    lifter: Lifter
    heard: list[tuple[float, str]] = field(default_factory=list)
    ran: list[dict[str, str]] = field(default_factory=list)
    bells: list[Timer] = field(default_factory=list)

    @property
    def at(self) -> float:
        return (self.lifter.clock.now - FakeClock().now).total_seconds()

    def write(self, sequence: str) -> None:
        self.heard.append((self.at, sequence))

    def ring_out(self) -> None:
        """Let the rest of a pattern ring."""
        for timer in self.bells:
            if not timer.stopped:
                timer.ring()
        self.bells.clear()

    def some(self, mark: str) -> list[str]:
        return [sequence for _, sequence in self.heard if mark in sequence]

    @property
    def rung(self) -> list[float]:
        return [at for at, sequence in self.heard if sequence == BEL]

    async def pass_by(self, seconds: float, pace: float = 1) -> None:
        """Let time pass with looks at the clock on the way."""
        for _ in range(round(seconds / pace)):
            self.lifter.clock.advance(pace)
            self.lifter.app.tick()
        await self.lifter.settle()


@asynccontextmanager
async def listening(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    *templates: Template,
    signals: str = "",
    terminal: Terminal = ALL,
    look: str = "",
) -> AsyncIterator[Ears]:
    """Train with ears: the terminal, the timers of the bell and the own command are those of the test."""
    settings = f"{EASED_IN}[signals]\n{signals}\n[look]\n{look}\n"
    home = Home(templates=templates or (only_bench(3),), settings=settings)
    async with training(folder, home) as lifter:
        ears = Ears(lifter)
        give = lifter.app.signaller

        def later(seconds: float, ring: Callable[[], None]) -> Timer:
            ears.bells.append(Timer(seconds, ring))
            return ears.bells[-1]

        def run(words: object, extra: dict[str, str], *_: object) -> None:
            ears.ran.append({"words": repr(words), **extra})

        monkeypatch.setattr(signaller, "run_beside", run)
        give.terminal, give.write, give.later = terminal, ears.write, later
        await lifter.start()
        yield ears


def stage_of(lifter: Lifter) -> Stage:
    view = lifter.app.train_screen.stage.view
    assert view is not None
    return view.stage


# the bell


async def test_a_rest_rings_once_at_get_ready_and_three_times_at_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with listening(tmp_path, monkeypatch) as ears:
        await ears.lifter.log(after=0)
        await ears.lifter.wait(165)
        await ears.pass_by(30)
        assert ears.rung == [170, 180]
        assert [t.at for t in ears.bells] == [0.2, 0.4]
        ears.ring_out()
        assert len(ears.rung) == 4
        await ears.lifter.wait(60)
        assert len(ears.rung) == 4


async def test_a_new_pattern_cuts_off_the_one_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with listening(tmp_path, monkeypatch, only_bench(3, rest=6)) as ears:
        await ears.lifter.log(after=0)
        await ears.pass_by(6)
        go = list(ears.bells)
        assert [t.stopped for t in go] == [False, False]
        await ears.lifter.log(after=10)
        await ears.pass_by(3)
        assert [t.stopped for t in go] == [True, True]


@pytest.mark.parametrize(
    ("off", "rung"),
    [
        ("bell = false", []),
        ("bell_get_ready = false", [180]),
        ("bell_go = false", [170]),
        ("countdown_ticks = true", [170, 177, 178, 179, 180]),
        ("bell = false\ncountdown_ticks = true", []),
    ],
)
async def test_each_bell_is_switched_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, off: str, rung: list[float]
) -> None:
    async with listening(tmp_path, monkeypatch, signals=off) as ears:
        await ears.lifter.log(after=0)
        await ears.lifter.wait(165)
        await ears.pass_by(20)
        assert ears.rung == rung


@pytest.mark.parametrize(("switch", "count"), [("", 2), ("bell_set_over = false", 0)])
async def test_the_last_mini_rings_twice_slowly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, switch: str, count: int
) -> None:
    async with listening(tmp_path, monkeypatch, upper(), signals=switch) as ears:
        for _ in range(4):
            await ears.lifter.log()
        await ears.lifter.log("x10")
        ears.ring_out()
        before = len(ears.rung)
        await ears.lifter.log("8", after=5)
        assert ears.lifter.sets(2)[0].closed
        assert [t.at for t in ears.bells if not t.stopped] == [0.8][: count // 2]
        ears.ring_out()
        assert len(ears.rung) - before == count
        heard = len(ears.rung)
        await ears.lifter.press("u")
        await ears.lifter.press("U")
        assert len(ears.rung) == heard


@pytest.mark.parametrize(("switch", "rung"), [("", [3, 3, 3, 9, 9, 9]), ("bell_hold = false", [3, 3, 3])])
async def test_a_hold_rings_when_it_begins_and_when_it_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, switch: str, rung: list[float]
) -> None:
    plank = Template.model_validate(
        {
            "id": "d",
            "name": "Day",
            "exercises": [planned(1, "plank", {"seconds": 6}, progression={"rule": "off"})],
        }
    )
    async with listening(tmp_path, monkeypatch, plank, signals=switch) as ears:
        await ears.lifter.press("enter")
        for _ in range(11):
            await ears.pass_by(1)
            ears.ring_out()
        assert ears.rung == rung
        assert ears.some("777") == ["\x1b]777;notify;Held;Plank, 6 s\x1b\\"]
        assert ears.ran == []


# title, progress, notification


async def test_the_title_carries_the_countdown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with listening(tmp_path, monkeypatch) as ears:
        await ears.lifter.log()
        await ears.lifter.wait(138)
        assert ears.some("\x1b]2;")[-1] == "\x1b]2;0:42 rest · gymtui\x07"
        await ears.lifter.wait(65)
        assert ears.some("\x1b]2;")[-1] == "\x1b]2;+0:23 over · gymtui\x07"
        await ears.lifter.press("space")
        assert ears.some("\x1b]2;")[-1] == "\x1b]2;gymtui\x07"


async def test_the_title_that_was_comes_back_when_it_is_switched_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with listening(tmp_path, monkeypatch, signals="title = false") as ears:
        await ears.lifter.log()
        assert [s for _, s in ears.heard if "2;" in s and "]9;" not in s and "777" not in s] == []
        ears.lifter.app.desk.with_setting(spec_of("title"), True)
        await ears.lifter.wait(1)
        assert [s for _, s in ears.heard[-3:] if "]9" not in s] == [
            "\x1b[22;2t",
            "\x1b]2;2:59 rest · gymtui\x07",
        ]
        ears.lifter.app.desk.with_setting(spec_of("title"), False)
        await ears.lifter.wait(0.1)
        assert ears.heard[-1][1] == "\x1b[23;2t"


async def test_progress_is_written_once_for_each_per_cent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with listening(tmp_path, monkeypatch) as ears:
        await ears.lifter.log(after=0)
        await ears.pass_by(200)
        bars = ears.some("]9;4;")
        running = [f"\x1b]9;4;1;{n}\x1b\\" for n in range(101)]
        assert bars == [*running, "\x1b]9;4;4;100\x1b\\"]
        await ears.lifter.press("space")
        assert ears.some("]9;4;")[len(bars) :] == [CLEARED]
        await ears.pass_by(30)
        assert ears.some("]9;4;")[-1] == CLEARED


async def test_a_long_rest_is_renewed_before_a_terminal_forgets_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with listening(tmp_path, monkeypatch, only_bench(2, rest=3600)) as ears:
        await ears.lifter.log(after=0)
        await ears.pass_by(72)
        times = [at for at, sequence in ears.heard if "]9;4;" in sequence]
        assert max(b - a for a, b in itertools.pairwise(times)) <= 10
        assert len(times) < 12


async def test_progress_goes_with_an_undo_that_leaves_no_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with listening(tmp_path, monkeypatch) as ears:
        await ears.lifter.log()
        assert ears.some("]9;4;") == ["\x1b]9;4;1;0\x1b\\"]
        await ears.lifter.press("u")
        assert ears.some("]9;4;")[-1] == CLEARED


async def test_progress_goes_with_the_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with listening(tmp_path, monkeypatch) as ears:
        await ears.lifter.log()
        ears.heard.clear()
        ears.lifter.app.signaller.close()
        assert [s for _, s in ears.heard] == [CLEARED, "\x1b[23;2t"]
        ears.heard.clear()
        ears.lifter.app.signaller.close()
        assert ears.heard == []


async def test_progress_goes_when_it_is_switched_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with listening(tmp_path, monkeypatch) as ears:
        await ears.lifter.log()
        ears.lifter.app.desk.with_setting(spec_of("progress"), "off")
        await ears.pass_by(30)
        assert ears.some("]9;4;") == ["\x1b]9;4;1;0\x1b\\", CLEARED]


async def test_one_notification_at_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with listening(tmp_path, monkeypatch) as ears:
        await ears.lifter.log(after=0)
        await ears.lifter.wait(165)
        await ears.pass_by(30)
        assert [(at, s) for at, s in ears.heard if "777" in s] == [
            (180, GO_NOTICE.format("Bench press, set 2 of 3"))
        ]


async def test_at_go_the_signals_come_in_one_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with listening(tmp_path, monkeypatch) as ears:
        await ears.lifter.log(after=0)
        await ears.lifter.wait(179)
        ears.heard.clear()
        await ears.lifter.wait(1)
        assert [s for _, s in ears.heard] == [
            "\x1b]2;GO · gymtui\x07",
            "\x1b]9;4;1;100\x1b\\",
            BEL,
            GO_NOTICE.format("Bench press, set 2 of 3"),
        ]


@pytest.mark.parametrize(
    ("signals", "terminal", "sequences"),
    [
        ("", Terminal(), (False, False)),
        ('progress = "off"\nnotification = "off"', ALL, (False, False)),
        ('progress = "on"\nnotification = "osc777"', Terminal(), (True, True)),
        ("", ALL, (True, True)),
    ],
)
async def test_a_terminal_that_is_not_known_gets_only_what_is_asked_for(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    signals: str,
    terminal: Terminal,
    sequences: tuple[bool, bool],
) -> None:
    async with listening(tmp_path, monkeypatch, signals=signals, terminal=terminal) as ears:
        await ears.lifter.log(after=0)
        await ears.lifter.wait(100)
        await ears.lifter.wait(85)
        assert (bool(ears.some("]9;4;")), bool(ears.some("777"))) == sequences


# the own command


async def test_the_own_command_runs_once_for_each_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with listening(tmp_path, monkeypatch, signals="on_rest_end = \"gong --now 'a b'\"") as ears:
        await ears.lifter.log(after=0)
        await ears.lifter.wait(175)
        await ears.pass_by(4)
        assert ears.ran == []
        await ears.pass_by(10)
        await ears.lifter.log()
        await ears.lifter.wait(175)
        await ears.pass_by(10)
        told = {
            "words": "('gong', '--now', 'a b')",
            "GYMTUI_EXERCISE": "Bench press",
            "GYMTUI_SET": "set 2 of 3",
            "GYMTUI_KIND": "set",
            "GYMTUI_RESTED_SECONDS": "180",
            "GYMTUI_PHASE": "go",
        }
        assert ears.ran == [told, {**told, "GYMTUI_SET": "set 3 of 3"}]


async def test_a_rest_that_was_slept_through_runs_it_once_on_waking(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with listening(tmp_path, monkeypatch, signals='on_rest_end = "gong"') as ears:
        await ears.lifter.log(after=0)
        await ears.lifter.wait(10)
        await ears.lifter.wait(4000)
        await ears.pass_by(20)
        assert [(r["GYMTUI_PHASE"], r["GYMTUI_RESTED_SECONDS"]) for r in ears.ran] == [("over", "4010")]
        assert ears.rung == [4010]
        assert ears.some("777") == ["\x1b]777;notify;Rest over since 1:03:50;Bench press, set 2 of 3\x1b\\"]


async def test_undo_and_redo_never_run_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with listening(tmp_path, monkeypatch, signals='on_rest_end = "gong"') as ears:
        await ears.lifter.log(after=0)
        await ears.lifter.wait(100)
        await ears.lifter.log(after=0)
        await ears.lifter.wait(400)
        heard = (len(ears.ran), len(ears.rung), len(ears.some("777")))
        for key in ("u", "U", "u", "u", "U"):
            await ears.lifter.press(key)
            await ears.lifter.wait(5)
        assert (len(ears.ran), len(ears.rung), len(ears.some("777"))) == heard


async def test_taking_up_a_workout_signals_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = FakeClock()
    home = Home(templates=(only_bench(3),), settings=EASED_IN + '[signals]\non_rest_end = "gong"\n')
    async with training(tmp_path, home, clock=clock) as lifter:
        await lifter.start()
        await lifter.log()
    clock.advance(300)
    async with training(tmp_path, Home(templates=(), history=()), clock=clock) as lifter:
        written: list[str] = []
        ran: list[object] = []
        monkeypatch.setattr(signaller, "run_beside", lambda *words: ran.append(words))
        lifter.app.signaller.write = written.append
        await lifter.press("enter")
        await lifter.wait(5)
        assert lifter.workout.rest is not None
        assert BEL not in written
        assert ran == []


async def test_a_command_that_cannot_run_is_named_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Home(templates=(only_bench(4),), settings=EASED_IN + '[signals]\non_rest_end = "/no/such/gong"\n')
    threads = []
    real = own_command.run_beside

    def run(*asked: object) -> None:
        threads.append(real(*asked))  # type: ignore[arg-type]  # handed on as it came

    async with training(tmp_path, home) as lifter:
        monkeypatch.setattr(signaller, "run_beside", run)
        await lifter.start()
        for n in range(2):
            await lifter.log()
            await lifter.wait(181)
            threads[n].join(30)
            await lifter.settle()
        said = [n for n in lifter.notices if "gong" in n]
        assert said == ["on_rest_end: /no/such/gong could not be started: there is no such program."]


# etiquette


async def test_correcting_a_logged_set_gives_no_signal_and_restarts_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with listening(tmp_path, monkeypatch, signals='on_rest_end = "gong"') as ears:
        await ears.lifter.log("x7", after=0)
        rest = ears.lifter.workout.rest
        await ears.lifter.wait(30)
        for _ in range(2):
            await ears.lifter.press("o", "up", "enter", "backspace", "6", "enter")
            assert ears.lifter.workout.rest == rest
            assert ears.lifter.sets()[0].parts[0].reps == 6
            assert ears.rung == []
            await ears.lifter.wait(5)
        await ears.lifter.wait(140)
        assert ears.lifter.workout.rest == rest
        assert ears.rung == [180]


async def test_no_clock_and_no_signal_after_the_last_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with listening(tmp_path, monkeypatch, only_bench(1), signals='on_rest_end = "gong"') as ears:
        await ears.lifter.log()
        assert ears.lifter.workout.rest is None
        await ears.pass_by(20)
        await ears.lifter.wait(400)
        assert {s for _, s in ears.heard} <= {"\x1b]2;gymtui\x07", "\x1b[22;2t"}
        assert ears.ran == []


async def test_an_exercise_without_countdown_shows_no_clock_and_gives_no_signal(tmp_path: Path) -> None:
    pulldown = planned(1, "lat-pulldown", work(8, technique="rest_pause", params={"total": 18}), work(8, 10))
    day = Template.model_validate({"id": "d", "name": "Day", "exercises": [pulldown]})
    home = Home(templates=(day,), settings=EASED_IN + '[signals]\non_rest_end = "gong"\n')
    async with training(tmp_path, home) as lifter:
        lifter.store.library.save_choice(ExerciseChoice(exercise="lat-pulldown", countdown=False))
        lifter.app.desk.reload()
        written: list[str] = []
        lifter.app.signaller.terminal = ALL
        lifter.app.signaller.write = written.append
        await lifter.start()
        assert not lifter.workout.exercises[0].plan.countdown
        await lifter.log("x10", after=0)
        await lifter.log("8", after=5)
        assert lifter.sets()[0].closed
        for seconds in (10, 50, 100, 30, 300):
            await lifter.wait(seconds)
        assert stage_of(lifter) is Stage.WORK
        assert "REST" not in lifter.text
        assert written == []


async def test_a_drop_has_no_clock_and_gives_no_signal_before_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drops = work(10, technique="drop", params={"drops": 2})
    curl = planned(1, "bench-press", drops, work(8, 10), rest=180)
    day = Template.model_validate({"id": "d", "name": "Day", "exercises": [curl]})
    async with listening(tmp_path, monkeypatch, day, signals='on_rest_end = "gong"') as ears:
        for line in ("80x10", "64x8"):
            await ears.lifter.log(line)
            assert ears.lifter.workout.rest is None
            await ears.pass_by(2)
            assert stage_of(ears.lifter) is Stage.WORK
            assert (ears.rung, ears.some("]9;4;"), ears.ran) == ([], [], [])
        await ears.lifter.log("52x6")
        assert ears.lifter.sets()[0].closed
        assert ears.rung == [ears.at]
        assert [t.at for t in ears.bells] == [0.8]
        assert ears.lifter.workout.rest is not None


async def test_a_double_enter_logs_and_signals_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with listening(tmp_path, monkeypatch) as ears:
        await ears.lifter.wait(60)
        await ears.lifter.pilot.press("enter", "enter")
        await ears.lifter.settle()
        ears.lifter.clock.advance(0.39)
        await ears.lifter.press("enter")
        assert sum(bool(s.parts) for s in ears.lifter.sets()) == 1
        assert ears.some("]9;4;") == ["\x1b]9;4;1;0\x1b\\"]


@pytest.mark.parametrize("back", [60, 7200])
async def test_a_clock_that_is_set_back_cues_each_thing_once_more_at_most(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, back: int
) -> None:
    async with listening(tmp_path, monkeypatch, signals='on_rest_end = "gong"') as ears:
        await ears.lifter.log(after=0)
        await ears.lifter.wait(60)
        await ears.lifter.wait(-back)
        assert ears.rung == []
        assert ears.some("]9;4;1;")[-1] == "\x1b]9;4;1;0\x1b\\"
        await ears.lifter.wait(back + 111)
        await ears.lifter.wait(10)
        assert ears.rung == [171, 181]
        assert len(ears.ran) == 1


@pytest.mark.parametrize("switch", ["flash = false", ""])
async def test_without_the_flood_go_is_signalled_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, switch: str
) -> None:
    async with listening(tmp_path, monkeypatch, signals=switch) as ears:
        await ears.lifter.log(after=0)
        await ears.lifter.wait(100)
        await ears.lifter.wait(80.5)
        assert stage_of(ears.lifter) is (Stage.OVER if switch else Stage.GO)
        assert ears.rung == [180.5]
        assert len(ears.some("777")) == 1


async def test_with_reduced_motion_go_is_a_word_over_the_set_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = 'motion = "full"\nreduced_motion = true'
    async with listening(tmp_path, monkeypatch, look=look) as ears:
        assert ears.lifter.app.animation_level == "none"
        await ears.lifter.log(after=0)
        await ears.lifter.wait(180.5)
        assert stage_of(ears.lifter) is Stage.OVER
        assert "▶ GO" in ears.lifter.text
        assert ears.rung == [180.5]
