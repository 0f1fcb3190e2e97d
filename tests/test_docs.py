"""The pages name everything they should, and link to pages that are there."""

import re
import tomllib
from pathlib import Path

import pytest

from gymtui.model.performed import Technique
from gymtui.settings import SPECS, Settings, read_settings
from gymtui.training.progression.rules import RULES
from gymtui.training.techniques import Parameter, ParameterForm, technique_rules
from gymtui.tui.settings.figures import figure_rows
from gymtui.tui.themes import TOKENS

TITLES = {
    Technique.DC: "dc rest-pause",
    Technique.BACKOFF: "back-off",
    Technique.AMRAP: "amrap",
    Technique.EMOM: "emom",
}
ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def first_block(heading: str) -> str:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    found = re.search(rf"^## {heading}\n.*?^```\w*\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[1]


def test_the_readme_has_one_line_to_start_and_one_to_test() -> None:
    for heading in ("Start", "Test"):
        assert first_block(heading).count("\n") == 1
        assert first_block(heading).startswith("python3 -m venv ")


def test_the_page_of_settings_has_all_of_them_at_their_defaults(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    example = page.partition("```toml\n")[2].partition("```")[0]
    path = tmp_path / "settings.toml"
    path.write_text(example)
    assert read_settings(path) == (Settings(keys={"today.start": "ctrl+j"}), [])
    table = tomllib.loads(example)
    assert {(spec.group, spec.name): table[spec.group][spec.name] for spec in SPECS} == {
        (spec.group, spec.name): spec.default for spec in SPECS
    }


def figures_block() -> str:
    """Return the coach's figures as they stand on the page: this text is to be pasted there."""
    lines = ["[coach]"]
    for row in figure_rows(Settings()):
        spec = row.spec
        if spec is None:
            lines.append(f"# {row.heading}" if row.heading else "")
        else:
            setting = f"{spec.name} = {spec.default}"
            lines.append(f"{setting:<33}# {spec.low} to {spec.high}: {spec.words}")
    return "\n".join(lines) + "\n"


def test_the_page_of_settings_has_every_figure_of_the_coach(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    block = page.rpartition("```toml\n")[2].partition("```")[0]
    assert block == figures_block()
    path = tmp_path / "settings.toml"
    path.write_text(block, encoding="utf-8")
    assert read_settings(path) == (Settings(), [])


def test_the_page_of_themes_has_every_token() -> None:
    page = (ROOT / "docs" / "themes.md").read_text(encoding="utf-8")
    assert [token for token in TOKENS if f"`{token}`" not in page] == []


def test_the_page_of_progression_has_every_rule_with_its_parameters() -> None:
    page = (ROOT / "docs" / "progression.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `(\w+)` \| (.*) \|$", page, re.MULTILINE))
    assert list(rows) == list(RULES)
    for name, rule in RULES.items():
        words, _, listed = rows[name].partition(" | ")
        expected = [
            f"`{key}` {one.low} to {one.high}" + (f", else {one.default}" if one.default is not None else "")
            for key, one in rule.parameters.items()
        ]
        assert (words, listed) == (rule.words, "; ".join(expected) or "none")


def test_the_page_of_techniques_has_every_parameter_with_range_and_default() -> None:
    page = (ROOT / "docs" / "techniques.md").read_text(encoding="utf-8")
    sections = dict(re.findall(r"^### (.*?)\n(.*?)(?=^##)", page, re.MULTILINE | re.DOTALL))
    for technique in Technique:
        title = next(one for one in sections if TITLES.get(technique, technique.words) in one.lower())
        rows = re.findall(r"^\| `(\w+)` \| (.*?) \| (.*?) \|", sections[title], re.MULTILINE)
        assert rows == [
            (name, range_of(parameter), "–" if parameter.default is None else str(parameter.default))
            for name, parameter in technique_rules(technique).parameters.items()
        ], title


def range_of(parameter: Parameter) -> str:
    if parameter.form is ParameterForm.AMOUNT:
        return f"above {parameter.low}, up to {parameter.high}"
    return f"{parameter.low} to {parameter.high}"


def test_the_page_of_dependencies_has_each_of_them() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    everything = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    names = [re.split(r"[<>=~ ]", one)[0] for one in everything]
    assert [name for name in names if name not in page] == []
