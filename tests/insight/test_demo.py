"""The made-up history: the same every time, the size promised, and like a real one."""

import hashlib
import itertools
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from statistics import mean

import pytest

from gymtui.insight.demo import make_body, make_history
from gymtui.model.exercise import Safety
from gymtui.model.performed import Part, PerformedSet, Side, Technique, Workout
from gymtui.training.volume import failures
from tests.exercises import EXERCISES

UNTIL = date(2026, 11, 22)
SECONDS_A_REP = 3

FINGERPRINT = """
import hashlib
from datetime import date
from gymtui.insight.demo import make_body, make_history
from tests.exercises import EXERCISES
found = hashlib.sha256()
for one in make_history(1, 3, date(2026, 11, 22), EXERCISES):
    found.update(one.model_dump_json().encode())
for entry in make_body(1, 3, date(2026, 11, 22)):
    found.update(entry.model_dump_json().encode())
print(found.hexdigest())
"""


@pytest.fixture(scope="module")
def six_years() -> list[Workout]:
    return list(make_history(6, 7, UNTIL, EXERCISES))


def work_sets(workouts: list[Workout], slug: str | None = None) -> Iterator[tuple[Workout, PerformedSet]]:
    for workout in workouts:
        for exercise in workout.exercises:
            if slug is None or exercise.exercise == slug:
                yield from ((workout, one) for one in exercise.sets if one.is_work)


def test_twenty_years_are_quick_and_of_the_promised_size() -> None:
    begun = time.process_time()
    workouts = sets = 0
    for workout in make_history(20, 1, UNTIL, EXERCISES):
        workouts += 1
        sets += sum(len(exercise.sets) for exercise in workout.exercises)
    assert 3_800 <= workouts <= 4_200
    assert 85_000 <= sets <= 100_000
    assert time.process_time() - begun < 20  # about 3 s here; a slow machine may take a while


