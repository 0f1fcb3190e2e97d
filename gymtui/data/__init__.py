"""What the program ships as data: the exercise catalogue.

Nothing here is read, and pydantic is not imported, before one of the functions is called.
"""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gymtui.model.exercise import Exercise


def read_exercises() -> bytes:
    """Return the shipped exercise catalogue as it lies in the package: a JSON list in UTF-8.

    Raises OSError when the installation is damaged and the file is missing.
    """
    return resources.files(__name__).joinpath("exercises.json").read_bytes()


def load_shipped_exercises() -> tuple[Exercise, ...]:
    """Return the shipped exercises in the order of the file, grouped by what they train.

    Raises OSError or ValueError (pydantic's ValidationError is one) when the installation is damaged.
    """
    from pydantic_core import from_json

    from gymtui.model.exercise import Exercise

    return tuple(Exercise.model_validate(entry) for entry in from_json(read_exercises()))
