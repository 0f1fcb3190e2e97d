"""Names of saved filters: what they may be, and what a new one changes in lines that use them."""

from gymtui.insight.query.reading import QuerySetting, pieces_of, read_query
from gymtui.insight.query.vocabulary import SAVED
from gymtui.model.saved_filter import filter_key


def filter_name(typed: str) -> str:
    """Return a name as it is kept: small letters, without the sign and the blanks around it."""
    return filter_key(typed.strip().removeprefix(SAVED))


def saving_problem(name: str, line: str, setting: QuerySetting) -> str | None:
    """Return what would be wrong with a line kept under a name: a fault in it, or that it names itself."""
    kept = {**setting.saved, name: line}
    query = read_query(SAVED + name, QuerySetting(setting.today, setting.unit, kept))
    return query.problems[0].message if query.problems else None


def with_new_name(line: str, old: str, new: str) -> str:
    """Return a line that uses the saved filter `old` under its new name; everything else stays as it is."""
    for piece in reversed(pieces_of(line)):
        sign = "-" if piece.text.startswith("-") else ""
        if filter_key(piece.text[len(sign) :]) == SAVED + old:
            line = line[: piece.start] + sign + SAVED + new + line[piece.end :]
    return line
