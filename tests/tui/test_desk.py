from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from gymtui.actions import ACTIONS
from gymtui.insight.body_text import BodyLine
from gymtui.model.exercise import Exercise
from gymtui.model.performed import PlanReference
from gymtui.model.profile import Level, Profile
from gymtui.model.units import Load, Unit
from gymtui.settings import Settings
from gymtui.store.store import Store
from gymtui.tui.desk import Desk, catalogue_with
from tests.tui.training import NO_PLAN, START, FakeClock, Home, last_thursday, paths_in, randomness, upper


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def empty(tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    yield from opened(tmp_path, clock, Home(templates=(), history=(), profile=Profile()))


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    yield from opened(tmp_path, clock, Home())


def opened(folder: Path, clock: FakeClock, home: Home) -> Iterator[Desk]:
    home.seed(folder, clock)
    paths = paths_in(folder)
    with Store.open(paths.home, paths.state, paths.cache, clock=clock, randomness=randomness()) as store:
        yield Desk(store, Settings(), ACTIONS, clock=clock, randomness=randomness())


def read(desk: Desk) -> list[bool]:
    """Read the history; return for each index given whether it was complete."""
    seen = []
    for index in desk.read_history(lambda count: count == 1):
        desk.index = index
        seen.append(index.complete)
    return seen


# the first run


@pytest.mark.parametrize("level", [None, *Level])
@pytest.mark.parametrize("unit", [None, *Unit])
@pytest.mark.parametrize("safeties", [None, True, False])
def test_any_answers_give_a_plan_that_can_be_started(
    empty: Desk, unit: Unit | None, level: Level | None, safeties: bool | None
) -> None:
    assert empty.day_of_today() is None
    empty.settle(unit, level, safeties)
    assert empty.known.profile.asked
    assert empty.known.profile.unit is (unit or Unit.KG)
    assert empty.known.profile.level is (level or Level.NOVICE)
    assert empty.known.gym.safeties is safeties
    assert {bar.weight.unit for bar in empty.known.gym.bars} == {unit or Unit.KG}
    day = empty.day_of_today()
    assert day is not None
    started = empty.started(day)
    assert started.exercises
    assert all(e.sets for e in started.exercises)
    loads = [s.load for e in started.exercises for s in e.sets if s.load is not None]
    assert {load.unit for load in loads} == {unit or Unit.KG}


def test_without_safeties_nothing_that_can_pin_the_lifter_is_planned(empty: Desk) -> None:
    empty.settle(None, None, False)
    slugs = {e.exercise for t in empty.known.templates.values() for e in t.exercises}
    assert not slugs & {"bench-press", "back-squat"}


def test_the_answers_are_there_after_a_restart(empty: Desk) -> None:
    empty.settle(Unit.LB, Level.ADVANCED, True)
    before = empty.known
    empty.reload()
    assert empty.known.profile == before.profile
    assert empty.known.templates == before.templates


# the plan of today


def test_the_loads_are_those_of_last_time(desk: Desk) -> None:
    assert read(desk) == [False, True]
    day = desk.prepared(upper())
    assert [s.load for s in day.exercises[0].sets] == [Load.kg("82.5")] * 2
    assert day.exercises[0].last_date == date(2026, 11, 19)
    assert [s.last is not None for s in day.exercises[0].sets] == [True, True]


def test_before_the_history_is_read_there_is_no_last_time(desk: Desk) -> None:
    assert desk.prepared(upper()).exercises[0].last_date is None


def test_the_days_of_the_program_go_in_turn(desk: Desk) -> None:
    first = desk.day_of_today()
    assert first is not None
    assert first.id == "upper-a"
    reference = PlanReference(
        template="upper-a", template_name="Upper A", program="plan", program_name="Test plan"
    )
    desk.store.workouts.replace(last_thursday().model_copy(update={"plan": reference}))
    read(desk)
    second = desk.day_of_today()
    assert second is not None
    assert second.id == "lower-a"


def test_a_workout_starts_with_the_day_and_zone_of_the_lifter(desk: Desk, clock: FakeClock) -> None:
    clock.now = START.replace(hour=23, minute=30)
    started = desk.started(upper())
    assert (started.date, started.timezone) == (date(2026, 11, 24), "+01:00")
    assert desk.today == date(2026, 11, 24)
    assert started.plan == PlanReference(
        template="upper-a", template_name="Upper A", program="plan", program_name="Test plan"
    )
    assert [g.id for g in started.groups] == ["A"]


def test_an_empty_workout_has_no_plan(desk: Desk) -> None:
    started = desk.started(None)
    assert (started.title, started.plan, started.exercises) == ("Freestyle", None, ())


def test_no_two_ids_are_alike(desk: Desk) -> None:
    started = desk.started(upper())
    ids = [e.id for e in started.exercises] + [s.id for e in started.exercises for s in e.sets]
    assert len(set(ids)) == len(ids)


def test_the_latest_weight_goes_with_the_workout(desk: Desk, clock: FakeClock) -> None:
    assert desk.started(None).body_weight is None
    desk.store.body.add(desk.body_entry(BodyLine(Load.kg("80.4"))))
    clock.advance(86400)
    assert desk.started(None).body_weight == Load.kg("80.4")
    assert desk.store.body.latest_weight(date(2026, 11, 24)) == Load.kg("80.4")


# what is known


def test_an_own_exercise_comes_before_a_shipped_one_of_its_name() -> None:
    own = Exercise(id="mine", name="Bench press", aliases=("bp",))
    catalogue = catalogue_with({"mine": own})
    assert catalogue.get("mine") is own
    assert catalogue.get("bench-press") is None
    plain = catalogue_with({})
    assert plain.get("bench-press") is not None


def test_an_unfinished_workout_is_taken_up_once(desk: Desk) -> None:
    assert desk.resumable() is None
    session = desk.runner.start(desk.started(upper()))
    assert desk.resumable() == session.id
    again = Desk(desk.store, Settings(), ACTIONS, clock=desk.clock, randomness=randomness(3))
    assert again.resumable() == session.id
    assert again.runner.session == session


def test_a_history_with_a_broken_file_is_read_without_it(desk: Desk) -> None:
    broken = next(desk.store.home.glob("workouts/*/*.json"))
    broken.write_text("{", encoding="utf-8")
    assert read(desk) == [True]
    assert desk.index.rows == ()
    assert desk.store.problems()


def test_an_empty_home_has_an_empty_complete_history(tmp_path: Path, clock: FakeClock) -> None:
    for desk in opened(tmp_path, clock, NO_PLAN):
        assert read(desk) == [True]
        assert (desk.day_of_today(), desk.program) == (None, None)
