"""The page of the coach's own figures, and what Settings asks for relative strength."""

from datetime import date
from pathlib import Path

import pytest

from gymtui.model.profile import Sex
from gymtui.settings import FIGURES, Settings, read_settings, spec_of
from gymtui.training.heuristics import Heuristics
from gymtui.tui.screens.figures import FiguresScreen
from gymtui.tui.screens.settings import SettingsScreen
from gymtui.tui.settings.figures import SUBJECTS, figure_problem, figure_rows, name_of
from tests.tui.place_shown import place_shown
from tests.tui.places import SMALL, WIDE, Person, make_home, open_store, paths_in, running
from tests.tui.test_settings import go_to

TODAY = date(2026, 11, 23)


async def open_figures(person: Person, figure: str = "") -> FiguresScreen:
    await go_to(person, "figures")
    await person.press("enter")
    screen = person.app.screen
    assert isinstance(screen, FiguresScreen)
    if figure:
        screen.list.choose(figure)
        await person.settle()
    return screen


def test_every_figure_stands_under_a_subject() -> None:
    rows = figure_rows(Settings())
    assert [row.spec for row in rows if row.spec is not None] == list(FIGURES)
    assert [row.heading for row in rows if row.heading] == list(SUBJECTS.values())
    assert rows[0].heading


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_every_figure_has_its_value_range_and_words(tmp_path: Path, size: tuple[int, int]) -> None:
    make_home(tmp_path)
    async with running(tmp_path, size) as person:
        await open_figures(person)
        assert "no science" in person.text
        for spec in FIGURES:
            line = next(row for row in person.text.splitlines() if f"▸ {name_of(spec)}" in row)
            assert f"{spec.default}   {spec.low} to {spec.high} " in line
            assert f"default {spec.default}" in line
            assert spec.words.split()[0] in person.text
            await person.press("down")


async def test_a_figure_is_changed_checked_and_put_back(tmp_path: Path) -> None:
    make_home(tmp_path, settings="[coach]\n# gently\nreset_percent = 10 # per cent\n")
    async with running(tmp_path) as person:
        await open_figures(person, "reset_percent")
        assert "back to default" not in person.text
        await person.press("enter")
        for wrong in ("4", "21", "7.5", ""):
            await person.type(wrong)
            await person.press("enter")
            assert "expected a whole number from 5 to 20" in person.text
        await person.type("12")
        await person.press("enter")
        assert person.app.desk.settings.coach == Heuristics(reset_percent=12)
        assert person.app.desk.coach.h.reset_percent == 12
        assert "changed" in person.text
        await person.press("x")
        assert person.app.desk.settings.coach == Heuristics()
        await person.press("x")
        assert "at its default" in person.notices
        await person.press("escape")
        assert isinstance(person.app.screen, SettingsScreen)
    text = paths_in(tmp_path).settings.read_text(encoding="utf-8")
    assert text == "[coach]\n# gently\nreset_percent = 10 # per cent\n"


async def test_a_figure_that_makes_no_sense_beside_another_is_refused(tmp_path: Path) -> None:
    make_home(tmp_path, settings="[coach]\nred_to = 12\ngreen_from = 15\n")
    async with running(tmp_path) as person:
        await open_figures(person, "red_to")
        await person.press("enter")
        await person.type("15")
        await person.press("enter")
        assert "expected less than coach.green_from (15)" in " ".join(person.text.split())
        await person.press("escape")
        assert person.app.desk.settings.coach.red_to == 12
    assert read_settings(paths_in(tmp_path).settings)[0].coach.red_to == 12


async def test_a_click_chooses_a_figure_and_a_second_one_changes_it(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        screen = await open_figures(person)
        rows = [row.id for row in screen.list.rows]
        place = (10, rows.index("effort_slack") + 1)
        await person.pilot.click("#figure-list", offset=place)
        await person.settle()
        assert screen.list.chosen == "effort_slack"
        await person.pilot.click("#figure-list", offset=place)
        await person.settle()
        assert "Reps in reserve that a set may end below" in person.text
        assert person.app.screen is not screen


async def test_help_lists_the_keys_of_the_page(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        await open_figures(person)
        await person.press("question_mark")
        assert "Put the chosen figure to its default" in person.text


async def test_settings_say_how_many_were_changed(tmp_path: Path) -> None:
    make_home(tmp_path, settings="[coach]\nreset_percent = 12\ndeload_days = 8\n")
    async with running(tmp_path) as person:
        await go_to(person, "figures")
        assert "2 changed" in person.text


def test_what_does_not_fit_another_figure_is_a_problem_of_its_own_only() -> None:
    settings = Settings(coach=Heuristics(red_to=18, green_from=19))
    assert figure_problem("18", spec_of("green_from"), settings) is not None
    assert figure_problem("20", spec_of("green_from"), settings) is None
    assert figure_problem("5", spec_of("reset_percent"), settings) is None


# sex and relative strength


async def test_the_sex_is_asked_for_and_can_be_skipped(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        await go_to(person, "sex")
        assert "not said" in person.text
        for typed, expected in (("female", Sex.FEMALE), ("skip", None)):
            await person.press("enter")
            await person.type(typed)
            await person.press("enter")
            assert place_shown(person.app, SettingsScreen).list.chosen == "sex"
            assert person.store.library.profile().sex is expected
        await person.press("enter", "escape")
    with open_store(tmp_path) as store:
        assert store.library.profile().sex is None


async def test_the_formula_is_chosen(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        await go_to(person, "spec:relative_strength")
        await person.press("enter")
        await person.type("IPF")
        await person.press("enter")
        assert person.app.desk.settings.relative_strength == "ipf_gl"
        assert "IPF GL" in person.text
    assert read_settings(paths_in(tmp_path).settings)[0].relative_strength == "ipf_gl"


async def test_the_goal_of_strength_changes_the_model_of_the_big_lifts(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        assert person.app.desk.index.models == {}
        await go_to(person, "spec:goal")
        await person.press("enter")
        await person.type("strength")
        await person.press("enter")
        assert person.app.desk.index.models["bench-press"].value == "rts"
