"""library.json: what gives the data meaning, from own exercises and templates to the profile."""

from collections.abc import Iterable
from typing import TypeVar

from pydantic import BaseModel

from gymtui.model.exercise import Exercise
from gymtui.model.gym import Gym
from gymtui.model.plan import Program, Template
from gymtui.model.profile import ExerciseChoice, Goal, Profile
from gymtui.store.context import Context
from gymtui.store.record_file import RecordFile

LIBRARY = "library.json"
PROFILE = "profile"
R = TypeVar("R", bound=BaseModel)

KINDS: dict[str, tuple[type[BaseModel], str]] = {
    "exercises": (Exercise, "id"),
    "templates": (Template, "id"),
    "programs": (Program, "id"),
    "gyms": (Gym, "id"),
    "goals": (Goal, "id"),
    "choices": (ExerciseChoice, "exercise"),
}
"""Each table's records and the field its ids are in. The profile is one record called `profile`."""


class ProfileRecord(Profile):
    """The profile as a record of a table: under an id."""

    id: str = ""


class Library:
    """The tables of library.json.

    When the file is missing or broken everything reads as empty and is reported, and saving is refused: a
    library is never written over one that could not be read.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self.file = RecordFile(context, context.home / LIBRARY)

    def profile(self) -> Profile:
        """Return the lifter's profile; its defaults where none was saved or it cannot be read."""
        with self._context.guard:
            found = self.file.records(PROFILE, ProfileRecord, "id").get(PROFILE)
        return Profile() if found is None else Profile.model_validate(found.model_dump(exclude={"id"}))

    def save_profile(self, profile: Profile) -> None:
        with self._context.guard:
            record = ProfileRecord.model_validate({**profile.model_dump(), "id": PROFILE})
            self.file.save(PROFILE, record, "id")

    def exercises(self) -> dict[str, Exercise]:
        """Return the lifter's own exercises by id."""
        return self._all("exercises", Exercise)

    def save_exercise(self, exercise: Exercise) -> None:
        self._save("exercises", exercise)

    def delete_exercise(self, exercise_id: str) -> None:
        self._delete("exercises", exercise_id)

    def templates(self) -> dict[str, Template]:
        return self._all("templates", Template)

    def save_template(self, template: Template) -> None:
        self._save("templates", template)

    def delete_template(self, template_id: str) -> None:
        self._delete("templates", template_id)

    def programs(self) -> dict[str, Program]:
        return self._all("programs", Program)

    def save_program(self, program: Program) -> None:
        self._save("programs", program)

    def delete_program(self, program_id: str) -> None:
        self._delete("programs", program_id)

    def gyms(self) -> dict[str, Gym]:
        return self._all("gyms", Gym)

    def save_gym(self, gym: Gym) -> None:
        self._save("gyms", gym)

    def delete_gym(self, gym_id: str) -> None:
        self._delete("gyms", gym_id)

    def goals(self) -> dict[str, Goal]:
        return self._all("goals", Goal)

    def save_goal(self, goal: Goal) -> None:
        self._save("goals", goal)

    def delete_goal(self, goal_id: str) -> None:
        self._delete("goals", goal_id)

    def choices(self) -> dict[str, ExerciseChoice]:
        """Return the lifter's choices by exercise."""
        return self._all("choices", ExerciseChoice)

    def save_choice(self, choice: ExerciseChoice) -> None:
        self._save("choices", choice)

    def add_many(self, table: str, records: Iterable[BaseModel]) -> int:
        """Save the records of one kind whose ids are not there yet, in one write; return how many."""
        with self._context.guard:
            return self.file.add_many(table, records, KINDS[table][1])

    def _all(self, table: str, kind: type[R]) -> dict[str, R]:
        with self._context.guard:
            return self.file.records(table, kind, KINDS[table][1])

    def _save(self, table: str, record: BaseModel) -> None:
        with self._context.guard:
            self.file.save(table, record, KINDS[table][1])

    def _delete(self, table: str, doc_id: str) -> None:
        with self._context.guard:
            self.file.delete(table, doc_id)
