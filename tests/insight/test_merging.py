"""One exercise into another: nothing is lost, nothing else is touched, and it can be taken back."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from gymtui.insight.facts import facts_of
from gymtui.insight.index import HistoryIndex, IndexBuilder
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
    with_merged,
    with_taken_back,
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


@settings(max_examples=30)
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


def index_of(history: list[Workout]) -> HistoryIndex:
    builder = IndexBuilder(date(2026, 11, 25), EXERCISES)
    for workout in sorted(history, key=lambda one: (one.date, one.id), reverse=True):
        builder.add(workout)
    return builder.index(complete=True)


def last_days(index: HistoryIndex) -> dict[str, date]:
    return {slug: day for slug, (day, _) in index.last.items()}


@settings(max_examples=30)
@given(histories(), merges)
def test_when_each_was_last_done_is_right_before_all_is_read_again(
    history: list[Workout], merge: Merge
) -> None:
    before = index_of(history)
    after = with_merged(before, merge)
    recounted = index_of([merged(one, merge) or one for one in history])
    assert last_days(after) == last_days(recounted)
    assert {key: day for key, (day, _) in after.alike.items()} == {
        key: day for key, (day, _) in recounted.alike.items()
    }
    assert all(done.exercise == slug for slug, (_, done) in after.last.items())
    both = {slug: before.last[slug] for slug in (merge.old, merge.new) if slug in before.last}
    assert last_days(with_taken_back(after, merge, both)) == last_days(before)


def test_what_was_done_since_a_merge_stays_its_last_time() -> None:
    merge = Merge("bench-press", "back-squat", "Back squat")
    before = index_of([pasts.upper()])
    both = {"bench-press": before.last["bench-press"]}
    since = merged(pasts.upper(date(2026, 11, 24)), merge)
    assert since is not None
    after = with_merged(before, merge)
    again = replace(after, last={**after.last, "back-squat": (since.date, since.exercises[0])})
    found = last_days(with_taken_back(again, merge, both))
    assert found["bench-press"] == date(2026, 11, 23)
    assert found["back-squat"] == date(2026, 11, 24)
