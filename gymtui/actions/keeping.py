"""Exercises, settings and the figures of the coach."""

from gymtui.actions.action import Action

KEEPING: tuple[Action, ...] = (
    Action("exercises.search", "exercises", "slash", "search", "Search by name; typos are forgiven"),
    Action("exercises.open", "exercises", "enter", "open", "Charts, records and every set of the exercise"),
    Action("exercises.add", "exercises", "a", "add own", "Add an exercise of your own"),
    Action(
        "exercises.model",
        "exercises",
        "m",
        "e1RM model",
        "Choose how the e1RM of the chosen exercise is reckoned, now and in all of its history",
    ),
    Action("exercises.edit", "exercises", "e", "edit", "Edit the chosen exercise, if it is your own"),
    Action(
        "exercises.remove",
        "exercises",
        "x,delete",
        "remove",
        "Remove the chosen exercise, if it is your own and not used",
    ),
    Action(
        "exercises.merge",
        "exercises",
        "M",
        "merge",
        "Merge the chosen exercise into another, in all of the history and the plans",
        footer=False,
    ),
    Action(
        "exercises.rename",
        "exercises",
        "R",
        "rename",
        "Call the chosen exercise otherwise, in all of the history",
        footer=False,
    ),
    Action(
        "exercises.undo", "exercises", "u,ctrl+z", "undo", "Take back a merge or a renaming", footer=False
    ),
    Action("exercises.clear", "exercises", "escape", "clear", "Clear the search", footer=False),
    Action("settings.change", "settings", "enter,space", "change", "Change the chosen setting"),
    Action("settings.add", "settings", "a", "add", "Add a gym, a bar, or a stack of one machine"),
    Action("settings.edit", "settings", "e", "edit", "Rename the gym; edit what a bar is and is used for"),
    Action("settings.remove", "settings", "x,delete", "remove", "Remove a gym, a bar, or a machine's stack"),
    Action("figures.change", "figures", "enter,space", "change", "Change the chosen figure of the coach"),
    Action("figures.reset", "figures", "x,delete", "back to default", "Put the chosen figure to its default"),
    Action("figures.back", "figures", "escape", "back", "Back to Settings"),
)
