"""Loads to come, drops, flags and labels of what the live screen says of the bar."""

from decimal import Decimal

import pytest

from gymtui.live import events as ev
from gymtui.live.bar import BarFacts, bar_facts, loads_to_come
from gymtui.live.fold import Session, step
from gymtui.live.order import current
from gymtui.model.exercise import Equipment
from gymtui.model.gym import Gym, Stack
from gymtui.model.ids import ShortId
from gymtui.model.performed import Technique
from gymtui.model.plan import SetTarget
from gymtui.model.session import SessionExercise, SessionSet
from gymtui.model.units import Load, Reps, Unit
from gymtui.training.loadable import default_gym
from tests.live.helpers import after, exercise, log, session, warmup_set, work_set

GYM = default_gym(Unit.KG)


def on(equipment: Equipment, *sets: SessionSet, slug: str = "bench-press") -> Session:
    planned = exercise("a", *sets)
    return session(planned.model_copy(update={"equipment": equipment, "exercise": slug}))


def facts(s: Session, load: str, gym: Gym = GYM) -> BarFacts:
    place = current(s.now)
    assert place is not None
    return bar_facts(s.now, place, Load.kg(load), gym)


def drop_set(set_id: str, load: str, reps: int = 10) -> SessionSet:
    target = SetTarget(technique=Technique.DROP, params={"drops": 2}, reps=Reps(reps))
    return SessionSet(id=ShortId(set_id), target=target, load=Load.kg(load), reps=Reps(reps))


def test_the_first_load_goes_on_an_empty_bar() -> None:
    s = on(Equipment.BARBELL, work_set("a1"))
    assert facts(s, "82.5") == BarFacts("25 + 5 + 1.25", "", 6, label="Per side")


def test_the_same_load_again_changes_nothing() -> None:
    s = log(on(Equipment.BARBELL, work_set("a1"), work_set("a2")), 10, 8)
    assert facts(s, "82.5").change == "same as on the bar"
    assert facts(s, "82.5").moves == 0


def test_warm_ups_put_inside_what_can_stay() -> None:
    s = on(
        Equipment.BARBELL,
        warmup_set("w1", "20", 10),
        warmup_set("w2", "40", 5),
        warmup_set("w3", "60", 3),
        work_set("a1", "100"),
    )
    told = []
    for at, load, reps in ((10, "20", 10), (80, "40", 5), (150, "60", 3)):
        told.append((facts(s, load).per_side, facts(s, load).change))
        s = log(s, at, reps, load=load)
    told.append((facts(s, "100").per_side, facts(s, "100").change))
    assert told[0] == ("empty bar (20 kg)", "")
    assert sum(change.count("take off") for _, change in told) <= 1
    assert told[-1][1].startswith(("add", "take off"))


def test_a_drop_only_takes_plates_off() -> None:
    s = on(Equipment.BARBELL, drop_set("a1", "90"))
    assert facts(s, "90").change == ""
    s = log(s, 10, 10, load="90")
    shown = facts(s, "70")
    assert shown.change.startswith("take off")
    assert "add" not in shown.change


def test_the_loads_to_come_are_those_of_the_drops_and_of_the_other_sets() -> None:
    s = on(Equipment.BARBELL, drop_set("a1", "100"), work_set("a2", "60"))
    place = current(s.now)
    assert place is not None
    assert [str(load) for load in loads_to_come(s.now, place)] == ["80 kg", "62.5 kg", "60 kg"]


def test_a_load_that_cannot_be_made_is_flagged_with_the_nearest_two() -> None:
    s = on(Equipment.BARBELL, work_set("a1"))
    assert facts(s, "83").problem == "83 can't be loaded: 82.5 or 85 kg"
    assert facts(s, "15").problem == "below the bar (20 kg)"
    s = on(Equipment.DUMBBELL, work_set("a1"), slug="lateral-raise")
    assert facts(s, "17").problem == "no dumbbell of 17: 16 or 18 kg"
    assert facts(s, "16") == BarFacts()


def test_a_stack_says_its_pin_and_add_ons() -> None:
    kilograms = tuple(Load.kg(amount) for amount in (40, 50, 60))
    stack = Stack(exercise="lat-pulldown", pins=kilograms, add_ons=(Load.kg("2.5"),))
    gym = GYM.model_copy(update={"stacks": (stack,)})
    s = on(Equipment.CABLE, work_set("a1"), slug="lat-pulldown")
    assert facts(s, "52.5", gym).per_side == "pin 50 + 2.5"
    assert facts(s, "55", gym).problem == "no pin for 55: 52.5 or 60 kg"


def test_a_set_that_is_corrected_is_told_its_plates_only() -> None:
    s = log(on(Equipment.BARBELL, work_set("a1"), work_set("a2")), 10, 8)
    found = s.now.find_set("a1")
    assert found is not None
    assert bar_facts(s.now, found[0], Load.kg("82.5"), GYM) == BarFacts("25 + 5 + 1.25", label="Per side")


def test_another_gym_has_other_plates() -> None:
    few = Gym(id="few", name="Few", bars=GYM.bars, plates=GYM.plates[-3:])
    s = on(Equipment.BARBELL, work_set("a1"))
    s = step(s, ev.GymChanged(at=after(5), gym=few))
    assert facts(s, "82.5", few).problem == "82.5 can't be loaded: at most 52.5 kg"


@pytest.mark.parametrize("amount", ["20", "57.5", "101.25", "140"])
def test_what_is_on_the_bar_weighs_what_was_lifted(amount: str) -> None:
    s: Session = on(Equipment.BARBELL, work_set("a1", amount), work_set("a2", amount))
    shown = facts(s, amount)
    if shown.problem:
        return
    plates = [Decimal(part) for part in shown.per_side.split(" + ")] if "bar" not in shown.per_side else []
    assert 20 + 2 * sum(plates) == Decimal(amount)


def test_an_exercise_is_what_rounding_needs() -> None:
    planned: SessionExercise = exercise("a", work_set("a1"))
    assert planned.slug == planned.exercise
