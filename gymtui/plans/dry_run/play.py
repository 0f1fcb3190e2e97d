"""Playing the weeks of a plan: each day prepared by the coach, done by a made-up lifter, and added up."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from gymtui.model.exercise import Exercise
from gymtui.model.ids import ShortId
from gymtui.model.performed import Kind, PerformedExercise
from gymtui.model.plan import PlanDocument, Program, Template, WeekChange
from gymtui.model.session import SessionExercise
from gymtui.plans.checking import check_plan
from gymtui.plans.coaching import Coach
from gymtui.plans.day import PreparedDay
from gymtui.plans.dry_run.doing import Doing
from gymtui.plans.dry_run.past import Past
from gymtui.plans.dry_run.plates import Racks
from gymtui.plans.dry_run.preparing import prepared
from gymtui.plans.dry_run.result import DryRun, PlayedDay, PlayedExercise, PlayedWeek
from gymtui.plans.dry_run.setting import MOST_WEEKS, DryRunSetting
from gymtui.plans.dry_run.shown import lifts_of, played_exercise
from gymtui.plans.dry_run.strength import Strength, can_be_reckoned, first_strength, grown, newest_strength
from gymtui.plans.dry_run.watching import Watcher
from gymtui.plans.outlook import minutes
from gymtui.plans.pools import in_turn
from gymtui.plans.week_days import DAYS_IN_A_WEEK, as_program, change_of_week, placed_days
from gymtui.plans.week_figures import muscle_weeks
from gymtui.training.beginners import easing_in
from gymtui.training.e1rm import model_of
from gymtui.training.failure_budget import FailureCount, HardSet, planned_sets, whole_count
from gymtui.training.progression.gates import Conditions
from gymtui.training.session_volume import planned_credit
from gymtui.training.volume import add_up

NAMED = 6
"""So many exercises are named in a note."""


@dataclass(slots=True)
class Player:
    """Plays one plan. `weeks()` gives a week at a time, so that progress can be shown and playing be ended;
    `result()` is what was played so far."""

    document: PlanDocument
    setting: DryRunSetting
    _past: Past = field(init=False)
    _racks: Racks = field(init=False)
    _watcher: Watcher = field(init=False)
    _strengths: dict[str, Strength | None] = field(default_factory=dict)
    _times: dict[str, int] = field(default_factory=dict)
    _weeks: list[PlayedWeek] = field(default_factory=list)
    _numbers: "itertools.count[int]" = field(default_factory=itertools.count)

    def __post_init__(self) -> None:
        setting = self.setting
        self._past = Past.of(setting.sessions, setting.last)
        self._racks = Racks(setting.gym, setting.profile.unit)
        self._watcher = Watcher(setting)

    def weeks(self) -> Iterator[PlayedWeek]:
        """Play the weeks that are left, each as it is asked for. A plan without days has none."""
        program = as_program(self.document)
        if program is None or not program.days:
            return
        while len(self._weeks) < min(self.setting.weeks, MOST_WEEKS):
            week = self._week(program, len(self._weeks))
            self._weeks.append(week)
            yield week

    def so_far(self) -> DryRun:
        """Return what was played so far, without what is wrong with the plan."""
        words = {slug: one.words for slug, one in self._strengths.items() if one is not None}
        lifts = lifts_of(self._weeks, words)
        return DryRun(title=self.document.name, weeks=tuple(self._weeks), lifts=lifts, notes=self._notes())

    def result(self) -> DryRun:
        """Return what was played so far, with what is wrong with the plan anyway."""
        return replace(self.so_far(), problems=check_plan(self.document, self.setting.checks))

    def _week(self, program: Program, number: int) -> PlayedWeek:
        setting = self.setting
        start = setting.start + timedelta(days=number * DAYS_IN_A_WEEK)
        of_program = setting.first_week + number
        change = change_of_week(self.document.program, of_program)
        days: list[PlayedDay] = []
        hard: list[HardSet] = []
        credited: list[tuple[Exercise | None, float]] = []
        for placed in placed_days(program, of_program, start.weekday()):
            template = self.document.template(program.days[placed.day].template)
            if template is None or template.archived:
                continue
            on = start + timedelta(days=placed.offset)
            made = self._day(template, change, on)
            days.append(self._played(made, placed.day, template, on))
            hard += made.hard
            credited += made.credited
        return PlayedWeek(
            number=number,
            of_program=of_program % len(program.weeks) if program.weeks else of_program,
            start=start,
            deload=change.deload,
            days=tuple(days),
            muscles=muscle_weeks(add_up(credited, setting.h.secondary_percent / 100), setting.checks),
            failures=self._failures(hard, change),
            warnings=self._watcher.of_week(start, days, hard, change),
        )

    def _day(self, template: Template, change: WeekChange, on: date) -> "_Made":
        times = self._times.get(template.id, self.setting.trained.get(template.id, 0))
        self._times[template.id] = times + 1
        coach = self._coach(on)
        turned = in_turn(template, times)
        day = prepared(turned, change, coach, self._past.last, self.setting, self._new_id)
        session = f"dry-{on.isoformat()}-{template.id}"
        made = _Made(day)
        for asked in day.exercises:
            exercise = self.setting.catalogue.get(asked.exercise)
            work = [one for one in asked.sets if one.target.kind is Kind.WORK]
            made.credited.append((exercise, sum(planned_credit(one) for one in work)))
            if exercise is None or not work:
                continue
            performed = self._doing(exercise, asked, on).performed(asked)
            made.done.append((exercise, asked, performed))
            targets = [one.target for one in work]
            model = model_of(exercise, self.setting.models)
            made.hard += planned_sets(exercise, targets, on, session=session, model=model, h=self.setting.h)
        for _, _, performed in made.done:
            self._past.add(on, session, performed, self.setting.body_weight)
        return made

    def _played(self, made: "_Made", number: int, template: Template, on: date) -> PlayedDay:
        exercises: tuple[PlayedExercise, ...] = tuple(
            played_exercise(asked, performed) for _, asked, performed in made.done
        )
        return PlayedDay(
            date=on,
            day=number,
            template=template.id,
            name=template.name,
            exercises=exercises,
            minutes=minutes(made.day),
            failures=sum(one.failed for one in made.hard),
            plates=self._racks.of_day(made.done),
        )

    def _coach(self, on: date) -> Coach:
        setting = self.setting
        first = setting.first_day or setting.start
        easing = easing_in(setting.profile.level, first, on, setting.h)
        return Coach(
            today=on,
            sessions=self._past.sessions,
            body_weight=setting.body_weight,
            first_day=first,
            conditions=Conditions(easing=easing),
            h=setting.h,
            models=setting.models,
        )

    def _doing(self, exercise: Exercise, asked: SessionExercise, on: date) -> Doing:
        setting = self.setting
        model = model_of(exercise, setting.models)
        strength = self._strength(exercise, asked)
        days = (on - setting.start).days
        most = grown(strength, days, setting.profile.level, setting.h) if strength is not None else None
        return Doing(exercise, setting.gym, model, most, setting.body_weight, setting.h)

    def _strength(self, exercise: Exercise, asked: SessionExercise) -> Strength | None:
        """Return the strength of the first day; it is worked out once for each exercise."""
        if exercise.id not in self._strengths:
            self._strengths[exercise.id] = self._first_day(exercise, asked)
        return self._strengths[exercise.id]

    def _first_day(self, exercise: Exercise, asked: SessionExercise) -> Strength | None:
        setting = self.setting
        if not can_be_reckoned(exercise, setting.body_weight):
            return None
        model = model_of(exercise, setting.models)
        sessions = setting.sessions.get(exercise.id, ())
        found = newest_strength(sessions, exercise, setting.body_weight, model)
        if found is not None:
            return found
        work = [one for one in asked.sets if one.target.kind is Kind.WORK]
        return first_strength(work, exercise, setting.gym, setting.body_weight, model)

    def _failures(self, hard: list[HardSet], change: WeekChange) -> FailureCount:
        found = whole_count(hard, self.setting.profile.level, self.setting.h)
        return replace(found, limit=0) if change.deload else found

    def _notes(self) -> tuple[str, ...]:
        unknown = [slug for slug, found in self._strengths.items() if found is None]
        if not unknown:
            return ()
        names = ", ".join(self.setting.checks.name_of(slug) for slug in unknown[:NAMED])
        more = f" and {len(unknown) - NAMED} more" if len(unknown) > NAMED else ""
        return (f"Done as asked for, since nothing says how strong the lifter is there: {names}{more}.",)

    def _new_id(self) -> ShortId:
        return ShortId(f"d{next(self._numbers)}")


@dataclass(slots=True)
class _Made:
    """A day as it was prepared and done."""

    day: PreparedDay
    done: list[tuple[Exercise, SessionExercise, PerformedExercise]] = field(default_factory=list)
    hard: list[HardSet] = field(default_factory=list)
    credited: list[tuple[Exercise | None, float]] = field(default_factory=list)


def dry_run(document: PlanDocument, setting: DryRunSetting) -> DryRun:
    """Return the next weeks of a plan, played for this lifter from a day on. Pure and deterministic.

    What is asked for comes from the real coach, with the lifter's real history and the sessions played so
    far; what is done of it from a simple model (`strength.py`), whose figures are our own (D). Never raises
    for a plan that has errors: days that are not there are passed over.
    """
    player = Player(document, setting)
    for _ in player.weeks():
        pass
    return player.result()
