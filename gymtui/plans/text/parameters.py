"""Parameters of techniques and rules in plan text: `total 18`, `groups 3-3-2-2`, `inc 2.5`."""

import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from gymtui.model.plan import Param
from gymtui.plans.text.faults import fault_at
from gymtui.plans.text.trees import own_tokens, trees
from gymtui.training.techniques.protocol import Parameter, ParameterForm

if TYPE_CHECKING:
    from lark import Token, Tree

NAME = re.compile(r"[a-z_][a-z0-9_]*\Z")
AMOUNT = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?\Z")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
LARGEST = 10**9


def unquoted(token: "Token") -> str:
    """Return what stands in quotes. Raises TextFault for an escape that means nothing."""
    try:
        return str(json.loads(str(token), strict=False))
    except json.JSONDecodeError:
        raise fault_at(
            token, "A backslash in quotes means nothing here.", 'write \\\\ for \\ and \\" for "'
        ) from None


def quoted(text: str) -> str:
    """Return words in quotes, on one line and without control characters."""
    return _CONTROL.sub(lambda one: f"\\u{ord(one[0]):04x}", json.dumps(text, ensure_ascii=False))


def read_params(
    listed: "list[Tree[Token]]", known: Mapping[str, Parameter], into: dict[str, Param] | None = None
) -> dict[str, Param]:
    """Return the parameters of a list of `param` trees. Raises TextFault for one that is there twice."""
    params: dict[str, Param] = {} if into is None else into
    for tree in listed:
        key, value = own_tokens(tree)[0], trees(tree)[0]
        name = unquoted(key) if key.type == "QUOTED" else str(key).lower().replace("-", "_")
        if name in params:
            raise fault_at(key, f"{name} is there twice.", "one of them")
        params[name] = _value(value, known.get(name))
    return params


def _value(tree: "Tree[Token]", parameter: Parameter | None) -> Param:
    if tree.data == "sizes":
        return tuple(_int(one) for one in own_tokens(tree))
    token = own_tokens(tree)[-1]
    if tree.data == "whole":
        return _int(token)
    match token.type:
        case "QUOTED":
            return unquoted(token)
        case "SIZES":
            return tuple(int(size) for size in str(token).split("-"))
        case "NUMBER" | "SIGNED_NUMBER":
            return _amount(token)
    form = parameter.form if parameter is not None else ParameterForm.NUMBER
    if form is ParameterForm.AMOUNT:
        return _amount(token)
    return (_int(token),) if form is ParameterForm.SIZES else _int(token)


def _amount(token: "Token") -> str:
    return str(token).replace(",", ".").replace("−", "-").removeprefix("+")


def _int(token: "Token") -> int:
    number = int(str(token).replace("−", "-")) if len(token) < 12 else LARGEST + 1
    if abs(number) > LARGEST:
        raise fault_at(token, f"“{token}” is too large.", f"a number up to {LARGEST}")
    return number


def params_text(params: Mapping[str, Param], known: Mapping[str, Parameter]) -> str:
    """Return parameters as they are read back to the same values: `total 18, rest 20`."""
    return ", ".join(f"{_key(name)} {_text(value, known.get(name))}" for name, value in params.items())


def _key(name: str) -> str:
    return name if NAME.match(name) else quoted(name)


def _text(value: Param, parameter: Parameter | None) -> str:
    form = parameter.form if parameter is not None else ParameterForm.NUMBER
    if isinstance(value, str):
        plain = AMOUNT.match(value) and ("." in value or form is ParameterForm.AMOUNT) and value != "-0"
        return value if plain else quoted(value)
    if isinstance(value, int):
        return str(value) if form is ParameterForm.NUMBER else f"whole {value}"
    if (len(value) > 1 or (len(value) == 1 and form is ParameterForm.SIZES)) and min(value) >= 0:
        return "-".join(map(str, value))
    return f"sizes [{' '.join(map(str, value))}]"
