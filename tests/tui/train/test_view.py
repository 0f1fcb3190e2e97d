from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from gymtui.live import events as ev
from gymtui.live.bar import BarFacts
from gymtui.live.fold import Session, step
from gymtui.live.state import LiveWorkout, Place
from gymtui.model.exercise import Exercise, Measurement
from gymtui.model.ids import ShortId
from gymtui.model.performed import Part, PerformedSet
from gymtui.model.session import SessionExercise, SessionSet
from gymtui.model.units import Load, Unit
from gymtui.training.pace import Pace
from gymtui.tui.train.entry_view import Knowledge
from gymtui.tui.train.line_editor import LineEditor
from gymtui.tui.train.view import Stage, TrainView, train_view
from tests.exercises import EXERCISES
from tests.live.helpers import (
    SUPERSET,
    after,
    exercise,
    hold_set,
    log,
    now_id,
    rest_pause_set,
    session,
    warmup_set,
    work_set,
)

BERLIN = timezone(timedelta(hours=1))


def know(**changes: object) -> Knowledge:
    def about(slug: str) -> Exercise | None:
        return EXERCISES.get(slug)

    plain = Knowledge(about, plates_of, BERLIN, Unit.KG)
    return replace(plain, **changes)  # type: ignore[arg-type]  # fields named by the tests


def plates_of(workout: LiveWorkout, place: Place, load: Load) -> BarFacts:
    del workout, place
    return BarFacts(per_side=f"plates of {load}", label="Per side")


def view(s: Session, at: float = 0, line: str = "", editing: str | None = None, **known: object) -> TrainView:
    return train_view(s.now, LineEditor().holding(line), know(**known), after(at), editing)


def with_last(one: SessionSet, *parts: Part) -> SessionSet:
    return one.model_copy(update={"last": PerformedSet(id=ShortId("l"), parts=parts)})


def bench(*sets: SessionSet, **more: object) -> SessionExercise:
    return exercise("e1", *(sets or (work_set("s1"), work_set("s2"))), **more)  # type: ignore[arg-type]


def superset() -> Session:
    return session(
        exercise("e1", work_set("s1"), work_set("s2"), group="A"),
        exercise("e2", work_set("t1", "60", 10), work_set("t2", "60", 10), group="A"),
        groups=(SUPERSET,),
    )


def rest_pause() -> Session:
    return session(exercise("e1", rest_pause_set("s1", reps=10, total=18)), bench_two())


def bench_two() -> SessionExercise:
    return exercise("e9", work_set("z1"))


def plank() -> Session:
    return session(exercise("e1", hold_set("s1", 60), measurement=Measurement.DURATION), bench_two())


# phases


def test_before_the_first_set_the_work_screen_stands() -> None:
    v = view(session(bench()))
    assert (v.stage, v.clock) == (Stage.WORK, None)
    assert (v.label, v.name, v.set_words) == ("A", "Exercise e1", "set 1 of 2")
    assert (v.title, v.since, v.elapsed) == ("Upper A", "18:42", "0:00")
    assert (v.sets_done, v.sets_planned) == (0, 2)


PHASES: Sequence[tuple[float, Stage, str, str, str, str]] = [
    (100.0, Stage.REST, "‖", "REST", "3:00", "of 3:00"),
    (101.0, Stage.REST, "‖", "REST", "2:59", "of 3:00"),
    (220.0, Stage.REST, "‖", "REST", "1:00", "of 3:00"),
    (221.0, Stage.REST, "‖", "REST", "59", "of 3:00"),
    (269.5, Stage.REST, "‖", "REST", "11", "of 3:00"),
    (270.0, Stage.GET_READY, "!", "GET READY", "10", "of 3:00"),
    (279.5, Stage.GET_READY, "!", "GET READY", "01", "of 3:00"),
    (280.0, Stage.GO, "▶", "GO", "GO", "rested 3:00"),
    (281.4, Stage.GO, "▶", "GO", "GO", "rested 3:00"),
    (281.5, Stage.OVER, "+", "OVER", "+0:01", "planned 3:00, rested 3:01"),
    (303.0, Stage.OVER, "+", "OVER", "+0:23", "planned 3:00, rested 3:23"),
    (3980.0, Stage.OVER, "+", "OVER", "+1:01:40", "planned 3:00, rested 1:04:40"),
]


@pytest.mark.parametrize(("at", "stage", "sign", "word", "digits", "right"), PHASES, ids=str)
def test_each_phase_has_its_word_sign_and_figures(
    at: float, stage: Stage, sign: str, word: str, digits: str, right: str
) -> None:
    v = view(log(session(bench()), 100, 8), at)
    assert v.stage is stage
    assert v.clock is not None
    assert (v.clock.sign, v.clock.word, v.clock.digits, v.clock.right) == (sign, word, digits, right)


