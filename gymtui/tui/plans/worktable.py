"""What Plans and the editor share while the program runs: the clipboard, and what can be taken back."""

from gymtui.plans.editing.clips import Clip
from gymtui.tui.plans.shelf import ShelfChange


class Worktable:
    """The clipboard, the plan edited last, and the changes that can be undone and redone."""

    def __init__(self) -> None:
        self.clip: Clip | None = None
        self.last = ""
        self.done: list[ShelfChange] = []
        self.undone: list[ShelfChange] = []

    def did(self, change: ShelfChange) -> None:
        """Note a change; what was undone before can no longer be redone."""
        self.done.append(change)
        self.undone.clear()
