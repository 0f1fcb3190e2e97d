"""What is wrong with a text: the line, the column, and words that say what to write instead."""

import pytest

from gymtui.plans.places import Severity
from gymtui.plans.text.parser import LARGEST_TEXT, MOST_PROBLEMS, read_plan
from tests.plans.text.strategies import NAMES

BAD = [
    ("", 1, 1, "There is no plan in it. Expected a line such as: day Upper A."),
    ("# only a comment", 1, 1, "There is no plan in it. Expected a line such as: day Upper A."),
    ("program", 1, 8, 'The line ends too early. Expected words in "quotes" or a name.'),
    (
        "program X\nprogram Y",
        2,
        1,
        "A text is one program. Expected program on the first line, and days below it.",
    ),
    ("day", 1, 4, 'The line ends too early. Expected words in "quotes" or a name.'),
    ("day A\nday A", 2, 1, "There are two days called A. Expected another name."),
    (
        "day A\n  Bench pres 4x6",
        2,
        3,
        "There is no exercise “Bench pres”. Nearest: Bench press, Paused bench press, Smith bench press.",
    ),
    (
        "day A\n  Bench press x6",
        2,
        3,
        "There is no exercise “Bench press x6”. Nearest: Bench press, Overhead press, Dumbbell bench press.",
    ),
    (
        "day A\n  Bench press 8-6",
        2,
        3,
        "There is no exercise “Bench press 8-6”. Nearest: Bench press, Overhead press, Dumbbell bench press.",
    ),
    ("day A\n  Bench press 4x8-6", 2, 17, "The top of the range lies below its bottom. Expected 6-8."),
    (
        "day A\n  Bench press 4x12-",
        2,
        19,
        "The range has no upper number. Expected 12-15, or 12 without the dash.",
    ),
    (
        "day A\n  Lateral raise 1 × 12-  + 2 drops  12 kg",
        2,
        23,
        "The range has no upper number. Expected 12-15, or 12 without the dash.",
    ),
    (
        "day A\n  Bench press 4x6-8 @",
        2,
        21,
        "“@” stops making sense here. Expected an effort, as in @2 or @8rpe.",
    ),
    (
        "day A\n  Bench press 4x6-8 @x",
        2,
        21,
        "“@x” stops making sense here. Expected an effort, as in @2 or @8rpe.",
    ),
    (
        "day A\n  Bench press 4x6-8 @11",
        2,
        21,
        "“@11” is no effort. Expected RIR 0 to 10 or RPE 0 to 10, in halves.",
    ),
    (
        "day A\n  Bench press 4x6-8 @2.3",
        2,
        21,
        "“@2.3” is no effort. Expected RIR 0 to 10 or RPE 0 to 10, in halves.",
    ),
    ("day A\n  Bench press 0x6", 2, 15, "“0x” is out of range. Expected sets from 1 to 100."),
    ("day A\n  Bench press 4x0", 2, 17, "0 reps are no target. Expected 1 to 1000 reps."),
    ("day A\n  Bench press 4x6000", 2, 17, "6000 reps are no target. Expected 1 to 1000 reps."),
    (
        "day A\n  Bench press 4x6 82.5",
        2,
        19,
        "“82.5” alone says nothing here. Expected 82.5 kg, 82.5 lb, 82.5% or a time, as in 90s.",
    ),
    (
        "day A\n  Bench press 4x6 @2 3",
        2,
        22,
        "“3” alone says nothing here. Expected 3 kg, 3 lb, 3% or a time, as in 90s.",
    ),
    (
        "day A\n  Bench press 4x6 3000 kg",
        2,
        19,
        "“3000 kg” is no load. Expected at most 2000 with up to three decimals.",
    ),
    (
        "day A\n  Bench press 4x6 80 kg 90 kg",
        2,
        25,
        "The load of these sets is there twice. Expected one of them.",
    ),
    (
        "day A\n  Bench press 4x6 @2 @3",
        2,
        22,
        "The effort of these sets is there twice. Expected one of them.",
    ),
    ("day A\n  Bench press 4x6 0%", 2, 19, "“0%” is no share of a load. Expected above 0% and up to 200%."),
    (
        "day A\n  Bench press 4x6 250%",
        2,
        19,
        "“250%” is no share of a load. Expected above 0% and up to 200%.",
    ),
    (
        "day A\n  Bench press 4x6 rest",
        2,
        23,
        "The line ends too early. Expected a time, as in 90s, 3m or 2:30.",
    ),
    (
        "day A\n  Bench press 4x6 rest long",
        2,
        24,
        "“long” stops making sense here. Expected a time, as in 90s, 3m or 2:30.",
    ),
    (
        "day A\n  Bench press 4x6 30h",
        2,
        19,
        "“30h” is no time to plan with. Expected whole seconds, at most 24 hours.",
    ),
    (
        "day A\n  Bench press 4x6 tempo 3-1-1",
        2,
        19,
        "“tempo” stops making sense here. Expected tempo 3-1-1-0.",
    ),
    ("day A\n  Bench press 4x6 3m 2m", 2, 22, "The rest of these sets is there twice. Expected one of them."),
    (
        "day A\n  Bench press 4x6+ drops",
        2,
        20,
        "The technique of these sets is there twice. Expected one of them.",
    ),
    (
        "day A\n  Bench press 4x6 1.2345 kg",
        2,
        19,
        "“1.2345 kg” is no load. Expected at most 2000 with up to three decimals.",
    ),
    (
        "day A\n  Bench press rest-paus to 18",
        2,
        3,
        "There is no exercise “Bench press rest-paus to 18”. Nearest: Bench press, Overhead press, Close-grip bench press.",
    ),
    ("day A\n  Bench press cluster 10 by", 2, 28, "The line ends too early. Expected a number."),
    (
        "day A\n  Bench press cluster by 3",
        2,
        3,
        "There is no exercise “Bench press cluster by 3”. Nearest: Bench press, Overhead press, Close-grip bench press.",
    ),
    (
        "day A\n  Bench press 1x12 (percent 20)",
        2,
        20,
        "“(percent” stops making sense here. Expected sets and reps (4x6-8), an effort (@2), a load (82.5 kg or 80%), a rest (3m) or a technique.",
    ),
    (
        "day A\n  Bench press drops (percent)",
        2,
        29,
        '“)” stops making sense here. Expected words in "quotes" or a number or +1 or -1 or groups, as in 3-3-2-2 or “whole”.',
    ),
    (
        "day A\n  Bench press drops (percent 20",
        2,
        32,
        'The line ends too early. Expected words in "quotes" or a parameter and its number or a closing ).',
    ),
    (
        "day A\n  Bench press drops (percent 20, percent 30)",
        2,
        34,
        "percent is there twice. Expected one of them.",
    ),
    (
        "day A\n  Bench press 4x6\n    rule dubble",
        3,
        10,
        "There is no progression rule “dubble”. Nearest: double, dynamic_double, dc.",
    ),
    ("day A\n  Bench press 4x6\n    rule", 3, 9, "The line ends too early. Expected a progression rule."),
    (
        "day A\n  Bench press 4x6\n    rule double inc",
        3,
        20,
        'The line ends too early. Expected words in "quotes" or a number or +1 or -1 or groups, as in 3-3-2-2 or “whole”.',
    ),
    (
        "day A\n  Bench press 4x6\n    warmup lots",
        3,
        12,
        "“lots” stops making sense here. Expected ramp or none.",
    ),
    (
        "day A\n  Bench press 4x6\n    or",
        3,
        7,
        'The line ends too early. Expected an exercise or words in "quotes".',
    ),
    (
        "day A\n  Bench press 4x6\n    or Bench press",
        3,
        8,
        "Bench press stands in for itself. Expected another exercise.",
    ),
    (
        "day A\n  Bench press 4x6\n    or Squatt",
        3,
        8,
        "There is no exercise “Squatt”. Nearest: Back squat, Box squat, Bodyweight squat.",
    ),
    (
        'day A\n  Bench press 4x6\n    note "elbows',
        3,
        10,
        '“"elbows” stops making sense here. Expected words in "quotes" or words.',
    ),
    (
        "day A\n  superset\n    Bench press 4x6",
        2,
        3,
        "A superset of one exercise. Expected two or more, indented below it.",
    ),
    (
        "day A\n  superset\n  Bench press 4x6\n  Leg curl 3x8",
        2,
        3,
        "A superset of no exercise. Expected two or more, indented below it.",
    ),
    ("day A\n  superset B switch", 2, 20, "The line ends too early. Expected a time, as in 90s, 3m or 2:30."),
    (
        "day A\n  superset switch 15",
        2,
        19,
        "“15” stops making sense here. Expected a time, as in 90s, 3m or 2:30.",
    ),
    (
        "day A\n  pool Leg curl 3x8",
        2,
        8,
        "A pool has at least two exercises. Expected Leg curl / another exercise.",
    ),
    (
        "day A\n  Leg curl / Nordic curl 3x8",
        2,
        14,
        "Several exercises on one line are a pool. Expected pool in front of the first.",
    ),
    (
        "day A\n  optional 3x8",
        2,
        12,
        '“3x8” stops making sense here. Expected an exercise or words in "quotes" or “optional” or “pool”.',
    ),
    (
        "Bench press 4x6",
        1,
        1,
        "Before the first exercise there is a day. Expected a line such as: day Upper A.",
    ),
    ("rule double", 1, 1, "Before the first exercise there is a day. Expected a line such as: day Upper A."),
    (
        "program X\n  Bench press 4x6",
        2,
        3,
        "“Bench” says nothing of a program. Nearest: archived, rotation, weekdays.",
    ),
    ("program X\n  weeks 17", 2, 9, "“17” is out of range. Expected weeks from 1 to 16."),
    ("program X\n  weeks", 2, 8, "The line ends too early. Expected a number."),
    (
        "program X\n  weeks 5, deload in week 9",
        2,
        27,
        "There is no week 9 in 5 weeks. Expected a week from 1 to 5.",
    ),
    (
        "program X\n  weeks 3, RIR 3 2 1 0",
        2,
        22,
        "There are more efforts than weeks: 4 of 3. Expected one a week at most.",
    ),
    (
        "program X\n  weeks 3, RIR 3 2 11",
        2,
        20,
        "“11” is no effort. Expected RIR 0 to 10 or RPE 0 to 10, in halves.",
    ),
    (
        "program X\n  week 3: sets +1",
        2,
        8,
        "The number of weeks comes first. Expected a line such as weeks 5 above.",
    ),
    ("program X\n  weeks 3\n  weeks 4", 3, 9, "The weeks are there twice. Expected one line of weeks."),
    (
        "program X\n  weeks 3\n  week 4: sets +1",
        3,
        8,
        "There is no week 4 in 3 weeks. Expected a week from 1 to 3.",
    ),
    (
        "program X\n  weeks 3\n  week 2: sets +20",
        3,
        16,
        "“+20” is out of range. Expected sets more or fewer from -10 to 10.",
    ),
    ("program X\n  weeks 3\n  week 2:", 3, 10, "The line ends too early. Expected RIR or sets or “deload”."),
    ("program X\n  rotation, 9 days a week", 2, 13, "“9” is out of range. Expected days a week from 1 to 7."),
    ("program X\n  rotation 3", 2, 13, "The line ends too early. Expected days a week."),
    (
        "program X\n  started 2026-13-40",
        2,
        11,
        "There is no day 2026-13-40. Expected a date, as in 2026-11-23.",
    ),
    ("program X\n  order A, B\nday A\n  Leg curl 3x8", 2, 12, "There is no day “B”. Nearest: A."),
    ("program X\nday A on Foo", 2, 10, "“Foo” stops making sense here. Expected a weekday, as in Mon."),
    (
        "day A\nday B",
        2,
        1,
        "Several days are a program. Expected a line such as: program “Upper/Lower” above.",
    ),
    (
        "day A\n  Leg curl 3x8 \x00",
        2,
        16,
        "There is a character (code 0) that is no text. Expected a text file; this looks like another kind of file.",
    ),
    (
        "day A\n  Leg curl 3x8\n  weeks 5",
        3,
        3,
        "“weeks” is said of a program. Expected below a line such as: program Mine.",
    ),
    (
        "program X\nday A\n  Leg curl 3x8\n  weeks 5",
        4,
        3,
        "“weeks” is said of a program. Expected above the first day.",
    ),
    ("program X\n  lvl novice", 2, 3, "“lvl” says nothing of a program. Nearest: level, archived, goal."),
    ("day A\n  Leg curl 200x8", 2, 12, "“200x” is out of range. Expected sets from 1 to 100."),
    (
        "day A\n  Leg curl 3x8 and more",
        2,
        16,
        "“and” stops making sense here. Expected sets and reps (4x6-8), an effort (@2), a load (82.5 kg or 80%), a rest (3m) or a technique.",
    ),
    ('day "A\n  Leg curl 3x8', 1, 5, '“"A” stops making sense here. Expected words in "quotes" or a name.'),
    (
        "day A\n  [no such id] 3x8",
        2,
        3,
        '“[no” stops making sense here. Expected an exercise or words in "quotes" or “optional” or “pool”.',
    ),
    (
        'day A\n  "Leg curl" 3x8 !',
        2,
        18,
        "“!” stops making sense here. Expected sets and reps (4x6-8), an effort (@2), a load (82.5 kg or 80%), a rest (3m) or a technique.",
    ),
    ("day A\n  Plank 3x0s", 2, 11, "A set takes at least a second. Expected a time, as in 60s."),
    (
        "day A\n  Leg curl 3x8\n    rest",
        3,
        5,
        "There is no exercise “rest”. Nearest: Band chest press, Z press, Push-up.",
    ),
    (
        "day A\n  Leg curl 3x8\n    rule linear inc 2.5 inc 5",
        3,
        25,
        "inc is there twice. Expected one of them.",
    ),
    ('day A\n  note "a\n', 2, 8, '“"a” stops making sense here. Expected words in "quotes" or words.'),
    (
        'day A\n  Leg curl 3x8 "\\q"',
        2,
        16,
        '“"\\q"” stops making sense here. Expected sets and reps (4x6-8), an effort (@2), a load (82.5 kg or 80%), a rest (3m) or a technique.',
    ),
]


@pytest.mark.parametrize(("text", "line", "column", "told"), BAD)
def test_a_fault_is_told_where_it_is(text: str, line: int, column: int, told: str) -> None:
    reading = read_plan(text, NAMES)
    assert reading.document is None
    first = reading.problems[0]
    assert str(first) == f"line {line}, column {column}: {told}"
    assert first.severity is Severity.ERROR


def test_all_faults_are_told_at_once_and_the_lines_between_are_read() -> None:
    text = "day A\n  Leg curl 3x\n  Leg curl 3x8-\n  Plank 2x60s\n  Leg prss 3x8\n    rule dubble\n"
    assert [problem.span.line for problem in read_plan(text, NAMES).problems] == [3, 5, 6]


def test_a_text_of_two_megabytes_is_refused_at_once() -> None:
    reading = read_plan("day A\n" + "  Leg curl 3x8\n" * 140_000, NAMES)
    assert reading.document is None
    assert [problem.expected for problem in reading.problems] == [f"at most {LARGEST_TEXT // 1024} kB"]


def test_not_more_faults_are_told_than_anybody_reads() -> None:
    assert len(read_plan("day A\n" + "  Leg curl 3x8-\n" * 500, NAMES).problems) == MOST_PROBLEMS
