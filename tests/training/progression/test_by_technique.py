"""Rest-pause, DC, myo-reps, clusters and drop sets decide about their load by their own verdicts."""

from dataclasses import replace

import pytest

from gymtui.model.advice import ReasonCode, RuleState
from gymtui.model.exercise import Equipment, IncrementKind, Measurement
from gymtui.model.gym import Gym
from gymtui.model.technique import Technique
from gymtui.model.units import Load, Reps, Seconds
from gymtui.training.progression.recommend import recommend
from gymtui.training.progression.rules import RULES, rule_problems
from tests.training.progression.bursts import after, of_sets, one_set, target
from tests.training.progression.sessions import BENCH, kg, planned, situation, straight

RP, DC, MYO = Technique.REST_PAUSE, Technique.DC, Technique.MYO
CLUSTER, DROP, STRAIGHT = Technique.CLUSTER, Technique.DROP, Technique.STRAIGHT
SIXTY = RuleState(load=kg(60))

REST_PAUSE = situation(planned(target(RP, total=18), rule="rest_pause"))
FINISHER = situation(planned(*straight(1, 8, 12), target(RP, total=18), rule="rest_pause", inc="5"))
OF_DC = situation(planned(target(DC), rule="dc"))
OF_MYO = situation(planned(target(MYO), rule="myo"))
CLUSTERS = situation(planned(target(CLUSTER, 10, rir=2), rule="cluster"))
DROPS = situation(planned(*straight(1, 8, 12), target(DROP, 8, 12), rule="drop"))


def test_rest_pause_adds_load_once_the_total_is_reached() -> None:
    found = after(REST_PAUSE, SIXTY, one_set(RP, kg(60), (10, 5, 3)))
    assert found.sets[0].load == kg("62.5")
    assert found.reason.line == "+2.5 kg: 18 reps made in the rest-pause set on 2 Nov"
    held = after(REST_PAUSE, SIXTY, one_set(RP, kg(60), (10, 4, 3)))
    assert held.sets[0].load == kg(60)
    assert held.reason.line.startswith("17 of 18 reps")


def test_rest_pause_in_pounds() -> None:
    found = after(REST_PAUSE, RuleState(load=Load.lb(100)), one_set(RP, Load.lb(100), (10, 5, 4)))
    assert found.sets[0].load == Load.lb(105)
    assert found.reason.line == "+5 lb: 19 reps made in the rest-pause set on 2 Nov"


def test_a_rest_pause_set_without_a_total_is_given_one() -> None:
    at = situation(planned(target(RP), rule="rest_pause"))
    assert recommend(at).sets[0].target.params == {"total": 18}
    assert after(at, SIXTY, one_set(RP, kg(60), (10, 5, 3))).sets[0].load == kg("62.5")
    minis = situation(planned(target(RP, minis=3), rule="rest_pause", total=20))
    assert recommend(minis).sets[0].target.params == {"minis": 3}
    assert after(minis, SIXTY, one_set(RP, kg(60), (10, 5, 3, 2))).sets[0].load == kg("62.5")
    assert after(minis, SIXTY, one_set(RP, kg(60), (10, 5, 3, 1))).sets[0].load == kg(60)


def test_straight_sets_beside_share_the_load_and_have_to_be_made() -> None:
    made = after(FINISHER, SIXTY, one_set(STRAIGHT, kg(60), (8,)), one_set(RP, kg(60), (10, 5, 3)))
    assert [one.load for one in made.sets] == [kg(65), kg(65)]
    short = after(FINISHER, SIXTY, one_set(STRAIGHT, kg(60), (7,)), one_set(RP, kg(60), (10, 5, 3)))
    assert [one.load for one in short.sets] == [kg(60), kg(60)]
    assert short.reason.line == "7 reps in a straight set, 8 wanted: the same again"
    lighter = after(FINISHER, SIXTY, one_set(STRAIGHT, kg(60), (8,)), one_set(RP, kg(50), (10, 5, 3)))
    assert lighter.sets[0].load == kg(60)


def test_parts_with_less_load_do_not_count() -> None:
    done = one_set(RP, kg(60), (10, 5, 3))
    eased = done.parts[2].model_copy(update={"load": kg(50)})
    found = after(REST_PAUSE, SIXTY, done.model_copy(update={"parts": (*done.parts[:2], eased)}))
    assert found.reason.line.startswith("15 of 18 reps")


