"""What the page of earlier versions says. No Textual in here."""

from dataclasses import dataclass
from datetime import datetime, tzinfo

from gymtui.model.plan import PlanDocument
from gymtui.plans.text.writer import write_plan
from gymtui.plans.versions import DiffLine, LineKind, changed_lines
from gymtui.store.plan_history import PlanVersion
from gymtui.training.catalogue import Catalogue
from gymtui.tui import words


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version in the list: its id, until when it held, and what took its place. No id: the plan now."""

    id: str
    when: str
    why: str

    @property
    def words(self) -> str:
        return f"until {self.when}" if self.id else self.when


NOW = VersionRow("", "now", "The plan as it is.")
REMOVED = VersionRow("", "now", "It was removed.")


def version_row(version: PlanVersion, zone: tzinfo) -> VersionRow:
    at: datetime = version.at.astimezone(zone)
    why = version.why.removeprefix("before: ").removeprefix("before ")
    day = words.day(at.date()).partition(" ")[2]
    return VersionRow(version.id, f"{day}, {at:%H:%M}", why)


def version_lines(
    version: PlanDocument, now: PlanDocument | None, catalogue: Catalogue, *, whole: bool
) -> tuple[DiffLine, ...]:
    """Return what bringing a version back would change; `whole` (or without a plan now): all of its text."""
    text = write_plan(version, catalogue).text
    if whole or now is None:
        return tuple(DiffLine(LineKind.SAME, line) for line in text.splitlines())
    return changed_lines(write_plan(now, catalogue).text, text)
