"""`gymtui today`: the plan of today as plain text."""

import os
import sys

from gymtui.actions import ACTIONS
from gymtui.clock import wall_clock
from gymtui.commands.opening import open_to_read
from gymtui.insight.index import HistoryIndex
from gymtui.model.plan import Program, Template
from gymtui.paths import Paths
from gymtui.settings import read_settings
from gymtui.tui import words
from gymtui.tui.desk import Desk
from gymtui.tui.program_desk import program_words
from gymtui.tui.today.view import PlannedRow, TodayView, plan_view

STAGES = (20, 200)
"""After so many workouts it is asked whether enough of the history is read."""


def print_today(paths: Paths) -> int:
    """Print the exercises, sets and loads of today; a running workout is told of first.

    Returns 1 where a file could not be read: what is printed may then be less than there is.
    """
    settings, problems = read_settings(paths.settings)
    with open_to_read(paths) as store:
        desk = Desk(store, settings, ACTIONS, clock=wall_clock, randomness=os.urandom)
        for line in _lines(desk):
            print(line)
        broken = [str(problem) for problem in store.problems()]
    for problem in (*problems, *broken):
        print(f"gymtui: {problem}", file=sys.stderr)
    return 1 if broken else 0


def _lines(desk: Desk) -> list[str]:
    lines = [words.day(desk.today)]
    running = desk.store.live.unfinished()
    if running:
        lines.append("A workout is in progress: start gymtui to resume it.")
    template = _read_what_is_needed(desk)
    day = desk.prepared(template) if template is not None else None
    program = program_words(desk, template) if template is not None else ""
    view = plan_view(template, day, program, desk.today, desk.known.templates)
    if template is None:
        return [*lines, "Nothing is planned. Start gymtui: it has a ready plan for your level."]
    heading = ", ".join(text for text in (view.title, view.subtitle, view.minutes) if text)
    return [*lines, heading, "", *_table(view)]


def _read_what_is_needed(desk: Desk) -> Template | None:
    """Read the history until the day and the last time of its exercises are known; return the day."""
    template, program = None, desk.program
    for index in desk.read_history(lambda count: count in STAGES):
        desk.index = index
        template = desk.day_of_today()
        if template is not None and program is not None and _is_enough(index, template, program):
            break
    return template


def _is_enough(index: HistoryIndex, template: Template, program: Program) -> bool:
    """Whether more history would change nothing: once around the program, and each exercise's last time."""
    trained = sum(row.plan is not None and row.plan.program == program.id for row in index.rows)
    if program.weeks and not index.complete:
        since = program.started_on
        if since is None or not index.rows or index.rows[-1].date >= since:
            return False
    if any(one.pool for one in template.exercises) and not index.complete:
        return False
    return trained > len(program.days) and all(one.exercise in index.last for one in template.exercises)


def _table(view: TodayView) -> list[str]:
    name = max((len(row.name) for row in view.rows), default=0)
    target = max((len(row.target) for row in view.rows), default=0)
    lines = []
    for row in view.rows:
        load = f"{row.load} {row.unit}" if row.unit and row.load not in ("", "bw") else row.load
        lines.append(f"{row.label:<3} {row.name:<{name}}  {row.target:<{target}}  {load:>9}  {row.change}")
        lines.extend(_last(row))
    return [line.rstrip() for line in lines]


def _last(row: PlannedRow) -> list[str]:
    return [f"    last {row.last}"] if row.last else []
