"""Freezes the facts of a paper: one canonical text and its SHA-256, so that a paper can be made again, byte for byte.

The text is JSON with sorted keys and no spaces; dates are written 2016-03-11. The hash is of that text, so two
snapshots are the same paper exactly when their hashes are equal.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from goldenthread.core.definitions import build
from goldenthread.core.errors import InputNotFit
from goldenthread.core.papers.bulletin_content import BulletinContent
from goldenthread.core.papers.content import CabinetContent
from goldenthread.core.papers.highlight_content import HighlightContent

# Which records the facts of each schema are read into.
SCHEMAS: Mapping[str, type[CabinetContent] | type[HighlightContent] | type[BulletinContent]] = {
    "cabinet-1": CabinetContent,
    "board-highlight-1": HighlightContent,
    "learning-bulletin-1": BulletinContent,
}
LARGEST = 5_000_000  # characters; a Cabinet paper's facts are well under a tenth of this


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The frozen facts of one paper: their canonical JSON and its SHA-256 as hexadecimal."""

    text: str
    sha256: str

    @property
    def records(self) -> CabinetContent | HighlightContent | BulletinContent:
        """The facts as records of whichever schema they name, checked again against it."""
        return _frozen_content(self.text)

    @property
    def content(self) -> CabinetContent:
        """The facts of a Cabinet paper; InputNotFit where the snapshot is of another kind of paper."""
        found = self.records
        if not isinstance(found, CabinetContent):
            raise InputNotFit(f"The snapshot is of the outline {found.outline}, not of a Cabinet paper.")
        return found


def freeze(facts: Mapping[str, object]) -> Snapshot:
    """A snapshot of plain facts shaped like one of SCHEMAS; InputNotFit names whatever does not belong.

    Dates may be given as dates or as text; the order of keys makes no difference.
    """
    plain = _without_nulls(json.loads(_canonical(facts)))
    _content(plain)
    text = _canonical(plain)
    return Snapshot(text, hashlib.sha256(text.encode("utf-8")).hexdigest())


def stored(snapshot: Snapshot) -> str:
    """The snapshot as it is written to snapshot.json beside a paper: its hash, then its facts."""
    facts = json.loads(snapshot.text)
    return json.dumps({"sha256": snapshot.sha256, "facts": facts}, ensure_ascii=False, sort_keys=True, indent=1) + "\n"


def from_stored(text: str, *, where: str) -> Snapshot:
    """The snapshot that `stored` wrote; InputNotFit where it is not one, or was changed since."""
    if len(text) > LARGEST:
        raise InputNotFit(f"{where} is far larger than any snapshot of a paper. Check that it is the right file.")
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputNotFit(f"{where} is not valid JSON. Build the paper again.") from error
    if not isinstance(data, dict) or set(data) != {"sha256", "facts"} or not isinstance(data["facts"], dict):
        raise InputNotFit(f"{where} is not a snapshot: it must hold “sha256” and “facts”. Build the paper again.")
    snapshot = freeze(data["facts"])
    if snapshot.sha256 != data["sha256"]:
        raise InputNotFit(f"{where} was changed after it was frozen: its hash no longer fits. Build the paper again.")
    return snapshot


def read_snapshot(path: Path) -> Snapshot:
    """The snapshot in a file; InputNotFit says what is wrong with it."""
    try:
        if path.stat().st_size > 4 * LARGEST:
            raise InputNotFit(f"{path} is far larger than any snapshot of a paper. Check that it is the right file.")
        return from_stored(path.read_text(encoding="utf-8"), where=str(path))
    except OSError as error:
        raise InputNotFit(f"{path} could not be read: {error.strerror}. Check the path.") from error
    except UnicodeDecodeError as error:
        raise InputNotFit(f"{path} is not UTF-8 text. Build the paper again.") from error


def _without_nulls(data: object) -> object:
    """The same data with nothing said for what is not known, so that null and absent are one and the same."""
    if isinstance(data, dict):
        return {key: _without_nulls(item) for key, item in data.items() if item is not None}
    return [_without_nulls(item) for item in data] if isinstance(data, list) else data


def _canonical(facts: object) -> str:
    try:
        return json.dumps(
            facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False, default=_written
        )
    except (TypeError, ValueError, RecursionError) as error:
        raise InputNotFit("The facts of a paper must be plain: text, numbers, dates, lists and tables.") from error


def _written(value: object) -> object:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(type(value).__name__)


@lru_cache(maxsize=16)
def _frozen_content(text: str) -> CabinetContent | HighlightContent | BulletinContent:
    return _content(json.loads(text))


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _content(plain: object) -> CabinetContent | HighlightContent | BulletinContent:
    named = plain.get("schema") if isinstance(plain, dict) else None
    kind = SCHEMAS.get(named, CabinetContent) if isinstance(named, str) else CabinetContent
    dated = _dated(kind, plain, "facts")
    if kind is HighlightContent:
        return build(HighlightContent, dated, where="facts")
    if kind is BulletinContent:
        return build(BulletinContent, dated, where="facts")
    return build(CabinetContent, dated, where="facts")


def _dated(kind: Any, data: object, where: str) -> object:
    """The same data with text turned into dates wherever the schema has a date."""
    origin, parts = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        return _dated(next(part for part in parts if part is not type(None)), data, where)
    if origin is tuple and isinstance(data, list):
        return [_dated(parts[0], item, f"{where} [{place}]") for place, item in enumerate(data, start=1)]
    if kind is date:
        try:
            return date.fromisoformat(data if isinstance(data, str) else "")
        except ValueError as error:
            raise InputNotFit(f"{where} must be a date written like 2016-03-11.") from error
    if dataclasses.is_dataclass(kind) and isinstance(data, dict):
        record: Any = kind
        hints = _hints(record)
        return {
            key: _dated(hints[key], item, f"{where} › {key}") if key in hints else item for key, item in data.items()
        }
    return data
