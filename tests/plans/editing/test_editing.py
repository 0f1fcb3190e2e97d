"""Each key of the tree on the plan of the upper and lower days, worked by hand."""

from datetime import date

import pytest

from gymtui.model.ids import ShortId
from gymtui.model.performed import Workout
from gymtui.model.plan import Comments, PlanDocument, Schedule, Warmup
from gymtui.model.units import Load, Rir
from gymtui.plans.editing import nodes, weeks
from gymtui.plans.editing.days import added as day_added
from gymtui.plans.editing.edited import EditError
from gymtui.plans.editing.making import copy_of, new_program, new_template, with_archived
from gymtui.plans.editing.of_workout import template_of_workout
from gymtui.plans.editing.parts import with_program
from gymtui.plans.editing.sets import with_count
from gymtui.plans.editing.undoing import Editing
from gymtui.plans.places import PlanPlace
from tests.exercises import EXERCISES
from tests.plans.editing.plans import making, order, upper_lower


def at(line: str = "", template: str = "upper-a", **more: int) -> PlanPlace:
    return PlanPlace(template=template, line=line, **more)  # type: ignore[arg-type]


def group(name: str = "g1") -> PlanPlace:
    return PlanPlace(template="upper-a", group=name)


@pytest.mark.parametrize(
    ("place", "by", "after"),
    [
        pytest.param(at("e4"), -1, "[e1 e2] e4 e3", id="E1.1 past its neighbour"),
        pytest.param(at("e3"), -1, "[e1 e2 e3] e4", id="E1.2 into the superset"),
        pytest.param(at("e1"), 1, "[e2 e1] e3 e4", id="E1.3 inside the superset"),
        pytest.param(at("e2"), 1, "e1 e2 e3 e4", id="E1.4 out of it: one alone is none"),
        pytest.param(at("e1"), -1, "e1 e2 e3 e4", id="E1.5 out of it upwards"),
        pytest.param(group(), 1, "e3 [e1 e2] e4", id="E1.6 the superset past its neighbour"),
    ],
)
def test_moving(place: PlanPlace, by: int, after: str) -> None:
    assert order(nodes.moved(upper_lower(), place, by, making()).document) == after


def test_moving_the_last_exercise_down_puts_it_first_into_the_next_day() -> None:
    edited = nodes.moved(upper_lower(), at("e4"), 1, making())
    assert order(edited.document) == "[e1 e2] e3"
    assert order(edited.document, "lower-a") == "e4 e1 e2"
    assert edited.place == at("e4", "lower-a")


def test_moving_a_superset_up_out_of_the_second_day_keeps_it_whole() -> None:
    plan = nodes.linked(upper_lower(), at("e1", "lower-a"), making()).document
    plan = nodes.moved(plan, PlanPlace(template="lower-a", group="n1"), -1, making()).document
    assert order(plan) == "[e1 e2] e3 e4 [n1 n2]"
    assert order(plan, "lower-a") == ""
    upper = plan.template("upper-a")
    assert upper is not None
    assert [one.id for one in upper.groups] == ["g1", "n1"]


@pytest.mark.parametrize(
    ("place", "by"), [(at("e2", "lower-a"), 1), (PlanPlace(week=0), -1), (at("e1", set=2), 1)], ids=str
)
def test_the_ends_of_the_plan_hold(place: PlanPlace, by: int) -> None:
    with pytest.raises(EditError):
        nodes.moved(upper_lower(), place, by, making())


@pytest.mark.parametrize(
    ("place", "after"),
    [
        pytest.param(at("e3"), "[e1 e2] [e3 e4]", id="E2.1 two become a superset"),
        pytest.param(at("e1"), "e1 e2 e3 e4", id="E2.2 a superset of two is dissolved by leaving it"),
        pytest.param(group(), "e1 e2 e3 e4", id="E2.3 the superset itself is dissolved"),
    ],
)
def test_linking(place: PlanPlace, after: str) -> None:
    assert order(nodes.linked(upper_lower(), place, making()).document) == after


def test_what_is_said_beside_a_superset_goes_with_it() -> None:
    plan = upper_lower()
    said = {ShortId("g1"): Comments(above=("for the pump",))}
    upper = plan.templates[0].model_copy(update={"group_comments": said})
    plan = plan.model_copy(update={"templates": (upper, plan.templates[1])})
    for _ in range(3):
        plan = nodes.moved(plan, group(), 1, making()).document
    lower = plan.template("lower-a")
    assert lower is not None
    assert lower.group_comments == said
    clip = nodes.copied(plan, PlanPlace(template="lower-a", group="g1"))
    assert clip.comments == said[ShortId("g1")]


def test_the_middle_of_three_leaves_behind_the_superset() -> None:
    three = nodes.moved(upper_lower(), at("e3"), -1, making()).document
    assert order(nodes.linked(three, at("e2"), making()).document) == "[e1 e3] e2 e4"


