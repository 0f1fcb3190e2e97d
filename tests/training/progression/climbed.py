"""Holds, carries and bodyweight exercises, and sessions of them, written short."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from gymtui.model.advice import RuleState
from gymtui.model.exercise import Equipment, Exercise, IncrementKind, LoadClass, Measurement
from gymtui.model.ids import ShortId
from gymtui.model.performed import Part, PerformedExercise, PerformedSet
from gymtui.model.plan import SetTarget
from gymtui.model.units import Load, Metres, Seconds
from gymtui.training.exposure import Exposure
from gymtui.training.progression.protocol import Rule, Situation
from gymtui.training.progression.recommend import Recommendation, recommend
from gymtui.training.progression.stepping import written
from tests.training.progression.sessions import DAY


def exercise(measurement: Measurement, equipment: Equipment = Equipment.OTHER) -> Exercise:
    """Return an exercise that is measured so, raised as the catalogue raises it."""
    kind = {
        Measurement.BODYWEIGHT_ADDED: IncrementKind.BODYWEIGHT,
        Measurement.REPS_ONLY: IncrementKind.BODYWEIGHT,
        Measurement.ASSISTED: IncrementKind.ASSISTED,
    }.get(measurement, IncrementKind.TIMED)
    on_body = measurement.is_on_bodyweight
    return Exercise(
        id="climbed",
        name="Climbed",
        load_class=LoadClass.COMPOUND,
        equipment=equipment,
        increments=kind,
        measurement=measurement,
        bodyweight_fraction=Decimal(1) if on_body else None,
    )


PLANK = exercise(Measurement.DURATION, Equipment.BODYWEIGHT)
WEIGHTED_PLANK = exercise(Measurement.WEIGHT_TIME)
CARRY = exercise(Measurement.WEIGHT_DISTANCE, Equipment.KETTLEBELL)
RUN = exercise(Measurement.DISTANCE_TIME, Equipment.BODYWEIGHT)
PULL_UP = exercise(Measurement.BODYWEIGHT_ADDED, Equipment.PULLUP_BAR)
PUSH_UP = exercise(Measurement.REPS_ONLY, Equipment.BODYWEIGHT)
HELPED = exercise(Measurement.ASSISTED, Equipment.MACHINE_STACK)


def holds(count: int, seconds: int) -> tuple[SetTarget, ...]:
    """Return so many sets of so many seconds."""
    return (SetTarget(seconds=Seconds(seconds)),) * count


def carries(count: int, metres: int | str) -> tuple[SetTarget, ...]:
    """Return so many sets of so many metres."""
    return (SetTarget(metres=Metres(Decimal(metres))),) * count


def of_parts(
    parts: Sequence[Part],
    *,
    day: date = DAY,
    form: int | None = None,
    asked: RuleState | None = None,
    rule: Rule | None = None,
    at: Situation | None = None,
) -> Exposure:
    """Return a session of one-part sets; with `rule` and `at` it was asked for in `asked`."""
    sets = tuple(PerformedSet(id=ShortId(f"s{i}"), form=form, parts=(part,)) for i, part in enumerate(parts))
    prescribed = None
    if rule is not None and at is not None and asked is not None:
        prescribed = written(rule, rule.line(at.planned), asked, at)
    done = PerformedExercise(
        id=ShortId("e1"), exercise="climbed", name="Climbed", sets=sets, prescribed=prescribed
    )
    return Exposure(day, f"w{day}", done, at.body_weight if at is not None else None)


def held(seconds: Sequence[int], load: Load | None = None) -> list[Part]:
    return [Part(seconds=Seconds(one), load=load) for one in seconds]


def carried(metres: Sequence[int], load: Load | None = None) -> list[Part]:
    return [Part(metres=Metres(Decimal(one)), load=load) for one in metres]


def line_of(found: Recommendation) -> str:
    return found.reason.line


def after(rule: Rule, state: RuleState, parts: Sequence[Part], at: Situation) -> Recommendation:
    """Return what is recommended after a session that was asked for in `state`."""
    return recommend(replace(at, history=(of_parts(parts, asked=state, rule=rule, at=at),)))
