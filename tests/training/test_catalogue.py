"""The shipped exercises are complete and consistent, and the catalogue finds them."""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pydantic import ConfigDict

from gymtui.data import load_shipped_exercises, read_exercises
from gymtui.errors import GymtuiError
from gymtui.model.exercise import (
    Equipment,
    Exercise,
    IncrementKind,
    LoadClass,
    Measurement,
    Mechanic,
    Muscle,
    Pattern,
    Safety,
)
from gymtui.training.catalogue import Catalogue, name_key

COMMON_NAMES = Path(__file__).parents[1] / "data" / "common_exercise_names.txt"

PROMISED_IDS = """
bench-press incline-bench-press dumbbell-bench-press incline-dumbbell-press machine-chest-press push-up dip
cable-fly pec-deck back-squat front-squat goblet-squat leg-press hack-squat bulgarian-split-squat
walking-lunge deadlift romanian-deadlift dumbbell-romanian-deadlift hip-thrust glute-bridge leg-curl-seated
leg-curl-lying leg-extension standing-calf-raise seated-calf-raise overhead-press dumbbell-shoulder-press
machine-shoulder-press lateral-raise cable-lateral-raise rear-delt-fly face-pull barbell-row dumbbell-row
chest-supported-row seated-cable-row lat-pulldown pull-up chin-up assisted-pull-up inverted-row barbell-curl
dumbbell-curl hammer-curl preacher-curl cable-curl triceps-pushdown overhead-triceps-extension skull-crusher
plank side-plank hanging-leg-raise crunch cable-crunch ab-wheel pallof-press farmer-carry barbell-shrug
back-extension power-clean kettlebell-swing running rowing-machine dead-hang wall-sit
"""

FIXED_BARS = (Equipment.BARBELL, Equipment.EZ_BAR, Equipment.SMITH)
HANDHELD = (Equipment.DUMBBELL, Equipment.KETTLEBELL)
HELD_IN_BOTH_HANDS = (
    "goblet-squat",
    "kettlebell-goblet-squat",
    "dumbbell-sumo-squat",
    "dumbbell-hip-thrust",
    "dumbbell-good-morning",
    "dumbbell-overhead-triceps-extension",
    "dumbbell-pullover",
    "kettlebell-swing",
)
PINNING_PATTERNS = (
    Pattern.SQUAT,
    Pattern.LUNGE,
    Pattern.HORIZONTAL_PUSH,
    Pattern.VERTICAL_PUSH,
    Pattern.ELBOW_EXTENSION,
)
NO_MUSCLE_COUNTED = (Measurement.DISTANCE_TIME, Measurement.DURATION)
INCREMENTS_BY_MEASUREMENT = {
    Measurement.BODYWEIGHT_ADDED: IncrementKind.BODYWEIGHT,
    Measurement.REPS_ONLY: IncrementKind.BODYWEIGHT,
    Measurement.ASSISTED: IncrementKind.ASSISTED,
    Measurement.DURATION: IncrementKind.TIMED,
    Measurement.WEIGHT_TIME: IncrementKind.TIMED,
    Measurement.DISTANCE_TIME: IncrementKind.TIMED,
    Measurement.WEIGHT_DISTANCE: IncrementKind.TIMED,
}
BAR_INCREMENTS = {IncrementKind.SQUAT, IncrementKind.DEADLIFT, IncrementKind.UPPER_BARBELL}
INCREMENTS_BY_EQUIPMENT = {
    Equipment.BARBELL: BAR_INCREMENTS,
    Equipment.SMITH: BAR_INCREMENTS,
    Equipment.EZ_BAR: {IncrementKind.UPPER_BARBELL},
    Equipment.LANDMINE: {IncrementKind.UPPER_BARBELL},
    Equipment.TRAP_BAR: {IncrementKind.DEADLIFT},
    Equipment.DUMBBELL: {IncrementKind.DUMBBELL},
    Equipment.KETTLEBELL: {IncrementKind.DUMBBELL},
    Equipment.MEDICINE_BALL: {IncrementKind.DUMBBELL},
    Equipment.OTHER: {IncrementKind.DUMBBELL},
    Equipment.CABLE: {IncrementKind.STACK},
    Equipment.MACHINE_STACK: {IncrementKind.STACK},
    Equipment.MACHINE_PLATE: {IncrementKind.PLATE_MACHINE, IncrementKind.SQUAT},
}


