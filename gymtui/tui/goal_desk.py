"""What goals need of the desk: the evidence, and keeping them. No Textual in here.

Everything that touches the disk blocks: call it in a worker or in the keeper thread.
"""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from gymtui.insight.body_trend import weights
from gymtui.insight.estimates import sure_e1rms
from gymtui.insight.facts import FactsBuilder, SetFact
from gymtui.insight.goal_text import GoalReading, goal_text, read_goal
from gymtui.insight.goals import LOOKED_BACK, Evidence, GoalState, state_of
from gymtui.model.performed import Workout
from gymtui.model.profile import Goal, GoalKind
from gymtui.tui.past_reading import Say, Telling

if TYPE_CHECKING:
    from gymtui.tui.desk import Desk


def evidence_of(desk: "Desk", telling: Telling) -> Evidence:
    """Return what the goals are held against today; reads the workouts of the last half year."""
    sets = half_year(desk, telling)
    return Evidence(
        sets=sets,
        exercises=desk.known.catalogue,
        today=desk.today,
        models=desk.models,
        e1rms=sure_e1rms(sets, desk.known.catalogue, desk.models),
        workouts=tuple(
            row.date for row in desk.index.rows if desk.today - LOOKED_BACK < row.date <= desk.today
        ),
        weights=weights(one for one in desk.store.body.entries() if one.date <= desk.today),
    )


def half_year(desk: "Desk", telling: Telling) -> tuple[SetFact, ...]:
    """Return the sets of the last half year, newest workout first; none of a day that is still to come."""
    since = desk.today - LOOKED_BACK
    total = sum(entry.date > since for entry in desk.store.workouts.entries())
    builder = FactsBuilder()
    for number, workout in enumerate(desk.store.workouts.each(), 1):
        if isinstance(workout, Workout):
            if workout.date <= since:
                break
            if workout.date <= desk.today:
                builder.add(workout)
        telling.at(partial("reading {:,} of {:,} workouts …".format, number, total))
    return builder.facts().sets


def goals_of(desk: "Desk") -> tuple[Goal, ...]:
    """Return the goals: those with the nearest day first, those that were reached last."""
    found = desk.store.library.goals().values()

    def order(one: Goal) -> tuple[bool, date, str]:
        return one.reached_on is not None, one.by or date.max, goal_text(one, desk.known.catalogue)

    return tuple(sorted(found, key=order))


def goal_states(desk: "Desk", say: Say) -> tuple[GoalState, ...]:
    """Return where each goal is today; `say` gets a word from 300 ms on how far it is."""
    goals = goals_of(desk)
    if not goals:
        return ()
    evidence = evidence_of(desk, Telling(say))
    return tuple(state_of(goal, evidence) for goal in goals)


def newly_reached(states: tuple[GoalState, ...]) -> tuple[Goal, ...]:
    """Return the goals that were reached and not told of yet, with the day."""
    return tuple(
        one.goal.model_copy(update={"reached_on": one.reached})
        for one in states
        if one.reached is not None and one.goal.reached_on is None
    )


def goal_reading(desk: "Desk") -> GoalReading:
    return GoalReading(desk.known.catalogue, desk.known.profile.unit, desk.today)


def typed_goal(desk: "Desk", text: str, before: Goal | None = None) -> Goal:
    """Return the goal that a line says, made today; an edited one keeps its id and the day it was made.

    Raises GoalError.
    """
    goal_id = before.id if before is not None else desk.runner.new_id()
    goal = read_goal(text, goal_id, goal_reading(desk))
    made = before.made_on if before is not None else desk.today
    start = before.start if before is not None and before.kind is goal.kind else None
    if goal.kind is GoalKind.BODY_WEIGHT and start is None:
        start = desk.store.body.latest_weight(desk.today)
    return goal.model_copy(update={"made_on": made, "start": start, "note": before.note if before else ""})
