"""The made-up lifter, worked out by hand."""

import pytest

from gymtui.model.plan import SetTarget
from gymtui.model.profile import Level
from gymtui.model.session import SessionSet
from gymtui.model.units import Load
from gymtui.plans.dry_run.strength import (
    Strength,
    can_be_reckoned,
    first_strength,
    grown,
    newest_strength,
    possible_reps,
    reps_made,
    tired,
)
from gymtui.training.e1rm import Model
from gymtui.training.heuristics import Heuristics
from tests.exercises import EXERCISES
from tests.plans.documents import GYM
from tests.plans.dry_run.playing import session

BENCH, PULL_UP, PLANK = (EXERCISES[slug] for slug in ("bench-press", "pull-up", "plank"))


def target(**values: object) -> SetTarget:
    return SetTarget.model_validate(values)


def test_strength_is_the_best_estimate_of_the_newest_session() -> None:
    # 90 kg × 8 with 2 left are 10 to failure: 90 × (1 + 10 / 30) = 120 kg.
    found = newest_strength((session("bench-press", "90", 8, 7),), BENCH, None, Model.EPLEY)
    assert found is not None
    assert found.system == pytest.approx(120)
    assert found.words == "e1RM of 2026-11-19"


def test_a_sure_estimate_outranks_a_rough_one_of_a_newer_session() -> None:
    rough, sure = session("bench-press", "60", 13, rir=1), session("bench-press", "90", 8)
    found = newest_strength((rough, sure), BENCH, None, Model.EPLEY)
    assert found is not None
    assert found.system == pytest.approx(120)


def test_what_gives_no_estimate_gives_no_strength() -> None:
    assert newest_strength((session("bench-press", "90", 0),), BENCH, None, Model.EPLEY) is None
    assert newest_strength((), BENCH, None, Model.EPLEY) is None


@pytest.mark.parametrize(
    ("load", "values", "kilograms"),
    [
        ("80", {"reps": 6, "reps_max": 8, "rir": 2}, 80 * (1 + 9 / 30)),
        ("80", {"reps": 5, "rir": 1}, 80 * (1 + 6 / 30)),
        ("80", {"reps": 5}, 80 * (1 + 7 / 30)),
    ],
    ids=["the middle of a range", "one number of reps", "two left where none are named"],
)
def test_a_first_load_that_the_plan_names_is_well_chosen(
    load: str, values: dict[str, object], kilograms: float
) -> None:
    one = SessionSet.model_validate(
        {"id": "s", "target": values, "load": Load.kg(load), "reps": values["reps"]}
    )
    found = first_strength((one,), BENCH, GYM, None, Model.EPLEY)
    assert found is not None
    assert found.system == pytest.approx(kilograms)


def test_the_lightest_load_says_nothing() -> None:
    one = SessionSet.model_validate({"id": "s", "target": {"reps": 8}, "load": Load.kg(20), "reps": 8})
    assert first_strength((one,), BENCH, GYM, None, Model.EPLEY) is None


@pytest.mark.parametrize(
    ("level", "share"), [(Level.NOVICE, 1.01), (Level.INTERMEDIATE, 1.004), (Level.ADVANCED, 1.002)]
)
def test_strength_grows_by_level_and_week(level: Level, share: float) -> None:
    assert grown(Strength(100, ""), 0, level) == 100
    assert grown(Strength(100, ""), 7, level) == pytest.approx(100 * share)
    assert grown(Strength(100, ""), 84, level) == pytest.approx(100 * share**12)
    assert grown(Strength(100, ""), 84, level, Heuristics(growth_novice=0)) >= 100


def test_each_set_tires_a_little() -> None:
    assert tired(100, 0) == 100
    assert tired(100, 2) == pytest.approx(100 * 0.988**2)


@pytest.mark.parametrize(
    ("kilograms", "reps"), [(120, 1), (121, 0), (90, 10), (89, 10), (91, 9), (0, 30), (1, 30)]
)
def test_reps_follow_from_the_model(kilograms: float, reps: int) -> None:
    # 120 kg once, 120 / (1 + 10 / 30) = 90 kg ten times.
    assert possible_reps(120, kilograms, Model.EPLEY) == reps


@pytest.mark.parametrize(
    ("possible", "values", "aimed", "made"),
    [
        (10, {"reps": 6, "reps_max": 8, "rir": 2}, 6, 8),
        (9, {"reps": 6, "reps_max": 8, "rir": 2}, 6, 7),
        (7, {"reps": 6, "reps_max": 8, "rir": 2}, 6, 6),
        (6, {"reps": 6, "reps_max": 8, "rir": 2}, 6, 5),
        (12, {"reps": 8, "rir": 2}, 8, 8),
        (12, {"reps": 8, "reps_max": 8, "rir": 2}, 10, 10),
        (9, {"reps": 6, "reps_max": 12}, 6, 8),
        (6, {"reps": 6, "reps_max": 12}, 6, 6),
        (4, {"reps": 5}, 5, 4),
        (8, {"reps": 5, "technique": "amrap"}, 5, 7),
        (8, {"reps": 5, "technique": "amrap", "rir": 0}, 5, 8),
        (12, {"reps": 8, "technique": "rest_pause", "rir": 1}, 8, 11),
        (8, {"reps": 8, "rir": 0}, 8, 8),
        (0, {"reps": 8, "rir": 2}, 8, 0),
    ],
    ids=[
        "the top of the range",
        "the reserve ends it",
        "one closer to failure for the bottom",
        "and no closer",
        "one number of reps",
        "more reps that the rule asks for",
        "without a reserve one is left",
        "but the bottom is made",
        "as long as it can be",
        "as many as possible but one",
        "as many as possible",
        "rest-pause ends by effort",
        "to failure",
        "too heavy",
    ],
)
def test_reps_that_are_made(possible: int, values: dict[str, object], aimed: int, made: int) -> None:
    assert reps_made(possible, target(**values), aimed) == made


def test_what_can_be_reckoned() -> None:
    assert can_be_reckoned(BENCH, None)
    assert can_be_reckoned(PULL_UP, Load.kg(80))
    assert not can_be_reckoned(PULL_UP, None)
    assert not can_be_reckoned(PLANK, Load.kg(80))
