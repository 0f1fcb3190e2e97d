"""Made-up data: the same for the same seed, never among anybody's own."""

from pathlib import Path

import pytest

from gymtui.commands import demo
from gymtui.paths import Paths
from tests.commands.helpers import Cli, everything_in


def test_the_same_seed_makes_the_same_files(cli: Cli) -> None:
    digests = []
    for name, seed in (("one", 3), ("two", 3), ("three", 4)):
        cli("demo", "--years", "1", "--seed", str(seed), "--into", cli.root / name)
        found = everything_in(cli.root / name)
        digests.append({path: text.split()[0] for path, text in found.items() if path != "store.json"})
    assert len(digests[0]) > 150
    assert digests[0] == digests[1]
    assert digests[0] != digests[2]


def test_demo_data_is_sound_and_asks_no_question(cli: Cli) -> None:
    assert cli("demo", "--years", "1", "--into", cli.home).code == 0
    assert cli("doctor").code == 0
    assert '"asked":true' in (cli.home / "library.json").read_text().replace(" ", "")
    assert list(cli.home.glob("body/*.json"))


def test_demo_refuses_a_folder_with_something_in_it(cli: Cli, strong: Path) -> None:
    cli("import", strong)
    before = everything_in(cli.home)
    assert "not empty" in cli.refused("demo", "--into", cli.home)
    assert everything_in(cli.home) == before


def test_demo_removes_its_folder(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Path] = []

    def program(paths: Paths) -> int:
        assert len(list(paths.home.glob("workouts/*/*.json"))) > 150
        seen.append(paths.home)
        return 0

    monkeypatch.setattr(demo, "check_terminal", lambda: None)
    monkeypatch.setattr(demo, "run_program", program)
    assert cli("demo", "--years", "1").code == 0
    assert not seen[0].parent.exists()
    assert not cli.home.exists()
