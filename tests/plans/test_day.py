"""What a planned day becomes today: loads, reps, rests, ramps and groups; exercises without a plan."""

import itertools
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest

from gymtui.model.exercise import LoadClass
from gymtui.model.ids import ShortId
from gymtui.model.performed import Group, Kind, Part, PerformedExercise, PerformedSet, Side, Technique
from gymtui.model.plan import Basis, PlannedLoad, SetTarget, Warmup
from gymtui.model.profile import ExerciseChoice, Profile
from gymtui.model.session import SessionExercise
from gymtui.model.units import Load, Metres, Reps, Seconds
from gymtui.plans.day import prepare_exercise, prepare_swap
from gymtui.plans.outlook import change
from gymtui.plans.proposal import LastTime
from gymtui.training.rests import RestDefaults, TrainingGoal
from tests.exercises import EXERCISES
from tests.plans.making import GYM, THURSDAY, done, only, planned, prepared, shown, target

# What a planned set becomes


def test_the_same_again_where_reps_were_in_the_range() -> None:
    last = {"bench-press": done("bench-press", ("80", 8), ("80", 6), ("77.5", 12))}
    exercise = only(prepared(planned("bench-press", target(), target(), target()), last=last))
    assert shown(exercise) == [("80", 8), ("80", 8), ("77.5", 12)]
    assert exercise.last_date == THURSDAY
    assert [one.last.parts[0].reps for one in exercise.sets if one.last] == [8, 6, 12]


def test_what_was_lifted_is_not_rounded_but_what_is_planned_is() -> None:
    last = {"bench-press": done("bench-press", ("81.3", 8))}
    absolute = target(load=PlannedLoad(load=Load.kg(83)))
    exercise = only(prepared(planned("bench-press", target(), absolute), last=last))
    assert shown(exercise) == [("81.3", 8), ("82.5", 8)]


def test_another_load_begins_at_the_bottom_of_the_range() -> None:
    last = {"bench-press": done("bench-press", ("80", 11))}
    heavier = target(load=PlannedLoad(load=Load.kg("82.5")))
    assert shown(only(prepared(planned("bench-press", heavier), last=last))) == [("82.5", 8)]


def test_a_share_of_last_time_and_a_step() -> None:
    last = {"bench-press": done("bench-press", ("80", 8))}
    light = target(load=PlannedLoad(percent=Decimal(90), basis=Basis.LAST))
    more = target(load=PlannedLoad(step=Load.kg("2.5")))
    of_max = target(load=PlannedLoad(percent=Decimal(75), basis=Basis.TRAINING_MAX))
    exercise = only(prepared(planned("bench-press", light, more, of_max), last=last))
    assert shown(exercise) == [("72.5", 8), ("82.5", 8), ("80", 8)]


def test_more_sets_than_last_time_follow_its_last_one() -> None:
    last = {"dumbbell-curl": done("dumbbell-curl", ("12", 10), ("10", 9))}
    exercise = only(prepared(planned("dumbbell-curl", *(target(),) * 3), last=last))
    assert shown(exercise) == [("12", 10), ("10", 9), ("10", 9)]


@pytest.mark.parametrize(
    ("slug", "expected"),
    [
        ("bench-press", ("20", 8)),
        ("dumbbell-curl", ("2", 8)),
        ("lat-pulldown", ("5", 8)),
        ("pull-up", ("0", 8)),
        ("assisted-pull-up", (None, 8)),
        ("hanging-leg-raise", (None, 8)),
    ],
)
def test_the_first_time_begins_with_the_lightest(slug: str, expected: tuple[str | None, int]) -> None:
    exercise = only(prepared(planned(slug, target())))
    assert shown(exercise) == [expected]
    assert exercise.last_date is None
    assert exercise.sets[0].last is None


def test_the_first_part_of_rest_pause_repeats_last_time_outside_the_range_too() -> None:
    rest_pause = target(8, None, technique=Technique.REST_PAUSE, params={"total": 18})
    for reps in (6, 10, 14):
        last = {"pec-deck": done("pec-deck", ("55", reps), technique=Technique.REST_PAUSE)}
        assert only(prepared(planned("pec-deck", rest_pause), last=last)).sets[0].reps == reps


