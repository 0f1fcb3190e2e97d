"""Small workouts in progress for the tests of `live`."""

from datetime import UTC, date, datetime, timedelta

from gymtui.live import events as ev
from gymtui.live.entry import Entry
from gymtui.live.fold import Session, begin, step
from gymtui.live.order import current
from gymtui.model.exercise import Measurement
from gymtui.model.ids import ShortId, ulid
from gymtui.model.performed import Group, Kind, Part, Technique
from gymtui.model.plan import SetTarget
from gymtui.model.session import SessionExercise, SessionSet
from gymtui.model.units import Load

START = datetime(2026, 11, 23, 17, 42, tzinfo=UTC)
WORKOUT_ID = ulid(START, bytes(range(10)))


def after(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def work_set(set_id: str, load: str = "82.5", reps: int = 8) -> SessionSet:
    target = SetTarget.model_validate({"reps": max(1, reps - 2), "reps_max": reps, "rir": 2})
    return SessionSet.model_validate({"id": set_id, "target": target, "load": Load.kg(load), "reps": reps})


def warmup_set(set_id: str, load: str, reps: int) -> SessionSet:
    target = SetTarget.model_validate({"kind": Kind.WARMUP, "reps": reps, "rest": 60})
    return SessionSet.model_validate({"id": set_id, "target": target, "load": Load.kg(load), "reps": reps})


def rest_pause_set(set_id: str, *, load: str = "55", reps: int = 10, **params: int) -> SessionSet:
    target = SetTarget.model_validate(
        {"technique": Technique.REST_PAUSE, "params": params, "reps": reps, "rest": 120}
    )
    return SessionSet.model_validate({"id": set_id, "target": target, "load": Load.kg(load), "reps": reps})


def hold_set(set_id: str, seconds: int = 60) -> SessionSet:
    return SessionSet.model_validate(
        {"id": set_id, "target": SetTarget.model_validate({"seconds": seconds}), "seconds": seconds}
    )


def exercise(
    exercise_id: str,
    *sets: SessionSet,
    group: str | None = None,
    rest: int = 180,
    measurement: Measurement = Measurement.WEIGHT_REPS,
    countdown: bool = True,
) -> SessionExercise:
    return SessionExercise.model_validate(
        {
            "id": exercise_id,
            "exercise": "bench-press",
            "name": f"Exercise {exercise_id}",
            "measurement": measurement,
            "group": group,
            "rest": rest,
            "countdown": countdown,
            "sets": sets,
        }
    )


def started(*exercises: SessionExercise, groups: tuple[Group, ...] = ()) -> ev.Started:
    return ev.Started(
        at=START,
        workout=WORKOUT_ID,
        date=date(2026, 11, 23),
        timezone="+01:00",
        title="Upper A",
        groups=groups,
        exercises=exercises,
    )


def session(*exercises: SessionExercise, groups: tuple[Group, ...] = ()) -> Session:
    return begin(started(*exercises, groups=groups))


def entry(*reps: int, load: str | None = "82.5", rir: float | None = None) -> Entry:
    amount = Load.kg(load) if load is not None else None
    parts = [Part.model_validate({"load": amount, "reps": r}) for r in reps]
    if rir is not None:
        parts[0] = parts[0].model_copy(update={"rir": rir})
    return Entry(parts=tuple(parts))


def now_id(s: Session) -> str:
    place = current(s.now)
    assert place is not None, "all sets are done"
    return s.now.at(place)[1].id


def log(s: Session, at: float, *reps: int, load: str | None = "82.5") -> Session:
    """Log a part of the set that comes now, `at` seconds after the start."""
    return step(s, ev.PartLogged(at=after(at), set=ShortId(now_id(s)), entry=entry(*reps, load=load)))


def rest_of(s: Session) -> tuple[str, int] | None:
    rest = s.now.rest
    return (rest.kind.value, rest.seconds) if rest is not None else None


SUPERSET = Group.model_validate({"id": "A", "switch_rest": 15, "round_rest": 90})