def test_the_last_exercise_has_nothing_to_be_linked_with() -> None:
    with pytest.raises(EditError, match="no exercise after"):
        nodes.linked(upper_lower(), at("e4"), making())


def test_removing_a_member_of_two_leaves_no_superset() -> None:
    edited = nodes.removed(upper_lower(), at("e1"))
    assert order(edited.document) == "e2 e3 e4"
    assert edited.place == at("e2")


def test_an_exercise_goes_behind_the_superset_that_is_chosen() -> None:
    edited = nodes.with_exercise(upper_lower(), at("e1"), EXERCISES["plank"], making())
    assert order(edited.document) == "[e1 e2] n1 e3 e4"
    new = edited.document.templates[0].exercises[2]
    assert [one.seconds for one in new.sets] == [30, 30, 30]
    assert new.warmup is Warmup.NONE


def test_an_exercise_copied_into_another_program_has_an_id_of_its_own() -> None:
    clip = nodes.copied(upper_lower(), at("e3"))
    other = nodes.pasted(upper_lower(), at("e1", "lower-a"), clip, making()).document
    assert order(other, "lower-a") == "e1 e3 e2"
    twice = nodes.pasted(other, at("", "lower-a"), clip, making()).document
    assert order(twice, "lower-a") == "e1 e3 e2 n1"


def test_a_superset_keeps_its_rests_when_it_is_put_into_another_day() -> None:
    clip = nodes.copied(upper_lower(), group())
    after = nodes.pasted(upper_lower(), at("", "lower-a"), clip, making()).document
    lower = after.template("lower-a")
    assert lower is not None
    assert order(after, "lower-a") == "e1 e2 [n1 n2]"
    assert [(one.switch_rest, one.round_rest) for one in lower.groups] == [(15, 120)]


@pytest.mark.parametrize(
    ("copied", "into"),
    [
        pytest.param(at("e1"), PlanPlace(), id="E3.1 an exercise into the program"),
        pytest.param(at("e1", set=0), at(), id="E3.2 a set into a day"),
    ],
)
def test_what_does_not_fit_is_refused(copied: PlanPlace, into: PlanPlace) -> None:
    with pytest.raises(EditError, match="Choose"):
        nodes.pasted(upper_lower(), into, nodes.copied(upper_lower(), copied), making())


def test_a_day_is_put_into_a_template_of_no_program_by_nobody() -> None:
    clip = nodes.copied(upper_lower(), at(day=0))
    with pytest.raises(EditError, match="one template"):
        nodes.pasted(new_template("Arms", making()), PlanPlace(template="arms"), clip, making())


def days_of(plan: PlanDocument) -> list[tuple[str, int | None]]:
    assert plan.program is not None
    return [(day.template, day.weekday) for day in plan.program.days]


def test_a_day_on_weekdays_takes_the_next_free_one() -> None:
    plan = with_program(upper_lower(), schedule=Schedule.WEEKDAYS)
    plan = day_added(plan, PlanPlace(), making()).document
    assert days_of(plan)[-1] == ("day-a", 0)


def test_a_duplicated_day_is_a_template_of_its_own() -> None:
    edited = nodes.duplicated(upper_lower(), PlanPlace(template="upper-a", day=0), making("upper-a-2"))
    assert days_of(edited.document) == [("upper-a", None), ("upper-a-2-2", None), ("lower-a", None)]
    assert edited.document.templates[1].name == "Upper A 2"
    assert [one.id for one in edited.document.templates] == ["upper-a", "upper-a-2-2", "lower-a"]


def test_moving_a_day_moves_its_template_and_leaves_the_weekdays() -> None:
    plan = upper_lower()
    assert plan.program is not None
    days = tuple(
        day.model_copy(update={"weekday": weekday})
        for day, weekday in zip(plan.program.days, (0, 3), strict=True)
    )
    plan = with_program(plan, schedule=Schedule.WEEKDAYS, days=days)
    after = nodes.moved(plan, PlanPlace(template="lower-a", day=1), -1, making()).document
    assert days_of(after) == [("lower-a", 0), ("upper-a", 3)]
    assert [one.id for one in after.templates] == ["lower-a", "upper-a"]


def test_weeks_deload_and_wave() -> None:
    plan = weeks.with_week_count(upper_lower(), 5)
    plan = weeks.with_deloads(plan, [5])
    plan = weeks.with_wave(plan, [Rir(3), Rir(3), Rir(2), Rir(1)])
    assert plan.program is not None
    assert [(week.rir, week.deload) for week in plan.program.weeks] == [
        (3, False),
        (3, False),
        (2, False),
        (1, False),
        (None, True),
    ]


@pytest.mark.parametrize("number", [0, 9])
def test_a_deload_in_a_week_that_is_not_there_is_refused(number: int) -> None:
    with pytest.raises(EditError, match=f"no week {number}. This program has 3 weeks"):
        weeks.with_deloads(upper_lower(), [number])


