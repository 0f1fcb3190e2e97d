"""Relative strength, with the worked values T9.1 to T9.17."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.model.profile import Sex
from gymtui.settings import spec_of
from gymtui.training.relative_strength import (
    POLYNOMIALS,
    Event,
    Formula,
    dots,
    ipf_gl,
    points,
    total_of,
    wilks,
    wilks_2,
)

F, M = Sex.FEMALE, Sex.MALE
CLOSE = 0.005


@pytest.mark.parametrize(
    ("sex", "body_weight", "total", "expected"),
    [
        pytest.param(F, 56, 612.5, 709.96, id="T9.1"),
        pytest.param(M, 120.4, 1200, 688.41, id="T9.2"),
        pytest.param(M, 86.2, 860, 568.66, id="T9.3"),
        pytest.param(F, 72.4, 689, 683.90, id="T9.4"),
        pytest.param(M, 83, 500, 337.54, id="T9.17"),
    ],
)
def test_dots(sex: Sex, body_weight: float, total: float, expected: float) -> None:
    assert dots(total, body_weight, sex) == pytest.approx(expected, abs=CLOSE)


@pytest.mark.parametrize(
    ("sex", "expected"),
    [
        pytest.param(M, 0.6085890719066511, id="T9.5"),
        pytest.param(F, 0.8325833167368228, id="T9.6"),
    ],
)
def test_the_wilks_coefficient_at_100_kg(sex: Sex, expected: float) -> None:
    assert POLYNOMIALS[Formula.WILKS, sex].coefficient(100) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize(
    ("sex", "body_weight", "total", "expected"),
    [
        pytest.param(M, 100, 1000, 608.589, id="T9.7"),
        pytest.param(F, 60, 500, 557.443, id="T9.8"),
    ],
)
def test_wilks(sex: Sex, body_weight: float, total: float, expected: float) -> None:
    assert wilks(total, body_weight, sex) == pytest.approx(expected, abs=CLOSE)


@pytest.mark.parametrize(
    ("sex", "body_weight", "total", "expected"),
    [
        pytest.param(F, 56, 612.5, 847.27, id="T9.9"),
        pytest.param(M, 121.9, 1085, 736.18, id="T9.10"),
    ],
)
def test_wilks_of_2020(sex: Sex, body_weight: float, total: float, expected: float) -> None:
    assert wilks_2(total, body_weight, sex) == pytest.approx(expected, abs=CLOSE)


@pytest.mark.parametrize(
    ("sex", "body_weight", "total", "event", "equipped", "expected"),
    [
        pytest.param(M, 92.04, 1035, Event.TOTAL, True, 112.85, id="T9.11"),
        pytest.param(F, 70.5, 122.5, Event.BENCH, False, 96.78, id="T9.12"),
        pytest.param(M, 120.4, 1200, Event.TOTAL, False, 139.29, id="T9.13"),
        pytest.param(F, 56, 612.5, Event.TOTAL, False, 145.62, id="T9.14"),
        pytest.param(M, 30, 300, Event.TOTAL, False, 0, id="T9.15"),
    ],
)
def test_ipf_gl(
    sex: Sex,
    body_weight: float,
    total: float,
    event: Event,
    equipped: bool,  # noqa: FBT001, RUF100
    expected: float,
) -> None:
    assert ipf_gl(total, body_weight, sex, event, equipped=equipped) == pytest.approx(expected, abs=CLOSE)


@pytest.mark.parametrize("body_weight", [pytest.param(250, id="T9.16"), pytest.param(210, id="its end")])
def test_the_body_weight_is_clamped(body_weight: float) -> None:
    assert dots(700, body_weight, M) == pytest.approx(346.934463251779, abs=1e-9)
    assert dots(700, 20, M) == dots(700, 40, M)


@pytest.mark.parametrize("formula", Formula)
@pytest.mark.parametrize("sex", Sex)
def test_what_makes_no_sense_is_worth_nothing(formula: Formula, sex: Sex) -> None:
    for total, body_weight in (
        (0, 80),
        (-100, 80),
        (500, 0),
        (500, -80),
        (float("nan"), 80),
        (500, float("inf")),
    ):
        assert points(formula, total, body_weight, sex) == 0


@given(
    st.sampled_from(Formula),
    st.sampled_from(Sex),
    st.floats(35, 250),
    st.floats(0.5, 1200),
    st.floats(0.5, 100),
)
def test_more_is_worth_more_in_proportion(
    formula: Formula, sex: Sex, body_weight: float, total: float, more: float
) -> None:
    less = points(formula, total, body_weight, sex)
    assert 0 < less < points(formula, total + more, body_weight, sex)
    assert points(formula, 2 * total, body_weight, sex) == pytest.approx(2 * less)


def test_each_formula_goes_its_own_way() -> None:
    found = {formula: points(formula, 500, 83, M) for formula in Formula}
    assert found[Formula.DOTS] == dots(500, 83, M)
    assert found[Formula.WILKS] == wilks(500, 83, M)
    assert found[Formula.WILKS_2] == wilks_2(500, 83, M)
    assert found[Formula.IPF_GL] == ipf_gl(500, 83, M)
    assert points(Formula.IPF_GL, 122.5, 70.5, F, Event.BENCH) == pytest.approx(96.78, abs=CLOSE)
    assert len(set(found.values())) == len(Formula)


def test_the_settings_offer_every_formula() -> None:
    assert spec_of("relative_strength").choices == ("off", *(formula.value for formula in Formula))


def test_a_total_needs_all_three() -> None:
    assert total_of([140, 100, 180]) == 420
    assert total_of([140, None, 180]) is None
