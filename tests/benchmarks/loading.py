"""Loading a bar for a whole exercise with the fewest plate moves, against loading each load by itself."""

from gymtui.model.units import Load, Unit
from gymtui.training.loadable import default_gym
from gymtui.training.plates import load_bar
from gymtui.training.strip import strip_plan
from gymtui.training.strip_search import fewest_moves
from tests.benchmarks.figures import Figure, in_turns, p50_p95, seconds_of

BAR = Load.kg(20)
PLATES = default_gym(Unit.KG).plates
WORK = range(50, 221, 5)
"""Work loads in kilograms: each with four warm-ups, four sets and three drops."""


def measure(rounds: int) -> Figure:
    """Return a plan against the plates of each of its loads."""
    everything = [sequence(work) for work in WORK]

    def planned(loads: list[Load]) -> float:
        fewest_moves.cache_clear()
        return seconds_of(lambda: strip_plan(loads, BAR, PLATES))

    def alone(loads: list[Load]) -> float:
        return seconds_of(lambda: [load_bar(load, BAR, PLATES) for load in loads])

    ours, bare = in_turns(
        [lambda: sum(map(planned, everything)), lambda: sum(map(alone, everything))], rounds
    )
    one, slow = p50_p95([planned(loads) for loads in everything])
    return Figure(
        f"plan the plates of {len(everything)} exercises",
        ours,
        "the plates of each load by itself",
        bare,
        more={"p50_of_one": round(one, 6), "p95_of_one": round(slow, 6)},
    )


def sequence(work: int) -> list[Load]:
    """Return a bar exercise's loads in order."""
    shares = (0, 40, 60, 80, 100, 100, 100, 100, 80, 65, 50)
    return [Load.kg(str(max(20, round(work * share / 250) * 2.5))) for share in shares]
