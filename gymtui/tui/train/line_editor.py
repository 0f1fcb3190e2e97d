"""The set entry's line editor: a frozen value; a key gives the next one. No Textual in here.

While the line is untouched a letter is a command of the screen. A digit, a sign of the grammar, `x` or
`b` (of `bw`) begins the line; from then on every printable key is text until Enter or Esc.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from gymtui.live.entry import Entry, EntryContext, EntryError, Field
from gymtui.live.grammar import read_line
from gymtui.live.grammar.values import MOST_REPS
from gymtui.model.performed import Part
from gymtui.model.units import Load

BEGINNERS = frozenset('0123456789.,x×X=+-–−*:"b>')
SUFFIX = {Field.SECONDS: "s", Field.METRES: "m"}
NUMERAL = frozenset("0123456789.,")
EFFORT = re.compile(r"(^|[\d\s])[rR@]")
"""Where the effort begins: not the r of a word such as `:rp`."""
STEP = {Field.SECONDS: 5, Field.METRES: 5}


def prefix_of(field: Field, context: EntryContext) -> str:
    """Return the sign that begins a field's number in the line; the effort is on the lifter's scale."""
    if field is Field.RIR:
        return "@" if context.effort == "rpe" else "r"
    return "x" if field is Field.REPS else ""


StepLoad = Callable[[Load, int], Load]


class Outcome(StrEnum):
    """What a key meant: the editor took it, it is not the editor's, or the line is to be logged."""

    TAKEN = "taken"
    PASSED = "passed"
    SUBMIT = "submit"


@dataclass(frozen=True, slots=True)
class Shown:
    """The three numbers as drawn. A number that is only proposed is not `typed`."""

    load: str
    reps: str
    rir: str
    seconds: str = ""
    metres: str = ""
    typed: frozenset[Field] = frozenset()


