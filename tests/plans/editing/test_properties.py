"""Whatever a person does to a plan, and in whatever order: it stays a plan, and undo gives it back."""

from hypothesis import given, settings

from gymtui.model.plan import PlanDocument
from gymtui.plans.editing import nodes
from gymtui.plans.editing.clips import Clip
from gymtui.plans.editing.edited import EditError
from gymtui.plans.editing.parts import exists
from gymtui.plans.editing.undoing import Editing
from tests.plans.editing.plans import making, places, pressed, presses, upper_lower


def is_sound(document: PlanDocument) -> bool:
    """Ids unique, supersets of two and more and known, templates in the order of their days, valid."""
    for template in document.templates:
        ids = [one.id for one in template.exercises]
        groups = [one.group for one in template.exercises if one.group is not None]
        assert len(set(ids)) == len(ids)
        assert all(groups.count(one) > 1 for one in groups)
        assert sorted(one.id for one in template.groups) == sorted(set(groups))
    program = document.program
    assert program is not None
    assert [one.id for one in document.templates] == list(dict.fromkeys(day.template for day in program.days))
    return PlanDocument.model_validate(document.model_dump()) == document


@settings(max_examples=150, deadline=None)
@given(presses)
def test_a_plan_stays_sound_and_every_step_can_be_undone_and_redone(keys: list[tuple[str, int]]) -> None:
    start = upper_lower()
    editing, new = Editing(start, saved=start), making()
    clip: Clip | None = None
    for key, at in keys:
        document, clip = pressed(editing.document, key, at, new, clip)
        editing = editing.changed(document, key)
        assert is_sound(document)
    end, steps = editing.document, len(editing.undo)
    for _ in range(steps):
        editing = editing.undone()
    assert editing.document == start
    assert editing.is_saved
    assert editing.undone() == editing
    for _ in range(steps):
        editing = editing.redone()
    assert editing.document == end


@settings(max_examples=60, deadline=None)
@given(presses)
def test_the_place_an_operation_gives_is_there(keys: list[tuple[str, int]]) -> None:
    document, new = upper_lower(), making()
    for key, at in keys:
        place = places(document)[at % len(places(document))]
        try:
            edited = nodes.moved(document, place, 1 if at % 2 else -1, new)
            gone = nodes.removed(document, place)
        except EditError:
            continue
        assert exists(edited.document, edited.place)
        assert exists(gone.document, gone.place)
        document, _ = pressed(document, key, at, new, None)


@settings(max_examples=60, deadline=None)
@given(presses)
def test_moving_an_exercise_down_and_up_keeps_the_order_of_the_others(keys: list[tuple[str, int]]) -> None:
    document, new = upper_lower(), making()
    for key, at in keys:
        document, _ = pressed(document, key, at, new, None)
    for place in places(document):
        if not place.line or place.set is not None:
            continue
        try:
            after = nodes.moved(document, place, 1, new).document
        except EditError:
            continue
        for before in document.templates:
            now = after.template(before.id)
            assert now is not None
            mine = [one.id for one in before.exercises if one.id != place.line]
            theirs = [one.id for one in now.exercises if one.id in mine and one.id != place.line]
            assert theirs == mine or before.id != place.template
