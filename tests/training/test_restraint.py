"""What is better not done: T4.7 to T4.10, techniques by safety class and level, and caps."""

import pytest

from gymtui.model.exercise import Equipment, Exercise, Muscle, Pattern, Safety
from gymtui.model.ids import ShortId
from gymtui.model.performed import Technique
from gymtui.model.profile import Level
from gymtui.model.session import SessionExercise
from gymtui.model.units import Seconds
from gymtui.training.heuristics import Heuristics
from gymtui.training.restraint import (
    INTENSIFIERS,
    NOT_FOR_NOVICES,
    Severity,
    failure_concerns,
    intensifier_concerns,
    may_fail,
    superset_concerns,
    technique_concerns,
)
from gymtui.training.supersets import Relation
from tests.exercises import EXERCISES

NOVICE, INTERMEDIATE, ADVANCED = Level.NOVICE, Level.INTERMEDIATE, Level.ADVANCED
MYO, DROP, DC, REST_PAUSE = Technique.MYO, Technique.DROP, Technique.DC, Technique.REST_PAUSE


@pytest.mark.parametrize(
    ("slug", "level", "safeties", "allowed"),
    [
        pytest.param("bench-press", ADVANCED, False, False, id="T4.7"),
        pytest.param("bench-press", INTERMEDIATE, True, True, id="T4.8"),
        pytest.param("deadlift", ADVANCED, True, False, id="T4.9"),
        pytest.param("leg-extension", INTERMEDIATE, False, True, id="T4.10"),
        pytest.param("bench-press", ADVANCED, None, False, id="nobody asked"),
        pytest.param("back-squat", NOVICE, True, False, id="red as a novice"),
        pytest.param("power-clean", ADVANCED, True, False, id="explosive"),
    ],
)
def test_may_fail(slug: str, level: Level, safeties: bool | None, allowed: bool) -> None:  # noqa: FBT001, RUF100
    assert may_fail(EXERCISES[slug], level, safeties) is allowed


@pytest.mark.parametrize(
    ("slug", "level", "safeties", "said"),
    [
        ("power-clean", ADVANCED, True, [("explosive_failure", "block")]),
        ("bench-press", ADVANCED, False, [("red_without_safeties", "block")]),
        ("bench-press", NOVICE, None, [("red_without_safeties", "block")]),
        ("bench-press", NOVICE, True, [("red_as_novice", "warn")]),
        ("bench-press", INTERMEDIATE, True, []),
        ("deadlift", ADVANCED, True, [("amber_failure", "warn")]),
        ("leg-extension", NOVICE, None, [("failure_as_novice", "warn")]),
        ("leg-extension", ADVANCED, None, []),
    ],
)
def test_failure(slug: str, level: Level, safeties: bool | None, said: list[tuple[str, str]]) -> None:
    found = failure_concerns(EXERCISES[slug], level, safeties)
    assert [(concern.code, concern.severity) for concern in found] == said


@pytest.mark.parametrize(
    ("technique", "slug", "level", "safeties", "said"),
    [
        (DROP, "lateral-raise", INTERMEDIATE, None, []),
        (REST_PAUSE, "smith-calf-raise", INTERMEDIATE, None, []),
        (MYO, "push-up", ADVANCED, None, []),
        (REST_PAUSE, "bench-press", INTERMEDIATE, True, []),
        (REST_PAUSE, "bench-press", ADVANCED, False, [("red_without_safeties", "block")]),
        (REST_PAUSE, "bench-press", NOVICE, True, [("technique_as_novice", "warn")]),
        (
            DROP,
            "back-squat",
            NOVICE,
            None,
            [("red_without_safeties", "block"), ("technique_as_novice", "warn")],
        ),
        (MYO, "power-clean", ADVANCED, True, [("explosive", "block")]),
        (DROP, "deadlift", ADVANCED, True, [("heavy_hinge", "block")]),
        (DROP, "good-morning", ADVANCED, True, [("heavy_hinge", "block")]),
        (MYO, "rack-pull", ADVANCED, True, [("heavy_hinge", "block")]),
        (DROP, "barbell-row", ADVANCED, True, [("amber", "warn")]),
        (DC, "lat-pulldown", INTERMEDIATE, None, [("dc_needs_years", "warn")]),
        (DC, "lat-pulldown", ADVANCED, None, []),
        (Technique.CLUSTER, "back-squat", INTERMEDIATE, None, []),
        (Technique.CLUSTER, "power-clean", ADVANCED, None, []),
        (Technique.CLUSTER, "leg-press", NOVICE, None, [("technique_as_novice", "warn")]),
        (Technique.AMRAP, "bench-press", INTERMEDIATE, False, [("red_amrap", "warn")]),
        (Technique.AMRAP, "deadlift", INTERMEDIATE, None, [("amber_amrap", "warn")]),
        (Technique.AMRAP, "snatch", ADVANCED, None, [("explosive_amrap", "warn")]),
        (Technique.AMRAP, "leg-press", NOVICE, None, [("amrap_as_novice", "warn")]),
        (Technique.AMRAP, "bench-press", INTERMEDIATE, True, []),
        (Technique.TOP, "bench-press", NOVICE, None, []),
        (Technique.EMOM, "kettlebell-swing", NOVICE, None, []),
    ],
)
def test_techniques(
    technique: Technique,
    slug: str,
    level: Level,
    safeties: bool | None,
    said: list[tuple[str, str]],
) -> None:
    found = technique_concerns(technique, EXERCISES[slug], level, safeties)
    assert [(concern.code, concern.severity) for concern in found] == said


