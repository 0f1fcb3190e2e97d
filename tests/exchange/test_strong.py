"""Strong's layouts and what is odd about each."""

from datetime import UTC, datetime, timedelta

import pytest

from gymtui.exchange.detect import read_file
from gymtui.exchange.report import Reason, Status
from gymtui.model.exercise import Measurement
from gymtui.model.performed import Kind, Technique
from gymtui.model.units import Unit
from tests.exchange.helpers import BOOK, DATA, load, loads, named, options, parts

FILES = sorted(path.name for path in DATA.glob("strong_*.csv"))


@pytest.mark.parametrize("name", FILES)
def test_every_row_is_accounted_for_once(name: str) -> None:
    result = load(name)
    report = result.report
    lines = [row.line for row in report.rows]
    assert lines == sorted(set(lines))
    assert report.parts == report.statuses[Status.IMPORTED] + report.statuses[Status.WARNED]
    assert report.parts == sum(len(parts(workout)) for workout in result.workouts)
    assert report.sets == sum(len(done.sets) for w in result.workouts for done in w.exercises)


@pytest.mark.parametrize(
    ("name", "layout"),
    [
        ("strong_s1_kg.csv", "S1"),
        ("strong_s1_lb.csv", "S1"),
        ("strong_s2.csv", "S2"),
        ("strong_s3.csv", "S3"),
        ("strong_s3c.csv", "S3c"),
        ("strong_s4.csv", "S4"),
        ("strong_s5.csv", "S5"),
        ("strong_s6.csv", "S6"),
        ("strong_s4_de.csv", "S4, by its shape"),
        ("strong_s4_fr.csv", "S4, by its shape"),
        ("strong_s4_zh.csv", "S4, by its shape"),
        ("strong_excel.csv", "S4"),
    ],
)
def test_layout_is_recognised(name: str, layout: str) -> None:
    report = load(name).report
    assert (report.app, report.layout) == ("strong", layout)
    assert report.workouts_found >= 1


def test_s1_names_its_unit_and_counts_from_zero() -> None:
    (workout,) = load("strong_s1_kg.csv").workouts
    assert [done.name for done in workout.exercises] == ["Squat", "Rowing", "Squat"]
    assert loads(workout.exercises[0]) == ["60 kg", "62.5 kg"]
    assert workout.exercises[0].note == "deep, slow"
    assert workout.exercises[1].sets[0].parts[0].metres == 2500
    assert workout.ended_at is None
    (pounds,) = load("strong_s1_lb.csv").workouts
    assert loads(pounds.exercises[0]) == ["135 lb"]
    assert float(pounds.exercises[1].sets[0].parts[0].metres or 0) == pytest.approx(1609.34)


def test_s2_reads_rpe_and_doubled_quotes() -> None:
    result = load("strong_s2.csv")
    (workout,) = result.workouts
    assert workout.notes == 'felt "very" strong'
    assert [part.rir for part in parts(workout)] == [2.5, None, None]
    assert result.report.reasons == {Reason.RPE_IGNORED: 1}
    assert loads(workout.exercises[0]) == ["42.5 kg", "47.5 kg", "52.5 kg"]
    assert any("kg was inferred" in note for note in result.report.notes)


def test_the_unit_given_is_used_where_the_file_names_none() -> None:
    (workout,) = load("strong_s2.csv", Unit.LB).workouts
    assert loads(workout.exercises[0])[0] == "42.5 lb"


def test_s3_has_a_unit_in_each_row() -> None:
    result = load("strong_s3.csv")
    (workout,) = result.workouts
    assert loads(workout.exercises[0]) == ["100 kg"]
    assert loads(workout.exercises[1]) == ["45 lb"]
    assert [str(part.metres) for part in parts(workout)] == ["None", "None", "None", "100", "804.67"]
    assert parts(workout)[2].seconds == 840
    assert workout.seconds == 48 * 60
    guessed = {own.name: own.measurement for own in result.own_exercises}
    assert guessed["Sled Walk"] is Measurement.WEIGHT_DISTANCE
    assert guessed["Swim"] is Measurement.DISTANCE_TIME
    assert guessed["Leg Press"] is Measurement.WEIGHT_REPS
    (early,) = load("strong_s3c.csv").workouts
    assert loads(early.exercises[0]) == ["225 lb"]


def test_s4_warmups_rests_drops_and_failure() -> None:
    result = load("strong_s4.csv")
    push = result.workouts[0]
    first, second = named(push, "Bench Press (Barbell)")
    assert first.note == "first line\nsecond line"
    assert push.notes == "good day"
    assert [one.kind for one in first.sets] == [Kind.WARMUP, Kind.WORK, Kind.WORK, Kind.WORK]
    assert [one.technique for one in first.sets] == [Technique.STRAIGHT] * 2 + [
        Technique.DROP,
        Technique.STRAIGHT,
    ]
    assert [str(part.load) for part in first.sets[2].parts] == ["82.5 kg", "60 kg", "42.5 kg"]
    assert [one.parts[0].rest_planned for one in first.sets] == [None, 60, 180, None]
    assert first.sets[1].rir == 1.5
    assert first.sets[2].note == "elbow"
    assert first.sets[3].failed
    assert first.sets[3].parts[0].reps == 0
    assert [one.kind for one in second.sets] == [Kind.WARMUP, Kind.WORK]
    assert push.started_at == datetime(2023, 4, 10, 16, 30, tzinfo=UTC)
    assert push.timezone == "+02:00"
    assert push.seconds == 65 * 60


