"""The parts still to come of a set when everything goes as proposed: for plates, forecasts and dry runs."""

from dataclasses import replace

from gymtui.model.performed import Part
from gymtui.model.units import Reps
from gymtui.training.techniques.protocol import NextPart, SetOver, SetSoFar, SetTechnique


def play_out(so_far: SetSoFar, rules: SetTechnique, limit: int = 50) -> tuple[Part, ...]:
    """Return the parts still to come if each goes as proposed; `limit` parts at most.

    The parts hold load, reps, seconds and the rest planned before them, and no times. Of a set that has not
    begun the first part is among them, made from the target and last time; pass the proposed one as done to
    go by it instead.
    """
    ahead: list[Part] = [] if so_far.parts else [_first(so_far, rules)]
    while len(ahead) < limit:
        following = rules.next(replace(so_far, parts=(*so_far.parts, *ahead)))
        if isinstance(following, SetOver):
            break
        ahead.append(_part(following, so_far))
    return tuple(ahead[:limit])


def _part(following: NextPart, so_far: SetSoFar) -> Part:
    """A part that names neither reps nor seconds (a mini of a hold) is as long as the set's target."""
    timed = following.reps is None and following.seconds is None
    return Part(
        load=following.load,
        reps=Reps(following.reps) if following.reps is not None else None,
        seconds=so_far.target.seconds if timed else following.seconds,
        rest_planned=following.rest,
    )


def _first(so_far: SetSoFar, rules: SetTechnique) -> Part:
    target, last = so_far.target, so_far.last
    planned = target.load.load if target.load is not None else None
    return Part(
        load=planned if planned is not None else (last[0].load if last else None),
        reps=rules.first_reps(target, last) or target.reps or (last[0].reps if last else None),
        seconds=target.seconds,
        metres=target.metres,
    )
