"""How a line is understood, in words: what stands under the entry while it is typed."""

from decimal import Decimal

from gymtui.live.entry import Entry, EntryContext
from gymtui.live.grammar.writer import clock
from gymtui.model.exercise import Measurement
from gymtui.model.performed import Kind, Part, RangeOfMotion, Side, Technique
from gymtui.model.units import Load, plain

RANGES = {
    RangeOfMotion.FULL: "full range",
    RangeOfMotion.LENGTHENED: "lengthened partials",
    RangeOfMotion.SHORTENED: "shortened partials",
}
LINKS = {Technique.DROP: ", then ", Technique.CLUSTER: " / "}


def preview(entry: Entry, context: EntryContext) -> str:
    """Return the entry in words, such as `82.5 kg × 8 reps, 2 in reserve`."""
    technique = entry.technique or context.technique
    said = [_parts(entry, context, technique)]
    if entry.technique not in (None, Technique.STRAIGHT):
        said.append("drop set" if technique is Technique.DROP else technique.words)
    if entry.tempo is not None:
        said.append(f"tempo {entry.tempo}")
    if entry.range is not None and not (context.whole and entry.range is RangeOfMotion.FULL):
        said.append(RANGES[entry.range])
    if entry.form is not None:
        said.append(f"form {entry.form} of 5")
    if entry.note:
        said.append(f"note “{' '.join(entry.note.split())}”")
    start = ""
    if entry.kind is Kind.WARMUP:
        start = "warm-up: "
    elif entry.kind is Kind.WORK and context.kind is Kind.WARMUP:
        start = "work set: "
    return start + ", ".join(said)


def load_in_words(load: Load | None, measurement: Measurement) -> str:
    """Return a load as it is said: `82.5 kg`, `bodyweight + 20 kg`, `bodyweight − 30 kg`."""
    if load is None:
        return "load not recorded"
    if load.amount < 0:
        return f"bodyweight − {abs(load.amount):f} {load.unit.value}"
    if load.amount == 0:
        return "bodyweight"
    if measurement.is_on_bodyweight:
        return f"bodyweight + {load}"
    return str(load)


def _parts(entry: Entry, context: EntryContext, technique: Technique) -> str:
    groups = _groups(entry.parts)
    texts: list[str] = []
    carried: Load | None = None
    for place, group in enumerate(groups):
        first = place == 0
        load = ""
        if group[0].load is not None or context.measurement.has_load:
            same = not first and group[0].load == carried and technique is not Technique.DROP
            load = "" if same else load_in_words(group[0].load, context.measurement)
        texts.append(_group(group, load, len(groups) == 1, first, context))
        carried = group[-1].load
    return LINKS.get(technique, " + ").join(texts)


def _groups(parts: tuple[Part, ...]) -> list[list[Part]]:
    groups: list[list[Part]] = []
    for part in parts:
        if groups and part.side is Side.RIGHT and [p.side for p in groups[-1]] == [Side.LEFT]:
            groups[-1].append(part)
        else:
            groups.append([part])
    return groups


def _group(group: list[Part], load: str, alone: bool, first: bool, context: EntryContext) -> str:
    named = alone or (first and not load)
    if len(group) == 2 and _but_side(group[0]) == _but_side(group[1]):
        text = _count(group[0], alone, named) + " a side" + _suffix(group[0], alone, context)
    elif group[0].side is None:
        text = _count(group[0], alone, named) + _suffix(group[0], alone, context)
    else:
        text = ", ".join(_of_side(part, group[0].load, context) for part in group)
    if not load:
        return text
    counts_reps = any(part.reps is not None or context.measurement.has_reps for part in group)
    return f"{load} × {text}" if counts_reps else f"{load}, {text}"


def _of_side(part: Part, load: Load | None, context: EntryContext) -> str:
    side = part.side.value if part.side is not None else ""
    other = "" if part.load == load else f"{load_in_words(part.load, context.measurement)} × "
    return f"{side} {other}{_count(part, False, False)}{_suffix(part, False, context)}"


def _count(part: Part, alone: bool, named: bool) -> str:
    pieces: list[str] = []
    if part.reps is not None:
        word = " rep" if part.reps == 1 else " reps"
        pieces.append(f"{part.reps}{word if named else ''}")
    if part.metres is not None:
        pieces.append(_distance(part.metres))
    if part.seconds is not None:
        only = part.reps is None and part.metres is None
        pieces.append(_time(part.seconds) + (" hold" if only and alone else ""))
    return " in ".join(pieces) or "not recorded"


def _suffix(part: Part, alone: bool, context: EntryContext) -> str:
    said: list[str] = []
    if part.clean_reps is not None:
        said.append(f"{part.clean_reps} clean")
    if part.failed:
        said.append("to failure")
    if part.rir is not None and not (part.failed and part.rir == 0.0):
        rpe = context.effort == "rpe"
        said.append(f"RPE {10 - part.rir:g}" if rpe else f"{part.rir:g} in reserve")
    if alone:
        return "".join(f", {word}" for word in said)
    return f" ({', '.join(said)})" if said else ""


def _but_side(part: Part) -> Part:
    return part.model_copy(update={"side": None})


def _time(seconds: int) -> str:
    return clock(seconds).replace("s", " s")


def _distance(metres: Decimal) -> str:
    return f"{plain(metres / 1000):f} km" if metres >= 1000 else f"{plain(metres):f} m"
