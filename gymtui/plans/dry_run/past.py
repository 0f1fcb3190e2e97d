"""The lifter's history while a dry run adds to it: what the coach looks at, and each last time."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from gymtui.model.performed import PerformedExercise, Technique
from gymtui.model.units import Load
from gymtui.plans.proposal import LastTime
from gymtui.training.exposure import Exposure

KEPT = 8
"""So many sessions of an exercise are kept, and beyond them the last one of each line, as the index does."""


@dataclass(slots=True)
class Past:
    """`sessions` newest first and `last` by exercise id. Those it begins with are never changed."""

    sessions: dict[str, Sequence[Exposure]] = field(default_factory=dict)
    last: dict[str, LastTime] = field(default_factory=dict)

    @classmethod
    def of(cls, sessions: Mapping[str, Sequence[Exposure]], last: Mapping[str, LastTime]) -> "Past":
        return cls(dict(sessions), dict(last))

    def add(self, day: dt.date, workout: str, performed: PerformedExercise, weight: Load | None) -> None:
        """Take up what was done of an exercise on a day that is newer than all before it."""
        work = [one for one in performed.sets if one.is_work and one.parts]
        if not work:
            return
        slug = performed.exercise
        exposure = Exposure(day, workout, performed, weight)
        self.sessions[slug] = _kept((exposure, *self.sessions.get(slug, ())))
        before = self.last.get(slug)
        alike: dict[Technique, tuple[dt.date, PerformedExercise]] = dict(before.alike) if before else {}
        alike |= {one.technique: (day, performed) for one in work}
        self.last[slug] = LastTime(day, performed, alike)


def _kept(newest_first: Sequence[Exposure]) -> tuple[Exposure, ...]:
    kept = list(newest_first[:KEPT])
    lines = {one.line for one in kept}
    for one in newest_first[KEPT:]:
        if one.line is not None and one.line not in lines:
            lines.add(one.line)
            kept.append(one)
    return tuple(kept)
