"""What Today asks the coach for: how the lifter feels, a deload, the changes proposed for the plan."""

from typing import TYPE_CHECKING

from textual import work

from gymtui.errors import GymtuiError
from gymtui.model.plan import Template
from gymtui.plans.day import PreparedDay
from gymtui.tui.coach_desk import coach_notes
from gymtui.tui.desk import Desk
from gymtui.tui.keeper import keep
from gymtui.tui.messages import CheckInMade, DeloadChosen, PlanTakenBack
from gymtui.tui.place import PlaceScreen
from gymtui.tui.today.proposals import Proposals

if TYPE_CHECKING:
    from gymtui.tui.plans.shelf import ShelfChange


class TodayCoachScreen(PlaceScreen):
    """`shown` is the day as it is on the screen, `template` what it was made of."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.template: Template | None = None
        self.shown = PreparedDay()
        self.plan_change: ShelfChange | None = None
        self.proposals = Proposals(desk)

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
