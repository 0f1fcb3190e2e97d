"""What there is to look at while resting: the set just done, the one that comes, and what last time says.

Values only, no texts of the screen. What the history knows is handed in, so that all of it stays pure.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from gymtui.live.finish import performed_set
from gymtui.live.order import current
from gymtui.live.parts import following
from gymtui.live.state import LiveExercise, LiveSet, LiveWorkout
from gymtui.model.exercise import Exercise
from gymtui.model.performed import PerformedSet, Technique
from gymtui.model.units import Load
from gymtui.training.e1rm import HIGHEST_RIR, E1rm, Models, Quality, model_of
from gymtui.training.past import Past
from gymtui.training.set_compare import (
    BEGINS_STRAIGHT,
    Standing,
    drop_off_words,
    e1rm_of_set,
    loadable_step,
    rest_fair,
    standing,
    what_beats,
)
from gymtui.training.techniques import NextPart, merged

ANY_WEIGHT = Load.kg(80)
"""Tells whether a set would give an estimate if the body weight were known."""
CLOSE_TO_FAILURE = (Technique.REST_PAUSE, Technique.DC, Technique.MYO, Technique.DROP)
"""Techniques whose parts get shorter because the lifter tires, and not because they are planned so."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is asked for an exercise's facts by its id; `with_rir` False: the lifter keeps no effort.

    `models` are those of e1RM that what is past was reckoned by.
    """

    exercise: Callable[[str], Exercise | None]
    past: Callable[[str], Past]
    with_rir: bool = True
    models: Models = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SetDone:
    """The set that a part was logged of last. `over` False: it has parts to come.

    `e1rm` is that of its first part, and `standing` how that stands to the `best` before it, which is in
    kilograms. `fair` holds it against the same set of last time, `drop_off` its parts against that one's.
    `unweighed`: there is no e1RM only because the lifter's body weight is not known.
    """

    exercise: LiveExercise
    performed: PerformedSet
    over: bool
    e1rm: E1rm | None = None
    standing: Standing | None = None
    best: float | None = None
    fair: str = ""
    drop_off: str = ""
    unweighed: bool = False


@dataclass(frozen=True, slots=True)
class ToBeat:
    """The best e1RM of the exercise that comes, in kilograms, and what would beat it at the load shown.

    `day` None: it was reached today. `reps` None: no set at this load would beat it.
    """

    best: float
    day: date | None
    load: Load
    reps: int | None
    rir: float | None


@dataclass(frozen=True, slots=True)
class RepRow:
    """The reps of a set with a total: its first part, its minis, and how many are to go."""

    first: int
    minis: int
    to_go: int


@dataclass(frozen=True, slots=True)
class RestFacts:
    """The facts of a rest. `same` is the place in `last_sets` of the set that comes; None: it is new.

    `last_sets` are last time's work sets of the exercise that comes, in order; `notes` those of last time.
    """

    last_day: date | None = None
    last_sets: tuple[PerformedSet, ...] = ()
    same: int | None = None
    notes: tuple[str, ...] = ()
    cue: str = ""
    done: SetDone | None = None
    to_beat: ToBeat | None = None
    reps: RepRow | None = None


def rest_facts(workout: LiveWorkout, remembered: Remembered, shown: Load | None = None) -> RestFacts:
    """Return what there is to look at now. `shown` is the load in the entry, where it is not the plan's."""
    place = current(workout)
    if place is None:
        return RestFacts(done=_set_done(workout, remembered))
    exercise, live_set = workout.at(place)
    past = remembered.past(exercise.plan.exercise)
    sets = past.work_sets
    last = live_set.plan.last
    return RestFacts(
        last_day=past.day,
        last_sets=sets,
        same=next((i for i, one in enumerate(sets) if last is not None and one.id == last.id), None),
        notes=past.notes,
        cue=cue_for(remembered.exercise(exercise.plan.exercise), exercise, live_set),
        done=_set_done(workout, remembered),
        to_beat=_to_beat(workout, exercise, live_set, shown or live_set.plan.load, remembered),
        reps=_rep_row(workout, exercise, live_set),
    )


def cue_for(about: Exercise | None, exercise: LiveExercise, live_set: LiveSet) -> str:
    """Return a cue for the set; each set of an exercise has the next one."""
    if about is None or not about.cues:
        return ""
    index = next((i for i, s in enumerate(exercise.sets) if s.id == live_set.id), 0)
    return about.cues[index % len(about.cues)]


