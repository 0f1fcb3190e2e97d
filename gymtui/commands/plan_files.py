"""`gymtui plan check`, `show`, `export` and `import`: plans as files of text."""

import os
import sys
from pathlib import Path

from gymtui.commands.opening import as_json, open_to_read, open_to_write, read_bytes
from gymtui.commands.plan_library import documents_of, known_of, plan_of
from gymtui.commands.plan_replacing import in_place_of, plan_replaced_by
from gymtui.commands.plan_versions import show_version
from gymtui.errors import GymtuiError
from gymtui.model.ids import short_id
from gymtui.model.plan import PlanDocument
from gymtui.model.profile import Level
from gymtui.paths import Paths
from gymtui.plans.checking import CheckSetting
from gymtui.plans.editing.edited import Making
from gymtui.plans.editing.making import copy_of
from gymtui.plans.places import Severity
from gymtui.plans.text.checked import check_text
from gymtui.plans.text.reading import Reading
from gymtui.plans.text.writer import write_plan
from gymtui.store.gate import has_data
from gymtui.training.catalogue import name_key
from gymtui.tui.desk import Known, catalogue_with, read_known
from gymtui.tui.plans import shelf

STDIN = "-"
SIGNS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "to know"}


def read_text(name: str) -> str:
    """Return the text of a file, or of what is piped in for `-`. Raises GymtuiError."""
    data = sys.stdin.buffer.read() if name == STDIN else read_bytes(Path(name))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise GymtuiError(f"{name} is no text in UTF-8.", "A plan is a text file.") from error


def setting_of(paths: Paths) -> CheckSetting:
    """Return what plans are checked against: this lifter and gym; without data a novice of no gym."""
    if not has_data(paths.home):
        return CheckSetting(catalogue_with({}), Level.NOVICE)
    with open_to_read(paths) as store:
        return setting_for(read_known(store))


def setting_for(known: Known) -> CheckSetting:
    """Return what plans are checked against for this lifter and gym."""
    return CheckSetting(
        known.catalogue,
        known.profile.level,
        known.gym.safeties,
        unit=known.profile.unit,
        gym=known.gym,
        choices=known.choices,
    )


# check


def check(paths: Paths, names: list[str], *, json_wanted: bool) -> int:
    """Print what is wrong with each file, `file:line:column: error: …`; return 1 where there is an error."""
    setting = setting_of(paths)
    readings = {name: check_text(read_text(name), setting) for name in names}
    if json_wanted:
        print(as_json([_as_plain(name, reading) for name, reading in readings.items()]))
    else:
        for name, reading in readings.items():
            _tell(name, reading)
    return 1 if any(is_wrong(reading) for reading in readings.values()) else 0


def is_wrong(reading: Reading) -> bool:
    """Return whether an error keeps it from being a plan of the library."""
    return any(one.severity is Severity.ERROR for one in reading.problems)


def _tell(name: str, reading: Reading, *, but: Severity | None = None) -> None:
    for one in (problem for problem in reading.problems if problem.severity is not but):
        told = str(one).partition(": ")[2]
        print(f"{name}:{one.span.line}:{one.span.column}: {SIGNS[one.severity]}: {told}")
    if not is_wrong(reading) and reading.document is not None:
        days = len(reading.document.templates)
        print(f"{name}: {reading.document.name} is a plan of {days} {'day' if days == 1 else 'days'}.")


def _as_plain(name: str, reading: Reading) -> dict[str, object]:
    return {
        "file": name,
        "plan": reading.document.name if reading.document is not None else None,
        "problems": [
            {
                "severity": one.severity.value,
                "line": one.span.line,
                "column": one.span.column,
                "end": one.span.end,
                "message": one.message,
                "expected": one.expected,
                "nearest": list(one.nearest),
            }
            for one in reading.problems
        ],
    }


# show, export


def show(paths: Paths, name: str | None, version: int | None = None) -> int:
    """Print a plan of the library as text; without a name the plans there are.

    `version` 1 is the newest of the earlier ones. Raises GymtuiError where there is none of that number.
    """
    if name is None and version is not None:
        raise GymtuiError("A version is of a plan.", "Name it: gymtui plan show NAME --version N.")
    if name is not None and version is not None:
        return show_version(paths, name, version)
    known = known_of(paths)
    if name is None:
        for document in documents_of(known):
            mark = "▸" if document.id == known.profile.program else " "
            print(f"{mark} {document.name}")
        return 0
    print(write_plan(plan_of(known, name), known.catalogue).text, end="")
    return 0


def export_plan(paths: Paths, name: str, output: Path | None) -> int:
    """Write a plan of the library into a file of text, by default its id with .gym; none is overwritten."""
    known = known_of(paths)
    document = plan_of(known, name)
    target = output or Path(f"{document.id}.gym")
    try:
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(write_plan(document, known.catalogue).text)
    except FileExistsError as error:
        raise GymtuiError(f"{target} is there already.", "Name another file with -o.") from error
    except OSError as error:
        raise GymtuiError(f"{target} cannot be written: {error.strerror or error}.") from error
    print(f"{document.name}: {target}")
    return 0


# import


def import_plan(paths: Paths, file: str, name: str | None, *, replace: bool = False) -> int:
    """Put a plan of a file into the library, all of it or nothing. Raises GymtuiError.

    Nothing is overwritten: where a plan of the name is there another name has to be given, or with
    `replace` the file takes its place, and the plan as it was is an earlier version.
    """
    text = read_text(file)
    with open_to_write(paths, "imported") as store:
        known = read_known(store)
        reading = check_text(text, setting_for(known))
        if is_wrong(reading) or reading.document is None:
            _tell(file, reading, but=Severity.INFORMATION)
            print("gymtui: nothing was imported.", file=sys.stderr)
            return 1
        document = reading.document
        if name is not None and replace:
            raise GymtuiError("--name and --replace are one or the other.", "Nothing was imported.")
        before = plan_replaced_by(known, document)
        if before is not None and replace:
            known_too = check_text(text, setting_for(known), before)
            document = in_place_of(known_too.document or document, before)
            change = shelf.kept_apart(known, document, f"Imported {document.name}.")
        else:
            document = _fresh(known, document, name or document.name)
            change = shelf.kept(known, document, f"Imported {document.name}.")
        _tell(file, reading, but=Severity.INFORMATION)
        shelf.keep_change(store.library, change)
    print(f"{document.name} is in the library: F4 shows it.")
    if before is not None and not replace and name is None:
        print(f"{before.name} has the same id and is there too: --replace puts the file in its place.")
    return 0


def _fresh(known: Known, document: PlanDocument, name: str) -> PlanDocument:
    """Return the plan under ids that are free. Raises GymtuiError where its name is taken."""
    if any(name_key(one.name) == name_key(name) for one in documents_of(known)):
        raise GymtuiError(
            f"There is a plan “{name}” already.",
            "Give this one another name with --name, or put it in its place with --replace.",
        )
    taken = frozenset({*known.programs, *known.templates})
    ids = {document.id, *(template.id for template in document.templates)}
    if name == document.name and taken.isdisjoint(ids):
        return document
    return copy_of(document, Making(lambda: short_id(os.urandom(5)), taken), name)
