"""`gymtui plan edit`: a plan in the person's own editor, and back into the library without an error."""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from gymtui.commands.opening import no_data, open_to_write
from gymtui.commands.plan_files import is_wrong, setting_for
from gymtui.commands.plan_library import plan_of
from gymtui.model.plan import PlanDocument
from gymtui.paths import Paths
from gymtui.plans.text.checked import check_text
from gymtui.plans.text.writer import write_plan
from gymtui.store.gate import has_data
from gymtui.store.store import Store
from gymtui.tui.desk import read_known
from gymtui.tui.own_editor import Edit, in_editor, marked, read_back, without_marks
from gymtui.tui.plans import shelf

Ask = Callable[[str], bool]


def edit_plan(paths: Paths, name: str, edit: Edit | None = None, ask: Ask | None = None) -> int:
    """Open a plan of the library in $VISUAL or $EDITOR and keep it when it comes back without an error.

    With errors they are marked in the text, and it is opened again if the person likes; else the text stays
    in a file that is named, and the library as it was (exit code 1). Raises GymtuiError.
    """
    edit, ask = edit or in_editor, ask or _asked
    if not has_data(paths.home):
        raise no_data(paths.home)
    with open_to_write(paths, "edited") as store:
        known = read_known(store)
        document = plan_of(known, name)
        text = write_plan(document, known.catalogue).text
        folder = Path(tempfile.mkdtemp(prefix="gymtui-"))
        file = folder / f"{document.id}.gym"
        file.write_text(text, encoding="utf-8")
        while True:
            edit(file)
            typed = without_marks(read_back(file))
            reading = check_text(typed, setting_for(known), document)
            if reading.document is not None and not is_wrong(reading):
                break
            file.write_text(marked(typed, reading), encoding="utf-8")
            for one in reading.problems:
                print(f"{file}:{one}", file=sys.stderr)
            if not ask("Edit it again?"):
                print(f"Nothing was changed. Your text is in {file}.", file=sys.stderr)
                return 1
        _keep(store, document, reading.document)
    file.unlink()
    folder.rmdir()
    return 0


def _keep(store: Store, before: PlanDocument, after: PlanDocument) -> None:
    if after == before:
        print("Nothing was changed.")
        return
    known = read_known(store)
    shelf.keep_change(store.library, shelf.kept(known, after, f"Edited {after.name}."))
    print(f"Saved {after.name}.")


def _asked(question: str) -> bool:
    """Ask with yes as the default; without somebody to ask: no."""
    if not sys.stdin.isatty():
        return False
    print(f"{question} [Y/n] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().casefold() not in ("n", "no")
