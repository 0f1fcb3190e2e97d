"""A workout along its minutes: when there was work, rest, rest beyond the plan, and time nobody told apart.

Parts say when they were logged, and mostly when they began or how long the rest before them was. What can't
be told from that is called so and never guessed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from gymtui.model.performed import Part, Workout


class StretchKind(StrEnum):
    """What a stretch of time was.

    `before` is the time up to the first set, `after` that behind the last one; `gap` is time between two
    parts of which it is not known how much of it was rest.
    """

    BEFORE = "before the first set"
    WORK = "work"
    REST = "rest"
    OVER = "over"
    GAP = "not told apart"
    AFTER = "after the last set"


@dataclass(frozen=True, slots=True)
class Stretch:
    """From `start` to `end`, in seconds since the beginning of the line.

    `exercise`, `set` and `part` are the places in the workout, from 0, of the part it is or leads to;
    `inner`: the rest is one inside a set.
    """

    kind: StretchKind
    start: float
    end: float
    exercise: int = 0
    set: int = 0
    part: int = 0
    inner: bool = False

    @property
    def seconds(self) -> float:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class TimedPart:
    """A part in the order of time: its places in the workout, and when it was logged on the line."""

    exercise: int
    set: int
    part: int
    at: float
    rested: int | None
    planned: int | None


@dataclass(frozen=True, slots=True)
class SessionLine:
    """The workout's stretches, without holes from 0 to `seconds`; `untimed` parts stand nowhere on it.

    `begins` is the moment at 0. Without a timed part there is no line: `seconds` is 0.
    """

    begins: datetime | None = None
    stretches: tuple[Stretch, ...] = ()
    parts: tuple[TimedPart, ...] = ()
    untimed: int = 0

    @property
    def seconds(self) -> float:
        return self.stretches[-1].end if self.stretches else 0.0

    def sum(self, kind: StretchKind) -> float:
        """Return the seconds of a kind."""
        return sum(one.seconds for one in self.stretches if one.kind is kind)

    def at(self, seconds: float) -> Stretch | None:
        """Return the stretch that a moment falls into; the end belongs to the last one."""
        inside = (one for one in self.stretches if one.start <= seconds < one.end)
        return next(inside, self.stretches[-1] if self.stretches else None)


def session_line(workout: Workout) -> SessionLine:
    """Return a workout along its minutes."""
    timed, untimed = _parts(workout)
    if not timed:
        return SessionLine(untimed=untimed)
    first = timed[0][1]
    begins = _begin(first) or _logged(first)
    if workout.started_at is not None and workout.started_at <= begins:
        begins = workout.started_at
    stretches: list[Stretch] = []
    parts: list[TimedPart] = []
    before: datetime | None = None
    for place, part in timed:
        stretches += _before(place, part, begins, before)
        parts.append(TimedPart(*place, _since(begins, _logged(part)), part.rest_actual, part.rest_planned))
        before = _logged(part)
    end = workout.ended_at
    if before is not None and end is not None and end > before:
        stretches.append(
            Stretch(StretchKind.AFTER, _since(begins, before), _since(begins, end), *timed[-1][0])
        )
    return SessionLine(begins, tuple(one for one in stretches if one.seconds > 0), tuple(parts), untimed)


_Place = tuple[int, int, int]


def _parts(workout: Workout) -> tuple[list[tuple[_Place, Part]], int]:
    """Return the parts with a time in its order, and how many have none."""
    places = [
        ((i, j, k), part)
        for i, exercise in enumerate(workout.exercises)
        for j, performed in enumerate(exercise.sets)
        for k, part in enumerate(performed.parts)
    ]
    timed = sorted(
        (one for one in places if one[1].at is not None), key=lambda one: (_logged(one[1]), one[0])
    )
    return timed, len(places) - len(timed)


def _logged(part: Part) -> datetime:
    assert part.at is not None, "only parts with a time are on the line"
    return part.at


def _begin(part: Part) -> datetime | None:
    """Return when a part began, where that was marked and can be."""
    begun = part.started_at
    return begun if begun is not None and begun <= _logged(part) else None


def _since(begins: datetime, moment: datetime) -> float:
    return (moment - begins).total_seconds()


def _before(place: _Place, part: Part, begins: datetime, before: datetime | None) -> Iterator[Stretch]:
    """Give what lies between the part logged before and this one, and this one's own work."""
    start = before if before is not None else begins
    end = _logged(part)
    work_from = _work_from(part, before, end)
    inner = place[2] > 0
    rest_until = work_from if work_from is not None else start
    at = (_since(begins, start), _since(begins, rest_until), _since(begins, end))
    if before is None:
        lead = at[1] if work_from is not None else at[2]
        yield Stretch(StretchKind.BEFORE, at[0], lead, *place)
    elif work_from is not None:
        yield from _rest(place, at[0], at[1], part.rest_planned, inner=inner)
    if work_from is not None:
        yield Stretch(StretchKind.WORK, at[1], at[2], *place)
    elif before is not None:
        yield Stretch(StretchKind.GAP, at[0], at[2], *place, inner=inner)


def _work_from(part: Part, before: datetime | None, end: datetime) -> datetime | None:
    """Return when the work of a part began: as it was marked, or when its rest ended; None: not known."""
    begun = _begin(part)
    if begun is not None and (before is None or begun >= before):
        return begun
    if before is None or part.rest_actual is None:
        return None
    rested = before + timedelta(seconds=part.rest_actual)
    return rested if rested <= end else None


def _rest(place: _Place, start: float, end: float, planned: int | None, *, inner: bool) -> Iterator[Stretch]:
    """Give a rest, split where it went beyond what was planned."""
    due = end if planned is None else min(end, start + planned)
    yield Stretch(StretchKind.REST, start, due, *place, inner=inner)
    yield Stretch(StretchKind.OVER, due, end, *place, inner=inner)


def seen_in(stretches: Sequence[Stretch], start: float, end: float) -> Stretch | None:
    """Return the stretch that one column of a drawn line stands for; None: none touches it.

    Work that ends in it, however short, so that no set is lost in a coarse drawing; else what takes most of
    it.
    """
    work = (one for one in stretches if one.kind is StretchKind.WORK and start < one.end <= end)
    shares = ((min(one.end, end) - max(one.start, start), one) for one in stretches)
    most = max(shares, key=lambda pair: pair[0], default=None)
    return next(work, most[1] if most is not None and most[0] > 0 else None)
