"""Drawing the year: a cell for each day, or on a small screen a column for each week."""

from gymtui.tui.canvas import MOVE, MUTED, STRONG, Canvas, Pen, Run
from gymtui.tui.history.year import WEEKS, YearView

DAY_NAMES = {0: "Mo", 2: "We", 4: "Fr", 6: "Su"}
CELLS = {
    0: ("·", Pen("band")),
    1: ("▪", Pen("phase-rest~60")),
    2: ("■", Pen("phase-rest~50")),
    3: ("■", Pen("phase-rest~72")),
    4: ("■", Pen("phase-rest")),
}
EIGHTHS = "▁▂▃▄▅▆▇█"
YEAR_LEFT = 9


def weeks_fitting(width: int, *, wide: bool) -> int:
    """Return how many weeks the year has room for."""
    left = YEAR_LEFT + 4 if wide else 8
    return max(1, min(WEEKS, (width - left + 1) // 2))


def draw_year(view: YearView, width: int, height: int, *, wide: bool) -> Canvas:
    """Draw a cell for each day, or on a small screen a column for each week."""
    canvas = Canvas(width, height)
    if wide:
        _days(canvas, view)
    else:
        _columns(canvas, view)
    return canvas


def _span(view: YearView) -> str:
    if view.name:
        return view.name
    return "last 12 months" if view.weeks >= WEEKS - 1 else f"last {view.weeks} weeks"


def _days(canvas: Canvas, view: YearView) -> None:
    for week, name in view.months:
        canvas.put(YEAR_LEFT + 2 * week, 1, name, MUTED)
    for weekday, line in enumerate(view.levels):
        canvas.put(5, 2 + weekday, DAY_NAMES.get(weekday, ""), MUTED)
        for week, level in enumerate(line):
            if level is None:
                continue
            sign, pen = CELLS[level]
            if (week, weekday) == view.marked:
                sign, pen = ("▸" if level == 0 else sign), MOVE
            canvas.put(YEAR_LEFT + 2 * week, 2 + weekday, sign, pen)
    x = canvas.put(YEAR_LEFT, 9, f"{_span(view)} ", MUTED)
    x = canvas.put(x, 9, str(view.workouts), STRONG)
    named = " workout, " if view.workouts == 1 else " workouts, "
    x = canvas.runs(
        x,
        9,
        [
            (named, MUTED),
            (f"{view.a_week:.1f}", STRONG),
            (" a week", MUTED),
        ],
    )
    legend: list[Run] = [
        ("·", MUTED),
        (" none   ", MUTED),
        CELLS[1],
        (" light   ", MUTED),
        CELLS[2],
        " ",
        CELLS[3],
        " ",
        CELLS[4],
        (" more sets", MUTED),
    ]
    end = YEAR_LEFT + 2 * view.weeks - 1
    if end - 32 > x:
        canvas.right(end, 9, legend)


def _columns(canvas: Canvas, view: YearView) -> None:
    end = 4 + 2 * view.weeks - 1
    canvas.put(4, 1, f"workouts a week, {_span(view)}", MUTED)
    canvas.right(
        end,
        1,
        [(str(view.workouts), STRONG), (", ", MUTED), (f"{view.a_week:.1f}", STRONG), (" a week", MUTED)],
    )
    most = max(*view.counts, 4) if view.counts else 4
    for week, count in enumerate(view.counts):
        sign = EIGHTHS[max(0, round(8 * count / most) - 1)]
        pen = (
            MOVE
            if view.marked is not None and week == view.marked[0]
            else Pen("phase-rest" if count else "band")
        )
        canvas.put(4 + 2 * week, 2, sign, pen)
    for week, name in view.months:
        if 4 + 2 * week + len(name) <= end + 2:
            canvas.put(4 + 2 * week, 3, name, MUTED)
