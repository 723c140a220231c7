"""Knows a table of Ofsted's by its headers, and says which column holds what.

The wordings are data (definitions/official/layouts.toml). A table is recognised wherever it stands: the
header row is the first one that holds a column for the authority's name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from goldenthread.core.definitions import build, read_toml


@dataclass(frozen=True)
class EventColumns:
    """One inspection inside a row, by the header wordings of its columns."""

    framework: str
    judgements: dict[str, tuple[str, ...]]
    published: tuple[str, ...] = ()
    start: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    kind: str = ""
    may_lack: tuple[str, ...] = ()
    published_may_lack: bool = False


@dataclass(frozen=True)
class Layout:
    """One way of laying out a table of outcomes."""

    key: str
    title: str
    known_by: tuple[str, ...]
    not_with: tuple[str, ...] = ()
    name: tuple[str, ...] = ()
    region: tuple[str, ...] = ()
    ons: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    passed_over: bool = False
    event: tuple[EventColumns, ...] = ()


@dataclass(frozen=True)
class Marks:
    """Words in cells that are neither a grade nor a date."""

    no_grade: tuple[str, ...]
    abolished: tuple[str, ...]


@dataclass(frozen=True)
class Layouts:
    """What definitions/official/layouts.toml holds."""

    grades: dict[str, str]
    types: dict[str, str]
    marks: Marks
    layout: tuple[Layout, ...]


@dataclass(frozen=True)
class EventPlaces:
    """One inspection inside a row, by column number; None where the table has no such column."""

    columns: EventColumns
    published: int | None
    start: int | None
    type: int | None
    judgements: dict[str, int]


@dataclass(frozen=True)
class Table:
    """One recognised table: where its header stands (row number from 1) and which column holds what."""

    layout: Layout
    header: int
    name: int
    region: int | None
    ons: int | None
    status: int | None
    theme: int | None
    events: tuple[EventPlaces, ...]
    headers: tuple[str, ...]
    lacking: tuple[str, ...] = ()
    unknown: tuple[int, ...] = field(default=())


@cache
def layouts() -> Layouts:
    """Every layout Ofsted has used that we can read."""
    return build(Layouts, read_toml("official", "layouts.toml"), where="definitions/official/layouts.toml")


def plain(cell: Any) -> str:
    """A cell's text in small letters with single spaces; empty for anything that is not text."""
    return " ".join(cell.split()).casefold() if isinstance(cell, str) else ""


def is_header(row: Sequence[Any]) -> bool:
    """Whether a row is the header of a table about authorities."""
    names = {plain(wording) for layout in layouts().layout for wording in layout.name}
    return any(plain(cell) in names for cell in row)


def recognise(row: Sequence[Any], *, header: int) -> Table | None:
    """The table that starts with this header row, or None when no layout is like it."""
    at = {plain(cell): column for column, cell in reversed(list(enumerate(row))) if plain(cell)}
    for layout in layouts().layout:
        if all(plain(each) in at for each in layout.known_by) and not any(
            plain(each) in at for each in layout.not_with
        ):
            if not layout.passed_over and not any(_place(at, event.published + event.start) for event in layout.event):
                continue
            return _table(layout, at, row, header)
    return None


def _table(layout: Layout, at: dict[str, int], row: Sequence[Any], header: int) -> Table:
    lacking: list[str] = []
    events = tuple(made for event in layout.event if (made := _event(event, at, lacking)) is not None)
    claimed = {
        _index(at, wordings) for wordings in (layout.name, layout.region, layout.ons, layout.status, layout.theme)
    }
    claimed |= {at[plain(each)] for each in layout.unused if plain(each) in at}
    for event in events:
        claimed |= {event.published, event.start, event.type, *event.judgements.values()}
    name = _index(at, layout.name)
    return Table(
        layout=layout,
        header=header,
        name=0 if name is None else name,
        region=_index(at, layout.region),
        ons=_index(at, layout.ons),
        status=_index(at, layout.status),
        theme=_index(at, layout.theme),
        events=events,
        headers=tuple(" ".join(cell.split()) if isinstance(cell, str) else "" for cell in row),
        lacking=() if layout.passed_over else tuple(lacking),
        unknown=() if layout.passed_over else tuple(c for c in sorted(at.values()) if c not in claimed),
    )


def _event(event: EventColumns, at: dict[str, int], lacking: list[str]) -> EventPlaces | None:
    """The columns of one inspection; None when the table has none of them, a lack noted when it has some."""
    places = {key: _index(at, wordings) for key, wordings in event.judgements.items()}
    published, start, kind = _index(at, event.published), _index(at, event.start), _index(at, event.type)
    if all(place is None for place in (published, start, kind, *places.values())):
        return None
    wanted = [(event.start, start), (event.type, kind)]
    wanted += [] if event.published_may_lack else [(event.published, published)]
    wanted += [(event.judgements[key], place) for key, place in places.items() if key not in event.may_lack]
    lacking += [wordings[0] for wordings, place in wanted if wordings and place is None]
    held = {key: place for key, place in places.items() if place is not None}
    return EventPlaces(columns=event, published=published, start=start, type=kind, judgements=held)


def _index(at: dict[str, int], wordings: Sequence[str]) -> int | None:
    found = _place(at, wordings)
    return found[0] if found else None


def _place(at: dict[str, int], wordings: Sequence[str]) -> tuple[int, ...]:
    return tuple(at[plain(each)] for each in wordings if plain(each) in at)
