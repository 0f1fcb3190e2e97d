"""A home with plans, and the editor as a person at the keys finds it."""

from pathlib import Path

from gymtui.model.plan import PlanDocument
from gymtui.model.profile import Profile
from gymtui.plans.editing.making import new_template
from gymtui.plans.editing.nodes import with_exercise
from gymtui.plans.places import PlanPlace
from gymtui.tui.desk import read_known
from gymtui.tui.plans.shelf import document_of
from gymtui.tui.screens.plan_editor import PlanEditorScreen
from gymtui.tui.screens.plans import PlansScreen
from tests.exercises import EXERCISES
from tests.plans.editing.plans import making, upper_lower
from tests.tui.place_shown import place_shown
from tests.tui.places import Person, make_home, open_store


def home_with_plans(folder: Path, *, followed: bool = False) -> None:
    """Make a home with the upper and lower days, and a template of no program with a plank in it."""
    make_home(folder)
    arms = new_template("Arms", making())
    arms = with_exercise(arms, PlanPlace(template="arms"), EXERCISES["plank"], making()).document
    with open_store(folder) as store:
        for document in (upper_lower(), arms):
            for template in document.templates:
                store.library.save_template(template)
            if document.program is not None:
                store.library.save_program(document.program)
        if followed:
            store.library.save_profile(Profile(asked=True, program="upper-lower"))


def kept(folder: Path, plan_id: str) -> PlanDocument:
    """Return a plan as the disk has it."""
    with open_store(folder) as store:
        found = document_of(read_known(store), plan_id)
    assert found is not None
    return found


def plans(person: Person) -> PlansScreen:
    return place_shown(person.app, PlansScreen)


def editor(person: Person) -> PlanEditorScreen:
    return place_shown(person.app, PlanEditorScreen)


async def go_to(person: Person, name: str) -> None:
    """Move down in the tree to the first row of this name."""
    names = [row.name for row in editor(person).outline.rows]
    await person.pilot.press("home", *["down"] * names.index(name))
    await person.settle()


async def field_to(person: Person, label: str) -> None:
    """Move to the field of this label in the open form."""
    form = editor(person).form.form
    assert form is not None
    labels = [field.label for field in form.fields]
    await person.pilot.press("home", *["down"] * labels.index(label))
    await person.settle()


async def type_into(person: Person, label: str, text: str) -> None:
    """Type a value into a field and keep it."""
    await field_to(person, label)
    await person.pilot.press(*(SIGNS.get(c, c) for c in text))
    await person.press("enter")


SIGNS = {
    " ": "space",
    ".": "full_stop",
    "-": "minus",
    "%": "percent_sign",
    "+": "plus",
    "/": "slash",
    ":": "colon",
}
