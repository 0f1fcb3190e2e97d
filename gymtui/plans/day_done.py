"""The day as it stood at the end of a workout, laid beside the template it came from, line by line."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from gymtui.model.performed import Group, Kind
from gymtui.model.plan import PlannedExercise, SetTarget, Template
from gymtui.model.session import SessionExercise
from gymtui.model.units import Seconds
from gymtui.plans.day import PreparedDay

Blocks = Mapping[str, frozenset[str]]
"""Each line with the lines that are done in turn with it, itself among them."""


@dataclass(frozen=True, slots=True)
class DoneLine:
    """What stood in the place of one line of the template at the end.

    `exercise` is the one that stood there last; `sets` are the work sets of all that stood there, of which
    `before` were done before it was swapped in. `usual_rest` is the rest it came into the workout with.
    """

    key: str
    exercise: SessionExercise
    sets: tuple[SetTarget, ...]
    usual_rest: Seconds
    before: int = 0

    @property
    def added(self) -> bool:
        """Whether the lifter added it: the template had no such line when the workout began."""
        return self.exercise.planned is None

    @property
    def changed_rest(self) -> Seconds | None:
        """The rest that was chosen in the workout, or None where it is the one that is usual."""
        return self.exercise.rest if self.exercise.rest != self.usual_rest else None


@dataclass(frozen=True, slots=True)
class DayDone:
    """The lines as they stood at the end, in their order, and what the workout began with."""

    lines: Mapping[str, DoneLine]
    groups: Mapping[str, Group]
    began: Mapping[str, SessionExercise]
    first_groups: Mapping[str, Group]

    @property
    def order(self) -> tuple[str, ...]:
        return tuple(self.lines)

    def names(self) -> dict[str, str]:
        """Return what the exercises of the workout are called, by their ids in the catalogue."""
        standing = (line.exercise for line in self.lines.values())
        return {e.exercise: e.name for e in (*self.began.values(), *standing)}

    def group_of(self, key: str) -> str | None:
        return self.lines[key].exercise.group

    def rests_alone(self, key: str) -> bool:
        """Whether the line's own rest counts: in a superset it is the rest after the round that does."""
        group = self.groups.get(self.group_of(key) or "")
        return group is None or group.round_rest is None

    def first_of(self, keys: Collection[str]) -> str:
        """Return the one of `keys` that names them all: the first that the template had from the start."""
        inside = [key for key in self.lines if key in keys]
        return next((key for key in inside if not self.lines[key].added), inside[0])


def day_done(done: PreparedDay, came: PreparedDay) -> DayDone:
    """Return the day as it stood at the end, `done`, by its lines.

    `came` holds each exercise as it came into the workout: at its start, added or swapped in; and the
    groups it began with. A line has its template's id; one that the lifter added has the exercise's own
    id, which it keeps when it is taken into the plan. A line without a set left is none.
    """
    usual = {exercise.id: exercise.rest for exercise in came.exercises}
    began: dict[str, SessionExercise] = {}
    for exercise in came.exercises:
        if exercise.planned is not None:
            began.setdefault(exercise.planned, exercise)
    lines: dict[str, DoneLine] = {}
    for exercise in done.exercises:
        key = exercise.planned or exercise.id
        earlier = lines.pop(key, None)
        sets = earlier.sets if earlier is not None else ()
        lines[key] = DoneLine(
            key,
            exercise,
            (*sets, *work_of(exercise)),
            usual.get(exercise.id, exercise.rest),
            len(sets)
            if earlier is None or earlier.exercise.exercise != exercise.exercise
            else earlier.before,
        )
    empty = [
        key for key, line in lines.items() if not line.sets and (key not in began or work_of(began[key]))
    ]
    return DayDone(
        {key: line for key, line in lines.items() if key not in empty},
        {group.id: group for group in done.groups},
        began,
        {group.id: group for group in came.groups},
    )


def work_of(exercise: SessionExercise) -> tuple[SetTarget, ...]:
    """Return what the work sets of an exercise aim at."""
    return work_in(one.target for one in exercise.sets)


def work_in(targets: Iterable[SetTarget]) -> tuple[SetTarget, ...]:
    return tuple(target for target in targets if target.kind is Kind.WORK)


def line_of(template: Template, key: str) -> PlannedExercise | None:
    return next((line for line in template.exercises if line.id == key), None)


def common(template: Template, day: DayDone) -> list[str]:
    """Return the lines that the template and the day have both, in the template's order."""
    return [line.id for line in template.exercises if line.id in day.lines]


def planned_blocks(template: Template, keys: Collection[str]) -> Blocks:
    """Return the supersets of the template among `keys`."""
    return _blocks({line.id: line.group for line in template.exercises if line.id in keys})


def done_blocks(day: DayDone, keys: Collection[str]) -> Blocks:
    """Return the supersets of the day among `keys`."""
    return _blocks({key: day.group_of(key) for key in day.lines if key in keys})


def _blocks(groups: Mapping[str, str | None]) -> dict[str, frozenset[str]]:
    return {
        key: frozenset({key} if group is None else (k for k, other in groups.items() if other == group))
        for key, group in groups.items()
    }


def regions(planned: Blocks, done: Blocks) -> list[frozenset[str]]:
    """Return the smallest sets of lines that no superset of the plan or of the day reaches out of."""
    out: list[frozenset[str]] = []
    for key in planned:
        touched = planned[key] | done[key]
        apart = [region for region in out if region.isdisjoint(touched)]
        joined = [region for region in out if not region.isdisjoint(touched)]
        out = [*apart, touched.union(*joined)]
    return out
