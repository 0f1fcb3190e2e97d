"""Tonnage and sides, with the worked values T10.1 to T10.6."""

from decimal import Decimal

import pytest

from gymtui.model.exercise import Exercise, Measurement
from gymtui.model.performed import Part, PerformedSet
from gymtui.model.units import Kilograms, Load
from gymtui.training.heuristics import Heuristics
from gymtui.training.tonnage import (
    KilogramMetres,
    Tonnage,
    asymmetry,
    carried,
    is_uneven,
    moved_kilograms,
    tonnage,
)
from tests.exercises import EXERCISES

BW = Load.kg(80)
CARRY = Exercise.model_validate(
    {"id": "walk", "name": "Walk", "measurement": "weight_distance", "implements": 2}
)


def done(times: int, load: Load | None, reps: int, **more: object) -> list[PerformedSet]:
    part = Part.model_validate({"load": load, "reps": reps, **more})
    return [PerformedSet(id=f"s{number}", parts=(part,)) for number in range(times)]


@pytest.mark.parametrize(
    ("slug", "times", "load", "reps", "kilograms"),
    [
        pytest.param("bench-press", 3, 60, 10, 1800, id="T10.1"),
        pytest.param("pull-up", 3, 10, 5, 1350, id="T10.2"),
        pytest.param("assisted-pull-up", 1, -30, 8, 400, id="T10.3"),
        pytest.param("push-up", 1, 0, 15, 768, id="T10.4"),
    ],
)
def test_what_sets_move(slug: str, times: int, load: int, reps: int, kilograms: int) -> None:
    assert tonnage(done(times, Load.kg(load), reps), EXERCISES[slug], BW) == Tonnage(
        Kilograms(Decimal(kilograms))
    )


@pytest.mark.parametrize(
    ("both_hands", "expected"),
    [pytest.param(True, 1920, id="T10.5"), pytest.param(False, 960, id="one hand")],
)
def test_a_carry_is_told_in_kilogram_metres(both_hands: bool, expected: int) -> None:  # noqa: FBT001, RUF100
    part = Part.model_validate({"load": Load.kg(24), "metres": 40})
    assert carried(part, CARRY, both_hands=both_hands) == expected
    found = tonnage([PerformedSet(id="s", parts=(part,))], CARRY, both_hands=both_hands)
    assert found == Tonnage(kilogram_metres=KilogramMetres(Decimal(expected)))


def test_only_clean_reps_of_work_sets_count_and_both_sides_do() -> None:
    (one,) = done(1, Load.kg(20), 10, clean_reps=8)
    assert tonnage([one], EXERCISES["bench-press"]).kilograms == 160
    assert tonnage([one.model_copy(update={"kind": "warmup"})], EXERCISES["bench-press"]) == Tonnage()
    sides = tuple(
        Part.model_validate({"load": Load.kg(20), "reps": reps, "side": side})
        for side, reps in (("left", 10), ("right", 8))
    )
    assert tonnage([PerformedSet(id="s", parts=sides)], EXERCISES["dumbbell-row"]).kilograms == 360


def test_pounds_are_turned_into_kilograms_exactly() -> None:
    part = Part.model_validate({"load": Load.lb(100), "reps": 2})
    assert moved_kilograms(part, EXERCISES["bench-press"]) == Decimal("90.718474")


def test_more_help_than_weight_moves_nothing() -> None:
    (one,) = done(1, Load.kg(-90), 8)
    assert tonnage([one], EXERCISES["assisted-pull-up"], BW) == Tonnage()


def test_two_dumbbells_count_once_unless_asked_for() -> None:
    sets = done(1, Load.kg(20), 10)
    press = EXERCISES["dumbbell-bench-press"]
    assert tonnage(sets, press).kilograms == 200
    assert tonnage(sets, press, both_hands=True).kilograms == 400


@pytest.mark.parametrize(
    ("slug", "load", "weight"), [("pull-up", 10, None), ("pull-up", None, 80), ("bench-press", None, 80)]
)
def test_what_cannot_be_said_is_counted_and_no_zero(slug: str, load: int | None, weight: int | None) -> None:
    part = Part.model_validate({"load": Load.kg(load) if load is not None else None, "reps": 5})
    body_weight = Load.kg(weight) if weight is not None else None
    assert moved_kilograms(part, EXERCISES[slug], body_weight) is None
    sets = [PerformedSet(id="s", parts=(part,)), PerformedSet(id="t")]
    assert tonnage(sets, EXERCISES[slug], body_weight).unknown == 1


@pytest.mark.parametrize(
    "measurement",
    [Measurement.REPS_ONLY, Measurement.DURATION, Measurement.WEIGHT_TIME, Measurement.DISTANCE_TIME],
)
def test_other_measurements_have_none(measurement: Measurement) -> None:
    about = Exercise(id="other", name="Other", measurement=measurement)
    sets = done(2, Load.kg(10), 5, seconds=30, metres=20)
    assert tonnage(sets, about, BW) == Tonnage()
    assert moved_kilograms(sets[0].parts[0], about, BW) is None
    assert carried(sets[0].parts[0], about) is None


@pytest.mark.parametrize(
    ("left", "right", "share", "uneven"),
    [
        pytest.param(20, 17, 0.15, False, id="T10.6"),
        (17, 20, 0.15, False),
        (20, 16, 0.2, True),
        (10, 10, 0, False),
        (0, 10, 1, True),
    ],
)
def test_sides(left: float, right: float, share: float, uneven: bool) -> None:  # noqa: FBT001, RUF100
    assert asymmetry(left, right) == pytest.approx(share, abs=1e-9)
    assert is_uneven(left, right) is uneven


def test_sides_that_cannot_be_compared() -> None:
    assert asymmetry(0, 0) is None
    assert asymmetry(-1, 5) is None
    assert is_uneven(0, 0) is None


def test_how_uneven_is_too_much_is_a_setting() -> None:
    assert is_uneven(20, 17, Heuristics(uneven_percent=14)) is True
    assert is_uneven(20, 16, Heuristics(uneven_percent=20)) is False
