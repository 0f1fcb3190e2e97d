"""What the screen of today says: the change since last time, and how long the day takes."""

import pytest

from gymtui.model.ids import ShortId
from gymtui.model.performed import Group, Technique
from gymtui.model.plan import PlannedLoad, SetTarget
from gymtui.model.profile import Level
from gymtui.model.units import Load, Seconds
from gymtui.plans.day import PreparedDay
from gymtui.plans.outlook import change, minutes, set_seconds
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
