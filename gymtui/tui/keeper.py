"""What a screen may ask of the App without knowing it: to do what touches the disk in the keeper thread."""

from collections.abc import Callable
from typing import Protocol, TypeVar, runtime_checkable

from textual.screen import Screen

R = TypeVar("R")


@runtime_checkable
class Keeper(Protocol):
    """Does one thing after the other, never on the event loop."""

    async def keep(self, task: Callable[[], R]) -> R:
        """Do the task and return what it returns; what it raises is raised here."""
        ...


async def keep(screen: Screen[None], task: Callable[[], R]) -> R:
    """Do the task in the keeper thread of the screen's App."""
    keeper = screen.app
    assert isinstance(keeper, Keeper), "screens of gymtui run in GymApp"
    return await keeper.keep(task)
