"""The rows of the gym in use: which gym it is, and everything that can be loaded there."""

from collections.abc import Iterable

from gymtui.model.gym import Bar, Stack
from gymtui.model.units import Unit
from gymtui.training.catalogue import Catalogue
from gymtui.training.loadable import BAR_EQUIPMENT
from gymtui.tui.desk import Known
from gymtui.tui.exercises.view import equipment_words
from gymtui.tui.settings.row import LIBRARY, SettingRow
from gymtui.tui.settings.stock import write_plates, write_stack, write_weight, write_weights

NAMES_SHOWN = 3


def gym_rows(known: Known) -> list[SettingRow]:
    """Return the rows, the gym itself first."""
    gym, unit = known.gym, known.profile.unit
    return [
        _gym_row(known),
        SettingRow(
            "safeties",
            "safeties",
            yes_no(gym.safeties),
            meaning="Whether something catches the bar when a rep fails here: "
            "pins, safety arms or a spotter. Without an answer it counts as no.",
            where=LIBRARY,
        ),
        *(_bar_row(number, bar, known) for number, bar in enumerate(gym.bars)),
        *([] if gym.bars else [_no_bars()]),
        SettingRow(
            "plates",
            "plates",
            write_plates(gym.plates, unit) or "none",
            meaning="Each plate with its number of pairs: 20x4 is four pairs. "
            "Loads are proposed that these can make.",
            where=LIBRARY,
        ),
        SettingRow(
            "collar",
            "collars",
            write_weight(gym.collar, unit) if gym.collar is not None else "not counted",
            _unit_behind(gym.collar.unit if gym.collar is not None else None, unit),
            "What one collar weighs; a bar has two. Clips that weigh next to nothing are not counted.",
            LIBRARY,
        ),
        SettingRow(
            "dumbbells",
            "dumbbells",
            write_weights(gym.dumbbells, unit) or "none",
            meaning="The dumbbells there are, each hand.",
            where=LIBRARY,
        ),
        SettingRow(
            "kettlebells",
            "kettlebells",
            write_weights(gym.kettlebells, unit) or "none",
            meaning="The kettlebells there are.",
            where=LIBRARY,
        ),
        SettingRow(
            "stack",
            "stacks",
            write_stack(gym.stack, gym.add_ons, unit) or "none",
            meaning="The pins of machines and cables; behind a + the add-ons that hang on any pin. "
            "A machine that differs gets a stack of its own.",
            where=LIBRARY,
            can=("add",),
        ),
        *(_stack_row(stack, known) for stack in gym.stacks),
    ]


def yes_no(value: bool | None) -> str:
    return "not answered" if value is None else "yes" if value else "no"


def exercise_names(slugs: Iterable[str], catalogue: Catalogue) -> list[str]:
    """Return the names of exercises; one that is not known keeps its id."""
    return [catalogue.name_of(slug) for slug in slugs]


def bar_for(bar: Bar, catalogue: Catalogue) -> str:
    """Return what a bar is used for, such as `every barbell exercise` or `Back squat, Front squat`."""
    if not bar.exercises:
        return f"every {equipment_words(bar.equipment)} exercise"
    names = exercise_names(bar.exercises, catalogue)
    more = len(names) - NAMES_SHOWN
    return ", ".join(names[:NAMES_SHOWN]) + (f" and {more} more" if more > 0 else "")


def _gym_row(known: Known) -> SettingRow:
    count = len(known.gyms)
    return SettingRow(
        "gym",
        "gym",
        known.gym.name,
        f"(one of {count})" if count > 1 else "",
        "Where you train now. What follows is this gym's: loads are proposed that it can make.",
        LIBRARY,
        "chooses another" if count > 1 else "adds another",
        can=("add", "edit", "remove") if count > 1 else ("add", "edit"),
    )


def _bar_row(number: int, bar: Bar, known: Known) -> SettingRow:
    unit = known.profile.unit
    what = (
        "What the empty bar weighs." if bar.equipment in BAR_EQUIPMENT else "What it weighs without plates."
    )
    ends = " Plates go on one end." if bar.ends == 1 else ""
    return SettingRow(
        f"bar:{number}",
        bar.name if bar.name != bar.name.capitalize() else bar.name.lower(),
        write_weight(bar.weight, unit),
        _unit_behind(bar.weight.unit, unit),
        f"{what}{ends} For {bar_for(bar, known.catalogue)}.",
        LIBRARY,
        can=("add", "edit", "remove"),
    )


def _no_bars() -> SettingRow:
    return SettingRow(
        "bar",
        "bars",
        "none",
        meaning="Bars, and machines that take plates.",
        where=LIBRARY,
        changes="adds one",
    )


def _stack_row(stack: Stack, known: Known) -> SettingRow:
    (name,) = exercise_names([stack.exercise], known.catalogue)
    return SettingRow(
        f"stack:{stack.exercise}",
        name,
        write_stack(stack.pins, stack.add_ons, known.profile.unit) or "none",
        meaning=f"The pins of this machine; behind a + its add-ons. {name} is done with it.",
        where=LIBRARY,
        can=("add", "remove"),
    )


def _unit_behind(shown: Unit | None, unit: Unit) -> str:
    """A weight in the lifter's unit has it behind the number, muted; another one has it in its text."""
    return unit.value if shown is unit else ""
