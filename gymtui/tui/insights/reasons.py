"""Why the numbers of Insights are as they are: what `w` shows."""

from collections.abc import Mapping
from types import MappingProxyType

from gymtui.model.advice import Grade, Reason, ReasonCode
from gymtui.training.failure_budget import failure_percent
from gymtui.tui.insights.muscles import counting_words
from gymtui.tui.insights.view import InsightPage, Looked
from gymtui.tui.why import Explained

_FIXED: Mapping[InsightPage, Reason] = MappingProxyType(
    {
        InsightPage.STRENGTH: Reason(
            code=ReasonCode.EFFORT,
            line="Up and down only where the change is more than its noise",
            rule="The last sure e1RM against the median of four to eight weeks before, with their noise.",
            grade=Grade.D,
            source="A measured one-rep max varies by 4.2 % from day to day (A); the band is our own",
        ),
        InsightPage.REST: Reason(
            code=ReasonCode.REST,
            line="As planned is within 15 %, and within three seconds inside sets",
            rule="Medians of the last four weeks, of rests whose plan and clock are both known.",
            grade=Grade.D,
            source="The band is our own",
        ),
        InsightPage.TIME: Reason(
            code=ReasonCode.SETS,
            line="From one logged set to the next, so rests count to the set that they come before",
            rule="Gaps over 20 minutes are pauses and left out.",
            grade=Grade.D,
            source="Our own",
        ),
        InsightPage.BALANCE: Reason(
            code=ReasonCode.SETS,
            line="Shown and not judged",
            rule="Hard sets by movement; sides by the median of right reps less left ones at one load.",
            grade=Grade.D,
            source="No ratio is known to be right for all",
        ),
        InsightPage.FATIGUE: Reason(
            code=ReasonCode.EFFORT,
            line="The less the second burst keeps of the first, the closer the first went to failure",
            rule="Medians of the last ten sets; a burst that most of them lack is left out.",
            grade=Grade.D,
            source="Our own",
        ),
    }
)


def explained(page: InsightPage, looked: Looked) -> Explained:
    """Return what stands behind a page."""
    if page is InsightPage.SETS:
        return Explained(page.value, "", _zones(looked))
    if page is InsightPage.FAILURE:
        return Explained(page.value, "", (_budget(looked),))
    return Explained(page.value, "", (_FIXED[page],))


def _zones(looked: Looked) -> tuple[Reason, ...]:
    level = looked.level.value
    return (
        Reason(
            code=ReasonCode.SETS,
            line=f"Your zones are those of {'novices' if level == 'novice' else f'{level} lifters'}",
            rule="Below the zone there is room, above it each set adds little; nothing here is a verdict.",
            grade=Grade.D,
            source="Published design guides that count the same way (C), extended to our muscles",
        ),
        Reason(
            code=ReasonCode.SETS,
            line=f"Counted now: {counting_words(looked.counting)} c changes it",
            rule="A hard set has at most 4 reps in reserve; from 6 on it counts nothing, between a half (D).",
            grade=Grade.A,
            source="Pelland 2024: helpers as a half fit growth best; more sets grow more, each adds less",
        ),
    )


def _budget(looked: Looked) -> Reason:
    percent = failure_percent(looked.level, looked.h)
    return Reason(
        code=ReasonCode.FAILURE,
        line=f"At most {percent} % of the hard sets to failure, as {looked.level.value}",
        rule="Sets that stop close to failure grow as much as failed ones and tire less.",
        grade=Grade.D,
        source="Refalo 2024 (B), Robinson 2024 (A); the shares are our own",
    )
