"""What Settings says: sections of rows, each with its value now and what it means."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gymtui.model.profile import Level, Profile
from gymtui.model.units import Unit
from gymtui.settings import FIGURES, SPECS, Settings, Spec, Value, value_of
from gymtui.tui.desk import Known
from gymtui.tui.settings.gym_rows import gym_rows
from gymtui.tui.settings.row import LIBRARY, SettingRow

FILE = "Kept in settings.toml as {group}.{name}."

UNIT_WORDS = {Unit.KG: "kilograms", Unit.LB: "pounds"}
LEVEL_WORDS = {
    Level.NOVICE: "less than half a year, or still adding load every workout",
    Level.INTERMEDIATE: "progress from week to week",
    Level.ADVANCED: "progress over months",
}
NAMES = {
    "theme": "theme",
    "motion": "animation",
    "reduced_motion": "reduced motion",
    "bell": "bell",
    "bell_get_ready": "bell at GET READY",
    "bell_go": "bell at GO",
    "bell_set_over": "bell at set's end",
    "bell_hold": "bell at hold's end",
    "countdown_ticks": "ticks at the end",
    "flash": "flood at GO",
    "title": "terminal title",
    "progress": "taskbar progress",
    "notification": "notification",
    "on_rest_end": "command at GO",
    "goal": "rests aim at",
    "lead_in": "lead-in",
    "effort": "effort scale",
    "enter_means_target": "Enter logs target RIR",
    "guard_ms": "guard after a log",
    "relative_strength": "relative strength",
}
OUTGROWN = " By your workouts you are past a novice: Enter changes it, when adding load every time is over."
UNITS = {"lead_in": "s", "guard_ms": "ms"}
GROUPS = {"look": "Look", "signals": "Signals", "rests": "Rests", "entry": "Set entry", "coach": "Coach"}
VALUE_WORDS = {
    "": "none",
    "rir": "RIR",
    "rpe": "RPE",
    "osc9": "OSC 9",
    "osc777": "OSC 777",
    "osc99": "OSC 99",
    "dots": "DOTS",
    "wilks": "Wilks",
    "wilks2": "Wilks-2",
    "ipf_gl": "IPF GL",
}
CHOICE_WORDS = {
    "rir": "reps in reserve: 2 means two more were possible",
    "rpe": "rate of perceived exertion: 8 is 2 in reserve",
    "effort off": "effort is not shown",
    "progress auto": "where the terminal is known to show it",
    "progress on": "always",
    "progress off": "never",
    "notification auto": "where the terminal is known to have them",
    "notification off": "never",
    "osc9": "iTerm2, WezTerm, Ghostty",
    "osc777": "foot, Ghostty, WezTerm, urxvt",
    "osc99": "kitty",
    "relative_strength off": "not shown",
    "dots": "by T. Konertz for the German federation",
    "wilks": "the formula of 1994",
    "wilks2": "its revision of 2020",
    "ipf_gl": "of the International Powerlifting Federation",
    "strength": "long rests for heavy sets",
    "hypertrophy": "rests for muscle growth",
    "endurance": "short rests",
    "power": "long rests for fast reps",
    "dark": "the one gymtui begins with",
    "light": "for a bright room",
    "clear": "colours that colour-blind eyes tell apart",
    "mono": "no hues at all",
}


@dataclass(frozen=True, slots=True)
class Facts:
    """What the last section tells. `outgrown`: by what was trained, nobody is a novice any more."""

    home: Path
    settings_file: Path
    problems: Sequence[str] = ()
    read_only: str = ""
    outgrown: bool = False


def rows(known: Known, program: str, settings: Settings, facts: Facts) -> tuple[SettingRow, ...]:
    """Return all rows under their headings."""
    return (
        *_section("You", _you(known.profile, program, outgrown=facts.outgrown)),
        *_section("Gym", gym_rows(known)),
        *_specs(settings),
        *_section("Data", _data(facts))[:-1],
    )


def _section(name: str, members: Sequence[SettingRow]) -> list[SettingRow]:
    """Return the rows with the section's name at the first, and an empty row after the last."""
    return [replace(members[0], section=name), *members[1:], SettingRow()]


