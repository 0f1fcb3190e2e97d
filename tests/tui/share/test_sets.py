"""A set in one line, by its technique."""

from decimal import Decimal

import pytest

from gymtui.model.exercise import Measurement
from gymtui.model.ids import ShortId
from gymtui.model.performed import Part, PerformedSet, RangeOfMotion, Side, Technique
from gymtui.model.units import Load
from gymtui.tui.share.sets import set_line

KG = Load.kg


def done(technique: Technique, *parts: dict[str, object], **about: object) -> PerformedSet:
    """Return a set of these parts."""
    made = tuple(Part.model_validate(part) for part in parts)
    return PerformedSet.model_validate({"id": ShortId("s"), "technique": technique, "parts": made, **about})


def reps(load: str, *counts: int) -> list[dict[str, object]]:
    return [{"load": KG(load), "reps": count} for count in counts]


STRAIGHT = Technique.STRAIGHT
SETS = [
    (done(STRAIGHT, {"load": KG("82.5"), "reps": 8, "rir": 2}), "82.5 kg × 8 @ 2"),
    (done(STRAIGHT, {"load": Load.lb("185"), "reps": 8}), "185 lb × 8"),
    (done(STRAIGHT, {"load": KG("82.5"), "reps": 7, "rir": 0, "failed": True}), "82.5 kg × 7 to failure"),
    (done(STRAIGHT, {"load": KG("82.5"), "reps": 7, "failed": True}), "82.5 kg × 7 to failure"),
    (done(STRAIGHT, {"load": KG("82.5"), "reps": 7, "rir": 1, "failed": True}), "82.5 kg × 7 @ 1 to failure"),
    (done(Technique.REST_PAUSE, *reps("55", 8, 4, 3)), "55 kg × 8+4+3 (rest-pause)"),
    (done(Technique.MYO, *reps("20", 15, 5, 5)), "20 kg × 15+5+5 (myo-reps)"),
    (done(Technique.CLUSTER, *reps("100", 3, 3, 3)), "100 kg × 3/3/3 (cluster)"),
    (
        done(Technique.DROP, *reps("12", 12), *reps("10", 7), *reps("8", 6)),
        "12 kg × 12 > 10×7 > 8×6 (drop)",
    ),
    (
        done(Technique.DROP, {"load": KG("12"), "reps": 12}, {"load": Load.lb("20"), "reps": 7}),
        "12 kg × 12 > 20 lb×7 (drop)",
    ),
    (done(Technique.REST_PAUSE, *reps("55", 8), *reps("50", 4)), "55 kg × 8+50×4 (rest-pause)"),
    (done(Technique.TOP, *reps("120", 3)), "120 kg × 3 (top set)"),
    (
        done(
            STRAIGHT,
            {"load": KG(24), "reps": 10, "side": Side.LEFT},
            {"load": KG(24), "reps": 9, "side": "right"},
        ),
        "24 kg × 10 left, 9 right",
    ),
    (
        done(
            STRAIGHT,
            {"load": KG(24), "reps": 9, "side": Side.LEFT},
            {"load": KG(24), "reps": 9, "side": "right"},
        ),
        "24 kg × 9 each side",
    ),
    (
        done(
            STRAIGHT,
            {"load": KG(24), "reps": 9, "side": Side.LEFT},
            {"load": KG(20), "reps": 9, "side": "right"},
        ),
        "24 kg × 9 left, 20 kg × 9 right",
    ),
    (done(STRAIGHT, {"load": KG(24), "reps": 9, "side": Side.RIGHT}), "24 kg × 9 right"),
    (
        done(STRAIGHT, {"load": KG(60), "reps": 8, "clean_reps": 6}, range=RangeOfMotion.LENGTHENED),
        "60 kg × 8 (6 clean) (lengthened partials)",
    ),
    (done(STRAIGHT, *reps("60", 8), tempo="3-1-1-0"), "60 kg × 8 (tempo 3-1-1-0)"),
    (done(STRAIGHT, {"load": KG(60)}), "60 kg × –"),
]


@pytest.mark.parametrize(("performed", "line"), SETS, ids=[line for _, line in SETS])
def test_a_set_in_one_line(performed: PerformedSet, line: str) -> None:
    assert set_line(performed, Measurement.WEIGHT_REPS) == line


def test_other_measurements() -> None:
    added = done(STRAIGHT, {"load": KG("20"), "reps": 5})
    assert set_line(added, Measurement.BODYWEIGHT_ADDED) == "bw+20 kg × 5"
    assert set_line(done(STRAIGHT, *reps("0", 9)), Measurement.BODYWEIGHT_ADDED) == "bw × 9"
    assert set_line(done(STRAIGHT, {"load": KG("-30"), "reps": 9}), Measurement.ASSISTED) == "bw−30 kg × 9"
    assert set_line(done(STRAIGHT, {"seconds": 60}), Measurement.DURATION) == "60 s"
    carry = done(STRAIGHT, {"load": KG("40"), "metres": Decimal(20)})
    assert set_line(carry, Measurement.WEIGHT_DISTANCE) == "40 kg × 20 m"


def test_the_effort_is_on_the_scale_chosen() -> None:
    performed = done(STRAIGHT, {"load": KG("60"), "reps": 8, "rir": 1.5})
    assert set_line(performed, Measurement.WEIGHT_REPS, "rpe") == "60 kg × 8 @ 8.5"
    assert set_line(performed, Measurement.WEIGHT_REPS, "off") == "60 kg × 8"


def test_the_technique_is_left_out_where_it_is_said_elsewhere() -> None:
    performed = done(Technique.REST_PAUSE, *reps("55", 8, 4))
    assert set_line(performed, Measurement.WEIGHT_REPS, technique=False) == "55 kg × 8+4"
