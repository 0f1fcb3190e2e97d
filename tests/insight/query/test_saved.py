"""Saved filters in a line, and what is asked of their names."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.insight.query.reading import QuerySetting, read_query
from gymtui.insight.query.saving import filter_name, saving_problem, with_new_name
from gymtui.insight.query.terms import Query
from gymtui.model.saved_filter import SavedFilter, name_problem

TODAY = date(2026, 11, 25)
NAMES = ("a", "b", "c", "d")
words = st.sampled_from(
    ["bench", ">=100kg", "reps>=8", "-failure", "best:3", *(f"@{name}" for name in NAMES)]
)
lines = st.lists(words, min_size=1, max_size=4).map(" ".join)
saved_lines = st.dictionaries(st.sampled_from(NAMES), lines)


def read(text: str, **saved: str) -> Query:
    return read_query(text, QuerySetting(TODAY, saved=saved))


def conditions(query: Query) -> set[tuple[object, bool]]:
    return {(one.condition, one.not_) for one in query.terms}


def test_a_saved_filter_stands_for_its_terms_at_its_place() -> None:
    query = read("squat @heavy last 1y", heavy=">=100kg reps>=3")
    assert query.problems == ()
    assert conditions(query) == conditions(read("squat >=100kg reps>=3 last 1y"))
    assert [(one.start, one.end) for one in query.terms[1:3]] == [(6, 12), (6, 12)]


def test_what_comes_later_in_the_line_says_how_many_are_best() -> None:
    assert read("@top", top="bench best:3").best == 3
    assert read("@top best", top="bench best:3").best == 1
    assert read("bench").best is None


def slowly(text: str, saved: dict[str, str], inside: tuple[str, ...] = ()) -> str | None:
    """Return a line with every saved filter written out, None where that cannot be done."""
    out: list[str] = []
    for word in text.split():
        name = word[1:]
        if not word.startswith("@"):
            out.append(word)
        elif name in inside or name not in saved:
            return None
        else:
            inner = slowly(saved[name], saved, (*inside, name))
            if inner is None:
                return None
            out.append(inner)
    return " ".join(out)


@given(lines, saved_lines)
def test_a_line_means_what_it_means_written_out(text: str, saved: dict[str, str]) -> None:
    query = read(text, **saved)
    written = slowly(text, saved)
    assert bool(query.problems) == (written is None)
    if written is not None:
        assert conditions(query) == conditions(read(written))
        assert all(text[one.start : one.end] for one in query.terms)


def test_a_name_that_is_not_there_is_told_with_those_that_are() -> None:
    assert str(read("@x").problems[0]) == (
        "column 1: There is no saved filter @x. Expected other terms, since none is saved yet."
    )
    said = str(read("@x", heavy="pr", legs="squat").problems[0])
    assert said == "column 1: There is no saved filter @x. Expected @heavy, @legs."


def test_many_that_name_each_other_often_are_read_at_once() -> None:
    saved = {f"n{i}": f"@n{i + 1} @n{i + 1} @n{i + 1}" for i in range(60)} | {"n60": "bench"}
    assert [one.condition for one in read("@n0", **saved).terms] == [read("bench").terms[0].condition]


@pytest.mark.parametrize(
    ("typed", "expected"), [(" @Heavy ", "heavy"), ("Höhe-1", "höhe-1"), ("leg_day", "leg_day")]
)
def test_a_name_is_kept_in_small_letters(typed: str, expected: str) -> None:
    assert name_problem(filter_name(typed)) is None
    assert filter_name(typed) == expected
    assert SavedFilter(name=expected, line="bench").name == expected


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "a name is missing: letters, digits, - and _ without blanks, such as heavy-bench"),
        ("@", "a name is missing: letters, digits, - and _ without blanks, such as heavy-bench"),
        (
            "heavy bench",
            "“heavy bench” is no name: letters, digits, - and _ without blanks, such as heavy-bench",
        ),
        ("x" * 41, "the name is too long: 40 characters at most"),
    ],
)
def test_what_is_no_name_is_told_with_what_was_expected(typed: str, said: str) -> None:
    assert name_problem(filter_name(typed)) == said


@given(st.text(max_size=45))
def test_any_good_name_can_be_kept_and_typed(typed: str) -> None:
    if any("\ud800" <= one <= "\udfff" for one in typed) or name_problem(filter_name(typed)) is not None:
        return
    name = filter_name(typed)
    kept = SavedFilter(name=name, line="bench")
    assert read(f"@{kept.name}", **{kept.name: "bench"}).problems == ()


def test_a_line_that_would_name_itself_is_told_before_it_is_kept() -> None:
    setting = QuerySetting(TODAY, saved={"a": "@b"})
    assert saving_problem("b", "bench", setting) is None
    assert "names itself" in (saving_problem("b", "bench @a", setting) or "")


@given(lines, saved_lines, st.sampled_from(NAMES))
def test_a_new_name_leaves_the_meaning_as_it_is(text: str, saved: dict[str, str], old: str) -> None:
    if old not in saved:
        return
    renamed = {
        ("new" if name == old else name): with_new_name(line, old, "new") for name, line in saved.items()
    }
    before, after = read(text, **saved), read(with_new_name(text, old, "new"), **renamed)
    assert conditions(before) == conditions(after)
    assert bool(before.problems) == bool(after.problems)


def test_a_new_name_changes_no_other_word() -> None:
    line = 'bench @old -@old note:"see @old" @older'
    assert with_new_name(line, "old", "new") == 'bench @new -@new note:"see @old" @older'
