"""What the screens work at: the store, the runner, and what is known of the lifter. No Textual in here.

Calls that touch the disk block; screens make them in the keeper thread (see `app`).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from gymtui.actions import Action
from gymtui.data import load_shipped_exercises
from gymtui.insight.index import HistoryIndex, IndexBuilder, UnreadableRow, with_models
from gymtui.live import events as ev
from gymtui.model.exercise import Exercise
from gymtui.model.gym import Gym
from gymtui.model.ids import WorkoutId, short_id
from gymtui.model.performed import PerformedExercise, PlanReference, Technique, Workout, offset_of
from gymtui.model.plan import Program, Template
from gymtui.model.profile import BodyEntry, ExerciseChoice, Level, Profile
from gymtui.model.saved_filter import SavedFilter
from gymtui.model.session import SessionExercise
from gymtui.model.units import Unit
from gymtui.paths import Paths
from gymtui.plans.coaching import Coach
from gymtui.plans.day import PreparedDay, next_day, prepare, prepare_exercise
from gymtui.plans.proposal import LastTime
from gymtui.plans.ready import ready_plan
from gymtui.runner import Clock, Randomness, Runner
from gymtui.settings import Settings, Spec, Value, with_value
from gymtui.store.names import parse_workout
from gymtui.store.store import Store
from gymtui.training.catalogue import Catalogue, name_key
from gymtui.training.e1rm import Models, models_of
from gymtui.training.heuristics import changed_figures
from gymtui.training.loadable import default_gym
from gymtui.training.rests import RestDefaults, TrainingGoal
from gymtui.tui.coach_desk import coach_of, keep_check_in, readiness_today
from gymtui.tui.past_reading import PastReader
from gymtui.tui.program_desk import change_of, changed_by, program_of, trained_of, week_of

if TYPE_CHECKING:
    from gymtui.insight.body_text import BodyLine
    from gymtui.tui.screens.check_in import CheckedIn

DOCTOR = "`gymtui doctor` says what to do."


@dataclass(frozen=True)
class Known:
    """What the library says, read once and again after each change. `gym` is the one of `gyms` in use."""

    profile: Profile
    gym: Gym
    catalogue: Catalogue
    gyms: dict[str, Gym] = field(default_factory=dict)
    templates: dict[str, Template] = field(default_factory=dict)
    programs: dict[str, Program] = field(default_factory=dict)
    choices: dict[str, ExerciseChoice] = field(default_factory=dict)
    filters: dict[str, SavedFilter] = field(default_factory=dict)


def catalogue_with(own: dict[str, Exercise]) -> Catalogue:
    """Return the shipped exercises with the lifter's own, whose names come first.

    An own exercise keeps its name when a later version ships an alias of the same name.
    """
    taken = {name_key(name) for e in own.values() for name in (e.name, *e.aliases)}
    shipped = []
    for exercise in load_shipped_exercises():
        if exercise.id in own or name_key(exercise.name) in taken:
            continue
        kept = tuple(alias for alias in exercise.aliases if name_key(alias) not in taken)
        shipped.append(
            exercise if kept == exercise.aliases else exercise.model_copy(update={"aliases": kept})
        )
    return Catalogue((*shipped, *own.values()))


def read_known(store: Store) -> Known:
    """Read the library."""
    library = store.library
    profile = library.profile()
    gyms = library.gyms()
    gym = gyms.get(profile.gym) or default_gym(profile.unit).model_copy(update={"id": profile.gym})
    return Known(
        profile=profile,
        gym=gym,
        gyms={**gyms, gym.id: gym},
        catalogue=catalogue_with(library.exercises()),
        templates=library.templates(),
        programs=library.programs(),
        choices=library.choices(),
        filters=library.filters(),
    )


class Desk:
    """The program's state apart from what is on the screen."""

    def __init__(
        self,
        store: Store,
        settings: Settings,
        actions: tuple[Action, ...],
        *,
        clock: Clock,
        randomness: Randomness,
        notices: tuple[str, ...] = (),
    ) -> None:
        self.store = store
        self.settings = settings
        self.actions = actions
        self.clock = clock
        self.notices = notices
        self.runner = Runner(store, clock, randomness)
        self.known = read_known(store)
        self.index = HistoryIndex(models=self.models)
        self.past = PastReader()
        self._randomness = randomness

    @property
    def now(self) -> datetime:
        return self.clock()

    @property
    def zone(self) -> tzinfo:
        """The machine's zone at this moment."""
        zone = self.clock().astimezone().tzinfo
        assert zone is not None, "astimezone() gives an aware time"
        return zone

    @property
    def first_run(self) -> bool:
        """Whether the three questions are to be asked: not of a library that is only broken."""
        broken = any(problem.path.name == "library.json" for problem in self.store.problems())
        return not self.known.profile.asked and not self.store.read_only and not broken

    @property
    def today(self) -> date:
        return self.clock().astimezone(self.zone).date()

    def reload(self) -> None:
        """Read the library again after a change."""
        self.known = read_known(self.store)

    # the plan of today

    @property
    def program(self) -> Program | None:
        chosen = self.known.profile.program
        return self.known.programs.get(chosen) if chosen is not None else None

    def day_of_today(self) -> Template | None:
        """Return the template to train next, or None where there is no plan."""
        program = self.program
        if program is None:
            return None
        return next_day(program, self.known.templates, trained_of(self), self.today)

    def last_times(self) -> dict[str, LastTime]:
        alike: dict[str, dict[Technique, tuple[date, PerformedExercise]]] = {}
        for (slug, technique), found in self.index.alike.items():
            alike.setdefault(slug, {})[technique] = found
        last = self.index.last.items()
        return {slug: LastTime(day, done, alike.get(slug, {})) for slug, (day, done) in last}

    def prepared(self, template: Template, *, deload: bool = False) -> PreparedDay:
        """Return the template with today's loads, reps and rests, as the program's week has it.

        `deload`: as if one ran.
        """
        coach, change = self.coach, change_of(self, template)
        deloads = deload or change.deload or coach.conditions.deload
        conditions = replace(coach.conditions, deload=deloads, week_percent=change.load_percent)
        return prepare(
            changed_by(self, template, change),
            catalogue=self.known.catalogue,
            gym=self.known.gym,
            profile=self.known.profile,
            last=self.last_times(),
            new_id=self.runner.new_id,
            choices=self.known.choices,
            rests=self.rests,
            coach=replace(coach, conditions=conditions),
        )

    @property
    def coach(self) -> Coach:
        """Return what the coach goes by today."""
        return coach_of(self)

    @property
    def models(self) -> Models:
        """The model of e1RM of each exercise: chosen, or what the goal asks for."""
        return models_of(self.known.choices, strength=self.settings.goal == "strength")

    def follow_models(self) -> bool:
        """Leave out of the index what other models reckoned; True: it is to be read again."""
        if self.models == self.index.models:
            return False
        self.index = with_models(self.index, self.models)
        return True

    @property
    def rests(self) -> RestDefaults:
        return RestDefaults(goal=TrainingGoal(self.settings.goal))

    def prepared_exercise(self, exercise: Exercise) -> SessionExercise:
        """Return one exercise to add to a running workout, like last time."""
        return prepare_exercise(
            exercise,
            gym=self.known.gym,
            profile=self.known.profile,
            last=self.last_times().get(exercise.id),
            new_id=self.runner.new_id,
            choice=self.known.choices.get(exercise.id),
            rests=self.rests,
            coach=self.coach,
        )

    def started(self, template: Template | None, day: PreparedDay | None = None) -> ev.Started:
        """Return the first event of a workout of this template; None: an empty one.

        `day` is the template as it was worked out and changed for today; None: as it is planned.
        """
        now = self.now
        if day is None:
            day = self.prepared(template) if template is not None else PreparedDay()
        return ev.Started.model_validate(
            {
                "at": now,
                "workout": self.runner.new_workout_id(),
                "date": self.today,
                "timezone": offset_of(now.astimezone(self.zone)),
                "title": template.name if template is not None else "Freestyle",
                "plan": self._reference(template) if template is not None else None,
                "body_weight": self.store.body.latest_weight(self.today),
                "gym": self.known.gym,
                "readiness": readiness_today(self),
                "figures": changed_figures(self.settings.coach),
                "groups": day.groups,
                "exercises": day.exercises,
            }
        )

    def _reference(self, template: Template) -> PlanReference:
        program = program_of(self, template)
        return PlanReference(
            template=template.id,
            template_name=template.name,
            program=program.id if program is not None else None,
            program_name=program.name if program is not None else None,
            week=week_of(self, template),
        )

    # the lifter

    def settle(self, unit: Unit | None, level: Level | None, safeties: bool | None) -> None:
        """Keep the answers of the first run and put a ready plan for the level in place.

        A skipped question keeps its default: the unit of the gym's plates, novice, no safeties.
        """
        library = self.store.library
        before = self.known.profile
        profile = before.model_copy(
            update={"unit": unit or before.unit, "level": level or before.level, "asked": True}
        )
        gym = default_gym(profile.unit, safeties).model_copy(update={"id": profile.gym})
        library.save_gym(gym)
        self.store.library.save_profile(self.with_ready_plan(profile, gym.safeties))
        self.reload()

    def with_ready_plan(self, profile: Profile, safeties: bool | None) -> Profile:
        """Store the ready plan of the profile's level and return the profile that follows it."""
        plan = ready_plan(profile.level, safeties)
        for template in plan.templates:
            self.store.library.save_template(template)
        self.store.library.save_program(plan.program)
        return profile.model_copy(update={"program": plan.program.id})

    def body_entry(self, line: "BodyLine") -> BodyEntry:
        """Return today's entry of what was typed of the body."""
        return BodyEntry(
            id=short_id(self._randomness(5)),
            date=self.today,
            at=self.now,
            weight=line.weight,
            millimetres=dict(line.millimetres),
            note=line.note,
        )

    def check_in(self, answered: "CheckedIn") -> None:
        """Keep how the lifter feels today."""
        keep_check_in(self, answered, self._randomness(5))

    # the history

    def read_history(self, stages: Callable[[int], bool]) -> Iterator[HistoryIndex]:
        """Read all workouts, newest first; give an index where `stages(count)` says so and at the end."""
        builder = IndexBuilder(self.today, self.known.catalogue, self.models)
        count = 0
        for found in self.store.workouts.each():
            if not isinstance(found, Workout):
                named = parse_workout(found.path.name)
                if named is not None:
                    builder.add_unreadable(UnreadableRow(named.id, named.day, str(found)))
                continue
            builder.add(found)
            count += 1
            if stages(count):
                yield builder.index(complete=False)
        yield builder.index(complete=True)

    def note_problems(self) -> None:
        """Take up what the store could not read into the notices of Today."""
        found = self.store.problems()
        known = [n for n in self.notices if not n.endswith(DOCTOR)]
        if found:
            first = found[0].path.name
            more = f" and {len(found) - 1} more" if len(found) > 1 else ""
            known.append(f"{first}{more} could not be read. {DOCTOR}")
        self.notices = tuple(known)

    def resumable(self) -> WorkoutId | None:
        """Return the newest workout in progress on the disk, taken up by the runner, or None.

        Raises GymtuiError where it cannot be read.
        """
        if self.runner.session is not None:
            return WorkoutId(self.runner.session.id)
        unfinished = self.store.live.unfinished()
        if not unfinished:
            return None
        self.runner.resume(unfinished[0])
        return unfinished[0]

    @property
    def settings_file(self) -> Path:
        store = self.store
        return Paths(store.home, store.state_folder, store.cache_folder).settings

    def with_setting(self, spec: Spec, value: Value) -> None:
        """Go by another value of one setting from now on."""
        self.settings = with_value(self.settings, spec, value)
