"""What can happen in a workout in progress. Events carry their own time and are what is stored."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from gymtui.live.entry import Entry
from gymtui.model.base import Moment, Record, Text
from gymtui.model.gym import Gym
from gymtui.model.ids import ShortIdField, UlidField
from gymtui.model.performed import Form, Group, PlanReference, Readiness, Technique, UtcOffset
from gymtui.model.session import SessionExercise, SessionSet
from gymtui.model.units import HeldSeconds, Load, RestSeconds


class Happening(Record):
    """The base of all events. `at` is the wall clock in UTC, to the millisecond."""

    at: Moment


class Started(Happening):
    """The first event. It holds the whole plan of the day and the gym: a replay needs nothing else.

    `figures` are the lifter's own values of the coach's heuristics, where they are other than the defaults.
    """

    type: Literal["started"] = "started"
    workout: UlidField
    date: date
    timezone: UtcOffset
    title: Text = ""
    plan: PlanReference | None = None
    body_weight: Load | None = None
    gym: Gym | None = None
    readiness: Readiness | None = None
    figures: dict[str, int] = Field(default_factory=dict)
    groups: tuple[Group, ...] = ()
    exercises: tuple[SessionExercise, ...] = ()


class PartStarted(Happening):
    """Space: "I start now". Ends the rest exactly."""

    type: Literal["part_started"] = "part_started"


class HoldStarted(Happening):
    """A timed set begins after `lead` seconds and logs itself after `target` seconds of holding."""

    type: Literal["hold_started"] = "hold_started"
    set: ShortIdField
    lead: RestSeconds
    target: HeldSeconds


class HoldCancelled(Happening):
    type: Literal["hold_cancelled"] = "hold_cancelled"


class PartLogged(Happening):
    """One or more parts of a set were done. `grows`: the set was over, and the entry makes it go on."""

    type: Literal["part_logged"] = "part_logged"
    set: ShortIdField
    entry: Entry
    grows: bool = False


class SetEdited(Happening):
    """A logged set was corrected: the entry replaces its parts, which keep their times and rests."""

    type: Literal["set_edited"] = "set_edited"
    set: ShortIdField
    entry: Entry


class SetClosed(Happening):
    """`k`: the set ends here, or is skipped where nothing of it was logged."""

    type: Literal["set_closed"] = "set_closed"
    set: ShortIdField


class PartGrown(Happening):
    """One more part of a logged set, whatever its technique says: the lifter decides.

    A straight set becomes one of the `technique` (rest-pause, drop …); a set of several parts goes on.
    """

    type: Literal["part_grown"] = "part_grown"
    set: ShortIdField
    technique: Technique


class SetsReplanned(Happening):
    """Sets get another plan: technique, parameters, loads, reps, rests. What is logged of them stays."""

    type: Literal["sets_replanned"] = "sets_replanned"
    sets: Annotated[tuple[SessionSet, ...], Field(min_length=1)]


class SetAdded(Happening):
    type: Literal["set_added"] = "set_added"
    exercise: ShortIdField
    set: SessionSet


class WarmupsAdded(Happening):
    """Warm-up sets before the next work set of an exercise."""

    type: Literal["warmups_added"] = "warmups_added"
    exercise: ShortIdField
    sets: Annotated[tuple[SessionSet, ...], Field(min_length=1)]


class SetRemoved(Happening):
    type: Literal["set_removed"] = "set_removed"
    set: ShortIdField


class ExerciseAdded(Happening):
    type: Literal["exercise_added"] = "exercise_added"
    exercise: SessionExercise


class ExerciseSwapped(Happening):
    """Another exercise in this one's place, this time only. Sets that are done stay with the one they
    were done of; `by` holds what is still to do, in the same group."""

    type: Literal["exercise_swapped"] = "exercise_swapped"
    exercise: ShortIdField
    by: SessionExercise


class ExerciseRemoved(Happening):
    """What is not done of an exercise is dropped; with nothing done the exercise goes."""

    type: Literal["exercise_removed"] = "exercise_removed"
    exercise: ShortIdField


class ExerciseMoved(Happening):
    """The exercise takes the place `to` (from 0) among the exercises; its group goes with it."""

    type: Literal["exercise_moved"] = "exercise_moved"
    exercise: ShortIdField
    to: Annotated[int, Field(ge=0, le=1000)]


class ExercisePostponed(Happening):
    """Later: the station is taken. The exercise and its superset come back after the next one is done."""

    type: Literal["exercise_postponed"] = "exercise_postponed"
    exercise: ShortIdField


class ExercisesLinked(Happening):
    """Two exercises, with the supersets they are in, are done in turn from now on, as one `group`."""

    type: Literal["exercises_linked"] = "exercises_linked"
    exercise: ShortIdField
    partner: ShortIdField
    group: Group


class ExerciseUnlinked(Happening):
    """The exercise leaves its superset; a superset of one is none."""

    type: Literal["exercise_unlinked"] = "exercise_unlinked"
    exercise: ShortIdField


class RestChanged(Happening):
    """The exercise's rest from now on, or whether its rests are counted down at all."""

    type: Literal["rest_changed"] = "rest_changed"
    exercise: ShortIdField
    seconds: RestSeconds | None = None
    countdown: bool | None = None


class GymChanged(Happening):
    """Another gym: what can be loaded is another, so sets to come get loads that it has."""

    type: Literal["gym_changed"] = "gym_changed"
    gym: Gym
    sets: tuple[SessionSet, ...] = ()


class ExerciseChosen(Happening):
    """The lifter goes on with this exercise now."""

    type: Literal["exercise_chosen"] = "exercise_chosen"
    exercise: ShortIdField


class RestAdjusted(Happening):
    type: Literal["rest_adjusted"] = "rest_adjusted"
    seconds: Annotated[int, Field(ge=-3600, le=3600)]


class NoteWritten(Happening):
    """A note on the workout (`exercise` None) or on one of its exercises; it replaces the one before."""

    type: Literal["note_written"] = "note_written"
    exercise: ShortIdField | None = None
    text: Text


class FormRated(Happening):
    """How well the exercise's last logged set was done, 1 to 5."""

    type: Literal["form_rated"] = "form_rated"
    exercise: ShortIdField
    form: Form


class Undone(Happening):
    type: Literal["undone"] = "undone"


class Redone(Happening):
    type: Literal["redone"] = "redone"


SetChange = (
    PartStarted
    | HoldStarted
    | HoldCancelled
    | PartLogged
    | PartGrown
    | SetEdited
    | SetClosed
    | SetsReplanned
    | SetAdded
    | WarmupsAdded
    | SetRemoved
    | RestAdjusted
    | RestChanged
    | NoteWritten
    | FormRated
)
ExerciseChange = (
    ExerciseAdded
    | ExerciseChosen
    | ExerciseSwapped
    | ExerciseRemoved
    | ExerciseMoved
    | ExercisePostponed
    | ExercisesLinked
    | ExerciseUnlinked
    | GymChanged
)
Change = SetChange | ExerciseChange
Event = Annotated[Started | Change | Undone | Redone, Field(discriminator="type")]
EVENTS: TypeAdapter[tuple[Event, ...]] = TypeAdapter(tuple[Event, ...])
