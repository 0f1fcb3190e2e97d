"""When a deload is due, and what is in it.

It is proposed when two signs hold, and done at once when it is asked for or something hurts. Lifters deload
about every six weeks for about six days, with fewer reps and sets of the same exercises (survey of 246, C);
a week fully off cost strength (Coleman 2024, B). The signs and the figures are our own (D). A novice needs
none: a reset of the load is the deload.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from gymtui.model.advice import Grade, Reason, ReasonCode
from gymtui.model.exercise import Exercise
from gymtui.model.gym import Gym
from gymtui.model.performed import Kind, Technique
from gymtui.model.plan import SetTarget
from gymtui.model.profile import Level
from gymtui.model.units import Load, Rir
from gymtui.training.autoregulation.readiness import DayColour
from gymtui.training.autoregulation.scaling import scaled
from gymtui.training.autoregulation.trend import Trend, stalled
from gymtui.training.heuristics import DEFAULTS, Heuristics
from gymtui.training.loadable import nearest
from gymtui.training.plates import whole

A_WEEK = timedelta(days=7)
RULE = "{signs} of five signs, or being asked for, or pain."
SOURCE = "Deload survey and consensus (Bell 2022, 2023); signs and figures are our own"
HIGHEST_RIR = 10


@dataclass(frozen=True, slots=True)
class DeloadSignals:
    """What a deload is judged by; each is empty where nothing is known of it.

    `trends` by main lift, newest first; `missed` says by lift of each session, newest first, whether target
    reps were missed; `checkins` newest first. `hard_weeks` since the last deload; `weeks_over` is how many
    weeks running the failure budget was exceeded.
    """

    today: date
    level: Level
    trends: Mapping[str, Sequence[Trend]] = field(default_factory=dict)
    checkins: Sequence[DayColour] = ()
    missed: Mapping[str, Sequence[bool]] = field(default_factory=dict)
    hard_weeks: int = 0
    weeks_over: int = 0
    asked: bool = False
    pain: bool = False


@dataclass(frozen=True, slots=True)
class DeloadProposal:
    """A deload that is due: its signs, how many days it takes, and what is in it in words."""

    signs: tuple[Reason, ...]
    days: int
    words: str


@dataclass(frozen=True, slots=True)
class TrainingWeek:
    """A week that was trained: its Monday, its hard sets, and whether it was a deload."""

    monday: date
    hard_sets: float
    deload: bool = False


def deload_due(signals: DeloadSignals, h: Heuristics = DEFAULTS) -> DeloadProposal | None:
    """Return the deload to propose, or None. It is a proposal: the lifter takes it or leaves it. Grade D."""
    wanted = []
    if signals.pain:
        wanted.append(_sign("Something hurts", (), h))
    if signals.asked:
        wanted.append(_sign("You asked for it", (), h))
    found = () if signals.level is Level.NOVICE else deload_signs(signals, h)
    if not wanted and len(found) < h.deload_triggers:
        return None
    words = (
        f"{h.deload_days} days: the same exercises, {h.deload_sets} % of the sets, {h.deload_load} % of the "
        f"load, {h.deload_rir} or more in reserve, straight sets only. Then on at the load before."
    )
    return DeloadProposal((*wanted, *found), h.deload_days, words)


def deload_signs(signals: DeloadSignals, h: Heuristics = DEFAULTS) -> tuple[Reason, ...]:
    """Return each of the five signs that holds, with what it was seen by. Grade D."""
    found = []
    since = signals.today - timedelta(days=h.deload_window)
    down = [lift for lift, trends in signals.trends.items() if _went_down(trends, since, signals.today, h)]
    if len(down) >= h.deload_lifts:
        data = [f"{lift}: {one.words} on {one.day}" for lift in down for one in signals.trends[lift][:2]]
        found.append(_sign(f"{_count(down)} went down, {h.deload_runs} sessions running", data, h))
    reds = sum(colour is DayColour.RED for colour in signals.checkins[: h.deload_checkins])
    if reds >= h.deload_reds:
        looked = len(signals.checkins[: h.deload_checkins])
        found.append(_sign(f"{reds} of the last {looked} check-ins were red", (), h))
    missed = [
        lift
        for lift, sessions in signals.missed.items()
        if len(sessions) >= h.deload_runs and all(sessions[: h.deload_runs])
    ]
    if len(missed) >= h.deload_lifts:
        found.append(_sign(f"{_count(missed)} missed reps, {h.deload_runs} sessions running", missed, h))
    if signals.hard_weeks >= h.deload_weeks:
        found.append(_sign(f"{signals.hard_weeks} hard weeks since the last deload", (), h))
    if signals.weeks_over >= h.deload_runs:
        line = f"More sets to failure than the budget, {signals.weeks_over} weeks running"
        found.append(_sign(line, (), h))
    return tuple(found)


def hard_weeks_since(weeks: Sequence[TrainingWeek], today: date, h: Heuristics = DEFAULTS) -> int:
    """Return how many hard weeks there were since the last deload.

    `weeks` are those that were trained, in any order. A week off is as good as a deload, so it ends the
    count too; a week of few sets neither counts nor ends it. Later weeks than today's are left out. Grade D.
    """
    monday = today - timedelta(days=today.weekday())
    count = 0
    for week in sorted(weeks, key=lambda one: one.monday, reverse=True):
        if week.monday > today:
            continue
        if week.deload or monday - week.monday > A_WEEK:
            return count
        count += week.hard_sets >= h.hard_week_sets
        monday = week.monday
    return count


def deload_sets(planned: int, h: Heuristics = DEFAULTS) -> int:
    """Return how many of the planned work sets a deload keeps: half of them, rounded up, by default."""
    return min(planned, -(-planned * h.deload_sets // 100))


def deloaded(targets: Sequence[SetTarget], h: Heuristics = DEFAULTS) -> tuple[SetTarget, ...]:
    """Return the sets of an exercise in a deload: fewer, straight, well short of failure.

    Warm-ups stay. The work sets that stay are the first ones. Loads are as they were: what they become is
    said by `deloaded_load`, since a planned load can be left to last time. Grade D.
    """
    keep = deload_sets(sum(target.kind is Kind.WORK for target in targets), h)
    out: list[SetTarget] = []
    for target in targets:
        if target.kind is not Kind.WORK:
            out.append(target)
        elif keep > 0:
            keep -= 1
            out.append(_eased(target, h))
    return tuple(out)


def deloaded_load(
    load: Load,
    exercise: Exercise,
    gym: Gym,
    body_weight: Load | None = None,
    h: Heuristics = DEFAULTS,
) -> Load:
    """Return the load in a deload, rounded down to what the gym has, and never above `load`.

    On bodyweight the share is of all that is moved; where that is not known, the load stays. Grade D.
    """
    wanted = scaled(load, h.deload_load, exercise, body_weight)
    if wanted is None:
        return load
    found = nearest(wanted, exercise, gym, "down")
    return found if whole(found) <= whole(load) else load


def _eased(target: SetTarget, h: Heuristics) -> SetTarget:
    rir = Rir(float(min(max(target.rir or 0.0, h.deload_rir), HIGHEST_RIR)))
    update = {"technique": Technique.STRAIGHT, "params": {}, "rir": rir}
    return target.model_copy(update=update)


def _went_down(trends: Sequence[Trend], since: date, today: date, h: Heuristics) -> bool:
    recent = [one for one in trends if since <= one.day <= today]
    return stalled(recent, h)


def _sign(line: str, data: Sequence[str], h: Heuristics) -> Reason:
    return Reason(
        code=ReasonCode.DELOAD,
        line=line,
        data=tuple(data),
        rule=RULE.format(signs=h.deload_triggers),
        grade=Grade.D,
        source=SOURCE,
    )


def _count(lifts: Sequence[str]) -> str:
    return f"{len(lifts)} lift{'' if len(lifts) == 1 else 's'}"