def test_the_same_seed_gives_the_same_bytes_whatever_the_hash_seed() -> None:
    found = {
        subprocess.run(
            [sys.executable, "-c", FINGERPRINT],
            env={**os.environ, "PYTHONHASHSEED": hash_seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for hash_seed in ("0", "1", "4711")
    }
    assert len(found) == 1


def test_another_seed_gives_another_history() -> None:
    one, other = (
        hashlib.sha256(
            b"".join(w.model_dump_json().encode() for w in make_history(1, seed, UNTIL, EXERCISES))
        ).digest()
        for seed in (1, 2)
    )
    assert one != other


def test_a_history_is_one_of_valid_records(six_years: list[Workout]) -> None:
    for workout in six_years[::40]:
        assert Workout.model_validate_json(workout.model_dump_json()) == workout
        assert all(one.exercise in EXERCISES for one in workout.exercises)
    ids = [workout.id for workout in six_years]
    assert len(set(ids)) == len(ids)
    assert ids == sorted(ids)
    for workout in six_years:
        inner = [one.id for one in workout.exercises]
        inner += [performed.id for one in workout.exercises for performed in one.sets]
        assert len(set(inner)) == len(inner)


def test_dates_rise_and_stay_inside(six_years: list[Workout]) -> None:
    dates = [workout.date for workout in six_years]
    assert dates == sorted(set(dates))
    assert UNTIL - timedelta(days=6 * 366) <= dates[0]
    assert UNTIL - timedelta(days=14) <= dates[-1] <= UNTIL
    gaps = [(later - earlier).days for earlier, later in itertools.pairwise(dates)]
    assert max(gaps) >= 7  # holidays
    assert max(gaps) <= 21
    assert 3.4 <= len(dates) / (6 * 52.18) <= 4.3


def test_local_times_are_evenings_in_summer_and_winter(six_years: list[Workout]) -> None:
    offsets = Counter(workout.timezone for workout in six_years)
    assert set(offsets) == {"+01:00", "+02:00"}
    for workout in six_years:
        if workout.started_at is not None:
            local = workout.started_at.astimezone(workout.zone)
            assert local.date() == workout.date
            assert 16 <= local.hour <= 18
            assert workout.seconds is not None
            assert 15 * 60 <= workout.seconds <= 120 * 60


def test_parts_follow_each_other_and_rests_agree_with_the_times(six_years: list[Workout]) -> None:
    marked = 0
    for workout in six_years[::7]:
        parts = sorted(_timed_parts(workout), key=_logged_at)
        for before, part in itertools.pairwise(parts):
            assert before.at is not None
            assert part.at is not None
            assert part.at >= before.at
            assert part.rest_planned is not None
            assert part.rest_actual is not None
            if part.started_at is not None:
                marked += 1
                assert not part.rest_estimated
                assert part.rest_actual == (part.started_at - before.at).total_seconds()
            else:
                assert part.rest_estimated
                worked = (part.reps or 0) * SECONDS_A_REP or part.seconds or part.metres or 0
                between = (part.at - before.at).total_seconds()
                assert part.rest_actual == max(0, between - float(worked))
    assert marked > 100


def test_some_workouts_were_typed_in_afterwards(six_years: list[Workout]) -> None:
    untimed = [workout for workout in six_years if workout.started_at is None]
    assert 0 < len(untimed) < len(six_years) / 30
    for workout in untimed:
        assert workout.ended_at is None
        assert not _timed_parts(workout)


@pytest.mark.parametrize(
    "slug", ["bench-press", "back-squat", "leg-press", "lateral-raise", "romanian-deadlift"]
)
def test_the_lifter_grows_stronger_over_the_years(six_years: list[Workout], slug: str) -> None:
    best: dict[int, list[float]] = {}
    for workout, one in work_sets(six_years, slug):
        part = one.parts[0]
        if one.technique is Technique.STRAIGHT and part.load is not None and part.reps:
            years = (workout.date - six_years[0].date).days // 365
            best.setdefault(years, []).append(float(part.load.amount) * (1 + part.reps / 30))
    strongest = [mean(sorted(values)[-10:]) for _, values in sorted(best.items()) if len(values) >= 20]
    assert len(strongest) >= 4
    assert all(later >= earlier * 0.98 for earlier, later in itertools.pairwise(strongest))
    assert strongest[-1] > strongest[0] * 1.2


def test_loads_hold_and_turn_and_do_not_only_rise(six_years: list[Workout]) -> None:
    tops = [
        max(float(one.parts[0].load.amount) for one in exercise.sets if one.is_work and one.parts[0].load)
        for workout in six_years
        for exercise in workout.exercises
        if exercise.exercise == "bench-press"
    ]
    steps = Counter((later > earlier) - (later < earlier) for earlier, later in itertools.pairwise(tops))
    assert steps[1] > 10
    assert steps[-1] > 5
    assert steps[0] > steps[1]


def test_techniques_supersets_gaps_and_failures_have_plausible_shares(six_years: list[Workout]) -> None:
    sets = [one for _, one in work_sets(six_years)]
    shares = {technique: count / len(sets) for technique, count in Counter(s.technique for s in sets).items()}
    assert 0.015 <= shares[Technique.DROP] <= 0.06
    assert 0.008 <= shares[Technique.REST_PAUSE] <= 0.04
    assert shares[Technique.STRAIGHT] > 0.9
    assert all(len(one.parts) > 1 for one in sets if one.technique is not Technique.STRAIGHT)
    told = [one for one in sets if one.parts[0].reps is not None]
    assert 0.1 <= sum(one.rir is None for one in told) / len(told) <= 0.25
    assert 0.003 <= failures(six_years) / len(sets) <= 0.05
    assert mean(bool(workout.groups) for workout in six_years) > 0.3
    assert 0.01 <= mean(bool(workout.notes) for workout in six_years) <= 0.2


def test_nothing_dangerous_was_failed(six_years: list[Workout]) -> None:
    for workout in six_years:
        for exercise in workout.exercises:
            if EXERCISES[exercise.exercise].safety in (Safety.AMBER, Safety.EXPLOSIVE):
                assert not any(one.failed for one in exercise.sets)


def test_drops_fall_and_rest_pause_keeps_its_load(six_years: list[Workout]) -> None:
    for _, one in work_sets(six_years):
        loads = [part.load.amount for part in one.parts if part.load is not None]
        if one.technique is Technique.DROP:
            assert loads == sorted(set(loads), reverse=True)
        elif one.technique is not Technique.STRAIGHT:
            assert len(set(loads)) == 1


def test_both_sides_are_done(six_years: list[Workout]) -> None:
    found = [one for _, one in work_sets(six_years, "bulgarian-split-squat")]
    assert found
    assert all([part.side for part in one.parts] == [Side.LEFT, Side.RIGHT] for one in found)


def test_supersets_have_two_members_and_short_switches(six_years: list[Workout]) -> None:
    for workout in six_years:
        for group in workout.groups:
            members = [one for one in workout.exercises if one.group == group.id]
            assert len(members) == 2
            planned = members[1].sets[0].parts[0].rest_planned
            assert planned in (None, group.switch_rest)


def test_easy_weeks_come_every_six_to_nine_weeks(six_years: list[Workout]) -> None:
    """An easy week shows by its few sets: never more than two of an exercise."""
    easy = sorted(
        {
            workout.date - timedelta(days=workout.date.weekday())
            for workout in six_years
            if max(sum(one.is_work for one in exercise.sets) for exercise in workout.exercises) <= 2
        }
    )
    gaps = [(later - earlier).days // 7 for earlier, later in itertools.pairwise(easy)]
    assert len(easy) > 20
    assert min(gaps) >= 6
    assert 6 <= mean(gaps) <= 14


def test_exercises_that_are_unknown_are_left_out() -> None:
    few = {slug: EXERCISES[slug] for slug in ("bench-press", "back-squat", "pull-up", "hip-thrust")}
    for workout in make_history(1, 5, UNTIL, few):
        assert workout.exercises
        assert {one.exercise for one in workout.exercises} <= set(few)


def test_weighings_are_weekly_and_go_up() -> None:
    entries = list(make_body(6, 7, UNTIL))
    assert 250 <= len(entries) <= 330
    assert [entry.date for entry in entries] == sorted(entry.date for entry in entries)
    assert len({entry.id for entry in entries}) == len(entries)
    weights = [float(entry.weight.kilograms) for entry in entries if entry.weight is not None]
    assert len(weights) == len(entries)
    assert mean(weights[-50:]) > mean(weights[:50]) + 2
    assert 70 < min(weights) < max(weights) < 95
    assert any(entry.millimetres for entry in entries)


def _timed_parts(workout: Workout) -> list[Part]:
    return [
        part
        for exercise in workout.exercises
        for one in exercise.sets
        for part in one.parts
        if part.at is not None
    ]


def _logged_at(part: Part) -> datetime:
    assert part.at is not None
    return part.at
