"""How the program behaves: settings.toml, read with plain messages, never rewritten unasked.

What gives data its meaning (units, level, gym) is in the library and not here.
"""

import difflib
import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from gymtui.errors import GymtuiError
from gymtui.training.heuristics import APART, Heuristics, knobs, out_of_order

Value = bool | int | str


@dataclass(frozen=True, slots=True)
class Spec:
    """One setting: its default, what it may be, and what it does."""

    group: str
    name: str
    default: Value
    words: str
    choices: tuple[str, ...] = ()
    low: int = 0
    high: int = 0
    command: bool = False

    @property
    def expected(self) -> str:
        if self.choices:
            return "one of " + ", ".join(self.choices)
        if self.command:
            return "a program and its arguments in quotes, every quotation inside them closed"
        if isinstance(self.default, bool):
            return "true or false"
        if isinstance(self.default, int):
            return f"a whole number from {self.low} to {self.high}"
        return "text in quotes"

    def accepts(self, value: object) -> bool:
        if isinstance(self.default, bool) or isinstance(value, bool):
            return isinstance(self.default, bool) and isinstance(value, bool)
        if isinstance(self.default, int):
            return isinstance(value, int) and self.low <= value <= self.high
        if self.command:
            return isinstance(value, str) and command_words(value) is not None
        return isinstance(value, str) and (not self.choices or value in self.choices)


def command_words(line: str) -> tuple[str, ...] | None:
    """Return a command as program and arguments, `~` at a word's start standing for the person's home.

    Words are split as a shell would, but no shell runs: `$`, `*`, `|` and `>` are plain characters.
    None where a quotation is not closed or a character cannot be handed over; no words: no command.
    """
    import shlex

    if "\0" in line:
        return None
    try:
        return tuple(os.path.expanduser(word) for word in shlex.split(line))  # noqa: PTH111
    except ValueError:
        return None


SPECS: tuple[Spec, ...] = (
    Spec("look", "theme", "dark", "Theme: dark, light, clear (colour-blind), mono, or a file of your own"),
    Spec("look", "motion", "none", "Animation of the screens", ("none", "basic", "full")),
    Spec("look", "reduced_motion", False, "No animation of the screens and no flood at GO"),
    Spec("signals", "bell", True, "Ring the terminal's bell; off silences every pattern"),
    Spec("signals", "bell_get_ready", True, "Ring once at GET READY"),
    Spec("signals", "bell_go", True, "Ring three times quickly at GO, and when a hold begins"),
    Spec(
        "signals", "bell_set_over", True, "Ring twice slowly when the last mini, group or drop ends its set"
    ),
    Spec("signals", "bell_hold", True, "Ring twice quickly and once more when a hold is done"),
    Spec("signals", "countdown_ticks", False, "Ring once in each of the last three seconds of a countdown"),
    Spec("signals", "flash", True, "Flood the stage at GO"),
    Spec("signals", "title", True, "Carry the countdown in the terminal's title"),
    Spec(
        "signals",
        "progress",
        "auto",
        "Show the countdown as progress in the taskbar or the tab; auto: where the terminal is known to",
        ("auto", "on", "off"),
    ),
    Spec(
        "signals",
        "notification",
        "auto",
        "A desktop notification at GO and when a hold is done; auto: where the terminal is known to have one",
        ("auto", "osc9", "osc777", "osc99", "off"),
    ),
    Spec("signals", "on_rest_end", "", "Your own command, run at GO", command=True),
    Spec(
        "rests",
        "goal",
        "hypertrophy",
        "What default rests aim at",
        ("strength", "hypertrophy", "endurance", "power"),
    ),
    Spec("rests", "lead_in", 3, "Seconds before a timed set begins", (), 0, 30),
    Spec("entry", "effort", "rir", "Effort scale", ("rir", "rpe", "off")),
    Spec("entry", "enter_means_target", False, "Log the target RIR where none was typed"),
    Spec("entry", "guard_ms", 400, "Milliseconds after a log or GO in which Enter logs nothing", (), 0, 2000),
    Spec(
        "coach",
        "relative_strength",
        "off",
        "Squat, bench press and deadlift held against your body weight, by a formula of powerlifting",
        ("off", "dots", "wilks", "wilks2", "ipf_gl"),
    ),
)
FIGURES: tuple[Spec, ...] = tuple(
    Spec("coach", knob.name, knob.default, knob.words, (), knob.low, knob.high) for knob in knobs()
)
"""The coach's own figures, one for each heuristic. None of them is science."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings in force."""

    theme: str = "dark"
    motion: Literal["none", "basic", "full"] = "none"
    reduced_motion: bool = False
    bell: bool = True
    bell_get_ready: bool = True
    bell_go: bool = True
    bell_set_over: bool = True
    bell_hold: bool = True
    countdown_ticks: bool = False
    flash: bool = True
    title: bool = True
    progress: Literal["auto", "on", "off"] = "auto"
    notification: Literal["auto", "osc9", "osc777", "osc99", "off"] = "auto"
    on_rest_end: str = ""
    goal: Literal["strength", "hypertrophy", "endurance", "power"] = "hypertrophy"
    lead_in: int = 3
    effort: Literal["rir", "rpe", "off"] = "rir"
    enter_means_target: bool = False
    guard_ms: int = 400
    relative_strength: Literal["off", "dots", "wilks", "wilks2", "ipf_gl"] = "off"
    coach: Heuristics = field(default_factory=Heuristics)
    keys: Mapping[str, str] = field(default_factory=dict)

    @property
    def animation(self) -> Literal["none", "basic", "full"]:
        """How much the screens may move: nothing with reduced motion."""
        return "none" if self.reduced_motion else self.motion

    @property
    def floods(self) -> bool:
        """Whether GO floods the stage. With reduced motion it is a word at its place."""
        return self.flash and not self.reduced_motion


