"""Rest-pause, DC, myo-reps and clusters: their own sets decide, by what their technique says of them.

Straight sets beside them share the load and have to be made. Only parts at the load of the first one count.
All of it is coaching practice or a published programme (grade C), as in `training/techniques/`.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import ClassVar

from gymtui.model.advice import Grade, Reason, ReasonCode, RuleState
from gymtui.model.performed import Part
from gymtui.model.plan import PlannedExercise, SetTarget
from gymtui.model.technique import Technique
from gymtui.model.units import LARGEST_LOAD, Load, Reps
from gymtui.training.exposure import Exposure, day_words
from gymtui.training.loadable import nearest, step
from gymtui.training.plates import whole
from gymtui.training.progression import parameters as params
from gymtui.training.progression.increments import Gap, Raised, increment, raised
from gymtui.training.progression.judging import Judged, SetResult
from gymtui.training.progression.protocol import Direction, SetAsked, Situation, Step, work_targets
from gymtui.training.progression.reasons import moved, reason
from gymtui.training.progression.shapes import RULED, begun_load, planned_sets
from gymtui.training.progression.steps import GAP_RULE, GAP_SOURCE, load_step, no_load
from gymtui.training.techniques import Direction as Says
from gymtui.training.techniques import SetSoFar, Verdict, merged, technique_rules
from gymtui.training.techniques.parts import counted
from gymtui.training.techniques.protocol import Parameter, ParameterForm

INC = Parameter(0, 50, None, "added after a success", ParameterForm.AMOUNT)
STALLS = 2
"""So many sessions in a row below the range, and another exercise is proposed. Source: DC (C)."""


@dataclass(frozen=True, slots=True)
class Own:
    """A set of the technique as it was done: its target, its parts, and what the technique says of it."""

    target: SetTarget
    parts: tuple[Part, ...]
    verdict: Verdict

    @property
    def reps(self) -> int:
        """The clean reps of all parts."""
        return counted(self.parts)


class ByTechnique(ABC):
    """A rule that follows the verdicts of one technique; a subclass says what they mean and how they read."""

    technique: ClassVar[Technique]
    name: ClassVar[str]
    words: ClassVar[str]
    rule: ClassVar[str]
    source: ClassVar[str]
    parameters: ClassVar[Mapping[str, Parameter]]

    @abstractmethod
    def because(self, own: Sequence[Own], day: str) -> str:
        """Return why there is more load, such as `18 reps made in the rest-pause set on 2 Nov`."""

    @abstractmethod
    def gate(self, one: Own) -> tuple[int, int]:
        """Return the reps a set made and those it needs at the next load, where that is a big jump."""

    def shaped(self, target: SetTarget, state: RuleState, situation: Situation) -> SetTarget:
        """Return a target of the technique as it is asked for."""
        del state, situation
        return target

    def judged(self, target: SetTarget, situation: Situation) -> SetTarget:
        """Return the target that a set is held against."""
        del situation
        return target

    def verdict(self, target: SetTarget, parts: Sequence[Part], situation: Situation) -> Verdict:
        """Return what the technique says of a set that was done."""
        so_far = SetSoFar(target, parts, exercise=situation.exercise, gym=situation.gym)
        return technique_rules(self.technique).verdict(so_far)

    def line(self, planned: PlannedExercise) -> str:
        """Return the name with what the first such set aims at, such as `rest_pause: rest-pause to 18`."""
        target = next(iter(self._targets(planned)), None)
        return f"{self.name}: {technique_rules(self.technique).describe(target)}" if target else self.name

    def problems(self, planned: PlannedExercise) -> list[str]:
        found = params.problems_of(self.name, self.parameters, planned)
        if not self._targets(planned):
            found.append(f"{self.name}: needs a {self.technique.words} set")
        return found

    def first(self, situation: Situation, before: Exposure | None) -> RuleState:
        has_load = situation.exercise.measurement.has_load
        return RuleState(load=begun_load(situation, before) if has_load else None)

    def asks(self, state: RuleState, situation: Situation) -> tuple[SetAsked, ...]:
        sets = planned_sets(situation, state.load)
        return tuple(
            replace(one, target=self.shaped(one.target, state, situation), reps=self.aim(one.target))
            if one.target.technique is self.technique
            else one
            for one in sets
        )

    def aim(self, target: SetTarget) -> Reps | None:
        """Return the reps that the first part aims at; None leaves them to the target's range."""
        del target
        return None

    def after(self, state: RuleState, done: Judged, situation: Situation) -> Step:
        """Return more load where every set of the technique says so and the sets beside them were made."""
        missing = self._missing(done)
        if missing:
            return self.held(state, missing, done)
        own = self._own(state, done, situation)
        says = {one.verdict.direction for one in own}
        if Says.LOAD_DOWN in says:
            return self.lowered(state, own, done, situation)
        held = next((one for one in own if one.verdict.direction is Says.HOLD), None)
        if held is not None:
            return self.held(state.model_copy(update={"fails": 0}), held.verdict.words, done)
        short = _short_beside(done)
        if short:
            return self.held(state, short, done)
        fresh = state.model_copy(update={"fails": 0, "successes": state.successes + 1})
        if Says.REST_DOWN in says:
            return self.less_rest(fresh, own, done)
        return self._more_load(fresh, own, done, situation)

    def held(self, state: RuleState, line: str, done: Judged, code: ReasonCode = ReasonCode.HOLD) -> Step:
        """Return the step of a session that changes nothing."""
        return Step(state, Direction.HOLD, self._why(code, line, done))

    def lowered(self, state: RuleState, own: Sequence[Own], done: Judged, situation: Situation) -> Step:
        """Return a step less load. `fails` counts such sessions in a row."""
        fails = state.fails + 1
        after = state.model_copy(update={"fails": fails})
        words = _below_words(own, day_words(done.day))
        other = "; another exercise may suit better" if fails >= STALLS else ""
        if state.load is None:
            line = f"{words}{other or ': an easier variant, or the same again'}"
            return self.held(after, line, done)
        lower = less(state.load, situation, params.amount(self.parameters, situation.planned, "inc"))
        if whole(lower) >= whole(state.load):
            return self.held(after, f"{state.load} is the lightest here: {words}{other}", done)
        line = f"{moved(state.load, lower)}: {words}{other}"
        after = after.model_copy(update={"load": lower, "resets": state.resets + 1})
        return Step(after, Direction.DOWN, self._why(ReasonCode.RESET, line, done))

    def less_rest(self, state: RuleState, own: Sequence[Own], done: Judged) -> Step:
        """Return a shorter rest inside the sets, as short as the set with the least rest asks."""
        rest = min(one.verdict.seconds for one in own if one.verdict.seconds is not None)
        line = f"{rest} s inside now: all groups done on {day_words(done.day)}"
        after = state.model_copy(update={"rest": rest})
        return Step(after, Direction.UP, self._why(ReasonCode.REST, line, done))

    def _more_load(self, state: RuleState, own: Sequence[Own], done: Judged, situation: Situation) -> Step:
        because = self.because(own, day_words(done.day))
        if not situation.exercise.measurement.has_load:
            return self.held(state, f"{because}: time for a harder variant", done)
        if state.load is None:
            return Step(state, Direction.HOLD, no_load(done))
        by = params.amount(self.parameters, situation.planned, "inc")
        made, low = min(self.gate(one) for one in own)
        answer = raised(state.load, situation, reps=made, low=low, by=by, resets=0)
        if isinstance(answer, Gap):
            line = f"{answer.following} is a big jump: {answer.reps} reps where {made} were made come first"
            why = reason(ReasonCode.GAP, line, done, rule=GAP_RULE, grade=Grade.D, source=GAP_SOURCE)
            return Step(state, Direction.HOLD, why)
        taken = load_step(state, answer, done, rule=self.rule, grade=Grade.C, source=self.source)
        if not isinstance(answer, Raised) or answer.waits:
            return taken
        line = f"{moved(state.load, answer.exact)}: {because}"
        return replace(taken, reason=taken.reason.model_copy(update={"line": line}))

    def _own(self, state: RuleState, done: Judged, situation: Situation) -> list[Own]:
        """Return the sets of the technique, each with the target of its place."""
        targets = self._targets(situation.planned) or (SetTarget(technique=self.technique),)
        found = []
        for place, result in enumerate(self._results(done)):
            shaped = self.shaped(targets[min(place, len(targets) - 1)], state, situation)
            target = self.judged(shaped, situation)
            parts = _at_one_load(result)
            found.append(Own(target, parts, self.verdict(target, parts, situation)))
        return found

    def _missing(self, done: Judged) -> str:
        """Return what keeps the session from being judged at all, in words."""
        did = sum(one.done is not None for one in done.results)
        if did < len(done.results):
            return f"{did} of {len(done.results)} sets done last time: the same again"
        return "" if self._results(done) else f"no {self.technique.words} set last time: the same again"

    def _results(self, done: Judged) -> list[SetResult]:
        return [one for one in done.results if one.asked.technique is self.technique]

    def _targets(self, planned: PlannedExercise) -> tuple[SetTarget, ...]:
        return tuple(t for t in work_targets(planned) if t.technique is self.technique)

    def _why(self, code: ReasonCode, line: str, done: Judged) -> Reason:
        return reason(code, line, done, rule=self.rule, grade=Grade.C, source=self.source)


