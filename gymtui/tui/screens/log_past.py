"""Writing down a workout of the past as text, understood as it is typed."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static, TextArea

from gymtui.model.performed import Workout, offset_of
from gymtui.tui import words
from gymtui.tui.desk import Desk
from gymtui.tui.dialogs import Confirm, Dialog
from gymtui.tui.history.past_text import PastProblem, PastReading, PastSetting, read_past, usual_sets
from gymtui.tui.words import counted

SHOWN = 3
SEARCHED = 12
ASKED = 8
"""Questions that are told at once; more would not fit a small screen."""
EXAMPLE = "A line for each exercise: bench press 82.5x8 r2; 82.5x7!; 60x12"


class LogPastScreen(Dialog[Workout]):
    """A text field; below it how it is understood, or what is wrong and where."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Leave", show=False, priority=True),
        Binding("ctrl+s", "save", "Save", show=False, priority=True),
        Binding("tab", "complete", "Complete", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    LogPastScreen > Vertical { width: 92; }
    LogPastScreen TextArea, LogPastScreen TextArea:focus {
        border: none; background: $band; color: $ink; height: 12; padding: 0 1;
    }
    LogPastScreen.-small TextArea, LogPastScreen.-small TextArea:focus { height: 8; }
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__("A workout of the past")
        self._desk = desk
        self._begun = f"{desk.today.isoformat()} "
        self.area = TextArea(self._begun, soft_wrap=True, compact=True, tab_behavior="focus")
        self.area.cursor_blink = False
        now = desk.now
        self._setting = PastSetting(
            desk.known.catalogue,
            desk.known.profile.unit,
            desk.today,
            Workout(
                id=desk.runner.new_workout_id(),
                date=desk.today,
                timezone=offset_of(now.astimezone(desk.zone)),
            ),
            desk.runner.new_id,
            usual_sets(desk.index.last),
        )

    def inside(self) -> ComposeResult:
        yield self.area
        yield Static("", classes="words")
        yield Static("", classes="problem")
        keys = "Ctrl+S saves it · Tab completes a name · Esc goes back"
        yield Static(Content(f"{EXAMPLE}\n{keys}"), classes="hint")

    def on_mount(self) -> None:
        self.area.focus()
        self.area.move_cursor(self.area.document.end)
        self._say()

    def on_resize(self) -> None:
        self.set_class(self.size.height < 30, "-small")

    def reading(self) -> PastReading:
        """Return what the text says now."""
        return read_past(self.area.text, self._setting)

    @on(TextArea.Changed)
    def typed(self, event: TextArea.Changed) -> None:
        event.stop()
        self._say()

    def _say(self, *, all_faults: bool = False) -> None:
        """Say how the text is understood; a line that is being typed is not yet called wrong."""
        found = self.reading()
        row = self.area.cursor_location[0] + 1
        faults = [one for one in found.problems if all_faults or one.line < row]
        self.query_one(".problem", Static).update(Content(_lines(f"× {one}" for one in faults[:SHOWN])))
        said = ""
        if found.workout is not None:
            one = found.workout
            exercises, sets = counted(len(one.exercises), "exercise"), counted(found.sets, "set")
            said = f"{words.day(one.date)}: {exercises}, {sets}"
        self.query_one(".words", Static).update(Content(said))

    @work
    async def action_save(self) -> None:
        """Save it, or go to its first fault; what looks like a slip of the fingers is asked about once."""
        found = self.reading()
        if found.workout is None:
            self._say(all_faults=True)
            self._go_to(found.problems[0])
            return
        if found.questions:
            asked = Confirm("Is this right?", _questions(found.questions), "saves it", only_y=True)
            if not await self.app.push_screen_wait(asked):
                self._go_to(found.questions[0])
                return
        self.dismiss(found.workout)

    def _go_to(self, place: PastProblem) -> None:
        self.area.move_cursor((place.line - 1, max(0, place.column - 1)))

    def action_complete(self) -> None:
        """Put the likeliest exercise in the place of a name that is being typed."""
        row, column = self.area.cursor_location
        line = self.area.document.get_line(row)
        typed = line[:column].strip()
        found = self._setting.catalogue.search(typed, limit=SEARCHED) if typed else []
        found.sort(key=lambda one: not one.name.casefold().startswith(typed.casefold()))
        if found and not any(character.isdigit() for character in typed) and not line[column:].strip():
            self.area.replace(f"{found[0].name}  ", (row, 0), (row, len(line)))
            self.area.move_cursor((row, len(found[0].name) + 2))

    @work
    async def action_leave(self) -> None:
        """Go back; what was typed is thrown away only when that is wanted."""
        if self.area.text.strip() != self._begun.strip():
            asked = Confirm("Throw away what you wrote?", "Nothing of it was saved.", "throws it away")
            if not await self.app.push_screen_wait(asked):
                return
        self.dismiss(None)


def _questions(questions: Sequence[PastProblem]) -> str:
    """Return them with their lines, as many as there is room for."""
    told = [f"line {one.line}: {one.message}" for one in questions[:ASKED]]
    more = len(questions) - len(told)
    return _lines([*told, f"and {more} more"] if more else told)


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(lines)
