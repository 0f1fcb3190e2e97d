"""The minutes that the lifter has: what is proposed, in which order, and what is never touched."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.model.advice import Advice, Grade, Prescribed, PrescribedSet, Reason, ReasonCode
from gymtui.model.exercise import LoadClass, Muscle
from gymtui.model.performed import Group, Technique
from gymtui.model.plan import PlannedExercise, Template
from gymtui.model.profile import Level
from gymtui.model.units import Rir
from gymtui.plans.day import PreparedDay
from gymtui.plans.fit_changes import Change, ChangeKind, work_of
from gymtui.plans.minutes_fit import Fit, FitSetting, fit, main_lift, savings, with_changes
from gymtui.plans.outlook import minutes, seconds
from gymtui.plans.ready import ready_plan
from tests.exercises import EXERCISES
from tests.plans.making import planned, prepared, target

INTERMEDIATE = Level.INTERMEDIATE


def setting(level: Level = INTERMEDIATE, *lines: PlannedExercise, **more: object) -> FitSetting:
    template = Template(id="day", name="Day", exercises=lines)
    return FitSetting(template, EXERCISES, level, True, **more)  # type: ignore[arg-type]  # named in tests


def day_of(*slugs: str, sets: int = 3) -> PreparedDay:
    return prepared(*(planned(slug, *(target(),) * sets) for slug in slugs))


def words(found: Fit) -> list[str]:
    return [one.words for one in found.changes]


def counts(day: PreparedDay) -> dict[str, int]:
    return {one.exercise: len(work_of(one)) for one in day.exercises}


def only(found: Fit) -> Change:
    assert len(found.changes) == 1, words(found)
    return found.changes[0]


# the order of the means


def test_a_day_that_fits_stays_as_it_is() -> None:
    day = day_of("bench-press")
    found = fit(day, 60, setting())
    assert (found.changes, found.fits, found.minutes_after) == ((), True, minutes(day))
    assert found.words == f"The whole day fits: about {minutes(day)} min"


def test_opposing_muscles_are_paired_first() -> None:
    day = day_of("bench-press", "lateral-raise", "chest-supported-row")
    labels = {one.id: label for one, label in zip(day.exercises, "ABC", strict=True)}
    found = fit(day, minutes(day) - 1, setting(labels=labels))
    change = only(found)
    assert change.words == "A Bench press and C Chest-supported row as a superset"
    assert (change.kind, change.grade) == (ChangeKind.SUPERSET, Grade.B)
    after = change.apply(day)
    assert [one.exercise for one in after.exercises] == [
        "bench-press",
        "chest-supported-row",
        "lateral-raise",
    ]
    assert after.groups[0].switch_rest == 10
    assert after.groups[0].round_rest == 120
    assert [one.group for one in after.exercises] == [after.groups[0].id] * 2 + [None]
    assert change.saves == seconds(day) - seconds(after)
    assert found.words == f"{minutes(day)} min become {minutes(after)}"


@pytest.mark.parametrize(
    ("one", "other", "level", "expected"),
    [
        ("leg-press", "lateral-raise", INTERMEDIATE, Grade.D),
        ("leg-press", "lateral-raise", Level.NOVICE, None),
        ("bench-press", "barbell-row", INTERMEDIATE, None),
        ("bench-press", "lateral-raise", INTERMEDIATE, None),
        ("bench-press", "triceps-pushdown", INTERMEDIATE, None),
        ("leg-press", "leg-extension", INTERMEDIATE, None),
        ("cable-curl", "triceps-pushdown", Level.NOVICE, Grade.B),
        ("cable-crunch", "cable-curl", INTERMEDIATE, None),
    ],
    ids=[
        "unrelated",
        "unrelated for a novice",
        "one bar for two",
        "a heavy compound with another",
        "a helper of the first",
        "the same muscle",
        "opposing for a novice",
        "the same station",
    ],
)
def test_who_is_paired(one: str, other: str, level: Level, expected: Grade | None) -> None:
    day = day_of(one, other)
    supersets = [c for c in fit(day, 1, setting(level)).changes if c.kind is ChangeKind.SUPERSET]
    paired = fit(day, minutes(day) - 1, setting(level)).changes
    kinds = {c.kind: c.grade for c in (*supersets, *paired)}
    assert kinds.get(ChangeKind.SUPERSET) is expected


def test_nothing_is_moved_up_past_what_needs_the_same_muscle_fresh() -> None:
    day = day_of("cable-curl", "bench-press", "triceps-pushdown")
    assert all(c.kind is not ChangeKind.SUPERSET for c in fit(day, minutes(day) - 1, setting()).changes)


def test_an_exercise_without_muscles_is_not_paired() -> None:
    day = day_of("bench-press", "my-own-thing")
    assert [c.kind for c in fit(day, minutes(day) - 1, setting()).changes] == [ChangeKind.FEWER_SETS]


def test_rest_pause_comes_next_and_has_its_total() -> None:
    day = day_of("leg-press", "leg-extension")
    found = fit(day, minutes(day) - 1, setting())
    change = only(found)
    assert change.words == "Leg extension: rest-pause in place of 3 sets"
    (one,) = work_of(change.apply(day).exercises[1])
    assert (one.target.technique, one.target.params) == (Technique.REST_PAUSE, {"total": 13})
    assert one.target.rir == Rir(1)
    assert one.target.rest == 120


@pytest.mark.parametrize(
    ("level", "intensified"),
    [(Level.NOVICE, {}), (INTERMEDIATE, {Muscle.QUADS: 2})],
    ids=["novice", "enough this week"],
)
def test_where_rest_pause_is_held_against_sets_go_instead(level: Level, intensified: object) -> None:
    day = day_of("leg-press", "leg-extension")
    change = only(fit(day, minutes(day) - 1, setting(level, intensified=intensified)))
    assert change.words == "Leg extension: 3 sets become 2"
    assert change.grade is Grade.D


def test_isolation_loses_sets_before_compounds_and_the_main_lift_comes_last() -> None:
    day = day_of("bench-press", "incline-dumbbell-press", "pec-deck")
    novice = setting(Level.NOVICE)
    kept = [counts(with_changes(day, fit(day, wanted, novice).changes)) for wanted in range(1, minutes(day))]
    for one in kept:
        bench, incline, fly = (one.get(s, 0) for s in ("bench-press", "incline-dumbbell-press", "pec-deck"))
        assert bench >= incline >= fly
        assert incline == 3 or fly <= 1
        assert bench == 3 or incline <= 1
    assert kept[0] == {"bench-press": 1}


def test_what_is_optional_is_left_out_first() -> None:
    lines = (
        planned("bench-press", target(), id="p1"),
        planned("pec-deck", target(), id="p2", optional=True),
        planned("lateral-raise", target(), id="p3"),
    )
    day = prepared(*lines)
    found = fit(day, minutes(day) - 1, setting(Level.NOVICE, *lines))
    assert words(found) == ["Pec deck: left out today"]
    assert only(found).id == "left_out:p2"


def test_what_a_later_change_makes_needless_is_not_asked_for() -> None:
    """Leaving out ten minutes of plank leaves room for the main lift's sets again."""
    day = prepared(
        planned("bench-press", *(target(),) * 2, rest=60),
        planned("plank", target(1, None, seconds=600), id="p2"),
    )
    found = fit(day, 5, setting())
    assert words(found) == ["Plank: left out today"]


