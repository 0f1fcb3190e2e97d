"""StrongLifts and Starting Strength are linear progression with their own figures."""

from dataclasses import replace

from gymtui.model.advice import ReasonCode
from gymtui.model.exercise import Exercise
from gymtui.model.plan import Param
from gymtui.model.units import Load, Unit
from gymtui.training.loadable import default_gym
from tests.training.progression.played import DEADLIFT, PRESS, SQUAT, Played, loads
from tests.training.progression.sessions import kg, planned, session, situation, straight


def lifter(
    exercise: Exercise, sets: int, load: Load, *, fails: int = 3, inc: str | None = None, gym: Unit = Unit.KG
) -> Played:
    """Return a lifter who made every set at a load."""
    params: dict[str, Param] = {"fails": fails, **({"inc": inc} if inc is not None else {})}
    by = planned(*straight(sets, 5), rule="linear")
    by = by.model_copy(update={"progression": by.progression.model_copy(update={"params": params})})
    done = session(load, (5,) * sets, exercise=exercise.id)
    return Played(situation(by, done, exercise=exercise, gym=default_gym(gym)))


def test_stronglifts_adds_two_and_a_half_kilograms_and_five_to_the_deadlift() -> None:
    assert [loads(lifter(SQUAT, 5, kg(100)).does())[0]] == ["105"]
    assert [loads(lifter(PRESS, 5, kg(50)).does())[0]] == ["55"]
    assert loads(lifter(DEADLIFT, 1, kg(120)).does()) == ["130"]


def test_stronglifts_in_pounds() -> None:
    assert loads(lifter(SQUAT, 5, Load.lb(200), gym=Unit.LB).does())[0] == "210"
    assert loads(lifter(DEADLIFT, 1, Load.lb(300), gym=Unit.LB).does()) == ["320"]


def test_stronglifts_takes_a_tenth_off_at_the_third_miss_in_a_row() -> None:
    trains = lifter(SQUAT, 5, kg("97.5"))
    found = [trains.does((5, 5, 5, 4, 3)) for _ in range(3)]
    assert [loads(one)[0] for one in found] == ["100", "100", "90"]
    assert [one.reason.code for one in found] == [ReasonCode.HOLD, ReasonCode.HOLD, ReasonCode.RESET]


def test_stronglifts_says_after_three_deloads_that_it_is_over() -> None:
    trains = lifter(SQUAT, 5, kg("97.5"))
    found = [trains.does((5, 5, 5, 4, 3)) for _ in range(9)][-1]
    assert found.reason.line.endswith("a change of programme is worth a thought")


def test_a_success_in_between_counts_misses_anew() -> None:
    trains = lifter(SQUAT, 5, kg("97.5"))
    for made in ((5, 5, 5, 5, 4), (5, 5, 5, 5, 4), (5, 5, 5, 5, 5), (5, 5, 5, 5, 4)):
        found = trains.does(made)
    assert (loads(found)[0], found.advice.prescribed.state.fails) == ("102.5", 1)


def test_starting_strength_takes_a_tenth_off_at_the_second_miss() -> None:
    trains = lifter(SQUAT, 3, Load.lb(195), fails=2, inc="5", gym=Unit.LB)
    assert loads(trains.does()) == ["205"] * 3
    assert loads(trains.does((5, 5, 4))) == ["205"] * 3
    assert loads(trains.does((5, 4, 4))) == ["180"] * 3


def test_starting_strength_adds_five_pounds_to_the_deadlift_too() -> None:
    trains = lifter(DEADLIFT, 1, Load.lb(225), fails=2, inc="5", gym=Unit.LB)
    assert loads(trains.asked()) == ["230"]
    trains.at = replace(trains.at, unit=Unit.LB)
    assert loads(trains.does()) == ["235"]
