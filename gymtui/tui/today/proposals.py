"""How many changes are proposed for the followed plan, worked out once for what is known. No Textual here."""

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gymtui.insight.index import HistoryIndex
    from gymtui.settings import Settings
    from gymtui.tui.desk import Desk, Known

    Key = tuple[HistoryIndex, Known, Settings, date]
    Found = tuple[Key, int]


class Proposals:
    """`found` touches the disk: it is called in the keeper thread, and what it gives is taken with `take`."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk
        self._asked: Key | None = None
        self.count = 0

    def are_old(self) -> bool:
        """Whether history, library, settings or day are others than those they were drawn from."""
        return self._desk.index.complete and not _same(self._asked, self._key())

    def found(self) -> "Found":
        """Work them out for what is known now. Raises GymtuiError."""
        from gymtui.tui.dry_run_desk import document_of
        from gymtui.tui.hunk_desk import proposals_of

        key, program = self._key(), self._desk.program
        document = document_of(self._desk, program.id) if program is not None else None
        return key, len(proposals_of(self._desk, document)) if document is not None else 0

    def take(self, found: "Found") -> bool:
        """Take over what was worked out; True: it is another number than before."""
        before, (self._asked, self.count) = self.count, found
        return before != self.count

    def notes(self) -> tuple[str, ...]:
        """Return what Today says of them."""
        if not self.count:
            return ()
        many = "A change is" if self.count == 1 else f"{self.count} changes are"
        return (f"{many} proposed for your plan: h looks through {'it' if self.count == 1 else 'them'}",)

    def _key(self) -> "Key":
        desk = self._desk
        return desk.index, desk.known, desk.settings, desk.today


def _same(one: "Key | None", other: "Key") -> bool:
    if one is None or one[3] != other[3]:
        return False
    return all(before is after for before, after in zip(one[:3], other[:3], strict=True))
