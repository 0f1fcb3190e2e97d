"""Where the goals are, worked out once for what is known. No Textual in here."""

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gymtui.insight.goals import GoalState
    from gymtui.insight.index import HistoryIndex
    from gymtui.tui.desk import Desk, Known
    from gymtui.tui.goals.row import GoalRow

    Key = tuple[HistoryIndex, Known, date]

SHOWN = 2
"""So many goals have room on Today."""


class Goals:
    """`found` reads the last half year: it is called in a worker. Without a goal nothing is read."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk
        self.key: Key | None = None
        self._asked: Key | None = None
        self.states: tuple[GoalState, ...] = ()

    def forget(self) -> None:
        """Work them out anew: something else that they depend on was kept."""
        self.key = self._asked = None

    def are_old(self) -> bool:
        """Whether history, library or day are others than those they were worked out from."""
        return self._desk.index.complete and not _same(self._asked, self._now())

    def begin(self) -> "Key":
        """Return what they are worked out from now."""
        self._asked = self._now()
        return self._asked

    def found(self) -> "tuple[GoalState, ...]":
        """Return where each goal is."""
        if not self._desk.store.library.goals():
            return ()
        from gymtui.tui.goal_desk import goal_states

        return goal_states(self._desk, lambda _: None)

    def rows(self) -> "tuple[GoalRow, ...]":
        """Return the first goals as they are shown, those to come before those reached."""
        if not self.states:
            return ()
        from gymtui.tui.goals.view import goal_row

        known = self._desk.known
        shown = self.states[:SHOWN]
        return tuple(goal_row(one, known.catalogue, known.profile.unit, self._desk.today) for one in shown)

    def _now(self) -> "Key":
        return self._desk.index, self._desk.known, self._desk.today


def _same(one: "Key | None", other: "Key") -> bool:
    return one is not None and one[2] == other[2] and one[0] is other[0] and one[1] is other[1]