def _you(profile: Profile, program: str, *, outgrown: bool) -> list[SettingRow]:
    more = OUTGROWN if outgrown and profile.level is Level.NOVICE else ""
    return [
        SettingRow(
            "unit",
            "unit",
            UNIT_WORDS[profile.unit],
            meaning="What a load without a unit means, and what is proposed. "
            "Loads already logged stay as typed.",
            where=LIBRARY,
        ),
        SettingRow(
            "level",
            "level",
            profile.level.value,
            meaning=f"{LEVEL_WORDS[profile.level].capitalize()}. It sets your zones of sets a week.{more}",
            where=LIBRARY,
        ),
        SettingRow(
            "sex",
            "sex",
            profile.sex.value if profile.sex is not None else "not said",
            meaning="The formulas of relative strength need it, and nothing else does.",
            where=LIBRARY,
        ),
        SettingRow(
            "plan",
            "program",
            program or "none",
            meaning="Puts the ready plan of your level in place. "
            "Without safeties it has no barbell over you.",
            where=LIBRARY,
            changes="puts the ready plan in place",
        ),
    ]


def _specs(settings: Settings) -> list[SettingRow]:
    groups: dict[str, list[SettingRow]] = {}
    for spec in SPECS:
        groups.setdefault(spec.group, []).append(_spec_row(spec, value_of(settings, spec)))
    groups["coach"].append(_figures_row(settings))
    return [row for group, members in groups.items() for row in _section(GROUPS[group], members)]


def _figures_row(settings: Settings) -> SettingRow:
    count = sum(value_of(settings, figure) != figure.default for figure in FIGURES)
    return SettingRow(
        "figures",
        "own figures",
        f"{count} changed" if count else "as they came",
        meaning=f"The {len(FIGURES)} figures that the coach goes by and no trial gives: our own, no science. "
        "Each can be set within its range.",
        where="Kept in settings.toml under [coach].",
        changes="opens them",
    )


def _spec_row(spec: Spec, value: Value) -> SettingRow:
    return SettingRow(
        f"spec:{spec.name}",
        NAMES[spec.name],
        value_words(value),
        UNITS.get(spec.name, ""),
        f"{spec.words}.",
        FILE.format(group=spec.group, name=spec.name),
        "switches it" if isinstance(value, bool) else "changes it",
    )


def value_words(value: Value) -> str:
    """Return a value as it is read: on and off instead of true and false."""
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, str):
        return VALUE_WORDS.get(value, value)
    return str(value)


def choice_words(setting: str, choice: str) -> str:
    """Return what a choice means, in a muted word beside it."""
    return CHOICE_WORDS.get(f"{setting} {choice}") or CHOICE_WORDS.get(choice, "")


def _data(facts: Facts) -> list[SettingRow]:
    count = len(facts.problems)
    shown: list[SettingRow] = []
    if facts.read_only:
        shown.append(
            SettingRow("read-only", "read-only", "yes", meaning=facts.read_only, changes="tells more")
        )
    return [
        *shown,
        SettingRow(
            "folder",
            "folder",
            str(facts.home),
            meaning="Everything you log is here. Copy the folder and you have a backup.",
            changes="shows it in full",
        ),
        SettingRow(
            "file",
            "settings file",
            str(facts.settings_file),
            meaning="Plain text. Keys can be changed there under [keys]; comments stay.",
            changes="shows it in full",
        ),
        SettingRow(
            "problems",
            "problems",
            str(count) if count else "none",
            meaning="Files and settings that could not be read." if count else "All files could be read.",
            changes="lists them" if count else "says so",
        ),
    ]
