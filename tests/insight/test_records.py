"""Records against a slow recount, and small cases by hand."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings

from gymtui.insight.estimates import sure_e1rms
from gymtui.insight.facts import SetFact, facts_of
from gymtui.insight.looking import past_of
from gymtui.insight.query.reading import QuerySetting, read_query
from gymtui.insight.records import LEDGERS, RecordKind, counts, in_order, records, rep_table
from gymtui.model.exercise import Measurement
from gymtui.model.ids import ShortId, ulid
from gymtui.model.performed import (
    Part,
    PerformedExercise,
    PerformedSet,
    RangeOfMotion,
    Technique,
    Workout,
)
from gymtui.model.units import Load, Reps, Unit
from gymtui.training.catalogue import Catalogue
from gymtui.training.set_compare import BEGINS_STRAIGHT
from gymtui.tui.history.found import record_words
from tests.exercises import EXERCISES
from tests.insight.histories import SLUGS, histories

FIRST = date(2026, 9, 1)


def history(
    *days: Sequence[tuple[str, int]], technique: Technique = Technique.STRAIGHT, unit: Unit = Unit.KG
) -> list[Workout]:
    """Return a workout a day of bench press sets: loads with reps."""
    out = []
    for number, done in enumerate(days):
        start = datetime(2026, 9, 1, 17, tzinfo=UTC) + timedelta(days=number)
        sets = tuple(
            PerformedSet(
                id=ShortId(f"s{place}"),
                technique=technique,
                parts=(Part(load=Load(amount=Decimal(load), unit=unit), reps=Reps(reps)),),
            )
            for place, (load, reps) in enumerate(done)
        )
        bench = PerformedExercise(id=ShortId("e"), exercise="bench-press", name="Bench press", sets=sets)
        out.append(Workout(id=ulid(start, bytes(10)), date=start.date(), exercises=(bench,)))
    return out


def told(days: list[Workout]) -> list[tuple[str, str, int, str, int]]:
    """Return each record: what, the set that made it, the set that it beat."""
    return [
        (one.kind.value, str(one.by.load), one.by.reps, str(one.beaten.load), one.beaten.reps)
        for one in records(facts_of(days).sets)
    ]


def test_a_first_time_is_no_record_and_each_one_says_what_it_beat() -> None:
    found = told(history([("100", 5)], [("100", 6)], [("105", 3)], [("102.5", 3)], [("105", 4), ("90", 6)]))
    assert found == [
        ("reps", "100 kg", 6, "100 kg", 5),
        ("load", "105 kg", 3, "100 kg", 5),
        ("reps", "105 kg", 4, "105 kg", 3),
    ]


def test_techniques_have_ledgers_of_their_own() -> None:
    straight = history([("100", 5)])
    clusters = [
        one.model_copy(update={"date": FIRST + timedelta(days=9 + i), "id": f"{one.id[:-1]}{i + 2}"})
        for i, one in enumerate(history([("110", 10)], [("110", 12)], technique=Technique.CLUSTER))
    ]
    found = records(facts_of([*straight, *clusters]).sets)
    assert [(one.kind, one.ledger, one.by.total) for one in found] == [(RecordKind.TOTAL, "cluster", 12)]


def test_pounds_and_kilograms_compare_exactly() -> None:
    days = history([("100", 5)], [("100", 5)])
    bench = days[1].exercises[0]
    part = Part(load=Load.lb(Decimal(221)), reps=Reps(5))
    one = bench.sets[0].model_copy(update={"parts": (part,)})
    days[1] = days[1].model_copy(update={"exercises": (bench.model_copy(update={"sets": (one,)}),)})
    assert told(days) == [("load", "221 lb", 5, "100 kg", 5)]


def test_the_table_of_reps_has_the_heaviest_of_at_least_so_many() -> None:
    table = rep_table(facts_of(history([("100", 5)], [("90", 8)], [("105", 2)], [("100", 5)])).sets)
    assert {reps: str(one.load) for reps, one in table.items()} == {
        **dict.fromkeys((1, 2), "105 kg"),
        **dict.fromkeys((3, 4, 5), "100 kg"),
        **dict.fromkeys((6, 7, 8), "90 kg"),
    }
    assert table[5].day == FIRST


def held_e1rm(estimates: Sequence[float]) -> float | None:
    """The estimate that holds the record after these: half a kilogram more takes it over, less does not."""
    held: float | None = None
    for one in estimates:
        if held is None or one >= held + 0.5 - 1e-6:
            held = one
    return held


def test_an_estimate_that_shows_the_same_number_is_no_record() -> None:
    days = history([("100", 5)], [("100.25", 5)], [("100.5", 5)], [("101", 5)])
    found = [one for one in records(facts_of(days).sets, estimates(days)) if one.kind is RecordKind.E1RM]
    assert [(str(one.by.load), str(one.beaten.load)) for one in found] == [
        ("100.5 kg", "100 kg"),
        ("101 kg", "100.5 kg"),
    ]


def estimates(days: list[Workout]) -> dict[tuple[str, str], float]:
    """The load itself as the estimate of each set."""
    return {one.key: float(one.load.kilograms) for one in facts_of(days).sets if one.load is not None}


def recounted(
    sets: Sequence[SetFact], e1rms: dict[tuple[str, str], float]
) -> list[tuple[str, tuple[str, str]]]:
    """Find records by holding each set against all before it."""
    found: list[tuple[str, tuple[str, str]]] = []
    before: list[SetFact] = []
    for one in in_order(sets):
        if not counts(one):
            continue
        mine = [other for other in before if other.exercise == one.exercise]
        if one.load is not None and one.technique in BEGINS_STRAIGHT:
            straight = [o for o in mine if o.load is not None and o.technique in BEGINS_STRAIGHT]
            heaviest = one.heaviest or 0
            if straight and all(heaviest > (o.heaviest or 0) for o in straight):
                found.append(("load", one.key))
            same = [o for o in straight if o.heaviest == heaviest]
            as_heavy = [o for o in straight if (o.heaviest or 0) >= heaviest]
            best = max((o.reps for o in as_heavy), default=0)
            if same and one.reps > best and max(o.reps for o in same) == best:
                found.append(("reps", one.key))
            held = held_e1rm([e1rms[o.key] for o in straight if o.key in e1rms])
            mine_e1rm = e1rms.get(one.key)
            if mine_e1rm is not None and held is not None and mine_e1rm >= held + 0.5 - 1e-6:
                found.append(("e1rm", one.key))
        if one.technique in LEDGERS and one.heaviest is not None:
            ledger = [
                o.total
                for o in mine
                if o.heaviest == one.heaviest and LEDGERS.get(o.technique) == LEDGERS[one.technique]
            ]
            if ledger and one.total > max(ledger):
                found.append(("total", one.key))
        before.append(one)
    return found


@settings(max_examples=40)
@given(histories(12))
def test_records_are_those_of_a_slow_recount(days: list[Workout]) -> None:
    sets = facts_of(days).sets
    e1rms = sure_e1rms(sets, EXERCISES, {})
    found = records(sets, e1rms, EXERCISES)
    of_sets = [one for one in found if one.kind.of_set]
    assert [(one.kind.value, one.by.key) for one in of_sets] == recounted(sets, e1rms)
    assert of_sets == records(sets, e1rms)
    assert [one.by.day for one in found] == sorted(one.by.day for one in found)


def volume_recounted(workout: Workout, slug: str) -> tuple[Decimal, str] | None:
    """Add up what an exercise moved in a workout; with the id of its last counted set."""
    about = EXERCISES.get(slug)
    done = [
        one
        for each in workout.exercises
        for one in each.sets
        if each.exercise == slug and one.parts and one.is_work and one.range is RangeOfMotion.FULL
    ]
    if about is None or about.measurement is Measurement.DURATION or not done:
        return None
    total = Decimal(0)
    for one in done:
        if all(part.load is None for part in one.parts):
            return None
        moved = Decimal(0)
        for part in one.parts:
            moved += part.load.kilograms * part.counted_reps if part.load is not None else 0
            if about.measurement.is_on_bodyweight:
                if workout.body_weight is None:
                    return None
                moved += (about.bodyweight_fraction or 0) * workout.body_weight.kilograms * part.counted_reps
        total += max(moved, Decimal(0)) if about.measurement.is_on_bodyweight else moved
    return total, done[-1].id


@settings(max_examples=40)
@given(histories(12))
def test_records_of_volume_are_those_of_a_slow_recount(days: list[Workout]) -> None:
    expected = set()
    for slug in SLUGS:
        before: list[Decimal] = []
        for workout in sorted(days, key=lambda one: (one.date, one.id)):
            found = volume_recounted(workout, slug)
            if found is None or not found[0]:
                continue
            amount, last = found
            if before and amount > max(before):
                expected.add((slug, workout.id, last, float(amount), float(max(before))))
            before.append(amount)
    told = [one for one in records(facts_of(days).sets, {}, EXERCISES) if one.kind is RecordKind.VOLUME]
    assert {(one.by.exercise, *one.by.key) for one in told} == {one[:3] for one in expected}
    assert len(told) == len(expected)
    amounts: dict[tuple[str, str, str], tuple[float, float]] = {one[:3]: one[3:] for one in expected}
    for one in told:
        assert one.beaten.workout is not one.by.workout
        assert (one.volume, one.beaten_volume) == pytest.approx(amounts[one.by.exercise, *one.by.key])


def test_a_volume_is_that_of_the_whole_workout_and_marked_at_its_last_set() -> None:
    days = history([("100", 5), ("100", 5)], [("100", 5), ("90", 6)], [("60", 12), ("60", 12)], [("100", 5)])
    found = [one for one in records(facts_of(days).sets, {}, EXERCISES) if one.kind is RecordKind.VOLUME]
    assert [(one.by.id, one.volume, one.beaten_volume) for one in found] == [
        ("s1", 1040, 1000),
        ("s1", 1440, 1040),
    ]
    assert found[0].beaten.day == FIRST
    assert record_words(found[0], Unit.KG) == "most volume 1,040 kg, before 1,000 kg on 2026-09-01"
    assert "2,292.8 lb, before 2,204.6 lb" in record_words(found[0], Unit.LB)


def test_the_same_pounds_in_another_order_are_no_record_of_volume() -> None:
    done = [("45", 7), ("35.1", 9), ("55.7", 3), ("62.3", 11)]
    days = history(done, done[::-1], [*done[1:], done[0]], unit=Unit.LB)
    assert [one for one in records(facts_of(days).sets, {}, EXERCISES) if not one.kind.of_set] == []


def test_a_line_finds_records_of_sets_and_not_the_last_set_of_a_volume() -> None:
    days = history([("100", 5)], [("100", 5), ("90", 5)])
    past = past_of(facts_of(days), Catalogue(EXERCISES.values()), {})
    assert [one.kind for one in past.records] == [RecordKind.VOLUME]
    assert past.found(read_query("pr", QuerySetting(FIRST))) == ()
    assert [len(told) for told in past.by_set.values()] == [1]


@settings(max_examples=40)
@given(histories(12))
def test_the_table_of_reps_is_that_of_a_slow_recount(days: list[Workout]) -> None:
    sets = [one for one in facts_of(days).sets if one.exercise == "bench-press"]
    table = rep_table(sets)
    straight = [o for o in sets if counts(o) and o.load is not None and o.technique in BEGINS_STRAIGHT]
    for reps in range(1, 13):
        enough = [o for o in straight if o.reps >= reps]
        if not enough:
            assert reps not in table
            continue
        heaviest = max(o.heaviest or 0 for o in enough)
        assert table[reps].heaviest == heaviest
        assert table[reps].day == min(o.day for o in enough if o.heaviest == heaviest)
