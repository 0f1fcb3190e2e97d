"""Logging a part: from the event to its being on the disk, as the keeper thread of the program does it."""

import os
from time import perf_counter

from gymtui.actions import ACTIONS
from gymtui.clock import wall_clock
from gymtui.live import events as ev
from gymtui.live.grammar import read_line
from gymtui.live.order import current
from gymtui.live.proposal import context
from gymtui.model.ids import ShortId
from gymtui.settings import Settings
from gymtui.store.store import Store
from gymtui.tui.desk import Desk
from tests.benchmarks.figures import Figure, p50_p95
from tests.benchmarks.homes import Home

WORKOUTS = 8


def measure(empty: Home, full: Home) -> Figure:
    """Return the 95th percentile with twenty years against that of an empty home."""
    none, some = p50_p95(times(empty)), p50_p95(times(full))
    more = {"p50": round(some[0], 6), "bare_p50": round(none[0], 6)}
    return Figure("log a part, p95, 20 years", some[1], "no history", none[1], 1.2, more=more)


def times(home: Home) -> list[float]:
    """Return the seconds of every part of some whole workouts; they are thrown away afterwards."""
    with Store.open(*home.paths, clock=wall_clock) as store:
        desk = Desk(store, Settings(), ACTIONS, clock=wall_clock, randomness=os.urandom)
        taken: list[float] = []
        for _ in range(WORKOUTS):
            desk.runner.start(desk.started(desk.day_of_today()))
            while (event := _next(desk)) is not None:
                since = perf_counter()
                desk.runner.send(event)
                taken.append(perf_counter() - since)
            desk.runner.discard()
        return taken


def _next(desk: Desk) -> ev.PartLogged | None:
    """Return what Enter on the untouched line would log now; None when all sets are done."""
    session = desk.runner.session
    assert session is not None
    place = current(session.now)
    shown = context(session.now, desk.known.profile.unit)
    if place is None or shown is None:
        return None
    return ev.PartLogged(at=desk.now, set=ShortId(session.now.at(place)[1].id), entry=read_line("@1", shown))
