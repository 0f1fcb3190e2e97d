"""The doctor names every file and changes none."""

import json
from pathlib import Path

import pytest

from gymtui.errors import GymtuiError
from gymtui.model.profile import Profile
from gymtui.store.doctor import examine
from gymtui.store.store import Store
from tests.store.support import a_start, a_workout, files_of, path_of


def test_a_sound_home(store: Store) -> None:
    store.workouts.add(a_workout(1))
    store.workouts.replace(a_workout(1, title="x"))
    store.live.start(a_start(2))
    store.library.save_profile(Profile(asked=True))
    before = files_of(store.home)
    report = examine(store.home)
    assert report.is_sound
    assert {finding.path for finding in report.findings} == set(before) - {".lock"}
    assert json.loads(json.dumps(report.as_json()))["sound"] is True
    assert files_of(store.home) == before


def test_what_is_wrong_is_named_with_what_to_do(store: Store) -> None:
    for number in range(5):
        store.workouts.add(a_workout(number))
    paths = [path_of(store, a_workout(number).id) for number in range(5)]
    paths[0].write_bytes(b"")
    paths[1].write_text(paths[1].read_text().replace('"v": 1', '"v": 9'))
    paths[2].write_text(paths[2].read_text().replace('"reps":5', '"reps":-5'))
    copy = paths[3].with_name(paths[3].name.replace(".json", ".sync-conflict-1-2.json"))
    copy.write_bytes(paths[3].read_bytes())
    (store.home / "library.json").unlink()
    (store.home / "store.json").write_text("{}")
    (store.home / ".x.1.tmp").write_text("")
    before = files_of(store.home)
    report = examine(store.home)
    wrong = {finding.path.rsplit("/", 1)[-1]: finding for finding in report.problems}
    assert set(wrong) == {paths[0].name, paths[2].name, "library.json", "store.json"}
    assert "exercises 1, sets 1, parts 1, reps" in wrong[paths[2].name].message
    assert all(finding.what_to_do for finding in report.findings if finding.status != "ok")
    notes = {finding.what for finding in report.findings if finding.status == "note"}
    assert {"copy", "temporary"} <= notes
    assert files_of(store.home) == before


def test_records_of_the_library_and_the_body_are_read_too(store: Store) -> None:
    store.library.save_profile(Profile(asked=True))
    path = store.home / "library.json"
    path.write_text(path.read_text().replace('"asked": true', '"asked": "perhaps"'))
    (store.home / "body").mkdir()
    (store.home / "body/2026.json").write_text('{"body": {"b1": {"v": 1, "date": "someday"}}}')
    report = examine(store.home)
    assert {finding.path for finding in report.problems} == {"library.json", "body/2026.json"}


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(GymtuiError, match="no folder"):
        examine(tmp_path / "none")
