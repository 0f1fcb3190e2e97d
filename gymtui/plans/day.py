"""The plan of today: which day comes next, and its exercises with loads, reps, rests and warm-ups."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from gymtui.model.advice import Advice
from gymtui.model.exercise import Exercise, Measurement, Muscle
from gymtui.model.gym import Gym
from gymtui.model.performed import Group, Kind, PerformedSet, PlanReference
from gymtui.model.plan import PlannedExercise, Program, ProgressionRule, Schedule, SetTarget, Template, Warmup
from gymtui.model.profile import ExerciseChoice, Profile
from gymtui.model.session import SessionExercise, SessionSet
from gymtui.model.units import Load, Metres, Reps, Seconds
from gymtui.plans.coaching import Coach, coached_sets, kept_advice
from gymtui.plans.proposal import FIRST_HOLD, FIRST_METRES, LastTime, NewId, Setting, session_sets
from gymtui.training.e1rm import model_of
from gymtui.training.lookup import ExerciseLookup
from gymtui.training.rests import RestDefaults, default_rest, round_rest
from gymtui.training.warmup import ramp

FREE_SETS = 3
FREE_REPS = (Reps(8), Reps(12))
"""An exercise added without a plan is done 3 × 8–12. Grade D."""
FREE_CARDIO = Seconds(600)


@dataclass(frozen=True, slots=True)
class PreparedDay:
    """What a workout starts with."""

    exercises: tuple[SessionExercise, ...] = ()
    groups: tuple[Group, ...] = ()


@dataclass(frozen=True, slots=True)
class Trained:
    """A finished workout that came from a plan: its local date and the plan."""

    date: date
    plan: PlanReference


def next_day(
    program: Program, templates: Mapping[str, Template], history: Sequence[Trained], today: date
) -> Template | None:
    """Return the day of the program to train next, or None when it has none that can be trained.

    `history` is newest first. A rotation goes on after the last day trained of this program; a weekly
    schedule gives today's day, or the next one when today is a rest day or already trained. Days whose
    template is archived or gone are passed over.
    """
    order = _by_weekday(program, history, today) if program.schedule is Schedule.WEEKDAYS else None
    if order is None:
        order = _rotation(program, history)
    found = (templates.get(slug) for slug in order)
    return next((one for one in found if one is not None and not one.archived), None)


def prepare(
    template: Template,
    *,
    catalogue: ExerciseLookup,
    gym: Gym,
    profile: Profile,
    last: Mapping[str, LastTime],
    new_id: NewId,
    choices: Mapping[str, ExerciseChoice],
    rests: RestDefaults | None = None,
    coach: Coach | None = None,
) -> PreparedDay:
    """Return the template worked out for today. `last` and `choices` are by exercise id.

    With a `coach` its recommendations are in it, with their reasons; without one last time is repeated.

    An exercise that the catalogue does not know is kept under its id, so that no plan loses a line.
    """
    defaults = rests or RestDefaults()
    warm: set[Muscle] = set()
    exercises: list[SessionExercise] = []
    for planned in template.exercises:
        exercise = catalogue.get(planned.exercise) or _unknown(planned.exercise)
        setting = Setting(exercise, gym, profile.unit, last.get(exercise.id))
        is_warm = not warm.isdisjoint(exercise.primary)
        making = _Making(setting, profile, choices.get(exercise.id), defaults, new_id, coach, is_warm)
        exercises.append(_session_exercise(planned, making))
        warm.update(exercise.primary)
    groups = tuple(_with_rests(group, exercises, defaults) for group in template.groups)
    return PreparedDay(tuple(exercises), groups)


def prepare_exercise(
    exercise: Exercise,
    *,
    gym: Gym,
    profile: Profile,
    last: LastTime | None,
    new_id: NewId,
    choice: ExerciseChoice | None = None,
    rests: RestDefaults | None = None,
    coach: Coach | None = None,
) -> SessionExercise:
    """Return an exercise added without a plan: the work sets of last time again, else 3 × 8–12."""
    setting = Setting(exercise, gym, profile.unit, last)
    planned = PlannedExercise(
        id=new_id(),
        exercise=exercise.id,
        sets=_free_targets(setting),
        progression=ProgressionRule(rule="off") if setting.last_work else ProgressionRule(),
    )
    making = _Making(setting, profile, choice, rests or RestDefaults(), new_id, coach)
    return _session_exercise(planned, making, from_plan=False)


def prepare_swap(
    old: SessionExercise,
    exercise: Exercise,
    *,
    todo: Sequence[SetTarget],
    begun: bool,
    warm: bool = False,
    gym: Gym,
    profile: Profile,
    last: LastTime | None,
    new_id: NewId,
    choice: ExerciseChoice | None = None,
    rests: RestDefaults | None = None,
    coach: Coach | None = None,
) -> SessionExercise:
    """Return the exercise that is done instead of `old`, for the work sets `todo` that are left of it.

    Technique, reps, reps in reserve and the rests that a set names stay; all loads come from what was done
    of the new exercise the `last` time. A set that is measured another way is done as last time. Where
    `old` had warm-ups and none of its work was done (`begun` False) a new ramp leads up to the first set;
    `warm` says that the muscle has worked already. The place in the plan, the superset and the note stay.
    """
    defaults = rests or RestDefaults()
    setting = Setting(exercise, gym, profile.unit, last)
    ramped = not begun and any(one.target.kind is Kind.WARMUP for one in old.sets)
    planned = PlannedExercise(
        id=old.planned or new_id(),
        exercise=exercise.id,
        group=old.group,
        sets=tuple(_instead(target, place, setting) for place, target in enumerate(todo)),
        warmup=Warmup.RAMP if ramped else Warmup.NONE,
        alternatives=(
            old.exercise,
            *(slug for slug in old.alternatives if slug not in (exercise.id, old.exercise)),
        ),
        note=old.note,
    )
    making = _Making(setting, profile, choice, defaults, new_id, coach, warm)
    return _session_exercise(planned, making, from_plan=old.planned is not None)


def _rotation(program: Program, history: Sequence[Trained]) -> list[str]:
    """Return the days from the one after the last trained, once around."""
    days = [day.template for day in program.days]
    done = [
        one.plan.template for one in history if one.plan.program == program.id and one.plan.template in days
    ]
    start = _place(days, done) + 1 if done else 0
    return [days[(start + step) % len(days)] for step in range(len(days))]


def _place(days: Sequence[str], done: Sequence[str]) -> int:
    """Return where in the rotation the newest of `done` was.

    A day that occurs twice is told apart by the days trained before it.
    """

    def agreement(place: int) -> int:
        steps = range(min(len(done), len(days)))
        return next((back for back in steps if days[(place - back) % len(days)] != done[back]), len(steps))

    return max(range(len(days)), key=agreement)


def _by_weekday(program: Program, history: Sequence[Trained], today: date) -> list[str] | None:
    """Return the days from today on, today's last when it was trained; None where no weekday is set."""
    fixed = [(day.weekday, day.template) for day in program.days if day.weekday is not None]
    if not fixed:
        return None
    done = {one.plan.template for one in history if one.date == today and one.plan.program == program.id}
    ahead = sorted(fixed, key=lambda day: (day[0] - today.weekday()) % 7)
    is_done = [day[0] == today.weekday() and day[1] in done for day in ahead]
    first = [day[1] for day, over in zip(ahead, is_done, strict=True) if not over]
    return first + [day[1] for day, over in zip(ahead, is_done, strict=True) if over]


