"""Every action of the program: its id, where it works, its key and its words.

Bindings, footer, palette, help and the keymap of the settings file are all made from this list.
"""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Action:
    """`id` is the name in the settings file; `keys` the default keys, comma-separated, as Textual names them.

    `words` stand in the footer, `description` in the help. `footer` False: help and palette only.
    """

    id: str
    place: str
    keys: str
    words: str
    description: str
    footer: bool = True

    @property
    def method(self) -> str:
        """The action's method name on its screen: `action_<method>`."""
        return self.id.split(".", 1)[1]


EVERYWHERE = "everywhere"
ENTRY_KEYS = frozenset(
    (
        *"0123456789xXb",
        "full_stop",
        "comma",
        "equals_sign",
        "plus",
        "minus",
        "asterisk",
        "colon",
        "quotation_mark",
        "greater_than_sign",
    )
)
"""What begins a line of the set entry, as Textual names the keys: never a command of the live screen."""

ACTIONS: tuple[Action, ...] = (
    Action("app.today", EVERYWHERE, "f1", "today", "Go to Today", footer=False),
    Action("app.train", EVERYWHERE, "f2", "train", "Go to the running workout", footer=False),
    Action("app.history", EVERYWHERE, "f3", "history", "Go to History", footer=False),
    Action("app.plans", EVERYWHERE, "f4", "plans", "Go to Plans", footer=False),
    Action("app.insights", EVERYWHERE, "f5", "insights", "Go to Insights", footer=False),
    Action("app.exercises", EVERYWHERE, "f6", "exercises", "Go to Exercises", footer=False),
    Action("app.settings", EVERYWHERE, "f7", "settings", "Go to Settings", footer=False),
    Action("app.next_place", EVERYWHERE, "ctrl+pagedown", "next place", "Go to the next place", footer=False),
    Action(
        "app.previous_place",
        EVERYWHERE,
        "ctrl+pageup",
        "place before",
        "Go to the place before",
        footer=False,
    ),
    Action("app.help", EVERYWHERE, "question_mark", "help", "Show the keys of this screen", footer=False),
    Action("app.leave", EVERYWHERE, "ctrl+q", "quit", "Quit; a running workout is kept", footer=False),
    Action("today.start", "today", "enter", "start", "Start the workout shown, or resume the running one"),
    Action("today.finish", "today", "f", "finish", "Finish the running workout as it stands"),
    Action("today.discard", "today", "d", "bin", "Move the running workout to the bin"),
    Action("today.template", "today", "t", "another template", "Choose another template for today"),
    Action("today.minutes", "today", "m", "minutes I have", "Make today's workout fit the minutes you have"),
    Action("today.freestyle", "today", "l", "freestyle", "Start an empty workout and add exercises to it"),
    Action(
        "today.take_plan_back",
        "today",
        "u",
        "take the plan back",
        "Take back what the last workout changed in the plan",
        footer=False,
    ),
    Action("today.changes", "today", "h", "proposed", "Look through the changes proposed for your plan"),
    Action("today.why", "today", "w", "why", "Why each exercise asks for what it asks"),
    Action("today.readiness", "today", "r", "readiness", "How you feel today: six keys, ten seconds"),
    Action(
        "today.deload",
        "today",
        "D",
        "deload",
        "A week of less: look through it, begin or end it",
        footer=False,
    ),
    Action("today.body_weight", "today", "b", "body weight", "Enter your body weight and measurements"),
    Action("today.goals", "today", "g", "goals", "Your goals: how far they are", footer=False),
    Action("train.start_part", "train", "space", "start", "I start now: ends the rest exactly"),
    Action("train.undo", "train", "u", "undo", "Undo the last change"),
    Action("train.redo", "train", "U", "redo", "Redo what was undone", footer=False),
    Action(
        "train.close_set",
        "train",
        "k",
        "end or skip set",
        "End this set here, or skip it if nothing is logged",
    ),
    Action(
        "train.rest_pause",
        "train",
        "p",
        "rest-pause",
        "Grow the set just logged by a rest-pause part",
        footer=False,
    ),
    Action("train.drop", "train", "d", "drop", "Grow the set just logged by a drop", footer=False),
    Action(
        "train.technique",
        "train",
        "t",
        "technique",
        "Choose another technique for this set",
        footer=False,
    ),
    Action("train.swap", "train", "s", "swap", "Swap this exercise, this time only"),
    Action(
        "train.later",
        "train",
        "l",
        "later",
        "The station is taken: do this later; it comes back by itself",
    ),
    Action(
        "train.change_rest",
        "train",
        "r",
        "rest",
        "Change this exercise's rest, or its countdown",
        footer=False,
    ),
    Action("train.gym", "train", "g", "gym", "Change the gym for the rest of this workout", footer=False),
    Action(
        "train.less_rest",
        "train",
        "left_square_bracket,pagedown",
        "less rest",
        "Countdown 15 s less (5 s inside a set)",
    ),
    Action(
        "train.more_rest",
        "train",
        "right_square_bracket,pageup",
        "more rest",
        "Countdown 15 s more (5 s inside a set)",
    ),
    Action("train.note", "train", "n", "note", "Write a note on this exercise"),
    Action("train.workout_note", "train", "N", "workout note", "Write a note on the workout", footer=False),
    Action(
        "train.rate_form",
        "train",
        "v",
        "form",
        "Rate the form of the exercise just done: then 1 to 5",
        footer=False,
    ),
    Action(
        "train.why",
        "train",
        "w",
        "why",
        "Why this set: the rule, what it looked at",
        footer=False,
    ),
    Action("train.cues", "train", "c", "cues", "Show the technique cues of this exercise", footer=False),
    Action("train.zoom", "train", "z", "full screen", "Countdown on the full screen", footer=False),
    Action("train.outline", "train", "o", "outline", "Move to the outline: edit, add, remove, choose"),
    Action(
        "train.add_exercise", "train", "a", "add exercise", "Add an exercise to this workout", footer=False
    ),
    Action("train.finish", "train", "f", "finish", "Finish: see the summary, then save"),
    Action("outline.edit", "outline", "enter", "edit or do now", "Edit a logged set; do this exercise now"),
    Action("outline.add_set", "outline", "a", "add set", "Add a set like the one chosen"),
    Action("outline.remove", "outline", "delete,x", "remove", "Remove the chosen set or exercise"),
    Action("outline.move_down", "outline", "J", "down", "Move the exercise down"),
    Action("outline.move_up", "outline", "K", "up", "Move the exercise up"),
    Action(
        "outline.link",
        "outline",
        "g",
        "superset",
        "Link the exercise with the next one as a superset, or unlink it",
    ),
    Action("outline.warmups", "outline", "w", "warm-ups", "Add warm-ups up to the first work set"),
    Action("outline.back", "outline", "escape", "back", "Back to the set entry"),
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
    Action("plans.edit", "plans", "enter", "open", "Open the plan and edit it"),
    Action("plans.new", "plans", "n", "new program", "Begin a new program"),
    Action("plans.new_template", "plans", "N", "new template", "Begin a new template of no program"),
    Action("plans.ready", "plans", "b", "ready programmes", "Take a ready programme among your plans"),
    Action("plans.follow", "plans", "f", "follow", "Follow this program from today on"),
    Action("plans.copy", "plans", "c", "copy", "Copy the plan under another name"),
    Action("plans.archive", "plans", "x", "archive", "Archive the plan, or take it up again"),
    Action("plans.remove", "plans", "delete", "remove", "Remove the plan; workouts done from it stay"),
    Action("plans.changes", "plans", "h", "proposed", "Look through the changes that are proposed for it"),
    Action("plans.versions", "plans", "v", "versions", "Look at earlier versions, bring one back"),
    Action("plans.removed", "plans", "V", "removed plans", "Bring a removed plan back", footer=False),
    Action("plans.dry_run", "plans", "r,ctrl+r", "dry run", "Play the next weeks of the plan"),
    Action("plans.undo", "plans", "u", "undo", "Undo the last change of a plan"),
    Action("plans.redo", "plans", "U", "redo", "Redo what was undone", footer=False),
    Action(
        "plans.scroll_up",
        "plans",
        "left_square_bracket",
        "scroll up",
        "Scroll the plan beside the list up",
        footer=False,
    ),
    Action(
        "plans.scroll_down",
        "plans",
        "right_square_bracket",
        "scroll down",
        "Scroll the plan beside the list down",
        footer=False,
    ),
    Action("plan_editor.edit", "plan_editor", "enter", "edit", "Edit the chosen piece in its form"),
    Action("plan_editor.add", "plan_editor", "a", "add", "Add an exercise; on a set a set, on a week a week"),
    Action("plan_editor.add_day", "plan_editor", "A", "add day", "Add a day to the program"),
    Action("plan_editor.link", "plan_editor", "g", "superset", "Link with the next as a superset, or unlink"),
    Action("plan_editor.duplicate", "plan_editor", "D", "duplicate", "Put the same once more behind it"),
    Action("plan_editor.copy", "plan_editor", "y", "copy", "Copy it; also for another plan", footer=False),
    Action("plan_editor.paste", "plan_editor", "p", "paste", "Put in what was copied", footer=False),
    Action(
        "plan_editor.move_down",
        "plan_editor",
        "J",
        "down",
        "Move it down: into and out of supersets, and to the next day",
    ),
    Action(
        "plan_editor.move_up",
        "plan_editor",
        "K",
        "up",
        "Move it up: into and out of supersets, and to the day before",
    ),
    Action("plan_editor.remove", "plan_editor", "delete,x", "remove", "Remove it", footer=False),
    Action("plan_editor.undo", "plan_editor", "u,ctrl+z", "undo", "Undo the last change"),
    Action("plan_editor.redo", "plan_editor", "U,ctrl+y", "redo", "Redo what was undone", footer=False),
    Action("plan_editor.save", "plan_editor", "ctrl+s", "save", "Save the plan"),
    Action("plan_editor.text", "plan_editor", "ctrl+t", "form or text", "Form or text, at the same place"),
    Action("plan_editor.own_editor", "plan_editor", "f9", "own editor", "Edit the text in your $EDITOR"),
    Action("plan_editor.dry_run", "plan_editor", "ctrl+r", "dry run", "Play the next weeks of the plan"),
    Action("plan_editor.next_error", "plan_editor", "f8", "next error", "Go to the next thing that is wrong"),
    Action("plan_editor.back", "plan_editor", "escape", "back", "Back to the tree; from there to Plans"),
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
    Action("plan_versions.bring_back", "plan_versions", "enter,b", "bring back", "Bring the version back"),
    Action("plan_versions.whole", "plan_versions", "t", "whole text", "Its whole text, or what differs"),
    Action(
        "plan_versions.scroll_up",
        "plan_versions",
        "left_square_bracket",
        "scroll up",
        "Scroll up",
        footer=False,
    ),
    Action(
        "plan_versions.scroll_down",
        "plan_versions",
        "right_square_bracket",
        "scroll down",
        "Scroll down",
        footer=False,
    ),
    Action("plan_versions.back", "plan_versions", "escape", "back", "Back to Plans; nothing is changed"),
    Action("plan_changes.down", "plan_changes", "down,j", "down", "Next change", footer=False),
    Action("plan_changes.up", "plan_changes", "up,k", "up", "Change before", footer=False),
    Action("plan_changes.accept", "plan_changes", "a", "accept", "Take the change into the plan"),
    Action("plan_changes.leave", "plan_changes", "l,x", "leave", "Leave it: not proposed again for now"),
    Action("plan_changes.edit", "plan_changes", "e", "edit", "Open the plan with this change in it"),
    Action("plan_changes.why", "plan_changes", "w", "why", "Why: the rule, what it looked at, its grade"),
    Action("plan_changes.keep", "plan_changes", "enter,ctrl+s", "keep", "Keep what was decided"),
    Action("plan_changes.back", "plan_changes", "escape", "back", "Back; nothing is changed"),
    Action("dry_run.next_week", "dry_run", "right,l", "week", "Go to the next week"),
    Action("dry_run.week_before", "dry_run", "left,h", "week before", "Go to the week before", footer=False),
    Action("dry_run.pictures", "dry_run", "v", "pictures", "Show the pictures, or the days again"),
    Action("dry_run.compare", "dry_run", "c", "compare", "Hold another plan beside it"),
    Action("dry_run.told", "dry_run", "w", "what is said", "Show the warnings, and what could not be said"),
    Action("dry_run.back", "dry_run", "escape", "back", "Stop playing, leave the comparison, or go back"),
)


