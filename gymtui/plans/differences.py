"""What a workout did otherwise than its plan, as separate changes that are each accepted or left.

Loads, reps and reps in reserve are never among them: the progression rules answer for those. Nor are
warm-ups, what was skipped, and what the lifter added and then did not do.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from gymtui.model.performed import Technique
from gymtui.model.plan import Param, PlannedExercise, SetTarget, Template
from gymtui.plans.accepting import (
    CHANGES,
    DifferenceKind,
    moved_with,
    rest_differs,
    set_count,
    techniques,
)
from gymtui.plans.day import PreparedDay
from gymtui.plans.day_done import (
    DayDone,
    DoneLine,
    common,
    day_done,
    done_blocks,
    line_of,
    planned_blocks,
    regions,
    work_in,
)
from gymtui.plans.matching import pairs, stayed
from gymtui.plans.regrouping import rests_differ, superset
from gymtui.training.targets import alike, target_text
from gymtui.training.techniques import parameters_with_defaults, technique_rules

NOT_PLANNED = "not in the plan"
BETWEEN_SETS = " · "
NO_TARGET = "no target"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that was done otherwise. `before` is the plan now, `after` what it would become.

    `key` is the line of the plan it is about, `name` what is shown as its title.
    """

    kind: DifferenceKind
    key: str
    name: str
    before: str
    after: str
    reason: str
    day: DayDone = field(repr=False, compare=False)

    @property
    def id(self) -> str:
        """Stays the same while other differences are accepted."""
        return f"{self.kind.value}:{self.key}"


def differences(template: Template, done: PreparedDay, came: PreparedDay) -> tuple[Difference, ...]:
    """Return what differs between the plan and the workout, in the order of the plan.

    `done` is the workout as it stood at its end; `came` holds each exercise as it came into the workout
    (at the start, added, or swapped in) and the groups of the start: what says which rests were changed.
    """
    return tuple(_found(template, day_done(done, came)))


def accept(template: Template, difference: Difference) -> Template:
    """Return the plan with this one difference taken over; unchanged where it differs in this no longer."""
    if all(one.id != difference.id for one in _found(template, difference.day)):
        return template
    return CHANGES[difference.kind](template, difference.day, difference.key)


def _found(template: Template, day: DayDone) -> Iterator[Difference]:
    for line in template.exercises:
        yield from _of_line(template, day, line)
    yield from _added(template, day)
    yield from _supersets(template, day)
    yield from _moved(template, day)


# one line


def _of_line(template: Template, day: DayDone, line: PlannedExercise) -> Iterator[Difference]:
    done = day.lines.get(line.id)
    if done is None:
        if line.id in day.began:
            yield _removed(day, line)
        return
    if line.exercise != done.exercise.exercise:
        yield _swapped(day, line, done)
    yield from _sets(template, day, line, done)
    if day.rests_alone(line.id) and (rest := _rest_words(line, done)):
        yield Difference(DifferenceKind.REST, line.id, done.exercise.name, *rest, "you changed the rest", day)


def _removed(day: DayDone, line: PlannedExercise) -> Difference:
    return Difference(
        DifferenceKind.REMOVED,
        line.id,
        _name(day, line.exercise),
        _sets_words(line) or "in the plan",
        NOT_PLANNED,
        "taken out of this workout",
        day,
    )


def _swapped(day: DayDone, line: PlannedExercise, done: DoneLine) -> Difference:
    after = f" after {_count(done.before, 'set')}" if done.before else ""
    return Difference(
        DifferenceKind.SWAPPED,
        line.id,
        _name(day, line.exercise),
        _name(day, line.exercise),
        done.exercise.name,
        f"swapped{after}",
        day,
    )


