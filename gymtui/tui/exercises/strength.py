"""What Exercises says of how strong the lifter is: the e1RM by its model, and relative strength."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from gymtui.insight.index import HistoryIndex
from gymtui.model.exercise import Exercise
from gymtui.model.performed import PerformedExercise
from gymtui.model.profile import BodyEntry, Level, Sex
from gymtui.model.units import Load, Unit
from gymtui.training.autoregulation.calibration import Bias, adjusted_rir, bias, calibration_due
from gymtui.training.beginners import may_calibrate
from gymtui.training.e1rm import (
    E1rm,
    Model,
    default_model,
    model_of,
    one_rep_max,
    shown,
    to_failure,
    uncertainty,
)
from gymtui.training.heuristics import DEFAULTS, Heuristics
from gymtui.training.lookup import ExerciseLookup
from gymtui.training.past import BestE1rm
from gymtui.training.relative_strength import BENCH_PRESS, LIFTS, Event, Formula, points, total_of
from gymtui.training.set_compare import e1rm_of_set
from gymtui.tui import words
from gymtui.tui.dialogs import Item
from gymtui.tui.train.rest_view import e1rm_text

DEFAULT = "default"
NO_WEIGHT = "can't say: enter your body weight (b on Today)"
CALIBRATE = "Check them on a set to failure: `:amrap 60x8 r2+3!` is 2 guessed and 3 left."
NONE_YET = "none yet: it needs a set of up to 15 reps to failure"
NAMES: Mapping[Model, str] = MappingProxyType(
    {
        Model.EPLEY: "Epley",
        Model.BRZYCKI: "Brzycki",
        Model.LOMBARDI: "Lombardi",
        Model.WATHAN: "Wathan",
        Model.MAYHEW: "Mayhew",
        Model.OCONNER: "O'Conner",
        Model.LANDER: "Lander",
        Model.RTS: "RTS table",
        Model.NSCA: "NSCA chart",
    }
)
GOOD_FOR: Mapping[Model, str] = MappingProxyType(
    {
        Model.EPLEY: "simple, near the NSCA chart",
        Model.BRZYCKI: "below Epley up to 10 reps, the same there",
        Model.LOMBARDI: "careful from 10 reps on",
        Model.WATHAN: "a curve, near Epley at 5, above it at 10",
        Model.MAYHEW: "from bench presses; poor below 4 reps",
        Model.OCONNER: "careful at all reps",
        Model.LANDER: "near Brzycki, a little above it",
        Model.RTS: "by RPE in half steps; better at 1 to 4",
        Model.NSCA: "a published chart, up to 12 reps",
    }
)


@dataclass(frozen=True, slots=True)
class Lifter:
    """What is known of who lifts, today. `weighed` is the last body weight of the last 30 days."""

    today: date
    level: Level = Level.NOVICE
    unit: Unit = Unit.KG
    sex: Sex | None = None
    weighed: BodyEntry | None = None
    formula: Formula | None = None
    h: Heuristics = DEFAULTS

    @property
    def body_weight(self) -> Load | None:
        return self.weighed.weight if self.weighed is not None else None


@dataclass(frozen=True, slots=True)
class StrengthView:
    """The e1RM with how sure it is, where it comes from, and the lines about relative strength."""

    e1rm: str = ""
    origin: str = ""
    relative: tuple[str, ...] = ()
    guesses: str = ""


def gives_e1rm(exercise: Exercise) -> bool:
    """Whether an e1RM can be estimated from sets of the exercise at all."""
    return exercise.measurement.has_load and exercise.measurement.has_reps


def strength_view(
    exercise: Exercise, index: HistoryIndex, lifter: Lifter, exercises: ExerciseLookup
) -> StrengthView:
    """Return what is said of an exercise; of one that was never done, or gives no e1RM, nothing."""
    last = index.last.get(exercise.id)
    if last is None or not gives_e1rm(exercise):
        return StrengthView()
    model = model_of(exercise, index.models)
    best = index.best.get(exercise.id)
    if best is not None:
        text, origin = _best(best, exercise, model, lifter)
    else:
        text, origin = _rough(exercise, last, model, lifter)
    guesses = _guesses(index, best, exercise, model, lifter)
    return StrengthView(text, origin, _relative(exercise, index, lifter, exercises), guesses)


def _guesses(
    index: HistoryIndex, best: BestE1rm | None, exercise: Exercise, model: Model, lifter: Lifter
) -> str:
    """Return how far the lifter's guesses of RIR were off, and what the best would be with them mended."""
    found = bias([one.checked for one in index.guesses], lifter.h)
    offer = _offer(index, exercise, lifter)
    if not found.sets:
        return offer
    return f"{_mended(found, best, exercise, model, lifter)} {offer}".strip()


