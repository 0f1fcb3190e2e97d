"""What proposals are drawn from: the plan, the lifter, and what came of the plan so far."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from gymtui.model.exercise import Exercise
from gymtui.model.gym import Gym
from gymtui.model.plan import PlanDecision, PlanDocument, PlannedExercise
from gymtui.model.profile import Level, Profile
from gymtui.plans.checks.setting import CheckSetting
from gymtui.plans.coaching import Coach
from gymtui.plans.hunks.hunk import Hunk, HunkKind
from gymtui.training.autoregulation.deload import DeloadProposal
from gymtui.training.autoregulation.trend import Trend, TrendWord, stalled
from gymtui.training.catalogue import Catalogue
from gymtui.training.heuristics import Heuristics

NO_TREND: tuple[Trend, ...] = ()
REMEMBERED_BY_SUBJECT = frozenset({HunkKind.DELOAD, HunkKind.SETS, HunkKind.SWAP, HunkKind.VARIATION})
"""Of these a decision counts for the subject; of a load only for the very load that was left."""


@dataclass(frozen=True, slots=True)
class Facts:
    """`trends` are newest first, by exercise; `in_use` says since when each is done without a long break.

    `week` is the week of the program, counted from 0, that the next workout belongs to, and `week_begun`
    whether it has a workout already. `trained` is how many workouts of this program there were in the last
    four weeks. `tired`: the last check-in was red, or a sign of a deload holds. `recent` are exercises, the
    one done last first. `decisions` are by id.
    """

    document: PlanDocument
    catalogue: Catalogue
    coach: Coach
    checks: CheckSetting
    profile: Profile
    gym: Gym
    trends: Mapping[str, Sequence[Trend]] = field(default_factory=dict)
    in_use: Mapping[str, date] = field(default_factory=dict)
    week: int | None = None
    week_begun: bool = False
    trained: int = 0
    deload: DeloadProposal | None = None
    tired: bool = False
    recent: Sequence[str] = ()
    decisions: Mapping[str, PlanDecision] = field(default_factory=dict)

    @property
    def today(self) -> date:
        return self.coach.today

    @property
    def h(self) -> Heuristics:
        return self.coach.h

    @property
    def level(self) -> Level:
        return self.profile.level

    def exercise(self, line: PlannedExercise) -> Exercise | None:
        """Return what the catalogue knows of a line's exercise."""
        return self.catalogue.get(line.exercise)

    def words_of(self, slug: str) -> tuple[TrendWord, ...]:
        """Return where an exercise went in the sessions that say something, newest first."""
        return tuple(one.word for one in self.trends.get(slug, NO_TREND) if one.word is not None)

    def has_stalled(self, slug: str) -> bool:
        """Whether an exercise went down in its last sessions."""
        return stalled(self.trends.get(slug, NO_TREND), self.h)

    def stands_still(self, slug: str) -> bool:
        """Whether an exercise went neither up nor down in as many sessions as a trend is held against."""
        words = self.words_of(slug)[: self.h.trend_sessions]
        return len(words) == self.h.trend_sessions and all(word is TrendWord.FLAT for word in words)

    def decided(self, subject: str, days: int) -> PlanDecision | None:
        """Return what was decided of a subject in the last days."""
        found = self.decisions.get(decision_id(self.document.id, subject))
        since = self.today - timedelta(days=days)
        return found if found is not None and found.on > since else None

    def was_left(self, hunk: Hunk) -> bool:
        """Whether the lifter left this not long ago."""
        found = self.decided(hunk.subject, self.h.left_days)
        if found is None or found.accepted:
            return False
        return hunk.kind in REMEMBERED_BY_SUBJECT or found.after == hunk.after


def decision_id(plan_id: str, subject: str) -> str:
    """Return the id of what was decided of a subject of a plan."""
    return f"{plan_id}:{subject}"


def decision(document: PlanDocument, hunk: Hunk, today: date, *, accepted: bool) -> PlanDecision:
    """Return what is remembered of a decision."""
    return PlanDecision(
        id=decision_id(document.id, hunk.subject), on=today, accepted=accepted, after=hunk.after
    )
