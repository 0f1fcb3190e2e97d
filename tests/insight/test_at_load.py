"""The reps at one load against a slow look at the workouts themselves, and small cases by hand."""

from decimal import Decimal

from hypothesis import given, settings

from gymtui.insight.at_load import LoadUse, is_at, load_of, loads_used, next_load, usual_load
from gymtui.insight.facts import facts_of
from gymtui.insight.series import Measure, series
from gymtui.model.performed import Part, PerformedSet, RangeOfMotion, Side, Technique, Workout
from gymtui.model.units import Load, Reps
from gymtui.training.set_compare import BEGINS_STRAIGHT
from tests.exercises import EXERCISES
from tests.insight.histories import histories
from tests.insight.test_series import done, in_order

BENCH = EXERCISES["bench-press"]


def reps_at(one: PerformedSet, kilograms: Decimal) -> int | None:
    """Return the clean reps of the first burst of a set at a load, of the weaker side."""
    firsts = [one.parts[0]]
    if firsts[0].side is not None:
        firsts += [part for part in one.parts if part.side not in (None, firsts[0].side)][:1]
    if any(part.load is None or part.load.kilograms != kilograms for part in firsts):
        return None
    return min(part.counted_reps for part in firsts) or None


def made(history: list[Workout]) -> dict[Decimal, list[tuple[str, int]]]:
    """Return for each load the workouts that reps were made at it in, oldest first, with the most of them."""
    found: dict[Decimal, list[tuple[str, int]]] = {}
    for workout in in_order(history):
        sets = [one for one in done(workout, "bench-press") if one.technique in BEGINS_STRAIGHT]
        for load in {one.parts[0].load.kilograms for one in sets if one.parts[0].load is not None}:
            reps = [told for one in sets if (told := reps_at(one, load)) is not None]
            if reps:
                found.setdefault(load, []).append((workout.id, max(reps)))
    return found


@settings(max_examples=40)
@given(histories(12))
def test_the_most_reps_at_each_load_of_each_workout(history: list[Workout]) -> None:
    sets = facts_of(history).of("bench-press")
    expected = made(history)
    uses = loads_used(sets)
    assert {one.load.kilograms: one.workouts for one in uses} == {
        load: len(workouts) for load, workouts in expected.items()
    }
    assert [one.weight for one in uses] == sorted(one.weight for one in uses)
    for one in uses:
        points = series(sets, Measure.AT_LOAD, BENCH, {}, {}, load=one.load)
        told = [(point.workout.id, point.value) for point in points]
        assert told == expected[one.load.kilograms]
    assert series(sets, Measure.AT_LOAD, BENCH, {}, {}) == ()


@given(histories(6))
def test_stepping_goes_through_all_loads_and_stays_at_the_ends(history: list[Workout]) -> None:
    uses = loads_used(facts_of(history).of("bench-press"))
    load = uses[0].load if uses else None
    walked = [load]
    for _ in uses:
        load = next_load(uses, load, 1)
        walked.append(load)
    assert walked == ([one.load for one in uses] + [uses[-1].load] if uses else [None])
    assert next_load(uses, uses[0].load if uses else None, -1) == (uses[0].load if uses else None)


def test_the_usual_load_is_that_of_the_most_workouts_then_the_heaviest() -> None:
    twice = (LoadUse(Load.kg(60), 3), LoadUse(Load.kg(80), 3), LoadUse(Load.kg(100), 1))
    assert usual_load(twice) == Load.kg(80)
    assert usual_load(()) is None
    assert next_load(twice, Load.kg(70), 1) == Load.kg(80)
    assert next_load(twice, Load.kg(70), -1) == Load.kg(60)
    assert next_load(twice, None, 1) == Load.kg(80)


def facts_with(*parts: Part, **changes: object) -> tuple[Workout, ...]:
    from tests.insight.test_records import history

    workout = history([("100", 5)])[0]
    bench = workout.exercises[0]
    one = bench.sets[0].model_copy(update={"parts": parts, **changes})
    return (workout.model_copy(update={"exercises": (bench.model_copy(update={"sets": (one,)}),)}),)


def part(load: Load, reps: int, side: Side | None = None) -> Part:
    return Part(load=load, reps=Reps(reps), side=side)


def test_kilograms_and_pounds_are_held_against_each_other_exactly() -> None:
    (one,) = facts_of(facts_with(part(Load.lb(100), 5))).sets
    assert is_at(one, Load.lb(100))
    assert not is_at(one, Load.kg("45.359"))
    (two,) = facts_of(facts_with(part(Load.kg("0"), 5))).sets
    assert is_at(two, Load.lb(0))


def test_assistance_is_below_body_weight() -> None:
    days = [part(Load.kg(-20), 8), part(Load.kg(0), 5), part(Load.kg(10), 3)]
    sets = [one for each in days for one in facts_of(facts_with(each)).sets]
    assert [one.load for one in loads_used(sets)] == [Load.kg(-20), Load.kg(0), Load.kg(10)]


def test_what_says_nothing_of_the_reps_at_a_load() -> None:
    def load(*parts: Part, **changes: object) -> Load | None:
        return load_of(facts_of(facts_with(*parts, **changes)).sets[0])

    hundred = Load.kg(100)
    assert load(part(hundred, 5)) == hundred
    assert load(part(hundred, 8), part(hundred, 3), technique=Technique.REST_PAUSE) == hundred
    assert load(part(hundred, 2), part(hundred, 2), technique=Technique.CLUSTER) is None
    assert load(part(hundred, 5), range=RangeOfMotion.LENGTHENED) is None
    assert load(part(hundred, 0)) is None
    assert load(Part(reps=Reps(5))) is None
    assert load(part(hundred, 5, Side.LEFT), part(hundred, 4, Side.RIGHT)) == hundred
    assert load(part(hundred, 5, Side.LEFT), part(Load.kg(90), 5, Side.RIGHT)) is None
