"""Records among the workouts of History: stars in the list, and what each beat in the workout. No Textual."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from gymtui.insight.records import RecordEvent
from gymtui.model.units import Unit
from gymtui.tui.canvas import wrapped
from gymtui.tui.history.found import record_words
from gymtui.tui.history.view import Detail, DetailLine

STAR = "★"
STARS_SHOWN = 3
"""More records than this in one workout are told as a number."""


def counted_by_workout(records: Sequence[RecordEvent]) -> Mapping[str, int]:
    """Return how many records of sets each workout has that has any. Volumes grow too often to be counted."""
    return Counter(one.by.workout.id for one in records if one.kind.of_set)


def stars(number: int) -> str:
    """Return `★★` for two, `★ 5` for five, nothing for none."""
    return STAR * number if number <= STARS_SHOWN else f"{STAR} {number}"


def with_records(
    detail: Detail,
    workout_id: str,
    by_set: Mapping[tuple[str, str], Sequence[RecordEvent]],
    unit: Unit,
    room: int,
) -> Detail:
    """Return the workout with its records: a star at each such set, and under it what it beat.

    Lines are wrapped to `room` columns.
    """
    lines: list[DetailLine] = []
    told = 0
    for line in detail.lines:
        found = by_set.get((workout_id, line.set), ()) if line.kind == "set" else ()
        of_set = sum(one.kind.of_set for one in found)
        lines.append(replace(line, star=of_set > 0))
        told += of_set
        lines += [
            DetailLine(
                "record",
                f"{'  ' if i else STAR + ' '}{text}",
                exercise=line.exercise,
                set=line.set,
                bracket=_below(line.bracket),
            )
            for one in found
            for i, text in enumerate(wrapped(record_words(one, unit), room - 8))
        ]
    return replace(detail, lines=_closed(lines), records=told)


def _below(bracket: str) -> str:
    return "inside" if bracket else ""


def _closed(lines: Sequence[DetailLine]) -> tuple[DetailLine, ...]:
    """End a superset's bracket at the last of its lines where a record came below it."""
    out = list(lines)
    for i, line in enumerate(out):
        follows = i + 1 < len(out) and out[i + 1].kind == "record"
        if line.bracket == "bottom" and follows:
            out[i] = replace(line, bracket="inside")
            last = i + 1
            while last + 1 < len(out) and out[last + 1].kind == "record":
                last += 1
            out[last] = replace(out[last], bracket="bottom")
    return tuple(out)
