"""What today adds to each muscle, and hints where it is more than helps: T6.1 as a plan, T6.3 to T6.5."""

import pytest

from gymtui.model.exercise import Exercise, Muscle
from gymtui.model.performed import Technique
from gymtui.model.profile import Level
from gymtui.model.session import SessionExercise
from gymtui.model.units import Load
from gymtui.training.heuristics import Heuristics
from gymtui.training.session_volume import (
    VolumeHint,
    extra_growth,
    min_sessions,
    muscles_today,
    planned_credit,
    planned_volume,
    volume_hints,
)
from gymtui.training.volume import Volume
from gymtui.training.zones import BACK
from tests.exercises import EXERCISES

NOTHING = Volume({})
SOME = Level.INTERMEDIATE


def planned(slug: str, *sets: dict[str, object]) -> SessionExercise:
    return SessionExercise.model_validate(
        {
            "id": slug[:40],
            "exercise": slug,
            "name": slug,
            "rest": 90,
            "sets": [
                {"id": f"s{n}", "load": Load.kg(60), "reps": s.get("reps", 8), "target": s}
                for n, s in enumerate(sets)
            ],
        }
    )


def straight(slug: str, sets: int, **target: object) -> SessionExercise:
    return planned(slug, *[{"reps": 8, **target}] * sets)


def of_day(*day: SessionExercise, h: Heuristics | None = None) -> Volume:
    return planned_volume(day, EXERCISES, h)


def volume(**sets: float) -> Volume:
    return Volume({Muscle(name): count for name, count in sets.items()})


def lines(*hints: VolumeHint) -> list[str]:
    return [hint.line for hint in hints]


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        pytest.param({"technique": "dc", "reps": 8, "params": {}}, 1.75, id="T3.10 planned"),
        pytest.param({"technique": "rest_pause", "reps": 10, "params": {"total": 16}}, 1.75, id="10, 5, 1"),
        pytest.param({"technique": "drop", "reps": 12}, 2.0, id="two drops of 5 and more"),
        pytest.param({"technique": "cluster", "rir": 3}, 1.0, id="T3.17 planned"),
        pytest.param({"technique": "cluster", "rir": 5}, 0.5, id="easy cluster"),
        pytest.param({"rir": 6}, 0.0, id="T3.15 planned"),
        pytest.param({"rir": 5}, 0.5, id="T3.16 planned"),
        pytest.param({}, 1.0, id="no reps in reserve asked"),
        pytest.param({"range": "shortened"}, 0.5, id="shortened half"),
        pytest.param({"kind": "warmup"}, 0.0, id="warm-up"),
    ],
)
def test_a_planned_set_counts_what_its_technique_says(target: dict[str, object], expected: float) -> None:
    (one,) = planned("leg-press", {"reps": 8, **target}).sets
    assert planned_credit(one) == expected


def test_every_technique_has_a_credit() -> None:
    for technique in Technique:
        (one,) = planned("leg-press", {"reps": 8, "technique": technique}).sets
        assert 0 < planned_credit(one) <= 3


def test_a_set_without_any_amount_counts_nothing() -> None:
    one = planned("leg-press", {}).sets[0].model_copy(update={"reps": None})
    assert planned_credit(one) == 0


def test_what_a_day_adds_is_counted_like_what_was_done() -> None:
    """T6.1 as a plan: 4 sets of bench, 4 of pulldown, 3 of curls."""
    day = of_day(straight("bench-press", 4), straight("lat-pulldown", 4), straight("cable-curl", 3))
    shares = {"chest": 4, "triceps": 2, "front_delts": 2, "lats": 4, "upper_back": 2, "biceps": 5}
    assert {name: day.of(Muscle(name)) for name in shares} == shares
    assert day.back == 4
    whole = of_day(straight("bench-press", 4), h=Heuristics(secondary_percent=100))
    assert whole.of(Muscle.TRICEPS) == 4


def test_what_today_trains_comes_first() -> None:
    today = of_day(straight("leg-press", 4), straight("lat-pulldown", 3))
    rows = muscles_today(volume(chest=8, quads=6), today, SOME)
    assert [one.muscle for one in rows][:2] == [Muscle.QUADS, BACK]
    quads = rows[0]
    assert (quads.week, quads.today, quads.sets, quads.word.value) == (6, 4, 10, "in zone")
    assert len({one.muscle for one in rows}) == len(rows)
    without = [one.muscle for one in muscles_today(NOTHING, NOTHING, SOME)]
    assert without[:3] == [Muscle.CHEST, BACK, Muscle.SIDE_DELTS]


@pytest.mark.parametrize(
    ("sets", "expected"), [pytest.param(18, 3, id="T6.4"), pytest.param(8, 1, id="T6.5"), (8.5, 2), (0, 1)]
)
def test_over_how_many_sessions_sets_are_spread(sets: float, expected: int) -> None:
    assert min_sessions(sets) == expected


def test_more_sets_give_more_growth() -> None:
    assert extra_growth(5) == pytest.approx(1.85, abs=1e-9), "T6.3"


# hints


def test_more_than_one_session_uses() -> None:
    (hint,) = volume_hints(NOTHING, volume(quads=11), None, SOME)
    assert hint.line == "Quads: 11 hard sets today, about 8 is as much as one session uses."
    assert (hint.code, hint.sets, hint.limit) == ("session", 11, 8)
    assert volume_hints(NOTHING, volume(quads=8), None, SOME) == ()
    assert volume_hints(NOTHING, volume(quads=9), None, SOME, Heuristics(session_cap=10)) == ()


def test_more_than_is_recovered_from_comes_first() -> None:
    hints = volume_hints(volume(quads=12), volume(quads=9), None, SOME)
    assert [hint.code for hint in hints] == ["over", "session"]
    assert lines(*hints)[0] == "Quads: 21 hard sets in 7 days with today, few recover above 20."
    assert volume_hints(volume(quads=25), volume(chest=2), None, SOME) == (), "not trained today"


@pytest.mark.parametrize(
    ("before", "hinted"),
    [(10, True), (12, False), (13, False), (0, False), (None, False)],
    ids=["a third and more", "a sixth", "less", "a week of nothing", "not known"],
)
def test_a_jump_from_the_week_before(before: float | None, hinted: bool) -> None:
    then = volume(chest=before) if before is not None else None
    hints = volume_hints(volume(chest=8), volume(chest=6), then, SOME)
    assert [hint.code for hint in hints] == (["growth"] if hinted else [])
    if hinted:
        assert lines(*hints) == ["Chest: 14 hard sets in 7 days, 10 in the 7 before: 12 is step enough."]


def test_a_muscle_on_its_way_into_its_zone_may_jump() -> None:
    assert volume_hints(volume(chest=4), volume(chest=6), volume(chest=3), SOME) == ()


def test_exercises_without_muscles_are_said() -> None:
    unknown = Exercise(id="mystery", name="Mystery")
    today = planned_volume([straight("mystery", 3)], {"mystery": unknown})
    assert today.unassigned == 3
    assert lines(*volume_hints(NOTHING, today, None, SOME)) == [
        "3 hard sets today of exercises without muscles: counted for none."
    ]
    assert of_day(straight("nobody-knows", 2)).unassigned == 2


def test_a_day_of_nothing_adds_nothing() -> None:
    assert of_day() == NOTHING
    assert volume_hints(NOTHING, NOTHING, None, SOME) == ()
