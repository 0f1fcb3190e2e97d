"""A set printed as a line that reads back to the same set."""

from gymtui.live.entry import EntryContext, Field
from gymtui.live.grammar.reader import JOINS
from gymtui.model.exercise import Measurement
from gymtui.model.performed import Kind, Part, PerformedSet, RangeOfMotion, Side, Technique
from gymtui.model.units import Load, Unit, plain

NAMES = {Technique.REST_PAUSE: "rp"}
RANGES = {RangeOfMotion.LENGTHENED: "lp", RangeOfMotion.SHORTENED: "sp"}
SIGN_OF = {Technique.CLUSTER: "/", Technique.DROP: ">"}


def context_for(
    performed: PerformedSet,
    measurement: Measurement,
    unit: Unit = Unit.KG,
    *,
    unilateral: bool = False,
    last: PerformedSet | None = None,
) -> EntryContext:
    """Return what the line of a set is read against, so that it says the whole set and takes nothing over."""
    parts = performed.parts
    present = (
        (Field.REPS, any(part.reps is not None for part in parts)),
        (Field.SECONDS, any(part.seconds is not None for part in parts)),
        (Field.METRES, any(part.metres is not None for part in parts)),
    )
    return EntryContext(
        measurement=measurement,
        unit=unit,
        unilateral=unilateral,
        last=last,
        also=frozenset(field for field, there in present if there),
        whole=True,
    )


def write_set(
    performed: PerformedSet,
    unit: Unit = Unit.KG,
    measurement: Measurement = Measurement.WEIGHT_REPS,
    *,
    unilateral: bool = False,
) -> str:
    """Return the set as a line of the entry; times and rests are not in it. No parts give an empty line.

    It reads back in `context_for` with the same measurement, unit and `unilateral`.
    """
    if not performed.parts:
        return ""
    writer = _Writer(unit, measurement, unilateral)
    join = SIGN_OF.get(performed.technique, "+")
    body, several = writer.body(performed.parts, join)
    implied = JOINS[join] if several else Technique.STRAIGHT
    words = [_name(performed.technique)] if performed.technique is not implied else []
    words.append(("*" if performed.kind is Kind.WARMUP else "") + body)
    if performed.tempo is not None:
        words.append(f"t{performed.tempo}")
    if performed.range in RANGES:
        words.append(RANGES[performed.range])
    if performed.form is not None:
        words.append(f"f{performed.form}")
    if performed.note:
        words.append(_quoted(performed.note))
    return " ".join(words)


def _name(technique: Technique) -> str:
    return f":{NAMES.get(technique, technique.value)}"


def _quoted(note: str) -> str:
    text = note.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{text}"'


class _Writer:
    def __init__(self, unit: Unit, measurement: Measurement, unilateral: bool) -> None:
        self._unit = unit
        self._measurement = measurement
        self._unilateral = unilateral

    def body(self, parts: tuple[Part, ...], join: str) -> tuple[str, bool]:
        """Return the parts as text, and whether they are more than one with its other side."""
        texts: list[str] = []
        before: Part | None = None
        at = 0
        while at < len(parts):
            left, right = parts[at], parts[at + 1] if at + 1 < len(parts) else None
            pair = left.side is Side.LEFT and right is not None and right.side is Side.RIGHT
            always = join == ">" and before is not None
            if pair and right is not None:
                texts.append(self._pair(left, right, before, always))
                before, at = right, at + 2
            else:
                texts.append(self._single(left, before, always))
                before, at = left, at + 1
        return join.join(texts), len(texts) > 1

    def _pair(self, left: Part, right: Part, before: Part | None, always: bool) -> str:
        if self._unilateral and _said(left) == _said(right):
            return self._values(left, before, always) + _suffixes(left)
        effort = _effort(left)
        if left.rir is None and not left.failed and right.rir is not None:
            effort = "r?"  # else the right side's effort would count for both
        first = self._values(left, before, always) + _clean(left) + effort
        return f"{first}|{self._values(right, left, False)}{_suffixes(right)}"

    def _single(self, part: Part, before: Part | None, always: bool) -> str:
        if part.side is Side.RIGHT:
            return self._right(part, before, always)
        text = self._values(part, before, always) + _suffixes(part)
        if part.side is Side.LEFT:
            return f"{text}|"
        return f"{text} s?" if self._unilateral else text

    def _right(self, part: Part, before: Part | None, always: bool) -> str:
        load = self._load(part, before, always)
        if load and (self._measurement.has_reps or load == "?"):
            load += "x"
        count = self._count(part)
        return f"{load}|{count}{_suffixes(part)}"

    def _values(self, part: Part, before: Part | None, always: bool) -> str:
        load, count = self._load(part, before, always), self._count(part)
        if count.startswith("x"):
            return load + count
        if load and self._measurement.has_reps:
            return f"{load}x{count}"
        if load:
            return f"?x {count}" if load == "?" else f"{load} {count}"
        return f"x{count}" if before is None and self._measurement.has_reps else count

    def _load(self, part: Part, before: Part | None, always: bool) -> str:
        """The load where it differs from the part before, or where it is `always` said."""
        load, has_load = part.load, self._measurement.has_load
        carried = before.load if before is not None else None
        due = has_load and (before is None or always)
        if not due and load == carried:
            return ""
        return "?" if load is None else self._amount(load)

    def _amount(self, load: Load) -> str:
        foreign = load.unit is not self._unit
        if load.amount == 0 and self._measurement.is_on_bodyweight:
            return f"bw+0{load.unit.value}" if foreign else "bw"
        if load.amount < 0 or self._measurement.is_on_bodyweight:
            sign = "-" if load.amount < 0 else "+"
            return f"bw{sign}{abs(load.amount):f}{load.unit.value if foreign else ''}"
        named = foreign or not self._measurement.has_reps
        return load.number + (load.unit.value if named else "")

    def _count(self, part: Part) -> str:
        """Reps, a time and a distance, in this order; `?` where the exercise's own is not recorded."""
        measure = self._measurement
        pieces: list[str] = []
        if measure.has_reps:
            pieces.append("?" if part.reps is None else str(part.reps))
        elif part.reps is not None:
            pieces.append(f"x{part.reps}")
        if part.metres is not None:
            pieces.append(f"{plain(part.metres):f}m")
        elif measure is Measurement.WEIGHT_DISTANCE or (measure.has_metres and part.seconds is None):
            pieces.append("?m")
        if part.seconds is not None:
            pieces.append(clock(part.seconds))
        elif measure.is_hold:
            pieces.append("?s")
        return " ".join(pieces)


def clock(seconds: int) -> str:
    """Return seconds as `60s`, from two minutes on as `2:00`."""
    if seconds < 120:
        return f"{seconds}s"
    hours, rest = divmod(seconds, 3600)
    return f"{hours}:{rest // 60:02d}:{rest % 60:02d}" if hours else f"{rest // 60}:{rest % 60:02d}"


def _suffixes(part: Part) -> str:
    return _clean(part) + _effort(part)


def _clean(part: Part) -> str:
    return "" if part.clean_reps is None else f"c{part.clean_reps}"


def _effort(part: Part) -> str:
    if not part.failed:
        return "" if part.rir is None else f"r{part.rir:g}"
    if part.rir is None:
        return "r?!"
    return "!" if part.rir == 0.0 else f"r{part.rir:g}!"


def _said(part: Part) -> tuple[object, ...]:
    return (part.load, part.reps, part.clean_reps, part.seconds, part.metres, part.rir, part.failed)
