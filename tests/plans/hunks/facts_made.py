"""Facts to draw proposals from, written short."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from gymtui.model.plan import PlanDecision, PlanDocument
from gymtui.model.profile import Level, Profile
from gymtui.model.units import Load
from gymtui.plans.coaching import Coach
from gymtui.plans.hunks.facts import Facts
from gymtui.training.autoregulation.deload import DeloadProposal, DeloadSignals, deload_due
from gymtui.training.autoregulation.trend import Trend, TrendWord
from gymtui.training.exposure import Exposure
from gymtui.training.heuristics import DEFAULTS
from tests.plans.documents import CATALOGUE, GYM, setting

TODAY = date(2026, 11, 23)
LONG_AGO = TODAY - timedelta(days=400)


def words(*told: TrendWord) -> tuple[Trend, ...]:
    """Return trends of these words, newest first, two days apart."""
    change = {TrendWord.DOWN: -0.06, TrendWord.FLAT: 0.0, TrendWord.UP: 0.06}
    return tuple(
        Trend(TODAY - timedelta(days=2 * i + 1), word, change[word], f"{word.value}, {change[word]:+.1%}")
        for i, word in enumerate(told)
    )


DOWN = words(TrendWord.DOWN, TrendWord.DOWN)
STILL = words(TrendWord.FLAT, TrendWord.FLAT, TrendWord.FLAT)
UP = words(TrendWord.UP, TrendWord.FLAT, TrendWord.FLAT)


def due() -> DeloadProposal:
    """Return a deload that was asked for."""
    found = deload_due(DeloadSignals(TODAY, Level.INTERMEDIATE, asked=True))
    assert found is not None
    return found


def facts(
    document: PlanDocument,
    *,
    level: Level = Level.INTERMEDIATE,
    sessions: Mapping[str, Sequence[Exposure]] | None = None,
    trends: Mapping[str, Sequence[Trend]] | None = None,
    weeks_in_use: int = 4,
    trained: int = 0,
    decisions: Sequence[PlanDecision] = (),
    week: int | None = None,
    week_begun: bool = False,
    deload: DeloadProposal | None = None,
    tired: bool = False,
) -> Facts:
    since = TODAY - timedelta(weeks=weeks_in_use)
    slugs = {line.exercise for template in document.templates for line in template.exercises}
    return Facts(
        document=document,
        catalogue=CATALOGUE,
        coach=Coach(TODAY, sessions or {}, Load.kg(80), LONG_AGO, h=DEFAULTS),
        checks=setting(level),
        profile=Profile(level=level),
        gym=GYM,
        trends=trends or {},
        in_use=dict.fromkeys(slugs, since),
        week=week,
        week_begun=week_begun,
        trained=trained,
        deload=deload,
        tired=tired,
        decisions={one.id: one for one in decisions},
    )
