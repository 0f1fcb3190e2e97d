"""The filter line: where it is typed, what it is completed with, what is said of it."""

from datetime import date
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import Blur, Focus, Key
from textual.message import Message
from textual.widgets import Input, Static
from textual.widgets.input import Selection

from gymtui.insight.query.completing import Completing, Offer, completions
from gymtui.training.catalogue import Catalogue
from gymtui.tui.canvas import Canvas
from gymtui.tui.dialogs import QuietInput
from gymtui.tui.history.offers import Cycle, draw_offers, first_shown
from gymtui.tui.widgets.panel import Panel

ROWS, SMALL_ROWS = 8, 4
"""Offers in sight, where there is room and where there is little."""
WHOLE_ROWS, SMALL_WHOLE_ROWS = 10, 7
"""The same of whole lines, under an empty one."""
LOW = 30
"""Rows of a terminal below which there is little room."""


class FilterField(QuietInput):
    """Where the line is typed. Tab takes what is offered and goes on to the next, Shift+Tab goes back, Esc
    closes the list; the arrows move in the list of workouts below."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "screen.move(1)", "Next", show=False),
        Binding("up", "screen.move(-1)", "Before", show=False),
        Binding("pagedown", "screen.move(10)", "Page down", show=False),
        Binding("pageup", "screen.move(-10)", "Page up", show=False),
        Binding("escape", "screen.clear_filter", "Clear", show=False),
    ]

    class Offered(Message):
        """What is offered, or the one that was taken of it, is another."""

    def __init__(self) -> None:
        super().__init__(placeholder="filter: bench >=100kg reps>=5 last 1y", select_on_focus=False)
        self.cursor_blink = False
        self.known = Completing(Catalogue(()), date.min)
        self._cycle: Cycle | None = None
        self._closed_at: str | None = None

    @property
    def at(self) -> int:
        """Which of the offers stands in the line; -1: what was typed."""
        return self._now().at

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What Tab takes now; nothing where the list was closed."""
        return self._now().offers

    def _now(self) -> Cycle:
        """Return where one is in the offers for the line as it stands, whatever was reported of it yet."""
        here = (self.value, self.cursor_position)
        if self._closed_at != self.value:
            self._closed_at = None
        if self._cycle is None or self._cycle.shown != here:
            self._cycle = Cycle(*here, () if self._closed_at is not None else completions(*here, self.known))
        return self._cycle

    def again(self) -> None:
        """Look again for what can be offered: something else is known now."""
        if self._cycle is not None and self._cycle.offer is None:
            self._cycle = None
        self.post_message(self.Offered())

    def close(self) -> None:
        """Offer nothing until something is typed."""
        self._closed_at, self._cycle = self.value, None
        self.post_message(self.Offered())

    def step(self, by: int) -> bool:
        """Put the next or the last offer in the line; False: there is none."""
        now = self._now()
        if not now.offers or by == 0 or (by > 0 and len(now.offers) == 1 and now.offer is not None):
            return False
        self._cycle = now.step(by)
        text, cursor = self._cycle.shown
        self.value = text
        self.cursor_position = cursor
        if len(now.offers) == 1 and self._cycle.offer is not None and self._cycle.offer.open:
            self._cycle = None
        self.post_message(self.Offered())
        return True

    def pick(self, place: int) -> None:
        """Put the offer at a place in the line, from 0; one that is not there any more changes nothing."""
        now = self._now()
        if 0 <= place < len(now.offers):
            self.step(place - now.at)

    def _go_on(self) -> bool:
        """Go on behind an offer that needs more, such as `muscle:`; False: none was just taken."""
        if self._cycle is None or self._cycle.offer is None or not self._cycle.offer.open:
            return False
        self._cycle = None
        self.post_message(self.Offered())
        return True

    async def _on_key(self, event: Key) -> None:
        # Here and not once it has bubbled: else letters of the same burst would overtake it.
        match event.key:
            case "tab":
                done = self.step(1)
            case "shift+tab":
                done = self.step(-1)
            case "enter":
                done = self._go_on()
            case "escape" if self.offers:
                self.close()
                done = True
            case _:
                done = False
        if done:
            event.stop()
            event.prevent_default()
        else:
            await super()._on_key(event)

    def _on_focus(self, event: Focus) -> None:
        super()._on_focus(event)
        if self.value.strip():
            self.close()
        else:
            self._closed_at = None
            self.again()

    def _on_blur(self, event: Blur) -> None:
        super()._on_blur(event)
        self.post_message(self.Offered())


class OfferPanel(Panel):
    """The offers under the line."""

    offers: tuple[Offer, ...] = ()
    at = -1

    def show(self, offers: tuple[Offer, ...], at: int, most: int) -> None:
        """Show offers, as many as there is room for; none take no room."""
        self.offers, self.at = offers, at
        self.styles.height = min(most, len(offers))
        self.display = bool(offers)
        self.redraw()

    def draw(self, width: int, height: int) -> Canvas:
        first = first_shown(self.offers, self.at, height)
        self.spots = {y: str(first + y) for y in range(min(height, len(self.offers) - first))}
        return draw_offers(self.offers, self.at, width, height)


class FilterLine(Vertical):
    """The line with its offers and what is said of it. Posts `Typed` and `Entered`."""

    class Typed(Message):
        """The line is another, or what stands in it is not being completed any more."""

    class Entered(Message):
        """Enter was pressed in it."""

    def __init__(self) -> None:
        super().__init__(id="filter-line")
        self.field = FilterField()
        self.said = Static("", id="filter-said")
        self.count = Static("", id="filter-count")
        self.offers = OfferPanel(id="filter-offers")

    def compose(self) -> ComposeResult:
        yield Horizontal(Static("/", id="filter-sign"), self.field, self.count, id="filter-row")
        yield self.said
        yield self.offers

    def on_mount(self) -> None:
        self.said.display = False
        self.offers.display = False
        self.watch(self.field, "selection", self._moved, init=False)

    @property
    def is_offering(self) -> bool:
        """Whether there is something that Tab would take."""
        return self.field.has_focus and bool(self.field.offers)

    def say(self, words: str, *, bad: bool = False) -> None:
        """Say something under the line; nothing takes no room."""
        self.said.update(Content(words))
        self.said.set_class(bad, "-bad")
        self.said.display = bool(words)

    def take(self, known: Completing) -> None:
        """Take what can be offered from now on."""
        if known != self.field.known:
            self.field.known = known
            self.field.again()

    @on(FilterField.Offered)
    def show_offers(self, event: FilterField.Offered | None = None) -> None:
        """Show what can be taken now."""
        if event is not None:
            event.stop()
        field = self.field
        whole = not field.value.strip()
        low = self.app.size.height < LOW
        most = (SMALL_WHOLE_ROWS if low else WHOLE_ROWS) if whole else (SMALL_ROWS if low else ROWS)
        shown = self.offers.display
        self.offers.show(field.offers if field.has_focus else (), field.at, most)
        if shown and not self.offers.display:
            self.post_message(self.Typed())

    def _moved(self, selection: Selection) -> None:
        del selection  # the field knows it better: several keys may have come since
        self.show_offers()

    @on(Panel.Clicked)
    def clicked(self, event: Panel.Clicked) -> None:
        event.stop()
        self.field.focus()
        self.field.pick(int(event.spot))

    @on(Input.Changed)
    def changed(self, event: Input.Changed) -> None:
        event.stop()
        self.show_offers()
        self.post_message(self.Typed())

    @on(Input.Submitted)
    def entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Entered())