class StrictExercise(Exercise):
    """The record without its tolerance for fields of newer programs."""

    model_config = ConfigDict(extra="forbid")


ENTRIES: list[dict[str, Any]] = json.loads(read_exercises())
SHIPPED = load_shipped_exercises()
CATALOGUE = Catalogue(SHIPPED)


def each_shipped(check: Callable[[Exercise], None]) -> Callable[[], None]:
    """Run `check` over the catalogue as one test that names the exercise it fails on."""

    def run() -> None:
        for exercise in SHIPPED:
            try:
                check(exercise)
            except AssertionError as error:
                error.add_note(f"in {exercise.id}")
                raise

    return run


def shipped(exercise_id: str) -> Exercise:
    exercise = CATALOGUE.get(exercise_id)
    assert exercise is not None, exercise_id
    return exercise


def own(exercise_id: str, name: str, *aliases: str) -> Exercise:
    return Exercise(id=exercise_id, name=name, aliases=aliases, own=True)


def common_names() -> list[str]:
    return COMMON_NAMES.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: str(entry["id"]))
def test_an_entry_matches_the_schema_and_says_nothing_twice(entry: dict[str, Any]) -> None:
    exercise = StrictExercise.model_validate(entry)
    assert exercise.pattern is not None
    assert exercise.mechanic is not None
    assert not exercise.own
    assert entry.get("unilateral", True) is True
    assert entry.get("implements", 2) == 2
    assert isinstance(entry.get("bodyweight_fraction", ""), str)
    names = [name_key(name) for name in (exercise.name, *exercise.aliases)]
    assert len(set(names)) == len(names)


def test_the_data_package_does_not_import_pydantic() -> None:
    code = "import sys, gymtui.data; sys.exit('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_there_are_enough_exercises_and_the_promised_ones() -> None:
    assert len(SHIPPED) >= 220
    assert set(PROMISED_IDS.split()) <= {exercise.id for exercise in SHIPPED}


def test_the_vocabulary_is_used_in_full() -> None:
    assert {exercise.pattern for exercise in SHIPPED} == set(Pattern)
    assert {exercise.equipment for exercise in SHIPPED} == set(Equipment)
    assert {exercise.measurement for exercise in SHIPPED} == set(Measurement)
    assert {exercise.safety for exercise in SHIPPED} == set(Safety)
    assert {exercise.increments for exercise in SHIPPED} == set(IncrementKind)
    assert {muscle for e in SHIPPED for muscle in (*e.primary, *e.secondary)} == set(Muscle)


@each_shipped
def test_cues_are_two_to_four_short_fragments(exercise: Exercise) -> None:
    assert 2 <= len(exercise.cues) <= 4
    for cue in exercise.cues:
        assert len(cue) <= 60, cue
        assert cue == cue.strip(), cue
        assert not cue.endswith("."), cue


def test_cues_are_not_boilerplate() -> None:
    uses = Counter(name_key(cue) for exercise in SHIPPED for cue in exercise.cues)
    assert [cue for cue, count in uses.items() if count > 2] == []


@each_shipped
def test_muscles_are_named_once(exercise: Exercise) -> None:
    muscles = (*exercise.primary, *exercise.secondary)
    assert len(set(muscles)) == len(muscles)
    if not exercise.primary:
        # A run or a row is no set for a muscle: counting it would drown the weekly volume.
        assert exercise.pattern is Pattern.LOCOMOTION
        assert exercise.measurement in NO_MUSCLE_COUNTED
        assert not exercise.secondary


