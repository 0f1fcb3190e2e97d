"""Records against a slow recount, and small cases by hand."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from hypothesis import given, settings

from gymtui.insight.estimates import sure_e1rms
from gymtui.insight.facts import SetFact, facts_of
from gymtui.insight.records import LEDGERS, RecordKind, counts, in_order, records, rep_table
from gymtui.model.ids import ShortId, ulid
from gymtui.model.performed import Part, PerformedExercise, PerformedSet, Technique, Workout
from gymtui.model.units import Load, Reps
from gymtui.training.set_compare import BEGINS_STRAIGHT
from tests.exercises import EXERCISES
from tests.insight.histories import histories

FIRST = date(2026, 9, 1)


def history(*days: Sequence[tuple[str, int]], technique: Technique = Technique.STRAIGHT) -> list[Workout]:
    """Return a workout a day of bench press sets: loads in kilograms with reps."""
    out = []
    for number, done in enumerate(days):
        start = datetime(2026, 9, 1, 17, tzinfo=UTC) + timedelta(days=number)
        sets = tuple(
            PerformedSet(
                id=ShortId(f"s{place}"),
                technique=technique,
                parts=(Part(load=Load.kg(Decimal(load)), reps=Reps(reps)),),
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
            known = [e1rms[o.key] for o in straight if o.key in e1rms]
            mine_e1rm = e1rms.get(one.key)
            if mine_e1rm is not None and known and mine_e1rm > max(known) + 1e-9:
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


@settings(max_examples=150)
@given(histories(12))
def test_records_are_those_of_a_slow_recount(days: list[Workout]) -> None:
    sets = facts_of(days).sets
    e1rms = sure_e1rms(sets, EXERCISES, {})
    assert [(one.kind.value, one.by.key) for one in records(sets, e1rms)] == recounted(sets, e1rms)


@settings(max_examples=100)
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
