"""What is better not done: techniques and failure by the exercise's safety class, the level, and caps.

Most of it warns once and is dismissed by going on. Few things block, which means an explicit yes: explosive
lifts to failure, lifts that can pin the lifter to failure without safeties, and rest-pause, myo-reps and
drops on explosive lifts, deadlifts and good mornings. Sources: spotting standards (NSCA, C) for the classes,
coaching practice (C) for the techniques; caps and levels are our own (D).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from gymtui.model.exercise import Equipment, Exercise, Muscle, Pattern, Safety
from gymtui.model.performed import Technique
from gymtui.model.profile import Level
from gymtui.training.heuristics import DEFAULTS, Heuristics
from gymtui.training.loadable import BAR_EQUIPMENT
from gymtui.training.supersets import MOST_MEMBERS, Relation

INTENSIFIERS = frozenset({Technique.REST_PAUSE, Technique.DC, Technique.MYO, Technique.DROP})
"""Techniques that go on where the set would have ended: close to failure, and again."""
NOT_FOR_NOVICES = INTENSIFIERS | {Technique.CLUSTER, Technique.AMRAP}
MOST_ON_EXERCISE = 1

_HINGES = ("deadlift", "rack-pull", "good-morning")
_FORM_FIRST = "Form goes before strength does here"
_NAMES: Mapping[Technique, str] = {
    Technique.REST_PAUSE: "rest-pause sets",
    Technique.DC: "DC sets",
    Technique.MYO: "myo-reps",
    Technique.DROP: "drop sets",
    Technique.CLUSTER: "cluster sets",
}


class Severity(StrEnum):
    """`warn` is said once and dismissed by going on; `block` asks for an explicit yes."""

    WARN = "warn"
    BLOCK = "block"


@dataclass(frozen=True, slots=True)
class Concern:
    """What speaks against something: a code, how much, and words that say what, why and what to do."""

    code: str
    severity: Severity
    words: str


NOVICE_FAILURE = Concern(
    "failure_as_novice",
    Severity.WARN,
    "No planned failure in the first months: with 2 or 3 left you build nearly as much and tire less.",
)


class Risky(Protocol):
    """What is needed of an exercise; a catalogue's `Exercise` and a `SessionExercise` both have it."""

    @property
    def slug(self) -> str: ...

    @property
    def equipment(self) -> Equipment: ...

    @property
    def safety(self) -> Safety: ...


def technique_concerns(
    technique: Technique, exercise: Risky, level: Level, safeties: bool | None
) -> tuple[Concern, ...]:
    """Return what speaks against a technique on an exercise, the gravest first.

    `safeties` None means that nobody asked, which counts as no. EMOM, intervals, top and back-off sets are
    left to the lifter.
    """
    found: list[Concern] = []
    if technique in INTENSIFIERS:
        found += _of_intensifier(technique, exercise, safeties)
    if technique is Technique.AMRAP:
        found += _of_amrap(exercise, safeties)
    if level is Level.NOVICE and technique in NOT_FOR_NOVICES:
        found.append(_novice(technique))
    if technique is Technique.DC and level is Level.INTERMEDIATE:
        found.append(
            _warn("dc_needs_years", "DC is meant for three years of training and more: rest-pause is milder.")
        )
    return tuple(sorted(found, key=lambda concern: concern.severity is Severity.WARN))


def may_fail(exercise: Risky, level: Level, safeties: bool | None) -> bool:
    """Return whether the exercise may be taken to momentary failure at all.

    Red only with safeties or a spotter and never as a novice; amber ends when form goes; explosive never;
    green may, within the budget of the level. Source: spotting standards (C).
    """
    match exercise.safety:
        case Safety.GREEN:
            return True
        case Safety.RED:
            return safeties is True and level is not Level.NOVICE
        case Safety.AMBER | Safety.EXPLOSIVE:
            return False


def failure_concerns(exercise: Risky, level: Level, safeties: bool | None) -> tuple[Concern, ...]:
    """Return what speaks against taking a set of the exercise to failure, the gravest first."""
    match exercise.safety:
        case Safety.EXPLOSIVE:
            return (
                _block(
                    "explosive_failure",
                    "Explosive lifts are never taken to failure, nor spotted: stop at the first slow rep.",
                ),
            )
        case Safety.RED if safeties is not True:
            return (
                _block(
                    "red_without_safeties",
                    "A failed rep here can pin you: to failure only with safety pins or a spotter, "
                    "else stop with 1 or 2 left.",
                ),
            )
        case Safety.RED if level is Level.NOVICE:
            return (
                _warn(
                    "red_as_novice",
                    "Failure on this lift is for later, even with safeties: stop with 3 reps left for now.",
                ),
            )
        case Safety.AMBER:
            return (_warn("amber_failure", f"{_FORM_FIRST}: end the set when form goes."),)
        case _ if level is Level.NOVICE:
            return (NOVICE_FAILURE,)
        case _:
            return ()


