"""The editor of plans by keys alone: the tree, the forms, the text beside them, saving and leaving."""

from pathlib import Path

import pytest

from gymtui.model.performed import Technique
from gymtui.model.plan import PlanDocument
from gymtui.model.units import Rir, Seconds
from gymtui.plans.places import PlanPlace, Severity
from gymtui.plans.text.parser import read_plan
from gymtui.tui.plans.side import line_of, place_of
from gymtui.tui.screens.plan_editor import PlanEditorScreen
from gymtui.tui.screens.plans import PlansScreen
from tests.plans.editing.plans import order
from tests.tui.places import SMALL, WIDE, Person, make_home, open_store, running
from tests.tui.planning import editor, field_to, go_to, home_with_plans, kept, type_into


async def open_editor(person: Person) -> PlanEditorScreen:
    """Open the program of the home in the editor."""
    await person.press("f4", "enter")
    return editor(person)


# the tree


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_the_tree_shows_weeks_days_supersets_and_sets(tmp_path: Path, size: tuple[int, int]) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path, size) as person:
        await open_editor(person)
        for words in ("3 weeks", "Upper A", "superset", "Bench press", "3x6-8 @2", "Seated leg curl"):
            assert words in person.text
        assert ("Plan text" in person.text) == (size == WIDE)
        await person.press("down", "right")
        assert "week 3" in person.text
        await go_to(person, "Bench press")
        await person.press("right")
        assert [row.name for row in editor(person).outline.rows].count("2") == 1
        await person.press("left", "left")
        assert editor(person).place == PlanPlace(template="upper-a", day=0)
        await person.press("left")
        assert "Bench press" not in [row.name for row in editor(person).outline.rows]


