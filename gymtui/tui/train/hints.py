"""The keys that matter now on the live screen."""

from collections.abc import Sequence

from gymtui.actions import Action
from gymtui.live.order import current
from gymtui.live.state import LiveWorkout, RestKind
from gymtui.tui.bindings import hint
from gymtui.tui.widgets.key_bar import KeyHint

ENTER = KeyHint("Enter", "log", "noop")


def train_hints(
    actions: Sequence[Action], workout: LiveWorkout | None, *, editing: bool
) -> tuple[KeyHint, ...]:
    """Return the footer of the live screen, the most important key first."""
    by_name = {a.method: a for a in actions}
    if workout is None:
        return (KeyHint("F1", "Today starts a workout", "app.today"),)
    if editing:
        return (KeyHint("Enter", "correct", "noop"), KeyHint("Esc", "leave as it is", "noop"))
    if not workout.exercises:
        return tuple(hint(by_name[n]) for n in ("add_exercise", "undo", "finish"))
    if current(workout) is None:
        names = ("undo", "add_exercise", "rate_form", "note", "outline")
        return (KeyHint("Enter", "summary", "finish"), *(hint(by_name[n]) for n in names))
    keys = ["undo", "close_set", "note", "outline", "swap", "later", "technique", "change_rest", "finish"]
    place = workout.last_logged
    if place is not None and workout.part_started_at is None and workout.hold is None:
        exercise, live_set = workout.at(place)
        if exercise.plan.measurement.has_reps and not live_set.is_warmup:
            keys[3:3] = ["rest_pause", "drop"]
        if not exercise.is_open and live_set.form is None:
            keys.insert(0, "rate_form")
    listed = [hint(by_name[n]) for n in keys]
    if workout.rest is not None and workout.part_started_at is None and workout.hold is None:
        short = workout.rest.kind in (RestKind.INSIDE, RestKind.SWITCH)
        listed.insert(0, KeyHint("[ ]", f"±{5 if short else 15} s", "more_rest"))
        listed.insert(1, hint(by_name["zoom"]))
    if workout.part_started_at is None and workout.hold is None:
        listed.insert(0, hint(by_name["start_part"]))
    return (ENTER, *listed)