def intensifier_concerns(
    on_exercise: int,
    by_muscle: Mapping[Muscle, int],
    level: Level,
    *,
    last_set: bool = True,
    h: Heuristics = DEFAULTS,
) -> tuple[Concern, ...]:
    """Return what speaks against one more intensifier: they belong on the last set, few of them.

    `on_exercise` counts those the exercise has today, `by_muscle` those of the last 7 days of each muscle it
    trains as primary, both without the new one. Grade D. A novice is warned by `technique_concerns`.
    """
    found = []
    if not last_set:
        found.append(_warn("not_the_last_set", "It tires the sets after it: use it on the last set."))
    if on_exercise >= MOST_ON_EXERCISE:
        found.append(
            _warn("one_an_exercise", "One such set an exercise is enough: more tires more than it builds.")
        )
    most = _most_intensifiers(level, h)
    full = [muscle for muscle, count in by_muscle.items() if count >= most]
    if full and level is not Level.NOVICE:
        names = " and ".join(muscle.value.replace("_", " ") for muscle in full)
        words = f"{most} such sets a week are enough for {names}: do a straight set instead."
        found.append(_warn("enough_this_week", words))
    return tuple(found)


def superset_concerns(related: Relation, members: int, level: Level) -> tuple[Concern, ...]:
    """Return what speaks against doing so many exercises in turn. Grade D.

    Novices pair opposing muscles only; more than four exercises are no superset any more.
    """
    found = []
    if level is Level.NOVICE and related is not Relation.ANTAGONIST:
        words = "At first pair opposing muscles only, such as a push and a pull: the rest comes by itself."
        found.append(_warn("superset_as_novice", words))
    if members > MOST_MEMBERS:
        words = (
            f"{members} exercises in turn leave long gaps: {MOST_MEMBERS} at most keep each set a good one."
        )
        found.append(_warn("too_many_members", words))
    return tuple(found)


def _most_intensifiers(level: Level, h: Heuristics) -> int:
    """Intensifiers for a muscle in a week; a novice does none. Grade D."""
    match level:
        case Level.NOVICE:
            return 0
        case Level.INTERMEDIATE:
            return h.intensifiers_intermediate
        case Level.ADVANCED:
            return h.intensifiers_advanced


def _of_intensifier(technique: Technique, exercise: Risky, safeties: bool | None) -> list[Concern]:
    name = _NAMES[technique]
    if exercise.safety is Safety.EXPLOSIVE:
        words = f"No {name} on explosive lifts: tired reps are slow and miss. Do straight sets of few reps."
        return [_block("explosive", words)]
    if _is_heavy_hinge(exercise):
        words = f"No {name} on deadlifts and good mornings: a tired back rounds. Do straight sets instead."
        return [_block("heavy_hinge", words)]
    if exercise.safety is Safety.RED and safeties is not True:
        words = (
            f"A failed rep here can pin you, and {name} go near failure: set safety pins or use a machine."
        )
        return [_block("red_without_safeties", words)]
    if exercise.safety is Safety.AMBER:
        return [_warn("amber", f"{_FORM_FIRST}: with {name}, end each part when form goes.")]
    return []


def _of_amrap(exercise: Risky, safeties: bool | None) -> list[Concern]:
    match exercise.safety:
        case Safety.EXPLOSIVE:
            words = "As many as possible does not suit explosive lifts: stop at the first slow rep."
            return [_warn("explosive_amrap", words)]
        case Safety.RED if safeties is not True:
            words = "Without safeties a failed rep here can pin you: stop with 1 or 2 reps left."
            return [_warn("red_amrap", words)]
        case Safety.AMBER:
            return [_warn("amber_amrap", f"{_FORM_FIRST}: stop when form goes.")]
        case _:
            return []


def _novice(technique: Technique) -> Concern:
    if technique is Technique.AMRAP:
        return _warn(
            "amrap_as_novice",
            "One set a week for as many reps as possible is plenty at first: a safe exercise, with 1 left.",
        )
    return _warn(
        "technique_as_novice",
        f"Straight sets build as much and teach the lift: leave {_NAMES[technique]} for later.",
    )


def _is_heavy_hinge(exercise: Risky) -> bool:
    """Deadlifts and good mornings by name; an own exercise by its pattern too."""
    if any(word in exercise.slug for word in _HINGES):
        return True
    hinged = isinstance(exercise, Exercise) and exercise.pattern is Pattern.HINGE
    return hinged and exercise.safety is not Safety.GREEN and exercise.equipment in BAR_EQUIPMENT


def _warn(code: str, words: str) -> Concern:
    return Concern(code, Severity.WARN, words)


def _block(code: str, words: str) -> Concern:
    return Concern(code, Severity.BLOCK, words)
