"""settings.toml: read with plain messages, changed without losing a word of the person's."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.errors import GymtuiError
from gymtui.settings import (
    FIGURES,
    SPECS,
    Settings,
    Spec,
    Value,
    command_words,
    read_settings,
    save_setting,
    spec_of,
    value_of,
    with_value,
)
from gymtui.training.heuristics import Heuristics, out_of_order

COMMENTED = """# my settings
[look]
# in the cellar
theme = "light"   # bright

[keys]
"today.start" = "s"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def problem_of(file: Path, text: str) -> str:
    file.write_text(text, encoding="utf-8")
    settings, problems = read_settings(file)
    assert settings == Settings()
    assert len(problems) == 1
    return problems[0]


def test_no_file_means_the_defaults(file: Path) -> None:
    assert read_settings(file) == (Settings(), [])


def test_the_defaults_are_those_of_the_specs() -> None:
    everything = (*SPECS, *FIGURES)
    assert {s.name: value_of(Settings(), s) for s in everything} == {s.name: s.default for s in everything}
    assert all(s.accepts(s.default) for s in everything)
    assert len({s.name for s in everything}) == len(everything)


def test_an_unknown_setting_is_named_with_its_line_and_a_hint(file: Path) -> None:
    problem = problem_of(file, '[look]\n\nthem = "light"\n')
    assert "line 3" in problem
    assert "look.them is not a setting. Did you mean theme?" in problem


def test_an_unknown_group_is_named_with_its_line_and_a_hint(file: Path) -> None:
    problem = problem_of(file, "# mine\n[loook]\n")
    assert "line 2" in problem
    assert "Did you mean look?" in problem


def test_nothing_alike_lists_what_there_is(file: Path) -> None:
    assert "Known: motion, reduced_motion, theme" in problem_of(file, "[look]\nqqqqq = 1\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[look]\ntheme = 3", "text in quotes"),
        ('[look]\nmotion = "wild"', "one of none, basic, full"),
        ('[signals]\nbell = "yes"', "true or false"),
        ("[signals]\nbell = 1", "true or false"),
        ("[rests]\nlead_in = true", "a whole number from 0 to 30"),
        ("[rests]\nlead_in = 31", "a whole number from 0 to 30"),
        ("[rests]\nlead_in = 2.5", "a whole number from 0 to 30"),
        ('[signals]\nprogress = "yes"', "one of auto, on, off"),
        ("[signals]\nprogress = true", "one of auto, on, off"),
        ('[signals]\nnotification = "osc8"', "one of auto, osc9, osc777, osc99, off"),
        ('[signals]\nbell_go = "off"', "true or false"),
        ('[signals]\non_rest_end = "gong \'a"', "every quotation inside them closed"),
        ('[signals]\non_rest_end = "gong \\u0000"', "every quotation inside them closed"),
        ("[signals]\non_rest_end = true", "a program and its arguments"),
        ('[coach]\nrelative_strength = "schwartz"', "one of off, dots, wilks, wilks2, ipf_gl"),
        ("[coach]\nreset_percent = 4", "a whole number from 5 to 20"),
        ("[coach]\nreset_percent = 7.5", "a whole number from 5 to 20"),
        ("[coach]\nreset_percent = true", "a whole number from 5 to 20"),
        ("[coach]\nreset_per_cent = 10", "Did you mean reset_percent?"),
        ("look = 3", "must be a group"),
        ('[keys]\n"today.start" = 3', "needs a key name in quotes"),
    ],
)
def test_a_wrong_type_says_what_was_expected(file: Path, text: str, expected: str) -> None:
    problem = problem_of(file, text + "\n")
    assert expected in problem
    assert "line " in problem


def test_what_is_right_counts_beside_what_is_wrong(file: Path) -> None:
    file.write_text('[look]\ntheme = "mono"\nmotion = 3\n', encoding="utf-8")
    settings, problems = read_settings(file)
    assert settings.theme == "mono"
    assert len(problems) == 1


def test_broken_toml_is_one_problem_with_its_line(file: Path) -> None:
    problem = problem_of(file, '[look]\ntheme = "light\n')
    assert "line 2" in problem
    assert "until it is mended" in problem


