"""The part of the App that works in the background: the history, other computers' changes, backups."""

from textual import on, work
from textual.worker import get_current_worker

from gymtui.errors import GymtuiError
from gymtui.insight.index import HistoryIndex
from gymtui.tui import messages as ask
from gymtui.tui.running_app import RunningApp

FIRST_STAGES = (20, 200)
LOOK_EVERY = 30.0
"""Seconds between looks for files that a sync client brought. A look costs some milliseconds."""


class BackgroundApp(RunningApp):
    """Never makes the person wait: everything here runs in workers that only hand over results."""

    @work(thread=True, exclusive=True, group="history")
    def read_history(self) -> None:
        """Read the whole history, newest first; what is shown grows only the first time."""
        worker = get_current_worker()
        stages = () if self.desk.index.complete else FIRST_STAGES
        for index in self.desk.read_history(lambda count: count in stages):
            if worker.is_cancelled:
                return
            self.call_from_thread(self.history_read, index)

    def history_read(self, index: HistoryIndex) -> None:
        """Take over an index. When it is the whole one, report broken files and make the day's backup."""
        self.desk.index = index
        if index.complete:
            self.desk.note_problems()
            if not self.desk.store.read_only:
                self.back_up()
        self.index_changed()

    def index_changed(self) -> None:
        """Show the places that show the history."""
        if self.today_screen in self.screen_stack:
            self.today_screen.show_today()

    @on(ask.HistoryChanged)
    def history_changed(self, message: ask.HistoryChanged) -> None:
        message.stop()
        self.read_history()

    @work(thread=True, exclusive=True, group="backup")
    def back_up(self) -> None:
        """Make the day's backup, where there is none and something changed."""
        try:
            self.desk.store.backups.daily()
        except GymtuiError as error:
            self.call_from_thread(self.complain, error)

    @work(exclusive=True, group="look")
    async def look_for_changes(self) -> None:
        """Look for what a sync client changed; fold copies, say what was done, read the history again."""
        try:
            done = await self.keep(self.desk.store.refresh)
        except GymtuiError as error:
            self.complain(error)
            return
        for words in done:
            self.notify(words, markup=False, timeout=8)
        if done:
            self.desk.reload()
            self.read_history()

    def on_app_focus(self) -> None:
        self.tick()
        self.look_for_changes()