def test_the_clock_says_what_comes_after_and_when() -> None:
    clock = view(log(session(bench()), 100, 8), 130).clock
    assert clock is not None
    assert clock.text == "then A Exercise e1, set 2 of 2"
    assert (clock.go_at, clock.adjust) == ("18:46:40", 15)
    assert clock.share == pytest.approx(150 / 180)


def test_over_shows_how_much_of_the_rest_it_was() -> None:
    clock = view(log(session(bench()), 100, 8), 100 + 180 + 60).clock
    assert clock is not None
    assert (clock.share, clock.over_share) == (0.0, 0.25)


def test_without_flash_the_work_screen_stands_at_go() -> None:
    v = view(log(session(bench()), 100, 8), 280.5, flash=False)
    assert v.stage is Stage.OVER
    assert v.clock is not None
    assert v.clock.word == "GO"


def test_space_shows_the_work_screen() -> None:
    s = step(log(session(bench()), 100, 8), ev.PartStarted(at=after(150)))
    assert (view(s, 155).stage, view(s, 155).clock) == (Stage.WORK, None)


def test_a_clock_that_jumped_back_shows_at_most_the_planned_rest() -> None:
    v = view(log(session(bench()), 100, 8), -4000)
    assert v.clock is not None
    assert (v.stage, v.clock.digits) == (Stage.REST, "3:00")


def test_after_the_last_set_all_is_done_and_there_is_nothing_to_enter() -> None:
    s = log(log(session(bench()), 100, 8), 200, 8)
    v = view(s, 230)
    assert (v.stage, v.entry, v.clock, v.done_at) == (Stage.DONE, None, None, "")
    assert (v.sets_done, v.sets_planned) == (2, 2)


def test_an_empty_workout_says_so() -> None:
    assert view(session()).stage is Stage.EMPTY


def test_a_hold_counts_the_lead_in_then_the_seconds_to_hold() -> None:
    s = step(plank(), ev.HoldStarted.model_validate({"at": after(10), "set": "s1", "lead": 3, "target": 60}))
    lead, holding, held = view(s, 11), view(s, 33), view(s, 80)
    assert [v.stage for v in (lead, holding, held)] == [Stage.GET_READY, Stage.HOLD, Stage.HOLD]
    assert [v.clock.word for v in (lead, holding, held) if v.clock] == ["GET READY", "HOLD", "HELD"]
    assert [v.clock.digits for v in (lead, holding, held) if v.clock] == ["02", "40", "1:00"]
    assert holding.enter == "stop and log the seconds held"


# what comes, and what Enter does


def test_enter_says_what_it_logs_and_what_follows() -> None:
    v = view(session(bench()))
    assert (v.enter, v.enter_right) == ("log 82.5 × 8", "then rest 3:00, A set 2 of 2")
    last = view(log(session(bench()), 100, 8))
    assert last.enter_right == "then all sets are done"
    assert view(session(bench()), line="85x6r1").enter == "log 85 kg × 6 reps, 1 in reserve"


def test_the_end_is_forecast_from_the_lifters_pace() -> None:
    s = session(bench())
    assert view(s).done_at == "18:46"
    assert view(s, pace=Pace(None, {"bench-press": 120})).done_at == "18:49"
    assert view(log(s, 0, 8)).done_at == "18:45"


def test_a_superset_names_its_mates_and_alternates() -> None:
    s = superset()
    assert view(s).subtitle == "superset, same muscle, with A2 Exercise e2 60 × 8–10"
    seen = []
    for at in range(60, 300, 60):
        seen.append(f"{view(s, at).label} {view(s, at).set_words}")
        s = log(s, at, 8)
    assert seen == ["A1 set 1 of 2", "A2 set 1 of 2", "A1 set 2 of 2", "A2 set 2 of 2"]


def test_the_rests_of_a_superset_are_the_switch_and_the_round() -> None:
    s = log(superset(), 60, 8)
    assert view(s, 60).clock is not None
    first, second = view(s, 61).clock, view(log(s, 90, 8), 91).clock
    assert first is not None
    assert second is not None
    assert (first.right, first.adjust) == ("of 0:15", 5)
    assert (second.right, second.adjust) == ("of 1:30", 15)


def test_a_rest_pause_set_shows_its_parts_and_what_is_to_go() -> None:
    s = rest_pause()
    first = view(s)
    assert first.subtitle == "rest-pause to 18"
    assert first.entry is not None
    assert (first.entry.parts, first.entry.to_go) == ((), None)
    s = log(log(s, 60, 8, load="55"), 90, 4, load="55")
    v = view(s, 91)
    assert v.entry is not None
    assert (v.entry.parts, v.entry.to_go, v.entry.total) == (("8", "4"), 6, 18)
    assert v.set_words == "set 1 of 1, part 3"
    assert v.entry.shown.reps == "2"
    assert v.enter == "log 55 × 2 as part 3"
    assert v.logged == "55 × 8 + 4"


