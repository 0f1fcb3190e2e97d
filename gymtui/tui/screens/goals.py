"""Goals: what is aimed at, how far it is, when it may be reached."""

from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.widget import Widget
from textual.worker import get_current_worker

from gymtui.insight.goal_text import GoalError, goal_text
from gymtui.insight.goals import GoalState
from gymtui.model.advice import Grade, Reason, ReasonCode
from gymtui.model.profile import Goal
from gymtui.tui.canvas import Canvas
from gymtui.tui.desk import Desk
from gymtui.tui.dialogs import AskText
from gymtui.tui.goal_desk import goal_states, typed_goal
from gymtui.tui.goals.paint import ROWS, draw_goals
from gymtui.tui.goals.row import GoalRow
from gymtui.tui.goals.view import goal_row
from gymtui.tui.library_screen import LibraryScreen
from gymtui.tui.messages import GoalsLookedAt
from gymtui.tui.place import PLACES, bindings, hint
from gymtui.tui.why import Explained
from gymtui.tui.widgets.key_bar import KeyHint
from gymtui.tui.widgets.pick_list import PickList
from gymtui.tui.widgets.top_bar import TopBar

HINT = (
    "such as: bench press 100 kg x 5 by 2027-03-01 · pull-up x 12 · weight 78 kg · chest 12 sets · 4 workouts"
)
WHY = Reason(
    code=ReasonCode.CANNOT_SAY,
    line="What lies ahead is told as a range, or not at all",
    data=(
        "A lift: the e1RM that its load and reps ask for, against the line through 12 weeks",
        "Body weight: the line through what was weighed in 12 weeks; reached when the trend is there",
        "Weekly goals: reached when kept four whole weeks running",
    ),
    rule=(
        "The slope is the median of those between any two points, the range their middle half. It takes four "
        "points over four weeks, and nothing is said beyond two years."
    ),
    grade=Grade.D,
    source="Theil and Sen's line; that all goes on as before is an assumption",
)


class GoalList(PickList):
    """The goals, one of them chosen."""

    rows: tuple[GoalRow, ...] = ()
    reading = "reading your sets …"

    @property
    def room(self) -> int:
        return max(1, (self.size.height - 4) // ROWS)

    def draw(self, width: int, height: int) -> Canvas:
        self.spots = {
            3 + place * ROWS + line: row.id
            for place, row in enumerate(self.rows[self.first : self.first + self.room])
            for line in range(ROWS - 1)
        }
        return draw_goals(self.rows, self.first, self.chosen, (width, height), self.reading)


class GoalsScreen(LibraryScreen):
    """Goals are typed as lines; every change is kept at once and can be undone while the screen is open."""

    PLACE = "goals"
    AUTO_FOCUS = "GoalList"
    BINDINGS: ClassVar[list[BindingType]] = bindings("goals")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.top_bar = TopBar(PLACES, "insights", id="top")
        self.list = GoalList(id="goal-list")
        self.states: tuple[GoalState, ...] = ()
        self._undo: list[tuple[Goal | None, Goal | None]] = []

    def body(self) -> list[Widget]:
        return [self.list]

    def on_mount(self) -> None:
        self.show_frame("Goals")
        self._look()

    def index_changed(self) -> None:
        self._look()

    @work(thread=True, exclusive=True, group="goals")
    def _look(self) -> None:
        """Work out where each goal is, beside the screen."""
        worker = get_current_worker()

        def say(words: str) -> None:
            if not worker.is_cancelled:
                self.app.call_from_thread(self._reading, words)

        states = goal_states(self.desk, say)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._take, states)

    def _reading(self, words: str) -> None:
        """Say how far the reading is, where nothing is shown yet."""
        if not self.states:
            self.list.reading = words
            self.list.redraw()

    def _take(self, states: tuple[GoalState, ...]) -> None:
        self.states = states
        known = self.desk.known
        self.list.reading = ""
        self.list.rows = tuple(
            goal_row(one, known.catalogue, known.profile.unit, self.desk.today) for one in states
        )
        self.list.fill([row.id for row in self.list.rows])
        self.list.redraw()
        self.show_frame("Goals")
        self.post_message(GoalsLookedAt(states))

    @property
    def chosen(self) -> Goal | None:
        return next((one.goal for one in self.states if one.goal.id == self.list.chosen), None)

    def hints(self) -> tuple[KeyHint, ...]:
        by_id = {a.method: a for a in self.actions()}
        names = ["add", *(["edit", "remove"] if self.list.rows else []), *(["undo"] if self._undo else [])]
        return tuple(hint(by_id[name]) for name in (*names, "why", "back"))

    # keys

    def action_add(self) -> None:
        if self.may_write():
            self._ask(None)

    def action_edit(self) -> None:
        if self.chosen is not None and self.may_write():
            self._ask(self.chosen)

    @work
    async def _ask(self, before: Goal | None) -> None:
        """Ask for the line of a goal, and keep it."""
        desk = self.desk
        value = goal_text(before, desk.known.catalogue) if before is not None else ""
        typed = await self.app.push_screen_wait(
            AskText(
                "A goal" if before is None else "The goal",
                value,
                hint=HINT,
                check=self._problem,
                say=self._say,
            )
        )
        if typed is not None:
            await self._change(before, typed_goal(desk, typed, before))

    def _problem(self, text: str) -> str | None:
        try:
            typed_goal(self.desk, text)
        except GoalError as error:
            return str(error)
        return None

    def _say(self, text: str) -> str:
        return goal_text(typed_goal(self.desk, text), self.desk.known.catalogue)

    @work
    async def action_remove(self) -> None:
        if self.chosen is not None and self.may_write():
            await self._change(self.chosen, None)

    @work
    async def action_undo(self) -> None:
        """Take the last change of this visit back."""
        if not self._undo:
            self.notify("Nothing was changed here yet.", timeout=3)
            return
        before, after = self._undo.pop()
        if await self._keep(after, before):
            self.notify("Undone.", timeout=3)
        else:
            self._undo.append((before, after))

    async def _change(self, before: Goal | None, after: Goal | None) -> None:
        if await self._keep(before, after):
            self._undo.append((before, after))
            if after is None:
                self.notify("Removed. u brings it back.", timeout=4)

    async def _keep(self, before: Goal | None, after: Goal | None) -> bool:
        library = self.desk.store.library

        def change() -> None:
            if after is not None:
                library.save_goal(after)
            elif before is not None:
                library.delete_goal(before.id)

        kept = await self.saved(change)
        if kept:
            self.list.chosen = after.id if after is not None else self.list.chosen
            self._look()
        return kept

    def action_why(self) -> None:
        from gymtui.tui.screens.why import WhyScreen

        self.app.push_screen(WhyScreen((Explained("Goals", "", (WHY,)),)))

    def action_back(self) -> None:
        self.dismiss()
