"""What Today asks the coach for: how the lifter feels, a deload, the changes proposed for the plan."""

from typing import TYPE_CHECKING

from textual import work
from textual.worker import get_current_worker

from gymtui.errors import GymtuiError
from gymtui.model.plan import Template
from gymtui.plans.day import PreparedDay
from gymtui.tui.coach_desk import coach_notes
from gymtui.tui.desk import Desk
from gymtui.tui.keeper import keep
from gymtui.tui.messages import CheckInMade, DeloadChosen, GoalsLookedAt, PlanTakenBack
from gymtui.tui.place import PlaceScreen
from gymtui.tui.today.goals import Goals
from gymtui.tui.today.proposals import Proposals

if TYPE_CHECKING:
    from gymtui.insight.goals import GoalState
    from gymtui.tui.plans.shelf import ShelfChange
    from gymtui.tui.today.goals import Key


class TodayCoachScreen(PlaceScreen):
    """`shown` is the day as it is on the screen, `template` what it was made of."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.template: Template | None = None
        self.shown = PreparedDay()
        self.plan_change: ShelfChange | None = None
        self.proposals = Proposals(desk)
        self.goals = Goals(desk)

    def show_today(self) -> None:
        """Show the day as the desk knows it now."""

    def notes(self) -> tuple[str, ...]:
        notes = coach_notes(self.desk, self.shown.exercises)
        return (*notes, *self.proposals.notes())

    @work(exclusive=True, group="proposals")
    async def look_for_proposals(self) -> None:
        """Work out what is proposed for the followed plan, beside the screen."""
        try:
            found = await keep(self, self.proposals.found)
        except GymtuiError as error:
            self.complain(error)
            return
        if self.proposals.take(found):
            self.show_today()

    @work(thread=True, exclusive=True, group="goals")
    def look_at_goals(self) -> None:
        """Work out where the goals are, beside the screen."""
        worker = get_current_worker()
        key = self.goals.begin()
        states = self.goals.found()
        if not worker.is_cancelled:
            self.app.call_from_thread(self._goals_found, key, states)

    def _goals_found(self, key: "Key", states: "tuple[GoalState, ...]") -> None:
        self.goals.key = key
        if states or self.goals.states:
            self.post_message(GoalsLookedAt(states))

    def take_goals(self, states: "tuple[GoalState, ...]") -> None:
        """Show where the goals are."""
        if states != self.goals.states:
            self.goals.states = states
            self.show_today()

    def action_goals(self) -> None:
        from gymtui.tui.screens.goals import GoalsScreen

        self.app.push_screen(GoalsScreen(self.desk))

    @work
    async def action_readiness(self) -> None:
        """Ask how the lifter feels; the day is worked out anew with it."""
        if not self.may_write():
            return
        from gymtui.tui.screens.check_in import CheckIn

        answered = await self.app.push_screen_wait(CheckIn())
        if answered is not None:
            self.post_message(CheckInMade(answered))

    @work
    async def action_deload(self) -> None:
        """Look through a deload and begin it, or end the one that runs."""
        desk = self.desk
        if desk.runner.session is not None:
            self.notify("A workout is running. Finish it first.", timeout=4)
            return
        if not self.may_write():
            return
        from gymtui.tui.screens.deload import ask_deload

        runs = await ask_deload(self.app, desk, self.template, self.shown.exercises)
        if runs is not None:
            self.post_message(DeloadChosen(runs=runs))

    def action_changes(self) -> None:
        """Look through what is proposed for the followed plan."""
        from gymtui.tui.dry_run_desk import document_of
        from gymtui.tui.screens.plan_changes import PlanChangesScreen

        program = self.desk.program
        document = document_of(self.desk, program.id) if program is not None else None
        if document is None:
            self.notify("You follow no program: nothing is proposed. F4 has the plans.", timeout=4)
        elif not self.is_training():
            self.app.push_screen(PlanChangesScreen(self.desk, document))

    def is_training(self) -> bool:
        """Whether a workout is running; then it is said that it comes first."""
        if self.desk.runner.session is None:
            return False
        self.notify("A workout is running. Resume it, finish it or bin it first.", timeout=4)
        return True

    def action_take_plan_back(self) -> None:
        if self.plan_change is None:
            self.notify("Nothing was taken into the plan since gymtui was opened.", timeout=3)
        else:
            self.post_message(PlanTakenBack())
