"""Plans are saved in one write, and every version that is replaced is kept."""

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gymtui.errors import GymtuiError
from gymtui.model.plan import PlanDocument, Program, ProgramDay, Template
from gymtui.model.profile import Profile
from gymtui.store import atomic
from gymtui.store.doctor import examine
from gymtui.store.problems import ReadOnly, StoreCorrupt
from gymtui.store.store import Store
from tests.plans.text.strategies import documents
from tests.store.support import Clock, files_of, open_store

KILLS = 4
WRITER = (
    "import sys, pathlib; from tests.store.test_plan_history import write; write(pathlib.Path(sys.argv[1]))"
)


def plan(number: int = 0, *days: str) -> PlanDocument:
    """Version `number` of a program."""
    days = days or ("upper", "lower")
    return PlanDocument(
        program=Program(
            id="split", name=f"Split {number}", days=tuple(ProgramDay(template=day) for day in days)
        ),
        templates=tuple(Template(id=day, name=day.title(), notes=f"version {number}") for day in days),
    )


def names(store: Store, plan_id: str = "split") -> list[str]:
    return [version.document.name for version in store.plan_history.versions(plan_id)]


def test_a_plan_is_saved_in_one_write_after_its_version_is_kept(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.library.save_document(plan(0))
    written: list[str] = []
    real = atomic.write

    def write(path: Path, data: bytes) -> atomic.Signature:
        written.append(path.name)
        return real(path, data)

    monkeypatch.setattr(atomic, "write", write)
    store.library.save_document(plan(1), "before a test")
    assert written == ["split.json", "library.json"]
    assert store.library.document("split") == plan(1)
    assert store.library.documents() == [plan(1)]
    [version] = store.plan_history.versions("split")
    assert (version.document, version.why) == (plan(0), "before a test")
    store.library.save_document(plan(1))
    assert len(written) == 2


def test_a_day_that_leaves_stays_archived_and_comes_back_with_its_version(store: Store) -> None:
    store.library.save_document(plan(0, "upper", "lower"))
    store.library.save_document(plan(1, "upper"))
    left = store.library.templates()["lower"]
    assert (left.archived, left.notes) == (True, "version 0")
    assert store.library.document("lower") == PlanDocument(templates=(left,))
    [version] = store.plan_history.versions("split")
    store.library.save_document(version.document, "before an earlier version came back")
    assert store.library.document("split") == plan(0)
    assert names(store) == ["Split 1", "Split 0"]
    assert [one.document.templates[0] for one in store.plan_history.versions("lower")] == [left]


def test_another_plans_day_is_not_written_over(store: Store) -> None:
    store.library.save_document(plan(0))
    other = PlanDocument(
        program=Program(id="other", name="Other", days=(ProgramDay(template="upper"),)),
        templates=(Template(id="upper", name="Mine"),),
    )
    before = files_of(store.home)
    with pytest.raises(GymtuiError, match="belongs to the day Upper of Split 0"):
        store.library.save_document(other)
    assert files_of(store.home) == before


def test_whatever_replaces_or_removes_a_plan_keeps_it(store: Store) -> None:
    library = store.library
    library.save_template(Template(id="push", name="Push"))
    library.save_program(Program(id="p", name="P", days=(ProgramDay(template="push"),)))
    library.save_template(Template(id="push", name="Push harder"))
    library.save_program(Program(id="p", name="P 2", days=(ProgramDay(template="push"),)))
    library.delete_program("p")
    library.delete_template("push")
    kept = store.plan_history.versions("p")
    told = [(one.why, one.document.name, one.document.templates[0].name) for one in kept]
    assert told == [
        ("before it was removed", "P 2", "Push harder"),
        ("before a change", "P", "Push harder"),
        ("before a change", "P", "Push"),
    ]
    assert names(store, "push") == ["Push harder"]
    with pytest.raises(GymtuiError, match="no push"):
        library.delete_template("push")


def test_plans_and_profile_change_together(store: Store) -> None:
    store.library.save_document(plan(0))
    program = plan(5).program
    store.library.change_plans(
        {"split": program}, {"upper": None}, Profile(program="split"), why="before following"
    )
    assert store.library.programs() == {"split": program}
    assert set(store.library.templates()) == {"lower"}
    assert store.library.profile().program == "split"
    assert names(store) == ["Split 0"]
    store.close()
    with open_store(store.home.parent) as again:
        assert again.library.document("split") == PlanDocument(
            program=program, templates=plan(0).templates[1:]
        )
        with pytest.raises(ReadOnly):
            store.library.save_document(plan(1))


def test_a_record_that_cannot_be_read_is_not_written_over(store: Store) -> None:
    store.library.save_document(plan(0))
    path = store.home / "library.json"
    path.write_text(path.read_text().replace('"name": "Upper"', '"name": 5'))
    before = files_of(store.home)
    with pytest.raises(StoreCorrupt, match="templates/upper"):
        store.library.save_document(plan(1))
    assert files_of(store.home) == before


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"versions": {"x": 3}}', b"\x00" * 40])
def test_a_broken_history_is_reported_and_nothing_is_written(store: Store, data: bytes) -> None:
    store.library.save_document(plan(0))
    store.library.save_document(plan(1))
    path = store.home / "plans/split.json"
    path.write_bytes(data)
    before = files_of(store.home)
    assert store.plan_history.versions("split") == ()
    assert [problem.path for problem in store.problems()] == [path]
    with pytest.raises(StoreCorrupt, match="move it away"):
        store.library.save_document(plan(2))
    assert files_of(store.home) == before
    assert {finding.path for finding in examine(store.home).problems} == {"plans/split.json"}
    path.rename(path.with_suffix(".aside"))
    store.library.save_document(plan(2))
    assert names(store) == ["Split 1"]
    assert store.problems() == []


