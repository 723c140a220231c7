"""A document as JSON and back: the same tree gives the same bytes, and nothing unknown is let in.

Values that equal a field's default are left out, so that a field added later changes no stored paper.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import types
import typing
from collections.abc import Mapping
from functools import cache
from typing import Any

from goldenthread.core.document import model
from goldenthread.core.document.model import Document
from goldenthread.core.errors import InputNotFit

_KINDS: dict[str, type[Any]] = {
    "text": model.Text,
    "link": model.Link,
    "figure": model.Figure,
    "footnote": model.Footnote,
    "heading": model.Heading,
    "paragraph": model.Paragraph,
    "numbered-paragraph": model.NumberedParagraph,
    "list": model.ListBlock,
    "table": model.Table,
    "chart": model.Chart,
    "quote": model.Quote,
    "notice": model.Notice,
    "page-break": model.PageBreak,
    "section": model.Section,
}
_TAGS = {kind: tag for tag, kind in _KINDS.items()}


def to_json(document: Document) -> str:
    """The document as canonical JSON: sorted keys, no spaces, defaults left out."""
    return json.dumps(_plain(document), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def from_json(text: str) -> Document:
    """The document that `to_json` wrote; InputNotFit names the place of anything that does not belong."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputNotFit("The stored document is not valid JSON. Build the paper again.") from error
    return typing.cast(Document, _record(Document, data, "document"))


def _plain(value: object) -> object:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        data: dict[str, object] = {}
        if type(value) in _TAGS:
            data["type"] = _TAGS[type(value)]
        for field in dataclasses.fields(value):
            inner = getattr(value, field.name)
            if inner != field.default or type(inner) is not type(field.default):
                data[field.name] = _plain(inner)
        return data
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, dt.date):
        return value.isoformat()
    return value


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _record(kind: Any, data: object, where: str) -> object:
    if not isinstance(data, dict):
        raise InputNotFit(f"{where} must be an object. Build the paper again.")
    fields = {field.name: field for field in dataclasses.fields(kind)}
    given: dict[str, object] = {}
    for key, item in data.items():
        if key == "type" and data["type"] == _TAGS.get(kind):
            continue
        if key not in fields:
            raise InputNotFit(f"{where} has “{key}”, which this edition of Goldenthread does not know.")
        given[key] = _value(_hints(kind)[key], item, f"{where} › {key}")
    for name, field in fields.items():
        if name not in given and field.default is dataclasses.MISSING:
            raise InputNotFit(f"{where} has no “{name}”, which it must have.")
    return kind(**given)


def _value(kind: Any, data: object, where: str) -> object:
    origin, parts = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        return _one_of(parts, data, where)
    if origin is tuple:
        return _items(parts, data, where)
    if origin is typing.Literal:
        if data not in parts:
            raise InputNotFit(f"{where} must be one of: {', '.join(map(str, parts))}.")
        return data
    if origin is Mapping:
        if not isinstance(data, dict):
            raise InputNotFit(f"{where} must be an object.")
        return data
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return _record(kind, data, where)
    return _simple(kind, data, where)


def _one_of(parts: tuple[Any, ...], data: object, where: str) -> object:
    """One of several kinds: by its tag where the kinds have tags, else the one kind or nothing."""
    tagged = {_TAGS[part]: part for part in parts if part in _TAGS}
    if len(tagged) > 1:
        tag = data.get("type") if isinstance(data, dict) else None
        if not isinstance(tag, str) or tag not in tagged:
            raise InputNotFit(f"{where} must have a type, one of: {', '.join(tagged)}.")
        return _record(tagged[tag], data, where)
    if data is None and type(None) in parts:
        return None
    return _value(next(part for part in parts if part is not type(None)), data, where)


def _items(parts: tuple[Any, ...], data: object, where: str) -> tuple[object, ...]:
    if not isinstance(data, list):
        raise InputNotFit(f"{where} must be a list.")
    if parts[-1] is not Ellipsis:
        if len(data) != len(parts):
            raise InputNotFit(f"{where} must have {len(parts)} entries.")
        return tuple(_value(part, item, where) for part, item in zip(parts, data, strict=True))
    return tuple(_value(parts[0], item, f"{where}[{place}]") for place, item in enumerate(data, start=1))


def _simple(kind: Any, data: object, where: str) -> object:
    if kind is dt.date:
        try:
            return dt.date.fromisoformat(data if isinstance(data, str) else "")
        except ValueError as error:
            raise InputNotFit(f"{where} must be a date written like 2016-03-11.") from error
    if not isinstance(data, kind) or (kind is int and isinstance(data, bool)):
        raise InputNotFit(f"{where} does not have the kind of value it must have ({kind.__name__}).")
    return data
