"""What a workout did otherwise than its plan, in words, and the plan after each of it is accepted."""

from dataclasses import replace

import pytest

from gymtui.model.ids import ShortId
from gymtui.model.performed import Group, Technique
from gymtui.model.plan import PlannedExercise, PlannedLoad, SetTarget, Template, Warmup
from gymtui.model.session import SessionExercise
from gymtui.model.units import Load, Seconds
from gymtui.plans.day import PreparedDay
from gymtui.plans.differences import Difference, accept, differences
from tests.plans.days_done import another, began, line, session_exercise, with_targets
from tests.plans.making import target

SIX = target(6, 8)
TO_18 = target(8, None, technique=Technique.REST_PAUSE, params={"total": 18})
HEAVY = target(6, 8, load=PlannedLoad(load=Load.kg(80)))


def template(*lines: PlannedExercise, groups: tuple[Group, ...] = ()) -> Template:
    return Template(id="day", name="Day", exercises=lines, groups=groups)


def plan() -> Template:
    """Bench and row in turn, a rest-pause pulldown, lateral raises."""
    return template(
        line("p1", "bench-press", SIX, SIX, SIX, group="A", alternatives=("machine-chest-press",)),
        line("p2", "barbell-row", SIX, SIX, SIX, group="A"),
        line("p3", "lat-pulldown", TO_18),
        line("p4", "lateral-raise", target(10, 12), target(10, 12), rest=120),
        groups=(Group(id=ShortId("A"), switch_rest=None, round_rest=Seconds(90)),),
    )


def told(found: tuple[Difference, ...]) -> list[tuple[str, str, str, str]]:
    return [(one.id, one.name, one.before, one.after) for one in found]


def changed(
    day: PreparedDay, *exercises: SessionExercise | None, groups: tuple[Group, ...] | None = None
) -> PreparedDay:
    """The day with its exercises by place; None stands for one that was taken out."""
    kept = tuple(one for one in exercises if one is not None)
    return PreparedDay(kept, day.groups if groups is None else groups)


def only(found: tuple[Difference, ...]) -> Difference:
    assert len(found) == 1, found
    return found[0]


def after(one: Difference, before: Template) -> dict[str, PlannedExercise]:
    return {x.id: x for x in accept(before, one).exercises}


# sets and techniques


def test_a_set_more_is_a_count() -> None:
    came = began(plan())
    bench, row, pulldown, raises = came.exercises
    done = changed(came, bench, row, pulldown, with_targets(raises, (target(10, 12),) * 3))
    one = only(differences(plan(), done, came))
    assert told((one,)) == [("sets:p4", "Lateral raise", "2 × 10–12", "3 × 10–12")]
    assert one.reason == "1 set more"
    assert after(one, plan())["p4"].sets == (target(10, 12),) * 3


def test_of_sets_that_differ_the_one_that_was_taken_out_goes() -> None:
    before = template(line("p1", "bench-press", SIX, SIX, TO_18))
    came = began(before)
    done = changed(came, with_targets(came.exercises[0], (SIX, TO_18)))
    one = only(differences(before, done, came))
    assert (one.before, one.after, one.reason) == (
        "2 × 6–8 · rest-pause to 18",
        "6–8 · rest-pause to 18",
        "1 set fewer",
    )
    assert after(one, before)["p1"].sets == (SIX, TO_18)


def test_a_set_that_was_added_brings_no_load_into_the_plan() -> None:
    before = template(line("p1", "bench-press", HEAVY))
    came = began(before)
    own = target(6, 8, load=PlannedLoad(load=Load.kg(60)))
    done = changed(came, with_targets(came.exercises[0], (HEAVY, HEAVY, own)))
    one = only(differences(before, done, came))
    assert after(one, before)["p1"].sets == (HEAVY, HEAVY, SIX)


def test_other_loads_reps_and_reserve_are_no_difference() -> None:
    before = template(line("p1", "bench-press", target(6, 8, rir=2)))
    came = began(before)
    done = changed(came, with_targets(came.exercises[0], (target(10, 12, rir=0, load=HEAVY.load),)))
    assert differences(before, done, came) == ()


