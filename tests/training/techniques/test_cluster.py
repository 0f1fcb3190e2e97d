"""Cluster sets: groups, rests between them, what ends the set and what changes next time."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.model.performed import Part, Technique
from gymtui.model.plan import Param, SetTarget
from gymtui.model.units import Load, Reps, Seconds
from gymtui.training.techniques import Direction, NextPart, SetOver, SetSoFar, Verdict, play_out
from gymtui.training.techniques.cluster import ClusterSet, gap_seconds, partition, rest_per_gap
from tests.training.techniques.making import aim_for, follow, following, hard, over, parts, so_far

CLUSTER = Technique.CLUSTER


@pytest.mark.parametrize(
    ("total", "group", "groups"),
    [
        pytest.param(10, 3, (3, 3, 2, 2), id="T3.1"),
        pytest.param(10, 2, (2, 2, 2, 2, 2), id="T3.2"),
        pytest.param(5, 1, (1, 1, 1, 1, 1), id="T3.3"),
        pytest.param(12, 4, (4, 4, 4), id="T3.4"),
        pytest.param(2, 5, (2,), id="one group"),
    ],
)
def test_a_total_in_groups(total: int, group: int, groups: tuple[int, ...]) -> None:
    assert partition(total, group) == groups
    assert done_as_proposed(aim_for(CLUSTER, total=total, group=group)) == groups


def done_as_proposed(target: SetTarget) -> tuple[int, ...]:
    played = play_out(SetSoFar(target, ()), ClusterSet())
    return tuple(part.counted_reps for part in played)


@given(st.integers(1, 200), st.integers(1, 20))
def test_groups_are_the_total_and_differ_by_one_at_most(total: int, group: int) -> None:
    groups = partition(total, group)
    assert sum(groups) == total
    assert max(groups) <= group
    assert max(groups) - min(groups) <= 1
    assert sorted(groups, reverse=True) == list(groups)


@pytest.mark.parametrize(
    ("block", "seconds"),
    [pytest.param(4, Fraction(105, 2), id="T3.5"), pytest.param(1, Fraction(12), id="T3.6")],
)
def test_rests_are_spread_over_the_groups(block: int, seconds: Fraction) -> None:
    """3 × 12 reps with 420 s of rest in all."""
    blocks = len(partition(36, block))
    assert rest_per_gap(420, blocks) == seconds
    target = aim_for(CLUSTER, total=36, group=block, rest_total=420)
    played = play_out(SetSoFar(target, ()), ClusterSet())
    rests = [part.rest_planned for part in played[1:]]
    assert sum(rest or 0 for rest in rests) == 420
    assert {abs(Fraction(rest or 0) - seconds) for rest in rests} <= {Fraction(0), Fraction(1, 2)}


@given(st.integers(0, 3600), st.integers(2, 60))
def test_whole_seconds_add_up_to_the_total_exactly(total: int, blocks: int) -> None:
    gaps = [gap_seconds(total, blocks, gap) for gap in range(1, blocks)]
    assert sum(gaps) == total
    assert max(gaps) - min(gaps) <= 1


def test_groups_come_one_by_one_with_what_is_to_go() -> None:
    target = aim_for(CLUSTER, total=10)
    assert follow(target, (3,)) == NextPart(Load.kg(55), 3, Seconds(20), 7)
    assert follow(target, (3, 3)) == NextPart(Load.kg(55), 2, Seconds(20), 4)
    end = over(target, (3, 3, 2, 2))
    assert (end.reason, end.words) == ("done", "10 of 10 reps in 4 groups")


def test_the_groups_can_be_named() -> None:
    target = aim_for(CLUSTER, groups=(3, 3, 3, 1), rest=30)
    assert done_as_proposed(target) == (3, 3, 3, 1)
    assert following(target, (3,)).rest == 30


@pytest.mark.parametrize(
    ("done", "words"),
    [
        ((3, 2), "2 of 3 reps in this group: the set ends here; p adds one more"),
        ((3, 3, 1), "1 of 2 reps in this group: the set ends here; p adds one more"),
    ],
)
def test_a_group_that_is_missed_ends_the_set(done: tuple[int, ...], words: str) -> None:
    end = over(aim_for(CLUSTER, total=10), done)
    assert (end.reason, end.words) == ("missed", words)


def test_a_failed_rep_is_a_missed_one() -> None:
    failed = parts(3)[0].model_copy(update={"failed": True})
    end = ClusterSet().next(SetSoFar(aim_for(CLUSTER, total=10), (failed,)))
    assert end == SetOver("missed", "a rep failed after 3 in this group: the set ends here; p adds one more")


def test_zero_ends_it_and_more_than_a_group_brings_the_end_nearer() -> None:
    target = aim_for(CLUSTER, total=10)
    assert over(target, (3, 0)).reason == "zero"
    assert over(target, (5, 3, 2)).reason == "reached"
    assert following(target, (4, 4)).reps == 2
    assert following(target, (4, 3, 2)).reps == 1
    assert over(target, (4, 3, 2, 1)).reason == "done"


def test_a_missed_group_can_be_made_good() -> None:
    target = aim_for(CLUSTER, total=10)
    assert ClusterSet().grow(so_far(target, (3, 3, 1))).reps == 2
    assert following(target, (3, 3, 1, 2)).reps == 1
    assert over(target, (3, 3, 1, 2, 1)).words == "10 of 10 reps in 5 groups"
    assert over(target, (3, 3, 1, 1)).reason == "missed"


@pytest.mark.parametrize(
    ("target", "last", "first"),
    [
        (aim_for(CLUSTER, total=10), (), 3),
        (aim_for(CLUSTER, 6, group=2), (), 2),
        (aim_for(CLUSTER), (2, 2, 2), 2),
        (aim_for(CLUSTER), (), 3),
        (aim_for(CLUSTER, groups=(4, 2)), (1, 1), 4),
    ],
)
def test_the_first_part_is_the_first_group(target: SetTarget, last: tuple[int, ...], first: int) -> None:
    assert ClusterSet().first_reps(target, parts(*last)) == first


def test_a_straight_set_that_was_begun_in_groups() -> None:
    straight = SetTarget(reps=Reps(8))
    after = ClusterSet().next(SetSoFar(straight, parts(2)))
    assert after == NextPart(Load.kg(55), 2, Seconds(20), 6)


def test_holds_in_groups_end_with_the_groups() -> None:
    hold = Part(seconds=Seconds(10))
    target = aim_for(CLUSTER, groups=(1, 1, 1))
    assert ClusterSet().next(SetSoFar(target, (hold, hold))) == NextPart(None, None, Seconds(20), 3)
    assert not isinstance(ClusterSet().next(SetSoFar(target, (hold,) * 3)), NextPart)


@pytest.mark.parametrize(
    ("done", "rir", "params", "direction", "seconds"),
    [
        ((3, 3, 2, 2), 2, {}, Direction.LOAD_UP, None),
        ((3, 3, 2, 2), 1, {}, Direction.REST_DOWN, 15),
        ((3, 3, 2, 2), None, {"rest": 30}, Direction.REST_DOWN, 25),
        ((3, 3, 2, 2), None, {"rest": 17}, Direction.REST_DOWN, 15),
        ((3, 3, 2, 2), None, {"rest": 15}, Direction.LOAD_UP, None),
        ((3, 3, 2, 2), 1, {"rest": 10}, Direction.LOAD_UP, None),
        ((3, 3, 2, 2), 1, {"rest_total": 90}, Direction.HOLD, None),
        ((3, 3, 1), 3, {}, Direction.HOLD, None),
    ],
)
def test_what_changes_next_time(
    done: tuple[int, ...],
    rir: float | None,
    params: dict[str, Param],
    direction: Direction,
    seconds: int | None,
) -> None:
    target = aim_for(CLUSTER, total=10, **params)
    verdict = ClusterSet().verdict(SetSoFar(target, hard(*done, rir=rir)))
    assert verdict == Verdict(direction, verdict.words, Seconds(seconds) if seconds is not None else None)


@pytest.mark.parametrize(
    ("params", "text", "problems"),
    [
        ({"total": 10}, "cluster 10 as 3-3-2-2", []),
        ({"total": 5, "group": 1}, "cluster of 5 singles", []),
        ({"groups": (3, 3, 3, 1)}, "cluster 10 as 3-3-3-1", []),
        ({"total": 36, "group": 4}, "cluster 36 in 9 groups", []),
        ({"groups": ()}, "cluster 10 as 3-3-2-2", ["groups: a list of whole numbers from 1 to 10, not ()"]),
        ({"total": 9, "groups": (5, 5)}, "cluster 10 as 5-5", ["groups: 10 reps in all, but total is 9"]),
    ],
)
def test_words_and_problems(params: dict[str, Param], text: str, problems: list[str]) -> None:
    assert ClusterSet().describe(aim_for(CLUSTER, **params)) == text
    assert ClusterSet().problems(aim_for(CLUSTER, **params)) == problems
