"""Reading a target's parameters: nonsense is reported by `problems_of` and never used."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from types import MappingProxyType
from typing import Protocol

from gymtui.model.performed import Technique
from gymtui.model.plan import Param, SetTarget
from gymtui.training.techniques.protocol import Parameter, ParameterForm

MOST_SIZES = 100
"""A set has no more groups than this."""
_NOTHING: Mapping[str, Param] = MappingProxyType({})


class HasParameters(Protocol):
    """What reading needs of a technique."""

    @property
    def technique(self) -> Technique: ...

    @property
    def parameters(self) -> Mapping[str, Parameter]: ...


def given(rules: HasParameters, target: SetTarget) -> Mapping[str, Param]:
    """Return the target's parameters, none where it is of another technique: they are not meant for this."""
    return target.params if target.technique is rules.technique else _NOTHING


def optional(rules: HasParameters, target: SetTarget, name: str) -> int | None:
    """Return a whole number that the target gives and that makes sense, else the default (or None)."""
    parameter = rules.parameters[name]
    value = given(rules, target).get(name)
    return value if isinstance(value, int) and is_valid(parameter, value) else parameter.default


def number(rules: HasParameters, target: SetTarget, name: str) -> int:
    """Return a whole number that the target gives and that makes sense, else the default.

    Raises ValueError for a parameter that has no default: use `optional` for it.
    """
    value = optional(rules, target, name)
    if value is None:
        raise ValueError(f"{name} has no default")
    return value


def amount(rules: HasParameters, target: SetTarget, name: str) -> Decimal | None:
    """Return an amount that the target gives and that makes sense, in the load's unit."""
    value = given(rules, target).get(name)
    return decimal_of(value) if value is not None and is_valid(rules.parameters[name], value) else None


def sizes(rules: HasParameters, target: SetTarget, name: str) -> tuple[int, ...] | None:
    """Return the group sizes that the target gives and that make sense."""
    value = given(rules, target).get(name)
    return value if isinstance(value, tuple) and is_valid(rules.parameters[name], value) else None


def with_defaults(rules: HasParameters, target: SetTarget) -> dict[str, Param]:
    """Return every parameter that the technique goes by: what makes sense of the target's, else defaults."""
    out: dict[str, Param] = {}
    for name, parameter in rules.parameters.items():
        value = given(rules, target).get(name)
        if value is not None and is_valid(parameter, value):
            out[name] = value
        elif parameter.default is not None:
            out[name] = parameter.default
    return out


def problems_of(rules: HasParameters, target: SetTarget) -> list[str]:
    """Return what is wrong with the target's parameters, each with the range expected."""
    found = []
    for name, value in target.params.items():
        parameter = rules.parameters.get(name)
        if parameter is None:
            found.append(f"{name}: {_known(rules)}")
        elif not is_valid(parameter, value):
            found.append(f"{name}: {_expected(parameter)}, not {value!r}")
    return found


def is_valid(parameter: Parameter, value: Param) -> bool:
    """Return whether a value has the parameter's form and lies in its range."""
    match parameter.form:
        case ParameterForm.NUMBER:
            return _is_number(parameter, value)
        case ParameterForm.AMOUNT:
            found = decimal_of(value)
            return found is not None and parameter.low < found <= parameter.high
        case ParameterForm.SIZES:
            few = isinstance(value, tuple) and 1 <= len(value) <= MOST_SIZES
            return few and all(_is_number(parameter, one) for one in _listed(value))


def _is_number(parameter: Parameter, value: Param) -> bool:
    fits = isinstance(value, int) and not isinstance(value, bool)
    return fits and parameter.low <= _int(value) <= parameter.high and _int(value) % parameter.multiple == 0


def _int(value: Param) -> int:
    return value if isinstance(value, int) else 0


def _listed(value: Param) -> tuple[int, ...]:
    return value if isinstance(value, tuple) else ()


def decimal_of(value: Param) -> Decimal | None:
    """Return an amount with at most three decimals, as loads have; text may use either decimal mark."""
    if isinstance(value, tuple):
        return None
    try:
        found = Decimal(str(value).replace(",", "."))
        fits = found.is_finite() and abs(found) < 10_000 and found == found.quantize(Decimal("0.001"))
    except InvalidOperation:
        return None
    return found if fits else None


def _known(rules: HasParameters) -> str:
    name = rules.technique.words
    if not rules.parameters:
        return f"{name} sets have no parameters"
    return f"{name} knows {', '.join(rules.parameters)}"


def _expected(parameter: Parameter) -> str:
    low, high = parameter.low, parameter.high
    match parameter.form:
        case ParameterForm.NUMBER:
            steps = f" in steps of {parameter.multiple}" if parameter.multiple > 1 else ""
            return f"a whole number from {low} to {high}{steps}"
        case ParameterForm.AMOUNT:
            return f"an amount above {low} and up to {high}, such as 2.5"
        case ParameterForm.SIZES:
            return f"a list of whole numbers from {low} to {high}"
