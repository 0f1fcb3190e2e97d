"""JSON that a person can read and diff: a set or an event is one line, and so is any small record."""

import json
from typing import Any

ONE_LINE_LISTS = frozenset({"sets", "events"})
"""Lists whose items are always one line each, however much they hold."""

SHORT = 100

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(", ", ": "))
_COMPACT = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def render(tables: dict[str, dict[str, Any]]) -> bytes:
    """Return the text of a file.

    Raises ValueError for what JSON or UTF-8 cannot hold (NaN, infinity, lone surrogates) and TypeError for
    values that are not JSON at all.
    """
    lines: list[str] = []
    _value(tables, "", "", lines)
    lines.append("")
    return "\n".join(lines).encode("utf-8")


def _value(value: object, indent: str, head: str, lines: list[str]) -> None:
    """Append the lines of a value; `head` is what stands before it on its first line."""
    if not isinstance(value, dict | list) or not value:
        lines.append(head + _ENCODER.encode(value))
    elif _is_leaf(value) and len(text := _ENCODER.encode(value)) <= SHORT:
        lines.append(head + text)
    elif isinstance(value, dict):
        _members(value, indent, head, lines)
    else:
        _items(value, indent, head, lines)


def _members(value: dict[str, Any], indent: str, head: str, lines: list[str]) -> None:
    lines.append(head + "{")
    inner = indent + " "
    for key, member in value.items():
        start = f"{inner}{_ENCODER.encode(key)}: "
        if key in ONE_LINE_LISTS and isinstance(member, list) and member:
            lines.append(start + "[")
            lines.extend(f"{inner} {_COMPACT.encode(item)}," for item in member)
            lines[-1] = lines[-1][:-1]
            lines.append(inner + "]")
        else:
            _value(member, inner, start, lines)
        lines[-1] += ","
    lines[-1] = lines[-1][:-1]
    lines.append(indent + "}")


def _items(value: list[Any], indent: str, head: str, lines: list[str]) -> None:
    lines.append(head + "[")
    inner = indent + " "
    for item in value:
        _value(item, inner, inner, lines)
        lines[-1] += ","
    lines[-1] = lines[-1][:-1]
    lines.append(indent + "]")


def _is_leaf(value: dict[str, Any] | list[Any]) -> bool:
    members = value.values() if isinstance(value, dict) else value
    return not any(isinstance(member, dict | list) for member in members)
