"""What sets aim at, in words."""

from collections.abc import Sequence
from itertools import groupby

from gymtui.model.plan import SetTarget
from gymtui.training.techniques import technique_rules


def target_text(target: SetTarget) -> str:
    """Return what a set aims at, such as `6–8`, `rest-pause to 18`, `60 s`."""
    return technique_rules(target.technique).describe(target)


def alike(texts: Sequence[str], between: str = ", ") -> str:
    """Return equal neighbours as one with their count: `4 × 6–8`, or `2 × 8–12, rest-pause to 18`."""
    runs = [(text, len(list(same))) for text, same in groupby(texts)]
    if len(runs) == 1:
        return f"{runs[0][1]} × {runs[0][0]}"
    return between.join(f"{count} × {text}" if count > 1 else text for text, count in runs)
