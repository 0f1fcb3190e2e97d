"""Back-off sets: the load below the top set, and the stop at an RPE."""

import pytest

from gymtui.model.performed import Technique
from gymtui.model.plan import Param
from gymtui.model.units import Load, Rir
from gymtui.training.techniques.back_off import BackOffSet, another_back_off, back_off_load
from tests.exercises import EXERCISES
from tests.training.techniques.making import GYM, aim_for, over

BACKOFF = Technique.BACKOFF


def rirs(*rpes: float) -> list[Rir | None]:
    return [Rir(10 - rpe) for rpe in rpes]


def test_back_offs_until_the_rpe() -> None:
    """T7.10: a top set of 150 kg, 4 % off, sets at RPE 7.5, 8, 8.5 and 9 with 9 as the target."""
    assert back_off_load(Load.kg(150), 4, EXERCISES["back-squat"], GYM) == Load.kg("142.5")
    done: list[Rir | None] = []
    for rir in rirs(7.5, 8, 8.5, 9, 9.5):
        if not another_back_off(done, 90):
            break
        done.append(rir)
    assert len(done) == 4


def test_eight_back_offs_at_most_and_an_unknown_effort_never_ends_them() -> None:
    assert another_back_off(rirs(*[7.0] * 7), 90)
    assert not another_back_off(rirs(*[7.0] * 8), 90)
    assert another_back_off([None, None], 90)
    assert not another_back_off([None, None], 90, cap=2)


@pytest.mark.parametrize(
    ("slug", "top", "percent", "load"),
    [
        ("bench-press", "100", 10, "90"),
        ("dumbbell-bench-press", "30", 10, "26"),
        ("bench-press", "20", 10, "20"),
        ("assisted-pull-up", "-20", 10, "-25"),
    ],
)
def test_rounded_down_to_what_can_be_loaded(slug: str, top: str, percent: int, load: str) -> None:
    assert back_off_load(Load.kg(top), percent, EXERCISES[slug], GYM) == Load.kg(load)


@pytest.mark.parametrize(
    ("params", "text", "problems"),
    [
        ({}, "back-off 5 at −10 %", []),
        ({"percent": 4, "until_rpe": 90}, "back-off 5 at −4 % until RPE 9", []),
        ({"until_rpe": 85, "cap": 6}, "back-off 5 at −10 % until RPE 8.5", []),
        (
            {"until_rpe": 88},
            "back-off 5 at −10 %",
            ["until_rpe: a whole number from 60 to 100 in steps of 5, not 88"],
        ),
    ],
)
def test_words_and_problems(params: dict[str, Param], text: str, problems: list[str]) -> None:
    target = aim_for(BACKOFF, 5, **params)
    assert BackOffSet().describe(target) == text
    assert BackOffSet().problems(target) == problems
    assert over(target, (5,)).reason == "done"
    assert BackOffSet().describe(aim_for(BACKOFF)) == "back-off at −10 %"
