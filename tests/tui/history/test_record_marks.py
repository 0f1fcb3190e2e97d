"""Records among the workouts of History."""

from dataclasses import replace
from datetime import date

from gymtui.insight.facts import facts_of
from gymtui.insight.index import row_of
from gymtui.insight.looking import past_of
from gymtui.model.performed import Workout
from gymtui.model.units import Unit
from gymtui.training.catalogue import Catalogue
from gymtui.training.e1rm import DEFAULT_MODELS
from gymtui.tui.history.paint import draw_detail, draw_list
from gymtui.tui.history.record_marks import counted_by_workout, stars, with_records
from gymtui.tui.history.view import Detail, DetailLine, Knowledge, detail_of
from tests.exercises import EXERCISES
from tests.tui import pasts

CATALOGUE = Catalogue(EXERCISES.values())
FIRST, NEXT = date(2026, 11, 16), date(2026, 11, 23)


def heavier() -> Workout:
    """The same workout a week later, the first bench set 2.5 kg heavier."""
    workout = pasts.upper(NEXT)
    bench = workout.exercises[0]
    sets = (pasts.one_set("b1", "85", 8, rir=2), *bench.sets[1:])
    return workout.model_copy(
        update={"exercises": (bench.model_copy(update={"sets": sets}), *workout.exercises[1:])}
    )


def shown(workout: Workout, width: int = 70) -> Detail:
    past = past_of(facts_of([pasts.upper(FIRST), heavier()]), CATALOGUE, DEFAULT_MODELS)
    known = Knowledge(EXERCISES.get, Unit.KG, "rir", NEXT)
    return with_records(detail_of(workout, known, width), workout.id, past.by_set, Unit.KG, width)


def test_a_record_is_starred_and_says_what_it_beat() -> None:
    detail = shown(heavier())
    at = [i for i, line in enumerate(detail.lines) if line.star]
    assert [detail.lines[i].set for i in at] == ["b1"]
    told = [line.text for line in detail.lines if line.kind == "record"]
    assert told[0] == "★ heaviest load, before 82.5 kg on 2026-11-16"
    assert told[-1].startswith("★ most volume"), "the exercise's, so it is told and not counted"
    assert detail.records == len(told) - 1 == 2
    assert detail.lines[at[0] + 1].kind == "record"


def test_the_first_time_has_none() -> None:
    detail = shown(pasts.upper(FIRST))
    assert not detail.records
    assert not any(line.star for line in detail.lines)


def test_the_heads_count_them_at_both_sizes() -> None:
    for width in (80, 46):
        drawn = draw_detail(shown(heavier(), width), None, width, 30, focused=False)[0].text()
        assert "★ 2 records" in drawn
        assert "★ heaviest load" in drawn


def test_the_choices_do_not_grow_by_the_lines_of_records() -> None:
    known = Knowledge(EXERCISES.get, Unit.KG, "rir", NEXT)
    assert shown(heavier()).choices == detail_of(heavier(), known, 70).choices


def test_a_superset_is_closed_below_its_last_record() -> None:
    line = DetailLine("set", "8", set="s", exercise="e", bracket="bottom")
    past = past_of(facts_of([pasts.upper(FIRST), heavier()]), CATALOGUE, DEFAULT_MODELS)
    events = past.by_set[heavier().id, "b1"]
    detail = with_records(
        Detail(lines=(line, replace(line, set="t"))), "w", {("w", "t"): events}, Unit.KG, 80
    )
    assert [one.bracket for one in detail.lines] == ["bottom", "inside", "inside", "bottom"]


def test_stars_become_a_number() -> None:
    assert [stars(n) for n in (0, 1, 3, 4, 12)] == ["", "★", "★★★", "★ 4", "★ 12"]


def test_the_list_shows_them_beside_the_minutes() -> None:
    row = row_of(heavier())
    past = past_of(facts_of([pasts.upper(FIRST), heavier()]), CATALOGUE, DEFAULT_MODELS)
    drawn, _ = draw_list(
        (row,),
        0,
        46,
        6,
        today=NEXT,
        wide=True,
        focused=True,
        reading=False,
        records=counted_by_workout(past.records),
    )
    assert "min" in drawn.text()
    assert "★★" in drawn.text()
