"""What the screen of today says: the change since last time, and how long the day takes."""

import pytest

from gymtui.model.ids import ShortId
from gymtui.model.performed import Group, Technique
from gymtui.model.plan import PlannedLoad, SetTarget
from gymtui.model.profile import Level
from gymtui.model.units import Load, Seconds
from gymtui.plans.day import PreparedDay
from gymtui.plans.outlook import change, minutes, seconds
from gymtui.plans.ready import ready_plan
from tests.plans.making import done, only, planned, prepared, target


@pytest.mark.parametrize(
    ("slug", "before", "now", "expected"),
    [
        ("bench-press", ("80", 8), "82.5", "▲ +2.5"),
        ("bench-press", ("80", 8), "75", "▼ −5"),
        ("bench-press", ("80", 8), "80", "= same"),
        ("bench-press", ("80", 7), "80", "▲ +1 rep"),
        ("bench-press", ("80", 14), "80", "▼ −2 reps"),
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
    assert str(change(exercise)) == "new this way"


def test_the_change_across_units_is_in_todays_unit() -> None:
    plan = planned("svend-press", target(load=PlannedLoad(load=Load.lb(100))))
    last = {"svend-press": done("svend-press", ("40", 8))}
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


def test_the_worked_values_of_straight_sets_and_of_supersets() -> None:
    """Sets of 40 s: 20 s of getting ready and 20 s of reps or hold. Burke 2024 measured 36 % less."""
    hold = SetTarget.model_validate({"seconds": 20, "rest": 120})
    group = Group.model_validate({"id": "g1", "switch_rest": 10, "round_rest": 120})
    straight = seconds(prepared(*[planned("plank", *(hold,) * 4)] * 2))
    paired = seconds(prepared(*[planned("plank", *(hold,) * 4, group="g1")] * 2, groups=(group,)))
    assert straight == 1160, "T3.22"
    assert paired == 720, "T3.23"
    assert round(100 * (1 - paired / straight)) == 38


def test_in_a_superset_warm_ups_come_first_and_who_is_left_rests_as_alone() -> None:
    warm = target(5, None, kind="warmup", rest=60)
    group = Group.model_validate({"id": "g1", "switch_rest": 10, "round_rest": 90})
    one = planned("cable-curl", warm, *(target(),) * 3, group="g1", rest=75)
    other = planned("triceps-pushdown", target(), group="g1", rest=75)
    warmed = 35 + 60
    assert seconds(prepared(one, other, groups=(group,))) == warmed + (44 + 10 + 44 + 90) + (44 + 75) + 44


def test_rest_pause_and_two_sides_take_longer() -> None:
    rest_pause = target(technique=Technique.REST_PAUSE, params={"total": 18})
    slugs = ("pec-deck", "concentration-curl")
    straight, longer, one_armed = (
        minutes(prepared(planned(slug, *(one,) * 4)))
        for slug, one in (("pec-deck", target()), ("pec-deck", rest_pause), (slugs[1], target()))
    )
    assert straight == 8  # 4 × 44 s + 3 × 90 s
    assert longer == 15  # 4 × (20 s + 17 reps × 3 s + 5 × 15 s) + 3 × 90 s
    assert one_armed == 10  # 4 × 68 s + 3 × 90 s


def test_the_ready_plans_can_be_trained_in_an_evening() -> None:
    for level in Level:
        for template in ready_plan(level, safeties=True).templates:
            day = prepared(*template.exercises, groups=template.groups)
            assert 25 <= minutes(day) <= 75
            assert len(day.exercises) == len(template.exercises)
