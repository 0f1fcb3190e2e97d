"""The past with a cache is that without one, whatever happens to the workouts and to the cache."""

import itertools
import json
import os
import random
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gymtui.actions import ACTIONS
from gymtui.insight.facts import facts_of
from gymtui.insight.looking import Past, past_of
from gymtui.model.performed import Workout
from gymtui.settings import Settings
from gymtui.store.records import workout_of
from gymtui.store.rows_cache import CachedRows
from gymtui.store.store import Store
from gymtui.tui import kept_rows
from gymtui.tui.desk import Desk
from gymtui.tui.past_reading import PastReader, past_for
from tests.tui import pasts
from tests.tui.places import NOW, make_home, open_store, paths_in
from tests.tui.test_past_reading import moved, read_files

FIRST = date(2026, 10, 1)
DAYS = 30


class Kept:
    """A store whose workouts change, and whoever reads them: one reader that stays, and new ones."""

    def __init__(self, folder: Path, luck: random.Random) -> None:
        days = [FIRST + timedelta(days=number) for number in range(0, DAYS, 2)]
        make_home(folder, workouts=[pasts.upper(day) for day in days])
        self.store = open_store(folder)
        self.desk = desk_on(self.store)
        self.luck = luck
        self._moments = itertools.count(10**18, 10**9)
        self.stays = self.desk.past
        self.age()

    @property
    def cache(self) -> Path:
        return self.store.rows_cache.path

    def age(self) -> None:
        """Give each file that was written just now a time long ago that no other had."""
        for path in (self.store.home / "workouts").rglob("*.json"):
            if time.time_ns() - path.stat().st_mtime_ns < 10**11:
                moment = next(self._moments)
                os.utime(path, ns=(moment, moment))

    def past(self, reader: PastReader) -> Past:
        self.desk.past = reader
        moved(self.desk)
        past = past_for(self.desk, lambda: True, lambda _: None)
        assert past is not None
        return past

    def counted(self) -> Past:
        """Return the past straight from the files."""
        found = []
        for path in (self.store.home / "workouts").rglob("*.json"):
            try:
                ((workout_id, document),) = json.loads(path.read_text())["workouts"].items()
            except ValueError:
                continue
            found.append(workout_of(document, workout_id, path))
        return past_of(facts_of(found), self.desk.known.catalogue, self.desk.models)

    def check(self) -> None:
        wanted = self.counted()
        assert self.past(PastReader()) == wanted
        assert self.past(self.stays) == wanted
        assert self.past(PastReader()) == wanted, "from what was kept just now"

    # what happens

    def one(self) -> Workout | None:
        whole = [one for one in self.store.workouts.each() if isinstance(one, Workout)]
        return self.luck.choice(whole) if whole else None

    def path_of_one(self) -> Path | None:
        one = self.one()
        return self.store.workouts.entry(one.id).path if one is not None else None

    def edits(self) -> None:
        if (one := self.one()) is not None:
            change = {"title": str(self.luck.random()), "exercises": one.exercises[self.luck.randint(0, 1) :]}
            self.store.workouts.replace(one.model_copy(update=change))

    def moves_to_another_day(self) -> None:
        if (one := self.one()) is not None:
            day = one.date + timedelta(days=self.luck.randint(-40, 40))
            self.store.workouts.replace(one.model_copy(update={"date": day}))

    def deletes(self) -> None:
        if (one := self.one()) is not None:
            self.store.workouts.delete(one.id)

    def restores(self) -> None:
        if binned := self.store.workouts.bin():
            self.store.workouts.restore(self.luck.choice(binned))

    def adds(self) -> None:
        new = pasts.upper(FIRST + timedelta(days=self.luck.randrange(1, DAYS, 2)))
        if not self.store.workouts.has(new.id):
            self.store.workouts.add(new)

    def touches(self) -> None:
        if (path := self.path_of_one()) is not None:
            path.touch()

    def writes_by_hand(self) -> None:
        """Write the file in its place, as an editor does, and to the same length."""
        if (path := self.path_of_one()) is not None:
            path.write_text(path.read_text().replace("82.5", str(self.luck.randint(60, 99)) + ".5"))

    def breaks(self) -> None:
        if (path := self.path_of_one()) is not None:
            path.write_text("{")

    def mends(self) -> None:
        for path in (self.store.home / "workouts").rglob("*.json"):
            if path.read_text() == "{":
                path.unlink()
        self.store.refresh()

    def cache_is_damaged(self) -> None:
        if self.cache.exists():
            data = bytearray(self.cache.read_bytes())
            data[self.luck.randrange(len(data))] ^= self.luck.randint(1, 255)
            self.cache.write_bytes(data)

    def cache_is_cut(self) -> None:
        if self.cache.exists():
            data = self.cache.read_bytes()
            self.cache.write_bytes(data[: self.luck.randrange(len(data))])

    def cache_is_of_another_version(self) -> None:
        files = self.store.workouts.signatures()
        self.store.rows_cache.save("of another version", CachedRows(files, b"other rows"))

    def cache_is_alien(self) -> None:
        """A checksum and a shape that are right, and nothing else."""
        from gymtui.insight.fact_packing import shape

        files = self.store.workouts.signatures()
        self.store.rows_cache.save(shape(), CachedRows(files, b"\x80\x04c__builtin__\nexec\n"))

    def cache_is_deleted(self) -> None:
        shutil.rmtree(self.store.cache_folder, ignore_errors=True)


