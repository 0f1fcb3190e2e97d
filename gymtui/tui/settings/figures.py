"""The coach's own figures as rows: grouped by subject, each with its value, range and default."""

from dataclasses import dataclass

from gymtui.settings import FIGURES, Settings, Spec, misfit, value_of, with_value
from gymtui.training.heuristics import out_of_order
from gymtui.tui.canvas import MOVE, MUTED, PLAIN, STRONG, Canvas, Pen
from gymtui.tui.settings.questions import number_problem
from gymtui.tui.settings.row import SettingRow

SUBJECTS = {
    "fails_before_reset": "Progression",
    "layoff_11_days": "After a break",
    "estimate_days": "Estimated one-rep max",
    "trend_band": "During the workout",
    "green_from": "Check-in",
    "failure_novice": "Failure and intensifiers",
    "secondary_percent": "Volume",
    "deload_weeks": "Deload",
    "ease_days": "Beginners, and guesses of RIR",
    "growth_novice": "Dry runs",
}
"""The first figure of each subject; those after it belong to it."""
NO_SCIENCE = "Our own figure, no science."
NAME, VALUE, RANGE, DEFAULT, CHANGED = 5, 36, 39, 52, 65


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A row of the page; without a spec it is a heading, or empty."""

    spec: Spec | None = None
    heading: str = ""
    value: int = 0

    @property
    def id(self) -> str:
        return self.spec.name if self.spec is not None else ""

    @property
    def changed(self) -> bool:
        return self.spec is not None and self.value != self.spec.default


def figure_rows(settings: Settings) -> tuple[FigureRow, ...]:
    """Return all figures under their subjects."""
    rows: list[FigureRow] = []
    for spec in FIGURES:
        if spec.name in SUBJECTS:
            rows += [FigureRow()] if rows else []
            rows.append(FigureRow(heading=SUBJECTS[spec.name]))
        rows.append(FigureRow(spec, value=int(value_of(settings, spec))))
    return tuple(rows)


def name_of(spec: Spec) -> str:
    return spec.name.replace("_", " ")


def meaning_of(row: FigureRow) -> SettingRow | None:
    """Return what the panel says of a figure."""
    spec = row.spec
    if spec is None:
        return None
    return SettingRow(
        spec.name,
        name_of(spec),
        str(row.value),
        meaning=f"{spec.words}. {spec.low} to {spec.high}, at first {spec.default}. {NO_SCIENCE}",
        where=f"Kept in settings.toml as coach.{spec.name}.",
    )


def figure_problem(text: str, spec: Spec, settings: Settings) -> str | None:
    """Return what is wrong with a new value: no number in the range, or none that fits another figure."""
    found = number_problem(text, spec)
    if found is not None:
        return found
    coach = with_value(settings, spec, int(text)).coach
    pair = out_of_order(coach)
    return misfit(coach, pair, spec.name) if pair is not None and spec.name in pair else None


def draw_figure(canvas: Canvas, y: int, end: int, row: FigureRow, *, chosen: bool) -> None:
    """Draw one row; a value that is not the default says so."""
    spec = row.spec
    if spec is None:
        canvas.put(NAME - 2, y, row.heading, Pen("ink-muted", bold=True))
        return
    if chosen:
        canvas.fill(NAME - 2, y, end - NAME + 3, 1, "band")
        canvas.put(NAME - 2, y, "▸", MOVE)
    canvas.clip(NAME, y, name_of(spec), VALUE - NAME - 4, STRONG if chosen else PLAIN)
    canvas.right(VALUE, y, [(str(row.value), STRONG if chosen or row.changed else PLAIN)])
    muted = PLAIN if chosen else MUTED
    canvas.put(RANGE, y, f"{spec.low} to {spec.high}", muted)
    canvas.put(DEFAULT, y, f"default {spec.default}", muted)
    if row.changed:
        canvas.put(CHANGED, y, "changed", MOVE)
