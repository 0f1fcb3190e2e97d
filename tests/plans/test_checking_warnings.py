"""What is better not planned, and what is good to know: by level, safeties, caps and the gym."""

import pytest

from gymtui.model.plan import PlanDocument, SetTarget
from gymtui.model.profile import Level
from gymtui.plans.checking import check_plan, level_named
from gymtui.plans.places import PlanPlace, Severity
from gymtui.plans.ready import ready_plan
from tests.plans.documents import day, document, found, line, setting, straight


def words(
    made: PlanDocument, level: Level = Level.INTERMEDIATE, *, safeties: bool | None = True
) -> list[str]:
    return [one.message for one in found(made, Severity.WARNING, level, safeties=safeties)]


def once(slug: str, *sets: SetTarget, level: str = "") -> PlanDocument:
    return document(day("A", line(slug, *sets)), level=level)


FAILS = (*straight(2), *straight(1, rir=0))


@pytest.mark.parametrize(
    ("slug", "level", "safeties", "said"),
    [
        ("bench-press", Level.ADVANCED, None, "can pin you"),
        ("bench-press", Level.ADVANCED, False, "can pin you"),
        ("deadlift", Level.ADVANCED, True, "end the set when form goes"),
        ("power-clean", Level.ADVANCED, True, "never taken to failure"),
        ("leg-extension", Level.NOVICE, True, "No planned failure in the first months"),
        ("bench-press", Level.NOVICE, True, "Failure on this lift is for later"),
    ],
)
def test_failure_is_warned_of_by_safety_class_and_level(
    slug: str, level: Level, safeties: bool | None, said: str
) -> None:
    told = [one for one in words(once(slug, *FAILS), level, safeties=safeties) if said in one]
    assert len(told) == 1
    assert not [one for one in words(once(slug, *straight(3)), level, safeties=safeties) if said in one]


def test_a_safe_set_to_failure_within_the_budget_of_an_advanced_lifter_is_no_warning() -> None:
    # 35 % of 3 hard sets is one.
    assert words(once("leg-extension", *FAILS), Level.ADVANCED) == []


def test_the_budget_of_a_week_is_that_of_the_plan_week_after_week() -> None:
    # 20 % of 5 hard sets is one failure for an intermediate lifter; of 4 sets none.
    five = once("leg-extension", *straight(4), *straight(1, rir=0))
    four = once("leg-extension", *straight(3), *straight(1, rir=0))
    assert words(five) == []
    assert any("with 4 hard sets the limit" in one for one in words(four))


@pytest.mark.parametrize(
    ("sets", "said"),
    [
        ((*straight(1, rir=0), *straight(9)), "to failure on the last set only"),
        ((*straight(8), *straight(2, rir=0)), "1 is enough"),
    ],
)
def test_failure_belongs_on_the_last_set_and_once_an_exercise(sets: tuple[SetTarget, ...], said: str) -> None:
    told = found(once("leg-extension", *sets), Severity.WARNING)
    assert [one.place for one in told if said in one.message] == [PlanPlace(template="a", line="e1")]
    assert not any("today" in one.message for one in told)


def test_a_wave_down_to_no_reserve_is_warned_of_in_its_week_only() -> None:
    made = document(day("A", line("leg-extension", *straight(3))), weeks=({"rir": 2}, {"rir": 1}, {"rir": 0}))
    told = words(made)
    assert told
    assert all(one.endswith("in week 3.") for one in told)


def test_an_intensifier_on_the_wrong_lift_or_level() -> None:
    drop = straight(1, technique="drop")
    assert any("deadlifts and good mornings" in one for one in words(once("deadlift", *drop)))
    assert any("leave drop sets for later" in one for one in words(once("cable-curl", *drop), Level.NOVICE))
    assert words(once("cable-curl", *straight(2), *drop)) == []


def test_intensifiers_are_counted_by_muscle_and_week() -> None:
    # An intermediate lifter may do two for a muscle in a week.
    drop = (*straight(3), *straight(1, technique="drop"))
    lines = [line("cable-curl", *drop, key=f"e{place}") for place in range(1)]
    three = document(*(day(name, *lines) for name in ("A", "B", "C")))
    two = document(*(day(name, *lines) for name in ("A", "B")))
    assert any("2 such sets a week are enough for biceps" in one for one in words(three))
    assert not any("such sets a week" in one for one in words(two))


