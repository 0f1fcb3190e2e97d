"""Presses keys on a line editor, as the stage does."""

from decimal import Decimal

from gymtui.live.entry import EntryContext
from gymtui.model.exercise import Measurement
from gymtui.model.performed import Kind
from gymtui.model.units import Load
from gymtui.tui.train.line_editor import LineEditor, Outcome

BENCH = EntryContext(Measurement.WEIGHT_REPS, load=Load.kg("82.5"), reps=8)
RPE = EntryContext(Measurement.WEIGHT_REPS, load=Load.kg("82.5"), reps=8, effort="rpe")
NO_EFFORT = EntryContext(Measurement.WEIGHT_REPS, load=Load.kg("82.5"), reps=8, effort="off")
WARMUP = EntryContext(Measurement.WEIGHT_REPS, load=Load.kg(40), reps=5, kind=Kind.WARMUP)
MINI = EntryContext(Measurement.WEIGHT_REPS, load=Load.kg(55), reps=4, inside=True)
CURL = EntryContext(Measurement.WEIGHT_REPS, load=Load.kg(24), reps=10, unilateral=True)
PULLUP = EntryContext(Measurement.BODYWEIGHT_ADDED, load=Load.kg(0), reps=10)
ASSISTED = EntryContext(Measurement.ASSISTED, load=Load.kg(-30), reps=8)
PUSHUP = EntryContext(Measurement.REPS_ONLY, reps=12)
PLANK = EntryContext(Measurement.DURATION, seconds=60)
HANG = EntryContext(Measurement.WEIGHT_TIME, load=Load.kg(20), seconds=45)
RUN = EntryContext(Measurement.DISTANCE_TIME, metres=400, seconds=90)
CARRY = EntryContext(Measurement.WEIGHT_DISTANCE, load=Load.kg(24), metres=40)


def next_load(load: Load, by: int) -> Load:
    """A gym whose loads are 2.5 apart."""
    return Load(amount=load.amount + by * Decimal("2.5"), unit=load.unit)


def press(
    context: EntryContext, *keys: str, editor: LineEditor | None = None, target_rir: float | None = 2.0
) -> LineEditor:
    """Return the editor after keys, each a name or one character; every one of them must be taken."""
    editor = editor or LineEditor()
    for key in keys:
        editor, outcome = one(context, key, editor, target_rir)
        assert outcome is Outcome.TAKEN, key
    return editor


def one(
    context: EntryContext, key: str, editor: LineEditor | None = None, target_rir: float | None = 2.0
) -> tuple[LineEditor, Outcome]:
    name, character = ("space", " ") if key == " " else (key, key if len(key) == 1 else None)
    return (editor or LineEditor()).key(name, character, context, step=next_load, target_rir=target_rir)


def typed(context: EntryContext, text: str, editor: LineEditor | None = None) -> LineEditor:
    return press(context, *text, editor=editor)
