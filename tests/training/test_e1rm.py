"""Estimated one-rep max, with the worked values T1.1 to T1.18."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.model.performed import Part
from gymtui.model.profile import ExerciseChoice
from gymtui.model.units import Load, Unit
from gymtui.training.e1rm import (
    BY_RPE,
    FRACTIONS,
    RTS_TABLE,
    Model,
    Quality,
    default_model,
    e1rm_of_part,
    eligible,
    fraction,
    load_for,
    model_of,
    models_of,
    one_rep_max,
    shown,
    system_load,
    uncertainty,
)
from gymtui.training.heuristics import Heuristics
from tests.exercises import EXERCISES
from tests.training.reynolds import chest_press, leg_press

CLOSE = 0.005

FIVES = {
    Model.EPLEY: 116.667,
    Model.BRZYCKI: 112.5,
    Model.LOMBARDI: 117.462,
    Model.WATHAN: 116.583,
    Model.MAYHEW: 119.008,
    Model.OCONNER: 112.5,
    Model.LANDER: 113.713,
    Model.RTS: 115.875,
    Model.NSCA: 114.943,
}
TENS = {
    Model.EPLEY: 133.333,
    Model.BRZYCKI: 133.333,
    Model.LOMBARDI: 125.893,
    Model.WATHAN: 134.747,
    Model.MAYHEW: 130.934,
    Model.OCONNER: 125.0,
    Model.LANDER: 134.070,
    Model.RTS: 135.318,
    Model.NSCA: 133.333,
}
REPS_AND_MAX = [
    *(pytest.param(model, 5, one_rm, id=f"T1.1-{model}") for model, one_rm in FIVES.items()),
    *(pytest.param(model, 10, one_rm, id=f"T1.2-{model}") for model, one_rm in TENS.items()),
    *(pytest.param(model, 1, 100.0, id=f"T1.3-{model}") for model in Model),
]


@pytest.mark.parametrize(("model", "reps", "one_rm"), REPS_AND_MAX)
def test_what_100_for_some_reps_is_worth(model: Model, reps: int, one_rm: float) -> None:
    assert one_rep_max(100, reps, 0, model) == pytest.approx(one_rm, abs=CLOSE if reps > 1 else 1e-9)


@pytest.mark.parametrize(
    ("model", "load", "reps", "rir", "one_rm"),
    [
        pytest.param(Model.EPLEY, 100, 5, 2, 123.333, id="T1.4"),
        pytest.param(Model.RTS, 100, 5, 2, 123.305, id="T1.5"),
        pytest.param(Model.RTS, 140, 1, 2, 151.844, id="T1.6"),
        pytest.param(Model.NSCA, 75, 10, 0, 100.0, id="T1.9"),
        pytest.param(Model.NSCA, 135, 12, 0, 192.857, id="T1.10"),
    ],
)
def test_reps_in_reserve_count_as_reps(
    model: Model, load: float, reps: int, rir: float, one_rm: float
) -> None:
    assert one_rep_max(load, reps, rir, model) == pytest.approx(one_rm, abs=CLOSE)


@pytest.mark.parametrize(
    ("model", "one_rm", "reps", "rir", "load"),
    [
        pytest.param(Model.RTS, 1.0, 3, 1.5, 0.878, id="T1.7"),
        pytest.param(Model.RTS, 150, 5, 2, 121.65, id="T1.8"),
        pytest.param(Model.NSCA, 135 / 0.70, 8, 0, 154.286, id="T1.11"),
        pytest.param(Model.NSCA, 130, 9, 0, 100.1, id="T1.16"),
    ],
)
def test_the_load_for_reps_and_reserve(
    model: Model, one_rm: float, reps: int, rir: float, load: float
) -> None:
    assert load_for(one_rm, reps, rir, model) == pytest.approx(load, abs=CLOSE)


CHART_OF_200 = {1: 200, 2: 190, 3: 186, 4: 180, 5: 174, 6: 170, 7: 166, 8: 160, 9: 154, 10: 150, 12: 140}


@pytest.mark.parametrize(
    ("reps", "load"), [pytest.param(reps, load, id=f"T1.15-{reps}") for reps, load in CHART_OF_200.items()]
)
def test_the_row_of_the_printed_chart(reps: int, load: float) -> None:
    assert load_for(200, reps, 0, Model.NSCA) == pytest.approx(load, abs=1e-6)


def test_the_missing_eleven_of_the_chart_lies_between() -> None:
    assert fraction(11, Model.NSCA) == pytest.approx(0.725)


RPE_TABLE = """
1   100   97.8  95.5  93.9  92.2  90.7  89.2  87.8
2   95.5  93.9  92.2  90.7  89.2  87.8  86.3  85.0
3   92.2  90.7  89.2  87.8  86.3  85.0  83.7  82.4
4   89.2  87.8  86.3  85.0  83.7  82.4  81.1  79.9
5   86.3  85.0  83.7  82.4  81.1  79.9  78.6  77.4
6   83.7  82.4  81.1  79.9  78.6  77.4  76.2  75.1
7   81.1  79.9  78.6  77.4  76.2  75.1  73.9  72.3
8   78.6  77.4  76.2  75.1  73.9  72.3  70.7  69.4
9   76.2  75.1  73.9  72.3  70.7  69.4  68.0  66.7
10  73.9  72.3  70.7  69.4  68.0  66.7  65.3  64.0
11  70.7  69.4  68.0  66.7  65.3  64.0  62.6  61.3
12  68.0  66.7  65.3  64.0  62.6  61.3  59.9  58.6
"""
"""Reps down, RPE 10 to 6.5 across."""


def test_all_cells_of_the_rpe_table__t1_18() -> None:
    rows = [line.split() for line in RPE_TABLE.split("\n") if line]
    cells = [(int(reps), 10 - i / 2, float(cell)) for reps, *row in rows for i, cell in enumerate(row)]
    assert len(cells) == 96
    for reps, rpe, percent in cells:
        assert load_for(100, reps, 10 - rpe, Model.RTS) == pytest.approx(percent, abs=1e-9), (reps, rpe)


def test_the_rpe_table_is_read_between_half_steps() -> None:
    assert fraction(1.25, Model.RTS) == pytest.approx(0.989)
    assert len(RTS_TABLE) == 30


def test_one_lift_differs_from_another_by_more_than_models_do__t1_14() -> None:
    assert chest_press(100) == pytest.approx(113.7699, abs=1e-4)
    assert leg_press(100) == pytest.approx(123.9546, abs=1e-4)
    spread = max(FIVES.values()) - min(FIVES.values())
    assert leg_press(100) - chest_press(100) > spread


# properties


@given(
    st.sampled_from(Model),
    st.floats(1, 500),
    st.integers(1, 12),
    st.integers(0, 6).map(lambda half: half / 2),
)
def test_estimate_and_prescription_undo_each_other(model: Model, load: float, reps: int, rir: float) -> None:
    one_rm = one_rep_max(load, reps, rir, model)
    if one_rm is None:
        assert reps + rir > FRACTIONS[model][1]
        return
    assert load_for(one_rm, reps, rir, model) == pytest.approx(load, rel=1e-12)


@given(st.sampled_from(Model), st.lists(st.integers(10, 150), min_size=2, unique=True))
def test_more_reps_are_a_smaller_share(model: Model, tenths: list[int]) -> None:
    shares = [share for x in sorted(tenths) if (share := fraction(x / 10, model)) is not None]
    assert all(before > after for before, after in pairwise(shares))
    assert all(0 < share <= 1 for share in shares)


@given(st.sampled_from(Model), st.integers(1, 100), st.integers(0, 20))
def test_no_model_gives_less_than_what_was_lifted(model: Model, reps: int, halves: int) -> None:
    one_rm = one_rep_max(100, reps, halves / 2, model)
    assert one_rm is None or one_rm >= 100


@pytest.mark.parametrize(
    ("model", "x"),
    [(Model.BRZYCKI, 37), (Model.LANDER, 37), (Model.RTS, 15.6), (Model.NSCA, 12.5), (Model.RTS, 40)],
)
def test_a_model_says_nothing_out_of_its_reach(model: Model, x: float) -> None:
    assert fraction(x, model) is None
    assert load_for(100, int(x), x - int(x), model) is None


def test_nothing_lifted_is_nothing_estimated() -> None:
    assert one_rep_max(0, 5, 0) is None
    assert one_rep_max(-20, 5, 0) is None
    assert one_rep_max(100, 0, 0) is None
    assert one_rep_max(100, 0, 2) is None


# what counts


@pytest.mark.parametrize(
    ("reps", "rir", "expected"),
    [
        pytest.param(5, 2, "high", id="T1.17-(5, 2)"),
        pytest.param(10, 0, "high", id="T1.17-(10, 0)"),
        pytest.param(10, 1, "low", id="T1.17-(10, 1)"),
        pytest.param(15, 1, "no", id="T1.17-(15, 1)"),
        pytest.param(5, 5, "no", id="T1.17-(5, 5)"),
        pytest.param(8, None, "high+lower_bound", id="T1.17-(8, None)"),
        pytest.param(0, 0, "no", id="T1.17-(0, 0)"),
        pytest.param(15, 0, "low", id="15 to failure"),
        pytest.param(11, 4, "low", id="11 with 4 left"),
        pytest.param(12, None, "low+lower_bound", id="12, effort unknown"),
        pytest.param(16, None, "no", id="16, effort unknown"),
    ],
)
def test_which_sets_give_an_estimate(reps: int, rir: float | None, expected: str) -> None:
    assert str(eligible(reps, rir)) == expected


def test_a_failed_rep_says_that_none_was_left() -> None:
    assert str(eligible(8, None, failed=True)) == "high"
    assert str(eligible(10, 1, failed=True)) == "high"


def test_one_rep_with_two_left_is_three_to_failure() -> None:
    found = e1rm_of_part(part("100", 1, rir=2), EXERCISES["bench-press"])
    assert found is not None
    assert found.x == 3
    assert found.system == pytest.approx(110)


def part(load: str | None, reps: int, **more: object) -> Part:
    return Part.model_validate({"load": Load.kg(load) if load is not None else None, "reps": reps, **more})


def test_on_bodyweight_the_system_is_estimated_and_the_added_load_told__t1_12() -> None:
    found = e1rm_of_part(part("20", 5, rir=0), EXERCISES["pull-up"], Load.kg(80))
    assert found is not None
    assert found.system == pytest.approx(116.667, abs=CLOSE)
    assert found.reported == pytest.approx(36.667, abs=CLOSE)


def test_assistance_is_taken_off_the_body_weight__t1_13() -> None:
    found = e1rm_of_part(part("-30", 8, rir=0), EXERCISES["assisted-pull-up"], Load.kg(80))
    assert found is not None
    assert found.system == pytest.approx(63.333, abs=CLOSE)
    assert found.reported == pytest.approx(63.333 - 80, abs=CLOSE)


def test_a_push_up_moves_a_share_of_the_body() -> None:
    moved = system_load(Load.kg(10), EXERCISES["push-up"], Load.lb(176))
    assert moved is not None
    assert moved.carried == pytest.approx(0.64 * 176 * 0.45359237)
    assert moved.system == pytest.approx(10 + moved.carried)


@pytest.mark.parametrize(
    ("slug", "load", "weight"),
    [
        ("pull-up", "20", None),
        ("assisted-pull-up", "-80", "80"),
        ("assisted-pull-up", "-100", "80"),
        ("bench-press", "0", "80"),
        ("bench-press", None, "80"),
        ("plank", None, "80"),
        ("farmer-carry", "24", "80"),
        ("incline-push-up", None, "80"),
    ],
)
def test_where_nothing_known_is_moved_there_is_no_estimate(
    slug: str, load: str | None, weight: str | None
) -> None:
    body = Load.kg(weight) if weight is not None else None
    assert e1rm_of_part(part(load, 5, rir=0), EXERCISES[slug], body) is None


def test_only_clean_reps_count() -> None:
    cheated = part("100", 8, clean_reps=5, rir=0)
    found = e1rm_of_part(cheated, EXERCISES["bench-press"])
    assert found is not None
    assert found.system == pytest.approx(116.667, abs=CLOSE)
    assert e1rm_of_part(part("100", 3, clean_reps=0), EXERCISES["bench-press"]) is None


def test_an_unknown_effort_is_a_lower_bound() -> None:
    found = e1rm_of_part(part("100", 8), EXERCISES["bench-press"])
    assert found is not None
    assert (found.quality, found.lower_bound) == (Quality.HIGH, True)


def test_a_model_of_its_own_is_used_where_it_reaches() -> None:
    bench = EXERCISES["bench-press"]
    by_table = e1rm_of_part(part("100", 5, rir=2), bench, model=Model.RTS)
    assert by_table is not None
    assert by_table.system == pytest.approx(123.305, abs=CLOSE)
    assert e1rm_of_part(part("100", 14, rir=0), bench, model=Model.NSCA) is None
    assert default_model(bench) is Model.EPLEY


def test_the_model_is_chosen_or_follows_the_goal() -> None:
    bench, curl = EXERCISES["bench-press"], EXERCISES["barbell-curl"]
    assert default_model(bench, strength=True) is Model.RTS
    assert default_model(curl, strength=True) is Model.EPLEY
    choices = {
        "bench-press": ExerciseChoice(exercise="bench-press", e1rm_model=Model.EPLEY),
        "barbell-curl": ExerciseChoice(exercise="barbell-curl", e1rm_model=Model.WATHAN),
        "deadlift": ExerciseChoice(exercise="deadlift", rest=200),
    }
    models = models_of(choices, strength=True)
    assert model_of(bench, models) is Model.EPLEY
    assert model_of(curl, models) is Model.WATHAN
    assert model_of(EXERCISES["deadlift"], models) is Model.RTS
    assert model_of(EXERCISES["deadlift"], models_of(choices)) is Model.EPLEY


def test_every_lift_prescribed_by_rpe_is_an_exercise() -> None:
    assert set(BY_RPE) <= set(EXERCISES)


@pytest.mark.parametrize("model", Model)
@given(load=st.floats(1, 500), reps=st.integers(1, 10), rir=st.sampled_from((None, 0, 0.5, 1, 2)))
def test_load_and_estimate_undo_each_other_with_the_chosen_model(
    model: Model, load: float, reps: int, rir: float | None
) -> None:
    one_rm = one_rep_max(load, reps, rir, model)
    assert one_rm is not None
    assert load_for(one_rm, reps, rir, model) == pytest.approx(load)


# how it is told


@pytest.mark.parametrize(
    ("x", "share"), [(1, 0.03), (5, 0.03), (5.5, 0.06), (10, 0.06), (10.5, 0.1), (15, 0.1)]
)
def test_an_estimate_from_more_reps_is_less_sure(x: float, share: float) -> None:
    assert uncertainty(x) == share


def test_how_far_an_estimate_may_be_off_is_a_setting() -> None:
    h = Heuristics(band_low_reps=2, band_mid_reps=5, band_high_reps=20)
    assert [uncertainty(x, h) for x in (5, 10, 11)] == [0.02, 0.05, 0.2]


@pytest.mark.parametrize(
    ("kilograms", "unit", "expected"),
    [
        (116.667, Unit.KG, "116.5"),
        (116.76, Unit.KG, "117"),
        (116.25, Unit.KG, "116"),
        (100.0, Unit.KG, "100"),
        (-16.667, Unit.KG, "-16.5"),
        (102.058, Unit.LB, "225"),
        (100.0, Unit.LB, "220"),
        (10 * 0.45359237, Unit.LB, "10"),
    ],
)
def test_it_is_shown_to_half_a_kilogram_or_a_pound(kilograms: float, unit: Unit, expected: str) -> None:
    assert shown(kilograms, unit) == Decimal(expected)