def test_rest_pause_proposes_its_first_part_from_the_same_technique_only() -> None:
    rest_pause = target(technique=Technique.REST_PAUSE, params={"total": 18})
    straight = {"pec-deck": done("pec-deck", ("50", 12))}
    exercise = only(prepared(planned("pec-deck", rest_pause), last=straight))
    assert shown(exercise) == [("50", 8)]
    assert exercise.sets[0].last is None
    again = {"pec-deck": done("pec-deck", ("55", 10), technique=Technique.REST_PAUSE)}
    exercise = only(prepared(planned("pec-deck", rest_pause), last=again))
    assert shown(exercise) == [("55", 10)]
    assert exercise.sets[0].last is not None


def test_as_many_as_possible_repeats_last_time_but_not_less_than_asked() -> None:
    amrap = target(5, None, technique=Technique.AMRAP)
    for reps, expected in ((9, 9), (3, 5)):
        last = {"bench-press": done("bench-press", ("80", reps), technique=Technique.AMRAP)}
        assert shown(only(prepared(planned("bench-press", amrap), last=last))) == [("80", expected)]
    assert shown(only(prepared(planned("bench-press", amrap)))) == [("20", 5)]


def test_a_cluster_begins_with_its_first_group_whatever_was_done_last_time() -> None:
    cluster = target(5, None, technique=Technique.CLUSTER, params={"total": 10})
    last = {"bench-press": done("bench-press", ("80", 2), technique=Technique.CLUSTER)}
    assert shown(only(prepared(planned("bench-press", cluster), last=last))) == [("80", 3)]


def test_an_activation_set_repeats_last_time_at_the_same_load_only() -> None:
    myo = target(12, 20, technique=Technique.MYO)
    last = {"pec-deck": done("pec-deck", ("40", 22), technique=Technique.MYO)}
    assert shown(only(prepared(planned("pec-deck", myo), last=last))) == [("40", 22)]
    heavier = target(12, 20, technique=Technique.MYO, load=PlannedLoad(load=Load.kg(45)))
    assert shown(only(prepared(planned("pec-deck", heavier), last=last))) == [("45", 12)]


def test_the_weaker_side_is_what_a_technique_goes_by() -> None:
    sides = (
        Part(load=Load.kg(10), reps=Reps(12), side=Side.LEFT),
        Part(load=Load.kg(10), reps=Reps(9), side=Side.RIGHT),
    )
    one = done("concentration-curl", ("10", 12), technique=Technique.REST_PAUSE)
    sets = tuple(
        each.model_copy(update={"parts": sides}) if each.is_work else each for each in one.performed.sets
    )
    last = replace(one, performed=one.performed.model_copy(update={"sets": sets}))
    rest_pause = target(technique=Technique.REST_PAUSE)
    exercise = only(prepared(planned("concentration-curl", rest_pause), last={"concentration-curl": last}))
    assert shown(exercise) == [("10", 9)]


def test_intervals_are_worked_as_long_as_the_plan_says() -> None:
    rounds = SetTarget(technique=Technique.INTERVAL, params={"work": 40})
    assert only(prepared(planned("plank", rounds))).sets[0].seconds == 40
    assert only(prepared(planned("plank", SetTarget(technique=Technique.INTERVAL)))).sets[0].seconds == 30


def test_holds_and_carries_have_their_targets() -> None:
    day = prepared(
        planned("plank", SetTarget(seconds=Seconds(45))),
        planned("farmer-carry", SetTarget(metres=Metres(Decimal(30)))),
    )
    plank, carry = day.exercises
    assert (plank.sets[0].seconds, plank.sets[0].reps, plank.sets[0].load) == (45, None, None)
    assert (carry.sets[0].metres, carry.sets[0].seconds) == (30, None)
    assert carry.sets[0].load == Load.kg(2)


def test_an_exercise_that_is_gone_keeps_its_line() -> None:
    exercise = only(prepared(planned("lost-lift", target())))
    assert (exercise.name, shown(exercise)) == ("Lost lift", [(None, 8)])


# Rests, ramps, groups


def test_rests_come_from_the_plan_then_the_lifter_then_the_class() -> None:
    choices = {
        slug: ExerciseChoice(exercise=slug, rest=100, countdown=False)
        for slug in ("bench-press", "leg-curl-seated")
    }
    day = prepared(
        planned("bench-press", target(), rest=200),
        planned("leg-curl-seated", target()),
        planned("back-squat", target()),
        choices=choices,
    )
    assert [(one.rest, one.countdown) for one in day.exercises] == [(200, False), (100, False), (180, True)]
    strength = RestDefaults(goal=TrainingGoal.STRENGTH)
    assert only(prepared(planned("back-squat", target()), rests=strength)).rest == 240


