"""Whatever a workout changed: every difference stands for itself, and all together are the whole change."""

from functools import reduce
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from gymtui.model.plan import Template
from gymtui.plans.differences import Difference, accept, differences
from tests.plans.days_done import Case, cases

RELAXED = settings(deadline=None)


def ids(case: Case, template: Template) -> list[str]:
    return [one.id for one in differences(template, case.done, case.came)]


def shape(template: Template) -> list[tuple[str, list[tuple[object, ...]]]]:
    """Loads, reps and reps in reserve by line."""
    return [
        (line.id, [(s.load, s.reps, s.reps_max, s.rir) for s in line.sets]) for line in template.exercises
    ]


@RELAXED
@given(cases())
def test_ids_are_unique_and_every_difference_says_two_things(case: Case) -> None:
    found = differences(case.template, case.done, case.came)
    assert len({one.id for one in found}) == len(found)
    planned = [line.exercise for line in case.template.exercises]
    standing = {e.planned or e.id: e.name for e in case.done.exercises}
    told_apart = len(set(planned)) == len(planned) and len(set(standing.values())) == len(standing)
    for one in found:
        assert one.before != one.after or (one.kind.value in ("moved", "superset") and not told_apart)
        assert one.name
        assert one.reason
        assert one.before
        assert one.after


@RELAXED
@given(cases())
def test_a_workout_as_planned_differs_in_nothing(case: Case) -> None:
    as_begun = [one for one in case.came.exercises if one.id in {f"x{i}" for i in range(6)}]
    begun = type(case.came)(tuple(as_begun), case.came.groups)
    assert differences(case.template, begun, begun) == ()


@RELAXED
@given(cases(), st.randoms(use_true_random=False))
def test_all_accepted_in_any_order_leave_none(case: Case, random: Random) -> None:
    found = list(differences(case.template, case.done, case.came))
    random.shuffle(found)
    after = reduce(accept, found, case.template)
    assert ids(case, after) == []
    assert Template.model_validate_json(after.model_dump_json()) == after


@RELAXED
@given(cases(), st.data())
def test_each_one_accepted_removes_exactly_itself(case: Case, data: st.DataObject) -> None:
    found = differences(case.template, case.done, case.came)
    template, left = case.template, list(found)
    while left:
        chosen = data.draw(st.sampled_from(left))
        before = set(ids(case, template))
        template = accept(template, chosen)
        assert set(ids(case, template)) == before - {chosen.id}
        left.remove(chosen)


@RELAXED
@given(cases(), st.data())
def test_accepted_twice_is_accepted_once(case: Case, data: st.DataObject) -> None:
    found = differences(case.template, case.done, case.came)
    for one in found:
        if data.draw(st.booleans()):
            once = accept(case.template, one)
            assert accept(once, one) == once


@RELAXED
@given(cases())
def test_no_load_and_no_reps_are_changed_where_the_set_stays(case: Case) -> None:
    for one in differences(case.template, case.done, case.came):
        if one.kind.value in ("swapped", "added", "removed", "sets"):
            continue
        after = dict(shape(accept(case.template, one)))
        assert after == dict(shape(case.template))


@RELAXED
@given(cases())
def test_what_is_not_accepted_is_not_changed(case: Case) -> None:
    def lines(template: Template, without: set[str]) -> dict[str, object]:
        return {x.id: x for x in template.exercises if x.id not in without}

    def about_one_line(one: Difference) -> bool:
        return one.kind.value in ("swapped", "sets", "technique", "parameters", "rest")

    for one in differences(case.template, case.done, case.came):
        if about_one_line(one):
            after = accept(case.template, one)
            assert lines(after, {one.key}) == lines(case.template, {one.key})
            assert after.groups == case.template.groups
