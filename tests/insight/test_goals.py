"""Goals as lines, where they are, when they may be reached; the body's lines and trend."""

from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.insight.body_text import BodyError, BodyLine, body_text, read_body
from gymtui.insight.body_trend import SMOOTHING, measured, names_of, weights
from gymtui.insight.estimates import sure_e1rms
from gymtui.insight.facts import facts_of
from gymtui.insight.goal_text import GoalError, GoalReading, goal_text, read_goal
from gymtui.insight.goals import Evidence, state_of
from gymtui.insight.trend_line import Ahead, Line, ahead, line_through
from gymtui.model.exercise import Muscle
from gymtui.model.ids import ShortId
from gymtui.model.performed import Workout
from gymtui.model.profile import BodyEntry, Goal, GoalKind
from gymtui.model.units import Load, Unit
from gymtui.training.catalogue import Catalogue
from gymtui.training.zones import BACK
from tests.exercises import EXERCISES
from tests.tui import pasts

TODAY = date(2026, 11, 25)
CATALOGUE = Catalogue(EXERCISES.values())
READING = GoalReading(CATALOGUE, Unit.KG, TODAY)


def goal(text: str) -> Goal:
    return read_goal(text, "g1", READING).model_copy(update={"made_on": date(2026, 9, 1)})


@pytest.mark.parametrize(
    ("text", "kind", "written"),
    [
        ("bench press 100", GoalKind.LIFT, "Bench press 100 kg"),
        ("Bench press 100 kg x 5 by 2027-03-01", GoalKind.LIFT, "Bench press 100 kg x 5 by 2027-03-01"),
        ("bench press 225lb", GoalKind.LIFT, "Bench press 225 lb"),
        ("bench press 82,5 × 8", GoalKind.LIFT, "Bench press 82.5 kg x 8"),
        ("pull-up bw+20 x 5", GoalKind.LIFT, "Pull-up bw+20 kg x 5"),
        ("pull-up x 12", GoalKind.REPS, "Pull-up x 12"),
        ("weight 78", GoalKind.BODY_WEIGHT, "weight 78 kg"),
        ("body weight 172 lb", GoalKind.BODY_WEIGHT, "weight 172 lb"),
        ("chest 12 sets", GoalKind.WEEKLY_SETS, "chest 12 sets"),
        ("side delts 10 sets a week", GoalKind.WEEKLY_SETS, "side delts 10 sets"),
        ("back 14 sets", GoalKind.WEEKLY_SETS, "back 14 sets"),
        ("4 workouts", GoalKind.WORKOUTS, "4 workouts"),
        ("workouts 1 a week", GoalKind.WORKOUTS, "1 workout"),
    ],
)
def test_a_goal_is_read_and_written(text: str, kind: GoalKind, written: str) -> None:
    found = goal(text)
    assert found.kind is kind
    assert goal_text(found, CATALOGUE) == written
    assert goal(written) == found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no goal yet"),
        ("bench press", "without a load or reps"),
        ("bench prss 100", "there is no exercise bench prss; expected Bench press"),
        ("plank 60", "has no reps"),
        ("bench press bw+20", "not done on body weight"),
        ("bench press 0", "no load to aim at"),
        ("bench press 5000", "no load to aim at"),
        ("weight 5000", "no load to aim at"),
        ("bench press x 0", "1 to 1000 reps"),
        ("bench press 100 by tomorrow", "tomorrow is no day"),
        ("bench press 100 by 2026-11-25", "not ahead"),
        ("weight 5", "20 to 400 kg"),
        ("weight heavy", "no body weight"),
        ("0 workouts", "1 to 14"),
        ("99999999 workouts", "1 to 14"),
        ("toes 4 sets", "is no muscle; expected one of back, chest"),
        ("chest 0 sets", "1 to 60"),
    ],
)
def test_what_is_no_goal_says_what_was_expected(text: str, said: str) -> None:
    with pytest.raises(GoalError) as caught:
        goal(text)
    assert said in str(caught.value)


