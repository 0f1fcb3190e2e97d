"""The rows of the table of docs/set-entry.md, what `=` repeats, previews and slips."""

import pytest

from gymtui.live.entry import EntryContext, EntryError
from gymtui.live.grammar import context_for, preview, read_line, slips, write_set
from gymtui.model.exercise import Measurement
from gymtui.model.performed import Kind, Part, PerformedSet, Side, Technique
from gymtui.model.units import Load

LAST = PerformedSet(id="l1", parts=(Part(load=Load.kg(80), reps=9, rir=2, clean_reps=8),))
BENCH = EntryContext(Measurement.WEIGHT_REPS, load=Load.kg("82.5"), reps=8, last=LAST)
PULLUP = EntryContext(Measurement.BODYWEIGHT_ADDED, load=Load.kg(0), reps=10)
PLANK = EntryContext(Measurement.DURATION, seconds=60)
HANG = EntryContext(Measurement.WEIGHT_TIME, load=Load.kg(20), seconds=45)
RUN = EntryContext(Measurement.DISTANCE_TIME)
CARRY = EntryContext(Measurement.WEIGHT_DISTANCE, load=Load.kg(24), metres=40)
CURL = EntryContext(Measurement.WEIGHT_REPS, load=Load.kg(24), reps=10, unilateral=True)
GROWING = EntryContext(Measurement.WEIGHT_REPS, load=Load.kg(100), reps=8, inside=True)

ROWS: list[tuple[str, EntryContext, str]] = [
    ("", BENCH, "82.5 kg × 8 reps"),
    ("x8", BENCH, "82.5 kg × 8 reps"),
    ("82.5x8", BENCH, "82.5 kg × 8 reps"),
    ("82,5 x 8", BENCH, "82.5 kg × 8 reps"),
    ("82.5x8@8.5", BENCH, "82.5 kg × 8 reps, 1.5 in reserve"),
    ("82.5x8 r1.5", BENCH, "82.5 kg × 8 reps, 1.5 in reserve"),
    ("82.5x8!", BENCH, "82.5 kg × 8 reps, to failure"),
    ("+2.5", BENCH, "85 kg × 8 reps"),
    ("-5", BENCH, "77.5 kg × 8 reps"),
    ("=", BENCH, "80 kg × 9 reps"),
    ("*40x5", BENCH, "warm-up: 40 kg × 5 reps"),
    ("180lb x 5", BENCH, "180 lb × 5 reps"),
    ("82.5x8+3+2", BENCH, "82.5 kg × 8 + 3 + 2, rest-pause"),
    (":myo 60x15+4+4+4", BENCH, "60 kg × 15 + 4 + 4 + 4, myo-reps"),
    (":dc 60x8+4+2", BENCH, "60 kg × 8 + 4 + 2, DC rest-pause"),
    ("100x2/2/2/2/2", BENCH, "100 kg × 2 / 2 / 2 / 2 / 2, cluster"),
    ("100x8>80x6>65x5", BENCH, "100 kg × 8, then 80 kg × 6, then 65 kg × 5, drop set"),
    (">80x6", GROWING, "80 kg × 6 reps, drop set"),
    ("60s", PLANK, "60 s hold"),
    ("1:30", PLANK, "90 s hold"),
    ("20kg 60s", HANG, "20 kg, 60 s hold"),
    ("400m", RUN, "400 m"),
    ("400m 1:30", RUN, "400 m in 90 s"),
    ("24kg 40m", CARRY, "24 kg, 40 m"),
    ("1.5km", RUN, "1.5 km"),
    ("0.5mi", RUN, "804.67 m"),
    ("bw x 12", PULLUP, "bodyweight × 12 reps"),
    ("bw+20 x 5", PULLUP, "bodyweight + 20 kg × 5 reps"),
    ("bw-30 x 8", PULLUP, "bodyweight − 30 kg × 8 reps"),
    ("bw x 12", BENCH, "bodyweight × 12 reps"),
    ("24x10|9", CURL, "24 kg × left 10, right 9"),
    ("24x10", CURL, "24 kg × 10 reps a side"),
    ("24x10|9@8", CURL, "24 kg × left 10 (2 in reserve), right 9 (2 in reserve)"),
    (
        "82.5x8 c7 t3-1-1-0 lp f4",
        BENCH,
        "82.5 kg × 8 reps, 7 clean, tempo 3-1-1-0, lengthened partials, form 4 of 5",
    ),
    ('82.5x8 "felt a twinge"', BENCH, "82.5 kg × 8 reps, note “felt a twinge”"),
    ("82.5x8r1+3!", BENCH, "82.5 kg × 8 (1 in reserve) + 3 (to failure), rest-pause"),
    ("x1", BENCH, "82.5 kg × 1 rep"),
    ("?x?", BENCH, "load not recorded × not recorded"),
]


@pytest.mark.parametrize(("text", "context", "words"), ROWS, ids=[row[0] or "empty" for row in ROWS])
def test_row(text: str, context: EntryContext, words: str) -> None:
    assert preview(read_line(text, context), context) == words


def test_effort_is_said_on_the_lifters_scale() -> None:
    rpe = EntryContext(Measurement.WEIGHT_REPS, effort="rpe")
    assert preview(read_line("80x8 r1.5", rpe), rpe) == "80 kg × 8 reps, RPE 8.5"


