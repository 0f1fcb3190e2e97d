"""Where things are."""

import subprocess
import sys
from pathlib import Path

import pytest

from gymtui import paths


def test_the_argument_comes_before_the_environment(tmp_path: Path) -> None:
    environ = {"GYMTUI_HOME": str(tmp_path / "env")}
    assert paths.resolve(tmp_path / "arg", environ).home == tmp_path / "arg"
    assert paths.resolve(str(tmp_path / "arg"), environ).home == tmp_path / "arg"
    assert paths.resolve(None, environ).home == tmp_path / "env"


def test_one_variable_moves_state_and_cache(tmp_path: Path) -> None:
    found = paths.resolve(tmp_path, {"GYMTUI_STATE": str(tmp_path / "x")})
    assert (found.state, found.cache) == (tmp_path / "x/state", tmp_path / "x/cache")
    assert found.logs == tmp_path / "x/state/logs"


def test_the_systems_folders_are_the_default(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    found = paths.resolve(None, {})
    for folder in (found.home, found.state, found.cache):
        assert "gymtui" in folder.parts
    assert found.settings == found.home / "settings.toml"
    assert found.own_themes == found.home / "themes"


def test_a_home_is_absolute_and_knows_the_tilde(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "me"))
    assert paths.resolve("data", {}).home == tmp_path / "data"
    assert paths.resolve("~/data", {}).home == tmp_path / "me/data"
    assert paths.resolve("", {"GYMTUI_HOME": "~/x"}).home == tmp_path / "me/x"


def test_shipped_themes_lie_in_the_package_or_beside_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    package = tmp_path / "site" / "gymtui"
    package.mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(package / "paths.py"))
    assert paths.shipped_themes() == tmp_path / "site" / "themes"
    (package / "themes").mkdir()
    assert paths.shipped_themes() == package / "themes"


def test_importing_it_loads_nothing_heavy() -> None:
    code = (
        "import sys, gymtui.paths; "
        "heavy = {'platformdirs', 'pydantic', 'tinydb', 'textual', 'dataclasses'} & set(sys.modules); "
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
