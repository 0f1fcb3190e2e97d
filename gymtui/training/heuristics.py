"""Our own heuristics: every number of grade D that the coach goes by, with its default and range.

None of them is science: they are sensible figures without direct evidence, and each can be set in the
settings file under `[coach]`. They are whole numbers, so that the file stays plain; `words` name the unit.
What a trial, a position stand or a published programme says is a constant beside its rule instead.
"""

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
    effort_slack: int = _knob(1, 0, 3, "Reps in reserve that a set may end below its target and still count")
    jump_percent: int = _knob(10, 2, 25, "A step of more per cent than this waits for more reps")
    form_blocks: int = _knob(2, 1, 4, "Form up to this (1 to 5) holds the load")
    form_sessions: int = _knob(2, 1, 4, "Sessions in a row with such form before the load is lowered")
    form_percent: int = _knob(10, 5, 20, "Per cent taken off for form")
    rest_cut: int = _knob(15, 5, 60, "Seconds by which a rest is shortened")
    rest_floor_compound: int = _knob(60, 30, 180, "Shortest rest of a compound lift, in seconds")
    rest_floor_isolation: int = _knob(45, 15, 180, "Shortest rest of an isolation exercise, in seconds")
    hold_step: int = _knob(5, 1, 30, "Seconds or metres by which holds and carries grow")

    layoff_11_days: int = _knob(95, 50, 100, "Per cent of the load after 11 to 14 days off")
    layoff_15_days: int = _knob(90, 50, 100, "Per cent of the load after 15 to 28 days off")
    layoff_29_days: int = _knob(80, 50, 100, "Per cent of the load after 29 to 56 days off")
    layoff_57_days: int = _knob(70, 40, 100, "Per cent of the load after 57 to 112 days off")
    layoff_113_days: int = _knob(60, 30, 100, "Per cent of the load after more than 112 days off")
    rebuild_percent: int = _knob(95, 80, 100, "Steps are doubled after a break up to this share of the load")

    estimate_days: int = _knob(60, 14, 365, "Days in which a sure e1RM outranks rough ones")
    band_low_reps: int = _knob(3, 1, 10, "Per cent an e1RM from up to 5 reps to failure may be off")
    band_mid_reps: int = _knob(6, 1, 15, "Per cent an e1RM from 6 to 10 reps may be off")
    band_high_reps: int = _knob(10, 1, 25, "Per cent an e1RM from more reps may be off")

    trend_band: int = _knob(5, 2, 10, "Per cent of e1RM that is noise from session to session")
    miss_percent: int = _knob(3, 2, 4, "Per cent of load for each rep missed, where no model can say")
    miss_cap: int = _knob(10, 2, 20, "Most per cent by which the next set's load moves")
    miss_least: int = _knob(1, 1, 3, "Reps in reserve missed before the next set's load moves")
    fell_percent: int = _knob(25, 10, 50, "Per cent of the first set's reps lost: time to end the sets")

    green_from: int = _knob(19, 15, 25, "Check-in sum (5 to 25) from which a day is green")
    red_to: int = _knob(13, 5, 18, "Check-in sum up to which a day is red")
    z_entries: int = _knob(14, 7, 60, "Check-ins before they are held against your own average")
    amber_z: int = _knob(10, 5, 30, "Tenths of a standard deviation below your average: amber")
    red_z: int = _knob(15, 5, 40, "Tenths of a standard deviation below your average: red")
    amber_cut: int = _knob(25, 0, 100, "Tenths of a per cent off the first work set on an amber day")
    red_cut: int = _knob(50, 0, 100, "Tenths of a per cent off the first work set on a red day")

    failure_novice: int = _knob(0, 0, 20, "Per cent of hard sets to failure in seven days: novice")
    failure_intermediate: int = _knob(20, 0, 50, "Per cent of hard sets to failure: intermediate")
    failure_advanced: int = _knob(35, 0, 60, "Per cent of hard sets to failure: advanced")
    failures_muscle_session: int = _knob(2, 0, 6, "Sets to failure for a muscle in one session")
    failures_exercise: int = _knob(1, 0, 4, "Sets to failure of one exercise in one session")
    failure_hours: int = _knob(48, 0, 96, "Hours between two failures of one muscle")
    intensifiers_intermediate: int = _knob(2, 0, 8, "Intensifiers for a muscle in a week: intermediate")
    intensifiers_advanced: int = _knob(4, 0, 12, "Intensifiers for a muscle in a week: advanced")
    rest_pause_total: int = _knob(160, 150, 180, "Per cent of its first part that a rest-pause set aims at")
    fit_least: int = _knob(30, 0, 300, "Seconds that a superset or rest-pause must save to be proposed")

    secondary_percent: int = _knob(50, 0, 100, "Per cent of a set that a secondary muscle gets")
    session_cap: int = _knob(8, 4, 16, "Hard sets for a muscle in one session")
    week_growth: int = _knob(20, 5, 50, "Per cent by which a muscle's weekly sets may grow")
    week_step: int = _knob(2, 0, 10, "Sets by which a muscle's week may always grow, whatever the per cent")

    deload_weeks: int = _knob(6, 4, 12, "Hard weeks before a deload is due")
    deload_reds: int = _knob(3, 1, 5, "Red days among the last five check-ins that speak for a deload")
    deload_lifts: int = _knob(2, 1, 4, "Lifts that must go down, or miss, to speak for a deload")
    deload_days: int = _knob(7, 4, 10, "Days that a deload takes")
    deload_sets: int = _knob(50, 25, 100, "Per cent of the sets in a deload, rounded up")
    deload_load: int = _knob(90, 70, 100, "Per cent of the load in a deload")
    deload_rir: int = _knob(4, 2, 6, "Reps in reserve in a deload")

    ease_days: int = _knob(14, 0, 42, "Days in which a beginner is eased in")
    ease_sets: int = _knob(2, 1, 4, "Sets of an exercise in those days")
    ease_rir: int = _knob(4, 2, 6, "Reps in reserve in those days")
    ease_form: int = _knob(4, 3, 5, "Form that a beginner needs before a first big step")
    calibration_least: int = _knob(3, 1, 10, "Calibration sets before guesses of RIR are corrected")
    calibration_last: int = _knob(8, 3, 20, "Calibration sets that count, newest first")


def knobs() -> tuple[Knob, ...]:
    """Return every heuristic with its default and range, in the order of the settings file."""
    return tuple(
        Knob(f.name, f.default, f.metadata["low"], f.metadata["high"], f.metadata["words"])
        for f in fields(Heuristics)
        if isinstance(f.default, int)
    )
