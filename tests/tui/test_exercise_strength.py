"""What Exercises says of how strong the lifter is: e1RM, its model, relative strength."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from gymtui.insight.index import HistoryIndex, IndexBuilder
from gymtui.model.e1rm_model import Model
from gymtui.model.ids import ShortId
from gymtui.model.performed import Workout
from gymtui.model.profile import BodyEntry, Profile, Sex
from gymtui.model.units import Load, Unit
from gymtui.training.e1rm import Models
from gymtui.training.heuristics import Heuristics
from gymtui.training.relative_strength import Event, Formula, points
from gymtui.tui.exercises.strength import GOOD_FOR, NAMES, Lifter, StrengthView, strength_view
from gymtui.tui.screens.exercises import ExercisesScreen
from tests.exercises import EXERCISES
from tests.tui.place_shown import place_shown
from tests.tui.places import SMALL, WIDE, make_home, open_store, running

TODAY = date(2026, 11, 23)
DAY = date(2026, 11, 19)
WEIGHED = BodyEntry(id=ShortId("b1"), date=date(2026, 11, 21), weight=Load.kg("80.4"))
NOBODY = Lifter(TODAY)
MAN = Lifter(TODAY, sex=Sex.MALE, weighed=WEIGHED, formula=Formula.DOTS)


def did(
    slug: str,
    load: str,
    reps: int,
    rir: float | None,
    *,
    unit: str = "kg",
    weight: Load | None = None,
    number: int = 0,
) -> Workout:
    part = {"load": {"amount": load, "unit": unit}, "reps": reps, "rir": rir}
    done = {"id": "e1", "exercise": slug, "name": slug, "sets": [{"id": "s1", "parts": [part]}]}
    return Workout.model_validate(
        {"id": f"{number:026d}", "date": DAY, "body_weight": weight, "exercises": [done]}
    )


def index_of(some: Sequence[Workout], models: Models | None = None) -> HistoryIndex:
    builder = IndexBuilder(TODAY, EXERCISES, models or {})
    for workout in some:
        builder.add(workout)
    return builder.index(complete=True)


def view(slug: str, some: Sequence[Workout], lifter: Lifter = NOBODY, **models: Model) -> StrengthView:
    by_slug = {name.replace("_", "-"): model for name, model in models.items()}
    return strength_view(EXERCISES[slug], index_of(some, by_slug), lifter, EXERCISES)


THREE = (
    did("back-squat", "140", 5, 1, number=1),
    did("bench-press", "82.5", 8, 2, number=2),
    did("deadlift", "180", 3, 0, number=3),
)


def test_the_best_e1rm_with_how_sure_it_is_its_model_and_the_set() -> None:
    found = view("bench-press", THREE)
    assert (found.e1rm, found.origin) == ("110 kg ±6 %, Epley", "sure: 82.5 × 8 @ 2, 19 Nov")
    assert view("back-squat", THREE, back_squat=Model.RTS).e1rm == "167.5 kg ±6 %, RTS table"
    h = Heuristics(band_low_reps=4)
    assert view("deadlift", THREE, Lifter(TODAY, h=h)).e1rm == "198 kg ±4 %, Epley"


def test_an_unknown_reserve_is_a_lower_bound() -> None:
    found = view("deadlift", [did("deadlift", "180", 3, None)])
    assert (found.e1rm, found.origin) == ("at least 198 kg, Epley", "sure, RIR unknown: 180 × 3, 19 Nov")


@pytest.mark.parametrize(
    ("reps", "rir", "e1rm"), [(12, 0, "112 kg ±10 %, Epley"), (12, None, "at least 112 kg, Epley")]
)
def test_where_nothing_is_sure_the_last_time_is_told_as_rough(
    reps: int, rir: float | None, e1rm: str
) -> None:
    found = view("bench-press", [did("bench-press", "80", reps, rir)])
    assert (found.e1rm, found.origin) == (e1rm, "rough: 12 reps to failure, 19 Nov")


def test_what_gives_none_says_so() -> None:
    assert view("bench-press", [did("bench-press", "40", 20, 0)]).e1rm.startswith("none yet")
    assert view("bench-press", []) == StrengthView()
    assert view("plank", [did("plank", "0", 0, None)]) == StrengthView()


def test_bodyweight_moves_need_a_body_weight() -> None:
    unweighed = [did("pull-up", "10", 6, 1)]
    assert view("pull-up", unweighed).e1rm == "can't say: enter your body weight (b on Today)"
    assert view("pull-up", [did("pull-up", "10", 6, 1, weight=Load.kg(80))]).e1rm == "bw+31 kg ±6 %, Epley"
    assert view("pull-up", [did("pull-up", "10", 12, 0)], MAN).e1rm.startswith("bw+46 kg ±10 %")


def test_pounds_stay_pounds() -> None:
    found = view("bench-press", [did("bench-press", "225", 5, 0, unit="lb")])
    assert found.e1rm == "262 lb ±3 %, Epley"
    assert found.origin == "sure: 225 × 5 @ 0, 19 Nov"


# relative strength


def test_relative_strength_of_one_lift_and_of_the_total() -> None:
    found = view("bench-press", THREE, MAN).relative
    total = 140 * 1.2 + 110 + 180 * 1.1
    assert found == (
        f"DOTS {points(Formula.DOTS, 110, 80.4, Sex.MALE):.2f} (one lift, approx.)",
        f"DOTS {points(Formula.DOTS, total, 80.4, Sex.MALE):.2f} (total 476 kg)",
        "at 80.4 kg, weighed 21 Nov",
    )


def test_ipf_gl_has_coefficients_of_its_own_for_the_bench_press() -> None:
    lifter = Lifter(TODAY, unit=Unit.LB, sex=Sex.FEMALE, weighed=WEIGHED, formula=Formula.IPF_GL)
    alone = points(Formula.IPF_GL, 110, 80.4, Sex.FEMALE, Event.BENCH)
    found = view("bench-press", THREE, lifter).relative
    assert found[0] == f"IPF GL {alone:.2f} (one lift, approx.)"
    assert "(total 1049 lb)" in found[1]


@pytest.mark.parametrize(
    ("formula", "sex", "weighed", "words"),
    [
        (Formula.WILKS, None, WEIGHED, "Wilks needs your sex: Settings (F7), row sex."),
        (Formula.WILKS_2, Sex.MALE, None, "Wilks-2 needs your body weight (b on Today)."),
    ],
)
def test_what_is_missing_is_said(
    formula: Formula, sex: Sex | None, weighed: BodyEntry | None, words: str
) -> None:
    lifter = Lifter(TODAY, sex=sex, weighed=weighed, formula=formula)
    assert view("deadlift", THREE, lifter).relative == (words,)


def test_a_total_needs_all_three_lifts() -> None:
    one, total, weight = view("bench-press", THREE[1:2], MAN).relative
    assert one.startswith("DOTS ")
    assert total == "total: needs an e1RM of Back squat and Deadlift"
    assert weight == "at 80.4 kg, weighed 21 Nov"
    only_rough = view("bench-press", [did("bench-press", "80", 12, 0)], MAN).relative
    assert only_rough == ("total: needs an e1RM of Back squat and Bench press and Deadlift",)


def test_it_is_off_unless_asked_for_and_for_other_lifts() -> None:
    assert view("bench-press", THREE, NOBODY).relative == ()
    assert view("overhead-press", [did("overhead-press", "50", 5, 1)], MAN).relative == ()


def test_every_model_has_a_name_and_what_it_is_good_for() -> None:
    assert set(NAMES) == set(GOOD_FOR) == set(Model)


# the screen


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_the_model_is_chosen_and_the_history_is_reckoned_anew(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    make_home(tmp_path, workouts=THREE)
    async with running(tmp_path, size) as person:
        await person.press("f6")
        screen = place_shown(person.app, ExercisesScreen)
        screen.list.choose("bench-press")
        await person.settle()
        assert "110 kg ±6 %, Epley" in person.text
        await person.press("m")
        assert all(name in person.text for name in NAMES.values())
        await person.type("rts")
        await person.press("enter")
        await person.app.workers.wait_for_complete()
        await person.settle()
        assert "111.5 kg ±6 %, RTS table" in person.text
        assert person.store.library.choices()["bench-press"].e1rm_model is Model.RTS
        assert person.app.desk.index.models == {"bench-press": Model.RTS}
        assert person.app.desk.coach.models == {"bench-press": Model.RTS}
        await person.press("m")
        await person.type("default")
        await person.press("enter")
        await person.app.workers.wait_for_complete()
        await person.settle()
        assert "110 kg ±6 %, Epley" in person.text
        assert person.store.library.choices()["bench-press"].e1rm_model is None


async def test_what_has_no_e1rm_has_no_model(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        await person.press("f6")
        place_shown(person.app, ExercisesScreen).list.choose("plank")
        await person.settle()
        assert "e1RM model" not in person.text
        await person.press("m")
        assert "Plank has no e1RM" in person.notices


async def test_relative_strength_stands_where_it_was_asked_for(tmp_path: Path) -> None:
    make_home(tmp_path, workouts=THREE, settings='[coach]\nrelative_strength = "dots"\n')
    with open_store(tmp_path) as store:
        store.body.add(WEIGHED)
    async with running(tmp_path) as person:
        await person.press("f6")
        place_shown(person.app, ExercisesScreen).list.choose("deadlift")
        await person.settle()
        assert "DOTS needs your sex" in person.text
        person.store.library.save_profile(Profile(asked=True, sex=Sex.MALE))
        person.app.desk.reload()
        place_shown(person.app, ExercisesScreen).show_exercises()
        await person.settle()
        assert "(one lift, approx.)" in person.text
        assert "(total 476 kg)" in person.text
        assert "at 80.4 kg, weighed 21 Nov" in person.text
