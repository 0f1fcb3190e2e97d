"""What there is to look at while resting."""

from collections.abc import Mapping
from datetime import date

import pytest

from gymtui.live import events as ev
from gymtui.live.fold import Session, begin, step
from gymtui.live.rest_facts import Remembered, RepRow, RestFacts, SetDone, ToBeat, rest_facts
from gymtui.model.exercise import Measurement
from gymtui.model.ids import ShortId
from gymtui.model.performed import Part, PerformedExercise, PerformedSet, Technique
from gymtui.model.session import SessionExercise, SessionSet
from gymtui.model.units import Load
from gymtui.training.e1rm import DEFAULT_MODELS, EstimatedKilograms, Model, Models
from gymtui.training.past import BestE1rm, Past
from gymtui.training.set_compare import Standing
from tests.exercises import EXERCISES
from tests.live.helpers import (
    SUPERSET,
    after,
    entry,
    exercise,
    hold_set,
    now_id,
    rest_pause_set,
    session,
    warmup_set,
    work_set,
)

THURSDAY = date(2026, 11, 19)
OCTOBER = date(2026, 10, 12)


def last_set(
    set_id: str, reps: int, *, rest: int | None = 180, load: str = "82.5", minis: tuple[int, ...] = ()
) -> PerformedSet:
    first = {"load": Load.kg(load), "reps": reps, "rest_actual": rest}
    parts = [first, *({"load": Load.kg(load), "reps": r, "rest_actual": 15} for r in minis)]
    technique = "rest_pause" if minis else "straight"
    return PerformedSet.model_validate({"id": set_id, "technique": technique, "parts": parts})


def past(*sets: PerformedSet, best: float | None = None, note: str = "") -> Past:
    last = PerformedExercise.model_validate(
        {"id": "e", "exercise": "bench-press", "name": "Bench press", "sets": sets, "note": note}
    )
    made = (
        BestE1rm(EstimatedKilograms(best), OCTOBER, "0" * 26, Load.kg(85), 8, 2.0)
        if best is not None
        else None
    )
    return Past(THURSDAY, last, made)


def facts(
    s: Session,
    known: Past | Mapping[str, Past] | None = None,
    shown: str | None = None,
    *,
    with_rir: bool = True,
    models: Models = DEFAULT_MODELS,
) -> RestFacts:
    pasts = known if isinstance(known, Mapping) else {"bench-press": known} if known is not None else {}
    remembered = Remembered(EXERCISES.get, lambda slug: pasts.get(slug, Past()), with_rir, models)
    return rest_facts(s.now, remembered, Load.kg(shown) if shown is not None else None)


def planned(set_id: str, last: PerformedSet, load: str = "82.5") -> SessionSet:
    return work_set(set_id, load).model_copy(update={"last": last})


def bench(*sets: SessionSet, **more: object) -> SessionExercise:
    return exercise("e1", *sets, **more)  # type: ignore[arg-type]  # named by the tests


def log(s: Session, at: float, reps: int, rir: float | None = None, *, load: str = "82.5") -> Session:
    logged = ev.PartLogged(at=after(at), set=ShortId(now_id(s)), entry=entry(reps, load=load, rir=rir))
    return step(s, logged)


def done_of(found: RestFacts) -> SetDone:
    assert found.done is not None
    return found.done


def beat_of(found: RestFacts) -> ToBeat:
    assert found.to_beat is not None
    return found.to_beat


# last time


def test_all_sets_of_last_time_stand_in_order_with_the_one_that_comes_marked() -> None:
    sets = (last_set("l1", 8), last_set("l2", 7), last_set("l3", 6))
    s = session(bench(planned("s1", sets[0]), planned("s2", sets[1])))
    found = facts(s, past(*sets))
    assert (found.last_day, found.last_sets, found.same) == (THURSDAY, sets, 0)
    assert facts(log(s, 100, 8), past(*sets)).same == 1


def test_a_set_that_is_new_is_none_of_them() -> None:
    assert facts(session(bench(work_set("s1"))), past(last_set("l1", 8))).same is None
    assert facts(session(bench(work_set("s1")))) == RestFacts(cue=EXERCISES["bench-press"].cues[0])


def test_notes_of_last_time_come_back() -> None:
    noted = last_set("l1", 8).model_copy(update={"note": "felt a twinge"})
    found = facts(session(bench(work_set("s1"))), past(noted, note="elbows in"))
    assert found.notes == ("elbows in", "felt a twinge")


def test_each_set_has_the_next_cue() -> None:
    cues = EXERCISES["bench-press"].cues
    s = session(bench(work_set("s1"), work_set("s2")))
    assert facts(s).cue == cues[0]
    assert facts(log(s, 100, 8)).cue == cues[1 % len(cues)]
    unknown = bench(work_set("s1")).model_copy(update={"exercise": "nobody-knows-it"})
    assert facts(session(unknown)).cue == ""


