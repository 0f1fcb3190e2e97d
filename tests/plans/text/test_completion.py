"""What is offered while a plan is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.plans.text.completion import LIMIT, Completion, completions
from gymtui.plans.text.parser import read_plan
from tests.plans.documents import CATALOGUE

HEAD = "program Mine\n"
DAY = "program Mine\n\nday A\n"


def offered(text: str) -> tuple[Completion, ...]:
    """Return what is offered at the end of a text."""
    lines = text.split("\n")
    return completions(text, len(lines) - 1, len(lines[-1]), CATALOGUE)


def accepted(text: str, one: Completion) -> str:
    line = text.split("\n")[-1]
    return text[: len(text) - len(line)] + line[: one.start] + one.text + line[one.end :]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("", "program "),
        ("da", "day "),
        (HEAD + "  rot", "rotation, 4 days a week"),
        (HEAD + "  wee", "weekdays"),
        (HEAD + "  no", 'note "'),
        (DAY + "  bench pr", "Bench press"),
        (DAY + "  benhc press", "Bench press"),
        (DAY + "  overhead pr", "Overhead press"),
        (DAY + "  super", "superset switch 15s round 2m"),
        (DAY + "  superset sw", "switch 15s"),
        (DAY + "  superset switch 15s ro", "round 2m"),
        (DAY + "  Bench press\n    or dumb", None),
        (DAY + "  Bench press\n    or Push-up, mach", None),
        (DAY + "  pool Push-up / benc", "Bench press"),
        (DAY + "  Seated cable row, ba", '"Seated cable row, bar grip"'),
        (DAY + "  Bench press\n    or Push-up, seated cable row, ba", '"Seated cable row, bar grip"'),
        (DAY + "  optional face", "Face pull"),
        (DAY + "  Bench press\n    rule dou", "double"),
        (DAY + "  Bench press\n    warmup r", "ramp"),
        (DAY + "  Bench press 3x8, rest-p", "rest-pause to 18"),
        (DAY + "  Bench press  dro", "drops 2 -20%"),
        (DAY + "  Bench press 1x10 clu", "cluster 10 by 3 20s"),
        (DAY + "  Bench press 3x8 tem", "tempo 3-1-1-0"),
        ("day A\n  lat pul", "Lat pulldown"),
    ],
)
def test_the_likeliest_is_offered_first(text: str, first: str | None) -> None:
    found = offered(text)
    assert found
    assert len(found) <= LIMIT
    if first is not None:
        assert found[0].text == first
    assert all(one.why for one in found)


@pytest.mark.parametrize(
    "text",
    [
        DAY + "  ",
        DAY + "  b",
        DAY + "  Bench press",
        DAY + "  Bench press 3x8 ",
        DAY + "  Bench press 3x8 @2",
        DAY + "  # bench pr",
        DAY + '  note "bench pr',
        "day Upper be",
        "program Bench pr",
        DAY + "  Bench press\n    rule double",
    ],
)
def test_nothing_is_offered_where_nothing_fits(text: str) -> None:
    assert offered(text) == ()


def test_nothing_in_the_middle_of_a_word_and_outside_the_text() -> None:
    assert completions(DAY + "  bench press", 3, 5, CATALOGUE) == ()
    assert completions(DAY, 99, 0, CATALOGUE) == ()


BEFORE_A_NAME = [
    *(DAY + one for one in ("  ", "  optional ", "  pool Push-up / ")),
    *(DAY + "  Push-up 3x8\n    or " + one for one in ("", "Dip, ")),
]


@pytest.mark.parametrize("before", BEFORE_A_NAME)
@given(name=st.sampled_from([one.name for one in CATALOGUE]), cut=st.integers(2, 40))
def test_an_accepted_exercise_is_understood(before: str, name: str, cut: int) -> None:
    typed = before + name[:cut]
    for one in offered(typed):
        same = CATALOGUE.find(one.text.strip('"'))
        if same is None or same.id in ("push-up", "dip"):
            continue
        tail = "" if "or " in before else "  3x8"
        reading = read_plan(accepted(typed, one) + tail, CATALOGUE)
        assert reading.document is not None, reading.problems
        lines = [line for template in reading.document.templates for line in template.exercises]
        named = {slug for line in lines for slug in (line.exercise, *line.alternatives, *line.pool)}
        found = CATALOGUE.find(one.text.strip('"'))
        assert found is not None
        assert found.id in named


@given(st.text(max_size=60), st.integers(-1, 5), st.integers(0, 60))
def test_any_text_is_put_up_with(text: str, line: int, column: int) -> None:
    for one in completions(DAY + text, line + 3, column, CATALOGUE):
        assert 0 <= one.start <= one.end
