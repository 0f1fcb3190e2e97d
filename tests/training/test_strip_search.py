"""The search for the fewest plate moves, against trying every way to load every sum."""

from collections import Counter
from collections.abc import Sequence
from itertools import permutations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gymtui.training import strip_bounds, strip_search
from gymtui.training.strip_search import NOT_IN_STOCK, Stack, fewest_moves

Sizes = tuple[tuple[int, int], ...]


def moves(stacks: Sequence[Stack], on_bar: Stack = ()) -> int:
    """Return how many plates are put on or taken off one end."""
    count, before = 0, on_bar
    for stack in stacks:
        kept = 0
        while kept < min(len(before), len(stack)) and before[kept] == stack[kept]:
            kept += 1
        count += len(before) + len(stack) - 2 * kept
        before = stack
    return count


def every_way(sizes: Sizes) -> dict[int, set[Stack]]:
    """Return all orders of all plates, by what they sum up to."""
    found: dict[int, set[Stack]] = {}
    for counts in product(*(range(count + 1) for _, count in sizes)):
        plates = [place for place, n in enumerate(counts) for _ in range(n)]
        found.setdefault(weight(plates, sizes), set()).update(permutations(plates))
    return found


def weight(stack: Sequence[int], sizes: Sizes) -> int:
    return sum(sizes[place][0] for place in stack)


def fewest_of_all(sizes: Sizes, sums: Sequence[int], on_bar: Stack) -> int:
    ways = every_way(sizes)
    least = {on_bar: 0}
    for total in sums:
        least = {
            stack: min(cost + moves([stack], before) for before, cost in least.items())
            for stack in ways[total]
        }
    return min(least.values())


@st.composite
def problems(draw: st.DrawFn) -> tuple[Sizes, tuple[int, ...], Stack]:
    """Draw a small stock, loads that it can make, and plates that lie on the bar in any order."""
    weights = draw(st.sets(st.sampled_from([1, 2, 3, 4, 5, 8, 10]), min_size=1, max_size=3))
    sizes = tuple((one, draw(st.integers(1, 2))) for one in sorted(weights, reverse=True))
    sums = draw(st.lists(st.sampled_from(sorted(every_way(sizes))), min_size=1, max_size=6))
    all_plates = [place for place, (_, count) in enumerate(sizes) for _ in range(count)]
    foreign = draw(st.sampled_from([[], [], [NOT_IN_STOCK]]))
    order = draw(st.permutations(all_plates + foreign))
    return sizes, tuple(sums), tuple(order[: draw(st.integers(0, len(order)))])


@settings(max_examples=150, deadline=None)
@given(problems())
def test_no_way_of_loading_needs_fewer_moves(problem: tuple[Sizes, tuple[int, ...], Stack]) -> None:
    sizes, sums, on_bar = problem
    stacks = fewest_moves(sizes, sums, on_bar)
    assert [weight(stack, sizes) for stack in stacks] == list(sums)
    assert moves(stacks, on_bar) == fewest_of_all(sizes, sums, on_bar)


@settings(max_examples=150, deadline=None)
@given(problems())
def test_no_more_plates_are_used_than_there_are(problem: tuple[Sizes, tuple[int, ...], Stack]) -> None:
    sizes, sums, _ = problem
    for stack in fewest_moves(sizes, sums):
        assert all(count <= sizes[place][1] for place, count in Counter(stack).items())


@settings(max_examples=100, deadline=None)
@given(problems())
def test_the_rest_of_a_plan_is_a_plan(problem: tuple[Sizes, tuple[int, ...], Stack]) -> None:
    """Asked again after the first load, with what then lies on the bar, nothing gets dearer."""
    sizes, sums, on_bar = problem
    stacks = fewest_moves(sizes, sums, on_bar)
    after = fewest_moves(sizes, sums[1:], stacks[0])
    assert moves(after, stacks[0]) == moves(stacks[1:], stacks[0])


def test_what_can_stay_goes_inside() -> None:
    sizes = ((20, 1), (10, 1))
    assert fewest_moves(sizes, (30,)) == ((0, 1),)
    assert fewest_moves(sizes, (30, 10)) == ((1, 0), (1,))


def test_more_plates_are_taken_where_that_saves_moves() -> None:
    sizes = ((15, 1), (10, 1), (5, 1))
    assert fewest_moves(sizes, (15,)) == ((0,),)
    assert fewest_moves(sizes, (15,), (1,)) == ((1, 2),)


def test_of_equally_few_moves_those_that_only_take_off_win() -> None:
    sizes = ((20, 2), (10, 2))
    assert fewest_moves(sizes, (40, 30, 20)) == ((0, 1, 1), (0, 1), (0,))
    assert fewest_moves(sizes, (30, 20), (0, 1, 1)) == ((0, 1), (0,))


def test_of_equally_few_moves_the_fewest_plates_win() -> None:
    sizes = ((20, 2), (10, 4))
    assert fewest_moves(sizes, (20, 40)) == ((0,), (0, 0))


def test_a_bar_that_weighs_what_is_wanted_stays_as_it_is() -> None:
    sizes = ((20, 2), (10, 4))
    assert fewest_moves(sizes, (20, 40, 20), (1, 1)) == ((1, 1), (1, 1, 0), (1, 1))


def test_what_the_stock_does_not_have_comes_off_first() -> None:
    sizes = ((20, 2), (10, 2))
    assert fewest_moves(sizes, (30,), (0, NOT_IN_STOCK, 1)) == ((0, 1),)
    assert fewest_moves(sizes, (30,), (NOT_IN_STOCK, 0)) == ((0, 1),)


def test_an_empty_sequence_and_an_empty_stock() -> None:
    assert fewest_moves((), ()) == ()
    assert fewest_moves((), (0, 0)) == ((), ())
    assert fewest_moves(((20, 1),), (), (0,)) == ()


TIGHT: Sizes = ((2500, 4), (2000, 4), (1500, 2), (1000, 2), (500, 2), (250, 2), (125, 1))
HARD = (0, 2500, 4375, 6125, 7875, 8000, 7875, 7750, 6125, 4625, 3500)
"""Loads that differ by the one pair of the smallest plate there is."""
EXACT = 28


@pytest.mark.parametrize("limit", ["LARGEST_SEARCH", "LARGEST_BOUND"])
@pytest.mark.parametrize("size", [1, 20, 400])
def test_a_search_that_is_too_large_is_cut_into_halves(
    limit: str, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(strip_bounds if limit == "LARGEST_BOUND" else strip_search, limit, size)
    fewest_moves.cache_clear()
    stacks = fewest_moves(TIGHT, HARD)
    fewest_moves.cache_clear()
    assert [weight(stack, TIGHT) for stack in stacks] == list(HARD)
    assert EXACT < moves(stacks) <= EXACT + 16


def test_without_a_limit_the_same_search_is_exact(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strip_search, "LARGEST_SEARCH", 1_000_000)
    fewest_moves.cache_clear()
    stacks = fewest_moves(TIGHT, HARD)
    fewest_moves.cache_clear()
    assert moves(stacks) == EXACT
