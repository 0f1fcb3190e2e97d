"""Madcow 5x5: ramps to a top set, a triple on Friday that becomes Monday's, a tenth off after two misses."""

from gymtui.model.advice import ReasonCode
from gymtui.model.units import Load, Unit
from gymtui.training.loadable import default_gym
from tests.training.progression.played import PRESS, SQUAT, Played, loads, plan, played, reps
from tests.training.progression.sessions import kg, session, situation

HEAVY, LIGHT, FRIDAY = (plan(f"madcow_{day}") for day in ("heavy", "light", "friday"))


def lifter_of_200() -> Played:
    """Return a lifter with a one-rep max of 200 kg, so that the percentages are easily read."""
    return played(HEAVY, session(kg(200), (1,), exercise="squat"))


def test_the_heavy_day_rises_to_85_per_cent() -> None:
    found = lifter_of_200().asked(HEAVY)
    assert loads(found) == ["80", "110", "130", "150", "170"]
    assert reps(found) == ["5"] * 5


def test_the_light_day_ends_at_65_per_cent() -> None:
    found = lifter_of_200().asked(LIGHT)
    assert (loads(found), reps(found)) == (["80", "110", "130", "130"], ["5"] * 4)


def test_the_record_day_goes_for_next_mondays_load() -> None:
    lifter = lifter_of_200()
    lifter.does(by=HEAVY)
    lifter.does(by=LIGHT)
    found = lifter.asked(FRIDAY)
    assert (loads(found), reps(found)) == (
        ["80", "110", "130", "150", "172.5", "130"],
        ["5", "5", "5", "5", "3", "8"],
    )
    assert found.reason.line == "record day: 3 reps at 172.5 kg, from a top set of 170 kg"
    lifter.does(by=FRIDAY)
    monday = lifter.asked(HEAVY)
    assert loads(monday)[-1] == "172.5"
    assert monday.reason.line == "+2.5 kg to 172.5 kg: 3 reps at it on the record day"


def test_the_upper_body_goes_by_half_of_it() -> None:
    lifter = played(FRIDAY, session(kg(100), (1,), exercise="press"), exercise=PRESS)
    found = lifter.does(by=FRIDAY)
    assert found.advice.prescribed.state.load == kg("86.25")


def test_pounds() -> None:
    for exercise, after in ((SQUAT, "175"), (PRESS, "172.5")):
        at = situation(
            FRIDAY,
            session(Load.lb(200), (1,), exercise="squat"),
            exercise=exercise,
            gym=default_gym(Unit.LB),
        )
        assert Played(at).does().advice.prescribed.state.load == Load.lb(after)


def test_two_misses_take_a_tenth_off() -> None:
    lifter = lifter_of_200()
    found = lifter.does({4: 4}, by=HEAVY)
    assert (loads(found)[-1], found.reason.code) == ("170", ReasonCode.HOLD)
    found = lifter.does({4: 4}, by=HEAVY)
    assert (loads(found)[-1], found.reason.code) == ("152.5", ReasonCode.RESET)
    assert found.reason.line.startswith("−17.5 kg to 152.5 kg: 5,5,5,5,4 missed")


def test_a_triple_missed_twice_takes_a_tenth_off_although_mondays_are_made() -> None:
    lifter = lifter_of_200()
    for _ in range(2):
        lifter.does(by=HEAVY)
        found = lifter.does({4: 2}, by=FRIDAY)
    assert found.reason.code is ReasonCode.RESET


def test_after_a_missed_monday_friday_repeats_the_load() -> None:
    lifter = lifter_of_200()
    lifter.does({4: 4}, by=HEAVY)
    assert loads(lifter.asked(FRIDAY))[4] == "170"
    assert loads(lifter.does(by=FRIDAY))[4] == "170"
    lifter.does(by=HEAVY)
    assert loads(lifter.asked(FRIDAY))[4] == "172.5"


def test_after_a_monday_of_bad_form_friday_repeats_the_load() -> None:
    lifter = lifter_of_200()
    lifter.does(by=HEAVY, form=2)
    assert loads(lifter.asked(FRIDAY))[4] == "170"


def test_bad_form_on_friday_holds_the_raise() -> None:
    lifter = lifter_of_200()
    lifter.does(by=HEAVY)
    found = lifter.does(by=FRIDAY, form=2)
    assert (found.advice.prescribed.state.load, found.reason.code) == (kg(170), ReasonCode.FORM)


def test_another_top_set_on_monday_is_gone_on_from() -> None:
    lifter = lifter_of_200()
    assert loads(lifter.does(by=HEAVY, loads={4: kg(160)}))[-1] == "160"


def test_a_lighter_first_set_changes_nothing() -> None:
    lifter = lifter_of_200()
    assert loads(lifter.does(by=HEAVY, loads={0: kg(60)}))[-1] == "170"


def test_a_session_cut_short_holds() -> None:
    lifter = lifter_of_200()
    found = lifter.does({4: None}, by=HEAVY)
    assert (loads(found)[-1], found.reason.line) == ("170", "4 of 5 sets done: the same again")


def test_a_light_day_without_any_load_known_gives_the_first() -> None:
    lifter = played(LIGHT)
    lifter.does(loads={place: kg(65) for place in range(4)})
    assert loads(lifter.asked(HEAVY))[-1] == "85"
