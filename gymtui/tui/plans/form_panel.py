"""The form that is filled with the keyboard. It draws, edits one line, and posts what came of it."""

from typing import ClassVar

from textual.events import Key
from textual.message import Message

from gymtui.model.plan import PlanDocument
from gymtui.plans.forms.form import Entry, FieldError, Form, FormField, FormSetting
from gymtui.plans.forms.forms import form_of
from gymtui.plans.places import PlanPlace
from gymtui.tui.canvas import Canvas
from gymtui.tui.plans.form_paint import FormView, draw_form
from gymtui.tui.plans.typing import Typing
from gymtui.tui.widgets.panel import Panel

MOVES = {
    "down": 1,
    "tab": 1,
    "up": -1,
    "shift+tab": -1,
    "pagedown": 5,
    "pageup": -5,
    "home": -100,
    "end": 100,
}
STEPS = {"left": -1, "minus": -1, "right": 1, "plus": 1}


class FormPanel(Panel, can_focus=True):
    """Up and down move between fields; typing fills a box, Left and Right step it, Enter opens a choice."""

    DEFAULT_CSS: ClassVar[str] = "FormPanel:focus { border: none; }"

    class Put(Message):
        """A field has a new value; the document with it."""

        def __init__(self, document: PlanDocument, field: FormField, value: str) -> None:
            super().__init__()
            self.document = document
            self.field = field
            self.value = value

    class Pick(Message):
        """A field wants to be chosen from a list."""

        def __init__(self, field: FormField) -> None:
            super().__init__()
            self.field = field

    class Moved(Message):
        """Another field was chosen, or something is typed."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name for it
        super().__init__(id=id)
        self.form: Form | None = None
        self.setting: FormSetting | None = None
        self.at = 0
        self.typing: Typing | None = None
        self.problems: tuple[tuple[str, str], ...] = ()

    def show(self, document: PlanDocument, place: PlanPlace, setting: FormSetting, field: str = "") -> None:
        """Show the form of a place; the chosen field stays chosen where the form has it.

        `field` is chosen if given. Raises EditError where nothing stands at the place.
        """
        form = form_of(document, place, setting)
        self.setting = setting
        wanted = field or (self.field.name if self.field is not None else "")
        names = [one.name for one in form.fields]
        if self.form is None or self.form.place != form.place:
            self.at = 0
            wanted = field
        self.at = names.index(wanted) if wanted in names else min(self.at, len(names) - 1)
        self.form = form
        self.typing = None
        self.redraw()

    @property
    def field(self) -> FormField | None:
        """The chosen field."""
        if self.form is None or not self.form.fields:
            return None
        return self.form.fields[min(self.at, len(self.form.fields) - 1)]

    @property
    def problem(self) -> FieldError | None:
        """What is wrong with what is being typed."""
        field = self.field
        return field.problem(self.typing.text) if field is not None and self.typing is not None else None

    def draw(self, width: int, height: int) -> Canvas:
        if self.form is None:
            return Canvas(width, height, "panel")
        view = FormView(self.form, self.at, self.typing, self.problem, self.problems, self.has_focus)
        canvas, self.spots = draw_form(view, width, height)
        return canvas

    def on_focus(self) -> None:
        self.redraw()

    def on_blur(self) -> None:
        self.redraw()

    # keys

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Say that a printable key is text, so that no binding takes it."""
        del key
        return character is not None and character.isprintable()

    async def on_key(self, event: Key) -> None:
        """Everything about the boxes happens here; what it passes on is a command of the screen."""
        field = self.field
        if field is not None and (self._typed(event, field) if self.typing else self._pressed(event, field)):
            event.stop()
            event.prevent_default()

    def _typed(self, event: Key, field: FormField) -> bool:
        """Give a key to the line that is being typed."""
        assert self.typing is not None, "only asked while something is typed"
        match event.key:
            case "enter" | "down" | "tab":
                if self.commit():
                    self.move(1)
                return True
            case "up" | "shift+tab":
                if self.commit():
                    self.move(-1)
                return True
            case "escape":
                self._type(None)
                return True
        del field
        if event.character is not None and event.is_printable:
            self._type(self.typing.put(event.character))
            return True
        edited = self.typing.key(event.key)
        if edited is not None:
            self._type(edited)
        return edited is not None

    def _pressed(self, event: Key, field: FormField) -> bool:
        """Do what a key means while nothing is typed."""
        if event.key in MOVES:
            self.move(MOVES[event.key])
            return True
        match event.key:
            case "left" | "right" | "plus" | "minus" if field.step is not None or field.options:
                self._step(field, STEPS[event.key])
            case "enter" if field.entry is not Entry.TEXT:
                self.post_message(self.Pick(field))
            case "enter":
                self._type(Typing.of(field.value))
            case "backspace" if field.entry is Entry.TEXT:
                self._type(Typing.of(field.value[:-1]))
            case "delete" if field.entry is Entry.TEXT:
                self._put(field, "")
            case _ if event.character is not None and event.is_printable:
                if field.entry is Entry.TEXT:
                    self._type(Typing.of(event.character))
            case _:
                return event.key in ("left", "right", "delete", "backspace")
        return True

    def move(self, by: int) -> None:
        """Choose another field."""
        if self.form is not None:
            self.at = max(0, min(len(self.form.fields) - 1, self.at + by))
            self.redraw()
            self.post_message(self.Moved())

    def commit(self) -> bool:
        """Keep what is typed; False: it is wrong and stays to be mended."""
        field = self.field
        if self.typing is None or field is None:
            return True
        if self.problem is not None:
            return False
        text, self.typing = self.typing.text, None
        self._put(field, text)
        return True

    def _type(self, typing: Typing | None) -> None:
        self.typing = typing
        self.redraw()
        self.post_message(self.Moved())

    def _step(self, field: FormField, by: int) -> None:
        text = field.stepped(by)
        if text is not None:
            self._put(field, text)

    def _put(self, field: FormField, text: str) -> None:
        try:
            document = field.put(text)
        except FieldError:
            self._type(Typing.of(text))  # it is shown with what is wrong
            return
        if self.form is not None and self.setting is not None:
            # at once: the next key may come before the screen's answer
            self.show(document, self.form.place, self.setting)
        self.post_message(self.Put(document, field, text))
