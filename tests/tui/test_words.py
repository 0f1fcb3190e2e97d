from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from gymtui.model.exercise import Measurement
from gymtui.model.performed import Part, PerformedSet, Technique
from gymtui.model.plan import SetTarget
from gymtui.model.units import Load
from gymtui.tui import words

WEIGHT = Measurement.WEIGHT_REPS


def part(load: str | None = "55", reps: int | None = 8, **more: object) -> Part:
    amount = Load.kg(load) if load is not None else None
    return Part.model_validate({"load": amount, "reps": reps, **more})


def done(*parts: Part, technique: Technique = Technique.STRAIGHT) -> PerformedSet:
    return PerformedSet.model_validate({"id": "s", "technique": technique, "parts": parts})


def test_days() -> None:
    assert words.day(date(2026, 11, 23)) == "Mon 23 Nov 2026"
    assert words.short_day(date(2026, 1, 3)) == "3 Jan"
    assert words.short_day(date(2026, 1, 3), date(2026, 12, 31)) == "3 Jan"
    assert words.short_day(date(2025, 1, 3), date(2026, 1, 4)) == "3 Jan 2025"


def test_times_are_those_of_the_zone() -> None:
    moment = datetime(2026, 11, 23, 23, 5, 9, tzinfo=UTC)
    assert words.time_of_day(moment, timezone(timedelta(hours=1))) == "00:05"
    assert words.time_of_day(moment, timezone(timedelta(hours=-8)), seconds=True) == "15:05:09"


def test_lengths_of_time() -> None:
    assert [words.minutes(s) for s in (None, 0, 89, 91, 3420)] == ["–", "0 min", "1 min", "2 min", "57 min"]
    assert [words.hours(s) for s in (-5, 0, 59, 60, 3599, 3600, 90_000)] == [
        "0:00",
        "0:00",
        "0:00",
        "0:01",
        "0:59",
        "1:00",
        "25:00",
    ]


def test_rests() -> None:
    assert [words.rest_text(s) for s in (None, 0, 15, 186)] == ["", "0:00", "0:15", "3:06"]
    assert words.rest_text(186, estimated=True) == "~3:06"


@pytest.mark.parametrize(
    ("load", "measurement", "text"),
    [
        (Load.kg("82.50"), WEIGHT, "82.5"),
        (Load.lb(180), WEIGHT, "180"),
        (Load.kg(0), WEIGHT, "0"),
        (None, WEIGHT, ""),
        (Load.kg(0), Measurement.BODYWEIGHT_ADDED, "bw"),
        (Load.kg("12.5"), Measurement.BODYWEIGHT_ADDED, "bw+12.5"),
        (Load.kg(-30), Measurement.ASSISTED, "bw−30"),
        (Load.kg(20), Measurement.DURATION, ""),
    ],
)
def test_loads(load: Load | None, measurement: Measurement, text: str) -> None:
    assert words.load_text(load, measurement) == text


@pytest.mark.parametrize(
    ("one", "text"),
    [
        (part(reps=8), "8"),
        (part(reps=0), "0"),
        (part(reps=None), "–"),
        (part(reps=None, seconds=60), "60 s"),
        (part(reps=None, seconds=119), "119 s"),
        (part(reps=None, seconds=120), "2:00"),
        (part(reps=None, seconds=3725), "1:02:05"),
        (part(reps=None, metres=400), "400 m"),
        (part(reps=None, metres="804.67"), "804.67 m"),
        (part(reps=None, metres=400, seconds=90), "400 m in 90 s"),
    ],
)
def test_amounts(one: Part, text: str) -> None:
    assert words.amounts(one) == text


def test_sets_in_one_line() -> None:
    assert words.set_text(done(part("82.5", 8, rir=2)), WEIGHT) == "82.5 × 8 @ 2"
    assert words.set_text(done(part("82.5", 8, rir=2)), WEIGHT, "rpe") == "82.5 × 8 @ 8"
    assert words.set_text(done(part("82.5", 8, rir=2)), WEIGHT, "off") == "82.5 × 8"
    assert words.set_text(done(part("82.5", 8)), WEIGHT) == "82.5 × 8"
    assert words.set_text(done(part("82.5", 8, rir=0, failed=True)), WEIGHT) == "82.5 × 8 @ 0 to failure"
    assert words.set_text(done(part("82.5", 8, failed=True)), WEIGHT) == "82.5 × 8 to failure"
    assert words.set_text(done(part(None, 12)), Measurement.REPS_ONLY) == "12"
    assert words.set_text(done(part(None, None, seconds=60)), Measurement.DURATION) == "60 s"
    assert words.set_text(done(), WEIGHT) == ""


def test_parts_of_a_technique() -> None:
    minis = (part(reps=8), part(reps=4), part(reps=3))
    assert words.set_text(done(*minis, technique=Technique.REST_PAUSE), WEIGHT) == "55 × 8 + 4 + 3"
    drops = (part("100", 8), part("80", 6), part("65", 5))
    assert words.set_text(done(*drops, technique=Technique.DROP), WEIGHT) == "100 × 8 > 80×6 > 65×5"
    assert words.parts_text(done(*minis, technique=Technique.CLUSTER), WEIGHT) == "8 / 4 / 3"


def test_sides() -> None:
    left, right = part("24", 10, side="left"), part("24", 9, side="right")
    assert words.parts_text(done(left, right), WEIGHT) == "10 left, 9 right"
    even = part("24", 10, side="right")
    assert words.parts_text(done(left, even), WEIGHT) == "10 each"
    assert words.parts_text(done(left), WEIGHT) == "10 left, – right"
    assert words.parts_text(done(right), WEIGHT) == "– left, 9 right"


def test_targets_and_their_repetition() -> None:
    aim = SetTarget.model_validate({"reps": 6, "reps_max": 8})
    assert words.target_text(aim) == "6–8"
    to_18 = {"technique": "rest_pause", "reps": 8, "params": {"total": 18}}
    assert words.target_text(SetTarget.model_validate(to_18)) == "rest-pause to 18"
    assert words.alike(["6–8"] * 4) == "4 × 6–8"
    assert words.alike(["8–12", "8–12", "rest-pause to 18"]) == "2 × 8–12, rest-pause to 18"
    assert words.alike(["a", "b", "a"]) == "a, b, a"
    assert words.alike(["60 s"]) == "1 × 60 s"
    assert words.alike([]) == ""
