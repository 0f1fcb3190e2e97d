"""The arguments of `gymtui plan simulate`. What it needs is imported when it runs."""

import argparse

MOST_WEEKS = 52
LEVELS = ("novice", "intermediate", "advanced")


def add_simulate(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `gymtui plan simulate`, and what runs it."""
    parser.add_argument("file", metavar="FILE", help="a plan as text (.gym)")
    parser.add_argument("--weeks", type=_weeks, default=12, help="how many weeks are played (default 12)")
    parser.add_argument("--against", metavar="FILE2", help="a second plan to hold beside it")
    parser.add_argument("--level", choices=LEVELS, help="play it for this level (default: yours)")
    parser.add_argument("--json", action="store_true", help="print everything as JSON")
    parser.set_defaults(run=simulate)


def simulate(options: argparse.Namespace) -> int:
    """Run `gymtui plan simulate` with its options."""
    from pathlib import Path

    from gymtui.commands.plan_simulate import Asked, run
    from gymtui.model.profile import Level
    from gymtui.paths import resolve

    against = Path(options.against) if options.against is not None else None
    level = Level(options.level) if options.level is not None else None
    return run(resolve(options.home), Asked(Path(options.file), options.weeks, against, level, options.json))


def _weeks(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MOST_WEEKS:
        raise argparse.ArgumentTypeError(f"a whole number from 1 to {MOST_WEEKS} is expected")
    return int(text)
