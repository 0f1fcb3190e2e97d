"""What a line of plan text that is being typed may go on with: exercises, and the words of the language."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from gymtui.plans.text.grammar import SPEC
from gymtui.plans.text.names import ExerciseNames, exercise_text
from gymtui.training.progression.rules import AUTO, RULES

LIMIT = 6
SEARCHED = 12
LEAST_TYPED = 2
"""Letters of a name from which exercises are offered."""

_SPEC = re.compile(rf"(?<!\S){SPEC}|\s\s+(?=\S)", re.IGNORECASE)
_WORD = re.compile(r"[^\s,]*\Z")
_NAMES = re.compile(r"((?:(?:optional|pool)\s+|or\s+)*)(.*)\Z", re.IGNORECASE | re.DOTALL)
_NEXT_NAME = {"or": re.compile(r",\s*"), "pool": re.compile(r"/\s*")}
_HEADS = re.compile(r"\s*(program|day)\b", re.IGNORECASE)

TOP = (("program ", "a program with its days"), ("day ", "a day"))
HEAD = (
    *(("rotation, 4 days a week", "the days in turn"), ("weekdays", "fixed days")),
    *(("weeks 5, deload in week 5, RIR 3 3 2 1", "weeks, a deload, a wave of RIR"), ("week 3: ", "one week")),
    *(("level ", "novice, intermediate, advanced"), ("goal ", "what it is for"), ("author ", "whose it is")),
    *(("source ", "where it is from"), ('note "', "a note"), ('order "', "days that come more than once")),
    ("day ", "the first day"),
)
IN_DAY = (
    *(("superset switch 15s round 2m", "exercises in turn, indented below"), ("day ", "another day")),
    *(("optional ", "the first to go"), ("pool ", "in turn: A / B"), ('note "', "a note")),
    *(
        ("warmup ramp", "warm-ups to the first set"),
        ("rule ", "how it progresses"),
        ("or ", "if it is taken"),
    ),
    ("rest 3m", "after each set"),
)
IN_SETS = (
    *(("rest-pause to 18", "rest-pause, to a total"), ("drops 2 -20%", "drop set")),
    *(("cluster 10 by 3 20s", "cluster, groups of 3"), ("myo", "myo-reps"), ("dc", "DC rest-pause")),
    *(("amrap", "as many as possible"), ("top", "top set"), ("back-off -10%", "back-off set")),
    *(("emom 10 60s", "on the minute"), ("intervals 8 20s 10s", "work and rest")),
    *(("rest 3m", "after each set"), ("tempo 3-1-1-0", "down, pause, up, pause")),
    *(("lengthened", "partials"), ("shortened", "partials"), ("last +2.5 kg", "last time and a step")),
)
IN_SUPERSET = (("switch 15s", "between exercises"), ("round 2m", "after a round"))
SCHEMES = (("ramp", "to the first set"), ("none", "no warm-ups"))


@dataclass(frozen=True, slots=True)
class Completion:
    """A text to put in the place of columns `start` to `end` (from 0) of the line, and what it is."""

    text: str
    start: int
    end: int
    why: str = ""


def completions(text: str, line: int, column: int, names: ExerciseNames) -> tuple[Completion, ...]:
    """Return what may stand at a place of a text, the likeliest first; line and column count from 0.

    Nothing in a comment, in quotes, in the middle of a word, and where a word is complete.
    """
    lines = text.split("\n")
    if not 0 <= line < len(lines) or "#" in lines[line][:column] or lines[line][:column].count('"') % 2:
        return ()
    typed, rest = lines[line][:column], lines[line][column:]
    if rest[:1].strip():
        return ()
    found = _offered(typed, lines[:line], names)
    return tuple(one for one in found if one.text.rstrip() != typed[one.start :].strip())[:LIMIT]


def _offered(typed: str, above: list[str], names: ExerciseNames) -> Iterable[Completion]:
    content = typed.lstrip()
    word = content.split(" ", 1)[0].lower()
    zone = _zone(above)
    after = _WORD.search(typed)
    assert after is not None, "the end of a line is always one"
    at = after.start()
    if zone == "top":
        return _words(TOP, typed, len(typed) - len(content))
    if zone == "head":
        return _words(HEAD, typed, len(typed) - len(content)) if " " not in content else ()
    if word in ("superset", "circuit") and " " in content:
        return _words(IN_SUPERSET, typed, at)
    if word in ("rule", "progress") and " " in content:
        return _words([(name, _rule_words(name)) for name in (AUTO, *RULES)], typed, at)
    if word in ("warmup", "warm-up") and " " in content:
        return _words(SCHEMES, typed, at)
    if word in ("day", "program", "note") and " " in content:
        return ()
    if _SPEC.search(content) is not None:
        return _words(IN_SETS, typed, at) if typed[at:] else ()
    begun = len(typed) - len(content)
    starts = list(_words(IN_DAY, typed, begun)) if " " not in content else []
    return (*(starts if content else ()), *_exercises(typed, begun, names))


def _zone(above: list[str]) -> str:
    """Return what a line below these is a line of: nothing yet, the head of a program, or a day."""
    heads = [found[1].lower() for one in above if (found := _HEADS.match(one)) is not None]
    if not heads:
        return "top"
    return "day" if "day" in heads else "head"


def _words(offered: Iterable[tuple[str, str]], typed: str, start: int) -> Iterator[Completion]:
    begun = typed[start:].lower()
    for word, why in offered:
        if word.lower().startswith(begun):
            yield Completion(word, start, len(typed), why)


def _exercises(typed: str, begun: int, names: ExerciseNames) -> Iterator[Completion]:
    """Give exercises by the last name of a line: its own, or the last of `or A, B` or of `pool A / B`."""
    inside = _NAMES.match(typed[begun:])
    assert inside is not None, "it matches anything"
    start = _name_start(typed, begun + inside.start(2), inside[1].split(), names)
    name = typed[start:]
    if len(name.strip()) < LEAST_TYPED or names.find(name) is not None:
        return
    begins = name.casefold()
    found = names.search(name, limit=SEARCHED)
    for one in sorted(found, key=lambda other: not other.name.casefold().startswith(begins)):
        muscles = ", ".join(muscle.value.replace("_", " ") for muscle in one.primary)
        yield Completion(exercise_text(one.id, names), start, len(typed), muscles or "exercise")


def _name_start(typed: str, start: int, leads: list[str], names: ExerciseNames) -> int:
    """Return where the last name begins; with a comma in a name, the longest that a name begins with."""
    separator = _NEXT_NAME.get(leads[-1].lower()) if leads else None
    if separator is None:
        return start
    starts = [start, *(found.end() for found in separator.finditer(typed, start))]
    return next((one for one in starts if _begins_a_name(typed[one:], names)), starts[-1])


def _begins_a_name(text: str, names: ExerciseNames) -> bool:
    begun = text.casefold()
    return any(one.name.casefold().startswith(begun) for one in names.search(text, limit=SEARCHED))


def _rule_words(name: str) -> str:
    return RULES[name].words if name in RULES else "the coach chooses"
