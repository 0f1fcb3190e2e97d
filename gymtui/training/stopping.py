"""When the sets of an exercise are better stopped than gone on with."""

from collections.abc import Sequence

from gymtui.training.rests import FELL_A_LOT


def reps_fell_too_far(reps: Sequence[int]) -> bool:
    """Return whether the last of several sets at one load fell by more than a quarter below the first.

    `reps` holds the reps of each set so far. Grade D: our own heuristic, after the set-stop rules of trials.
    """
    return len(reps) > 1 and reps[0] - reps[-1] > FELL_A_LOT * reps[0]