def test_what_is_no_text_is_one_problem(file: Path) -> None:
    file.write_bytes(b"\xff\xfe\x00")
    settings, problems = read_settings(file)
    assert settings == Settings()
    assert "cannot be read" in problems[0]


def test_a_byte_order_mark_is_no_problem(file: Path) -> None:
    file.write_bytes(b'\xef\xbb\xbf[look]\ntheme = "mono"\n')
    assert read_settings(file)[0].theme == "mono"
    save_setting(file, "theme", "clear")
    assert read_settings(file) == (Settings(theme="clear"), [])


def test_keys_are_read_as_written(file: Path) -> None:
    file.write_text(COMMENTED, encoding="utf-8")
    settings, problems = read_settings(file)
    assert settings.keys == {"today.start": "s"}
    assert problems == []


def test_saving_changes_one_value_and_keeps_every_comment(file: Path) -> None:
    file.write_text(COMMENTED, encoding="utf-8")
    save_setting(file, "theme", "dark")
    assert file.read_text(encoding="utf-8") == COMMENTED.replace('"light"', '"dark"')
    save_setting(file, "bell", False)
    assert file.read_text(encoding="utf-8").startswith(COMMENTED.replace('"light"', '"dark"'))
    assert read_settings(file)[0].bell is False


def test_saving_keeps_the_line_ends_of_the_file(file: Path) -> None:
    file.write_bytes(b"# mine\r\n[signals]\r\nbell = true\r\n")
    save_setting(file, "bell", False)
    assert file.read_bytes() == b"# mine\r\n[signals]\r\nbell = false\r\n"


def test_saving_makes_the_file_where_there_is_none(tmp_path: Path) -> None:
    file = tmp_path / "new" / "settings.toml"
    save_setting(file, "lead_in", 5)
    assert read_settings(file) == (Settings(lead_in=5), [])


def test_a_link_stays_a_link(tmp_path: Path, file: Path) -> None:
    real = tmp_path / "dotfiles" / "gymtui.toml"
    real.parent.mkdir()
    real.write_text(COMMENTED, encoding="utf-8")
    file.symlink_to(real)
    save_setting(file, "theme", "dark")
    assert file.is_symlink()
    assert read_settings(real)[0].theme == "dark"


# the coach's own figures


def test_the_coachs_figures_are_read_together(file: Path) -> None:
    file.write_text(
        '[coach]\nrelative_strength = "wilks2"\nred_to = 15\nlayoff_11_days = 100\n', encoding="utf-8"
    )
    settings, problems = read_settings(file)
    assert problems == []
    assert settings.relative_strength == "wilks2"
    assert settings.coach == Heuristics(red_to=15, layoff_11_days=100)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "red_to = 18\ngreen_from = 16",
            "line 2: coach.red_to is 18; expected less than coach.green_from (16).",
        ),
        ("amber_cut = 80", "line 2: coach.amber_cut is 80; expected no more than coach.red_cut (50)."),
        ("red_cut = 20", "line 2: coach.red_cut is 20; expected no less than coach.amber_cut (25)."),
        (
            "green_from = 15\nred_to = 15",
            "line 3: coach.red_to is 15; expected less than coach.green_from (15).",
        ),
    ],
)
def test_figures_that_make_no_sense_together_are_named_and_left_out(
    file: Path, text: str, problem: str
) -> None:
    found = problem_of(file, f"[coach]\n{text}\n")
    assert found == f"{file}, {problem} Both are left at their defaults."


def test_what_is_left_at_its_default_may_not_fit_a_third_one_either(file: Path) -> None:
    file.write_text(
        "[coach]\nlayoff_11_days = 89\nlayoff_15_days = 80\nlayoff_29_days = 85\nreset_percent = 5\n",
        encoding="utf-8",
    )
    settings, problems = read_settings(file)
    assert settings.coach == Heuristics(reset_percent=5)
    assert len(problems) == 2


@given(st.fixed_dictionaries({}, optional={s.name: st.integers(s.low, s.high) for s in FIGURES}))
def test_any_figures_in_their_ranges_give_some_that_make_sense(figures: dict[str, int]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "settings.toml")
        path.write_text("[coach]\n" + "".join(f"{n} = {v}\n" for n, v in figures.items()), encoding="utf-8")
        settings, problems = read_settings(path)
    assert out_of_order(settings.coach) is None
    kept = {name: value for name, value in figures.items() if getattr(settings.coach, name) == value}
    assert problems or kept == figures