goals = st.one_of(
    st.builds(
        lambda kg, reps, by: Goal(
            id=ShortId("g1"), exercise="bench-press", load=Load.kg(str(kg)), reps=reps, by=by
        ),
        st.decimals(1, 999, places=2).map(lambda one: one.normalize()),
        st.none() | st.integers(1, 1000),
        st.none() | st.dates(TODAY + timedelta(days=1), date(2099, 1, 1)),
    ),
    st.builds(
        lambda muscle, amount: Goal(
            id=ShortId("g1"), kind=GoalKind.WEEKLY_SETS, muscle=muscle, amount=amount
        ),
        st.sampled_from([*Muscle, BACK]),
        st.integers(1, 60),
    ),
    st.builds(
        lambda amount: Goal(id=ShortId("g1"), kind=GoalKind.WORKOUTS, amount=amount), st.integers(1, 14)
    ),
)


@given(goals)
def test_what_is_written_reads_back(one: Goal) -> None:
    assert read_goal(goal_text(one, CATALOGUE), "g1", READING) == one


@given(st.text(max_size=40))
def test_any_line_is_a_goal_or_says_why_not(text: str) -> None:
    with suppress(GoalError):
        found = read_goal(text, "g1", READING)
        assert read_goal(goal_text(found, CATALOGUE), "g1", READING) == found


@given(st.text("0123456789.,xkglb by+-", max_size=16))
def test_any_numbers_behind_a_name_are_a_goal_or_say_why_not(text: str) -> None:
    with suppress(GoalError):
        read_goal(f"bench press {text}", "g1", READING)
    with suppress(BodyError):
        read_body(text, Unit.KG)


# the line ahead


def days(*values: float, apart: int = 14) -> list[tuple[date, float]]:
    return [(TODAY - timedelta(days=apart * back), v) for back, v in enumerate(reversed(values))][::-1]


def test_a_steady_line_says_when() -> None:
    line = line_through(days(90, 92, 94, 96))
    assert line is not None
    assert (line.at, line.weekly, line.low, line.high) == pytest.approx((96, 1, 1, 1))
    assert ahead(line, 100) == pytest.approx(Ahead(4, 4, 4))
    assert ahead(line, 96) == Ahead(0.0, 0.0, 0.0)
    assert ahead(line, 90) is None
    assert ahead(line, 250) is None


def test_too_few_or_too_close_points_say_nothing() -> None:
    assert line_through(days(90, 92, 94)) is None
    assert line_through(days(90, 91, 92, 93, apart=7)) is None
    assert line_through([]) is None


def test_a_slope_that_may_be_none_has_no_latest() -> None:
    assert ahead(Line(TODAY, 90, 1.0, -0.5, 2.0), 100) == Ahead(10, 5, None)
    assert ahead(Line(TODAY, 90, -1.0, -2.0, 0.5), 80) == Ahead(10, 5, None)
    assert ahead(Line(TODAY, 90, 1.0, 0.01, 2.0), 100) == Ahead(10, 5, None)


@given(st.lists(st.tuples(st.integers(0, 80), st.floats(50, 150)), min_size=4, max_size=12))
def test_the_slope_is_the_median_of_all_pairs(points: list[tuple[int, float]]) -> None:
    dated = sorted((TODAY - timedelta(days=back), value) for back, value in points)
    line = line_through(dated)
    if (dated[-1][0] - dated[0][0]).days < 28:
        assert line is None
        return
    slopes = [
        (b - a) / (later - earlier).days * 7
        for i, (earlier, a) in enumerate(dated)
        for later, b in dated[i + 1 :]
        if later > earlier
    ]
    assert line is not None
    assert line.weekly == pytest.approx(median(slopes), abs=1e-9)
    assert line.low <= line.weekly + 1e-9 and line.weekly <= line.high + 1e-9  # noqa: PT018
    assert min(slopes) - 1e-9 <= line.low
    assert line.high <= max(slopes) + 1e-9


# states