def actions_of(place: str) -> tuple[Action, ...]:
    """Return the actions of one place, without those that work everywhere."""
    return tuple(a for a in ACTIONS if a.place == place)


def with_keymap(keymap: Mapping[str, str]) -> tuple[tuple[Action, ...], list[str]]:
    """Return all actions with the person's keys in place of the defaults, and what is wrong with them.

    An unknown action, an empty key or a key that would clash in the same place is left at its default
    and reported. `app.leave` keeps ctrl+q whatever the map says, so that nobody is locked in.
    """
    problems: list[str] = []
    by_id = {a.id: a for a in ACTIONS}
    changed = dict(by_id)
    for action_id, keys in keymap.items():
        if action_id not in by_id:
            close = difflib.get_close_matches(action_id, by_id, 1)
            hint = f" Did you mean {close[0]}?" if close else " `gymtui keys` lists them."
            problems.append(f"keys: there is no action {action_id}.{hint}")
            continue
        wanted = [k.strip() for k in keys.split(",") if k.strip()]
        if not wanted:
            problems.append(f"keys: {action_id} has no key; it stays on {by_id[action_id].keys}.")
            continue
        typed = [key for key in wanted if key in ENTRY_KEYS]
        if typed and by_id[action_id].place in ("train", EVERYWHERE):
            problems.append(
                f"keys: {typed[0]} begins a set in the entry; {action_id} stays on {by_id[action_id].keys}."
            )
            continue
        if action_id == "app.leave" and "ctrl+q" not in wanted:
            wanted.append("ctrl+q")
        changed[action_id] = replace(by_id[action_id], keys=",".join(wanted))
    while clashes := _clashes(changed.values()):
        for key, sharing in clashes:
            names = " and ".join(a.id for a in sharing)
            problems.append(f"keys: {key} is used by {names}; they are back on their defaults.")
            for action in sharing:
                changed[action.id] = by_id[action.id]
    return tuple(changed[a.id] for a in ACTIONS), problems


def _clashes(actions: Iterable[Action]) -> list[tuple[str, list[Action]]]:
    """Return the keys that two actions of one place share. What works everywhere is in every place."""
    everywhere: list[Action] = []
    places: dict[str, list[Action]] = {}
    for action in actions:
        (everywhere if action.place == EVERYWHERE else places.setdefault(action.place, [])).append(action)
    found: dict[str, list[Action]] = {}
    for members in places.values():
        users: dict[str, list[Action]] = {}
        for action in (*members, *everywhere):
            for key in action.keys.split(","):
                users.setdefault(key, []).append(action)
        found |= {key: sharing for key, sharing in users.items() if len(sharing) > 1}
    return list(found.items())