@dataclass(frozen=True, slots=True)
class LineEditor:
    """`text` and `cursor` of the line; `field` is the place of the drawn field with the keyboard."""

    text: str = ""
    cursor: int = 0
    field: int = 0

    @property
    def untouched(self) -> bool:
        return not self.text

    def cleared(self) -> "LineEditor":
        return LineEditor()

    def holding(self, text: str) -> "LineEditor":
        """Return the editor with a given text, the cursor behind it."""
        return LineEditor(text, len(text))

    def wants(self, character: str | None) -> bool:
        """Say whether a printable key is text here and not a command."""
        if character is None or not character.isprintable():
            return False
        if not self.untouched:
            return True
        return character in BEGINNERS

    def key(
        self,
        key: str,
        character: str | None,
        context: EntryContext,
        *,
        step: StepLoad,
        target_rir: float | None,
    ) -> tuple["LineEditor", Outcome]:
        """Return the editor after a key, and what the key meant."""
        if key == "enter":
            return self, Outcome.SUBMIT
        if key in ("up", "down"):
            return self._stepped(1 if key == "up" else -1, context, step, target_rir), Outcome.TAKEN
        if key in ("tab", "shift+tab"):
            return self._moved(-1 if key == "shift+tab" else 1, context), Outcome.TAKEN
        if self.wants(character):
            assert character is not None
            return self._typed(character, context), Outcome.TAKEN
        if self.untouched:
            if key in ("left", "right"):
                return self._moved(-1 if key == "left" else 1, context), Outcome.TAKEN
            return self, Outcome.PASSED
        return self._edited(key)

    def _typed(self, character: str, context: EntryContext) -> "LineEditor":
        if not self.untouched:
            before, after = self.text[: self.cursor], self.text[self.cursor :]
            if after in SUFFIX.values() and character not in NUMERAL:
                if character.isalpha() or character == ":":
                    after = ""  # a unit that is typed takes the place of the one that was put there
                else:
                    before, after = before + after, ""
            return replace(self, text=before + character + after, cursor=len(before) + 1)
        focused = self._focused(context)
        if character in NUMERAL:
            first = context.fields[0] if context.fields else None
            prefix = "" if focused is first else prefix_of(focused, context)
            suffix = SUFFIX.get(focused, "") if focused is not first else ""
            digit = "0" + character if character in ".," else character
            return replace(self, text=prefix + digit + suffix, cursor=len(prefix + digit))
        return replace(self, text=character, cursor=1)

    def _edited(self, key: str) -> tuple["LineEditor", Outcome]:
        text, at = self.text, self.cursor
        match key:
            case "backspace":
                return self._with(text[: max(0, at - 1)] + text[at:], max(0, at - 1)), Outcome.TAKEN
            case "delete":
                return self._with(text[:at] + text[at + 1 :], at), Outcome.TAKEN
            case "left":
                return replace(self, cursor=max(0, at - 1)), Outcome.TAKEN
            case "right":
                return replace(self, cursor=min(len(text), at + 1)), Outcome.TAKEN
            case "home":
                return replace(self, cursor=0), Outcome.TAKEN
            case "end":
                return replace(self, cursor=len(text)), Outcome.TAKEN
            case "escape":
                return self.cleared(), Outcome.TAKEN
        return self, Outcome.PASSED

    def _with(self, text: str, cursor: int) -> "LineEditor":
        if text in ("", "s", "m"):
            return LineEditor(field=self.field)
        return replace(self, text=text, cursor=cursor)

    def _focused(self, context: EntryContext) -> Field:
        fields = context.fields
        return fields[self.field % len(fields)] if fields else Field.REPS

    def focused(self, context: EntryContext) -> Field:
        """Return the field that has the keyboard: the one chosen, or the one the cursor is in."""
        if self.untouched:
            return self._focused(context)
        before = self.text[: self.cursor].replace("×", "x").replace("X", "x")
        if EFFORT.search(before.rpartition("x")[2]) and Field.RIR in context.fields:
            return Field.RIR
        if "x" in before and Field.REPS in context.fields:
            return Field.REPS
        second = context.fields[1] if len(context.fields) > 1 else None
        if second in SUFFIX and (" " in before or self.text.endswith(SUFFIX[second])):
            return second
        return context.fields[0] if context.fields else Field.REPS

    def _moved(self, by: int, context: EntryContext) -> "LineEditor":
        count = max(1, len(context.fields))
        if self.untouched:
            return replace(self, field=(self.field + by) % count)
        if by < 0:
            return replace(self, cursor=0)
        here = self.focused(context)
        place = context.fields.index(here) if here in context.fields else 0
        following = context.fields[(place + 1) % count]
        text = _without_sign(self.text)
        if following is context.fields[0]:
            return self._with(text, len(text))
        if following in SUFFIX:
            return replace(self, text=f"{text} {SUFFIX[following]}", cursor=len(text) + 1)
        text += prefix_of(following, context)
        return replace(self, text=text, cursor=len(text))

    def _stepped(
        self, by: int, context: EntryContext, step: StepLoad, target_rir: float | None
    ) -> "LineEditor":
        """Step the focused number: the load to the next loadable one, reps by 1, effort by a half.

        A line that says more than these numbers stays as it is: what was typed is never dropped.
        """
        field = self.focused(context)
        said = _without_sign(self.text)
        try:
            entry = read_line(said, context) if said else None
        except EntryError:
            return self
        if entry is not None and _says_more(entry, context):
            return self
        part = entry.parts[0] if entry is not None else _proposed(context)
        moved = _moved_part(part, field, by, context, step, target_rir)
        text = _line(context, moved) if moved is not None else self.text
        return LineEditor(text, len(text), context.fields.index(field) if field in context.fields else 0)


def _without_sign(text: str) -> str:
    """Return the line without a sign at its end that no number follows, as Tab leaves it."""
    trimmed = text.rstrip()
    bare = next((trimmed[:-2] for unit in SUFFIX.values() if trimmed.endswith(f" {unit}")), None)
    if bare is not None:
        return bare.rstrip()
    return trimmed[:-1].rstrip() if trimmed[-1:] in ("x", "×", "X", "r", "@") else trimmed


def _says_more(entry: Entry, context: EntryContext) -> bool:
    """Say whether a line says more than one load, one count and one effort."""
    first, *others = entry.parts
    both = (
        context.unilateral and len(others) == 1 and others[0].model_copy(update={"side": first.side}) == first
    )
    named = (entry.technique, entry.kind, entry.tempo, entry.range, entry.form, entry.note or None)
    return (
        any(value is not None for value in named)
        or (bool(others) and not both)
        or (first.side is not None and not both)
        or first.failed
        or first.clean_reps is not None
    )


def _proposed(context: EntryContext) -> Part:
    return Part.model_validate(
        {"load": context.load, "reps": context.reps, "seconds": context.seconds, "metres": context.metres}
    )


