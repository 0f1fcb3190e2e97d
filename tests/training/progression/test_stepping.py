"""What holds a rule back, and what a break and the day make of it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from gymtui.model.advice import ReasonCode, RuleState
from gymtui.model.exercise import Pattern
from gymtui.model.performed import Readiness
from gymtui.model.profile import Joint, Level
from gymtui.model.technique import Technique
from gymtui.model.units import Load, Reps
from gymtui.training.autoregulation.readiness import readiness_of
from gymtui.training.beginners import easing_in
from gymtui.training.exposure import Exposure
from gymtui.training.progression.double import Double
from gymtui.training.progression.gates import Conditions
from gymtui.training.progression.linear import Linear
from gymtui.training.progression.protocol import Situation
from gymtui.training.progression.recommend import Recommendation, recommend
from tests.training.progression.sessions import BENCH, DAY, kg, planned, session, situation, straight

PLAN = planned(*straight(3, 5, rir=2), rule="linear", inc="2.5")
AT = situation(PLAN)
WORST = Readiness(fatigue=2, sleep=2, soreness=3, stress=2, mood=3)
SO_SO = Readiness(fatigue=3, sleep=3, soreness=3, stress=3, mood=3)


def after(done: Exposure, days: int, level: Level = Level.INTERMEDIATE) -> Situation:
    """Return the situation so many days after a session."""
    return replace(situation(PLAN, done, level=level), today=done.day + timedelta(days=days))


def asked(reps: tuple[int, ...], state: RuleState, *, day: date = DAY, form: int | None = None) -> Exposure:
    return session(state.load, reps, rirs=(2, 2, 2), form=form, asked=state, rule=Linear(), at=AT, day=day)


def kept(found: Recommendation, done: Exposure) -> Exposure:
    """Return the session with what was recommended for it."""
    performed = done.performed.model_copy(update={"prescribed": found.advice.prescribed})
    return replace(done, performed=performed)


def left(found: Recommendation, place: int) -> float | None:
    """Return how many reps a set keeps in reserve."""
    rir = found.sets[place].target.rir
    return float(rir) if rir is not None else None


@pytest.mark.parametrize(
    ("days", "load"), [(10, "102.5"), (12, "95"), (21, "90"), (40, "80"), (90, "70"), (200, "60")]
)
def test_a_break_takes_load_off(days: int, load: str) -> None:
    found = recommend(after(asked((5, 5, 5), RuleState(load=kg(100))), days))
    assert found.sets[0].load == kg(load)
    assert (found.reason.code is ReasonCode.LAYOFF) == (days > 10)


def test_after_a_long_break_more_is_kept_back_and_a_set_left_out() -> None:
    found = recommend(after(asked((5, 5, 5), RuleState(load=kg(100))), 200))
    assert len(found.sets) == 2
    assert left(found, 0) == 3


def test_what_was_lost_comes_back_in_double_steps() -> None:
    done = asked((5, 5, 5), RuleState(load=kg(100)))
    first = recommend(after(done, 40))
    assert first.advice.prescribed.state.rebuild_to == kg(100)
    loads: list[Load | None] = []
    here = done
    for _ in range(4):
        found = recommend(after(here, 40 if not loads else 3))
        loads.append(found.sets[0].load)
        again = session(found.sets[0].load, (5, 5, 5), rirs=(2, 2, 2), day=here.day + timedelta(days=3))
        here = kept(found, again)
    assert loads == [kg(80), kg(85), kg(90), kg(95)]
    assert recommend(after(here, 3)).sets[0].load == kg("97.5")


def test_after_a_break_a_ramp_is_taken_from_its_top_and_not_from_its_first_set() -> None:
    found = recommend(situation(planned(*straight(3, 5), rule="madcow_heavy"), session(kg(100), (5, 5, 5))))
    top = found.sets[-1].load
    assert top is not None
    loads = [one.load for one in found.sets]
    done = kept(found, session(kg(100), [5] * len(loads)))
    parts = [
        one.model_copy(update={"parts": (one.parts[0].model_copy(update={"load": load}),)})
        for one, load in zip(done.performed.sets, loads, strict=True)
    ]
    ramp = replace(done, performed=done.performed.model_copy(update={"sets": tuple(parts)}))
    at = replace(
        situation(planned(*straight(3, 5), rule="madcow_heavy"), ramp), today=DAY + timedelta(days=24)
    )
    after_it = recommend(at).sets[-1].load
    assert after_it is not None
    assert float(after_it.amount) == pytest.approx(float(top.amount) * 0.9, abs=2.5)


def test_a_clock_that_went_back_is_no_break() -> None:
    found = recommend(after(asked((5, 5, 5), RuleState(load=kg(100))), -3))
    assert found.sets[0].load == kg("102.5")


def test_two_sessions_of_bad_form_take_load_off_and_keep_more_back() -> None:
    first = asked((5, 5, 5), RuleState(load=kg(100)), form=2)
    second = asked((5, 5, 5), RuleState(load=kg(100)), form=2, day=DAY + timedelta(days=3))
    found = recommend(situation(PLAN, second, first))
    assert found.sets[0].load == kg(90)
    assert left(found, 0) == 3
    assert found.reason.code is ReasonCode.FORM


def test_a_beginners_first_big_step_waits_for_good_form() -> None:
    plan = planned(*straight(3, 5), rule="linear", inc="10")
    once = session(kg(100), (5, 5, 5), form=4)
    held = recommend(situation(plan, once, level=Level.NOVICE))
    assert (held.sets[0].load, held.reason.code) == (kg(100), ReasonCode.FORM)
    assert "rate it with v" in held.reason.line
    twice = session(kg(100), (5, 5, 5), form=4, day=DAY + timedelta(days=3))
    assert recommend(situation(plan, twice, once, level=Level.NOVICE)).sets[0].load == kg(110)


def test_a_session_cut_short_is_neither_a_success_nor_a_miss() -> None:
    state = RuleState(load=kg(100), fails=1)
    done = asked((5, 5, 5), state)
    short = replace(done, performed=done.performed.model_copy(update={"sets": done.performed.sets[:2]}))
    found = recommend(situation(PLAN, short))
    assert found.advice.prescribed.state == state
    assert found.reason.line == "2 of 3 sets done last time: the same again"


def test_the_load_from_before_a_deload_goes_on() -> None:
    done = asked((5, 5, 5), RuleState(load=kg(100)))
    light = recommend(situation(PLAN, done), Conditions(deload=True))
    assert light.sets[0].load == kg(90)
    assert len(light.sets) == 2
    assert left(light, 0) == 4
    week = kept(light, session(kg(90), (5, 5), day=DAY + timedelta(days=3)))
    found = recommend(situation(PLAN, week, done))
    assert found.sets[0].load == kg("102.5")
    assert found.reason.line.startswith("last time was a deload")


def test_the_same_exercise_for_other_reps_is_another_line() -> None:
    heavy = planned(*straight(3, 5), rule="linear")
    light = planned(*straight(3, 12), rule="linear")
    at = situation(light)
    twelve = session(kg(60), (12, 12, 12), asked=RuleState(load=kg(60)), rule=Linear(), at=at)
    fives = asked((5, 5, 5), RuleState(load=kg(100)), day=DAY + timedelta(days=2))
    assert recommend(situation(light, fives, twelve)).sets[0].load == kg("62.5")
    assert recommend(situation(heavy, fives, twelve)).sets[0].load == kg("102.5")


def test_other_reps_for_the_first_time_come_from_the_e1rm() -> None:
    found = recommend(situation(planned(*straight(3, 12), rule="linear"), session(kg(100), (5, 5, 5))))
    assert found.reason.line == "first time for 12 reps: 77.5 kg from your 100 kg × 5 on 2 Nov (e1RM 116.5)"
    assert found.sets[0].load == kg("77.5")


def test_a_free_session_after_an_asked_one_counts() -> None:
    done = asked((5, 5, 5), RuleState(load=kg(100)))
    free = session(kg(110), (5, 5, 5), day=DAY + timedelta(days=2))
    assert recommend(situation(PLAN, free, done)).sets[0].load == kg("112.5")


def test_a_red_day_lightens_and_is_no_measure() -> None:
    done = asked((5, 5, 5), RuleState(load=kg(100)))
    red = Conditions(day=readiness_of(WORST))
    found = recommend(situation(PLAN, done), red)
    assert found.sets[0].load == kg(95)
    assert (len(found.sets), left(found, 0)) == (2, 3)
    assert [reason.code for reason in found.advice.reasons] == [ReasonCode.READINESS, ReasonCode.LOAD]
    assert found.advice.prescribed.light
    assert found.advice.prescribed.state.load == kg("102.5")
    easy = kept(found, session(kg(95), (4, 4), day=DAY + timedelta(days=3)))
    assert recommend(situation(PLAN, easy, done)).sets[0].load == kg("102.5")


def test_an_amber_day_has_no_intensifiers() -> None:
    drop = straight(1, 8, rir=0)[0].model_copy(update={"technique": Technique.DROP})
    plan = planned(*straight(2, 8, rir=1), drop, rule="linear")
    found = recommend(situation(plan, session(kg(60), (8, 8, 8))), Conditions(day=readiness_of(SO_SO)))
    assert [one.target.technique for one in found.sets] == [Technique.STRAIGHT] * 3
    assert left(found, 2) == 1


def test_a_beginner_is_eased_in() -> None:
    easing = easing_in(Level.NOVICE, None, DAY)
    found = recommend(situation(PLAN), Conditions(easing=easing))
    assert (len(found.sets), left(found, 0)) == (2, 4)
    assert found.advice.reasons[-1].code is ReasonCode.EASING_IN


def test_pain_is_said_of_what_loads_the_joint() -> None:
    press = BENCH.model_copy(update={"pattern": Pattern.HORIZONTAL_PUSH})
    sore = Conditions(joint=Joint.SHOULDER, pain=5)
    found = recommend(situation(PLAN, exercise=press), sore)
    assert found.reason.line == "shoulder pain 5 of 10: swap this one (s), or leave it out today"
    assert recommend(situation(PLAN), sore).reason.code is ReasonCode.FIRST_TIME, "its pattern is not known"


def test_more_than_the_gym_lists_is_not_taken_away() -> None:
    plan = planned(*straight(3, 5), rule="linear")
    gym = AT.gym.model_copy(update={"dumbbells": tuple(kg(n) for n in range(2, 31, 2))})
    about = BENCH.model_copy(update={"equipment": "dumbbell"})
    found = recommend(situation(plan, session(kg(60), (5, 5, 5)), exercise=about, gym=gym))
    assert found.sets[0].load == kg(60)
    assert "more than this gym lists" in found.reason.line


@pytest.mark.parametrize("name", ["nothing of the kind", "five_three_one"])
def test_a_rule_that_cannot_work_leaves_the_loads_alone(name: str) -> None:
    plan = planned(straight(1, 5)[0].model_copy(update={"reps": None}), rule=name)
    found = recommend(situation(plan, session(kg(100), (5,))))
    assert found.sets[0].load == kg(100)
    assert found.reason.code is ReasonCode.OFF


def test_unknown_effort_neither_helps_nor_hurts() -> None:
    done = session(
        kg(60), (8, 8, 8), asked=RuleState(load=kg(60), reps=Reps(8)), rule=Double(),
        at=situation(planned(*straight(3, 8, 12, rir=2), rule="double")),
    )  # fmt: skip
    found = recommend(situation(planned(*straight(3, 8, 12, rir=2), rule="double"), done))
    assert found.sets[0].reps == 9
    assert left(found, 0) == 2
