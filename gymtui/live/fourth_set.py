"""APRE in a workout: the reps of the third set say the load of the fourth at once."""

from gymtui.live.state import LiveExercise, LiveSet, LiveWorkout
from gymtui.model.advice import Grade, Reason, ReasonCode
from gymtui.model.exercise import Exercise
from gymtui.model.gym import Gym
from gymtui.model.plan import PlannedExercise
from gymtui.model.units import Load
from gymtui.training.autoregulation.rir_miss import NextLoad
from gymtui.training.heuristics import Heuristics
from gymtui.training.loadable import nearest
from gymtui.training.plates import whole
from gymtui.training.progression.apre import FOURTH, THIRD, Apre, fourth_set
from gymtui.training.progression.protocol import Situation
from gymtui.training.progression.rules import RULES
from gymtui.training.techniques import merged


def fourth_load(
    workout: LiveWorkout, exercise: LiveExercise, live_set: LiveSet, about: Exercise, gym: Gym, h: Heuristics
) -> NextLoad | None:
    """Return the load of APRE's fourth set, rounded to what the gym has, and why.

    None for other sets and rules, before the third set is done, where its form was bad, and in a deload.
    Never more than asked after a set with bad form. Source: Mann 2010 (C).
    """
    advice = exercise.plan.advice
    rule = RULES.get(advice.prescribed.rule) if advice is not None else None
    work = exercise.work_sets
    if not isinstance(rule, Apre) or advice is None or advice.prescribed.deload or len(work) <= FOURTH:
        return None
    third = work[THIRD]
    if work[FOURTH].id != live_set.id or not third.parts:
        return None
    done = merged(third.parts)[0]
    if done.load is None or done.reps is None:
        return None
    situation = Situation(
        planned=PlannedExercise(id=exercise.plan.id, exercise=exercise.plan.exercise),
        exercise=about,
        gym=gym,
        unit=done.load.unit,
        body_weight=workout.started.body_weight,
        h=h,
    )
    found = nearest(fourth_set(rule.scheme, done.load, done.counted_reps, situation), about, gym)
    bad_form = third.form is not None and third.form <= h.form_blocks
    if bad_form and whole(found) > whole(done.load):
        found = done.load
    return NextLoad(found, _reason(done.load, found, done.counted_reps, rule))


def _reason(before: Load, found: Load, reps: int, rule: Apre) -> Reason:
    same = whole(found) == whole(before)
    what = f"{found} again" if same else f"{found} next"
    return Reason(
        code=ReasonCode.HOLD if same else ReasonCode.LOAD,
        line=f"{what}: {reps} reps in the third set, {rule.scheme.least} hold the load",
        data=(f"{before} for {reps} reps",),
        rule=rule.rule,
        grade=Grade.C,
        source=rule.source,
    )
