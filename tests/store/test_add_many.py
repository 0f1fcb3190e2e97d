"""Many records in one write: what is there stays as it is, and nothing is written over a broken file."""

import datetime as dt
from pathlib import Path

import pytest

from gymtui.model.exercise import Exercise
from gymtui.model.ids import ShortId
from gymtui.model.profile import BodyEntry
from gymtui.model.units import Load
from gymtui.store import atomic
from gymtui.store.problems import ReadOnly, StoreCorrupt
from gymtui.store.store import Store
from tests.store.support import TODAY, files_of, open_store


def own(name: str, title: str = "") -> Exercise:
    return Exercise(id=name, name=title or name, own=True)


def weighed(name: str, day: dt.date) -> BodyEntry:
    return BodyEntry(id=ShortId(name), date=day, weight=Load.kg(80))


def test_records_of_known_ids_are_kept(store: Store) -> None:
    store.library.save_exercise(own("curl", "My curl"))
    assert store.library.add_many("exercises", [own("curl", "Another"), own("row"), own("row", "Twice")]) == 1
    assert store.library.exercises() == {"curl": own("curl", "My curl"), "row": own("row")}


def test_a_year_is_one_write(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[Path] = []
    real = atomic.write

    def write(path: Path, data: bytes) -> atomic.Signature:
        written.append(path)
        return real(path, data)

    monkeypatch.setattr(atomic, "write", write)
    days = [dt.date(year, month, 1) for year in (2025, 2026) for month in range(1, 13)]
    entries = [weighed(f"b{number}", day) for number, day in enumerate(days)]
    assert store.body.add_many(entries) == 24
    assert sorted(path.name for path in written) == ["2025.json", "2026.json"]
    assert store.body.entries(newest_first=False) == entries
    assert store.body.add_many(entries) == 0
    assert len(written) == 2


def test_many_are_saved_like_one_by_one(store: Store, tmp_path: Path) -> None:
    entries = [weighed("b1", TODAY), weighed("b2", TODAY)]
    store.body.add_many(entries)
    with open_store(tmp_path / "other") as other:
        for entry in entries:
            other.body.add(entry)
        assert files_of(other.body.folder) == files_of(store.body.folder)


def test_a_removed_record_that_comes_back_counts_as_edited_since(store: Store) -> None:
    store.library.save_exercise(own("curl"))
    store.library.delete_exercise("curl")
    store.library.add_many("exercises", [own("curl")])
    with_rev = store.library.file.tables()["exercises"]["curl"]
    store.library.delete_exercise("curl")
    store.library.save_exercise(own("curl"))
    assert with_rev["rev"] > 0
    assert store.library.file.tables()["exercises"]["curl"]["rev"] > with_rev["rev"]


def test_a_broken_file_is_not_written_over(store: Store) -> None:
    store.library.file.path.write_bytes(b"{")
    with pytest.raises(StoreCorrupt):
        store.library.add_many("exercises", [own("curl")])
    assert store.library.file.path.read_bytes() == b"{"


def test_nothing_is_added_read_only(store: Store) -> None:
    store.close()
    with pytest.raises(ReadOnly):
        store.body.add_many([weighed("b1", TODAY)])
    with pytest.raises(ReadOnly):
        store.library.add_many("exercises", [own("curl")])