def benches(*loads: float, apart: int = 7) -> list[Workout]:
    """Return a bench press of five reps to failure each week, the last one yesterday."""
    out = []
    for back, load in enumerate(reversed(loads)):
        workout = pasts.upper(TODAY - timedelta(days=1 + apart * back))
        bench = workout.exercises[0].model_copy(
            update={"sets": (pasts.one_set("b1", f"{load:g}", 5, rir=0),)}
        )
        out.append(workout.model_copy(update={"exercises": (bench, *workout.exercises[1:])}))
    return out


def evidence(history: list[Workout], body: tuple[BodyEntry, ...] = ()) -> Evidence:
    facts = facts_of(history)
    return Evidence(
        sets=facts.sets,
        exercises=EXERCISES,
        today=TODAY,
        models={},
        e1rms=sure_e1rms(facts.sets, EXERCISES, {}),
        workouts=[one.day for one in facts.workouts],
        weights=weights(body),
    )


def test_a_lift_is_held_against_the_e1rm_that_it_asks_for() -> None:
    history = benches(80, 81, 82, 83, 84, 85)
    state = state_of(goal("bench press 90 kg x 5"), evidence(history))
    # Epley: 5 reps to failure are 1 + 5/30 of the load
    assert state.target == pytest.approx(90 * (1 + 5 / 30))
    assert state.current == pytest.approx(85 * (1 + 5 / 30))
    assert state.share == pytest.approx(85 / 90)
    assert state.ahead is not None
    assert state.ahead.weeks == pytest.approx(5)
    assert state.reached is None


def test_a_lift_is_reached_by_a_set_and_stays_so() -> None:
    history = benches(80, 90, 82)
    state = state_of(goal("bench press 90 kg x 5"), evidence(history))
    assert state.reached == TODAY - timedelta(days=8)
    assert state.share == 1
    assert state_of(goal("bench press 90 kg x 6"), evidence(history)).reached is None
    later = goal("bench press 90 kg x 5").model_copy(update={"made_on": TODAY - timedelta(days=3)})
    assert state_of(later, evidence(history)).reached is None
    kept = later.model_copy(update={"reached_on": TODAY})
    assert state_of(kept, evidence([])).reached == TODAY


def test_few_workouts_say_that_it_cant_be_said() -> None:
    state = state_of(goal("bench press 120 kg"), evidence(benches(80, 82)))
    assert state.ahead is None
    assert "can't say yet: 2 in 12 weeks" in state.missing
    flat = state_of(goal("bench press 120 kg"), evidence(benches(80, 80, 80, 80, 80, 80)))
    assert flat.missing == "not at the pace of the last 12 weeks"


def test_reps_and_bodyweight_lifts() -> None:
    assert state_of(goal("pull-up x 12"), evidence([])).current is None
    state = state_of(goal("bench press x 5"), evidence(benches(80)))
    assert (state.current, state.target, state.share) == (5, 5, 1)
    needs = state_of(goal("pull-up bw+20 kg x 5"), evidence([]))
    assert needs.target > 0 or "body weight" in needs.missing


def weighed(*kilograms: float, apart: int = 7) -> tuple[BodyEntry, ...]:
    return tuple(
        BodyEntry(
            id=ShortId(f"w{back}"),
            date=TODAY - timedelta(days=apart * back),
            weight=Load.kg(f"{one:g}"),
        )
        for back, one in enumerate(reversed(kilograms))
    )


def test_a_body_weight_goes_by_its_trend() -> None:
    aim = goal("weight 78 kg").model_copy(update={"start": Load.kg(82)})
    body = weighed(82, 81.5, 81, 80.5, 80, 79.5)
    state = state_of(aim, evidence([], body))
    assert state.current == weights(body)[-1].trend
    assert state.current > 79.5
    assert state.ahead is not None
    assert state.ahead.weeks == pytest.approx(3)
    assert 0 < state.share < 1
    there = state_of(aim, evidence([], weighed(82, 78, 77, 76, 75, 74, 73)))
    assert there.reached is not None
    assert "enter your body weight" in state_of(aim, evidence([])).missing


