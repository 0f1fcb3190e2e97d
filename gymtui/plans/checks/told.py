"""Problems of weeks told once, with the weeks that they are in."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from gymtui.plans.places import PlanPlace, PlanProblem
from gymtui.plans.planned_weeks import weeks_words


@dataclass(slots=True)
class Told:
    """Takes the problems of each week and gives each of them once. `weeks` is how many weeks there are."""

    weeks: int
    _found: dict[tuple[PlanPlace, str], tuple[PlanProblem, list[int]]] = field(default_factory=dict)

    def take(self, week: int, problem: PlanProblem, key: str = "") -> None:
        """Take up a problem of a week; `key` tells those apart whose words differ from week to week."""
        known = self._found.setdefault((problem.place, key or problem.message), (problem, []))
        known[1].append(week)

    def problems(self) -> Iterator[PlanProblem]:
        """Give each with its weeks; one of the whole program stands at the first of them."""
        for problem, weeks in self._found.values():
            words = problem.message.rstrip(".") + weeks_words(weeks, self.weeks) + "."
            place = problem.place
            if place == PlanPlace() and self.weeks > 1 and len(weeks) < self.weeks:
                place = replace(place, week=weeks[0])
            yield replace(problem, message=words, place=place)
