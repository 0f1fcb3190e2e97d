"""Merging and renaming exercises by keys alone, and taking it back."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from threading import Event

import pytest

from gymtui.insight.looking import Past
from gymtui.model.ids import ShortId
from gymtui.model.performed import Workout
from gymtui.model.plan import PlannedExercise, Template
from gymtui.model.profile import ExerciseChoice, Goal
from gymtui.model.units import Load
from gymtui.store.store import Store
from gymtui.tui.desk import Desk
from gymtui.tui.exercises.merging import merge_warning
from gymtui.tui.past_reading import past_for
from gymtui.tui.screens.exercises import ExercisesScreen
from tests.exercises import EXERCISES
from tests.tui import pasts
from tests.tui.place_shown import place_shown
from tests.tui.places import Person, make_home, open_store, running

OWN = EXERCISES["bench-press"].model_copy(
    update={"id": "bench", "name": "My bench", "aliases": (), "own": True}
)


def workouts() -> list[Workout]:
    """Two workouts with the lifter's own bench, two with the one that comes with the program."""
    out = []
    for day in (3, 10, 16, 23):
        workout = pasts.upper(date(2026, 11, day))
        if day < 15:
            bench = workout.exercises[0].model_copy(update={"exercise": "bench", "name": "My bench"})
            workout = workout.model_copy(update={"exercises": (bench, *workout.exercises[1:])})
        out.append(workout)
    return out


def home(folder: Path) -> None:
    make_home(folder, workouts=workouts(), exercises=[OWN])
    line = PlannedExercise(id=ShortId("l1"), exercise="bench")
    with open_store(folder) as store:
        store.library.save_template(Template(id="day", name="Day", exercises=(line,)))
        store.library.save_goal(Goal(id=ShortId("g1"), exercise="bench", load=Load.kg(100)))
        store.library.save_choice(ExerciseChoice(exercise="bench", rest=200))


def names(store: Store) -> list[tuple[str, str]]:
    """Return what the first exercise of each workout is, newest first."""
    found = [one for one in store.workouts.each() if isinstance(one, Workout)]
    return [(one.exercises[0].exercise, one.exercises[0].name) for one in found]


async def done(person: Person) -> None:
    for _ in range(3):
        await person.app.workers.wait_for_complete()
        await person.settle()


async def choose(person: Person, name: str) -> None:
    await person.press("f6", "slash")
    await person.type(name)
    await person.press("enter")


async def ask_merge(person: Person, target: str) -> None:
    await person.press("M")
    await person.settle()
    await person.type(target)
    await person.press("enter")
    await person.settle()
    while not person.text.count("does it"):
        await person.pilot.pause()


BEFORE = [("bench-press", "Bench press")] * 2 + [("bench", "My bench")] * 2


async def test_a_merge_is_looked_at_done_and_taken_back(tmp_path: Path) -> None:
    home(tmp_path)
    async with running(tmp_path) as person:
        store = person.store
        assert names(store) == BEFORE
        await choose(person, "my bench")
        await ask_merge(person, "bench press")
        assert "My bench: 6 sets in 2 workouts, 3 Nov 2026 to 10 Nov 2026" in person.text
        assert "Bench press: 6 sets in 2 workouts" in person.text
        assert "1 plan will ask for Bench press" in person.text
        assert "y does it · Esc goes back" in person.text
        await person.press("enter")
        assert "y does it · Esc goes back" in person.text
        assert names(store) == BEFORE
        await person.press("y")
        await done(person)
        assert names(store) == [("bench-press", "Bench press")] * 4
        assert "bench" not in store.library.exercises()
        assert store.library.templates()["day"].exercises[0].exercise == "bench-press"
        assert store.library.goals()["g1"].exercise == "bench-press"
        assert store.library.choices()["bench-press"].rest == 200
        assert "My bench was merged into Bench press" in person.notices
        assert store.backups.entries()
        assert person.app.desk.index.last["bench-press"][0] == date(2026, 11, 23)
        await person.press("escape", "u")
        await done(person)
        assert names(store) == BEFORE
        assert store.library.exercises()["bench"] == OWN
        assert store.library.templates()["day"].exercises[0].exercise == "bench"
        assert store.library.goals()["g1"].exercise == "bench"
        assert store.library.choices().keys() == {"bench"}
        assert place_shown(person.app, ExercisesScreen).chosen == OWN
        await person.press("u")
        assert "No exercise was merged" in person.notices