def test_what_cannot_fit_says_the_shortest() -> None:
    day = day_of("bench-press", sets=4)
    found = fit(day, 0, setting())
    assert not found.fits
    assert found.minutes_after == 1
    assert found.words == f"{minutes(day)} min can't be made shorter than 1"
    empty = fit(PreparedDay(), 0, setting())
    assert (empty.changes, empty.fits) == ((), True)


# what is left as it is


@pytest.mark.parametrize("technique", [Technique.EMOM, Technique.INTERVAL])
def test_what_the_clock_ends_is_left(technique: Technique) -> None:
    day = prepared(planned("leg-press", target(technique=technique), target(technique=technique)))
    assert fit(day, 0, setting()).changes == ()


def test_explosive_lifts_are_left() -> None:
    day = day_of("power-clean", "pull-up")
    after = with_changes(day, fit(day, 0, setting()).changes)
    assert counts(after) == {"power-clean": 3}


def test_a_superset_of_the_plan_stays_one_and_loses_rounds() -> None:
    slugs = ("cable-curl", "triceps-pushdown")
    day = prepared(
        *(planned(slug, *(target(),) * 3, group="g1") for slug in slugs),
        groups=(Group.model_validate({"id": "g1"}),),
    )
    found = fit(day, minutes(day) - 3, setting())
    assert {c.kind for c in found.changes} == {ChangeKind.FEWER_SETS}
    after = with_changes(day, found.changes)
    assert {one.group for one in after.exercises} == {"g1"}


def test_top_and_amrap_sets_are_never_taken_out() -> None:
    top, amrap = target(technique=Technique.TOP), target(technique=Technique.AMRAP)
    day = prepared(planned("bench-press", top, target(), target()), planned("leg-press", target(), amrap))
    after = with_changes(day, fit(day, 5, setting()).changes)
    kept = [[one.target.technique for one in work_of(x)] for x in after.exercises]
    assert kept == [[Technique.TOP], [Technique.AMRAP]]


def test_what_was_asked_of_a_set_goes_with_it() -> None:
    day = day_of("leg-press", "leg-extension")
    asked = Prescribed(rule="double", sets=(PrescribedSet(),) * 3)
    advice = Advice(reasons=(Reason(code=ReasonCode.HOLD, line="hold"),), prescribed=asked)
    told = PreparedDay(tuple(one.model_copy(update={"advice": advice}) for one in day.exercises))
    fewer = with_changes(told, fit(told, 6, setting(Level.NOVICE)).changes)
    for one in fewer.exercises:
        assert one.advice is not None
        assert len(one.advice.prescribed.sets) == len(work_of(one))
        assert not one.advice.prescribed.light
    paused = with_changes(told, fit(told, minutes(told) - 1, setting()).changes).exercises[1]
    assert paused.advice is not None
    assert paused.advice.prescribed.light
    assert [one.technique for one in paused.advice.prescribed.sets] == [Technique.REST_PAUSE]


