"""Sharing a workout: what would be told of it, and the ways to hand it on."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static
from textual.worker import get_current_worker

from gymtui.errors import GymtuiError
from gymtui.insight.records import RecordEvent
from gymtui.insight.workout_records import records_of_workout
from gymtui.model.performed import Workout
from gymtui.tui.canvas import Canvas
from gymtui.tui.desk import Desk
from gymtui.tui.dialogs import AskText, Confirm, Dialog
from gymtui.tui.keeper import keep
from gymtui.tui.past_worker import past_in_worker
from gymtui.tui.share import files
from gymtui.tui.share.card import WIDTH, draw_card
from gymtui.tui.share.png import png_of
from gymtui.tui.share.svg import svg_of
from gymtui.tui.share.text import text_of
from gymtui.tui.share.view import Private, Shared, Teller, shared_workout
from gymtui.tui.widgets.panel import Panel

KINDS = {".txt": "text", ".svg": "SVG card", ".png": "PNG card"}
COPIED = (
    "Sent to the clipboard. Some terminals do not let it through: if nothing pastes, t saves it as a file."
)
LOOKING = "looking for records …"


class CardPanel(Panel):
    """The card as it will be saved."""

    DEFAULT_CSS = f"CardPanel {{ width: {WIDTH}; }}"
    card = Canvas(WIDTH, 0)

    def show(self, card: Canvas) -> None:
        """Draw another card, as high as it is."""
        self.card = card
        self.styles.height = card.height
        self.redraw()

    def draw(self, width: int, height: int) -> Canvas:
        del width, height
        return self.card


class ShareScreen(Dialog[None]):
    """The text of a workout, or its card, and a key for each way. Notes and body weight are out at first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "copy", "Copy", show=False),
        Binding("t", "save('.txt')", "Save the text", show=False),
        Binding("s", "save('.svg')", "Save as SVG", show=False),
        Binding("p", "save('.png')", "Save as PNG", show=False),
        Binding("v", "turn", "Text or card", show=False),
        Binding("n", "notes", "Notes", show=False),
        Binding("w", "weight", "Body weight", show=False),
        Binding("down,j", "scroll(1)", "Down", show=False),
        Binding("up,k", "scroll(-1)", "Up", show=False),
        Binding("pagedown", "scroll(10)", "Page down", show=False),
        Binding("pageup", "scroll(-10)", "Page up", show=False),
    ]
    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    ShareScreen > Vertical { width: 76; }
    ShareScreen VerticalScroll { height: auto; max-height: 19; background: $stage; padding: 0 1; }
    ShareScreen.-small VerticalScroll { max-height: 10; }
    ShareScreen #shared-text { width: 1fr; height: auto; color: $ink-soft; }
    ShareScreen #share-said { color: $ink; width: 1fr; height: auto; margin-top: 1; }
    ShareScreen .hint { margin-top: 1; }
    ShareScreen.-small .title { margin-bottom: 0; }
    """

    def __init__(self, desk: Desk, workout: Workout) -> None:
        super().__init__("Share this workout")
        self._desk = desk
        self._workout = workout
        self._records: tuple[RecordEvent, ...] = ()
        self._private = Private()
        self._card_shown = False
        self._text = Static("", id="shared-text", markup=False)
        self._card = CardPanel(id="shared-card")
        self._said = Static("", id="share-said", markup=False)
        self._keys = Static("", classes="hint", markup=False)

    def inside(self) -> ComposeResult:
        yield VerticalScroll(self._text, self._card, can_focus=False)
        yield self._said
        yield self._keys

    def on_mount(self) -> None:
        self._show()
        self._say(LOOKING)
        self._look()

    def on_resize(self) -> None:
        self.set_class(self.size.height < 30, "-small")

    @work(thread=True)
    def _look(self) -> None:
        """Find the records of the workout beside the screen: all sets are read where they were not."""
        worker, desk = get_current_worker(), self._desk
        past = past_in_worker(self, desk, self._say)
        if past is None:
            return
        found = records_of_workout(self._workout, past.facts, desk.known.catalogue, desk.models)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._looked, found)

    def _looked(self, records: tuple[RecordEvent, ...]) -> None:
        self._records = records
        self._say("")
        self._show()

    # what is shown

    @property
    def shared(self) -> Shared:
        """What is told of the workout now."""
        desk = self._desk
        teller = Teller(desk.known.catalogue, desk.known.profile.unit, desk.settings.effort, desk.today)
        return shared_workout(self._workout, self._records, teller, self._private)

    @property
    def card(self) -> str:
        """The card as it would be saved."""
        shared = self.shared
        return svg_of(draw_card(shared), self.app.theme_variables, f"{shared.title}, {shared.day}")

    def _show(self) -> None:
        shared = self.shared
        self._text.update(Content(text_of(shared).rstrip()))
        self._card.show(draw_card(shared))
        self._text.display = not self._card_shown
        self._card.display = self._card_shown
        notes, weight = (("in" if on else "out") for on in (self._private.notes, self._private.weight))
        other = "the text" if self._card_shown else "the card"
        self._keys.update(
            Content(
                "c copies the text · t saves it · s saves an SVG card · p a PNG card\n"
                f"v shows {other} · n notes: {notes} · w body weight: {weight} · Esc goes back"
            )
        )

    def _say(self, words: str) -> None:
        self._said.update(Content(words))
        self._said.display = bool(words)

    def action_turn(self) -> None:
        self._card_shown = not self._card_shown
        self._show()
        self.query_one(VerticalScroll).scroll_home(animate=False)

    def action_notes(self) -> None:
        """Tell the notes too, or no more."""
        self._private = replace(self._private, notes=not self._private.notes)
        workout = self._workout
        sets = (one.note for exercise in workout.exercises for one in exercise.sets)
        noted = any((workout.notes, *(one.note for one in workout.exercises), *sets))
        self._say("" if noted else "There are no notes in this workout.")
        self._show()

    def action_weight(self) -> None:
        """Tell the body weight too, or no more."""
        self._private = replace(self._private, weight=not self._private.weight)
        known = self._workout.body_weight is not None
        self._say("" if known else "The body weight of that day is not known.")
        self._show()

    def action_scroll(self, by: int) -> None:
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)

    # handing it on

    def action_copy(self) -> None:
        self.app.copy_to_clipboard(text_of(self.shared))
        self._say(COPIED)

    @work(exclusive=True, group="save")
    async def action_save(self, ending: str) -> None:
        """Ask for a file until it is written or left; what was typed is never lost to a failed save."""
        name = files.file_name(self._workout.date, self._workout.title, ending)
        typed: str | None = await keep(self, lambda: str(files.free_path(files.share_folder(), name)))
        problem = ""
        while typed is not None:
            typed = await self.app.push_screen_wait(_ask_file(typed, ending, problem))
            if typed is None:
                return
            try:
                path = files.read_path(typed, ending)
                new = await keep(self, partial(files.check_new, path))
                if not new and not await self._agreed(str(path)):
                    problem = f"{path.name} was left as it is"
                    continue
                await keep(self, partial(_write, path, self._bytes_of(ending)))
            except GymtuiError as error:
                problem = f"× {error}"
            else:
                self._say(f"Saved: {path}")
                return

    async def _agreed(self, path: str) -> bool:
        asked = Confirm("That file is there already", f"{path}\nReplace it?", "replaces it")
        return await self.app.push_screen_wait(asked) is True

    def _bytes_of(self, ending: str) -> Callable[[], bytes]:
        """Return what makes the file's bytes, to be called off the event loop."""
        if ending == ".txt":
            text = text_of(self.shared)
            return text.encode
        card = self.card
        return card.encode if ending == ".svg" else lambda: png_of(card)


def _ask_file(typed: str, ending: str, problem: str) -> AskText:
    """Return the dialog for the file; below the line stands the whole path that it means."""

    def wrong(line: str) -> str | None:
        try:
            files.read_path(line, ending)
        except GymtuiError as error:
            return str(error)
        return None

    return AskText(
        f"Save the {KINDS[ending]} as",
        typed,
        hint=problem or "~ is your own folder",
        check=wrong,
        say=lambda line: str(files.read_path(line, ending)),
    )


def _write(path: Path, data: Callable[[], bytes]) -> None:
    files.write_over(path, data())
