"""What lifters type into a form, as it is read and written; and what is said of what cannot be read."""

import contextlib
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.model.plan import Basis, PlannedLoad
from gymtui.model.units import Load, Reps, Rir, Seconds, Unit
from gymtui.plans.forms import values
from gymtui.plans.forms.form import FieldError


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [
        pytest.param("90", 90, id="V1.1"),
        pytest.param("2:30", 150, id="V1.2"),
        pytest.param("3m", 180, id="V1.3"),
        pytest.param("1.5 min", 90, id="V1.4"),
        pytest.param("45 s", 45, id="V1.5"),
        pytest.param("1:00:00", 3600, id="V1.6"),
        pytest.param(" ", None, id="V1.7"),
    ],
)
def test_times(typed: str, seconds: int | None) -> None:
    assert values.seconds(typed) == seconds


@pytest.mark.parametrize(
    ("typed", "reps"),
    [
        pytest.param("6-8", (6, 8, False), id="V2.1"),
        pytest.param("6 – 8 reps", (6, 8, False), id="V2.2"),
        pytest.param("8", (8, None, False), id="V2.3"),
        pytest.param("5+", (5, None, True), id="V2.4"),
        pytest.param("", (None, None, False), id="V2.5"),
    ],
)
def test_reps(typed: str, reps: tuple[int | None, int | None, bool]) -> None:
    assert values.reps(typed) == reps


KG = Load.kg


@pytest.mark.parametrize(
    ("typed", "load", "written"),
    [
        pytest.param("82.5 kg", PlannedLoad(load=KG("82.5")), "82.5 kg", id="V3.1"),
        pytest.param("82,5", PlannedLoad(load=KG("82.5")), "82.5 kg", id="V3.2"),
        pytest.param("180lb", PlannedLoad(load=Load.lb(180)), "180 lb", id="V3.3"),
        pytest.param("80%", PlannedLoad(percent=Decimal(80), basis=Basis.TRAINING_MAX), "80% tm", id="V3.4"),
        pytest.param(
            "80 % of e1RM", PlannedLoad(percent=Decimal(80), basis=Basis.E1RM), "80% e1rm", id="V3.5"
        ),
        pytest.param("95% last", PlannedLoad(percent=Decimal(95), basis=Basis.LAST), "95% last", id="V3.6"),
        pytest.param("last +2.5", PlannedLoad(basis=Basis.LAST, step=KG("2.5")), "last +2.5 kg", id="V3.7"),
        pytest.param("last - 5 lb", PlannedLoad(basis=Basis.LAST, step=Load.lb(-5)), "last -5 lb", id="V3.8"),
        pytest.param("bw+20", PlannedLoad(load=KG(20)), "20 kg", id="V3.9"),
        pytest.param("bw-30", PlannedLoad(load=KG(-30)), "-30 kg", id="V3.10"),
        pytest.param("bw", PlannedLoad(load=KG(0)), "0 kg", id="V3.11"),
        pytest.param(
            "80% tm +2.5",
            PlannedLoad(percent=Decimal(80), basis=Basis.TRAINING_MAX, step=KG("2.5")),
            "80% tm +2.5 kg",
            id="V3.12",
        ),
        pytest.param("", None, "", id="V3.13"),
    ],
)
def test_loads(typed: str, load: PlannedLoad | None, written: str) -> None:
    assert values.planned_load(typed, Unit.KG) == load
    assert values.planned_load_text(load) == written
    assert values.planned_load(written, Unit.KG) == load


@pytest.mark.parametrize(
    ("typed", "in_rpe", "rir"),
    [
        pytest.param("2", False, 2, id="V4.1"),
        pytest.param("1.5 rir", True, 1.5, id="V4.2"),
        pytest.param("8", True, 2, id="V4.3"),
        pytest.param("rpe 8.5", False, 1.5, id="V4.4"),
        pytest.param("@2", False, 2, id="V4.5"),
        pytest.param("", False, None, id="V4.6 no effort is not 0"),
    ],
)
def test_effort(typed: str, in_rpe: bool, rir: float | None) -> None:
    assert values.rir(typed, in_rpe=in_rpe) == rir


@pytest.mark.parametrize("typed", ["3-1-1-0", "3 1 1 0", "3110", "3/1/1/0"])
def test_tempo(typed: str) -> None:
    assert values.tempo(typed) == "3-1-1-0"


@pytest.mark.parametrize(
    ("read", "typed", "message", "expected"),
    [
        pytest.param(values.reps, "12-", "upper number", "12-15, or 12 alone", id="V5.1"),
        pytest.param(values.reps, "8-6", "below the bottom", "6-8", id="V5.2"),
        pytest.param(values.reps, "many", "are no reps", "6-8", id="V5.3"),
        pytest.param(values.reps, "0", "does not fit", "1 to 1000", id="V5.4"),
        pytest.param(values.seconds, "soon", "is no time", "2:30", id="V5.5"),
        pytest.param(values.seconds, "2:75", "is no time", "2:30", id="V5.6"),
        pytest.param(values.seconds, "25h", "does not fit", "24 hours", id="V5.7"),
        pytest.param(values.rir, "11", "does not fit", "0 to 10", id="V5.8"),
        pytest.param(values.rir, "1.3", "does not fit", "halves", id="V5.9"),
        pytest.param(values.tempo, "slow", "is no tempo", "3-1-1-0", id="V5.10"),
        pytest.param(values.metres, "far", "is no distance", "1.5 km", id="V5.11"),
        pytest.param(values.percent, "300", "does not fit", "0 to 200", id="V5.12"),
        pytest.param(values.name, "  ", "needs a name", "1 to 200", id="V5.13"),
        pytest.param(lambda t: values.planned_load(t, Unit.KG), "heavy", "is no load", "80%", id="V5.14"),
        pytest.param(lambda t: values.planned_load(t, Unit.KG), "0%", "no load", "above 0", id="V5.15"),
        pytest.param(lambda t: values.planned_load(t, Unit.KG), "5000 kg", "does not fit", "80%", id="V5.16"),
    ],
)
def test_what_cannot_be_read_is_said_with_what_was_expected(
    read: object, typed: str, message: str, expected: str
) -> None:
    assert callable(read)
    with pytest.raises(FieldError) as raised:
        read(typed)
    assert message in raised.value.message
    assert expected in raised.value.what_to_do


@given(st.integers(0, 86_400))
def test_every_time_is_read_back_as_it_is_written(seconds: int) -> None:
    assert values.seconds(values.seconds_text(Seconds(seconds))) == seconds


@given(st.integers(1, 1000), st.integers(0, 50), st.booleans())
def test_every_range_is_read_back_as_it_is_written(low: int, more: int, ranged: bool) -> None:
    top = Reps(min(1000, low + more)) if ranged else None
    assert values.reps(values.reps_text(Reps(low), top)) == (low, top, False)


@given(st.integers(0, 20), st.booleans())
def test_every_effort_is_read_back_as_it_is_written(halves: int, in_rpe: bool) -> None:
    rir = Rir(halves / 2)
    assert values.rir(values.rir_text(rir, in_rpe=in_rpe), in_rpe=in_rpe) == rir


@given(st.text(max_size=30))
def test_nothing_that_is_typed_raises_anything_else(typed: str) -> None:
    for read in (
        values.reps,
        values.seconds,
        values.metres,
        values.rir,
        values.tempo,
        values.percent,
        values.name,
        lambda text: values.planned_load(text, Unit.LB),
    ):
        with contextlib.suppress(FieldError):
            read(typed)
