"""Set progression: a set or two more or fewer for a muscle, by its zone and by how its lifts go.

Start low and add one or two sets a week at most while performance holds; stalled and recovered means a fifth
more, stalled and tired a fifth less (Liftosaur's guide, C). More sets give more growth with diminishing
returns (Pelland 2024, A); the zones and the growth of a week are D.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gymtui.model.advice import Grade, Reason, ReasonCode
from gymtui.model.exercise import Exercise, Mechanic, Muscle
from gymtui.model.performed import Kind
from gymtui.model.plan import PlannedExercise, Template
from gymtui.model.profile import Level
from gymtui.model.technique import Technique
from gymtui.plans.hunks.facts import Facts
from gymtui.plans.hunks.hunk import Hunk, HunkKind, SetCount
from gymtui.plans.places import PlanPlace
from gymtui.plans.week_days import sessions_a_week
from gymtui.plans.week_figures import MuscleWeek, WeekFigure, week_figures
from gymtui.training.beginners import easing_in
from gymtui.training.volume import BACK as BACK_MUSCLES
from gymtui.training.zones import BACK, Back

FIRST_WEEKS = 2
"""So many weeks of the plan are trained before its sets are judged. Grade D."""
FIFTH = 0.2
MOST_ADDED = 2
RULE = (
    "Below the zone, or standing still and recovered: a set or two more a week. Down and recovered: a fifth "
    "more. Down and tired: a fifth less. Never more than {growth} % in a week, nor {cap} sets in a session."
)
SOURCE = "Liftosaur's guide to program design; Pelland 2024 for more sets, more growth"


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that trains a muscle first, and how many hard sets its day has for that muscle."""

    template: Template
    line: PlannedExercise
    exercise: Exercise
    a_week: float
    in_session: float

    @property
    def work(self) -> int:
        return sum(one.kind is Kind.WORK for one in self.line.sets)


@dataclass(frozen=True, slots=True)
class _Verdict:
    """How many sets a week more (fewer: below 0), and why."""

    sets: float
    words: str


def set_hunks(facts: Facts) -> Iterator[Hunk]:
    """Give at most one change of a line's sets for each muscle. Nothing in a plan that is new to the lifter,
    for a beginner who is eased in, or while a deload is due: then rest comes first."""
    program = facts.document.program
    if program is None or facts.trained < FIRST_WEEKS * sessions_a_week(program):
        return
    if facts.deload is not None or easing_in(facts.level, facts.coach.first_day, facts.today, facts.h):
        return
    week = _usual_week(facts)
    if week is None:
        return
    taken: set[PlanPlace] = set()
    for muscle in week.muscles:
        lines = _lines_of(muscle.muscle, week, facts)
        subject = sets_subject(_name(muscle.muscle))
        if not lines or facts.decided(subject, facts.h.sets_days) is not None:
            continue
        verdict = _verdict(muscle, lines, facts)
        hunk = _hunk(muscle, lines, verdict, facts) if verdict is not None else None
        if hunk is not None and hunk.place not in taken:
            taken.add(hunk.place)
            yield hunk


def sets_subject(muscle: str) -> str:
    """Return what a decision about the sets of a muscle is remembered for."""
    return f"{HunkKind.SETS.value}:{muscle}"


def muscle_names(exercise: Exercise) -> frozenset[str]:
    """Return the muscles that an exercise trains first, as they are named in proposals."""
    return frozenset(_name(BACK if one in BACK_MUSCLES else one) for one in exercise.primary)


def _usual_week(facts: Facts) -> WeekFigure | None:
    weeks = week_figures(facts.document, facts.checks).weeks
    usual = [one for one in weeks if not one.deload]
    here = next((one for one in usual if one.number == facts.week), None)
    return here or next(iter(usual), None)