@each_shipped
def test_load_class_follows_the_mechanic(exercise: Exercise) -> None:
    assert (exercise.load_class is LoadClass.ISOLATION) == (exercise.mechanic is Mechanic.ISOLATION)
    if exercise.load_class is LoadClass.COMPOUND_HEAVY:
        assert exercise.equipment in (Equipment.BARBELL, Equipment.TRAP_BAR)
        assert exercise.measurement is Measurement.WEIGHT_REPS


@each_shipped
def test_safety_follows_what_can_happen_at_failure(exercise: Exercise) -> None:
    assert (exercise.safety is Safety.EXPLOSIVE) == (exercise.pattern is Pattern.EXPLOSIVE)
    on_bar = exercise.equipment in FIXED_BARS
    if exercise.safety is Safety.RED:
        assert on_bar
        assert exercise.pattern in PINNING_PATTERNS or exercise.id == "good-morning"
    if on_bar and exercise.pattern in PINNING_PATTERNS:
        # Held in the elbows or brought down behind the head, the bar can be let go.
        escapable = ("zercher-squat", "barbell-overhead-triceps-extension")
        assert exercise.safety is (Safety.AMBER if exercise.id in escapable else Safety.RED)
    free_weight = on_bar or exercise.equipment in (*HANDHELD, Equipment.TRAP_BAR)
    if exercise.pattern is Pattern.HINGE and free_weight:
        assert exercise.safety is (Safety.RED if exercise.id == "good-morning" else Safety.AMBER)
    if exercise.equipment in (Equipment.CABLE, Equipment.MACHINE_STACK, Equipment.MACHINE_PLATE):
        assert exercise.safety is Safety.GREEN


@pytest.mark.parametrize(
    ("exercise_id", "safety"),
    [
        ("bench-press", Safety.RED),
        ("incline-bench-press", Safety.RED),
        ("decline-bench-press", Safety.RED),
        ("smith-bench-press", Safety.RED),
        ("back-squat", Safety.RED),
        ("front-squat", Safety.RED),
        ("good-morning", Safety.RED),
        ("overhead-press", Safety.RED),
        ("skull-crusher", Safety.RED),
        ("barbell-lunge", Safety.RED),
        ("deadlift", Safety.AMBER),
        ("romanian-deadlift", Safety.AMBER),
        ("barbell-row", Safety.AMBER),
        ("hip-thrust", Safety.AMBER),
        ("weighted-back-extension", Safety.AMBER),
        ("kettlebell-swing", Safety.AMBER),
        ("dumbbell-shoulder-press", Safety.AMBER),
        ("power-clean", Safety.EXPLOSIVE),
        ("box-jump", Safety.EXPLOSIVE),
        ("medicine-ball-slam", Safety.EXPLOSIVE),
        ("leg-press", Safety.GREEN),
        ("push-up", Safety.GREEN),
        ("pull-up", Safety.GREEN),
        ("leg-extension", Safety.GREEN),
    ],
)
def test_safety_of_the_named_exercises(exercise_id: str, safety: Safety) -> None:
    assert shipped(exercise_id).safety is safety


@each_shipped
def test_bodyweight_fraction_is_given_where_bodyweight_counts(exercise: Exercise) -> None:
    fraction = exercise.bodyweight_fraction
    if exercise.measurement.is_on_bodyweight:
        assert fraction is not None
    if fraction is not None:
        assert Decimal(0) < fraction <= Decimal(1)
        assert exercise.measurement.is_on_bodyweight or exercise.measurement is Measurement.REPS_ONLY


