"""Pain in an exercise ends it, and the movement for the day. Which exercises load a joint is in `pain.py`.

Grade D, and no medical advice: what hurts is not trained through, and what goes on hurting is for a doctor.
"""

from dataclasses import dataclass

from gymtui.model.exercise import Exercise, Pattern

ASK = "Did it hurt? Yes ends the exercise, and you can swap it."
SEE_A_DOCTOR = "Pain that is sharp, that stays or that comes back is for a doctor."


@dataclass(frozen=True, slots=True)
class EndedByPain:
    """An exercise that ended because it hurt: no more of its movement today.

    `pattern` None: it is not known, then the exercise alone is out.
    """

    exercise: str
    pattern: Pattern | None
    words: str

    def forbids(self, other: Exercise) -> bool:
        """Return whether another exercise is better left out today: the same one, or the same movement."""
        return other.id == self.exercise or (self.pattern is not None and other.pattern is self.pattern)


def ended_by_pain(exercise: Exercise) -> EndedByPain:
    """Return what pain in an exercise means for today. Grade D."""
    words = f"{exercise.name} ends here: swap it, and leave out what moves alike today. {SEE_A_DOCTOR}"
    return EndedByPain(exercise.id, exercise.pattern, words)
