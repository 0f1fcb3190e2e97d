"""The facts of a rest in words."""

from datetime import date

import pytest

from gymtui.live.fold import Session
from gymtui.model.exercise import Measurement
from gymtui.model.performed import PerformedExercise, PerformedSet
from gymtui.model.units import Load, Unit
from gymtui.training.e1rm import EstimatedKilograms
from gymtui.training.past import BestE1rm, Past
from gymtui.tui.train.rest_view import LastSet, RestView, e1rm_text, short
from gymtui.tui.train.view import Stage
from tests.live.helpers import log, rest_pause_set, session, work_set
from tests.live.test_rest_facts import last_set, planned
from tests.live.test_rest_facts import log as log_with
from tests.tui.train.test_view import bench, view

THURSDAY = date(2026, 11, 19)
LASTS = (last_set("l1", 8), last_set("l2", 7), last_set("l3", 6, load="80"))


def past(best: float | None = None, note: str = "", sets: tuple[PerformedSet, ...] = LASTS) -> Past:
    last = PerformedExercise.model_validate(
        {"id": "e", "exercise": "bench-press", "name": "Bench press", "sets": sets, "note": note}
    )
    made = None
    if best is not None:
        made = BestE1rm(EstimatedKilograms(best), date(2026, 10, 12), "0" * 26, Load.kg(85), 8, 2.0)
    return Past(THURSDAY, last, made)


def three() -> Session:
    return session(bench(*(planned(f"s{i}", last) for i, last in enumerate(LASTS))))


def rest(
    s: Session, at: float, known: Past | None = None, *, line: str = "", effort: str = "rir"
) -> RestView:
    found = view(s, at, line, past=lambda _: known or Past(), effort=effort).rest
    assert found is not None
    return found


def test_facts_stand_in_rests_and_after_them_only() -> None:
    s = log(three(), 100, 8)
    stages = {}
    for at in (50, 110, 275, 280.5, 300):
        shown = view(s if at > 100 else three(), at, past=lambda _: past())
        stages[shown.stage] = shown.rest is not None
    assert stages == {
        Stage.WORK: False,
        Stage.REST: True,
        Stage.GET_READY: True,
        Stage.GO: False,
        Stage.OVER: True,
    }


def test_all_of_last_time_is_told_set_by_set_and_in_short() -> None:
    shown = rest(log(three(), 100, 8), 110, past())
    assert shown.last_day == "19 Nov"
    assert shown.last_sets == (
        LastSet("1", "82.5 × 8", False),
        LastSet("2", "82.5 × 7", True),
        LastSet("3", "80 × 6", False),
    )
    assert shown.short == "82.5 × 8, 7; 80 × 6"


def test_sets_of_several_parts_and_without_loads_in_short() -> None:
    minis = last_set("l1", 8, load="55", minis=(4, 2))
    assert short((minis, minis), Measurement.WEIGHT_REPS) == "55 × 8 + 4 + 2, 8 + 4 + 2"
    held = PerformedSet.model_validate({"id": "h", "parts": [{"seconds": 30}]})
    assert short((held, held), Measurement.DURATION) == "30 s, 30 s"
    assert short((), Measurement.WEIGHT_REPS) == ""


def test_notes_of_last_time_say_that_they_are() -> None:
    s = log(three(), 100, 8)
    shown = rest(s, 110, past(note="elbows in"))
    assert (shown.note, shown.plain_note) == ("last time: elbows in", "elbows in")
    planned_note = session(
        bench(work_set("s1"), work_set("s2")).model_copy(update={"note": "pause each rep"})
    )
    shown = rest(log(planned_note, 100, 8), 110, past(note="elbows in"))
    assert shown.note == "pause each rep; last time: elbows in"
    shown = rest(log(planned_note, 100, 8), 110)
    assert (shown.note, shown.plain_note) == ("pause each rep", "pause each rep")


# the set just done


@pytest.mark.parametrize(
    ("reps", "rir", "best", "words"),
    [
        (8, 2, None, "e1RM 110 ±6 %"),
        (3, 2, None, "e1RM 96 ±3 %"),
        (8, None, None, "e1RM 104.5 or more"),
        (12, 2, None, "e1RM 121 ±10 %, rough"),
        (8, 2, 104.0, "★ e1RM 110 ±6 %, beats 104"),
        (8, 2, 109.0, "e1RM 110 ±6 %, ties the best"),
        (8, 2, 120.0, "e1RM 110 ±6 %"),
    ],
)
def test_the_e1rm_says_how_sure_it_is_and_how_it_stands(
    reps: int, rir: float | None, best: float | None, words: str
) -> None:
    shown = rest(log_with(three(), 100, reps, rir), 110, past(best))
    assert shown.e1rm == words
    assert shown.record == words.startswith("★")
    assert shown.rough == words.endswith("rough")


def test_the_set_just_done_stands_beside_last_times() -> None:
    s = log_with(log(three(), 100, 8), 330, 6)
    shown = rest(s, 340, past())
    assert shown.done == "82.5 × 6"
    assert shown.beside == "1 rep fewer with ~32 s more rest than last time"


@pytest.mark.parametrize(
    ("kilograms", "measurement", "unit", "words"),
    [
        (107.3, Measurement.WEIGHT_REPS, Unit.KG, "107.5"),
        (100.0, Measurement.WEIGHT_REPS, Unit.LB, "220"),
        (36.667, Measurement.BODYWEIGHT_ADDED, Unit.KG, "bw+36.5"),
        (0.1, Measurement.BODYWEIGHT_ADDED, Unit.KG, "bw"),
        (-16.667, Measurement.ASSISTED, Unit.KG, "bw−16.5"),
    ],
)
def test_an_estimate_is_told_as_loads_are(
    kilograms: float, measurement: Measurement, unit: Unit, words: str
) -> None:
    assert e1rm_text(kilograms, unit, measurement) == words


# what would beat the best


def test_what_would_beat_the_best_follows_the_typed_load() -> None:
    s = log(three(), 100, 8)
    shown = rest(s, 110, past(104.0))
    assert (shown.best, shown.best_day, shown.beats) == ("104.5", "today", "7 @ 2")
    assert rest(s, 110, past(111.0)).best_day == "12 Oct"
    assert rest(s, 110, past(111.0)).beats == ""
    assert rest(s, 110, past(111.0), line="100x5").beats == "3 @ 2"
    assert rest(s, 110, past(104.0), effort="rpe").beats == "7 @ 8"
    assert rest(s, 110, past(104.0), effort="off").beats == "9"


# sets of several parts


def rest_pause(last: PerformedSet | None = None) -> Session:
    plan = rest_pause_set("s1", total=18).model_copy(update={"last": last})
    return session(bench(plan, work_set("z")))


def test_the_drop_off_stands_beside_last_times() -> None:
    last = last_set("l1", 9, load="55", minis=(4, 2))
    s = log(rest_pause(last), 100, 8, load="55")
    assert rest(s, 103, past(sets=(last,))).drop_off == "last time 9-4-2"
    s = log(s, 125, 4, load="55")
    shown = rest(s, 128, past(sets=(last,)))
    assert shown.drop_off == "8-4, last time 9-4-2"
    assert shown.reps is not None
    assert (shown.reps.first, shown.reps.minis, shown.reps.to_go) == (8, 4, 6)


def test_a_first_time_has_nothing_to_stand_beside() -> None:
    s = log(rest_pause(), 100, 8, load="55")
    assert rest(s, 103).drop_off == ""
    assert rest(log(s, 125, 4, load="55"), 128).drop_off == "8-4"
