"""Old documents are understood, newer ones are left alone, and a backup comes before the first rewrite."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gymtui.model.ids import ShortId
from gymtui.model.profile import BodyEntry, Goal
from gymtui.store.migrations import Migrations
from gymtui.store.problems import NewerVersion, StoreCorrupt
from gymtui.store.store import Store
from tests.store.support import TODAY, a_log, a_start, a_workout, files_of, open_store, path_of


def headline_to_title(document: dict[str, Any]) -> dict[str, Any]:
    """The invented step from version 1 to 2: `headline` became `title`."""
    return {("title" if key == "headline" else key): value for key, value in document.items()}


def shout(document: dict[str, Any]) -> dict[str, Any]:
    document["title"] = document["title"].upper()
    return document


STEPS = {"workout": (headline_to_title, shout)}


def make_old(store: Store, number: int) -> Path:
    store.workouts.add(a_workout(number, title="Leg day"))
    path = path_of(store, a_workout(number).id)
    path.write_text(path.read_text().replace('"title"', '"headline"'))
    return path


def test_old_documents_are_read_and_not_rewritten(store: Store, tmp_path: Path) -> None:
    make_old(store, 1)
    store.close()
    before = files_of(store.home)
    with open_store(tmp_path, steps=STEPS) as new:
        assert new.workouts.read(a_workout(1).id).title == "LEG DAY"
        assert [getattr(workout, "title", "") for workout in new.workouts.each()] == ["LEG DAY"]
    assert files_of(store.home) == before


def test_the_next_edit_rewrites_after_one_backup(store: Store, tmp_path: Path) -> None:
    paths = [make_old(store, number) for number in (1, 2)]
    store.close()
    with open_store(tmp_path, steps=STEPS) as new:
        for number in (1, 2):
            workout = new.workouts.read(a_workout(number).id)
            new.workouts.replace(workout.model_copy(update={"notes": "edited"}))
        assert [backup.reason for backup in new.backups.entries()] == ["before-v3-workout"]
        assert '"v": 3' in paths[0].read_text()
        assert '"title": "LEG DAY"' in paths[0].read_text()
        assert [entry.reason for entry in new.workouts.bin()] == ["replaced", "replaced"]


def test_a_workout_in_progress_goes_on_in_the_new_version(store: Store, tmp_path: Path) -> None:
    store.live.start(a_start(1))
    store.close()
    with open_store(tmp_path, steps={"workout": (dict,)}) as new:
        new.live.append(a_start(1).workout, a_log())
        assert '"v": 2' in path_of(new, a_start(1).workout).read_text()
        assert len(new.live.events(a_start(1).workout)) == 2
        assert len(new.backups.entries()) == 1


def test_without_the_backup_nothing_is_rewritten(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = make_old(store, 1)
    before = path.read_bytes()
    store.close()
    with open_store(tmp_path, steps=STEPS) as new:
        workout = new.workouts.read(a_workout(1).id)

        def full(*_: object) -> None:
            raise StoreCorrupt(path, "pretends")

        monkeypatch.setattr("gymtui.store.backups.write_zip", full)
        with pytest.raises(StoreCorrupt, match="pretends"):
            new.workouts.replace(workout.model_copy(update={"notes": "edited"}))
    assert path.read_bytes() == before


def test_a_newer_document_is_read_and_never_changed(store: Store) -> None:
    store.workouts.add(a_workout(1))
    store.workouts.add(a_workout(2))
    path = path_of(store, a_workout(1).id)
    path.write_text(path.read_text().replace('"v": 1', '"v": 7').replace('"title"', '"mood": 1, "title"'))
    before = path.read_bytes()
    assert store.workouts.read(a_workout(1).id).title == "Day"
    with pytest.raises(NewerVersion, match="newer gymtui"):
        store.workouts.replace(a_workout(1, title="x"))
    assert path.read_bytes() == before
    assert [problem.path for problem in store.problems()] == [path]
    assert store.workouts.read(a_workout(2).id) == a_workout(2)


def test_newer_records_of_the_library_and_the_body(store: Store) -> None:
    store.library.save_goal(Goal(id=ShortId("g1"), note="a"))
    store.body.add(BodyEntry(id=ShortId("b1"), date=TODAY))
    for path in (store.home / "library.json", store.home / "body/2026.json"):
        path.write_text(path.read_text().replace('"v": 1', '"v": 2'))
    assert set(store.library.goals()) == {"g1"}
    changes: tuple[Callable[[], object], ...] = (
        lambda: store.library.save_goal(Goal(id=ShortId("g1"), note="b")),
        lambda: store.library.delete_goal("g1"),
        lambda: store.body.replace(BodyEntry(id=ShortId("b1"), date=TODAY, note="x")),
        lambda: store.body.delete("b1"),
    )
    for change in changes:
        with pytest.raises(NewerVersion):
            change()
    store.library.save_goal(Goal(id=ShortId("g2")))
    assert '"v": 2' in (store.home / "library.json").read_text()


@pytest.mark.parametrize("version", ["0", "-1", "true", '"1"', "1.5", "null"])
def test_nonsense_for_a_version_is_refused(store: Store, version: str) -> None:
    store.workouts.add(a_workout(1))
    path = path_of(store, a_workout(1).id)
    path.write_text(path.read_text().replace('"v": 1', f'"v": {version}'))
    with pytest.raises(StoreCorrupt, match="version"):
        store.workouts.read(a_workout(1).id)


def test_steps_do_not_touch_what_they_are_given(tmp_path: Path) -> None:
    document = {"v": 2, "title": "a"}
    upgraded = Migrations(STEPS).upgrade("workout", document, tmp_path)
    assert upgraded.document == {"v": 3, "title": "A"}
    assert document == {"v": 2, "title": "a"}
    with pytest.raises(StoreCorrupt, match="shape of version 2"):
        Migrations(STEPS).upgrade("workout", {"v": 2}, tmp_path)
