"""plans/: the versions of each plan that were replaced, a file a plan. Nothing is thrown away here."""

from collections.abc import Collection
from datetime import datetime, timedelta

from gymtui.errors import GymtuiError
from gymtui.model.base import Moment, Record, Text
from gymtui.model.plan import PlanDocument
from gymtui.store.context import Context
from gymtui.store.names import moment_of, stamp_of
from gymtui.store.problems import StoreCorrupt
from gymtui.store.record_file import RecordFile
from gymtui.store.record_folder import PLAN_ID, RecordFolder
from gymtui.store.records import Document, plain
from gymtui.store.revisions import canonical, digest_of

PLANS = "plans"
VERSIONS = "versions"
_TICK = timedelta(milliseconds=1)


class PlanVersion(Record):
    """A plan as it was until `at`, and in words what took its place then (`why`: “before …”)."""

    id: str
    at: Moment
    why: Text = ""
    document: PlanDocument


class PlanHistory:
    """The versions of all plans. The name of one is its time and what it holds, so that two laptops that
    kept different versions have all of them when their files are put together."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.records = RecordFolder(context, PLANS)

    def keep(self, document: PlanDocument, why: str) -> PlanVersion | None:
        """Keep a version as of now; None where it is the same as the newest that is kept.

        Within a plan time never goes back, whatever the clock does: the newest is what was kept last. Raises
        GymtuiError; StoreCorrupt where the plan's file is broken, which is never written over.
        """
        with self._context.guard:
            plan_id = document.id
            if not PLAN_ID.fullmatch(plan_id):
                raise GymtuiError("A plan without an id has no history.", "Nothing was changed.")
            file = self.records.file_to_write(plan_id)
            kept = self._kept(file)
            content = plain(document)
            newest = max(kept, default="")
            if newest and canonical(kept[newest].get("document")) == canonical(content):
                return None
            at = self._next_moment(newest)
            version = PlanVersion(
                id=f"{stamp_of(at)}-{digest_of(content)}", at=at, why=why, document=document
            )
            file.add_many(VERSIONS, [version], "id")
            return version

    def versions(self, plan_id: str) -> tuple[PlanVersion, ...]:
        """Return what is kept of a plan, newest first. A broken file reads as nothing and is reported."""
        with self._context.guard:
            if not PLAN_ID.fullmatch(plan_id) or not self.records.path(plan_id).exists():
                return ()
            found = self.records.file(plan_id).records(VERSIONS, PlanVersion, "id")
        return tuple(sorted(found.values(), key=lambda one: one.id, reverse=True))

    def removed(self, there: Collection[str]) -> tuple[PlanVersion, ...]:
        """Return the newest version of each plan that is none of `there`, the one removed last first."""
        with self._context.guard:
            gone = [one for one in self.records.ids() if one not in there]
        newest = [versions[0] for one in gone if (versions := self.versions(one))]
        return tuple(sorted(newest, key=lambda one: one.at, reverse=True))

    def _kept(self, file: RecordFile) -> dict[str, Document]:
        try:
            return file.tables().get(VERSIONS, {})
        except StoreCorrupt as error:
            error.what_to_do = (
                f"The plan is not saved, so that no version of it is lost. Repair {file.path}, "
                "or move it away: gymtui then begins a new one."
            )
            raise

    def _next_moment(self, newest: str) -> datetime:
        now = self._context.clock()
        try:
            after = moment_of(newest.partition("-")[0]) + _TICK
        except ValueError:  # none is kept, or its name was changed by hand: the clock decides
            return now
        return max(now, after)