def test_a_wave_longer_than_the_program_is_refused() -> None:
    with pytest.raises(EditError, match="4 numbers for 3 weeks"):
        weeks.with_wave(upper_lower(), [Rir(1)] * 4)


def test_seventeen_weeks_are_refused() -> None:
    with pytest.raises(EditError, match="0 to 16"):
        weeks.with_week_count(upper_lower(), 17)


def test_work_sets_are_counted_without_warm_ups() -> None:
    plan = upper_lower()
    more = with_count(plan, at("e4"), 3)
    assert len(more.templates[0].exercises[3].sets) == 3
    assert with_count(more, at("e4"), 1) == plan


def test_new_plans_have_free_ids() -> None:
    program = new_program("Upper A", making("upper-a", "day-a"))
    assert program.id == "upper-a-2"
    assert [one.id for one in program.templates] == ["day-a-2"]
    assert new_template("Upper A", making("upper-a")).id == "upper-a-2"


def test_a_copy_of_a_program_shares_no_id_with_it() -> None:
    plan = upper_lower()
    copy = copy_of(plan, making("upper-lower", "upper-a", "lower-a"))
    assert copy.name == "Upper/Lower copy"
    assert [one.id for one in copy.templates] == ["upper-a-2", "lower-a-2"]
    assert days_of(copy) == [("upper-a-2", None), ("lower-a-2", None)]
    assert copy.templates[0].exercises == plan.templates[0].exercises


def test_archiving_and_back() -> None:
    plan = upper_lower()
    archived = with_archived(plan, True)
    assert archived.program is not None
    assert archived.program.archived
    assert with_archived(archived, False) == plan


def test_undo_gives_the_words_and_the_place_of_the_change() -> None:
    plan = upper_lower()
    edited = nodes.removed(plan, at("e3"))
    editing = Editing(plan, saved=plan).changed(edited.document, edited.words, at("e3"))
    assert not editing.is_saved
    back = editing.undone()
    assert back.document == plan
    assert back.is_saved
    assert (back.redo[-1].words, back.redo[-1].place) == ("removed", at("e3"))
    assert editing.kept().is_saved


# a template of a workout


def part(load: str, reps: int, **more: object) -> dict[str, object]:
    return {"load": {"amount": load, "unit": "kg"}, "reps": reps, **more}


def workout() -> Workout:
    bench = {
        "id": "w1",
        "exercise": "bench-press",
        "name": "Bench press",
        "group": "g1",
        "sets": [
            {"id": "a", "kind": "warmup", "parts": [part("40", 5)]},
            {"id": "b", "parts": [part("80", 8, rir=2)]},
            {"id": "c", "parts": [part("80", 7, failed=True, rest_planned=150)]},
        ],
    }
    raise_ = {
        "id": "w2",
        "exercise": "lateral-raise",
        "name": "Lateral raise",
        "sets": [{"id": "d", "technique": "drop", "parts": [part("12", 12), part("10", 8), part("8", 6)]}],
    }
    row = {
        "id": "w1",
        "exercise": "chest-supported-row",
        "name": "Row",
        "group": "g1",
        "sets": [{"id": "e", "technique": "rest_pause", "parts": [part("60", 9), part("60", 4)]}],
    }
    none = {"id": "w4", "exercise": "plank", "name": "Plank", "sets": []}
    return Workout.model_validate(
        {
            "id": "01JD000000000000000000000A",
            "date": date(2026, 11, 19),
            "title": "Upper A",
            "groups": [{"id": "g1", "round_rest": 120}],
            "exercises": [bench, raise_, row, none],
        }
    )


def test_a_template_of_a_workout_asks_for_what_was_done() -> None:
    plan = template_of_workout(workout(), making("upper-a"))
    assert (plan.program, plan.id, plan.name) == (None, "upper-a-2", "Upper A")
    assert order(plan, "upper-a-2") == "[w1 n1] w2"
    bench, row, raises = plan.templates[0].exercises
    assert (bench.warmup, bench.rest) == (Warmup.RAMP, 150)
    assert [(one.reps, one.rir) for one in bench.sets] == [(8, Rir(2)), (7, Rir(0))]
    assert {one.load.load for one in bench.sets if one.load is not None} == {Load.kg(80)}
    assert (row.sets[0].params, row.sets[0].rir) == ({"total": 13}, None)
    assert (raises.sets[0].reps, raises.sets[0].params) == (12, {"drops": 2})
    assert raises.rest is None


def test_a_workout_without_a_name_or_a_set_gives_an_empty_template_named_by_its_day() -> None:
    empty = workout().model_copy(update={"title": " ", "exercises": ()})
    plan = template_of_workout(empty, making())
    assert plan.name == "Workout of 2026-11-19"
    assert plan.templates[0].exercises == ()
    assert plan.templates[0].groups == ()
