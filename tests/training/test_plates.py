"""Plate loading: the worked values T8.6 to T8.13, and the exact search against brute force."""

from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gymtui.model.gym import PlateStock
from gymtui.model.units import Load, Unit
from gymtui.training.loadable import default_gym
from gymtui.training.plates import bar_totals, load_bar, whole
from gymtui.training.strip import strip_plan

KG_PLATES = default_gym(Unit.KG).plates
LB_PLATES = default_gym(Unit.LB).plates
KG_BAR = Load.kg(20)
LB_BAR = Load.lb(45)


def stock(**pairs: int) -> tuple[PlateStock, ...]:
    """Return plates from names such as `p2_5=1` for one pair of 2.5 kg."""
    return tuple(
        PlateStock(plate=Load.kg(name[1:].replace("_", ".")), pairs=count) for name, count in pairs.items()
    )


@pytest.mark.parametrize(
    ("target", "bar", "plates", "collar", "per_side", "total"),
    [
        pytest.param("100", KG_BAR, KG_PLATES, None, ["25", "15"], "100", id="T8.6"),
        pytest.param("142.5", KG_BAR, KG_PLATES, None, ["25", "25", "10", "1.25"], "142.5", id="T8.7"),
        pytest.param("225", LB_BAR, LB_PLATES, None, ["45", "45"], "225", id="T8.8"),
        pytest.param("185", LB_BAR, LB_PLATES, None, ["45", "25"], "185", id="T8.9"),
        pytest.param("80", KG_BAR, stock(p20=1, p15=2), None, ["15", "15"], "80", id="T8.10"),
        pytest.param("83", KG_BAR, KG_PLATES, None, ["25", "5", "1.25"], "82.5", id="T8.11"),
        pytest.param("100", KG_BAR, KG_PLATES, Load.kg("2.5"), ["25", "10", "2.5"], "100", id="T8.13"),
        pytest.param("20", KG_BAR, KG_PLATES, None, [], "20", id="empty bar"),
        pytest.param("80", KG_BAR, stock(p20=2), None, ["20"], "60", id="short of plates, tie goes down"),
    ],
)
def test_the_worked_loadings(
    target: str,
    bar: Load,
    plates: tuple[PlateStock, ...],
    collar: Load | None,
    per_side: list[str],
    total: str,
) -> None:
    loading = load_bar(Load(amount=Decimal(target), unit=bar.unit), bar, plates, collar)
    assert loading is not None
    assert [plate.number for plate in loading.per_side] == per_side
    assert loading.total == Load(amount=Decimal(total), unit=bar.unit)


def test_less_than_the_bar_cannot_be_loaded() -> None:
    """T8.12: 15 kg on a 20 kg bar."""
    assert load_bar(Load.kg(15), KG_BAR, KG_PLATES) is None
    assert load_bar(Load.kg(20), KG_BAR, KG_PLATES, collar=Load.kg("2.5")) is None


def test_a_bar_heavier_than_any_load_is_not_loaded() -> None:
    """Nobody has one, but nothing keeps it out of a file."""
    assert load_bar(Load.kg(2000), Load.lb(2000), KG_PLATES, collar=Load.kg(1)) is None
    assert strip_plan([Load.kg(2000)], Load.lb(2000), KG_PLATES, Load.kg(1)) == (None,)
    assert bar_totals(Load.lb(2000), KG_PLATES, Load.kg(1)) == ()


def test_odd_steps_round_to_the_plates() -> None:
    loading = load_bar(Load.kg(42), KG_BAR, KG_PLATES)
    assert loading is not None
    assert loading.total == Load.kg("42.5")


def test_plates_of_both_units_add_up_exactly() -> None:
    mixed = (PlateStock(plate=Load.kg(20), pairs=1), PlateStock(plate=Load.lb(5), pairs=1))
    loading = load_bar(Load.kg(64), KG_BAR, mixed)
    assert loading is not None
    assert loading.per_side == (Load.kg(20), Load.lb(5))
    assert loading.total == Load.kg("64.536")


sizes = st.sampled_from(["0.25", "0.5", "1.25", "2.5", "5", "7.5", "10", "15", "20", "25"])
inventories = st.dictionaries(sizes, st.integers(0, 3), max_size=5).map(
    lambda found: tuple(PlateStock(plate=Load.kg(size), pairs=pairs) for size, pairs in found.items())
)
targets = st.integers(20_000, 160_000).map(lambda grams: Load.kg(Decimal(grams) / 1000))


@settings(max_examples=150, deadline=None)
@given(inventory=inventories, target=targets)
def test_the_search_agrees_with_trying_everything(inventory: tuple[PlateStock, ...], target: Load) -> None:
    loading = load_bar(target, KG_BAR, inventory)
    wanted = (target.amount - KG_BAR.amount) / 2
    ranked = sorted(inventory, key=lambda plate: -plate.plate.amount)
    best = min(
        product(*(range(plate.pairs + 1) for plate in ranked)),
        key=lambda counts: (
            abs(_side(ranked, counts) - wanted),
            _side(ranked, counts),
            sum(counts),
            [-count for count in counts],
        ),
    )
    assert loading is not None
    assert list(loading.per_side) == [
        plate.plate for plate, count in zip(ranked, best, strict=True) for _ in range(count)
    ]
    assert loading.total.amount == KG_BAR.amount + 2 * _side(ranked, best)


@settings(max_examples=50, deadline=None)
@given(inventory=inventories)
def test_every_total_can_be_loaded_as_it_is(inventory: tuple[PlateStock, ...]) -> None:
    totals = bar_totals(KG_BAR, inventory)
    assert totals[0] == KG_BAR
    assert list(totals) == sorted(totals, key=whole)
    for total in totals[:20]:
        loading = load_bar(total, KG_BAR, inventory)
        assert loading is not None
        assert loading.total == total


def _side(ranked: list[PlateStock], counts: tuple[int, ...]) -> Decimal:
    return sum((plate.plate.amount * n for plate, n in zip(ranked, counts, strict=True)), Decimal(0))