@pytest.mark.parametrize(
    ("reps", "load"),
    [
        pytest.param((8, 4, 2), kg(60), id="T2.32"),
        pytest.param((9, 5, 2), kg("62.5"), id="T2.33"),
        pytest.param((6, 3, 1), kg("57.5"), id="T2.34"),
    ],
)
def test_dc_moves_the_load_by_the_sum_of_its_bursts(reps: tuple[int, ...], load: Load) -> None:
    assert after(OF_DC, SIXTY, one_set(DC, kg(60), reps)).sets[0].load == load


def test_dc_says_why() -> None:
    up = after(OF_DC, SIXTY, one_set(DC, kg(60), (9, 5, 2)))
    assert up.reason.line == "+2.5 kg: 9+5+2 = 16 reps on 2 Nov, above 15"
    down = after(OF_DC, SIXTY, one_set(DC, kg(60), (6, 3, 1)))
    assert down.reason.line == "−2.5 kg: 6+3+1 = 10 reps on 2 Nov, too few"


def test_two_stalls_in_dc_propose_another_exercise() -> None:
    once = after(OF_DC, SIXTY, one_set(DC, kg(60), (6, 3, 1)))
    assert once.advice.prescribed.state.fails == 1
    assert "another exercise" not in once.reason.line
    twice = after(OF_DC, once.advice.prescribed.state, one_set(DC, kg("57.5"), (6, 3, 1)))
    assert twice.sets[0].load == kg(55)
    assert twice.reason.line.endswith("another exercise may suit better")
    between = after(OF_DC, once.advice.prescribed.state, one_set(DC, kg("57.5"), (7, 3, 2)))
    assert between.advice.prescribed.state.fails == 0


def test_dc_by_the_sizes_of_a_rack() -> None:
    curl = BENCH.model_copy(update={"increments": IncrementKind.DUMBBELL, "equipment": Equipment.DUMBBELL})
    gym = Gym(id="rack", name="Rack", dumbbells=(kg(10), kg(12), kg(14)))
    at = situation(OF_DC.planned, exercise=curl, gym=gym)
    jump = after(at, RuleState(load=kg(10)), one_set(DC, kg(10), (9, 5, 2)))
    assert jump.reason.code is ReasonCode.GAP
    assert jump.sets[0].load == kg(10)
    assert after(at, RuleState(load=kg(10)), one_set(DC, kg(10), (11, 6, 3))).sets[0].load == kg(12)
    assert after(at, RuleState(load=kg(12)), one_set(DC, kg(12), (6, 3, 1))).sets[0].load == kg(10)
    lightest = after(at, RuleState(load=kg(10)), one_set(DC, kg(10), (6, 3, 1)))
    assert lightest.reason.line.startswith("10 kg is the lightest here")


def test_myo_adds_load_once_every_mini_holds() -> None:
    found = after(OF_MYO, SIXTY, one_set(MYO, kg(60), (15, 4, 4, 4, 4, 4)))
    assert found.sets[0].load == kg("62.5")
    assert found.reason.line == "+2.5 kg: 5 minis of 4 made on 2 Nov"
    assert after(OF_MYO, SIXTY, one_set(MYO, kg(60), (15, 4, 4, 4, 3))).sets[0].load == kg(60)


def test_where_minis_match_a_total_the_first_part_decides() -> None:
    at = situation(planned(target(MYO, 12, 15, match=25), rule="myo"))
    up = after(at, SIXTY, one_set(MYO, kg(60), (15, 5, 5)))
    assert up.sets[0].load == kg("62.5")
    assert "15 reps in the first part" in up.reason.line
    assert after(at, SIXTY, one_set(MYO, kg(60), (14, 6, 5))).sets[0].load == kg(60)
    assert after(at, SIXTY, one_set(MYO, kg(60), (15, 5, 4))).sets[0].load == kg(60)


def test_a_cluster_shortens_its_rest_first() -> None:
    found = after(CLUSTERS, SIXTY, one_set(CLUSTER, kg(60), (3, 3, 2, 2)))
    assert (found.sets[0].load, found.sets[0].target.params["rest"]) == (kg(60), 15)
    assert found.reason.line == "15 s inside now: all groups done on 2 Nov"
    assert found.reason.code is ReasonCode.REST
    floor = RuleState(load=kg(60), rest=Seconds(15))
    found = after(CLUSTERS, floor, one_set(CLUSTER, kg(60), (3, 3, 2, 2)))
    assert (found.sets[0].load, found.sets[0].target.params["rest"]) == (kg("62.5"), 15)
    assert found.reason.line == "+2.5 kg: all groups done with 15 s inside on 2 Nov"


