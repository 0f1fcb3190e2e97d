"""Whose turn it is in a line that several exercises take in turn."""

from gymtui.model.plan import PlannedExercise, Template


def in_turn(template: Template, times: int) -> Template:
    """Return the day with the exercise of each pool whose turn it is when it was trained so often before."""
    if not any(line.pool for line in template.exercises):
        return template
    return template.model_copy(update={"exercises": tuple(_turn(one, times) for one in template.exercises)})


def _turn(line: PlannedExercise, times: int) -> PlannedExercise:
    if not line.pool:
        return line
    members = (line.exercise, *line.pool)
    return line.model_copy(update={"exercise": members[times % len(members)]})
