"""Units and loads behind the noise of conversions; names; the account's words."""

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.exchange.amounts import inferred_unit, number, shown_unit, snapped, units_by_exercise
from gymtui.exchange.names import Filled, Names, own_exercise
from gymtui.exchange.report import REASON_WORDS, Account, Reason
from gymtui.model.exercise import Measurement
from gymtui.model.ids import slug_of
from gymtui.model.units import KILOGRAMS_IN_A_POUND, Unit
from tests.exchange.helpers import Book, exercise, load


@pytest.mark.parametrize(
    ("value", "unit", "shown", "load_text"),
    [
        ("61.23492", Unit.KG, Unit.LB, "135 lb"),
        ("61.23492", Unit.KG, Unit.KG, "135 lb"),
        ("44.09245243697551", Unit.LB, Unit.KG, "20 kg"),
        ("2.2679618500000003", Unit.KG, Unit.LB, "5 lb"),
        ("18.14", Unit.KG, Unit.LB, "40 lb"),
        ("13.6", Unit.KG, Unit.LB, "30 lb"),
        ("82.5", Unit.KG, Unit.KG, "82.5 kg"),
        ("22.7", Unit.KG, Unit.KG, "22.7 kg"),
        ("12.383", Unit.KG, Unit.LB, "27.3 lb"),
        ("0", Unit.KG, Unit.LB, "0 lb"),
        ("1.251", Unit.KG, Unit.KG, "1.25 kg"),
    ],
)
def test_snapping(value: str, unit: Unit, shown: Unit, load_text: str) -> None:
    assert str(snapped(Decimal(value), unit, shown)) == load_text


@given(st.integers(1, 1600))
def test_a_step_in_pounds_comes_back_from_kilograms(halves: int) -> None:
    pounds = Decimal(halves) / 2
    kilograms = round(pounds * KILOGRAMS_IN_A_POUND, 5)
    assert snapped(kilograms, Unit.KG, Unit.LB).amount == pounds


@given(st.integers(1, 3200))
def test_a_step_of_the_own_unit_stays(quarters: int) -> None:
    value = Decimal(quarters) / 4
    assert snapped(value, Unit.KG, Unit.KG).amount == value


def test_the_unit_of_an_exercise_is_the_one_its_loads_are_round_in() -> None:
    assert shown_unit(_decimals("18.14 13.61 34.02"), Unit.KG) is Unit.LB
    assert shown_unit(_decimals("20 22.5 34.02"), Unit.KG) is Unit.KG
    assert shown_unit(_decimals("31.75144"), Unit.KG) is Unit.LB
    assert shown_unit(_decimals("31.75"), Unit.KG) is None
    assert shown_unit([], Unit.LB) is None


def test_an_exercise_that_does_not_tell_follows_the_rest_of_the_file() -> None:
    loads = {
        ("row", Unit.KG): _decimals("31.75"),
        ("curl", Unit.KG): _decimals("18.14 13.61"),
        ("squat", Unit.KG): _decimals("60"),
    }
    found = units_by_exercise(loads)
    assert [found[key] for key in loads] == [Unit.LB, Unit.LB, Unit.KG]
    assert units_by_exercise({("row", Unit.KG): _decimals("31.75")})["row", Unit.KG] is Unit.KG


def _decimals(text: str) -> list[Decimal]:
    return [Decimal(value) for value in text.split()]


@pytest.mark.parametrize(
    ("values", "unit"),
    [
        ([135, 185, 225, 45, 95, 115, 25, 30], Unit.LB),
        ([60, 62.5, 80, 82.5, 14, 16, 100], Unit.KG),
        ([44.0925, 49.604, 55.1156], Unit.LB),
        ([61.235, 43.0912, 20.4117], Unit.KG),
        ([], Unit.KG),
    ],
)
def test_the_unit_of_a_file_that_names_none(values: list[float], unit: Unit) -> None:
    found, words = inferred_unit(values)
    assert found is unit
    assert found.value in words


