"""The plan of today: which day is next, what its sets become, rests, ramps, and what the screen says."""

import itertools
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest

from gymtui.model.exercise import LoadClass
from gymtui.model.ids import ShortId
from gymtui.model.performed import (
    Group,
    Kind,
    Part,
    PerformedExercise,
    PerformedSet,
    PlanReference,
    Technique,
)
from gymtui.model.plan import (
    Basis,
    PlannedExercise,
    PlannedLoad,
    Program,
    ProgramDay,
    Schedule,
    SetTarget,
    Template,
    Warmup,
)
from gymtui.model.profile import ExerciseChoice, Level, Profile
from gymtui.model.session import SessionExercise
from gymtui.model.units import Load, Metres, Reps, Rir, Seconds, Unit
from gymtui.plans.day import PreparedDay, Trained, next_day, prepare, prepare_exercise
from gymtui.plans.outlook import change, minutes, set_seconds
from gymtui.plans.proposal import LastTime
from gymtui.plans.ready import ready_plan
from gymtui.training.loadable import default_gym
from gymtui.training.rests import RestDefaults, TrainingGoal
from tests.exercises import EXERCISES

GYM = default_gym(Unit.KG)
MONDAY = date(2026, 11, 23)
THURSDAY = date(2026, 11, 19)


def target(reps: int = 8, top: int | None = 12, **more: object) -> SetTarget:
    return SetTarget.model_validate({"reps": reps, "reps_max": top, **more})


def done(slug: str, *sets: tuple[str, int], technique: Technique = Technique.STRAIGHT) -> LastTime:
    """Return last Thursday's sets, each a load in kilograms and its reps."""
    performed = tuple(
        PerformedSet(
            id=ShortId(f"s{place}"),
            technique=technique,
            parts=(Part(load=Load.kg(load), reps=Reps(reps), rir=Rir(2)),),
        )
        for place, (load, reps) in enumerate(sets)
    )
    warmup = PerformedSet(id=ShortId("w"), kind=Kind.WARMUP, parts=(Part(load=Load.kg(20), reps=Reps(10)),))
    return LastTime(
        THURSDAY,
        PerformedExercise(id=ShortId("e"), exercise=slug, name=slug, sets=(warmup, *performed)),
    )


def planned(slug: str, *targets: SetTarget, **more: object) -> PlannedExercise:
    return PlannedExercise.model_validate({"id": "e1", "exercise": slug, "sets": targets, **more})


def prepared(
    *exercises: PlannedExercise,
    groups: tuple[Group, ...] = (),
    last: Mapping[str, LastTime] | None = None,
    choices: Mapping[str, ExerciseChoice] | None = None,
    rests: RestDefaults | None = None,
) -> PreparedDay:
    numbers = itertools.count()
    return prepare(
        Template(id="day", name="Day", exercises=exercises, groups=groups),
        catalogue=EXERCISES,
        gym=GYM,
        profile=Profile(),
        last=last or {},
        new_id=lambda: ShortId(f"n{next(numbers)}"),
        choices=choices or {},
        rests=rests,
    )


def only(day: PreparedDay) -> SessionExercise:
    return day.exercises[0]


def shown(exercise: SessionExercise) -> list[tuple[str | None, int | None]]:
    return [(one.load.number if one.load else None, one.reps) for one in exercise.sets]


# Which day is next


def program(*slugs: str, **more: object) -> Program:
    days = tuple(ProgramDay(template=slug) for slug in slugs)
    return Program.model_validate({"id": "p", "name": "P", "days": days, **more})


def trained(slug: str, program_id: str | None = "p", on: date = THURSDAY) -> Trained:
    return Trained(on, PlanReference(template=slug, template_name=slug, program=program_id))


TEMPLATES = {slug: Template(id=slug, name=slug.upper()) for slug in ("a", "b", "c")}


@pytest.mark.parametrize(
    ("days", "history", "expected"),
    [
        ("abc", [], "a"),
        ("abc", ["a"], "b"),
        ("abc", ["c", "b"], "a"),
        ("abc", ["x", "b"], "c"),
        ("abac", ["a", "b", "a"], "c"),
        ("abac", ["a", "c", "a"], "b"),
        ("abac", ["b"], "a"),
        ("a", ["a"], "a"),
    ],
)
def test_a_rotation_goes_on_after_the_last_day_trained(days: str, history: list[str], expected: str) -> None:
    found = next_day(program(*days), TEMPLATES, [trained(slug) for slug in history], MONDAY)
    assert found is TEMPLATES[expected]


def test_workouts_of_other_programs_do_not_turn_the_rotation() -> None:
    history = [trained("b", "other"), trained("b", None), trained("a")]
    assert next_day(program("a", "b", "c"), TEMPLATES, history, MONDAY) is TEMPLATES["b"]


