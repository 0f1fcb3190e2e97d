"""One made-up workout: sets done one after the other against a clock, with rests planned and taken."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal

from gymtui.insight.demo_lifter import Lifter, half
from gymtui.insight.demo_plan import EXERCISE_NOTES, SET_NOTES, STRENGTH, Slot
from gymtui.model.exercise import Exercise, Measurement, Safety
from gymtui.model.ids import ShortId, short_id
from gymtui.model.performed import Group, Kind, Part, PerformedExercise, PerformedSet, Side, Technique
from gymtui.model.units import Load, Metres, Reps, Rir, Seconds
from gymtui.training.rests import SWITCH_REST, WARMUP_REST, default_rest, round_rest
from gymtui.training.techniques.attributes import SECONDS_A_REP

Performed = tuple[tuple[Group, ...], tuple[PerformedExercise, ...]]

MINI_REST = 15
CHANGE_REST = 5
"""Between the drops of a drop set: time to move a pin."""
REST_PAUSE_TOTAL = 18
CARRY_METRES = 30


@dataclass(slots=True)
class Doing:
    """One exercise of the session while it is being done."""

    slot: Slot
    exercise: Exercise
    load: Load | None
    sets: int
    group: ShortId | None = None
    done: list[PerformedSet] = field(default_factory=list)
    reps: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Session:
    """The clock and habits of one workout. `timed` False: typed in afterwards, without any times.

    `marks` is how often the start of a set is marked, so that the rest before it is exact.
    """

    lifter: Lifter
    day: date
    start: datetime
    deload: bool
    techniques: bool
    timed: bool = True
    marks: float = 0.3
    now: int = 0
    before: int | None = None
    planned: int | None = None

    def perform(self, blocks: Sequence[Sequence[Doing]]) -> Performed:
        """Do the blocks: single exercises, and pairs in turn."""
        groups: list[Group] = []
        exercises: list[PerformedExercise] = []
        for block in blocks:
            rest = default_rest(block[0].exercise.load_class)
            if len(block) > 1:
                rest = round_rest([default_rest(doing.exercise.load_class) for doing in block])
                group = Group(id=self.new_id(), switch_rest=SWITCH_REST, round_rest=rest)
                groups.append(group)
                for doing in block:
                    doing.group = group.id
            self._do(block, rest)
            exercises.extend(self._finished(doing) for doing in block)
        return tuple(groups), tuple(exercises)

    def new_id(self) -> ShortId:
        return short_id(self.lifter.rng.getrandbits(40).to_bytes(5))

    def _do(self, block: Sequence[Doing], rest: int) -> None:
        for doing in block:
            self._warm_up(doing)
        for place in range(max(doing.sets for doing in block)):
            members = [doing for doing in block if place < doing.sets]
            for doing in members:
                self._work(doing, place)
                self.planned = rest if doing is members[-1] else SWITCH_REST

    def _warm_up(self, doing: Doing) -> None:
        if not doing.slot.warm or doing.load is None:
            return
        for target in self.lifter.ramp(doing.load, doing.exercise):
            load = target.load.load if target.load is not None else None
            parts = tuple(self._sides(doing.exercise, load, target.reps or 1, None))
            doing.done.append(PerformedSet(id=self.new_id(), kind=Kind.WARMUP, parts=parts))
            self.planned = target.rest if target.rest is not None else WARMUP_REST

    def _work(self, doing: Doing, place: int) -> None:
        shape = doing.exercise.measurement
        last = place == doing.sets - 1
        technique = Technique.STRAIGHT
        if shape is Measurement.DURATION:
            parts: tuple[Part, ...] = (self._hold(),)
        elif shape is Measurement.WEIGHT_DISTANCE:
            parts = (self._part(doing.load, metres=CARRY_METRES),)
        else:
            extended = last and self.techniques and self.lifter.rng.random() < 0.75
            technique = doing.slot.last if extended else Technique.STRAIGHT
            parts = self._sets_of_reps(doing, place, technique)
        rng = self.lifter.rng
        doing.done.append(
            PerformedSet(
                id=self.new_id(),
                technique=technique,
                form=rng.choice((3, 4, 4, 5)) if last and rng.random() < 0.15 else None,
                note=rng.choice(SET_NOTES) if rng.random() < 0.004 else "",
                parts=parts,
            )
        )

    def _sets_of_reps(self, doing: Doing, place: int, technique: Technique) -> tuple[Part, ...]:
        reps, rir, failed = self._effort(doing, place, technique)
        doing.reps.append(reps)
        parts = list(self._sides(doing.exercise, doing.load, reps, rir, failed))
        if technique is Technique.DROP:
            parts.extend(self._drops(doing, reps))
        elif technique in (Technique.REST_PAUSE, Technique.MYO):
            parts.extend(self._minis(doing, reps, technique))
        return tuple(parts)

    def _effort(self, doing: Doing, place: int, technique: Technique) -> tuple[int, float | None, bool]:
        """Return reps, reps in reserve as told (sometimes not), and whether a further rep failed."""
        rng, slot = self.lifter.rng, doing.slot
        could = self._possible(doing) - place * 0.5 + self.lifter.noise(1.2)
        keep = 4.0 if self.deload else 2.0 if technique is Technique.STRAIGHT else 0.5
        top = slot.low if self.deload else slot.high
        reps = max(1, min(top, int(could - keep + rng.random())))
        if reps < slot.low:
            reps = max(1, min(slot.low, int(could)))
        left = could - reps
        risky = doing.exercise.safety in (Safety.AMBER, Safety.EXPLOSIVE)
        failed = left < 0.8 and not risky and not self.deload and rng.random() < 0.22
        if failed:
            return reps, 0.0, True
        told = None if rng.random() < 0.15 else min(6.0, max(0.0, half(left + self.lifter.noise(0.8))))
        return reps, told, False

    def _possible(self, doing: Doing) -> float:
        if doing.exercise.id not in STRENGTH or doing.load is None:
            years = self.lifter.years(self.day)
            return (8 + 14 * years / (years + 2)) * self.lifter.form
        return self.lifter.possible(doing.exercise, doing.load, self.day)

    def _drops(self, doing: Doing, reps: int) -> Iterator[Part]:
        load = doing.load
        for _ in range(self.lifter.rng.choice((1, 2, 2))):
            load = self.lifter.lighter(load, doing.exercise) if load is not None else None
            if load is None:
                return
            reps = max(4, int(reps * 0.75 + self.lifter.rng.random()))
            self.planned = CHANGE_REST
            yield self._part(load, reps)

    def _minis(self, doing: Doing, reps: int, technique: Technique) -> Iterator[Part]:
        total, mini = reps, 4 if technique is Technique.MYO else max(2, reps * 2 // 5)
        for _ in range(5):
            if technique is Technique.REST_PAUSE and total >= REST_PAUSE_TOTAL:
                return
            self.planned = MINI_REST
            yield self._part(doing.load, mini)
            total += mini
            if technique is Technique.MYO and mini < 3:
                return
            mini = max(1, mini - (self.lifter.rng.random() < 0.45))

    def _sides(
        self, exercise: Exercise, load: Load | None, reps: int, rir: float | None, failed: bool = False
    ) -> Iterator[Part]:
        if not exercise.unilateral:
            yield self._part(load, reps, rir, failed)
            return
        yield self._part(load, reps, rir, side=Side.LEFT)
        self.planned = SWITCH_REST
        yield self._part(load, reps, rir, side=Side.RIGHT)

    def _hold(self) -> Part:
        years = self.lifter.years(self.day)
        seconds = 5 * int(6 + 16 * years / (years + 3) + self.lifter.rng.random())
        return self._part(None, seconds=seconds)

    def _part(
        self,
        load: Load | None,
        reps: int | None = None,
        rir: float | None = None,
        failed: bool = False,
        *,
        side: Side | None = None,
        seconds: int | None = None,
        metres: int | None = None,
    ) -> Part:
        """Rest, do the part and log it; the clock stands at the moment of logging afterwards."""
        rng = self.lifter.rng
        rest = self._rest_taken()
        work = reps * SECONDS_A_REP if reps is not None else seconds or metres or 0
        begun = self.now + rest
        self.now = begun + work + rng.randrange(6)
        marked = rng.random() < self.marks
        actual = rest if marked else max(0, self.now - (self.before or 0) - work)
        first = self.before is None
        planned, self.before = self.planned, self.now
        return Part(
            load=load,
            reps=Reps(reps) if reps is not None else None,
            seconds=Seconds(seconds) if seconds is not None else None,
            metres=Metres(Decimal(metres)) if metres is not None else None,
            side=side,
            rir=Rir(rir) if rir is not None else None,
            failed=failed,
            started_at=self._at(begun) if self.timed and marked else None,
            at=self._at(self.now) if self.timed else None,
            rest_planned=Seconds(planned) if self.timed and planned is not None and not first else None,
            rest_actual=Seconds(actual) if self.timed and not first else None,
            rest_estimated=self.timed and not first and not marked,
        )

    def _rest_taken(self) -> int:
        """Return the rest really taken: around the plan, at times much longer, before the first set none."""
        rng = self.lifter.rng
        if self.planned is None:
            return rng.randrange(20, 90)
        if self.planned <= MINI_REST:
            return self.planned + rng.randrange(6)
        chat = rng.randrange(60, 240) if rng.random() < 0.03 else 0
        return int(self.planned * (0.85 + 0.4 * rng.random())) + chat

    def _at(self, seconds: int) -> datetime:
        return self.start + timedelta(seconds=seconds)

    def _finished(self, doing: Doing) -> PerformedExercise:
        rng = self.lifter.rng
        return PerformedExercise(
            id=self.new_id(),
            exercise=doing.exercise.id,
            name=doing.exercise.name,
            group=doing.group,
            note=rng.choice(EXERCISE_NOTES) if rng.random() < 0.02 else "",
            sets=tuple(doing.done),
        )
