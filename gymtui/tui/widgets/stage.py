"""The stage of the live screen: the one widget with the keyboard. It draws, edits the line, and posts."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import ClassVar

from textual.events import Key
from textual.message import Message
from textual.reactive import reactive

from gymtui.live.entry import Entry, EntryContext, EntryError
from gymtui.live.grammar import read_line
from gymtui.model.units import Load
from gymtui.tui.canvas import Canvas
from gymtui.tui.train.line_editor import LineEditor, Outcome, StepLoad
from gymtui.tui.train.narrow import narrow, tiny
from gymtui.tui.train.view import TrainView
from gymtui.tui.train.wide import wide, zoomed
from gymtui.tui.widgets.panel import Panel

WIDE = (78, 30)
SMALL = (60, 20)


class Stage(Panel, can_focus=True):
    """Keys go to the line editor first, in one place and one order; what it passes on is a command.

    The screen gives it a view to draw, and the `guards`: moments in which Enter logs nothing; in `bounces`
    it starts and ends no hold either.
    """

    DEFAULT_CSS: ClassVar[str] = "Stage:focus { border: none; }"

    zoom: reactive[bool] = reactive(False)

    class Edited(Message):
        """The line changed: the screen makes a new view."""

        def __init__(self, editor: LineEditor) -> None:
            super().__init__()
            self.editor = editor

    class Submitted(Message):
        """Enter on a line that can be logged. The line is cleared already; `text` is what stood there."""

        def __init__(self, entry: Entry, text: str) -> None:
            super().__init__()
            self.entry = entry
            self.text = text

    class Entered(Message):
        """Enter where there is nothing to log, or the line cannot be understood."""

    class Refused(Message):
        """Enter came too soon after a log or GO; the line stays."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name for it
        super().__init__(id=id)
        self.view: TrainView | None = None
        self.editor = LineEditor()
        self.guards: tuple[tuple[datetime, datetime], ...] = ()
        self.bounces: tuple[tuple[datetime, datetime], ...] = ()
        self.step: StepLoad = _same
        self.clock_now: Callable[[], datetime] = utc_now
        self.hold_enter = False
        self._typed_ahead: list[Key] | None = None

    def show(self, view: TrainView) -> None:
        """Draw a view, unless it is the one on the screen."""
        if view != self.view:
            self.view = view
            self.redraw()

    def watch_zoom(self) -> None:
        self.redraw()

    def draw(self, width: int, height: int) -> Canvas:
        if self.view is None:
            return Canvas(width, height)
        if width < SMALL[0] or height < SMALL[1]:
            canvas, self.spots = tiny(self.view, width, height)
        elif self.zoom:
            canvas, self.spots = zoomed(self.view, width, height)
        elif width >= WIDE[0] and height >= WIDE[1]:
            canvas, self.spots = wide(self.view, width, height)
        else:
            canvas, self.spots = narrow(self.view, width, height)
        return canvas

    @property
    def context(self) -> EntryContext | None:
        """What the line is read against: a line that begins with `>` against the set it makes grow."""
        if self.view is None:
            return None
        if self.view.grow is not None and self.editor.text.startswith(">"):
            return self.view.grow
        return self.view.entry.context if self.view.entry is not None else None

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Say that a printable key is text, so that no binding takes it."""
        del key
        context = self._context_for(character)
        return context is not None and self.editor.wants(character)

    def _context_for(self, character: str | None) -> EntryContext | None:
        """A `>` on an untouched line goes to the set it makes grow, also where no set is left."""
        if (
            character == ">"
            and self.editor.untouched
            and self.view is not None
            and self.view.grow is not None
        ):
            return self.view.grow
        return self.context

    async def on_key(self, event: Key) -> None:
        """Give the key to the line; everything about the line happens here, so no key overtakes another.

        Keys typed while a line is on its way to the disk wait until the screen says `settle`: they belong to
        the part that comes then, and Enter to the guard that holds then. A command is done before the next
        key is looked at, so that the digit after `v` finds the dialog that `v` opened.
        """
        if self.app.screen is not self.screen:
            await self._done(event)
        elif self._typed_ahead is not None:
            event.stop()
            event.prevent_default()
            self._typed_ahead.append(event)
        elif not self._take(event):
            await self._done(event)

    async def _done(self, event: Key) -> None:
        """Do what the key is bound to, and let go of it; what is bound to nothing goes its way."""
        if await self._command(event):
            event.stop()
            event.prevent_default()

    def settle(self) -> None:
        """Go on with what was typed meanwhile: the line was logged, refused, or given back."""
        if self._typed_ahead is not None:
            self.call_later(self._take_typed_ahead)

    async def _take_typed_ahead(self) -> None:
        keys, self._typed_ahead = self._typed_ahead or [], None
        for i, key in enumerate(keys):
            if not self._take(key):
                await self._command(key)
            if self._typed_ahead is not None:
                self._typed_ahead += keys[i + 1 :]
                return

    async def _command(self, event: Key) -> bool:
        """Do what a key is bound to on the screen in front. False: nothing."""
        found = self.app.screen.active_bindings.get(event.key)
        if found is None or not found.enabled:
            return False
        return await self.app.run_action(found.binding.action, found.node)

    def _take(self, event: Key) -> bool:
        """Give the key to the line. False: it is a command of the screen."""
        context = self._context_for(event.character)
        shown = self.view.entry if self.view is not None else None
        if context is None:
            if event.key == "enter":
                event.stop()
                event.prevent_default()
                self.post_message(self.Entered())
                return True
            return False
        if event.key == "escape" and shown is not None and shown.editing:
            return False  # the screen leaves the correction and clears the line
        editor, outcome = self.editor.key(
            event.key,
            event.character,
            context,
            step=self.step,
            target_rir=shown.target_rir if shown is not None else None,
        )
        if outcome is Outcome.PASSED:
            return False
        event.stop()
        event.prevent_default()
        if outcome is Outcome.SUBMIT:
            self._submit()
        else:
            self.set_line(editor)
        return True

    def set_line(self, editor: LineEditor) -> None:
        """Put a line into the entry."""
        self.editor = editor
        self.post_message(self.Edited(editor))

    def _submit(self) -> None:
        shown = self.view.entry if self.view is not None else None
        entry = shown.entry if shown is not None and self.editor == shown.editor else self._read()
        now = self.clock_now()
        timed = self.hold_enter and self.editor.untouched
        windows = self.bounces if timed else self.guards
        if any(start <= now < end for start, end in windows) and (timed or entry is not None):
            self.post_message(self.Refused())
            return
        if entry is None or timed:
            self.post_message(self.Entered())
            return
        text, self.editor = self.editor.text, self.editor.cleared()
        self._typed_ahead = []
        self.post_message(self.Submitted(entry, text))

    def _read(self) -> Entry | None:
        """Read the line as it is now: keys can come faster than views are drawn."""
        context = self.context
        assert context is not None
        try:
            return read_line(self.editor.text, context)
        except EntryError:
            return None


def utc_now() -> datetime:
    return datetime.now(UTC)


def _same(load: Load, by: int) -> Load:
    del by
    return load
