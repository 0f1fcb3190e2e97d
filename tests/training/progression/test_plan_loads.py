"""Loads that the plan names: absolute ones stay until the plan changes, shares follow what they are of."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.model.advice import ReasonCode
from gymtui.model.exercise import Measurement
from gymtui.model.plan import Basis, PlannedExercise, PlannedLoad, SetTarget
from gymtui.model.units import Load, Reps
from gymtui.training.exposure import Exposure
from gymtui.training.progression.gates import Conditions
from gymtui.training.progression.protocol import Situation
from gymtui.training.progression.recommend import Recommendation, recommend
from gymtui.training.progression.rules import rule_problems
from tests.training.progression.sessions import BENCH, DAY, kg, planned, session, situation

A_WEEK = timedelta(days=7)


def named(amount: str, count: int = 3, low: int = 6, top: int = 8) -> tuple[SetTarget, ...]:
    load = PlannedLoad(load=kg(amount))
    return (SetTarget(reps=Reps(low), reps_max=Reps(top), load=load),) * count


def share(percent: str | None, basis: Basis | None, step: str | None = None, reps: int = 5) -> SetTarget:
    load = PlannedLoad(
        percent=Decimal(percent) if percent is not None else None,
        basis=basis,
        step=kg(step) if step is not None else None,
    )
    return SetTarget(reps=Reps(reps), load=load)


def on(plan: PlannedExercise, *history: Exposure, days: int = 7) -> Situation:
    today = history[0].day + timedelta(days=days) if history else DAY
    return replace(situation(plan, *history), today=today)


def trained(
    found: Recommendation, reps: tuple[int, ...], day: date, load: Load | None = None, form: int | None = None
) -> Exposure:
    """Return a session that did what was recommended, for so many reps."""
    asked = found.sets[0].load if load is None else load
    done = session(asked, reps, day=day, form=form)
    performed = done.performed.model_copy(update={"prescribed": found.advice.prescribed})
    return replace(done, performed=performed)


def loads(found: Recommendation) -> list[str]:
    return [str(one.load) for one in found.sets]


# absolute loads


def test_a_named_load_stays_and_what_the_rule_wants_is_proposed() -> None:
    plan = planned(*named("82.5"), rule="double")
    first = recommend(on(plan))
    assert loads(first) == ["82.5 kg"] * 3
    again = recommend(on(plan, trained(first, (8, 8, 8), DAY)))
    assert loads(again) == ["82.5 kg"] * 3
    assert again.wanted is not None
    assert again.wanted.load == kg(85)
    assert again.wanted.reason.line.startswith("+2.5 kg")
    assert again.reason.code is ReasonCode.HOLD
    assert again.reason.line.startswith("82.5 kg as planned; proposed: +2.5 kg")


def test_it_is_proposed_again_and_does_not_run_away_while_the_plan_stays() -> None:
    plan = planned(*named("82.5"), rule="double")
    history: list[Exposure] = []
    for week in range(5):
        found = recommend(on(plan, *history))
        assert loads(found) == ["82.5 kg"] * 3
        assert (found.wanted.load if found.wanted else None) == (kg(85) if week else None)
        history.insert(0, trained(found, (8, 8, 8), DAY + week * A_WEEK))


def test_a_changed_plan_begins_at_its_load_from_the_bottom_of_the_range() -> None:
    before = planned(*named("82.5"), rule="double")
    done = trained(recommend(on(before)), (8, 8, 8), DAY)
    found = recommend(on(planned(*named("85"), rule="double"), done))
    assert loads(found) == ["85 kg"] * 3
    assert [one.reps for one in found.sets] == [6, 6, 6]
    assert found.wanted is None
    assert found.reason.line == "85 kg, as the plan says now"


def test_a_step_down_is_taken_at_once_and_proposed() -> None:
    plan = planned(*named("100", 3, 5, 5), rule="linear", fails=1)
    done = trained(recommend(on(plan)), (5, 4, 3), DAY)
    found = recommend(on(plan, done))
    assert loads(found) == ["90 kg"] * 3
    assert found.reason.code is ReasonCode.RESET
    assert found.wanted is not None
    assert found.wanted.load == kg(90)
    after = recommend(on(plan, trained(found, (5, 5, 5), DAY + A_WEEK), done))
    assert after.wanted is not None
    assert after.wanted.load == kg("91.25")  # half a step after a reset


def test_after_a_break_less_is_asked_and_nothing_proposed() -> None:
    plan = planned(*named("100"), rule="double")
    done = trained(recommend(on(plan)), (6, 6, 6), DAY)
    found = recommend(on(plan, done, days=40))
    assert found.reason.code is ReasonCode.LAYOFF
    assert loads(found) == ["80 kg"] * 3
    assert found.wanted is None
    back = recommend(on(plan, trained(found, (8, 8, 8), DAY + timedelta(days=40)), done))
    assert back.sets[0].load is not None
    assert kg(80).amount < back.sets[0].load.amount < kg(100).amount
    assert back.wanted is None


def test_a_heavy_and_a_light_day_go_on_each_from_its_own_load() -> None:
    heavy, light = (planned(*named(load), rule="double") for load in ("90", "70"))
    history: list[Exposure] = []
    for week in range(3):
        for days, (plan, reps) in enumerate(((heavy, (6, 6, 6)), (light, (8, 8, 8)))):
            found = recommend(on(plan, *history, days=3))
            done = trained(found, (reps[0], reps[1], reps[2]), DAY + week * A_WEEK + timedelta(days=3 * days))
            history.insert(0, done)
    assert [one.reps for one in recommend(on(heavy, *history, days=3)).sets] == [7, 7, 7]
    wanted = recommend(on(light, *history, days=3)).wanted
    assert wanted is not None
    assert wanted.load == kg("72.5")


def test_several_named_loads_move_together() -> None:
    targets = tuple(SetTarget(reps=Reps(5), load=PlannedLoad(load=kg(one))) for one in ("100", "90", "80"))
    plan = planned(*targets, rule="linear", fails=1)
    first = recommend(on(plan))
    assert loads(first) == ["100 kg", "90 kg", "80 kg"]
    missed = session(kg(100), (5, 5, 3), day=DAY)
    performed = missed.performed.model_copy(update={"prescribed": first.advice.prescribed})
    found = recommend(on(plan, replace(missed, performed=performed)))
    assert loads(found) == ["90 kg", "80 kg", "72.5 kg"]  # 81 kg rounds to 80, 72 kg to 72.5


def test_a_session_that_nobody_planned_counts_where_it_was_at_the_plans_load() -> None:
    plan = planned(*named("82.5"), rule="double")
    imported = session(kg("82.5"), (8, 8, 8), day=DAY)
    wanted = recommend(on(plan, imported)).wanted
    assert wanted is not None
    assert wanted.load == kg(85)
    other = session(kg(60), (8, 8, 8), day=DAY)
    found = recommend(on(plan, other))
    assert loads(found) == ["82.5 kg"] * 3
    assert found.wanted is None


def test_off_keeps_the_plans_load() -> None:
    plan = planned(*named("82.5"), rule="off")
    found = recommend(on(plan, session(kg(60), (8, 8, 8), day=DAY)))
    assert found.wanted is None


# shares


TO_FIVE = session(kg(100), (5,), day=DAY, failed=True)
"""100 kg × 5 to failure: by Epley an e1RM of 116.67 kg."""


@pytest.mark.parametrize(
    ("target", "load"),
    [
        (share("80", Basis.E1RM), "92.5 kg"),  # 93.3
        (share("80", Basis.E1RM, "5"), "97.5 kg"),  # 98.3
        (share("80", None), "84 kg"),  # of 90 % of 116.67 = 105, all exact
        (share("80", Basis.TRAINING_MAX), "84 kg"),
        (share("70", Basis.LAST), "70 kg"),
        (share(None, Basis.LAST), "100 kg"),
        (share(None, Basis.LAST, "-10"), "90 kg"),
    ],
)
def test_a_share_is_taken_of_what_the_plan_says(target: SetTarget, load: str) -> None:
    found = recommend(on(planned(target, target), TO_FIVE))
    asked = found.advice.prescribed.sets[0].load
    assert asked is not None
    assert abs(asked.amount - Decimal(load.split()[0])) < Decimal("1.3")
    assert found.advice.prescribed.rule == "planned"
    rounded = found.sets[0].load
    assert rounded is not None
    assert rounded.amount % Decimal("2.5") == 0


def test_the_plan_may_name_the_training_max() -> None:
    plan = planned(share("80", None), rule="planned", tm="140")
    assert loads(recommend(on(plan))) == ["112.5 kg"]
    assert not rule_problems(plan)


def test_a_share_says_what_it_is_of_and_where_that_comes_from() -> None:
    found = recommend(on(planned(share("80", Basis.E1RM)), TO_FIVE))
    assert "80 % of an e1RM of 116.667 kg" in found.reason.line or "80 % of an e1RM of 116.7 kg" in (
        found.reason.line
    )
    assert "100 kg × 5 on 2 Nov" in found.reason.line


def test_without_a_basis_nothing_is_made_up() -> None:
    found = recommend(on(planned(share("80", Basis.E1RM))))
    assert found.reason.code is ReasonCode.CANNOT_SAY
    assert "log a set" in found.reason.line


def test_more_strength_is_more_load_by_a_tenth_at_most() -> None:
    plan = planned(share("80", Basis.E1RM))
    first = recommend(on(plan, TO_FIVE))
    done = trained(first, (5,), DAY + A_WEEK)
    stronger = session(kg(150), (5,), day=DAY + A_WEEK + timedelta(days=1), failed=True)
    found = recommend(on(plan, stronger, done, TO_FIVE))
    before, after = first.advice.prescribed.sets[0].load, found.advice.prescribed.sets[0].load
    assert before is not None
    assert after is not None
    assert after.amount == (before.amount * Decimal("1.1")).quantize(Decimal("0.001"))
    assert found.reason.code is ReasonCode.LOAD


def test_a_break_takes_a_share_off_the_share() -> None:
    plan = planned(share("80", Basis.E1RM))
    done = trained(recommend(on(plan, TO_FIVE)), (5,), DAY + A_WEEK)
    found = recommend(on(plan, done, TO_FIVE, days=40))
    assert found.reason.code is ReasonCode.LAYOFF
    assert loads(found) == ["75 kg"]  # 80 % of 93.3 is 74.7


def test_a_light_day_in_per_cent_of_last_time_does_not_shrink_by_itself() -> None:
    light = planned(share("80", Basis.LAST))
    heavy = session(kg(100), (5,), day=DAY)
    first = recommend(on(light, heavy))
    history = [trained(first, (5,), DAY + A_WEEK), heavy]
    for week in range(2, 5):
        found = recommend(on(light, *history))
        assert loads(found) == ["80 kg"]
        history.insert(0, trained(found, (5,), DAY + week * A_WEEK))


def test_shares_beside_a_rule_have_their_own_load() -> None:
    back = SetTarget(reps=Reps(8), load=PlannedLoad(percent=Decimal(70), basis=Basis.LAST))
    plan = planned(SetTarget(reps=Reps(5)), back, back, rule="linear")
    done = session(kg(100), (5, 8, 8), day=DAY)
    found = recommend(on(plan, done))
    assert loads(found)[1:] == ["70 kg", "70 kg"]


def test_a_step_on_last_time_is_the_step_of_its_rule() -> None:
    plan = planned(*(share(None, Basis.LAST, "1.25"),) * 3)
    found = recommend(on(plan, session(kg(100), (5, 5, 5), day=DAY)))
    assert found.advice.prescribed.state.load == kg("101.25")
    missed = recommend(on(plan, session(kg(100), (5, 5, 4), day=DAY)))
    assert missed.advice.prescribed.state.load == kg(100)


def test_a_programme_keeps_its_own_sets() -> None:
    plan = planned(share("80", Basis.E1RM), rule="five_three_one", tm="100")
    assert recommend(on(plan)).advice.prescribed.rule == "five_three_one"


def test_planned_needs_a_share() -> None:
    (said,) = rule_problems(planned(SetTarget(reps=Reps(5)), rule="planned"))
    assert said == "planned: needs sets whose load is a share, such as 5x5 80% e1rm"


def test_no_share_without_a_load() -> None:
    push_up = BENCH.model_copy(update={"measurement": Measurement.REPS_ONLY})
    at = situation(planned(share("80", Basis.E1RM)), TO_FIVE, exercise=push_up)
    assert recommend(at).reason.line == "can't say: a share needs an exercise with a load"


# weeks


def test_a_weeks_share_goes_for_named_loads_and_is_not_judged() -> None:
    plan = planned(*named("80"), rule="double")
    week = Conditions(week_percent=Decimal(90))
    found = recommend(on(plan), week)
    assert loads(found) == ["70 kg"] * 3  # 72 kg, rounded down
    assert found.reason.line == "this week of the program: 90 % of the load"
    after = recommend(on(plan, trained(found, (8, 8, 8), DAY)))
    assert loads(after) == ["80 kg"] * 3


@given(percent=st.integers(50, 150), amount=st.integers(20, 200))
def test_a_weeks_share_never_changes_the_state(percent: int, amount: int) -> None:
    plan = planned(*named(str(amount)), rule="double")
    plain, week = recommend(on(plan)), recommend(on(plan), Conditions(week_percent=Decimal(percent)))
    assert week.advice.prescribed.state == plain.advice.prescribed.state
    one, other = plain.sets[0].load, week.sets[0].load
    assert one is not None
    assert other is not None
    assert (other.amount <= one.amount) if percent <= 100 else (other.amount >= one.amount)


@given(
    amount=st.integers(8, 80).map(lambda steps: str(Decimal("2.5") * steps)),
    weeks=st.lists(st.lists(st.integers(0, 12), min_size=3, max_size=3), min_size=1, max_size=8),
)
def test_never_more_than_the_plan_names(amount: str, weeks: list[list[int]]) -> None:
    plan = planned(*named(amount), rule="double")
    history: list[Exposure] = []
    for week, reps in enumerate(weeks):
        found = recommend(on(plan, *history))
        assert all(one.load is not None and one.load.amount <= Decimal(amount) for one in found.sets)
        made = (Reps(reps[0]), Reps(reps[1]), Reps(reps[2]))
        history.insert(0, trained(found, made, DAY + week * A_WEEK))
