"""Hard sets: credits T3.10 to T3.17, a week's volume T6.1, zones T6.2, and failures."""

from datetime import date
from decimal import Decimal

import pytest

from gymtui.model.exercise import Exercise, Muscle
from gymtui.model.ids import ShortId, WorkoutId
from gymtui.model.performed import (
    Kind,
    Part,
    PerformedExercise,
    PerformedSet,
    RangeOfMotion,
    Side,
    Technique,
    Workout,
)
from gymtui.model.profile import Level
from gymtui.model.units import Metres, Reps, Rir, Seconds
from gymtui.training.volume import credit, failures, sets_per_muscle
from gymtui.training.zones import BACK, Zone, ZoneWord, zone
from tests.exercises import EXERCISES

SHORT = {"range": RangeOfMotion.SHORTENED}


def a_set(
    *reps: int, rir: float | None = None, technique: Technique = Technique.STRAIGHT, failed: bool = False
) -> PerformedSet:
    """Return a set whose first part has `rir` (a cluster's last) and whose last part failed or not."""
    marked = len(reps) - 1 if technique is Technique.CLUSTER else 0
    parts = tuple(
        Part(
            reps=Reps(count),
            rir=Rir(rir) if place == marked and rir is not None else None,
            failed=failed and place == len(reps) - 1,
        )
        for place, count in enumerate(reps)
    )
    return PerformedSet(id=ShortId("s"), technique=technique, parts=parts)


@pytest.mark.parametrize(
    ("performed", "expected"),
    [
        pytest.param(a_set(8, 4, 2, rir=0, technique=Technique.DC), 1.75, id="T3.10"),
        pytest.param(a_set(10, 6, rir=0, technique=Technique.REST_PAUSE), 1.5, id="T3.11"),
        pytest.param(a_set(15, 4, 4, 4, 3, rir=1, technique=Technique.MYO), 3.0, id="T3.12"),
        pytest.param(a_set(10, 8, 6, rir=0, technique=Technique.DROP), 2.0, id="T3.13"),
        pytest.param(a_set(10, 8, 8, 7, 6, rir=0, technique=Technique.DROP), 3.0, id="T3.14"),
        pytest.param(a_set(10, rir=6), 0.0, id="T3.15"),
        pytest.param(a_set(10, rir=5), 0.5, id="T3.16"),
        pytest.param(a_set(3, 3, 2, 2, rir=3, technique=Technique.CLUSTER), 1.0, id="T3.17"),
        pytest.param(a_set(3, 3, 2, 2, rir=5, technique=Technique.CLUSTER), 0.5, id="easy cluster"),
        pytest.param(a_set(10), 1.0, id="unknown effort"),
        pytest.param(a_set(10, rir=4.5), 0.5, id="between 4 and 5"),
        pytest.param(a_set(0), 0.0, id="no reps"),
        pytest.param(a_set(10, 4, rir=0, technique=Technique.DROP), 1.25, id="short drop"),
        pytest.param(a_set(10, 5, 5, 5, 5, 5, technique=Technique.MYO), 3.0, id="never above 3"),
        pytest.param(PerformedSet(id=ShortId("s")), 0.0, id="skipped"),
    ],
)
def test_credit(performed: PerformedSet, expected: float) -> None:
    assert credit(performed) == expected


def test_warmups_count_nothing_and_short_partials_half() -> None:
    assert credit(a_set(10).model_copy(update={"kind": Kind.WARMUP})) == 0
    assert credit(a_set(10).model_copy(update={"range": RangeOfMotion.SHORTENED})) == 0.5
    assert credit(a_set(10).model_copy(update={"range": RangeOfMotion.LENGTHENED})) == 1


def test_two_sides_are_one_set() -> None:
    sides = (Part(reps=Reps(8), side=Side.LEFT), Part(reps=Reps(8), side=Side.RIGHT))
    assert credit(PerformedSet(id=ShortId("s"), parts=sides)) == 1
    assert credit(PerformedSet(id=ShortId("s"), parts=sides, technique=Technique.REST_PAUSE)) == 1
    minis = (*sides, Part(reps=Reps(4), side=Side.LEFT), Part(reps=Reps(2), side=Side.RIGHT))
    assert credit(PerformedSet(id=ShortId("s"), parts=minis, technique=Technique.REST_PAUSE)) == 1.25


def test_an_easy_first_part_makes_an_easy_set() -> None:
    assert credit(a_set(10, 4, 4, rir=6, technique=Technique.MYO)) == 0
    assert credit(a_set(10, 8, 6, rir=5, technique=Technique.DROP)) == 1.5
    assert credit(a_set(10, 4, rir=0, technique=Technique.REST_PAUSE).model_copy(update=SHORT)) == 0.75
    assert credit(a_set(0, 0, technique=Technique.CLUSTER)) == 0


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        (Part(seconds=Seconds(20)), 1),
        (Part(seconds=Seconds(19)), 0),
        (Part(seconds=Seconds(60), rir=Rir(4)), 0),
        (Part(metres=Metres(Decimal(30))), 1),
        (Part(metres=Metres(Decimal(5000)), seconds=Seconds(1500)), 0),
    ],
)
def test_holds_carries_and_cardio(part: Part, expected: float) -> None:
    assert credit(PerformedSet(id=ShortId("s"), parts=(part,))) == expected


