"""Sets of several parts, and sessions of them, written short."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from gymtui.model.advice import RuleState
from gymtui.model.ids import ShortId
from gymtui.model.performed import Part, PerformedExercise, PerformedSet
from gymtui.model.plan import Param, SetTarget
from gymtui.model.technique import Technique
from gymtui.model.units import Load, Reps, Rir
from gymtui.training.exposure import Exposure
from gymtui.training.progression.protocol import Situation
from gymtui.training.progression.recommend import Recommendation, recommend
from gymtui.training.progression.rules import RULES
from gymtui.training.progression.stepping import written
from tests.training.progression.sessions import DAY


def target(
    technique: Technique,
    reps: int | None = None,
    top: int | None = None,
    rir: float | None = None,
    **params: Param,
) -> SetTarget:
    """Return the target of a set of a technique."""
    return SetTarget(
        technique=technique,
        reps=Reps(reps) if reps is not None else None,
        reps_max=Reps(top) if top is not None else None,
        rir=Rir(rir) if rir is not None else None,
        params=params,
    )


def one_set(
    technique: Technique,
    load: Load | None,
    reps: Sequence[int],
    *,
    last_rir: float | None = None,
    failed: bool = False,
    form: int | None = None,
) -> PerformedSet:
    """Return a set of so many parts at one load. `last_rir` is what was left in the last of them."""
    parts = tuple(
        Part(
            load=load,
            reps=Reps(count),
            rir=Rir(last_rir) if last_rir is not None and place == len(reps) - 1 else None,
            failed=failed and place == len(reps) - 1,
        )
        for place, count in enumerate(reps)
    )
    return PerformedSet(id=ShortId("s1"), technique=technique, form=form, parts=parts)


def of_sets(
    sets: Sequence[PerformedSet], at: Situation, asked: RuleState | None = None, day: date = DAY
) -> Exposure:
    """Return a session of the sets; with `asked` it was asked for in that state by the plan's rule."""
    prescribed = None
    if asked is not None:
        rule = RULES[at.planned.progression.rule]
        prescribed = written(rule, rule.line(at.planned), asked, at)
    done = PerformedExercise(
        id=ShortId("e1"), exercise=at.exercise.id, name="Done", sets=tuple(sets), prescribed=prescribed
    )
    return Exposure(day, f"w{day}", done, at.body_weight)


def after(at: Situation, state: RuleState, *sets: PerformedSet) -> Recommendation:
    """Return what is recommended after sets that were asked for in `state`."""
    return recommend(replace(at, history=(of_sets(sets, at, state),)))
