"""The changes that make a day fit, in words, each with the time it saves, its grade and its source."""

from collections.abc import Mapping, Sequence

from gymtui.model.advice import Grade
from gymtui.model.units import Seconds
from gymtui.plans.day import PreparedDay
from gymtui.plans.fit_changes import (
    Alteration,
    Change,
    ChangeKind,
    FewerSets,
    LeftOut,
    RestPause,
    Superset,
    found,
    work_of,
)
from gymtui.plans.outlook import seconds

BURKE = "opposing muscles: 36 % less time, same gains (Burke 2024)"
OWN_PAIRING = "our own: exercises that share no muscle rest each other"
REST_PAUSE_TRIALS = "as much growth in less time (Prestes 2019, Enes 2021)"
FEWER_SOURCE = "our own: what builds least for its time goes first"


def fit_words(before: int, after: int, wanted: int) -> str:
    """Return what became of the day: `60 min become 34`, or what the shortest is."""
    if before <= wanted:
        return f"The whole day fits: about {before} min"
    if after <= wanted:
        return f"{before} min become {after}"
    return f"{before} min can't be made shorter than {after}"


def described(
    day: PreparedDay, alterations: Sequence[Alteration], labels: Mapping[str, str]
) -> tuple[Change, ...]:
    """Return the alterations as changes; what each saves is worked out given those before it.

    `labels` are what the exercises are called by on screen, by their ids.
    """
    out: list[Change] = []
    now = day
    for alteration in alterations:
        after = alteration.apply(now)
        out.append(_change(day, alteration, Seconds(seconds(now) - seconds(after)), labels))
        now = after
    return tuple(out)


def _change(day: PreparedDay, alteration: Alteration, saves: Seconds, labels: Mapping[str, str]) -> Change:
    match alteration:
        case Superset(first, second, _, opposed):
            one, other = (f"{labels.get(slug, '')} {_name(day, slug)}".strip() for slug in (first, second))
            kind, words = ChangeKind.SUPERSET, f"{one} and {other} as a superset"
            grade, source = (Grade.B, BURKE) if opposed else (Grade.D, OWN_PAIRING)
            key = f"{_key(day, first)}:{_key(day, second)}"
        case RestPause(slug):
            kind, grade, source, key = ChangeKind.REST_PAUSE, Grade.B, REST_PAUSE_TRIALS, _key(day, slug)
            words = f"{_name(day, slug)}: rest-pause in place of {_sets(day, slug)} sets"
        case FewerSets(slug, left):
            kind, grade, source, key = ChangeKind.FEWER_SETS, Grade.D, FEWER_SOURCE, _key(day, slug)
            words = f"{_name(day, slug)}: {_sets(day, slug)} sets become {left}"
        case LeftOut(slug):
            kind, grade, source, key = ChangeKind.LEFT_OUT, Grade.D, FEWER_SOURCE, _key(day, slug)
            words = f"{_name(day, slug)}: left out today"
    return Change(f"{kind.value}:{key}", kind, words, saves, grade, source, alteration)


def _key(day: PreparedDay, slug: str) -> str:
    """Return the line of the plan, so that the id outlives a day worked out anew; else the exercise's id."""
    line = next((one.planned for one in day.exercises if one.id == slug), None)
    alike = sum(one.planned == line for one in day.exercises)
    return line if line is not None and alike == 1 else slug


def _name(day: PreparedDay, slug: str) -> str:
    one = found(day, slug)
    return one.name if one is not None else slug


def _sets(day: PreparedDay, slug: str) -> int:
    one = found(day, slug)
    return len(work_of(one)) if one is not None else 0