HAPPENINGS: tuple[Callable[[Kept], None], ...] = (
    *(Kept.edits, Kept.moves_to_another_day, Kept.deletes, Kept.restores, Kept.adds, Kept.touches),
    *(Kept.writes_by_hand, Kept.breaks, Kept.mends, Kept.cache_is_damaged, Kept.cache_is_cut),
    *(Kept.cache_is_of_another_version, Kept.cache_is_alien, Kept.cache_is_deleted),
)


def desk_on(store: Store) -> Desk:
    """Return a desk whose list of workouts is read."""
    desk = Desk(store, Settings(), ACTIONS, clock=lambda: NOW, randomness=bytes)
    desk.index = replace(desk.index, complete=True)
    return desk


@given(
    happening=st.lists(st.lists(st.sampled_from(HAPPENINGS), min_size=1, max_size=3), max_size=6),
    luck=st.integers(0, 10**6),
    behind=st.sampled_from([0, 3, 10]),
    settled=st.booleans(),
)
@settings(max_examples=25, deadline=None)
def test_the_past_is_the_same_with_and_without_a_cache(
    happening: list[list[Callable[[Kept], None]]], luck: int, behind: int, settled: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patched:
        patched.setattr(kept_rows, "BEHIND", behind)
        kept = Kept(Path(folder), random.Random(luck))
        kept.check()
        for together in happening:
            for happens in together:
                happens(kept)
                if settled:
                    kept.age()
            kept.check()
        kept.store.close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk whose rows were kept by an earlier run."""
    make_home(tmp_path, workouts=[pasts.upper(date(2026, 11, day)) for day in range(1, 21)])
    for path in paths_in(tmp_path).home.rglob("workouts/*/*.json"):
        os.utime(path, (10**9, 10**9))
    with open_store(tmp_path) as store:
        before = desk_on(store)
        assert past_for(before, lambda: True, lambda _: None) is not None
        assert store.rows_cache.path.exists()
        yield desk_on(store)


def test_the_next_run_reads_no_workout(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = read_files(monkeypatch)
    past = past_for(desk, lambda: True, lambda _: None)
    assert past is not None
    assert seen == []
    assert len(past.facts.workouts) == 20


def test_the_next_run_reads_what_moved_alone_and_keeps_it_when_it_is_much(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf, cache = desk.store.workouts, desk.store.rows_cache.path
    before = cache.read_bytes()
    few, many = [
        [pasts.workout_id(date(2026, 11, day)) for day in days] for days in (range(1, 4), range(4, 18))
    ]

    def touched(ids: list[str]) -> None:
        for one in ids:
            os.utime(shelf.entry(one).path, (2 * 10**9, 2 * 10**9))

    touched(list(few))
    seen = read_files(monkeypatch)
    assert past_for(desk, lambda: True, lambda _: None) is not None
    assert sorted(seen) == sorted(few)
    assert cache.read_bytes() == before, "a few more are read the next time too"
    seen.clear()
    touched(list(many))
    moved(desk)
    assert past_for(desk, lambda: True, lambda _: None) is not None
    assert sorted(seen) == sorted(many)
    assert cache.read_bytes() != before
    seen.clear()
    desk.past = PastReader()
    moved(desk)
    assert past_for(desk, lambda: True, lambda _: None) is not None
    assert seen == []


def test_data_that_is_read_only_uses_the_cache_and_writes_none(desk: Desk, tmp_path: Path) -> None:
    cache = desk.store.rows_cache.path
    paths = paths_in(tmp_path)
    desk.store.close()
    with Store.open(paths.home, paths.state, paths.cache, clock=lambda: NOW, read_only=True) as store:
        kept = past_for(desk_on(store), lambda: True, lambda _: None)
        shutil.rmtree(paths.cache)
        fresh = past_for(desk_on(store), lambda: True, lambda _: None)
    assert kept == fresh
    assert kept is not None
    assert not cache.exists()


def test_a_workout_that_was_not_settled_and_is_gone_by_the_next_run_leaves_no_row(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=[pasts.upper(date(2026, 11, day)) for day in range(1, 21)])
    for path in paths_in(tmp_path).home.rglob("workouts/*/*.json"):
        os.utime(path, (10**9, 10**9))
    with open_store(tmp_path) as store:
        fresh = store.workouts.entry(pasts.workout_id(date(2026, 11, 5))).path
        fresh.touch()
        assert past_for(desk_on(store), lambda: True, lambda _: None) is not None
        assert store.rows_cache.path.exists()
    fresh.unlink()
    with open_store(tmp_path) as store:
        past = past_for(desk_on(store), lambda: True, lambda _: None)
    assert past is not None
    assert len(past.facts.workouts) == 19
