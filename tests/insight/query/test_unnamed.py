"""Names that no exercise has: told with what may have been meant, against a slow look at all names."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.insight.facts import facts_of
from gymtui.insight.query.matching import Knowledge, found_in
from gymtui.insight.query.reading import QuerySetting, read_query
from gymtui.insight.query.terms import QueryProblem
from gymtui.insight.query.unnamed import unnamed
from gymtui.model.ids import ShortId
from gymtui.model.performed import PerformedExercise, Workout
from tests.plans.documents import CATALOGUE
from tests.tui.pasts import one_set, three, workout_id

OLD = Workout(
    id=workout_id(date(2020, 1, 1)),
    date=date(2020, 1, 1),
    exercises=(
        PerformedExercise(
            id=ShortId("zz"), exercise="gone", name="Zercher wheel", sets=(one_set("z", "40", 5),)
        ),
    ),
)
FACTS = facts_of([*three(), OLD])


def told(line: str) -> tuple[QueryProblem, ...]:
    query = read_query(line, QuerySetting(date(2026, 11, 25)))
    assert query.problems == ()
    return unnamed(query, CATALOGUE, FACTS)


@pytest.mark.parametrize(
    "line",
    ["bench", "bench press", "zercher", '"zercher wheel" reps>=3', "last 1y", "", "exercise:xyz,bench"],
)
def test_names_that_an_exercise_has_are_not_spoken_of(line: str) -> None:
    assert told(line) == ()


TOLD = [
    ("squatx", 1, "No exercise is called “squatx”. Nearest: squat"),
    ("last 1y -bensh", 9, "No exercise is called “bensh”. Nearest: bends, bench"),
    ('"bench pres x"', 1, 'No exercise is called “bench pres x”. Nearest: "bench press"'),
    ("reps 8", 1, "No exercise is called “reps”. Expected reps>=8"),
    ("bench 8", 7, "No exercise is called “8”. Expected reps>=8"),
    ("bench 100kg", 7, "No exercise is called “100kg”. Expected load>=100kg"),
    ("technique", 1, "No exercise is called “technique”. Expected technique:straight"),
    ("title", 1, "No exercise is called “title”. Expected title:word"),
    ("bench or squat", 7, "No exercise is called “or”. Expected terms side by side"),
    ("bench squat", 1, "No exercise is called “bench” and “squat” at once. Expected terms side by side"),
    ("()", 1, "No exercise is called “()”."),
    ("exercise:xyz,qqq", 1, "No exercise is called “xyz” or “qqq”."),
]


@pytest.mark.parametrize(("line", "column", "words"), TOLD, ids=[one[0] for one in TOLD])
def test_a_name_that_no_exercise_has_is_told_with_what_may_be_meant(
    line: str, column: int, words: str
) -> None:
    assert str(told(line)[0]).startswith(f"column {column}: {words}")


WORDS = ["bench", "press", "squat", "row", "zercher", "wheel", "xyz", "chest", "pull", "ba"]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=3))
def test_where_a_name_finds_a_set_nothing_is_told(names: list[str]) -> None:
    query = read_query(" ".join(names), QuerySetting(date(2026, 11, 25)))
    if any(found_in(FACTS, query, Knowledge(CATALOGUE))):
        assert unnamed(query, CATALOGUE, FACTS) == ()


@given(st.sampled_from(WORDS))
def test_a_word_is_told_where_no_word_of_any_name_begins_so(word: str) -> None:
    names = [name for one in CATALOGUE for name in (one.name, *one.aliases)] + [
        one.name for one in FACTS.sets
    ]
    begun = any(part.startswith(word) for name in names for part in name.lower().replace("-", " ").split())
    assert (told(word) == ()) == begun
