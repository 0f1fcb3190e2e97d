"""Our own heuristics: every number of grade D that the coach goes by, with its default and range.

None of them is science: they are sensible figures without direct evidence, and each can be set in the
settings file under `[coach]`. They are whole numbers, so that the file stays plain; `words` name the unit.
What a trial, a position stand or a published programme says is a constant beside its rule instead.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields


@dataclass(frozen=True, slots=True)
class Knob:
    """One heuristic: its name, default, smallest and largest value, and what it is with its unit."""

    name: str
    default: int
    low: int
    high: int
    words: str


def _knob(default: int, low: int, high: int, words: str) -> int:
    value: int = field(default=default, metadata={"low": low, "high": high, "words": words})
    return value


@dataclass(frozen=True, slots=True)
class Heuristics:
    """The values in force."""

    fails_before_reset: int = _knob(3, 1, 5, "Misses in a row before the load is taken back")
    reset_percent: int = _knob(10, 5, 20, "Per cent taken off the load at a reset")
    double_percent: int = _knob(5, 2, 20, "Per cent off after two first sets below the range")
    total_short: int = _knob(10, 0, 50, "Per cent below the lowest total of reps that are far too few")
    effort_slack: int = _knob(1, 0, 3, "Reps in reserve that a set may end below its target and still count")
    jump_percent: int = _knob(10, 2, 25, "A step of more per cent than this waits for more reps")
    easy_rir: int = _knob(5, 3, 8, "Reps in reserve in every set from which a big step need not wait")
    form_blocks: int = _knob(2, 1, 4, "Form up to this (1 to 5) holds the load")
    form_sessions: int = _knob(2, 1, 4, "Sessions in a row with such form before the load is lowered")
    form_percent: int = _knob(10, 5, 20, "Per cent taken off for form")
    form_rir: int = _knob(1, 0, 3, "More reps in reserve where form lowered the load")
    rest_cut: int = _knob(15, 5, 60, "Seconds by which a rest is shortened")
    rest_floor_compound: int = _knob(60, 30, 180, "Shortest rest of a compound lift, in seconds")
    rest_floor_isolation: int = _knob(45, 15, 180, "Shortest rest of an isolation exercise, in seconds")
    hold_step: int = _knob(5, 1, 30, "Seconds or metres by which holds and carries grow")
    hold_percent: int = _knob(5, 1, 20, "Per cent by which long ones grow, where it is more than that")
    hold_top: int = _knob(200, 100, 400, "Per cent of its start at which a hold or carry gets load")

    layoff_11_days: int = _knob(95, 50, 100, "Per cent of the load after 11 to 14 days off")
    layoff_15_days: int = _knob(90, 50, 100, "Per cent of the load after 15 to 28 days off")
    layoff_29_days: int = _knob(80, 50, 100, "Per cent of the load after 29 to 56 days off")
    layoff_57_days: int = _knob(70, 40, 100, "Per cent of the load after 57 to 112 days off")
    layoff_113_days: int = _knob(60, 30, 100, "Per cent of the load after more than 112 days off")
    rebuild_percent: int = _knob(95, 80, 100, "Steps are doubled after a break up to this share of the load")
    layoff_rir: int = _knob(1, 0, 3, "More reps in reserve in the first session after more than 112 days")
    layoff_sets: int = _knob(1, 0, 3, "Sets fewer of an exercise in that session")

    estimate_days: int = _knob(60, 14, 365, "Days in which a sure e1RM outranks rough ones")
    band_low_reps: int = _knob(3, 1, 10, "Per cent an e1RM from up to 5 reps to failure may be off")
    band_mid_reps: int = _knob(6, 1, 15, "Per cent an e1RM from 6 to 10 reps may be off")
    band_high_reps: int = _knob(10, 1, 25, "Per cent an e1RM from more reps may be off")

    trend_band: int = _knob(5, 2, 10, "Per cent of e1RM that is noise from session to session")
    trend_sessions: int = _knob(3, 2, 8, "Sessions before, whose median a session is held against")
    short_rest_percent: int = _knob(60, 20, 95, "A rest below this share of the planned one is short")
    miss_percent: int = _knob(3, 2, 4, "Per cent of load for each rep missed, where no model can say")
    miss_cap: int = _knob(10, 2, 20, "Most per cent by which the next set's load moves")
    miss_least: int = _knob(1, 1, 3, "Reps in reserve missed before the next set's load moves")
    miss_exposures: int = _knob(3, 1, 8, "Last sessions whose median miss counts")
    fell_percent: int = _knob(25, 10, 50, "Per cent of the first set's reps lost: time to end the sets")

    green_from: int = _knob(19, 15, 25, "Check-in sum (5 to 25) from which a day is green")
    red_to: int = _knob(13, 5, 18, "Check-in sum up to which a day is red")
    z_entries: int = _knob(14, 7, 60, "Check-ins before they are held against your own average")
    z_last: int = _knob(60, 14, 365, "Check-ins that make your average, newest first")
    amber_z: int = _knob(10, 5, 30, "Tenths of a standard deviation below your average: amber")
    red_z: int = _knob(15, 5, 40, "Tenths of a standard deviation below your average: red")
    pain_swaps: int = _knob(4, 1, 9, "Pain of a joint (0 to 10) from which its exercises are swapped")
    amber_cut: int = _knob(25, 0, 100, "Tenths of a per cent off the first work set on an amber day")
    red_cut: int = _knob(50, 0, 100, "Tenths of a per cent off the first work set on a red day")
    state_rir: int = _knob(1, 0, 3, "More reps in reserve on amber and red days")
    state_sets: int = _knob(1, 0, 3, "Sets fewer of an exercise on a red day")

    failure_novice: int = _knob(0, 0, 20, "Per cent of hard sets to failure in seven days: novice")
    failure_intermediate: int = _knob(20, 0, 50, "Per cent of hard sets to failure: intermediate")
    failure_advanced: int = _knob(35, 0, 60, "Per cent of hard sets to failure: advanced")
    failures_muscle_session: int = _knob(2, 0, 6, "Sets to failure for a muscle in one session")
    failures_exercise: int = _knob(1, 0, 4, "Sets to failure of one exercise in one session")
    failure_hours: int = _knob(48, 0, 96, "Hours between two failures of one muscle")
    failure_heavy: int = _knob(85, 70, 100, "Per cent of e1RM from which no compound is planned to failure")
    failure_cut: int = _knob(5, 0, 20, "Per cent off for a novice after two failed sets in a session")
    intensifiers_intermediate: int = _knob(2, 0, 8, "Intensifiers for a muscle in a week: intermediate")
    intensifiers_advanced: int = _knob(4, 0, 12, "Intensifiers for a muscle in a week: advanced")
    rest_pause_total: int = _knob(160, 150, 180, "Per cent of its first part that a rest-pause set aims at")
    fit_least: int = _knob(30, 0, 300, "Seconds that a superset or rest-pause must save to be proposed")

    secondary_percent: int = _knob(50, 0, 100, "Per cent of a set that a secondary muscle gets")
    session_cap: int = _knob(8, 4, 16, "Hard sets for a muscle in one session")
    week_growth: int = _knob(20, 5, 50, "Per cent by which a muscle's weekly sets may grow")
    uneven_percent: int = _knob(15, 5, 50, "Per cent between left and right above which it is pointed out")
    week_step: int = _knob(2, 0, 10, "Sets by which a muscle's week may always grow, whatever the per cent")

    sets_days: int = _knob(14, 7, 56, "Days between two changes of a muscle's sets that are proposed")
    variation_weeks: int = _knob(
        12, 6, 52, "Weeks without progress on an exercise before another is proposed"
    )
    left_days: int = _knob(28, 7, 180, "Days in which a change that you left is not proposed again")

    deload_weeks: int = _knob(6, 4, 12, "Hard weeks before a deload is due")
    deload_reds: int = _knob(3, 1, 5, "Red days among the last five check-ins that speak for a deload")
    deload_lifts: int = _knob(2, 1, 4, "Lifts that must go down, or miss, to speak for a deload")
    deload_days: int = _knob(7, 4, 10, "Days that a deload takes")
    deload_sets: int = _knob(50, 25, 100, "Per cent of the sets in a deload, rounded up")
    deload_load: int = _knob(90, 70, 100, "Per cent of the load in a deload")
    deload_rir: int = _knob(4, 2, 6, "Reps in reserve in a deload")
    deload_triggers: int = _knob(2, 1, 5, "Signs that must hold for a deload to be proposed")
    deload_checkins: int = _knob(5, 3, 14, "Last check-ins that are looked at for red days")
    deload_window: int = _knob(10, 5, 28, "Days in which lifts that go down count together")
    deload_runs: int = _knob(2, 1, 4, "Sessions or weeks running that make a sign")
    hard_week_sets: int = _knob(10, 1, 60, "Hard sets from which a week is a hard one")

    ease_days: int = _knob(14, 0, 42, "Days in which a beginner is eased in")
    ease_sets: int = _knob(2, 1, 4, "Sets of an exercise in those days")
    ease_rir: int = _knob(4, 2, 6, "Reps in reserve in those days")
    ease_form: int = _knob(4, 3, 5, "Form that a beginner needs before a first big step")
    ease_sessions: int = _knob(2, 1, 6, "Sessions with that form")
    ease_jump: int = _knob(5, 1, 25, "A step of more per cent than this is a big one for a beginner")
    ease_growth: int = _knob(5, 0, 50, "Per cent by which a beginner's weekly sets may grow after week 2")
    ease_low: int = _knob(8, 5, 20, "Bottom of the rep range in those days, where the plan names none")
    ease_high: int = _knob(12, 5, 30, "Top of that range")
    start_percent: int = _knob(65, 40, 80, "Per cent of a guessed one-rep max to begin with")
    novice_days: int = _knob(182, 30, 730, "Days of training after which nobody is a novice by time")
    novice_sessions: int = _knob(24, 6, 200, "Workouts before which everybody is a novice")
    calibration_least: int = _knob(3, 1, 10, "Calibration sets before guesses of RIR are corrected")
    calibration_last: int = _knob(8, 3, 20, "Calibration sets that count, newest first")
    calibration_shrink: int = _knob(3, 0, 20, "Calibration sets without error that are counted in")
    calibration_pause: int = _knob(10, 0, 30, "Seconds after which a set was no longer gone on with")
    calibration_from: int = _knob(8, 1, 50, "Workouts before a novice's first calibration set")
    calibration_days: int = _knob(7, 3, 28, "Days between a novice's calibration sets")
    calibration_weeks: int = _knob(8, 4, 26, "Weeks after which to calibrate again")

    growth_novice: int = _knob(10, 0, 30, "Tenths of a per cent a week that a dry run lets novices grow")
    growth_intermediate: int = _knob(4, 0, 20, "Tenths of a per cent a week for intermediate lifters")
    growth_advanced: int = _knob(2, 0, 10, "Tenths of a per cent a week for advanced lifters")
    dry_set_tires: int = _knob(12, 0, 50, "Tenths of a per cent of strength that a set of a dry run costs")
    dry_left: int = _knob(1, 0, 3, "Reps left in a dry run above the bottom of a range without a reserve")


DEFAULTS = Heuristics()

ORDER: tuple[tuple[str, str], ...] = (
    ("red_to", "green_from"),
    ("amber_z", "red_z"),
    ("amber_cut", "red_cut"),
    ("layoff_15_days", "layoff_11_days"),
    ("layoff_29_days", "layoff_15_days"),
    ("layoff_57_days", "layoff_29_days"),
    ("layoff_113_days", "layoff_57_days"),
    ("band_low_reps", "band_mid_reps"),
    ("band_mid_reps", "band_high_reps"),
    ("failure_novice", "failure_intermediate"),
    ("failure_intermediate", "failure_advanced"),
    ("intensifiers_intermediate", "intensifiers_advanced"),
    ("z_entries", "z_last"),
    ("deload_reds", "deload_checkins"),
    ("ease_low", "ease_high"),
    ("calibration_least", "calibration_last"),
)
"""Pairs of which the first may not be above the second: each makes sense alone, together they would not."""
APART = frozenset({"red_to"})
"""Of these the first may not even be equal to the second: a day is not red and green."""


def out_of_order(h: Heuristics) -> tuple[str, str] | None:
    """Return the first pair of `ORDER` that makes no sense together, or None."""
    for lower, upper in ORDER:
        below, above = getattr(h, lower), getattr(h, upper)
        if below > above or (below == above and lower in APART):
            return lower, upper
    return None


def changed_figures(values: Heuristics) -> dict[str, int]:
    """Return the values that are other than their defaults, by name."""
    return {knob.name: value for knob in knobs() if (value := getattr(values, knob.name)) != knob.default}


def with_figures(changed: Mapping[str, int]) -> Heuristics:
    """Return the defaults with some of them changed. Names that are not known any more are passed over."""
    known = {knob.name for knob in knobs()}
    return Heuristics(**{name: value for name, value in changed.items() if name in known})


def knobs() -> tuple[Knob, ...]:
    """Return every heuristic with its default and range, in the order of the settings file."""
    return tuple(
        Knob(f.name, f.default, f.metadata["low"], f.metadata["high"], f.metadata["words"])
        for f in fields(Heuristics)
        if isinstance(f.default, int)
    )
