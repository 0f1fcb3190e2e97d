"""When to stop doing sets: T7.10 to T7.12, form and pain."""

import pytest

from gymtui.model.ids import ShortId
from gymtui.model.performed import Kind, Part, PerformedSet, Side, Technique
from gymtui.model.units import Load, Reps, Rir, Seconds
from gymtui.training.stopping import StopCode, reps_at_last_load, reps_fell_too_far, stop_signal


def done(
    reps: int,
    *,
    load: str = "80",
    rir: float | None = None,
    form: int | None = None,
    kind: Kind = Kind.WORK,
    technique: Technique = Technique.STRAIGHT,
) -> PerformedSet:
    part = Part(load=Load.kg(load), reps=Reps(reps), rir=Rir(rir) if rir is not None else None)
    return PerformedSet(id=ShortId("s"), kind=kind, technique=technique, form=form, parts=(part,))


@pytest.mark.parametrize(
    ("reps", "stopped_at"),
    [
        pytest.param((10, 9, 8, 7), 4, id="T7.11"),
        pytest.param((10, 9, 8), None, id="T7.12"),
        pytest.param((8, 6), None, id="a quarter exactly"),
        pytest.param((8, 5), 2, id="more than a quarter"),
        pytest.param((0, 0), None, id="nothing to fall from"),
    ],
)
def test_reps_that_fell_by_more_than_a_quarter(reps: tuple[int, ...], stopped_at: int | None) -> None:
    sets = range(1, len(reps) + 1)
    assert next((count for count in sets if reps_fell_too_far(reps[:count])), None) == stopped_at
    signals = [stop_signal([done(one) for one in reps[:count]], 9) for count in sets]
    assert next((count for count in sets if signals[count - 1] is not None), None) == stopped_at
    assert all(signal is None or signal.code is StopCode.FELL for signal in signals)


def test_back_offs_go_on_to_their_rpe() -> None:
    sets = [done(5, rir=10 - rpe) for rpe in (7.5, 8, 8.5, 9)]
    stopped = [stop_signal(sets[:count], 2, until_rpe=90) for count in range(5)]
    assert [signal.code if signal is not None else None for signal in stopped] == [*[None] * 4, StopCode.RPE]
    unknown = [done(5)] * 8
    assert stop_signal(unknown[:7], 2, until_rpe=90) is None
    assert stop_signal(unknown, 2, until_rpe=90) is not None


@pytest.mark.parametrize(
    ("sets", "planned", "pain", "code"),
    [
        ([], 3, False, None),
        ([], 0, False, StopCode.DONE),
        ([done(8)] * 2, 3, False, None),
        ([done(8)] * 3, 3, False, StopCode.DONE),
        ([done(8, kind=Kind.WARMUP)] * 3, 3, False, None),
        ([done(8, form=2)], 3, False, StopCode.FORM),
        ([done(8, form=2), done(8, form=3)], 3, False, None),
        ([done(8, form=1)] * 3, 3, False, StopCode.FORM),
        ([done(8, form=5)], 3, True, StopCode.PAIN),
        ([done(10), done(5, load="60")], 3, False, None),
        ([done(10, load="60"), done(10), done(5, load="60")], 4, False, StopCode.FELL),
        ([done(10), done(5, technique=Technique.MYO)], 3, False, None),
    ],
)
def test_the_gravest_sign_is_told(
    sets: list[PerformedSet],
    planned: int,
    pain: bool,  # noqa: FBT001, RUF100
    code: StopCode | None,
) -> None:
    signal = stop_signal(sets, planned, pain=pain)
    assert (signal.code if signal is not None else None) == code
    assert signal is None or signal.words.endswith(".")


def test_the_words_name_the_reps() -> None:
    signal = stop_signal([done(10), done(7)], 4)
    assert signal is not None
    assert signal.words == "Reps fell from 10 to 7 at one load: more sets add little but fatigue."


def test_the_weaker_side_counts_and_holds_have_no_reps() -> None:
    sides = tuple(
        Part(load=Load.kg(20), reps=Reps(reps), side=side) for reps, side in ((9, Side.LEFT), (7, Side.RIGHT))
    )
    both = PerformedSet(id=ShortId("s"), parts=sides)
    assert reps_at_last_load([both, both]) == [7, 7]
    hold = PerformedSet(id=ShortId("s"), parts=(Part(seconds=Seconds(60)),))
    assert reps_at_last_load([hold, hold]) == []
    assert reps_at_last_load([]) == []
    assert stop_signal([hold, hold], 3) is None
