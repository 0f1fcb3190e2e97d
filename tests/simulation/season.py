"""A year of one exercise by one rule: asked for by the real coach, done by the made-up lifter."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from gymtui.model.advice import ReasonCode
from gymtui.model.exercise import Exercise
from gymtui.model.gym import Gym
from gymtui.model.ids import ShortId
from gymtui.model.performed import Part, PerformedExercise, PerformedSet, Readiness
from gymtui.model.plan import PlannedExercise
from gymtui.model.profile import Level
from gymtui.model.technique import Technique
from gymtui.model.units import Load, Reps, Rir, Seconds
from gymtui.training.autoregulation.deload import (
    DeloadSignals,
    TrainingWeek,
    deload_due,
    hard_weeks_since,
)
from gymtui.training.autoregulation.readiness import readiness_of
from gymtui.training.autoregulation.rir_miss import Aim, Effort, next_load
from gymtui.training.autoregulation.trend import left_out_because, session_best, trends
from gymtui.training.exposure import Exposure
from gymtui.training.failure_budget import planned_to_failure
from gymtui.training.progression.gates import Conditions
from gymtui.training.progression.judging import judge
from gymtui.training.progression.protocol import Situation
from gymtui.training.progression.recommend import Recommendation, SetAdvice, recommend
from gymtui.training.techniques import SetOver, SetSoFar, technique_rules
from tests.simulation.lifter import MadeUpLifter

FIRST_DAY = date(2025, 1, 6)
WEEKS = 52
TO_THE_END = frozenset({Technique.AMRAP, Technique.REST_PAUSE, Technique.DC, Technique.MYO, Technique.DROP})
"""Techniques whose first part goes on until one rep is left."""
BREAK = (24, 27)
"""Weeks in which nobody trains."""


@dataclass(frozen=True)
class Session:
    """One session: what was asked, why, what was done, and what the lifter could have lifted once."""

    day: date
    week: int
    asked: Load | None
    aimed: int | None
    code: ReasonCode
    codes: tuple[ReasonCode, ...]
    performed: PerformedExercise
    one_rep_max: float
    failed: int
    planned_failures: int
    deload: bool


@dataclass
class Season:
    """A year in the making. `days` are the exercises of the week, trained in turn.

    An `eager` lifter goes on until two are left, whatever was asked for.
    """

    days: Sequence[PlannedExercise]
    exercise: Exercise
    gym: Gym
    lifter: MadeUpLifter
    level: Level = Level.INTERMEDIATE
    weekly: int = 2
    body_weight: Load | None = None
    start: Load | None = None
    eager: bool = False
    sessions: list[Session] = field(default_factory=list)
    history: tuple[Exposure, ...] = ()
    deload_until: date = FIRST_DAY - timedelta(days=1)

    def train(self) -> list[Session]:
        """Train the year. A session without a plan before it says where the lifter stands."""
        count = 0
        if self.start is not None:
            self.history = (self._free_session(self.start),)
        for week in range(WEEKS):
            if BREAK[0] <= week < BREAK[1]:
                continue
            for place in range(self.weekly):
                day = FIRST_DAY + timedelta(days=7 * week + place * (7 // self.weekly))
                self._session(day, week, self.days[count % len(self.days)])
                count += 1
        return self.sessions

    def _free_session(self, load: Load) -> Exposure:
        day = FIRST_DAY - timedelta(days=3)
        reps = min(8, max(1, self._possible(load, 1.0, 0) - 2))
        part = Part(load=load, reps=Reps(reps), rir=Rir(2.0))
        done = PerformedSet(id=ShortId("s0"), parts=(part,))
        performed = PerformedExercise(
            id=ShortId("e1"), exercise=self.exercise.id, name=self.exercise.name, sets=(done,) * 3
        )
        return Exposure(day, "before", performed, self.body_weight)

    def _session(self, day: date, week: int, planned: PlannedExercise) -> None:
        self.lifter.rest_until((day - FIRST_DAY).days)
        today = self.lifter.form_of_the_day()
        situation = Situation(
            planned,
            self.exercise,
            self.gym,
            level=self.level,
            history=self.history[:8] + self._older_lines(),
            body_weight=self.body_weight,
            weeks_trained=week + 20,
            today=day,
        )
        self._maybe_deload(day, situation)
        conditions = Conditions(
            day=readiness_of(_answers(today)) if week % 3 == 0 else None, deload=day <= self.deload_until
        )
        asked = recommend(situation, conditions)
        strength = self.lifter.one_rep_max
        performed = self._done(asked, today)
        work = [one for one in performed.sets if one.is_work]
        self.sessions.append(
            Session(
                day,
                week,
                asked.sets[0].load if asked.sets else None,
                asked.sets[0].reps or asked.sets[0].target.reps if asked.sets else None,
                asked.advice.prescribed.code,
                tuple(reason.code for reason in asked.advice.reasons),
                performed,
                strength,
                sum(one.failed for one in work),
                sum(planned_to_failure(one.target) for one in asked.sets),
                asked.advice.prescribed.deload,
            )
        )
        if work:
            self.history = (Exposure(day, f"w{day}", performed, self.body_weight), *self.history)

    def _older_lines(self) -> tuple[Exposure, ...]:
        """The last session of each line beyond those that are kept anyway, as the index keeps them."""
        seen = {one.line for one in self.history[:8]}
        found = []
        for one in self.history[8:]:
            if one.line not in seen:
                seen.add(one.line)
                found.append(one)
        return tuple(found)

    def _maybe_deload(self, day: date, situation: Situation) -> None:
        """Take the deload that is due. The one lift stands for two: nothing else is trained here."""
        if day <= self.deload_until:
            return
        bests = []
        for place, one in enumerate(self.history[:8]):
            before = self.history[place + 1].day if place + 1 < len(self.history) else None
            off = (one.day - before).days if before is not None else None
            best = session_best(one.performed, self.exercise, one.day, one.body_weight)
            if best is not None and not left_out_because(one.performed, off):
                bests.append(best)
        missed = []
        for one in self.history[:4]:
            if one.prescribed is not None and not one.prescribed.light:
                done = judge(one, one.prescribed)
                missed.append(not done.all_met and not done.incomplete)
        weeks: dict[date, TrainingWeek] = {}
        for session in self.sessions:
            monday = session.day - timedelta(days=session.day.weekday())
            known = weeks.get(monday, TrainingWeek(monday, 0.0))
            hard = known.hard_sets + 10
            weeks[monday] = TrainingWeek(monday, hard, known.deload or session.deload)
        found = trends(bests)
        signals = DeloadSignals(
            today=day,
            level=self.level,
            trends={"one": found, "other": found},
            missed={"one": tuple(missed), "other": tuple(missed)},
            hard_weeks=hard_weeks_since(tuple(weeks.values()), day),
        )
        if deload_due(signals, situation.h) is not None:
            self.deload_until = day + timedelta(days=situation.h.deload_days - 1)

    def _done(self, asked: Recommendation, today: float) -> PerformedExercise:
        sets: list[PerformedSet] = []
        carried: Load | None = None
        for number, one in enumerate(asked.sets):
            alike = number > 0 and one.load == asked.sets[number - 1].load
            load = carried if alike and carried is not None else one.load
            done, effort = self._set(one, load, number, today)
            sets.append(done)
            carried = load
            aim = one.target
            if load is not None and effort is not None and aim.reps and aim.technique is Technique.STRAIGHT:
                moved = next_load(
                    load,
                    effort,
                    Aim(aim.reps, aim.reps_max, aim.rir),
                    self.exercise,
                    self.gym,
                    body_weight=self.body_weight,
                )
                carried = moved.load if moved is not None else load
        return PerformedExercise(
            id=ShortId("e1"),
            exercise=self.exercise.id,
            name=self.exercise.name,
            prescribed=asked.advice.prescribed,
            sets=tuple(sets),
        )

    def _set(
        self, asked: SetAdvice, load: Load | None, number: int, today: float
    ) -> tuple[PerformedSet, Effort | None]:
        target = asked.target
        if not self.exercise.measurement.has_reps:
            return self._hold(asked, load, number, today), None
        aimed = asked.reps or target.reps or 8
        if target.technique in TO_THE_END or self.eager:
            aimed = 99
        parts: list[Part] = []
        rules = technique_rules(target.technique)
        room = self._possible(load, today, number)
        left_for = 1 if target.technique in TO_THE_END else 2 if self.eager else 0
        reps = max(0, min(aimed, room - left_for)) if room else 0
        failed = reps < (target.reps or 1) and room <= reps
        parts.append(self._part(load, reps, room, failed=failed))
        while len(parts) < 12:
            answer = rules.next(SetSoFar(target, tuple(parts), exercise=self.exercise, gym=self.gym))
            if isinstance(answer, SetOver):
                break
            again = max(1, self._possible(answer.load, today, number) // 3)
            reps = min(answer.reps or again, again)
            parts.append(self._part(answer.load, reps, again, failed=False))
        first = parts[0]
        left = room - (first.reps or 0)
        done = PerformedSet(
            id=ShortId(f"s{number}"),
            technique=target.technique,
            form=self.lifter.form(left) if number == 0 else None,
            parts=tuple(parts),
        )
        return done, Effort(first.reps or 0, first.rir, first.failed)

    def _part(self, load: Load | None, reps: int, room: int, *, failed: bool) -> Part:
        self.lifter.worked(reps, room, failed=failed)
        rir = 0.0 if failed else self.lifter.guess(room - reps)
        return Part(load=load, reps=Reps(reps), rir=Rir(rir), failed=failed)

    def _possible(self, load: Load | None, today: float, number: int) -> int:
        amount = float(load.kilograms) if load is not None else 0.0
        if self.exercise.measurement.is_on_bodyweight and self.body_weight is not None:
            amount += float(self.body_weight.kilograms) * float(self.exercise.bodyweight_fraction or 1)
        return (
            self.lifter.possible(amount, today, number)
            if amount > 0
            else round(12 + self.lifter.fitness * 30)
        )

    def _hold(self, asked: SetAdvice, load: Load | None, number: int, today: float) -> PerformedSet:
        could = round((30 + self.lifter.fitness * 120) * today) - 2 * number
        wanted = asked.seconds or asked.target.seconds or 30
        held = max(1, min(wanted, could))
        self.lifter.worked(held, could, failed=False)
        part = Part(load=load, seconds=Seconds(held))
        return PerformedSet(id=ShortId(f"s{number}"), parts=(part,))


def _answers(today: float) -> Readiness:
    """The check-in of a day: a bad one feels bad."""
    mark = 4 if today > 0.99 else 3 if today > 0.965 else 2
    return Readiness(fatigue=mark, sleep=mark, soreness=mark, stress=mark, mood=mark)
