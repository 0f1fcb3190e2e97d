"""Holding a session against what was asked of it: which sets were met, and what forbids asking for more.

A success needs all of: every planned work set done, each with at least its target of clean reps at the load
that was asked, form of 3 or better, and no set more than one rep closer to failure than aimed at. A missing
RIR is ignored. An exercise that was skipped is neither a success nor a miss. Grade C/D.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gymtui.model.advice import Prescribed, PrescribedSet, ReasonCode
from gymtui.model.performed import Part, PerformedSet
from gymtui.model.technique import Technique
from gymtui.model.units import Load, Rir
from gymtui.training.exposure import Exposure, day_words
from gymtui.training.heuristics import Heuristics
from gymtui.training.plates import whole
from gymtui.training.techniques import merged

MEANT_TO_FAIL = frozenset(
    {Technique.AMRAP, Technique.REST_PAUSE, Technique.DC, Technique.MYO, Technique.DROP, Technique.EMOM}
)
"""Techniques in which a rep that is not completed belongs to the set and is no failed set."""


@dataclass(frozen=True, slots=True)
class SetResult:
    """One asked set beside what was done of it. `done` None: it was not done.

    `reps` are the clean reps of its first burst (of the weaker side), `total` those of all bursts.
    """

    asked: PrescribedSet
    done: PerformedSet | None
    reps: int = 0
    total: int = 0
    seconds: int = 0
    metres: float = 0.0
    load: Load | None = None
    rir: Rir | None = None
    failed: bool = False
    lighter: bool = False

    @property
    def met(self) -> bool:
        """Whether the target was reached at the load that was asked."""
        if self.done is None or self.lighter:
            return False
        asked = self.asked
        return (
            self.reps >= (asked.reps or 0)
            and self.seconds >= (asked.seconds or 0)
            and self.metres >= float(asked.metres or 0)
        )

    @property
    def effort_beyond(self) -> float:
        """By how many reps the set ended closer to failure than aimed at; 0 where either is unknown."""
        if self.rir is None or self.asked.rir is None:
            return 0.0
        return max(0.0, self.asked.rir - self.rir)


@dataclass(frozen=True, slots=True)
class Judged:
    """A session held against what was asked. `chosen` is the lifter's own load, where it was another one.

    `easy`: every set was done with so much in reserve that a coarse step need not wait.
    """

    day: date
    results: tuple[SetResult, ...]
    form: int | None = None
    chosen: Load | None = None
    light: bool = False
    easy: bool = False
    blocked: ReasonCode | None = None

    @property
    def all_met(self) -> bool:
        """Whether every set was done and reached its target, whatever it took."""
        return bool(self.results) and all(result.met for result in self.results)

    @property
    def incomplete(self) -> bool:
        """Whether sets were left out, and each that was done reached its target."""
        did = [result for result in self.results if result.done is not None]
        return len(did) < len(self.results) and all(result.met for result in did)

    @property
    def success(self) -> bool:
        """Whether all was reached, and nothing forbids asking for more."""
        return self.all_met and self.blocked is None

    @property
    def reps(self) -> tuple[int, ...]:
        """The clean reps of each set that was done."""
        return tuple(result.reps for result in self.results if result.done is not None)

    @property
    def load(self) -> Load | None:
        """The load of the first set that was done."""
        return next((result.load for result in self.results if result.done is not None), None)

    @property
    def lowest_rir(self) -> Rir | None:
        known = [result.rir for result in self.results if result.rir is not None]
        return min(known, default=None)

    @property
    def words(self) -> str:
        """What was done, such as `82.5 kg: 8,8,8,8 at 2 RIR on 19 Nov`."""
        counts = [_count_words(result) for result in self.results if result.done is not None]
        load = f"{self.load}: " if self.load is not None else ""
        rir = f" at {self.lowest_rir:g} RIR" if self.lowest_rir is not None else ""
        return f"{load}{','.join(counts)}{rir} on {day_words(self.day)}"


def judge(exposure: Exposure, asked: Prescribed, h: Heuristics | None = None) -> Judged:
    """Return the session held against `asked`. Sets beyond those asked for are not looked at."""
    knobs = h or Heuristics()
    work = exposure.work
    chosen = _own_load(work, asked.sets)
    floor = chosen or next((one.rounded for one in asked.sets if one.rounded is not None), None)
    results = tuple(
        _result(one, work[place] if place < len(work) else None, floor if chosen is not None else one.rounded)
        for place, one in enumerate(asked.sets)
    )
    form = min((one.form for one in exposure.performed.sets if one.form is not None), default=None)
    return Judged(
        day=exposure.day,
        results=results,
        form=form,
        chosen=chosen,
        light=asked.light or asked.deload,
        easy=_is_easy(results, knobs),
        blocked=_blocked(results, form, knobs),
    )


def _result(asked: PrescribedSet, done: PerformedSet | None, floor: Load | None) -> SetResult:
    if done is None:
        return SetResult(asked, None)
    bursts = merged(done.parts)
    first = bursts[0]
    return SetResult(
        asked=asked,
        done=done,
        reps=first.counted_reps,
        total=sum(burst.counted_reps for burst in bursts),
        seconds=first.seconds or 0,
        metres=float(first.metres or 0),
        load=first.load,
        rir=_rir(first),
        failed=any(part.failed for part in done.parts),
        lighter=_is_lighter(first.load, floor),
    )


def _rir(part: Part) -> Rir | None:
    return Rir(0.0) if part.failed else part.rir


def _is_lighter(load: Load | None, floor: Load | None) -> bool:
    return load is not None and floor is not None and whole(load) < whole(floor)


def _own_load(work: Sequence[PerformedSet], asked: Sequence[PrescribedSet]) -> Load | None:
    """Return the load of the first set where the lifter took another than the one that was asked."""
    if not work or not asked:
        return None
    done, wanted = work[0].parts[0].load, asked[0].rounded
    if done is None or (wanted is not None and whole(done) == whole(wanted)):
        return None
    return done


def _is_easy(results: Sequence[SetResult], h: Heuristics) -> bool:
    """Whether every set was far from failure, so that what could be lifted is not known but surely more."""
    return bool(results) and all(one.rir is not None and one.rir >= h.easy_rir for one in results)


def _blocked(results: Sequence[SetResult], form: int | None, h: Heuristics) -> ReasonCode | None:
    """Return what forbids asking for more: bad form, a failure nobody planned, or too much effort."""
    if form is not None and form <= h.form_blocks:
        return ReasonCode.FORM
    for result in results:
        meant = result.asked.rir == Rir(0.0) or result.asked.technique in MEANT_TO_FAIL
        if result.failed and not meant:
            return ReasonCode.FAILURE
    if any(result.effort_beyond > h.effort_slack for result in results):
        return ReasonCode.EFFORT
    return None


def _count_words(result: SetResult) -> str:
    done = result.done
    if done is None:
        return "-"
    bursts = merged(done.parts)
    if result.asked.seconds is not None and not result.reps:
        return f"{result.seconds} s"
    if result.asked.metres is not None and not result.reps:
        return f"{result.metres:g} m"
    return "+".join(str(burst.counted_reps) for burst in bursts)