@dataclass(frozen=True, slots=True)
class _Making:
    """What an exercise of the day is made with. `warm`: its muscle has worked already."""

    setting: Setting
    profile: Profile
    choice: ExerciseChoice | None
    rests: RestDefaults
    new_id: NewId
    coach: Coach | None = None
    warm: bool = False


def _with_ramp(planned: PlannedExercise, work: Load | None, making: _Making) -> tuple[SetTarget, ...]:
    """Return the planned sets, with a warm-up ramp to the first work set's load where one is asked for."""
    own = any(target.kind is Kind.WARMUP for target in planned.sets)
    if planned.warmup is not Warmup.RAMP or own or not planned.sets or work is None:
        return planned.sets
    setting = making.setting
    return ramp(work, setting.exercise, setting.gym, warm=making.warm, rests=making.rests) + planned.sets


def _sets(
    planned: PlannedExercise, making: _Making, rest: int
) -> tuple[tuple[SessionSet, ...], Advice | None]:
    """Return the sets of the exercise with what the coach says of them."""
    setting, new_id = making.setting, making.new_id
    if making.coach is None:
        first = session_sets(planned.sets[:1], setting, new_id)
        work = first[0].load if first else None
        return session_sets(_with_ramp(planned, work, making), setting, new_id), None
    found = making.coach.recommend(
        making.coach.situation(planned, setting.exercise, setting.gym, making.profile, rest)
    )
    work_sets = coached_sets(found, setting, new_id)
    targets = _with_ramp(planned, work_sets[0].load if work_sets else None, making)
    warmups = session_sets([one for one in targets if one.kind is Kind.WARMUP], setting, new_id)
    return (*warmups, *work_sets), kept_advice(found, work_sets)


