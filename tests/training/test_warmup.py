"""Warm-up ramps, with the worked values T8.1 to T8.5."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gymtui.model.gym import Bar
from gymtui.model.performed import Kind
from gymtui.model.plan import SetTarget
from gymtui.model.units import Load, Unit
from gymtui.training.loadable import default_gym, loads_of
from gymtui.training.plates import whole
from gymtui.training.warmup import ramp
from tests.exercises import EXERCISES

KG_GYM = default_gym(Unit.KG)


def numbers(targets: tuple[SetTarget, ...]) -> list[tuple[str, int]]:
    return [
        (one.load.load.number, one.reps)
        for one in targets
        if one.load is not None and one.load.load is not None and one.reps is not None
    ]


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        pytest.param(100, [("20", 10), ("40", 5), ("60", 3), ("80", 2)], id="T8.1"),
        pytest.param(60, [("20", 10), ("25", 5), ("35", 3), ("47.5", 2)], id="T8.2"),
        pytest.param(30, [("20", 10), ("25", 2)], id="T8.3"),
        pytest.param(20, [], id="T8.4"),
        pytest.param(140, [("20", 10), ("55", 5), ("85", 3), ("112.5", 2)], id="T8.5"),
    ],
)
def test_the_ramp_of_a_bar(work: int, expected: list[tuple[str, int]]) -> None:
    assert numbers(ramp(Load.kg(work), EXERCISES["bench-press"], KG_GYM)) == expected


def test_a_heavy_day_adds_a_single() -> None:
    squat = EXERCISES["back-squat"]
    assert numbers(ramp(Load.kg(140), squat, KG_GYM, e1rm=Load.kg(160)))[-1] == ("125", 1)
    assert numbers(ramp(Load.kg(140), squat, KG_GYM, e1rm=Load.kg(165)))[-1] == ("112.5", 2)


def test_dumbbells_and_machines_take_two_steps_and_warm_muscles_one() -> None:
    press, pulldown = EXERCISES["dumbbell-bench-press"], EXERCISES["lat-pulldown"]
    assert numbers(ramp(Load.kg(24), press, KG_GYM)) == [("12", 8), ("18", 4)]
    assert numbers(ramp(Load.kg(60), pulldown, KG_GYM)) == [("30", 8), ("45", 4)]
    assert numbers(ramp(Load.kg(24), press, KG_GYM, warm=True)) == [("14", 5)]
    assert numbers(ramp(Load.kg(4), press, KG_GYM)) == [("2", 8)]
    assert ramp(Load.kg(2), press, KG_GYM) == ()


@pytest.mark.parametrize("slug", ["pull-up", "plank", "farmer-carry", "assisted-pull-up"])
def test_no_ramp_where_there_is_nothing_to_ramp(slug: str) -> None:
    assert ramp(Load.kg(20), EXERCISES[slug], KG_GYM) == ()


def test_the_last_rest_is_longer() -> None:
    targets = ramp(Load.kg(100), EXERCISES["bench-press"], KG_GYM)
    assert [one.rest for one in targets] == [60, 60, 60, 90]
    assert all(one.kind is Kind.WARMUP for one in targets)


def test_pounds_keep_pounds() -> None:
    targets = ramp(Load.lb(225), EXERCISES["bench-press"], default_gym(Unit.LB))
    assert numbers(targets) == [("45", 10), ("90", 5), ("135", 3), ("180", 2)]


def test_the_ramp_begins_with_the_bar_of_the_exercise() -> None:
    squat = EXERCISES["back-squat"]
    light = Bar(name="Light bar", equipment=squat.equipment, weight=Load.kg(15), exercises=(squat.id,))
    gym = KG_GYM.model_copy(update={"bars": (*KG_GYM.bars, light)})
    assert numbers(ramp(Load.kg(60), squat, gym))[0] == ("15", 10)
    assert numbers(ramp(Load.kg(60), EXERCISES["bench-press"], gym))[0] == ("20", 10)


def test_add_ons_make_finer_steps() -> None:
    gym = KG_GYM.model_copy(update={"add_ons": (Load.kg("2.5"),)})
    assert numbers(ramp(Load.kg(55), EXERCISES["lat-pulldown"], gym)) == [("27.5", 8), ("40", 4)]


loads = st.integers(1, 100).map(lambda steps: Load.kg(str(steps * 2.5)))
ramped = st.sampled_from(
    ["bench-press", "preacher-curl", "dumbbell-bench-press", "lat-pulldown", "leg-press"]
)


@settings(max_examples=150, deadline=None)
@given(loads, ramped, st.booleans(), st.booleans())
def test_every_step_can_be_loaded_and_is_heavier_than_the_one_before(
    work: Load, slug: str, warm: bool, heavy: bool
) -> None:
    exercise = EXERCISES[slug]
    targets = ramp(work, exercise, KG_GYM, warm=warm, e1rm=work if heavy else None)
    steps = [one.load.load for one in targets if one.load is not None and one.load.load is not None]
    assert len(steps) == len(targets)
    assert all(step in loads_of(exercise, KG_GYM) for step in steps)
    assert all(whole(lighter) < whole(heavier) for lighter, heavier in pairwise((*steps, work)))
    reps = [one.reps or 0 for one in targets]
    assert reps == sorted(reps, reverse=True)
