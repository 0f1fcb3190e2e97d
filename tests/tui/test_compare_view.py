"""What a comparison says, and how it is drawn, without a screen."""

from datetime import date, timedelta

import pytest

from gymtui.insight.comparing import Period, Subject
from gymtui.insight.facts import facts_of
from gymtui.insight.looking import Past, past_of
from gymtui.insight.series import Measure
from gymtui.model.performed import Workout
from gymtui.model.units import Load, Unit
from gymtui.training.catalogue import Catalogue
from gymtui.tui.exercises.compare_paint import draw_figures, draw_lines, draw_points
from gymtui.tui.exercises.compare_view import CompareLook, CompareView, compare_view, days_words
from gymtui.tui.exercises.page_view import Span
from tests.exercises import EXERCISES
from tests.insight.test_records import history

BENCH, PULL_UP = EXERCISES["bench-press"], EXERCISES["pull-up"]
TODAY = date(2026, 9, 20)
SIZES = [(120, 33), (60, 33), (80, 22), (20, 5)]


def past(workouts: list[Workout]) -> Past:
    return past_of(facts_of(workouts), Catalogue(EXERCISES.values()), {})


def pull_ups(*days: tuple[str, int], weighed: bool = True) -> list[Workout]:
    """Return workouts of pull-ups on the days after the bench presses; the first one without body weight."""
    out = []
    for number, workout in enumerate(history(*([done] for done in days))):
        done = workout.exercises[0].model_copy(update={"exercise": "pull-up", "name": "Pull-up"})
        weight = Load.kg(80) if weighed or number else None
        out.append(
            workout.model_copy(
                update={
                    "id": f"{workout.id[:-1]}Z",
                    "date": workout.date + timedelta(days=1),
                    "exercises": (done,),
                    "body_weight": weight,
                }
            )
        )
    return out


def view(
    workouts: list[Workout],
    *,
    measure: Measure = Measure.TOP_SET,
    unit: Unit = Unit.KG,
    periods: tuple[Period, Period] | None = None,
) -> CompareView:
    subjects = (Subject(BENCH), Subject(PULL_UP))
    if periods is not None:
        subjects = (Subject(BENCH, periods[0]), Subject(BENCH, periods[1]))
    return compare_view(CompareLook(subjects, measure, Span.ALL), past(workouts), unit, TODAY)


def row(found: CompareView, name: str) -> tuple[str, str, str]:
    one = next(each for each in found.rows if each.name == name)
    return one.one, one.other, one.by


def test_two_exercises_are_drawn_over_the_same_days() -> None:
    found = view([*history([("100", 5)], [("105", 5)]), *pull_ups(("10", 5), ("-20", 8))])
    assert found.start == date(2026, 9, 1)
    assert [[(one.at, one.value) for one in line] for line in found.lines] == [
        [(0, 100), (1, 105)],
        [(1, 10), (2, -20)],
    ]
    assert [(one.day, one.one, one.other) for one in found.points] == [
        ("3 Sep", "", "-20"),
        ("2 Sep", "105", "10"),
        ("1 Sep", "100", ""),
    ]
    assert row(found, "top set") == ("105 kg × 5", "bw+10 kg × 5", "can't say")
    assert row(found, "reps") == ("10", "13", "−3")
    assert row(found, "sessions") == ("2", "2", "=")
    assert found.sign == "● − ◇"


def test_a_volume_that_is_not_known_of_all_is_at_least_so_much() -> None:
    found = view([*history([("100", 5)]), *pull_ups(("10", 5), ("10", 5), weighed=False)])
    assert row(found, "volume")[1].startswith("≥ ")
    assert row(found, "volume")[2] == "can't say"
    assert "volume: can't say, ◇ has it of 1 of 2 workouts" in found.notes
    assert "1 of 2" in view([*pull_ups(("10", 5), ("10", 5), weighed=False)], measure=Measure.VOLUME).left_out


def test_everything_is_told_in_the_lifters_unit() -> None:
    days = history([("100", 5)], [("110", 5)])
    periods = (Period("1st", date(2026, 9, 1), date(2026, 9, 1)), Period("2nd", date(2026, 9, 2), None))
    found = view(days, unit=Unit.LB, periods=periods)
    assert row(found, "top set") == ("100 kg × 5", "110 kg × 5", "+22.05 lb")
    assert row(found, "volume") == ("1,102 lb", "1,213 lb", "+111 lb")
    assert found.lines[0][0].value == pytest.approx(220.462, abs=0.001)