def test_one_bad_version_costs_no_other(store: Store) -> None:
    for number in range(3):
        store.library.save_document(plan(number))
    path = store.home / "plans/split.json"
    path.write_text(path.read_text().replace('"name": "Split 0"', '"name": 5'))
    assert names(store) == ["Split 1"]
    assert "versions/" in store.problems()[0].message
    store.library.save_document(plan(3))
    assert '"name": 5' in path.read_text()


@pytest.mark.parametrize("fails_at", range(4))
def test_a_full_disk_leaves_the_plan_and_its_history(
    store: Store, monkeypatch: pytest.MonkeyPatch, fails_at: int
) -> None:
    """The flushes are of the history, its folder, the library and its folder."""
    store.library.save_document(plan(0))
    store.library.save_document(plan(1))
    real, left = os.fsync, iter(range(fails_at))

    def full_later(descriptor: int) -> None:
        if next(left, None) is None:
            raise OSError(28, "No space left on device")
        real(descriptor)

    monkeypatch.setattr("gymtui.store.atomic.os.fsync", full_later)
    with pytest.raises(GymtuiError, match="disk is full"):
        store.library.save_document(plan(2))
    monkeypatch.undo()
    assert store.library.document("split") == plan(2 if fails_at == 3 else 1)
    assert names(store) == (["Split 0"] if fails_at == 0 else ["Split 1", "Split 0"])
    store.library.save_document(plan(3))
    assert names(store)[-2:] == ["Split 1", "Split 0"]
    assert store.problems() == []


@settings(max_examples=15, deadline=None)
@given(data=st.data(), first=documents(), second=documents())
def test_versions_are_what_was_kept_newest_first(
    data: st.DataObject, first: PlanDocument, second: PlanDocument
) -> None:
    choices = data.draw(st.lists(st.sampled_from((first, second)), max_size=6))
    clock = Clock()
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder), clock) as store:
        expected: dict[str, list[PlanDocument]] = {first.id: [], second.id: []}
        for document in choices:
            kept = store.plan_history.keep(document, "why")
            new = expected[document.id][-1:] != [document]
            assert (kept is not None) == new
            if new:
                expected[document.id].append(document)
            clock.forward(seconds=data.draw(st.integers(-100, 100)))
        with open_store(Path(folder), read_only=True) as again:
            for plan_id, wanted in expected.items():
                found = again.plan_history.versions(plan_id)
                assert [one.document for one in found] == wanted[::-1]
                moments = [one.at for one in found]
                assert moments == sorted(set(moments), reverse=True)
            assert again.problems() == []


def test_two_laptops_have_the_versions_of_both(tmp_path: Path) -> None:
    texts = []
    for laptop, number in (("a", 1), ("b", 2)):
        with open_store(tmp_path / laptop) as store:
            store.library.save_document(plan(0))
            store.library.save_document(plan(number))
            store.library.save_document(plan(9))
            texts.append((store.home / "plans/split.json").read_bytes())
    for laptop, other in (("a", texts[1]), ("b", texts[0])):
        with open_store(tmp_path / laptop) as store:
            copy = store.home / "plans/split.sync-conflict-20261123-101112-ABCDEFG.json"
            copy.write_bytes(other)
            assert {one.what for one in examine(store.home).findings} >= {"copy", "plan history"}
            [told] = store.refresh()
            assert "split.json were put together" in told
            assert sorted(names(store)) == ["Split 0", "Split 1", "Split 2"]
            assert not copy.exists()
            assert store.refresh() == []
    both = [(tmp_path / one / "home/plans/split.json").read_bytes() for one in "ab"]
    assert both[0] == both[1]


def test_histories_and_drafts_are_in_backups_and_come_back(store: Store) -> None:
    store.library.save_document(plan(0))
    store.library.save_document(plan(1))
    store.drafts.keep(plan(7))
    backup = store.backups.make()
    store.library.save_document(plan(2))
    store.drafts.drop("split")
    store.backups.restore(backup.path)
    assert names(store) == ["Split 0"]
    assert [draft.document for draft in store.drafts.all()] == [plan(7)]
    assert examine(store.home).is_sound


def write(folder: Path) -> None:
    """Save versions of a plan for ever, and say each once the store has returned."""
    with open_store(folder) as store:
        number = 0
        while True:
            os.write(1, f"{json.dumps(['will', number])}\n".encode())
            store.library.save_document(plan(number))
            os.write(1, f"{json.dumps(['did', number])}\n".encode())
            number += 1


@pytest.mark.parametrize("seed", range(KILLS))
def test_a_kill_leaves_every_version(tmp_path: Path, seed: int) -> None:
    wanted = random.Random(seed).randint(3, 60)
    with subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        lines = [json.loads(writer.stdout.readline()) for _ in range(wanted)]
        writer.send_signal(signal.SIGKILL)
        rest, _ = writer.communicate()
    lines += [json.loads(line) for line in rest.splitlines()]
    announced = max(number for _, number in lines)
    done = max((number for word, number in lines if word == "did"), default=-1)
    with open_store(tmp_path) as store:
        assert not list(store.home.rglob(".*.tmp"))
        now = store.library.document("split")
        assert now in ((plan(done), plan(announced)) if done >= 0 else (None, plan(0)))
        kept = names(store)
        assert kept[::-1] == [f"Split {number}" for number in range(len(kept))]
        assert len(kept) >= done
        assert store.problems() == []