def _sets(template: Template, day: DayDone, line: PlannedExercise, done: DoneLine) -> Iterator[Difference]:
    mine = work_in(line.sets)
    more = len(done.sets) - len(mine)

    def difference(kind: DifferenceKind, before: str, after: str, reason: str) -> Difference:
        return Difference(kind, line.id, done.exercise.name, before, after, reason, day)

    if more:
        after = _sets_words(line_of(set_count(template, day, line.id), line.id))
        reason = f"{_count(abs(more), 'set')} {'more' if more > 0 else 'fewer'}"
        yield difference(DifferenceKind.SETS, _sets_words(line) or "no set", after, reason)
    matched = [(mine[i], done.sets[j], j + 1) for i, j in pairs(mine, done.sets)]
    other = [j for one, two, j in matched if one.technique is not two.technique]
    if other:
        after = _sets_words(line_of(techniques(template, day, line.id), line.id))
        reason = f"another technique {_in_sets(other)}"
        yield difference(DifferenceKind.TECHNIQUE, _sets_words(line), after, reason)
    changed = [
        (parameters_with_defaults(one), parameters_with_defaults(two), j, one.technique)
        for one, two, j in matched
        if one.technique is two.technique and parameters_with_defaults(one) != parameters_with_defaults(two)
    ]
    if changed:
        names = [
            (technique, name, old.get(name), new.get(name))
            for old, new, _, technique in changed
            for name in technique_rules(technique).parameters
            if old.get(name) != new.get(name)
        ]
        before = ", ".join(dict.fromkeys(_parameter(of, name, old) for of, name, old, _ in names))
        after = ", ".join(dict.fromkeys(_parameter(of, name, new) for of, name, _, new in names))
        reason = f"{changed[0][3].words} {_in_sets([j for _, _, j, _ in changed])}"
        yield difference(DifferenceKind.PARAMETERS, before, after, reason)


def _rest_words(line: PlannedExercise, done: DoneLine) -> tuple[str, str] | None:
    """Return the rests of the plan and of the day, where they differ and the exercise is the same."""
    if line.exercise != done.exercise.exercise:
        return None
    before: dict[str, None] = {}
    after: dict[str, None] = {}
    if rest_differs(line, done):
        before[_clock(done.usual_rest if line.rest is None else line.rest)] = None
        after[_clock(done.exercise.rest)] = None
    mine = work_in(line.sets)
    for i, j in pairs(mine, done.sets):
        planned, taken = mine[i].rest, done.sets[j].rest
        if planned != taken:
            before[f"{_of_a_set(planned)} after set {j + 1}"] = None
            after[f"{_of_a_set(taken)} after set {j + 1}"] = None
    return (", ".join(before), ", ".join(after)) if before else None


# what is about more than one line


def _added(template: Template, day: DayDone) -> Iterator[Difference]:
    order = day.order
    for place, key in enumerate(order):
        done = day.lines[key]
        if not done.added or line_of(template, key) is not None:
            continue
        sets = _told(done.sets)
        where = f"after {day.lines[order[place - 1]].exercise.name}" if place else "first"
        name = done.exercise.name
        after = f"{sets}, {where}" if sets else where
        yield Difference(DifferenceKind.ADDED, key, name, NOT_PLANNED, after, "added in this workout", day)


def _supersets(template: Template, day: DayDone) -> Iterator[Difference]:
    keys = common(template, day)
    planned, done = planned_blocks(template, keys), done_blocks(day, keys)
    for region in regions(planned, done):
        key = day.first_of(region)
        if any(planned[one] != done[one] for one in region):
            after = superset(template, day, key)
            yield Difference(
                DifferenceKind.SUPERSET,
                key,
                day.lines[key].exercise.name,
                _in_turn(template, day, region),
                _in_turn(after, day, region),
                _regrouped(len({planned[k] for k in region}), len({done[k] for k in region})),
                day,
            )
        elif len(region) > 1 and (rests := _group_rest_words(template, day, key)):
            name = " + ".join(day.lines[one].exercise.name for one in day.order if one in region)
            yield Difference(
                DifferenceKind.GROUP_REST, key, name, *rests, "you changed the superset's rests", day
            )


