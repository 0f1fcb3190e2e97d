"""A set held against another: e1RM, what would beat the best, reps against rest, the drop-off."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.model.exercise import Exercise
from gymtui.model.gym import Gym
from gymtui.model.ids import ShortId
from gymtui.model.performed import Kind, Part, PerformedSet, RangeOfMotion, Technique
from gymtui.model.units import Load, Unit
from gymtui.training.loadable import default_gym
from gymtui.training.set_compare import (
    Standing,
    curve,
    drop_off,
    drop_off_words,
    e1rm_of_set,
    loadable_step,
    rest_fair,
    standing,
    what_beats,
)
from tests.exercises import EXERCISES

BENCH, PULLUP, CURL = EXERCISES["bench-press"], EXERCISES["pull-up"], EXERCISES["concentration-curl"]
GYM = default_gym(Unit.KG)


def part(reps: int | None = None, load: str | None = "82.5", **more: object) -> Part:
    return Part.model_validate({"load": Load.kg(load) if load is not None else None, "reps": reps, **more})


def performed(*parts: Part, **more: object) -> PerformedSet:
    return PerformedSet.model_validate({"id": ShortId("s"), "parts": parts, **more})


def reported(one: PerformedSet, exercise: Exercise = BENCH, body: Load | None = None) -> float | None:
    found = e1rm_of_set(one, exercise, body)
    return found.reported if found is not None else None


# the e1RM of a set


@pytest.mark.parametrize(
    "technique", ["straight", "amrap", "top", "backoff", "rest_pause", "dc", "myo", "drop"]
)
def test_the_first_part_counts_and_no_other(technique: str) -> None:
    minis = (part(30, "200", rir=0),) if technique not in ("straight", "amrap", "top", "backoff") else ()
    one = performed(part(8, rir=2), *minis, technique=technique)
    assert reported(one) == pytest.approx(82.5 * (1 + 10 / 30))


@pytest.mark.parametrize(
    "more",
    [
        {"kind": Kind.WARMUP},
        {"technique": Technique.CLUSTER},
        {"technique": Technique.EMOM},
        {"technique": Technique.INTERVAL},
        {"range": RangeOfMotion.LENGTHENED},
        {"range": RangeOfMotion.SHORTENED},
        {"parts": ()},
    ],
)
def test_sets_that_say_nothing_of_the_one_rep_max(more: dict[str, object]) -> None:
    assert reported(performed(part(5, rir=1)).model_copy(update=more)) is None


def test_sides_are_never_summed() -> None:
    left, right = part(10, "14", side="left", rir=0), part(8, "14", side="right", rir=0)
    assert reported(performed(left, right), CURL) == pytest.approx(14 * (1 + 8 / 30))
    assert reported(performed(right, left), CURL) == pytest.approx(14 * (1 + 8 / 30))
    both = performed(left, left, right, right, technique="rest_pause")
    assert reported(both, CURL) == pytest.approx(14 * (1 + 8 / 30))
    assert reported(performed(left), CURL) == pytest.approx(14 * (1 + 10 / 30))
    assert reported(performed(left, right.model_copy(update={"reps": 0})), CURL) is None


def test_the_body_weight_of_the_day_is_used() -> None:
    one = performed(part(5, "20", rir=0))
    assert reported(one, PULLUP, Load.kg(80)) == pytest.approx(36.667, abs=0.005)
    assert reported(one, PULLUP) is None


# the best and what would beat it


@pytest.mark.parametrize(
    ("reps", "best", "expected"),
    [
        (8, None, Standing.FIRST),
        (8, 102.0, Standing.BEATS),
        (8, 102.0 + 1.0, Standing.TIES),
        (8, 104.5, Standing.TIES),
        (8, 107.0, Standing.BELOW),
        (12, 50.0, None),
    ],
)
def test_a_record_is_at_least_one_step_more(reps: int, best: float | None, expected: Standing | None) -> None:
    found = e1rm_of_set(performed(part(reps, rir=0)), BENCH)
    assert found is not None
    assert standing(found, best, 2.5) is expected


@pytest.mark.parametrize(
    ("best", "rir", "expected"),
    [
        (104.0, 0.0, 9),
        (104.0, None, 9),
        (104.0, 1.0, 8),
        (104.0, 0.5, 9),
        (104.75, 0.0, 9),
        (104.751, 0.0, 10),
        (80.0, 0.0, 1),
        (107.5, 0.0, 10),
        (107.6, 0.0, None),
        (200.0, 0.0, None),
    ],
)
def test_the_fewest_reps_that_beat_the_best(best: float, rir: float | None, expected: int | None) -> None:
    assert what_beats(best, Load.kg("82.5"), BENCH, step=2.5, rir=rir) == expected


@given(
    st.floats(20, 300),
    st.integers(20, 500).map(lambda halves: Load.kg(str(halves / 2))),
    st.integers(0, 8).map(lambda halves: halves / 2),
)
def test_what_beats_it_beats_it_and_one_rep_fewer_does_not(best: float, load: Load, rir: float) -> None:
    reps = what_beats(best, load, BENCH, step=2.5, rir=rir)

    def stands(reps: int) -> Standing | None:
        found = e1rm_of_set(performed(Part.model_validate({"load": load, "reps": reps, "rir": rir})), BENCH)
        return standing(found, best, 2.5) if found is not None else None

    if reps is None:
        assert all(stands(more) is not Standing.BEATS for more in range(1, 16))
    else:
        assert stands(reps) is Standing.BEATS
        assert reps == 1 or stands(reps - 1) is not Standing.BEATS


def test_on_bodyweight_what_is_added_is_compared() -> None:
    """At 80 kg, 100 moved × 6 is 120: 40 added, one step of 1.25 above 38.75."""
    assert what_beats(38.75, Load.kg(20), PULLUP, step=1.25, body_weight=Load.kg(80)) == 6
    assert what_beats(38.76, Load.kg(20), PULLUP, step=1.25, body_weight=Load.kg(80)) == 7
    assert what_beats(38.75, Load.kg(20), PULLUP, step=1.25) is None


@pytest.mark.parametrize(
    ("slug", "load", "gym", "kilograms"),
    [
        ("bench-press", Load.kg("82.5"), GYM, 2.5),
        ("dumbbell-bench-press", Load.kg(24), GYM, 2.0),
        ("dumbbell-bench-press", Load.kg(30), GYM, 2.0),
        ("lat-pulldown", Load.kg(55), GYM, 5.0),
        ("lat-pulldown", Load.kg(55), None, 2.5),
        ("pull-up", Load.kg(20), None, 1.25),
        ("pull-up", Load.kg(20), GYM, 1.25),
        ("assisted-pull-up", Load.kg(-30), None, 5.0),
        ("assisted-pull-up", Load.kg(-30), GYM, 5.0),
        ("bench-press", Load.lb(185), default_gym(Unit.LB), 5 * 0.45359237),
        ("bench-press", Load.lb(185), None, 5 * 0.45359237),
    ],
)
def test_a_step_is_what_can_be_loaded_next(slug: str, load: Load, gym: Gym | None, kilograms: float) -> None:
    assert loadable_step(load, EXERCISES[slug], gym) == pytest.approx(kilograms)


def test_a_gym_with_one_load_has_the_common_step() -> None:
    one = GYM.model_copy(update={"dumbbells": (Load.kg(24),)})
    assert loadable_step(Load.kg(24), EXERCISES["dumbbell-bench-press"], one) == 2.5


# reps against rest


def rested(reps: int, rest: int | None, *, estimated: bool = False, load: str = "82.5") -> PerformedSet:
    return performed(part(reps, load, rest_actual=rest, rest_estimated=estimated))


@pytest.mark.parametrize(
    ("now", "last", "words"),
    [
        ((6, 135), (8, 180), "2 reps fewer, but 45 s less rest than last time"),
        ((9, 160), (8, 180), "1 rep more with 20 s less rest than last time"),
        ((9, 230), (8, 180), "1 rep more, but 50 s more rest than last time"),
        ((7, 230), (8, 180), "1 rep fewer with 50 s more rest than last time"),
        ((8, 150), (8, 180), "same reps with 30 s less rest than last time"),
        ((8, 210), (8, 180), "same reps, but 30 s more rest than last time"),
        ((10, 171), (8, 180), "2 reps more than last time"),
        ((8, 180), (8, 189), "same reps as last time"),
        ((8, 180), (8, 190), "same reps with 10 s less rest than last time"),
        ((5, 60), (8, 185), "3 reps fewer, but 2:05 less rest than last time"),
    ],
)
def test_reps_are_told_with_the_rest(now: tuple[int, int], last: tuple[int, int], words: str) -> None:
    assert rest_fair(rested(*now), rested(*last)) == words


def test_an_estimated_rest_says_so() -> None:
    marked, guessed = rested(8, 180), rested(6, 135, estimated=True)
    assert rest_fair(guessed, marked) == "2 reps fewer, but ~45 s less rest than last time"
    assert rest_fair(marked, guessed) == "2 reps more, but ~45 s more rest than last time"


@pytest.mark.parametrize(
    ("now", "last"),
    [
        (rested(8, 180, load="85"), rested(8, 180)),
        (rested(8, None), rested(8, 180)),
        (rested(8, 180), rested(8, None)),
        (performed(part(8, None, rest_actual=90)), rested(8, 180)),
        (performed(part(8, rest_actual=90), technique="amrap"), rested(8, 180)),
        (performed(part(8, rest_actual=90), range="lengthened"), rested(8, 180)),
        (performed(), rested(8, 180)),
        (
            performed(part(None, "24", metres=40, rest_actual=90)),
            performed(part(None, "24", metres=40, rest_actual=60)),
        ),
    ],
)
def test_what_cannot_be_compared_is_not(now: PerformedSet, last: PerformedSet) -> None:
    assert rest_fair(now, last) == ""


def test_pounds_and_kilograms_are_the_same_load_where_they_are() -> None:
    pounds = performed(Part.model_validate({"load": Load.lb(0), "reps": 8, "rest_actual": 60}))
    assert rest_fair(pounds, rested(8, 90, load="0")) == "same reps with 30 s less rest than last time"


def test_a_set_of_several_parts_is_compared_as_a_whole() -> None:
    def rest_pause(*reps: int, rest: int) -> PerformedSet:
        first, *minis = reps
        return performed(
            part(first, rest_actual=rest), *(part(r, rest_actual=15) for r in minis), technique="rest_pause"
        )

    assert (
        rest_fair(rest_pause(8, 4, 3, rest=120), rest_pause(9, 4, 4, rest=150))
        == "2 reps fewer, but 30 s less rest than last time"
    )


def test_the_weaker_side_and_clean_reps_are_compared() -> None:
    now = performed(part(9, "14", side="left", rest_actual=60), part(8, "14", side="right"))
    last = performed(part(10, "14", side="left", rest_actual=90), part(10, "14", side="right"))
    assert rest_fair(now, last) == "2 reps fewer, but 30 s less rest than last time"
    cheated = performed(part(10, clean_reps=7, rest_actual=90))
    assert rest_fair(cheated, rested(8, 90)) == "1 rep fewer than last time"


def test_holds_are_compared_by_their_seconds() -> None:
    def hold(seconds: int, rest: int) -> PerformedSet:
        return performed(part(None, None, seconds=seconds, rest_actual=rest))

    assert rest_fair(hold(50, 60), hold(60, 90)) == "10 s shorter, but 30 s less rest than last time"
    assert rest_fair(hold(65, 60), hold(60, 60)) == "5 s longer than last time"
    assert rest_fair(hold(60, 60), hold(60, 65)) == "as long as last time"


# the drop-off


def burst(*reps: int) -> tuple[Part, ...]:
    return tuple(part(r) for r in reps)


def test_the_curve_of_a_set_is_its_bursts() -> None:
    assert curve(burst(8, 3, 2)) == "8-3-2"
    assert curve(burst(8)) == curve(()) == ""
    assert curve((part(None, None, seconds=30), part(None, None, seconds=20))) == ""


def test_two_sides_are_one_burst() -> None:
    sides = tuple(part(r, side=side) for r, side in ((8, "left"), (7, "right"), (3, "left"), (4, "right")))
    assert curve(sides) == "7-3"
    assert curve(sides[:2]) == ""


@pytest.mark.parametrize(
    ("reps", "share"),
    [((8, 3, 2), 25), ((9, 4, 2), 22), ((8, 8), 100), ((8, 0), 0), ((0, 0), None), ((8,), None)],
)
def test_how_far_the_last_burst_fell(reps: tuple[int, ...], share: int | None) -> None:
    assert drop_off(burst(*reps)) == share


def test_the_curve_stands_beside_that_of_last_time() -> None:
    assert drop_off_words(burst(8, 3, 2), burst(9, 4, 2)) == "8-3-2 to 25 %, last time 9-4-2 to 22 %"
    assert drop_off_words(burst(8, 3), burst(9, 4, 2), over=False) == "8-3, last time 9-4-2"
    assert drop_off_words(burst(8, 3, 2)) == "8-3-2 to 25 %"
    assert drop_off_words(burst(8, 3, 2), burst(9)) == "8-3-2 to 25 %"
    assert drop_off_words(burst(8), burst(9, 4, 2)) == ""
