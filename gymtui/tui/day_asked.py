"""The question for a day that is gone to: typed as in a diary, understood with every key."""

from datetime import date

from gymtui.insight.query.day_typed import DayError, day_typed
from gymtui.tui import words
from gymtui.tui.dialogs import AskText

HINT = "2024-03-14 · 14 mar · mar 2024 · 2024 · 12w ago · yesterday"


def day_question(title: str, typed: str, today: date) -> AskText:
    """Return the question; what is answered is understood by `day_typed`. `typed` stands in it at first."""

    def check(line: str) -> str | None:
        try:
            day_typed(line, today)
        except DayError as error:
            return str(error)
        return None

    def say(line: str) -> str:
        return words.day(day_typed(line, today))

    return AskText(title, typed, hint=HINT, check=check, say=say)
