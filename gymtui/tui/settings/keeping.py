"""Keeping a setting: in the file first, then in force."""

from gymtui.errors import GymtuiError
from gymtui.settings import Spec, Value, save_setting
from gymtui.tui.keeper import keep
from gymtui.tui.messages import LibraryChanged
from gymtui.tui.place import PlaceScreen


async def kept_setting(screen: PlaceScreen, spec: Spec, value: Value) -> bool:
    """Write a setting into the file and go by it from now on. False: it was not kept, and it is said why."""
    path = screen.desk.settings_file
    try:
        await keep(screen, lambda: save_setting(path, spec.name, value))
    except GymtuiError as error:
        screen.notify(str(error), severity="error", markup=False, timeout=12)
        return False
    screen.desk.with_setting(spec, value)
    screen.post_message(LibraryChanged())
    return True
