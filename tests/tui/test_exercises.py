"""Exercises: the list and its search, everything about one, and exercises of one's own."""

from datetime import date
from pathlib import Path

import pytest

from gymtui.data import load_shipped_exercises
from gymtui.insight.index import HistoryIndex
from gymtui.model.exercise import Equipment, Exercise, IncrementKind, LoadClass, Measurement, Muscle, Safety
from gymtui.model.performed import Workout
from gymtui.model.units import Unit
from gymtui.training.catalogue import Catalogue
from gymtui.training.loadable import default_gym
from gymtui.tui.exercises.own import OwnAnswers, made, name_problem
from gymtui.tui.exercises.paint import draw_detail
from gymtui.tui.exercises.view import all_rows, detail
from tests.tui.places import SMALL, WIDE, Person, make_home, open_store, running

CATALOGUE = Catalogue(load_shipped_exercises())
OWN = Exercise(id="larsen-press", name="Larsen press", own=True, equipment=Equipment.BARBELL)


def trained(slug: str) -> Workout:
    load = {"amount": "82.5", "unit": "kg"}
    sets = [
        {"id": "w1", "kind": "warmup", "parts": [{"load": {"amount": "40", "unit": "kg"}, "reps": 5}]},
        {"id": "s1", "parts": [{"load": load, "reps": 8, "rir": 2}]},
        {"id": "s2", "parts": [{"load": load, "reps": 7, "rir": 0.5}]},
    ]
    done = {"id": "e1", "exercise": slug, "name": "what it was called", "note": "felt heavy", "sets": sets}
    return Workout.model_validate(
        {"id": "01JD000000000000000000000A", "date": date(2026, 11, 19), "exercises": [done]}
    )


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_shows_the_catalogue_and_the_first_entry(tmp_path: Path, size: tuple[int, int]) -> None:
    make_home(tmp_path)
    async with running(tmp_path, size) as person:
        await person.press("f6")
        assert "Chest 40" in person.text
        assert f"{len(CATALOGUE)}" in person.text
        assert "Assisted dip" in person.text
        assert "main muscle" in person.text


