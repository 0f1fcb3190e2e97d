"""One exercise into another: nothing is lost, nothing else is touched, and it can be taken back."""

from hypothesis import given, settings
from hypothesis import strategies as st

from gymtui.insight.facts import facts_of
from gymtui.insight.merging import (
    Extent,
    Merge,
    called_before,
    extent,
    merged,
    merged_goal,
    merged_gym,
    merged_template,
    renamed,
    taken_back,
)
from gymtui.model.exercise import Equipment
from gymtui.model.gym import Bar, Gym, Stack
from gymtui.model.ids import ShortId
from gymtui.model.performed import Workout
from gymtui.model.plan import PlannedExercise, Template
from gymtui.model.profile import Goal
from gymtui.model.units import Load
from gymtui.training.catalogue import Catalogue
from tests.exercises import EXERCISES
from tests.insight.histories import SLUGS, histories
from tests.tui import pasts

MERGE = Merge("bench-press", "pull-up", "Pull-up")
merges = st.builds(Merge, st.sampled_from(SLUGS), st.sampled_from(SLUGS), st.just("New name"))


@settings(max_examples=60)
@given(histories(), merges)
def test_a_merge_moves_all_sets_and_can_be_taken_back(history: list[Workout], merge: Merge) -> None:
    for workout in history:
        changed, before = merged(workout, merge), called_before(workout, merge)
        assert (changed is not None) == bool(before)
        if changed is None:
            continue
        for old, new in zip(workout.exercises, changed.exercises, strict=True):
            assert new.sets == old.sets
            assert new.exercise == (merge.new if old.exercise == merge.old else old.exercise)
        assert taken_back(changed, before, merge) == workout
        again = merged(changed, merge)
        assert again is None or merge.old == merge.new


def test_what_was_changed_since_stays_when_a_merge_is_taken_back() -> None:
    workout = pasts.upper()
    changed, before = merged(workout, MERGE), called_before(workout, MERGE)
    assert changed is not None
    noted = changed.model_copy(update={"notes": "written since"})
    back = taken_back(noted, before, MERGE)
    assert back == workout.model_copy(update={"notes": "written since"})
    emptied = changed.model_copy(update={"exercises": ()})
    assert taken_back(emptied, before, MERGE) is None


def line(number: int, exercise: str, *others: str, pool: tuple[str, ...] = ()) -> PlannedExercise:
    return PlannedExercise(id=ShortId(f"l{number}"), exercise=exercise, alternatives=others, pool=pool)


def test_plans_ask_for_the_new_one_and_nothing_stands_in_for_itself() -> None:
    template = Template(
        id="a",
        name="A",
        exercises=(
            line(1, "bench-press", "pull-up", "dip"),
            line(2, "pull-up", "bench-press"),
            line(3, "dip", "bench-press", "pull-up", pool=("bench-press",)),
            line(4, "plank"),
        ),
    )
    after = merged_template(template, MERGE)
    assert after is not None
    assert [(one.exercise, one.alternatives, one.pool) for one in after.exercises] == [
        ("pull-up", ("dip",), ()),
        ("pull-up", (), ()),
        ("dip", ("pull-up",), ("pull-up",)),
        ("plank", (), ()),
    ]
    assert merged_template(after, MERGE) is None


def test_goals_and_gyms_go_with_it() -> None:
    goal = Goal(id=ShortId("g"), exercise="bench-press", load=Load.kg(100))
    after = merged_goal(goal, MERGE)
    assert after is not None
    assert after.exercise == "pull-up"
    assert merged_goal(after, MERGE) is None
    bar = Bar(name="Bar", equipment=Equipment.BARBELL, weight=Load.kg(20), exercises=("bench-press", "dip"))
    gym = Gym(id="g", name="G", bars=(bar,), stacks=(Stack(exercise="bench-press", pins=(Load.kg(5),)),))
    changed = merged_gym(gym, MERGE)
    assert changed is not None
    assert changed.bars[0].exercises == ("pull-up", "dip")
    assert [stack.exercise for stack in changed.stacks] == ["pull-up"]
    assert merged_gym(changed, MERGE) is None


def test_a_renamed_exercise_is_found_by_both_names() -> None:
    after = renamed(EXERCISES["bench-press"], "Flat press")
    catalogue = Catalogue([after])
    assert after.own
    assert catalogue.find("flat press") == after
    assert catalogue.find("Bench press") == after
    back = renamed(after, "Bench press")
    assert back.name == "Bench press"
    assert "Bench press" not in back.aliases


@settings(max_examples=40)
@given(histories())
def test_how_much_of_the_history_an_exercise_is_in(history: list[Workout]) -> None:
    found = extent(facts_of(history).sets, "bench-press")
    sets = [
        (w.id, w.date)
        for w in history
        for e in w.exercises
        for s in e.sets
        if e.exercise == "bench-press" and s.parts
    ]
    days = [day for _, day in sets]
    assert found == Extent(
        len({one for one, _ in sets}), len(sets), min(days, default=None), max(days, default=None)
    )
    assert extent((), "bench-press") == Extent()
