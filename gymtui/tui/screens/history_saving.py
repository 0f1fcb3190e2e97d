"""Filters of History kept under names: saved from the line, used, renamed, removed, brought back."""

from textual import work

from gymtui.errors import GymtuiError
from gymtui.insight.query.reading import QuerySetting, read_query
from gymtui.insight.query.saving import filter_name, saving_problem
from gymtui.insight.query.terms import Query
from gymtui.insight.query.vocabulary import SAVED
from gymtui.model.saved_filter import name_problem
from gymtui.tui.desk import Desk
from gymtui.tui.dialogs import AskText, Confirm
from gymtui.tui.history.filter_changes import (
    FilterChange,
    Filters,
    change_filters,
    keeping,
    removing,
    renaming,
)
from gymtui.tui.history.saved_rows import saved_rows
from gymtui.tui.keeper import keep
from gymtui.tui.screens.history_whole import WholeEditingScreen
from gymtui.tui.screens.saved_filters import AskedOfFilter, SavedFiltersScreen

HINT = "One word: letters, digits, - and _. Type @ and the name in the line to use it."


class SavingScreen(WholeEditingScreen):
    """Subclasses have the line; its changes of saved filters can be undone while the program runs."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._filter_changes: list[FilterChange] = []

    @property
    def query_setting(self) -> QuerySetting:
        """What lines are read with now."""
        known = self.desk.known
        saved = {name: one.line for name, one in known.filters.items()}
        return QuerySetting(self.desk.today, known.profile.unit, saved)

    def typed_line(self) -> str:
        """Return the line as it stands."""
        return ""

    def use_line(self, line: str) -> None:
        """Put a line in the place of the one that stands there."""

    def filters_changed(self) -> None:
        """The saved filters are others now."""

    def read(self, line: str) -> Query:
        """Return a line as it is understood now."""
        return read_query(line, self.query_setting)

    # keeping the line

    @work
    async def action_save_filter(self) -> None:
        """Ask for a name and keep the line under it; a name that is there is asked about."""
        line = self.typed_line()
        if not line:
            self.notify("There is no line yet: / begins one, Ctrl+S in it keeps it.", timeout=5)
            return
        query = self.read(line)
        if query.problems:
            self.notify(f"Not kept: {query.problems[0]}", markup=False, timeout=6)
            return
        if not self.may_write():
            return
        typed = ""
        while (name := await self._ask_name("Keep the filter", line, typed)) is not None:
            there = self.desk.known.filters.get(name)
            if there is not None and there.line != line:
                words = f"{there.line}\n\nis kept under this name. In its place comes\n\n{line}"
                asked = Confirm(f"Replace {SAVED}{name}?", words, "replaces it")
                if not await self.app.push_screen_wait(asked):
                    typed = name
                    continue
            if await self._changed(keeping(name, line), f"keeping {SAVED}{name}"):
                self.notify(f"Kept. {SAVED}{name} in the line uses it.", markup=False, timeout=5)
            return

    async def _ask_name(self, title: str, line: str, value: str, old: str = "") -> str | None:
        def check(typed: str) -> str | None:
            name = filter_name(typed)
            problem = name_problem(name)
            if problem is None and old and name != old and name in self.desk.known.filters:
                problem = f"{SAVED}{name} is there already"
            return problem or (saving_problem(name, line, self.query_setting) if not old else None)

        asked = AskText(title, value, hint=f"{line}\n{HINT}", check=check)
        typed = await self.app.push_screen_wait(asked)
        return filter_name(typed) if typed is not None else None

    # the list

    @work
    async def action_filters(self) -> None:
        """Show the saved filters: one is used, or changed and the list shown again."""
        chosen = ""
        while True:
            rows = saved_rows(self.desk.known.filters, self.query_setting)
            undoes = bool(self._filter_changes)
            asked = await self.app.push_screen_wait(SavedFiltersScreen(rows, chosen, undoes=undoes))
            if asked is None:
                return
            chosen = asked.name
            match asked.what:
                case AskedOfFilter.USE:
                    self.use_line(SAVED + asked.name)
                    return
                case AskedOfFilter.RENAME:
                    chosen = await self._rename(asked.name)
                case AskedOfFilter.REMOVE:
                    await self._remove(asked.name)
                case AskedOfFilter.UNDO:
                    await self._undo()

    async def _rename(self, old: str) -> str:
        """Ask for another name; return the one that it has then."""
        filters = self.desk.known.filters
        if old not in filters or not self.may_write():
            return old
        new = await self._ask_name(f"Rename {SAVED}{old}", filters[old].line, old, old)
        if new is None or new == old:
            return old
        renamed = await self._changed(renaming(old, new, filters), f"renaming {SAVED}{old}")
        return new if renamed else old

    async def _remove(self, name: str) -> None:
        if self.may_write() and await self._changed(removing(name), f"removing {SAVED}{name}"):
            self.notify(f"{SAVED}{name} is removed. u brings it back.", markup=False, timeout=5)

    async def _undo(self) -> None:
        if not self._filter_changes or not self.may_write():
            return
        last = self._filter_changes.pop()
        if await self._changed(last.before, ""):
            self._filter_changes.pop()
            self.notify(f"Undone: {last.words}.", markup=False, timeout=4)
        else:
            self._filter_changes.append(last)

    async def _changed(self, after: Filters, words: str) -> bool:
        """Make a change; False: it was not kept, and it was said why."""
        try:
            change = await keep(self, lambda: change_filters(self.desk, after, words))
        except GymtuiError as error:
            self.complain(error)
            return False
        self._filter_changes.append(change)
        self.filters_changed()
        return True
