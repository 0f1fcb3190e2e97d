"""The JSON export: its shape, its round trip, and what is said of a file that is wrong."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gymtui.errors import GymtuiError
from gymtui.exchange.everything import Everything
from gymtui.exchange.gymtui_json import export, export_chunks, read_export
from gymtui.model.ids import ShortId, WorkoutId
from gymtui.model.performed import Part, PerformedExercise, PerformedSet, Technique, Workout
from gymtui.model.units import Load, Reps, Rir, Seconds
from tests.exchange.strategies import everythings

WORKOUT = Workout(
    id=WorkoutId("01JD8X0000000000000000000A"),
    date=date(2026, 11, 23),
    timezone="+01:00",
    started_at=datetime(2026, 11, 23, 17, 0, tzinfo=UTC),
    title="Push",
    exercises=(
        PerformedExercise(
            id=ShortId("e1"),
            exercise="dip",
            name="Dip",
            sets=(
                PerformedSet(
                    id=ShortId("e1s1"),
                    technique=Technique.DROP,
                    parts=(
                        Part(load=Load.kg("82.50"), reps=Reps(8), rir=Rir(1.5)),
                        Part(load=Load.kg(0), reps=Reps(5), failed=True, rest_planned=Seconds(10)),
                        Part(load=Load.kg("-20"), reps=Reps(4)),
                    ),
                ),
            ),
        ),
    ),
)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(everythings)
def test_export_import_export_gives_the_same_bytes(everything: Everything) -> None:
    first = export(everything)
    again = read_export(first)
    assert export(again) == first
    assert set(again.workouts) == set(everything.workouts)
    assert again.profile == everything.profile


def test_the_shape_is_the_contract() -> None:
    document = json.loads(export(Everything(workouts=(WORKOUT,))))
    assert list(document) == [
        "format", "version", "workouts", "templates", "exercises", "body", "programs", "gyms", "goals",
        "choices", "filters", "profile",
    ]  # fmt: skip
    assert (document["format"], document["version"], document["profile"]) == ("gymtui", 1, None)
    (workout,) = document["workouts"]
    assert {
        "id", "date", "timezone", "started_at", "ended_at", "title", "notes", "body_weight", "readiness",
        "plan", "exercises",
    } <= set(workout)  # fmt: skip
    assert (workout["date"], workout["started_at"]) == ("2026-11-23", "2026-11-23T17:00:00Z")
    assert workout["ended_at"] is None
    exercise = workout["exercises"][0]
    assert {"exercise", "name", "group", "sets"} <= set(exercise)
    one = exercise["sets"][0]
    assert {"kind", "technique", "tempo", "range", "rir", "failed", "form", "note", "parts"} <= set(one)
    assert (one["technique"], one["rir"], one["failed"]) == ("drop", 1.5, True)
    assert one["parts"][0] == {
        "load": {"amount": "82.5", "unit": "kg"}, "reps": 8, "clean_reps": None, "seconds": None,
        "metres": None, "side": None, "rir": 1.5, "failed": False, "started_at": None, "at": None,
        "rest_planned": None, "rest_actual": None, "rest_estimated": False,
    }  # fmt: skip
    assert [part["load"]["amount"] for part in one["parts"]] == ["82.5", "0", "-20"]


def test_what_a_set_alone_says_goes_to_its_parts() -> None:
    document = json.loads(export(Everything(workouts=(WORKOUT,))))
    one = document["workouts"][0]["exercises"][0]["sets"][0]
    one["parts"] = [{"reps": 5}]
    one["rir"], one["failed"] = 2, True
    (workout,) = read_export(json.dumps(document).encode()).workouts
    part = workout.exercises[0].sets[0].parts[0]
    assert part.rir == Rir(2)
    assert part.failed


def test_workouts_stream_in_order() -> None:
    early = WORKOUT.model_copy(
        update={"id": WorkoutId("01JD8X0000000000000000000B"), "date": date(2026, 1, 1)}
    )
    whole = export(Everything(workouts=(WORKOUT, early)))
    assert b"".join(export_chunks(Everything(workouts=iter((early, WORKOUT))))) == whole
    with pytest.raises(ValueError, match="comes after"):
        list(export_chunks(Everything(workouts=iter((WORKOUT, early)))))


PIECES = (b'"', b",", b"{", b"}", b"[", b"]", b"null", b"-9", b"1e400", b"\\ud800", b"true", b"0.25", b"")
Change = Callable[[dict[str, Any]], object]


def _part(document: dict[str, Any]) -> dict[str, Any]:
    part: dict[str, Any] = document["workouts"][0]["exercises"][0]["sets"][0]["parts"][0]
    return part


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda d: d.update(version=2), "version 2; this program reads up to 1"),
        (lambda d: d.update(version="1"), 'version: expected 1, found "1"'),
        (lambda d: d.update(format="other"), 'expected an object with "format": "gymtui"'),
        (lambda d: d.update(workouts={}), "workouts: expected a list, found an object"),
        (lambda d: d["workouts"].append(d["workouts"][0]), r"workouts\[1\]: the id .* is that of workouts"),
        (lambda d: d["workouts"].append(5), r"workouts\[1\]: .*, found 5"),
        (lambda d: d.update(profile={"unit": "stone"}), r"profile.unit: .*'kg' or 'lb', found \"stone\""),
        (
            lambda d: _part(d).update(reps=-1),
            r"workouts\[0\].exercises\[0\].sets\[0\].parts\[0\].reps .*greater than or equal to 0, found -1",
        ),
        (
            lambda d: _part(d)["load"].update(amount="heavy"),
            r"parts\[0\].load.amount .*decimal, found \"heavy\"",
        ),
        (lambda d: d["workouts"][0].update(started_at="2026-11-23T17:00:00"), "started_at .*timezone"),
        (lambda d: d["workouts"][0].update(exercises=7), r"workouts\[0\].exercises .*found 7"),
        (lambda d: d["workouts"][0]["exercises"].append(7), r"exercises\[1\]"),
        (lambda d: d["workouts"][0]["exercises"][0]["sets"].append(7), r"sets\[1\]"),
    ],
)
def test_a_wrong_file_is_named_with_place_field_and_what_was_expected(change: Change, words: str) -> None:
    document = json.loads(export(Everything(workouts=(WORKOUT,))))
    change(document)
    with pytest.raises(GymtuiError, match=words) as error:
        read_export(json.dumps(document).encode(), "mine.json")
    assert error.value.message.startswith("mine.json: ")


@pytest.mark.parametrize("data", [b"", b"[]", b'{"format":"gymtui"', b'{"a":NaN}', b'"\\ud800"', b"\x00\x01"])
def test_what_is_no_export_is_refused(data: bytes) -> None:
    with pytest.raises(GymtuiError, match=r"mine\.json"):
        read_export(data, "mine.json")


SAMPLE = export(Everything(workouts=(WORKOUT,)))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 1), st.integers(0, 9), st.sampled_from(PIECES)), max_size=4))
def test_mutated_exports_raise_only_expected_errors(edits: list[tuple[float, int, bytes]]) -> None:
    data = SAMPLE
    for where, cut, piece in edits:
        at = int(where * len(data))
        data = data[:at] + piece + data[at + cut :]
    try:
        everything = read_export(data)
    except GymtuiError:
        return
    assert read_export(export(everything)) == everything


def test_lists_that_are_missing_count_as_empty() -> None:
    everything = read_export(b'{"format":"gymtui","version":1}')
    assert everything == Everything()