def test_the_facts_are_of_the_exercise_that_comes() -> None:
    row = exercise("e2", work_set("t1", "60", 10), group="A").model_copy(update={"exercise": "barbell-row"})
    s = session(bench(work_set("s1"), group="A"), row, groups=(SUPERSET,))
    pasts = {"bench-press": past(last_set("l1", 8)), "barbell-row": past(last_set("m1", 10, load="60"))}
    found = facts(log(s, 100, 8), pasts)
    assert [one.id for one in found.last_sets] == ["m1"]
    assert done_of(found).exercise.id == "e1"


# the set just done


def test_the_set_just_done_has_its_e1rm() -> None:
    s = session(bench(work_set("s1"), work_set("s2")))
    done = done_of(facts(log(s, 100, 8, 2)))
    assert done.e1rm is not None
    assert done.e1rm.reported == pytest.approx(110)
    assert (done.standing, done.best, done.over) == (Standing.FIRST, None, True)


@pytest.mark.parametrize(
    ("best", "expected"),
    [(107.5, Standing.BEATS), (107.6, Standing.TIES), (112.4, Standing.TIES), (112.6, Standing.BELOW)],
)
def test_it_stands_to_the_best_before_it(best: float, expected: Standing) -> None:
    s = session(bench(work_set("s1"), work_set("s2")))
    done = done_of(facts(log(s, 100, 8, 2), past(best=best)))
    assert (done.standing, done.best) == (expected, best)


def test_todays_sets_before_it_count_as_the_best() -> None:
    s = log(log(session(bench(*(work_set(f"s{i}") for i in range(3)))), 100, 8, 2), 400, 8, 2)
    done = done_of(facts(s, past(best=100)))
    assert done.standing is Standing.TIES
    assert done.best == pytest.approx(110)


def test_a_rough_estimate_is_held_against_nothing() -> None:
    s = session(bench(work_set("s1"), work_set("s2")))
    done = done_of(facts(log(s, 100, 12, 1), past(best=100)))
    assert done.e1rm is not None
    assert done.standing is None


def test_warm_ups_and_holds_have_no_e1rm() -> None:
    warm = session(bench(warmup_set("w1", "60", 5), work_set("s1")))
    done = done_of(facts(log(warm, 100, 5, load="60")))
    assert (done.e1rm, done.standing, done.fair) == (None, None, "")
    plank = exercise("e1", hold_set("s1", 60), measurement=Measurement.DURATION)
    held = session(plank.model_copy(update={"exercise": "plank"}), bench(work_set("z")))
    part = {"at": after(100), "set": "s1", "entry": {"parts": [{"seconds": 60}]}}
    assert done_of(facts(step(held, ev.PartLogged.model_validate(part)))).e1rm is None


def test_bodyweight_moves_use_the_weight_of_the_day() -> None:
    pulled = exercise(
        "e1", work_set("s1", "20"), work_set("s2", "20"), measurement=Measurement.BODYWEIGHT_ADDED
    )
    s = session(pulled.model_copy(update={"exercise": "pull-up"}))
    unweighed = done_of(facts(log(s, 100, 5, 0, load="20")))
    assert (unweighed.e1rm, unweighed.unweighed) == (None, True)
    assert not done_of(facts(log(s, 100, 20, 0, load="20"))).unweighed
    weighed = s.started.model_copy(update={"body_weight": Load.kg(80)})
    done = done_of(facts(log(begin(weighed), 100, 5, 0, load="20")))
    assert done.e1rm is not None
    assert done.e1rm.reported == pytest.approx(36.667, abs=0.005)


def test_the_chosen_model_reckons_the_set_the_best_and_what_would_beat_it() -> None:
    models = {"bench-press": Model.LOMBARDI}
    s = session(bench(work_set("s1"), work_set("s2")))
    assert beat_of(facts(s, past(best=98.0), models=models)).reps == 6
    assert beat_of(facts(s, past(best=98.0))).reps == 5
    logged = log(s, 100, 8, 2)
    done = done_of(facts(logged, past(best=98.0), models=models))
    assert done.e1rm is not None
    assert done.e1rm.reported == pytest.approx(82.5 * 10**0.1)
    assert done.standing is Standing.BEATS
    assert beat_of(facts(logged, models=models)).best == pytest.approx(82.5 * 10**0.1)


def test_it_is_held_against_the_same_set_of_last_time_and_its_rest() -> None:
    lasts = (last_set("l1", 8, rest=None), last_set("l2", 8, rest=225))
    s = session(bench(planned("s1", lasts[0]), planned("s2", lasts[1]), work_set("s3")))
    s = log(s, 100, 8)
    assert done_of(facts(s)).fair == ""
    s = step(s, ev.PartStarted(at=after(280)))
    assert done_of(facts(log(s, 310, 6))).fair == "2 reps fewer, but 45 s less rest than last time"


