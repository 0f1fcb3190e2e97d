"""What a filter line is completed with."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.insight.facts import facts_of
from gymtui.insight.query.completing import LIMIT, Completing, completions, taken
from gymtui.insight.query.completing_words import LANGUAGE
from gymtui.insight.query.occurring import occurring_in
from gymtui.insight.query.reading import QuerySetting, read_query
from gymtui.insight.query.terms import Has, Words
from gymtui.model.ids import ShortId, ulid
from gymtui.model.performed import PerformedExercise, PlanReference, Workout
from gymtui.model.units import Unit
from tests.insight.histories import histories
from tests.plans.documents import CATALOGUE
from tests.tui.pasts import UPPER_START, one_set

TODAY = date(2026, 11, 25)
SAVED = {"heavy": ">=100kg", "home": "equipment:bodyweight"}


def workout(number: int, day: date, *, title: str, notes: str, exercises: tuple[str, ...]) -> Workout:
    done = tuple(
        PerformedExercise(
            id=ShortId(f"e{place}"),
            exercise=slug,
            name=slug.replace("-", " ").capitalize(),
            sets=tuple(one_set(f"s{place}{i}", "60", 8) for i in range(number)),
        )
        for place, slug in enumerate(exercises)
    )
    plan = PlanReference(template="a", template_name="Day A", program="w", program_name="Big wave")
    return Workout(
        id=ulid(UPPER_START, number.to_bytes(10, "big")),
        date=day,
        title=title,
        notes=notes,
        plan=plan,
        source="hevy" if number == 1 else None,
        exercises=done,
    )


HISTORY = [
    workout(1, date(2024, 3, 5), title="Legs", notes="#travel", exercises=("back-squat", "cellar-door")),
    workout(2, date(2026, 11, 2), title="Upper A", notes="#travel #hot", exercises=("dumbbell-bench-press",)),
    workout(3, date(2026, 11, 9), title="Upper A", notes="", exercises=("bench-press",)),
]
KNOWN = Completing(CATALOGUE, TODAY, occurring=occurring_in(facts_of(HISTORY)), saved=SAVED)


def offered(line: str, known: Completing = KNOWN) -> list[str]:
    """Return what is offered at the end of a line."""
    return [one.text for one in completions(line, len(line), known)]


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("mu", "muscle:"),
        ("bench mu", "muscle:"),
        ("bench -mu", "muscle:"),
        ("not fai", "failure"),
        ("not best", None),
        ("-@he", None),
        ("-las", "last 90d"),
        ("rep", "reps>="),
        ("bes", "best"),
        ("muscle:ha", "hamstrings"),
        ("muscle:chest,ha", "hamstrings"),
        ("muscle:delt", "front-delts"),
        ("with:ca", "cable"),
        ("technique:rest", "rest-pause"),
        ("day:", "monday"),
        ("day:mon,t", "tuesday"),
        ("pr:", "load"),
        ("tag:", "travel"),
        ("tag:#h", "hot"),
        ("title:up", '"Upper A"'),
        ('title:"upper a', '"Upper A"'),
        ("plan:wa", '"Big wave Day A"'),
        ("source:", "gymtui"),
        ("exercise:be", '"Bench press"'),
        ("bench", '"Bench press"'),
        ("benhc", '"Bench press"'),
        ("bench pr", '"Bench press"'),
        ('"bench', '"Bench press"'),
        ('-"bench', '"Bench press"'),
        ("cellar", '"Cellar door"'),
        ("dumbbell bench pr", '"Dumbbell bench press"'),
        (">=100", "kg"),
        (">=100l", "lb"),
        (">=8r", "reps"),
        ("load:100", "kg"),
        ("load=60-80", "kg"),
        ("rest>=", "90s"),
        ("rest>=3", "s"),
        ("distance>=1k", "km"),
        ("last ", "90d"),
        ("last 3", "3d"),
        ("last 12w", None),
        ("this ", "week"),
        ("since ", "2026"),
        ("since 2", "2026"),
        ("20", "2026"),
        ("2024-", "2024-03"),
        ("2026-11-", "2026-11-09"),
        ("2024..20", "2026"),
        ("@", "@heavy"),
        ("bench @ho", "@home"),
        ("bench ", None),
        ("note:", None),
        ("colour:", None),
        ("muscle:chest", None),
        ("best", "best:3"),
        ("reps>=8", None),
    ],
)
def test_the_likeliest_is_offered_first(line: str, first: str | None) -> None:
    found = offered(line)
    assert (found[0] if found else None) == first


def test_exercises_that_were_trained_come_first_then_the_catalogue() -> None:
    found = completions("press", 5, KNOWN)
    assert [one.text for one in found[:2]] == ['"Bench press"', '"Dumbbell bench press"']
    assert [one.why for one in found[:2]] == ["3 sets", "2 sets"]
    assert '"Overhead press"' in [one.text for one in found]


def test_an_offer_takes_the_place_of_the_words_that_were_typed_of_it() -> None:
    line = "failure dumbbell bench pr last 1y"
    (first, *_) = completions(line, 25, KNOWN)
    assert taken(line, first) == ('failure "Dumbbell bench press" last 1y', 30)
    line = "muscle:chest,ha"
    assert taken(line, completions(line, len(line), KNOWN)[0])[0] == "muscle:chest,hamstrings"


def test_in_the_middle_of_a_word_nothing_is_offered() -> None:
    assert completions("bench", 3, KNOWN) == ()
    assert completions("mu bench", 2, KNOWN)[0].text == "muscle:"


def test_an_empty_line_offers_what_was_cleared_the_saved_filters_and_examples() -> None:
    known = Completing(CATALOGUE, TODAY, Unit.LB, saved=SAVED, before="bench >=100")
    found = completions("", 0, known)
    assert [one.text for one in found[:3]] == ["bench >=100", "@heavy", "@home"]
    assert found[1].why == ">=100kg"
    examples = [one.text for one in found[3:]]
    assert len(examples) >= 4
    assert "squat >=100lb reps>=5 last 1y" in examples
    setting = QuerySetting(TODAY, saved=SAVED)
    assert all(read_query(one, setting).problems == () for one in examples)


def test_loads_are_offered_in_the_lifters_unit_first() -> None:
    assert offered("load>=100", Completing(CATALOGUE, TODAY, Unit.LB)) == ["lb", "kg"]


def test_every_word_of_the_language_is_understood() -> None:
    for word, _ in LANGUAGE:
        if word[-1] not in ":=< ":
            (term,) = read_query(word, QuerySetting(TODAY)).terms
            assert not isinstance(term.condition, Has) or term.condition.words is not Words.EXERCISE, word


BEGUN = ("bench", "front sq", "muscle:ch", "pr:", "tag:", "plan:", "title:u", "exercise:", ">=100", "rest>=3")
MORE = ("2026", "2026-1", "last 3", "since ", "@", "@h", '"', "-", "not ", ",", "-be", "-@h", "not be", "-la")
words = st.sampled_from((*(word for word, _ in LANGUAGE), *BEGUN, *MORE))
lines = st.lists(words, max_size=4).map(" ".join) | st.text(max_size=30)


@given(lines, st.integers(0, 60))
def test_what_is_taken_changes_nothing_around_it(line: str, cursor: int) -> None:
    cursor = min(cursor, len(line))
    found = completions(line, cursor, KNOWN)
    assert len(found) <= LIMIT
    assert len({one.text for one in found}) == len(found)
    for one in found:
        text, place = taken(line, one)
        if line.strip():
            assert one.end == cursor
            assert text[place:] == line[cursor:]
            assert text[: one.start] == line[: one.start]
        assert 0 <= one.start <= one.end <= len(line)


@given(lines)
def test_what_is_taken_is_understood_unless_it_has_to_go_on(line: str) -> None:
    for one in completions(line, len(line), KNOWN):
        text, place = taken(line, one)
        problems = read_query(text, QuerySetting(TODAY, saved=SAVED)).problems
        at_it = [problem for problem in problems if problem.start <= one.start and problem.end >= place]
        assert one.open or not at_it, (line, one)


@given(histories())
def test_what_occurs_is_counted(history: list[Workout]) -> None:
    found = occurring_in(facts_of(history))
    sets = [(e.exercise, s) for w in history for e in w.exercises for s in e.sets if s.parts and s.is_work]
    assert dict(found.exercises) == {slug: sum(s == slug for s, _ in sets) for slug, _ in sets}
    assert dict(found.titles) == {
        w.title: sum(o.title == w.title for o in history) for w in history if w.title
    }
    assert dict(found.tags).get("travel", 0) == sum("#travel" in w.notes for w in history)
    assert sum(count for _, count in found.sources) == len(found.days) == len(history)
    assert list(found.days) == sorted((w.date for w in history), reverse=True)
    known = Completing(CATALOGUE, TODAY, occurring=found)
    assert all(offered(f"exercise:{slug}", known) for slug, _ in found.exercises)


def test_days_are_offered_newest_first_with_their_workouts() -> None:
    day = TODAY - timedelta(days=23)
    assert [one.text for one in completions("2026-11-0", 9, KNOWN)] == ["2026-11-09", day.isoformat()]
