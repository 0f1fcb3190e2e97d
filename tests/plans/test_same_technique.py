"""The same set of last time is one of the same technique, also where that was done before last time."""

from datetime import date

from gymtui.model.ids import ShortId
from gymtui.model.performed import Part, PerformedExercise, PerformedSet, Technique
from gymtui.model.plan import SetTarget
from gymtui.model.units import Load, Reps, Unit
from gymtui.plans.proposal import LastTime, Setting, session_set
from gymtui.training.loadable import default_gym
from tests.exercises import EXERCISES

MONDAY, FRIDAY = date(2026, 11, 16), date(2026, 11, 20)


def done(technique: Technique, load: int, *reps: int) -> PerformedExercise:
    parts = tuple(Part(load=Load.kg(load), reps=Reps(one)) for one in reps)
    one = PerformedSet(id=ShortId("s"), technique=technique, parts=parts)
    return PerformedExercise(id=ShortId("e"), exercise="lat-pulldown", name="Lat pulldown", sets=(one,))


def setting() -> Setting:
    straight, rest_pause = done(Technique.STRAIGHT, 60, 10), done(Technique.REST_PAUSE, 55, 9, 4, 3)
    alike = {Technique.STRAIGHT: (FRIDAY, straight), Technique.REST_PAUSE: (MONDAY, rest_pause)}
    last = LastTime(FRIDAY, straight, alike)
    return Setting(EXERCISES["lat-pulldown"], default_gym(Unit.KG), Unit.KG, last)


def test_a_technique_goes_on_from_its_own_last_time() -> None:
    target = SetTarget(technique=Technique.REST_PAUSE, params={"total": 18}, reps=Reps(8))
    planned = session_set(target, 0, setting(), ShortId("x"))
    assert planned.last is not None
    assert [part.reps for part in planned.last.parts] == [9, 4, 3]
    assert (planned.load, planned.reps, planned.last_date) == (Load.kg(55), 9, MONDAY)


def test_what_was_done_last_time_has_the_day_of_the_exercise() -> None:
    planned = session_set(SetTarget(reps=Reps(8), reps_max=Reps(12)), 0, setting(), ShortId("x"))
    assert planned.last is not None
    assert (planned.load, planned.last_date) == (Load.kg(60), None)


def test_a_technique_that_was_never_done_has_no_last_time() -> None:
    planned = session_set(SetTarget(technique=Technique.MYO, reps=Reps(12)), 0, setting(), ShortId("x"))
    assert planned.last is None


def test_a_load_of_the_other_unit_becomes_one_that_the_gym_has() -> None:
    pounds = Setting(EXERCISES["lat-pulldown"], default_gym(Unit.LB), Unit.LB, setting().last)
    planned = session_set(SetTarget(reps=Reps(8)), 0, pounds, ShortId("x"))
    assert planned.load == Load.lb(130)
