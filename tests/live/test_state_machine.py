"""Anything can happen in any order: events of all kinds, undo, redo, and a kill between any two of them.

After each step the workout must be whole: what the disk has replays to the same, nothing logged is lost
unless it was removed, supersets stand together, and the clock runs only while something is left to do.
"""

from datetime import datetime, timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from gymtui.live import countdown as cd
from gymtui.live import events as ev
from gymtui.live.entry import Entry
from gymtui.live.finish import finished
from gymtui.live.fold import InvalidEventError, Session, begin, replay, step
from gymtui.live.order import current, labels
from gymtui.live.parts import following
from gymtui.live.proposal import context
from gymtui.model.exercise import Measurement
from gymtui.model.gym import Gym
from gymtui.model.ids import ShortId
from gymtui.model.performed import Group, Kind, Part, Side, Technique
from gymtui.model.plan import Param, SetTarget
from gymtui.model.session import SessionExercise, SessionSet
from gymtui.model.units import Load, Reps, Seconds, Unit
from gymtui.training.loadable import default_gym
from gymtui.training.techniques import NextPart
from tests.live.helpers import START, started

PARAMS: dict[Technique, dict[str, Param]] = {
    Technique.REST_PAUSE: {"total": 12, "rest": 15},
    Technique.MYO: {"target": 4},
    Technique.CLUSTER: {"total": 10, "group": 3},
    Technique.DROP: {"drops": 2},
    Technique.EMOM: {"rounds": 3},
    Technique.INTERVAL: {"rounds": 2, "work": 20, "rest": 10},
}
MOST_EXERCISES = 8


