"""Today, the first screen: what is planned, the week so far, or the workout to resume."""

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widget import Widget

from gymtui.insight.index import HistoryIndex
from gymtui.model.plan import Template
from gymtui.plans.day import PreparedDay
from gymtui.settings import Settings
from gymtui.tui import words
from gymtui.tui.desk import Desk, Known
from gymtui.tui.dialogs import Choose, Confirm, Item
from gymtui.tui.messages import (
    DiscardAsked,
    FinishAsked,
    ResumeAsked,
    StartAsked,
    Weighed,
)
from gymtui.tui.place import bindings, hint
from gymtui.tui.program_desk import program_words
from gymtui.tui.screens.today_coach import TodayCoachScreen
from gymtui.tui.today.panels import TodayPanel, WeekPanel
from gymtui.tui.today.view import TodayView, plan_view, resume_lines, week_view
from gymtui.tui.widgets.key_bar import KeyHint
from gymtui.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from gymtui.tui.today.fitting import Fitted


class TodayScreen(TodayCoachScreen):
    """Shows what the desk says; asks the App for what it cannot decide."""

    PLACE = "today"
    AUTO_FOCUS = "TodayPanel"
    BINDINGS: ClassVar[list[BindingType]] = bindings("today")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._chosen: str | None = None
        self._fitted: Fitted | None = None
        self._prepared: tuple[tuple[Template, HistoryIndex, Known, Settings], PreparedDay] | None = None

    def body(self) -> list[Widget]:
        return [Horizontal(TodayPanel(id="day"), WeekPanel(id="week"), id="today")]

    def on_mount(self) -> None:
        self.show_today()

    def index_changed(self) -> None:
        self.show_today()

    def on_screen_resume(self) -> None:
        self.show_today()

    def on_resize(self) -> None:
        small = self.size.width < 100 or self.size.height < 30
        self.set_class(small, "-narrow")
        self.query_one(TodayPanel).beside = not small
        self.query_one(TodayPanel).redraw()

    def show_today(self) -> None:
        """Show the day as the desk knows it now."""
        desk = self.desk
        training = desk.runner.session is not None
        view = replace(
            self._resume_view() if training else self._plan_view(),
            week=week_view(
                desk.index.recent,
                desk.today,
                desk.known.profile.level,
                desk.known.catalogue,
                () if training else self.shown.exercises,
                complete=desk.index.complete,
                h=desk.settings.coach,
                notes=() if training else self.notes(),
                goals=self.goals.rows(),
            ),
            body_weight=self._weight(),
            reading=not desk.index.complete,
            notices=desk.notices,
        )
        for panel in (self.query_one(TodayPanel), self.query_one(WeekPanel)):
            panel.view = view
            panel.redraw()
        self.show_frame(words.day(desk.today))
        if not training and self.proposals.are_old():
            self.look_for_proposals()
        if not training and self.goals.are_old():
            self.look_at_goals()

    def _resume_view(self) -> TodayView:
        desk = self.desk
        session = desk.runner.session
        assert session is not None
        lines = resume_lines(session.now, desk.now, desk.zone, desk.today)
        title = session.started.title or "workout"
        return TodayView(
            title=f"Resume: {title}",
            resume=(*lines, "f  finishes it as it stands, d  moves it to the bin"),
            enter=f"resume {title}",
        )

    def _plan_view(self) -> TodayView:
        desk = self.desk
        chosen = desk.known.templates.get(self._chosen) if self._chosen is not None else None
        self.template = chosen or desk.day_of_today()
        if self._fitted is not None and (self.template is None or self._fitted.template != self.template.id):
            self._fitted = None
        day = self._day(self.template) if self.template is not None else None
        if self._fitted is not None and self.template is not None and day is not None:
            day = self._fitted.day(desk, self.template, day)
        self.shown = day or PreparedDay()
        name = program_words(desk, self.template) if self.template is not None else ""
        view = plan_view(self.template, day, name, desk.today, desk.known.templates)
        return replace(view, fitted=self._fitted.words(self.shown)) if self._fitted is not None else view

    def _day(self, template: Template) -> PreparedDay:
        """Return the prepared day, worked out once for the history, the library and the settings."""
        desk, kept = self.desk, self._prepared
        now = (template, desk.index, desk.known, desk.settings)
        if kept is None or any(before is not after for before, after in zip(kept[0], now, strict=True)):
            kept = self._prepared = (now, desk.prepared(template))
        return kept[1]

    def _weight(self) -> str:
        weight = self.desk.store.body.latest_weight(self.desk.today)
        return str(weight) if weight is not None else ""

    def hints(self) -> tuple[KeyHint, ...]:
        by_id = {a.method: a for a in self.actions()}
        if self.desk.runner.session is not None:
            names = ("why",) if self.desk.store.read_only else ("finish", "discard", "why", "body_weight")
            return (
                hint(by_id["start"], "resume"),
                *(hint(by_id[name]) for name in names),
            )
        back = ("take_plan_back",) if self.plan_change is not None else ()
        fits = ("minutes",) if self.template is not None else ()
        proposed = ("changes",) if self.proposals.count else ()
        names = (
            "start",
            "why",
            "readiness",
            *fits,
            *proposed,
            *back,
            *("template", "freestyle", "body_weight"),
        )
        said = {"changes": f"{self.proposals.count} proposed"}
        return tuple(hint(by_id[name], said.get(name)) for name in names)

    @on(Panel.Clicked)
    def clicked(self, event: Panel.Clicked) -> None:
        event.stop()
        self.action_start()

    @work
    async def action_why(self) -> None:
        """Show the reasons of the day shown, or of the running workout."""
        session = self.desk.runner.session
        day = self._day(self.template) if session is None and self.template is not None else None
        plans = [e.plan for e in session.now.exercises] if session is not None else []
        from gymtui.tui.screens.why import WhyScreen
        from gymtui.tui.why import explained_plan

        explained = [explained_plan(one) for one in (day.exercises if day is not None else plans)]
        if not explained:
            self.notify("Nothing is planned, so there is nothing to explain yet.", timeout=4)
            return
        await self.app.push_screen_wait(WhyScreen(explained))

    def action_start(self) -> None:
        if self.desk.runner.session is not None:
            self.post_message(ResumeAsked())
        elif self.template is not None:
            self.post_message(StartAsked(self.template, self.shown if self._fitted is not None else None))
        elif self.desk.known.templates:
            self.action_template()
        else:
            self.post_message(StartAsked(None))

    @work
    async def action_template(self) -> None:
        if self.is_training():
            return
        templates = [t for t in self.desk.known.templates.values() if not t.archived]
        if not templates:
            self.notify("There are no templates yet. Settings has a ready plan for your level.", timeout=5)
            return
        items = [Item(t.id, t.name, f"{len(t.exercises)} exercises") for t in templates]
        chosen = await self.app.push_screen_wait(Choose("Which template today?", items))
        if chosen is not None:
            self._chosen = chosen
            self.show_today()

    @work
    async def action_minutes(self) -> None:
        template = self.template
        if self.is_training():
            return
        if template is None:
            self.notify("Nothing is planned: there is no day to make shorter.", timeout=4)
            return
        day = self._day(template)
        from gymtui.tui.screens.fit_minutes import ask_minutes

        self._fitted = await ask_minutes(self.app, self.desk, template, day, self._fitted)
        self.show_today()

    def action_freestyle(self) -> None:
        if not self.is_training():
            self.post_message(StartAsked(None))

    def action_finish(self) -> None:
        if self.desk.runner.session is not None:
            self.post_message(FinishAsked())

    @work
    async def action_discard(self) -> None:
        session = self.desk.runner.session
        if session is None:
            return
        title = session.started.title or "this workout"
        sentence = "History has the bin (b): it can be restored there."
        dialog = Confirm(f"Move {title} to the bin?", sentence, "bins it")
        if session.now.logged_anything and not await self.app.push_screen_wait(dialog):
            return
        self.post_message(DiscardAsked())

    @work
    async def action_body_weight(self) -> None:
        unit = self.desk.known.profile.unit
        last = self.desk.store.body.latest_weight(self.desk.today)
        from gymtui.insight.body_text import read_body
        from gymtui.tui.screens.body import ask_body

        hint = f"; last {last}" if last is not None else ""
        typed = await self.app.push_screen_wait(ask_body("Body weight today", "", unit, hint))
        if typed is not None:
            self.post_message(Weighed(read_body(typed, unit)))

    def prepare_anew(self) -> None:
        """Work the day out again: something that it depends on was kept."""
        self._prepared = None
        self.goals.forget()
        self.show_today()

    def started_or_done(self) -> None:
        """Forget the template chosen by hand and the minutes: they were for one workout."""
        self._chosen = None
        self._fitted = None
        self.show_today()
