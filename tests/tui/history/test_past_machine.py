"""Any edits of the past and any undos leave every figure equal to a recount of the files."""

import tempfile
from collections import defaultdict
from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from gymtui.insight.facts import facts_of
from gymtui.insight.index import WorkoutRow
from gymtui.insight.looking import past_of
from gymtui.insight.merging import Merge
from gymtui.insight.weeks import monday_of, week_figures
from gymtui.live.entry import EntryError
from gymtui.model.performed import Workout
from gymtui.model.units import Unit
from gymtui.store.bin import BinEntry
from gymtui.training.volume import credit
from gymtui.tui.history import edits, whole_edits
from gymtui.tui.history.past_text import PastSetting, read_past
from gymtui.tui.history.view import Knowledge
from tests.insight.histories import workouts
from tests.tui import pasts
from tests.tui.history.past_machine import NOW, OWN, PastDesk, Snapshot, sets_of

LINES = ("82.5x8 r2", "100x5 r1", "60x10!", "55x8+4+3", "225lbx3", "bw x 9", "= r0", "40x12 r3 form 4")
WHENS = ("2026-09-01", "2026-10-05 18:00", "2026-11-29 23:30-00:45", "2026-11-30 07:00-08:00", "1970-01-01")
TEXTS = (
    "2026-10-01 17:30-18:25 Upper\nbench press  110x3 r1; 82.5x8\nlat pulldown  55x8+4+3",
    "2026-09-02\nMy bench  100x6 r1",
    "back squat  140x5 r2",
)
places = st.integers(0, 99)


