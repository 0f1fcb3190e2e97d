"""The sets of an exercise as they are written: alike ones together, what differs from the default only."""

from collections.abc import Sequence
from itertools import groupby

from gymtui.model.performed import Kind, RangeOfMotion, Technique
from gymtui.model.plan import Basis, Param, PlannedLoad, SetTarget
from gymtui.plans.text import amounts
from gymtui.plans.text.parameters import params_text
from gymtui.training.techniques import technique_rules

BASES = {Basis.TRAINING_MAX: "tm", Basis.E1RM: "e1rm", Basis.LAST: "last"}
WORDS = {
    Technique.STRAIGHT: "straight",
    Technique.REST_PAUSE: "rest-pause",
    Technique.DC: "dc",
    Technique.MYO: "myo",
    Technique.CLUSTER: "cluster",
    Technique.DROP: "drops",
    Technique.AMRAP: "amrap",
    Technique.TOP: "top",
    Technique.BACKOFF: "back-off",
    Technique.EMOM: "emom",
    Technique.INTERVAL: "intervals",
}
MOST_DIGITS = 9


def sets_pieces(sets: Sequence[SetTarget]) -> list[str]:
    """Return each group of alike sets in text; they are written behind each other with commas."""
    groups = [(target, len(list(alike))) for target, alike in groupby(sets)]
    return [_group(target, count, alone=len(groups) == 1) for target, count in groups]


def _group(target: SetTarget, count: int, *, alone: bool) -> str:
    pieces = [
        "warmup" if target.kind is Kind.WARMUP else "",
        _count(target, count, alone),
        *_technique_and_load(target),
        amounts.rir_text(target.rir) if target.rir is not None else "",
        f"tempo {target.tempo}" if target.tempo is not None else "",
        target.range.value if target.range is not RangeOfMotion.FULL else "",
        f"rest {amounts.time_text(target.rest)}" if target.rest is not None else "",
    ]
    return " ".join(piece for piece in pieces if piece)


def _technique_and_load(target: SetTarget) -> list[str]:
    """Return both, the load first where it could be taken for what comes off at a drop."""
    technique, load = _technique(target), _load(target.load)
    assisted = target.load is not None and target.load.load is not None and target.load.load.amount < 0
    return [*load, technique] if assisted else [technique, *load]


def _count(target: SetTarget, count: int, alone: bool) -> str:
    """Return `4x6-8`; where a technique says it all of the only set, nothing."""
    listed = _amounts(target)
    if not listed and alone and count == 1 and target.technique is not Technique.STRAIGHT:
        return ""
    return f"{count}x{' '.join(listed)}"


def _amounts(target: SetTarget) -> list[str]:
    found = []
    if target.reps is not None:
        top = f"-{target.reps_max}" if target.reps_max is not None else ""
        found.append(f"{target.reps}{top}{'+' if _is_plus(target) else ''}")
    if target.metres is not None:
        found.append(f"{'over ' if found else ''}{amounts.plain_number(target.metres)}m")
    if target.seconds is not None:
        found.append(f"for {amounts.time_text(target.seconds)}" if found else _seconds(target.seconds))
    return found


def _seconds(seconds: int) -> str:
    """Return a time that cannot be taken for metres."""
    return f"{seconds // 60}:{seconds % 60:02d}" if seconds >= 120 else f"{seconds}s"


def _is_plus(target: SetTarget) -> bool:
    return target.technique is Technique.AMRAP and not target.params and target.reps is not None


def _load(load: PlannedLoad | None) -> list[str]:
    if load is None:
        return []
    found = [amounts.load_text(load.load)] if load.load is not None else []
    basis = BASES[load.basis] if load.basis is not None else "none"
    step = _step(load)
    if load.percent is not None:
        alone = load.basis is Basis.TRAINING_MAX and not step
        share = f"{amounts.plain_number(load.percent)}%"
        found.append(share if alone else f"{share} {basis}{step}")
    elif load.basis is not None:
        found.append(f"{basis}{step}")
    elif load.step is not None:
        found.append(f"step {amounts.load_text(load.step)}")
    return found


def _step(load: PlannedLoad) -> str:
    if load.step is None:
        return ""
    sign = "-" if load.step.amount < 0 else "+"
    return f" {sign}{amounts.plain_number(abs(load.step.amount))} {load.step.unit.value}"


def _technique(target: SetTarget) -> str:
    technique = target.technique
    if _is_plus(target) or (technique is Technique.STRAIGHT and not target.params):
        return ""
    params = dict(target.params)
    natural = _natural(technique, params)
    known = technique_rules(technique).parameters
    rest = f" ({params_text(params, known)})" if params else ""
    return f"{WORDS[technique]}{natural}{rest}"


def _natural(technique: Technique, params: dict[str, Param]) -> str:
    """Return what a technique says in words of its own, and take it out of the parameters."""
    match technique:
        case Technique.REST_PAUSE:
            return _number(params, "total", " to {}") + _inside(params)
        case Technique.MYO:
            return _number(params, "match", " match {}") + _inside(params)
        case Technique.DC:
            return _inside(params)
        case Technique.CLUSTER:
            return _cluster(params) + _inside(params)
        case Technique.DROP:
            drops = _number(params, "drops", " {}")
            return drops + (_number(params, "percent", " -{}%") if drops else "")
        case Technique.EMOM | Technique.INTERVAL:
            return _number(params, "rounds", " {}")
    return ""


def _cluster(params: dict[str, Param]) -> str:
    """Return ` 10 by 3`, or the groups one by one where nothing else is said of them."""
    groups = params.get("groups")
    listed = isinstance(groups, tuple) and len(groups) > 1 and min(groups) >= 0
    if isinstance(groups, tuple) and listed and "total" not in params:
        del params["groups"]
        return f" {'-'.join(map(str, groups))}"
    total = _number(params, "total", " {}")
    return total + (_number(params, "group", " by {}") if total else "")


def _inside(params: dict[str, Param]) -> str:
    """Return the rest inside, where it is short enough to be read as that."""
    rest = params.get("rest")
    short = isinstance(rest, int) and 0 <= rest <= 45
    return _number(params, "rest", " {}s") if short else ""


def _number(params: dict[str, Param], name: str, form: str) -> str:
    value = params.get(name)
    if not isinstance(value, int) or value < 0 or len(str(value)) > MOST_DIGITS:
        return ""
    del params[name]
    return form.format(value)
