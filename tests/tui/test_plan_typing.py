"""The text of the plan editor by keys alone: typed, checked, completed, left, kept against a kill."""

import contextlib
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from gymtui.tui.screens.plan_editor import PlanEditorScreen
from gymtui.tui.screens.plans import PlansScreen
from tests.tui.places import SMALL, WIDE, Person, open_store, running
from tests.tui.planning import SIGNS, editor, home_with_plans, kept

MORE = SIGNS | {"\n": "enter", "@": "at", '"': "quotation_mark", "#": "number_sign", ",": "comma"}
SIZES = pytest.mark.parametrize("size", [WIDE, SMALL])


async def open_text(person: Person) -> None:
    await person.press("f4", "enter", "ctrl+t")
    assert editor(person).is_typing


async def type_text(person: Person, text: str) -> None:
    await person.pilot.press(*(MORE.get(c, c) for c in text))
    await person.settle()


async def to_the_end(person: Person) -> None:
    await person.press("ctrl+end")


def rows(person: Person) -> list[str]:
    return [row.name for row in editor(person).outline.rows]


@SIZES
async def test_there_and_back_changes_nothing(tmp_path: Path, size: tuple[int, int]) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path, size) as person:
        await person.press("f4", "enter")
        before = editor(person).document
        await person.press("ctrl+t")
        assert "program Upper/Lower" in person.text
        assert "it reads" in person.text
        await person.press("ctrl+t")
        assert editor(person).document is before
        assert editor(person).focused is editor(person).outline
        assert not editor(person).editing.undo


@SIZES
async def test_a_typed_exercise_is_in_the_tree_and_one_undo_takes_it_out(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path, size) as person:
        await open_text(person)
        await to_the_end(person)
        before = len(editor(person).document.templates[-1].exercises)
        await type_text(person, "  Plank  3x60s\n")
        assert len(editor(person).shown.templates[-1].exercises) == before + 1
        assert editor(person).editing.is_saved, "nothing is taken over before the text is left"
        await person.press("escape")
        assert editor(person).document.templates[-1].exercises[-1].exercise == "plank"
        assert len(editor(person).editing.undo) == 1
        await person.press("u")
        assert editor(person).editing.is_saved


@SIZES
async def test_what_is_wrong_is_told_with_place_expectation_and_nearest_word(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path, size) as person:
        await open_text(person)
        await to_the_end(person)
        line = editor(person).typing.line
        await type_text(person, "  Bench pres  3x8\n  Plank  3x6-\n")
        assert f"× {line}:3" in person.text
        assert "There is no exercise “Bench pres”." in person.text
        assert "Nearest: Bench press" in person.text
        await person.press("f8")
        assert editor(person).typing.area.cursor_location == (line - 1, 2)
        await person.press("f8")
        assert editor(person).typing.line == line + 1
        await person.press("f8")
        assert editor(person).typing.line == line


async def test_a_text_that_does_not_read_stays_until_it_is_mended_or_thrown_away(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        await open_text(person)
        before = editor(person).document
        await to_the_end(person)
        await type_text(person, "  Nonsense 3x8")
        await person.press("ctrl+t")
        assert "The text does not read yet" in person.text
        await person.press("escape")
        assert editor(person).is_typing
        assert "Nonsense" in editor(person).typing.text
        await person.press("ctrl+s")
        assert "does not read yet" in person.notices
        assert kept(tmp_path, "upper-lower") == before
        await person.press("ctrl+t", "down", "enter")
        assert not editor(person).is_typing
        assert editor(person).document is before
        with open_store_drafts(tmp_path) as drafts:
            assert drafts == []


@contextlib.contextmanager
def open_store_drafts(folder: Path) -> Iterator[list[str | None]]:
    """Give the texts of the drafts on the disk."""
    with open_store(folder) as store:
        yield [one.text for one in store.drafts.all()]


@SIZES
async def test_tab_completes_an_exercise_and_a_technique(tmp_path: Path, size: tuple[int, int]) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path, size) as person:
        await open_text(person)
        await to_the_end(person)
        await type_text(person, "  lat pul")
        assert "Tab Lat pulldown" in person.text
        await person.press("tab")
        await type_text(person, "  rest-p")
        await person.press("tab")
        assert editor(person).typing.text.endswith("  Lat pulldown  rest-pause to 18")
        last = editor(person).shown.templates[-1].exercises[-1]
        assert (last.exercise, last.sets[0].technique.value) == ("lat-pulldown", "rest_pause")


