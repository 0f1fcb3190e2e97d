"""A document while it is edited, with the way back and the way forward again."""

from dataclasses import dataclass, replace

from gymtui.model.plan import PlanDocument
from gymtui.plans.places import PlanPlace

WHOLE = PlanPlace()
"""The plan as a whole."""


@dataclass(frozen=True, slots=True)
class Step:
    """The document on the other side of a change, what was changed in words, and where it was."""

    document: PlanDocument
    words: str
    place: PlanPlace = WHOLE


@dataclass(frozen=True, slots=True)
class Editing:
    """A document, what can be undone and redone (the last of each is the next), and what was saved.

    `saved` None: it was never saved.
    """

    document: PlanDocument
    undo: tuple[Step, ...] = ()
    redo: tuple[Step, ...] = ()
    saved: PlanDocument | None = None

    @property
    def is_saved(self) -> bool:
        """Whether leaving now loses nothing."""
        return self.document == self.saved

    def changed(self, document: PlanDocument, words: str, place: PlanPlace = WHOLE) -> "Editing":
        """Return it with the document changed; what was undone before can no longer be redone."""
        if document == self.document:
            return self
        return replace(self, document=document, undo=(*self.undo, Step(self.document, words, place)), redo=())

    def undone(self) -> "Editing":
        """Return it without the last change; the same where there is none."""
        if not self.undo:
            return self
        *before, last = self.undo
        step = Step(self.document, last.words, last.place)
        return replace(self, document=last.document, undo=tuple(before), redo=(*self.redo, step))

    def redone(self) -> "Editing":
        """Return it with the last undone change done again; the same where there is none."""
        if not self.redo:
            return self
        *before, last = self.redo
        step = Step(self.document, last.words, last.place)
        return replace(self, document=last.document, redo=tuple(before), undo=(*self.undo, step))

    def kept(self) -> "Editing":
        """Return it saved as it is now."""
        return replace(self, saved=self.document)