def test_a_work_set_among_warmups_is_said() -> None:
    warming = EntryContext(Measurement.WEIGHT_REPS, kind=Kind.WARMUP)
    assert preview(read_line(":work 80x8", warming), warming) == "work set: 80 kg × 8 reps"


def test_same_as_last_time_takes_the_values_and_no_effort() -> None:
    entry = read_line("=", BENCH)
    assert entry.parts == (Part(load=Load.kg(80), reps=9),)
    assert read_line("= @9", BENCH).parts == (Part(load=Load.kg(80), reps=9, rir=1),)
    assert read_line("=x7!", BENCH).parts == (Part(load=Load.kg(80), reps=7, rir=0, failed=True),)


def test_same_as_last_time_repeats_a_whole_technique_set() -> None:
    last = PerformedSet(
        id="l2",
        technique=Technique.MYO,
        parts=(Part(load=Load.kg(60), reps=15), Part(load=Load.kg(60), reps=4)),
    )
    entry = read_line("=", EntryContext(Measurement.WEIGHT_REPS, last=last))
    assert [part.reps for part in entry.parts] == [15, 4]
    assert entry.technique is Technique.MYO
    inside = EntryContext(
        Measurement.WEIGHT_REPS, last=last, technique=Technique.MYO, inside=True, parts_done=1
    )
    assert [part.reps for part in read_line("=", inside).parts] == [4]
    over = EntryContext(
        Measurement.WEIGHT_REPS, last=last, technique=Technique.MYO, inside=True, parts_done=2
    )
    with pytest.raises(EntryError, match="over by now"):
        read_line("=", over)


def test_same_as_last_time_of_both_sides_shares_the_effort() -> None:
    both = (Part(load=Load.kg(24), reps=10, side=Side.LEFT), Part(load=Load.kg(24), reps=9, side=Side.RIGHT))
    context = EntryContext(Measurement.WEIGHT_REPS, unilateral=True, last=PerformedSet(id="l3", parts=both))
    entry = read_line("= r1", context)
    assert [part.reps for part in entry.parts] == [10, 9]
    assert [part.rir for part in entry.parts] == [1.0, 1.0]
    assert entry.technique is None


def test_without_a_last_time_there_is_nothing_to_repeat() -> None:
    for last in (None, PerformedSet(id="e1")):
        with pytest.raises(EntryError) as raised:
            read_line(" =", EntryContext(Measurement.WEIGHT_REPS, last=last))
        assert raised.value.column == 1


def test_a_set_of_no_parts_is_an_empty_line() -> None:
    assert write_set(PerformedSet(id="e1")) == ""


def test_an_edited_line_that_names_nothing_is_a_plain_work_set() -> None:
    performed = read_line("80x8", context_for(LAST, Measurement.WEIGHT_REPS))
    assert (performed.technique, performed.kind) == (Technique.STRAIGHT, Kind.WORK)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("80x9 @8", LAST.model_copy(update={"parts": (Part(load=Load.kg(80), reps=9, rir=2),)})),
        ("80x8r?!", PerformedSet(id="w1", parts=(Part(load=Load.kg(80), reps=8, failed=True),))),
        (
            "100x8>80x6",
            PerformedSet(
                id="w2",
                technique=Technique.DROP,
                parts=(Part(load=Load.kg(100), reps=8), Part(load=Load.kg(80), reps=6)),
            ),
        ),
    ],
)
def test_printed_lines_are_short(text: str, words: PerformedSet) -> None:
    assert write_set(words) == text.replace(" @8", "r2")


SLIPS: list[tuple[str, EntryContext, str]] = [
    ("825x8", BENCH, "825 kg: did you mean 82.5 kg?"),
    ("1700x8", BENCH, "10 times 82.5 kg"),
    ("8x8", BENCH, "a tenth of 82.5 kg"),
    ("12", BENCH, "For 12 reps type x12"),
    ("0x8", BENCH, "No load"),
    ("82.5x100", BENCH, "100 reps"),
    ("82.5x8@2", BENCH, "RPE 2"),
    ("82.5x8r1!", BENCH, "with 1 in reserve"),
    ("80x8>100x6", BENCH, "heavier than the part before"),
    ("24x10|9>30x5|5", CURL, "heavier than the part before"),
    ("1:00:00", PLANK, "10 times 60 s"),
    ("5s", PLANK, "a tenth of 60 s"),
    ("4000m", CARRY, "10 times 40 m"),
]


@pytest.mark.parametrize(("text", "context", "words"), SLIPS, ids=[row[0] for row in SLIPS])
def test_slip(text: str, context: EntryContext, words: str) -> None:
    questions = slips(read_line(text, context), context)
    assert len(questions) == 1
    assert words in questions[0]
    assert "?" in questions[0]


@pytest.mark.parametrize(
    "text", ["", "82.5x8@8", "+2.5", "=", "*8x5", "100x5", "60x15+4+4", "100x8>80x6", "x99", "x8!"]
)
def test_no_slip(text: str) -> None:
    assert slips(read_line(text, BENCH), BENCH) == []


def test_no_slip_from_bodyweight() -> None:
    for text in ("bw x 12", "bw+20 x 5", "bw-30 x 8"):
        assert slips(read_line(text, PULLUP), PULLUP) == []
