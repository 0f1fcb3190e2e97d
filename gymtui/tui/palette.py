"""The command palette: every action of the screen and of everywhere, with its key."""

from collections.abc import Awaitable, Callable
from functools import partial

from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.widgets import Input

from gymtui.actions import EVERYWHERE, Action
from gymtui.tui.bindings import key_sign
from gymtui.tui.place import PlaceScreen


class ActionCommands(Provider):
    """Offers the actions that work where the person is."""

    def _actions(self) -> list[Action]:
        screen = self.screen
        if not isinstance(screen, PlaceScreen):
            return []
        return [a for a in screen.desk.actions if a.place in (screen.PLACE, EVERYWHERE)]

    def _run(self, action: Action) -> Callable[[], Awaitable[bool]]:
        target = f"app.{action.method}" if action.place == EVERYWHERE else f"screen.{action.method}"
        return partial(self.app.run_action, target)

    async def discover(self) -> Hits:
        for action in self._actions():
            yield DiscoveryHit(f"{action.description}  ({key_sign(action.keys)})", self._run(action))

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for action in self._actions():
            text = f"{action.description}  ({key_sign(action.keys)})"
            score = matcher.match(text)
            if score > 0:
                yield Hit(score, matcher.highlight(text), self._run(action))


class QuietPalette(CommandPalette):
    """Textual's palette with a cursor that stands still: nothing in gymtui blinks."""

    def on_mount(self) -> None:
        self.query_one(Input).cursor_blink = False