def test_weekly_goals_are_reached_by_four_whole_weeks() -> None:
    history = [pasts.upper(TODAY - timedelta(days=back)) for back in range(0, 35, 7)]
    once = state_of(goal("1 workout"), evidence(history))
    assert (once.current, once.kept) == (1, 4)
    assert once.reached == date(2026, 11, 22)
    twice = state_of(goal("2 workouts"), evidence(history))
    assert (twice.kept, twice.reached, twice.share) == (0, None, 0.5)
    sets = state_of(goal("chest 3 sets"), evidence(history))
    assert (sets.current, sets.kept) == (3, 4)
    young = goal("1 workout").model_copy(update={"made_on": date(2026, 11, 20)})
    assert state_of(young, evidence(history)).reached is None


# the body


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("80.4", BodyLine(Load.kg("80.4"))),
        ("80,4 kg", BodyLine(Load.kg("80.4"))),
        ("177lb", BodyLine(Load(amount=Decimal(177), unit=Unit.LB))),
        ("80 waist 82.5 cm hips 990mm", BodyLine(Load.kg(80), {"waist": 825, "hips": 990})),
        ("left arm 36", BodyLine(None, {"left arm": 360})),
        ('waist 32in "after a week off"', BodyLine(None, {"waist": 813}, "after a week off")),
        ("taille 80 cm", BodyLine(None, {"taille": 800})),
    ],
)
def test_the_body_is_read_from_a_line(text: str, line: BodyLine) -> None:
    assert read_body(text, Unit.KG) == line


@pytest.mark.parametrize(
    "text", ["", '"only a note"', "5", "80 waist", "waist 2 cm", "80 80", "80 waist 900 cm"]
)
def test_what_is_no_line_of_the_body_says_why(text: str) -> None:
    with pytest.raises(BodyError) as caught:
        read_body(text, Unit.KG)
    assert caught.value.expected


@given(
    st.none() | st.decimals(20, 400, places=1).map(lambda one: Load.kg(str(one.normalize()))),
    st.dictionaries(st.sampled_from(["waist", "left arm", "hips"]), st.integers(50, 3000)),
    st.sampled_from(["", "tired", "after a week off"]),
    st.sampled_from(list(Unit)),
)
def test_an_entry_reads_back(weight: Load | None, lengths: dict[str, int], note: str, unit: Unit) -> None:
    if weight is None and not lengths:
        return
    entry = BodyEntry(id=ShortId("b1"), date=TODAY, weight=weight, millimetres=lengths, note=note)
    assert read_body(body_text(entry, unit), unit) == BodyLine(weight, lengths, note)


@given(st.lists(st.tuples(st.integers(0, 200), st.integers(600, 900)), max_size=20))
def test_the_trend_goes_a_tenth_of_the_way_each_day(found: list[tuple[int, int]]) -> None:
    entries = [
        BodyEntry(
            id=ShortId(f"b{number}"), date=TODAY - timedelta(days=back), weight=Load.kg(str(tenths / 10))
        )
        for number, (back, tenths) in enumerate(found)
    ]
    by_day = {one.date: one for one in sorted(entries, key=lambda one: (one.date, one.id))}
    shown = weights(entries)
    assert [one.day for one in shown] == sorted(by_day)
    slow = None
    for day in (sorted(by_day)[0] + timedelta(days=n) for n in range(400)) if by_day else ():
        if day > max(by_day):
            break
        if slow is None:
            slow = shown[0].kilograms
        if day in by_day:
            now = next(one for one in shown if one.day == day)
            before = [one for one in shown if one.day < day]
            if before:
                gap = (day - before[-1].day).days
                expected = before[-1].trend
                for _ in range(gap):
                    expected += SMOOTHING * (now.kilograms - expected)
                assert now.trend == pytest.approx(expected)


def test_measurements_by_day() -> None:
    entries = [
        BodyEntry(id=ShortId("b1"), date=date(2026, 11, 1), millimetres={"waist": 830}),
        BodyEntry(id=ShortId("b2"), date=date(2026, 11, 8), millimetres={"waist": 825, "hips": 990}),
    ]
    assert measured(entries, "waist") == ((date(2026, 11, 1), 830), (date(2026, 11, 8), 825))
    assert names_of(entries) == ("waist", "hips")
