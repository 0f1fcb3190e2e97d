"""One file a technique: its parameters, next step and stop rule."""

from gymtui.model.performed import Technique
from gymtui.training.techniques.protocol import NextPart, SetOver, SetSoFar, SetTechnique, merged
from gymtui.training.techniques.rest_pause import RestPause
from gymtui.training.techniques.straight import StraightSet

__all__ = ["NextPart", "SetOver", "SetSoFar", "SetTechnique", "merged", "technique_rules"]


def technique_rules(technique: Technique) -> SetTechnique:
    """Return the rules of a technique.

    A technique that has no rules of its own yet is logged as it is typed: the set is over with the
    parts of one entry, like a straight set.
    """
    if technique is Technique.REST_PAUSE:
        return RestPause()
    return StraightSet()
