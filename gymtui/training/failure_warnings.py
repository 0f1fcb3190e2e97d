"""What is said of sets to failure: counts against limits, and signs that failure costs more than it gives.

Each reason has its own code, so that it is said once in a session; going on dismisses it. What blocks, such
as failure that can pin the lifter, is in `restraint.py`. The limits are our own (D), after recovery that
failure delays by 24 to 48 hours (Morán-Navarro 2017, B).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from gymtui.model.exercise import Muscle
from gymtui.model.profile import Level
from gymtui.training.autoregulation.trend import TrendWord
from gymtui.training.failure_budget import (
    PLANNED_SESSION,
    ROLLING_DAYS,
    FailureCount,
    HardSet,
    muscle_counts,
    whole_count,
)
from gymtui.training.heuristics import DEFAULTS, Heuristics
from gymtui.training.restraint import NOVICE_FAILURE, Concern, Severity

ORDINALS = (
    "No",
    "First",
    "Second",
    "Third",
    "Fourth",
    "Fifth",
    "Sixth",
    "Seventh",
    "Eighth",
    "Ninth",
    "Tenth",
)
LEVELS = {
    Level.NOVICE: "a novice",
    Level.INTERMEDIATE: "an intermediate",
    Level.ADVANCED: "an advanced lifter",
}
_AN_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class BudgetDay:
    """For whom, on which day and in which session the budget is held.

    In a deload and on a red day nothing goes to failure. `session` is the id of the workout that runs; before
    it has begun its sets are those of `PLANNED_SESSION`.
    """

    level: Level
    day: date
    session: str = PLANNED_SESSION
    deload: bool = False
    red: bool = False


@dataclass(frozen=True, slots=True)
class AfterFailure:
    """Whether a lift went down in its last sessions, newest first, and whether each followed failure work."""

    exercise: str
    name: str
    sessions: tuple[tuple[TrendWord | None, bool], ...] = ()


def budget_concerns(
    sets: Sequence[HardSet], on: BudgetDay, lifts: Sequence[AfterFailure] = (), h: Heuristics = DEFAULTS
) -> tuple[Concern, ...]:
    """Return what speaks against the sets to failure, the gravest first; nothing where none is.

    `sets` are those of the last seven days and those still to come in the session; others are left out. All
    of it warns and none blocks. Grade D.
    """
    since = on.day - timedelta(days=ROLLING_DAYS)
    week = [one for one in sets if since < one.day <= on.day]
    session = [one for one in week if one.session == on.session]
    failed = [one for one in session if one.failed]
    found: list[Concern] = [*_with_bad_form(failed, h), *_first_set(failed, session)]
    if on.level is Level.NOVICE:
        found += _of_novice(failed, h)
    elif failed:
        found += [
            *_none_today(on, h),
            *_of_week(week, failed, on.level, h),
            *_of_session(failed, on.level, h),
        ]
        found += _too_soon(failed, week, on, h)
    return (*found, *_down_after(lifts, h))


def _of_novice(failed: Sequence[HardSet], h: Heuristics) -> list[Concern]:
    done = sum(not one.planned for one in failed)
    found = [NOVICE_FAILURE] if any(one.planned for one in failed) else []
    if done == 1:
        words = "A failed set: no harm done, note it, and stop the next one with 2 or 3 left."
        found.append(_warn("novice_failed", words))
    elif done > 1:
        share = f"{h.failure_cut} to {2 * h.failure_cut} %"
        words = f"{done} failed sets today: take {share} off, and aim at fewer reps."
        found.append(_warn("novice_failed_twice", words))
    return found


def _none_today(on: BudgetDay, h: Heuristics) -> list[Concern]:
    if on.deload:
        words = f"Nothing goes to failure in a deload: stop with {h.deload_rir} or more left."
        return [_warn("failure_in_deload", words)]
    if on.red:
        return [_warn("failure_on_red_day", "Nothing goes to failure on a red day: leave some in reserve.")]
    return []


def _of_week(
    week: Sequence[HardSet], failed: Sequence[HardSet], level: Level, h: Heuristics
) -> list[Concern]:
    """Of the muscles of today's failures those over their limit, and the whole where it is over."""
    found = []
    today = {muscle for one in failed for muscle in one.muscles}
    for muscle, count in muscle_counts(week, level, h).items():
        if count.over and muscle in today:
            found.append(_warn(f"failure_week_{muscle}", _count_words(f"{name_of(muscle)} ", count, level)))
    whole = whole_count(week, level, h)
    if whole.over:
        found.append(_warn("failure_week", _count_words("", whole, level)))
    return found


