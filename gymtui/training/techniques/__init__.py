"""One file a technique: parameters, next step, stop rule, credit, progression. See docs/techniques.md."""

from collections.abc import Mapping
from types import MappingProxyType

from gymtui.model.performed import Technique
from gymtui.model.plan import Param, SetTarget
from gymtui.training.techniques.ahead import play_out
from gymtui.training.techniques.amrap import AmrapSet
from gymtui.training.techniques.back_off import BackOffSet
from gymtui.training.techniques.cluster import ClusterSet
from gymtui.training.techniques.dc import DcRestPause
from gymtui.training.techniques.drop import DropSet
from gymtui.training.techniques.emom import Emom
from gymtui.training.techniques.interval import Intervals
from gymtui.training.techniques.myo import MyoReps
from gymtui.training.techniques.params import with_defaults
from gymtui.training.techniques.protocol import (
    Direction,
    NextPart,
    Parameter,
    ParameterForm,
    SetOver,
    SetSoFar,
    SetTechnique,
    Verdict,
    merged,
)
from gymtui.training.techniques.rest_pause import RestPause
from gymtui.training.techniques.straight import StraightSet
from gymtui.training.techniques.top_set import TopSet

__all__ = [
    "Direction",
    "NextPart",
    "Parameter",
    "ParameterForm",
    "SetOver",
    "SetSoFar",
    "SetTechnique",
    "Verdict",
    "merged",
    "parameters_with_defaults",
    "play_out",
    "technique_rules",
]

_RULES: Mapping[Technique, SetTechnique] = MappingProxyType(
    {
        Technique.STRAIGHT: StraightSet(),
        Technique.REST_PAUSE: RestPause(),
        Technique.DC: DcRestPause(),
        Technique.MYO: MyoReps(),
        Technique.CLUSTER: ClusterSet(),
        Technique.DROP: DropSet(),
        Technique.AMRAP: AmrapSet(),
        Technique.TOP: TopSet(),
        Technique.BACKOFF: BackOffSet(),
        Technique.EMOM: Emom(),
        Technique.INTERVAL: Intervals(),
    }
)


def technique_rules(technique: Technique) -> SetTechnique:
    """Return the rules of a technique. Every technique has some."""
    return _RULES[technique]


def parameters_with_defaults(target: SetTarget) -> dict[str, Param]:
    """Return every parameter the target's technique goes by: what makes sense of its own, else defaults."""
    return with_defaults(technique_rules(target.technique), target)
