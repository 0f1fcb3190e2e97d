"""The cache of rows: whole or not there, and in no backup."""

import errno
import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gymtui.store import atomic
from gymtui.store.rows_cache import CachedRows
from gymtui.store.store import Store
from tests.store.support import an_id, open_store

FILES = {an_id(1): (1, 2, 3), an_id(2): (4, 5, 2**63)}
KEPT = CachedRows(FILES, b"rows\n\x00\xff")


def test_what_was_saved_is_loaded_by_its_shape_alone(store: Store) -> None:
    cache = store.rows_cache
    assert cache.load("shape") is None
    assert cache.save("shape", KEPT)
    assert cache.load("shape") == KEPT
    assert cache.load("another") is None
    assert cache.path.parent == store.cache_folder
    assert cache.save("another", CachedRows({}, b""))
    assert cache.load("shape") is None


@given(st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_damage_at_any_place_makes_it_as_good_as_not_there(store: Store, data: st.DataObject) -> None:
    cache = store.rows_cache
    cache.save("shape", KEPT)
    whole = bytearray(cache.path.read_bytes())
    if data.draw(st.booleans()):
        whole = whole[: data.draw(st.integers(0, len(whole) - 1))]
    else:
        whole[data.draw(st.integers(0, len(whole) - 1))] ^= data.draw(st.integers(1, 255))
    cache.path.write_bytes(whole)
    assert cache.load("shape") is None


def test_a_folder_in_its_place_is_as_good_as_nothing(store: Store) -> None:
    store.rows_cache.path.mkdir(parents=True)
    assert store.rows_cache.load("shape") is None
    assert not store.rows_cache.save("shape", KEPT)
    assert [one.name for one in store.cache_folder.iterdir()] == [store.rows_cache.path.name]


def test_it_is_never_written_for_data_that_is_read_only(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.rows_cache.save("shape", KEPT)
    with open_store(tmp_path, read_only=True) as store:
        assert store.rows_cache.load("shape") == KEPT
        assert not store.rows_cache.save("shape", CachedRows({}, b"other"))
        assert store.rows_cache.load("shape") == KEPT


def test_a_full_disk_leaves_the_one_before_and_is_no_problem(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.rows_cache.save("shape", KEPT)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(atomic, "flush_file", full)
    assert not store.rows_cache.save("shape", CachedRows({}, b"other"))
    assert store.rows_cache.load("shape") == KEPT
    assert store.problems() == []
    assert len(list(store.cache_folder.iterdir())) == 1


def test_files_of_this_moment_are_not_settled(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("now")
    fresh = atomic.signature(path)
    os.utime(path, (1, 1))
    old = atomic.signature(path)
    assert store.rows_cache.settled({an_id(1): fresh, an_id(2): old}) == {an_id(2): old}


def test_no_backup_carries_it(store: Store, tmp_path: Path) -> None:
    store.rows_cache.save("shape", KEPT)
    store.backups.write_to(tmp_path / "backup.zip")
    with zipfile.ZipFile(tmp_path / "backup.zip") as backup:
        assert not [name for name in backup.namelist() if store.rows_cache.path.name in name]
