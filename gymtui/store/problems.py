"""What can be wrong with the files, in words a person can act on."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from gymtui.errors import GymtuiError


@dataclass(frozen=True, slots=True)
class Problem:
    """A file that could not be read, or not wholly: which, why, and what the person can do."""

    path: Path
    message: str
    what_to_do: str = ""

    def __str__(self) -> str:
        return f"{self.message} {self.what_to_do}".strip()

    def as_json(self) -> dict[str, str]:
        return {key: str(value) for key, value in asdict(self).items()}


class StoreCorrupt(GymtuiError):  # noqa: N818 - a state of a file, named like it in the documents
    """A file is missing, empty, truncated, foreign or of the wrong shape. It is left exactly as it is."""

    def __init__(self, path: Path, message: str, what_to_do: str = "") -> None:
        super().__init__(f"{path.name} {message}.", what_to_do or RESTORE_IT)
        self.path = path

    @property
    def problem(self) -> Problem:
        return Problem(self.path, self.message, self.what_to_do)


class NewerVersion(GymtuiError):  # noqa: N818
    """A file was written by a newer gymtui: it can perhaps be read, but not changed."""

    def __init__(self, path: Path, version: int, known: int) -> None:
        super().__init__(
            f"{path.name} was written by a newer gymtui (version {version}; this one knows {known}).",
            "It is open for reading only; update gymtui to change it.",
        )
        self.path = path

    @property
    def problem(self) -> Problem:
        return Problem(self.path, self.message, self.what_to_do)


class ReadOnly(GymtuiError):  # noqa: N818
    """Something was to be saved while the store is open for reading only."""

    def __init__(self, reason: str) -> None:
        super().__init__("Nothing can be saved: the data is open for reading only.", reason)


RESTORE_IT = (
    "The file was left as it is. Repair it by hand, or bring back a backup with `gymtui restore`; "
    "`gymtui doctor` lists every file."
)


class ProblemList:
    """The problems met so far, one a file (or a record of a file), forgotten when it reads well again."""

    def __init__(self) -> None:
        self._by_key: dict[tuple[Path, str], Problem] = {}

    def __iter__(self) -> Iterator[Problem]:
        return iter(sorted(self._by_key.values(), key=lambda p: (str(p.path), p.message)))

    def note(self, problem: Problem, part: str = "") -> None:
        self._by_key[problem.path, part] = problem

    def forget(self, path: Path, part: str = "") -> None:
        self._by_key.pop((path, part), None)

    def forget_file(self, path: Path) -> None:
        """Forget everything about the file and its records."""
        for key in [key for key in self._by_key if key[0] == path]:
            del self._by_key[key]
