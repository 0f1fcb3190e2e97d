"""The command line. Each command imports what it needs when it runs."""

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NoReturn

from gymtui import __version__
from gymtui.errors import GymtuiError

if TYPE_CHECKING:
    from pathlib import Path

INTERRUPTED = 130
PIPE_CLOSED = 141
"""What shells report for a program that ended with Ctrl-C, or whose reader went away."""

Options = argparse.Namespace
Run = Callable[[Options], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code: 0 done, 1 done but something is wrong with the data, 2 an
    error that was explained on stderr."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    options = _parser().parse_args(arguments)
    run: Run = options.run
    try:
        code = run(options)
        sys.stdout.flush()
    except GymtuiError as error:
        print(f"gymtui: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left is nobody's
        return PIPE_CLOSED
    except Exception as error:
        from gymtui.commands.crash import keep_crash
        from gymtui.paths import resolve

        keep_crash(resolve(options.home), error)
        raise
    return code


def _program(options: Options) -> int:
    from gymtui.commands.program import run_program
    from gymtui.paths import resolve

    return run_program(resolve(options.home))


def _demo(options: Options) -> int:
    from gymtui.commands.demo import run_demo
    from gymtui.paths import resolve

    return run_demo(resolve(options.home), options.years, options.seed, _path(options.into))


def _import(options: Options) -> int:
    from pathlib import Path

    from gymtui.commands.importing import Asked, import_files
    from gymtui.paths import resolve

    asked = Asked(options.app, options.unit, options.dry_run, options.json, options.rows)
    return import_files(resolve(options.home), [Path(name) for name in options.files], asked)


def _export(options: Options) -> int:
    from gymtui.commands.exporting import export
    from gymtui.paths import resolve

    return export(resolve(options.home), _path(options.output))


def _today(options: Options) -> int:
    from gymtui.commands.today import print_today
    from gymtui.paths import resolve

    return print_today(resolve(options.home))


def _backup(options: Options) -> int:
    from gymtui.commands.keeping import make_backup
    from gymtui.paths import resolve

    return make_backup(resolve(options.home), _path(options.file))


def _restore(options: Options) -> int:
    from pathlib import Path

    from gymtui.commands.keeping import restore
    from gymtui.paths import resolve

    return restore(resolve(options.home), Path(options.file), agreed=options.yes)


def _doctor(options: Options) -> int:
    from gymtui.commands.keeping import doctor
    from gymtui.paths import resolve

    return doctor(resolve(options.home), json_wanted=options.json)


def _keys(options: Options) -> int:
    from gymtui.commands.telling import print_keys
    from gymtui.paths import resolve

    return print_keys(resolve(options.home))


def _where(options: Options) -> int:
    from gymtui.commands.telling import print_where
    from gymtui.paths import resolve

    return print_where(resolve(options.home))


def _history(options: Options) -> int:
    from gymtui.commands.history import Asked, print_history
    from gymtui.paths import resolve

    asked = Asked(options.words, options.limit, options.json, options.saved)
    return print_history(resolve(options.home), asked)


def _share(options: Options) -> int:
    from gymtui.commands.sharing import Wanted, share
    from gymtui.paths import resolve

    wanted = Wanted(
        options.which, options.svg, options.png, options.text, notes=options.notes, weight=options.weight
    )
    return share(resolve(options.home), wanted)


def _plan(options: Options) -> int:
    raise GymtuiError("What is to be done with the plan?", f"`{options.prog} --help` lists what can be.")


def _add_plan(parser: argparse.ArgumentParser) -> None:
    from gymtui.commands.plan import add_commands

    parser.set_defaults(prog=parser.prog)
    add_commands(parser, _folder)


def _path(name: str | None) -> "Path | None":
    from pathlib import Path

    return None if name is None else Path(name)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments in one line."""
        self.exit(2, f"gymtui: {message}. See: {self.prog} --help\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="gymtui", description="A strength-training companion for the terminal.")
    parser.add_argument("--version", action="version", version=f"gymtui {__version__}")
    where = "the folder of the data (default: GYMTUI_HOME, else the system's)"
    parser.add_argument("--home", type=_folder, metavar="DIR", help=where)
    parser.set_defaults(run=_program)
    commands = parser.add_subparsers(
        title="commands", metavar="COMMAND", description="none: the program itself"
    )

    def command(name: str, run: Run, words: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=words, description=words)
        made.add_argument("--home", type=_folder, metavar="DIR", default=argparse.SUPPRESS, help=where)
        made.set_defaults(run=run)
        return made

    demo = command("demo", _demo, "the program on made-up history, removed afterwards")
    demo.add_argument("--years", type=_years, default=2, help="how long the history is (default 2)")
    demo.add_argument("--seed", type=int, default=1, help="the same seed gives the same history")
    demo.add_argument("--into", metavar="DIR", help="only make the data, in a new folder")
    command("today", _today, "print the plan of today")
    _add_history(command("history", _history, "print sets of the past: 'bench >=100kg reps>=3 last 1y'"))
    _add_share(command("share", _share, "a workout as text, or as a picture to hand on"))
    _add_plan(command("plan", _plan, "play the weeks of a plan"))
    _add_exchange(command)
    backup = command("backup", _backup, "make a backup")
    backup.add_argument("file", nargs="?", help="where to (default: the program's own backups)")
    restore = command("restore", _restore, "put a backup in the place of the data, which is kept aside")
    restore.add_argument("file", help="the backup; `gymtui where` says where they are")
    restore.add_argument("--yes", action="store_true", help="do not ask")
    doctor = command("doctor", _doctor, "look at every file and say what is wrong; 1 if something is")
    doctor.add_argument("--json", action="store_true", help="print it as JSON")
    command("keys", _keys, "print the keys of every screen")
    command("where", _where, "print where data, settings, backups and logs are")
    return parser


def _add_history(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs="*", metavar="QUERY", help="what is asked for (docs/filter.md)")
    parser.add_argument("--limit", type=int, metavar="N", help="the newest N workouts only")
    parser.add_argument("--json", action="store_true", help="print it as JSON")
    parser.add_argument("--saved", action="store_true", help="list the saved filters (used as '@name')")


def _add_share(parser: argparse.ArgumentParser) -> None:
    which = "last (as without it), a day such as 2026-11-23, or a workout's id"
    parser.add_argument("which", nargs="?", default="last", metavar="WORKOUT", help=which)
    parser.add_argument("--text", action="store_true", help="print the text (as without a file)")
    parser.add_argument("--svg", metavar="FILE", help="write an SVG card; no file is overwritten")
    parser.add_argument("--png", metavar="FILE", help="write a PNG card (needs resvg-py)")
    parser.add_argument("--notes", action="store_true", help="tell the notes too")
    parser.add_argument("--weight", action="store_true", help="tell the body weight too")


def _add_exchange(command: Callable[[str, Run, str], argparse.ArgumentParser]) -> None:
    bring = command("import", _import, "import files of Strong, Hevy or gymtui")
    bring.add_argument("files", nargs="+", metavar="FILE", help="what the app exported")
    apps = ("strong", "hevy", "gymtui")
    bring.add_argument("--from", dest="app", choices=apps, help="the app (default: the file tells)")
    bring.add_argument("--unit", choices=("kg", "lb"), help="the unit of a file that names none")
    bring.add_argument("--dry-run", action="store_true", help="say what would happen and write nothing")
    bring.add_argument("--rows", action="store_true", help="say what became of every single row")
    bring.add_argument("--json", action="store_true", help="print the account as JSON")
    export = command("export", _export, "write everything as one documented file")
    export.add_argument("--to", choices=("json",), default="json", help="the format (default json)")
    export.add_argument("-o", "--output", metavar="FILE", help="the file (default: stdout)")


def _folder(text: str) -> str:
    if not text:
        raise argparse.ArgumentTypeError("a folder is expected")
    return text


def _years(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 40:
        raise argparse.ArgumentTypeError("a whole number from 1 to 40 is expected")
    return int(text)
