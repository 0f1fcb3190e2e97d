"""What the reasons are told of: an exercise with what is asked of it. No Textual in here."""

from dataclasses import dataclass

from gymtui.model.advice import Reason
from gymtui.model.performed import Kind
from gymtui.model.session import SessionExercise
from gymtui.tui import words


@dataclass(frozen=True, slots=True)
class Explained:
    """An exercise with the reasons for what it asks; none where nobody asked the coach."""

    name: str
    asked: str
    reasons: tuple[Reason, ...]


def explained_plan(exercise: SessionExercise, now: tuple[Reason, ...] = ()) -> Explained:
    """Return a planned exercise with what is asked of its work sets, and why; `now` is what came up today."""
    work = [one for one in exercise.sets if one.target.kind is Kind.WORK]
    texts = [words.load_and_aim(one.load, one.target, exercise.measurement) for one in work]
    reasons = exercise.advice.reasons if exercise.advice is not None else ()
    return Explained(exercise.name, words.alike(texts) if texts else "", (*now, *reasons))