def workout(**sets: int) -> Workout:
    """Return a workout from exercise ids with `_` for `-` and how many hard sets of each."""
    return Workout(
        id=WorkoutId("01ARZ3NDEKTSV4RRFFQ69G5FAV"),
        date=date(2026, 11, 23),
        exercises=tuple(
            PerformedExercise(
                id=ShortId(name), exercise=name.replace("_", "-"), name=name, sets=(a_set(8, rir=2),) * count
            )
            for name, count in sets.items()
        ),
    )


def test_a_week_per_muscle() -> None:
    """T6.1: 4 × bench, 4 × pulldown, 3 × curl."""
    volume = sets_per_muscle([workout(bench_press=4, lat_pulldown=4, barbell_curl=3)], EXERCISES)
    assert dict(volume.muscles) == {
        Muscle.CHEST: 4,
        Muscle.TRICEPS: 2,
        Muscle.FRONT_DELTS: 2,
        Muscle.LATS: 4,
        Muscle.BICEPS: 5,
        Muscle.UPPER_BACK: 2,
        Muscle.FOREARMS: 1.5,
    }
    assert volume.back == 4
    assert volume.unassigned == 0


def test_the_back_counts_a_set_once() -> None:
    volume = sets_per_muscle([workout(barbell_row=3), workout(pull_up=2)], EXERCISES)
    assert volume.of(Muscle.LATS) == 5
    assert volume.of(Muscle.UPPER_BACK) == 4
    assert volume.back == 5


def test_other_ways_of_counting_secondary_muscles() -> None:
    done = [workout(bench_press=4)]
    assert sets_per_muscle(done, EXERCISES, secondary=1.0).of(Muscle.TRICEPS) == 4
    assert Muscle.TRICEPS not in sets_per_muscle(done, EXERCISES, secondary=0.0).muscles


def test_unknown_exercises_are_unassigned_and_never_lost() -> None:
    mystery = Exercise(id="mystery", name="Mystery")
    volume = sets_per_muscle([workout(mystery=2, unheard_of=1)], {"mystery": mystery})
    assert volume.unassigned == 3
    assert volume.muscles == {}


def test_a_muscle_named_twice_counts_as_primary() -> None:
    odd = Exercise(id="odd", name="Odd", primary=(Muscle.QUADS,), secondary=(Muscle.QUADS,))
    assert sets_per_muscle([workout(odd=2)], {"odd": odd}).of(Muscle.QUADS) == 2


@pytest.mark.parametrize(
    ("sets", "word"),
    [
        pytest.param(3, ZoneWord.LOW, id="T6.2-3"),
        pytest.param(5, ZoneWord.LOW, id="T6.2-5"),
        pytest.param(6, ZoneWord.IN_ZONE, id="T6.2-6"),
        pytest.param(19, ZoneWord.IN_ZONE, id="T6.2-19"),
        pytest.param(21, ZoneWord.HIGH, id="T6.2-21"),
        pytest.param(23, ZoneWord.OVER, id="T6.2-23"),
    ],
)
def test_zone_words(sets: float, word: ZoneWord) -> None:
    """T6.2 with its landmarks 6, 19 and 22; below the minimum there is one word here, not two."""
    assert Zone(6, 19, 22).word(sets) is word


def test_zones_by_level() -> None:
    assert zone(Muscle.CHEST, Level.NOVICE) == Zone(8, 12, 22)
    assert zone(Muscle.CHEST, Level.INTERMEDIATE) == Zone(10, 20, 22)
    assert zone(BACK, Level.ADVANCED) == Zone(10, 22, 25)
    assert zone(Muscle.OBLIQUES, Level.NOVICE) is None
    assert zone(Muscle.FOREARMS, Level.NOVICE) == Zone(0, 0, 15)


def test_failures_are_failed_work_sets() -> None:
    sets = (
        a_set(8, failed=True),
        a_set(8, 4, technique=Technique.REST_PAUSE, failed=True),
        a_set(8, rir=0),
        a_set(8, failed=True).model_copy(update={"kind": Kind.WARMUP}),
    )
    done = workout(bench_press=1)
    exercise = done.exercises[0].model_copy(update={"sets": sets})
    assert failures([done.model_copy(update={"exercises": (exercise,)}), done]) == 2


def test_intensifiers_are_counted_for_the_prime_movers() -> None:
    from gymtui.training.volume import intensifiers

    paused = a_set(10, 4, 3, technique=Technique.REST_PAUSE)
    skipped = PerformedSet(id=ShortId("x"), technique=Technique.DROP)
    performed = [
        PerformedExercise(id=ShortId("e1"), exercise="bench-press", name="b", sets=(a_set(8), paused)),
        PerformedExercise(id=ShortId("e2"), exercise="pec-deck", name="p", sets=(paused, skipped)),
        PerformedExercise(id=ShortId("e3"), exercise="nobody-knows", name="n", sets=(paused,)),
    ]
    workout = Workout(
        id=WorkoutId("01ARZ3NDEKTSV4RRFFQ69G5FAV"), date=date(2026, 11, 23), exercises=tuple(performed)
    )
    assert intensifiers([workout], EXERCISES) == {Muscle.CHEST: 2}