def test_archived_and_deleted_days_are_passed_over() -> None:
    archived = TEMPLATES["b"].model_copy(update={"archived": True})
    templates = {"a": TEMPLATES["a"], "b": archived}
    assert next_day(program("a", "b", "c"), templates, [trained("a")], MONDAY) is TEMPLATES["a"]
    assert next_day(program("b"), templates, [], MONDAY) is None
    assert next_day(program(), templates, [], MONDAY) is None


def test_a_weekly_schedule_gives_todays_day_or_the_next_one() -> None:
    days = (
        ProgramDay(template="a", weekday=0),
        ProgramDay(template="b", weekday=3),
        ProgramDay(template="c"),
    )
    weekly = Program(id="p", name="P", schedule=Schedule.WEEKDAYS, days=days)
    assert next_day(weekly, TEMPLATES, [], MONDAY) is TEMPLATES["a"]
    assert next_day(weekly, TEMPLATES, [], date(2026, 11, 24)) is TEMPLATES["b"]
    assert next_day(weekly, TEMPLATES, [], date(2026, 11, 27)) is TEMPLATES["a"]
    assert next_day(weekly, TEMPLATES, [trained("a", on=MONDAY)], MONDAY) is TEMPLATES["b"]
    unset = weekly.model_copy(update={"days": (ProgramDay(template="c"),)})
    assert next_day(unset, TEMPLATES, [], MONDAY) is TEMPLATES["c"]


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


# What the screen of today says


@pytest.mark.parametrize(
    ("slug", "before", "now", "expected"),
    [
        ("bench-press", ("80", 8), "82.5", "▲ +2.5"),
        ("bench-press", ("80", 8), "75", "▼ -5"),
        ("bench-press", ("80", 8), "80", "= same"),
        ("bench-press", ("80", 7), "80", "▲ +1 rep"),
        ("bench-press", ("80", 14), "80", "▼ -6 reps"),
        ("assisted-pull-up", ("-30", 8), "-25", "▲ +5"),
    ],
)
def test_the_change_since_last_time(slug: str, before: tuple[str, int], now: str, expected: str) -> None:
    plan = planned(slug, target(load=PlannedLoad(load=Load.kg(now))))
    assert str(change(only(prepared(plan, last={slug: done(slug, before)})))) == expected


def test_the_change_of_something_new() -> None:
    assert str(change(only(prepared(planned("plank", SetTarget(seconds=Seconds(30))))))) == "first time"
    drop = target(technique=Technique.DROP)
    exercise = only(prepared(planned("pec-deck", drop), last={"pec-deck": done("pec-deck", ("50", 8))}))
    assert str(change(exercise)) == "first time this way"


def test_the_change_across_units_is_in_todays_unit() -> None:
    plan = planned("landmine-press", target(load=PlannedLoad(load=Load.lb(100))))
    last = {"landmine-press": done("landmine-press", ("40", 8))}
    assert str(change(only(prepared(plan, last=last)))) == "▲ +11.82"


def test_minutes_of_straight_sets() -> None:
    """4 sets of 20 s + 8 × 3 s with three rests of 180 s are 716 s."""
    day = prepared(planned("bench-press", *(target(),) * 4))
    assert minutes(day) == 12
    assert minutes(PreparedDay()) == 0


def test_minutes_of_a_superset_are_fewer() -> None:
    slugs = ("cable-curl", "triceps-pushdown")
    apart = prepared(*(planned(slug, *(target(),) * 3) for slug in slugs))
    paired = prepared(
        *(planned(slug, *(target(),) * 3, group="g1") for slug in slugs), groups=(Group(id=ShortId("g1")),)
    )
    assert minutes(apart) == 12  # 6 × 44 s + 5 × 90 s
    assert minutes(paired) == 8  # 6 × 44 s + 3 × 10 s + 2 × 90 s


def test_rest_pause_and_two_sides_take_longer() -> None:
    rest_pause = target(technique=Technique.REST_PAUSE, params={"total": 18})
    one = only(prepared(planned("pec-deck", rest_pause))).sets[0]
    assert set_seconds(one) == 20 + 18 * 3 + 45
    assert set_seconds(only(prepared(planned("pec-deck", target()))).sets[0], unilateral=True) == 68


def test_the_ready_plans_can_be_trained_in_an_evening() -> None:
    for level in Level:
        for template in ready_plan(level, safeties=True).templates:
            day = prepared(*template.exercises, groups=template.groups)
            assert 25 <= minutes(day) <= 75
            assert len(day.exercises) == len(template.exercises)
