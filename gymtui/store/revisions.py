"""How often things were edited: counts without clocks, by which two versions are folded into one.

An edited set carries `rev`, how often it was edited. Fields of a workout or an exercise are counted in
`revised` there; `exercises` and `sets` in it count changes of the order. What was removed leaves
`<count>:<digest>` in the workout's `removed`, so that a version that still has it does not bring it
back, while one in which it was edited since does. A count is a line of a file only where something
was edited, so that edits of different sets never touch the same line.
"""

import hashlib
import json
from collections.abc import Iterable
from typing import Any, NamedTuple

Document = dict[str, Any]

NOT_FIELDS = frozenset({"v", "id", "rev", "revised", "removed", "exercises", "sets"})


class Grave(NamedTuple):
    """What is remembered of something removed: how often it was edited before, and what it held."""

    rev: int
    digest: str

    def __str__(self) -> str:
        return f"{self.rev}:{self.digest}"

    @classmethod
    def parse(cls, text: object) -> "Grave":
        """Read one back; what was garbled by hand counts as never edited."""
        rev, _, digest = str(text).partition(":")
        return cls(int(rev) if rev.isdecimal() else 0, digest)

    def holds(self, rev: int, digest: str) -> bool:
        """Whether the removal stands against this version: an edit it did not know of survives."""
        return rev < self.rev or (rev == self.rev and digest == self.digest)


def canonical(value: object) -> str:
    """Return JSON that is the same for equal values, to compare and to choose by."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest_of(value: object) -> str:
    return hashlib.sha256(canonical(value).encode()).hexdigest()[:12]


def fields_of(item: Document) -> Document:
    """Return what an item says of itself, without its members and the store's bookkeeping."""
    return {name: value for name, value in item.items() if name not in NOT_FIELDS}


def content_of(item: Document) -> Document:
    """Return a set, or a record of the library, without its count."""
    return {name: value for name, value in item.items() if name not in ("rev", "v")}


def rev_of(item: Document) -> int:
    rev = item.get("rev", 0)
    return rev if isinstance(rev, int) else 0


def edits_of(item: Document) -> int:
    """Return how often an exercise itself was edited: the sum of its counts, the order of its sets aside."""
    return sum(count for name, count in counts_of(item).items() if name != "sets")


def counts_of(item: Document) -> dict[str, int]:
    revised = item.get("revised", {})
    return {k: n for k, n in revised.items() if isinstance(n, int)} if isinstance(revised, dict) else {}


def graves_of(document: Document) -> dict[str, Grave]:
    removed = document.get("removed", {})
    return {key: Grave.parse(text) for key, text in removed.items()} if isinstance(removed, dict) else {}


def members(item: Document, name: str) -> dict[str, Document]:
    """Return an item's exercises or sets by id, in their order.

    Ids are unique; should a file hold one twice, the second gets a mark, so that nothing is lost.
    """
    found: dict[str, Document] = {}
    for member in item.get(name, ()):
        key = str(member.get("id", ""))
        while key in found:
            key += "~"
        found[key] = member
    return found


def grave_of_set(item: Document) -> Grave:
    return Grave(rev_of(item), digest_of(content_of(item)))


def grave_of_exercise(item: Document) -> Grave:
    return Grave(edits_of(item), digest_of(fields_of(item)))


def stamped(new: Document, old: Document) -> Document:
    """Return the edited workout with its counts brought on from the version before."""
    graves = graves_of(old)
    before, after = members(old, "exercises"), members(new, "exercises")
    exercises: list[Document] = []
    for key, exercise in after.items():
        exercises.append(_stamped_exercise(key, exercise, before.get(key), graves))
    for key, exercise in before.items():
        if key not in after:
            graves[key] = grave_of_exercise(exercise)
            for set_key, item in members(exercise, "sets").items():
                graves[f"{key}/{set_key}"] = grave_of_set(item)
    counts = _counted(new, old, "exercises", before, after)
    return assembled({**new, "exercises": exercises}, counts, graves)


def assembled(document: Document, counts: dict[str, int], graves: dict[str, Grave]) -> Document:
    """Return a workout's document with its bookkeeping last, where there is any."""
    whole = {name: value for name, value in document.items() if name not in ("revised", "removed")}
    if not whole.get("exercises"):
        whole.pop("exercises", None)
    if counts:
        whole["revised"] = dict(sorted(counts.items()))
    if graves:
        whole["removed"] = {key: str(grave) for key, grave in sorted(graves.items())}
    return whole


def _stamped_exercise(key: str, new: Document, old: Document | None, graves: dict[str, Grave]) -> Document:
    """Return the exercise with counts; `graves` gains what was removed and loses what came back."""
    before = members(old, "sets") if old is not None else {}
    after = members(new, "sets")
    sets = []
    for set_key, item in after.items():
        grave = graves.pop(f"{key}/{set_key}", None)
        rev = _rev_after(item, before.get(set_key), grave)
        sets.append({**content_of(item), "rev": rev} if rev else content_of(item))
    for set_key, item in before.items():
        if set_key not in after:
            graves[f"{key}/{set_key}"] = grave_of_set(item)
    grave = graves.pop(key, None)
    counts = _counted(new, old, "sets", before, after) if old is not None else {}
    if old is None and grave is not None:
        counts = {"name": grave.rev + 1}
    return with_counts({**new, "sets": sets}, counts)


def with_counts(exercise: Document, counts: dict[str, int]) -> Document:
    whole = {name: value for name, value in exercise.items() if name not in ("revised", "sets")}
    if counts:
        whole["revised"] = dict(sorted(counts.items()))
    if exercise.get("sets"):
        whole["sets"] = exercise["sets"]
    return whole


def _rev_after(item: Document, old: Document | None, grave: Grave | None) -> int:
    if old is None:
        return grave.rev + 1 if grave is not None else 0
    return rev_of(old) + (content_of(item) != content_of(old))


def _counted(
    new: Document, old: Document, name: str, before: Iterable[str], after: Iterable[str]
) -> dict[str, int]:
    """Return the counts of fields, and of the order of the members called `name`."""
    counts = counts_of(old)
    was, now = fields_of(old), fields_of(new)
    for field in {*was, *now}:
        if was.get(field) != now.get(field):
            counts[field] = counts.get(field, 0) + 1
    before, after = list(before), list(after)
    if [key for key in before if key in after] != [key for key in after if key in before]:
        counts[name] = counts.get(name, 0) + 1
    return counts
