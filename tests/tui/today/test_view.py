from datetime import date, timedelta

import pytest

from gymtui.live import events as ev
from gymtui.live.fold import Session, step
from gymtui.model.ids import ulid
from gymtui.model.performed import Group, Workout
from gymtui.model.plan import SetTarget, Template
from gymtui.model.profile import Level
from gymtui.plans.day import PreparedDay
from gymtui.tui.today.view import TodayView, WeekView, plan_view, planned_rows, resume_lines, week_view
from tests.exercises import EXERCISES
from tests.live.helpers import START, after, exercise, log, now_id, rest_pause_set, session, work_set
from tests.plans.making import MONDAY, THURSDAY, done, planned, prepared, target
from tests.tui.train.test_view import BERLIN

PAIR = Group.model_validate({"id": "A"})


def upper() -> PreparedDay:
    last = {
        "bench-press": done("bench-press", ("82.5", 8), ("82.5", 7)),
        "lateral-raise": done("lateral-raise", ("12", 12), ("12", 12)),
    }
    return prepared(
        planned("bench-press", target(6, 8), target(6, 8), group="A"),
        planned("chest-supported-row", target(8, 10), target(8, 10), group="A"),
        planned("lateral-raise", target(10, 15), target(10, 15)),
        planned("plank", SetTarget.model_validate({"seconds": 60})),
        groups=(PAIR,),
        last=last,
    )


def test_each_exercise_is_a_row_with_its_load() -> None:
    rows = planned_rows(upper(), MONDAY)
    assert [(r.label, r.name, r.target) for r in rows] == [
        ("A1", "Bench press", "2 × 6–8"),
        ("A2", "Chest-supported row", "2 × 8–10"),
        ("B", "Lateral raise", "2 × 10–15"),
        ("C", "Plank", "1 × 60 s"),
    ]
    assert [(r.load, r.unit) for r in rows] == [
        ("82.5", "kg"),
        (rows[1].load, rows[1].unit),
        ("12", "kg"),
        ("", ""),
    ]
    assert [r.bracket for r in rows] == ["top", "bottom", "", ""]


def test_last_time_is_said_with_its_day_and_equal_sets_once() -> None:
    rows = planned_rows(upper(), MONDAY)
    assert rows[0].last == "82.5 × 8 @ 2,  82.5 × 7 @ 2   19 Nov"
    assert rows[1].last == ""
    assert rows[2].last == "2 × (12 × 12 @ 2)   19 Nov"
    assert planned_rows(upper(), date(2027, 1, 4))[0].last.endswith("19 Nov 2026")


def test_a_day_of_nothing_has_no_rows() -> None:
    assert planned_rows(PreparedDay(), MONDAY) == ()


def test_what_enter_starts_is_said() -> None:
    template = Template(id="day", name="Upper A")
    view = plan_view(template, upper(), "Test plan", MONDAY, {})
    assert (view.title, view.subtitle, view.enter) == ("Upper A", "Test plan", "start Upper A")
    assert view.enter_right == "first: bench press, 82.5 × 8"
    assert view.minutes.startswith("~")
    assert view.minutes.endswith(" min")


def test_without_a_plan_it_says_what_to_do() -> None:
    nothing = plan_view(None, None, "", MONDAY, {})
    assert (nothing.title, nothing.enter, nothing.rows) == ("Nothing planned", "start freestyle", ())
    assert len(nothing.empty) == 2
    some = plan_view(None, None, "", MONDAY, {"day": Template(id="day", name="Day")})
    assert some.enter == "choose a template"
    assert "template" in some.empty[0]


# the week


def workout(day: date, *, failed: bool = False, slug: str = "bench-press", sets: int = 2) -> Workout:
    performed = [
        {
            "id": f"s{n}",
            "parts": [{"load": {"amount": "80", "unit": "kg"}, "reps": 8, "rir": 0, "failed": failed}],
        }
        for n in range(sets)
    ]
    return Workout.model_validate(
        {
            "id": ulid(START + (day - START.date()), bytes(10)),
            "date": day,
            "exercises": [{"id": "e1", "exercise": slug, "name": slug, "sets": performed}],
        }
    )


def week(today: date, *days: date, failed: bool = False) -> WeekView:
    return week_view([workout(d, failed=failed) for d in days], today, Level.NOVICE, EXERCISES)


def marks(view: WeekView) -> str:
    return " ".join(d.name + ("+" if d.trained else "") + ("!" if d.today else "") for d in view.days)


def test_the_days_are_those_of_this_week() -> None:
    sunday = MONDAY - timedelta(days=1)
    assert marks(week(MONDAY, sunday, MONDAY)) == "Mo+! Tu We Th Fr Sa Su"
    assert marks(week(sunday, sunday, MONDAY - timedelta(days=7))) == "Mo+ Tu We Th Fr Sa Su+!"
    assert marks(week(date(2027, 1, 1), date(2026, 12, 28), date(2026, 12, 27))) == "Mo+ Tu We Th Fr! Sa Su"


def test_the_workouts_are_those_since_monday() -> None:
    assert week(THURSDAY, date(2026, 11, 15), date(2026, 11, 16), THURSDAY).workouts == 2
    assert week(MONDAY, THURSDAY).workouts == 0


def test_two_workouts_of_one_day_are_two() -> None:
    view = week(THURSDAY, THURSDAY, THURSDAY)
    assert view.workouts == 2
    assert marks(view).count("+") == 1


