"""What the tests of the command line share."""

from pathlib import Path

import pytest

from tests.commands.helpers import STRONG, Cli


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Cli:
    monkeypatch.setenv("GYMTUI_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("GYMTUI_STATE", str(tmp_path / "state"))
    return Cli(tmp_path, capsys)


@pytest.fixture
def strong(cli: Cli) -> Path:
    return cli.file("strong.csv", STRONG)