def test_a_ramp_leads_up_to_the_first_work_set() -> None:
    last = {"bench-press": done("bench-press", ("100", 8))}
    exercise = only(prepared(planned("bench-press", target(), warmup=Warmup.RAMP), last=last))
    assert shown(exercise) == [("20", 10), ("40", 5), ("60", 3), ("80", 2), ("100", 8)]
    assert [one.target.rest for one in exercise.sets] == [60, 60, 60, 90, None]
    assert [one.target.kind for one in exercise.sets][:4] == [Kind.WARMUP] * 4
    assert exercise.sets[-1].last is not None


def test_no_ramp_without_need() -> None:
    last = {"bench-press": done("bench-press", ("100", 8))}
    own = target(5, None, kind=Kind.WARMUP, load=PlannedLoad(load=Load.kg(50)))
    assert len(only(prepared(planned("bench-press", target()), last=last)).sets) == 1
    mixed = planned("bench-press", own, target(), warmup=Warmup.RAMP)
    assert shown(only(prepared(mixed, last=last))) == [("50", 5), ("100", 8)]
    assert shown(only(prepared(planned("bench-press", target(), warmup=Warmup.RAMP)))) == [("20", 8)]
    assert only(prepared(planned("bench-press", warmup=Warmup.RAMP))).sets == ()


def test_the_second_exercise_of_a_muscle_needs_less_warming_up() -> None:
    last = {slug: done(slug, ("40", 8)) for slug in ("machine-chest-press", "pec-deck")}
    day = prepared(
        planned("machine-chest-press", target(), warmup=Warmup.RAMP),
        planned("pec-deck", target(), warmup=Warmup.RAMP),
        last=last,
    )
    assert [shown(one) for one in day.exercises] == [
        [("20", 8), ("30", 4), ("40", 8)],
        [("25", 5), ("40", 8)],
    ]


def test_groups_get_their_rests() -> None:
    members = [planned(slug, target(), group="g1") for slug in ("cable-curl", "triceps-pushdown")]
    day = prepared(*members, groups=(Group(id=ShortId("g1")),))
    assert day.groups == (Group(id=ShortId("g1"), switch_rest=Seconds(10), round_rest=Seconds(90)),)
    own = Group(id=ShortId("g1"), switch_rest=Seconds(0), round_rest=Seconds(60))
    assert prepared(*members, groups=(own,)).groups == (own,)
    assert [one.group for one in day.exercises] == ["g1", "g1"]


# An exercise without a plan


def free(slug: str, last: LastTime | None = None) -> SessionExercise:
    numbers = itertools.count()
    return prepare_exercise(
        EXERCISES[slug],
        gym=GYM,
        profile=Profile(),
        last=last,
        new_id=lambda: ShortId(f"n{next(numbers)}"),
    )


def test_a_free_exercise_repeats_last_time() -> None:
    exercise = free("bench-press", done("bench-press", ("80", 8), ("80", 7)))
    assert shown(exercise) == [("80", 8), ("80", 7)]
    assert [one.target.reps for one in exercise.sets] == [8, 7]
    assert str(change(exercise)) == "= same"


def test_a_free_exercise_that_is_new() -> None:
    assert shown(free("bench-press")) == [("20", 8)] * 3
    assert [one.target.reps_max for one in free("bench-press").sets] == [12] * 3
    assert [one.seconds for one in free("plank").sets] == [30] * 3
    assert [one.metres for one in free("farmer-carry").sets] == [30] * 3
    assert [(one.seconds, one.metres) for one in free("running").sets] == [(600, None)]
    assert free("bench-press").load_class is LoadClass.COMPOUND_HEAVY


def test_reps_above_the_range_propose_its_top() -> None:
    for reps, proposed in ((4, 8), (10, 10), (17, 12)):
        last = {"pec-deck": done("pec-deck", ("55", reps))}
        assert only(prepared(planned("pec-deck", target(8, 12)), last=last)).sets[0].reps == proposed


# Another exercise in an exercise's place


