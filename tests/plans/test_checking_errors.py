"""What keeps a plan from being saved: each with its place, its words, and what is expected."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.model.plan import PlanDocument, PlannedExercise, SetTarget, WeekChange
from gymtui.model.profile import Level
from gymtui.plans.checking import check_plan, is_good
from gymtui.plans.places import PlanPlace, Severity
from tests.plans.documents import day, document, found, line, setting, straight

Make = Callable[[], PlanDocument]
BENCH = PlanPlace(template="a", line="e1")


def one(slug: str = "bench-press", *sets: SetTarget, **more: object) -> PlanDocument:
    planned = PlannedExercise.model_validate(
        {"id": "e1", "exercise": slug, "sets": sets or straight(), **more}
    )
    return document(day("A", planned))


CASES: dict[str, tuple[Make, str, PlanPlace]] = {
    "no days": (document, "no days", PlanPlace(field="days")),
    "nothing at all": (PlanDocument, "no day", PlanPlace()),
    "a blank name": (
        lambda: document(day("A", line("bench-press")), name=" "),
        "no name",
        PlanPlace(field="name"),
    ),
    "an unknown exercise": (
        lambda: one("bench-pres"),
        "no exercise “bench pres”",
        PlanPlace(template="a", line="e1", field="exercise"),
    ),
    "an unknown stand-in": (
        lambda: one(alternatives=("dumbell-pres",)),
        "no exercise “dumbell pres”",
        PlanPlace(template="a", line="e1", field="alternatives"),
    ),
    "its own alternative": (
        lambda: one(alternatives=("bench-press",)),
        "is its own alternative",
        PlanPlace(template="a", line="e1", field="alternatives"),
    ),
    "in its own pool": (
        lambda: one(pool=("bench-press",)),
        "in it anyway",
        PlanPlace(template="a", line="e1", field="pool"),
    ),
    "a superset of one": (
        lambda: document(day("A", line("bench-press", group="g1"), groups=({"id": "g1"},))),
        "A superset of one exercise",
        PlanPlace(template="a", group="g1"),
    ),
    "a superset of none": (
        lambda: document(day("A", line("bench-press"), groups=({"id": "g1"},))),
        "A superset of no exercise",
        PlanPlace(template="a", group="g1"),
    ),
    "reps of a hold": (
        lambda: one("plank", *straight()),
        "Plank has no reps",
        PlanPlace(template="a", line="e1", set=0, field="reps"),
    ),
    "a time of reps": (
        lambda: one("bench-press", *straight(1, seconds=30)),
        "Bench press has no time",
        PlanPlace(template="a", line="e1", set=0, field="seconds"),
    ),
    "a load of none": (
        lambda: one("plank", *straight(1, reps=None, seconds=60, load_kg="20")),
        "Plank has no load",
        PlanPlace(template="a", line="e1", set=0, field="load"),
    ),
    "a load below nothing": (
        lambda: one("bench-press", *straight(1, load_kg="-20")),
        "cannot have a load of -20 kg",
        PlanPlace(template="a", line="e1", set=0, field="load"),
    ),
    "per cent of nothing": (
        lambda: one("bench-press", *straight(1, load={"percent": 80})),
        "Per cent of what",
        PlanPlace(template="a", line="e1", set=0, field="load"),
    ),
    "a parameter out of range": (
        lambda: one("bench-press", *straight(1, technique="rest_pause", params={"total": 400})),
        "no “total” of this kind",
        PlanPlace(template="a", line="e1", set=0, field="params.total"),
    ),
    "a parameter of another technique": (
        lambda: one("bench-press", *straight(1, technique="drop", params={"total": 18})),
        "says nothing of drop",
        PlanPlace(template="a", line="e1", set=0, field="params.total"),
    ),
    "an unknown rule": (
        lambda: one(progression={"rule": "doubel"}),
        "no progression rule “doubel”",
        PlanPlace(template="a", line="e1", field="progression"),
    ),
    "a rule's parameter": (
        lambda: one(progression={"rule": "double", "params": {"inc": 99}}),
        "cannot take “inc”",
        PlanPlace(template="a", line="e1", field="progression.params.inc"),
    ),
    "a rule that cannot work": (
        lambda: one("plank", *straight(1, reps=None, seconds=60), progression={"rule": "double"}),
        "double cannot work here",
        PlanPlace(template="a", line="e1", field="progression"),
    ),
    "a day that is not here": (
        lambda: document(day("A", line("bench-press")), days=({"template": "a"}, {"template": "b"})),
        "“b”, which is not here",
        PlanPlace(day=1, field="template"),
    ),
    "weekdays without one": (
        lambda: document(day("A", line("bench-press")), schedule="weekdays"),
        "no day has one",
        PlanPlace(field="schedule"),
    ),
    "a day without a weekday": (
        lambda: document(
            day("A", line("bench-press")),
            day("B", line("back-squat")),
            schedule="weekdays",
            days=({"template": "a", "weekday": 0}, {"template": "b"}),
        ),
        "B has no weekday",
        PlanPlace(day=1, field="weekday", template="b"),
    ),
    "two days on one weekday": (
        lambda: document(
            day("A", line("bench-press")),
            day("B", line("back-squat")),
            schedule="weekdays",
            days=({"template": "a", "weekday": 2}, {"template": "b", "weekday": 2}),
        ),
        "Wednesday has 2 days: A and B",
        PlanPlace(day=1, field="weekday", template="b"),
    ),
    "nothing but deloads": (
        lambda: document(day("A", line("bench-press")), weeks=(WeekChange(deload=True),)),
        "Every week is a deload",
        PlanPlace(week=0, field="deload"),
    ),
    "a week without load": (
        lambda: document(day("A", line("bench-press")), weeks=({"load_percent": 0}, {})),
        "Week 1 has no load",
        PlanPlace(week=0, field="load_percent"),
    ),
    "one id twice": (
        lambda: document(day("A", line("bench-press"), line("back-squat"))),
        "Two lines of A have one id",
        PlanPlace(template="a", line="e1"),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_an_error_stands_at_its_place(name: str) -> None:
    make, words, place = CASES[name]
    errors = found(make(), Severity.ERROR)
    said = [problem for problem in errors if words in problem.message]
    assert [problem.place for problem in said] == [place]
    assert not is_good(check_plan(make(), setting()))


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("name", CASES)
def test_errors_are_the_plans_own_and_never_the_lifters(name: str, level: Level) -> None:
    made = CASES[name][0]()
    assert found(made, Severity.ERROR, level, safeties=None) == found(made, Severity.ERROR)


def test_the_nearest_three_of_an_unknown_exercise_come_from_the_search() -> None:
    problem = found(one("bench-pres"), Severity.ERROR)[0]
    assert len(problem.nearest) == 3
    assert "Bench press" in problem.nearest
    assert problem.expected


def test_the_nearest_rules_of_an_unknown_one() -> None:
    assert "double" in found(one(progression={"rule": "doubel"}), Severity.ERROR)[0].nearest


def test_two_lines_that_only_stand_in_for_each_other_are_a_circle_told_once() -> None:
    made = document(
        day(
            "A",
            line("bench-press", key="e1", alternatives=("push-up",)),
            line("push-up", key="e2", alternatives=("bench-press",)),
        )
    )
    said = found(made, Severity.ERROR)
    assert [problem.message for problem in said] == [
        "These stand in for one another in a circle: Bench press → Push-up → Bench press."
    ]


def test_an_alternative_that_leads_out_breaks_the_circle() -> None:
    made = document(
        day(
            "A",
            line("bench-press", key="e1", alternatives=("push-up", "dip")),
            line("push-up", key="e2", alternatives=("bench-press",)),
        )
    )
    assert found(made, Severity.ERROR) == []


def test_errors_come_first_then_warnings() -> None:
    made = document(day("A", line("bench-pres"), line("back-squat", *straight(rir=0), key="e2")))
    order = [problem.severity for problem in check_plan(made, setting())]
    assert order == sorted(order, key=list(Severity).index)
    assert {Severity.ERROR, Severity.WARNING} <= set(order)


def test_a_good_plan_has_no_error_and_no_warning() -> None:
    made = document(day("A", line("bench-press", *straight(3, 6, 8), progression={"rule": "double"})))
    assert found(made, Severity.ERROR) == []
    assert found(made, Severity.WARNING) == []


SLUGS = st.sampled_from(("bench-press", "plank", "nothing", "push-up", "farmer-carry", "power-clean"))


@given(
    st.lists(st.tuples(SLUGS, st.integers(0, 5), st.sampled_from(("auto", "double", "what"))), max_size=5),
    st.sampled_from(list(Level)),
    st.sampled_from((True, False, None)),
)
def test_no_plan_makes_it_raise(
    lines: list[tuple[str, int, str]], level: Level, safeties: bool | None
) -> None:
    made = document(
        day(
            "A",
            *(
                line(slug, *straight(count), key=f"e{place}", progression={"rule": rule}, group="g1")
                for place, (slug, count, rule) in enumerate(lines)
            ),
        ),
        weeks=({"rir": 0, "sets": -10}, {"deload": True, "load_percent": 50}),
    )
    for problem in check_plan(made, setting(level, safeties=safeties)):
        assert problem.message[0] == problem.message[0].upper()
        assert len(problem.nearest) <= 3
