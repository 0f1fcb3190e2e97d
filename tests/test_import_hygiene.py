"""What is quick stays quick: some commands load no heavy package, and only the screens load Textual."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("textual", "rich", "tinydb", "pydantic")
QUICK = (["--version"], ["--help"], ["where"], ["keys"])

RUN = """
import sys
from gymtui.cli import main
try:
    main(sys.argv[1:])
except SystemExit as done:
    assert done.code == 0, done.code
print("LOADED", *sorted(name for name in sys.modules if "." not in name))
"""

IMPORT_ALL = """
import importlib, pkgutil, sys
PACKAGES = "model training insight plans exchange live store data commands".split()
MODULES = (
    "errors clock paths settings actions runner tui.desk tui.words tui.today.view "
    "tui.clockwork tui.terminal tui.signals tui.own_command"
).split()
for package in PACKAGES:
    found = importlib.import_module(f"gymtui.{package}")
    for module in pkgutil.walk_packages(found.__path__, f"{found.__name__}."):
        importlib.import_module(module.name)
for module in MODULES:
    importlib.import_module(f"gymtui.{module}")
print("LOADED", *sorted(name for name in sys.modules if "." not in name))
"""


def loaded(code: str, *arguments: str) -> set[str]:
    """Return the top-level packages a fresh interpreter has loaded after the code."""
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True
    )
    return set(done.stdout.rpartition("LOADED")[2].split())


@pytest.mark.parametrize("arguments", QUICK, ids=" ".join)
def test_quick_commands_load_nothing_heavy(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GYMTUI_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("GYMTUI_STATE", str(tmp_path / "state"))
    found = loaded(RUN, *arguments)
    assert "gymtui" in found
    assert found.isdisjoint(HEAVY)


def test_nothing_below_the_screens_loads_textual() -> None:
    found = loaded(IMPORT_ALL)
    assert {"gymtui", "pydantic", "tinydb"} <= found
    assert found.isdisjoint({"textual", "rich"})
