"""The card: what it looks like, where it is cut, and the SVG that is made of it."""

import re
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given

from gymtui.model.ids import ShortId
from gymtui.model.performed import Workout
from gymtui.paths import shipped_themes
from gymtui.tui.canvas import Canvas, Pen
from gymtui.tui.share.card import WIDTH, draw_card
from gymtui.tui.share.svg import CELL_HEIGHT, CELL_WIDTH, svg_of
from gymtui.tui.share.view import Private
from gymtui.tui.themes import load_themes, theme_variables
from tests import strategies
from tests.tui import pasts
from tests.tui.share.shares import shared

THEMES, _ = load_themes(shipped_themes(), None)
DARK = theme_variables(THEMES["dark"])
SVG = "{http://www.w3.org/2000/svg}"
CARD = """

    Upper A                                  Mon 23 Nov 2026
    3,778 kg moved







    minutes             sets        records      to failure

  ┌ A1  Bench press                                   3 sets
  │     best 82.5 kg × 8 @ 2
  │     ★ 8 reps at 82.5 kg                    was 6, 16 Nov
  │     ★ best e1RM, 110 kg              was 98.5 kg, 16 Nov
  │     ★ most volume, 1,897.5 kg       was 1,055 kg, 16 Nov
  │ A2  Chest-supported row                            1 set
  └     60 kg × 10 @ 2
    B   Lat pulldown  rest-pause                       1 set
        55 kg × 8+4+3
    C   Bulgarian split squat                          1 set
        24 kg × 10 left, 9 right
"""


def many(count: int) -> Workout:
    """A workout of so many exercises, each of a set."""
    row = pasts.upper().exercises[1]
    exercises = tuple(
        row.model_copy(update={"id": ShortId(f"e{i}"), "group": None, "name": f"Row number {i + 1}"})
        for i in range(count)
    )
    return pasts.upper().model_copy(update={"exercises": exercises, "title": "Rows " * 30})


def test_what_it_looks_like() -> None:
    assert draw_card(shared()).text().startswith(CARD.removeprefix("\n"))


def test_it_says_how_many_exercises_are_cut() -> None:
    card = draw_card(shared(many(30)))
    shown = re.findall(r"Row number (\d+)", card.text())
    left = re.search(r"and (\d+) more exercises", card.text())
    assert left is not None
    assert shown == [str(number + 1) for number in range(len(shown))]
    assert len(shown) + int(left[1]) == 30
    assert "more exercise" not in draw_card(shared(many(17))).text()
    assert "Row number 17" in draw_card(shared(many(17))).text()


def test_a_long_title_leaves_the_day_in_sight() -> None:
    first = draw_card(shared(many(1))).text().splitlines()[1]
    assert "…" in first
    assert first.endswith("Mon 23 Nov 2026")


def test_notes_are_on_it_only_where_asked_for_and_cut_with_an_ellipsis() -> None:
    long = pasts.upper().model_copy(update={"notes": "a long story " * 60})
    assert "a long story" not in draw_card(shared(long)).text()
    told = draw_card(shared(long, private=Private(notes=True))).text()
    assert told.count("long story") < 60
    assert "…" in told
    assert "“narrow grip”" in told


def test_figures_of_any_size_stay_on_it() -> None:
    workout = pasts.upper()
    assert workout.started_at is not None
    endless = workout.model_copy(update={"ended_at": workout.started_at.replace(year=2030)})
    text = draw_card(shared(endless)).text()
    assert "minutes" in text
    assert "6 sets · 1 to failure" in text
    assert all(len(line) <= WIDTH for line in text.splitlines())


# the SVG


def drawn(canvas: Canvas) -> ET.Element:
    return ET.fromstring(svg_of(canvas, DARK, "a & b"))


