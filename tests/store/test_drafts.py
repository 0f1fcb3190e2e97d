"""Unsaved work is on the disk, letter by letter, until it is dropped."""

import datetime as dt
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings

from gymtui.model.plan import PlanDocument, Template
from gymtui.store.doctor import examine
from gymtui.store.drafts import Draft
from gymtui.store.problems import ReadOnly, StoreCorrupt
from gymtui.store.store import Store
from tests.store.support import Clock, files_of, open_store
from tests.strategies import texts

NOW = dt.datetime(2026, 11, 23, 18, tzinfo=dt.UTC)
PUSH = PlanDocument(templates=(Template(id="push", name="Push"),))


def draft(draft_id: str = "push", text: str | None = None, at: dt.datetime = NOW) -> Draft:
    return Draft(id=draft_id, text=text, at=at)


@settings(max_examples=60, deadline=None)
@given(text=texts(200))
def test_a_text_with_errors_is_kept_letter_by_letter(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder)) as store:
        store.drafts.save(draft(text=text))
        with open_store(Path(folder), read_only=True) as again:
            assert again.drafts.all() == (draft(text=text),)


def test_drafts_are_there_until_they_are_dropped(store: Store, clock: Clock) -> None:
    store.drafts.keep(PUSH)
    clock.forward(minutes=1)
    store.drafts.save(Draft(id="pull", text="day Pull\n  Row 3x", at=clock.now))
    with open_store(store.home.parent, read_only=True) as again:
        assert [one.id for one in again.drafts.all()] == ["pull", "push"]
        assert again.drafts.all()[1].document == PUSH
        with pytest.raises(ReadOnly):
            again.drafts.keep(PUSH)
        with pytest.raises(ReadOnly):
            again.drafts.drop("push")
    store.drafts.save(draft("push", "day Push"))
    assert [one.text for one in store.drafts.all() if one.id == "push"] == ["day Push"]
    store.drafts.drop("push")
    store.drafts.drop("push")
    assert [one.id for one in store.drafts.all()] == ["pull"]
    store.drafts.keep(PUSH)
    assert {one.id for one in store.drafts.all()} == {"push", "pull"}


def test_a_draft_that_a_sync_client_took_away_is_kept_anew(store: Store) -> None:
    store.drafts.keep(PUSH)
    (store.home / "drafts/push.json").unlink()
    assert store.drafts.all() == ()
    store.drafts.keep(PUSH)
    assert len(store.drafts.all()) == 1


def test_a_broken_draft_costs_no_other_and_stays(store: Store) -> None:
    store.drafts.keep(PUSH)
    store.drafts.save(draft("pull", "day Pull"))
    path = store.home / "drafts/push.json"
    path.write_bytes(path.read_bytes()[:-9])
    before = files_of(store.home)
    assert [one.id for one in store.drafts.all()] == ["pull"]
    assert [problem.path for problem in store.problems()] == [path]
    with pytest.raises(StoreCorrupt):
        store.drafts.keep(PUSH)
    assert files_of(store.home) == before
    assert {one.path for one in examine(store.home).problems} == {"drafts/push.json"}
    store.drafts.drop("push")
    assert store.problems() == []


def test_a_copy_of_another_laptop_is_folded(store: Store) -> None:
    store.drafts.save(draft("push", "mine"))
    copy = store.home / "drafts/push (1).json"
    copy.write_text((store.home / "drafts/push.json").read_text().replace("mine", "yours"))
    (store.home / "drafts/pull (conflicted copy 2026-11-23 101112).json").write_text(
        '{"drafts": {"pull": {"v": 1, "at": "2026-11-23T18:00:00Z", "text": "day Pull"}}}'
    )
    told = " ".join(store.refresh())
    assert "Edited on both" in told
    assert {one.text for one in store.drafts.all()} == {"yours", "day Pull"}
    assert (store.state_folder / "backups/conflicts" / copy.name).exists()
    assert (store.state_folder / "backups/conflicts/push.replaced.json").exists()


def test_what_does_not_belong_there_is_named(store: Store) -> None:
    store.drafts.keep(PUSH)
    (store.home / "drafts/Notes.txt").write_text("x")
    odd = [one.path for one in examine(store.home).findings if one.what == "other" and one.message]
    assert odd == ["drafts/Notes.txt"]
    assert [one.id for one in store.drafts.all()] == ["push"]
