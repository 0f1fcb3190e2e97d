"""docs/import-export.md names every reason and every field."""

from pathlib import Path

import pytest
from pydantic import BaseModel

from gymtui.exchange.report import Reason, Status
from gymtui.model.exercise import Exercise
from gymtui.model.gym import Bar, Gym, PlateStock, Stack
from gymtui.model.performed import Group, Part, PerformedExercise, PerformedSet, Workout
from gymtui.model.plan import PlannedExercise, PlannedLoad, Program, SetTarget, Template, WeekChange
from gymtui.model.profile import BodyEntry, ExerciseChoice, Goal, Profile

PAGE = Path(__file__).parents[2] / "docs" / "import-export.md"
RECORDS = (
    Workout, PerformedExercise, PerformedSet, Part, Group, Template, PlannedExercise, SetTarget, PlannedLoad,
    Program, WeekChange, Exercise, Gym, Bar, PlateStock, Stack, Goal, BodyEntry, ExerciseChoice, Profile,
)  # fmt: skip


def test_every_status_and_reason_is_documented() -> None:
    text = PAGE.read_text(encoding="utf-8")
    missing = [code.value for code in (*Status, *Reason) if code and f"`{code.value}`" not in text]
    assert missing == []


@pytest.mark.parametrize("record", RECORDS)
def test_every_field_is_documented(record: type[BaseModel]) -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert [name for name in record.model_fields if f"`{name}`" not in text] == []
