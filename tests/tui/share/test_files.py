"""Where a shared workout goes: the name that is offered, what is typed, and writing it."""

import os
from datetime import date
from pathlib import Path

import pytest

from gymtui.errors import GymtuiError
from gymtui.tui.share import files

DAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Upper A", "2026-11-23-upper-a.svg"),
        ("  ../../etc/passwd ", "2026-11-23-etc-passwd.svg"),
        ("💪🏽", "2026-11-23-workout.svg"),
        ("", "2026-11-23-workout.svg"),
        ("דחיפה 1", "2026-11-23-דחיפה-1.svg"),
        ("x" * 300, f"2026-11-23-{'x' * 60}.svg"),
    ],
)
def test_a_name_is_the_day_and_the_title(title: str, name: str) -> None:
    assert files.file_name(DAY, title, ".svg") == name


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    assert files.free_path(tmp_path, "a.svg") == tmp_path / "a.svg"
    (tmp_path / "a.svg").touch()
    (tmp_path / "a-2.svg").touch()
    assert files.free_path(tmp_path, "a.svg") == tmp_path / "a-3.svg"


def test_the_folder_of_downloads_is_offered_where_there_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platformdirs.user_downloads_path", lambda: tmp_path / "Downloads")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert files.share_folder() == tmp_path
    (tmp_path / "Downloads").mkdir()
    assert files.share_folder() == tmp_path / "Downloads"


def test_a_typed_name_becomes_a_whole_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert files.read_path(" ~/day.svg ", ".svg") == tmp_path / "day.svg"
    assert files.read_path("day", ".svg") == tmp_path / "day.svg"
    assert files.read_path("day.SVG", ".svg") == tmp_path / "day.SVG"
    assert files.read_path("day.md", ".txt") == tmp_path / "day.md"


@pytest.mark.parametrize(
    ("typed", "said"),
    [("  ", "No file is named."), ("day.png", "does not end in .svg"), ("~nobody-of-that-name/x", "no home")],
)
def test_what_cannot_be_a_file_is_told(typed: str, said: str) -> None:
    with pytest.raises(GymtuiError) as told:
        files.read_path(typed, ".svg")
    assert said in str(told.value)
    assert told.value.what_to_do


def test_a_new_file_is_written_whole_and_nothing_is_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "day.svg"
    files.write_new(path, b"one")
    assert path.read_bytes() == b"one"
    with pytest.raises(GymtuiError, match="is there already"):
        files.write_new(path, b"two")
    assert path.read_bytes() == b"one"
    files.write_over(path, b"three")
    assert path.read_bytes() == b"three"
    assert [one.name for one in tmp_path.iterdir()] == ["day.svg"]


@pytest.mark.parametrize(
    ("name", "said"),
    [(".", "is a folder"), ("nowhere/day.svg", "There is no folder"), ("x" * 300, "cannot be written")],
)
def test_where_no_file_can_be_is_told(tmp_path: Path, name: str, said: str) -> None:
    with pytest.raises(GymtuiError) as told:
        files.check_new(tmp_path / name)
    assert said in str(told.value)
    assert told.value.what_to_do


def test_a_disk_that_does_not_take_it_is_told_without_a_word_of_the_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(GymtuiError) as told:
        files.write_over(tmp_path / "day.svg", b"one")
    assert os.strerror(28) in str(told.value)
    assert "--home" not in str(told.value)
    assert list(tmp_path.iterdir()) == []