# chosen and left


def test_a_change_that_is_left_makes_the_day_longer_by_what_it_saves() -> None:
    day = day_of("bench-press", "chest-supported-row", "pec-deck", "lateral-raise")
    changes = fit(day, 15, setting(Level.NOVICE)).changes
    some = changes[1:]
    saved = savings(day, changes, {one.id for one in some})
    taken = [each for each, one in zip(saved, changes, strict=True) if one in some]
    assert seconds(with_changes(day, some)) == seconds(day) - sum(taken)
    assert savings(day, changes, {one.id for one in changes}) == tuple(one.saves for one in changes)


@pytest.mark.parametrize("level", list(Level))
def test_half_an_hour_is_made_of_every_ready_day(level: Level) -> None:
    for template in ready_plan(level, safeties=True).templates:
        day = prepared(*template.exercises, groups=template.groups)
        found = fit(day, 35, FitSetting(template, EXERCISES, level, True))
        assert found.fits
        assert counts(with_changes(day, found.changes)).keys() == counts(day).keys()


# whatever the day

SLUGS = [
    "bench-press",
    "back-squat",
    "chest-supported-row",
    "lat-pulldown",
    "lateral-raise",
    "cable-curl",
    "triceps-pushdown",
    "leg-extension",
    "pec-deck",
    "power-clean",
    "plank",
    "running",
    "my-own-thing",
]
TARGETS = st.builds(
    lambda technique, reps, rest: target(reps, None, technique=technique, rest=rest),
    st.sampled_from(list(Technique)),
    st.integers(1, 20),
    st.sampled_from([None, 0, 60, 240]),
)


@st.composite
def days(draw: st.DrawFn) -> PreparedDay:
    lines = []
    for number, slug in enumerate(draw(st.lists(st.sampled_from(SLUGS), max_size=7))):
        warm = [target(5, None, kind="warmup", rest=60)] * draw(st.integers(0, 2))
        straight = st.lists(st.just(target(8, 12)), min_size=1, max_size=5)
        work = draw(straight | st.lists(TARGETS, max_size=4))
        group = draw(st.sampled_from([None, None, "g1"]))
        rest = draw(st.sampled_from([None, 45, 180]))
        lines.append(planned(slug, *warm, *work, id=f"p{number}", group=group, rest=rest))
    groups = (Group.model_validate({"id": "g1"}),)
    return prepared(*lines, groups=groups)


@given(days(), st.integers(0, 90), st.sampled_from(list(Level)), st.data())
def test_a_fit_is_what_it_says(day: PreparedDay, wanted: int, level: Level, data: st.DataObject) -> None:
    found = fit(day, wanted, setting(level))
    after = with_changes(day, found.changes)
    assert found == fit(day, wanted, setting(level))
    assert found.minutes_before == minutes(day)
    assert found.minutes_after == minutes(after)
    assert seconds(after) <= seconds(day)
    assert found.fits == (found.minutes_after <= wanted)
    assert seconds(after) == seconds(day) - sum(one.saves for one in found.changes)
    assert len({one.id for one in found.changes}) == len(found.changes)
    some: Sequence[Change] = [one for one in found.changes if data.draw(st.booleans())]
    chosen = with_changes(day, some)
    assert {one.id for one in chosen.exercises} <= {one.id for one in day.exercises}
    saved = savings(day, found.changes, {one.id for one in some})
    taken = sum(each for each, one in zip(saved, found.changes, strict=True) if one in some)
    assert seconds(chosen) == seconds(day) - taken


@given(days(), st.integers(0, 90), st.sampled_from(list(Level)))
def test_the_main_lift_is_last_to_go(day: PreparedDay, wanted: int, level: Level) -> None:
    after = with_changes(day, fit(day, wanted, setting(level)).changes)
    main = main_lift(day)
    before: dict[str, int] = {one.id: len(work_of(one)) for one in day.exercises}
    kept: dict[str, int] = {one.id: len(work_of(one)) for one in after.exercises}
    assert main is None or main in kept
    for one in after.exercises:
        assert kept[one.id] >= min(1, before[one.id])
    if main is not None and kept[main] < before[main]:
        # A set of a superset can cost no time at all: its partner would rest as long without it.
        touchable = [one for one in after.exercises if one.group is None and _can_lose(one.id, day)]
        assert all(kept[one.id] <= max(1, kept[main]) for one in touchable)


def _can_lose(exercise: str, day: PreparedDay) -> bool:
    """Straight sets only: whatever else there is may stay."""
    one = next(x for x in day.exercises if x.id == exercise)
    return one.exercise != "power-clean" and all(s.target.technique is Technique.STRAIGHT for s in one.sets)


def test_heavy_compounds_are_main_before_what_comes_first() -> None:
    day = day_of("pec-deck", "bench-press", "back-squat")
    main = next(one for one in day.exercises if one.id == main_lift(day))
    assert main.exercise == "bench-press"
    assert main.load_class is LoadClass.COMPOUND_HEAVY
    assert main_lift(PreparedDay()) is None
