"""All that the program keeps for a lifter, as it is exported and imported in one go."""

from collections.abc import Iterable
from dataclasses import dataclass

from gymtui.model.exercise import Exercise
from gymtui.model.gym import Gym
from gymtui.model.performed import Workout
from gymtui.model.plan import Program, Template
from gymtui.model.profile import BodyEntry, ExerciseChoice, Goal, Profile
from gymtui.model.saved_filter import SavedFilter


@dataclass(frozen=True, slots=True)
class Everything:
    """`exercises` are the lifter's own ones. `workouts` may be an iterator in order of date and id, so that
    they need not be held together; `profile` None means that no question was answered."""

    workouts: Iterable[Workout] = ()
    templates: tuple[Template, ...] = ()
    exercises: tuple[Exercise, ...] = ()
    body: tuple[BodyEntry, ...] = ()
    programs: tuple[Program, ...] = ()
    gyms: tuple[Gym, ...] = ()
    goals: tuple[Goal, ...] = ()
    choices: tuple[ExerciseChoice, ...] = ()
    filters: tuple[SavedFilter, ...] = ()
    profile: Profile | None = None