def _moved_part(
    part: Part, field: Field, by: int, context: EntryContext, step: StepLoad, target_rir: float | None
) -> Part | None:
    """Return the part with one number moved by a step, or None where there is nothing to move."""
    value: object
    match field:
        case Field.LOAD:
            if part.load is None:
                return None
            value = step(part.load, by)
        case Field.REPS:
            value = max(0, min(MOST_REPS, (part.reps or 0) + by))
        case Field.SECONDS | Field.METRES:
            before = part.seconds if field is Field.SECONDS else part.metres
            value = max(1, int(before or 0) + STEP[field] * by)
        case Field.RIR:
            aim = target_rir if target_rir is not None else 2.0
            harder = -by if context.effort == "rpe" else by
            value = aim if part.rir is None else max(0.0, min(10.0, part.rir + harder / 2))
    return Part.model_validate({**part.model_dump(), field.value: value, "side": None})


def _line(context: EntryContext, part: Part) -> str:
    """Return the line that says these numbers, naming only what differs from what is shown."""
    shape = context.measurement
    words = []
    if part.load is not None and shape.has_load and part.load != context.load:
        words.append(load_words(part.load, context))
    if shape.has_metres and part.metres is not None and part.metres != context.metres:
        words.append(f"{part.metres:f}m")
    if shape.has_seconds and part.seconds is not None and part.seconds != context.seconds:
        words.append(f"{part.seconds}s")
    text = " ".join(words)
    if shape.has_reps and part.reps is not None and (part.reps != context.reps or part.rir is not None):
        text += f"x{part.reps}"
    if part.rir is not None:
        text += f"@{10 - part.rir:g}" if context.effort == "rpe" else f"r{part.rir:g}"
    return text


def load_words(load: Load, context: EntryContext) -> str:
    """Return a load as the entry reads it: `82.5`, `180lb`, `bw+20`, `bw-30`."""
    unit = "" if load.unit is context.unit else load.unit.value
    if context.measurement.is_on_bodyweight:
        sign = "+" if load.amount > 0 else "-" if load.amount < 0 else ""
        return f"bw{sign}{abs(load.amount):f}{unit}" if load.amount else "bw"
    return f"{load.number}{unit}"


def shown(editor: LineEditor, context: EntryContext, target_rir: float | None) -> tuple[Shown, Entry | None]:
    """Return the numbers to draw, and what the line says where it can be understood."""
    proposed = Shown(
        load=_amount(context.load),
        reps=str(context.reps) if context.reps is not None else "",
        rir=f"{target_rir:g}" if target_rir is not None else "",
        seconds=str(context.seconds) if context.seconds is not None else "",
        metres=str(context.metres) if context.metres is not None else "",
    )
    try:
        entry = read_line(editor.text, context)
    except EntryError:
        return (_partial(editor.text, proposed) if editor.text else proposed), None
    if editor.untouched:
        return proposed, entry
    part = entry.parts[0]
    typed = set()
    if part.load != context.load:
        typed.add(Field.LOAD)
    if part.reps is not None and any(c in editor.text for c in "x×X"):
        typed.add(Field.REPS)
    if part.rir is not None:
        typed.add(Field.RIR)
    return (
        Shown(
            load=_amount(part.load),
            reps=str(part.reps) if part.reps is not None else "",
            rir=f"{part.rir:g}" if part.rir is not None else proposed.rir,
            seconds=str(part.seconds) if part.seconds is not None else "",
            metres=f"{part.metres:f}" if part.metres is not None else "",
            typed=frozenset(typed),
        ),
        entry,
    )


def _amount(load: Load | None) -> str:
    return load.number if load is not None else ""


def _partial(text: str, proposed: Shown) -> Shown:
    """Return the numbers typed so far of a line that is not complete yet, such as `82.5x`."""
    head, _, tail = text.replace("×", "x").replace("X", "x").partition("x")
    load = _number(head)
    reps = _number(tail)
    typed = {f for f, value in ((Field.LOAD, load), (Field.REPS, reps)) if value}
    return replace(
        proposed,
        load=load or proposed.load,
        reps=reps or ("" if "x" in text else proposed.reps),
        typed=frozenset(typed),
    )


def _number(text: str) -> str:
    number = ""
    for character in text.strip().replace(",", "."):
        if character not in NUMERAL or (character == "." and "." in number):
            break
        number += character
    return number[:7]
