"""What the summary says: the figures, the differences to the plan, what changes next time, what was done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from gymtui.live.countdown import clock_text
from gymtui.live.finish import Summary, last_log_at, performed_set, rests_of, summary
from gymtui.live.order import labels
from gymtui.live.outcome import next_time
from gymtui.live.state import LiveExercise, LiveWorkout
from gymtui.plans.differences import Difference
from gymtui.tui import words

LONG_OVER = 5
"""A rest that ran over by less is not worth a word, in seconds."""


@dataclass(frozen=True, slots=True)
class ExerciseLine:
    """What was done of one exercise. `rests` are the seconds taken and planned, where known."""

    label: str
    name: str
    done: str
    left: str = ""
    rests: str = ""


@dataclass(frozen=True, slots=True)
class SummaryView:
    """Everything the summary shows; which differences are accepted is the screen's."""

    title: str
    times: str
    figures: Summary
    over: str
    differences: tuple[Difference, ...] = ()
    next_time: tuple[ExerciseLine, ...] = ()
    exercises: tuple[ExerciseLine, ...] = ()
    records: tuple[ExerciseLine, ...] = ()

    @property
    def anything(self) -> bool:
        """Whether there is something to keep."""
        return bool(self.figures.sets_done)


def summary_view(
    workout: LiveWorkout,
    differences: Sequence[Difference],
    zone: tzinfo,
    effort: str,
    coming: Mapping[str, str] | None = None,
    records: Sequence[tuple[str, str]] = (),
) -> SummaryView:
    """Return what the summary of a workout says. Where nothing was done, nothing differs either.

    `records` are those that were made: of which exercise, and what each beat.

    `coming` is what the coach will ask of an exercise next time, and why, by its id.
    """
    names = labels(workout)
    figures = summary(workout, names)
    started = workout.started
    ended: datetime = max(last_log_at(workout), started.at)
    return SummaryView(
        title=f"{started.title or 'Workout'} is done",
        times=f"{words.time_of_day(started.at, zone)} to {words.time_of_day(ended, zone)}",
        figures=figures,
        over=_over_words(figures),
        differences=tuple(differences) if figures.sets_done else (),
        next_time=_next_time(workout, names, coming or {}),
        exercises=tuple(_line(names[exercise.id], exercise, effort) for exercise in workout.exercises),
        records=tuple(ExerciseLine("★", name, beaten) for name, beaten in records),
    )


def _next_time(
    workout: LiveWorkout, names: Mapping[str, str], coming: Mapping[str, str]
) -> tuple[ExerciseLine, ...]:
    """Return the coach's line of each exercise; where it has none, what the technique says."""
    by_technique = next_time(workout)
    lines = []
    for exercise in workout.exercises:
        if exercise.id in coming:
            told = [coming[exercise.id]]
        else:
            told = [one.words for one in by_technique if one.exercise == exercise.id]
        lines += [ExerciseLine(names[exercise.id], exercise.plan.name, words) for words in told]
    return tuple(lines)


def _over_words(figures: Summary) -> str:
    if not figures.rest_planned:
        return ""
    percent = round(100 * (figures.rest_actual - figures.rest_planned) / figures.rest_planned)
    share = f"{abs(percent)} % {'over' if percent > 0 else 'under'}" if percent else "as planned"
    if figures.longest_over < LONG_OVER:
        return share
    return f"{share}; longest after {figures.longest_over_after}, +{clock_text(figures.longest_over)}"


def _line(label: str, exercise: LiveExercise, effort: str) -> ExerciseLine:
    shape = exercise.plan.measurement
    done = [words.set_text(performed_set(s), shape, effort) for s in exercise.work_sets if s.parts]
    left = len(exercise.work_sets) - len(done)
    rests = rests_of(exercise)
    return ExerciseLine(
        label,
        exercise.plan.name,
        ",  ".join(done) or "not done",
        f"{left} left out" if left and done else "",
        f"{clock_text(rests[1])} / {clock_text(rests[0])}" if rests is not None else "",
    )
