"""Reading a rule's parameters: nonsense is reported and never used."""

from collections.abc import Mapping
from decimal import Decimal

from gymtui.model.plan import PlannedExercise
from gymtui.training.techniques.params import decimal_of, is_valid
from gymtui.training.techniques.protocol import Parameter, ParameterForm


def number(parameters: Mapping[str, Parameter], planned: PlannedExercise, name: str) -> int:
    """Return a whole number that the plan gives and that makes sense, else the default.

    Raises ValueError for a parameter that has no default: use `optional` for it.
    """
    value = optional(parameters, planned, name)
    if value is None:
        raise ValueError(f"{name} has no default")
    return value


def optional(parameters: Mapping[str, Parameter], planned: PlannedExercise, name: str) -> int | None:
    """Return a whole number that the plan gives and that makes sense, else the default (or None)."""
    parameter = parameters[name]
    value = planned.progression.params.get(name)
    return value if isinstance(value, int) and is_valid(parameter, value) else parameter.default


def amount(parameters: Mapping[str, Parameter], planned: PlannedExercise, name: str) -> Decimal | None:
    """Return an amount that the plan gives and that makes sense, in the load's unit."""
    value = planned.progression.params.get(name)
    return decimal_of(value) if value is not None and is_valid(parameters[name], value) else None


def problems_of(name: str, parameters: Mapping[str, Parameter], planned: PlannedExercise) -> list[str]:
    """Return what is wrong with the plan's parameters of a rule, each with the range expected."""
    found = []
    for key, value in planned.progression.params.items():
        parameter = parameters.get(key)
        if parameter is None:
            known = ", ".join(parameters) or "none"
            found.append(f"{key}: {name} has no such parameter; it knows {known}")
        elif not is_valid(parameter, value):
            found.append(f"{key}: {_expected(parameter)}, not {value!r}")
    return found


def _expected(parameter: Parameter) -> str:
    if parameter.form is ParameterForm.AMOUNT:
        return f"an amount above {parameter.low} and up to {parameter.high}, such as 2.5"
    return f"a whole number from {parameter.low} to {parameter.high}"