def _session_exercise(
    planned: PlannedExercise, making: _Making, *, from_plan: bool = True
) -> SessionExercise:
    setting = making.setting
    exercise = setting.exercise
    rest = _rest(planned, making.choice, exercise, making.rests)
    sets, advice = _sets(planned, making, rest)
    return SessionExercise(
        id=making.new_id(),
        exercise=exercise.id,
        name=exercise.name,
        measurement=exercise.measurement,
        unilateral=exercise.unilateral,
        load_class=exercise.load_class,
        equipment=exercise.equipment,
        safety=exercise.safety,
        primary=exercise.primary,
        bodyweight_fraction=exercise.bodyweight_fraction,
        e1rm_model=model_of(exercise, making.coach.models) if making.coach is not None else None,
        planned=planned.id if from_plan else None,
        alternatives=planned.alternatives,
        group=planned.group,
        rest=rest,
        countdown=making.choice.countdown if making.choice is not None else True,
        last_date=setting.last.date if setting.last is not None else None,
        note=planned.note,
        optional=planned.optional,
        advice=advice,
        sets=sets,
    )


def _rest(
    planned: PlannedExercise, choice: ExerciseChoice | None, exercise: Exercise, rests: RestDefaults
) -> Seconds:
    if planned.rest is not None:
        return planned.rest
    if choice is not None and choice.rest is not None:
        return Seconds(choice.rest)
    return default_rest(exercise.load_class, rests.goal)


def _with_rests(group: Group, exercises: Sequence[SessionExercise], rests: RestDefaults) -> Group:
    members = [exercise.rest for exercise in exercises if exercise.group == group.id]
    after_round = round_rest(members, rests.shortest_round, rests.longest_round)
    return group.model_copy(
        update={
            "switch_rest": rests.switch if group.switch_rest is None else group.switch_rest,
            "round_rest": after_round if group.round_rest is None else group.round_rest,
        }
    )


def _free_targets(setting: Setting) -> tuple[SetTarget, ...]:
    if setting.last_work:
        return tuple(_again(one) for one in setting.last_work)
    shape = setting.exercise.measurement
    if shape is Measurement.DISTANCE_TIME:
        return (SetTarget(seconds=FREE_CARDIO),)
    if shape.has_reps:
        return (SetTarget(reps=FREE_REPS[0], reps_max=FREE_REPS[1]),) * FREE_SETS
    if shape.has_metres:
        return (SetTarget(metres=Metres(Decimal(FIRST_METRES))),) * FREE_SETS
    return (SetTarget(seconds=FIRST_HOLD),) * FREE_SETS


def _again(done: PerformedSet) -> SetTarget:
    """Return a target that asks for what was done; a part without reps asks for none."""
    first = done.parts[0]
    return SetTarget(
        technique=done.technique,
        tempo=done.tempo,
        range=done.range,
        reps=Reps(first.counted_reps) if first.counted_reps else None,
        seconds=first.seconds or None,
        metres=first.metres,
    )


def _instead(target: SetTarget, place: int, setting: Setting) -> SetTarget:
    """Return the target for another exercise: without an absolute load, in what that one is measured in."""
    shape = setting.exercise.measurement
    if target.load is not None and target.load.load is not None:
        target = target.model_copy(update={"load": None})
    asked = (
        (shape.has_reps, target.reps),
        (shape.has_seconds, target.seconds),
        (shape.has_metres, target.metres),
    )
    if any(has and amount is not None for has, amount in asked) or all(amount is None for _, amount in asked):
        return target
    free = _free_targets(setting)
    return free[min(place, len(free) - 1)].model_copy(update={"rest": target.rest})


def _unknown(slug: str) -> Exercise:
    return Exercise(id=slug, name=slug.replace("-", " ").capitalize())