def test_a_set_of_another_technique() -> None:
    came = began(plan())
    bench, row, pulldown, raises = came.exercises
    minis = target(10, 12, technique=Technique.REST_PAUSE, params={"minis": 2})
    done = changed(came, bench, row, pulldown, with_targets(raises, (target(10, 12), minis)))
    one = only(differences(plan(), done, came))
    assert told((one,)) == [
        ("technique:p4", "Lateral raise", "2 × 10–12", "10–12 · rest-pause, 2 minis"),
    ]
    assert one.reason == "another technique in set 2"
    assert after(one, plan())["p4"].sets == (target(10, 12), minis)


def test_sets_without_a_target_are_told_too() -> None:
    before = template(line("p1", "bench-press", SetTarget()))
    came = began(before)
    done = changed(came, with_targets(came.exercises[0], (SetTarget(), SetTarget())))
    one = only(differences(before, done, came))
    assert (one.before, one.after) == ("1 × no target", "2 × no target")


def test_parameters_of_the_same_technique() -> None:
    came = began(plan())
    bench, row, pulldown, raises = came.exercises
    longer = TO_18.model_copy(update={"params": {"total": 20, "rest": 20}})
    done = changed(came, bench, row, with_targets(pulldown, (longer,)), raises)
    one = only(differences(plan(), done, came))
    assert told((one,)) == [
        (
            "parameters:p3",
            "Lat pulldown",
            "18 reps in all, 15 seconds of rest inside",
            "20 reps in all, 20 seconds of rest inside",
        )
    ]
    assert one.reason == "rest-pause in set 1"
    assert after(one, plan())["p3"].sets[0].params == {"total": 20, "rest": 20}


def test_a_default_that_is_spelled_out_is_no_difference() -> None:
    came = began(plan())
    bench, row, pulldown, raises = came.exercises
    same = TO_18.model_copy(update={"params": {"total": 18, "rest": 15}})
    done = changed(came, bench, row, with_targets(pulldown, (same,)), raises)
    assert differences(plan(), done, came) == ()


# exercises


def test_a_swap_keeps_the_targets_and_the_old_exercise_as_an_alternative() -> None:
    before = template(
        line("p1", "bench-press", HEAVY, HEAVY, rest=240, alternatives=("machine-chest-press", "push-up"))
    )
    came = began(before)
    new = another(came.exercises[0], "machine-chest-press")
    one = only(differences(before, changed(came, new), PreparedDay((*came.exercises, new), came.groups)))
    assert told((one,)) == [("swapped:p1", "Bench press", "Bench press", "New machine-chest-press")]
    assert one.reason == "swapped"
    taken = after(one, before)["p1"]
    assert (taken.exercise, taken.alternatives) == ("machine-chest-press", ("bench-press", "push-up"))
    assert taken.sets == (SIX, SIX)
    assert taken.rest is None


def test_a_swap_in_the_middle_counts_its_sets_together() -> None:
    before = template(line("p1", "bench-press", SIX, SIX, SIX))
    came = began(before)
    old = with_targets(came.exercises[0], (SIX, SIX))
    new = another(with_targets(old, (SIX,)), "push-up")
    one = only(differences(before, changed(came, old, new), came))
    assert (one.id, one.reason) == ("swapped:p1", "swapped after 2 sets")
    assert len(after(one, before)["p1"].sets) == 3


def test_an_exercise_measured_another_way_brings_its_amounts() -> None:
    before = template(line("p1", "bench-press", SIX, SIX, warmup=Warmup.RAMP))
    came = began(before)
    hold = SetTarget(seconds=Seconds(30))
    new = another(with_targets(came.exercises[0], (hold, hold)), "plank")
    one = only(differences(before, changed(came, new), came))
    assert after(one, before)["p1"].sets == (hold, hold)


def test_an_exercise_that_was_taken_out() -> None:
    came = began(plan())
    bench, row, _, raises = came.exercises
    one = only(differences(plan(), changed(came, bench, row, None, raises), came))
    assert told((one,)) == [("removed:p3", "Lat pulldown", "1 × rest-pause to 18", "not in the plan")]
    assert list(after(one, plan())) == ["p1", "p2", "p4"]


def test_the_other_half_of_a_superset_stands_alone_when_one_goes() -> None:
    came = began(plan())
    _, row, pulldown, raises = came.exercises
    one = only(differences(plan(), changed(came, None, row, pulldown, raises), came))
    taken = accept(plan(), one)
    assert [x.group for x in taken.exercises] == [None, None, None]
    assert taken.groups == ()