def _mended(found: Bias, best: BestE1rm | None, exercise: Exercise, model: Model, lifter: Lifter) -> str:
    told = found.words(lifter.h)
    if best is None or not best.rir or exercise.measurement.is_on_bodyweight:
        return told
    mended = adjusted_rir(best.rir, found, lifter.h)
    amount = one_rep_max(float(best.load.kilograms), best.reps, mended, model)
    if amount is None or mended == best.rir:
        return told
    return (
        f"{told} {e1rm_text(amount, best.load.unit, exercise.measurement)} {best.load.unit.value} with that."
    )


def _offer(index: HistoryIndex, exercise: Exercise, lifter: Lifter) -> str:
    """Return how guesses are checked, where it is time to and the exercise is a safe one."""
    last = index.guesses[0].checked.day if index.guesses else None
    few = len(index.guesses) < lifter.h.calibration_least
    if not few and not calibration_due(last, lifter.today, lifter.h):
        return ""
    may = may_calibrate(exercise, lifter.level, len(index.rows), last, lifter.today, lifter.h)
    return CALIBRATE if may else ""


def model_items(exercise: Exercise, *, strength: bool) -> list[Item]:
    """Return the models to choose from, the default first."""
    usual = NAMES[default_model(exercise, strength=strength)]
    return [
        Item(DEFAULT, "default", f"{usual} with your settings"),
        *(Item(model.value, NAMES[model], GOOD_FOR[model]) for model in Model),
    ]


def _best(best: BestE1rm, exercise: Exercise, model: Model, lifter: Lifter) -> tuple[str, str]:
    amount = f"{e1rm_text(best.kilograms, best.load.unit, exercise.measurement)} {best.load.unit.value}"
    load = words.load_text(best.load, exercise.measurement)
    reserve = f" @ {words.effort_text(best.rir)}" if best.rir is not None else ""
    origin = f"{load} × {best.reps}{reserve}, {words.short_day(best.day, lifter.today)}"
    if best.rir is None:
        return f"at least {amount}, {NAMES[model]}", f"sure, RIR unknown: {origin}"
    sure = uncertainty(to_failure(best.reps, best.rir), lifter.h)
    return f"{amount} ±{sure * 100:.0f} %, {NAMES[model]}", f"sure: {origin}"


def _rough(
    exercise: Exercise, last: tuple[date, PerformedExercise], model: Model, lifter: Lifter
) -> tuple[str, str]:
    """Return an estimate of the last time, where there never was one to be sure of."""
    day, performed = last
    if exercise.measurement.is_on_bodyweight and lifter.body_weight is None:
        return NO_WEIGHT, ""
    found: list[tuple[E1rm, Unit]] = []
    for one in performed.sets:
        e1rm = e1rm_of_set(one, exercise, lifter.body_weight, model)
        load = one.parts[0].load if one.parts else None
        if e1rm is not None and load is not None:
            found.append((e1rm, load.unit))
    if not found:
        return NONE_YET, ""
    e1rm, unit = max(found, key=lambda pair: pair[0].system)
    amount = f"{e1rm_text(e1rm.reported, unit, exercise.measurement)} {unit.value}"
    sure = f" ±{uncertainty(e1rm.x, lifter.h) * 100:.0f} %" if not e1rm.lower_bound else ""
    least = "at least " if e1rm.lower_bound else ""
    origin = f"{e1rm.x:g} reps to failure, {words.short_day(day, lifter.today)}"
    return f"{least}{amount}{sure}, {NAMES[model]}", f"rough: {origin}"


def _relative(
    exercise: Exercise, index: HistoryIndex, lifter: Lifter, exercises: ExerciseLookup
) -> tuple[str, ...]:
    """Return the lines about relative strength: none unless asked for, and what is missing where it is."""
    formula = lifter.formula
    if formula is None or exercise.id not in LIFTS:
        return ()
    if lifter.sex is None:
        return (f"{formula.words} needs your sex: Settings (F7), row sex.",)
    weighed, weight = lifter.weighed, lifter.body_weight
    if weighed is None or weight is None:
        return (f"{formula.words} needs your body weight (b on Today).",)
    best = {slug: index.best[slug].kilograms for slug in LIFTS if slug in index.best}
    kilograms = float(weight.kilograms)
    found: list[str] = []
    if exercise.id in best:
        event = Event.BENCH if exercise.id == BENCH_PRESS else Event.TOTAL
        alone = points(formula, best[exercise.id], kilograms, lifter.sex, event)
        found.append(f"{formula.words} {alone:.2f} (one lift, approx.)")
    total = total_of([best.get(slug) for slug in LIFTS])
    if total is not None:
        of_all = points(formula, total, kilograms, lifter.sex)
        found.append(f"{formula.words} {of_all:.2f} (total {shown(total, lifter.unit)} {lifter.unit.value})")
    else:
        missing = [slug for slug in LIFTS if slug not in best]
        names = [known.name if (known := exercises.get(slug)) is not None else slug for slug in missing]
        found.append(f"total: needs an e1RM of {' and '.join(names)}")
    if best:
        found.append(f"at {weight}, weighed {words.short_day(weighed.date, lifter.today)}")
    return tuple(found)