def _group_rest_words(template: Template, day: DayDone, key: str) -> tuple[str, str] | None:
    line = line_of(template, key)
    mine = next((g for g in template.groups if line is not None and g.id == line.group), None)
    theirs = day.groups.get(day.group_of(key) or "")
    if mine is None or theirs is None or not rests_differ(mine, theirs, day):
        return None
    usual = day.first_groups.get(mine.id, mine)
    switch = (usual.switch_rest if mine.switch_rest is None else mine.switch_rest, theirs.switch_rest)
    after_round = (usual.round_rest if mine.round_rest is None else mine.round_rest, theirs.round_rest)
    changed = [
        (_of_a_set(old), _of_a_set(new), words)
        for (old, new), words in ((switch, "between exercises"), (after_round, "after a round"))
        if new is not None and old != new
    ]
    return (
        ", ".join(f"{old} {words}" for old, _, words in changed),
        ", ".join(f"{new} {words}" for _, new, words in changed),
    )


def _moved(template: Template, day: DayDone) -> Iterator[Difference]:
    keys = common(template, day)
    fixed = stayed(keys, day.order)
    told: set[str] = set(fixed)
    for key in day.order:
        if key not in keys or key in told:
            continue
        together = moved_with(template, day, key)
        told.update(together)
        names: dict[str, str] = {line.id: _name(day, line.exercise) for line in template.exercises}
        names |= {one: day.lines[one].exercise.name for one in day.order}
        up = keys.index(key) > _place_among(day.order, keys, key)
        yield Difference(
            DifferenceKind.MOVED,
            key,
            " + ".join(names[one] for one in together),
            *_places([line.id for line in template.exercises], day.order, key, names),
            "done earlier" if up else "done later",
            day,
        )


def _place_among(order: tuple[str, ...], keys: list[str], key: str) -> int:
    return [one for one in order if one in keys].index(key)


# words


def _name(day: DayDone, slug: str) -> str:
    return day.names().get(slug) or slug.replace("-", " ").capitalize()


def _sets_words(line: PlannedExercise | None) -> str:
    return _told(work_in(line.sets)) if line is not None else ""


def _told(targets: Sequence[SetTarget]) -> str:
    return alike([target_text(target) or NO_TARGET for target in targets], BETWEEN_SETS)


def _parameter(technique: Technique, name: str, value: Param | None) -> str:
    known = technique_rules(technique).parameters.get(name)
    words = known.words if known is not None else name.replace("_", " ")
    if value is None:
        return f"no {words}"
    return f"{'-'.join(map(str, value)) if isinstance(value, tuple) else value} {words}"


def _in_sets(numbers: list[int]) -> str:
    if len(numbers) == 1:
        return f"in set {numbers[0]}"
    return f"in sets {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _clock(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02d}"


def _of_a_set(seconds: int | None) -> str:
    return _clock(seconds) if seconds is not None else "the usual rest"


def _in_turn(template: Template, day: DayDone, region: frozenset[str]) -> str:
    """Return the supersets among the lines in words: `Bench press + Row, Curl alone`."""
    blocks = planned_blocks(template, region)
    told: list[frozenset[str]] = []
    for line in template.exercises:
        if line.id in region and blocks[line.id] not in told:
            told.append(blocks[line.id])
    words = []
    for block in told:
        names = [day.lines[line.id].exercise.name for line in template.exercises if line.id in block]
        words.append(" + ".join(names) if len(names) > 1 else f"{names[0]} alone")
    return ", ".join(words)


def _regrouped(before: int, after: int) -> str:
    if before > after:
        return "linked in this workout"
    return "unlinked in this workout" if before < after else "linked another way"


def _places(plan: Sequence[str], done: Sequence[str], key: str, names: Mapping[str, str]) -> tuple[str, str]:
    """Return where a line stands in the plan and where it was done: `3rd, after Lat pulldown`."""
    words = tuple(_place(order, order.index(key), names) for order in (plan, done))
    if words[0] == words[1]:  # what stands before it was moved as well
        words = tuple(_ahead(order, order.index(key), names) for order in (plan, done))
    return words[0], words[1]


def _place(order: Sequence[str], at: int, names: Mapping[str, str]) -> str:
    if at == 0:
        return "first"
    ending = "th" if 10 <= at < 13 else {1: "nd", 2: "rd"}.get(at % 10, "st" if at % 10 == 0 else "th")
    return f"{at + 1}{ending}, after {names[order[at - 1]]}"


def _ahead(order: Sequence[str], at: int, names: Mapping[str, str]) -> str:
    return f"before {names[order[at + 1]]}" if at + 1 < len(order) else "last"