async def test_the_search_forgives_typos_and_knows_aliases(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        screen = person.app.exercises_screen
        await person.press("f6", "slash")
        await person.type("bnech pres")
        assert screen.list.chosen == "bench-press"
        await person.type("rdl")
        assert screen.list.chosen == "romanian-deadlift"
        assert "! amber" in person.text
        await person.press("down", "enter")
        assert screen.focused is screen.list
        assert screen.list.chosen != "romanian-deadlift"
        await person.press("escape")
        assert screen.field.value == ""
        assert len(screen.list.rows) > len(CATALOGUE)


async def test_letters_go_into_the_search_and_are_no_commands(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        await person.press("f6", "slash")
        await person.type("zzaxex")
        assert person.app.screen is person.app.exercises_screen
        assert person.app.exercises_screen.field.value == "zzaxex"
        assert "Nothing is called like that" in person.text


async def test_the_last_time_stands_with_its_sets(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=[trained("bench-press")])
    async with running(tmp_path) as person:
        await person.press("f6", "slash")
        await person.type("bench press")
        for words in (
            "Thu 19 Nov 2026",
            "82.5 × 8 @ 2",
            "82.5 × 7 @ 0.5",
            "w  40 × 5",
            "felt heavy",
            "! red",
        ):
            assert words in person.text


async def add(person: Person, name: str, *answers: str) -> None:
    """Add an exercise: its name, then what is typed to filter each choice ("" takes the first)."""
    await person.press("f6", "a")
    await person.type(name)
    await person.press("enter")
    for answer in answers:
        if answer:
            await person.type(answer)
        await person.press("enter")


async def test_adds_an_own_exercise(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        await add(person, "Larsen press", "barbell", "weight and reps", "chest", "", "triceps", "", "")
        screen = person.app.exercises_screen
        assert person.app.screen is screen
        assert screen.list.chosen == "larsen-press"
        assert "own" in person.text
    with open_store(tmp_path) as store:
        kept = store.library.exercises()["larsen-press"]
    assert kept.own
    assert kept.name == "Larsen press"
    assert kept.equipment is Equipment.BARBELL
    assert (kept.primary, kept.secondary) == ((Muscle.CHEST,), (Muscle.TRICEPS,))
    assert kept.safety is Safety.AMBER


async def test_a_name_that_is_taken_is_refused_with_its_holder(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        await add(person, "bp")
        assert "Bench press" in person.text
        assert "already called this" in person.text
        await person.press("escape")
    with open_store(tmp_path) as store:
        assert store.library.exercises() == {}


async def test_escape_in_any_question_adds_nothing(tmp_path: Path) -> None:
    make_home(tmp_path)
    for answered in range(6):
        async with running(tmp_path) as person:
            await add(person, "Larsen press", *[""] * answered)
            await person.press("escape")
            assert person.app.screen is person.app.exercises_screen
    with open_store(tmp_path) as store:
        assert store.library.exercises() == {}


async def test_renames_and_removes_an_own_exercise_that_was_never_used(tmp_path: Path) -> None:
    make_home(tmp_path, exercises=[OWN])
    async with running(tmp_path) as person:
        await person.press("f6", "slash")
        await person.type("larsen")
        await person.press("enter", "e", "enter")
        await person.type("Legs-up press")
        await person.press("enter")
        assert person.store.library.exercises()["larsen-press"].name == "Legs-up press"
        assert person.app.exercises_screen.list.chosen == "larsen-press"
        await person.press("x", "y")
        assert person.store.library.exercises() == {}


async def test_a_used_one_says_why_it_stays(tmp_path: Path) -> None:
    make_home(tmp_path, exercises=[OWN], workouts=[trained(OWN.id)])
    async with running(tmp_path) as person:
        await person.press("f6", "slash")
        await person.type("larsen")
        await person.press("enter", "x")
        assert (
            "Larsen press stays: your history has sets of it, the last on Thu 19 Nov 2026." in person.notices
        )
        await person.press("e")
        await person.type("measured")
        await person.press("enter")
        assert "stays measured as it is" in person.notices
        assert person.store.library.exercises() == {OWN.id: OWN}


async def test_a_shipped_one_is_not_changed(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        await person.press("f6", "e", "x")
        assert person.app.screen is person.app.exercises_screen
        assert "comes with gymtui" in person.notices


async def test_a_read_only_store_says_so_before_asking(tmp_path: Path) -> None:
    make_home(tmp_path)
    with open_store(tmp_path):
        async with running(tmp_path) as person:
            await person.press("f6", "a")
            assert person.app.screen is person.app.exercises_screen
            assert "reading only" in person.notices


async def test_a_click_chooses_a_row(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        await person.press("f6", "slash")
        await person.pilot.click("#exercise-list", offset=(6, 5))
        await person.settle()
        screen = person.app.exercises_screen
        assert screen.list.chosen == screen.list.rows[4].id
        assert screen.focused is screen.list


def test_every_shipped_exercise_is_in_the_list_once_under_a_heading() -> None:
    rows = all_rows(CATALOGUE, HistoryIndex(), date(2026, 11, 23))
    assert sorted(r.id for r in rows if r.id) == sorted(e.id for e in CATALOGUE)
    assert rows[0].name == "chest"


@pytest.mark.parametrize(("width", "height"), [(46, 22), (74, 34)])
def test_name_safety_muscles_and_cues_of_every_exercise_fit(width: int, height: int) -> None:
    gym = default_gym(Unit.KG)
    for exercise in CATALOGUE:
        text = draw_detail(detail(exercise, HistoryIndex(), gym, "rir"), width, height).text()
        flat = " ".join(text.split())
        assert exercise.name in flat
        assert exercise.safety.value in flat
        for cue in exercise.cues:
            assert cue in flat, f"{exercise.name}: {cue}"


def test_a_name_is_one_name() -> None:
    assert name_problem("  ", CATALOGUE) is not None
    assert name_problem("x" * 201, CATALOGUE) is not None
    assert name_problem("BENCH  press", CATALOGUE) is not None
    assert name_problem("Bench press", CATALOGUE, besides="bench-press") is None
    assert name_problem("Larsen press", CATALOGUE) is None


@pytest.mark.parametrize(
    ("equipment", "measurement", "increments"),
    [
        (Equipment.BARBELL, Measurement.WEIGHT_REPS, IncrementKind.UPPER_BARBELL),
        (Equipment.DUMBBELL, Measurement.WEIGHT_REPS, IncrementKind.DUMBBELL),
        (Equipment.CABLE, Measurement.WEIGHT_REPS, IncrementKind.STACK),
        (Equipment.MACHINE_STACK, Measurement.ASSISTED, IncrementKind.ASSISTED),
        (Equipment.BODYWEIGHT, Measurement.DURATION, IncrementKind.TIMED),
        (Equipment.KETTLEBELL, Measurement.WEIGHT_DISTANCE, IncrementKind.TIMED),
        (Equipment.BAND, Measurement.REPS_ONLY, IncrementKind.BODYWEIGHT),
    ],
)
def test_the_steps_of_load_follow_the_equipment(
    equipment: Equipment, measurement: Measurement, increments: IncrementKind
) -> None:
    assert made(OwnAnswers("New one", equipment, measurement), "new-one").increments is increments


def test_one_muscle_makes_an_isolation_and_more_a_compound() -> None:
    one = OwnAnswers("A", Equipment.CABLE, Measurement.WEIGHT_REPS, (Muscle.BICEPS,))
    two = OwnAnswers("B", Equipment.CABLE, Measurement.WEIGHT_REPS, (Muscle.LATS,), (Muscle.BICEPS,))
    assert made(one, "a").load_class is LoadClass.ISOLATION
    assert made(two, "b").load_class is LoadClass.COMPOUND
