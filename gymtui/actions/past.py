"""History, Insights, goals, body and the page of one exercise."""

from gymtui.actions.action import Action

PAST: tuple[Action, ...] = (
    Action("history.open", "history", "enter", "open", "Move into the workout: its sets can be edited"),
    Action("history.filter", "history", "slash", "filter", "Filter: sets and workouts by what is typed"),
    Action("history.edit", "history", "e", "edit", "Edit the chosen set, or the workout's title"),
    Action("history.note", "history", "n", "note", "Write a note on the workout; inside it, on the exercise"),
    Action(
        "history.delete", "history", "x,delete", "delete", "Delete the workout (or set); the bin keeps it"
    ),
    Action("history.undo", "history", "u", "undo", "Undo the last edit or deletion"),
    Action("history.when", "history", "d", "day and times", "Change the day and the times", footer=False),
    Action("history.log_past", "history", "L", "log", "Write down a workout of the past", footer=False),
    Action("history.duplicate", "history", "D", "duplicate", "The same workout again, today", footer=False),
    Action("history.join", "history", "J", "join", "Make one of it and a workout near it", footer=False),
    Action("history.split", "history", "S", "split", "Two workouts, from this exercise on", footer=False),
    Action("history.add_set", "history", "a", "add set", "One more set of the exercise", footer=False),
    Action("history.add_exercise", "history", "A", "add exercise", "One more exercise", footer=False),
    Action(
        "history.remove_exercise",
        "history",
        "X",
        "take exercise out",
        "Inside: take the exercise out of the workout",
        footer=False,
    ),
    Action(
        "history.move_down",
        "history",
        "greater_than_sign,ctrl+down",
        "move down",
        "Move it down",
        footer=False,
    ),
    Action("history.move_up", "history", "less_than_sign,ctrl+up", "move up", "Move it up", footer=False),
    Action("history.calendar", "history", "c", "calendar", "The calendar: months, the year, one day"),
    Action(
        "history.template",
        "history",
        "t",
        "template",
        "Make a template of this workout: it asks for what was done",
        footer=False,
    ),
    Action("history.bin", "history", "b", "bin", "Open the bin: restore what was deleted"),
    Action("history.back", "history", "escape", "back", "Back to the list", footer=False),
    Action("insights.week_before", "insights", "left", "week", "The week before"),
    Action("insights.week_after", "insights", "right", "week after", "The week after", footer=False),
    Action("insights.this_week", "insights", "home", "this week", "Back to this week", footer=False),
    Action("insights.row_down", "insights", "down,j", "row", "The next row"),
    Action("insights.row_up", "insights", "up,k", "row before", "The row before", footer=False),
    Action("insights.page_down", "insights", "pagedown", "page down", "A page of rows down", footer=False),
    Action("insights.page_up", "insights", "pageup", "page up", "A page of rows up", footer=False),
    Action("insights.open", "insights", "enter", "open", "The sets behind the row, or its exercise"),
    Action("insights.next_page", "insights", "tab", "next panel", "Sets, strength, failure, rest, time …"),
    Action("insights.page_before", "insights", "shift+tab", "before", "The panel before", footer=False),
    Action("insights.table", "insights", "v", "table", "The same as a table, or as a picture"),
    Action(
        "insights.counting", "insights", "c", "count", "Count muscles that help as ½, not at all, or as 1"
    ),
    Action("insights.why", "insights", "w", "why", "What stands behind these numbers"),
    Action(
        "insights.goals", "insights", "g", "goals", "Your goals: how far they are, when they may be reached"
    ),
    Action("insights.body", "insights", "b", "body", "Body weight and measurements over time"),
    Action("goals.add", "goals", "a,n", "add", "Add a goal, as a line"),
    Action("goals.edit", "goals", "enter,e", "edit", "Edit the chosen goal"),
    Action("goals.remove", "goals", "x,delete", "remove", "Remove the chosen goal"),
    Action("goals.undo", "goals", "u,ctrl+z", "undo", "Take the last change back"),
    Action("goals.why", "goals", "w", "why", "How it is worked out when a goal may be reached"),
    Action("goals.back", "goals", "escape", "back", "Back to where you came from"),
    Action("body.add", "body", "a,b", "add", "Enter today's weight and measurements"),
    Action("body.edit", "body", "enter,e", "edit", "Edit the chosen entry"),
    Action("body.remove", "body", "x,delete", "remove", "Remove the chosen entry"),
    Action("body.undo", "body", "u,ctrl+z", "undo", "Take the last change back"),
    Action("body.next_measure", "body", "right,l", "measure", "Weight, or another measurement"),
    Action("body.measure_before", "body", "left,h", "before", "The measurement before", footer=False),
    Action("body.further_back", "body", "right_square_bracket", "further back", "Look further back"),
    Action("body.nearer", "body", "left_square_bracket", "nearer", "Less far back", footer=False),
    Action("body.back", "body", "escape", "back", "Back to where you came from"),
    Action(
        "exercise_page.next_measure", "exercise_page", "right,l", "chart", "Another number of the exercise"
    ),
    Action(
        "exercise_page.measure_before", "exercise_page", "left,h", "before", "Number before", footer=False
    ),
    Action(
        "exercise_page.further_back",
        "exercise_page",
        "right_square_bracket",
        "further back",
        "Look further back",
    ),
    Action(
        "exercise_page.nearer",
        "exercise_page",
        "left_square_bracket",
        "nearer",
        "Less far back",
        footer=False,
    ),
    Action(
        "exercise_page.next_page", "exercise_page", "v,tab", "table", "Every set as a table, or the chart"
    ),
    Action("exercise_page.down", "exercise_page", "down,j", "down", "Further down", footer=False),
    Action("exercise_page.up", "exercise_page", "up,k", "up", "Further up", footer=False),
    Action("exercise_page.page_down", "exercise_page", "pagedown", "page down", "A page down", footer=False),
    Action("exercise_page.page_up", "exercise_page", "pageup", "page up", "A page up", footer=False),
    Action("exercise_page.back", "exercise_page", "escape", "back", "Back to Exercises"),
    Action("calendar.day_before", "calendar", "left,h", "day before", "The day before", footer=False),
    Action("calendar.day_after", "calendar", "right,l", "day", "The day after"),
    Action("calendar.week_before", "calendar", "up,k", "week before", "The week before", footer=False),
    Action("calendar.week_after", "calendar", "down,j", "week", "The week after"),
    Action("calendar.month_before", "calendar", "pageup", "month before", "The month before", footer=False),
    Action("calendar.month_after", "calendar", "pagedown", "month", "The month after"),
    Action(
        "calendar.year_before", "calendar", "left_square_bracket", "year before", "A year back", footer=False
    ),
    Action("calendar.year_after", "calendar", "right_square_bracket", "year", "A year on", footer=False),
    Action("calendar.today", "calendar", "home", "today", "Back to today", footer=False),
    Action(
        "calendar.workout_before", "calendar", "p", "workout before", "The workout before it", footer=False
    ),
    Action("calendar.workout_after", "calendar", "n", "next workout", "The next workout", footer=False),
    Action("calendar.open", "calendar", "enter", "open", "Open the day's workout in History"),
    Action("calendar.go_to", "calendar", "g,slash", "go to", "Go to a day: type it; a figure begins one too"),
    Action("calendar.measure", "calendar", "m", "sets, volume, time", "By sets, load times reps, or time"),
    Action("calendar.table", "calendar", "v", "table", "The months of the year as a table, or the month"),
    Action("calendar.back", "calendar", "escape", "back", "Back to History"),
)
