"""The ready programmes: published schemes and our own, written in plan text and shipped with the program."""

from importlib import resources

from gymtui.model.plan import PlanDocument
from gymtui.plans.text.names import ExerciseNames
from gymtui.plans.text.parser import read_plan

FOLDER = ("data", "programs")


def programme_names() -> tuple[str, ...]:
    """Return the names of the files, without reading them."""
    folder = resources.files("gymtui").joinpath(*FOLDER)
    return tuple(sorted(file.name for file in folder.iterdir() if file.name.endswith(".gym")))


def programmes(names: ExerciseNames) -> tuple[PlanDocument, ...]:
    """Return every ready programme, beginners' first; it reads the files.

    The schemes are facts and credited, the texts are ours. One that uses an exercise which is gone from the
    catalogue is left out.
    """
    folder = resources.files("gymtui").joinpath(*FOLDER)
    found = (
        read_plan(folder.joinpath(name).read_text("utf-8"), names).document for name in programme_names()
    )
    listed = [one for one in found if one is not None]
    return tuple(sorted(listed, key=_by_level))


def _by_level(document: PlanDocument) -> tuple[int, str]:
    levels = ("novice", "intermediate", "advanced")
    said = document.program.level if document.program is not None else ""
    return (levels.index(said) if said in levels else len(levels), document.name)
