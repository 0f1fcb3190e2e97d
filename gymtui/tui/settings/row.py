"""A row of Settings."""

from dataclasses import dataclass

LIBRARY = "Kept with your data."


@dataclass(frozen=True, slots=True)
class SettingRow:
    """One thing that can be set; the first of a section names it. Without an id it is an empty row.

    `can` names what else its keys do beside changing it: add, edit, remove.
    """

    id: str = ""
    name: str = ""
    value: str = ""
    unit: str = ""
    meaning: str = ""
    where: str = ""
    changes: str = "changes it"
    section: str = ""
    can: tuple[str, ...] = ()
