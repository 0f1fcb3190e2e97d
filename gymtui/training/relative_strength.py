"""Relative strength: what was lifted held against the lifter's body weight, by the formulas of powerlifting.

All take kilograms and are meant for the total of squat, bench press and deadlift of adults; on one lift they
are no more than an approximation. They say nothing without the lifter's sex, which each was fitted for.

Sources: DOTS by Tim Konertz for the German federation (BVDK); Wilks 1994 and its revision of 2020, which
multiplies by 600; IPF GL of the IPF, 2020. The coefficients are facts, as published and as an open
implementation of each has them; the clamps of body weight of Wilks 2020 are the least certain of them.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from gymtui.model.profile import Sex

BENCH_PRESS = "bench-press"
LIFTS = ("back-squat", BENCH_PRESS, "deadlift")
"""The competition lifts, whose sum is the total."""
LIGHTEST_GL = 35.0
"""Below this body weight IPF GL gives nothing, in kilograms."""


class Formula(StrEnum):
    """The formulas, by their names in the settings file."""

    DOTS = "dots"
    WILKS = "wilks"
    WILKS_2 = "wilks2"
    IPF_GL = "ipf_gl"

    @property
    def words(self) -> str:
        return {"dots": "DOTS", "wilks": "Wilks", "wilks2": "Wilks-2", "ipf_gl": "IPF GL"}[self.value]


class Event(StrEnum):
    """What IPF GL has coefficients of its own for: the total of three lifts, or the bench press alone."""

    TOTAL = "total"
    BENCH = "bench"


@dataclass(frozen=True, slots=True)
class Polynomial:
    """`points` for a total that equals the polynomial of the body weight, clamped to `least` and `most` kg.

    `powers` are its coefficients, the lowest power first.
    """

    points: int
    powers: tuple[float, ...]
    least: float
    most: float

    def coefficient(self, body_weight: float) -> float:
        """Return the points of one kilogram lifted at a body weight in kilograms."""
        weight = min(max(body_weight, self.least), self.most)
        return self.points / sum(factor * weight**power for power, factor in enumerate(self.powers))


POLYNOMIALS: Mapping[tuple[Formula, Sex], Polynomial] = MappingProxyType(
    {
        (Formula.DOTS, Sex.MALE): Polynomial(
            500, (-307.75076, 24.0900756, -0.1918759221, 0.0007391293, -0.000001093), 40, 210
        ),
        (Formula.DOTS, Sex.FEMALE): Polynomial(
            500, (-57.96288, 13.6175032, -0.1126655495, 0.0005158568, -0.0000010706), 40, 150
        ),
        (Formula.WILKS, Sex.MALE): Polynomial(
            500,
            (-216.0475144, 16.2606339, -0.002388645, -0.00113732, 7.01863e-6, -1.291e-8),
            40,
            201.9,
        ),
        (Formula.WILKS, Sex.FEMALE): Polynomial(
            500,
            (594.31747775582, -27.23842536447, 0.82112226871, -0.00930733913, 4.731582e-5, -9.054e-8),
            26.51,
            154.53,
        ),
        (Formula.WILKS_2, Sex.MALE): Polynomial(
            600,
            (
                *(47.46178854, 8.472061379, 0.07369410346, -0.001395833811),
                *(7.07665973070743e-6, -1.20804336482315e-8),
            ),
            40,
            200.95,
        ),
        (Formula.WILKS_2, Sex.FEMALE): Polynomial(
            600,
            (
                *(-125.4255398, 13.71219419, -0.03307250631, -0.001050400051),
                *(9.38773881462799e-6, -2.3334613884954e-8),
            ),
            40,
            150.95,
        ),
    }
)
GL: Mapping[tuple[Sex, Event, bool], tuple[float, float, float]] = MappingProxyType(
    {
        (Sex.MALE, Event.TOTAL, False): (1199.72839, 1025.18162, 0.00921),
        (Sex.MALE, Event.TOTAL, True): (1236.25115, 1449.21864, 0.01644),
        (Sex.FEMALE, Event.TOTAL, False): (610.32796, 1045.59282, 0.03048),
        (Sex.FEMALE, Event.TOTAL, True): (758.63878, 949.31382, 0.02435),
        (Sex.MALE, Event.BENCH, False): (320.98041, 281.40258, 0.01008),
        (Sex.MALE, Event.BENCH, True): (381.22073, 733.79378, 0.02398),
        (Sex.FEMALE, Event.BENCH, False): (142.40398, 442.52671, 0.04724),
        (Sex.FEMALE, Event.BENCH, True): (221.82209, 357.00377, 0.02937),
    }
)
"""A, B and C of IPF GL by sex, event and whether in supportive equipment."""


def dots(total: float, body_weight: float, sex: Sex) -> float:
    """Return the DOTS points of a total; both in kilograms."""
    return _by_polynomial(Formula.DOTS, total, body_weight, sex)


def wilks(total: float, body_weight: float, sex: Sex) -> float:
    """Return the points of a total by the Wilks formula of 1994; both in kilograms."""
    return _by_polynomial(Formula.WILKS, total, body_weight, sex)


def wilks_2(total: float, body_weight: float, sex: Sex) -> float:
    """Return the points of a total by the Wilks formula of 2020; both in kilograms."""
    return _by_polynomial(Formula.WILKS_2, total, body_weight, sex)


def ipf_gl(
    total: float, body_weight: float, sex: Sex, event: Event = Event.TOTAL, *, equipped: bool = False
) -> float:
    """Return the IPF GL points of a total, or of a bench press alone; both in kilograms.

    0 below a body weight of 35 kg.
    """
    if total <= 0 or body_weight < LIGHTEST_GL or not math.isfinite(total + body_weight):
        return 0.0
    a, b, c = GL[sex, event, equipped]
    return 100 * total / (a - b * math.exp(-c * body_weight))


def points(formula: Formula, total: float, body_weight: float, sex: Sex, event: Event = Event.TOTAL) -> float:
    """Return the points of a total lifted without supportive equipment; both in kilograms.

    0 for a total of 0 and less. The event matters to IPF GL alone.
    """
    if formula is Formula.IPF_GL:
        return ipf_gl(total, body_weight, sex, event)
    return _by_polynomial(formula, total, body_weight, sex)


def total_of(lifts: Sequence[float | None]) -> float | None:
    """Return the sum of the lifts in kilograms, or None where one of them is not known."""
    known = [lift for lift in lifts if lift is not None]
    return sum(known) if len(known) == len(lifts) else None


def _by_polynomial(formula: Formula, total: float, body_weight: float, sex: Sex) -> float:
    if total <= 0 or body_weight <= 0 or not math.isfinite(total + body_weight):
        return 0.0
    return total * POLYNOMIALS[formula, sex].coefficient(body_weight)
