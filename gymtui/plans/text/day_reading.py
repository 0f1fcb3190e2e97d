"""A day of a plan: its line, its supersets, its exercises with what is said under them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from gymtui.model.plan import Param, ProgressionRule, Warmup
from gymtui.plans.text import amounts
from gymtui.plans.text.faults import fault_at, parsed
from gymtui.plans.text.head_reading import weekday_of, words_of
from gymtui.plans.text.lines import SourceLine
from gymtui.plans.text.names import NEAREST, ExerciseNames, read_exercise
from gymtui.plans.text.parameters import read_params
from gymtui.plans.text.raw import RawDay, RawGroup, RawLine
from gymtui.plans.text.reading import Span
from gymtui.plans.text.set_reading import read_sets
from gymtui.plans.text.trees import named, own_tokens, tokens, trees
from gymtui.training.progression.rules import AUTO, RULES

if TYPE_CHECKING:
    from lark import Token, Tree

RULE_NAMES = {
    "5/3/1": "five_three_one",
    "531": "five_three_one",
    "dynamic": "dynamic_double",
    "2_for_2": "two_for_two",
}
"""Other names of rules, as lifters write them."""


def day_of(tree: "Tree[Token]", span: Span) -> RawDay:
    """Read `day "Upper A" on Mon`."""
    title = named(tree, "title")[0]
    day = RawDay(span, words_of(title))
    for on in named(tree, "on"):
        day.weekdays = tuple(weekday_of(token) for token in own_tokens(on))
    for id_ in named(tree, "id"):
        day.id = str(own_tokens(id_)[0])
    day.archived = bool(named(tree, "archived"))
    return day


def group_of(tree: "Tree[Token]", span: Span, indent: int) -> RawGroup:
    """Read `superset A switch 15s round 2m` or `superset, rest 1:00 / 3:00`."""
    group = RawGroup(span, indent)
    group.label = next((str(token).upper() for token in own_tokens(tree) if token.type == "LABEL"), "")
    for rest in trees(tree):
        times = [amounts.seconds_of(token) for token in own_tokens(rest) if token.type == "DURATION"]
        if rest.data == "switch":
            group.switch = times[0]
        elif rest.data == "round" or len(times) == 1:
            group.round = times[0]
        else:
            group.switch, group.round = times
    return group


def exercise_of(tree: "Tree[Token]", span: Span, source: SourceLine, names: ExerciseNames) -> RawLine:
    """Read `optional Face pull 3x15 @1`."""
    marks = [own_tokens(prefix)[0].type for prefix in named(tree, "prefix")]
    exercises = named(tree, "exercise")
    found = [read_exercise(one, names) for one in exercises]
    if "POOL" in marks and len(found) < 2:
        token = tokens(exercises[0])[0]
        raise fault_at(token, "A pool has at least two exercises.", f"{token} / another exercise")
    if len(found) > 1 and "POOL" not in marks:
        token = tokens(exercises[1])[0]
        raise fault_at(token, "Several exercises on one line are a pool.", "pool in front of the first")
    _differ(found, exercises)
    line = RawLine(span, found[0], pool=tuple(found[1:]), optional="OPTIONAL" in marks)
    first = tokens(exercises[0])[0]
    line.spans["exercise"] = _span(source, first, first)
    for sets in named(tree, "sets"):
        groups = read_sets(sets)
        line.sets = tuple(target for group in groups for target in group.targets)
        line.set_spans = tuple(
            Span(source.number, source.offset + group.start + 1, source.offset + group.end + 1)
            for group in groups
            for _ in group.targets
        )
    return line


def _span(source: SourceLine, first: "Token", last: "Token") -> Span:
    start, end = first.start_pos or 0, (last.start_pos or 0) + len(last)
    return Span(source.number, source.offset + start + 1, source.offset + end + 1)


def _differ(found: list[str], exercises: "list[Tree[Token]]", *more: str) -> None:
    seen = set(more)
    for slug, tree in zip(found, exercises, strict=True):
        if slug in seen:
            token = tokens(tree)[0]
            raise fault_at(token, f"{token} stands in for itself.", "another exercise")
        seen.add(slug)


# what is said under an exercise

Clause = Callable[[RawLine, "Tree[Token]", ExerciseNames], str]
"""Reads a line under an exercise into it; returns the field that it is about."""


def _rule(line: RawLine, tree: "Tree[Token]", names: ExerciseNames) -> str:
    del names
    token = own_tokens(tree)[0]
    name = str(token).lower().replace("-", "_")
    name = RULE_NAMES.get(name, name)
    rule = RULES.get(name)
    if rule is None and name != AUTO:
        raise fault_at(token, f"There is no progression rule “{token}”.", "", nearest(name, [AUTO, *RULES]))
    params: dict[str, Param] = read_params(named(tree, "param"), rule.parameters if rule is not None else {})
    line.progression = ProgressionRule(rule=name, params=params)
    return "progression"


def nearest(word: str, known: list[str]) -> list[str]:
    """Return the known words most like another, the best first."""
    from rapidfuzz import process

    return [found for found, _, _ in process.extract(word, known, limit=NEAREST)]


def _warmup(line: RawLine, tree: "Tree[Token]", names: ExerciseNames) -> str:
    del names
    line.warmup = Warmup(str(own_tokens(tree)[-1]).lower())
    return "warmup"


def _or(line: RawLine, tree: "Tree[Token]", names: ExerciseNames) -> str:
    exercises = named(tree, "exercise")
    found = [read_exercise(one, names) for one in exercises]
    _differ(found, exercises, line.exercise, *line.alternatives)
    line.alternatives = (*line.alternatives, *found)
    return "alternatives"


def _note(line: RawLine, tree: "Tree[Token]", names: ExerciseNames) -> str:
    del names
    said = words_of(tree)
    line.note = f"{line.note}\n{said}" if "note" in line.spans else said
    return "note"


def _rest(line: RawLine, tree: "Tree[Token]", names: ExerciseNames) -> str:
    del names
    line.rest = amounts.seconds_of(own_tokens(tree)[-1])
    return "rest"


CLAUSES: dict[str, tuple[str, Clause]] = {
    "rule": ("rule_line", _rule),
    "progress": ("rule_line", _rule),
    "warmup": ("warmup_line", _warmup),
    "warm-up": ("warmup_line", _warmup),
    "or": ("or_line", _or),
    "note": ("note_line", _note),
    "rest": ("rest_line", _rest),
}
"""What can stand under an exercise: the first word, the rule of its line, and what reads it."""


def read_clause(line: RawLine, word: str, source: SourceLine, span: Span, names: ExerciseNames) -> None:
    """Read a line under an exercise into it. Raises TextFault."""
    start, reads = CLAUSES[word]
    about = reads(line, parsed(source.content, start), names)
    line.spans[about] = span