def _verdict(muscle: MuscleWeek, lines: Sequence[_Line], facts: Facts) -> _Verdict | None:
    slugs = list(dict.fromkeys(one.exercise.id for one in lines))
    down = [slug for slug in slugs if facts.has_stalled(slug)]
    still = [slug for slug in slugs if facts.stands_still(slug)]
    zone = muscle.zone
    if down and facts.tired:
        if muscle.sets <= zone.low:
            return None
        return _Verdict(-max(1.0, muscle.sets * FIFTH), f"{_names(down, lines)} went down, and you are tired")
    if facts.tired:
        return None
    room = zone.top - muscle.sets
    if room < 1:
        return None
    if down and facts.level is not Level.NOVICE:
        return _Verdict(
            min(room, muscle.sets * FIFTH), f"{_names(down, lines)} went down, and you are recovered"
        )
    if down:
        return None
    if muscle.sets < zone.low:
        return _Verdict(1.0, f"{muscle.sets:g} sets a week, the zone begins at {zone.low}")
    if still and facts.level is not Level.NOVICE:
        return _Verdict(1.0, f"{_names(still, lines)} stands still at {muscle.sets:g} sets a week")
    return None


def _hunk(muscle: MuscleWeek, lines: Sequence[_Line], verdict: _Verdict, facts: Facts) -> Hunk | None:
    h = facts.h
    if verdict.sets > 0:
        chosen = _to_grow(lines, facts)
        growth = max(float(h.week_step), muscle.sets * h.week_growth / 100)
        most = min(MOST_ADDED, h.session_cap - chosen.in_session, growth / chosen.a_week) if chosen else 0
        by = min(round(verdict.sets / chosen.a_week), int(most)) if chosen else 0
        by = max(1, by) if chosen and most >= 1 else 0
    else:
        chosen = max((one for one in lines if one.work > 1), key=lambda one: one.work, default=None)
        by = -min(MOST_ADDED, max(1, round(-verdict.sets / chosen.a_week)), chosen.work - 1) if chosen else 0
    if chosen is None or by == 0:
        return None
    name = _name(muscle.muscle)
    sets = chosen.work + by
    return Hunk(
        kind=HunkKind.SETS,
        place=PlanPlace(template=chosen.template.id, line=chosen.line.id),
        name=chosen.exercise.name,
        where=chosen.template.name,
        before=_count(chosen.work),
        after=f"{_count(sets)} ({name} {muscle.sets + by * chosen.a_week:g} a week)",
        reason=Reason(
            code=ReasonCode.SETS,
            line=f"{name}: {verdict.words}",
            data=(f"zone of {facts.level.value} lifters: {muscle.zone.low} to {muscle.zone.top} a week",),
            rule=RULE.format(growth=h.week_growth, cap=h.session_cap),
            grade=Grade.C,
            source=SOURCE,
        ),
        change=SetCount(chosen.work, sets),
        about=name,
    )


def _to_grow(lines: Sequence[_Line], facts: Facts) -> _Line | None:
    """Return the line that takes another set best: straight sets, few of them, of one joint first."""
    roomy = [
        one
        for one in lines
        if one.in_session + 1 <= facts.h.session_cap
        and any(s.technique is Technique.STRAIGHT and s.kind is Kind.WORK for s in one.line.sets)
        and not facts.has_stalled(one.exercise.id)
    ] or [one for one in lines if one.in_session + 1 <= facts.h.session_cap]
    return min(
        roomy,
        key=lambda one: (one.work, one.exercise.mechanic is not Mechanic.ISOLATION),
        default=None,
    )


def _lines_of(muscle: Muscle | Back, week: WeekFigure, facts: Facts) -> list[_Line]:
    wanted = BACK_MUSCLES if muscle == BACK else frozenset({muscle})
    found = []
    for template in facts.document.templates:
        times = sum(day.template == template.id for day in week.days)
        mine = [
            (line, exercise)
            for line in template.exercises
            if (exercise := facts.exercise(line)) is not None and wanted & set(exercise.primary)
        ]
        session = float(sum(one.kind is Kind.WORK for line, _ in mine for one in line.sets))
        found += [
            _Line(template, line, exercise, times, session) for line, exercise in mine if times and line.sets
        ]
    return found


def _names(slugs: Sequence[str], lines: Sequence[_Line]) -> str:
    return " and ".join(dict.fromkeys(one.exercise.name for one in lines if one.exercise.id in slugs))


def _name(muscle: Muscle | Back) -> str:
    return muscle.value.replace("_", " ") if isinstance(muscle, Muscle) else muscle


def _count(sets: int) -> str:
    return f"{sets} set{'s' if sets != 1 else ''}"
