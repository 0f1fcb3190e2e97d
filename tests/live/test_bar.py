"""What to put on the bar and what to change, over a whole exercise."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gymtui.live import events as ev
from gymtui.live.bar import BarFacts, bar_facts, loads_to_come
from gymtui.live.fold import Session, step
from gymtui.live.order import current
from gymtui.live.state import Place
from gymtui.model.exercise import Equipment, Measurement
from gymtui.model.gym import Bar
from gymtui.model.ids import ShortId
from gymtui.model.session import SessionExercise, SessionSet
from gymtui.model.units import Load, Unit
from gymtui.training.loadable import default_gym
from gymtui.training.strip import strip_plan
from tests.live.helpers import (
    after,
    exercise,
    log,
    now_id,
    rest_pause_set,
    session,
    warmup_set,
    work_set,
)

GYM = default_gym(Unit.KG)


def lift(*sets: SessionSet, equipment: Equipment = Equipment.BARBELL) -> SessionExercise:
    return exercise("A", *sets).model_copy(update={"equipment": equipment})


def works(*loads: str) -> list[SessionSet]:
    return [work_set(f"s{n}", load) for n, load in enumerate(loads)]


def facts(s: Session, load: str | Load, place: Place | None = None) -> BarFacts:
    place = place or current(s.now)
    assert place is not None
    return bar_facts(s.now, place, Load.kg(load) if isinstance(load, str) else load, GYM)


def done(s: Session, at: float, load: str) -> Session:
    return log(s, at, 8, load=load)


def numbers(loads: Sequence[Load]) -> list[str]:
    return [load.number for load in loads]


# one exercise from the first warm-up to the last set


def test_a_bar_exercise_is_told_plate_by_plate() -> None:
    warmups = [warmup_set("w0", "20", 10), warmup_set("w1", "60", 3), warmup_set("w2", "80", 2)]
    s = session(lift(*warmups, *works("100", "100", "80")))
    assert facts(s, "20") == BarFacts("empty bar (20 kg)")
    s = done(s, 10, "20")
    assert facts(s, "60") == BarFacts("20", "add 20 per side", 2)
    s = done(s, 20, "60")
    assert facts(s, "80") == BarFacts("20 + 10", "add 10 per side", 2)
    s = done(s, 30, "80")
    assert facts(s, "100") == BarFacts("20 + 10 + 10", "add 10 per side", 2)
    s = done(s, 40, "100")
    assert facts(s, "100") == BarFacts("20 + 10 + 10", "same as on the bar", 0)
    s = done(s, 50, "100")
    assert facts(s, "80") == BarFacts("20 + 10", "take off 10 per side", 2)


def test_before_the_first_part_nothing_is_known_of_the_bar() -> None:
    s = session(lift(*works("100")))
    assert facts(s, "100") == BarFacts("25 + 15", "", 4)


def test_another_load_than_planned_starts_from_what_is_on_the_bar() -> None:
    s = done(session(lift(*works("100", "100"))), 10, "100")
    assert facts(s, "105") == BarFacts("25 + 15 + 2.5", "add 2.5 per side", 2)


def test_what_is_on_the_bar_is_what_was_said_and_not_what_would_be_said_now() -> None:
    """The 10 went inside because 40 was to come; when it is skipped, it still lies there."""
    s = done(session(lift(*works("80", "40"))), 10, "80")
    assert facts(s, "40") == BarFacts("10", "take off 20 per side", 2)
    s = step(s, ev.SetClosed(at=after(20), set=ShortId(now_id(s))))
    s = step(s, ev.SetAdded(at=after(30), exercise=ShortId("A"), set=work_set("s9", "60")))
    assert facts(s, "60") == BarFacts("10 + 10", "take off 20, add 10 per side", 4)


def test_undo_takes_the_plates_back_as_well() -> None:
    before = done(session(lift(*works("60", "100"))), 10, "60")
    after_it = step(done(before, 20, "100"), ev.Undone(at=after(30)))
    assert facts(after_it, "100") == facts(before, "100")


def test_a_set_that_is_corrected_is_told_its_plates_only() -> None:
    s = done(session(lift(*works("100", "100"))), 10, "100")
    assert facts(s, "105", Place(0, 0)) == BarFacts("25 + 15 + 2.5")


def test_the_other_exercise_has_its_own_bar() -> None:
    row = lift(work_set("r0", "60"))
    both = (lift(work_set("s0", "100")), row.model_copy(update={"id": "B"}))
    s = done(session(*both), 10, "100")
    assert facts(s, "60") == BarFacts("20", "", 2)


def test_a_load_in_pounds_lies_on_another_bar() -> None:
    pounds = Bar(name="Barbell", equipment=Equipment.BARBELL, weight=Load.lb(45))
    gym = GYM.model_copy(update={"bars": (*GYM.bars, pounds), "plates": default_gym(Unit.LB).plates})
    s = done(session(lift(*works("20", "20"))), 10, "20")
    place = current(s.now)
    assert place is not None
    assert bar_facts(s.now, place, Load.lb(135), gym) == BarFacts("45", "", 2)


# what is looked ahead to


def test_the_sets_to_come_are_looked_ahead_to() -> None:
    s = session(lift(warmup_set("w0", "40", 5), *works("100", "100", "80")))
    assert numbers(loads_to_come(s.now, Place(0, 0))) == ["100", "100", "80"]
    s = done(done(s, 10, "40"), 20, "105")
    assert numbers(loads_to_come(s.now, Place(0, 2))) == ["80"]


def test_a_load_changed_today_carries_over() -> None:
    s = done(session(lift(*works("100", "100", "100"))), 10, "105")
    assert numbers(loads_to_come(s.now, Place(0, 1))) == ["105"]


def test_skipped_and_done_sets_do_not_come() -> None:
    s = session(lift(*works("60", "70", "80")))
    s = step(s, ev.SetClosed(at=after(5), set=ShortId("s1")))
    assert numbers(loads_to_come(s.now, Place(0, 0))) == ["80"]


def test_the_parts_of_a_technique_come_as_it_says() -> None:
    one = rest_pause_set("s0", load="60", total=18)
    s = session(lift(one, work_set("s1", "50")))
    assert numbers(loads_to_come(s.now, Place(0, 0))) == ["60", "60", "50"]
    begun = log(s, 10, 10, load="60")
    assert numbers(loads_to_come(begun.now, Place(0, 0), gym=GYM)) == ["60", "50"]
    assert numbers(loads_to_come(begun.now, Place(0, 0), Load.kg(55))) == ["60", "50"]


# what is no bar


@pytest.mark.parametrize(
    ("equipment", "load", "expected"),
    [
        (Equipment.BARBELL, "83", BarFacts(problem="83 can't be loaded: 82.5 or 85 kg")),
        (Equipment.BARBELL, "15", BarFacts(problem="below the bar (20 kg)")),
        (Equipment.DUMBBELL, "16", BarFacts()),
        (Equipment.DUMBBELL, "17", BarFacts(problem="no dumbbell of 17: 16 or 18 kg")),
        (Equipment.KETTLEBELL, "18", BarFacts(problem="no kettlebell of 18: 16 or 20 kg")),
        (Equipment.CABLE, "50", BarFacts()),
        (Equipment.CABLE, "51", BarFacts(problem="no pin for 51: 50 or 55 kg")),
        (Equipment.LANDMINE, "50", BarFacts("25 + 25", "", 2)),
        (Equipment.MACHINE_PLATE, "50", BarFacts("25", "", 2)),
        (Equipment.BODYWEIGHT, "7", BarFacts()),
    ],
)
def test_every_kind_of_load(equipment: Equipment, load: str, expected: BarFacts) -> None:
    assert facts(session(lift(work_set("s0", load), equipment=equipment)), load) == expected


def test_a_landmine_is_told_without_sides() -> None:
    s = session(lift(*works("20", "25"), equipment=Equipment.LANDMINE))
    assert facts(done(s, 10, "20"), "25") == BarFacts("20 + 5", "add 5", 1)


def test_a_stack_with_add_ons_is_told_its_pin() -> None:
    gym = GYM.model_copy(update={"add_ons": (Load.kg("2.5"),)})
    s = session(lift(work_set("s0", "52.5"), equipment=Equipment.CABLE))
    assert bar_facts(s.now, Place(0, 0), Load.kg("52.5"), gym) == BarFacts("pin 50 + 2.5")


def test_added_weight_hangs_on_a_belt() -> None:
    pull_up = lift(work_set("s0", "20")).model_copy(update={"measurement": Measurement.BODYWEIGHT_ADDED})
    assert facts(session(pull_up), "20") == BarFacts()


# whatever is logged


loads = st.sampled_from(["20", "40", "60", "62.5", "80", "100", "102.5"])


@settings(max_examples=60, deadline=None)
@given(st.lists(loads, min_size=1, max_size=6), st.lists(loads, min_size=6, max_size=6))
def test_what_is_said_fits_what_lies_on_the_bar(planned: list[str], lifted: list[str]) -> None:
    s = session(lift(*works(*planned)))
    on_bar: list[str] = []
    for at, load in enumerate(lifted[: len(planned)]):
        told = facts(s, load)
        plates = [] if "empty" in told.per_side else told.per_side.split(" + ")
        kept = next((n for n in range(len(plates)) if plates[: n + 1] != on_bar[: n + 1]), len(plates))
        assert told.moves == 2 * (len(on_bar) + len(plates) - 2 * kept)
        on_bar = plates
        s = done(s, 10 * at + 10, load)


def test_a_load_that_cannot_be_made_leaves_the_nearest_on_the_bar() -> None:
    s = done(session(lift(*works("83", "85"))), 10, "83")
    assert facts(s, "82.5") == BarFacts("25 + 5 + 1.25", "same as on the bar", 0)


@settings(max_examples=40, deadline=None)
@given(st.lists(loads, min_size=2, max_size=6))
def test_a_workout_as_planned_has_the_fewest_moves_there_are(planned: list[str]) -> None:
    s = session(lift(*works(*planned)))
    moved = 0
    for at, load in enumerate(planned):
        moved += facts(s, load).moves
        s = done(s, 10 * at + 10, load)
    best = strip_plan([Load.kg(load) for load in planned], Load.kg(20), GYM.plates)
    assert moved == 2 * sum(one.moves for one in best if one is not None)
