"""Steps that most rules take: a raise in words, a load taken back, and what is said where nobody knows."""

from decimal import Decimal

from gymtui.model.advice import Grade, Reason, ReasonCode, RuleState
from gymtui.model.units import Load
from gymtui.training.loadable import nearest, step
from gymtui.training.plates import whole
from gymtui.training.progression.increments import Gap, Heaviest, Raised
from gymtui.training.progression.judging import Judged
from gymtui.training.progression.protocol import Direction, Situation, Step
from gymtui.training.progression.reasons import moved, reason

GAP_RULE = "A step of more than a tenth waits until the lower end of the range can be expected after it."
GAP_SOURCE = "gymtui, after the 2 to 10 % of ACSM 2009"


def taken_back(load: Load, percent: int, situation: Situation) -> Load:
    """Return the load less `percent`, rounded down to what the gym has, and at least a step lower.

    Taking back an assisted exercise is more assistance.
    """
    wanted = load.amount - abs(load.amount) * percent / Decimal(100)
    exact = Load(amount=wanted.quantize(Decimal("0.001")), unit=load.unit)
    lower = nearest(exact, situation.exercise, situation.gym, "down")
    if whole(lower) < whole(load):
        return lower
    return step(load, situation.exercise, situation.gym, "down")


def load_step(
    state: RuleState,
    answer: Raised | Gap | Heaviest,
    done: Judged,
    *,
    rule: str,
    grade: Grade,
    source: str,
    because: str = "every set made",
) -> Step:
    """Return the step for the answer to a raise of `state.load`, in words."""
    before = state.load
    assert before is not None, "only a known load is raised"
    if isinstance(answer, Gap):
        line = f"{answer.following} is a big jump: {answer.reps} reps in every set first"
        why = reason(ReasonCode.GAP, line, done, rule=GAP_RULE, grade=Grade.D, source=GAP_SOURCE)
        return Step(state, Direction.HOLD, why)
    if isinstance(answer, Heaviest):
        line = f"{answer.load} is more than this gym lists: add what it has in Settings"
        if not answer.beyond:
            line = f"{answer.load} is the heaviest here: a rep more, a slower way down or a harder variant"
        why = reason(ReasonCode.EQUIPMENT, line, done, rule=rule, grade=Grade.D, source="gymtui")
        return Step(state, Direction.HOLD, why)
    after = state.model_copy(update={"load": answer.exact})
    if answer.waits:
        line = f"{moved(before, answer.exact)} is less than can be loaded: {answer.rounded} again, then more"
        why = reason(ReasonCode.EQUIPMENT, line, done, rule=rule, grade=grade, source=source)
        return Step(after, Direction.UP, why)
    line = f"{moved(before, answer.exact)}: {because}, {_short(done)}"
    return Step(
        after, Direction.UP, reason(ReasonCode.LOAD, line, done, rule=rule, grade=grade, source=source)
    )


def no_load(done: Judged | None) -> Reason:
    """Return why nothing can be said of a load."""
    return reason(
        ReasonCode.CANNOT_SAY,
        "can't say a load: none was logged, and the gym lists none for this exercise",
        done,
        rule="A load moves from the last one, or from the lightest that the gym lists.",
        grade=Grade.D,
        source="gymtui",
    )


def _short(done: Judged) -> str:
    """Return `8,8,8 at 2 RIR on 19 Nov`, without the load."""
    return done.words.split(": ", 1)[-1]
