"""What today adds to each muscle before it is trained, and where that is more than helps.

A planned set counts what it would count when it is done as asked (`volume.credit`). Caps are hints and no
verdict: how many sets one session or one more week uses is coaching practice (C) and our own (D).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gymtui.model.advice import Grade
from gymtui.model.exercise import Muscle
from gymtui.model.performed import Kind
from gymtui.model.profile import Level
from gymtui.model.session import SessionExercise, SessionSet
from gymtui.training.durations import planned_parts
from gymtui.training.heuristics import Heuristics
from gymtui.training.lookup import ExerciseLookup
from gymtui.training.techniques import technique_rules
from gymtui.training.techniques.attributes import range_credit
from gymtui.training.volume import BACK as BACK_MUSCLES
from gymtui.training.volume import Volume, add_up
from gymtui.training.zones import BACK, Back, Zone, ZoneWord, zone

SHOWN_MUSCLES: tuple[Muscle | Back, ...] = (
    Muscle.CHEST,
    BACK,
    Muscle.SIDE_DELTS,
    Muscle.QUADS,
    Muscle.HAMSTRINGS,
    Muscle.BICEPS,
    Muscle.TRICEPS,
)
"""What is looked for first, whether today trains it or not."""
GAIN_A_SET = 0.37
"""Per cent that one more weekly set adds to growth. Source: Schoenfeld 2017 (grade A)."""


@dataclass(frozen=True, slots=True)
class VolumeHint:
    """More sets than help: the muscle, how many, the limit, one line that says it, and how sure that is.

    `code`: `over` the zone's warning, `session` cap, `growth` of the week, or `unassigned`.
    """

    code: str
    muscle: Muscle | Back | None
    sets: float
    limit: float
    line: str
    grade: Grade
    source: str


@dataclass(frozen=True, slots=True)
class MuscleToday:
    """Hard sets of one muscle: in the last seven days, what today adds, and the week's zone for the level."""

    muscle: Muscle | Back
    week: float
    today: float
    zone: Zone

    @property
    def sets(self) -> float:
        """The last seven days with today."""
        return self.week + self.today

    @property
    def word(self) -> ZoneWord:
        """Where that is against the zone."""
        return self.zone.word(self.sets)


def planned_credit(one: SessionSet) -> float:
    """Return how many hard sets a planned set will count as, its technique played out as it proposes.

    Warm-ups count nothing; reps in reserve are those asked for, and where none are, it counts as hard.
    """
    if one.target.kind is Kind.WARMUP:
        return 0.0
    parts = [part.model_copy(update={"rir": one.target.rir}) for part in planned_parts(one)]
    return technique_rules(one.target.technique).credit(parts) * range_credit(one.target.range)


def planned_volume(
    day: Sequence[SessionExercise], exercises: ExerciseLookup, h: Heuristics | None = None
) -> Volume:
    """Return the hard sets that a day adds to each muscle: 1 for a primary muscle, a share for others.

    What an exercise without muscles adds is `unassigned`. Source: Pelland 2024 for fractional counting (A).
    """
    secondary = (h or Heuristics()).secondary_percent / 100
    planned = ((exercises.get(one.exercise), sum(planned_credit(s) for s in one.sets)) for one in day)
    return add_up(planned, secondary)


def muscles_today(week: Volume, today: Volume, level: Level) -> tuple[MuscleToday, ...]:
    """Return every muscle that has a zone, those that today trains first, the most trained before others.

    Lats and upper back are one, as their zone is.
    """
    found = []
    for muscle in _in_order():
        held = zone(muscle, level)
        if held is not None:
            found.append(MuscleToday(muscle, _of(week, muscle), _of(today, muscle), held))
    return tuple(sorted(found, key=lambda one: -one.today))


def volume_hints(
    week: Volume, today: Volume, before: Volume | None, level: Level, h: Heuristics | None = None
) -> tuple[VolumeHint, ...]:
    """Return where today is more than helps, the weightiest first; only of muscles that today trains.

    `week` are the last seven days without today's plan, `before` the seven days before those; None where they
    are not known, and a week of nothing is no measure of growth either.
    """
    h = h or Heuristics()
    trained = [one for one in muscles_today(week, today, level) if one.today]
    return (
        *(_over(one) for one in trained if one.sets > one.zone.warn),
        *(_session(m, n, h) for m, n in _most_first(today.muscles) if n > h.session_cap),
        *_growths(trained, before, h),
        *_unassigned(today),
    )


def min_sessions(sets: float, h: Heuristics | None = None) -> int:
    """Return over how many sessions a week's sets of a muscle are to be spread. Grade D.

    At most `session_cap` a session; at least one session.
    """
    cap = (h or Heuristics()).session_cap
    return max(1, -(-int(sets * 1000) // (cap * 1000)))


def extra_growth(sets: float) -> float:
    """Return how many per cent more growth so many sets more a week give. Source: Schoenfeld 2017 (A)."""
    return GAIN_A_SET * sets


def muscle_words(muscle: Muscle | Back) -> str:
    """Return the name of a muscle as it is shown: `side delts`."""
    return muscle.replace("_", " ")


def _in_order() -> tuple[Muscle | Back, ...]:
    others = (one for one in Muscle if one not in SHOWN_MUSCLES and one not in BACK_MUSCLES)
    return (*SHOWN_MUSCLES, *others)


def _of(volume: Volume, muscle: Muscle | Back) -> float:
    return volume.back if muscle == BACK else volume.of(Muscle(muscle))


def _most_first(muscles: Mapping[Muscle, float]) -> list[tuple[Muscle, float]]:
    return sorted(muscles.items(), key=lambda one: -one[1])


def _over(one: MuscleToday) -> VolumeHint:
    line = (
        f"{_title(one.muscle)}: {_number(one.sets)} hard sets in 7 days with today, "
        f"few recover above {one.zone.warn}."
    )
    source = "published design guides that count the same way"
    return VolumeHint("over", one.muscle, one.sets, one.zone.warn, line, Grade.C, source)


def _session(muscle: Muscle, sets: float, h: Heuristics) -> VolumeHint:
    line = (
        f"{_title(muscle)}: {_number(sets)} hard sets today, about {h.session_cap} is as much as one "
        "session uses."
    )
    source = f"our own; spread over {min_sessions(sets, h)} sessions they do more"
    return VolumeHint("session", muscle, sets, h.session_cap, line, Grade.D, source)


def _growths(trained: Sequence[MuscleToday], before: Volume | None, h: Heuristics) -> list[VolumeHint]:
    """A jump of the week's sets, unless the muscle is only on its way into its zone."""
    found = []
    for one in trained:
        base = _of(before, one.muscle) if before is not None else 0.0
        limit = base + max(base * h.week_growth / 100, h.week_step)
        if base and one.sets > limit and one.sets > one.zone.low:
            line = (
                f"{_title(one.muscle)}: {_number(one.sets)} hard sets in 7 days, "
                f"{_number(base)} in the 7 before: {_number(limit)} is step enough."
            )
            found.append(VolumeHint("growth", one.muscle, one.sets, limit, line, Grade.D, "our own"))
    return found


def _unassigned(today: Volume) -> list[VolumeHint]:
    sets = today.unassigned
    if not sets:
        return []
    plural = "" if sets == 1 else "s"
    line = f"{_number(sets)} hard set{plural} today of exercises without muscles: counted for none."
    return [VolumeHint("unassigned", None, sets, 0, line, Grade.D, "no muscles are known")]


def _title(muscle: Muscle | Back) -> str:
    return muscle_words(muscle).capitalize()


def _number(sets: float) -> str:
    return f"{round(sets, 1):g}"
