"""What the page of plan text shows is read as it says."""

import re
from pathlib import Path

import pytest

from gymtui.plans.text.parser import read_plan
from gymtui.plans.text.writer import write_plan
from tests.plans.text.strategies import NAMES

PAGE = (Path(__file__).parents[3] / "docs" / "plan-text.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```gym\n(.*?)```", PAGE, re.DOTALL)


def cells(heading: str) -> list[str]:
    """Return the texts in the first column of a section's table."""
    section = PAGE.split(f"## {heading}\n")[1].split("\n## ")[0]
    rows = re.findall(r"^\| (.+?) \|", section, re.MULTILINE)
    return [text for cell in rows for text in re.findall(r"`([^`]+)`", cell)]


@pytest.mark.parametrize("block", BLOCKS)
def test_the_examples_are_written_as_the_program_writes_them(block: str) -> None:
    reading = read_plan(block, NAMES)
    assert [str(problem) for problem in reading.problems] == []
    assert reading.document is not None
    assert write_plan(reading.document, NAMES).text == block


@pytest.mark.parametrize("text", [*cells("Sets"), *cells("Techniques")])
def test_sets_and_techniques_are_read(text: str) -> None:
    assert [str(problem) for problem in read_plan(f"day A\n  Bench press  {text}", NAMES).problems] == []


@pytest.mark.parametrize("text", [one for one in cells("The head of a program") if "day " not in one])
def test_the_head_is_read(text: str) -> None:
    line = text if " " in text or text in ("weekdays", "archived") else f'{text} "words"'
    weeks = "" if line.startswith("weeks") else "  weeks 5\n"
    days = "".join(f'day "{name}"\n  Leg press 3x8\n' for name in ("Upper A", "Lower A"))
    assert [str(one) for one in read_plan(f"program X\n{weeks}  {line}\n{days}", NAMES).problems] == []
