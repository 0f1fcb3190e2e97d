"""A prepared exercise, done by the lifter of a dry run."""

from collections.abc import Sequence
from dataclasses import dataclass

from gymtui.model.exercise import Exercise
from gymtui.model.gym import Gym
from gymtui.model.performed import Kind, Part, PerformedExercise, PerformedSet
from gymtui.model.session import SessionExercise, SessionSet
from gymtui.model.technique import Technique
from gymtui.model.units import Load, Reps, Rir
from gymtui.plans.dry_run.strength import possible_reps, reps_made, tired
from gymtui.training.durations import planned_parts
from gymtui.training.e1rm import Model, system_load
from gymtui.training.heuristics import Heuristics
from gymtui.training.techniques import SetOver, SetSoFar, merged, technique_rules

MINI_SHARE = 3
"""A mini after a short rest, and a drop, is a third of what the load would give a rested lifter. Grade D."""
GOOD_FORM, PLAIN_FORM = 4, 3
"""Form is good as long as a rep is left, and acceptable at the end. Grade D."""
MOST_PARTS = 30
MOST_RIR = 10.0
BY_GROUPS = frozenset({Technique.CLUSTER, Technique.EMOM, Technique.INTERVAL})
"""Techniques whose parts are done as they are asked for: none of them ends near failure."""


@dataclass(frozen=True, slots=True)
class Doing:
    """Who does it: the one-rep max of the day in kilograms of all that is moved; None: it cannot be said, and
    everything is done as it is asked for."""

    exercise: Exercise
    gym: Gym
    model: Model
    one_rep_max: float | None
    body_weight: Load | None
    h: Heuristics

    def performed(self, asked: SessionExercise) -> PerformedExercise:
        """Return the exercise as it is done; warm-ups are left out, they say nothing."""
        work = [one for one in asked.sets if one.target.kind is Kind.WORK]
        return PerformedExercise(
            id=asked.id,
            exercise=asked.exercise,
            name=asked.name,
            group=asked.group,
            prescribed=asked.advice.prescribed if asked.advice is not None else None,
            sets=tuple(self._set(one, place) for place, one in enumerate(work)),
        )

    def _set(self, one: SessionSet, place: int) -> PerformedSet:
        parts = self._parts(one, place)
        target = one.target
        left = parts[0].rir
        return PerformedSet(
            id=one.id,
            technique=target.technique,
            tempo=target.tempo,
            range=target.range,
            form=GOOD_FORM if left is None or left >= 1 else PLAIN_FORM,
            parts=tuple(parts),
        )

    def _parts(self, one: SessionSet, place: int) -> Sequence[Part]:
        if self.one_rep_max is None or one.reps is None or one.target.technique in BY_GROUPS:
            return self._as_asked(one, place)
        target = one.target
        room = self._possible(one.load, place)
        reps = reps_made(room, target, one.reps, self.h)
        parts = [_part(one.load, reps, room)]
        rules = technique_rules(target.technique)
        alike = one.last is not None and one.last.technique is target.technique
        last = merged(one.last.parts) if one.last is not None and alike else ()
        while len(parts) < MOST_PARTS:
            following = rules.next(SetSoFar(target, tuple(parts), last, self.exercise, self.gym))
            if isinstance(following, SetOver):
                break
            again = max(1, self._possible(following.load, place) // MINI_SHARE)
            made = again if following.reps is None else min(following.reps, again)
            parts.append(_part(following.load, made, again, following.rest))
        return parts

    def _as_asked(self, one: SessionSet, place: int) -> Sequence[Part]:
        """Return the parts as they are asked for, with what is left where the strength is known."""
        parts = planned_parts(one)
        if self.one_rep_max is None or one.reps is None:
            aimed = one.target.rir
            return [part.model_copy(update={"rir": aimed}) for part in parts]
        room = self._possible(one.load, place)
        return [_part(part.load, part.reps or 0, room, part.rest_planned) for part in parts]

    def _possible(self, load: Load | None, place: int) -> int:
        assert self.one_rep_max is not None, "it is asked for where strength is known only"
        moved = system_load(load, self.exercise, self.body_weight)
        system = moved.system if moved is not None else 0.0
        return possible_reps(tired(self.one_rep_max, place, self.h), system, self.model)


def _part(load: Load | None, reps: int, possible: int, rest: int | None = None) -> Part:
    left = max(0.0, min(float(possible - reps), MOST_RIR))
    return Part.model_validate(
        {
            "load": load,
            "reps": Reps(reps),
            "rir": Rir(left) if reps else Rir(0.0),
            "failed": reps == 0,
            "rest_planned": rest,
        }
    )