def test_an_exercise_without_a_set_left_was_taken_out() -> None:
    came = began(plan())
    bench, row, pulldown, raises = came.exercises
    done = changed(came, bench, row, pulldown, with_targets(raises, ()))
    assert only(differences(plan(), done, came)).id == "removed:p4"


def test_what_came_into_the_plan_during_the_workout_was_not_taken_out() -> None:
    came = began(plan())
    later = template(*plan().exercises, line("p9", "plank", SIX), groups=plan().groups)
    assert differences(later, came, came) == ()


def test_an_exercise_that_was_added_is_put_where_it_was_done() -> None:
    came = began(plan())
    new = added_plank()
    bench, row, pulldown, raises = came.exercises
    found = differences(plan(), changed(came, bench, row, new, pulldown, raises), with_more(came, new))
    one = only(found)
    assert told((one,)) == [
        ("added:x9", "Plank", "not in the plan", "2 × 60 s, after Barbell row"),
    ]
    taken = after(one, plan())
    assert list(taken) == ["p1", "p2", "x9", "p3", "p4"]
    assert taken["x9"].rest is None
    assert taken["x9"].sets == (SetTarget(seconds=Seconds(60)),) * 2


def test_an_added_exercise_keeps_the_rest_that_was_chosen_for_it() -> None:
    came = began(plan())
    new = added_plank()
    slower = new.model_copy(update={"rest": Seconds(45)})
    one = only(differences(plan(), changed(came, *came.exercises, slower), with_more(came, new)))
    assert after(one, plan())["x9"].rest == 45


def test_an_added_exercise_is_linked_to_the_one_it_was_done_with() -> None:
    came = began(plan())
    new = added_plank()
    bench, row, pulldown, raises = came.exercises
    linked = (raises.model_copy(update={"group": "G"}), new.model_copy(update={"group": "G"}))
    group = Group(id=ShortId("G"), switch_rest=Seconds(10), round_rest=Seconds(60))
    done = changed(came, bench, row, pulldown, *linked, groups=(*came.groups, group))
    one = only(differences(plan(), done, with_more(came, new)))
    taken = accept(plan(), one)
    assert [x.group for x in taken.exercises] == ["A", "A", None, "G", "G"]
    assert taken.groups[-1] == group


def added_plank() -> SessionExercise:
    hold = SetTarget(seconds=Seconds(60))
    return session_exercise(line("none", "plank", hold, hold), 9).model_copy(update={"planned": None})


def with_more(came: PreparedDay, *more: SessionExercise) -> PreparedDay:
    return PreparedDay((*came.exercises, *more), came.groups)


# rests


def test_a_changed_rest_is_named_with_the_usual_one() -> None:
    came = began(plan())
    bench, row, pulldown, raises = came.exercises
    done = changed(
        came,
        bench,
        row,
        pulldown.model_copy(update={"rest": Seconds(240)}),
        raises.model_copy(update={"rest": Seconds(90)}),
    )
    found = differences(plan(), done, came)
    assert [(one.id, one.before, one.after) for one in found] == [
        ("rest:p3", "2:30", "4:00"),
        ("rest:p4", "2:00", "1:30"),
    ]
    assert after(found[0], plan())["p3"].rest == 240
    assert after(found[1], plan())["p3"].rest is None


def test_in_a_superset_only_the_rest_after_the_round_counts() -> None:
    came = began(plan())
    slower = tuple(one.model_copy(update={"rest": Seconds(240)}) for one in came.exercises[:2])
    groups = (came.groups[0].model_copy(update={"round_rest": Seconds(240)}),)
    done = PreparedDay((*slower, *came.exercises[2:]), groups)
    one = only(differences(plan(), done, came))
    assert (one.id, one.before, one.after) == ("group_rest:p1", "1:30 after a round", "4:00 after a round")


def test_a_rest_after_one_set() -> None:
    before = template(line("p1", "bench-press", SIX, target(6, 8, rest=60)))
    came = began(before)
    done = changed(came, with_targets(came.exercises[0], (SIX, target(6, 8, rest=90))))
    one = only(differences(before, done, came))
    assert (one.before, one.after) == ("1:00 after set 2", "1:30 after set 2")
    assert [s.rest for s in after(one, before)["p1"].sets] == [None, 90]


