"""Settings: values of the library, of settings.toml, the theme that is shown while it is chosen."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.widgets import Input

from gymtui.model.gym import Gym, PlateStock
from gymtui.model.profile import Level
from gymtui.model.units import Load, Unit
from gymtui.settings import SPECS, read_settings
from gymtui.training.loadable import default_gym
from gymtui.tui import signaller
from gymtui.tui.screens.settings import SettingsScreen
from gymtui.tui.settings.stock import (
    StockError,
    read_plates,
    read_weight,
    read_weights,
    write_plates,
    write_weight,
    write_weights,
)
from gymtui.tui.terminal import Terminal
from tests.tui.place_shown import place_shown
from tests.tui.places import SMALL, WIDE, Person, make_home, open_store, paths_in, running

WORDS = {"osc9": "osc 9", "osc777": "osc 777"}


async def go_to(person: Person, row: str) -> None:
    """Open Settings and choose a row."""
    await person.press("f7")
    place_shown(person.app, SettingsScreen).list.choose(row)
    await person.settle()


def gym_of(person: Person) -> Gym:
    return person.store.library.gyms()["my-gym"]


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_every_row_can_be_reached_and_says_what_it_means(tmp_path: Path, size: tuple[int, int]) -> None:
    make_home(tmp_path)
    async with running(tmp_path, size) as person:
        await person.press("f7")
        rows = [row for row in place_shown(person.app, SettingsScreen).list.rows if row.id]
        assert {f"spec:{spec.name}" for spec in SPECS} <= {row.id for row in rows}
        for row in rows:
            assert row.name in person.text
            assert row.meaning.split()[0] in person.text
            await person.press("down")


async def test_a_click_chooses_and_a_second_one_changes(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        await person.press("f7")
        rows = [row.id for row in place_shown(person.app, SettingsScreen).list.rows]
        place = (30, rows.index("spec:bell") + 1)
        await person.pilot.click("#setting-list", offset=place)
        await person.settle()
        assert place_shown(person.app, SettingsScreen).list.chosen == "spec:bell"
        assert person.app.desk.settings.bell
        await person.pilot.click("#setting-list", offset=place)
        await person.settle()
        assert not person.app.desk.settings.bell


# settings.toml


@pytest.mark.parametrize("key", ["enter", "space"])
async def test_a_switch_is_turned_and_kept_with_the_comments(tmp_path: Path, key: str) -> None:
    make_home(tmp_path, settings="# loud at home\n[signals]\nbell = true # ding\n")
    async with running(tmp_path) as person:
        await go_to(person, "spec:bell")
        await person.press(key)
        assert not person.app.desk.settings.bell
    text = paths_in(tmp_path).settings.read_text(encoding="utf-8")
    assert text == "# loud at home\n[signals]\nbell = false # ding\n"


async def test_the_theme_is_shown_while_it_is_chosen_and_goes_back_on_escape(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        await go_to(person, "spec:theme")
        await person.press("enter")
        assert person.app.theme == "dark"
        await person.press("down")
        assert person.app.theme == "light"
        await person.press("escape")
        assert person.app.theme == "dark"
        assert not paths_in(tmp_path).settings.exists()


async def test_the_theme_that_is_taken_stays(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        await go_to(person, "spec:theme")
        await person.press("enter")
        await person.type("clear")
        await person.press("enter")
        assert person.app.theme == "clear"
        assert person.app.desk.settings.theme == "clear"
    assert read_settings(paths_in(tmp_path).settings)[0].theme == "clear"


async def test_a_number_is_checked(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        await go_to(person, "spec:lead_in")
        await person.press("enter")
        for wrong in ("31", "-1", "3.5", "a", ""):
            await person.type(wrong)
            await person.press("enter")
            assert "expected a whole number from 0 to 30" in person.text
        await person.type("5")
        await person.press("enter")
        assert person.app.desk.settings.lead_in == 5


async def test_a_choice_counts_at_once(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        for row, choice in (("spec:effort", "rpe"), ("spec:goal", "strength"), ("spec:motion", "full")):
            await go_to(person, row)
            await person.press("enter")
            await person.type(choice)
            await person.press("enter")
        settings = person.app.desk.settings
        assert (settings.effort, settings.goal, settings.motion) == ("rpe", "strength", "full")
        assert person.app.animation_level == "full"


class Still:
    """A bell that is never rung."""

    def stop(self) -> None:
        return


@pytest.mark.parametrize(
    ("row", "rung", "delays"),
    [
        ("bell", 1, [0.2, 0.4]),
        ("bell_get_ready", 1, []),
        ("bell_go", 1, [0.2, 0.4]),
        ("bell_set_over", 1, [0.8]),
        ("bell_hold", 1, [0.2, 1.0]),
        ("countdown_ticks", 1, []),
        ("flash", 0, []),
    ],
)
async def test_a_bell_is_heard_once_when_it_is_switched_on(
    tmp_path: Path, row: str, rung: int, delays: list[float]
) -> None:
    make_home(tmp_path, settings="[signals]\ncountdown_ticks = true\n")
    async with running(tmp_path) as person:
        heard: list[str] = []
        waiting: list[float] = []

        def later(seconds: float, _: object) -> Still:
            waiting.append(seconds)
            return Still()

        person.app.signaller.write, person.app.signaller.later = heard.append, later
        await go_to(person, f"spec:{row}")
        await person.press("enter")
        assert (heard, waiting) == ([], [])
        await person.press("enter")
        assert (heard, waiting) == (["\x07"] * rung, delays)


async def test_a_notification_is_shown_once_when_its_kind_is_chosen(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        heard: list[str] = []
        person.app.signaller.write, person.app.signaller.terminal = heard.append, Terminal()
        await go_to(person, "spec:notification")
        for choice, expected in (
            ("osc9", ["\x1b]9;gymtui: GO, Bench press, set 2 of 3\x1b\\"]),
            ("osc777", ["\x1b]777;notify;GO;Bench press, set 2 of 3\x1b\\"]),
            ("off", []),
            ("auto", []),
        ):
            await person.press("enter")
            await person.type(WORDS.get(choice, choice))
            await person.press("enter")
            assert person.app.desk.settings.notification == choice
            assert heard == expected
            heard.clear()


async def test_the_own_command_is_typed_checked_and_tried_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_home(tmp_path)
    ran: list[tuple[object, ...]] = []
    monkeypatch.setattr(signaller, "run_beside", lambda *asked: ran.append(asked))
    async with running(tmp_path) as person:
        await go_to(person, "spec:on_rest_end")
        await person.press("enter")
        await person.type("gong 'a b")
        await person.press("enter")
        assert "a quotation is not closed" in person.text
        assert ran == []
        await person.type("gong 'a b'")
        await person.press("enter")
        assert [asked[0] for asked in ran] == [("gong", "a b")]
        log = person.store.state_folder / "logs" / "on_rest_end.log"
        assert ran[0][2] == log
        await person.press("enter")
        await person.type("")
        await person.press("enter")
        assert person.app.desk.settings.on_rest_end == ""
        assert len(ran) == 1
    assert read_settings(paths_in(tmp_path).settings)[0].on_rest_end == ""


async def test_a_program_that_may_only_read_runs_no_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_home(tmp_path, settings='[signals]\non_rest_end = "gong"\n')
    ran: list[tuple[object, ...]] = []
    monkeypatch.setattr(signaller, "run_beside", lambda *asked: ran.append(asked))
    with open_store(tmp_path):
        async with running(tmp_path) as person:
            person.app.signaller.try_out("on_rest_end")
            assert ran == []


async def test_what_off_means_is_said_of_each_setting(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        for row, meaning in (("effort", "effort is not shown"), ("progress", "never")):
            await go_to(person, f"spec:{row}")
            await person.press("enter")
            assert [meaning in line for line in person.text.splitlines() if " off " in line] == [True]
            await person.press("escape")


async def test_reduced_motion_stills_the_screens_at_once(tmp_path: Path) -> None:
    make_home(tmp_path, settings='[look]\nmotion = "full"\n')
    async with running(tmp_path) as person:
        levels = [person.app.animation_level]
        await go_to(person, "spec:reduced_motion")
        await person.press("enter")
        levels.append(person.app.animation_level)
        assert levels == ["full", "none"]
        assert not person.app.desk.settings.floods


async def test_no_cursor_blinks(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        seen = 0
        for keys in (("f6", "slash"), ("f7",), ("ctrl+p",)):
            await person.press(*keys)
            if keys == ("f7",):
                await go_to(person, "spec:on_rest_end")
                await person.press("enter")
            fields = list(person.app.screen.query(Input))
            seen += len(fields)
            assert [field for field in fields if field.cursor_blink] == []
            await person.press("escape")
        assert seen == 3


async def test_a_broken_file_is_named_and_left_and_nothing_changes(tmp_path: Path) -> None:
    broken = "[look\ntheme = 3\n"
    make_home(tmp_path, settings=broken)
    async with running(tmp_path) as person:
        await go_to(person, "spec:bell")
        await person.press("enter")
        assert "could not be changed" in person.notices
        assert person.app.desk.settings.bell
        await go_to(person, "spec:theme")
        await person.press("enter", "down", "enter")
        assert person.app.theme == "dark"
        await go_to(person, "problems")
        await person.press("enter")
        assert "settings.toml" in person.text
    assert paths_in(tmp_path).settings.read_text(encoding="utf-8") == broken


async def test_a_file_that_cannot_be_read_is_told_once(tmp_path: Path) -> None:
    make_home(tmp_path)
    year = paths_in(tmp_path).home / "workouts" / "2026"
    year.mkdir(parents=True, exist_ok=True)
    (year / "2026-11-19_01JD000000000000000000000A.json").write_text("{", encoding="utf-8")
    async with running(tmp_path) as person:
        await go_to(person, "problems")
        row = next(r for r in place_shown(person.app, SettingsScreen).list.rows if r.id == "problems")
        assert row.value == "1"
        await person.press("enter")
        assert "01JD000000000000000000000A" in person.text


# the library


async def test_the_unit_takes_an_ordinary_gym_along(tmp_path: Path) -> None:
    make_home(tmp_path)
    with open_store(tmp_path) as store:
        store.library.save_gym(default_gym(Unit.KG, True))
    async with running(tmp_path) as person:
        await go_to(person, "unit")
        await person.press("enter", "down", "enter")
        assert person.app.desk.known.profile.unit is Unit.LB
        assert gym_of(person) == default_gym(Unit.LB, True)


async def test_a_gym_of_ones_own_keeps_its_weights(tmp_path: Path) -> None:
    make_home(tmp_path)
    plates = (PlateStock(plate=Load.kg(20), pairs=3),)
    mine = default_gym(Unit.KG, True).model_copy(update={"plates": plates})
    with open_store(tmp_path) as store:
        store.library.save_gym(mine)
    async with running(tmp_path) as person:
        await go_to(person, "unit")
        await person.press("enter", "down", "enter")
        assert gym_of(person) == mine
        assert "stay as you entered them" in person.notices
        await go_to(person, "plates")
        assert "20kgx3" in person.text


async def test_level_safeties_and_the_ready_plan(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        await go_to(person, "level")
        await person.press("enter", "down", "enter")
        await go_to(person, "safeties")
        await person.press("enter")
        assert gym_of(person).safeties is True
        assert person.app.desk.program is None
        await go_to(person, "plan")
        await person.press("enter", "escape")
        assert person.app.desk.program is None
        await person.press("enter", "y")
        assert person.app.desk.known.profile.level is Level.INTERMEDIATE
        program = person.app.desk.program
        assert program is not None
        assert program.level == "intermediate"
        assert program.name in person.text
        await person.press("f1")
        assert person.app.today_screen.template is not None


async def test_a_plan_that_was_changed_says_what_is_put_back(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        await go_to(person, "plan")
        await person.press("enter", "y", "enter")
        assert "put back" not in person.text
        await person.press("escape")
        first = next(iter(person.store.library.templates().values()))
        person.store.library.save_template(first.model_copy(update={"exercises": ()}))
        person.app.desk.reload()
        await person.press("enter")
        assert "put back" in person.text
        assert f"“{first.name}”" in person.text


async def test_bar_plates_and_lists_are_typed_and_checked(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        await go_to(person, "bar:0")
        await person.press("enter")
        await person.type("heavy")
        await person.press("enter")
        assert "is no weight; expected one such as 20 or 45lb" in " ".join(person.text.split())
        await person.type("15")
        await person.press("enter")
        assert gym_of(person).bars[0].weight == Load.kg(15)
        await go_to(person, "plates")
        await person.press("enter")
        await person.type("25x2 20")
        await person.press("enter")
        assert "has no number of pairs" in person.text
        await person.type("25x2 1,25x1")
        await person.press("enter")
        assert write_plates(gym_of(person).plates, Unit.KG) == "25x2 1.25x1"
        await go_to(person, "dumbbells")
        await person.press("enter")
        await person.type("2-10/2 12.5")
        await person.press("enter")
        assert [load.number for load in gym_of(person).dumbbells] == ["2", "4", "6", "8", "10", "12.5"]


async def test_a_read_only_store_says_so_and_asks_nothing(tmp_path: Path) -> None:
    make_home(tmp_path)
    with open_store(tmp_path):
        async with running(tmp_path) as person:
            for row in ("unit", "safeties", "plates"):
                await go_to(person, row)
                await person.press("enter")
                assert isinstance(person.app.screen, SettingsScreen)
            assert "reading only" in person.notices
            person.app.clear_notifications()
            await go_to(person, "read-only")
            assert "read-only" in person.text


# weights as text


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [("20", "20", Unit.KG), ("2,5", "2.5", Unit.KG), ("45 lb", "45", Unit.LB), (" 20KG ", "20", Unit.KG)],
)
def test_reads_a_weight(text: str, number: str, unit: Unit) -> None:
    assert read_weight(text, Unit.KG) == Load(amount=Decimal(number), unit=unit)


@pytest.mark.parametrize("text", ["", "0", "-5", "x", "2.5.1", "2001", "20 st", "1.2345", "٣"])
def test_refuses_what_is_no_weight(text: str) -> None:
    with pytest.raises(StockError):
        read_weight(text, Unit.KG)


@pytest.mark.parametrize("text", ["25x4 20x2 1.25x1", "20 X 2,  25x4; 1,25 × 1", "1.25*1 25x4 20x2"])
def test_reads_plates_heaviest_first(text: str) -> None:
    assert write_plates(read_plates(text, Unit.KG), Unit.KG) == "25x4 20x2 1.25x1"


@pytest.mark.parametrize("text", ["25", "25x", "x2", "25x0", "25x101", "25x2 25x1", "20kgx1 20x1", "25x²"])
def test_refuses_what_are_no_plates(text: str) -> None:
    with pytest.raises(StockError):
        read_plates(text, Unit.KG)


@pytest.mark.parametrize("text", ["30-2/2", "2-9/2", "1-2000/1", "2-x/2", "a", "0-10/2"])
def test_refuses_what_are_no_weights(text: str) -> None:
    with pytest.raises(StockError):
        read_weights(text, Unit.KG)


def test_nothing_means_none() -> None:
    assert read_plates("  ", Unit.KG) == ()
    assert read_weights("", Unit.KG) == ()


loads = st.builds(
    Load,
    amount=st.decimals(min_value="0.001", max_value=2000, places=3),
    unit=st.sampled_from(Unit),
)


@given(loads, st.sampled_from(Unit))
def test_a_weight_reads_back(load: Load, unit: Unit) -> None:
    assert read_weight(write_weight(load, unit), unit) == load


@given(st.lists(loads, max_size=30), st.sampled_from(Unit))
def test_weights_read_back(listed: list[Load], unit: Unit) -> None:
    rising = read_weights(" ".join(write_weight(load, unit) for load in listed), unit)
    assert read_weights(write_weights(rising, unit), unit) == rising


@given(st.integers(1, 50), st.integers(1, 20), st.integers(1, 40), st.sampled_from(Unit))
def test_runs_read_back(start: int, step: int, length: int, unit: Unit) -> None:
    run = tuple(Load(amount=Decimal(start + n * step), unit=Unit.KG) for n in range(length))
    assert read_weights(write_weights(run, unit), unit) == run
