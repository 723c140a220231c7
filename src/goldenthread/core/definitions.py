"""Reads the definition files shipped in goldenthread/definitions, and refuses whatever it does not know.

A definition is data a quality lead can read and sign, so a mistake in one must be found when it is loaded
and named by file and place. `build` turns plain TOML tables into frozen dataclasses: every key must be a
field, every field without a default must be there, every value must have the declared type.
"""

from __future__ import annotations

import csv
import dataclasses
import difflib
import enum
import io
import tomllib
import types
import typing
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, TypeVar

from goldenthread.core.errors import DefinitionError

T = TypeVar("T")

_NAMES = {
    str: "text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    date: "a date",
    datetime: "a date and time",
}


def shelf(*parts: str) -> Traversable:
    """One folder or file under goldenthread/definitions, wherever the package is installed."""
    return files("goldenthread").joinpath("definitions", *parts)


def names_on(folder: str, suffix: str = ".toml") -> tuple[str, ...]:
    """The names, without suffix, of the definition files in one folder, sorted."""
    found = (entry.name for entry in shelf(folder).iterdir() if entry.name.endswith(suffix))
    return tuple(sorted(name.removesuffix(suffix) for name in found))


def parse_toml(text: str, *, where: str) -> dict[str, Any]:
    """The tables of one TOML text; DefinitionError names `where` and the line when it is not TOML."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DefinitionError(f"{where} is not valid TOML: {error}. Mend the file and load it again.") from error
    except RecursionError as error:
        raise DefinitionError(f"{where} nests lists or tables too deeply to be a definition. Mend the file.") from error


def read_toml(*parts: str) -> dict[str, Any]:
    """The tables of one shipped TOML file, for instance read_toml("frameworks", "sif-2013.toml")."""
    where = "/".join(("definitions", *parts))
    entry = shelf(*parts)
    if not entry.is_file():
        raise DefinitionError(f"There is no file {where}. Check the key; the folder lists what there is.")
    return parse_toml(entry.read_text(encoding="utf-8"), where=where)


def read_toml_file(path: Path) -> dict[str, Any]:
    """The tables of one TOML file of a person's own."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise DefinitionError(f"{path} could not be read: {error.strerror}. Check the path.") from error
    except UnicodeDecodeError as error:
        raise DefinitionError(f"{path} is not UTF-8 text. Save it as UTF-8 and try again.") from error
    return parse_toml(text, where=str(path))


@cache
def read_csv(*parts: str) -> tuple[dict[str, str], ...]:
    """The rows of one shipped CSV file as text. Lines before the header that start with # are notes."""
    text = shelf(*parts).read_text(encoding="utf-8")
    lines = text.splitlines(keepends=True)
    while lines and lines[0].startswith("#"):
        lines.pop(0)
    return tuple(csv.DictReader(io.StringIO("".join(lines))))


def build(kind: type[T], data: object, *, where: str) -> T:
    """A frozen dataclass of `kind` made from plain TOML data; DefinitionError names the place of any mistake."""
    value = _value(kind, data, where)
    return typing.cast(T, value)


def _dataclass(kind: Any, data: object, where: str) -> object:
    if not isinstance(data, Mapping):
        raise DefinitionError(f"{where} must be a table of keys and values.")
    fields = {field.name: field for field in dataclasses.fields(kind) if field.init}
    for key in data:
        if key not in fields:
            near = difflib.get_close_matches(str(key), fields, n=1)
            hint = f" Did you mean “{near[0]}”?" if near else f" It may hold: {', '.join(fields)}."
            raise DefinitionError(f"{where} has a key “{key}” that is not known.{hint}")
    hints = _hints(kind)
    given: dict[str, object] = {}
    for name, field in fields.items():
        if name in data:
            given[name] = _value(hints[name], data[name], f"{where} › {name}")
        elif field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
            raise DefinitionError(f"{where} has no “{name}”, which it must have.")
    try:
        return kind(**given)
    except DefinitionError as error:
        raise DefinitionError(f"{where}: {error}") from error


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _value(kind: Any, data: object, where: str) -> object:
    origin = typing.get_origin(kind)
    if origin in (types.UnionType, typing.Union):
        kinds = [each for each in typing.get_args(kind) if each is not type(None)]
        return _value(kinds[0], data, where)
    if origin is tuple:
        if not isinstance(data, list | tuple):
            raise DefinitionError(f"{where} must be a list.")
        inner = typing.get_args(kind)[0]
        return tuple(_value(inner, item, f"{where} [{place}]") for place, item in _numbered(data))
    if origin in (dict, Mapping):
        if not isinstance(data, Mapping):
            raise DefinitionError(f"{where} must be a table of keys and values.")
        inner = typing.get_args(kind)[1]
        return {str(key): _value(inner, item, f"{where} › {key}") for key, item in data.items()}
    if origin is typing.Literal:
        allowed = typing.get_args(kind)
        if data not in allowed:
            raise DefinitionError(f"{where} must be one of: {', '.join(map(str, allowed))}.")
        return data
    if dataclasses.is_dataclass(kind):
        return _dataclass(kind, data, where)
    return _plain(kind, data, where)


def _plain(kind: Any, data: object, where: str) -> object:
    if kind in (Any, object):
        return data
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        values = [member.value for member in kind]
        if data not in values:
            raise DefinitionError(f"{where} must be one of: {', '.join(map(str, values))}.")
        return kind(data)
    if kind is float and isinstance(data, int) and not isinstance(data, bool):
        return float(data)
    wrong = not isinstance(data, kind)
    wrong = wrong or (kind is int and isinstance(data, bool))
    wrong = wrong or (kind is date and isinstance(data, datetime))
    if wrong:
        raise DefinitionError(f"{where} must be {_NAMES.get(kind, kind.__name__)}.")
    return data


def _numbered(items: list[object] | tuple[object, ...]) -> Iterator[tuple[object, object]]:
    """Each item with its key where it has one, so that a message points at a name rather than a position."""
    for position, item in enumerate(items, start=1):
        key = item.get("key") if isinstance(item, Mapping) else None
        yield (key or position), item