def test_the_rests_of_a_superset() -> None:
    came = began(plan())
    faster = (Group(id=ShortId("A"), switch_rest=Seconds(0), round_rest=Seconds(90)),)
    one = only(differences(plan(), replace(came, groups=faster), came))
    assert told((one,)) == [
        (
            "group_rest:p1",
            "Bench press + Barbell row",
            "0:10 between exercises",
            "0:00 between exercises",
        )
    ]
    assert accept(plan(), one).groups == faster


def test_a_countdown_that_was_switched_off_is_no_matter_of_the_plan() -> None:
    came = began(plan())
    quiet = tuple(one.model_copy(update={"countdown": False}) for one in came.exercises)
    assert differences(plan(), PreparedDay(quiet, came.groups), came) == ()


# supersets and order


def test_two_exercises_linked() -> None:
    came = began(plan())
    bench, row, pulldown, raises = came.exercises
    linked = (one.model_copy(update={"group": "G"}) for one in (pulldown, raises))
    group = Group(id=ShortId("G"), switch_rest=Seconds(10), round_rest=Seconds(120))
    done = changed(came, bench, row, *linked, groups=(*came.groups, group))
    one = only(differences(plan(), done, came))
    assert told((one,)) == [
        (
            "superset:p3",
            "Lat pulldown",
            "Lat pulldown alone, Lateral raise alone",
            "Lat pulldown + Lateral raise",
        )
    ]
    assert one.reason == "linked in this workout"
    taken = accept(plan(), one)
    assert [x.group for x in taken.exercises] == ["A", "A", "G", "G"]
    assert taken.groups == (*plan().groups, group)


def test_a_superset_taken_apart() -> None:
    came = began(plan())
    alone = tuple(one.model_copy(update={"group": None}) for one in came.exercises)
    one = only(differences(plan(), PreparedDay(alone, ()), came))
    assert (one.id, one.reason) == ("superset:p1", "unlinked in this workout")
    assert one.after == "Bench press alone, Barbell row alone"
    taken = accept(plan(), one)
    assert [x.group for x in taken.exercises] == [None] * 4
    assert taken.groups == ()


def test_a_third_one_joins_the_superset_and_the_plan_keeps_its_rests() -> None:
    came = began(plan())
    all_in = tuple(
        one.model_copy(update={"group": "G" if number < 3 else None})
        for number, one in enumerate(came.exercises)
    )
    group = Group(id=ShortId("G"), switch_rest=Seconds(10), round_rest=Seconds(90))
    one = only(differences(plan(), PreparedDay(all_in, (group,)), came))
    taken = accept(plan(), one)
    assert [x.group for x in taken.exercises] == ["A", "A", "A", None]
    assert taken.groups == plan().groups


def test_one_exercise_moved_is_one_difference() -> None:
    came = began(plan())
    bench, row, pulldown, raises = came.exercises
    one = only(differences(plan(), changed(came, raises, bench, row, pulldown), came))
    assert told((one,)) == [("moved:p4", "Lateral raise", "4th, after Lat pulldown", "first")]
    assert one.reason == "done earlier"
    assert list(after(one, plan())) == ["p4", "p1", "p2", "p3"]


def test_a_superset_that_was_moved_is_one_difference() -> None:
    came = began(template(*plan().exercises, line("p5", "plank", SIX), groups=plan().groups))
    bench, row, pulldown, raises, plank = came.exercises
    before = template(*plan().exercises, line("p5", "plank", SIX), groups=plan().groups)
    one = only(differences(before, changed(came, pulldown, raises, plank, bench, row), came))
    assert told((one,)) == [("moved:p1", "Bench press + Barbell row", "first", "4th, after Plank")]
    assert one.reason == "done later"
    assert list(after(one, before)) == ["p3", "p4", "p5", "p1", "p2"]


@pytest.mark.parametrize("gone", ["p3", "p4"])
def test_a_difference_of_a_line_that_is_gone_changes_nothing(gone: str) -> None:
    came = began(plan())
    longer = tuple(one.model_copy(update={"rest": Seconds(200)}) for one in came.exercises)
    found = differences(plan(), PreparedDay(longer, came.groups), came)
    edited = template(*(x for x in plan().exercises if x.id != gone), groups=plan().groups)
    one = next(x for x in found if x.key == gone)
    assert accept(edited, one) == edited
