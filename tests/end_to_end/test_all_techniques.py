"""One workout with every technique in it, by Enter alone: one a part, and one for what the clock ends."""

import json
import sys
from functools import partial
from pathlib import Path

from gymtui.live.order import current
from gymtui.model.performed import Group, Technique
from gymtui.model.plan import PlannedExercise, SetTarget
from gymtui.model.units import Load
from tests.end_to_end.homes import exercise, finished, hold, logged_parts, running, seed, warmup, work
from tests.end_to_end.terminal import ENTER, QUIT, Terminal, opened

GUARD = 0.45
"""A little longer than Enter is without effect after a log."""
PAIR = Group.model_validate({"id": "A", "switch_rest": 1, "round_rest": 2})


def special(technique: Technique, reps: int | None = None, load: str = "20", **more: object) -> SetTarget:
    wanted = {"technique": technique, "load": {"load": Load.kg(load)}, "reps": reps, **more}
    return SetTarget.model_validate(wanted)


DAY: tuple[PlannedExercise, ...] = (
    exercise("bench-press", warmup("20", 5, 1), work("60", 8), work("60", 8), work("60", 8), rest=2),
    exercise("seated-cable-row", work("50", 10), work("50", 10), rest=2, group="A"),
    exercise("dumbbell-shoulder-press", work("16", 10), work("16", 10), rest=2, group="A"),
    exercise("lat-pulldown", special(Technique.REST_PAUSE, 10, "55", params={"total": 18}), rest=2),
    exercise("back-squat", special(Technique.CLUSTER, None, "80", params={"groups": (3, 3, 2, 2)}), rest=2),
    exercise("lateral-raise", special(Technique.DROP, 12, "12", params={"drops": 2}), rest=2),
    exercise("leg-extension", special(Technique.MYO, 15, "40", params={"max_minis": 2}), rest=2),
    exercise(
        "machine-chest-press", special(Technique.DC, 8, "50"), special(Technique.AMRAP, 8, "50"), rest=2
    ),
    exercise("leg-press", special(Technique.TOP, 5, "100"), special(Technique.BACKOFF, 6, "90"), rest=2),
    exercise("kettlebell-swing", special(Technique.EMOM, 3, "16", params={"rounds": 3, "every": 20}), rest=2),
    exercise(
        "jumping-jack",
        SetTarget.model_validate(
            {"technique": Technique.INTERVAL, "params": {"rounds": 2, "work": 5, "rest": 3}}
        ),
        rest=2,
    ),
    exercise("plank", hold(2)),
)
DONE: dict[str, list[tuple[str, int]]] = {
    "bench-press": [("straight", 1)] * 4,
    "seated-cable-row": [("straight", 1)] * 2,
    "dumbbell-shoulder-press": [("straight", 1)] * 2,
    "lat-pulldown": [("rest_pause", 3)],
    "back-squat": [("cluster", 4)],
    "lateral-raise": [("drop", 3)],
    "leg-extension": [("myo", 3)],
    "machine-chest-press": [("dc", 3), ("amrap", 1)],
    "leg-press": [("top", 1), ("backoff", 1)],
    "kettlebell-swing": [("emom", 3)],
    "jumping-jack": [("interval", 2)],
    "plank": [("straight", 1)],
}
"""What stands in the export: each set's technique and how many parts it has."""
BY_THE_CLOCK = {"jumping-jack": 1, "plank": 1}
"""How many Enters a timed set takes, whatever its parts."""


def parts_on_disk(folder: Path) -> int:
    session = running(folder)
    return len(logged_parts(session)) if session is not None else 0


def more_than(folder: Path, parts: int, _: Terminal) -> bool:
    return parts_on_disk(folder) > parts


def by_itself(folder: Path) -> bool:
    """Whether rounds of intervals are still going on by the clock."""
    session = running(folder)
    place = current(session.now) if session is not None else None
    if session is None or place is None:
        return False
    live_set = session.now.at(place)[1]
    return live_set.technique is Technique.INTERVAL and bool(live_set.parts)


def seed_day(folder: Path) -> None:
    # Without the guard: an Enter that falls into the moment after GO would log nothing.
    settings = "[rests]\nlead_in = 1\n[entry]\nguard_ms = 0\n"
    seed(folder, *DAY, groups=(PAIR,), settings=settings)


def train(terminal: Terminal, folder: Path) -> int:
    """Press Enter whenever something is to be logged; return how often it was pressed."""
    terminal.wait_for("start Short day")
    terminal.press(ENTER)
    terminal.wait_for("warm-up 1 of 1")
    enters, parts = 0, 0
    while "All sets done" not in terminal:
        terminal.press(ENTER)
        enters += 1
        terminal.wait_for(partial(more_than, folder, parts))
        terminal.wait_while(lambda _: by_itself(folder))
        terminal.watch(GUARD)
        parts = parts_on_disk(folder)
    return enters


def test_one_enter_a_part_for_every_technique(tmp_path: Path) -> None:
    seed_day(tmp_path)
    with opened(tmp_path, columns=80, rows=24) as terminal:
        enters = train(terminal, tmp_path)
        terminal.press(ENTER)
        terminal.wait_for("save the workout")
        terminal.watch(GUARD)
        terminal.press(ENTER)
        terminal.wait_for("Saved: Short day")
        terminal.press(QUIT)
        assert terminal.exit_code() == 0

    expected = sum(BY_THE_CLOCK.get(slug, sum(parts for _, parts in sets)) for slug, sets in DONE.items())
    assert enters == expected
    (workout,) = finished(tmp_path)
    seen = {e.exercise: [(s.technique.value, len(s.parts)) for s in e.sets] for e in workout.exercises}
    assert seen == DONE
    exported = json.loads(_export(tmp_path))
    (kept,) = exported["workouts"]
    for done in kept["exercises"]:
        for one in done["sets"]:
            for i, part in enumerate(one["parts"]):
                assert part["at"]
                inside = i > 0 and one["technique"] != "drop"
                if inside:
                    assert part["rest_planned"] > 0, (done["name"], i)
                    assert part["rest_actual"] is not None, (done["name"], i)
    squat = next(e for e in kept["exercises"] if e["exercise"] == "back-squat")
    assert [p["reps"] for p in squat["sets"][0]["parts"]] == [3, 3, 2, 2]
    assert [p["rest_planned"] for p in squat["sets"][0]["parts"][1:]] == [20, 20, 20]


def _export(folder: Path) -> str:
    command = Terminal(folder, command=_gymtui("export", "-o", str(folder / "out.json")))
    try:
        assert command.exit_code() == 0
    finally:
        command.close()
    return (folder / "out.json").read_text(encoding="utf-8")


def _gymtui(*arguments: str) -> tuple[str, ...]:
    return (sys.executable, "-m", "gymtui", *arguments)
