"""What the coach makes of a planned exercise: today's sets with their loads, and the reasons."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from gymtui.model.advice import Advice, PrescribedSet
from gymtui.model.exercise import Exercise
from gymtui.model.gym import Gym
from gymtui.model.performed import Kind
from gymtui.model.plan import PlannedExercise
from gymtui.model.profile import Profile
from gymtui.model.session import SessionSet
from gymtui.model.units import Load
from gymtui.plans.proposal import NewId, Setting, session_set
from gymtui.training.e1rm import Models, model_of
from gymtui.training.exposure import Exposure
from gymtui.training.heuristics import DEFAULTS, Heuristics
from gymtui.training.progression.gates import NO_CONDITIONS, Conditions
from gymtui.training.progression.protocol import Situation
from gymtui.training.progression.recommend import Recommendation, SetAdvice, recommend


@dataclass(frozen=True, slots=True)
class Coach:
    """What the coach goes by on a day. `sessions` are the last ones by exercise id, newest first.

    `first_day` is the day of the first workout ever, None before it; `conditions` are those of the day.
    `models` are those of e1RM.
    """

    today: date
    sessions: Mapping[str, Sequence[Exposure]] = field(default_factory=dict)
    body_weight: Load | None = None
    first_day: date | None = None
    conditions: Conditions = NO_CONDITIONS
    h: Heuristics = DEFAULTS
    models: Models = field(default_factory=dict)

    def situation(
        self, planned: PlannedExercise, exercise: Exercise, gym: Gym, profile: Profile, rest: int
    ) -> Situation:
        """Return what the progression rule of a planned exercise looks at."""
        weeks = (self.today - self.first_day).days // 7 if self.first_day is not None else None
        return Situation(
            planned=planned,
            exercise=exercise,
            gym=gym,
            unit=profile.unit,
            level=profile.level,
            history=tuple(one for one in self.sessions.get(exercise.id, ()) if one.day <= self.today),
            body_weight=self.body_weight,
            model=model_of(exercise, self.models),
            rest=rest,
            weeks_trained=weeks,
            today=self.today,
            h=self.h,
        )

    def recommend(self, situation: Situation) -> Recommendation:
        """Return what the exercise asks for today, and why."""
        return recommend(situation, self.conditions)


def coached_sets(found: Recommendation, setting: Setting, new_id: NewId) -> tuple[SessionSet, ...]:
    """Return the recommended work sets, each with the same set of last time."""
    return tuple(
        _as_asked(session_set(asked.target, number, setting, new_id()), asked)
        for number, asked in enumerate(found.sets)
    )


def _as_asked(planned: SessionSet, asked: SetAdvice) -> SessionSet:
    wanted = {
        "load": asked.load,
        "reps": asked.reps,
        "seconds": asked.seconds,
        "metres": asked.metres,
    }
    return planned.model_copy(update={name: value for name, value in wanted.items() if value is not None})


def kept_advice(found: Recommendation, sets: Sequence[SessionSet]) -> Advice:
    """Return the advice as it is kept with the workout: with the loads and reps that are really shown.

    Where the rule left a set to last time, what was proposed there is what the set was asked to be.
    """
    work = [one for one in sets if one.target.kind is Kind.WORK]
    asked = tuple(
        _completed(one, shown) for one, shown in zip(found.advice.prescribed.sets, work, strict=True)
    )
    prescribed = found.advice.prescribed.model_copy(update={"sets": asked})
    return found.advice.model_copy(update={"prescribed": prescribed})


def _completed(asked: PrescribedSet, shown: SessionSet) -> PrescribedSet:
    return asked.model_copy(
        update={
            "rounded": shown.load,
            "load": asked.load if asked.load is not None else shown.load,
        }
    )
