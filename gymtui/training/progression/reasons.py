"""The sentences of the progression rules: what changes, after what, by which rule."""

from collections.abc import Sequence
from decimal import Decimal

from gymtui.model.advice import Grade, Reason, ReasonCode
from gymtui.model.units import Load
from gymtui.training.progression.judging import Judged


def signed(amount: Decimal, unit: str) -> str:
    """Return `+2.5 kg` or `−5 kg`."""
    return f"{amount:+f} {unit}".replace("-", "−")


def moved(before: Load, after: Load) -> str:
    """Return by how much a load moved, such as `+2.5 kg`; loads of two units by naming the new one."""
    if before.unit is not after.unit:
        return f"{after} now"
    return signed(after.amount - before.amount, after.unit.value)


def reason(
    code: ReasonCode,
    line: str,
    done: Judged | None,
    *,
    rule: str,
    grade: Grade,
    source: str,
    data: Sequence[str] = (),
) -> Reason:
    """Return a reason that names the session it was drawn from."""
    seen = (done.words,) if done is not None else ()
    return Reason(code=code, line=line, data=(*seen, *data), rule=rule, grade=grade, source=source)


BLOCKED_WORDS = {
    ReasonCode.FORM: "form {form} last time: the load stays until the form is back",
    ReasonCode.FAILURE: "a set failed that was not meant to: the same again, cleanly",
    ReasonCode.EFFORT: "{rir:g} RIR where {aimed:g} was aimed at: the same again",
}
"""What is said where all reps were made and still no more is asked for."""


def blocked_reason(done: Judged) -> Reason:
    """Return why a raise that the rule would have given is held back."""
    assert done.blocked is not None, "asked only of sessions that are held back"
    aimed = next((r.asked.rir for r in done.results if r.asked.rir is not None), 0.0)
    words = BLOCKED_WORDS[done.blocked].format(form=done.form, rir=done.lowest_rir or 0.0, aimed=aimed)
    rules = {
        ReasonCode.FORM: "Form of 2 or lower (of 5) holds every raise.",
        ReasonCode.FAILURE: "No raise after a set that failed and was not planned to.",
        ReasonCode.EFFORT: "A set may end one rep closer to failure than aimed at, and no more.",
    }
    sources = {
        ReasonCode.FORM: "gymtui: technique first",
        ReasonCode.FAILURE: "gymtui, after Refalo 2023: failure is placed and never the default",
        ReasonCode.EFFORT: "gymtui: a raise is earned at the effort that was planned",
    }
    return reason(
        done.blocked, words, done, rule=rules[done.blocked], grade=Grade.D, source=sources[done.blocked]
    )