def test_a_figure_is_saved_beside_the_others(file: Path) -> None:
    file.write_text("[coach]\nreset_percent = 12 # gently\n", encoding="utf-8")
    save_setting(file, "deload_days", 10)
    assert file.read_text(encoding="utf-8") == "[coach]\nreset_percent = 12 # gently\ndeload_days = 10\n"
    with pytest.raises(GymtuiError, match="from 4 to 10"):
        save_setting(file, "deload_days", 11)


def test_one_value_is_changed_and_the_others_stay() -> None:
    settings = with_value(Settings(theme="mono"), spec_of("deload_days"), 10)
    assert settings == Settings(theme="mono", coach=Heuristics(deload_days=10))
    assert with_value(settings, spec_of("theme"), "dark") == Settings(coach=Heuristics(deload_days=10))


def fits(spec: Spec, value: int) -> bool:
    """Whether a number makes sense beside the defaults of the others."""
    return out_of_order(with_value(Settings(), spec, value).coach) is None


@pytest.mark.parametrize("spec", [*SPECS, *FIGURES], ids=lambda s: s.name)
def test_every_setting_is_saved_and_read_again(file: Path, spec: Spec) -> None:
    value: Value
    if isinstance(spec.default, bool):
        value = not spec.default
    elif isinstance(spec.default, int):
        values = range(spec.low, spec.high + 1)
        value = next(v for v in values if v != spec.default and fits(spec, v))
    else:
        value = spec.choices[-1] if spec.choices else "my own"
    save_setting(file, spec.name, value)
    settings, problems = read_settings(file)
    assert problems == []
    assert value_of(settings, spec) == value


@pytest.mark.parametrize(
    ("name", "value"), [("bell", "yes"), ("lead_in", 31), ("motion", "wild"), ("theme", 1)]
)
def test_a_value_that_is_not_allowed_is_refused(file: Path, name: str, value: Value) -> None:
    with pytest.raises(GymtuiError, match="Expected"):
        save_setting(file, name, value)
    assert not file.exists()


@pytest.mark.parametrize(
    "content",
    [
        b'[look]\ntheme = "light\n',
        b"look = 3\n",
        b'look = "dark"\n',
        b"look = []\n",
        b"[[look]]\nmotion = 1\n",
        b"\xff\xfe\x00",
    ],
)
def test_a_broken_file_is_left_as_it_is(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    with pytest.raises(GymtuiError, match="could not be changed"):
        save_setting(file, "theme", "dark")
    assert file.read_bytes() == content
    assert [p.name for p in file.parent.iterdir()] == [file.name]


def test_nothing_half_written_where_the_disk_refuses(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text(COMMENTED, encoding="utf-8")

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(GymtuiError, match="No space left"):
        save_setting(file, "theme", "dark")
    assert file.read_text(encoding="utf-8") == COMMENTED
    assert [p.name for p in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("", ()),
        ("   ", ()),
        ("gong", ("gong",)),
        ("gong  -n  3", ("gong", "-n", "3")),
        ("gong 'a b' \"c d\" e\\ f", ("gong", "a b", "c d", "e f")),
        ("gong $HOME *.wav | tee > x", ("gong", "$HOME", "*.wav", "|", "tee", ">", "x")),
        ("~/bin/gong ~/a.wav x~", ("/home/me/bin/gong", "/home/me/a.wav", "x~")),
        ("gong 'a", None),
        ("gong a\\", None),
        ("gong \0", None),
    ],
)
def test_a_command_is_split_as_a_shell_would_and_read_by_none(
    line: str, words: tuple[str, ...] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", "/home/me")
    assert command_words(line) == words


def test_reduced_motion_means_no_animation_and_no_flood() -> None:
    assert (Settings(motion="full").animation, Settings().floods) == ("full", True)
    still = Settings(motion="full", reduced_motion=True)
    assert (still.animation, still.floods) == ("none", False)
    assert not Settings(flash=False).floods
