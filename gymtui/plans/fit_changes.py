"""What can be changed of a prepared day so that it takes less time: each change by itself, for today only."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from gymtui.model.advice import Advice, Grade, PrescribedSet
from gymtui.model.performed import Group, Kind, Technique
from gymtui.model.session import SessionExercise, SessionSet
from gymtui.model.units import Rir, Seconds
from gymtui.plans.day import PreparedDay

REST_AFTER_REST_PAUSE = Seconds(120)
"""After a rest-pause set, 120 to 180 s. Grade C."""

NOT_CUT = frozenset({Technique.TOP, Technique.AMRAP, Technique.EMOM, Technique.INTERVAL})
"""Sets that say how the lift stands, or that the clock ends: never taken out."""


class ChangeKind(StrEnum):
    SUPERSET = "superset"
    REST_PAUSE = "rest_pause"
    FEWER_SETS = "fewer_sets"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Superset:
    """Two exercises that stood alone are done in turn; the second moves up behind the first.

    `opposed`: their muscles are antagonists.
    """

    first: str
    second: str
    group: Group
    opposed: bool

    def apply(self, day: PreparedDay) -> PreparedDay:
        one, other = found(day, self.first), found(day, self.second)
        if one is None or other is None or one.group is not None or other.group is not None:
            return day
        joined = [x.model_copy(update={"group": self.group.id}) for x in (one, other)]
        exercises: list[SessionExercise] = []
        for exercise in day.exercises:
            if exercise.id == self.first:
                exercises += joined
            elif exercise.id != self.second:
                exercises.append(exercise)
        return PreparedDay(tuple(exercises), (*day.groups, self.group))


@dataclass(frozen=True, slots=True)
class RestPause:
    """One rest-pause set to `total` reps in place of all work sets of an exercise; one rep is left in it."""

    exercise: str
    total: int

    def apply(self, day: PreparedDay) -> PreparedDay:
        return _replaced(day, self.exercise, self._one_set)

    def _one_set(self, exercise: SessionExercise) -> SessionExercise:
        first = next((one for one in exercise.sets if one.target.kind is Kind.WORK), None)
        if first is None:
            return exercise
        rest = exercise.rest if first.target.rest is None else first.target.rest
        update: dict[str, object] = {
            "technique": Technique.REST_PAUSE,
            "params": {"total": self.total},
            "reps": first.reps,
            "reps_max": None,
            "rir": Rir(1),
            "rest": max(rest, REST_AFTER_REST_PAUSE),
        }
        target = first.target.model_copy(update=update)
        only = first.model_copy(update={"target": target, "last": None, "last_date": None})
        warm = tuple(one for one in exercise.sets if one.target.kind is Kind.WARMUP)
        advice = _asked(exercise.advice, _as_rest_pause, light=True)
        return exercise.model_copy(update={"sets": (*warm, only), "advice": advice})


@dataclass(frozen=True, slots=True)
class FewerSets:
    """Only so many work sets of an exercise: those that lead up to the others go first, else the last."""

    exercise: str
    sets: int

    def apply(self, day: PreparedDay) -> PreparedDay:
        return _replaced(day, self.exercise, self._cut)

    def _cut(self, exercise: SessionExercise) -> SessionExercise:
        while len(work_of(exercise)) > max(1, self.sets):
            place = spare(exercise)
            if place is None:
                break
            exercise = _without(exercise, place)
        return exercise


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An exercise is not done today. Who is left of its superset stands alone."""

    exercise: str

    def apply(self, day: PreparedDay) -> PreparedDay:
        gone = found(day, self.exercise)
        if gone is None:
            return day
        left = [one for one in day.exercises if one.id != self.exercise]
        if gone.group is None or sum(one.group == gone.group for one in left) > 1:
            return PreparedDay(tuple(left), day.groups)
        alone = tuple(
            one.model_copy(update={"group": None}) if one.group == gone.group else one for one in left
        )
        return PreparedDay(alone, tuple(group for group in day.groups if group.id != gone.group))


Alteration = Superset | RestPause | FewerSets | LeftOut
"""What a change does to a day. Of a day that it does not fit any more it changes nothing."""


@dataclass(frozen=True, slots=True)
class Change:
    """One proposed change. `saves` is the time it saves given the changes before it.

    `id` stays the same however often the day is worked out anew; `grade` and `source` are those of the claim
    that the change costs little.
    """

    id: str
    kind: ChangeKind
    words: str
    saves: Seconds
    grade: Grade
    source: str
    alteration: Alteration

    def apply(self, day: PreparedDay) -> PreparedDay:
        """Return the day with this change; the day given stays as it is."""
        return self.alteration.apply(day)


def with_all(day: PreparedDay, alterations: Sequence[Alteration]) -> PreparedDay:
    """Return the day with all of them, in their order."""
    for alteration in alterations:
        day = alteration.apply(day)
    return day


def found(day: PreparedDay, exercise: str) -> SessionExercise | None:
    """Return the exercise of the day with this id."""
    return next((one for one in day.exercises if one.id == exercise), None)


def work_of(exercise: SessionExercise) -> tuple[SessionSet, ...]:
    """Return the work sets of an exercise."""
    return tuple(one for one in exercise.sets if one.target.kind is Kind.WORK)


def spare(exercise: SessionExercise) -> int | None:
    """Return which work set to take out first, counted from 0: the last of those with the lightest load.

    Never the only one, nor a top or AMRAP set: they say how the lift stands. Grade D.
    """
    work = work_of(exercise)
    may_go = [place for place, one in enumerate(work) if one.target.technique not in NOT_CUT]
    if len(work) < 2 or not may_go:
        return None
    return min(may_go, key=lambda place: (_kilograms(work[place]), -place))


def _kilograms(one: SessionSet) -> Decimal:
    return one.load.kilograms if one.load is not None else Decimal(0)


def _replaced(
    day: PreparedDay, slug: str, change: Callable[[SessionExercise], SessionExercise]
) -> PreparedDay:
    return PreparedDay(tuple(change(one) if one.id == slug else one for one in day.exercises), day.groups)


def _without(exercise: SessionExercise, place: int) -> SessionExercise:
    gone = work_of(exercise)[place].id
    advice = _asked(exercise.advice, lambda sets: (*sets[:place], *sets[place + 1 :]), light=False)
    sets = tuple(one for one in exercise.sets if one.id != gone)
    return exercise.model_copy(update={"sets": sets, "advice": advice})


def _as_rest_pause(sets: tuple[PrescribedSet, ...]) -> tuple[PrescribedSet, ...]:
    return tuple(one.model_copy(update={"technique": Technique.REST_PAUSE}) for one in sets[:1])


def _asked(
    advice: Advice | None,
    change: Callable[[tuple[PrescribedSet, ...]], tuple[PrescribedSet, ...]],
    *,
    light: bool,
) -> Advice | None:
    """Return what is asked of the sets that are left, so that a later session is judged by those.

    `light`: the exercise is done otherwise than its rule expects, and says nothing of progress.
    """
    if advice is None:
        return None
    asked = advice.prescribed
    update = {"sets": change(asked.sets), "light": asked.light or light}
    return advice.model_copy(update={"prescribed": asked.model_copy(update=update)})
