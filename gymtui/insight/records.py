"""Records found in the past: what each beat. Ledgers are apart by technique, so that none fakes a record.

A straight first burst may be a record of load, of reps at a load, and of e1RM; rest-pause, DC and myo-reps of
their total at a load, drops and clusters of theirs. The volume of an exercise in a workout is a ledger of its
own, of all techniques together. A first time beats nothing and is no record. Warm-ups, partial reps and
assistance that grew are none. Ledgers of our own (D).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from gymtui.insight.facts import SetFact
from gymtui.insight.moved import is_counted, volume_of
from gymtui.model.performed import Technique
from gymtui.training.lookup import ExerciseLookup
from gymtui.training.set_compare import BEGINS_STRAIGHT

E1RM_STEP = 0.5
"""Kilograms by which an estimate beats another at least: what estimates are told in. Less is no gain."""
A_HAIR = 1e-6
"""Kilograms of volume within which two are the same: a sum of pounds is none of whole kilograms."""


class RecordKind(StrEnum):
    """What was beaten."""

    LOAD = "load"
    REPS = "reps"
    E1RM = "e1rm"
    TOTAL = "total"
    VOLUME = "volume"

    @property
    def words(self) -> str:
        return {
            "load": "heaviest load",
            "reps": "most reps",
            "e1rm": "best e1RM",
            "total": "highest total",
            "volume": "most volume",
        }[self.value]

    @property
    def of_set(self) -> bool:
        """Whether a single set is the record; a volume is that of all sets of the exercise in the workout."""
        return self is not RecordKind.VOLUME


LEDGERS: Mapping[Technique, str] = {
    Technique.REST_PAUSE: "rest-pause",
    Technique.DC: "rest-pause",
    Technique.MYO: "myo-reps",
    Technique.DROP: "drop set",
    Technique.CLUSTER: "cluster",
}
"""Techniques whose total is a ledger of its own."""


@dataclass(frozen=True, slots=True)
class RecordEvent:
    """A record: of which set, what it beat. `beaten` is the set that held it.

    `e1rm` is the estimate of a record of it, `beaten_e1rm` what it beat. A volume is marked at the last set
    of the exercise in the workout, and `volume` and `beaten_volume` are its kilograms and those that it beat.
    """

    kind: RecordKind
    by: SetFact
    beaten: SetFact
    ledger: str = ""
    e1rm: float | None = None
    beaten_e1rm: float | None = None
    volume: float | None = None
    beaten_volume: float | None = None


@dataclass(slots=True)
class Ledger:
    """The best so far of one exercise. `front` are sets that no other beats in both load and reps."""

    heaviest: SetFact | None = None
    front: list[SetFact] = field(default_factory=list)
    e1rm: tuple[float, SetFact] | None = None
    totals: dict[tuple[str, int], SetFact] = field(default_factory=dict)
    volume: tuple[float, SetFact] | None = None

    def copy(self) -> "Ledger":
        """Return one that goes its own way from here on."""
        return Ledger(self.heaviest, list(self.front), self.e1rm, dict(self.totals), self.volume)


def records(
    sets: Sequence[SetFact],
    e1rms: Mapping[tuple[str, str], float] | None = None,
    exercises: ExerciseLookup | None = None,
) -> list[RecordEvent]:
    """Return the records of sets of any exercises, oldest first, of a workout its volumes last.

    `sets` are newest workout first. `e1rms` are the estimates of high quality by set; without them no record
    of e1RM is told. `exercises` say how each is measured; of those they do not know no volume is told.
    """
    return continued({}, sets, e1rms, exercises)


def continued(
    ledgers: dict[str, Ledger],
    sets: Sequence[SetFact],
    e1rms: Mapping[tuple[str, str], float] | None = None,
    exercises: ExerciseLookup | None = None,
) -> list[RecordEvent]:
    """Return the records of sets that came after those that `ledgers` hold, and enter them into these."""
    found: list[RecordEvent] = []
    known = e1rms or {}
    before: set[tuple[str, int]] = set()
    for workout in _workouts(sets):
        counted = [one for one in workout if is_counted(one)]
        for one in counted:
            e1rm = known.get((one.workout.id, one.id))
            # What is just like an earlier set beats nothing but by the body weight that an e1RM was reckoned
            # with. The id is of a value that the sets hold.
            alike = (one.exercise, id(one.effort))
            if (e1rm is None and alike in before) or one.effort.reps <= 0:
                continue
            before.add(alike)
            found += _taken(one, ledgers.setdefault(one.exercise, Ledger()), e1rm)
        if exercises is not None:
            found += _volumes(counted, ledgers, exercises)
    return found


def in_order(sets: Sequence[SetFact]) -> Iterator[SetFact]:
    """Give sets from the oldest workout on, those of a workout in their order."""
    for workout in _workouts(sets):
        yield from workout


def _workouts(sets: Sequence[SetFact]) -> Iterator[Sequence[SetFact]]:
    """Give the sets of each workout, the oldest first."""
    start = len(sets)
    while start > 0:
        end = start
        workout = sets[start - 1].workout
        while start > 0 and sets[start - 1].workout is workout:
            start -= 1
        yield sets[start:end]


def counts(one: SetFact) -> bool:
    """Whether a set may be a record at all."""
    return is_counted(one) and one.reps > 0


def _taken(one: SetFact, ledger: Ledger, e1rm: float | None) -> Iterator[RecordEvent]:
    if one.load is not None and one.technique in BEGINS_STRAIGHT:
        yield from _load(one, ledger)
        yield from _reps(one, ledger)
        if e1rm is not None:
            yield from _estimate(one, ledger, e1rm)
    name = LEDGERS.get(one.technique)
    if name is not None and one.heaviest is not None:
        yield from _total(one, ledger, name)


def _weight(one: SetFact) -> int:
    heaviest = one.effort.heaviest
    assert heaviest is not None, "only sets with a load are held against each other"
    return heaviest


def _load(one: SetFact, ledger: Ledger) -> Iterator[RecordEvent]:
    best = ledger.heaviest
    if best is None:
        ledger.heaviest = one
    elif _weight(one) > _weight(best):
        ledger.heaviest = one
        yield RecordEvent(RecordKind.LOAD, one, best)


def _reps(one: SetFact, ledger: Ledger) -> Iterator[RecordEvent]:
    """More reps than ever at this load or a heavier one; what was beaten is the nearest that was lifted."""
    weight = _weight(one)
    at_least = [other for other in ledger.front if _weight(other) >= weight]
    best = max(at_least, key=lambda other: other.reps, default=None)
    if best is not None and best.reps >= one.reps:
        return
    ledger.front = [o for o in ledger.front if not (_weight(o) <= weight and o.reps <= one.reps)] + [one]
    if best is not None and _weight(best) == weight:
        yield RecordEvent(RecordKind.REPS, one, best)


def _estimate(one: SetFact, ledger: Ledger, e1rm: float) -> Iterator[RecordEvent]:
    best = ledger.e1rm
    if best is None:
        ledger.e1rm = (e1rm, one)
    elif e1rm >= best[0] + E1RM_STEP - A_HAIR:
        ledger.e1rm = (e1rm, one)
        yield RecordEvent(RecordKind.E1RM, one, best[1], e1rm=e1rm, beaten_e1rm=best[0])


def _total(one: SetFact, ledger: Ledger, name: str) -> Iterator[RecordEvent]:
    """The highest total at the very load: totals at other loads say nothing of each other."""
    key = (name, _weight(one))
    best = ledger.totals.get(key)
    if best is None:
        ledger.totals[key] = one
    elif one.total > best.total:
        ledger.totals[key] = one
        yield RecordEvent(RecordKind.TOTAL, one, best, ledger=name)


def _volumes(
    counted: Sequence[SetFact], ledgers: dict[str, Ledger], exercises: ExerciseLookup
) -> Iterator[RecordEvent]:
    """The most that an exercise moved in a workout, wherever in it and in whichever technique."""
    by_exercise: dict[str, list[SetFact]] = {}
    for one in counted:
        by_exercise.setdefault(one.exercise, []).append(one)
    for slug, done in by_exercise.items():
        exercise = exercises.get(slug)
        volume = volume_of(done, exercise) if exercise is not None else None
        if volume is None or volume <= A_HAIR:
            continue
        ledger = ledgers.setdefault(slug, Ledger())
        best = ledger.volume
        if best is None:
            ledger.volume = (volume, done[-1])
        elif volume > best[0] + A_HAIR:
            ledger.volume = (volume, done[-1])
            yield RecordEvent(RecordKind.VOLUME, done[-1], best[1], volume=volume, beaten_volume=best[0])


def rep_table(sets: Iterable[SetFact], most: int = 12) -> dict[int, SetFact]:
    """Return for 1 to `most` reps the heaviest set of at least so many, the oldest of equal ones."""
    best: dict[int, SetFact] = {}
    for one in sets:
        if not counts(one) or one.load is None or one.technique not in BEGINS_STRAIGHT:
            continue
        for reps in range(1, min(one.reps, most) + 1):
            now = best.get(reps)
            key = (_weight(one), -one.day.toordinal())
            if now is None or key > (_weight(now), -now.day.toordinal()):
                best[reps] = one
    return best
