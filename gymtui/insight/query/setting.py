"""What a filter line is read with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from gymtui.model.units import Unit


@dataclass(frozen=True, slots=True)
class QuerySetting:
    """The day it is, the unit of loads that name none, and the lines of the saved filters by name."""

    today: date
    unit: Unit = Unit.KG
    saved: Mapping[str, str] = field(default_factory=dict)
