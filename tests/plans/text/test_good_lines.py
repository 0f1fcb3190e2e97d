"""What lifters write, and how it is written back: always the same way."""

import pytest

from gymtui.plans.text.parser import read_plan
from gymtui.plans.text.writer import write_plan
from tests.plans.text.strategies import NAMES

SETS = [
    ("4x6-8", "4x6-8"),
    ("4 x 6-8", "4x6-8"),
    ("4 × 6–8", "4x6-8"),
    ("4X6", "4x6"),
    ("4*6", "4x6"),
    ("3 sets of 8-12", "3x8-12"),
    ("4x6-8 @2rir 3m", "4x6-8 @2 rest 3m"),
    ("4x6-8 @ 2", "4x6-8 @2"),
    ("4x6-8 @2,5", "4x6-8 @2.5"),
    ("4x6-8 @8", "4x6-8 @2"),
    ("4x6-8 @8.5rpe", "4x6-8 @1.5"),
    ("4x6-8 @rpe 9", "4x6-8 @1"),
    ("4x6-8 rpe 9", "4x6-8 @1"),
    ("4x6-8 rir 1", "4x6-8 @1"),
    ("4x6-8 2 RIR", "4x6-8 @2"),
    ("4x6-8 @6rir", "4x6-8 @6rir"),
    ("5x5 80%", "5x5 80%"),
    ("5x5 80% tm", "5x5 80%"),
    ("5x5 80% of training max", "5x5 80%"),
    ("5x5 72.5% e1rm", "5x5 72.5% e1rm"),
    ("5x5 95% last", "5x5 95% last"),
    ("5x5 last +2.5kg", "5x5 last +2.5 kg"),
    ("5x5 last -5 lb", "5x5 last -5 lb"),
    ("5x5 80% tm +2.5 kg", "5x5 80% tm +2.5 kg"),
    ("5x5 100 kg", "5x5 100 kg"),
    ("5x5 100kg", "5x5 100 kg"),
    ("5x5 225 lb", "5x5 225 lb"),
    ("5x5 82,5 kg", "5x5 82.5 kg"),
    ("5x5 102.5 kilos", "5x5 102.5 kg"),
    ("3x5 +20 kg", "3x5 20 kg"),
    ("3x5 bw", "3x5 0 kg"),
    ("3x5 bw+20kg", "3x5 20 kg"),
    ("3x5 -30 kg", "3x5 -30 kg"),
    ("3x5+", "3x5+"),
    ("1x5+ 85%", "1x5+ 85%"),
    ("2x5, 1x5+", "2x5, 1x5+"),
    ("3x amrap", "3x amrap"),
    ("amrap", "amrap"),
    ("1x8-12+", "1x8-12+"),
    ("rest-pause to 18", "rest-pause to 18"),
    ("rp to 18", "rest-pause to 18"),
    ("1x10-15 rest-pause to 20", "1x10-15 rest-pause to 20"),
    ("rest-pause to 18 20s", "rest-pause to 18 20s"),
    ("rest-pause to 18 20s 2m", "rest-pause to 18 20s rest 2m"),
    ("rest pause to 18 (rest 20, max_minis 4)", "rest-pause to 18 20s (max_minis 4)"),
    ("2x12 rest-pause (minis 3)", "2x12 rest-pause (minis 3)"),
    ("dc", "dc"),
    ("1x11-15 dc 20s", "1x11-15 dc 20s"),
    ("myo", "myo"),
    ("1x12-15 myo (target 5)", "1x12-15 myo (target 5)"),
    ("myo-reps match 20", "myo match 20"),
    ("cluster 10 by 3 20s", "cluster 10 by 3 20s"),
    ("cluster 10", "cluster 10"),
    ("cluster 3-3-2-2", "cluster 3-3-2-2"),
    ("cluster 3-3-2-2 30s 3m", "cluster 3-3-2-2 30s rest 3m"),
    ("4x cluster 5 by 1 30s", "4x cluster 5 by 1 30s"),
    ("1x12 drops 2 -20%", "1x12 drops 2 -20%"),
    ("1x12 + 2 drops", "1x12 drops 2"),
    ("1 x 12 + 2 drops 12 kg", "1x12 drops 2 12 kg"),
    ("1x12 drops", "1x12 drops"),
    ("1x12 drop set", "1x12 drops"),
    ("1x12 drops 3 -5 kg", "1x12 drops 3 (by 5)"),
    ("1x12 drops 2 (percent 25, min_reps 6)", "1x12 drops 2 -25% (min_reps 6)"),
    ("1x3 top @1, 3x5 back-off -10%", "1x3 top @1, 3x5 back-off (percent 10)"),
    ("1x3 top @1, 3x5 backoff (percent 8)", "1x3 top @1, 3x5 back-off (percent 8)"),
    ("10x3 emom", "10x3 emom"),
    ("1x3 emom 10 60s", "1x3 emom 10 (every 60)"),
    ("intervals 8 20s 10s", "intervals 8 (work 20, rest 10)"),
    ("intervals (rounds 6, work 30, rest 30)", "intervals 6 (work 30, rest 30)"),
    ("2x60s", "2x60s"),
    ("2x1:30", "2x90s"),
    ("3x2min", "3x2:00"),
    ("3x40m", "3x40m"),
    ("3x400m for 1:30", "3x400m for 90s"),
    ("3x40m 24 kg 90s", "3x40m 24 kg rest 90s"),
    ("1x5 km", "1x5000m"),
    ("3x8 tempo 3-1-1-0", "3x8 tempo 3-1-1-0"),
    ("3x8 lengthened", "3x8 lengthened"),
    ("3x8 shortened partials", "3x8 shortened"),
    ("3x8 rest 2:30", "3x8 rest 2:30"),
    ("3x8 rest 90 s", "3x8 rest 90s"),
    ("3x8 90 sec", "3x8 rest 90s"),
    ("3x8 3 min", "3x8 rest 3m"),
    ("3x8, rest 3m", "3x8 rest 3m"),
    ("warmup 1x10 20 kg, warmup 1x5 60 kg, 3x5 100 kg", "warmup 1x10 20 kg, warmup 1x5 60 kg, 3x5 100 kg"),
    ("w 1x10 20kg, 3x5", "warmup 1x10 20 kg, 3x5"),
    ("1x5 85%, 1x3 90%, 1x1+ 95%", "1x5 85%, 1x3 90%, 1x1+ 95%"),
    ("1x12 @3, 1x10 @2, 1x8 @1", "1x12 @3, 1x10 @2, 1x8 @1"),
    ("3x8 @1.5 rest 2m tempo 2-0-2-0 lengthened", "3x8 @1.5 tempo 2-0-2-0 lengthened rest 2m"),
    ("2 sets of 15 @3", "2x15 @3"),
    ("1x20 myo 20s", "1x20 myo 20s"),
    ("5x3 85% @2 3m", "5x3 85% @2 rest 3m"),
    ("3x30s 20 kg", "3x30s 20 kg"),
    ("3x10 last", "3x10 last"),
    ("4x8 120 lb @1", "4x8 120 lb @1"),
    ("1x10 rest-pause", "1x10 rest-pause"),
]

