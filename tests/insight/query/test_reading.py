"""The filter line: what is understood, and what is told of what is not."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.insight.query.reading import QuerySetting, read_query
from gymtui.insight.query.terms import Compare, Condition, Flag, Has, Is, Number, Term, When, Words
from gymtui.model.units import Unit

TODAY = date(2026, 11, 25)
SETTING = QuerySetting(TODAY)
POUND = 0.45359237


def when(first: str = "", last: str = "") -> When:
    return When(date.fromisoformat(first) if first else None, date.fromisoformat(last) if last else None)


GOOD: list[tuple[str, Condition]] = [
    ("bench", Has(Words.EXERCISE, ("bench",))),
    ('"bench press"', Has(Words.EXERCISE, ("bench press",))),
    ("exercise:squat", Has(Words.EXERCISE, ("squat",))),
    ('exercise:"front squat"', Has(Words.EXERCISE, ("front squat",))),
    (">=100kg", Compare(Number.LOAD, low=100)),
    (">=100,5kg", Compare(Number.LOAD, low=100.5)),
    ("load>=100", Compare(Number.LOAD, low=100)),
    ("load:100", Compare(Number.LOAD, 100, 100)),
    ("load=60-80", Compare(Number.LOAD, 60, 80)),
    ("load<60", Compare(Number.LOAD, high=60, open_=True)),
    ("<=225lb", Compare(Number.LOAD, high=225 * POUND)),
    ("reps>=8", Compare(Number.REPS, low=8)),
    (">=8reps", Compare(Number.REPS, low=8)),
    ("reps:6-8", Compare(Number.REPS, 6, 8)),
    ("reps=5", Compare(Number.REPS, 5, 5)),
    ("total>20", Compare(Number.TOTAL, low=20, open_=True)),
    ("rir<=1", Compare(Number.RIR, high=1)),
    ("rpe>=8", Compare(Number.RIR, high=2)),
    ("rpe<8", Compare(Number.RIR, low=2, open_=True)),
    ("rpe:7-9", Compare(Number.RIR, 1, 3)),
    ("e1rm>=120", Compare(Number.E1RM, low=120)),
    ("volume>1000kg", Compare(Number.VOLUME, low=1000, open_=True)),
    ("rest>=3m", Compare(Number.REST, low=180)),
    ("rest<2:30", Compare(Number.REST, high=150, open_=True)),
    ("time>=60", Compare(Number.TIME, low=60)),
    ("distance>=1.5km", Compare(Number.DISTANCE, low=1500)),
    ("form<=2", Compare(Number.FORM, high=2)),
    ("sets>=20", Compare(Number.SETS, low=20)),
    ("minutes>60", Compare(Number.MINUTES, low=60, open_=True)),
    (">60min", Compare(Number.MINUTES, low=60, open_=True)),
    ("bodyweight<80", Compare(Number.BODYWEIGHT, high=80, open_=True)),
    ("muscle:chest", Has(Words.MUSCLE, ("chest",))),
    ("muscle:chest,back", Has(Words.MUSCLE, ("chest", "back"))),
    ("muscle:ham", Has(Words.MUSCLE, ("hamstrings",))),
    ("muscle:side-delts", Has(Words.MUSCLE, ("side_delts",))),
    ("equipment:dumbbell", Has(Words.EQUIPMENT, ("dumbbell",))),
    ("with:cable", Has(Words.EQUIPMENT, ("cable",))),
    ("technique:rest-pause", Has(Words.TECHNIQUE, ("rest_pause",))),
    ("technique:drop", Has(Words.TECHNIQUE, ("drop",))),
    ("title:upper", Has(Words.TITLE, ("upper",))),
    ('note:"left shoulder"', Has(Words.NOTE, ("left shoulder",))),
    ("tag:travel", Has(Words.TAG, ("travel",))),
    ("day:mon", Has(Words.DAY, ("monday",))),
    ("plan:wave", Has(Words.PLAN, ("wave",))),
    ("source:hevy", Has(Words.SOURCE, ("hevy",))),
    ("pr", Is(Flag.RECORD)),
    ("records", Is(Flag.RECORD)),
    ("failure", Is(Flag.FAILURE)),
    ("warmups", Is(Flag.WARMUPS)),
    ("notes", Is(Flag.NOTES)),
    ("last 7d", when("2026-11-19", "2026-11-25")),
    ("last 2w", when("2026-11-12", "2026-11-25")),
    ("last 1m", when("2026-10-26", "2026-11-25")),
    ("last 1y", when("2025-11-26", "2026-11-25")),
    ("2025", when("2025-01-01", "2025-12-31")),
    ("2024-02", when("2024-02-01", "2024-02-29")),
    ("2025-03-14", when("2025-03-14", "2025-03-14")),
    ("2025-01..2025-06", when("2025-01-01", "2025-06-30")),
    ("2025-01..", when("2025-01-01")),
    ("..2025-01", when("", "2025-01-31")),
    ("2025..2025-01", when("2025-01-01", "2025-01-31")),
    ("2025-03-14..2025-03-14", when("2025-03-14", "2025-03-14")),
    ("since 2025", when("2025-01-01")),
    ("after 2025-03", when("2025-04-01")),
    ("before 2025-03", when("", "2025-02-28")),
    ("until 2025-03-14", when("", "2025-03-14")),
    ("today", when("2026-11-25", "2026-11-25")),
    ("yesterday", when("2026-11-24", "2026-11-24")),
    ("this week", when("2026-11-23", "2026-11-25")),
    ("this month", when("2026-11-01", "2026-11-25")),
    ("this year", when("2026-01-01", "2026-11-25")),
]


@pytest.mark.parametrize(("text", "condition"), GOOD, ids=[text for text, _ in GOOD])
def test_a_term_is_understood_alone_turned_round_and_beside_others(text: str, condition: Condition) -> None:
    assert [one.condition for one in read_query(text, SETTING).terms] == [condition]
    (turned,) = read_query(f"not {text}", SETTING).terms
    assert turned.not_
    assert turned.condition == condition
    both = read_query(f"squat {text} reps>3", SETTING)
    assert both.problems == ()
    assert [one.condition for one in both.terms][1] == condition
    if " " not in text and not text.startswith('"'):
        assert read_query(f"-{text}", SETTING).terms == (Term(condition, 0, len(text) + 1, not_=True),)


def test_loads_are_in_the_lifters_unit_where_none_is_named() -> None:
    (term,) = read_query("load>=225", QuerySetting(TODAY, Unit.LB)).terms
    assert term.condition == Compare(Number.LOAD, low=225 * POUND)


BAD = [
    ("repz>=8", 0, "“repz” is nothing that can be asked for.", "reps"),
    ("muscle:chets", 0, "There is no muscle “chets”.", "chest"),
    ("technique:super", 0, "There is no technique “super”.", ""),
    ("day:someday", 0, "There is no day “someday”.", "sunday"),
    ("colour:red", 0, "“colour” is nothing that can be asked for.", ""),
    (">=100", 0, "What is >= 100?", ""),
    ("reps>=many", 0, "“many” is no number.", ""),
    ("load>=100stone", 0, "“stone” is no unit of a load.", ""),
    ("rest>=3kg", 0, "“kg” is no unit here.", ""),
    ("reps=8-6", 0, "8-6 runs downwards.", ""),
    ("reps>=", 0, "The number behind >= is missing.", ""),
    ("rir<", 0, "The number behind < is missing.", ""),
    (">=", 0, "The number behind >= is missing.", ""),
    ("bench load=", 6, "The number behind = is missing.", ""),
    ("2025..2024", 0, "“2025..2024” ends before it begins.", ""),
    ("bench 2025-03..2025-02", 6, "“2025-03..2025-02” ends before it begins.", ""),
    ("since 2025..2024", 0, "“2025..2024” ends before it begins.", ""),
    ("last 0d", 0, "“0d” is no time at all.", ""),
    ("last 00y", 0, "“00y” is no time at all.", ""),
    ("bench -", 6, "What is to be left out?", ""),
    ("not", 0, "What is to be left out?", ""),
    ("bench not -", 6, "What is to be left out?", ""),
    ("last", 0, "The last how long?", ""),
    ("last 90", 0, "“90” of what?", ""),
    ("last 9999y", 0, "“9999y” goes back too far.", ""),
    ("since soon", 0, "“soon” is no date.", ""),
    ("since 2025-13", 0, "“2025-13” is no date.", ""),
    ("bench muscle:", 6, "muscle of what?", ""),
    ("reps:", 0, "reps of how much?", ""),
    ('""', 0, "There is nothing between the quotes.", ""),
]


@pytest.mark.parametrize(("text", "start", "message", "near"), BAD, ids=[one[0] for one in BAD])
def test_what_is_not_understood_is_told_where_it_stands(
    text: str, start: int, message: str, near: str
) -> None:
    query = read_query(text, SETTING)
    (problem,) = query.problems
    assert (problem.start, problem.message) == (start, message)
    assert problem.expected or problem.nearest or "technique" in text
    if near:
        assert near in problem.nearest
    assert str(problem).startswith(f"column {start + 1}: {message}")


def test_the_rest_of_a_line_with_a_fault_is_understood() -> None:
    query = read_query("bench repz>=8 last 1y", SETTING)
    assert [one.condition for one in query.terms] == [
        Has(Words.EXERCISE, ("bench",)),
        when("2025-11-26", "2026-11-25"),
    ]
    assert (query.problems[0].start, query.problems[0].end) == (6, 13)


def test_a_line_that_is_too_long_is_refused() -> None:
    assert "too long" in read_query("x" * 501, SETTING).problems[0].message


@given(st.text(max_size=120))
def test_any_line_is_put_up_with(text: str) -> None:
    query = read_query(text, SETTING)
    places = [(one.start, one.end) for one in query.terms] + [(one.start, one.end) for one in query.problems]
    assert all(0 <= start <= end <= len(text) for start, end in places)


pieces = st.sampled_from([text for text, _ in GOOD] + [one[0] for one in BAD] + ["not", "-", '"', ">=", ".."])


@given(st.lists(pieces, max_size=6).map(" ".join))
def test_any_mixture_of_words_is_put_up_with(text: str) -> None:
    read_query(text, SETTING)


def test_every_example_of_the_page_is_understood() -> None:
    page = (Path(__file__).parents[3] / "docs" / "filter.md").read_text(encoding="utf-8")
    block = page.split("```\n")[1]
    terms = re.findall(r"^\| (.+?) \|", page, re.MULTILINE)
    examples = [*block.splitlines(), *(one for cell in terms for one in re.findall(r"`([^`]+)`", cell))]
    assert len(examples) > 50
    for text in examples:
        assert read_query(text, SETTING).problems == (), text
