"""Settings: several gyms, and what is in one: bars, collars, stacks with add-ons, safeties."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gymtui.model.exercise import Equipment
from gymtui.model.gym import Bar, Gym, Stack
from gymtui.model.units import Load, Unit
from gymtui.training.load_words import load_problem, set_up_words
from gymtui.training.loadable import default_gym, step
from gymtui.training.plates import whole
from gymtui.tui.desk import Desk
from gymtui.tui.screens.settings import SettingsScreen
from gymtui.tui.settings.stock import StockError, read_own_weight, read_stack, write_stack
from tests.tui.place_shown import place_shown
from tests.tui.places import SMALL, WIDE, Person, make_home, open_store, running

GARAGE = Gym(id="garage", name="Garage", dumbbells=(Load.kg(10), Load.kg("12.5")))
SIZES = pytest.mark.parametrize("size", [WIDE, SMALL])


async def go_to(person: Person, row: str) -> None:
    await person.press("f7")
    place_shown(person.app, SettingsScreen).list.choose(row)
    await person.settle()


def step_load(desk: Desk, slug: str, load: Load, by: int) -> Load:
    """The next load up or down that the gym in use has for the exercise."""
    exercise = desk.known.catalogue.get(slug)
    assert exercise is not None
    return step(load, exercise, desk.known.gym, "up" if by > 0 else "down")


def per_side(desk: Desk, slug: str, load: Load) -> str:
    """What the gym in use puts on for the load, or why it cannot."""
    exercise = desk.known.catalogue.get(slug)
    assert exercise is not None
    gym = desk.known.gym
    return load_problem(load, exercise, gym) or set_up_words(load, exercise, gym)


def here(person: Person) -> Gym:
    """Return the gym in use, as it is on the disk."""
    library = person.store.library
    return library.gyms()[library.profile().gym]


def shown(person: Person) -> str:
    return " ".join(person.text.split())


def make_gyms(folder: Path, *gyms: Gym) -> None:
    make_home(folder)
    with open_store(folder) as store:
        for gym in gyms:
            store.library.save_gym(gym)


# gyms


@SIZES
async def test_another_gym_is_added_and_one_is_there_at_once(tmp_path: Path, size: tuple[int, int]) -> None:
    make_gyms(tmp_path, default_gym(Unit.KG, True))
    async with running(tmp_path, size) as person:
        await go_to(person, "gym")
        await person.press("a")
        await person.type("Garage")
        await person.press("enter", "down", "down", "enter")
        assert here(person) == Gym(id="garage", name="Garage")
        assert "You train in Garage now" in person.notices
        assert set(person.store.library.gyms()) == {"my-gym", "garage"}
        assert "(one of 2)" in person.text
        assert person.app.desk.known.gym == here(person)


@pytest.mark.parametrize(("keys", "bars"), [((), 3), (("down",), 1), (("down", "down"), 0)])
async def test_a_new_gym_begins_ordinary_or_the_same_or_empty(
    tmp_path: Path, keys: tuple[str, ...], bars: int
) -> None:
    ordinary = default_gym(Unit.KG, True)
    make_gyms(tmp_path, ordinary.model_copy(update={"bars": ordinary.bars[:1]}))
    async with running(tmp_path) as person:
        await go_to(person, "gym")
        await person.press("a")
        await person.type("Büro")
        await person.press("enter", *keys, "enter")
        assert here(person).id == "buro"
        assert len(here(person).bars) == bars


async def test_a_gym_that_was_never_saved_stays_in_the_list(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        await go_to(person, "gym")
        await person.press("enter")
        await person.type("Garage")
        await person.press("enter", "enter")
        assert person.store.library.gyms()["my-gym"] == default_gym(Unit.KG)


async def test_a_name_is_needed_and_is_not_taken(tmp_path: Path) -> None:
    make_gyms(tmp_path, default_gym(Unit.KG), GARAGE)
    async with running(tmp_path) as person:
        await go_to(person, "gym")
        await person.press("a")
        for wrong, said in (
            ("", "It needs a name."),
            ("  ", "It needs a name."),
            ("gArage", "already called this"),
            ("g" * 61, "at most 60 characters"),
        ):
            await person.type(wrong)
            await person.press("enter")
            assert said in shown(person)
        await person.press("escape")
        assert set(person.store.library.gyms()) == {"my-gym", "garage"}


async def test_two_names_with_one_slug_are_two_gyms(tmp_path: Path) -> None:
    make_gyms(tmp_path, default_gym(Unit.KG), GARAGE)
    async with running(tmp_path) as person:
        await go_to(person, "gym")
        await person.press("a")
        await person.type("Garage;")
        await person.press("enter", "enter")
        assert here(person).id == "garage-2"
        assert person.store.library.gyms()["garage"] == GARAGE


@SIZES
async def test_the_gym_in_use_is_chosen(tmp_path: Path, size: tuple[int, int]) -> None:
    make_gyms(tmp_path, default_gym(Unit.KG), GARAGE)
    async with running(tmp_path, size) as person:
        assert step_load(person.app.desk, "dumbbell-curl", Load.kg(10), 1) == Load.kg(12)
        await go_to(person, "gym")
        await person.press("enter")
        await person.type("gar")
        await person.press("enter")
        assert here(person) == GARAGE
        assert step_load(person.app.desk, "dumbbell-curl", Load.kg(10), 1) == Load.kg("12.5")
        rows = {row.id: row.value for row in place_shown(person.app, SettingsScreen).list.rows}
        assert rows["dumbbells"] == "10 12.5"
        assert rows["bar"] == "none"


async def test_esc_and_the_gym_one_is_in_change_nothing(tmp_path: Path) -> None:
    make_gyms(tmp_path, default_gym(Unit.KG), GARAGE)
    async with running(tmp_path) as person:
        await go_to(person, "gym")
        await person.press("enter", "escape", "enter", "enter")
        assert here(person).id == "my-gym"
        assert person.notices == ""


async def test_a_gym_gets_another_name_and_keeps_its_things(tmp_path: Path) -> None:
    make_gyms(tmp_path, default_gym(Unit.KG, True))
    async with running(tmp_path) as person:
        await go_to(person, "gym")
        await person.press("e")
        await person.type("Iron house")
        await person.press("enter")
        assert here(person) == default_gym(Unit.KG, True).model_copy(update={"name": "Iron house"})
        assert "Iron house" in person.text


async def test_a_gym_goes_but_never_the_one_in_use(tmp_path: Path) -> None:
    make_gyms(tmp_path, default_gym(Unit.KG), GARAGE)
    async with running(tmp_path) as person:
        await go_to(person, "gym")
        await person.press("x")
        assert "My gym stays" in shown(person)
        await person.press("enter", "escape")
        assert set(person.store.library.gyms()) == {"my-gym", "garage"}
        await person.press("x", "enter", "y")
        assert set(person.store.library.gyms()) == {"my-gym"}
        assert "Removed Garage" in person.notices
        await person.press("x")
        assert "nothing to remove" in person.notices


async def test_the_unit_takes_every_ordinary_gym_along(tmp_path: Path) -> None:
    office = default_gym(Unit.KG).model_copy(update={"id": "office", "name": "Office"})
    make_gyms(tmp_path, default_gym(Unit.KG), office, GARAGE)
    async with running(tmp_path) as person:
        await go_to(person, "unit")
        await person.press("enter", "down", "enter")
        gyms = person.store.library.gyms()
        assert gyms["office"].plates == default_gym(Unit.LB).plates
        assert gyms["office"].name == "Office"
        assert gyms["garage"] == GARAGE


async def test_safeties_are_the_gyms(tmp_path: Path) -> None:
    make_gyms(tmp_path, default_gym(Unit.KG), GARAGE)
    async with running(tmp_path) as person:
        await go_to(person, "safeties")
        await person.press("enter")
        gyms = person.store.library.gyms()
        assert (gyms["my-gym"].safeties, gyms["garage"].safeties) == (True, None)


# bars


@SIZES
async def test_a_bar_is_added_for_some_exercises(tmp_path: Path, size: tuple[int, int]) -> None:
    make_gyms(tmp_path, default_gym(Unit.KG))
    async with running(tmp_path, size) as person:
        await go_to(person, "bar:0")
        await person.press("a")
        await person.type("Safety squat bar")
        await person.press("enter")
        await person.press("enter")
        await person.type("25")
        await person.press("enter")
        assert "Safety squat bar: only for which?" in person.text
        await person.type("back squat")
        await person.press("enter")
        assert "Safety squat bar: for Back squat. Which else?" in person.text
        await person.press("enter")
        added = here(person).bars[-1]
        assert added == Bar(
            name="Safety squat bar",
            equipment=Equipment.BARBELL,
            weight=Load.kg(25),
            exercises=("back-squat",),
        )
        assert per_side(person.app.desk, "back-squat", Load.kg(25)) == "empty bar (25 kg)"
        assert per_side(person.app.desk, "bench-press", Load.kg(25)) == "2.5"


async def test_a_landmine_takes_plates_on_one_end_and_may_weigh_nothing(tmp_path: Path) -> None:
    make_gyms(tmp_path, GARAGE.model_copy(update={"id": "my-gym"}))
    async with running(tmp_path) as person:
        await go_to(person, "bar")
        await person.press("enter")
        await person.type("Landmine")
        await person.press("enter")
        await person.type("landmine")
        await person.press("enter")
        await person.type("0")
        await person.press("enter")
        (bar,) = here(person).bars
        assert (bar.ends, bar.weight, bar.equipment) == (1, Load.kg(0), Equipment.LANDMINE)


async def test_what_a_bar_is_can_be_edited(tmp_path: Path) -> None:
    make_gyms(tmp_path, default_gym(Unit.KG))
    async with running(tmp_path) as person:
        await go_to(person, "bar:0")
        await person.press("e", "enter")
        await person.type("Olympic bar")
        await person.press("enter")
        await person.press("e", "down", "enter")
        await person.type("45lb")
        await person.press("enter")
        await person.press("e", "down", "down", "enter")
        await person.type("bench press")
        await person.press("enter", "enter")
        await person.press("e", "down", "down", "down", "enter")
        await person.type("smith")
        await person.press("enter")
        await person.press("e", "down", "down", "down", "down", "enter")
        bar = here(person).bars[0]
        assert (bar.name, bar.weight, bar.equipment, bar.ends) == (
            "Olympic bar",
            Load.lb(45),
            Equipment.SMITH,
            1,
        )
        assert len(bar.exercises) == 1
        assert "Plates go on one end" in shown(person)


async def test_an_exercise_chosen_again_is_taken_away(tmp_path: Path) -> None:
    gym = default_gym(Unit.KG)
    bars = (gym.bars[0].model_copy(update={"exercises": ("back-squat",)}), *gym.bars[1:])
    make_gyms(tmp_path, gym.model_copy(update={"bars": bars}))
    async with running(tmp_path) as person:
        await go_to(person, "bar:0")
        await person.press("e", "down", "down", "enter")
        await person.type("back squat")
        await person.press("enter", "enter")
        assert here(person).bars[0].exercises == ()


async def test_a_bar_is_removed_after_a_yes(tmp_path: Path) -> None:
    make_gyms(tmp_path, default_gym(Unit.KG))
    async with running(tmp_path) as person:
        await go_to(person, "bar:1")
        await person.press("x", "escape")
        assert len(here(person).bars) == 3
        await person.press("x", "y")
        assert [bar.name for bar in here(person).bars] == ["Barbell", "Trap bar"]


@pytest.mark.parametrize(
    "keys", [("a",), ("a", "enter"), ("e",), ("e", "enter"), ("e", "down", "down", "enter")]
)
async def test_esc_at_any_question_leaves_the_bars(tmp_path: Path, keys: tuple[str, ...]) -> None:
    make_gyms(tmp_path, default_gym(Unit.KG))
    async with running(tmp_path) as person:
        await go_to(person, "bar:0")
        await person.press(*keys, "escape", "escape")
        assert here(person) == default_gym(Unit.KG)


async def test_a_bar_weighs_something_and_not_a_ton(tmp_path: Path) -> None:
    make_gyms(tmp_path, default_gym(Unit.KG))
    async with running(tmp_path) as person:
        await go_to(person, "bar:0")
        await person.press("enter")
        for wrong, said in (("0", "cannot be a weight"), ("501", "at most 500"), ("", "is no weight")):
            await person.type(wrong)
            await person.press("enter")
            assert said in shown(person)


# collars and stacks


@SIZES
async def test_collars_are_counted_or_not(tmp_path: Path, size: tuple[int, int]) -> None:
    make_gyms(tmp_path, default_gym(Unit.KG))
    async with running(tmp_path, size) as person:
        await go_to(person, "collar")
        assert "not counted" in person.text
        await person.press("enter")
        await person.type("2,5")
        await person.press("enter")
        assert here(person).collar == Load.kg("2.5")
        assert per_side(person.app.desk, "bench-press", Load.kg(100)) == "25 + 10 + 2.5"
        await person.press("enter")
        await person.type("0")
        await person.press("enter")
        assert here(person).collar is None


@SIZES
async def test_add_ons_of_every_machine(tmp_path: Path, size: tuple[int, int]) -> None:
    make_gyms(tmp_path, default_gym(Unit.KG))
    async with running(tmp_path, size) as person:
        await go_to(person, "stack")
        await person.press("enter")
        await person.type("5-50/5 + 2.5 2.5")
        await person.press("enter")
        assert here(person).add_ons == (Load.kg("2.5"), Load.kg("2.5"))
        assert "5-50/5 + 2.5 2.5" in person.text
        assert per_side(person.app.desk, "lat-pulldown", Load.kg(55)) == "pin 50 + 2.5 + 2.5"


@SIZES
async def test_one_machine_has_a_stack_of_its_own(tmp_path: Path, size: tuple[int, int]) -> None:
    make_gyms(tmp_path, default_gym(Unit.KG))
    async with running(tmp_path, size) as person:
        await go_to(person, "stack")
        await person.press("a")
        await person.type("lat pulldown")
        await person.press("enter")
        await person.type("7-70/7 +")
        await person.press("enter")
        pins = tuple(Load.kg(n) for n in range(7, 71, 7))
        (own,) = here(person).stacks
        assert own == Stack(exercise=own.exercise, pins=pins)
        assert step_load(person.app.desk, own.exercise, Load.kg(14), 1) == Load.kg(21)
        await go_to(person, f"stack:{own.exercise}")
        await person.press("enter")
        await person.type("7 14 + 1")
        await person.press("enter")
        assert here(person).stacks[0].add_ons == (Load.kg(1),)
        await person.press("x", "escape")
        assert len(here(person).stacks) == 1
        await person.press("x", "y")
        assert here(person).stacks == ()


async def test_nonsense_in_a_stack_is_named(tmp_path: Path) -> None:
    make_gyms(tmp_path, default_gym(Unit.KG))
    async with running(tmp_path) as person:
        await go_to(person, "stack")
        await person.press("enter")
        for wrong, said in (
            ("5-100/5 + pin", "“pin” is no weight"),
            ("+ 2.5", "An add-on hangs on a pin"),
            ("5 + 1 1 1 1 1 1 1", "more than 6 add-ons"),
        ):
            await person.type(wrong)
            await person.press("enter")
            assert said in shown(person)


async def test_keys_that_do_nothing_here_say_so_and_are_not_shown(tmp_path: Path) -> None:
    make_gyms(tmp_path, default_gym(Unit.KG))
    async with running(tmp_path) as person:
        await go_to(person, "plates")
        assert "add" not in person.text.splitlines()[-1]
        await person.press("a")
        assert "nothing to add at plates" in person.notices
        person.app.clear_notifications()
        await go_to(person, "bar:0")
        assert all(word in person.text.splitlines()[-1] for word in ("add", "edit", "remove"))


async def test_a_read_only_store_is_not_asked_about(tmp_path: Path) -> None:
    make_home(tmp_path)
    with open_store(tmp_path):
        async with running(tmp_path) as person:
            for key in ("enter", "a", "e"):
                await go_to(person, "gym")
                await person.press(key)
                assert isinstance(person.app.screen, SettingsScreen)
            assert "reading only" in person.notices


# a stack as text


@pytest.mark.parametrize(
    ("text", "pins", "add_ons"),
    [
        ("5 10 + 2.5", ["5", "10"], ["2.5"]),
        ("5 10 +1.25 +2.5", ["5", "10"], ["1.25", "2.5"]),
        ("5, 10; + 2,5", ["5", "10"], ["2.5"]),
        ("5-15/5", ["5", "10", "15"], []),
        ("5 +", ["5"], []),
        ("", [], []),
    ],
)
def test_reads_a_stack(text: str, pins: list[str], add_ons: list[str]) -> None:
    found = read_stack(text, Unit.KG)
    assert [[load.number for load in loads] for loads in found] == [pins, add_ons]


loads = st.builds(
    Load, amount=st.decimals(min_value="0.5", max_value=200, places=2), unit=st.sampled_from(Unit)
)


@given(st.lists(loads, min_size=1, max_size=8), st.lists(loads, max_size=6), st.sampled_from(Unit))
def test_a_stack_reads_back(pins: list[Load], add_ons: list[Load], unit: Unit) -> None:
    rising = read_stack(write_stack(pins, (), unit), unit)[0]
    added = tuple(sorted(add_ons, key=whole))
    assert read_stack(write_stack(rising, added, unit), unit) == (rising, added)


def test_a_weight_may_be_nothing_only_where_that_is_said() -> None:
    assert read_own_weight("0", Unit.KG, nothing=True) == Load.kg(0)
    assert read_own_weight(" ", Unit.LB, nothing=True) == Load.lb(0)
    with pytest.raises(StockError):
        read_own_weight("0", Unit.KG)