async def test_moving_linking_duplicating_removing_and_undoing(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        screen = await open_editor(person)
        start = screen.document
        await go_to(person, "Lat pulldown")
        await person.press("K")
        assert order(screen.document) == "[e1 e2 e3] e4"
        await person.press("g")
        assert order(screen.document) == "[e1 e2] e3 e4"
        await go_to(person, "Lateral raise")
        await person.press("J")
        assert order(screen.document, "lower-a") == "e4 e1 e2"
        assert screen.place == PlanPlace(template="lower-a", line="e4")
        await person.press("D")
        assert len(screen.document.templates[1].exercises) == 4
        await person.press("delete", "x")
        assert order(screen.document, "lower-a") == "e4 e2"
        assert "not saved" in person.text
        await person.press(*["u"] * 6)
        assert screen.document == start
        assert "not saved" not in person.text
        await person.press("u")
        assert "Nothing to undo" in person.notices
        await person.press(*["U"] * 6)
        assert order(screen.document, "lower-a") == "e4 e2"


async def test_what_cannot_be_is_said_and_changes_nothing(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        screen = await open_editor(person)
        start = screen.document
        await go_to(person, "Seated leg curl")
        await person.press("J")
        assert "at the end of the plan" in person.notices
        await person.press("g")
        assert "no exercise after this one" in person.notices
        await person.press("home", "delete")
        assert "removed in Plans" in person.notices
        assert screen.document == start


async def test_copy_and_paste_into_another_plan(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        await open_editor(person)
        await person.press("p")
        assert "Nothing was copied yet" in person.notices
        await go_to(person, "superset")
        await person.press("y", "escape", "end", "enter", "p", "ctrl+s", "escape")
        assert isinstance(person.app.screen, PlansScreen)
    arms = kept(tmp_path, "arms")
    assert [one.exercise for one in arms.templates[0].exercises] == [
        "plank",
        "bench-press",
        "chest-supported-row",
    ]
    assert [one.round_rest for one in arms.templates[0].groups] == [120]


async def test_adding_a_set_a_week_and_a_day(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        screen = await open_editor(person)
        await go_to(person, "Lateral raise")
        await person.press("right", "down", "a")
        assert len(screen.document.templates[0].exercises[3].sets) == 2
        await go_to(person, "3 weeks")
        await person.press("a")
        program = screen.document.program
        assert program is not None
        assert len(program.weeks) == 4
        await go_to(person, "Upper A")
        await person.press("A")
        assert [one.name for one in screen.document.templates] == ["Upper A", "Day A", "Lower A"]
        assert screen.place == PlanPlace(template="day-a", day=1)


# the forms


async def test_a_form_is_filled_and_a_wrong_value_says_what_was_expected(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        screen = await open_editor(person)
        await go_to(person, "Bench press")
        await person.press("enter")
        await field_to(person, "Reps")
        await person.press("1", "2", "minus")
        assert "× It needs an upper number." in person.text
        assert "Expected 12-15, or 12" in person.text
        await person.press("down", "ctrl+s")
        assert screen.form.typing is not None
        assert "Mend what is typed first" in person.notices
        await person.press("1", "5", "enter")
        assert screen.form.typing is None
        assert screen.document.templates[0].exercises[0].sets[0].reps_max == 15
        assert "3x12-15 @2" in person.text
        await type_into(person, "Load", "80% e1rm")
        assert "80% e1rm" in person.text
        await type_into(person, "Load", "heavy")
        assert "is no load" in person.text
        await person.press("escape", "escape")
        assert screen.outline.has_focus
        assert screen.place == PlanPlace(template="upper-a", line="e1")


async def test_letters_in_a_form_are_text_and_no_commands(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        screen = await open_editor(person)
        before = screen.document
        await go_to(person, "Bench press")
        await person.press("enter")
        await type_into(person, "Note", "uxJKDgap?")
        line = screen.document.templates[0].exercises[0]
        assert line.note == "uxJKDgap?"
        await person.press("ctrl+z")
        assert screen.document == before
        await person.press("ctrl+y")
        assert screen.document.templates[0].exercises[0].note == "uxJKDgap?"


async def test_the_line_is_edited_inside_and_a_value_deleted(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        screen = await open_editor(person)
        await person.press("enter", "enter", "home", "delete", "a", "end", "backspace", "2", "enter")
        assert screen.document.name == "apper/Lowe2"
        await go_name_back(person)
        assert screen.document.name == "Upper/Lower"


async def go_name_back(person: Person) -> None:
    await field_to(person, "Name")
    await person.press("enter", "ctrl+u")
    await person.pilot.press("U", "p", "p", "e", "r", "slash", "L", "o", "w", "e", "r")
    await person.press("enter")


async def test_steps_and_choices(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        screen = await open_editor(person)
        await go_to(person, "Bench press")
        await person.press("enter")
        await field_to(person, "Sets")
        await person.press("right", "plus", "left")
        await field_to(person, "Effort")
        await person.press("minus")
        await field_to(person, "Rest after")
        await person.press("right", "right")
        await field_to(person, "Technique")
        await person.press("enter")
        await person.type("cluster")
        await person.press("enter")
        await field_to(person, "Progress")
        await person.press("enter")
        await person.type("double")
        await person.press("enter")
        line = screen.document.templates[0].exercises[0]
        assert (len(line.sets), line.sets[0].rir, line.rest) == (4, Rir(1), Seconds(135))
        assert line.sets[0].technique is Technique.CLUSTER
        assert line.progression.rule == "double"
        assert "Reps in all" in person.text


async def test_exercises_are_picked_by_name(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        screen = await open_editor(person)
        await go_to(person, "Bench press")
        await person.press("enter", "enter")
        await person.type("incline bench press")
        await person.press("enter")
        assert screen.document.templates[0].exercises[0].exercise == "incline-bench-press"
        await field_to(person, "Or")
        await person.press("enter")
        await person.type("dumbbell bench press")
        await person.press("enter", "enter")
        assert screen.document.templates[0].exercises[0].alternatives == ("dumbbell-bench-press",)
        await person.press("enter")
        await person.press("down", "enter", "enter")
        assert not screen.document.templates[0].exercises[0].alternatives


async def test_keys_that_come_faster_than_the_screen_lose_nothing(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        screen = await open_editor(person)
        await go_to(person, "Bench press")
        await person.press("enter")
        await field_to(person, "Sets")
        await person.pilot.press(
            "5", "down", "down", "8", "minus", "9", "down", "6", "0", "down", "1", "enter"
        )
        await person.settle()
        line = screen.document.templates[0].exercises[0]
        assert (len(line.sets), line.sets[0].reps, line.sets[0].reps_max) == (5, 8, 9)
        assert line.sets[0].rir == Rir(1)
        assert line.sets[0].load is not None


# errors


async def test_the_next_error_is_gone_to_and_keeps_the_plan_from_being_saved(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    with open_store(tmp_path) as store:
        template = store.library.templates()["upper-a"]
        line = template.exercises[2]
        wrong = line.sets[0].model_copy(
            update={"technique": Technique.REST_PAUSE, "params": {"total": 18, "rest": 99}}
        )
        lines = (*template.exercises[:2], line.model_copy(update={"sets": (wrong,)}), template.exercises[3])
        store.library.save_template(template.model_copy(update={"exercises": lines}))
    async with running(tmp_path) as person:
        screen = await open_editor(person)
        assert "× 1 error" in person.text
        await person.press("A", "ctrl+s")
        assert "has 1 error" in person.notices
        await person.press("f8")
        assert screen.form.field is not None
        assert screen.form.field.name == "params.rest"
        assert "expected a whole number from 10" in person.text
        await person.press("2", "0", "enter", "ctrl+s")
        assert all(one.severity is not Severity.ERROR for one in screen.problems)
    assert kept(tmp_path, "upper-lower").templates[0].exercises[2].sets[0].params["rest"] == 20


# text


async def test_form_and_text_change_places_at_the_same_place(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path, SMALL) as person:
        screen = await open_editor(person)
        await go_to(person, "Lat pulldown")
        await person.press("ctrl+t")
        assert line_of_cursor(screen).startswith("Lat pulldown")
        await person.press("down", "ctrl+t")
        assert screen.place == PlanPlace(template="upper-a", line="e4")
        await person.press("enter", "ctrl+t", "up", "ctrl+t")
        assert screen.form.form is not None
        assert screen.form.form.title == "Lat pulldown"
        await type_into(person, "Note", "wide")
        await person.press("ctrl+t")
        assert line_of_cursor(screen) == 'note "wide"'
        await person.press("up", "down", "ctrl+t")
        assert screen.form.field is not None
        assert screen.form.field.label == "Note"


def line_of_cursor(screen: PlanEditorScreen) -> str:
    return screen.typing.text.split("\n")[screen.typing.line - 1].strip()


async def test_the_text_is_the_plan(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        screen = await open_editor(person)
        reading = read_plan(screen.text.writing.text, person.app.desk.known.catalogue, screen.document)
        assert reading.document == screen.document
        spans = screen.text.writing.spans
        for place in spans:
            line = line_of(place, spans)
            assert line is not None
            assert line_of(place_of(line, spans), spans) == line


# saving and leaving


async def test_leaving_asks_and_throwing_away_leaves_the_plan_untouched(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    before = kept(tmp_path, "upper-lower")
    async with running(tmp_path) as person:
        await open_editor(person)
        await person.press("A", "escape")
        assert "is not saved" in person.text
        await person.press("escape")
        assert isinstance(person.app.screen, PlanEditorScreen)
        await person.press("escape", "down", "enter")
        assert isinstance(person.app.screen, PlansScreen)
    assert kept(tmp_path, "upper-lower") == before


async def test_leaving_saves_where_that_is_chosen(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        await open_editor(person)
        await person.press("A", "escape", "enter")
        assert isinstance(person.app.screen, PlansScreen)
    assert [one.name for one in kept(tmp_path, "upper-lower").templates] == ["Upper A", "Lower A", "Day A"]


async def test_a_day_that_is_removed_leaves_the_library(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        await open_editor(person)
        await go_to(person, "Lower A")
        await person.press("delete", "ctrl+s")
        assert set(person.app.desk.known.templates) == {"upper-a", "arms"}
        await person.press("u", "ctrl+s")
        assert set(person.app.desk.known.templates) == {"upper-a", "lower-a", "arms"}


async def test_a_plan_changed_elsewhere_is_not_overwritten_unasked(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        screen = await open_editor(person)
        library = person.store.library
        other = library.templates()["upper-a"].model_copy(update={"name": "Elsewhere"})
        library.save_template(other)
        person.app.desk.reload()
        await person.press("A", "ctrl+s")
        assert "changed elsewhere" in person.text
        await person.press("escape")
        assert not screen.editing.is_saved
        await person.press("ctrl+s", "y")
        assert screen.editing.is_saved
    assert kept(tmp_path, "upper-lower").templates[0].name == "Upper A"


class Shelf:
    """Drafts kept in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, PlanDocument] = {}

    def keep(self, document: PlanDocument, text: str | None = None) -> None:
        assert text is None
        self.kept[document.id] = document

    def drop(self, plan_id: str) -> None:
        self.kept.pop(plan_id, None)


async def test_every_change_is_kept_as_a_draft_until_it_is_saved(tmp_path: Path) -> None:
    home_with_plans(tmp_path)
    async with running(tmp_path) as person:
        await open_editor(person)
        drafts = Shelf()
        first = editor(person)
        person.app.push_screen(PlanEditorScreen(person.app.desk, first.editing, first.table, drafts))
        await person.settle()
        screen = person.app.screen
        assert isinstance(screen, PlanEditorScreen)
        await person.press("A")
        assert drafts.kept == {"upper-lower": screen.document}
        await person.press("ctrl+s")
        assert drafts.kept == {}
        await person.press("A", "escape", "down", "enter")
        assert drafts.kept == {}


# all of it


async def test_a_five_week_program_is_built_by_keys_alone(tmp_path: Path) -> None:
    make_home(tmp_path)
    async with running(tmp_path) as person:
        await person.press("f4", "n")
        await person.type("Upper Lower")
        await person.press("enter", "enter")
        await type_into(person, "Weeks", "5")
        await type_into(person, "Deload in", "5")
        await type_into(person, "RIR wave", "3 3 2 1")
        await person.press("escape")
        await go_to(person, "Day A")
        for name in ("bench press", "chest supported row", "lat pulldown", "lateral raise", "back squat"):
            await person.press("a")
            await person.type(name)
            await person.press("enter")
        await go_to(person, "Bench press")
        await person.press("g")
        for name, technique, numbers in (
            ("Lat pulldown", "rest-pause", {"Reps in all": "18"}),
            ("Lateral raise", "drop", {"Drops": "2", "Per cent less": "20"}),
            ("Back squat", "cluster", {"Reps in all": "10", "Reps of a group": "3"}),
        ):
            await go_to(person, name)
            await person.press("enter")
            await field_to(person, "Technique")
            await person.press("enter")
            await person.type(technique)
            await person.press("enter")
            for label, number in numbers.items():
                await type_into(person, label, number)
            await person.press("escape")
        await person.press("ctrl+s", "escape", "f")
        assert "You follow Upper Lower" in person.notices
        await person.press("f1")
        assert "Day A" in person.text
    plan = kept(tmp_path, "upper-lower")
    assert plan.program is not None
    assert [(week.rir, week.deload) for week in plan.program.weeks][3:] == [(1, False), (None, True)]
    lines = plan.templates[0].exercises
    assert [one.group is not None for one in lines] == [True, True, False, False, False]
    assert [one.sets[0].technique.value for one in lines] == [
        "straight",
        "straight",
        "rest_pause",
        "drop",
        "cluster",
    ]
    assert lines[4].sets[0].params == {"total": 10, "group": 3}
