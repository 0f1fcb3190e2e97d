"""The technique gate and pain."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.model.advice import ReasonCode
from gymtui.model.profile import Level
from gymtui.training.autoregulation.ended_by_pain import ended_by_pain
from gymtui.training.autoregulation.form import FREE, form_gate, form_reason, lowest_form, may_step
from tests.exercises import EXERCISES
from tests.training.autoregulation.making import part, performed, performed_set


@pytest.mark.parametrize(
    ("forms", "blocks", "lowers", "asks_pain"),
    [
        ((), False, 0, False),
        ((None, 1), False, 0, False),
        ((3, 1, 1), False, 0, False),
        ((2,), True, 0, False),
        ((2, 3), True, 0, False),
        ((2, 2), True, 10, False),
        ((2, None, 2), True, 10, False),
        ((1,), True, 0, True),
        ((1, 2, 5), True, 10, True),
    ],
)
def test_what_form_holds_back(
    forms: tuple[int | None, ...],
    blocks: bool,  # noqa: FBT001, RUF100
    lowers: int,
    asks_pain: bool,  # noqa: FBT001, RUF100
) -> None:
    gate = form_gate(forms)
    assert (gate.blocks, gate.lowers, gate.asks_pain) == (blocks, lowers, asks_pain)
    assert gate.rir_plus == (1 if lowers else 0)
    reason = form_reason(gate)
    assert (reason is not None) is blocks
    if reason is not None:
        assert reason.code is ReasonCode.FORM
        assert reason.line == gate.words


def test_what_the_gate_says() -> None:
    assert form_gate((2, 2)).words == "Form 2, low in 2 sessions running: 10 % off and 1 more in reserve"
    assert form_gate((2, 4)).words == "Form 2 last time: the same load until it is 3"
    assert FREE.words == ""


@given(st.lists(st.none() | st.integers(1, 5), max_size=8))
def test_low_form_always_blocks_and_only_what_blocks_lowers(forms: list[int | None]) -> None:
    gate = form_gate(forms)
    newest = forms[0] if forms else None
    assert gate.blocks is (newest is not None and newest <= 2)
    assert gate.blocks or gate.lowers == 0


def test_the_lowest_form_of_a_session() -> None:
    sets = [performed_set(part(5), form=form) for form in (4, None, 2)]
    assert lowest_form(performed(*sets)) == 2
    assert lowest_form(performed(sets[1])) is None
    assert lowest_form(performed()) is None


@pytest.mark.parametrize(
    ("percent", "level", "forms", "expected"),
    [
        (5.0, Level.NOVICE, (), True),
        (5.1, Level.NOVICE, (), False),
        (5.1, Level.NOVICE, (4,), False),
        (5.1, Level.NOVICE, (4, 4), True),
        (5.1, Level.NOVICE, (5, None, 4), True),
        (5.1, Level.NOVICE, (3, 5), False),
        (5.1, Level.NOVICE, (4, 4, 1), True),
        (20.0, Level.INTERMEDIATE, (), True),
    ],
)
def test_a_beginner_moves_well_before_a_big_step(
    percent: float,
    level: Level,
    forms: tuple[int | None, ...],
    expected: bool,  # noqa: FBT001, RUF100
) -> None:
    assert may_step(percent, level, forms) is expected


def test_pain_ends_the_movement_for_the_day() -> None:
    ended = ended_by_pain(EXERCISES["bench-press"])
    assert ended.forbids(EXERCISES["bench-press"])
    assert ended.forbids(EXERCISES["push-up"])
    assert not ended.forbids(EXERCISES["lat-pulldown"])
    assert "doctor" in ended.words
    unknown = EXERCISES["bench-press"].model_copy(update={"id": "own", "pattern": None})
    assert ended_by_pain(unknown).forbids(unknown)
    assert not ended_by_pain(unknown).forbids(EXERCISES["push-up"])
