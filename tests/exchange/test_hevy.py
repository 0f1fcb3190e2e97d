"""Hevy's units, months and set types."""

from datetime import date

import pytest

from gymtui.exchange.detect import read_file
from gymtui.exchange.report import Reason, Status
from gymtui.exchange.times import duration_seconds, local_time, month_number
from gymtui.model.exercise import Measurement
from gymtui.model.performed import Kind, Technique
from tests.exchange.helpers import BOOK, DATA, load, loads, named, options, parts

FILES = sorted(path.name for path in DATA.glob("hevy_*.csv"))


@pytest.mark.parametrize("name", FILES)
def test_every_row_is_accounted_for_once(name: str) -> None:
    result = load(name)
    assert result.report.app == "hevy"
    lines = [row.line for row in result.report.rows]
    assert lines == sorted(set(lines))
    statuses = result.report.statuses
    assert statuses[Status.IMPORTED] + statuses[Status.WARNED] == result.report.parts
    assert result.report.parts == sum(len(parts(workout)) for workout in result.workouts)


def test_set_types_notes_and_blocks() -> None:
    result = load("hevy_kg_km.csv")
    (workout,) = result.workouts
    first, second = named(workout, "Bench Press (Barbell)")
    assert [one.kind for one in first.sets] == [Kind.WARMUP, Kind.WORK, Kind.WORK]
    assert first.sets[1].technique is Technique.DROP
    assert [str(part.load) for part in first.sets[1].parts] == ["82.5 kg", "60 kg"]
    assert first.sets[1].rir == 1.5
    assert first.sets[2].failed
    assert (first.note, second.note) == ("grip", "second round")
    assert all(not one.note for one in first.sets)
    assert workout.notes == "two lines\nof words, with a comma"
    assert workout.seconds == 3600
    assert workout.title == "Upper 🏋️"


def test_supersets_become_groups() -> None:
    (workout,) = load("hevy_kg_km.csv").workouts
    (group,) = workout.groups
    assert named(workout, "Triceps Pushdown")[0].group == group.id
    assert named(workout, "Pull Up")[0].group == group.id
    assert named(workout, "Plank")[0].group is None


def test_loads_are_snapped_by_exercise() -> None:
    (workout,) = load("hevy_kg_km.csv").workouts
    assert loads(named(workout, "Triceps Pushdown")[0]) == ["40 lb", "75 lb"]
    assert loads(named(workout, "Bench Press (Barbell)")[1]) == ["50 kg"]
    assert loads(named(workout, "Pull Up")[0]) == ["0 kg"]


def test_times_distances_and_what_was_not_done() -> None:
    result = load("hevy_kg_km.csv")
    (workout,) = result.workouts
    assert named(workout, "Plank")[0].sets[0].parts[0].seconds == 75
    run = named(workout, "Running")[0].sets[0].parts[0]
    assert (str(run.metres), run.seconds) == ("2500", 900)
    assert run.load is None
    own = {exercise.name: exercise.measurement for exercise in result.own_exercises}
    assert own["Farmers Walk"] is Measurement.WEIGHT_DISTANCE
    assert "Leg Curl" not in own
    assert result.report.reasons == {Reason.NOT_PERFORMED: 1, Reason.UNKNOWN_SET_TYPE: 1}


@pytest.mark.parametrize(
    ("name", "load_text", "metres"),
    [
        ("hevy_lbs_miles.csv", "225 lb", 1609.34),
        ("hevy_kg_miles.csv", "225 lb", 1609.34),
        ("hevy_lbs_km.csv", "225 lb", 1000),
    ],
)
def test_units_vary_independently(name: str, load_text: str, metres: float) -> None:
    (workout,) = load(name).workouts
    assert loads(workout.exercises[0]) == [load_text]
    assert float(parts(workout)[1].metres or 0) == pytest.approx(metres)


def test_months_in_several_languages() -> None:
    result = load("hevy_months.csv")
    assert [workout.date for workout in result.workouts] == [
        date(2024, 1, 2),
        date(2024, 5, 18),
        date(2025, 9, 7),
        date(2025, 10, 6),
        date(2026, 2, 3),
        date(2026, 2, 12),
        date(2026, 3, 4),
        date(2026, 6, 1),
        date(2026, 7, 3),
        date(2026, 8, 12),
    ]
    assert result.report.reasons == {Reason.BAD_DATE: 1, Reason.BAD_DURATION: 1, Reason.LONG_TIMER: 1}


@pytest.mark.parametrize(
    ("word", "number"),
    [("Mar", 3), ("Mai", 5), ("juin", 6), ("juil", 7), ("Set", 9), ("Out", 10), ("Eki", 10), ("Kas", 11),
     ("Ara", 12), ("mrt", 3), ("Mrz", 3), ("déc", 12), ("août", 8), ("september", 9), ("мая", 5), ("Tem", 7),
     ("Brumaire", None)],
)  # fmt: skip
def test_month_names(word: str, number: int | None) -> None:
    assert month_number(word) == number


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("1h 5m", 3900), ("45m", 2700), ("1h", 3600), ("55s", 55), ("1h 5min", 3900), ("1小时5分钟", 3900),
     ("4500", 4500), ("31h 10m", 112_200), ("soon", None), ("", None)],
)  # fmt: skip
def test_durations(text: str, seconds: int | None) -> None:
    assert duration_seconds(text) == seconds


def test_times_a_spreadsheet_rewrote() -> None:
    assert str(local_time("09.06.2022 21:48")) == "2022-06-09 21:48:00"
    assert str(local_time("6/9/2022 9:48 PM", day_first=False)) == "2022-06-09 21:48:00"
    assert local_time("10/4/2022 23:17") is None
    assert local_time("2022-13-04 23:17") is None
    assert local_time("0001-01-01 00:00") is None


def _with_dates(*dates: str) -> bytes:
    header = (DATA / "hevy_kg_km.csv").read_text(encoding="utf-8").split("\n")[0]
    rows = [f'"Day","{text}","","","Squat",,"",{at},"normal",60,5,,,' for at, text in enumerate(dates)]
    return "\n".join([header, *rows]).encode()


@pytest.mark.parametrize(
    ("dates", "found", "words"),
    [
        (("4/10/2022 9:00", "13/10/2022 9:00"), [(2022, 10, 4), (2022, 10, 13)], "day first"),
        (("4/10/2022 9:00", "4/13/2022 9:00"), [(2022, 4, 10), (2022, 4, 13)], "month first"),
        (("4/10/2022 9:00", "5/10/2022 9:00"), [], "do not tell day from month"),
    ],
)
def test_dates_with_slashes_are_told_by_the_whole_file(
    dates: tuple[str, ...], found: list[tuple[int, int, int]], words: str
) -> None:
    result = read_file(_with_dates(*dates), options(), BOOK)
    assert [workout.date for workout in result.workouts] == [date(*one) for one in found]
    assert words in result.report.notes[0]


def test_damaged_rows_of_hevy_are_named() -> None:
    data = (DATA / "hevy_kg_km.csv").read_bytes().replace(b"82.5,8,", b"82.5,8000,")
    data = data.replace(b"50,12,", b"fifty,12,").replace(b'"Leg Curl"', b'""')
    reasons = read_file(data, options(), BOOK).report.reasons
    assert reasons[Reason.OUT_OF_RANGE] == reasons[Reason.BAD_NUMBER] == reasons[Reason.NO_EXERCISE] == 1
