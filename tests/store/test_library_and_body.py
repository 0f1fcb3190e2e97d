"""The small records: one broken file or record costs nothing else and is never written over."""

import datetime as dt
from pathlib import Path

import pytest

from gymtui.errors import GymtuiError
from gymtui.model.e1rm_model import Model
from gymtui.model.exercise import Exercise
from gymtui.model.gym import Gym
from gymtui.model.ids import ShortId
from gymtui.model.plan import PlannedExercise, Program, ProgramDay, SetTarget, Template
from gymtui.model.profile import BodyEntry, ExerciseChoice, Goal, Level, Profile
from gymtui.model.saved_filter import SavedFilter
from gymtui.model.units import Load, Reps, Unit
from gymtui.store.problems import StoreCorrupt
from gymtui.store.store import Store
from tests.store.support import TODAY, files_of, open_store

TEMPLATE = Template(
    id="push",
    name="Push",
    exercises=(
        PlannedExercise(id=ShortId("e1"), exercise="bench", sets=(SetTarget(reps=Reps(5)), SetTarget())),
    ),
)


def weighed(name: str, day: dt.date, kg: int | None = 80) -> BodyEntry:
    return BodyEntry(id=ShortId(name), date=day, weight=None if kg is None else Load.kg(kg))


def test_everything_is_kept(store: Store, tmp_path: Path) -> None:
    library = store.library
    profile = Profile(unit=Unit.LB, level=Level.ADVANCED, asked=True)
    exercise = Exercise(id="own-curl", name="Own curl", own=True)
    program = Program(id="p", name="P", days=(ProgramDay(template="push"),), started_on=TODAY)
    goal = Goal(id=ShortId("g1"), exercise="bench", load=Load.kg(100), reps=1, by=TODAY)
    choice = ExerciseChoice(exercise="bench", rest=120, countdown=False, e1rm_model=Model.RTS)
    library.save_profile(profile)
    library.save_exercise(exercise)
    library.save_template(TEMPLATE)
    library.save_program(program)
    library.save_gym(Gym(id="home", name="Home", safeties=True))
    library.save_goal(goal)
    library.save_choice(choice)
    heavy = SavedFilter(name="höhe_1", line='bench >=100kg "a b"')
    library.change_filters({"höhe_1": heavy, "gone": SavedFilter(name="gone", line="pr")})
    store.close()
    with open_store(tmp_path) as again:
        assert again.library.profile() == profile
        assert again.library.exercises() == {"own-curl": exercise}
        assert again.library.templates() == {"push": TEMPLATE}
        assert again.library.programs() == {"p": program}
        assert again.library.gyms() == {"home": Gym(id="home", name="Home", safeties=True)}
        assert again.library.goals() == {"g1": goal}
        assert again.library.choices() == {"bench": choice}
        again.library.change_filters({"gone": None})
        assert again.library.filters() == {"höhe_1": heavy}
        again.library.save_template(TEMPLATE.model_copy(update={"name": "Push A"}))
        again.library.delete_goal("g1")
        assert again.library.templates()["push"].name == "Push A"
        assert again.library.goals() == {}
        with pytest.raises(GymtuiError, match="no g1"):
            again.library.delete_goal("g1")


def test_a_field_at_its_default_again_leaves_the_file(store: Store) -> None:
    store.library.save_profile(Profile(asked=True))
    store.library.save_profile(Profile())
    assert store.library.profile() == Profile()


def test_a_broken_library_reads_empty_is_reported_and_stays(store: Store) -> None:
    store.library.save_template(TEMPLATE)
    path = store.home / "library.json"
    path.write_bytes(path.read_bytes()[:-30])
    before = files_of(store.home)
    assert store.library.templates() == {}
    assert store.library.profile() == Profile()
    assert [problem.path for problem in store.problems()] == [path]
    with pytest.raises(StoreCorrupt):
        store.library.save_profile(Profile(asked=True))
    assert files_of(store.home) == before


def test_a_missing_library_is_not_taken_for_a_new_one(store: Store, tmp_path: Path) -> None:
    (store.home / "library.json").unlink()
    store.close()
    with open_store(tmp_path) as again:
        assert again.library.templates() == {}
        with pytest.raises(StoreCorrupt, match="is missing"):
            again.library.save_template(TEMPLATE)
        (store.home / "library.json").write_text("{}")
        again.library.save_template(TEMPLATE)
        assert again.problems() == []


def test_one_bad_record_costs_no_other(store: Store) -> None:
    store.library.save_template(TEMPLATE)
    store.library.save_goal(Goal(id=ShortId("g1"), note="bad"))
    store.library.save_goal(Goal(id=ShortId("g2"), note="good"))
    path = store.home / "library.json"
    path.write_text(path.read_text().replace('"note": "bad"', '"reps": "many"'))
    assert set(store.library.goals()) == {"g2"}
    assert "goals/g1" in store.problems()[0].message
    store.library.save_template(TEMPLATE.model_copy(update={"name": "New"}))
    assert '"reps": "many"' in path.read_text()


def test_body_entries_lie_in_a_file_a_year_an_entry_a_line(store: Store) -> None:
    for number in range(3):
        store.body.add(weighed(f"b{number}", dt.date(2025 + number % 2, 5, 1 + number)))
    assert [entry.id for entry in store.body.entries()] == ["b1", "b2", "b0"]
    assert [entry.id for entry in store.body.entries(newest_first=False)] == ["b0", "b2", "b1"]
    lines = (store.home / "body/2025.json").read_text().splitlines()
    assert any(line.strip().startswith('"b0": {') for line in lines)
    with pytest.raises(GymtuiError, match="already"):
        store.body.add(weighed("b1", TODAY))


def test_body_entries_move_with_their_date_and_go(store: Store) -> None:
    store.body.add(weighed("b1", dt.date(2025, 5, 1)))
    store.body.replace(weighed("b1", dt.date(2026, 5, 1), 81))
    assert store.body.entries() == [weighed("b1", dt.date(2026, 5, 1), 81)]
    store.body.delete("b1")
    assert store.body.entries() == []
    with pytest.raises(GymtuiError, match="no body entry"):
        store.body.delete("b1")
    with pytest.raises(GymtuiError, match="no body entry"):
        store.body.replace(weighed("b1", TODAY))


def test_the_latest_weight(store: Store) -> None:
    new_year = dt.date(2026, 1, 5)
    store.body.add(weighed("b1", dt.date(2025, 12, 20), 80))
    store.body.add(weighed("b2", dt.date(2026, 1, 1), None))
    store.body.add(weighed("b3", dt.date(2026, 1, 6), 90))
    assert store.body.latest_weight(new_year) == Load.kg(80)
    assert store.body.latest_weight(new_year, within_days=10) is None
    assert store.body.latest_weight(dt.date(2026, 1, 6)) == Load.kg(90)
    assert store.body.latest_weight(dt.date(2024, 1, 1)) is None
    assert store.body.latest_weighed(new_year) == weighed("b1", dt.date(2025, 12, 20), 80)
    assert store.body.latest_weighed(new_year, within_days=10) is None


def test_a_broken_year_costs_that_year(store: Store) -> None:
    store.body.add(weighed("b1", dt.date(2025, 5, 1)))
    store.body.add(weighed("b2", dt.date(2026, 5, 1)))
    path = store.home / "body/2025.json"
    path.write_bytes(b"")
    assert [entry.id for entry in store.body.entries()] == ["b2"]
    assert [problem.path for problem in store.problems()] == [path]
    with pytest.raises(StoreCorrupt):
        store.body.add(weighed("b3", dt.date(2025, 6, 1)))
    assert path.read_bytes() == b""
