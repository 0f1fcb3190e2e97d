"""Homes with a plan of short rests, and what the disk says of them afterwards."""

import json
from datetime import UTC, datetime
from pathlib import Path

from gymtui.live.events import Event
from gymtui.live.fold import Session, replay
from gymtui.model.performed import Group, Part, Technique, Workout
from gymtui.model.plan import PlannedExercise, PlannedLoad, Program, ProgramDay, SetTarget, Template
from gymtui.model.profile import Profile
from gymtui.model.units import Load
from gymtui.paths import resolve
from gymtui.store.store import Store


def open_store(folder: Path, *, read_only: bool = False) -> Store:
    """Open the store that the program under test uses."""
    paths = resolve(environ={"GYMTUI_HOME": str(folder / "home"), "GYMTUI_STATE": str(folder / "machine")})
    return Store.open(
        paths.home, paths.state, paths.cache, clock=lambda: datetime.now(UTC), read_only=read_only
    )


def load(amount: str) -> PlannedLoad:
    return PlannedLoad(load=Load.kg(amount))


def work(amount: str, reps: int, **more: object) -> SetTarget:
    return SetTarget.model_validate({"load": load(amount), "reps": reps, **more})


def warmup(amount: str, reps: int, rest: int) -> SetTarget:
    return work(amount, reps, kind="warmup", rest=rest)


def rest_pause(amount: str, reps: int, **params: int) -> SetTarget:
    return work(amount, reps, technique=Technique.REST_PAUSE, params=params)


def hold(seconds: int) -> SetTarget:
    return SetTarget.model_validate({"seconds": seconds})


def exercise(slug: str, *sets: SetTarget, rest: int = 0, group: str | None = None) -> PlannedExercise:
    return PlannedExercise.model_validate(
        {"id": f"e-{slug}"[:12], "exercise": slug, "sets": sets, "rest": rest, "group": group}
    )


PAST_THE_FIRST_WEEKS = "[coach]\nease_days = 0\n"
"""Else a beginner would be asked for fewer and easier sets than are planned here."""


def seed(
    folder: Path, *exercises: PlannedExercise, groups: tuple[Group, ...] = (), settings: str = ""
) -> None:
    """Make a home in which the questions were answered and this one day is planned."""
    day = Template(id="day", name="Short day", exercises=exercises, groups=groups)
    program = Program(id="short", name="Short rests", days=(ProgramDay(template="day"),))
    with open_store(folder) as store:
        store.library.save_template(day)
        store.library.save_program(program)
        store.library.save_profile(Profile(program="short", asked=True))
    (folder / "home" / "settings.toml").write_text(settings + PAST_THE_FIRST_WEEKS)


SUPERSET = Group.model_validate({"id": "A", "switch_rest": 1, "round_rest": 4})


def seed_all_kinds(folder: Path) -> None:
    """Plan a warm-up, a superset of two rounds, a rest-pause set to a total, and a timed set."""
    seed(
        folder,
        exercise("bench-press", warmup("40", 5, 2), work("82.5", 8), work("82.5", 8), rest=3, group="A"),
        exercise("chest-supported-row", work("30", 10), work("30", 10), rest=3, group="A"),
        exercise("lat-pulldown", rest_pause("55", 10, total=18, rest=10), rest=2),
        exercise("plank", hold(2)),
        groups=(SUPERSET,),
        settings="[rests]\nlead_in = 1\n",
    )


def workout_files(folder: Path) -> list[Path]:
    return sorted((folder / "home" / "workouts").glob("*/*.json"))


def check_files(folder: Path) -> None:
    """Every file of the home is whole."""
    for path in (folder / "home").rglob("*.json"):
        json.loads(path.read_bytes())


def running(folder: Path) -> Session | None:
    """Return the workout in progress as the disk has it; the program may be running."""
    with open_store(folder, read_only=True) as store:
        unfinished = store.live.unfinished()
        return replay(store.live.events(unfinished[0])) if unfinished else None


def stored_events(folder: Path) -> tuple[Event, ...]:
    """Return the events of the workout in progress."""
    with open_store(folder, read_only=True) as store:
        return store.live.events(store.live.unfinished()[0])


def finished(folder: Path) -> list[Workout]:
    """Return the finished workouts."""
    with open_store(folder, read_only=True) as store:
        found = list(store.workouts.each())
    assert all(isinstance(one, Workout) for one in found), found
    return [one for one in found if isinstance(one, Workout)]


def logged_parts(session: Session) -> list[Part]:
    """Return all parts logged so far, in the order of the plan."""
    return [part for _, _, live_set in session.now.places() for part in live_set.parts]
