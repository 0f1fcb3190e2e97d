"""Which changes are proposed for a plan, and what becomes of it when they are accepted."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from functools import partial, reduce

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gymtui.model.performed import Kind
from gymtui.model.plan import PlanDocument, PlannedExercise, SetTarget, Warmup
from gymtui.model.profile import Level
from gymtui.plans.checking import check_plan
from gymtui.plans.hunks.applying import applied, fits
from gymtui.plans.hunks.facts import Facts, decision
from gymtui.plans.hunks.hunk import Hunk, HunkKind
from gymtui.plans.hunks.proposed import proposed
from gymtui.plans.places import Severity
from gymtui.training.autoregulation.trend import Trend
from tests.exercises import EXERCISES
from tests.plans.documents import day, document, line, setting, straight
from tests.plans.dry_run.playing import session
from tests.plans.hunks.facts_made import DOWN, STILL, TODAY, UP, due, facts

DOUBLE = {"rule": "double"}
INCLINE = EXERCISES["incline-dumbbell-press"]


settled = partial(facts, trained=20)
"""The facts of somebody who has trained the plan for weeks."""


def kinds(found: tuple[Hunk, ...]) -> list[HunkKind]:
    return [one.kind for one in found]


def only(at: Facts, kind: HunkKind) -> Hunk:
    (found,) = [one for one in proposed(at) if one.kind is kind]
    return found


def first_line(document: PlanDocument) -> PlannedExercise:
    return document.templates[0].exercises[0]


# next loads


NAMED = document(day("A", line("bench-press", *straight(3, 6, 8, load_kg="82.5"), progression=DOUBLE)))
DONE = {"bench-press": (session("bench-press", "82.5", 8, 8, 8),)}


def test_the_next_load_of_a_line_that_names_one_is_proposed_with_the_rules_reason() -> None:
    hunk = only(facts(NAMED, sessions=DONE), HunkKind.LOAD)
    assert (hunk.before, hunk.after) == ("82.5 kg", "85 kg")
    assert hunk.reason.line.startswith("+2.5 kg")
    assert (hunk.name, hunk.where) == ("Bench press", "A")
    after = applied(NAMED, hunk)
    assert [str(one.load.load) for one in first_line(after).sets if one.load] == ["85 kg"] * 3
    assert not fits(after, hunk)


def test_nothing_is_proposed_while_the_load_is_right() -> None:
    assert proposed(facts(NAMED, sessions={"bench-press": (session("bench-press", "82.5", 7, 7, 6),)})) == ()
    assert proposed(facts(NAMED)) == ()


def test_lines_that_name_no_load_are_left_to_their_rule() -> None:
    free = document(day("A", line("bench-press", *straight(3, 6, 8), progression=DOUBLE)))
    assert proposed(facts(free, sessions=DONE)) == ()


def test_several_loads_of_a_line_move_together() -> None:
    sets = (*straight(1, 6, 8, load_kg="100"), *straight(1, 6, 8, load_kg="80"))
    made = document(day("A", line("bench-press", *sets, progression=DOUBLE)))
    done = session("bench-press", "100", 8, 8)
    hunk = only(facts(made, sessions={"bench-press": (done,)}), HunkKind.LOAD)
    assert (hunk.before, hunk.after) == ("100, 80 kg", "102.5, 82.5 kg")


# sets


def chest(*, sets: int = 3, times: int = 2) -> PlanDocument:
    """A plan with so many sets of two chest exercises, so many times a week."""
    two = (line("bench-press", *straight(sets)), line("cable-fly", *straight(sets), key="e2"))
    return document(day("A", *two), days_a_week=times)


def test_a_muscle_below_its_zone_gets_a_set() -> None:
    hunk = only(settled(chest(sets=2)), HunkKind.SETS)  # 8 a week, the zone begins at 10
    assert (hunk.name, hunk.about) == ("Cable fly", "chest")
    assert (hunk.before, hunk.after) == ("2 sets", "3 sets (chest 10 a week)")
    assert "the zone begins at 10" in hunk.reason.line
    after = applied(chest(sets=2), hunk)
    assert [len(one.sets) for one in after.templates[0].exercises] == [2, 3]


def test_a_muscle_in_its_zone_gets_one_only_where_a_lift_stands_still() -> None:
    assert HunkKind.SETS not in kinds(proposed(settled(chest())))
    assert HunkKind.SETS not in kinds(proposed(settled(chest(), trends={"bench-press": UP})))
    hunk = only(settled(chest(), trends={"bench-press": STILL}), HunkKind.SETS)
    assert hunk.reason.line == "chest: Bench press stands still at 12 sets a week"


def test_down_and_recovered_is_a_fifth_more_down_and_tired_a_fifth_less() -> None:
    more = only(settled(chest(), trends={"bench-press": DOWN}), HunkKind.SETS)
    assert more.after.startswith("4 sets")  # 12 a week: a fifth is 2.4, one more is 2
    less = only(settled(chest(), trends={"bench-press": DOWN}, tired=True), HunkKind.SETS)
    assert less.after.startswith("2 sets")
    assert "you are tired" in less.reason.line


def test_whoever_is_tired_gets_no_more_sets() -> None:
    assert proposed(settled(chest(sets=2), tired=True)) == ()


def test_a_new_plan_an_eased_in_beginner_and_a_due_deload_get_no_sets() -> None:
    low = chest(sets=2)
    assert proposed(facts(low, trained=3)) == ()
    eased = settled(low, level=Level.NOVICE)
    eased = replace(eased, coach=replace(eased.coach, first_day=TODAY - timedelta(days=3)))
    assert proposed(eased) == ()
    assert HunkKind.SETS not in kinds(proposed(settled(low, deload=due())))


def test_no_session_gets_more_sets_of_a_muscle_than_help() -> None:
    full = document(
        day("A", line("bench-press", *straight(4)), line("cable-fly", *straight(4), key="e2")), days_a_week=1
    )
    assert HunkKind.SETS not in kinds(proposed(settled(full)))


def test_what_was_decided_of_a_muscle_holds_for_two_weeks() -> None:
    at = settled(chest(sets=2))
    hunk = only(at, HunkKind.SETS)
    for days, shown in ((13, False), (14, True)):
        done = decision(at.document, hunk, TODAY - timedelta(days=days), accepted=True)
        again = settled(chest(sets=2), decisions=(done,))
        assert (HunkKind.SETS in kinds(proposed(again))) is shown


# other exercises


def test_a_lift_that_stalled_at_the_top_of_its_zone_is_swapped_for_its_alternative() -> None:
    made = document(
        day("A", line("bench-press", *straight(5), alternatives=("incline-dumbbell-press",))), days_a_week=4
    )
    at = settled(made, trends={"bench-press": DOWN})
    hunk = only(at, HunkKind.SWAP)
    assert (hunk.before, hunk.after) == ("Bench press", INCLINE.name)
    after = first_line(applied(made, hunk))
    assert after.exercise == "incline-dumbbell-press"
    assert after.alternatives == ("bench-press",)


def test_a_swap_leaves_loads_and_own_warm_ups_of_the_old_exercise_behind() -> None:
    sets = (*straight(1, 10, kind="warmup", load_kg="40"), *straight(5, 6, load_kg="80"))
    made = document(day("A", line("bench-press", *sets)), days_a_week=4)
    hunk = only(settled(made, trends={"bench-press": DOWN}), HunkKind.SWAP)
    after = first_line(applied(made, hunk))
    assert all(one.kind is Kind.WORK and one.load is None for one in after.sets)
    assert after.warmup is Warmup.RAMP


def test_sets_come_before_a_swap() -> None:
    found = kinds(proposed(settled(chest(), trends={"bench-press": DOWN})))
    assert HunkKind.SETS in found
    assert HunkKind.SWAP not in found
    at = settled(chest(), trends={"bench-press": DOWN})
    left = decision(at.document, only(at, HunkKind.SETS), TODAY, accepted=False)
    assert HunkKind.SWAP in kinds(proposed(replace(at, decisions={left.id: left})))
    taken = decision(at.document, only(at, HunkKind.SETS), TODAY, accepted=True)
    assert HunkKind.SWAP not in kinds(proposed(replace(at, decisions={taken.id: taken})))


@pytest.mark.parametrize("more", [{"level": Level.NOVICE}, {"tired": True}, {"deload": due()}])
def test_beginners_and_the_tired_keep_their_lifts(more: dict[str, object]) -> None:
    made = document(day("A", line("bench-press", *straight(5))), days_a_week=4)
    found = proposed(settled(made, trends={"bench-press": DOWN}, **more))  # type: ignore[arg-type]
    assert HunkKind.SWAP not in kinds(found)


def test_assistance_that_stands_still_for_twelve_weeks_is_varied_and_a_main_lift_is_not() -> None:
    made = document(
        day("A", line("cable-fly", *straight(4)), line("back-squat", *straight(4), key="e2")), days_a_week=3
    )
    still = {"cable-fly": STILL, "back-squat": STILL}
    assert HunkKind.VARIATION not in kinds(proposed(settled(made, trends=still, weeks_in_use=11)))
    hunk = only(settled(made, trends=still, weeks_in_use=12), HunkKind.VARIATION)
    assert hunk.name == "Cable fly"
    assert hunk.reason.line.startswith("12 weeks of Cable fly")
    assert HunkKind.VARIATION not in kinds(proposed(settled(made, trends={"cable-fly": UP}, weeks_in_use=30)))


def test_pools_vary_already() -> None:
    made = document(day("A", line("cable-fly", *straight(4), pool=("push-up",))), days_a_week=3)
    found = proposed(settled(made, trends={"cable-fly": STILL}, weeks_in_use=30))
    assert HunkKind.VARIATION not in kinds(found)


# deloads


WEEKS = document(day("A", line("back-squat")), weeks=({"rir": 3}, {"rir": 2}, {"rir": 1}))


def test_a_deload_that_is_due_is_the_next_week_or_this_one_where_it_has_not_begun() -> None:
    now = only(facts(WEEKS, week=1, deload=due()), HunkKind.DELOAD)
    assert (now.name, now.before, now.after) == ("Week 2 of 3", "RIR 2", "deload")
    later = only(facts(WEEKS, week=1, week_begun=True, deload=due()), HunkKind.DELOAD)
    assert later.name == "Week 3 of 3"
    after = applied(WEEKS, later)
    assert after.program is not None
    assert [one.deload for one in after.program.weeks] == [False, False, True]
    assert not fits(after, later)
    around = only(facts(WEEKS, week=2, week_begun=True, deload=due()), HunkKind.DELOAD)
    assert around.name == "Week 1 of 3"


def test_no_deload_where_none_is_due_where_it_is_one_and_without_weeks() -> None:
    assert proposed(facts(WEEKS, week=1)) == ()
    planned = document(day("A", line("back-squat")), weeks=({}, {"deload": True}))
    assert proposed(facts(planned, week=1, deload=due())) == ()
    assert proposed(facts(planned, week=0, week_begun=True, deload=due())) == ()
    assert proposed(facts(document(day("A", line("back-squat"))), deload=due())) == ()


# what was left, and what all have in common


def test_what_was_left_is_not_proposed_again_for_four_weeks_but_another_load_is() -> None:
    at = facts(NAMED, sessions=DONE)
    hunk = only(at, HunkKind.LOAD)
    for days, shown in ((27, False), (28, True)):
        left = decision(NAMED, hunk, TODAY - timedelta(days=days), accepted=False)
        assert bool(proposed(facts(NAMED, sessions=DONE, decisions=(left,)))) is shown
    left = decision(NAMED, replace(hunk, after="87.5 kg"), TODAY, accepted=False)
    assert proposed(facts(NAMED, sessions=DONE, decisions=(left,))) == (hunk,)


def test_a_change_whose_line_is_gone_fits_no_longer() -> None:
    hunk = only(facts(NAMED, sessions=DONE), HunkKind.LOAD)
    other = document(day("A", line("back-squat", key="e9")))
    assert applied(other, hunk) is other
    assert applied(PlanDocument(), hunk) == PlanDocument()


trend = st.sampled_from((DOWN, STILL, UP, ()))
slugs = ("bench-press", "cable-fly", "back-squat", "lat-pulldown", "lateral-raise", "leg-curl-seated")
lines = st.lists(st.tuples(st.sampled_from(slugs), st.integers(1, 6)), min_size=1, max_size=6)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(
    asked=lines,
    days_a_week=st.integers(1, 6),
    trends=st.fixed_dictionaries(dict.fromkeys(slugs, trend)),
    tired=st.booleans(),
    weeks=st.integers(0, 30),
    level=st.sampled_from(list(Level)),
)
def test_any_proposals_can_be_accepted_in_any_order_and_leave_a_plan_that_checks(
    asked: list[tuple[str, int]],
    days_a_week: int,
    trends: dict[str, tuple[Trend, ...]],
    tired: bool,
    weeks: int,
    level: Level,
) -> None:
    made = document(
        day("A", *(line(slug, *straight(count), key=f"e{i}") for i, (slug, count) in enumerate(asked))),
        days_a_week=days_a_week,
    )
    at = settled(made, trends=trends, tired=tired, weeks_in_use=weeks, level=level)
    found = proposed(at)
    assert len({one.id for one in found}) == len(found)
    assert all(fits(made, one) for one in found)
    assert all(one.reason.line and one.reason.rule and one.before != one.after for one in found)
    places = [one.place for one in found]
    assert len(set(places)) == len(places), "one thing changes at a time"
    forward, backward = reduce(applied, found, made), reduce(applied, reversed(found), made)
    assert forward == backward
    before = {one.message for one in check_plan(made, setting(level)) if one.severity is Severity.ERROR}
    after = {one.message for one in check_plan(forward, setting(level)) if one.severity is Severity.ERROR}
    assert after <= before


def test_a_load_of_the_other_unit_becomes_one_that_the_gym_has() -> None:
    pounds = SetTarget.model_validate(
        {"reps": 6, "reps_max": 8, "load": {"load": {"amount": Decimal(180), "unit": "lb"}}}
    )
    sets = (*straight(1, 6, 8, load_kg="82.5"), pounds)
    made = document(day("A", line("bench-press", *sets, progression=DOUBLE)))
    done = session("bench-press", "82.5", 8, 8)
    hunk = only(facts(made, sessions={"bench-press": (done,)}), HunkKind.LOAD)
    assert hunk.before == "82.5 kg, 180 lb"
    assert hunk.after == "85, 85 kg"
