"""Whose turn it is in a pool."""

from gymtui.plans.pools import in_turn
from tests.plans.documents import day, line


def test_members_take_turns_and_other_lines_stay() -> None:
    template = day("A", line("leg-curl-seated", pool=("leg-curl-lying",)), line("plank", key="e2"))
    done = [[one.exercise for one in in_turn(template, times).exercises] for times in range(3)]
    assert done == [["leg-curl-seated", "plank"], ["leg-curl-lying", "plank"], ["leg-curl-seated", "plank"]]


def test_a_day_without_pools_is_itself() -> None:
    template = day("A", line("plank"))
    assert in_turn(template, 5) is template
