"""Which sets a line finds, against a slow look at the workouts themselves."""

from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gymtui.insight.facts import facts_of
from gymtui.insight.looking import past_of
from gymtui.insight.query.matching import Knowledge, found_in, has_words, tags_of
from gymtui.insight.query.reading import QuerySetting, read_query
from gymtui.insight.records import RecordEvent, RecordKind, records
from gymtui.model.ids import ShortId, ulid
from gymtui.model.performed import Part, PerformedExercise, PerformedSet, Workout
from tests.exercises import EXERCISES
from tests.insight.histories import histories
from tests.plans.documents import CATALOGUE
from tests.tui.pasts import one_set, workout_id

E1RMS = {
    (
        str(ulid(datetime(2026, 9, 1, 17, tzinfo=UTC) + timedelta(days=day), number.to_bytes(10, "big"))),
        f"s{i}",
    ): 50.0 + (7 * day + 3 * number + i) % 9
    for day in range(81)
    for number in range(8)
    for i in range(9)
    if (day + number + i) % 2
}
"""Estimates of half of the sets that a history may have, whatever was lifted: many are equal."""
SETTING = QuerySetting(date(2026, 11, 25))


def found(text: str, history: list[Workout]) -> set[tuple[str, str]]:
    query = read_query(text, SETTING)
    assert query.problems == ()
    work = Counter(str(w.id) for w in history for e in w.exercises for s in e.sets if s.is_work and s.parts)
    facts = facts_of(history)
    by_set: dict[tuple[str, str], list[RecordEvent]] = {}
    for one in records(facts.sets, E1RMS, CATALOGUE):
        by_set.setdefault(one.by.key, []).append(one)
    known = Knowledge(CATALOGUE, by_set, E1RMS, work)
    return {one.key for each in found_in(facts, query, known) for one in each.sets}


def slowly(text: str, history: list[Workout]) -> set[tuple[str, str]]:
    return {
        (w.id, s.id)
        for w in history
        for e in w.exercises
        for s in e.sets
        if s.parts and s.is_work and HOLDS[text](Look(w, e, s))
    }


class Look(NamedTuple):
    """A set with its exercise and workout."""

    w: Workout
    e: PerformedExercise
    s: PerformedSet


def heaviest(one: PerformedSet) -> float | None:
    loads = [float(p.load.kilograms) for p in one.parts if p.load is not None]
    return max(loads, default=None)


def has_muscle(e: PerformedExercise, muscle: str) -> bool:
    about = EXERCISES.get(e.exercise)
    return about is not None and any(one.value == muscle for one in about.primary)


HOLDS: dict[str, Callable[[Look], bool]] = {
    "bench": lambda x: x.e.exercise == "bench-press",
    "bench press": lambda x: x.e.exercise == "bench-press",
    "-bench": lambda x: x.e.exercise != "bench-press",
    "unknown": lambda x: x.e.exercise == "unknown-thing",
    ">=60kg": lambda x: (heaviest(x.s) or -1) >= 60,
    "not >=60kg": lambda x: not (heaviest(x.s) or -1) >= 60,
    "load<40": lambda x: heaviest(x.s) is not None and (heaviest(x.s) or 0) < 40 - 1e-6,
    "muscle:quads": lambda x: has_muscle(x.e, "quads"),
    "technique:drop": lambda x: x.s.technique.value == "drop",
    "rir<=1": lambda x: (x.s.rir is not None and x.s.rir <= 1) or (x.s.rir is None and x.s.failed),
    "failure": lambda x: x.s.failed,
    "form>=4": lambda x: (x.s.form or 0) >= 4,
    "note:shoulder": lambda x: "shoulder" in x.s.note,
    "title:upper": lambda x: x.w.title == "Upper A",
    "tag:travel": lambda x: "#travel" in x.w.notes,
    "plan:wave": lambda x: x.w.plan is not None,
    "source:hevy": lambda x: x.w.source == "hevy",
    "day:mon": lambda x: x.w.date.weekday() == 0,
    "2026-10": lambda x: x.w.date.month == 10,
    "since 2026-10": lambda x: x.w.date >= date(2026, 10, 1),
    "bodyweight>=70": lambda x: x.w.body_weight is not None,
    "rest>=120": lambda x: (x.s.parts[0].rest_actual or 0) >= 120,
    "bench failure >=40kg": lambda x: (
        x.e.exercise == "bench-press" and x.s.failed and (heaviest(x.s) or 0) >= 40
    ),
}


@pytest.mark.parametrize("text", list(HOLDS))
@settings(max_examples=20)
@given(history=histories())
def test_a_line_finds_what_a_slow_look_finds(text: str, history: list[Workout]) -> None:
    assert found(text, history) == slowly(text, history)


@settings(max_examples=40)
@given(history=histories(), first=st.sampled_from(sorted(HOLDS)), second=st.sampled_from(sorted(HOLDS)))
def test_two_terms_find_what_both_find(history: list[Workout], first: str, second: str) -> None:
    assert found(f"{first} {second}", history) == slowly(first, history) & slowly(second, history)