@pytest.mark.parametrize("technique", Technique)
@pytest.mark.parametrize("level", Level)
def test_concerns_say_something_to_do_and_straight_sets_are_never_blocked(
    technique: Technique, level: Level
) -> None:
    for exercise in EXERCISES.values():
        for safeties in (True, False, None):
            for concern in technique_concerns(technique, exercise, level, safeties):
                assert concern.words.endswith(".")
                assert concern.severity is Severity.WARN or technique in INTENSIFIERS
                assert technique in NOT_FOR_NOVICES


def test_an_own_deadlift_is_known_by_its_pattern() -> None:
    own = Exercise(
        id="kreuzheben",
        name="Kreuzheben",
        own=True,
        pattern=Pattern.HINGE,
        equipment=Equipment.BARBELL,
        safety=Safety.AMBER,
    )
    assert [one.code for one in technique_concerns(MYO, own, ADVANCED, safeties=True)] == ["heavy_hinge"]
    gentle = own.model_copy(update={"safety": Safety.GREEN})
    assert technique_concerns(MYO, gentle, ADVANCED, safeties=True) == ()


def test_an_exercise_of_the_running_workout_is_enough() -> None:
    bench = EXERCISES["bench-press"]
    running = SessionExercise(
        id=ShortId("e"),
        exercise=bench.id,
        name=bench.name,
        equipment=bench.equipment,
        safety=bench.safety,
        rest=Seconds(180),
    )
    assert failure_concerns(running, ADVANCED, None) == failure_concerns(bench, ADVANCED, None)
    assert technique_concerns(DROP, running, ADVANCED, None) == technique_concerns(
        DROP, bench, ADVANCED, None
    )


@pytest.mark.parametrize(
    ("on_exercise", "week", "level", "last_set", "codes"),
    [
        (0, {Muscle.CHEST: 1}, INTERMEDIATE, True, []),
        (1, {Muscle.CHEST: 1}, INTERMEDIATE, True, ["one_an_exercise"]),
        (0, {Muscle.CHEST: 2}, INTERMEDIATE, True, ["enough_this_week"]),
        (0, {Muscle.CHEST: 3}, ADVANCED, True, []),
        (0, {Muscle.CHEST: 4}, ADVANCED, True, ["enough_this_week"]),
        (0, {}, ADVANCED, False, ["not_the_last_set"]),
        (0, {Muscle.CHEST: 0}, NOVICE, True, []),
    ],
)
def test_few_intensifiers(
    on_exercise: int,
    week: dict[Muscle, int],
    level: Level,
    last_set: bool,  # noqa: FBT001, RUF100
    codes: list[str],
) -> None:
    found = intensifier_concerns(on_exercise, week, level, last_set=last_set)
    assert [concern.code for concern in found] == codes
    assert all(concern.severity is Severity.WARN for concern in found)


def test_how_many_intensifiers_are_enough_can_be_set() -> None:
    more = Heuristics(intensifiers_intermediate=3)
    assert intensifier_concerns(0, {Muscle.CHEST: 2}, INTERMEDIATE, h=more) == ()
    (concern,) = intensifier_concerns(0, {Muscle.CHEST: 3}, INTERMEDIATE, h=more)
    assert concern.words.startswith("3 such sets a week are enough for chest")


@pytest.mark.parametrize(
    ("related", "members", "level", "codes"),
    [
        (Relation.ANTAGONIST, 2, NOVICE, []),
        (Relation.SAME_MUSCLE, 2, NOVICE, ["superset_as_novice"]),
        (Relation.UNRELATED, 2, NOVICE, ["superset_as_novice"]),
        (Relation.SAME_MUSCLE, 4, INTERMEDIATE, []),
        (Relation.UNRELATED, 5, ADVANCED, ["too_many_members"]),
    ],
)
def test_supersets(related: Relation, members: int, level: Level, codes: list[str]) -> None:
    assert [concern.code for concern in superset_concerns(related, members, level)] == codes


def test_the_muscles_that_had_enough_are_named() -> None:
    week = {Muscle.SIDE_DELTS: 2, Muscle.CHEST: 1, Muscle.TRICEPS: 3}
    (concern,) = intensifier_concerns(0, week, INTERMEDIATE)
    assert concern.words.startswith("2 such sets a week are enough for side delts and triceps:")


def test_how_many_intensifiers_a_week_are_enough_is_a_setting() -> None:
    week = {Muscle.CHEST: 2}
    h = Heuristics(intensifiers_intermediate=3, intensifiers_advanced=2)
    assert intensifier_concerns(0, week, INTERMEDIATE, h=h) == ()
    (concern,) = intensifier_concerns(0, week, ADVANCED, h=h)
    assert concern.words.startswith("2 such sets a week are enough for chest")