def _of_session(failed: Sequence[HardSet], level: Level, h: Heuristics) -> list[Concern]:
    found = []
    for exercise in dict.fromkeys(one.exercise for one in failed):
        own = [one for one in failed if one.exercise == exercise]
        if len(own) > h.failures_exercise:
            words = (
                f"{ordinal(len(own))} set of {own[0].name} to failure today; {h.failures_exercise} is enough."
            )
            found.append(_warn(f"failures_exercise_{exercise}", words))
        if any(one.planned and not one.last for one in own):
            words = f"{own[0].name}: to failure on the last set only, or the sets after it suffer."
            found.append(_warn(f"failure_not_last_{exercise}", words))
        if any(one.planned and one.heavy for one in own):
            words = f"{own[0].name} is heavy here: plan such sets with 1 or 2 left, {_for_level(level)}."
            found.append(_warn(f"failure_heavy_{exercise}", words))
    for muscle in dict.fromkeys(muscle for one in failed for muscle in one.muscles):
        count = sum(muscle in one.muscles for one in failed)
        if count > h.failures_muscle_session:
            most = h.failures_muscle_session
            words = f"{ordinal(count)} {name_of(muscle)} set to failure today; {most} are enough."
            found.append(_warn(f"failures_session_{muscle}", words))
    return found


def _too_soon(
    failed: Sequence[HardSet], week: Sequence[HardSet], on: BudgetDay, h: Heuristics
) -> list[Concern]:
    found = []
    for muscle in dict.fromkeys(muscle for one in failed for muscle in one.muscles):
        now = [one for one in failed if muscle in one.muscles]
        before = [one for one in week if one.failed and one.session != on.session and muscle in one.muscles]
        if any(_within(old, new, h.failure_hours) for old in before for new in now):
            words = (
                f"{name_of(muscle).capitalize()} went to failure less than {h.failure_hours} hours ago: "
                "stop with 1 or 2 left today."
            )
            found.append(_warn(f"failure_again_{muscle}", words))
    return found


def _within(old: HardSet, new: HardSet, hours: int) -> bool:
    """Whether a set followed another within so many hours; by their days where a time is not known."""
    if old.at is not None and new.at is not None:
        return timedelta(0) <= new.at - old.at < hours * _AN_HOUR
    return timedelta(0) <= new.day - old.day < hours * _AN_HOUR


def _first_set(failed: Sequence[HardSet], session: Sequence[HardSet]) -> list[Concern]:
    found = []
    for one in failed:
        more = any(other.exercise == one.exercise and other.number > one.number for other in session)
        if one.number == 1 and not one.planned and more:
            words = f"The first set of {one.name} failed: take some load off for the sets that follow."
            found.append(_warn(f"first_set_failed_{one.exercise}", words))
    return found


def _with_bad_form(failed: Sequence[HardSet], h: Heuristics) -> list[Concern]:
    bad = [one for one in failed if one.form is not None and one.form <= h.form_blocks]
    return [
        _warn(
            f"failed_with_form_{one.exercise}",
            f"{one.name} failed with form {one.form}: end such sets when form goes, before a rep fails.",
        )
        for one in {one.exercise: one for one in bad}.values()
    ]


def _down_after(lifts: Sequence[AfterFailure], h: Heuristics) -> list[Concern]:
    found = []
    for lift in lifts:
        last = lift.sessions[: h.deload_runs]
        if len(last) == h.deload_runs and all(word is TrendWord.DOWN and failure for word, failure in last):
            words = f"{lift.name} went down {len(last)} sessions running after failure: leave 1 or 2 for now."
            found.append(_warn(f"down_after_failure_{lift.exercise}", words))
    return found


def _count_words(what: str, count: FailureCount, level: Level) -> str:
    """Return such as `Third chest set to failure in seven days; 2 of 12 hard sets is the limit …`."""
    first = f"{ordinal(count.total)} {what}set to failure in seven days"
    if count.limit == 0:
        return f"{first}; with {count.hard:g} hard sets the limit {_for_level(level)} is none."
    return f"{first}; {count.limit} of {count.hard:g} hard sets is the limit {_for_level(level)}."


def _for_level(level: Level) -> str:
    return f"for {LEVELS[level]}"


def ordinal(number: int) -> str:
    """Return `Third`, and from eleven on `11th`."""
    if 0 <= number < len(ORDINALS):
        return ORDINALS[number]
    last = number % 10 if number % 100 not in (11, 12, 13) else 0
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"


def name_of(muscle: Muscle) -> str:
    """Return a muscle in words, such as `front delts`."""
    return muscle.value.replace("_", " ")


def _warn(code: str, words: str) -> Concern:
    return Concern(code, Severity.WARN, words)