class Workout(RuleBasedStateMachine):
    """A lifter who does everything that can be done, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.now: datetime = START
        self.number = 0
        self.session: Session | None = None
        self.logged = 0

    # making things

    def new_id(self, letter: str) -> ShortId:
        self.number += 1
        return ShortId(f"{letter}{self.number}")

    def a_set(self, technique: Technique, kind: Kind = Kind.WORK) -> SessionSet:
        target = SetTarget(kind=kind, technique=technique, params=PARAMS.get(technique, {}), reps=Reps(8))
        return SessionSet(id=self.new_id("s"), target=target, load=Load.kg(60), reps=Reps(8))

    def an_exercise(self, techniques: list[Technique], measurement: Measurement) -> SessionExercise:
        hold = measurement is Measurement.DURATION
        sets: list[SessionSet] = [] if hold else [self.a_set(Technique.STRAIGHT, Kind.WARMUP)]
        for technique in techniques:
            if hold:
                target = SetTarget(seconds=Seconds(30))
                sets.append(SessionSet(id=self.new_id("s"), target=target, seconds=Seconds(30)))
            else:
                sets.append(self.a_set(technique))
        return SessionExercise(
            id=self.new_id("e"),
            exercise="bench-press",
            name="Bench press",
            measurement=measurement,
            unilateral=self.number % 5 == 0,
            rest=Seconds(90),
            sets=tuple(sets),
        )

    def happen(self, event: ev.Change | ev.Undone | ev.Redone) -> bool:
        """Let something happen. What does not fit is refused and changes nothing."""
        assert self.session is not None
        before = self.session
        try:
            self.session = step(before, event)
        except InvalidEventError:
            assert replay((before.started, *before.applied)).now == before.now
            return False
        return True

    def passes(self, seconds: int) -> datetime:
        self.now += timedelta(seconds=seconds)
        return self.now

    @property
    def workout(self) -> Session:
        assert self.session is not None
        return self.session

    def some_exercise(self, pick: int) -> str | None:
        exercises = self.workout.now.exercises
        return exercises[pick % len(exercises)].id if exercises else None

    def some_set(self, pick: int) -> str | None:
        ids = [s.id for _, _, s in self.workout.now.places()]
        return ids[pick % len(ids)] if ids else None

    # what the lifter does

    @initialize(
        plan=st.lists(
            st.tuples(
                st.lists(st.sampled_from(Technique), min_size=1, max_size=3),
                st.sampled_from([Measurement.WEIGHT_REPS, Measurement.WEIGHT_REPS, Measurement.DURATION]),
            ),
            min_size=1,
            max_size=4,
        ),
        paired=st.booleans(),
    )
    def start(self, plan: list[tuple[list[Technique], Measurement]], paired: bool) -> None:
        exercises = [self.an_exercise(techniques, measurement) for techniques, measurement in plan]
        groups: tuple[Group, ...] = ()
        if paired and len(exercises) > 1:
            groups = (Group(id=ShortId("A"), switch_rest=Seconds(10), round_rest=Seconds(90)),)
            exercises[:2] = [e.model_copy(update={"group": "A"}) for e in exercises[:2]]
        event = started(*exercises, groups=groups)
        self.session = begin(event.model_copy(update={"gym": default_gym(Unit.KG)}))

    @rule(seconds=st.integers(0, 400), reps=st.integers(0, 15), sides=st.booleans())
    def log(self, seconds: int, reps: int, sides: bool) -> None:
        shown = context(self.workout.now, Unit.KG)
        place = current(self.workout.now)
        if shown is None or place is None:
            return
        part = Part(load=shown.load, reps=Reps(reps))
        if shown.measurement is Measurement.DURATION:
            part = Part(load=shown.load, seconds=Seconds(reps))
        both = tuple(part.model_copy(update={"side": side}) for side in Side)
        parts = both if sides else (part,)
        chosen = self.workout.now.at(place)[1].id
        at = self.passes(seconds)
        assert self.happen(ev.PartLogged(at=at, set=ShortId(chosen), entry=Entry(parts=parts)))

    @rule(seconds=st.integers(0, 60), technique=st.sampled_from(Technique))
    def type_a_whole_set(self, seconds: int, technique: Technique) -> None:
        place = current(self.workout.now)
        if place is None:
            return
        chosen = self.workout.now.at(place)[1].id
        loads = (60, 50, 40) if technique is Technique.DROP else (60, 60, 60)
        parts = tuple(Part(load=Load.kg(load), reps=Reps(5)) for load in loads)
        entry = Entry(parts=parts, technique=technique)
        self.happen(ev.PartLogged(at=self.passes(seconds), set=ShortId(chosen), entry=entry))

    @rule(seconds=st.integers(0, 60))
    def press_space(self, seconds: int) -> None:
        self.happen(ev.PartStarted(at=self.passes(seconds)))

    @rule(pick=st.integers(0, 50), technique=st.sampled_from([Technique.REST_PAUSE, Technique.DROP]))
    def grow(self, pick: int, technique: Technique) -> None:
        chosen = self.some_set(pick)
        if chosen is not None:
            self.happen(ev.PartGrown(at=self.passes(2), set=ShortId(chosen), technique=technique))

    @rule(pick=st.integers(0, 50), technique=st.sampled_from(Technique))
    def choose_a_technique(self, pick: int, technique: Technique) -> None:
        chosen = self.some_set(pick)
        if chosen is not None:
            planned = self.a_set(technique).model_copy(update={"id": chosen})
            self.happen(ev.SetsReplanned(at=self.passes(2), sets=(planned,)))

    @rule(pick=st.integers(0, 50), reps=st.integers(0, 20))
    def correct(self, pick: int, reps: int) -> None:
        chosen = self.some_set(pick)
        if chosen is None:
            return
        before = self.workout.now.rest
        entry = Entry(parts=(Part(load=Load.kg(60), reps=Reps(reps)),))
        if self.happen(ev.SetEdited(at=self.passes(3), set=ShortId(chosen), entry=entry)):
            assert self.workout.now.rest == before, "a correction never restarts the countdown"

    @rule(pick=st.integers(0, 50))
    def end_or_skip(self, pick: int) -> None:
        chosen = self.some_set(pick)
        if chosen is not None:
            self.happen(ev.SetClosed(at=self.passes(1), set=ShortId(chosen)))

    @rule(pick=st.integers(0, 50))
    def remove_a_set(self, pick: int) -> None:
        chosen = self.some_set(pick)
        if chosen is not None:
            self.happen(ev.SetRemoved(at=self.passes(1), set=ShortId(chosen)))

    @rule(pick=st.integers(0, 50), technique=st.sampled_from(Technique))
    def add_a_set(self, pick: int, technique: Technique) -> None:
        chosen = self.some_exercise(pick)
        if chosen is not None:
            added = self.a_set(technique)
            self.happen(ev.SetAdded(at=self.passes(1), exercise=ShortId(chosen), set=added))

    @rule(technique=st.sampled_from(Technique))
    @precondition(lambda self: len(self.workout.now.exercises) < MOST_EXERCISES)
    def add_an_exercise(self, technique: Technique) -> None:
        added = self.an_exercise([technique], Measurement.WEIGHT_REPS)
        assert self.happen(ev.ExerciseAdded(at=self.passes(1), exercise=added))

    @rule(pick=st.integers(0, 50), technique=st.sampled_from(Technique))
    @precondition(lambda self: len(self.workout.now.exercises) < MOST_EXERCISES)
    def swap(self, pick: int, technique: Technique) -> None:
        chosen = self.some_exercise(pick)
        if chosen is not None:
            by = self.an_exercise([technique], Measurement.WEIGHT_REPS)
            self.happen(ev.ExerciseSwapped(at=self.passes(5), exercise=ShortId(chosen), by=by))

    @rule(pick=st.integers(0, 50))
    def remove_an_exercise(self, pick: int) -> None:
        chosen = self.some_exercise(pick)
        if chosen is not None:
            self.happen(ev.ExerciseRemoved(at=self.passes(1), exercise=ShortId(chosen)))

    @rule(pick=st.integers(0, 50), to=st.integers(0, 10))
    def move(self, pick: int, to: int) -> None:
        chosen = self.some_exercise(pick)
        if chosen is not None:
            assert self.happen(ev.ExerciseMoved(at=self.passes(1), exercise=ShortId(chosen), to=to))

    @rule(pick=st.integers(0, 50))
    def later(self, pick: int) -> None:
        chosen = self.some_exercise(pick)
        if chosen is not None:
            self.happen(ev.ExercisePostponed(at=self.passes(1), exercise=ShortId(chosen)))

    @rule(pick=st.integers(0, 50))
    def choose(self, pick: int) -> None:
        chosen = self.some_exercise(pick)
        if chosen is not None:
            assert self.happen(ev.ExerciseChosen(at=self.passes(1), exercise=ShortId(chosen)))

    @rule(one=st.integers(0, 50), other=st.integers(0, 50))
    def link(self, one: int, other: int) -> None:
        chosen, partner = self.some_exercise(one), self.some_exercise(other)
        if chosen is not None and partner is not None:
            group = Group(id=self.new_id("g"))
            event = ev.ExercisesLinked(
                at=self.passes(1), exercise=ShortId(chosen), partner=ShortId(partner), group=group
            )
            self.happen(event)

    @rule(pick=st.integers(0, 50))
    def unlink(self, pick: int) -> None:
        chosen = self.some_exercise(pick)
        if chosen is not None:
            self.happen(ev.ExerciseUnlinked(at=self.passes(1), exercise=ShortId(chosen)))

    @rule(pick=st.integers(0, 50), seconds=st.integers(0, 300), countdown=st.none() | st.booleans())
    def change_the_rest(self, pick: int, seconds: int, countdown: bool | None) -> None:
        chosen = self.some_exercise(pick)
        if chosen is not None:
            event = ev.RestChanged(
                at=self.passes(1), exercise=ShortId(chosen), seconds=Seconds(seconds), countdown=countdown
            )
            assert self.happen(event)

    @rule(unit=st.sampled_from(Unit))
    def go_to_another_gym(self, unit: Unit) -> None:
        gym: Gym = default_gym(unit)
        assert self.happen(ev.GymChanged(at=self.passes(60), gym=gym))

    @rule(seconds=st.integers(-60, 60))
    def adjust_the_rest(self, seconds: int) -> None:
        self.happen(ev.RestAdjusted(at=self.passes(1), seconds=seconds))

    @rule(pick=st.integers(0, 50), lead=st.integers(0, 5))
    def start_a_hold(self, pick: int, lead: int) -> None:
        chosen = self.some_set(pick)
        if chosen is not None:
            event = ev.HoldStarted(
                at=self.passes(1), set=ShortId(chosen), lead=Seconds(lead), target=Seconds(30)
            )
            self.happen(event)

    @rule()
    def cancel_the_hold(self) -> None:
        assert self.happen(ev.HoldCancelled(at=self.passes(1)))

    # undo, redo, kill

    @rule()
    def undo(self) -> None:
        self.happen(ev.Undone(at=self.passes(1)))

    @rule()
    def undo_and_redo_everything(self) -> None:
        before = self.workout
        for _ in before.applied:
            assert self.happen(ev.Undone(at=self.passes(1)))
        assert self.workout.now == begin(before.started).now
        for _ in before.applied:
            assert self.happen(ev.Redone(at=self.passes(1)))
        assert self.workout.now == before.now
        assert self.workout.applied == before.applied

    @rule()
    def killed(self) -> None:
        """The program dies; what the disk has is all there is."""
        before = self.workout
        text = ev.EVENTS.dump_json((before.started, *before.applied))
        self.session = replay(ev.EVENTS.validate_json(text))
        assert self.session.now == before.now

    # what always holds

    @invariant()
    def ids_are_unique_and_labels_too(self) -> None:
        if self.session is None:
            return
        now = self.session.now
        sets = [s.id for _, _, s in now.places()]
        assert len(sets) == len(set(sets))
        names = labels(now)
        assert len(set(names.values())) == len(now.exercises)

    @invariant()
    def supersets_stand_together_and_have_two_members(self) -> None:
        if self.session is None:
            return
        now = self.session.now
        used = [e.plan.group for e in now.exercises]
        for group in {g for g in used if g is not None}:
            at = [i for i, g in enumerate(used) if g == group]
            assert len(at) > 1
            assert at == list(range(at[0], at[-1] + 1))
            assert now.group(group) is not None

    @invariant()
    def what_comes_next_is_open_and_the_clock_belongs_to_something(self) -> None:
        if self.session is None:
            return
        now = self.session.now
        place = current(now)
        assert (place is None) == (not any(e.is_open for e in now.exercises))
        if place is None:
            assert now.rest is None
            return
        exercise, live_set = now.at(place)
        assert not live_set.closed
        shown = context(now, Unit.KG)
        assert shown is not None
        if live_set.parts:
            assert isinstance(following(now, exercise, live_set), NextPart)
        if now.rest is not None:
            assert now.rest.seconds > 0
            clock = cd.of_rest(now.rest, self.now)
            assert 0 <= clock.share <= 1

    @invariant()
    def everything_logged_is_in_the_finished_workout(self) -> None:
        if self.session is None:
            return
        now = self.session.now
        parts = sum(len(s.parts) for _, _, s in now.places())
        kept = finished(now)
        assert sum(len(s.parts) for e in kept.exercises for s in e.sets) == parts
        assert {g.id for g in kept.groups} >= {e.group for e in kept.exercises if e.group is not None}


TestWorkout = Workout.TestCase
TestWorkout.settings = settings(
    max_examples=80,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
