"""What Plans and its editor show and keep, without a screen: rows, drawings of every size, the library."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gymtui.data import load_shipped_exercises
from gymtui.model.gym import Gym
from gymtui.model.plan import PlanDocument
from gymtui.model.profile import Level, Profile
from gymtui.model.units import Unit
from gymtui.plans.checking import CheckSetting
from gymtui.plans.editing import nodes
from gymtui.plans.editing.parts import exists
from gymtui.plans.forms.form import FieldError, FormSetting
from gymtui.plans.forms.forms import form_of
from gymtui.plans.places import PlanPlace, PlanProblem, Severity
from gymtui.training.catalogue import Catalogue
from gymtui.training.loadable import default_gym
from gymtui.tui.canvas import Canvas
from gymtui.tui.desk import Known
from gymtui.tui.plans import shelf
from gymtui.tui.plans.checks import problems_of
from gymtui.tui.plans.foot import week_rows
from gymtui.tui.plans.form_paint import FormView, draw_form
from gymtui.tui.plans.paint import detail_canvas, draw_plan_row, draw_tree_row
from gymtui.tui.plans.tree import TreeRow, key_of, tree_rows
from gymtui.tui.plans.typing import Typing
from gymtui.tui.plans.view import detail_of, plan_rows
from tests.plans.editing.plans import making, places, pressed, presses, upper_lower

CATALOGUE = Catalogue(load_shipped_exercises())
SETTING = CheckSetting(catalogue=CATALOGUE, level=Level.INTERMEDIATE)
GYM: Gym = default_gym(Unit.KG)


def known(document: PlanDocument, **more: str) -> Known:
    assert document.program is not None
    return Known(
        Profile(program=more.get("program")),
        GYM,
        CATALOGUE,
        templates={one.id: one for one in document.templates},
        programs={document.program.id: document.program},
    )


def rows(document: PlanDocument, *toggled: PlanPlace) -> list[str]:
    found = tree_rows(document, CATALOGUE, frozenset(map(key_of, toggled)))
    return [f"{'  ' * row.depth}{row.name}" for row in found]


def test_the_tree_at_first() -> None:
    assert rows(upper_lower()) == [
        "Upper/Lower",
        "  3 weeks",
        "  Upper A",
        "    superset",
        "    Bench press",
        "    Chest-supported row",
        "    Lat pulldown",
        "    Lateral raise",
        "  Lower A",
        "    Back squat",
        "    Seated leg curl",
    ]


def test_a_day_folded_and_an_exercise_unfolded() -> None:
    lower = PlanPlace(template="lower-a", day=1)
    raises = PlanPlace(template="upper-a", line="e4")
    shown = rows(upper_lower(), lower, raises)
    assert shown[-3:] == ["    Lateral raise", "      1", "  Lower A"]


def test_a_template_that_is_gone_keeps_its_row() -> None:
    document = upper_lower()
    without = document.model_copy(update={"templates": document.templates[:1]})
    found = tree_rows(without, CATALOGUE)
    assert (found[-1].name, found[-1].right) == ("lower-a", "its template is gone")
    assert any(line.sets == "its template is gone" for line in detail_of(without, CATALOGUE, None))


def test_the_rows_say_what_is_wrong() -> None:
    place = PlanPlace(template="upper-a", line="e3", field="reps")
    problem = PlanProblem(Severity.WARNING, place, "odd")
    worse = replace(problem, severity=Severity.ERROR)
    for found, sign in (((problem,), "!"), ((problem, worse), "×"), ((worse, problem), "×"), ((), "")):
        row = next(r for r in tree_rows(upper_lower(), CATALOGUE, (), found) if r.name == "Lat pulldown")
        assert row.problem == sign


def test_exercises_that_nobody_knows_are_said_with_the_nearest() -> None:
    document = upper_lower()
    line = document.templates[0].exercises[0].model_copy(update={"exercise": "bench-pres"})
    template = document.templates[0].model_copy(update={"exercises": (line,), "groups": ()})
    found = problems_of(document.model_copy(update={"templates": (template,)}), SETTING)
    (problem,) = (one for one in found if one.place.field == "exercise")
    assert problem.severity is Severity.ERROR
    assert "Bench press" in problem.nearest


def test_the_foot_says_what_a_week_comes_to() -> None:
    rows = week_rows(upper_lower(), SETTING, PlanPlace(template="upper-a", line="e3"))
    assert rows[0].words.startswith("sets, ")
    assert [(row.name, row.words) for row in rows if row.words == "minutes"] == [
        ("Upper A", "minutes"),
        ("Lower A", "minutes"),
    ]
    assert any(row.name == "to failure" for row in rows)


# the library


def test_keeping_an_unchanged_plan_changes_nothing() -> None:
    change = shelf.kept(known(upper_lower()), upper_lower(), "")
    assert change.before == change.after == shelf.Touched()


def test_a_day_that_left_its_program_leaves_the_library_unless_another_has_it() -> None:
    document = upper_lower()
    smaller = nodes.removed(document, PlanPlace(template="lower-a", day=1)).document
    change = shelf.kept(known(document), smaller, "")
    assert change.after.templates == {"lower-a": None}
    assert change.turned.after.templates == {"lower-a": document.templates[1]}
    assert document.program is not None
    other = document.program.model_copy(update={"id": "other"})
    shared = known(document)
    shared = replace(shared, programs={**shared.programs, "other": other})
    assert shelf.kept(shared, smaller, "").after.templates == {}


def test_the_followed_program_stands_first_and_archived_ones_are_folded_away() -> None:
    document = upper_lower()
    assert document.program is not None
    other = document.program.model_copy(update={"id": "a", "name": "A first"})
    old = document.program.model_copy(update={"id": "old", "name": "Old", "archived": True})
    library = known(document, program="upper-lower")
    library = replace(library, programs={**library.programs, "a": other, "old": old})
    assert [row.id for row in plan_rows(library, archived=False) if row.id] == [
        "upper-lower",
        "a",
        "archived",
    ]
    assert [row.id for row in plan_rows(library, archived=True) if row.id][-1] == "old"


# drawings


@settings(max_examples=60, deadline=None)
@given(presses, st.integers(1, 140), st.integers(1, 40), st.integers(0, 30))
def test_every_plan_is_drawn_in_every_room(
    keys: list[tuple[str, int]], width: int, height: int, first: int
) -> None:
    document, new = upper_lower(), making()
    for key, at in keys:
        document, _ = pressed(document, key, at, new, None)
    canvas, count = detail_canvas(detail_of(document, CATALOGUE, "upper-lower"), width, first, height)
    assert len(canvas.text().splitlines()) <= height
    assert count > 0
    canvas = Canvas(width, height)
    for y, row in enumerate(tree_rows(document, CATALOGUE)):
        draw_tree_row(canvas, y, width - 3, row, chosen=y == 0, active=True)
    for y, one in enumerate(plan_rows(known(document), archived=True)):
        draw_plan_row(canvas, y, width - 3, one, chosen=y == 1, active=False)
    assert all(exists(document, row.place) for row in tree_rows(document, CATALOGUE) if not row.place.field)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 400), st.integers(1, 100), st.integers(1, 36), st.text(max_size=40), st.integers(0, 40))
def test_every_form_is_drawn_in_every_room(at: int, width: int, height: int, typed: str, cursor: int) -> None:
    document = upper_lower()
    listed = places(document)
    form = form_of(document, listed[at % len(listed)], FormSetting(CATALOGUE))
    typing = Typing(typed, min(cursor, len(typed)))
    chosen = at % len(form.fields)
    problem: FieldError | None = form.fields[chosen].problem(typed)
    canvas, spots = draw_form(FormView(form, chosen, typing, problem), width, height)
    assert (canvas.width, canvas.height) == (width, height)
    if height > 8:
        assert form.fields[chosen].name in spots.values()


def test_a_row_of_the_tree_is_found_by_its_place() -> None:
    ids = [row.id for row in tree_rows(upper_lower(), CATALOGUE)]
    assert len(set(ids)) == len(ids)
    assert TreeRow(PlanPlace(template="upper-a", line="e1"), 0, "").id in ids


@pytest.mark.parametrize(
    ("key", "text", "cursor"),
    [
        ("left", "6-8 kg", 2),
        ("right", "6-8 kg", 4),
        ("home", "6-8 kg", 0),
        ("end", "6-8 kg", 6),
        ("backspace", "6- kg", 2),
        ("delete", "6-8kg", 3),
        ("ctrl+u", " kg", 0),
        ("ctrl+w", " kg", 0),
    ],
)
def test_keys_that_edit_a_line(key: str, text: str, cursor: int) -> None:
    assert Typing("6-8 kg", 3).key(key) == Typing(text, cursor)


def test_a_key_that_edits_no_line_is_none() -> None:
    assert Typing("8", 1).key("f8") is None
    assert Typing("8", 1).put("-").put("9") == Typing("8-9", 3)