def test_a_cluster_with_two_in_reserve_adds_load() -> None:
    found = after(CLUSTERS, SIXTY, one_set(CLUSTER, kg(60), (3, 3, 2, 2), last_rir=2))
    assert (found.sets[0].load, found.sets[0].reps) == (kg("62.5"), 3)
    assert found.reason.line == "+2.5 kg: all groups done with 2 in reserve on 2 Nov"


def test_a_cluster_holds_after_a_missed_group_a_failed_rep_and_too_much_effort() -> None:
    for done, code in (
        (one_set(CLUSTER, kg(60), (3, 3, 1)), ReasonCode.HOLD),
        (one_set(CLUSTER, kg(60), (3, 3, 2, 2), failed=True), ReasonCode.FAILURE),
        (one_set(CLUSTER, kg(60), (3, 3, 2, 2), last_rir=0.5), ReasonCode.EFFORT),
        (one_set(CLUSTER, kg(60), (3, 3, 2, 2), form=2), ReasonCode.FORM),
    ):
        found = after(CLUSTERS, SIXTY, done)
        assert found.reason.code is code
        assert (found.sets[0].load, found.sets[0].target.params.get("rest")) == (kg(60), None)


def test_a_free_cluster_is_held_against_todays_plan_and_not_taken_for_a_set_of_three() -> None:
    at = replace(CLUSTERS, history=(of_sets([one_set(CLUSTER, kg(100), (3, 3, 2, 2))], CLUSTERS),))
    assert recommend(at).sets[0].load == kg(100)


def test_the_first_part_of_a_drop_set_goes_by_its_range() -> None:
    eight = RuleState(load=kg(60), reps=Reps(8))
    found = after(DROPS, eight, one_set(STRAIGHT, kg(60), (8,)), one_set(DROP, kg(60), (8, 6, 5)))
    assert [(one.load, one.reps) for one in found.sets] == [(kg(60), 9)] * 2
    assert found.reason.line == "9 reps now: 8,8 made before the drops on 2 Nov"
    twelve = RuleState(load=kg(60), reps=Reps(12))
    found = after(DROPS, twelve, one_set(STRAIGHT, kg(60), (12,)), one_set(DROP, kg(60), (12, 6, 5)))
    assert [(one.load, one.reps) for one in found.sets] == [(kg("62.5"), 8)] * 2
    found = after(DROPS, twelve, one_set(STRAIGHT, kg(60), (12,)), one_set(DROP, kg(60), (11, 9, 9)))
    assert found.sets[0].load == kg(60)


def test_a_session_cut_short_is_no_miss() -> None:
    found = after(FINISHER, SIXTY, one_set(STRAIGHT, kg(60), (8,)))
    assert found.reason.line == "1 of 2 sets done last time: the same again"
    assert found.sets[0].load == kg(60)


def test_without_load_a_harder_variant_is_named() -> None:
    push_up = BENCH.model_copy(update={"measurement": Measurement.REPS_ONLY})
    at = situation(REST_PAUSE.planned, exercise=push_up)
    found = after(at, RuleState(), one_set(RP, None, (12, 4, 3)))
    assert found.reason.line == ("19 reps made in the rest-pause set on 2 Nov: time for a harder variant")
    stalled = after(situation(OF_DC.planned, exercise=push_up), RuleState(fails=1), one_set(DC, None, (5, 2)))
    assert stalled.reason.line.endswith("another exercise may suit better")


def test_the_first_load_that_is_logged_is_gone_on_from() -> None:
    found = after(REST_PAUSE, RuleState(), one_set(RP, kg(60), (10, 5, 3)))
    assert found.sets[0].load == kg("62.5")


@pytest.mark.parametrize("name", ["rest_pause", "dc", "myo", "cluster", "drop"])
def test_a_plan_without_such_a_set_is_told(name: str) -> None:
    assert any("needs a" in one for one in rule_problems(planned(*straight(3, 5), rule=name)))
    plan = planned(target(Technique(name), 8), rule=name)
    assert rule_problems(plan) == []
    assert recommend(situation(planned(target(Technique(name), 8)))).advice.prescribed.rule == name
    assert any("no such parameter" in one for one in RULES[name].problems(planned(plan.sets[0], odd=1)))


def test_a_total_that_the_plan_changes_is_a_line_of_its_own() -> None:
    rule = RULES["rest_pause"]
    lines = {rule.line(planned(target(RP, total=total))) for total in (18, 20)}
    assert len(lines) == 2