def test_it_has_the_size_of_the_card_and_nothing_from_elsewhere() -> None:
    card = draw_card(shared())
    text = svg_of(card, DARK, "Upper A")
    root = ET.fromstring(text)
    assert root.get("width") == str(WIDTH * CELL_WIDTH)
    assert root.get("height") == str(card.height * CELL_HEIGHT)
    assert re.findall(r"https?://[^\"]+", text) == ["http://www.w3.org/2000/svg"]
    assert {one.tag.removeprefix(SVG) for one in root.iter()} == {"svg", "title", "rect", "g", "text"}


@pytest.mark.parametrize("theme", sorted(THEMES))
def test_it_carries_the_theme(theme: str) -> None:
    colours = theme_variables(THEMES[theme])
    root = ET.fromstring(svg_of(draw_card(shared()), colours, "Upper A"))
    ground = root.find(f"{SVG}rect")
    assert ground is not None
    assert ground.get("fill") == colours["stage"].lower()
    star = next(one for one in root.iter(f"{SVG}text") if one.text == "★")
    assert star.get("fill") == colours["record"].lower()


def test_names_are_told_as_they_are() -> None:
    canvas = Canvas(40, 2)
    canvas.put(2, 0, 'Bench <b>&"press"')
    canvas.put(2, 1, "深蹲 تمرين 👨‍👩‍👧 x\x08y")
    root = drawn(canvas)
    texts = [one.text for one in root.iter(f"{SVG}text")]
    assert texts[0] == 'Bench <b>&"press"'
    assert "深蹲" in str(texts[1])
    assert "👨‍👩‍👧" in str(texts[1])
    title = root.find(f"{SVG}title")
    assert title is not None
    assert title.text == "a & b"


def test_texts_stand_in_their_columns() -> None:
    canvas = Canvas(30, 2)
    canvas.put(3, 1, "one two   three")
    canvas.put(20, 1, "bold", Pen("ink", bold=True, italic=True))
    found = [(one.text, one.get("x"), one.get("textLength")) for one in drawn(canvas).iter(f"{SVG}text")]
    assert found == [
        ("one two", str(3 * CELL_WIDTH), str(7 * CELL_WIDTH)),
        ("three", str(13 * CELL_WIDTH), str(5 * CELL_WIDTH)),
        ("bold", str(20 * CELL_WIDTH), str(4 * CELL_WIDTH)),
    ]
    last = list(drawn(canvas).iter(f"{SVG}text"))[-1]
    assert (last.get("font-weight"), last.get("font-style")) == ("700", "italic")


def test_scripts_that_join_their_letters_are_not_spread() -> None:
    canvas = Canvas(30, 1)
    canvas.put(0, 0, "تمرين الضغط")
    assert [one.get("textLength") for one in drawn(canvas).iter(f"{SVG}text")] == [None]


def test_rules_and_brackets_are_boxes() -> None:
    canvas = Canvas(10, 1)
    canvas.put(0, 0, "└")
    canvas.put(2, 0, "━━━", Pen("phase-rest"))
    root = drawn(canvas)
    assert list(root.iter(f"{SVG}text")) == []
    boxes = [one for one in root.iter(f"{SVG}rect") if one.get("fill") == DARK["phase-rest"].lower()]
    assert [(one.get("x"), one.get("width")) for one in boxes] == [(str(2 * CELL_WIDTH), str(3 * CELL_WIDTH))]


@given(workout=strategies.workouts())
def test_any_workout_gives_an_svg_that_can_be_read(workout: Workout) -> None:
    told = shared(workout, private=Private(notes=True, weight=True))
    root = ET.fromstring(svg_of(draw_card(told), DARK, told.title))
    right = [int(one.get("x") or 0) for one in root.iter(f"{SVG}text")]
    assert right
    assert max(right) < WIDTH * CELL_WIDTH


@pytest.mark.parametrize("day", [date(1970, 1, 1), date(2099, 12, 31)])
def test_days_far_away(day: date) -> None:
    assert str(day.year) in draw_card(shared(pasts.upper(day))).text()
