"""What holds for every rule that goes by reps, load, effort or rest, and for every history."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gymtui.model.advice import RuleState
from gymtui.model.exercise import Exercise
from gymtui.model.ids import ShortId
from gymtui.model.performed import Part, PerformedExercise, PerformedSet
from gymtui.model.plan import PlannedExercise
from gymtui.model.profile import Level
from gymtui.model.technique import Technique
from gymtui.model.units import Load, Reps, Rir, Seconds, Unit
from gymtui.training.exposure import Exposure
from gymtui.training.plates import whole
from gymtui.training.progression.protocol import Direction, Situation
from gymtui.training.progression.recommend import recommend
from gymtui.training.progression.rules import RULES, rule_for
from gymtui.training.progression.stepping import stepped
from tests.training.progression.played import DEADLIFT, PRESS, SQUAT
from tests.training.progression.sessions import DAY, planned, situation, straight
from tests.training.progression.test_programme_properties import (
    DUMBBELL,
    EXERCISES,
    GYMS,
    NOTHING,
    STACK,
    any_load,
    any_rir,
    asked,
    free,
    is_offered,
    units,
)

NAMES = ("two_for_two", "total_reps", "dynamic_double", "rir", "rest")
COUNT = 3


def plan(name: str) -> PlannedExercise:
    return planned(*straight(COUNT, 8, 12, rir=2), rule=name)


@st.composite
def done_sets(draw: st.DrawFn) -> PerformedSet:
    """Draw a set of any technique with anything in it."""
    part = st.builds(
        Part,
        load=any_load,
        reps=st.none() | st.integers(0, 40).map(Reps),
        rir=any_rir,
        failed=st.booleans(),
        rest_actual=st.none() | st.integers(0, 600).map(Seconds),
    )
    return PerformedSet(
        id=ShortId("s1"),
        technique=draw(st.sampled_from(list(Technique))),
        form=draw(st.none() | st.integers(1, 5)),
        parts=tuple(draw(st.lists(part, min_size=1, max_size=2))),
    )


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    at = situation(
        plan(draw(st.sampled_from(NAMES))),
        exercise=draw(st.sampled_from(EXERCISES)),
        gym=draw(st.sampled_from((*GYMS.values(), NOTHING))),
        level=draw(st.sampled_from(list(Level))),
        body_weight=draw(st.none() | st.just(Load.kg(80))),
    )
    return replace(at, unit=draw(units), rest=draw(st.integers(0, 400)))


Past = list[tuple[bool, list[PerformedSet], int]]


@given(
    situations(),
    st.lists(st.tuples(st.booleans(), st.lists(done_sets(), max_size=5), st.integers(0, 900)), max_size=5),
)
def test_any_history_gives_an_answer_and_always_the_same(at: Situation, history: Past) -> None:
    day = 0
    for by_plan, sets, gap in history:
        day += gap
        found = recommend(at)
        assert recommend(at) == found
        assert len(found.sets) == COUNT
        assert found.reason.line
        one = asked(found, sets, at, day) if by_plan else free(sets, at, day)
        at = replace(at, history=(one, *at.history))
    recommend(at)


def with_state(
    at: Situation,
    load: Load,
    reps: Sequence[int],
    rir: float | None,
    day: int,
    *,
    form: int | None = None,
    failed: bool = False,
) -> Situation:
    """Return the situation after the recommended session was done with these reps; `load` is the first."""
    found = recommend(at)
    sets = []
    for place, count in enumerate(reps):
        wanted = found.sets[place].load if at.history else load
        part = Part(
            load=wanted,
            reps=Reps(count),
            rir=Rir(rir) if rir is not None else None,
            failed=failed and place == len(reps) - 1,
        )
        sets.append(PerformedSet(id=ShortId(f"s{place}"), form=form, parts=(part,)))
    performed = PerformedExercise(
        id=ShortId("e1"),
        exercise="squat",
        name="Squat",
        sets=tuple(sets),
        prescribed=found.advice.prescribed if at.history else None,
    )
    one = Exposure(DAY + timedelta(days=day), f"w{day}", performed, at.body_weight)
    return replace(at, history=(one, *at.history))


rep_counts = st.lists(st.integers(0, 16), min_size=COUNT, max_size=COUNT)
efforts = st.none() | st.sampled_from((0.0, 1.0, 2.0, 3.0, 4.0, 5.5))
lifts = st.sampled_from((SQUAT, DEADLIFT, PRESS, DUMBBELL, STACK))
pasts = st.lists(st.tuples(rep_counts, efforts), max_size=4)


def begun(
    name: str, exercise: Exercise, unit: Unit, steps: int, history: Sequence[tuple[list[int], float | None]]
) -> Situation:
    """Return a situation with sessions that were done as asked, but for the reps and the effort."""
    at = replace(situation(plan(name), exercise=exercise, gym=GYMS[unit]), unit=unit)
    size = steps * (2 if unit is Unit.KG else 5)
    load = Load(amount=Load.kg(size).amount, unit=unit)
    at = with_state(at, load, (8, 8, 8), 2, 0)
    for day, (reps, rir) in enumerate(history, start=1):
        at = with_state(at, load, reps, rir, day)
    return at


def sizes(state: RuleState) -> tuple[int, ...]:
    return tuple(whole(load) for load in (state.load, *state.loads[1:]) if load is not None)


def targets(state: RuleState) -> tuple[int, ...]:
    return tuple(state.targets) or (0,) * len(sizes(state))


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=40)
@given(lifts, units, st.integers(2, 30), pasts)
def test_loads_are_ones_that_the_gym_has(
    name: str, exercise: Exercise, unit: Unit, steps: int, history: list[tuple[list[int], float | None]]
) -> None:
    at = begun(name, exercise, unit, steps, history)
    offered = all(is_offered(s.parts[0].load, at) for s in at.history[-1].work if s.parts[0].load is not None)
    found = recommend(at)
    assert all(one.load is not None for one in found.sets)
    if offered:
        assert all(is_offered(one.load, at) for one in found.sets if one.load is not None)


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=60)
@given(lifts, st.integers(2, 30), pasts, rep_counts, rep_counts, efforts)
def test_more_reps_never_give_a_lower_load(
    name: str,
    exercise: Exercise,
    steps: int,
    history: list[tuple[list[int], float | None]],
    some: list[int],
    more: list[int],
    rir: float | None,
) -> None:
    at = begun(name, exercise, Unit.KG, steps, history)
    day = len(history) + 1
    many = [few + plus for few, plus in zip(some, more, strict=True)]
    low, high = (
        stepped(rule_for(after), after).state
        for after in (with_state(at, Load.kg(60), reps, rir, day) for reps in (some, many))
    )
    for place, (lighter, heavier) in enumerate(zip(sizes(low), sizes(high), strict=True)):
        assert lighter <= heavier
        if lighter == heavier and name == "dynamic_double":
            assert targets(low)[place] <= targets(high)[place]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("form", "failed"), [(2, False), (4, True)], ids=["form", "failure"])
@settings(max_examples=40)
@given(lifts, st.integers(2, 30), pasts, rep_counts, efforts)
def test_nothing_grows_after_bad_form_or_a_failure(
    name: str,
    form: int,
    failed: bool,
    exercise: Exercise,
    steps: int,
    history: list[tuple[list[int], float | None]],
    reps: list[int],
    rir: float | None,
) -> None:
    at = begun(name, exercise, Unit.KG, steps, history)
    before = recommend(at).advice.prescribed.state
    spoilt = with_state(at, Load.kg(60), reps, rir, len(history) + 1, form=form, failed=failed)
    step = stepped(rule_for(spoilt), spoilt)
    assert step.direction is not Direction.UP
    assert all(now <= then for now, then in zip(sizes(step.state), sizes(before), strict=True))
    if before.rest is not None:
        assert step.state.rest is not None
        assert step.state.rest >= before.rest


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=40)
@given(lifts, st.integers(2, 30), pasts, st.integers(0, 7), efforts)
def test_a_set_that_missed_is_not_raised(
    name: str,
    exercise: Exercise,
    steps: int,
    history: list[tuple[list[int], float | None]],
    reps: int,
    rir: float | None,
) -> None:
    """Every set below its range; of dynamic double progression the second only, as its sets are apart."""
    at = begun(name, exercise, Unit.KG, steps, history)
    before = recommend(at).advice.prescribed.state
    made = [12, reps, 12] if name == "dynamic_double" else [reps] * COUNT
    after = with_state(at, Load.kg(60), made, rir, len(history) + 1)
    state = stepped(rule_for(after), after).state
    place = 1 if name == "dynamic_double" else 0
    assert sizes(state)[place] <= sizes(before)[place]
    assert targets(state)[place] <= targets(before)[place]
    if before.rest is not None:
        assert state.rest == before.rest


@pytest.mark.parametrize("name", NAMES)
def test_a_plan_without_reps_or_with_nonsense_is_told(name: str) -> None:
    rule = RULES[name]
    assert rule.name == name
    assert any("needs work sets with" in one for one in rule.problems(planned(rule=name)))
    assert any("no such parameter" in one for one in rule.problems(planned(*straight(3, 8), nonsense=1)))
    assert rule.problems(plan(name)) == []
