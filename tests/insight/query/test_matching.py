"""Which sets a line finds, against a slow look at the workouts themselves."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gymtui.insight.facts import facts_of
from gymtui.insight.query.matching import Knowledge, found_in, has_words, tags_of
from gymtui.insight.query.reading import QuerySetting, read_query
from gymtui.model.performed import PerformedExercise, PerformedSet, Workout
from tests.exercises import EXERCISES
from tests.insight.histories import histories
from tests.plans.documents import CATALOGUE

SETTING = QuerySetting(date(2026, 11, 25))


def found(text: str, history: list[Workout]) -> set[tuple[str, str]]:
    query = read_query(text, SETTING)
    assert query.problems == ()
    work = Counter(str(w.id) for w in history for e in w.exercises for s in e.sets if s.is_work and s.parts)
    known = Knowledge(CATALOGUE, work_sets=work)
    return {one.key for each in found_in(facts_of(history), query, known) for one in each.sets}


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
@settings(max_examples=30)
@given(history=histories())
def test_a_line_finds_what_a_slow_look_finds(text: str, history: list[Workout]) -> None:
    assert found(text, history) == slowly(text, history)


@settings(max_examples=40)
@given(history=histories(), first=st.sampled_from(sorted(HOLDS)), second=st.sampled_from(sorted(HOLDS)))
def test_two_terms_find_what_both_find(history: list[Workout], first: str, second: str) -> None:
    assert found(f"{first} {second}", history) == slowly(first, history) & slowly(second, history)


@given(histories())
def test_an_empty_line_finds_all_work_and_warm_ups_are_asked_for(history: list[Workout]) -> None:
    done = {(w.id, s.id): s.is_work for w in history for e in w.exercises for s in e.sets if s.parts}
    assert found("", history) == {key for key, is_work in done.items() if is_work}
    assert found("warmups", history) == set(done)


def test_words_begin_words_and_tags_are_whole() -> None:
    assert has_words("Incline dumbbell press", "dumb inc")
    assert not has_words("Incline dumbbell press", "bell")
    assert tags_of("a #Travel b #x") == {"travel", "x"}
