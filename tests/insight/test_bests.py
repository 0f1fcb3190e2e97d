"""The best e1RM of each exercise against a slow recount."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gymtui.insight.bests import Bests, without_bests
from gymtui.insight.demo import make_history
from gymtui.model.performed import Part, PerformedExercise, Technique, Workout
from gymtui.model.units import Load
from gymtui.training.e1rm import DEFAULT_MODELS, Model, Models, Quality
from gymtui.training.past import BestE1rm
from gymtui.training.set_compare import e1rm_of_set
from tests.exercises import EXERCISES

TODAY = date(2026, 11, 23)


SLUGS = ("bench-press", "pull-up", "assisted-pull-up", "plank", "concentration-curl", "nobody-knows-it")


@st.composite
def some_workouts(draw: st.DrawFn) -> list[Workout]:
    """Up to five workouts of one exercise, with loads and reps that are often alike."""
    slug = draw(st.sampled_from(SLUGS))
    out = []
    for day in range(draw(st.integers(1, 5))):
        load = st.fixed_dictionaries(
            {"amount": st.sampled_from((-90, -30, 0, 20, 80, 82.5, 85)), "unit": units}
        )
        side = st.sampled_from((None, None, "left", "right"))
        part = st.fixed_dictionaries(
            {
                "load": st.none() | load,
                "reps": st.integers(0, 17),
                "rir": RIRS,
                "failed": st.booleans(),
                "side": side,
            }
        )
        one = {
            "id": "s",
            "kind": draw(st.sampled_from(("work", "work", "warmup"))),
            "technique": draw(st.sampled_from(("straight", "straight", "rest_pause", "drop", "cluster"))),
            "range": draw(st.sampled_from(("full", "full", "lengthened"))),
            "parts": draw(st.lists(part, max_size=3)),
        }
        performed = {"id": "e", "exercise": slug, "name": slug, "sets": [one]}
        weight = draw(st.sampled_from((None, {"amount": 80, "unit": "kg"}, {"amount": 176, "unit": "lb"})))
        fields = {"id": f"{day:026d}", "date": TODAY, "body_weight": weight, "exercises": [performed]}
        out.append(Workout.model_validate(fields))
    return out


units = st.sampled_from(("kg", "kg", "lb"))
RIRS = st.sampled_from((None, 0, 0.5, 1, 2, 4, 5))


@cache
def history(seed: int) -> tuple[Workout, ...]:
    return tuple(make_history(2, seed, TODAY, EXERCISES))


def bests_of(some: list[Workout], models: Models = DEFAULT_MODELS) -> dict[str, BestE1rm]:
    bests = Bests(EXERCISES, models=models)
    for workout in some:
        bests.take(workout)
    return bests.found


def first_of_each_side(parts: Sequence[Part]) -> list[Part]:
    first = list(parts[:1])
    if first and first[0].side is not None:
        return first + [part for part in parts if part.side not in (None, first[0].side)][:1]
    return first


def recounted(some: list[Workout]) -> dict[str, float]:
    """Return the best by the formula alone, without any of the short cuts."""
    found: dict[str, float] = {}
    for workout in some:
        for performed in workout.exercises:
            about = EXERCISES.get(performed.exercise)
            if about is None or about.measurement.value not in (
                "weight_reps",
                "bodyweight_added",
                "assisted",
            ):
                continue
            for one in performed.sets:
                estimates = []
                sides = first_of_each_side(one.parts)
                for part in sides:
                    reps = part.clean_reps if part.clean_reps is not None else part.reps or 0
                    rir = 0.0 if part.failed else part.rir or 0.0
                    carried = 0.0
                    if about.measurement.value != "weight_reps":
                        if workout.body_weight is None or about.bodyweight_fraction is None:
                            continue
                        carried = float(about.bodyweight_fraction * workout.body_weight.kilograms)
                    if part.load is None or float(part.load.kilograms) + carried <= 0 or not reps:
                        continue
                    if rir <= 4 and reps + rir <= 15:
                        x = reps + rir
                        moved = float(part.load.kilograms) + carried
                        estimates.append((x, (moved if x <= 1 else moved * (1 + x / 30)) - carried))
                straight = one.technique not in (Technique.CLUSTER, Technique.EMOM, Technique.INTERVAL)
                counts = one.kind.value == "work" and one.range.value == "full" and straight and one.parts
                if not counts or len(estimates) != len(sides):
                    continue
                x, value = min(estimates, key=lambda row: row[1])
                if x <= 10:
                    found[performed.exercise] = max(value, found.get(performed.exercise, value))
    return found


@pytest.mark.parametrize("seed", [1, 2])
def test_the_bests_are_what_a_recount_finds(seed: int) -> None:
    some = list(history(seed))
    found = bests_of(some)
    assert {slug: best.kilograms for slug, best in found.items()} == pytest.approx(recounted(some))
    assert len(found) > 10


@settings(max_examples=100, deadline=None)
@given(some_workouts())
def test_so_they_are_for_any_workouts_in_any_order(some: list[Workout]) -> None:
    found = bests_of(some)
    assert {slug: best.kilograms for slug, best in found.items()} == pytest.approx(recounted(some))
    assert bests_of(some[::-1]) == found


@pytest.mark.parametrize("seed", [1, 2])
def test_bests_can_be_gone_on_with(seed: int) -> None:
    some = list(history(seed))
    bests = Bests(EXERCISES, bests_of(some[:50]))
    for workout in some[50:]:
        bests.take(workout)
    assert bests.found == bests_of(some)


def test_a_best_names_the_set_it_came_from() -> None:
    older = day_of(0, "100", 5, rir=1)
    newer = day_of(1, "100", 5, rir=1)
    best = bests_of([newer, older])["bench-press"]
    assert (best.day, best.workout) == (older.date, older.id)
    assert (best.load, best.reps, best.rir) == (Load.kg(100), 5, 1)
    assert best.kilograms == pytest.approx(120)


def test_more_than_ten_to_failure_is_no_best() -> None:
    assert bests_of([day_of(0, "100", 9, rir=2), day_of(1, "20", 3, rir=0)])["bench-press"].load == Load.kg(
        20
    )


def test_the_weaker_side_is_the_set_of_a_best() -> None:
    sides = [{"load": Load.kg(20), "reps": reps, "side": side} for reps, side in ((11, "right"), (6, "left"))]
    one = day_of(0, "20", 11, rir=0, slug="concentration-curl")
    sets = PerformedExercise.model_validate(
        {"id": "e", "exercise": "x", "name": "x", "sets": [{"id": "s", "parts": sides}]}
    ).sets
    done = one.exercises[0].model_copy(update={"sets": sets})
    best = bests_of([one.model_copy(update={"exercises": (done,)})])["concentration-curl"]
    assert (best.reps, best.load) == (6, Load.kg(20))
    assert best.kilograms == pytest.approx(24)


def test_a_light_side_of_many_reps_does_not_hide_the_heavy_one() -> None:
    def both(day: int, *sides: tuple[str, int, str]) -> Workout:
        parts = [{"load": Load.kg(load), "reps": reps, "rir": 0, "side": side} for load, reps, side in sides]
        sets = [{"id": "s", "parts": parts}]
        done = {"id": "e", "exercise": "concentration-curl", "name": "x", "sets": sets}
        return Workout.model_validate({"id": f"{day:026d}", "date": TODAY, "exercises": [done]})

    known = both(0, ("20", 10, "left"), ("20", 10, "right"))
    better = both(1, ("19", 15, "left"), ("24", 5, "right"))
    best = bests_of([known, better])["concentration-curl"]
    assert (best.workout, best.load, best.reps) == (better.id, Load.kg(24), 5)


def test_an_unknown_effort_may_be_a_best() -> None:
    best = bests_of([day_of(0, "100", 8, rir=None)])["bench-press"]
    assert best.rir is None
    assert best.kilograms == pytest.approx(100 * 38 / 30)


def test_on_bodyweight_the_weight_of_the_day_counts_and_without_it_nothing() -> None:
    def pulled(day: int, added: str, weight: str | None) -> Workout:
        one = day_of(day, added, 5, rir=0, slug="pull-up")
        return one.model_copy(update={"body_weight": Load.kg(weight) if weight is not None else None})

    assert bests_of([pulled(0, "20", None)]) == {}
    light, heavy = pulled(1, "20", "80"), pulled(2, "20", "95")
    best = bests_of([light, heavy])["pull-up"]
    assert best.workout == heavy.id
    assert best.kilograms == pytest.approx(115 * 35 / 30 - 95)


def test_a_workout_taken_away_takes_its_bests_along() -> None:
    some = [day_of(0, "100", 5, rir=1), day_of(1, "60", 5, rir=1, slug="front-squat")]
    assert set(without_bests(bests_of(some), some[0].id)) == {"front-squat"}


def day_of(day: int, load: str, reps: int, *, rir: float | None, slug: str = "bench-press") -> Workout:
    part = {"load": {"amount": Decimal(load), "unit": "kg"}, "reps": reps, "rir": rir}
    performed = {"id": "e", "exercise": slug, "name": slug, "sets": [{"id": "s", "parts": [part]}]}
    return Workout.model_validate(
        {"id": f"{day:026d}", "date": TODAY - timedelta(days=9 - day), "exercises": [performed]}
    )


@pytest.mark.parametrize("model", Model)
def test_each_model_finds_the_best_of_its_own(model: Model) -> None:
    some = [one for one in history(1) if any(e.exercise == "bench-press" for e in one.exercises)]
    bench = EXERCISES["bench-press"]
    found = bests_of(some, {"bench-press": model})["bench-press"]
    estimates = [
        e1rm.reported
        for workout in some
        for performed in workout.exercises
        if performed.exercise == "bench-press"
        for one in performed.sets
        if (e1rm := e1rm_of_set(one, bench, workout.body_weight, model)) is not None
        and e1rm.quality is Quality.HIGH
    ]
    assert found.kilograms == max(estimates)
    others = {slug: best for slug, best in bests_of(some).items() if slug != "bench-press"}
    assert {s: b for s, b in bests_of(some, {"bench-press": model}).items() if s != "bench-press"} == others


def test_a_failed_rep_leaves_nothing_in_reserve() -> None:
    part = {"load": {"amount": 80, "unit": "kg"}, "reps": 5, "failed": True}
    performed = {"id": "e", "exercise": "bench-press", "name": "b", "sets": [{"id": "s", "parts": [part]}]}
    workout = Workout.model_validate({"id": "1" * 26, "date": TODAY, "exercises": [performed]})
    assert bests_of([workout])["bench-press"].rir == 0
