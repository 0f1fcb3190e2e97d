"""The shipped exercises by id, for tests of rules that need muscles, equipment and safety classes."""

from importlib import resources

from pydantic import TypeAdapter

from gymtui.model.exercise import Exercise

_SHIPPED = resources.files("gymtui").joinpath("data", "exercises.json").read_bytes()

EXERCISES: dict[str, Exercise] = {
    exercise.id: exercise for exercise in TypeAdapter(tuple[Exercise, ...]).validate_json(_SHIPPED)
}