def less(load: Load, situation: Situation, by: Decimal | None) -> Load:
    """Return a step less than a load, as the gym has it; the load itself where nothing is lighter."""
    found = increment(situation, load.unit)
    amount = by if by is not None else found.amount if found is not None else None
    if amount is not None:
        exact = Load(amount=max(load.amount - amount, -LARGEST_LOAD), unit=load.unit)
        lower = nearest(exact, situation.exercise, situation.gym, "down")
        if whole(lower) < whole(load):
            return lower
    return step(load, situation.exercise, situation.gym, "down")


def _at_one_load(result: SetResult) -> tuple[Part, ...]:
    """Return the bursts of a set that were not done with less load than the first."""
    bursts = merged(result.done.parts) if result.done is not None else ()
    first = bursts[0].load if bursts else None
    return tuple(b for b in bursts if first is None or b.load is None or whole(b.load) >= whole(first))


def _short_beside(done: Judged) -> str:
    """Return what forbids a raise besides the sets of the technique: a lighter or a missed set."""
    if any(one.lighter for one in done.results):
        return "a set was lighter than asked for: the same again"
    missed = [one for one in done.results if one.asked.technique in RULED and not one.met]
    if missed:
        return f"{missed[0].reps} reps in a straight set, {missed[0].asked.reps} wanted: the same again"
    return ""


def _below_words(own: Sequence[Own], day: str) -> str:
    low = next(one for one in own if one.verdict.direction is Says.LOAD_DOWN)
    return f"{bursts_words(low)} on {day}, too few"


def bursts_words(one: Own) -> str:
    """Return `9+5+2 = 16 reps`."""
    counts = "+".join(str(part.counted_reps) for part in one.parts)
    return f"{counts} = {one.reps} reps" if len(one.parts) > 1 else f"{one.reps} reps"
