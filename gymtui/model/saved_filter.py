"""A filter line that is kept under a name."""

import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator, Field

from gymtui.model.base import Record, Text

LONGEST_NAME = 40
LONGEST_LINE = 500
EXPECTED = "letters, digits, - and _ without blanks, such as heavy-bench"
_NAME = re.compile(r"[\w-]+")


def filter_key(typed: str) -> str:
    """Return a name as it is kept and looked up: in small letters."""
    return unicodedata.normalize("NFC", typed.casefold())


def name_problem(name: str) -> str | None:
    """Return what is wrong with a name in small letters, and what was expected; None: nothing."""
    if not name:
        return f"a name is missing: {EXPECTED}"
    if _NAME.fullmatch(name) is None or filter_key(name) != name:
        return f"“{name}” is no name: {EXPECTED}"
    if len(name) > LONGEST_NAME:
        return f"the name is too long: {LONGEST_NAME} characters at most"
    return None


def _checked(name: str) -> str:
    problem = name_problem(name)
    if problem is not None:
        raise ValueError(problem)
    return name


class SavedFilter(Record):
    """`name` is typed as `@name`: letters, digits, `-` and `_` without blanks, in small letters. `line` is
    what it stands for; it may name other saved filters, and what it says is found out when it is used."""

    name: Annotated[Text, AfterValidator(_checked)]
    line: Annotated[Text, Field(min_length=1, max_length=LONGEST_LINE)]
