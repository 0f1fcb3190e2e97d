"""What the set entry of the live screen says: the numbers, the line, how it is understood."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import tzinfo

from gymtui.live.bar import BarFacts
from gymtui.live.entry import Entry, EntryContext, EntryError
from gymtui.live.finish import performed_set
from gymtui.live.grammar import context_for, preview, read_line
from gymtui.live.parts import following
from gymtui.live.proposal import context_of
from gymtui.live.state import LiveExercise, LiveSet, LiveWorkout, Place
from gymtui.model.exercise import Exercise
from gymtui.model.performed import Part
from gymtui.model.units import Load, Unit
from gymtui.training.e1rm import Models
from gymtui.training.heuristics import Heuristics
from gymtui.training.pace import Pace
from gymtui.training.past import Past
from gymtui.training.techniques import NextPart, merged
from gymtui.tui import words
from gymtui.tui.train.line_editor import LineEditor, Shown, shown


def no_past(slug: str) -> Past:
    """A history in which nothing was ever done."""
    del slug
    return Past()


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the view asks about exercises, the history, and the lifter's choices.

    `records` are by set id what the sets of this workout are a record of.
    """

    exercise: Callable[[str], Exercise | None]
    bar: Callable[[LiveWorkout, Place, Load], BarFacts]
    zone: tzinfo
    unit: Unit
    effort: str = "rir"
    flash: bool = True
    past: Callable[[str], Past] = no_past
    pace: Pace = field(default_factory=Pace)
    models: Models = field(default_factory=dict)
    coach: Heuristics = field(default_factory=Heuristics)
    records: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Problem:
    """Where the typed line stops making sense, and what was expected there."""

    column: int
    message: str
    expected: str


@dataclass(frozen=True, slots=True)
class EntryView:
    """The set entry: the numbers drawn, the line behind them, and how it is understood.

    `parts` are the bursts done; `loads` those of the parts and of the one that comes, where they differ.
    """

    context: EntryContext
    editor: LineEditor
    shown: Shown
    entry: Entry | None
    problem: Problem | None
    understood: str
    target_rir: float | None
    parts: tuple[str, ...] = ()
    loads: tuple[str, ...] = ()
    to_go: int | None = None
    total: int | None = None
    editing: str = ""


def entry_view(
    workout: LiveWorkout, place: Place, editor: LineEditor, know: Knowledge, *, editing: bool, label: str
) -> EntryView:
    """Return the set entry for the set at `place`; `editing`: its logged text is being corrected."""
    exercise, live_set = workout.at(place)
    context = (
        edit_context(live_set, exercise, know)
        if editing
        else context_of(workout, place, know.unit, know.effort)
    )
    target_rir = live_set.target.rir
    drawn, entry = shown(editor, context, target_rir)
    problem = None
    understood = preview(entry, context) if entry is not None else ""
    if entry is None:
        try:
            read_line(editor.text, context)
        except EntryError as error:
            problem = Problem(error.column, error.message, error.expected)
    answer = following(workout, exercise, live_set)
    bursts = merged(live_set.parts) if not editing else ()
    to_go = answer.to_go if isinstance(answer, NextPart) and not editing else None
    return EntryView(
        context=context,
        editor=editor,
        shown=drawn,
        entry=entry,
        problem=problem,
        understood=understood,
        target_rir=target_rir,
        parts=tuple(words.amounts(p) for p in bursts),
        loads=_loads(bursts, context.load, exercise),
        to_go=to_go,
        total=to_go + sum(p.counted_reps for p in bursts) if to_go is not None else None,
        editing=f"{label} set {place.set + 1}" if editing else "",
    )


def _loads(bursts: Sequence[Part], following_load: Load | None, exercise: LiveExercise) -> tuple[str, ...]:
    loads = [*(part.load for part in bursts), following_load]
    if not bursts or len(set(loads)) == 1:
        return ()
    shape = exercise.plan.measurement
    return tuple(
        f"{words.load_text(one, shape)} {one.unit.value}" if one is not None else "" for one in loads
    )


def edit_context(live_set: LiveSet, exercise: LiveExercise, know: Knowledge) -> EntryContext:
    """Return what the corrected line of a logged set is read against."""
    plan = exercise.plan
    return context_for(performed_set(live_set), plan.measurement, know.unit, unilateral=plan.unilateral)


def load_shown(entry: EntryView) -> Load:
    """Return the load that is drawn: the typed one, else the proposal."""
    if entry.entry is not None and entry.entry.parts[0].load is not None:
        return entry.entry.parts[0].load
    assert entry.context.load is not None
    return entry.context.load
