"""Whether a filter line is about sets or about workouts."""

from datetime import date

import pytest

from gymtui.insight.query.asking import asks_for_sets
from gymtui.insight.query.reading import QuerySetting, read_query

SETS = ["bench", "last 1y reps>=8", "2024 best", "pr", "failure title:upper", "technique:drop", "pr:volume"]
WORKOUTS = [
    "",
    "last 1y",
    "title:upper",
    "note:shoulder",
    "notes",
    "minutes>60",
    "-bench",
    "warmups",
    "day:mon",
]


@pytest.mark.parametrize("line", [*SETS, *WORKOUTS])
def test_a_line_is_about_sets_or_about_workouts(line: str) -> None:
    query = read_query(line, QuerySetting(date(2026, 11, 25)))
    assert query.problems == ()
    assert asks_for_sets(query) == (line in SETS)