def test_s4_bodyweight_assistance_holds_and_notes() -> None:
    result = load("strong_s4.csv")
    push = result.workouts[0]
    assert loads(named(push, "Pull Up (Assisted)")[0]) == ["-22.5 kg"]
    assert loads(named(push, "Pull Up")[0]) == ["0 kg"]
    plank = named(push, "Plank")[0]
    assert plank.sets[0].parts[0].load is None
    assert plank.sets[0].parts[0].reps is None
    assert plank.sets[0].parts[0].seconds == 60
    assert plank.note == "hips level"
    own = {exercise.name: exercise for exercise in result.own_exercises}
    assert own["Pull Up (Assisted)"].measurement is Measurement.ASSISTED
    assert own["Zughilfe Größe"].id == "zughilfe-grosse"
    assert own["Zughilfe Größe"].own
    assert own["Zughilfe Größe"].primary == ()


def test_s4_what_was_not_kept_is_named() -> None:
    result = load("strong_s4.csv")
    report = result.report
    assert report.reasons == {
        Reason.NOT_PERFORMED: 2,
        Reason.LONG_TIMER: 1,
        Reason.NOT_A_SET: 1,
        Reason.NOTE_ROW: 1,
        Reason.NO_REST_TARGET: 1,
        Reason.ZERO_REPS: 1,
    }
    assert report.statuses[Status.REST] == 3
    forgot = result.workouts[1]
    assert forgot.ended_at is None
    assert forgot.notes == "Bench Press (Barbell): nothing done"
    assert [workout.title for workout in result.workouts] == ["Push", "Forgot"]


def test_s5_loads_lose_the_noise_of_a_conversion() -> None:
    (workout,) = load("strong_s5.csv").workouts
    assert loads(workout.exercises[0]) == ["20 kg", "22.5 kg", "25 kg"]
    assert workout.seconds == 35 * 60


def test_s6_is_in_kilograms_even_for_a_lifter_in_pounds() -> None:
    result = load("strong_s6.csv")
    (workout,) = result.workouts
    (squat,) = named(workout, "Squat (Barbell)")
    assert loads(squat) == ["45 lb", "135 lb", "135 lb", "95 lb", "95 lb"]
    assert [one.kind for one in squat.sets] == [Kind.WARMUP, Kind.WORK, Kind.WORK, Kind.WORK]
    assert squat.sets[1].rir == 1.5
    assert squat.sets[2].technique is Technique.DROP
    assert squat.sets[2].parts[0].rest_planned == 125
    assert squat.sets[3].failed
    assert workout.notes == "hot"
    assert workout.seconds == 3700
    assert named(workout, "Sled Push")[0].sets[0].parts[0].metres == 20
    assert loads(named(workout, "Sled Push")[0]) == ["100 lb"]
    assert result.report.reasons == {Reason.MAYBE_BODY_WEIGHT: 1, Reason.NOT_PERFORMED: 1}


def test_other_languages_are_read_by_their_shape() -> None:
    german = load("strong_s4_de.csv")
    (pull,) = german.workouts
    assert loads(pull.exercises[0]) == ["0 kg", "2.5 kg"]
    assert pull.exercises[0].sets[1].parts[0].rest_planned == 95
    assert german.report.statuses[Status.REST] == 1
    (french,) = load("strong_s4_fr.csv").workouts
    assert french.seconds == 55
    assert loads(french.exercises[0]) == ["77.5 kg"]
    (chinese,) = load("strong_s4_zh.csv").workouts
    assert chinese.seconds == 65 * 60
    assert loads(chinese.exercises[0]) == ["25 kg"]
    assert (chinese.exercises[0].note, chinese.notes) == ("3x6", "慢")


def test_a_file_saved_by_a_spreadsheet() -> None:
    result = load("strong_excel.csv")
    (workout,) = result.workouts
    assert loads(workout.exercises[0]) == ["62.5 kg"]
    assert workout.exercises[0].sets[0].rir == 1.5
    assert workout.seconds == 65 * 60
    assert result.report.reasons == {Reason.BLANK: 1}


def test_a_damaged_file_keeps_its_good_rows() -> None:
    result = load("strong_damaged.csv")
    assert [(row.line, row.reason) for row in result.report.rows] == [
        (2, Reason.NONE),
        (3, Reason.WRONG_COLUMNS),
        (4, Reason.BAD_NUMBER),
        (5, Reason.OUT_OF_RANGE),
        (6, Reason.BAD_DATE),
        (7, Reason.NO_EXERCISE),
        (8, Reason.BLANK),
        (9, Reason.HALF_REPS),
    ]
    assert [part.reps for part in parts(result.workouts[0])] == [8, 8]


def test_units_that_are_unknown_are_not_guessed() -> None:
    data = (
        (DATA / "strong_s3.csv").read_bytes().replace(b";kg;10;", b";stone;10;").replace(b"km;", b"league;")
    )
    data = data.replace(b";;;;;;league;840", b";;;;;3;league;840")
    report = read_file(data, options(), BOOK).report
    assert [row.words for row in report.rows if row.reason] == [
        "a number cannot be read: “stone” is no unit of weight",
        "a number cannot be read: “league” is no unit of distance",
    ]


def test_distances_without_a_unit_are_said_to_be_read_in_one() -> None:
    data = (DATA / "strong_s2.csv").read_bytes().replace(b"6,0,0,,,0", b"6,1.5,0,,,0")
    result = read_file(data, options(Unit.LB), BOOK)
    assert str(parts(result.workouts[0])[1].metres) == "2414.02"
    assert "Distances have no unit in this file; they were read in miles." in result.report.notes


def test_importing_twice_gives_the_same_records() -> None:
    one, two = load("strong_s4.csv"), load("strong_s4.csv")
    assert one == two
    assert len({workout.id for workout in one.workouts}) == len(one.workouts)
    assert one.workouts[0].started_at is not None
    assert one.workouts[0].started_at + timedelta(minutes=65) == one.workouts[0].ended_at
    assert one.workouts[0].source == "strong"
