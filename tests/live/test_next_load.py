"""The next set's load, from how far the last set was off: said with its reason, and never by surprise."""

import pytest

from gymtui.live import events as ev
from gymtui.live.fold import Session, begin, step
from gymtui.live.next_load import heuristics_of, moved_load
from gymtui.live.proposal import load_of
from gymtui.model.advice import Advice, Prescribed, Reason, ReasonCode
from gymtui.model.exercise import Equipment
from gymtui.model.ids import ShortId
from gymtui.model.performed import Technique
from gymtui.model.session import SessionExercise, SessionSet
from gymtui.model.units import Load, Unit
from gymtui.training.loadable import default_gym
from tests.live.helpers import after, entry, exercise, now_id, started, work_set

GYM = default_gym(Unit.KG)


def advised(*sets: SessionSet, rule: str = "double", deload: bool = False) -> SessionExercise:
    why = Reason(code=ReasonCode.HOLD, line="as last time")
    advice = Advice(reasons=(why,), prescribed=Prescribed(rule=rule, deload=deload))
    update = {"advice": advice, "equipment": Equipment.BARBELL}
    return exercise("e1", *sets).model_copy(update=update)


def training(plan: SessionExercise, **more: object) -> Session:
    return begin(started(plan).model_copy(update={"gym": GYM, **more}))


def logged(s: Session, reps: int, rir: float | None, load: str = "100") -> Session:
    done = entry(reps, load=load, rir=rir)
    return step(s, ev.PartLogged(at=after(60), set=ShortId(now_id(s)), entry=done))


def next_of(s: Session) -> Load | None:
    first = s.now.exercises[0]
    return load_of(s.now, first, first.sets[1], 1)


def two(load: str = "100", reps: int = 8) -> tuple[SessionSet, SessionSet]:
    """Return two sets of 6 to 8 with 2 in reserve."""
    return work_set("s1", load, reps), work_set("s2", load, reps)


@pytest.mark.parametrize(
    ("reps", "rir", "load"),
    [
        (6, 0, "95"),
        (8, 2, "100"),
        (6, 2, "100"),
        (7, 2, "100"),
        (8, 5, "107.5"),
        (5, 0, "92.5"),
        (3, 0, "90"),
        (8, None, "100"),
        (4, None, "95"),
    ],
)
def test_the_load_follows_what_was_missed(reps: int, rir: float | None, load: str) -> None:
    assert next_of(logged(training(advised(*two())), reps, rir)) == Load.kg(load)


def test_it_says_why() -> None:
    s = logged(training(advised(*two())), 6, 0)
    found = moved_load(s.now, s.now.exercises[0], 1)
    assert found is not None
    assert found.reason.line == "6 reps at 0 RIR where 6 to 8 at 2 were aimed at: 95 kg next"


def test_the_lifters_own_load_is_gone_on_from() -> None:
    s = logged(training(advised(*two())), 6, 0, load="90")
    assert next_of(s) == Load.kg("85")
    assert next_of(logged(training(advised(*two())), 8, 2, load="90")) == Load.kg("90")


@pytest.mark.parametrize("rule", ["off"])
def test_with_progression_off_the_load_stays(rule: str) -> None:
    s = logged(training(advised(*two(), rule=rule)), 6, 0)
    assert next_of(s) == Load.kg("100")


def test_without_the_coach_the_load_stays() -> None:
    assert next_of(logged(training(exercise("e1", *two())), 6, 0)) == Load.kg("100")


def test_in_a_deload_and_after_bad_form_it_never_rises() -> None:
    assert next_of(logged(training(advised(*two(), deload=True)), 8, 5)) == Load.kg("100")
    s = logged(training(advised(*two())), 8, 5)
    rated = step(s, ev.FormRated(at=after(70), exercise=ShortId("e1"), form=2))
    assert next_of(rated) == Load.kg("100")


def test_as_many_as_possible_is_never_too_many() -> None:
    first, second = two()
    amrap = first.model_copy(
        update={"target": first.target.model_copy(update={"technique": Technique.AMRAP})}
    )
    assert next_of(logged(training(advised(amrap, second)), 15, 1)) == Load.kg("100")


def test_a_set_planned_at_another_load_keeps_it() -> None:
    s = logged(training(advised(work_set("s1", "100", 8), work_set("s2", "90", 8))), 5, 0)
    assert next_of(s) == Load.kg("90")


def test_the_lifters_own_figures_count() -> None:
    s = training(advised(*two()), figures={"miss_least": 3, "gone_long_ago": 1})
    assert heuristics_of(s.now).miss_least == 3
    assert next_of(logged(s, 6, 0)) == Load.kg("100")


def test_undo_takes_the_load_back() -> None:
    s = logged(training(advised(*two())), 6, 0)
    assert next_of(step(s, ev.Undone(at=after(80)))) == Load.kg("100")


def apre_sets(reps: int) -> Session:
    """APRE 6 with 50, 75, 100 and 100 kg; the third set was done for so many reps."""
    sets = [work_set(f"s{n}", load=kg) for n, kg in enumerate(("50", "75", "100", "100"), 1)]
    s = training(advised(*sets, rule="apre6"))
    for load, done in (("50", 10), ("75", 6), ("100", reps)):
        s = logged(s, done, None, load)
    return s


@pytest.mark.parametrize(("reps", "load"), [(2, "95"), (4, "97.5"), (6, "100"), (9, "102.5"), (14, "105")])
def test_the_reps_of_apres_third_set_say_the_load_of_the_fourth(reps: int, load: str) -> None:
    s = apre_sets(reps)
    first = s.now.exercises[0]
    assert load_of(s.now, first, first.sets[3], 3) == Load.kg(load)
    moved = moved_load(s.now, first, 3)
    assert moved is not None
    assert f"{reps} reps in the third set" in moved.reason.line


def test_other_rules_have_no_such_fourth_set() -> None:
    sets = [work_set(f"s{n}", load="100") for n in range(1, 5)]
    s = training(advised(*sets, rule="off"))
    for _ in range(3):
        s = logged(s, 14, None)
    assert moved_load(s.now, s.now.exercises[0], 3) is None
