"""drafts/: unsaved work of the plan editor, a file a draft. It is there until it is saved or thrown away."""

from gymtui.model.base import Moment, Record
from gymtui.model.exercise import Slug
from gymtui.model.plan import PlanDocument
from gymtui.store.context import Context
from gymtui.store.record_folder import RecordFolder

DRAFTS = "drafts"


class Draft(Record):
    """Unsaved work on the plan of an id.

    `document` is the plan as far as it was understood; `text` is what was typed, letter by letter, where it
    was worked on as text: also text that is no plan yet.
    """

    id: Slug
    document: PlanDocument | None = None
    text: str | None = None
    at: Moment


class Drafts:
    """All drafts. A broken one costs no other, and is reported."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.records = RecordFolder(context, DRAFTS)

    def save(self, draft: Draft) -> None:
        """Keep a draft, in the place of the one before; on the disk when it returns. Raises GymtuiError."""
        with self._context.guard:
            self.records.file_to_write(draft.id).save(DRAFTS, draft, "id")

    def keep(self, document: PlanDocument, text: str | None = None) -> None:
        """Keep a document as the draft of its plan, as of now, with what is typed as its text.

        Raises GymtuiError.
        """
        self.save(Draft(id=document.id, document=document, text=text, at=self._context.clock()))

    def all(self) -> tuple[Draft, ...]:
        """Return the drafts that can be read, newest first."""
        with self._context.guard:
            found = [
                draft
                for draft_id in self.records.ids()
                for draft in self.records.file(draft_id).records(DRAFTS, Draft, "id").values()
            ]
        return tuple(sorted(found, key=lambda one: (one.at, one.id), reverse=True))

    def drop(self, draft_id: str) -> None:
        """Forget the draft of a plan: it was saved, or thrown away. Nothing happens where there is none."""
        with self._context.guard:
            self.records.remove(draft_id)