class PastMachine(RuleBasedStateMachine):
    """`before` holds the files as they were before each change that can be undone, None: not known."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(prefix="gymtui-past-")
        self.at: PastDesk | None = None
        self.before: list[Snapshot | None] = []
        self.before_merges: list[tuple[Snapshot, Snapshot]] = []

    @initialize(first=workouts(1), second=workouts(2))
    def begin(self, first: Workout, second: Workout) -> None:
        self.at = PastDesk(Path(self.folder.name), [first, second, with_own_bench(), pasts.lower()])

    def teardown(self) -> None:
        if self.at is not None:
            self.at.store.close()
        self.folder.cleanup()

    @property
    def here(self) -> PastDesk:
        assert self.at is not None
        return self.at

    def workout(self, place: int) -> Workout:
        """Return a workout as the program reads it for an edit."""
        rows = self.here.index.rows
        return self.here.store.workouts.read(rows[place % len(rows)].id)

    @property
    def some(self) -> bool:
        return self.at is not None and bool(self.at.index.rows)

    def noting(self, was: Snapshot) -> None:
        """Note a change where it made a step that can be undone."""
        steps = len(self.here.changes._steps)
        if steps == len(self.before) + 1:
            self.before.append(was)
        assert steps == len(self.before)

    def save(self, changed: Workout) -> None:
        was = self.here.files()
        self.here.save(changed)
        self.noting(was)

    # edits

    @precondition(lambda self: self.some)
    @rule(place=places, which=places, line=st.sampled_from(LINES))
    def edit_a_set(self, place: int, which: int, line: str) -> None:
        workout = self.workout(place)
        sets = sets_of(workout)
        if not sets:
            return
        exercise, performed = sets[which % len(sets)]
        known = Knowledge(self.here.desk.known.catalogue.get, Unit.KG, "rir", self.here.desk.today)
        found = edits.line_of(performed, exercise, known)
        try:
            changed = edits.edited_set(performed, found.read(line))
        except EntryError:
            return  # this exercise has no such numbers; the screen says so and keeps the line
        self.save(edits.with_set(workout, changed))

    @precondition(lambda self: self.some)
    @rule(place=places, which=places)
    def delete_a_set(self, place: int, which: int) -> None:
        workout = self.workout(place)
        sets = sets_of(workout)
        if not sets:
            return
        self.save(edits.without_set(workout, sets[which % len(sets)][1].id))

    @precondition(lambda self: self.some)
    @rule(place=places)
    def delete_a_workout(self, place: int) -> None:
        workout, was = self.workout(place), self.here.files()
        self.here.changes.delete(workout.id, "the deletion")
        self.here.lost(workout.id)
        self.noting(was)

    @rule(place=places)
    def restore_from_the_bin(self, place: int) -> None:
        was, binned = self.here.files(), self.here.changes.bin()
        if not binned:
            return
        entry: BinEntry = binned[place % len(binned)][0]
        workout = self.here.changes.restore(entry, "the return")
        if workout is not None:
            self.here.took(workout)
        steps = len(self.here.changes._steps)
        self.before = [None] * steps  # a step that this used up is none any more
        changed = self.here.files() != was
        if steps and changed:
            self.before[-1] = was

    @precondition(lambda self: self.some)
    @rule(place=places, line=st.sampled_from(WHENS))
    def change_day_and_times(self, place: int, line: str) -> None:
        self.save(whole_edits.read_when(line, self.workout(place)))

    @precondition(lambda self: self.some)
    @rule(place=places)
    def duplicate(self, place: int) -> None:
        workout, was, desk = self.workout(place), self.here.files(), self.here.desk
        copy = whole_edits.duplicated(workout, desk.runner.new_workout_id(), desk.today)
        self.here.took(self.here.changes.add(copy, "the copy"))
        self.noting(was)

    @precondition(lambda self: self.some)
    @rule(place=places, which=places)
    def split(self, place: int, which: int) -> None:
        workout, was, desk = self.workout(place), self.here.files(), self.here.desk
        if len(workout.exercises) < 2:
            return
        exercise = workout.exercises[1 + which % (len(workout.exercises) - 1)]
        both = whole_edits.split(workout, exercise.id, desk.runner.new_workout_id())
        assert both is not None
        for one in self.here.changes.split(*both, "the split"):
            self.here.took(one)
        self.noting(was)

    @precondition(lambda self: self.some)
    @rule(place=places)
    def join(self, place: int) -> None:
        workout, was, desk = self.workout(place), self.here.files(), self.here.desk
        near = [
            row
            for row in desk.index.rows
            if row.id != workout.id and abs((row.date - workout.date).days) <= 1
        ]
        if not near:
            return
        other = desk.store.workouts.read(near[0].id)
        one = whole_edits.joined(workout, other, desk.runner.new_id)
        saved = self.here.changes.join(one, other.id, "the joining")
        self.here.lost(other.id)
        self.here.took(saved)
        self.noting(was)

    @rule(text=st.sampled_from(TEXTS))
    def log_a_past_workout(self, text: str) -> None:
        was, desk = self.here.files(), self.here.desk
        empty = Workout(id=desk.runner.new_workout_id(), date=desk.today, timezone="+02:00")
        setting = PastSetting(desk.known.catalogue, Unit.KG, desk.today, empty, desk.runner.new_id)
        found = read_past(text, setting)
        if found.workout is None:
            return  # after a merge there is no "My bench" to be written down
        self.here.took(self.here.changes.add(found.workout, "what was written down"))
        self.noting(was)

    @precondition(lambda self: self.some)
    @rule(place=places, which=places, by=st.sampled_from([1, -1]))
    def move_an_exercise(self, place: int, which: int, by: int) -> None:
        workout = self.workout(place)
        if not workout.exercises:
            return
        exercise = workout.exercises[which % len(workout.exercises)]
        moved = whole_edits.with_moved_exercise(workout, exercise.id, by)
        if moved != workout:
            self.save(moved)

    @precondition(lambda self: self.some)
    @rule(place=places, which=places)
    def take_an_exercise_out(self, place: int, which: int) -> None:
        workout = self.workout(place)
        if not workout.exercises:
            return
        self.save(whole_edits.without_exercise(workout, workout.exercises[which % len(workout.exercises)].id))

    @precondition(lambda self: self.before)
    @rule()
    def undo(self) -> None:
        was = self.before.pop()
        self.here.undo()
        assert len(self.here.changes._steps) == len(self.before)
        if was is not None:
            assert self.here.files() == was

    # exercises

    @rule(old=st.sampled_from(["my-bench", "bench-press", "back-squat"]))
    def merge(self, old: str) -> None:
        new = "dumbbell-bench-press" if old == "bench-press" else "bench-press"
        catalogue = self.here.desk.known.catalogue
        exercise = catalogue.get(new)
        if catalogue.get(old) is None or exercise is None:
            return
        self.merging(Merge(old, new, exercise.name))
        assert all(one.exercise != old for w in self.here.files().values() for one in w.exercises)

    @rule(
        slug=st.sampled_from(["bench-press", "my-bench"]), name=st.sampled_from(["Flat press", "Bankdrücken"])
    )
    def rename(self, slug: str, name: str) -> None:
        catalogue = self.here.desk.known.catalogue
        holder = catalogue.find(name)
        if catalogue.get(slug) is None or (holder is not None and holder.id != slug):
            return
        self.merging(Merge(slug, slug, name))
        names = {e.name for w in self.here.files().values() for e in w.exercises if e.exercise == slug}
        assert names <= {name}

    def merging(self, merge: Merge) -> None:
        was = self.here.files()
        self.here.merge(merge)
        self.before_merges.append((was, self.here.files()))
        self.before = [None] * len(self.before)

    @precondition(lambda self: self.before_merges)
    @rule()
    def take_a_merge_back(self) -> None:
        before, after = self.before_merges.pop()
        untouched = self.here.files() == after
        self.here.take_back()
        self.before = [None] * len(self.before)
        if untouched:
            assert self.here.files() == before

    # what holds after each of them

    @invariant()
    def the_list_is_right_at_once(self) -> None:
        if self.at is None:
            return
        recount = self.at.recounted()
        assert [_row(one) for one in self.at.index.rows] == [_row(one) for one in recount.rows]
        for slug, best in self.at.index.best.items():
            assert best.kilograms <= recount.best[slug].kilograms
        assert self.at.index.unreadable == ()

    @invariant()
    def sets_records_and_weeks_are_a_recount(self) -> None:
        if self.at is None:
            return
        files, past, desk = list(self.at.files().values()), self.at.past(), self.at.desk
        assert past.facts == facts_of(files)
        expected = past_of(facts_of(files), desk.known.catalogue, desk.models)
        assert (past.records, past.by_set) == (expected.records, expected.by_set)
        assert past.known == expected.known
        hard: dict[date, float] = defaultdict(float)
        for workout in files:
            hard[monday_of(workout.date)] += sum(credit(s) for _, s in sets_of(workout))
        for week in week_figures(past.facts.sets, desk.known.catalogue, NOW.date(), 20):
            assert abs(week.hard - hard[week.monday]) < 1e-9

    @invariant()
    def all_is_right_once_it_was_read_again(self) -> None:
        """Last times, bests, paces, sessions: what `with_changed` says is right again after a reading."""
        if self.at is None:
            return
        held = self.at.index
        self.at.read()
        assert self.at.index == self.at.recounted()
        if (NOW.date().toordinal() + len(self.before)) % 2:
            self.at.desk.index = held  # and edits come before it was read again, too


def with_own_bench() -> Workout:
    """Return a workout with a superset, a rest-pause set, and the lifter's own bench press."""
    upper = pasts.upper(date(2026, 10, 5))
    bench = upper.exercises[0].model_copy(update={"exercise": OWN.id, "name": OWN.name})
    return upper.model_copy(update={"exercises": (bench, *upper.exercises[1:])})


def _row(one: WorkoutRow) -> WorkoutRow:
    """Return the row without the hard sets, which are counted for the last weeks when all is read."""
    return replace(one, hard=0.0)


TestPastMachine = PastMachine.TestCase
TestPastMachine.settings = settings(max_examples=25, stateful_step_count=15, deadline=None)
