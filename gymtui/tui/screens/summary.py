"""The summary at the end of a workout: the figures, the rests, and what was left out."""

from datetime import datetime, tzinfo
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from gymtui.live.countdown import clock_text
from gymtui.live.finish import Summary, last_log_at, performed_set, summary
from gymtui.live.order import labels
from gymtui.live.state import LiveWorkout
from gymtui.tui import words
from gymtui.tui.canvas import MUTED, PLAIN, STRONG, Canvas, Run, clipped
from gymtui.tui.place import PLACES
from gymtui.tui.train.paint import enter_bar
from gymtui.tui.widgets.key_bar import KeyBar, KeyHint
from gymtui.tui.widgets.panel import Panel
from gymtui.tui.widgets.top_bar import TopBar


class SummaryPanel(Panel):
    """Draws the summary; the exercises scroll where they do not fit."""

    def __init__(self, workout: LiveWorkout, zone: tzinfo, effort: str) -> None:
        super().__init__()
        self._workout = workout
        self._zone = zone
        self._figures = summary(workout, labels(workout))
        self._rows = _exercise_rows(workout, effort)
        self._first = 0

    def scroll_rows(self, by: int) -> None:
        """Show earlier or later exercises."""
        self._first = max(0, min(len(self._rows) - 1, self._first + by))
        self.redraw()

    def draw(self, width: int, height: int) -> Canvas:
        canvas = Canvas(width, height)
        x, end = 4, width - 4
        started = self._workout.started
        ended: datetime = max(last_log_at(self._workout), started.at)
        times = f"{words.time_of_day(started.at, self._zone)} to {words.time_of_day(ended, self._zone)}"
        canvas.right(end, 1, [(times, MUTED)])
        canvas.clip(x, 1, f"{started.title or 'Workout'} is done", end - x - 18, STRONG)
        self._big(canvas, x, end)
        self._rests(canvas, x, end)
        canvas.put(x, 11, "Exercises", STRONG)
        room = height - 12 - 5
        for i, row in enumerate(self._rows[self._first : self._first + room]):
            canvas.runs(x, 12 + i, row)
        if self._first + room < len(self._rows):
            canvas.right(end, 12 + room, [("▼ more", MUTED)])
        left = "save the workout" if self._figures.sets_done else "nothing is logged yet: Esc goes back"
        self.spots = {enter_bar(canvas, 0, height - 4, width, left, "it goes into History"): "enter"}
        return canvas

    def _big(self, canvas: Canvas, x: int, end: int) -> None:
        figures = self._figures
        columns = [
            (str(round(figures.seconds / 60)), "minutes"),
            (str(figures.sets_done), f"sets of {figures.sets_planned}"),
            (str(figures.failures), "to failure"),
        ]
        step = max(20, (end - x) // 3)
        for i, (number, label) in enumerate(columns):
            after = canvas.digits(x + i * step, 3, number, "S", "ink") + 2
            canvas.clip(after, 7, label, x + (i + 1) * step - after, PLAIN)

    def _rests(self, canvas: Canvas, x: int, end: int) -> None:
        figures = self._figures
        if not figures.rest_planned:
            canvas.put(x, 9, "Rest  none was planned", MUTED)
            return
        runs: list[Run] = [
            ("Rest  planned ", MUTED),
            (clock_text(figures.rest_planned), STRONG),
            ("   taken ", MUTED),
            (clock_text(figures.rest_actual), STRONG),
        ]
        over = _over_words(figures)
        after = canvas.runs(x, 9, runs)
        if len(over) > end - after - 3:
            canvas.clip(x + 6, 10, over, end - x - 6, MUTED)
        else:
            canvas.put(after + 3, 9, over, MUTED)


def _over_words(figures: Summary) -> str:
    percent = round(100 * (figures.rest_actual - figures.rest_planned) / figures.rest_planned)
    share = f"{abs(percent)} % {'over' if percent > 0 else 'under'}" if percent else "as planned"
    if figures.longest_over < 5:
        return share
    return f"{share}; longest after {figures.longest_over_after}, +{clock_text(figures.longest_over)}"


def _exercise_rows(workout: LiveWorkout, effort: str) -> list[list[Run]]:
    names = labels(workout)
    rows: list[list[Run]] = []
    for exercise in workout.exercises:
        shape = exercise.plan.measurement
        done = [words.set_text(performed_set(s), shape, effort) for s in exercise.work_sets if s.parts]
        left = len(exercise.work_sets) - len(done)
        text = ",  ".join(done) or "not done"
        rows.append(
            [
                (f"{names[exercise.id]:<4}", MUTED),
                (f"{clipped(exercise.plan.name, 25):<26}", STRONG),
                (text, PLAIN),
                (f"   {left} left out" if left and done else "", MUTED),
            ]
        )
    return rows


class SummaryScreen(ModalScreen[bool]):
    """Enter saves, Esc goes back to the workout."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "save", "Save", show=False),
        Binding("escape", "dismiss(False)", "Back", show=False),
        Binding("down", "rows(1)", "Down", show=False),
        Binding("up", "rows(-1)", "Up", show=False),
    ]

    def __init__(self, workout: LiveWorkout, zone: tzinfo, effort: str, day: str) -> None:
        super().__init__()
        self._panel = SummaryPanel(workout, zone, effort)
        self._any = workout.logged_anything
        self._day = day

    def compose(self) -> ComposeResult:
        yield TopBar(PLACES, "train", self._day)
        yield self._panel
        yield KeyBar(
            (KeyHint("Enter", "save", "save"), KeyHint("Esc", "back to the workout", "dismiss(False)")),
        )

    def action_save(self) -> None:
        if self._any:
            self.dismiss(True)

    def action_rows(self, by: int) -> None:
        self._panel.scroll_rows(by)

    def on_panel_clicked(self, event: Panel.Clicked) -> None:
        event.stop()
        self.action_save()
