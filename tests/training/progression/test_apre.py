"""APRE: the reps of the third set move the fourth, and those of the fourth the next week."""

from decimal import Decimal

import pytest

from gymtui.model.advice import ReasonCode
from gymtui.model.exercise import Equipment, IncrementKind
from gymtui.model.plan import PlannedLoad
from gymtui.model.units import Load, Unit
from gymtui.training.loadable import default_gym, nearest
from gymtui.training.progression.apre import APRE3, APRE6, APRE10, Scheme, adjustment, fourth_set
from tests.training.progression.played import PRESS, SQUAT, Played, loads, plan, played, reps
from tests.training.progression.sessions import kg, session, situation

SIX = plan("apre6")
AT = situation(SIX, exercise=SQUAT)


def six_rep_max(load: Load) -> Played:
    """Return a lifter whose plan says the six-rep max to begin with."""
    target = SIX.sets[0].model_copy(update={"load": PlannedLoad(load=load)})
    return played(SIX.model_copy(update={"sets": (target,)}))


@pytest.mark.parametrize(
    ("scheme", "count", "expected"),
    [
        pytest.param(APRE6, 9, "7.5", id="T2.22"),
        pytest.param(APRE10, 6, "-7.5", id="T2.23"),
        pytest.param(APRE3, 7, "12.5", id="T2.24"),
        pytest.param(APRE6, 5, "0", id="T2.25"),
        pytest.param(APRE3, 2, "-7.5", id="3: 2"),
        pytest.param(APRE3, 3, "0", id="3: 3"),
        pytest.param(APRE3, 5, "7.5", id="3: 5"),
        pytest.param(APRE6, 2, "-7.5", id="6: 2"),
        pytest.param(APRE6, 4, "-2.5", id="6: 4"),
        pytest.param(APRE6, 13, "12.5", id="6: 13"),
        pytest.param(APRE10, 0, "-7.5", id="10: 0"),
        pytest.param(APRE10, 8, "-2.5", id="10: 8"),
        pytest.param(APRE10, 11, "0", id="10: 11"),
        pytest.param(APRE10, 12, "7.5", id="10: 12"),
        pytest.param(APRE10, 17, "12.5", id="10: 17"),
    ],
)
def test_the_tables_in_pounds(scheme: Scheme, count: int, expected: str) -> None:
    assert adjustment(scheme, count, Unit.LB) == Decimal(expected)


def test_in_kilograms_the_ranges_are_half_as_many() -> None:
    found = [adjustment(APRE6, count, Unit.KG) for count in (2, 4, 6, 8, 13)]
    assert found == [Decimal(one) for one in ("-3.75", "-1.25", "0", "3.75", "6.25")]


def test_on_plates_the_midpoints_become_steps() -> None:
    gym = default_gym(Unit.KG)
    found = [nearest(fourth_set(APRE6, kg(100), count, AT), SQUAT, gym).number for count in (2, 4, 6, 8, 13)]
    assert found == ["95", "97.5", "100", "102.5", "105"]


def test_the_sets_of_each_scheme() -> None:
    expected = {
        "apre3": (["45", "67.5", "90", "90"], ["6", "3", "3+", "+"]),
        "apre6": (["40", "62.5", "82.5", "82.5"], ["10", "6", "5+", "+"]),
        "apre10": (["37.5", "55", "75", "75"], ["12", "10", "9+", "+"]),
    }
    for rule, (load, count) in expected.items():
        found = played(plan(rule), session(kg(100), (1,), exercise="squat")).asked()
        assert (loads(found), reps(found)) == (load, count)


def test_the_fourth_set_says_the_next_week() -> None:
    found = six_rep_max(kg(100)).does({2: 6, 3: 9})
    assert loads(found)[2] == "102.5"
    assert found.advice.prescribed.state.load == kg("103.75")
    assert found.reason.line == "+3.75 kg to 103.75 kg: 9 reps in the fourth set on 4 Nov"


def test_the_load_of_the_fourth_set_is_gone_on_from() -> None:
    found = six_rep_max(kg(100)).does({2: 9, 3: 6}, loads={3: kg("102.5")})
    assert found.advice.prescribed.state.load == kg("102.5")


def test_without_a_fourth_set_the_third_counts() -> None:
    found = six_rep_max(kg(100)).does({2: 13, 3: None})
    assert found.advice.prescribed.state.load == kg("106.25")


def test_a_bad_third_set_never_leads_to_more() -> None:
    found = six_rep_max(kg(100)).does({2: 2, 3: 14}, loads={3: kg(95)})
    assert (found.advice.prescribed.state.load, found.reason.code) == (kg(100), ReasonCode.HOLD)


def test_bad_form_holds_the_raise() -> None:
    found = six_rep_max(kg(100)).does({2: 9, 3: 9}, form=1)
    assert (found.advice.prescribed.state.load, found.reason.code) == (kg(100), ReasonCode.FORM)


def test_a_session_without_the_third_set_holds() -> None:
    found = six_rep_max(kg(100)).does({2: None, 3: None})
    assert found.reason.line == "2 of 4 sets done: the same again"


def test_the_lifters_own_third_set_is_gone_on_from() -> None:
    found = six_rep_max(kg(100)).does({2: 6, 3: None}, loads={2: kg(90)})
    assert found.advice.prescribed.state.load == kg(90)


def test_a_jump_that_the_reps_do_not_carry_becomes_smaller() -> None:
    assert fourth_set(APRE6, kg(20), 13, AT) == kg("23.75")
    assert fourth_set(APRE6, kg(10), 9, AT) == kg("11.25")


def test_dumbbells_stay_on_the_rack() -> None:
    bell = PRESS.model_copy(update={"equipment": Equipment.DUMBBELL, "increments": IncrementKind.DUMBBELL})
    gym = default_gym(Unit.KG)
    at = situation(SIX, exercise=bell, gym=gym)
    assert nearest(fourth_set(APRE6, kg(20), 12, at), bell, gym) in (kg(20), kg(22), kg(24))