HEADS = [
    ("rotation, 3 days a week", "program X | rotation, 3 days a week"),
    ("rotation", "program X | rotation, 3 days a week"),
    ("weekdays", "program X | weekdays"),
    ("weekdays, 5 days a week", "program X | weekdays, 5 days a week"),
    ("rotation 4 times a week", "program X | rotation, 4 days a week"),
    ("weeks 4", "program X | rotation, 3 days a week | weeks 4"),
    ("weeks 5, deload in week 5", "program X | rotation, 3 days a week | weeks 5, deload in week 5"),
    ("weeks 5 deload 5", "program X | rotation, 3 days a week | weeks 5, deload in week 5"),
    (
        "weeks 6, deload in weeks 3 and 6, RIR 3 2 1",
        "program X | rotation, 3 days a week | weeks 6, deload in week 3 6, RIR 3 2 1",
    ),
    ("weeks 3, RIR 3 _ 1", "program X | rotation, 3 days a week | weeks 3, RIR 3 _ 1"),
    ("weeks 4 RIR 3 2.5 2 1", "program X | rotation, 3 days a week | weeks 4, RIR 3 2.5 2 1"),
    ("level novice", "program X | level novice | rotation, 3 days a week"),
    ('goal "Muscle, mostly"', "program X | goal Muscle, mostly | rotation, 3 days a week"),
    ("author Jim Wendler", "program X | author Jim Wendler | rotation, 3 days a week"),
    ("source https://example.org/a", "program X | source https://example.org/a | rotation, 3 days a week"),
    ('note "a \\"b\\""', 'program X | note "a \\"b\\"" | rotation, 3 days a week'),
    ("started 2026-11-02", "program X | rotation, 3 days a week | started 2026-11-02"),
    ("archived", "program X | rotation, 3 days a week | archived"),
    ("id my-own", "program X id my-own | rotation, 3 days a week"),
]

