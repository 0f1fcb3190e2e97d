"""What rules need of a catalogue of exercises: an exercise by its id."""

from typing import Protocol

from gymtui.model.exercise import Exercise


class ExerciseLookup(Protocol):
    """Any collection of exercises; a dict from id to exercise is one."""

    def get(self, slug: str, /) -> Exercise | None:
        """Return the exercise with this id, or None when it is not known."""
        ...
