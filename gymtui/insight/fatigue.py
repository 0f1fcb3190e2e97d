"""How fast reps fall inside sets of several parts: the medians of the first burst, the second, and so on."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from gymtui.insight.facts import SetFact
from gymtui.model.performed import Technique

RESTED = (Technique.REST_PAUSE, Technique.DC, Technique.MYO, Technique.CLUSTER)
"""Techniques whose parts are done at one load with a rest between: only there reps say how one tires."""


@dataclass(frozen=True, slots=True)
class FatigueCurve:
    """The median reps of each burst in the last sets; `kept` is the second's share of the first.

    A burst is in the curve where at least half of the sets have it.
    """

    exercise: str
    technique: Technique
    bursts: tuple[float, ...]
    sets: int

    @property
    def kept(self) -> float | None:
        return self.bursts[1] / self.bursts[0] if len(self.bursts) > 1 and self.bursts[0] else None


def fatigue_curves(sets: Iterable[SetFact], last: int = 10) -> tuple[FatigueCurve, ...]:
    """Return a curve for each exercise and technique of sets (newest first), the most sets first."""
    found: dict[tuple[str, Technique], list[tuple[int, ...]]] = {}
    for one in sets:
        if one.warmup or one.technique not in RESTED or len(one.bursts) < 2 or not one.bursts[0]:
            continue
        known = found.setdefault((one.exercise, one.technique), [])
        if len(known) < last:
            known.append(one.bursts)
    curves = (_curve(*key, done) for key, done in found.items())
    return tuple(sorted(curves, key=lambda one: (-one.sets, one.exercise, one.technique)))


def _curve(slug: str, technique: Technique, done: list[tuple[int, ...]]) -> FatigueCurve:
    medians = []
    for place in range(max(len(one) for one in done)):
        reps = [one[place] for one in done if len(one) > place]
        if len(reps) * 2 < len(done):
            break
        medians.append(float(median(reps)))
    return FatigueCurve(slug, technique, tuple(medians), len(done))
