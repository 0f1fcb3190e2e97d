"""The sets of an exercise as they are read: `4x6-8 @2 82.5 kg, 1x12 drops 2 -20%`."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gymtui.model.performed import Kind, RangeOfMotion, Technique
from gymtui.model.plan import Basis, Param, PlannedLoad, SetTarget
from gymtui.model.units import Metres, Reps, Seconds
from gymtui.plans.text import amounts
from gymtui.plans.text.faults import TextFault, fault_at
from gymtui.plans.text.parameters import read_params
from gymtui.plans.text.trees import ends_of, named, own_tokens, tokens, trees
from gymtui.training.techniques import technique_rules

if TYPE_CHECKING:
    from lark import Token, Tree

MOST_SETS = 100
MOST_REPS = 1000
LONGEST_INSIDE = 45
"""A time right behind a technique is its rest inside up to this; a longer one is the rest after the set."""
INSIDE = frozenset({Technique.REST_PAUSE, Technique.DC, Technique.MYO, Technique.CLUSTER, Technique.DROP})
PERCENT = re.compile(r"\d+")


@dataclass
class SetGroup:
    """Sets that are alike. `start` to `end` are the columns of what was said of them, from 0."""

    start: int
    end: int
    count: int | None = None
    said: set[str] = field(default_factory=set)
    update: dict[str, object] = field(default_factory=dict)
    load: dict[str, object] = field(default_factory=dict)

    def say(self, what: str, at: "Token") -> None:
        """Note that something was said. Raises TextFault where it was said before."""
        if what in self.said:
            raise fault_at(at, f"The {what} of these sets is there twice.", "one of them")
        self.said.add(what)

    @property
    def targets(self) -> tuple[SetTarget, ...]:
        load = PlannedLoad.model_validate(self.load) if self.load else None
        target = SetTarget.model_validate({**self.update, "load": load})
        return (target,) * (self.count or 1)


def read_sets(tree: "Tree[Token]") -> list[SetGroup]:
    """Return the groups of alike sets of a `sets` tree. Raises TextFault."""
    groups: list[SetGroup] = []
    for item in trees(tree):
        name = _named(item)
        start, end = ends_of(tokens(item))
        if _begins(name, groups):
            groups.append(SetGroup(start, end))
        group = groups[-1]
        group.end = end
        _ITEMS.get(name, _technique_item)(group, item)
    if sum(group.count or 1 for group in groups) > MOST_SETS:
        raise TextFault(groups[0].start, groups[-1].end, "These are too many sets.", f"at most {MOST_SETS}")
    return groups


def _begins(name: str, groups: list[SetGroup]) -> bool:
    """Whether sets of another kind begin: a count does, unless only `warmup` was said before it."""
    if not groups or name == "warm":
        return True
    return name == "count" and (groups[-1].count is not None or groups[-1].said != {"kind"})


def _named(item: "Tree[Token]") -> str:
    return str(item.data) if item.data != "item" else str(trees(item)[0].data)


# the pieces


def _count(group: SetGroup, item: "Tree[Token]") -> None:
    token = tokens(item)[0]
    group.say("number", token)
    group.count = amounts.whole(token, 1, MOST_SETS, "sets")
    for amount in trees(item):
        _amount(group, amount)


def _amount(group: SetGroup, tree: "Tree[Token]") -> None:
    token = tokens(tree)[0]
    match tree.data:
        case "metres":
            _metres(group, token)
        case "seconds":
            _seconds(group, token)
        case "as_many":
            group.say("technique", token)
            group.update["technique"] = Technique.AMRAP
        case _:
            _reps(group, token)


def _metres(group: SetGroup, token: "Token") -> None:
    group.say("distance", token)
    group.update["metres"] = Metres(amounts.metres_of(token))


def _seconds(group: SetGroup, token: "Token") -> None:
    group.say("time", token)
    seconds = amounts.seconds_of(token)
    if seconds < 1:
        raise fault_at(token, "A set takes at least a second.", "a time, as in 60s")
    group.update["seconds"] = Seconds(seconds)


def _for_seconds(group: SetGroup, item: "Tree[Token]") -> None:
    _seconds(group, tokens(item)[0])


def _over_metres(group: SetGroup, item: "Tree[Token]") -> None:
    _metres(group, tokens(item)[0])


def _reps(group: SetGroup, token: "Token") -> None:
    text = str(token).strip()
    if text.endswith("+"):
        group.say("technique", token)
        group.update["technique"] = Technique.AMRAP
    pieces = re.split(r"\s*[-–]\s*", text.rstrip("+").strip())
    numbers = [int(piece) if len(piece) < 6 else MOST_REPS + 1 for piece in pieces]
    for number in numbers:
        if not 1 <= number <= MOST_REPS:
            raise fault_at(token, f"{number} reps are no target.", f"1 to {MOST_REPS} reps")
    if numbers[-1] < numbers[0]:
        wanted = f"{numbers[-1]}-{numbers[0]}"
        raise fault_at(token, "The top of the range lies below its bottom.", wanted)
    group.update["reps"] = Reps(numbers[0])
    if len(numbers) > 1:
        group.update["reps_max"] = Reps(numbers[1])


def _warm(group: SetGroup, item: "Tree[Token]") -> None:
    group.say("kind", tokens(item)[0])
    group.update["kind"] = Kind.WARMUP


def _say_load(group: SetGroup, what: str, value: object, at: "Token") -> None:
    if what in group.load:
        raise fault_at(at, "The load of these sets is there twice.", "one of them")
    group.load[what] = value


def _load(group: SetGroup, item: "Tree[Token]") -> None:
    token = tokens(item)[0]
    _say_load(group, "load", amounts.load_of(token), token)


def _percent(group: SetGroup, item: "Tree[Token]") -> None:
    token = tokens(item)[0]
    _say_load(group, "percent", amounts.percent_of(token), token)
    bases = trees(item)
    if bases:
        _basis(group, bases[0])
    else:
        _say_load(group, "basis", Basis.TRAINING_MAX, token)


def _basis(group: SetGroup, tree: "Tree[Token]") -> None:
    word, *step = tokens(tree)
    if word.type != "NONE":
        bases = {"TM": Basis.TRAINING_MAX, "E1RM": Basis.E1RM, "LAST": Basis.LAST}
        _say_load(group, "basis", bases[word.type], word)
    for token in step:
        _say_load(group, "step", amounts.load_of(token), token)


def _basis_alone(group: SetGroup, item: "Tree[Token]") -> None:
    _basis(group, trees(item)[0])


def _step(group: SetGroup, item: "Tree[Token]") -> None:
    token = tokens(item)[-1]
    _say_load(group, "step", amounts.load_of(token), token)


def _effort(group: SetGroup, item: "Tree[Token]") -> None:
    token = tokens(item)[0]
    group.say("effort", token)
    group.update["rir"] = amounts.effort_of(token)


def _rest(group: SetGroup, item: "Tree[Token]") -> None:
    token = tokens(item)[-1]
    group.say("rest", token)
    group.update["rest"] = amounts.seconds_of(token)


def _tempo(group: SetGroup, item: "Tree[Token]") -> None:
    token = tokens(item)[0]
    group.say("tempo", token)
    group.update["tempo"] = str(token)[5:].strip()


def _range(group: SetGroup, item: "Tree[Token]") -> None:
    token = tokens(item)[0]
    group.say("range", token)
    group.update["range"] = RangeOfMotion(str(token).lower().split()[0])


# techniques


def _technique_item(group: SetGroup, item: "Tree[Token]") -> None:
    tree = trees(item)[0]
    token = tokens(tree)[0]
    group.say("technique", token)
    technique = Technique(str(tree.data))
    group.update["technique"] = technique
    params: dict[str, Param] = {}
    _natural(technique, tree, params)
    for one in named(tree, "inner"):
        _time(group, technique, tokens(one)[0], params)
    for listed in named(tree, "params"):
        read_params(trees(listed), technique_rules(technique).parameters, params)
    if params:
        group.update["params"] = params


def _natural(technique: Technique, tree: "Tree[Token]", params: dict[str, Param]) -> None:
    """Read what a technique says without naming it, as in `cluster 10 by 3` or `drops 2 -20%`."""
    own = own_tokens(tree)
    numbers = [int(str(one)[:9]) for one in own if one.type == "INT"]
    names: dict[Technique, tuple[str, ...]] = {
        Technique.REST_PAUSE: ("total",),
        Technique.MYO: ("match",),
        Technique.CLUSTER: ("total", "group"),
        Technique.DROP: ("drops",),
        Technique.EMOM: ("rounds",),
        Technique.INTERVAL: ("rounds",),
    }
    params.update(zip(names.get(technique, ()), numbers, strict=False))
    for one in own:
        if one.type == "SIZES":
            params["groups"] = tuple(int(size) for size in str(one).split("-"))
        elif one.type == "LESS":
            params["percent"] = _whole_percent(one)
    for less in (tokens(one)[0] for one in named(tree, "drop_by")):
        if less.type == "LESS":
            params["percent"] = _whole_percent(less)
        else:
            params["by"] = amounts.plain_number(abs(amounts.load_of(less).amount))


def _whole_percent(token: "Token") -> int:
    found = PERCENT.search(str(token))
    assert found is not None, "the grammar asks for digits"
    return int(found[0][:9])


def _time(group: SetGroup, technique: Technique, token: "Token", params: dict[str, Param]) -> None:
    seconds = amounts.seconds_of(token)
    if technique is Technique.EMOM:
        name = "every"
    elif technique is Technique.INTERVAL:
        name = "rest" if "work" in params else "work"
    else:
        name = "rest"
    is_inside = technique not in INSIDE or seconds <= LONGEST_INSIDE
    if is_inside and name not in params:
        params[name] = int(seconds)
        return
    group.say("rest", token)
    group.update["rest"] = seconds


_ITEMS: dict[str, Callable[[SetGroup, "Tree[Token]"], None]] = {
    "count": _count,
    "warm": _warm,
    "load": _load,
    "percent": _percent,
    "basis_alone": _basis_alone,
    "step": _step,
    "effort": _effort,
    "rest": _rest,
    "tempo": _tempo,
    "range_of_motion": _range,
    "for_seconds": _for_seconds,
    "over_metres": _over_metres,
}