async def test_a_rename_is_seen_everywhere_and_taken_back(tmp_path: Path) -> None:
    home(tmp_path)
    async with running(tmp_path) as person:
        store = person.store
        await choose(person, "bench press")
        await person.press("R")
        await person.type("Flat press")
        await person.press("enter")
        while not person.text.count("does it"):
            await person.pilot.pause()
        assert "It is called Flat press in all of them" in person.text
        await person.press("y")
        await done(person)
        assert names(store)[:2] == [("bench-press", "Flat press")] * 2
        assert person.app.desk.known.catalogue.find("flat press") is not None
        await person.press("f3", "enter")
        assert "Flat press" in person.text
        await person.press("escape", "f6", "u")
        await done(person)
        assert names(store) == BEFORE
        assert "bench-press" not in store.library.exercises()


async def test_what_cant_be_merged_says_why(tmp_path: Path) -> None:
    home(tmp_path)
    async with running(tmp_path) as person:
        await choose(person, "my bench")
        await person.press("M")
        await person.type("plank")
        await person.press("enter")
        await person.settle()
        assert "measured in another way" in person.notices
        await ask_merge(person, "bench press")
        await person.press("escape")
        await done(person)
        assert names(person.store) == BEFORE


@dataclass
class Gate:
    """Holds the reading of the history until it is let go."""

    opened: Event = field(default_factory=Event)

    def past_for(self, desk: Desk, goes_on: Callable[[], bool], say: Callable[[str], None]) -> Past | None:
        self.opened.wait()
        return past_for(desk, goes_on, say)


@pytest.mark.parametrize("away", [("f3",), ("down",), ("f1",)])
async def test_a_question_does_not_come_over_what_was_gone_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, away: tuple[str, ...]
) -> None:
    home(tmp_path)
    gate = Gate()
    async with running(tmp_path) as person:
        await choose(person, "bench press")
        monkeypatch.setattr("gymtui.tui.past_worker.past_for", gate.past_for)
        await person.press("R")
        await person.type("Flat press")
        await person.press("enter", *away)
        shown = person.app.screen
        gate.opened.set()
        while "was left" not in person.notices:
            await person.pilot.pause()
        assert "Renaming Bench press was left: you went elsewhere." in person.notices
        assert person.app.screen is shown
        await done(person)
        assert names(person.store) == BEFORE


async def test_the_list_is_right_before_the_history_was_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_home(tmp_path, workouts=workouts()[:2], exercises=[OWN])
    async with running(tmp_path) as person:
        monkeypatch.setattr(person.app, "read_history", lambda: None)
        await choose(person, "bench press")
        screen = place_shown(person.app, ExercisesScreen)

        def days() -> dict[str, str]:
            return {row.id: row.right for row in screen.list.rows if row.right}

        await choose(person, "my bench")
        await ask_merge(person, "bench press")
        await person.press("y")
        await done(person)
        assert "was merged" in person.notices
        await choose(person, "bench")
        assert days()["bench-press"] == "10 Nov"
        assert "bench" not in days()
        await person.press("u")
        await done(person)
        assert days()["bench"] == "10 Nov"
        assert "bench-press" not in days()


async def test_loads_that_mean_different_things_are_warned_of(tmp_path: Path) -> None:
    home(tmp_path)
    async with running(tmp_path) as person:
        await choose(person, "my bench")
        await ask_merge(person, "dumbbell bench press")
        said = " ".join(person.text.split())
        assert "! The load of Dumbbell bench press is that in each hand, of My bench all of it." in said
        assert "will be misleading" in said


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("bench-press", "incline-bench-press", ""),
        ("barbell-row", "dumbbell-row", "! Dumbbell row is done a side at a time, Barbell row with both."),
        ("pull-up", "lat-pulldown", "! Of Pull-up and Lat pulldown, one counts what is added"),
    ],
)
def test_the_warning_of_a_merge(old: str, new: str, said: str) -> None:
    found = merge_warning(EXERCISES[old], EXERCISES[new])
    assert found.startswith(said)
    assert bool(found) == bool(said)
