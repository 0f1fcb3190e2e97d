"""What is read, what is refused, and how it looks on the disk."""

import os
import sys
from pathlib import Path
from typing import Any

import pytest

from gymtui.errors import GymtuiError
from gymtui.store import atomic
from gymtui.store.problems import StoreCorrupt
from gymtui.store.render import render
from gymtui.store.storage import AtomicJSONStorage, Database

GOOD: dict[str, dict[str, Any]] = {"workouts": {"A": {"v": 1}}}


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b"\x00" * 300, "is empty"),
        (b" \n", "is empty"),
        (b'{"workouts": {"A": {"v"', "not whole JSON"),
        (b'{"workouts": {"A": {"v": 1}}}}}', "not whole JSON"),
        (b'{"workouts": {"A": {"v": NaN}}}', "not whole JSON"),
        (b'{"workouts": {"A": {"v": Infinity}}}', "not whole JSON"),
        (b'{"workouts": {"A": {"v": "\\ud800"}}}', "not whole JSON"),
        (b'{"workouts": {"A": {"v": "\xff"}}}', "not whole JSON"),
        (b"[" * 5000, "not whole JSON"),
        (b"[1, 2]", "not a file of gymtui"),
        (b'{"workouts": [1]}', "not a file of gymtui"),
        (b'{"workouts": {"A": 3}}', "not a file of gymtui"),
        (b"<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n", "conflict markers"),
    ],
)
def test_what_is_broken_is_named_and_left(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(data)
    with pytest.raises(StoreCorrupt, match=words) as caught:
        AtomicJSONStorage(path).read()
    assert "a.json" in str(caught.value)
    assert caught.value.what_to_do
    with pytest.raises(StoreCorrupt):
        Database(path, new=True).open_table("workouts").put("A", {"v": 1})
    assert path.read_bytes() == data


def test_a_missing_file_is_new_only_where_it_is_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(StoreCorrupt, match="is missing"):
        AtomicJSONStorage(tmp_path / "a.json").read()
    storage = AtomicJSONStorage(tmp_path / "a.json", new=True)
    assert storage.read() is None
    storage.write(GOOD)
    (tmp_path / "a.json").unlink()
    with pytest.raises(StoreCorrupt, match="is missing"):
        storage.read()


def test_a_byte_order_mark_is_no_obstacle(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"\xef\xbb\xbf" + render(GOOD))
    assert AtomicJSONStorage(path).read() == GOOD


def test_a_file_is_parsed_once_and_again_when_it_moved(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    storage = AtomicJSONStorage(path, new=True)
    storage.write(GOOD)
    assert storage.read() is storage.read()
    other = {"workouts": {"A": {"v": 2}}}
    atomic.write(path, render(other))
    assert storage.read() == other
    before = path.stat()
    path.write_bytes(render({"workouts": {"A": {"v": 3}}}))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns + 1))
    assert storage.read() == {"workouts": {"A": {"v": 3}}}


def test_memory_never_claims_what_the_disk_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.json"
    table = Database(path, new=True).open_table("workouts")
    table.put("A", {"v": 1, "sets": [1]})

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("gymtui.store.atomic.os.fsync", full)
    with pytest.raises(GymtuiError):
        table.change("A", lambda document: document["sets"].append(2))
    assert table.record("A") == {"v": 1, "sets": [1]}
    monkeypatch.undo()
    table.change("A", lambda document: document["sets"].append(2))
    assert Database(path).open_table("workouts").record("A") == {"v": 1, "sets": [1, 2]}


@pytest.mark.parametrize("value", [float("nan"), float("inf"), "\ud800", object()])
def test_what_json_cannot_hold_is_refused_before_the_file_is_touched(tmp_path: Path, value: object) -> None:
    path = tmp_path / "a.json"
    database = Database(path, new=True)
    database.open_table("workouts").put("A", {"v": 1})
    before = path.read_bytes()
    with pytest.raises(GymtuiError, match="could not be saved"):
        database.open_table("workouts").put("A", {"v": value})
    assert path.read_bytes() == before


def test_a_record_that_loses_a_field_loses_it_in_the_file(tmp_path: Path) -> None:
    table = Database(tmp_path / "a.json", new=True).open_table("goals")
    table.put("A", {"v": 1, "note": "x"})
    table.put("A", {"v": 1})
    assert table.record("A") == {"v": 1}
    table.put("7", {"v": 1})
    assert set(table.records()) == {"A", "7"}
    table.drop("7")
    assert set(table.records()) == {"A"}


@pytest.mark.skipif(sys.platform != "linux", reason="counts open files in /proc")
def test_no_file_is_held_open(tmp_path: Path) -> None:
    database = Database(tmp_path / "a.json", new=True)
    database.open_table("goals").put("A", {"v": 1})
    before = len(list(Path("/proc/self/fd").iterdir()))
    database.open_table("goals").records()
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_a_set_is_one_line() -> None:
    exercise = {"id": "e", "sets": [{"id": "1"}, {"id": "2"}]}
    text = render(
        {"workouts": {"A": {"v": 1, "load": {"a": "1", "b": "kg"}, "exercises": [exercise]}}}
    ).decode()
    assert text == (
        '{\n "workouts": {\n  "A": {\n   "v": 1,\n   "load": {"a": "1", "b": "kg"},\n   "exercises": [\n'
        '    {\n     "id": "e",\n     "sets": [\n      {"id":"1"},\n      {"id":"2"}\n     ]\n'
        "    }\n   ]\n  }\n }\n}\n"
    )
