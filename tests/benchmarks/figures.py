"""How figures are taken and told."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from typing import Any


@dataclass(frozen=True, slots=True)
class Figure:
    """One measurement: seconds (or bytes) of what is measured and of what it is compared with.

    `reach` is the ratio to reach, None where none is agreed.
    """

    what: str
    measured: float
    compared_with: str
    bare: float
    reach: float | None = None
    unit: str = "s"
    more: dict[str, float] | None = None

    def as_json(self) -> dict[str, Any]:
        return {
            "what": self.what,
            "unit": self.unit,
            "measured": round(self.measured, 6),
            "compared_with": self.compared_with,
            "bare": round(self.bare, 6),
            "ratio": round(self.measured / self.bare, 3),
            "reach": self.reach,
            **(self.more or {}),
        }


def seconds_of(task: Callable[[], object]) -> float:
    """Return how long one call takes."""
    since = time.perf_counter()
    task()
    return time.perf_counter() - since


def in_turns(tasks: Sequence[Callable[[], float]], rounds: int) -> list[float]:
    """Return the median of each task's own figure; they take turns, so that a busy moment hits all."""
    for task in tasks:
        task()  # the first time files come from a cold disk and byte code is compiled
    found = [[task() for task in tasks] for _ in range(rounds)]
    return [median(each) for each in zip(*found, strict=True)]


def p50_p95(values: Sequence[float]) -> tuple[float, float]:
    cuts = quantiles(values, n=20)
    return cuts[9], cuts[18]