EXERCISES = [
    ("optional Leg curl 3x8", "optional Seated leg curl  3x8"),
    ("pool Leg curl / Nordic curl 3x8", "pool Seated leg curl / Nordic curl  3x8"),
    ("LEG CURL 3x8", "Seated leg curl  3x8"),
    ("bench 3x8", "Bench press  3x8"),
    ("[leg-press] 3x8", "Leg press  3x8"),
    ('"Leg press" 3x8', "Leg press  3x8"),
    ("Leg press", "Leg press"),
    ("Squat  3x5", "Back squat  3x5"),
    ("OHP 3x5", "Overhead press  3x5"),
    ("RDL 3x8", "Romanian deadlift  3x8"),
    ("Chin up 3x8", "Chin-up  3x8"),
    ("Pull up 3x8", "Pull-up  3x8"),
]


def written(text: str) -> str:
    reading = read_plan(text, NAMES)
    assert [str(problem) for problem in reading.problems] == []
    assert reading.document is not None
    return write_plan(reading.document, NAMES).text


@pytest.mark.parametrize(("typed", "canonical"), SETS)
def test_sets(typed: str, canonical: str) -> None:
    assert written(f"day A\n  Bench press {typed}").split("\n")[1] == f"  Bench press  {canonical}"


@pytest.mark.parametrize(("typed", "canonical"), HEADS)
def test_the_head_of_a_program(typed: str, canonical: str) -> None:
    head = written(f"program X\n{typed}\nday A\n  Leg curl 3x8").split("\n\n")[0]
    assert " | ".join(line.strip() for line in head.split("\n")) == canonical


@pytest.mark.parametrize(("typed", "canonical"), EXERCISES)
def test_exercises(typed: str, canonical: str) -> None:
    assert written(f"day A\n{typed}").split("\n")[1].strip() == canonical


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_tabs_and_a_byte_order_mark_are_understood(end: str) -> None:
    lines = [
        "\ufeffprogram X",
        "",
        "day A  # the first",
        "\tsuperset A switch 15s",
        "\t\tLeg curl\t3x8",
        "\t\tPlank 2x60s",
    ]
    assert written(end.join(lines)) == written("\n".join(lines).replace("\t", "    "))


def test_a_superset_ends_where_the_indentation_does() -> None:
    text = "day A\n superset\n   Leg curl 3x8\n   Plank 2x60s\n Leg press 3x8"
    reading = read_plan(text, NAMES)
    assert reading.document is not None
    assert [line.group for line in reading.document.templates[0].exercises] == ["g1", "g1", None]


def test_a_letter_says_that_a_superset_goes_on() -> None:
    first = "day A\n superset B round 2m\n  Leg curl 3x8\n  Plank 2x60s\n Leg press 3x8\n"
    reading = read_plan(f"{first} superset B\n  Standing calf raise 3x8", NAMES)
    assert reading.document is not None
    template = reading.document.templates[0]
    assert [line.group for line in template.exercises] == ["g1", "g1", None, "g1"]
    assert len(template.groups) == 1


def test_comments_stay_where_they_are() -> None:
    text = """# of the plan
program X  # beside it

# of the day
day A  # heavy
  # of the pair
  superset  # fast
    # of the press
    Leg press  3x8  # slow
    Plank      2x60s
# at the end
"""
    assert written(text).replace("  rotation, 3 days a week\n", "") == text