def kinds_of(history: list[Workout]) -> dict[tuple[str, str], set[str]]:
    """Return by set of what it was a record; of volume all sets that are counted in it."""
    kinds: dict[tuple[str, str], set[str]] = {}
    for one in records(facts_of(history).sets, E1RMS, CATALOGUE):
        (workout,) = (w for w in history if w.id == one.by.workout.id)
        counted = [
            (workout.id, s.id)
            for e in workout.exercises
            for s in e.sets
            if e.exercise == one.by.exercise and s.parts and s.is_work and s.range.value == "full"
        ]
        for key in counted if one.kind is RecordKind.VOLUME else [one.by.key]:
            kinds.setdefault(key, set()).add(one.kind.value)
    return kinds


@settings(max_examples=60)
@given(histories(), st.sampled_from(list(RecordKind)))
def test_records_are_found_by_their_kind(history: list[Workout], kind: RecordKind) -> None:
    kinds = kinds_of(history)
    every = {key for key, of in kinds.items() if of != {"volume"}}
    assert found(f"pr:{kind.value}", history) == {key for key, of in kinds.items() if kind.value in of}
    assert found("pr", history) == every
    assert found(f"pr -pr:{kind.value}", history) == {key for key in every if kind.value not in kinds[key]}
    assert found("pr:load,volume", history) == {key for key, of in kinds.items() if of & {"load", "volume"}}


def best_slowly(text: str, history: list[Workout], count: int) -> set[tuple[str, str]]:
    """Go through what a term finds from the oldest set on, and keep what beats all others so far."""
    among = slowly(text, history)
    rows = [
        (e.exercise, (w.id, s.id), w, s)
        for w in sorted(history, key=lambda one: (one.date, one.id))
        for e in w.exercises
        for s in e.sets
        if (w.id, s.id) in among
    ]
    best: set[tuple[str, str]] = set()
    for slug in {one[0] for one in rows}:
        left = [one for one in rows if one[0] == slug]
        for _ in range(count):
            first = None
            for one in left:
                if first is None or is_better(one[1:], first[1:]):
                    first = one
            if first is not None:
                best.add(first[1])
                left.remove(first)
    return best


Row = tuple[tuple[str, str], Workout, PerformedSet]


def is_better(one: Row, other: Row) -> bool:
    """Whether one beats the other by the first thing that they differ in."""
    return next((a > b for a, b in zip(marks(one), marks(other), strict=True) if a != b), False)


def marks(row: Row) -> list[float]:
    key, _, done = row
    clean = min(part.counted_reps for part in first_burst(done))
    full = done.range.value == "full" and clean > 0
    exact = [p.load.kilograms for p in done.parts if p.load is not None]
    seconds = max(p.seconds or 0 for p in done.parts)
    return [key in E1RMS, E1RMS.get(key, 0), full, float(max(exact, default=0)), clean, seconds]


def first_burst(done: PerformedSet) -> list[Part]:
    """Return the first part, and that of the other side where there is one."""
    first = done.parts[0]
    other = [p for p in done.parts if first.side is not None and p.side not in (None, first.side)]
    return [first, *other[:1]]


@pytest.mark.parametrize("count", [1, 3])
@settings(max_examples=60)
@given(history=histories(), text=st.sampled_from(["bench", "-bench", "failure", "since 2026-10", ">=60kg"]))
def test_the_best_are_found_among_what_the_other_terms_find(
    count: int, history: list[Workout], text: str
) -> None:
    assert found(f"{text} best:{count}", history) == best_slowly(text, history, count)
    assert found(f"best {text} best:{count}", history) == best_slowly(text, history, count)


def test_the_best_bench_set_of_a_year() -> None:
    """The highest sure estimate wins; without any the heaviest; of equal ones the oldest."""

    def workout(day: date, *sets: PerformedSet) -> Workout:
        bench = PerformedExercise(id=ShortId("e"), exercise="bench-press", name="Bench press", sets=sets)
        return Workout(id=workout_id(day), date=day, exercises=(bench,))

    history = [
        workout(date(2023, 5, 1), one_set("old", "150", 5, rir=1)),
        workout(date(2024, 2, 1), one_set("light", "80", 5, rir=1), one_set("heavy", "100", 1)),
        workout(date(2024, 6, 1), one_set("best", "90", 5, rir=1)),
        workout(date(2024, 8, 1), one_set("again", "90", 5, rir=1)),
    ]

    def best(text: str) -> list[str]:
        past = past_of(facts_of(history), CATALOGUE, {})
        return [s.id for each in past.found(read_query(text, SETTING)) for s in each.sets]

    assert best("bench 2024 best") == ["best"]
    assert best("bench 2024 best:2") == ["again", "best"]
    assert best("bench best") == ["old"]
    assert best("bench 2024 reps<=1 best") == ["heavy"]
    assert best("squat best") == []


@given(histories())
def test_an_empty_line_finds_all_work_and_warm_ups_are_asked_for(history: list[Workout]) -> None:
    done = {(w.id, s.id): s.is_work for w in history for e in w.exercises for s in e.sets if s.parts}
    assert found("", history) == {key for key, is_work in done.items() if is_work}
    assert found("warmups", history) == set(done)


def test_words_begin_words_and_tags_are_whole() -> None:
    assert has_words("Incline dumbbell press", "dumb inc")
    assert not has_words("Incline dumbbell press", "bell")
    assert has_words("Arms 💪", "💪")
    assert not has_words("Arms", "💪")
    assert has_words("Arms", "")
    assert tags_of("a #Travel b #x") == {"travel", "x"}
