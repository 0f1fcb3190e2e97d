"""What a plan is checked against: the exercises there are, the lifter, and the gym."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from gymtui.model.exercise import Exercise
from gymtui.model.gym import Gym
from gymtui.model.plan import PlanDocument
from gymtui.model.profile import ExerciseChoice, Level, Profile
from gymtui.model.units import Unit
from gymtui.plans.places import PlanPlace, PlanProblem, Severity
from gymtui.plans.proposal import LastTime
from gymtui.plans.text.names import ExerciseNames
from gymtui.training.e1rm import Models
from gymtui.training.heuristics import DEFAULTS, Heuristics
from gymtui.training.rests import RestDefaults

NEAREST = 3
NO_GYM = Gym(id="none", name="none")


@dataclass(frozen=True, slots=True)
class CheckSetting:
    """`safeties` None: nobody asked, which counts as no. `gym` None: its loads are not looked at.

    `last` are the last times of exercises, from which warm-ups and so the minutes of a day are worked out;
    without them a day is a little shorter than it will be.
    """

    catalogue: ExerciseNames
    level: Level
    safeties: bool | None = None
    h: Heuristics = DEFAULTS
    unit: Unit = Unit.KG
    gym: Gym | None = None
    last: Mapping[str, LastTime] = field(default_factory=dict)
    choices: Mapping[str, ExerciseChoice] = field(default_factory=dict)
    rests: RestDefaults = field(default_factory=RestDefaults)
    models: Models = field(default_factory=dict)

    @property
    def profile(self) -> Profile:
        """The lifter as far as a plan goes by."""
        return Profile(unit=self.unit, level=self.level)

    def name_of(self, slug: str) -> str:
        """Return what an exercise is called; its id where nobody knows it."""
        found: Exercise | None = self.catalogue.get(slug)
        return found.name if found is not None else slug


def level_named(document: PlanDocument, otherwise: Level) -> Level:
    """Return the level that the program says it is for, where it is one of ours."""
    said = document.program.level.strip().casefold() if document.program is not None else ""
    return next((level for level in Level if level.value == said), otherwise)


def error(place: PlanPlace, message: str, expected: str = "", nearest: tuple[str, ...] = ()) -> PlanProblem:
    """Return what keeps the plan from being saved."""
    return PlanProblem(Severity.ERROR, place, message, expected, nearest)


def warning(place: PlanPlace, message: str, expected: str = "") -> PlanProblem:
    """Return what is said and let pass."""
    return PlanProblem(Severity.WARNING, place, message, expected)


def information(
    place: PlanPlace, message: str, expected: str = "", nearest: tuple[str, ...] = ()
) -> PlanProblem:
    """Return what is good to know."""
    return PlanProblem(Severity.INFORMATION, place, message, expected, nearest)
