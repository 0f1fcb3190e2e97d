"""`gymtui plan simulate`: play the next weeks of a plan before anything is trained."""

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from gymtui.actions import ACTIONS
from gymtui.clock import wall_clock
from gymtui.commands.opening import as_json, open_to_read, read_bytes
from gymtui.commands.progress import progress
from gymtui.errors import GymtuiError
from gymtui.model.plan import PlanDocument
from gymtui.model.profile import Level, Profile
from gymtui.paths import Paths
from gymtui.plans.checking import is_good, level_named
from gymtui.plans.dry_run.as_plain import comparison_as_plain, run_as_plain
from gymtui.plans.dry_run.compare import Comparison, compare
from gymtui.plans.dry_run.play import Player
from gymtui.plans.dry_run.result import DryRun, PlayedDay, PlayedWeek
from gymtui.plans.dry_run.setting import DryRunSetting
from gymtui.plans.dry_run.words import (
    failure_words,
    lift_words,
    muscle_name,
    point_words,
    sets_words,
    week_title,
)
from gymtui.plans.places import Severity
from gymtui.plans.text.parser import read_plan
from gymtui.settings import read_settings
from gymtui.training.loadable import default_gym
from gymtui.tui.desk import Desk, catalogue_with
from gymtui.tui.dry_run_desk import dry_run_setting_of

SHOWN_MUSCLES = 8
SIGNS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "to know"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for. `level` None: the lifter's own, or without data the plan's."""

    file: Path
    weeks: int = 12
    against: Path | None = None
    level: Level | None = None
    json: bool = False


def run(paths: Paths, asked: Asked) -> int:
    """Play a plan for this lifter and print the weeks. Nothing is written.

    Without data it is played for somebody without a history. Returns 1 where the plan has errors, which keep
    it from being saved. Raises GymtuiError where a file cannot be read as a plan.
    """
    setting = _setting(paths, asked)
    files = [asked.file, *([asked.against] if asked.against is not None else [])]
    documents = [_document(path, setting) for path in files]
    runs = [_played(one, _for_level(one, setting, asked, paths)) for one in documents]
    beside = compare(runs[0], runs[1]) if len(runs) > 1 else None
    if asked.json:
        plain = {"run": run_as_plain(runs[0])}
        if beside is not None:
            plain |= {"against": run_as_plain(runs[1]), "comparison": comparison_as_plain(beside)}
        print(as_json(plain))
    else:
        lines = _comparison(beside) if beside is not None else _lines(runs[0])
        print("\n".join(line.rstrip() for line in lines))
    return 0 if all(is_good(one.problems) for one in runs) else 1


def _setting(paths: Paths, asked: Asked) -> DryRunSetting:
    if not paths.home.exists():
        profile = Profile()
        gym = default_gym(profile.unit, safeties=True)
        today = wall_clock().astimezone().date()
        return DryRunSetting(catalogue_with({}), gym, profile, today, asked.weeks)
    settings, problems = read_settings(paths.settings)
    for problem in problems:
        print(f"gymtui: {problem}", file=sys.stderr)
    with open_to_read(paths) as store:
        desk = Desk(store, settings, ACTIONS, clock=wall_clock, randomness=os.urandom)
        for index in desk.read_history(lambda _count: False):
            desk.index = index
        return dry_run_setting_of(desk, asked.weeks)


def _for_level(document: PlanDocument, setting: DryRunSetting, asked: Asked, paths: Paths) -> DryRunSetting:
    level = asked.level
    if level is None and not paths.home.exists():
        level = level_named(document, setting.profile.level)
    if level is None:
        return setting
    return replace(setting, profile=setting.profile.model_copy(update={"level": level}))


def _document(path: Path, setting: DryRunSetting) -> PlanDocument:
    try:
        text = read_bytes(path).decode("utf-8")
    except UnicodeDecodeError as error:
        raise GymtuiError(f"{path} is no text in UTF-8.", "A plan is a text file.") from error
    reading = read_plan(text, setting.catalogue)
    if reading.document is None:
        told = "\n".join(f"{path}: {problem}" for problem in reading.problems)
        raise GymtuiError(f"{path} cannot be read as a plan.", told)
    return reading.document


def _played(document: PlanDocument, setting: DryRunSetting) -> DryRun:
    player = Player(document, setting)
    with progress("Playing", setting.weeks) as done:
        for week in player.weeks():
            done(week.number + 1)
    return player.result()


# as text


def _lines(run: DryRun) -> Iterator[str]:
    yield f"{run.title}: {len(run.weeks)} weeks from {_day_of(run)}"
    for week in run.weeks:
        yield ""
        yield from _week(week, len(run.weeks))
    yield ""
    yield "Lifts, the heaviest set of the first and the last week"
    width = max((len(lift.name) for lift in run.lifts), default=0)
    for lift in run.lifts:
        yield f"  {lift.name:<{width}}  {lift_words(lift)}"
    told = [f"{SIGNS[one.severity]}: {one.message}" for one in run.problems]
    for line in (*told, *(f"while playing: {one}" for one in run.warnings), *run.notes):
        yield ""
        yield line


def _day_of(run: DryRun) -> str:
    first = next((day.date for week in run.weeks for day in week.days), None)
    return first.isoformat() if first is not None else "no day on"


def _week(week: PlayedWeek, of: int) -> Iterator[str]:
    yield f"{week_title(week, of)}: {week.minutes} minutes, {failure_words(week)}"
    muscles = [one for one in week.muscles if one.sets][:SHOWN_MUSCLES]
    yield "  " + ", ".join(f"{muscle_name(one.muscle)} {one.sets:g} ({one.word.value})" for one in muscles)
    for day in week.days:
        yield from _day(day)


def _day(day: PlayedDay) -> Iterator[str]:
    count = day.plates.changes
    plates = f", plates changed {count} time{'s' if count > 1 else ''}" if count else ""
    yield f"  {_short(day.date)}  {day.name}, {day.minutes} min{plates}"
    width = max((len(one.name) for one in day.exercises), default=0)
    sets = max((len(sets_words(one.work)) for one in day.exercises), default=0)
    for one in day.exercises:
        yield f"    {one.name:<{width}}  {sets_words(one.work):<{sets}}  {one.reason}"


def _short(day: date) -> str:
    return f"{day:%a} {day.isoformat()}"


def _comparison(found: Comparison) -> Iterator[str]:
    first, second = found.titles
    width = max(len(first), len(second), 14)
    name = max((len(lift.name) for lift in found.lifts), default=12)

    def row(what: str, one: str, other: str, more: str = "") -> str:
        return f"{what:<{name}}  {one:>{width}}  {other:>{width}}  {more}"

    yield row("", first, second)
    rows: tuple[tuple[str, Callable[[int], float]], ...] = (
        ("Workouts a week", lambda i: found.averages[i].workouts),
        ("Minutes a week", lambda i: found.averages[i].minutes),
        ("Hard sets a week", lambda i: found.averages[i].hard),
        ("To failure a week", lambda i: found.averages[i].failures),
        ("Plate changes", lambda i: found.averages[i].plate_changes),
    )
    for what, of in rows:
        yield row(what, f"{of(0):.1f}", f"{of(1):.1f}")
    yield ""
    yield "Hard sets a week, without deloads"
    for one in found.muscles:
        zone = f"zone {one.zone.low} to {one.zone.top}"
        yield row(muscle_name(one.muscle), f"{one.first:.1f}", f"{one.second:.1f}", zone)
    yield ""
    yield "Loads at the end"
    for lift in found.lifts:
        yield row(lift.name, point_words(lift.first), point_words(lift.second))
