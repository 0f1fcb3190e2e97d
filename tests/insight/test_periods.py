"""Two periods as they are typed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.insight.comparing import Period
from gymtui.insight.query.periods import read_periods

TODAY = date(2026, 11, 23)
GOOD = {
    "2024 / 2025": ((date(2024, 1, 1), date(2024, 12, 31)), (date(2025, 1, 1), date(2025, 12, 31))),
    "2024/2025": ((date(2024, 1, 1), date(2024, 12, 31)), (date(2025, 1, 1), date(2025, 12, 31))),
    "last 12w / 12w before": ((date(2026, 9, 1), TODAY), (date(2026, 6, 9), date(2026, 8, 31))),
    "the 7d before / last 7d": ((date(2026, 11, 10), date(2026, 11, 16)), (date(2026, 11, 17), TODAY)),
    "2025-02 / 1m before": ((date(2025, 2, 1), date(2025, 2, 28)), (date(2025, 1, 1), date(2025, 1, 31))),
    "this year / 1y before": ((date(2026, 1, 1), TODAY), (date(2025, 1, 1), date(2025, 12, 31))),
    "until 2024 / since 2025": ((None, date(2024, 12, 31)), (date(2025, 1, 1), None)),
    "2024-01..2024-06 / 2025-01..2025-06": (
        (date(2024, 1, 1), date(2024, 6, 30)),
        (date(2025, 1, 1), date(2025, 6, 30)),
    ),
}
BAD = {
    "": "two periods with a /",
    "2024": "two periods with a /",
    "2024 /": "two periods with a /",
    "2024 / 2025 / 2026": "two periods with a /",
    "2024 / bench": "“bench” is no period",
    "2024-13 / 2025": "“2024-13” is no period",
    "-2024 / 2025": "“-2024” is no period",
    "last 12 / 2025": "“last 12” is no period",
    "2024 / 2024": "are the same days",
    "2024-05..2024-01 / 2025": "ends before it begins",
    "12w before / 12w before": "before which day?",
    "until 2024 / 1y before": "has no first day",
    "2024 / 0d before": "no time at all",
    "2024 / 999y before": "goes back too far",
    "0001 / 5w before": "nothing is before it",
}


@pytest.mark.parametrize("text", GOOD)
def test_two_periods_are_understood(text: str) -> None:
    found = read_periods(text, TODAY)
    assert not isinstance(found, str), found
    assert tuple((one.first, one.last) for one in found) == GOOD[text]
    assert " / ".join(one.name for one in found) == " / ".join(half.strip() for half in text.split("/"))


@pytest.mark.parametrize("text", BAD)
def test_what_is_wrong_is_told_with_what_was_expected(text: str) -> None:
    found = read_periods(text, TODAY)
    assert isinstance(found, str)
    assert BAD[text] in found
    assert found.endswith(".")


@given(
    st.text(max_size=40)
    | st.lists(st.sampled_from([*"/ 0123456789-.", "last", "12w", "before"])).map("".join)
)
def test_any_text_is_read_or_told_what_is_wrong(text: str) -> None:
    found = read_periods(text, TODAY)
    assert isinstance(found, str) or len(found) == 2


@given(st.integers(1, 400), st.sampled_from("dwm"))
def test_what_is_before_ends_the_day_before_the_other_begins(count: int, unit: str) -> None:
    found = read_periods(f"last {count}{unit} / {count}{unit} before", TODAY)
    assert not isinstance(found, str)
    last, before = found
    assert isinstance(last, Period)
    assert last.first is not None
    assert before.last == last.first - timedelta(days=1)
    if unit != "m":
        assert before.first is not None
        assert before.last - before.first == TODAY - last.first