def test_the_later_period_less_the_earlier_whichever_comes_first() -> None:
    days = history([("100", 5)], [("110", 5)])
    early = Period("early", date(2026, 9, 1), date(2026, 9, 1))
    late = Period("late", date(2026, 9, 2), date(2026, 9, 2))
    there, back = view(days, periods=(early, late)), view(days, periods=(late, early))
    assert (row(there, "top set")[2], there.sign) == ("+10 kg", "◇ − ●")
    assert (row(back, "top set")[2], back.sign) == ("+10 kg", "● − ◇")
    assert there.about == ("1 Sep 2026", "2 Sep 2026")
    assert [line[0].at for line in there.lines] == [0, 0]
    assert there.start is None


def test_periods_that_share_days_or_are_not_alike_say_so() -> None:
    days = history([("100", 5)], [("110", 5)])
    found = view(
        days, periods=(Period("a", date(2026, 9, 1), date(2026, 9, 10)), Period("b", date(2026, 9, 5)))
    )
    assert found.notes[0] == "10 against 16 days so far: sums are not of equal time; they share days"
    apart = view(
        days,
        periods=(
            Period("a", date(2026, 8, 1), date(2026, 8, 10)),
            Period("b", date(2026, 9, 1), date(2026, 9, 10)),
        ),
    )
    assert not any("days" in note for note in apart.notes)
    assert apart.about[0] == "nothing done, 1 Aug 2026 to 10 Aug 2026"


def test_periods_open_at_an_end_begin_with_their_first_workout() -> None:
    days = history([("100", 5)], [("110", 5)], [("120", 5)])
    found = view(days, periods=(Period("until", None, date(2026, 9, 2)), Period("since", date(2026, 9, 3))))
    assert [line[0].at for line in found.lines] == [0, 0]
    assert found.length == (TODAY - date(2026, 9, 3)).days


def test_days_in_words() -> None:
    first, last = date(2024, 1, 1), date(2024, 12, 31)
    assert days_words(Period("", first, last)) == "1 Jan 2024 to 31 Dec 2024"
    assert days_words(Period("", first)) == "from 1 Jan 2024 on"
    assert days_words(Period("", None, last)) == "up to 31 Dec 2024"
    assert days_words(Period("")) == "all of it"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("measure", list(Measure))
def test_it_is_drawn_at_any_size_and_with_nothing(size: tuple[int, int], measure: Measure) -> None:
    full = [*history([("100", 5)], [("105", 5)]), *pull_ups(("10", 5))]
    for workouts in (full, full[:1], []):
        found = view(workouts, measure=measure)
        for canvas in (draw_lines(found, *size), draw_figures(found, *size), draw_points(found, *size)[0]):
            rows = canvas.text().split("\n")
            assert len(rows) == size[1]
            assert "●" in rows[1]
    if size[0] >= 80 and measure in found.measures:
        assert f"Neither has a point of {measure.value}" in draw_lines(found, *size).text()


def test_a_long_name_leaves_room_for_both() -> None:
    long = BENCH.model_copy(update={"name": "Close-grip incline dumbbell press with a pause 🏋️ " * 3})
    look = CompareLook((Subject(long), Subject(PULL_UP)), Measure.TOP_SET, Span.ALL)
    text = draw_lines(compare_view(look, past([]), Unit.KG, TODAY), 80, 22).text()
    assert "◇ Pull-up" in text
    assert "3 m  1 y  all" in text


def test_dumbbells_are_not_held_against_a_barbell() -> None:
    subjects = (Subject(EXERCISES["incline-dumbbell-press"]), Subject(EXERCISES["incline-bench-press"]))
    days = []
    for number, (each, load) in enumerate(zip(subjects, ("30", "80"), strict=True)):
        (workout,) = history([(load, 5)])
        done = workout.exercises[0].model_copy(
            update={"exercise": each.exercise.id, "name": each.exercise.name}
        )
        update = {"id": f"{workout.id[:-1]}{'YZ'[number]}", "exercises": (done,)}
        days.append(workout.model_copy(update=update))
    found = compare_view(CompareLook(subjects, Measure.TOP_SET, Span.ALL), past(days), Unit.KG, TODAY)
    assert row(found, "top set") == ("30 kg × 5", "80 kg × 5", "can't say")
    assert row(found, "volume")[2] == row(found, "best e1RM")[2] == "can't say"
    assert row(found, "reps")[2] == "="
    told = "best e1RM, top set, volume: can't say, one counts the load in each hand, the other all of it"
    assert told in found.notes
    assert not any(each.startswith("volume:") for each in found.notes)
