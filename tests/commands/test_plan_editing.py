"""`gymtui plan edit`: the text comes back into the library, or stays in a file with its faults marked."""

from pathlib import Path

import pytest

from gymtui.commands.plan_editing import edit_plan
from gymtui.errors import GymtuiError
from gymtui.paths import Paths
from gymtui.plans.text.parser import read_plan
from gymtui.tui import own_editor
from gymtui.tui.own_editor import editor_of, marked, without_marks
from tests.commands.helpers import Cli
from tests.plans.text.strategies import NAMES

PLAN = "program Two Days\n  rotation, 2 days a week\n\nday Upper One\n  Bench press  3x6-8 @3\n"


@pytest.fixture
def home(cli: Cli, tmp_path: Path) -> Paths:
    cli("demo", "--years", "1", "--into", str(cli.home))
    file = tmp_path / "two.gym"
    file.write_text(PLAN, encoding="utf-8")
    assert cli("plan", "import", str(file)).code == 0
    return Paths(cli.home, cli.state / "state", cli.state / "cache")


def change(before: str, after: str) -> own_editor.Edit:
    def edit(file: Path) -> None:
        text = file.read_text(encoding="utf-8")
        assert before in text
        file.write_text(text.replace(before, after), encoding="utf-8")

    return edit


def test_what_was_edited_is_kept_under_the_same_ids(cli: Cli, home: Paths) -> None:
    assert edit_plan(home, "two days", change("3x6-8", "4x5-7")) == 0
    cli.printed()
    assert cli("plan", "show", "Two Days").out == PLAN.replace("3x6-8", "4x5-7")


def test_a_fault_is_marked_and_mended_in_a_second_round(cli: Cli, home: Paths) -> None:
    rounds = iter([change("3x6-8", "3x6-"), change("3x6-", "3x6-9")])
    seen: list[str] = []

    def edit(file: Path) -> None:
        seen.append(file.read_text(encoding="utf-8"))
        next(rounds)(file)

    assert edit_plan(home, "Two Days", edit, lambda _question: True) == 0
    assert "# × line 5, column 19: The range has no upper number." in seen[1]
    cli.printed()
    assert cli("plan", "show", "Two Days").out == PLAN.replace("3x6-8", "3x6-9")


def test_a_text_that_stays_wrong_is_kept_in_a_file_and_the_plan_as_it_was(
    cli: Cli, home: Paths, capsys: pytest.CaptureFixture[str]
) -> None:
    assert edit_plan(home, "Two Days", change("3x6-8", "3x6-"), lambda _question: False) == 1
    told = capsys.readouterr().err.strip().splitlines()[-1]
    file = Path(told.rpartition("Your text is in ")[2].rstrip("."))
    assert "3x6- @3" in file.read_text(encoding="utf-8")
    assert cli("plan", "show", "Two Days").out == PLAN


def test_marks_come_and_go_without_a_trace() -> None:
    text = "day A\n  Leg press  3x8-\n  Leg prss  3x8\n"
    with_marks = marked(text, read_plan(text, NAMES))
    assert with_marks.count("# × ") == 2
    assert without_marks(with_marks) == text


def test_the_editor_is_the_persons(monkeypatch: pytest.MonkeyPatch) -> None:
    assert editor_of({"VISUAL": "code --wait", "EDITOR": "nano"}) == ["code", "--wait"]
    assert editor_of({"EDITOR": "nano"}) == ["nano"]
    for wrong in ({}, {"EDITOR": "'"}):
        with pytest.raises(GymtuiError):
            editor_of(wrong)
    monkeypatch.setenv("EDITOR", "no-such-editor-at-all")
    monkeypatch.delenv("VISUAL", raising=False)
    with pytest.raises(GymtuiError, match="cannot be started"):
        own_editor.in_editor(Path("x"))
    monkeypatch.setenv("EDITOR", "false")
    with pytest.raises(GymtuiError, match="ended with 1"):
        own_editor.in_editor(Path("x"))