def test_a_novice_may_do_one_set_a_week_for_as_many_reps_as_possible() -> None:
    amrap = (*straight(2), *straight(1, technique="amrap", rir=None))
    once_a_week = document(day("A", line("leg-press", *amrap)))
    twice = document(day("A", line("leg-press", *amrap)), days_a_week=2)
    assert words(once_a_week, Level.NOVICE) == []
    assert any("as many reps as possible" in one for one in words(twice, Level.NOVICE))
    assert any("as many reps as possible" in one for one in words(once("back-squat", *amrap), Level.NOVICE))


def test_a_session_and_a_week_have_their_caps() -> None:
    # 9 sets of one exercise in a session; three times a week 27, and few recover above 20 for quads.
    nine = document(day("A", line("leg-extension", *straight(9))), days_a_week=3)
    told = words(nine)
    assert any(one.startswith("Quads: 9 hard sets on A, about 8") for one in told)
    assert any(one.startswith("Quads: 27 hard sets a week, few recover above 20") for one in told)


def test_a_week_that_adds_many_sets_at_once_is_named() -> None:
    made = document(
        day("A", line("leg-extension", *straight(5))),
        days_a_week=2,
        weeks=({}, {"sets": 2}, {"deload": True}),
    )
    told = [one for one in found(made, Severity.WARNING) if "adds more than 20 %" in one.message]
    assert [one.place for one in told] == [PlanPlace(week=1, field="sets")]


def test_supersets_of_novices_are_of_opposing_muscles() -> None:
    pair = (line("bench-press", key="e1", group="g1"), line("push-up", key="e2", group="g1"))
    made = document(day("A", *pair, groups=({"id": "g1"},)))
    told = [one for one in found(made, Severity.WARNING, Level.NOVICE) if one.place.group == "g1"]
    assert len(told) == 1
    assert found(made, Severity.WARNING) == []


def test_no_work_set_is_a_warning_and_can_be_saved() -> None:
    made = document(day("A", line("bench-press", *straight(1, kind="warmup"))))
    assert words(made) == ["Bench press has no work set."]


# to know


def test_loads_that_the_gym_cannot_make_come_with_the_nearest_two() -> None:
    told = found(once("bench-press", *straight(2, load_kg="81")), Severity.INFORMATION)
    about = [one for one in told if one.place.field == "load"]
    assert [one.nearest for one in about] == [("80 kg", "82.5 kg")]
    assert about[0].place == PlanPlace(template="a", line="e1", set=0, field="load")
    assert not [
        one
        for one in check_plan(once("bench-press", *straight(2, load_kg="81")), setting(gym=None))
        if one.place.field == "load"
    ]


def test_little_volume_is_information_and_no_warning() -> None:
    told = found(once("leg-extension"), Severity.INFORMATION)
    assert "Quads: 3 hard sets a week, 8 to 18 is the zone." in [one.message for one in told]
    assert words(once("leg-extension")) == []


def test_a_template_by_itself_is_held_against_no_zone() -> None:
    alone = PlanDocument(templates=(day("A", line("leg-extension")),))
    assert check_plan(alone, setting()) == ()


def test_a_long_day_is_told() -> None:
    lines = [line("leg-press", *straight(8), key=f"e{place}", rest=300) for place in range(4)]
    told = [
        one for one in found(document(day("A", *lines)), Severity.INFORMATION) if "minutes" in one.message
    ]
    assert [one.place for one in told] == [PlanPlace(template="a")]


def test_a_day_that_no_week_trains_is_told() -> None:
    made = document(day("A", line("bench-press")), day("B", line("back-squat")), days=({"template": "a"},))
    assert "B is on no day of the program." in [one.message for one in found(made, Severity.INFORMATION)]


@pytest.mark.parametrize("level", Level)
def test_the_ready_plans_have_no_error(level: Level) -> None:
    plan = ready_plan(level, safeties=True)
    made = PlanDocument(program=plan.program, templates=plan.templates)
    assert found(made, Severity.ERROR, level) == []


def test_the_level_that_a_program_names() -> None:
    assert level_named(once("bench-press", level="Novice"), Level.ADVANCED) is Level.NOVICE
    assert level_named(once("bench-press", level="anybody"), Level.ADVANCED) is Level.ADVANCED
