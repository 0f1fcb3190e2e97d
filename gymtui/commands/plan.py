"""`gymtui plan …`: what can be done with plans on the command line."""

import argparse
from collections.abc import Callable

from gymtui.commands.plan_simulate_parser import add_simulate


def add_commands(parser: argparse.ArgumentParser, folder: Callable[[str], str]) -> None:
    """Add the commands of `gymtui plan`; `folder` reads the argument of --home."""
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    words = "play the next weeks of a plan: loads, sets, failures, minutes, plates"
    made = commands.add_parser("simulate", help=words, description=words)
    where = "the folder of the data (default: GYMTUI_HOME, else the system's)"
    made.add_argument("--home", type=folder, metavar="DIR", default=argparse.SUPPRESS, help=where)
    add_simulate(made)
