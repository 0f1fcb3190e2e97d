"""What became of every row of an imported file."""

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple


class Status(StrEnum):
    """`imported`: a part of a set; `warned`: the same, with something to look at; `rest`: a rest timer,
    kept as the planned rest of the next set; `skipped`: not kept, for the reason given."""

    IMPORTED = "imported"
    WARNED = "warned"
    REST = "rest"
    SKIPPED = "skipped"


class Reason(StrEnum):
    """Why a row was skipped or warned of. The values are stable: they are part of the JSON account."""

    NONE = ""
    BLANK = "blank"
    WRONG_COLUMNS = "wrong_columns"
    BAD_DATE = "bad_date"
    BAD_NUMBER = "bad_number"
    OUT_OF_RANGE = "out_of_range"
    NO_EXERCISE = "no_exercise"
    NOT_PERFORMED = "not_performed"
    NOT_A_SET = "not_a_set"
    NOTE_ROW = "note_row"
    ALREADY_THERE = "already_there"
    RPE_IGNORED = "rpe_ignored"
    ZERO_REPS = "zero_reps"
    HALF_REPS = "half_reps"
    DROP_WITHOUT_SET = "drop_without_set"
    UNKNOWN_SET_TYPE = "unknown_set_type"
    LONG_TIMER = "long_timer"
    BAD_DURATION = "bad_duration"
    MAYBE_BODY_WEIGHT = "maybe_body_weight"
    NO_REST_TARGET = "no_rest_target"

    @property
    def words(self) -> str:
        return REASON_WORDS[self]


REASON_WORDS: dict[Reason, str] = {
    Reason.NONE: "",
    Reason.BLANK: "the line is empty",
    Reason.WRONG_COLUMNS: "the number of columns is not the header's",
    Reason.BAD_DATE: "the date cannot be read",
    Reason.BAD_NUMBER: "a number cannot be read",
    Reason.OUT_OF_RANGE: "a number is too large to be real",
    Reason.NO_EXERCISE: "no exercise is named",
    Reason.NOT_PERFORMED: "the set was never done: no reps, time or distance",
    Reason.NOT_A_SET: "the set order is no number and no known mark",
    Reason.NOTE_ROW: "a note; its text was kept as the exercise's note",
    Reason.ALREADY_THERE: "the workout is already there",
    Reason.RPE_IGNORED: "the RPE is not between 1 and 10 in halves; it was left out",
    Reason.ZERO_REPS: "0 reps with a load; kept as a set of 0 reps",
    Reason.HALF_REPS: "reps are not a whole number; rounded down",
    Reason.DROP_WITHOUT_SET: "a drop with no work set before it; kept as a set of its own",
    Reason.UNKNOWN_SET_TYPE: "an unknown set type; kept as a work set",
    Reason.LONG_TIMER: "the workout's clock ran for more than 6 hours; its end was left out",
    Reason.BAD_DURATION: "the workout's duration or end cannot be read; its end was left out",
    Reason.MAYBE_BODY_WEIGHT: "the load of this bodyweight exercise may include body weight",
    Reason.NO_REST_TARGET: "no set follows this rest timer",
}


class RowOutcome(NamedTuple):
    """What became of one row. `line` is the row's first line in the file, the header's being 1.

    `workout` is the id of the workout the row went into, None for skipped rows.
    """

    line: int
    status: Status
    reason: Reason = Reason.NONE
    words: str = ""
    workout: str | None = None


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The account of one file. Every row of the file is in `rows` exactly once, in the file's order.

    `parts` is the number of rows that became part of a set, `sets` the number of sets after drops were
    folded into the set before them. `unknown_names` became own exercises. `notes` are sentences about
    the whole file, such as how its unit was found.
    """

    app: str
    layout: str
    file_name: str
    rows: tuple[RowOutcome, ...]
    workouts_found: int
    sets: int
    parts: int
    unknown_names: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def statuses(self) -> dict[Status, int]:
        """How many rows have each status, all four named."""
        counted = Counter(row.status for row in self.rows)
        return {status: counted[status] for status in Status}

    @property
    def reasons(self) -> dict[Reason, int]:
        """How many rows were skipped or warned of for each reason, most frequent first."""
        counted = Counter(row.reason for row in self.rows if row.reason)
        return dict(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))

    def summary(self) -> str:
        """Return the account in a few lines a person can read."""
        counts = self.statuses
        lines = [
            f"{self.file_name}: {self.app.capitalize()} ({self.layout}), {len(self.rows):,} rows.",
            f"{self.workouts_found:,} workouts, {self.sets:,} sets.",
            (
                f"Rows: {counts[Status.IMPORTED]:,} imported, {counts[Status.WARNED]:,} with a warning, "
                f"{counts[Status.REST]:,} rest timers, {counts[Status.SKIPPED]:,} skipped."
            ),
        ]
        for reason, count in self.reasons.items():
            lines.append(f"  {count:,} × {reason.words} ({self._where(reason)})")
        if self.unknown_names:
            lines.append(f"New exercises ({len(self.unknown_names)}): {', '.join(self.unknown_names)}.")
        return "\n".join([*lines, *self.notes])

    def _where(self, reason: Reason) -> str:
        lines = [row.line for row in self.rows if row.reason is reason]
        shown = ", ".join(str(line) for line in lines[:5])
        return f"line{'s' if len(lines) > 1 else ''} {shown}{', …' if len(lines) > 5 else ''}"

    def as_json(self, *, every_row: bool = False) -> dict[str, Any]:
        """Return the account as plain values for JSON.

        `lines` holds the rows that were not simply imported; with `every_row`, all of them.
        """
        return {
            "app": self.app,
            "layout": self.layout,
            "file": self.file_name,
            "rows": len(self.rows),
            "statuses": {status.value: count for status, count in self.statuses.items()},
            "reasons": {reason.value: count for reason, count in self.reasons.items()},
            "workouts": self.workouts_found,
            "sets": self.sets,
            "parts": self.parts,
            "unknown_names": list(self.unknown_names),
            "notes": list(self.notes),
            "lines": [
                {"line": row.line, "status": row.status.value, "reason": row.reason.value, "words": row.words}
                for row in self.rows
                if every_row or row.reason or row.status is not Status.IMPORTED
            ],
        }


@dataclass(slots=True)
class Account:
    """Collects the outcomes while a file is read; a row put in twice is a defect."""

    outcomes: dict[int, RowOutcome] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def put(self, outcome: RowOutcome) -> None:
        """Record what became of a row. Raises ValueError when the row already has an outcome."""
        if outcome.line in self.outcomes:
            raise ValueError(f"line {outcome.line} has two outcomes")
        self.outcomes[outcome.line] = outcome

    def skip(self, line: int, reason: Reason, detail: str = "") -> None:
        """Record that a row was not kept. `detail` is added to the reason's words."""
        self.put(RowOutcome(line, Status.SKIPPED, reason, _with(reason, detail)))

    def rows(self) -> tuple[RowOutcome, ...]:
        """Return all outcomes in the file's order."""
        return tuple(self.outcomes[line] for line in sorted(self.outcomes))


def _with(reason: Reason, detail: str) -> str:
    return f"{reason.words}: {detail}" if detail else reason.words