@pytest.mark.parametrize(
    ("ago", "counts"), [(0, True), (1, True), (6, True), (7, False), (13, False), (-1, False)]
)
def test_the_sets_are_those_of_the_last_seven_days(ago: int, counts: bool) -> None:
    view = week(MONDAY, MONDAY - timedelta(days=ago), failed=True)
    assert (view.hard_sets, view.failures) == ((2, 2) if counts else (0, 0))
    chest = next(row for row in view.muscles if row.name == "chest")
    assert chest.sets == (2 if counts else 0)


def test_each_muscle_has_its_zone_and_word() -> None:
    view = week(MONDAY, MONDAY)
    assert [row.name for row in view.muscles][:3] == ["chest", "back", "side delts"]
    assert all(row.low < row.top and row.word for row in view.muscles)


def test_sets_of_exercises_that_nobody_knows_are_counted_apart() -> None:
    view = week_view([workout(MONDAY, slug="my-own-thing", sets=3)], MONDAY, Level.NOVICE, EXERCISES)
    assert (view.unassigned, view.hard_sets) == (3, 3)


def test_what_today_adds_stands_beside_the_week_and_first() -> None:
    done = [workout(MONDAY - timedelta(days=2), sets=8)]
    view = week_view(done, MONDAY, Level.INTERMEDIATE, EXERCISES, upper().exercises)
    added = {row.name: (row.sets, row.added) for row in view.muscles}
    assert added["chest"] == (8, 2)
    assert added["back"] == (0, 2)
    assert [row.name for row in view.muscles][:3] == ["chest", "back", "side delts"]
    assert next(row.word for row in view.muscles if row.name == "chest") == "in zone"
    assert view.hints == ()
    legs = prepared(planned("leg-press", *(target(),) * 4)).exercises
    first = week_view([], MONDAY, Level.NOVICE, EXERCISES, legs).muscles[0]
    assert first.name == "quads"


def test_where_today_is_more_than_helps_a_line_says_it() -> None:
    legs = prepared(planned("leg-press", *(target(),) * 11)).exercises
    view = week_view([], MONDAY, Level.INTERMEDIATE, EXERCISES, legs)
    assert view.hints[0] == "Quads: 11 hard sets today, about 8 is as much as one session uses."


@pytest.mark.parametrize(("complete", "hinted"), [(True, True), (False, False)])
def test_the_week_before_counts_once_it_is_read(complete: bool, hinted: bool) -> None:
    bench = prepared(planned("bench-press", *(target(),) * 6)).exercises
    recent = [workout(MONDAY - timedelta(days=d), sets=8) for d in (2, 9)]
    view = week_view(recent, MONDAY, Level.INTERMEDIATE, EXERCISES, bench, complete=complete)
    assert ("Chest: 14 hard sets in 7 days, 8 in the 7 before: 10 is step enough." in view.hints) is hinted


def test_an_empty_history_is_an_empty_week() -> None:
    view = week(MONDAY)
    assert (view.workouts, view.hard_sets, view.failures) == (0, 0, 0)
    assert len(view.days) == 7


# a workout to resume


def running() -> Session:
    return session(
        exercise("e1", work_set("s1"), work_set("s2")), exercise("e2", rest_pause_set("r1", total=18))
    )


def resume(s: Session, at: float, today: date = date(2026, 11, 23)) -> tuple[str, ...]:
    return resume_lines(s.now, after(at), BERLIN, today)


def test_a_workout_that_was_just_started() -> None:
    assert resume(running(), 60) == ("started 18:42, 0 of 3 sets done", "next: A Exercise e1, set 1 of 2")


def test_the_rest_that_runs_and_the_one_that_is_over() -> None:
    s = log(running(), 60, 8)
    assert resume(s, 192) == (
        "started 18:42, 1 of 3 sets done",
        "next: A Exercise e1, set 2 of 2",
        "resting, 0:48 left",
    )
    assert resume(s, 60 + 180 + 3600)[-1] == "rest is over by 1:00:00"
    assert resume(step(s, ev.PartStarted(at=after(100))), 192)[-1] == "next: A Exercise e1, set 2 of 2"


def test_inside_a_set_the_part_is_said() -> None:
    s = log(log(log(running(), 60, 8), 300, 8), 500, 8, load="55")
    assert "next: B Exercise e2, set 1 of 1, part 2" in resume(s, 505)


def test_a_workout_of_another_day_says_its_day() -> None:
    assert resume(running(), 0, date(2026, 11, 25))[0] == "started 18:42 on 23 Nov, 0 of 3 sets done"
    assert resume(running(), 0, date(2027, 1, 2))[0].startswith("started 18:42 on 23 Nov 2026,")


def test_skipped_sets_are_not_done() -> None:
    s = running()
    s = step(s, ev.SetClosed.model_validate({"at": after(10), "set": now_id(s)}))
    assert resume(s, 20)[0] == "started 18:42, 0 of 3 sets done"


def test_nothing_left_and_nothing_in_it() -> None:
    s = running()
    for at in (10, 20, 30):
        s = step(s, ev.SetClosed.model_validate({"at": after(at), "set": now_id(s)}))
    assert resume(s, 40)[-1] == "all sets done"
    assert resume(session(), 40)[-1] == "nothing in it yet"


def test_the_empty_view_says_nothing() -> None:
    assert TodayView() == TodayView(week=WeekView())