def _set_done(workout: LiveWorkout, remembered: Remembered) -> SetDone | None:
    place = workout.last_logged
    if place is None:
        return None
    exercise, live_set = workout.at(place)
    performed, last = performed_set(live_set), live_set.plan.last
    alike = last.parts if last is not None and last.technique is performed.technique else ()
    e1rm = _e1rm(workout, exercise, live_set, remembered)
    best, _ = _best(workout, exercise.plan.exercise, remembered, leaving_out=live_set.id)
    load = live_set.parts[0].load
    tires = live_set.technique in CLOSE_TO_FAILURE
    return SetDone(
        exercise,
        performed,
        live_set.closed,
        e1rm,
        standing(e1rm, best, loadable_step(load, exercise.plan, workout.gym))
        if e1rm is not None and load is not None
        else None,
        best,
        fair=rest_fair(performed, last) if last is not None and live_set.closed and performed.is_work else "",
        drop_off=drop_off_words(live_set.parts, alike, over=live_set.closed and tires),
        unweighed=e1rm is None and _e1rm(workout, exercise, live_set, remembered, ANY_WEIGHT) is not None,
    )


def _e1rm(
    workout: LiveWorkout,
    exercise: LiveExercise,
    live_set: LiveSet,
    remembered: Remembered,
    without_weight: Load | None = None,
) -> E1rm | None:
    """Return the estimate of a set; `without_weight` stands in for a body weight that is not known."""
    about = remembered.exercise(exercise.plan.exercise)
    if about is None or not live_set.parts:
        return None
    weight = workout.started.body_weight or without_weight
    return e1rm_of_set(performed_set(live_set), about, weight, model_of(about, remembered.models))


def _best(
    workout: LiveWorkout, slug: str, remembered: Remembered, leaving_out: str = ""
) -> tuple[float | None, date | None]:
    """Return the best of the history and of today, and its day; None for today's."""
    best = remembered.past(slug).best
    found = [
        e1rm.reported
        for _, exercise, live_set in workout.places()
        if exercise.plan.exercise == slug
        and live_set.id != leaving_out
        and (e1rm := _e1rm(workout, exercise, live_set, remembered)) is not None
        and e1rm.quality is Quality.HIGH
    ]
    if best is not None and best.kilograms >= max(found, default=best.kilograms):
        return best.kilograms, best.day
    return max(found, default=None), None


def _to_beat(
    workout: LiveWorkout,
    exercise: LiveExercise,
    live_set: LiveSet,
    load: Load | None,
    remembered: Remembered,
) -> ToBeat | None:
    """Return what there is to beat in the set that comes; nothing in warm-ups, between parts, in clusters."""
    about = remembered.exercise(exercise.plan.exercise)
    straight = not live_set.is_warmup and not live_set.parts and live_set.technique in BEGINS_STRAIGHT
    if about is None or load is None or not straight:
        return None
    best, day = _best(workout, exercise.plan.exercise, remembered)
    if best is None:
        return None
    rir = _rir(exercise, live_set) if remembered.with_rir else None
    reps = what_beats(
        best,
        load,
        about,
        step=loadable_step(load, exercise.plan, workout.gym),
        rir=rir,
        body_weight=workout.started.body_weight,
        model=model_of(about, remembered.models),
    )
    return ToBeat(best, day, load, reps, rir)


def _rir(exercise: LiveExercise, live_set: LiveSet) -> float | None:
    """Return the reserve to reckon with: the target's, else that of the exercise's last set, else unknown."""
    done = [one.parts[0].rir for one in exercise.work_sets if one.parts]
    rir = live_set.target.rir if live_set.target.rir is not None else (done[-1] if done else None)
    return rir if rir is not None and rir <= HIGHEST_RIR else None


def _rep_row(workout: LiveWorkout, exercise: LiveExercise, live_set: LiveSet) -> RepRow | None:
    answer = following(workout, exercise, live_set)
    if not isinstance(answer, NextPart) or answer.to_go is None:
        return None
    first, *minis = (part.counted_reps for part in merged(live_set.parts))
    return RepRow(first, sum(minis), answer.to_go)
