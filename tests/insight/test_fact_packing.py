"""Packed rows come back as they were, and nothing else is taken for them."""

import hashlib
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gymtui.insight import fact_packing
from gymtui.insight.effort import Effort
from gymtui.insight.fact_packing import MEANING, NotFacts, pack, shape, unpack
from gymtui.insight.facts import Facts, facts_of, with_read_again
from gymtui.model.ids import ShortId, ulid
from gymtui.model.performed import Kind, Part, PerformedExercise, PerformedSet, Side, Technique, Workout
from gymtui.model.units import Load, Unit
from tests.insight.histories import histories

PINNED = (1, "9fdc4f3be669")


def a_history() -> list[Workout]:
    """A set of each kind; what is told of them is pinned."""

    def part(**told: object) -> Part:
        return Part.model_validate({"load": Load(amount=Decimal("82.5"), unit=Unit.LB), "reps": 8, **told})

    minis = (part(rir=0.5, failed=True), part(reps=3, rest_planned=15, rest_actual=17))
    sides = (part(side=Side.LEFT, clean_reps=7), part(side=Side.RIGHT, load=None))
    start = datetime(2026, 11, 1, 17, tzinfo=UTC)
    done = (
        PerformedSet(id=ShortId("a"), kind=Kind.WARMUP, parts=(part(reps=5),)),
        PerformedSet(id=ShortId("b"), note="slow", form=4, parts=(part(rir=2, at=start, rest_actual=90),)),
        PerformedSet(id=ShortId("c"), technique=Technique.REST_PAUSE, parts=minis),
        PerformedSet(id=ShortId("d"), parts=sides),
        PerformedSet(id=ShortId("e"), parts=(Part.model_validate({"seconds": 40, "metres": 12.5}),)),
    )
    exercise = PerformedExercise(id=ShortId("x"), exercise="bench-press", name="卧推 💪", sets=done)
    first = Workout(
        id=ulid(start, bytes(10)),
        date=start.date(),
        started_at=start,
        title="Upper\nA",
        notes="«bidi» \u202e",
        body_weight=Load.kg("80.5"),
        source="hevy",
        exercises=(exercise,),
    )
    return [first, Workout(id=ulid(start, bytes([1] * 10)), date=date(1970, 1, 1))]


@given(histories())
def test_packed_rows_come_back_as_they_were(history: list[Workout]) -> None:
    facts = facts_of(history)
    back = unpack(pack(facts))
    assert back == facts
    assert repr(back) == repr(facts), "also whether a number is whole or not"
    assert all(isinstance(one, type(facts.workouts[0])) for one in back.workouts)
    known = {id(one) for one in back.workouts}
    assert all(id(one.workout) in known for one in back.sets), "a set's workout is that of the list"


@given(histories(), st.data())
def test_workouts_read_again_are_where_they_would_be_if_all_were_read(
    history: list[Workout], data: st.DataObject
) -> None:
    before = data.draw(st.lists(st.sampled_from(history), unique_by=lambda one: one.id)) if history else []
    now = data.draw(st.lists(st.sampled_from(history), unique_by=lambda one: one.id)) if history else []
    ids = {one.id for one in before} ^ {one.id for one in now}
    facts = unpack(pack(facts_of(before)))
    assert with_read_again(facts, ids, [one for one in now if one.id in ids]) == facts_of(now)


def test_rows_of_every_kind_come_back_and_those_alike_are_one_object() -> None:
    facts = facts_of(a_history())
    back = unpack(pack(facts))
    assert repr(back) == repr(facts)
    again = unpack(pack(facts_of([*a_history(), a_history()[0].model_copy(update={"id": "7" + "Z" * 25})])))
    assert len(again.sets) == 2 * len(back.sets)
    assert len({id(one.effort) for one in again.sets}) == len(back.sets)
    assert unpack(pack(Facts())) == Facts()


def test_the_rows_of_a_history_are_those_that_this_meaning_stands_for() -> None:
    """Where this fails, the same workouts give other rows: raise MEANING, so that no old ones count."""
    told = hashlib.sha256(repr(facts_of(a_history())).encode()).hexdigest()[:12]
    assert (MEANING, told) == PINNED


def test_the_shape_follows_fields_rules_and_version(monkeypatch: pytest.MonkeyPatch) -> None:
    first = shape()
    assert shape() == first
    seen = {first}
    for name, other in (("MEANING", 0), ("__version__", "0.0.0"), ("SetFact", Effort)):
        with monkeypatch.context() as patched:
            patched.setattr(fact_packing, name, other)
            seen.add(shape())
    assert len(seen) == 4


@given(st.data())
@settings(max_examples=60)
def test_damaged_rows_are_none_or_other_rows_and_nothing_else(data: st.DataObject) -> None:
    """Whether they are right is told by a checksum around them; this only never fails in another way."""
    packed = bytearray(pack(facts_of(a_history())))
    if data.draw(st.booleans()):
        packed = packed[: data.draw(st.integers(0, len(packed) - 1))]
    else:
        packed[data.draw(st.integers(0, len(packed) - 1))] ^= data.draw(st.integers(1, 255))
    try:
        back = unpack(bytes(packed))
    except NotFacts:
        return
    assert isinstance(back, Facts)


@pytest.mark.parametrize("alien", [b"", b"{}", b"\n", bytes(24), b"\xff" * 100, b"PK\x03\x04" * 20])
def test_what_is_no_packed_rows_is_refused(alien: bytes) -> None:
    with pytest.raises(NotFacts):
        unpack(alien)
