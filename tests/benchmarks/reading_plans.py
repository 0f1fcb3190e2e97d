"""Reading plan text: 100 kB of it into a plan, against lark alone on the same lines."""

from gymtui.data import load_shipped_exercises
from gymtui.plans.text.faults import parsed
from gymtui.plans.text.parser import read_plan
from gymtui.training.catalogue import Catalogue
from tests.benchmarks.figures import Figure, in_turns, seconds_of

SIZE = 100_000
DAY = """day Day {number}
  superset switch 15s round 2m
    Bench press          4x6-8 @2 82.5 kg
    Chest-supported row  4x8-10 @2
  Lat pulldown           rest-pause to 18 55 kg
  Lateral raise          1x12 drops 2 -20%
  Leg press              cluster 10 by 3 20s, 2x12 @1 rest 3m
"""


def measure(rounds: int) -> list[Figure]:
    """Return what reading costs; a second for 100 kB is the most that is agreed."""
    head = "program Long\n  rotation, 4 days a week\n\n"
    days = "\n".join(DAY.format(number=number) for number in range(1, SIZE // len(DAY) + 1))
    text = head + days
    names = Catalogue(load_shipped_exercises())
    lines = [line.strip() for line in days.splitlines() if line.startswith(" ") and "superset" not in line]

    def ours() -> None:
        assert read_plan(text, names).document is not None

    def bare() -> None:
        for line in lines:
            parsed(line, "exercise_line")

    measured, plain = in_turns([lambda: seconds_of(ours), lambda: seconds_of(bare)], rounds)
    return [
        Figure(f"read {len(text) // 1000} kB of plan text", measured, "lark on its exercise lines", plain, 5)
    ]