@pytest.mark.parametrize(("text", "value"), [("8.0", "8"), ("82,5", "82.5"), (" 7 ", "7"), ("1e2", "100")])
def test_numbers(text: str, value: str) -> None:
    assert number(text) == Decimal(value)


@pytest.mark.parametrize("text", ["nan", "inf", "1_000", "8 kg", "--1", ".", "1e999"])
def test_what_is_no_number(text: str) -> None:
    with pytest.raises(ValueError, match="is no number"):
        number(text)


def test_slugs() -> None:
    assert slug_of("Über Kopf (groß)") == "uber-kopf-gross"
    assert slug_of("深蹲").startswith("own-")
    assert len(slug_of("x y " * 100)) <= 80


def test_own_ids_do_not_take_those_of_the_book() -> None:
    names = Names(Book(exercise("back-squat", "Squat")))
    for name in ("Back Squat", "back-squat!", "BACK  SQUAT", "Squat"):
        names.learn(name, Filled(reps=1, weight=1))
    assert names.exercise("Squat").id == "back-squat"
    ids = [own.id for own in names.own]
    assert len(ids) == len(set(ids)) == 2
    assert all(ident.startswith("back-squat-") for ident in ids)
    assert names.exercise("BACK  SQUAT") == names.exercise("Back Squat")


@pytest.mark.parametrize(
    ("filled", "measurement"),
    [
        (Filled(reps=3, weight=3), Measurement.WEIGHT_REPS),
        (Filled(reps=3), Measurement.REPS_ONLY),
        (Filled(seconds=3), Measurement.DURATION),
        (Filled(seconds=3, weight=1), Measurement.WEIGHT_TIME),
        (Filled(metres=3, seconds=3), Measurement.DISTANCE_TIME),
        (Filled(metres=3, weight=3), Measurement.WEIGHT_DISTANCE),
        (Filled(), Measurement.WEIGHT_REPS),
    ],
)
def test_measurement_is_guessed_from_what_is_filled(filled: Filled, measurement: Measurement) -> None:
    assert filled.measurement() is measurement
    assert own_exercise("Thing", filled, lambda _: False).measurement is measurement


def test_a_known_exercise_keeps_numbers_of_another_measurement() -> None:
    result = load("hevy_kg_km.csv", book=Book(exercise("plank", "Plank", Measurement.REPS_ONLY)))
    plank = next(done for done in result.workouts[0].exercises if done.exercise == "plank")
    assert plank.sets[0].parts[0].seconds == 75


def test_the_account_in_words_and_json() -> None:
    report = load("strong_s4.csv").report
    text = report.summary()
    assert "strong_s4.csv: Strong (S4), 20 rows." in text
    assert "2 workouts, 11 sets." in text
    assert "1 × the set order is no number and no known mark (line 17)" in text
    assert "New exercises (2): Pull Up (Assisted), Zughilfe Größe." in text
    assert "kg was inferred" in text
    document = json.loads(json.dumps(report.as_json()))
    assert document["statuses"] == {"imported": 11, "warned": 2, "rest": 3, "skipped": 4}
    assert sum(document["statuses"].values()) == document["rows"] == 20
    assert len(document["lines"]) == 9
    assert len(report.as_json(every_row=True)["lines"]) == 20
    assert set(REASON_WORDS) == set(Reason)


def test_a_row_has_one_outcome() -> None:
    account = Account()
    account.skip(4, Reason.BLANK)
    with pytest.raises(ValueError, match="line 4"):
        account.skip(4, Reason.BLANK)


def test_known_names_are_not_made_again() -> None:
    result = load("strong_s1_kg.csv", book=Book())
    again = load("strong_s1_kg.csv", book=Book(*result.own_exercises))
    assert again.own_exercises == ()
    assert again.workouts == result.workouts
