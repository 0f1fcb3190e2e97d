"""Which terminal it is, told by its environment alone; nothing is taken for granted."""

import pytest

from gymtui.tui.terminal import Terminal, Way, notification_way, progress_wanted, terminal_of

XTERM = {"TERM": "xterm-256color"}


@pytest.mark.parametrize(
    ("environ", "name", "progress", "notification"),
    [
        ({}, "", False, None),
        (XTERM, "", False, None),
        ({"TERM": "dumb"}, "", False, None),
        ({"TERM": "alacritty"}, "", False, None),
        ({"TERM": "linux"}, "", False, None),
        ({"TERM": "xterm-kitty"}, "kitty", False, Way.OSC99),
        ({"TERM": "xterm-ghostty"}, "ghostty", True, Way.OSC777),
        ({**XTERM, "TERM_PROGRAM": "ghostty"}, "ghostty", True, Way.OSC777),
        ({**XTERM, "TERM_PROGRAM": "WezTerm"}, "wezterm", True, Way.OSC777),
        ({"TERM": "wezterm"}, "wezterm", True, Way.OSC777),
        ({"TERM": "foot"}, "foot", False, Way.OSC777),
        ({"TERM": "foot-extra"}, "foot", False, Way.OSC777),
        ({"TERM": "rxvt-unicode-256color"}, "urxvt", False, Way.OSC777),
        ({**XTERM, "TERM_PROGRAM": "iTerm.app"}, "iterm2", False, Way.OSC9),
        ({**XTERM, "TERM_PROGRAM": "iTerm.app", "TERM_FEATURES": "T3CwLrMSc7UPU"}, "iterm2", True, Way.OSC9),
        ({**XTERM, "TERM_PROGRAM": "iTerm.app", "TERM_FEATURES": "T3CwPxSc7"}, "iterm2", False, Way.OSC9),
        ({**XTERM, "TERM_PROGRAM": "vscode"}, "", False, None),
        ({**XTERM, "TERM_PROGRAM": "Apple_Terminal"}, "", False, None),
        ({**XTERM, "WT_SESSION": "6c5f"}, "windows-terminal", True, None),
        ({**XTERM, "ConEmuANSI": "ON"}, "conemu", True, None),
        ({**XTERM, "ConEmuANSI": "OFF"}, "", False, None),
        ({**XTERM, "VTE_VERSION": "7802"}, "vte", False, None),
        ({**XTERM, "VTE_VERSION": "8000"}, "vte", True, None),
        ({**XTERM, "VTE_VERSION": "new"}, "vte", False, None),
        ({**XTERM, "KONSOLE_VERSION": "251203"}, "konsole", False, None),
        ({**XTERM, "KONSOLE_VERSION": "260400"}, "konsole", True, None),
    ],
)
def test_knows_terminals(
    environ: dict[str, str], name: str, progress: bool, notification: Way | None
) -> None:
    assert terminal_of(environ) == Terminal(name, progress, notification)


@pytest.mark.parametrize(
    ("inner", "outer", "name"),
    [
        ({"TERM": "xterm-kitty"}, {"TERM_PROGRAM": "WezTerm", "WT_SESSION": "1"}, "kitty"),
        ({"TERM": "alacritty"}, {"VTE_VERSION": "8000", "TERM_PROGRAM": "ghostty"}, ""),
        (
            {"TERM": "xterm-256color", "TERM_PROGRAM": "vscode"},
            {"WT_SESSION": "1", "VTE_VERSION": "8000"},
            "",
        ),
    ],
)
def test_what_another_terminal_left_behind_does_not_count(
    inner: dict[str, str], outer: dict[str, str], name: str
) -> None:
    assert terminal_of({**outer, **inner}).name == name


@pytest.mark.parametrize(
    "between",
    [{"TMUX": "/tmp/tmux-1000/default,1,0"}, {"STY": "1.pts"}, {"ZELLIJ": "0"}, {"TERM": "tmux-256color"}],
)
def test_with_a_multiplexer_in_between_nothing_is_known(between: dict[str, str]) -> None:
    found = terminal_of({"TERM": "xterm-kitty", "WT_SESSION": "1", "TERM_PROGRAM": "ghostty", **between})
    assert found == Terminal(tmux="TMUX" in between)


@pytest.mark.parametrize(
    ("setting", "known", "wanted"),
    [("auto", True, True), ("auto", False, False), ("on", False, True), ("off", True, False)],
)
def test_progress_is_written_as_set(setting: str, known: bool, wanted: bool) -> None:
    assert progress_wanted(setting, Terminal(progress=known)) is wanted


@pytest.mark.parametrize(
    ("setting", "known", "way"),
    [
        ("auto", Way.OSC99, Way.OSC99),
        ("auto", None, None),
        ("off", Way.OSC99, None),
        ("osc9", Way.OSC99, Way.OSC9),
        ("osc777", None, Way.OSC777),
        ("osc99", None, Way.OSC99),
    ],
)
def test_notifications_are_made_as_set(setting: str, known: Way | None, way: Way | None) -> None:
    assert notification_way(setting, Terminal(notification=known)) is way
