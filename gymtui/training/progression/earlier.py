"""The sessions before the last one, for rules that look at more than one."""

from gymtui.model.advice import Prescribed
from gymtui.training.plates import whole
from gymtui.training.progression.judging import Judged, SetResult, judge
from gymtui.training.progression.protocol import Situation
from gymtui.training.progression.shapes import RULED


def sessions_before(done: Judged, line: str, situation: Situation, count: int) -> tuple[Judged, ...]:
    """Return up to `count` sessions before the day of `done`, newest first: of the same line, or free ones.

    Each is held against what was asked of it; a free one against what was asked of `done`. Light sessions
    are no measure and left out.
    """
    found: list[Judged] = []
    same = Prescribed(rule=line, line=line, sets=tuple(one.asked for one in done.results))
    for one in situation.history:
        asked = one.prescribed
        if len(found) == count:
            break
        if not one.work or one.day >= done.day or (asked is not None and asked.line != line):
            continue
        judged = judge(one, asked or same, situation.h)
        if not judged.light:
            found.append(judged)
    return tuple(found)


def ruled(done: Judged) -> tuple[SetResult, ...]:
    """Return the sets that were done and whose reps a rule may aim."""
    return tuple(
        one
        for one in done.results
        if one.done is not None and one.asked.technique in RULED and one.asked.reps is not None
    )


def as_heavy(one: SetResult, other: SetResult) -> bool:
    """Whether a set was done with at least the load of another; both without a load are alike."""
    if one.load is None or other.load is None:
        return one.load is other.load
    return whole(one.load) >= whole(other.load)
