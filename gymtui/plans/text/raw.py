"""A plan as it was read from a text, before its parts have ids."""

from dataclasses import dataclass, field

from gymtui.model.plan import ProgressionRule, SetTarget, Warmup, WeekChange
from gymtui.model.units import Seconds
from gymtui.plans.text.reading import Span


@dataclass
class Remarks:
    """Comments as they are collected."""

    above: list[str] = field(default_factory=list)
    beside: str = ""


@dataclass
class RawLine:
    """An exercise. `spans` are those of its fields by name; `set_spans` one for each set."""

    span: Span
    exercise: str
    pool: tuple[str, ...] = ()
    optional: bool = False
    sets: tuple[SetTarget, ...] = ()
    set_spans: tuple[Span, ...] = ()
    rest: Seconds | None = None
    warmup: Warmup = Warmup.NONE
    progression: ProgressionRule = field(default_factory=ProgressionRule)
    alternatives: tuple[str, ...] = ()
    note: str = ""
    group: "RawGroup | None" = None
    remarks: Remarks = field(default_factory=Remarks)
    spans: dict[str, Span] = field(default_factory=dict)


@dataclass
class RawGroup:
    span: Span
    indent: int
    label: str = ""
    switch: Seconds | None = None
    round: Seconds | None = None
    remarks: Remarks = field(default_factory=Remarks)


@dataclass
class RawDay:
    """A day. `weekdays` are those of its line; `id` None: made from the name."""

    span: Span
    name: str
    id: str | None = None
    weekdays: tuple[int, ...] = ()
    notes: str = ""
    archived: bool = False
    lines: list[RawLine] = field(default_factory=list)
    groups: list[RawGroup] = field(default_factory=list)
    remarks: Remarks = field(default_factory=Remarks)
    tail: list[str] = field(default_factory=list)


@dataclass
class OrderDay:
    """A day of an explicit order: by name, or by id."""

    span: Span
    name: str
    by_id: bool
    weekdays: tuple[int | None, ...]


@dataclass
class RawProgram:
    """The head of a program. `values` are the fields of the record that were said."""

    span: Span
    name: str
    id: str | None = None
    values: dict[str, object] = field(default_factory=dict)
    weeks: list[WeekChange] = field(default_factory=list)
    week_spans: dict[int, Span] = field(default_factory=dict)
    order: list[OrderDay] | None = None
    remarks: Remarks = field(default_factory=Remarks)
    spans: dict[str, Span] = field(default_factory=dict)
