"""`gymtui plan …`: plans on the command line. What a command needs is imported when it runs."""

import argparse
from collections.abc import Callable
from pathlib import Path

from gymtui.commands.plan_simulate_parser import add_simulate

PLAN_FILE = "a plan as text (.gym), or - for what is piped in"


def add_commands(parser: argparse.ArgumentParser, folder: Callable[[str], str]) -> None:
    """Add the commands of `gymtui plan`; `folder` reads the argument of --home."""
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    where = "the folder of the data (default: GYMTUI_HOME, else the system's)"

    def command(name: str, words: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=words, description=words)
        made.add_argument("--home", type=folder, metavar="DIR", default=argparse.SUPPRESS, help=where)
        return made

    checked = command("check", "say what is wrong with plans of text, with line and column")
    checked.add_argument(
        "files", nargs="+", metavar="FILE", help="a plan as text (.gym), - for what is piped in"
    )
    checked.add_argument("--json", action="store_true", help="print it as JSON")
    checked.set_defaults(run=_check)
    shown = command("show", "print a plan of the library as text, or the plans there are")
    shown.add_argument("name", nargs="?", metavar="NAME", help="the plan's name")
    shown.add_argument("--version", type=int, metavar="N", help="the Nth earlier version, 1 the newest")
    shown.set_defaults(run=_show)
    earlier = command("versions", "list the earlier versions of a plan")
    earlier.add_argument("name", metavar="NAME", help="the plan's name")
    earlier.add_argument("--json", action="store_true", help="print it as JSON")
    earlier.set_defaults(run=_versions)
    exported = command("export", "write a plan of the library into a file of text")
    exported.add_argument("name", metavar="NAME", help="the plan's name")
    exported.add_argument(
        "-o", "--output", metavar="FILE", help="the file (default: the plan's id with .gym)"
    )
    exported.set_defaults(run=_export)
    imported = command("import", "put a plan of a file into the library")
    imported.add_argument("file", metavar="FILE", help=PLAN_FILE)
    imported.add_argument("--name", help="call it this instead")
    imported.add_argument(
        "--replace", action="store_true", help="put it in the place of the plan of the same name"
    )
    imported.set_defaults(run=_import)
    edited = command("edit", "open a plan of the library in $EDITOR, and keep it when it is right")
    edited.add_argument("name", metavar="NAME", help="the plan's name")
    edited.set_defaults(run=_edit)
    add_simulate(command("simulate", "play the next weeks of a plan: loads, sets, failures, minutes, plates"))


def _check(options: argparse.Namespace) -> int:
    from gymtui.commands.plan_files import check
    from gymtui.paths import resolve

    return check(resolve(options.home), options.files, json_wanted=options.json)


def _show(options: argparse.Namespace) -> int:
    from gymtui.commands.plan_files import show
    from gymtui.paths import resolve

    return show(resolve(options.home), options.name, options.version)


def _versions(options: argparse.Namespace) -> int:
    from gymtui.commands.plan_versions import list_versions
    from gymtui.paths import resolve

    return list_versions(resolve(options.home), options.name, json_wanted=options.json)


def _export(options: argparse.Namespace) -> int:
    from gymtui.commands.plan_files import export_plan
    from gymtui.paths import resolve

    output = Path(options.output) if options.output is not None else None
    return export_plan(resolve(options.home), options.name, output)


def _edit(options: argparse.Namespace) -> int:
    from gymtui.commands.plan_editing import edit_plan
    from gymtui.paths import resolve

    return edit_plan(resolve(options.home), options.name)


def _import(options: argparse.Namespace) -> int:
    from gymtui.commands.plan_files import import_plan
    from gymtui.paths import resolve

    return import_plan(resolve(options.home), options.file, options.name, replace=options.replace)
