"""The minutes that the lifter has: what to change of today's workout so that it fits. The plan stays.

In this order, and only as much as it takes: opposing muscles in turn, then others that rest each other;
rest-pause in place of straight isolation sets; fewer sets, isolation first, the main lift last; and, as a
last resort, exercises left out whole, never the main lift. The order is our own (grade D).
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TypeVar

from gymtui.model.exercise import LoadClass, Muscle, Safety
from gymtui.model.performed import Technique
from gymtui.model.plan import Template
from gymtui.model.profile import Level
from gymtui.model.session import SessionExercise
from gymtui.model.units import Seconds
from gymtui.plans.day import PreparedDay
from gymtui.plans.fit_changes import (
    Alteration,
    Change,
    FewerSets,
    LeftOut,
    RestPause,
    Superset,
    found,
    spare,
    with_all,
    work_of,
)
from gymtui.plans.fit_pairs import pairs
from gymtui.plans.fit_wording import described, fit_words
from gymtui.plans.outlook import minutes, seconds
from gymtui.training.heuristics import Heuristics
from gymtui.training.lookup import ExerciseLookup
from gymtui.training.restraint import INTENSIFIERS, intensifier_concerns, technique_concerns
from gymtui.training.rests import RestDefaults
from gymtui.training.supersets import Relation

_T = TypeVar("_T", Superset, RestPause)

CLOCKED = frozenset({Technique.EMOM, Technique.INTERVAL})


@dataclass(frozen=True, slots=True)
class FitSetting:
    """What a fit is worked out with.

    `safeties` None means that nobody asked, which counts as no. `intensified` counts the intensifiers of each
    muscle in the last seven days. `labels` are what the exercises of the day are called by on screen.
    """

    template: Template
    catalogue: ExerciseLookup
    level: Level
    safeties: bool | None = None
    intensified: Mapping[Muscle, int] = field(default_factory=dict)
    rests: RestDefaults = field(default_factory=RestDefaults)
    labels: Mapping[str, str] = field(default_factory=dict)
    h: Heuristics = field(default_factory=Heuristics)


@dataclass(frozen=True, slots=True)
class Fit:
    """What is proposed for a day in `asked` minutes: with all `changes` it takes `minutes_after`.

    `fits` False: no more can be taken away, and `minutes_after` is the shortest.
    """

    changes: tuple[Change, ...]
    asked: int
    minutes_before: int
    minutes_after: int
    fits: bool
    words: str


@dataclass(frozen=True, slots=True)
class _Cuts:
    """What is changed so far, by the exercises' ids."""

    supersets: tuple[Superset, ...] = ()
    rest_pauses: tuple[RestPause, ...] = ()
    sets: tuple[FewerSets, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    def alterations(self) -> tuple[Alteration, ...]:
        """Return them in the order they are applied; of an exercise that is left out nothing else counts."""
        gone = {one.exercise for one in self.left_out}
        return (
            *(one for one in self.supersets if gone.isdisjoint((one.first, one.second))),
            *(one for one in self.rest_pauses if one.exercise not in gone),
            *(one for one in self.sets if one.exercise not in gone),
            *self.left_out,
        )


def fit(day: PreparedDay, wanted: int, setting: FitSetting) -> Fit:
    """Return what to change so that the day takes no more than `wanted` minutes.

    Left as they are: EMOM and interval sets and explosive lifts. A superset of the plan stays one, and gets
    rounds fewer where it must.
    """
    cuts = _Cuts()
    for step in _steps(day, setting):
        while minutes(with_all(day, cuts.alterations())) > wanted and (shorter := step(cuts)) is not None:
            cuts = shorter
    if minutes(with_all(day, cuts.alterations())) <= wanted:
        cuts = _given_back(day, cuts, wanted)
    changes = described(day, cuts.alterations(), setting.labels)
    before, after = minutes(day), minutes(with_changes(day, changes))
    return Fit(changes, wanted, before, after, after <= wanted, fit_words(before, after, wanted))


def with_changes(day: PreparedDay, chosen: Sequence[Change]) -> PreparedDay:
    """Return the day with the changes that the lifter chose, in the order they were proposed."""
    return with_all(day, [one.alteration for one in chosen])


def savings(day: PreparedDay, changes: Sequence[Change], chosen: Collection[str]) -> tuple[Seconds, ...]:
    """Return for each change what it saves, or would, after those before it whose ids are chosen."""
    out = []
    for change in changes:
        after = change.apply(day)
        out.append(Seconds(seconds(day) - seconds(after)))
        day = after if change.id in chosen else day
    return tuple(out)


def main_lift(day: PreparedDay) -> str | None:
    """Return the id of the lift that is last to go: the first heavy compound, else the first exercise."""
    heavy = (one.id for one in day.exercises if one.load_class is LoadClass.COMPOUND_HEAVY)
    return next(heavy, day.exercises[0].id if day.exercises else None)


# the steps, each giving a shorter day or None


_Step = Callable[[_Cuts], _Cuts | None]


def _steps(day: PreparedDay, setting: FitSetting) -> Iterator[_Step]:
    main = main_lift(day)
    free = [one for one in day.exercises if not _is_left(one)]
    rest = [one for one in free if one.id != main]
    isolation = [one.id for one in rest if one.load_class is LoadClass.ISOLATION]
    compound = [one.id for one in rest if one.load_class is not LoadClass.ISOLATION]
    planned = {line.id for line in setting.template.exercises if line.optional}
    optional = [one.id for one in rest if one.planned in planned]
    every = [one.id for one in free]
    for how in (Relation.ANTAGONIST, Relation.UNRELATED):
        yield partial(_pair, day, setting, every, how)
    yield partial(_rest_pause, day, setting, isolation)
    for ids in (isolation, compound):
        yield partial(_cut, day, ids, [*isolation, *compound])
    yield partial(_cut_main, day, main if main in every else None, every)
    for ids in (optional, isolation, compound):
        yield partial(_leave_out, day, ids)


def _is_left(exercise: SessionExercise) -> bool:
    """Whether an exercise is left as it is: an explosive lift, or one that the clock ends."""
    clocked = any(one.target.technique in CLOCKED for one in work_of(exercise))
    return exercise.safety is Safety.EXPLOSIVE or clocked or not work_of(exercise)


def _pair(
    day: PreparedDay, setting: FitSetting, ids: Sequence[str], how: Relation, cuts: _Cuts
) -> _Cuts | None:
    now = with_all(day, cuts.alterations())
    could = pairs(now, ids, catalogue=setting.catalogue, level=setting.level, rests=setting.rests)[how]
    best = _best(now, could, setting)
    return replace(cuts, supersets=(*cuts.supersets, best)) if best is not None else None


def _rest_pause(day: PreparedDay, setting: FitSetting, ids: Sequence[str], cuts: _Cuts) -> _Cuts | None:
    now = with_all(day, cuts.alterations())
    could = [
        RestPause(one.id, total)
        for one in now.exercises
        if one.id in ids and (total := _total(now, one, setting)) is not None
    ]
    best = _best(now, could, setting)
    return replace(cuts, rest_pauses=(*cuts.rest_pauses, best)) if best is not None else None


def _given_back(day: PreparedDay, cuts: _Cuts, wanted: int) -> _Cuts:
    """Return the cuts without those that a later, greater one made needless.

    Exercises come back first, then sets: the main lift's, then those of compounds, then of isolation.
    """

    def fits(fewer: _Cuts) -> bool:
        return minutes(with_all(day, fewer.alterations())) <= wanted

    for gone in reversed(cuts.left_out):
        if not _beside_main_lift(day, cuts, gone.exercise):
            continue
        back = replace(cuts, left_out=tuple(each for each in cuts.left_out if each is not gone))
        cuts = back if fits(back) else cuts
    for one in sorted(cuts.sets, key=lambda each: _rank(day, each)):
        if any(_rank(day, each) < _rank(day, one) for each in cuts.sets):
            break
        while (more := _with_one_more(day, cuts, one.exercise)) is not None and fits(more):
            cuts = more
    return cuts


def _beside_main_lift(day: PreparedDay, cuts: _Cuts, exercise: str) -> bool:
    """Whether an exercise may come back whole: never with more sets than a main lift that was cut keeps."""
    main = main_lift(day)
    whole = found(day, exercise)
    if whole is None or all(one.exercise != main for one in cuts.sets):
        return True
    kept = found(with_all(day, cuts.alterations()), main) if main is not None else None
    return kept is None or len(work_of(whole)) <= len(work_of(kept))


def _rank(day: PreparedDay, cut: FewerSets) -> int:
    """0 for the main lift, 1 for another compound, 2 for isolation."""
    one = found(day, cut.exercise)
    if cut.exercise == main_lift(day):
        return 0
    return 2 if one is not None and one.load_class is LoadClass.ISOLATION else 1


def _with_one_more(day: PreparedDay, cuts: _Cuts, exercise: str) -> _Cuts | None:
    whole = found(day, exercise)
    cut = next((one for one in cuts.sets if one.exercise == exercise), None)
    if whole is None or cut is None:
        return None
    others = tuple(one for one in cuts.sets if one is not cut)
    more = FewerSets(exercise, cut.sets + 1)
    return replace(cuts, sets=others if more.sets >= len(work_of(whole)) else (*others, more))


def _best(day: PreparedDay, could: Sequence[_T], setting: FitSetting) -> _T | None:
    """Return the alteration that saves most, the first of equals; None where none is worth it."""
    best = min(could, key=lambda one: seconds(one.apply(day)), default=None)
    if best is None or seconds(day) - seconds(best.apply(day)) < max(1, setting.h.fit_least):
        return None
    return best


def _total(day: PreparedDay, exercise: SessionExercise, setting: FitSetting) -> int | None:
    """Return the reps of a rest-pause set in place of the exercise's sets, None where it is no good idea.

    Only where nothing at all speaks against it for the level, the lift and the muscles' week. 1.5 to 1.8
    times the first part is usual (C); the exact share is ours (D).
    """
    work = work_of(exercise)
    straight = all(one.target.technique is Technique.STRAIGHT for one in work)
    first = work[0].reps
    if exercise.group is not None or len(work) < 2 or not straight or not first:
        return None
    counts = {muscle: _intensified(day, muscle, setting) for muscle in exercise.primary}
    known = setting.catalogue.get(exercise.exercise) or exercise
    if technique_concerns(Technique.REST_PAUSE, known, setting.level, setting.safeties):
        return None
    if intensifier_concerns(0, counts, setting.level):
        return None
    return -(-first * setting.h.rest_pause_total // 100)


def _intensified(day: PreparedDay, muscle: Muscle, setting: FitSetting) -> int:
    today = sum(
        one.target.technique in INTENSIFIERS
        for exercise in day.exercises
        if muscle in exercise.primary
        for one in work_of(exercise)
    )
    return today + setting.intensified.get(muscle, 0)


def _cut(day: PreparedDay, ids: Sequence[str], others: Sequence[str], cuts: _Cuts) -> _Cuts | None:
    """Take a set from the exercise that has most, the last of those that have as many.

    Where the partner it leaves alone would rest longer than that saves, the partner (one of `others`) loses a
    set too.
    """
    now = with_all(day, cuts.alterations())
    takes = seconds(now)
    could = [(len(work_of(one)), place, one) for place, one in enumerate(now.exercises) if one.id in ids]
    for _, _, one in sorted(could, key=lambda found: found[:2], reverse=True):
        for lose in ([one], [one, *_mates(now, one, others)]):
            fewer = _with_fewer(cuts, lose)
            if fewer is not None and seconds(with_all(day, fewer.alterations())) < takes:
                return fewer
    return None


def _cut_main(day: PreparedDay, main: str | None, others: Sequence[str], cuts: _Cuts) -> _Cuts | None:
    """Take a set from the main lift; no partner keeps more sets than it."""
    now = with_all(day, cuts.alterations())
    one = found(now, main) if main is not None else None
    return _with_fewer(cuts, [one, *_mates(now, one, others)]) if one is not None else None


def _mates(day: PreparedDay, one: SessionExercise, others: Sequence[str]) -> list[SessionExercise]:
    """Return who is done in turn with the exercise and has as many work sets, or more."""
    return [
        mate
        for mate in day.exercises
        if mate.group is not None and mate.group == one.group and mate.id != one.id and mate.id in others
        if len(work_of(mate)) >= len(work_of(one)) and spare(mate) is not None
    ]


def _with_fewer(cuts: _Cuts, lose: Sequence[SessionExercise]) -> _Cuts | None:
    """Return the cuts with a set fewer of each; None where the first has none to spare."""
    if spare(lose[0]) is None:
        return None
    sets = {one.exercise: one for one in cuts.sets}
    sets |= {one.id: FewerSets(one.id, len(work_of(one)) - 1) for one in lose}
    return replace(cuts, sets=tuple(sets.values()))


def _leave_out(day: PreparedDay, ids: Sequence[str], cuts: _Cuts) -> _Cuts | None:
    """Leave out the last of the exercises that makes the day shorter."""
    gone = {one.exercise for one in cuts.left_out}
    now = seconds(with_all(day, cuts.alterations()))
    for slug in reversed([one for one in ids if one not in gone]):
        without = replace(cuts, left_out=(*cuts.left_out, LeftOut(slug)))
        if seconds(with_all(day, without.alterations())) < now:
            return without
    return None
