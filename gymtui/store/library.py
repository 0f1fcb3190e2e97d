"""library.json: what gives the data meaning, from own exercises and templates to the profile."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TypeVar

from pydantic import BaseModel

from gymtui.errors import GymtuiError
from gymtui.model.exercise import Exercise
from gymtui.model.gym import Gym
from gymtui.model.plan import PlanDecision, PlanDocument, Program, Template
from gymtui.model.profile import ExerciseChoice, Goal, Profile
from gymtui.model.saved_filter import SavedFilter
from gymtui.plans.documents import document_of, documents_of, ids_of, templates_after
from gymtui.store.context import Context
from gymtui.store.plan_history import PlanHistory
from gymtui.store.problems import StoreCorrupt
from gymtui.store.record_file import RecordChange, RecordFile

LIBRARY = "library.json"
PROFILE = "profile"
BEFORE_A_CHANGE = "before a change"
NOTHING: Mapping[str, None] = MappingProxyType({})
R = TypeVar("R", bound=BaseModel)

KINDS: dict[str, tuple[type[BaseModel], str]] = {
    "exercises": (Exercise, "id"),
    "templates": (Template, "id"),
    "programs": (Program, "id"),
    "gyms": (Gym, "id"),
    "goals": (Goal, "id"),
    "choices": (ExerciseChoice, "exercise"),
    "decisions": (PlanDecision, "id"),
    "filters": (SavedFilter, "name"),
}
"""Each table's records and the field its ids are in. The profile is one record called `profile`."""


class ProfileRecord(Profile):
    """The profile as a record of a table: under an id."""

    id: str = ""


class Library:
    """The tables of library.json.

    When the file is missing or broken everything reads as empty and is reported, and saving is refused: a
    library is never written over one that could not be read.

    Whatever replaces or removes a program or a template keeps the plan as it was in the plan history first.
    """

    def __init__(self, context: Context, history: PlanHistory) -> None:
        self._context = context
        self._history = history
        self.file = RecordFile(context, context.home / LIBRARY)

    def profile(self) -> Profile:
        """Return the lifter's profile; its defaults where none was saved or it cannot be read."""
        with self._context.guard:
            found = self.file.records(PROFILE, ProfileRecord, "id").get(PROFILE)
        return Profile() if found is None else Profile.model_validate(found.model_dump(exclude={"id"}))

    def save_profile(self, profile: Profile) -> None:
        with self._context.guard:
            self.file.save(PROFILE, _profile_record(profile), "id")

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
        self.change_plans(templates={template.id: template})

    def delete_template(self, template_id: str) -> None:
        self._check_there("templates", template_id)
        self.change_plans(templates={template_id: None}, why="before it was removed")

    def programs(self) -> dict[str, Program]:
        return self._all("programs", Program)

    def save_program(self, program: Program) -> None:
        self.change_plans(programs={program.id: program})

    def delete_program(self, program_id: str) -> None:
        self._check_there("programs", program_id)
        self.change_plans(programs={program_id: None}, why="before it was removed")

    def document(self, plan_id: str) -> PlanDocument | None:
        """Return the program of an id with its templates, else the template of no program, or None."""
        with self._context.guard:
            return document_of(plan_id, self.programs(), self.templates())

    def documents(self) -> list[PlanDocument]:
        """Return every program with its templates, then every template of no program."""
        with self._context.guard:
            return documents_of(self.programs(), self.templates())

    def save_document(self, document: PlanDocument, why: str = BEFORE_A_CHANGE) -> None:
        """Save a program with its templates, or a template, in one write; the version before is kept.

        Templates that the program no longer has, and no other has, stay as archived ones. `why` says in the
        history what took that version's place. Raises GymtuiError, nothing changed, where an id belongs to
        another document (`plans.documents.with_free_ids` gives others).
        """
        with self._context.guard:
            earlier = self._history.versions(document.id)
            own = {one for version in earlier for one in ids_of(version.document)}
            templates = templates_after(document, self.programs(), self.templates(), own)
            programs = {document.program.id: document.program} if document.program is not None else {}
            self.change_plans(programs, templates, why=why)

    def change_plans(
        self,
        programs: Mapping[str, Program | None] = NOTHING,
        templates: Mapping[str, Template | None] = NOTHING,
        profile: Profile | None = None,
        why: str = BEFORE_A_CHANGE,
        decisions: Iterable[PlanDecision] = (),
    ) -> None:
        """Save and remove (None) any programs and templates in one write, with the profile where it is given,
        and with what was decided of proposed changes.

        Every plan that is touched is kept in the plan history as it was. Raises GymtuiError.
        """
        with self._context.guard:
            self._context.check_writable()
            now, days = self.programs(), self.templates()
            self._check_readable("templates", set(templates) - set(days))
            self._check_readable("programs", set(programs) - set(now))
            for before in documents_of(now, days):
                program = before.program
                touched = program is not None and programs.get(program.id, program) != program
                if touched or any(templates.get(one.id, one) != one for one in before.templates):
                    self._history.keep(before, why)
            changes = [RecordChange("templates", key, one, "id") for key, one in templates.items()]
            changes += [RecordChange("programs", key, one, "id") for key, one in programs.items()]
            if profile is not None:
                changes.append(RecordChange(PROFILE, PROFILE, _profile_record(profile), "id"))
            changes += [RecordChange("decisions", one.id, one, "id") for one in decisions]
            self.file.change(changes)

    def decisions(self) -> dict[str, PlanDecision]:
        """Return what was decided of proposed changes of plans."""
        return self._all("decisions", PlanDecision)

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

    def delete_choice(self, exercise_id: str) -> None:
        self._delete("choices", exercise_id)

    def filters(self) -> dict[str, SavedFilter]:
        """Return the saved filters by name."""
        return self._all("filters", SavedFilter)

    def change_filters(self, filters: Mapping[str, SavedFilter | None]) -> None:
        """Save and remove (None) saved filters by name, in one write. Raises GymtuiError."""
        with self._context.guard:
            self.file.change(RecordChange("filters", name, one, "name") for name, one in filters.items())

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

    def _check_readable(self, table: str, ids: set[str]) -> None:
        """Raise StoreCorrupt where the file is broken, or has a record of these ids that cannot be read."""
        unread = sorted(ids & set(self.file.tables().get(table, {})))
        if unread:
            raise StoreCorrupt(self.file.path, f"holds {table}/{unread[0]}, which cannot be understood")

    def _check_there(self, table: str, doc_id: str) -> None:
        """Raise GymtuiError where there is no such record; StoreCorrupt where the file is broken."""
        with self._context.guard:
            if not self.file.has(table, doc_id):
                raise GymtuiError(f"There is no {doc_id} in {self.file.path.name}.", "Nothing was changed.")

    def _delete(self, table: str, doc_id: str) -> None:
        with self._context.guard:
            self.file.delete(table, doc_id)


def _profile_record(profile: Profile) -> ProfileRecord:
    return ProfileRecord.model_validate({**profile.model_dump(), "id": PROFILE})
