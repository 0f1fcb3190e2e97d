"""Values that look like slips of the fingers. Each is a question; the screen asks once."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from gymtui.live.entry import Entry, EntryContext
from gymtui.live.grammar.words import load_in_words
from gymtui.model.performed import Kind, Part, Side, Technique
from gymtui.model.units import Load

MANY_REPS = 100
TIMES = Decimal(10)
MUCH_RESERVE = 5
JUMP = Decimal("1.3")
LIKELY_REPS = 30
FAR_BELOW = Decimal("2.5")


def slips(entry: Entry, context: EntryContext) -> list[str]:
    """Return a question for each value that looks like a slip, in the order of the parts."""
    warmup = (entry.kind or context.kind) is Kind.WARMUP
    questions: list[str] = []
    for part in entry.parts:
        questions += _load(part, context, warmup)
        questions += _reps(part)
        questions += _effort(part, warmup)
        questions += _measures(part, context)
    questions += _drops(entry, context)
    return list(dict.fromkeys(questions))


def _load(part: Part, context: EntryContext, warmup: bool) -> list[str]:
    if part.load is None:
        return []
    amount = abs(part.load.kilograms)
    references = _loads(context)
    if not references or part.load in references:
        return []
    said = load_in_words(part.load, context.measurement)
    against = load_in_words(references[0], context.measurement)
    sizes = [abs(reference.kilograms) for reference in references]
    mark = _lost_mark(part.load, sizes)
    if mark is not None:
        return [f"{said}: did you mean {mark:f} {part.load.unit.value}?"]
    if all(amount >= TIMES * size for size in sizes):
        return [f"{said}: is that right? It is 10 times {against} or more."]
    if amount == 0:
        return [] if warmup or context.measurement.is_on_bodyweight else ["No load: is that right?"]
    if not warmup and all(amount * TIMES <= size for size in sizes):
        return [f"{said}: is that right? It is a tenth of {against} or less."]
    if not warmup and _meant_reps(part, context, sizes):
        return [f"{said}: is that right? For {part.load.number} reps type x{part.load.number}."]
    return []


def _loads(context: EntryContext) -> list[Load]:
    """The loads to compare with: the one shown and last time's heaviest, where they are not 0."""
    loads = [context.load] if context.load is not None else []
    if context.last is not None:
        last = [part.load for part in context.last.parts if part.load is not None]
        loads += sorted(last, key=lambda load: abs(load.kilograms))[-1:]
    return [load for load in loads if load.amount != 0]


def _lost_mark(load: Load, sizes: Sequence[Decimal]) -> Decimal | None:
    """Return the load with a decimal mark before its last digit, where that is about the usual load."""
    amount = abs(load.amount)
    if amount != amount.to_integral_value():
        return None
    tenth = abs(load.kilograms) / 10
    usual = all(tenth * 10 > JUMP * size and size / JUMP <= tenth <= JUMP * size for size in sizes)
    return amount / 10 if usual else None


def _meant_reps(part: Part, context: EntryContext, sizes: Sequence[Decimal]) -> bool:
    """A bare `8` where 55 stands in the load: the reps were meant, since they stayed as they were shown."""
    load = part.load
    if load is None or load.amount != load.amount.to_integral_value() or part.reps != context.reps:
        return False
    return 0 < load.amount <= LIKELY_REPS and all(load.kilograms * FAR_BELOW <= size for size in sizes)


def _reps(part: Part) -> list[str]:
    if part.reps is not None and part.reps >= MANY_REPS:
        return [f"{part.reps} reps: is that right?"]
    return []


def _effort(part: Part, warmup: bool) -> list[str]:
    if part.rir is None:
        return []
    if part.failed and part.rir > 0:
        return [f"To failure, with {part.rir:g} in reserve: is that right?"]
    if part.rir > MUCH_RESERVE and not warmup:
        rpe = 10 - part.rir
        return [f"{part.rir:g} reps in reserve (RPE {rpe:g}): is that right? @ is RPE, r is reps in reserve."]
    return []


def _measures(part: Part, context: EntryContext) -> list[str]:
    last = context.last.parts if context.last is not None else ()
    times = _known([context.seconds, *(p.seconds for p in last)])
    ways = _known([context.metres, *(p.metres for p in last)])
    return [
        *_far_off(part.seconds, times, lambda value: f"{value:f} s"),
        *_far_off(part.metres, ways, lambda value: f"{value:f} m"),
    ]


def _known(values: Sequence[Decimal | int | None]) -> list[Decimal]:
    return [Decimal(value) for value in values if value]


def _far_off(
    typed: Decimal | int | None, usual: Sequence[Decimal], say: Callable[[Decimal], str]
) -> list[str]:
    if typed is None or not usual:
        return []
    value = Decimal(typed)
    if all(value >= TIMES * other for other in usual):
        return [f"{say(value)}: is that right? It is 10 times {say(usual[0])} or more."]
    if all(value * TIMES <= other for other in usual):
        return [f"{say(value)}: is that right? It is a tenth of {say(usual[0])} or less."]
    return []


def _drops(entry: Entry, context: EntryContext) -> list[str]:
    if entry.technique is not Technique.DROP:
        return []
    questions: list[str] = []
    before: dict[Side | None, Load] = {}
    if context.inside and context.load is not None:
        before = dict.fromkeys((None, *Side), context.load)
    for part in entry.parts:
        if part.load is None:
            continue
        if part.side in before and part.load.kilograms > before[part.side].kilograms:
            said = load_in_words(part.load, context.measurement)
            questions.append(f"A drop to {said} is heavier than the part before it: is that right?")
        before[part.side] = part.load
    return questions
