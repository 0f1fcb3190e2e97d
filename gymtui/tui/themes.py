"""Themes: one TOML file of colours each, checked before Textual sees them (it would crash on a bad one).

A theme file is a flat list of the tokens below. In style sheets they go by the names in `VARIABLES`;
`$panel` is also a name of Textual's own and means the same there.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import Any, Final

from textual.color import Color, ColorParseError
from textual.theme import Theme

from gymtui.errors import GymtuiError

EXAMPLE: Final = 'a colour such as "#C9E265"'


@dataclass(frozen=True)
class ThemeTokens:
    """The colours of one theme, as the file spells them; `_` here is `-` in the file."""

    name: str
    bg0: str
    bg1: str
    bg2: str
    bg3: str
    rule: str
    text: str
    soft: str
    muted: str
    accent: str
    flood: str
    on_flood: str
    rest: str
    ready: str
    over: str
    record: str
    zone_below: str
    zone_in: str
    zone_above: str
    error: str
    error_bg: str
    hunk_plus: str
    hunk_minus: str

    @property
    def dark(self) -> bool:
        return Color.parse(self.bg0).brightness < 0.5


TOKENS: Final[tuple[str, ...]] = tuple(
    field.name.replace("_", "-") for field in fields(ThemeTokens) if field.name != "name"
)

# style sheet variable -> token
VARIABLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "stage": "bg0",
        "panel": "bg1",
        "field": "bg2",
        "band": "bg3",
        "rule": "rule",
        "ink": "text",
        "ink-soft": "soft",
        "ink-muted": "muted",
        "move": "accent",
        "flood": "flood",
        "on-flood": "on-flood",
        "phase-rest": "rest",
        "phase-ready": "ready",
        "phase-go": "accent",
        "phase-over": "over",
        "record": "record",
        "zone-below": "zone-below",
        "zone-in": "zone-in",
        "zone-above": "zone-above",
        "bad": "error",
        "bad-bg": "error-bg",
        "hunk-plus": "hunk-plus",
        "hunk-minus": "hunk-minus",
    }
)

# variables of Textual's own widgets -> token
_BUILT_IN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "text-muted": "muted",
        "border": "accent",
        "border-blurred": "rule",
        "block-cursor-foreground": "text",
        "block-cursor-background": "bg3",
        "block-cursor-blurred-foreground": "text",
        "block-cursor-blurred-background": "bg2",
        "block-hover-background": "bg2",
        "input-cursor-foreground": "bg0",
        "input-cursor-background": "text",
        "input-selection-foreground": "text",
        "input-selection-background": "bg3",
        "screen-selection-foreground": "text",
        "screen-selection-background": "bg3",
        "scrollbar": "bg3",
        "scrollbar-hover": "muted",
        "scrollbar-active": "accent",
        "scrollbar-background": "bg1",
        "scrollbar-background-hover": "bg1",
        "scrollbar-background-active": "bg1",
        "scrollbar-corner-color": "bg1",
        "link-color": "accent",
        "link-color-hover": "on-flood",
        "link-background-hover": "flood",
    }
)


def load_theme_file(data: bytes, name: str) -> ThemeTokens:
    """Read one theme file; `name` is its file name, the theme is called like it without the ending."""
    try:
        table = tomllib.loads(data.decode())
    except UnicodeDecodeError as error:
        raise GymtuiError(f"Theme {name} is not UTF-8 text.", "Save it as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise GymtuiError(
            f"Theme {name} is not valid TOML: {error}.", "Correct the line it names."
        ) from error
    _check_tokens(table, name)
    colours = {token.replace("-", "_"): _checked_colour(table[token], token, name) for token in TOKENS}
    return ThemeTokens(name=PurePath(name).stem, **colours)


def theme_variables(tokens: ThemeTokens) -> dict[str, str]:
    """The style sheet variables; also what an app returns as `get_theme_variable_defaults`."""
    return {variable: _token(tokens, token) for variable, token in VARIABLES.items()}


def to_textual_theme(tokens: ThemeTokens) -> Theme:
    """The theme as Textual registers it: our variables, and its own widgets dressed in the same colours."""
    built_in = {variable: _token(tokens, token) for variable, token in _BUILT_IN.items()}
    return Theme(
        name=tokens.name,
        primary=tokens.accent,
        secondary=tokens.rest,
        accent=tokens.accent,
        warning=tokens.ready,
        error=tokens.error,
        success=tokens.zone_in,
        foreground=tokens.text,
        background=tokens.bg0,
        surface=tokens.bg1,
        panel=tokens.bg1,
        dark=tokens.dark,
        variables=built_in | theme_variables(tokens),
    )


def load_themes(shipped_dir: Path, user_dir: Path | None) -> tuple[dict[str, ThemeTokens], list[GymtuiError]]:
    """All themes by name and what was wrong with the rest; a person's theme replaces a shipped one."""
    themes: dict[str, ThemeTokens] = {}
    problems: list[GymtuiError] = []
    for folder in (shipped_dir, user_dir):
        for path in _theme_files(folder):
            try:
                tokens = load_theme_file(_read(path), path.name)
            except GymtuiError as problem:
                problems.append(problem)
            else:
                themes[tokens.name] = tokens
    return themes, problems


def _theme_files(folder: Path | None) -> list[Path]:
    if folder is None or not folder.is_dir():
        return []
    return sorted(folder.glob("*.toml"))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        raise GymtuiError(f"Theme {path.name} cannot be read: {reason}.", "Check the file.") from error


def _token(tokens: ThemeTokens, token: str) -> str:
    return str(getattr(tokens, token.replace("-", "_")))


def _check_tokens(table: Mapping[str, Any], name: str) -> None:
    missing = [token for token in TOKENS if token not in table]
    if missing:
        raise GymtuiError(f"Theme {name} lacks {', '.join(missing)}.", f"Give each {EXAMPLE}.")
    unknown = sorted(set(table) - set(TOKENS))
    if unknown:
        raise GymtuiError(
            f"Theme {name} has {', '.join(unknown)}, which no theme has.", f"Expected: {', '.join(TOKENS)}."
        )


def _checked_colour(value: object, token: str, name: str) -> str:
    """A plain opaque colour: contrast is only known for those."""
    colour = _parsed(value)
    if colour is None or colour.a != 1.0 or colour.auto or colour.ansi is not None:
        raise GymtuiError(f"Theme {name}, {token}: {value!r} is no opaque colour.", f"Expected {EXAMPLE}.")
    return colour.hex


def _parsed(value: object) -> Color | None:
    if not isinstance(value, str):
        return None
    try:
        return Color.parse(value)
    except ColorParseError:
        return None