def read_settings(path: Path) -> tuple[Settings, list[str]]:
    """Return the settings of a file and what is wrong in it; what is wrong is left at its default.

    A missing file means all defaults. A file that cannot be read or is no TOML is one problem.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Settings(), []
    except (OSError, UnicodeDecodeError) as error:
        return Settings(), [f"{path}: cannot be read ({error}). The defaults are used."]
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return Settings(), [f"{path}: {error}. The defaults are used until it is mended."]
    return _from_table(table, text, path)


def _from_table(table: dict[str, object], text: str, path: Path) -> tuple[Settings, list[str]]:
    problems: list[str] = []
    values: dict[str, object] = {}
    figures: dict[str, int] = {}
    known = {(s.group, s.name): s for s in (*SPECS, *FIGURES)}
    groups = {s.group for s in SPECS} | {"keys"}
    for group, content in table.items():
        line = _line(text, group)
        if group not in groups:
            problems.append(f"{path}, line {line}: there is no group [{group}].{_hint(group, groups)}")
        elif not isinstance(content, dict):
            problems.append(f"{path}, line {line}: {group} must be a group, written [{group}].")
        elif group == "keys":
            bad = [k for k, v in content.items() if not isinstance(v, str)]
            problems += [f"{path}, line {_line(text, k)}: {k} needs a key name in quotes." for k in bad]
            values["keys"] = {k: v for k, v in content.items() if isinstance(v, str)}
        else:
            for name, value in content.items():
                spec = known.get((group, name))
                where = f"{path}, line {_line(text, name)}: {group}.{name}"
                if spec is None:
                    names = {s.name for s in known.values() if s.group == group}
                    problems.append(f"{where} is not a setting.{_hint(name, names)}")
                elif not spec.accepts(value):
                    problems.append(f"{where} is {value!r}; expected {spec.expected}.")
                elif spec in FIGURES and isinstance(value, int):
                    figures[name] = value
                else:
                    values[name] = value
    values["coach"], nonsense = _in_order(figures)
    problems += [f"{path}, line {_line(text, name)}: {words}" for name, words in nonsense]
    return Settings(**values), problems  # type: ignore[arg-type]  # each value was checked against its spec


def _in_order(figures: dict[str, int]) -> tuple[Heuristics, list[tuple[str, str]]]:
    """Return the coach's figures, and what is wrong where two make no sense together, with a name for each.

    Both are left at their defaults then.
    """
    found: list[tuple[str, str]] = []
    while (pair := out_of_order(coach := Heuristics(**figures))) is not None:
        name = next(name for name in pair if name in figures)
        found.append((name, f"{misfit(coach, pair, name)} Both are left at their defaults."))
        figures = {name: value for name, value in figures.items() if name not in pair}
    return coach, found


def misfit(coach: Heuristics, pair: tuple[str, str], name: str) -> str:
    """Return what is wrong with one figure of a pair that makes no sense together."""
    lower, upper = pair
    other = upper if name == lower else lower
    bound = ("less than" if name == lower else "more than") if lower in APART else "no more than"
    if lower not in APART and name == upper:
        bound = "no less than"
    now = f"coach.{other} ({getattr(coach, other)})"
    return f"coach.{name} is {getattr(coach, name)}; expected {bound} {now}."


def _line(text: str, name: str) -> int:
    pattern = re.compile(rf'^\s*\[?\s*"?{re.escape(name)}"?\s*[\]=]')
    return next((i for i, line in enumerate(text.splitlines(), 1) if pattern.match(line)), 1)


def _hint(name: str, names: set[str]) -> str:
    close = difflib.get_close_matches(name, names, 1)
    return f" Did you mean {close[0]}?" if close else f" Known: {', '.join(sorted(names))}."


def spec_of(name: str) -> Spec:
    """Return the setting of a name; no two groups share one."""
    return next(s for s in (*SPECS, *FIGURES) if s.name == name)


def save_setting(path: Path, name: str, value: Value) -> None:
    """Write one setting into the file, keeping the person's comments and order.

    Raises GymtuiError where the value is not allowed, or where the file is broken or cannot be written;
    the file is then as it was.
    """
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    spec = spec_of(name)
    if not spec.accepts(value):
        raise GymtuiError(f"{spec.group}.{name} cannot be {value!r}.", f"Expected {spec.expected}.")
    try:
        text = path.read_bytes().decode("utf-8-sig") if path.exists() else ""
        document = tomlkit.parse(text)
        if spec.group not in document:
            document[spec.group] = tomlkit.table()
        document[spec.group][name] = value
        _write(path.resolve(), tomlkit.dumps(document).encode())
    except (OSError, UnicodeDecodeError, TOMLKitError, TypeError) as error:
        raise GymtuiError(
            f"{path} could not be changed: {error}.", "Mend or move the file, then try again."
        ) from error


def _write(path: Path, content: bytes) -> None:
    """Put the whole content in place of the file, or leave it as it was. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.tmp")
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def value_of(settings: Settings, spec: Spec) -> Value:
    """Return the value in force of one setting."""
    value = getattr(settings.coach if spec in FIGURES else settings, spec.name)
    assert isinstance(value, bool | int | str)
    return value


def with_value(settings: Settings, spec: Spec, value: Value) -> Settings:
    """Return the settings with another value of one of them, which its spec accepts."""
    changed: dict[str, object] = {spec.name: value}
    if spec in FIGURES:
        changed = {"coach": replace(settings.coach, **changed)}  # type: ignore[arg-type]  # checked by its spec
    return replace(settings, **changed)  # type: ignore[arg-type]  # checked by its spec
