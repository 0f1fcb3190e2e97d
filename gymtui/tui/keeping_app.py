"""The part of the App that keeps things: one thread for the disk, one word at a time for the lifter."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TypeVar

from textual import on
from textual.app import App
from textual.notifications import SeverityLevel

from gymtui.errors import GymtuiError
from gymtui.tui import messages as ask
from gymtui.tui.coach_desk import set_deload
from gymtui.tui.desk import Desk
from gymtui.tui.screens.today import TodayScreen

R = TypeVar("R")


class KeepingApp(App[None]):
    """Does what touches the disk in order, and keeps what Today asks to be kept."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.today_screen = TodayScreen(desk)
        self._keeper = ThreadPoolExecutor(max_workers=1, thread_name_prefix="keeper")
        self._said: SeverityLevel = "information"

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = True,
    ) -> None:
        """Say something in a corner. One word on what was just done gives way to the next.

        Else a few undos would cover the set, and what a full column of them had covered is not painted again.
        """
        if severity == self._said == "information":
            self.clear_notifications()
        self._said = severity
        super().notify(message, title=title, severity=severity, timeout=timeout, markup=markup)

    async def keep(self, task: Callable[[], R]) -> R:
        """Do what touches the disk in the one keeper thread: in order, and never on the event loop."""
        return await asyncio.get_running_loop().run_in_executor(self._keeper, task)

    def stop_keeping(self) -> None:
        """Wait until all is on the disk."""
        self._keeper.shutdown(wait=True)

    @on(ask.ShareAsked)
    def share(self, event: ask.ShareAsked) -> None:
        """Open the dialog that hands a workout on."""
        from gymtui.tui.screens.share import ShareScreen

        self.push_screen(ShareScreen(self.desk, event.workout))

    def complain(self, error: GymtuiError) -> None:
        self.notify(str(error), severity="error", markup=False, timeout=10)

    @on(ask.PlanTakenBack)
    async def take_plan_back(self, message: ask.PlanTakenBack) -> None:
        message.stop()
        change, self.today_screen.plan_change = self.today_screen.plan_change, None
        if change is None:
            return
        from gymtui.tui.plan_desk import take_back

        try:
            await self.keep(lambda: take_back(self.desk, change))
        except GymtuiError as error:
            self.complain(error)
        else:
            self.notify("The plan is as it was before.", timeout=4)
        self.today_screen.show_today()

    @on(ask.PlanChanged)
    def plan_changed(self, message: ask.PlanChanged) -> None:
        message.stop()
        self.desk.reload()
        self.today_screen.plan_change = message.change

    @on(ask.Weighed)
    async def weighed(self, message: ask.Weighed) -> None:
        message.stop()
        await self._keep_for_today(lambda: self.desk.store.body.add(self.desk.body_entry(message.line)))

    @on(ask.BodyChanged)
    def body_changed(self, message: ask.BodyChanged) -> None:
        message.stop()
        self.today_screen.prepare_anew()

    @on(ask.GoalsLookedAt)
    async def goals_looked_at(self, message: ask.GoalsLookedAt) -> None:
        """Show the goals on Today; those that were just reached are kept as such, and told of once."""
        message.stop()
        from gymtui.insight.goal_text import goal_text
        from gymtui.tui.goal_desk import newly_reached

        library = self.desk.store.library
        for goal in () if self.desk.store.read_only else newly_reached(message.states):
            known = library.goals().get(goal.id)
            if known is None or known.reached_on is not None:
                continue
            try:
                await self.keep(partial(library.save_goal, goal))
            except GymtuiError as error:
                self.complain(error)
                continue
            told = goal_text(goal, self.desk.known.catalogue)
            self.notify(f"★ Goal reached: {told}", markup=False, timeout=15)
        self.today_screen.take_goals(message.states)

    @on(ask.CheckInMade)
    async def checked_in(self, message: ask.CheckInMade) -> None:
        message.stop()
        await self._keep_for_today(lambda: self.desk.check_in(message.answered))

    @on(ask.DeloadChosen)
    async def deload_chosen(self, message: ask.DeloadChosen) -> None:
        message.stop()
        await self._keep_for_today(lambda: set_deload(self.desk, runs=message.runs))

    async def _keep_for_today(self, task: Callable[[], None]) -> None:
        """Keep what Today asked for, and show the day anew."""
        try:
            await self.keep(task)
        except GymtuiError as error:
            self.complain(error)
        self.today_screen.prepare_anew()