async def test_shift_tab_goes_on_to_the_next_offer(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        await open_text(person)
        await to_the_end(person)
        await type_text(person, "  dumbbell cu")
        first, second = editor(person).typing.area.offers[:2]
        await person.press("shift+tab", "tab")
        assert editor(person).typing.text.endswith(second.text)
        assert first.text != second.text


async def test_tab_indents_enter_keeps_the_indentation_shift_tab_takes_it_back(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        await open_text(person)
        await to_the_end(person)
        await person.press("tab", "tab")
        await type_text(person, "# a\nb")
        assert editor(person).typing.text.endswith("\n    # a\n    b")
        await person.press("shift+tab")
        assert editor(person).typing.text.endswith("\n    # a\n  b")


async def test_the_form_and_the_text_stand_at_the_same_place(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        await person.press("f4", "enter", "down", "down", "down", "down")
        place = editor(person).place
        await person.press("ctrl+t", "ctrl+t")
        assert editor(person).place == place
        await person.press("enter", "ctrl+t")
        assert editor(person).is_typing
        await person.press("ctrl+t")
        assert editor(person).focused is editor(person).form


async def test_saved_from_the_text_it_goes_on_being_typed_in(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        await open_text(person)
        await to_the_end(person)
        await type_text(person, "  # mine\n  Plank 3x60s")
        await person.press("ctrl+s")
        assert "Saved Upper/Lower." in person.notices
        assert editor(person).is_typing
        saved = kept(tmp_path, "upper-lower")
        assert saved.templates[-1].exercises[-1].exercise == "plank"
        assert saved.templates[-1].exercises[-1].comments.above == ("mine",)
        await person.press("escape", "escape")
        assert isinstance(person.app.screen, PlansScreen)
    with open_store_drafts(tmp_path) as drafts:
        assert drafts == []


async def test_what_is_typed_survives_letter_by_letter_and_is_gone_on_with(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        await open_text(person)
        await to_the_end(person)
        await type_text(person, "  Nonsen")
        typed = editor(person).typing.text
        with open_store_drafts(tmp_path) as drafts:
            assert drafts == [typed]
    async with running(tmp_path) as person:
        await person.press("f4", "enter")
        assert "Go on with the unsaved changes" in person.text
        await person.press("enter")
        assert editor(person).is_typing
        assert editor(person).typing.text == typed
        await person.press("ctrl+t", "down", "enter", "escape")
        assert isinstance(person.app.screen, PlansScreen)
    with open_store_drafts(tmp_path) as drafts:
        assert drafts == []


async def test_letters_are_text_and_no_commands(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        await open_text(person)
        await to_the_end(person)
        before = editor(person).document
        await type_text(person, "# auxgyDpAJK?")
        assert editor(person).typing.text.endswith("# auxgyDpAJK?")
        assert editor(person).document is before


def own_editor(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Make an editor that does this to the file."""
    path = folder / "editor.sh"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IEXEC)
    monkeypatch.setenv("EDITOR", str(path))
    monkeypatch.delenv("VISUAL", raising=False)


async def test_the_persons_own_editor_comes_back_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home_with_plans(tmp_path)
    own_editor(tmp_path, monkeypatch, 'printf "  Plunk 3x8\\n" >> "$1"')
    async with running(tmp_path) as person:
        monkeypatch.setattr(person.app, "suspend", contextlib.nullcontext)
        await person.press("f4", "enter", "f9")
        assert editor(person).is_typing
        assert editor(person).typing.text.endswith("  Plunk 3x8\n")
        assert "×" in person.text
        with open_store_drafts(tmp_path) as drafts:
            assert drafts == [editor(person).typing.text]


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("exit 3", "ended with 3"),
        ('printf "\\377\\376" > "$1"', "cannot be read back"),
        ('head -c 300000 /dev/zero | tr "\\0" "x" > "$1"', "is no plan"),
        ('rm "$1"', "cannot be read back"),
    ],
)
async def test_an_editor_that_fails_costs_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, said: str
) -> None:
    home_with_plans(tmp_path)
    own_editor(tmp_path, monkeypatch, script)
    async with running(tmp_path) as person:
        monkeypatch.setattr(person.app, "suspend", contextlib.nullcontext)
        await open_text(person)
        await to_the_end(person)
        await type_text(person, "  Plank 3x60s")
        before = editor(person).typing.text
        await person.press("f9")
        assert said in person.notices
        assert editor(person).typing.text == before


async def test_without_an_editor_that_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home_with_plans(tmp_path)
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.delenv("VISUAL", raising=False)
    async with running(tmp_path) as person:
        await person.press("f4", "enter", "f9")
        assert "cannot be shown here" in person.notices
        monkeypatch.setattr(person.app, "suspend", contextlib.nullcontext)
        await person.press("f9")
        assert "No editor is set" in person.notices
        assert isinstance(person.app.screen, PlanEditorScreen)


async def test_a_dry_run_from_the_text_plays_what_is_typed(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        await open_text(person)
        await to_the_end(person)
        await type_text(person, "  Plank 3x60s")
        await person.press("ctrl+r")
        assert "Dry run" in person.text
        await person.press("escape")
        assert editor(person).is_typing
        assert rows(person)
