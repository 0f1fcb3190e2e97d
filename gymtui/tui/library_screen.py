"""A place that changes the library: the profile, the gym, plans, exercises."""

from collections.abc import Callable

from gymtui.errors import GymtuiError
from gymtui.tui.keeper import keep
from gymtui.tui.messages import LibraryChanged
from gymtui.tui.place import PlaceScreen


class LibraryScreen(PlaceScreen):
    """Saves through the keeper and says what went wrong."""

    async def saved(self, change: Callable[[], None]) -> bool:
        """Do a change of the library and read it anew. False: it was not kept, and the person knows why."""

        def task() -> None:
            change()
            self.desk.reload()

        try:
            await keep(self, task)
        except GymtuiError as error:
            self.complain(error)
            return False
        self.post_message(LibraryChanged())
        return True