def swap(
    old: SessionExercise,
    slug: str,
    *,
    begun: bool = False,
    warm: bool = False,
    last: Mapping[str, LastTime] | None = None,
    choice: ExerciseChoice | None = None,
) -> SessionExercise:
    numbers = itertools.count()
    work = [one.target for one in old.sets if one.target.kind is Kind.WORK]
    return prepare_swap(
        old,
        EXERCISES[slug],
        todo=work[1:] if begun else work,
        begun=begun,
        warm=warm,
        gym=GYM,
        profile=Profile(),
        last=(last or {}).get(slug),
        new_id=lambda: ShortId(f"new{next(numbers)}"),
        choice=choice,
    )


def bench_of_three(**more: object) -> SessionExercise:
    last = {"bench-press": done("bench-press", ("100", 8))}
    first = target(6, 8, rir=2, load=PlannedLoad(load=Load.kg(95)), rest=200)
    line = {"warmup": Warmup.RAMP, "group": "A", "alternatives": ("dumbbell-bench-press", "push-up"), **more}
    return only(prepared(planned("bench-press", first, target(6, 8), target(5, 5), **line), last=last))


def test_a_swap_keeps_the_targets_and_takes_the_loads_of_the_new_exercise() -> None:
    last = {"dumbbell-bench-press": done("dumbbell-bench-press", ("30", 7), ("28", 9))}
    old = bench_of_three()
    new = swap(old, "dumbbell-bench-press", last=last)
    work = [one for one in new.sets if one.target.kind is Kind.WORK]
    assert [(one.load, one.reps) for one in work] == [(Load.kg(30), 7), (Load.kg(28), 8), (Load.kg(28), 5)]
    assert [(s.target.reps, s.target.reps_max, s.target.rest) for s in work] == [
        (6, 8, 200),
        (6, 8, None),
        (5, 5, None),
    ]
    assert [one.target.load for one in work] == [None] * 3
    assert (new.planned, new.group, new.note) == (old.planned, "A", old.note)
    assert new.alternatives == ("bench-press", "push-up")
    assert new.last_date == THURSDAY
    assert new.id != old.id


def test_a_swap_builds_the_warm_ups_anew_from_its_own_first_set() -> None:
    last = {"machine-chest-press": done("machine-chest-press", ("60", 8))}
    new = swap(bench_of_three(), "machine-chest-press", last=last)
    assert shown(new)[:2] == [("30", 8), ("45", 4)]
    assert shown(swap(bench_of_three(), "machine-chest-press", last=last, warm=True))[:2] == [
        ("35", 5),
        ("60", 8),
    ]


def test_no_warm_ups_once_work_was_done_or_where_none_were_planned() -> None:
    last = {"machine-chest-press": done("machine-chest-press", ("60", 8))}
    begun = swap(bench_of_three(), "machine-chest-press", last=last, begun=True)
    assert [one.target.kind for one in begun.sets] == [Kind.WORK] * 2
    none = swap(bench_of_three(warmup=Warmup.NONE), "machine-chest-press", last=last)
    assert [one.target.kind for one in none.sets] == [Kind.WORK] * 3


def test_a_swap_has_the_rest_of_its_own_class_or_the_lifters() -> None:
    old = bench_of_three(rest=240)
    assert swap(old, "lateral-raise").rest == 90
    chosen = ExerciseChoice(exercise="lateral-raise", rest=50, countdown=False)
    new = swap(old, "lateral-raise", choice=chosen)
    assert (new.rest, new.countdown) == (50, False)


def test_a_swap_keeps_the_technique() -> None:
    to_18 = target(8, None, technique=Technique.REST_PAUSE, params={"total": 18})
    new = swap(only(prepared(planned("lat-pulldown", to_18))), "pull-up")
    assert new.sets[0].target == to_18


def test_a_set_that_is_measured_another_way_is_done_as_last_time_else_as_usual() -> None:
    old = bench_of_three()
    assert [one.seconds for one in swap(old, "plank").sets] == [30] * 3
    held = PerformedSet(id=ShortId("s"), parts=(Part(seconds=Seconds(45)),))
    plank = PerformedExercise(id=ShortId("e"), exercise="plank", name="Plank", sets=(held,))
    new = swap(old, "plank", last={"plank": LastTime(THURSDAY, plank)})
    assert [one.seconds for one in new.sets] == [45] * 3
    assert new.sets[0].target.rest == 200
    carried = only(prepared(planned("farmer-carry", SetTarget(metres=Metres(Decimal(30))))))
    assert swap(carried, "farmer-hold").sets[0].seconds == 30


def test_what_was_added_without_a_plan_stays_without_one() -> None:
    old = bench_of_three().model_copy(update={"planned": None})
    assert swap(old, "push-up").planned is None
