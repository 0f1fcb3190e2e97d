"""What the made-up lifter trains, how strong they are at first and may become, and what they jot down."""

from dataclasses import dataclass
from decimal import Decimal

from gymtui.model.gym import Gym
from gymtui.model.performed import Technique
from gymtui.model.units import Load, Unit
from gymtui.training.loadable import default_gym

PROGRAM = ("upper-lower", "Upper / Lower")


@dataclass(frozen=True, slots=True)
class Slot:
    """One exercise of a day: `choices` take turns every few months, the first is today's.

    `last` is the technique of the last set once the lifter knows it; `pair` names a superset.
    """

    choices: tuple[str, ...]
    sets: int
    low: int
    high: int
    warm: bool = False
    last: Technique = Technique.STRAIGHT
    pair: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    template: str
    name: str
    slots: tuple[Slot, ...]


UPPER_A = Day(
    "upper-a",
    "Upper A",
    (
        Slot(("bench-press", "incline-bench-press"), 4, 6, 8, warm=True),
        Slot(("chest-supported-row", "barbell-row"), 3, 8, 10, warm=True),
        Slot(("incline-dumbbell-press", "dumbbell-bench-press"), 3, 8, 12),
        Slot(("lat-pulldown", "seated-cable-row"), 3, 8, 12, last=Technique.DROP),
        Slot(("cable-curl", "barbell-curl"), 3, 10, 15, pair="arms"),
        Slot(("triceps-pushdown",), 3, 10, 15, pair="arms"),
        Slot(("lateral-raise",), 3, 12, 15, pair="delts"),
        Slot(("rear-delt-fly",), 3, 12, 20, pair="delts"),
    ),
)
LOWER_A = Day(
    "lower-a",
    "Lower A",
    (
        Slot(("back-squat", "front-squat"), 3, 6, 8, warm=True),
        Slot(("romanian-deadlift", "deadlift"), 3, 6, 10, warm=True),
        Slot(("leg-press", "hack-squat"), 3, 10, 12),
        Slot(("leg-curl-seated",), 3, 10, 15, last=Technique.DROP),
        Slot(("standing-calf-raise",), 3, 8, 12, last=Technique.REST_PAUSE),
        Slot(("cable-crunch", "plank"), 3, 10, 15),
    ),
)
UPPER_B = Day(
    "upper-b",
    "Upper B",
    (
        Slot(("overhead-press", "dumbbell-shoulder-press"), 3, 6, 8, warm=True),
        Slot(("pull-up", "chin-up"), 3, 5, 10),
        Slot(("machine-chest-press", "pec-deck"), 3, 8, 12, last=Technique.REST_PAUSE),
        Slot(("seated-cable-row",), 3, 8, 12),
        Slot(("hammer-curl", "dumbbell-curl"), 2, 10, 15, pair="arms"),
        Slot(("overhead-triceps-extension",), 2, 10, 15, pair="arms"),
        Slot(("lateral-raise",), 3, 12, 20, pair="delts"),
        Slot(("face-pull",), 3, 12, 20, pair="delts"),
    ),
)
LOWER_B = Day(
    "lower-b",
    "Lower B",
    (
        Slot(("hip-thrust",), 3, 8, 12, warm=True),
        Slot(("bulgarian-split-squat",), 3, 8, 12),
        Slot(("leg-extension",), 3, 10, 15, last=Technique.MYO),
        Slot(("leg-curl-lying",), 3, 10, 15, last=Technique.DROP),
        Slot(("seated-calf-raise",), 3, 10, 15),
        Slot(("hanging-leg-raise",), 3, 8, 20),
        Slot(("farmer-carry",), 2, 1, 1),
    ),
)
DAYS = (UPPER_A, LOWER_A, UPPER_B, LOWER_B)

STRENGTH: dict[str, tuple[int, int]] = {
    "bench-press": (62, 132),
    "incline-bench-press": (54, 112),
    "incline-dumbbell-press": (20, 48),
    "dumbbell-bench-press": (22, 54),
    "machine-chest-press": (55, 135),
    "pec-deck": (45, 110),
    "overhead-press": (40, 84),
    "dumbbell-shoulder-press": (17, 40),
    "lateral-raise": (9, 21),
    "rear-delt-fly": (8, 19),
    "face-pull": (28, 66),
    "chest-supported-row": (22, 52),
    "barbell-row": (60, 124),
    "seated-cable-row": (58, 118),
    "lat-pulldown": (58, 112),
    "pull-up": (86, 142),
    "chin-up": (90, 148),
    "cable-curl": (28, 62),
    "barbell-curl": (32, 66),
    "hammer-curl": (13, 28),
    "dumbbell-curl": (12, 27),
    "triceps-pushdown": (32, 74),
    "overhead-triceps-extension": (27, 62),
    "back-squat": (78, 184),
    "front-squat": (64, 150),
    "romanian-deadlift": (80, 182),
    "deadlift": (95, 214),
    "hip-thrust": (90, 226),
    "leg-press": (140, 330),
    "hack-squat": (90, 220),
    "bulgarian-split-squat": (16, 46),
    "leg-extension": (50, 118),
    "leg-curl-seated": (44, 98),
    "leg-curl-lying": (38, 86),
    "standing-calf-raise": (80, 190),
    "seated-calf-raise": (50, 120),
    "cable-crunch": (45, 105),
    "farmer-carry": (26, 60),
}
"""Kilograms for one repetition at first and after many years: per hand for dumbbells, with the body's
weight for pull-ups. An exercise without an entry is counted in reps or seconds."""

WORKOUT_NOTES = (
    "Gym was packed.",
    "Slept badly.",
    "Felt strong today.",
    "Short on time.",
    "New shoes.",
    "Trained with Sam.",
    "First day back, easy does it.",
    "Warm in there.",
)
EXERCISE_NOTES = (
    "Elbow a little sore.",
    "Seat on 4.",
    "Narrower grip felt better.",
    "Pause at the bottom next time.",
    "Belt on the last two sets.",
    "Left side is weaker.",
)
SET_NOTES = ("Grip slipped.", "Lost count, maybe one more.", "Too fast down.", "Best set in weeks.")


def demo_gym() -> Gym:
    """Return a well-equipped gym: the default one with heavier dumbbells, longer stacks and more plates."""
    gym = default_gym(Unit.KG, safeties=True)
    plates = tuple(
        stock.model_copy(update={"pairs": 8}) if stock.plate.amount >= Decimal(20) else stock
        for stock in gym.plates
    )
    dumbbells = tuple(Load(amount=Decimal(size), unit=Unit.KG) for size in range(2, 61, 2))
    stack = tuple(Load(amount=Decimal(size), unit=Unit.KG) for size in range(5, 201, 5))
    return gym.model_copy(update={"plates": plates, "dumbbells": dumbbells, "stack": stack})
