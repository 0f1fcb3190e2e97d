"""Plans played: what comes out of the coach and the made-up lifter, week by week."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gymtui.model.performed import Kind
from gymtui.model.plan import PlanDocument
from gymtui.model.profile import Level
from gymtui.model.units import Load
from gymtui.plans.dry_run.as_plain import comparison_as_plain, run_as_plain
from gymtui.plans.dry_run.compare import compare
from gymtui.plans.dry_run.play import Player, dry_run
from gymtui.plans.dry_run.result import DryRun, PlayedExercise
from gymtui.plans.ready import ready_plan
from gymtui.training.loadable import loads_of
from gymtui.training.plates import whole
from tests.exercises import EXERCISES
from tests.plans.documents import GYM, day, document, line, straight
from tests.plans.dry_run.playing import MONDAY, playing, session

DOUBLE = {"rule": "double"}


def work(one: PlayedExercise) -> list[tuple[str, tuple[int, ...]]]:
    return [(str(done.load), done.reps) for done in one.work]


def only(run: DryRun, week: int, place: int = 0) -> PlayedExercise:
    return run.weeks[week].days[place].exercises[0]


def test_the_first_session_goes_on_from_the_history() -> None:
    # Double progression goes on at 90 kg for 6 to 8.
    made = document(day("A", line("bench-press", *straight(3, 6, 8), progression=DOUBLE)))
    run = dry_run(made, playing(1, past=(session("bench-press", "90", 7, 7, 7),)))
    # 7 with 2 left: 90 × (1 + 9 / 30) = 117 kg, with which 9 are possible: 7 with 2 left. Tired by 1.2 % and
    # 2.4 % it is 115.6 and 114.2 kg, with which 8 are possible: 6.
    assert work(only(run, 0)) == [("90 kg", (7,)), ("90 kg", (6,)), ("90 kg", (6,))]
    assert only(run, 0).reason
    assert run.lifts[0].strength == "e1RM of 2026-11-19"


def test_a_lifter_who_grows_gets_more_load_in_time() -> None:
    made = document(day("A", line("bench-press", *straight(3, 6, 8), progression=DOUBLE)), days_a_week=2)
    run = dry_run(made, playing(16, level=Level.NOVICE, past=(session("bench-press", "60", 8, 8, 8),)))
    lift = run.lifts[0]
    first, final = lift.first, lift.final
    assert first is not None
    assert final is not None
    assert first.load is not None
    assert final.load is not None
    assert final.load.kilograms > first.load.kilograms


def test_every_day_has_its_date_in_a_rotation_and_by_weekday() -> None:
    days = (day("A", line("bench-press")), day("B", line("back-squat")))
    turned = dry_run(document(*days, days_a_week=3), playing(2))
    assert [(one.name, one.date) for week in turned.weeks for one in week.days] == [
        (name, MONDAY + timedelta(days=gone))
        for name, gone in (("A", 0), ("B", 2), ("A", 4), ("B", 7), ("A", 9), ("B", 11))
    ]
    fixed = document(
        *days,
        schedule="weekdays",
        days=({"template": "a", "weekday": 0}, {"template": "b", "weekday": 3}),
    )
    run = dry_run(fixed, playing(2, start=date(2026, 11, 25)))  # a Wednesday
    assert [(one.name, one.date) for one in run.weeks[0].days] == [
        ("B", date(2026, 11, 26)),
        ("A", date(2026, 11, 30)),
    ]


def test_it_can_begin_in_the_middle_of_the_program() -> None:
    days = (day("A", line("bench-press")), day("B", line("back-squat")), day("C", line("leg-press")))
    made = document(*days, days_a_week=2, weeks=({}, {"deload": True}, {}))
    run = dry_run(made, replace(playing(2), first_week=1))
    assert [(week.number, week.of_program, week.deload) for week in run.weeks] == [
        (0, 1, True),
        (1, 2, False),
    ]
    assert [one.name for one in run.weeks[0].days] == ["C", "A"]


def test_a_deload_is_fewer_sets_and_less_load_and_forgotten_afterwards() -> None:
    made = document(
        day("A", line("bench-press", *straight(4, 6, 8), progression=DOUBLE)), weeks=({}, {"deload": True})
    )
    run = dry_run(made, playing(3, past=(session("bench-press", "90", 7, 7, 7, 7),)))
    assert [week.deload for week in run.weeks] == [False, True, False]
    assert [len(only(run, week).work) for week in range(3)] == [4, 2, 4]
    assert str(only(run, 1).load) == "80 kg"
    assert str(only(run, 2).load) == "90 kg"
    assert run.weeks[1].failures.limit == 0


def test_a_weeks_share_of_the_load_is_taken_of_what_the_coach_asks_for() -> None:
    made = document(
        day("A", line("bench-press", *straight(2, 6, 8), progression=DOUBLE)),
        weeks=({}, {"load_percent": 90}, {}),
    )
    run = dry_run(made, playing(3, past=(session("bench-press", "90", 7, 7),)))
    assert [str(only(run, week).load) for week in range(3)] == ["90 kg", "80 kg", "90 kg"]


def test_pools_take_turns() -> None:
    made = document(day("A", line("leg-curl-seated", pool=("leg-curl-lying",))), days_a_week=1)
    run = dry_run(made, playing(3))
    assert [only(run, week).exercise for week in range(3)] == [
        "leg-curl-seated",
        "leg-curl-lying",
        "leg-curl-seated",
    ]


def test_without_history_or_load_all_is_done_as_asked_and_that_is_said() -> None:
    made = document(day("A", line("bench-press", *straight(2, 6, 8), progression=DOUBLE)))
    run = dry_run(made, playing(2))
    assert work(only(run, 0)) == [("20 kg", (6,)), ("20 kg", (6,))]
    assert work(only(run, 1)) == [("20 kg", (7,)), ("20 kg", (7,))]
    assert "Bench press" in run.notes[0]


def test_holds_and_unknown_body_weight_are_done_as_asked() -> None:
    made = document(
        day("A", line("plank", *straight(2, reps=None, seconds=60, rir=None)), line("pull-up", key="e2"))
    )
    run = dry_run(made, playing(2))
    assert [one.seconds for one in only(run, 0).work] == [60, 60]
    assert "Plank" in run.notes[0]


def test_failures_and_muscles_are_counted_by_week() -> None:
    made = document(day("A", line("leg-extension", *straight(4), *straight(1, rir=0))), days_a_week=2)
    (week,) = dry_run(made, playing(1)).weeks
    assert (week.failures.planned, week.failures.hard, week.failures.limit) == (2, 10, 2)
    assert [one.failures for one in week.days] == [1, 1]
    assert next(one.sets for one in week.muscles if one.muscle == "quads") == 10


def test_plates_are_counted_from_an_empty_bar() -> None:
    # 60 kg is 20 on each end; the second set stays. Two plates on one change.
    made = document(day("A", line("bench-press", *straight(2, load_kg="60"))))
    plates = dry_run(made, playing(1)).weeks[0].days[0].plates
    assert (plates.changes, plates.plates) == (1, 2)
    assert plates.steps == ("Bench press: 20",)


def test_a_gym_without_plates_and_an_exercise_without_a_bar_change_nothing() -> None:
    bare = GYM.model_copy(update={"bars": (), "plates": (), "dumbbells": (), "stack": ()})
    made = document(day("A", line("bench-press", *straight(2, load_kg="60")), line("cable-curl", key="e2")))
    run = dry_run(made, playing(2, gym=bare))
    assert run.weeks[0].plate_changes == 0
    assert len(run.weeks) == 2


def test_weeks_come_one_at_a_time_and_can_be_left() -> None:
    made = document(day("A", line("bench-press")))
    player = Player(made, playing(12))
    weeks = player.weeks()
    next(weeks)
    next(weeks)
    assert len(player.so_far().weeks) == 2
    assert player.so_far().problems == ()
    assert len(player.result().weeks) == 2
    assert [week.number for week in player.weeks()] == list(range(2, 12))


def test_a_plan_with_errors_is_played_as_far_as_it_goes() -> None:
    made = document(
        day("A", line("nothing-known"), line("bench-press", key="e2")),
        days=({"template": "a"}, {"template": "gone"}),
        days_a_week=2,
    )
    run = dry_run(made, playing(2))
    assert [len(week.days) for week in run.weeks] == [1, 1]
    assert [one.name for one in run.weeks[0].days[0].exercises] == ["Bench press"]
    assert run.problems
    assert dry_run(PlanDocument(), playing(2)).weeks == ()


def test_hard_weeks_without_end_are_warned_of() -> None:
    made = document(day("A", line("leg-extension", *straight(6))), days_a_week=2)
    run = dry_run(made, playing(8))
    assert any(one.startswith("More than 6 hard weeks without a deload") for one in run.warnings)
    assert run.warnings[0].endswith("(weeks 7, 8)")


def test_the_heaviest_load_of_the_gym_is_told() -> None:
    made = document(day("A", line("dumbbell-curl", *straight(3, 8, 10), progression=DOUBLE)), days_a_week=3)
    past = (session("dumbbell-curl", "30", 10, 10, 10),)
    run = dry_run(made, playing(4, past=past))
    assert any("nothing heavier" in one for one in run.warnings)


def test_two_runs_side_by_side() -> None:
    one = dry_run(document(day("A", line("leg-extension", *straight(3))), days_a_week=2), playing(4))
    other = dry_run(
        document(day("A", line("leg-extension", *straight(5)), line("bench-press", key="e2"))), playing(4)
    )
    found = compare(one, other)
    quads = next(row for row in found.muscles if row.muscle == "quads")
    assert (quads.first, quads.second) == (6, 5)
    assert [average.workouts for average in found.averages] == [2, 1]
    assert [row.name for row in found.lifts] == ["Leg extension", "Bench press"]
    assert found.lifts[1].first is None
    assert json.loads(json.dumps(comparison_as_plain(found)))["lifts"][1]["end"][0] is None


def test_deloads_are_left_out_of_the_averages() -> None:
    made = document(day("A", line("leg-extension", *straight(4))), weeks=({}, {"deload": True}))
    run = dry_run(made, playing(4))
    assert compare(run, run).averages[0].hard == 4


# properties

PLANS = st.sampled_from([(level, safeties) for level in Level for safeties in (True, False)])


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    PLANS,
    st.integers(1, 5),
    st.integers(0, 6),
    st.lists(st.sampled_from(("{}", '{"deload": true}', '{"rir": 1, "sets": 1}')), max_size=3),
)
def test_what_holds_for_every_run(
    asked: tuple[Level, bool], weeks: int, begun: int, changes: list[str]
) -> None:
    plan = ready_plan(*asked)
    program = type(plan.program).model_validate(
        {**plan.program.model_dump(), "weeks": tuple(json.loads(change) for change in changes)}
    )
    made = PlanDocument(program=program, templates=plan.templates)
    start = MONDAY + timedelta(days=begun)
    given_setting = playing(weeks, level=asked[0], start=start)
    run = dry_run(made, given_setting)
    assert run == dry_run(made, given_setting)
    assert len(run.weeks) == weeks
    json.dumps(run_as_plain(run))
    for week in run.weeks:
        assert len(week.days) == program.days_a_week
        for one in week.days:
            assert week.start <= one.date < week.start + timedelta(days=7)
            assert one.minutes > 0
            for exercise in one.exercises:
                assert_loadable(exercise)
    days = [one.date for week in run.weeks for one in week.days]
    assert days == sorted(days)


def assert_loadable(exercise: PlayedExercise) -> None:
    about = EXERCISES[exercise.exercise]
    for done in exercise.sets:
        for load in (done.load, *done.loads):
            offered = loads_of(about, GYM, load.unit if load is not None else None)
            if load is not None and offered:
                assert whole(load) in {whole(one) for one in offered}
            assert done.kind is not Kind.WORK or all(reps >= 0 for reps in done.reps)


@pytest.mark.parametrize("level", [Level.INTERMEDIATE, Level.ADVANCED])
def test_deload_weeks_are_lighter_than_the_week_before(level: Level) -> None:
    plan = ready_plan(level, safeties=True)
    program = type(plan.program).model_validate(
        {**plan.program.model_dump(), "weeks": ({}, {}, {"deload": True})}
    )
    run = dry_run(PlanDocument(program=program, templates=plan.templates), playing(3, level=level))
    before, deload = run.weeks[1], run.weeks[2]
    assert deload.failures.hard < before.failures.hard
    assert deload.minutes < before.minutes
    for lift in run.lifts:
        loads: list[Load | None] = [lift.points[1].load, lift.points[2].load]
        if loads[0] is not None and loads[1] is not None:
            assert loads[1].kilograms <= loads[0].kilograms
