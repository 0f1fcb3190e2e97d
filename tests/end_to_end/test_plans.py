"""Plans at a real terminal: typed as text, killed in the middle of a word, gone on with, saved, followed."""

from pathlib import Path

from tests.end_to_end.homes import exercise, open_store, seed, work
from tests.end_to_end.terminal import ENTER, ESCAPE, F1, QUIT, opened

F4, TAB, CTRL_S, CTRL_T, CTRL_END = "\x1bOS", "\t", "\x13", "\x14", "\x1b[1;5F"


def typed_drafts(folder: Path) -> list[str | None]:
    with open_store(folder, read_only=True) as store:
        return [one.text for one in store.drafts.all()]


def test_a_plan_is_typed_killed_gone_on_with_saved_and_followed(tmp_path: Path) -> None:
    seed(tmp_path, exercise("plank", work("20", 8)))
    with opened(tmp_path) as terminal:
        terminal.wait_for("start Short day")
        terminal.press(F4)
        terminal.wait_for("Short rests")
        terminal.press("n")
        terminal.wait_for("What is the new program called?")
        terminal.press("Mine")
        terminal.press(ENTER)
        terminal.wait_for("Day A")
        terminal.press(CTRL_T)
        terminal.wait_for("program Mine")
        terminal.press(CTRL_END)
        terminal.press("  Plank  3x60s")
        terminal.press(ENTER)
        terminal.press("bench pre")
        terminal.wait_for("Tab Bench press")
        terminal.wait_for("There is no exercise “bench pre”.")
        terminal.wait_for(
            lambda _: any((text or "").endswith("bench pre") for text in typed_drafts(tmp_path))
        )
        terminal.kill()

    with opened(tmp_path) as terminal:
        terminal.wait_for("start Short day")
        terminal.press(F4)
        terminal.wait_for("Go on with the unsaved changes of Mine?")
        terminal.press(ENTER)
        terminal.wait_for("bench pre")
        terminal.press(CTRL_END)
        terminal.wait_for("Tab Bench press")
        terminal.press(TAB)
        terminal.press("  3x8")
        terminal.wait_for("it reads")
        terminal.press(CTRL_S)
        terminal.wait_for("Saved Mine.")
        terminal.press(ESCAPE)
        terminal.wait_for("Enter edit")
        terminal.press(ESCAPE)
        terminal.wait_for("new program")
        terminal.press("f")
        terminal.wait_for("Follow Mine?")
        terminal.press("y")
        terminal.wait_for("You follow Mine from today on")
        terminal.press(F1)
        terminal.wait_for("start Day A")
        terminal.press(QUIT)
        assert terminal.exit_code() == 0
    assert typed_drafts(tmp_path) == []
    with open_store(tmp_path, read_only=True) as store:
        found = store.library.document("mine")
    assert found is not None
    assert [one.exercise for one in found.templates[0].exercises] == ["plank", "bench-press"]
