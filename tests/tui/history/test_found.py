"""A set that was found, in words."""

import pytest

from gymtui.insight.facts import facts_of
from gymtui.training.catalogue import Catalogue
from gymtui.tui.history.found import set_words
from tests.exercises import EXERCISES
from tests.tui import pasts


@pytest.mark.parametrize(
    ("rir", "failed", "scale", "words"),
    [
        (2, False, "rir", "52.5 × 9 @ 2"),
        (2, False, "rpe", "52.5 × 9 @ 8"),
        (0, True, "rir", "52.5 × 9 @ 0 to failure"),
        (None, True, "rir", "52.5 × 9 to failure"),
        (None, True, "off", "52.5 × 9"),
        (None, False, "rir", "52.5 × 9"),
    ],
)
def test_the_effort_stands_behind_the_reps(rir: float | None, failed: bool, scale: str, words: str) -> None:
    day = pasts.upper()
    done = pasts.one_set("b1", "52.5", 9, rir=rir, failed=failed)
    bench = day.exercises[0].model_copy(update={"sets": (done,)})
    (found,) = facts_of([day.model_copy(update={"exercises": (bench,)})]).sets
    assert set_words(found, Catalogue(EXERCISES.values()), scale) == words
