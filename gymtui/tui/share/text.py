"""A workout as plain text to send to somebody: short lines, nothing that needs a fixed width."""

from collections.abc import Iterator

from gymtui.tui.share.view import Shared, SharedExercise, sets_text
from gymtui.tui.words import counted

STAR = "★"
BETWEEN = " · "


def text_of(shared: Shared) -> str:
    """Return the text, ended by a line break."""
    return "\n".join(_lines(shared)) + "\n"


def _lines(shared: Shared) -> Iterator[str]:
    yield shared.title
    yield BETWEEN.join((shared.day, *shared.facts))
    if not shared.exercises:
        yield ""
        yield "No work set was done."
    for exercise in shared.exercises:
        yield ""
        yield from _exercise(exercise)
    last = list(_last(shared))
    if last:
        yield ""
        yield from last


def _exercise(exercise: SharedExercise) -> Iterator[str]:
    heading = f"{exercise.label} {exercise.name}"
    about = [exercise.technique] if exercise.technique else []
    about += [f"{exercise.group} with {' and '.join(exercise.mates)}"] if exercise.group else []
    yield BETWEEN.join((heading, *about))
    yield BETWEEN.join(f"{one.text} {STAR}" if one.record else one.text for one in exercise.sets)
    for record in exercise.records:
        yield f"{STAR} {record.what} ({record.before})"
    for note in exercise.notes:
        yield f"“{note}”"


def _last(shared: Shared) -> Iterator[str]:
    if shared.muscles:
        yield "Hard sets: " + ", ".join(f"{muscle} {sets_text(amount)}" for muscle, amount in shared.muscles)
    if shared.warmups:
        yield f"{counted(shared.warmups, 'warm-up')} left out"
    if shared.scale:
        yield f"@ is {shared.scale}"
    if shared.notes:
        yield f"“{shared.notes}”"
