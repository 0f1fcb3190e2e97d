"""`gymtui backup`, `gymtui restore` and `gymtui doctor`."""

import sys
from dataclasses import replace
from pathlib import Path

from gymtui.actions import with_keymap
from gymtui.clock import wall_clock
from gymtui.commands.opening import as_json, no_data
from gymtui.commands.telling import backups_folder
from gymtui.errors import GymtuiError
from gymtui.paths import Paths
from gymtui.settings import read_settings
from gymtui.store.doctor import NOTE, OK, PROBLEM, Finding, Report, examine
from gymtui.store.gate import STORE, has_data
from gymtui.store.names import stamp_of
from gymtui.store.restore import check, restore_backup
from gymtui.store.store import Store


def make_backup(paths: Paths, target: Path | None) -> int:
    """Write a backup to a file, or among the program's own; also while the program runs."""
    home = paths.home
    if not home.is_file() and not (home / STORE).exists() and not has_data(home):
        raise no_data(home)
    with Store.open(home, paths.state, paths.cache, clock=wall_clock) as store:
        if target is None and not store.read_only:
            target = store.backups.make().path
            print(f"Backup: {target}")
            return 0
        target = target or store.backups.folder / f"{stamp_of(wall_clock())}-asked.zip"
        files = store.backups.write_to(target.absolute())
    print(f"Backup of {files:,} files: {target}")
    return 0


def restore(paths: Paths, source: Path, *, agreed: bool) -> int:
    """Put a backup in the place of the data, which is moved aside; it is asked for a yes first."""
    files = len(check(source))
    if has_data(paths.home) and not agreed:
        _ask(paths.home, source, files)
    restored = restore_backup(source, paths.home, wall_clock())
    print(f"Restored {restored.files:,} files from {source} into {paths.home}.")
    if restored.aside is not None:
        print(f"The data before is in {restored.aside}; delete that folder when you are sure.")
    return 0


def _ask(home: Path, source: Path, files: int) -> None:
    """Ask for a yes. Raises GymtuiError where there is nobody to ask, or the answer is another."""
    words = f"{source} with {files:,} files would take the place of the data in {home}"
    if not sys.stdin.isatty():
        raise GymtuiError(f"{words}.", "Nothing was changed. Add --yes to do it.")
    print(f"{words}. The present data is moved aside, not deleted.", file=sys.stderr)
    print("Type yes to do it: ", end="", file=sys.stderr, flush=True)
    if sys.stdin.readline().strip().casefold() not in ("yes", "y"):
        raise GymtuiError("Nothing was changed.")


def doctor(paths: Paths, *, json_wanted: bool) -> int:
    """Look at every file; print what is wrong and what to do. Returns 1 where something is wrong."""
    if not paths.home.exists():
        raise no_data(paths.home)
    report = _with_own_files(examine(paths.home), paths)
    print(as_json(report.as_json()) if json_wanted else _words(report, paths))
    return 0 if report.is_sound else 1


def _with_own_files(report: Report, paths: Paths) -> Report:
    """Return the report with what is wrong in the settings and the person's themes."""
    settings, problems = read_settings(paths.settings)
    wrong = {"settings.toml": [*problems, *with_keymap(settings.keys)[1]]}
    if paths.own_themes.is_dir():
        from gymtui.tui.themes import load_theme_file

        for path in sorted(paths.own_themes.glob("*.toml")):
            try:
                load_theme_file(path.read_bytes(), path.name)
            except (GymtuiError, OSError) as error:
                wrong[f"themes/{path.name}"] = [str(error)]
    found = [
        replace(one, status=PROBLEM, message=" ".join(wrong[one.path]), what_to_do="")
        if wrong.get(one.path)
        else one
        for one in report.findings
    ]
    return replace(report, findings=tuple(found))


def _words(report: Report, paths: Paths) -> str:
    notes = [one for one in report.findings if one.status == NOTE]
    sound = sum(one.status == OK for one in report.findings)
    lines = [f"{paths.home}: {len(report.findings):,} files, {sound:,} in order."]
    lines += [_line(one, "PROBLEM") for one in report.problems]
    lines += [_line(one, "note") for one in notes]
    if report.is_sound:
        return "\n".join([*lines, "Nothing is wrong."])
    newest = max(backups_folder(paths).glob("*.zip"), default=None)
    words = f"The newest backup is {newest}" if newest is not None else "There is no backup"
    return "\n".join([*lines, f"{_needing(len(report.problems))} {words}."])


def _line(finding: Finding, word: str) -> str:
    return " ".join(
        text for text in (f"{word}: {finding.path}:", finding.message, finding.what_to_do) if text
    )


def _needing(count: int) -> str:
    return "1 file needs you." if count == 1 else f"{count:,} files need you."
