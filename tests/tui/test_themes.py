from pathlib import Path

import pytest
from textual.color import Color
from textual.widgets import Button, DataTable, Input, OptionList

from gymtui.errors import GymtuiError
from gymtui.tui.themes import (
    TOKENS,
    VARIABLES,
    ThemeTokens,
    load_theme_file,
    load_themes,
    theme_variables,
    to_textual_theme,
)
from tests.tui.widgets.host import PROBLEMS, SHIPPED, THEMES, Host

NAMES = ("clear", "dark", "light", "mono")
WORDS = ("text", "soft", "muted", "accent", "rest", "ready", "over", "record")
ZONES = ("zone_below", "zone_in", "zone_above", "error")
BIG_ONLY_ON_FIELD = {("clear", "ready"), ("clear", "over")}


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [part / 255 for part in Color.parse(colour).rgb]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def dark_file(**changes: str | None) -> bytes:
    """The shipped dark theme with tokens changed, added or (None) taken out; values are TOML."""
    lines = {
        line.split(" = ")[0]: line
        for line in (SHIPPED / "dark.toml").read_text().splitlines()
        if " = " in line
    }
    for token, value in changes.items():
        key = token.replace("_", "-")
        lines.pop(key, None)
        if value is not None:
            lines[key] = f"{key} = {value}"
    return "\n".join(lines.values()).encode()


def test_four_themes_are_shipped_and_sound() -> None:
    assert (tuple(THEMES), PROBLEMS) == (NAMES, [])
    assert [THEMES[name].dark for name in NAMES] == [True, True, False, True]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("token", WORDS + ZONES)
def test_words_are_readable_on_every_ground(name: str, token: str) -> None:
    theme = THEMES[name]
    ink = getattr(theme, token)
    least_on_field = 3.0 if (name, token) in BIG_ONLY_ON_FIELD else 4.5
    assert contrast(ink, theme.bg0) >= 4.5
    assert contrast(ink, theme.bg1) >= 4.5 or (name, token) in BIG_ONLY_ON_FIELD
    assert round(contrast(ink, theme.bg2), 1) >= least_on_field


@pytest.mark.parametrize("name", NAMES)
def test_words_are_readable_on_floods_errors_and_changes(name: str) -> None:
    theme = THEMES[name]
    pairs = [
        (theme.on_flood, theme.flood),
        (theme.error, theme.error_bg),
        (theme.text, theme.bg3),
        (theme.soft, theme.bg3),
        (theme.text, theme.hunk_plus),
        (theme.text, theme.hunk_minus),
        (theme.muted, theme.hunk_plus),
        (theme.muted, theme.hunk_minus),
    ]
    assert [pair for pair in pairs if round(contrast(*pair), 1) < 4.5] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_rule_is_ornament_only(name: str) -> None:
    assert 1.4 <= contrast(THEMES[name].rule, THEMES[name].bg0) <= 2.4


def test_every_token_has_a_variable() -> None:
    assert set(VARIABLES.values()) == set(TOKENS)
    assert theme_variables(THEMES["light"])["move"] == THEMES["light"].accent


def test_the_theme_of_textual_carries_the_tokens() -> None:
    theme = to_textual_theme(THEMES["light"])
    variables = theme.to_color_system().generate() | theme.variables
    assert (theme.name, theme.dark) == ("light", False)
    assert {name: variables[name] for name in VARIABLES} == theme_variables(THEMES["light"])


@pytest.mark.parametrize("name", NAMES)
async def test_widgets_of_textual_wear_every_theme(name: str) -> None:
    app = Host(
        lambda: Input("8"), lambda: OptionList("one"), DataTable, lambda: Button("go"), theme_name=name
    )
    async with app.run_test() as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause()
        assert app.theme == name


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (dark_file(rest='"not-a-colour"'), ["mine.toml", "rest", "not-a-colour", "Expected a colour"]),
        (dark_file(rest="7"), ["mine.toml", "rest", "7"]),
        (dark_file(on_flood='"#12345680"'), ["mine.toml", "on-flood", "opaque"]),
        (dark_file(over='"ansi_red"'), ["mine.toml", "over", "opaque"]),
        (dark_file(rest=None, zone_in=None), ["mine.toml", "rest, zone-in", "Give each"]),
        (dark_file(phase_rest='"#FFFFFF"'), ["mine.toml", "phase-rest", "Expected: bg0"]),
        (b"rest = ", ["mine.toml", "TOML"]),
        (b"\xff\xfe", ["mine.toml", "UTF-8"]),
    ],
)
def test_a_broken_theme_says_what_was_expected(data: bytes, says: list[str]) -> None:
    with pytest.raises(GymtuiError) as caught:
        load_theme_file(data, "mine.toml")
    assert [words for words in says if words not in str(caught.value)] == []


def test_a_sound_file_is_read() -> None:
    theme = load_theme_file(dark_file(rest='"red"'), "mine.toml")
    assert isinstance(theme, ThemeTokens)
    assert (theme.name, theme.rest, theme.bg0) == ("mine", "#FF0000", "#131518")


def test_a_person_can_add_and_replace_themes_and_a_broken_one_is_only_reported(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_bytes(dark_file(rest='"#FFFFFF"'))
    (tmp_path / "light.toml").write_bytes(dark_file())
    (tmp_path / "broken.toml").write_bytes(b"rest = 1")
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "notes.txt").write_text("not a theme")
    themes, problems = load_themes(SHIPPED, tmp_path)
    assert set(themes) == {*NAMES, "mine"}
    assert themes["light"].dark
    assert [problem.message.split()[1] for problem in problems] == ["broken.toml", "folder.toml"]


def test_no_folder_is_no_problem(tmp_path: Path) -> None:
    assert load_themes(SHIPPED, tmp_path / "none") == load_themes(SHIPPED, None)
