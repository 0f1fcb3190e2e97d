"""The head of a program: its weeks, what they change, rotation or weekdays, and what is said of it."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from gymtui.model.plan import MOST_WEEKS, Schedule, WeekChange
from gymtui.plans.text import amounts
from gymtui.plans.text.faults import fault_at
from gymtui.plans.text.parameters import unquoted
from gymtui.plans.text.raw import OrderDay, RawProgram
from gymtui.plans.text.reading import Span
from gymtui.plans.text.trees import named, own_tokens, tokens, trees

if TYPE_CHECKING:
    from lark import Token, Tree

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MOST_SETS_MORE = 10

Head = Callable[[RawProgram, "Tree[Token]", Span], None]


def weekday_of(token: "Token") -> int:
    """Return 0 for Monday to 6 for Sunday. Raises TextFault."""
    word = str(token).lower()
    full = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    for place, name in enumerate(full):
        if name.startswith(word) and len(word) >= 3:
            return place
    raise fault_at(token, f"“{token}” is no day of the week.", "Mon, Tue, Wed, Thu, Fri, Sat or Sun")


def words_of(tree: "Tree[Token]") -> str:
    """Return words, in quotes or up to the end of the line."""
    token = tokens(tree)[0]
    return unquoted(token) if token.type == "QUOTED" else str(token).strip()


def weeks(program: RawProgram, tree: "Tree[Token]", span: Span) -> None:
    """Read `weeks 5, deload in week 5, RIR 3 3 2 1`."""
    count_token = own_tokens(tree)[0]
    count = amounts.whole(count_token, 1, MOST_WEEKS, "weeks")
    if program.weeks:
        raise fault_at(count_token, "The weeks are there twice.", "one line of weeks")
    changes: list[dict[str, object]] = [{} for _ in range(count)]
    for wave in trees(tree):
        if wave.data == "wave_deload":
            for token in own_tokens(wave):
                changes[_week(token, count)]["deload"] = True
        else:
            _rir_wave(changes, wave)
    program.weeks = [WeekChange.model_validate(change) for change in changes]
    program.week_spans = dict.fromkeys(range(count), span)
    program.spans["weeks"] = span


def _week(token: "Token", count: int) -> int:
    number = int(str(token)[:9])
    if not 1 <= number <= count:
        raise fault_at(token, f"There is no week {token} in {count} weeks.", f"a week from 1 to {count}")
    return number - 1


def _rir_wave(changes: list[dict[str, object]], wave: "Tree[Token]") -> None:
    values = [tokens(one)[0] for one in named(wave, "wave_value")]
    if len(values) > len(changes):
        token = values[len(changes)]
        raise fault_at(
            token,
            f"There are more efforts than weeks: {len(values)} of {len(changes)}.",
            "one a week at most",
        )
    for change, token in zip(changes, values, strict=False):
        if token.type != "GAP":
            change["rir"] = amounts.rir_from(token, amounts.decimal_of(str(token)))


def week(program: RawProgram, tree: "Tree[Token]", span: Span) -> None:
    """Read `week 3: RIR 2, sets +1, load 95%, deload`."""
    token = own_tokens(tree)[0]
    if not program.weeks:
        raise fault_at(token, "The number of weeks comes first.", "a line such as weeks 5 above")
    place = _week(token, len(program.weeks))
    update: dict[str, object] = {}
    for change in trees(tree):
        said = own_tokens(change)
        match change.data:
            case "change_rir":
                update["rir"] = amounts.rir_from(said[1], amounts.decimal_of(str(said[1])))
            case "change_sets":
                update["sets"] = amounts.whole(said[1], -MOST_SETS_MORE, MOST_SETS_MORE, "sets more or fewer")
            case "change_load":
                update["load_percent"] = _load_percent(said[0])
            case _:
                update["deload"] = True
    program.weeks[place] = program.weeks[place].model_copy(update=update)
    program.week_spans[place] = span


def _load_percent(token: "Token") -> Decimal:
    percent = amounts.decimal_of(str(token))
    if percent > amounts.MOST_PERCENT:
        raise fault_at(token, f"“{token}” is too much.", f"up to {amounts.MOST_PERCENT}%")
    return percent


def rotation(program: RawProgram, tree: "Tree[Token]", span: Span) -> None:
    """Read `rotation, 4 days a week` or `weekdays`."""
    inner = trees(tree)[0]
    kind, *numbers = own_tokens(inner)
    program.values["schedule"] = Schedule.ROTATION if kind.type == "ROTATION" else Schedule.WEEKDAYS
    program.spans["schedule"] = span
    for token in (one for one in numbers if one.type == "INT"):
        program.values["days_a_week"] = amounts.whole(token, 1, 7, "days a week")


def order(program: RawProgram, tree: "Tree[Token]", span: Span) -> None:
    """Read `order "Upper A", "Lower", "Upper A"`; the names are looked up when all days are read."""
    if program.order is not None:
        raise fault_at(tokens(tree)[0], "The order is there twice.", "one line of order")
    program.spans["days"] = span
    program.order = []
    for one in named(tree, "order_day"):
        token = own_tokens(one)[0]
        by_id = token.type == "BRACKETED"
        name = (
            str(token)[1:-1] if by_id else unquoted(token) if token.type == "QUOTED" else str(token).strip()
        )
        on = [weekday_of(day) for day in tokens(one)[1:]]
        start = span.column + (token.start_pos or 0)
        where = Span(span.line, start, start + len(token))
        program.order.append(OrderDay(where, name, by_id, tuple(on) or (None,)))


def started(program: RawProgram, tree: "Tree[Token]", span: Span) -> None:
    """Read `started 2026-11-02`."""
    token = own_tokens(tree)[0]
    try:
        program.values["started_on"] = date.fromisoformat(str(token))
    except ValueError:
        raise fault_at(token, f"There is no day {token}.", "a date, as in 2026-11-23") from None
    program.spans["started_on"] = span


def archived(program: RawProgram, tree: "Tree[Token]", span: Span) -> None:
    """Read `archived`."""
    del tree, span
    program.values["archived"] = True


def word(program: RawProgram, tree: "Tree[Token]", span: Span) -> None:
    """Read `level intermediate`, `goal "Muscle"`, `author …`, `source …` or `id …`."""
    token = own_tokens(tree)[0]
    name = str(token).lower()
    said = words_of(trees(tree)[0])
    if name == "id":
        program.id = said
        return
    program.values[name] = said
    program.spans[name] = span


def note(program: RawProgram, tree: "Tree[Token]", span: Span) -> None:
    """Read `note "…"`; several are lines of one note."""
    said = words_of(tree)
    before = program.values.get("notes")
    program.values["notes"] = f"{before}\n{said}" if before is not None else said
    program.spans["notes"] = span


HEAD: dict[str, tuple[str, Head]] = {
    "weeks": ("weeks_line", weeks),
    "week": ("week_line", week),
    "rotation": ("rotation_line", rotation),
    "weekdays": ("rotation_line", rotation),
    "order": ("order_line", order),
    "started": ("started_line", started),
    "archived": ("archived_line", archived),
    "level": ("word_line", word),
    "goal": ("word_line", word),
    "author": ("word_line", word),
    "source": ("word_line", word),
    "id": ("word_line", word),
    "note": ("note_line", note),
}
"""What the head of a program can say: the first word, the rule of its line, and what reads it."""