@pytest.mark.parametrize(
    ("exercise_id", "fraction"),
    [
        ("pull-up", "1.0"),
        ("chin-up", "1.0"),
        ("dip", "1.0"),
        ("assisted-pull-up", "1.0"),
        ("push-up", "0.64"),
        ("knee-push-up", "0.49"),
        ("incline-push-up", "0.55"),
        ("decline-push-up", "0.70"),
        ("inverted-row", "0.6"),
        ("bodyweight-squat", "0.85"),
    ],
)
def test_bodyweight_fractions_of_the_named_exercises(exercise_id: str, fraction: str) -> None:
    assert shipped(exercise_id).bodyweight_fraction == Decimal(fraction)


@each_shipped
def test_increments_follow_measurement_and_equipment(exercise: Exercise) -> None:
    expected = INCREMENTS_BY_MEASUREMENT.get(exercise.measurement)
    if expected is None:
        assert exercise.increments in INCREMENTS_BY_EQUIPMENT[exercise.equipment]
    else:
        assert exercise.increments is expected
    if exercise.increments is IncrementKind.SQUAT:
        assert exercise.pattern in (Pattern.SQUAT, Pattern.LUNGE) or exercise.id == "good-morning"
    if exercise.increments is IncrementKind.DEADLIFT and exercise.equipment is not Equipment.TRAP_BAR:
        assert exercise.pattern in (Pattern.HINGE, Pattern.HIP_THRUST)


@each_shipped
def test_implements_and_carries(exercise: Exercise) -> None:
    if exercise.implements == 2:
        assert exercise.equipment in HANDHELD
        assert exercise.measurement.has_load
    elif exercise.equipment in HANDHELD:
        assert exercise.unilateral or exercise.id in HELD_IN_BOTH_HANDS
    if exercise.name.startswith("Single-"):
        assert exercise.unilateral
    if exercise.pattern is Pattern.LUNGE:
        assert exercise.unilateral
    if exercise.pattern is Pattern.CARRY:
        assert exercise.measurement is Measurement.WEIGHT_DISTANCE
    if exercise.pattern is Pattern.ISOMETRIC:
        assert exercise.measurement.is_hold
    if exercise.equipment is Equipment.CARDIO_MACHINE:
        assert exercise.pattern is Pattern.LOCOMOTION


@pytest.mark.parametrize("name", common_names())
def test_a_common_name_is_known(name: str) -> None:
    matches = [
        exercise.id
        for exercise in SHIPPED
        if any(name_key(known) == name_key(name) for known in (exercise.name, *exercise.aliases))
    ]
    assert len(matches) == 1
    assert CATALOGUE.find(name) == shipped(matches[0])


def test_the_common_names_are_sorted_and_all_there() -> None:
    names = common_names()
    assert len(names) > 200
    assert names == sorted(names, key=lambda name: (name.casefold(), name))


@pytest.mark.parametrize(
    ("name", "exercise_id"),
    [
        ("Bench Press (Barbell)", "bench-press"),
        ("Lateral Raise (Dumbbell)", "lateral-raise"),
        ("Triceps Extension", "overhead-triceps-extension"),
        ("Squat", "back-squat"),
        ("Bent Over One Arm Row (Dumbbell)", "dumbbell-row"),
        ("Seated Row (Cable)", "seated-cable-row"),
        ("Chest Fly", "pec-deck"),
        ("RDL", "romanian-deadlift"),
        ("OHP", "overhead-press"),
        ("bss", "bulgarian-split-squat"),
        ("  seated   leg curl (MACHINE) ", "leg-curl-seated"),
    ],
)
def test_find_knows_the_names_other_programs_use(name: str, exercise_id: str) -> None:
    assert CATALOGUE.find(name) == shipped(exercise_id)


def test_find_is_exact() -> None:
    assert CATALOGUE.find("Bench pres") is None
    assert CATALOGUE.find("") is None


def test_find_sees_through_unicode_forms() -> None:
    catalogue = Catalogue([own("kniebeuge", "Kniebeuge über Kopf")])
    assert catalogue.find("KNIEBEUGE U\u0308BER KOPF") is catalogue.get("kniebeuge")


