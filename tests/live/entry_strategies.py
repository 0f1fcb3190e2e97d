"""Hypothesis strategies: sets of every technique and measurement, contexts, lines that are almost right."""

from dataclasses import dataclass
from decimal import Decimal

from hypothesis import strategies as st

from gymtui.live.entry import EntryContext
from gymtui.model.base import clean_text
from gymtui.model.exercise import Measurement
from gymtui.model.performed import Kind, Part, PerformedSet, RangeOfMotion, Side, Technique
from gymtui.model.units import Load, Unit


@dataclass(frozen=True)
class Case:
    """A set, and the exercise it was done of."""

    performed: PerformedSet
    measurement: Measurement
    unit: Unit
    unilateral: bool


def amounts() -> st.SearchStrategy[Decimal]:
    """Amounts to three decimals, most of them those of a gym."""
    gym = st.integers(-80, 1600).map(lambda quarters: Decimal(quarters) / 4)
    return gym | st.decimals(-2000, 2000, places=3, allow_nan=False, allow_infinity=False)


def loads() -> st.SearchStrategy[Load]:
    return st.builds(Load, amount=amounts(), unit=st.sampled_from(Unit))


def efforts() -> st.SearchStrategy[float | None]:
    return st.none() | st.integers(0, 20).map(lambda halves: halves / 2)


def metres() -> st.SearchStrategy[Decimal]:
    return st.integers(0, 5000).map(Decimal) | st.decimals(0, 1_000_000, places=2)


def notes() -> st.SearchStrategy[str]:
    characters = st.characters(codec="utf-8") | st.sampled_from('"\\\n\tn”“„×–x8')
    return st.just("") | st.text(characters, max_size=20).map(clean_text)


@st.composite
def parts(draw: st.DrawFn, measurement: Measurement, side: Side | None) -> Part:
    """A part of the measurement; now and then a number is missing or one too many, as in imported sets."""
    odd = draw(st.integers(0, 9)) == 0

    def present(usual: bool) -> bool:
        return draw(st.booleans()) if odd else usual

    reps = draw(st.integers(0, 1000)) if present(measurement.has_reps) else None
    clean = draw(st.none() | st.integers(0, reps)) if reps is not None else None
    seconds = draw(st.integers(0, 86_400)) if present(measurement.has_seconds) else None
    return Part(
        load=draw(loads()) if present(measurement.has_load) else None,
        reps=reps,
        clean_reps=clean,
        seconds=seconds,
        metres=draw(metres()) if present(measurement.has_metres) else None,
        side=side,
        rir=draw(efforts()),
        failed=draw(st.booleans()),
    )


def sides(unilateral: bool) -> st.SearchStrategy[list[Side | None]]:
    usual: list[list[Side | None]] = [[Side.LEFT, Side.RIGHT]] if unilateral else [[None]]
    rare: list[list[Side | None]] = [[Side.LEFT], [Side.RIGHT], [None], [Side.RIGHT, Side.LEFT]]
    group = st.sampled_from(usual * 8 + rare)
    return st.lists(group, min_size=1, max_size=5).map(
        lambda groups: [side for group in groups for side in group]
    )


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A set of any technique and measurement. Often the parts share a load, as they do in the gym."""
    measurement = draw(st.sampled_from(Measurement))
    unilateral = draw(st.booleans())
    done = [draw(parts(measurement, side)) for side in draw(sides(unilateral))]
    if draw(st.booleans()):
        done = [part.model_copy(update={"load": done[0].load}) for part in done]
    if draw(st.booleans()):
        done = [done[0].model_copy(update={"side": part.side}) for part in done]
    performed = PerformedSet(
        id="a1",
        kind=draw(st.sampled_from(Kind)),
        technique=draw(st.sampled_from(Technique)),
        tempo=draw(st.none() | st.from_regex(r"\A[0-9]{1,2}-[0-9]{1,2}-[0-9]{1,2}-[0-9]{1,2}\Z")),
        range=draw(st.sampled_from(RangeOfMotion)),
        form=draw(st.none() | st.integers(1, 5)),
        note=draw(notes()),
        parts=tuple(done),
    )
    return Case(performed, measurement, draw(st.sampled_from(Unit)), unilateral)


def contexts() -> st.SearchStrategy[EntryContext]:
    """What a line may be read against, with and without proposals."""
    return st.builds(
        EntryContext,
        measurement=st.sampled_from(Measurement),
        unit=st.sampled_from(Unit),
        unilateral=st.booleans(),
        load=st.none() | loads(),
        reps=st.none() | st.integers(0, 1000),
        seconds=st.none() | st.integers(0, 86_400),
        metres=st.none() | st.integers(0, 1_000_000),
        kind=st.sampled_from(Kind),
        technique=st.sampled_from(Technique),
        inside=st.booleans(),
        last=st.none() | cases().map(lambda case: case.performed),
        effort=st.sampled_from(["rir", "rpe", "off"]),
        parts_done=st.integers(0, 3),
        whole=st.booleans(),
    )


PIECES = (
    *("82.5", "82,5", "8", "0", "1000", "2001", "3-1-1-0", "1:30", "1:3", ".", ",", "9" * 30),
    *("x", "×", "+", "-", "–", "*", "/", ">", "|", "=", "!", "@", "?", " ", ":", '"', "“", "\\"),
    *("kg", "lb", "s", "min", "m", "km", "mi", "yd", "bw", "lp", "sp", "full", "s?", "r", "c", "t", "f"),
    *(
        ":rp",
        ":myo",
        ":dc",
        ":cluster",
        ":drop",
        ":work",
        ":warmup",
        '"note"',
        "é",
        "\ud800",
        "\x00",
        "İ",
        "²",
    ),
)


def almost_lines() -> st.SearchStrategy[str]:
    """Text that is nearly a line, and any text at all."""
    return st.lists(st.sampled_from(PIECES), max_size=14).map("".join) | st.text(
        st.characters(codec=None), max_size=30
    )
