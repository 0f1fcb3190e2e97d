"""Texas Method: the intensity day drives the week, and a stall goes one thing at a time."""

import pytest

from gymtui.model.advice import ReasonCode
from gymtui.model.units import Load, Unit
from gymtui.training.loadable import default_gym
from gymtui.training.progression.protocol import Situation
from gymtui.training.progression.recommend import recommend
from gymtui.training.progression.texas import STALL_ORDER
from tests.training.progression.played import SQUAT, Played, loads, plan, played, reps
from tests.training.progression.sessions import kg, planned, session, situation, straight

VOLUME, RECOVERY, INTENSITY = (plan(f"texas_{day}") for day in ("volume", "recovery", "intensity"))
FIVE_RM_140 = session(kg(140), (5,), exercise="squat")


def lifter_of_140() -> Played:
    """Return a lifter whose five-rep max is 140 kg."""
    return played(INTENSITY, FIVE_RM_140)


@pytest.mark.parametrize(
    ("day", "expected", "asked"),
    [
        pytest.param(INTENSITY, ["140"], ["5"], id="T2.31 intensity"),
        pytest.param(VOLUME, ["125"] * 5, ["5"] * 5, id="T2.31 volume"),
        pytest.param(RECOVERY, ["100"] * 2, ["5"] * 2, id="T2.31 recovery"),
    ],
)
def test_the_days_follow_from_the_five_rep_max(day: object, expected: list[str], asked: list[str]) -> None:
    lifter = lifter_of_140()
    found = lifter.asked(day)  # type: ignore[arg-type]
    assert (loads(found), reps(found)) == (expected, asked)


def test_a_new_five_rep_max_moves_all_days() -> None:
    lifter = lifter_of_140()
    lifter.does(by=VOLUME)
    lifter.does(by=RECOVERY)
    found = lifter.does(by=INTENSITY)
    assert loads(found) == ["142.5"]
    assert found.reason.line == "+2.5 kg: 5 reps made, 5 on 8 Nov"
    assert loads(lifter.asked(VOLUME)) == ["127.5"] * 5


def test_the_other_days_say_what_they_are() -> None:
    lifter = lifter_of_140()
    lifter.does(by=VOLUME)
    assert lifter.asked(RECOVERY).reason.line == "recovery day: 2 × 5 at 72 % of 140 kg"
    lifter.does(by=RECOVERY)
    assert lifter.asked(VOLUME).reason.line == "volume day: 5 × 5 at 90 % of 140 kg"


def test_missed_intensity_days_go_through_the_stall_order() -> None:
    lifter = lifter_of_140()
    lines, shapes = [], []
    for _ in range(len(STALL_ORDER) - 1):
        found = lifter.does({0: 0}, by=INTENSITY)
        assert found.reason.code is ReasonCode.STAGE
        lines.append(found.reason.line.rsplit(": ", 1)[1])
        shapes.append((loads(lifter.asked(VOLUME)), loads(lifter.asked(INTENSITY))))
    assert lines == [form.words for form in STALL_ORDER[1:]]
    assert shapes == [
        (["125"] * 4, ["140"]),
        (["125"] * 3, ["140"]),
        (["120"] * 3, ["140"]),
        (["120"] * 3, ["140"] * 2),
        (["120"] * 3, ["140"] * 3),
        (["120"] * 3, ["140"] * 5),
        (["60"] * 3, ["70"]),
    ]
    found = lifter.does(by=INTENSITY)
    assert (loads(found), found.reason.code) == (["125"], ReasonCode.RESET)


def test_success_further_down_the_order_adds_a_step_and_stays_there() -> None:
    lifter = lifter_of_140()
    lifter.does({0: 4}, by=INTENSITY)
    found = lifter.does(by=INTENSITY)
    assert (loads(found), found.advice.prescribed.state.stage) == (["142.5"], 2)


def test_a_volume_day_missed_twice_becomes_smaller() -> None:
    lifter = lifter_of_140()
    found = lifter.does({4: 4}, by=VOLUME)
    assert (len(found.sets), "the intensity day decides" in found.reason.line) == (5, True)
    found = lifter.does({4: 4}, by=VOLUME)
    assert (len(found.sets), found.reason.code) == (4, ReasonCode.STAGE)


def test_a_volume_day_in_between_that_was_made_counts_anew() -> None:
    lifter = lifter_of_140()
    lifter.does({4: 4}, by=VOLUME)
    lifter.does(by=VOLUME)
    assert len(lifter.does({4: 4}, by=VOLUME).sets) == 5


def test_a_load_chosen_on_the_volume_day_leaves_the_intensity_day_alone() -> None:
    lifter = lifter_of_140()
    lifter.does(by=VOLUME, loads={place: kg(110) for place in range(5)})
    assert loads(lifter.asked(INTENSITY)) == ["140"]


def test_a_load_chosen_on_the_intensity_day_is_gone_on_from() -> None:
    assert loads(lifter_of_140().does(by=INTENSITY, loads={0: kg(130)})) == ["132.5"]


def test_a_volume_day_without_any_load_known_gives_the_first() -> None:
    lifter = played(VOLUME)
    found = lifter.does(loads={place: kg(90) for place in range(5)})
    assert loads(lifter.asked(INTENSITY)) == ["100"]
    assert loads(found) == ["90"] * 5


def test_pounds_go_by_fives() -> None:
    at: Situation = situation(
        planned(*straight(1, 5), rule="texas_intensity"),
        session(Load.lb(300), (5,), exercise="squat"),
        exercise=SQUAT,
        gym=default_gym(Unit.LB),
    )
    lifter = Played(at)
    assert loads(lifter.asked()) == ["300"]
    assert loads(lifter.does()) == ["305"]


def test_it_begins_with_the_load_of_the_plan() -> None:
    assert recommend(situation(INTENSITY)).reason.code is ReasonCode.CANNOT_SAY
