"""What a dry run is played with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from gymtui.model.gym import Gym
from gymtui.model.profile import ExerciseChoice, Profile
from gymtui.model.units import Load
from gymtui.plans.checks.setting import CheckSetting
from gymtui.plans.proposal import LastTime
from gymtui.plans.text.names import ExerciseNames
from gymtui.training.e1rm import Models
from gymtui.training.exposure import Exposure
from gymtui.training.heuristics import DEFAULTS, Heuristics
from gymtui.training.rests import RestDefaults

MOST_WEEKS = 52


@dataclass(frozen=True, slots=True)
class DryRunSetting:
    """The lifter as the real coach knows them, and the day to begin on.

    `sessions` are the last ones of each exercise, newest first; `last` its last time. `first_day` is the day
    of the first workout ever, None before it: then it is `start`. `weeks` is from 1 to 52. `first_week` is
    the week of the program to begin with, counted from 0: where somebody stands who is in the middle of it.
    `trained` is how often each of its days was trained before, by template.
    """

    catalogue: ExerciseNames
    gym: Gym
    profile: Profile
    start: date
    weeks: int = 12
    first_week: int = 0
    trained: Mapping[str, int] = field(default_factory=dict)
    sessions: Mapping[str, Sequence[Exposure]] = field(default_factory=dict)
    last: Mapping[str, LastTime] = field(default_factory=dict)
    first_day: date | None = None
    body_weight: Load | None = None
    choices: Mapping[str, ExerciseChoice] = field(default_factory=dict)
    rests: RestDefaults = field(default_factory=RestDefaults)
    models: Models = field(default_factory=dict)
    h: Heuristics = DEFAULTS

    @property
    def checks(self) -> CheckSetting:
        """What the plan is checked against."""
        return CheckSetting(
            self.catalogue,
            self.profile.level,
            self.gym.safeties,
            self.h,
            self.profile.unit,
            self.gym,
            self.last,
            self.choices,
            self.rests,
            self.models,
        )
