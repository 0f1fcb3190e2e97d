"""The ready plans: known exercises, safe choices, and volumes in the zones of their level."""

from collections.abc import Iterator

import pytest

from gymtui.model.exercise import LoadClass, Muscle, Safety
from gymtui.model.ids import ShortId
from gymtui.model.performed import Part, PerformedSet, Technique
from gymtui.model.plan import PlannedExercise, SetTarget
from gymtui.model.profile import Level
from gymtui.model.units import Reps
from gymtui.plans.ready import ReadyPlan, ready_plan
from gymtui.training.restraint import technique_concerns
from gymtui.training.techniques import technique_rules
from gymtui.training.volume import Volume, add_up, credit
from gymtui.training.zones import BACK, ZoneWord, zone
from tests.exercises import EXERCISES

EVERY = [(level, safeties) for level in Level for safeties in (True, False, None)]
MAIN_MUSCLES = (
    Muscle.CHEST,
    Muscle.QUADS,
    Muscle.HAMSTRINGS,
    Muscle.GLUTES,
    Muscle.FRONT_DELTS,
    Muscle.SIDE_DELTS,
    Muscle.REAR_DELTS,
    Muscle.TRICEPS,
    Muscle.BICEPS,
    Muscle.CALVES,
    Muscle.ABS,
)
MOST_SETS_IN_A_SESSION = 10
"""Hard sets of one muscle on one day, counted with halves; about 8 of them, 6 to 10, is the usual cap."""

pytestmark = pytest.mark.parametrize(("level", "safeties"), EVERY)


def planned(plan: ReadyPlan) -> Iterator[PlannedExercise]:
    for template in plan.templates:
        yield from template.exercises


def expected_credit(target: SetTarget) -> float:
    """Return the credit of a set done as planned; a rest-pause set with a mini of four and one of two."""
    first = Part(reps=target.reps, seconds=target.seconds, metres=target.metres)
    minis = (Part(reps=Reps(4)), Part(reps=Reps(2))) if target.technique is Technique.REST_PAUSE else ()
    return credit(PerformedSet(id=ShortId("s"), technique=target.technique, parts=(first, *minis)))


def volume_of(exercises: Iterator[PlannedExercise], times: float = 1) -> Volume:
    return add_up(
        (EXERCISES[one.exercise], times * sum(expected_credit(target) for target in one.sets))
        for one in exercises
    )


def test_everything_named_exists(level: Level, safeties: bool | None) -> None:
    plan = ready_plan(level, safeties)
    templates = {template.id: template for template in plan.templates}
    assert plan.program.level == level.value
    assert [day.template for day in plan.program.days] == list(templates)
    for template in plan.templates:
        slugs = [one.exercise for one in template.exercises]
        assert len(set(slugs)) == len(slugs)
        assert len({one.id for one in template.exercises}) == len(slugs)
        groups = {group.id for group in template.groups}
        members = [one.group for one in template.exercises if one.group is not None]
        assert groups == set(members)
        assert all(members.count(group) >= 2 for group in groups)
    for one in planned(plan):
        assert one.sets
        assert all(slug in EXERCISES for slug in (one.exercise, *one.alternatives))
        assert one.exercise not in one.alternatives


def test_no_lift_that_pins_without_safeties(level: Level, safeties: bool | None) -> None:
    risky = [
        one for one in planned(ready_plan(level, safeties)) if EXERCISES[one.exercise].safety is Safety.RED
    ]
    assert bool(risky) is bool(safeties)


def test_nothing_risky_goes_to_failure(level: Level, safeties: bool | None) -> None:
    for one in planned(ready_plan(level, safeties)):
        safety = EXERCISES[one.exercise].safety
        for target in one.sets:
            if target.reps is None:
                continue
            assert target.rir is not None
            assert target.rir >= (1 if safety is Safety.GREEN else 2)
            if target.technique is not Technique.STRAIGHT:
                assert safety is Safety.GREEN
                assert target.technique is Technique.REST_PAUSE
            if level is Level.NOVICE:
                assert target.rir >= 3
                assert target.technique is Technique.STRAIGHT


def test_rest_pause_is_the_last_set_and_its_parameters_hold(level: Level, safeties: bool | None) -> None:
    found = 0
    for one in planned(ready_plan(level, safeties)):
        assert all(target.technique is Technique.STRAIGHT for target in one.sets[:-1])
        for target in one.sets:
            assert not technique_rules(target.technique).problems(target)
        found += one.sets[-1].technique is Technique.REST_PAUSE
    assert found == {Level.NOVICE: 0, Level.INTERMEDIATE: 1, Level.ADVANCED: 5}[level]


def test_nothing_speaks_against_their_techniques(level: Level, safeties: bool | None) -> None:
    for one in planned(ready_plan(level, safeties)):
        exercise = EXERCISES[one.exercise]
        for target in one.sets:
            said = technique_concerns(target.technique, exercise, level, safeties)
            assert said == ()


def test_supersets_are_isolation_work_and_not_for_novices(level: Level, safeties: bool | None) -> None:
    plan = ready_plan(level, safeties)
    paired = [one for one in planned(plan) if one.group is not None]
    assert bool(paired) is (level is not Level.NOVICE)
    assert all(EXERCISES[one.exercise].load_class is LoadClass.ISOLATION for one in paired)


def test_a_week_is_in_the_zones(level: Level, safeties: bool | None) -> None:
    plan = ready_plan(level, safeties)
    rounds = plan.program.days_a_week / len(plan.program.days)
    week = volume_of(planned(plan), rounds)
    amounts = {muscle: week.of(muscle) for muscle in MAIN_MUSCLES} | {BACK: week.back}
    words = {
        muscle: (sets, found.word(sets)) for muscle, sets in amounts.items() if (found := zone(muscle, level))
    }
    assert {muscle: word for muscle, word in words.items() if word[1] is not ZoneWord.IN_ZONE} == {}
    for muscle, sets in week.muscles.items():
        limits = zone(muscle, level)
        assert limits is None or limits.word(sets) is not ZoneWord.OVER
    assert week.unassigned == 0


def test_no_day_is_too_much_for_a_muscle(level: Level, safeties: bool | None) -> None:
    for template in ready_plan(level, safeties).templates:
        day = volume_of(iter(template.exercises))
        assert max(day.muscles.values()) <= MOST_SETS_IN_A_SESSION
        assert sum(len(one.sets) for one in template.exercises) <= 26