def test_the_rest_inside_a_set_is_short_and_moves_by_five_seconds() -> None:
    v = view(log(rest_pause(), 60, 8, load="55"), 61)
    assert v.clock is not None
    assert (v.clock.right, v.clock.adjust) == ("of 0:15", 5)
    assert v.clock.text == "then A Exercise e1, set 1 of 1, part 2"


def test_warm_ups_are_counted_apart() -> None:
    s = session(bench(warmup_set("w1", "20", 10), warmup_set("w2", "40", 5), work_set("s1")))
    assert (view(s).set_words, view(s).subtitle) == ("warm-up 1 of 2", "warm-up")
    s = log(log(s, 10, 10, load="20"), 90, 5, load="40")
    assert view(s).set_words == "set 1 of 1"
    assert (view(s).sets_done, view(s).sets_planned) == (0, 1)


# target, last time and what is entered


def test_target_and_last_time_are_different_things() -> None:
    last = with_last(work_set("s1"), Part(load=Load.kg(80), reps=9, rir=1))
    plan = bench(last).model_copy(update={"last_date": date(2026, 11, 19)})
    v = view(session(plan))
    assert v.target == "82.5 × 6–8 @ 2"
    assert (v.last, v.last_note) == ("80 × 9 @ 1", "19 Nov")
    rpe = view(session(plan), effort="rpe")
    assert (rpe.target, rpe.last) == ("82.5 × 6–8 @ 8", "80 × 9 @ 9")
    assert view(session(plan), effort="off").target == "82.5 × 6–8"


def test_last_year_has_its_year() -> None:
    plan = bench(with_last(work_set("s1"), Part(load=Load.kg(80), reps=9)))
    assert view(session(plan.model_copy(update={"last_date": date(2025, 11, 19)}))).last_note == "19 Nov 2025"


def test_the_first_time_says_so() -> None:
    v = view(session(bench()))
    assert (v.last, v.last_note) == ("", "first time")


def test_the_plates_follow_the_typed_load() -> None:
    assert view(session(bench())).per_side == "plates of 82.5 kg"
    assert view(session(bench()), line="100x5").per_side == "plates of 100 kg"
    assert view(plank()).per_side == ""


def test_cues_go_through_what_the_exercise_has() -> None:
    cues = EXERCISES["bench-press"].cues
    s = session(bench())
    assert view(s).cue == cues[0]
    assert view(log(s, 60, 8)).cue == cues[1 % len(cues)]


def test_a_line_that_cannot_be_understood_is_marked_where_it_stops_making_sense() -> None:
    v = view(session(bench()), line="82.5x8y")
    assert v.entry is not None
    assert v.entry.problem is not None
    assert v.entry.problem.column == 6
    assert v.entry.problem.message
    assert (v.entry.entry, v.enter) == (None, "this line can't be logged yet")


def test_a_set_without_a_load_asks_for_one() -> None:
    bare = work_set("s1").model_copy(update={"load": None})
    v = view(session(bench(bare)))
    assert v.enter == "type the load"
    assert v.entry is not None
    assert v.entry.problem is not None


def test_the_preview_says_how_the_line_is_understood() -> None:
    v = view(session(bench()), line="82,5 x 8 @8.5")
    assert v.entry is not None
    assert v.entry.understood == "82.5 kg × 8 reps, 1.5 in reserve"


def test_a_line_that_the_set_would_refuse_says_why() -> None:
    s = log(rest_pause(), 60, 8, load="55")
    assert view(s, 61, line="40x3").enter_right.startswith("A rest-pause set keeps its load")


def test_a_hold_says_that_enter_starts_it() -> None:
    v = view(plank())
    assert (v.enter, v.enter_right) == ("start the hold of 60 s", "logs itself at the end")
    assert view(plank(), line="45").enter == "log 45 s hold"


# correcting


def test_a_logged_set_is_corrected_without_the_clock() -> None:
    s = log(session(bench()), 100, 8)
    v = view(s, 110, line="82.5x7r1", editing="s1")
    assert (v.stage, v.set_words) == (Stage.WORK, "set 1 of 2")
    assert (v.enter, v.enter_right) == ("correct to 82.5 kg × 7 reps, 1 in reserve", "Esc leaves it as it is")
    assert v.entry is not None
    assert v.entry.editing == "A set 1"
    assert now_id(s) == "s2"


def test_correcting_a_rest_pause_set_takes_the_whole_set() -> None:
    s = log(log(rest_pause(), 60, 8, load="55"), 90, 4, load="55")
    v = view(s, 95, line="55x9+4", editing="s1")
    assert v.entry is not None
    assert (v.entry.parts, v.entry.to_go) == ((), None)
    assert v.enter == "correct to 55 kg × 9 + 4, rest-pause"


def test_times_are_in_the_zone_of_the_lifter() -> None:
    assert view(session(bench()), zone=UTC).since == "17:42"
    assert datetime(2026, 11, 23, 17, 42, tzinfo=UTC) == after(0)
