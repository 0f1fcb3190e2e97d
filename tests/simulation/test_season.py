"""A year by each rule: nothing runs away, nothing stands still for ever, and what tires is answered."""

from itertools import pairwise
from pathlib import Path

import pytest

from gymtui.model.advice import ReasonCode
from gymtui.model.profile import Level
from gymtui.training.failure_budget import within_budget
from gymtui.training.progression.rules import RULES
from tests.simulation.plot import drawing
from tests.simulation.season import BREAK, WEEKS, Session
from tests.simulation.seasons import DRESSED, year

SEEDS = (1, 2)
EVERY = [(name, seed) for name in DRESSED for seed in SEEDS]
BY_LOAD = [name for name in DRESSED if name not in ("off", "timed")]
FALLS_BY_DESIGN = ("gzclp_t2", "gzclp_t1", "texas", "nsuns", "rest")
"""Rules that go on raising until reps are missed, and say what happens then: misses are their measure."""
NEED_A_MAX = ("five_three_one", "nsuns", "madcow")
"""Programmes in per cent of a max, which an empty bar says nothing of."""
SLOWEST = 40
"""So many sessions in a row, 20 weeks, may ask for the same: a lifter near the ceiling waits that long."""
RAMPED = ("five_three_one", "texas", "madcow")
"""Their first sets are heavy and light by plan."""


def amounts(sessions: tuple[Session, ...]) -> list[float]:
    return [float(one.asked.amount) for one in sessions if one.asked is not None]


def test_every_rule_is_trained_by() -> None:
    """Each rule, or the programme that it is a day of."""
    trained = {rule for rules, _, _ in DRESSED.values() for rule in rules} - {"auto"}
    kin = {"nsuns_volume", "nsuns_t2", "apre3", "apre10"}
    assert trained | kin == set(RULES)


@pytest.mark.parametrize(("name", "seed"), EVERY)
def test_no_load_runs_away(name: str, seed: int) -> None:
    for one in year(name, seed):
        if one.asked is None:
            continue
        carried = 80.0 if name in ("reps", "assisted") else 0.0
        assert float(one.asked.kilograms) + carried <= one.one_rep_max * 1.02, one.day


@pytest.mark.parametrize(("name", "seed"), [pair for pair in EVERY if pair[0] not in RAMPED])
def test_no_month_doubles_a_load(name: str, seed: int) -> None:
    sessions = [one for one in year(name, seed) if one.asked is not None and one.asked.amount > 0]
    for place, one in enumerate(sessions):
        later = [other for other in sessions[place:] if (other.day - one.day).days <= 28]
        rules, _, _ = DRESSED[name]
        if len(rules) == 1:  # days of one programme are lighter and heavier by plan
            assert all(
                float(o.asked.amount) <= 2 * float(one.asked.amount) for o in later if o.asked and one.asked
            )


@pytest.mark.parametrize(("name", "seed"), [pair for pair in EVERY if pair[0] in BY_LOAD])
def test_no_rule_stands_still_for_ever(name: str, seed: int) -> None:
    """What is asked moves again and again: load, reps, rest, sets or the week of a programme."""
    asked = [
        (one.asked, one.aimed, one.performed.prescribed.state if one.performed.prescribed else None)
        for one in year(name, seed)
    ]
    longest = run = 0
    for before, after in pairwise(asked):
        run = run + 1 if before == after else 0
        longest = max(longest, run)
    assert longest < SLOWEST


@pytest.mark.parametrize(
    "name", [name for name in BY_LOAD if name not in ("five_three_one", "nsuns", "madcow", "planned")]
)
def test_from_the_lightest_load_on_a_rule_finds_its_way(name: str) -> None:
    """Whoever presses Enter on what is shown is not left at an empty bar."""
    sessions = year(name, 1, lightest=True)
    first, last = sessions[0], sessions[-1]
    moved = (last.asked, last.aimed) != (first.asked, first.aimed)
    assert moved or name == "assisted", "an assisted machine begins with the help that the lifter types"


@pytest.mark.parametrize("name", [name for name in DRESSED if name != "off"])
def test_the_break_is_answered_once(name: str) -> None:
    sessions = year(name, 1)
    back = next(one for one in sessions if one.week >= BREAK[1])
    assert back.codes.count(ReasonCode.LAYOFF) == 1
    assert sum(ReasonCode.LAYOFF in one.codes for one in sessions) == len(DRESSED[name][0][:1])


def test_deloads_and_resets_happen() -> None:
    seen = {code for name in DRESSED for seed in SEEDS for one in year(name, seed) for code in one.codes}
    assert {ReasonCode.DELOAD, ReasonCode.RESET, ReasonCode.EFFORT, ReasonCode.FORM} <= seen
    assert {ReasonCode.GAP, ReasonCode.READINESS, ReasonCode.STAGE} <= seen
    assert any(ReasonCode.RESET in one.codes for seed in SEEDS for one in year("linear", seed))


@pytest.mark.parametrize(("name", "seed"), [pair for pair in EVERY if pair[0] not in FALLS_BY_DESIGN])
def test_the_failure_budget_of_the_year_is_held(name: str, seed: int) -> None:
    sessions = year(name, seed)
    hard = sum(len(one.performed.sets) for one in sessions)
    assert within_budget(Level.INTERMEDIATE, hard, sum(one.failed for one in sessions))


@pytest.mark.parametrize("name", ["linear", "double", "five_three_one"])
def test_a_year_of_progress_is_progress(name: str) -> None:
    sessions = year(name, 1)
    first = max(amounts(sessions)[:6])
    assert max(amounts(sessions)[-12:]) >= first
    assert sessions[-1].one_rep_max > sessions[0].one_rep_max


def test_the_same_seed_is_the_same_year() -> None:
    again = year.__wrapped__("double", 1)
    assert again == year("double", 1)
    assert again != year("double", 2)


def test_a_year_has_its_weeks() -> None:
    weeks = {one.week for one in year("double", 1)}
    assert weeks == set(range(WEEKS)) - set(range(*BREAK))


def test_the_drawing_in_the_docs_is_of_these_years() -> None:
    file = Path(__file__).parents[2] / "docs" / "progression-simulated.svg"
    assert file.read_text(encoding="utf-8") == drawing(), "python -m tests.simulation.plot makes it anew"
