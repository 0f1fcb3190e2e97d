"""Sessions to judge, and situations to judge them in, written short."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from gymtui.model.advice import RuleState
from gymtui.model.exercise import Equipment, Exercise, IncrementKind, LoadClass
from gymtui.model.gym import Gym
from gymtui.model.ids import ShortId
from gymtui.model.performed import Part, PerformedExercise, PerformedSet
from gymtui.model.plan import Param, PlannedExercise, ProgressionRule, SetTarget
from gymtui.model.profile import Level
from gymtui.model.technique import Technique
from gymtui.model.units import Load, Reps, Rir
from gymtui.training.exposure import Exposure
from gymtui.training.heuristics import Heuristics
from gymtui.training.progression.judging import judge
from gymtui.training.progression.protocol import Rule, Situation, Step
from gymtui.training.progression.stepping import written

DAY = date(2026, 11, 2)
BENCH = Exercise(
    id="bench-press",
    name="Bench press",
    load_class=LoadClass.COMPOUND_HEAVY,
    equipment=Equipment.BARBELL,
    increments=IncrementKind.UPPER_BARBELL,
)
ANY_LOAD = Gym(id="any", name="Any")
"""Lists nothing, so that loads are on the grid of 2.5 kg."""


def planned(
    *targets: SetTarget, rule: str = "auto", exercise: str = "bench-press", **params: Param
) -> PlannedExercise:
    """Return a planned exercise with a rule and its parameters."""
    return PlannedExercise(
        id=ShortId("p1"),
        exercise=exercise,
        sets=targets,
        progression=ProgressionRule(rule=rule, params=params),
    )


def straight(
    count: int, reps: int, top: int | None = None, rir: float | None = None
) -> tuple[SetTarget, ...]:
    """Return so many straight sets of a range."""
    target = SetTarget(
        reps=Reps(reps),
        reps_max=Reps(top) if top is not None else None,
        rir=Rir(rir) if rir is not None else None,
    )
    return (target,) * count


def session(
    load: Load | None,
    reps: Sequence[int],
    *,
    day: date = DAY,
    rirs: Sequence[float | None] = (),
    form: int | None = None,
    failed: bool = False,
    technique: Technique = Technique.STRAIGHT,
    asked: RuleState | None = None,
    rule: Rule | None = None,
    at: Situation | None = None,
    exercise: str = "bench-press",
) -> Exposure:
    """Return a session of straight sets at one load; with `rule` and `at` it was asked for in `asked`."""
    sets = tuple(
        PerformedSet(
            id=ShortId(f"s{i}"),
            technique=technique,
            form=form,
            parts=(
                Part(
                    load=load,
                    reps=Reps(count),
                    rir=Rir(r) if i < len(rirs) and (r := rirs[i]) is not None else None,
                    failed=failed and i == len(reps) - 1,
                ),
            ),
        )
        for i, count in enumerate(reps)
    )
    prescribed = None
    if rule is not None and at is not None and asked is not None:
        prescribed = written(rule, rule.line(at.planned), asked, at)
    done = PerformedExercise(
        id=ShortId("e1"), exercise=exercise, name=exercise, sets=sets, prescribed=prescribed
    )
    return Exposure(day, f"w{day}", done)


def situation(
    plan: PlannedExercise,
    *history: Exposure,
    exercise: Exercise = BENCH,
    gym: Gym = ANY_LOAD,
    level: Level = Level.INTERMEDIATE,
    h: Heuristics | None = None,
    body_weight: Load | None = None,
) -> Situation:
    """Return the situation of a planned exercise with its sessions, newest first."""
    return Situation(
        plan, exercise, gym, level=level, history=history, body_weight=body_weight, h=h or Heuristics()
    )


def kg(amount: str | int | float) -> Load:
    return Load.kg(Decimal(str(amount)))


def one_step(
    rule: Rule,
    state: RuleState,
    reps: Sequence[int],
    at: Situation,
    *,
    rirs: Sequence[float | None] = (),
    load: Load | None = None,
) -> Step:
    """Return where the rule goes after a session of `reps` that was asked for in `state`."""
    done = session(load or state.load, reps, rirs=rirs, asked=state, rule=rule, at=at)
    asked = done.prescribed
    assert asked is not None
    return rule.after(state, judge(done, asked), at)


def weeks(count: int) -> tuple[date, ...]:
    """Return days a week apart, the oldest first."""
    return tuple(DAY + timedelta(weeks=i) for i in range(count))
