"""Which exercises load a joint that hurts, so that they can be swapped. Grade D: ours, and no diagnosis."""

from collections.abc import Mapping
from types import MappingProxyType

from gymtui.model.advice import Grade, Reason, ReasonCode
from gymtui.model.exercise import Exercise, Pattern
from gymtui.model.profile import Joint
from gymtui.training.autoregulation.ended_by_pain import SEE_A_DOCTOR

_PRESSES = (Pattern.HORIZONTAL_PUSH, Pattern.VERTICAL_PUSH)
_PULLS = (Pattern.HORIZONTAL_PULL, Pattern.VERTICAL_PULL)
_LEGS = (Pattern.SQUAT, Pattern.LUNGE)

LOADED_BY: Mapping[Joint, tuple[Pattern, ...]] = MappingProxyType(
    {
        Joint.SHOULDER: (*_PRESSES, Pattern.VERTICAL_PULL, Pattern.SHOULDER_ABDUCTION, Pattern.CHEST_FLY),
        Joint.ELBOW: (*_PRESSES, *_PULLS, Pattern.ELBOW_FLEXION, Pattern.ELBOW_EXTENSION),
        Joint.WRIST: (*_PRESSES, Pattern.ELBOW_FLEXION, Pattern.WRIST, Pattern.EXPLOSIVE),
        Joint.NECK: (Pattern.SHRUG, Pattern.VERTICAL_PUSH),
        Joint.BACK: (*_LEGS, Pattern.HINGE, Pattern.HORIZONTAL_PULL, Pattern.CARRY, Pattern.EXPLOSIVE),
        Joint.HIP: (*_LEGS, Pattern.HINGE, Pattern.HIP_THRUST, Pattern.EXPLOSIVE),
        Joint.KNEE: (*_LEGS, Pattern.KNEE_EXTENSION, Pattern.KNEE_FLEXION, Pattern.EXPLOSIVE),
        Joint.ANKLE: (*_LEGS, Pattern.CALF_RAISE, Pattern.EXPLOSIVE, Pattern.LOCOMOTION),
    }
)
"""For each joint the movement patterns that load it most."""


def loads_joint(exercise: Exercise, joint: Joint) -> bool:
    """Return whether the exercise's pattern loads the joint; one without a pattern is taken not to."""
    return exercise.pattern in LOADED_BY[joint]


def pain_reason(joint: Joint, pain: int) -> Reason:
    """Return what is said of an exercise that loads a joint that hurts, `pain` from 0 to 10."""
    return Reason(
        code=ReasonCode.PAIN,
        line=f"{joint.value} pain {pain} of 10: swap this one (s), or leave it out today",
        data=(f"check-in: {joint.value} pain {pain} of 10",),
        rule=f"What loads a joint that hurts is swapped. {SEE_A_DOCTOR}",
        grade=Grade.D,
        source="gymtui: which movements load which joint is our own list, and no medical advice",
    )
