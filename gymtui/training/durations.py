"""How long a set takes where nobody measured it. Grade D: figures for planning an evening, not a promise."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from gymtui.model.performed import Part, Technique, Tempo
from gymtui.model.session import SessionSet
from gymtui.model.units import Metres
from gymtui.training.techniques import SetSoFar, merged, play_out, technique_rules
from gymtui.training.techniques.attributes import rep_seconds
from gymtui.training.techniques.interval import work_seconds

SETUP_SECONDS = 20
"""Getting ready for a set. Grade D."""
SECONDS_A_METRE = 1
"""A carry goes at a slow walk. Grade D."""


@dataclass(frozen=True, slots=True)
class SetTime:
    """Seconds of a set: the `work` in it, and the `rests` between its parts."""

    work: int
    rests: int

    @property
    def seconds(self) -> int:
        """The whole set with getting ready for it, without the rest after it."""
        return SETUP_SECONDS + self.work + self.rests


def set_time(one: SessionSet, *, unilateral: bool = False) -> SetTime:
    """Return what a planned set takes, its technique played out with the reps that it proposes."""
    return time_of(planned_parts(one), one.target.tempo, unilateral=unilateral)


def planned_parts(one: SessionSet) -> tuple[Part, ...]:
    """Return the parts of a planned set if its technique goes as it proposes."""
    target = one.target
    timed = work_seconds(target) if target.technique is Technique.INTERVAL else one.seconds
    metres = Metres(Decimal(one.metres)) if one.metres is not None else None
    first = Part(load=one.load, reps=one.reps, seconds=timed, metres=metres)
    alike = one.last is not None and one.last.technique is target.technique
    last = merged(one.last.parts) if one.last is not None and alike else ()
    ahead = play_out(SetSoFar(target, (first,), last), technique_rules(target.technique))
    return first, *ahead


def time_of(parts: Sequence[Part], tempo: Tempo | None, *, unilateral: bool = False) -> SetTime:
    """Return what parts take that are to be done, with the rests planned before each; each side in turn."""
    a_rep = rep_seconds(tempo)
    work = sum(_work(part, a_rep) for part in parts) * (2 if unilateral else 1)
    return SetTime(work, sum(part.rest_planned or 0 for part in parts))


def _work(part: Part, a_rep: int) -> int:
    if part.seconds is not None:
        return part.seconds
    if part.metres is not None:
        return round(part.metres) * SECONDS_A_METRE
    return (part.reps or 0) * a_rep
