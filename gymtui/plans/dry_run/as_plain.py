"""A dry run as plain values, for JSON: loads as numbers with their unit, days as ISO dates."""

from gymtui.model.units import Load
from gymtui.plans.dry_run.compare import Averages, Comparison
from gymtui.plans.dry_run.result import DryRun, LiftPoint, PlayedDay, PlayedExercise, PlayedSet, PlayedWeek
from gymtui.plans.places import PlanPlace, PlanProblem

Plain = dict[str, object]


def run_as_plain(run: DryRun) -> Plain:
    """Return a dry run as plain values; what is not known is null."""
    return {
        "title": run.title,
        "weeks": [_week(week) for week in run.weeks],
        "lifts": [
            {
                "exercise": lift.exercise,
                "name": lift.name,
                "strength": lift.strength or None,
                "weeks": [_point(point) for point in lift.points],
            }
            for lift in run.lifts
        ],
        "problems": [problem_as_plain(one) for one in run.problems],
        "warnings": list(run.warnings),
        "notes": list(run.notes),
    }


def comparison_as_plain(found: Comparison) -> Plain:
    """Return two dry runs side by side as plain values."""
    return {
        "titles": list(found.titles),
        "averages": [_averages(one) for one in found.averages],
        "muscles": [
            {
                "muscle": str(one.muscle),
                "sets": [round(one.first, 2), round(one.second, 2)],
                "zone": [one.zone.low, one.zone.top],
            }
            for one in found.muscles
        ],
        "lifts": [
            {"exercise": one.exercise, "name": one.name, "end": [_point(one.first), _point(one.second)]}
            for one in found.lifts
        ],
    }


def problem_as_plain(problem: PlanProblem) -> Plain:
    """Return a problem of a plan as plain values; a place names only what it has."""
    return {
        "severity": problem.severity.value,
        "message": problem.message,
        "expected": problem.expected or None,
        "nearest": list(problem.nearest),
        "place": _place(problem.place),
    }


def _place(place: PlanPlace) -> Plain:
    named = {
        "template": place.template or None,
        "line": place.line or None,
        "group": place.group or None,
        "set": place.set,
        "week": place.week,
        "day": place.day,
        "field": place.field or None,
    }
    return {name: value for name, value in named.items() if value is not None}


def _week(week: PlayedWeek) -> Plain:
    return {
        "week": week.number + 1,
        "of_program": week.of_program + 1,
        "start": week.start.isoformat(),
        "deload": week.deload,
        "minutes": week.minutes,
        "failures": {"planned": week.failures.planned, "limit": week.failures.limit},
        "muscles": [
            {
                "muscle": str(one.muscle),
                "sets": round(one.sets, 2),
                "zone": [one.zone.low, one.zone.top],
                "word": one.word.value,
            }
            for one in week.muscles
            if one.sets
        ],
        "days": [_day(day) for day in week.days],
        "warnings": list(week.warnings),
    }


def _day(day: PlayedDay) -> Plain:
    return {
        "date": day.date.isoformat(),
        "day": day.day,
        "template": day.template,
        "name": day.name,
        "minutes": day.minutes,
        "failures": day.failures,
        "plate_changes": day.plates.changes,
        "plates": day.plates.plates,
        "on_the_bar": list(day.plates.steps),
        "exercises": [_exercise(one) for one in day.exercises],
    }


def _exercise(one: PlayedExercise) -> Plain:
    return {
        "exercise": one.exercise,
        "name": one.name,
        "reason": one.reason,
        "change": one.change,
        "sets": [_set(done) for done in one.sets],
    }


def _set(one: PlayedSet) -> Plain:
    return {
        "kind": one.kind.value,
        "technique": one.technique.value,
        "load": _load(one.load),
        "reps": list(one.reps),
        "seconds": one.seconds,
        "metres": one.metres,
        "rir": one.rir,
        "to_failure": one.to_failure,
    }


def _point(point: LiftPoint | None) -> Plain | None:
    return None if point is None else {"load": _load(point.load), "reps": point.reps}


def _load(load: Load | None) -> Plain | None:
    return None if load is None else {"amount": float(load.amount), "unit": load.unit.value}


def _averages(one: Averages) -> Plain:
    return {
        "workouts": round(one.workouts, 2),
        "minutes": round(one.minutes, 1),
        "failures": round(one.failures, 2),
        "hard_sets": round(one.hard, 1),
        "plate_changes": round(one.plate_changes, 1),
    }