def test_before_anything_is_logged_nothing_was_done() -> None:
    assert facts(session(bench(work_set("s1")))).done is None


def test_after_the_last_set_only_what_was_done_is_left() -> None:
    found = facts(log(session(bench(work_set("s1"))), 100, 8, 2), past(last_set("l1", 8)))
    assert found == RestFacts(done=found.done)
    assert done_of(found).e1rm is not None


# what would beat the best


def test_what_would_beat_the_best_at_the_load_shown() -> None:
    s = session(bench(work_set("s1"), work_set("s2")))
    assert beat_of(facts(s, past(best=104.0))) == ToBeat(104.0, OCTOBER, Load.kg("82.5"), 7, 2.0)
    assert beat_of(facts(s, past(best=104.0), with_rir=False)).reps == 9
    assert beat_of(facts(s, past(best=104.0), with_rir=False)).rir is None
    assert beat_of(facts(s, past(best=104.0), shown="100")).reps == 1
    assert beat_of(facts(s, past(best=150.0))).reps is None


def test_without_a_target_the_last_sets_effort_is_reckoned_with() -> None:
    plain = [
        one.model_copy(update={"target": one.target.model_copy(update={"rir": None})})
        for one in (work_set("s1"), work_set("s2"))
    ]
    s = session(bench(*plain))
    assert beat_of(facts(s, past(best=104.0))).rir is None
    assert beat_of(facts(log(s, 100, 5, 1), past(best=104.0))).rir == 1
    assert beat_of(facts(log(s, 100, 5, 6), past(best=104.0))).rir is None


def test_a_best_of_today_is_the_one_to_beat() -> None:
    s = log(session(bench(work_set("s1"), work_set("s2"))), 100, 8, 2)
    assert beat_of(facts(s, past(best=104.0))).best == pytest.approx(110)
    assert beat_of(facts(s, past(best=104.0))).day is None
    assert beat_of(facts(s)).day is None
    assert beat_of(facts(s, past(best=111.0))).day == OCTOBER


def test_warm_ups_minis_and_new_exercises_have_nothing_to_beat() -> None:
    assert facts(session(bench(warmup_set("w1", "60", 5), work_set("s1"))), past(best=104.0)).to_beat is None
    s = session(bench(rest_pause_set("s1", total=18), work_set("z")))
    assert beat_of(facts(s, past(best=70.0))).load == Load.kg(55)
    assert facts(log(s, 100, 8, load="55"), past(best=70.0)).to_beat is None
    assert facts(session(bench(work_set("s1")))).to_beat is None
    target = {"technique": Technique.CLUSTER, "reps": 10}
    cluster = SessionSet.model_validate({"id": "s1", "target": target, "load": Load.kg(55), "reps": 10})
    assert facts(session(bench(cluster)), past(best=70.0)).to_beat is None


# sets of several parts


def test_the_curve_stands_beside_last_times_while_the_set_goes_on() -> None:
    last = last_set("l1", 9, load="55", minis=(4, 2))
    plan = rest_pause_set("s1", total=18).model_copy(update={"last": last})
    s = log(log(session(bench(plan, work_set("z"))), 100, 8, load="55"), 130, 3, load="55")
    found = facts(s, past(last))
    assert done_of(found).drop_off == "8-3, last time 9-4-2"
    assert (done_of(found).over, done_of(found).fair) == (False, "")
    assert found.reps == RepRow(first=8, minis=3, to_go=7)
    assert found.same == 0
    over = facts(step(s, ev.SetClosed(at=after(140), set=ShortId("s1"))), past(last))
    assert done_of(over).drop_off == "8-3 to 38 %, last time 9-4-2 to 22 %"
    assert over.reps is None


def test_a_set_without_a_total_has_no_row_of_reps() -> None:
    s = log(session(bench(rest_pause_set("s1", minis=2), work_set("z"))), 100, 8, load="55")
    assert facts(s).reps is None
    assert facts(session(bench(rest_pause_set("s1", total=18)))).reps is None


def test_both_sides_are_one_part_of_the_row() -> None:
    sides = [
        Part.model_validate({"load": Load.kg(14), "reps": r, "side": side})
        for r, side in ((8, "left"), (7, "right"))
    ]
    plan = rest_pause_set("s1", total=18, load="14")
    s = session(bench(plan).model_copy(update={"unilateral": True}))
    s = step(s, ev.PartLogged.model_validate({"at": after(100), "set": "s1", "entry": {"parts": sides}}))
    found = facts(s).reps
    assert found is not None
    assert (found.first, found.minis) == (7, 0)