def test_get_knows_ids_only() -> None:
    assert shipped("deadlift").name == "Deadlift"
    assert CATALOGUE.get("Deadlift") is None


def test_own_exercises_stand_beside_the_shipped_ones() -> None:
    mine = own("garage-press", "Garage press")
    catalogue = Catalogue([*SHIPPED, mine])
    assert len(catalogue) == len(SHIPPED) + 1
    assert list(catalogue) == [*SHIPPED, mine]
    assert catalogue.find("garage press") is mine
    assert catalogue.search("garge pres", 3)[0] is mine


def test_a_name_given_twice_is_refused_by_name() -> None:
    with pytest.raises(GymtuiError, match=r'"bench PRESS".*bench-press.*my-bench'):
        Catalogue([*SHIPPED, own("my-bench", "bench PRESS")])


def test_an_alias_given_twice_is_refused_by_name() -> None:
    with pytest.raises(GymtuiError, match=r'"rdl".*romanian-deadlift.*my-hinge'):
        Catalogue([*SHIPPED, own("my-hinge", "My hinge", "rdl")])


def test_an_id_given_twice_is_refused() -> None:
    with pytest.raises(GymtuiError, match='"dip"'):
        Catalogue([*SHIPPED, own("dip", "Another dip")])


@pytest.mark.parametrize(
    ("typed", "exercise_id"),
    [
        ("benhc pres", "bench-press"),
        ("romainan", "romanian-deadlift"),
        ("pulup", "pull-up"),
        ("deadlfit", "deadlift"),
        ("sqaut", "back-squat"),
        ("latpulldown", "lat-pulldown"),
        ("hip thurst", "hip-thrust"),
        ("lat pul", "lat-pulldown"),
        ("rdl", "romanian-deadlift"),
        ("ohp", "overhead-press"),
        ("DB bench", "dumbbell-bench-press"),
        ("military", "overhead-press"),
    ],
)
def test_search_forgives_typing(typed: str, exercise_id: str) -> None:
    assert CATALOGUE.search(typed, 5)[0].id == exercise_id


@each_shipped
def test_search_puts_an_exact_name_first(exercise: Exercise) -> None:
    assert CATALOGUE.search(exercise.name, 1) == [exercise]


def test_search_keeps_its_limit() -> None:
    assert len(CATALOGUE.search("press", 7)) == 7
    assert CATALOGUE.search("press", 0) == []
    assert CATALOGUE.search("press", -1) == []


def test_search_for_nothing_lists_the_catalogue() -> None:
    assert CATALOGUE.search("  - ", 4) == list(SHIPPED[:4])


def test_search_for_nonsense_finds_nothing() -> None:
    assert CATALOGUE.search("zzzz", 5) == []


def test_of_what_fits_about_equally_well_what_was_done_comes_first() -> None:
    names = [one.id for one in CATALOGUE.search_done("incline dumb", 6, {"incline-dumbbell-press"})]
    assert names[0] == "incline-dumbbell-press"
    assert names[1] == CATALOGUE.search("incline dumb", 1)[0].id
    done = {"dumbbell-bench-press", "back-squat"}
    assert CATALOGUE.search_done("bench press", 1, done)[0].id == "bench-press"
    assert CATALOGUE.search_done("", 2, {"back-squat"})[0].id == "back-squat"
    assert CATALOGUE.search_done("press", 0, done) == []


@pytest.mark.parametrize("typed", ["incline dumb", "press", "inclne row", "", "zzzz", "bench press"])
def test_nothing_is_found_more_or_less_for_having_been_done(typed: str) -> None:
    everything = len(SHIPPED)
    found = CATALOGUE.search(typed, everything)
    assert CATALOGUE.search_done(typed, everything, ()) == found
    some = {one.id for one in SHIPPED[::3]}
    again = CATALOGUE.search_done(typed, everything, some)
    assert {one.id for one in again} == {one.id for one in found}
