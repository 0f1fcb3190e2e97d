"""The technique gate: what the ratings of form (1 to 5) hold back.

1 is unsafe or painful, 2 broke down, 3 acceptable, 4 good, 5 crisp. Low form holds load and reps, low form in
two sessions running takes load off, and a beginner moves well before a first big step. Coaches agree on the
order, form before load (C); the numbers are our own (D).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from gymtui.model.advice import Grade, Reason, ReasonCode
from gymtui.model.performed import PerformedExercise
from gymtui.model.profile import Level
from gymtui.training.heuristics import DEFAULTS, Heuristics

PAINFUL_FORM = 1
"""The rating that also means pain: it is asked for."""
RULE = "Form up to {low} holds the load; {sessions} such sessions running take {percent} % off."
SOURCE = "Coaching practice (form before load); the numbers are our own"


@dataclass(frozen=True, slots=True)
class FormGate:
    """What form says of the next session.

    `blocks`: ask for no more load and reps. `lowers`: per cent to take off, 0 for none, with `rir_plus` more
    in reserve. `asks_pain`: ask whether it hurt. `words` say it, nothing where form holds nothing back.
    """

    blocks: bool = False
    lowers: int = 0
    rir_plus: int = 0
    asks_pain: bool = False
    words: str = ""


FREE = FormGate()


def lowest_form(performed: PerformedExercise) -> int | None:
    """Return the lowest form that was rated of an exercise in a session, None where none was."""
    return min((one.form for one in performed.sets if one.form is not None), default=None)


def form_gate(forms: Sequence[int | None], h: Heuristics = DEFAULTS) -> FormGate:
    """Return what form holds back. `forms` are the lowest of each session, newest first, None unrated.

    The newest session must be rated low for anything to be held; before it unrated sessions are passed over.
    """
    newest = forms[0] if forms else None
    if newest is None or newest > h.form_blocks:
        return FREE
    asks = newest <= PAINFUL_FORM
    rated = [form for form in forms if form is not None][: h.form_sessions]
    if len(rated) == h.form_sessions and all(form <= h.form_blocks for form in rated):
        running = f"in {len(rated)} sessions running" if len(rated) > 1 else "last time"
        words = f"Form {newest}, low {running}: {h.form_percent} % off and {h.form_rir} more in reserve"
        return FormGate(blocks=True, lowers=h.form_percent, rir_plus=h.form_rir, asks_pain=asks, words=words)
    return FormGate(
        blocks=True, asks_pain=asks, words=f"Form {newest} last time: the same load until it is 3"
    )


def form_reason(gate: FormGate, h: Heuristics = DEFAULTS) -> Reason | None:
    """Return the gate as a reason, None where it holds nothing back."""
    if not gate.blocks:
        return None
    rule = RULE.format(low=h.form_blocks, sessions=h.form_sessions, percent=h.form_percent)
    return Reason(code=ReasonCode.FORM, line=gate.words, rule=rule, grade=Grade.D, source=SOURCE)


def may_step(
    step_percent: float, level: Level, forms: Sequence[int | None], h: Heuristics = DEFAULTS
) -> bool:
    """Return whether form allows a step of so many per cent of the load.

    A novice needs good form in two sessions, the last that were rated, before a first step above 5 %. The
    caller asks as long as there was no such step yet. Grade D.
    """
    if level is not Level.NOVICE or step_percent <= h.ease_jump:
        return True
    rated = [form for form in forms if form is not None][: h.ease_sessions]
    return len(rated) == h.ease_sessions and all(form >= h.ease_form for form in rated)
