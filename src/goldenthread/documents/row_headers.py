"""Marks the cell that names each row of a PDF's tables as a header cell, which the typesetter cannot yet do.

A listener who moves along a row then hears its name as well as the column's. The typesetter links every cell to its
column's header by name; those links would hide the row's, so they go, and each header's scope (Column, Row) says
the same.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pikepdf


def mark(pdf: bytes, named: Sequence[bool]) -> bytes:
    """The PDF with row headers in its n-th table (in reading order) where named[n] is true."""
    import pikepdf

    if not any(named):
        return pdf
    with pikepdf.open(io.BytesIO(pdf)) as book:
        for table, wanted in zip(_found(book.Root.StructTreeRoot.K, "/Table"), named, strict=True):
            if wanted:
                for body in _found(table.K, "/TBody"):
                    for row in _found(body.K, "/TR"):
                        _name_row(row)
        out = io.BytesIO()
        book.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.preserve)
    return out.getvalue()


def _name_row(row: pikepdf.Dictionary) -> None:
    import pikepdf

    cells = [cell for cell in _children(row.K) if cell.get("/S") in ("/TD", "/TH")]
    for place, cell in enumerate(cells):
        about = [each for each in _attributes(cell) if each.get("/O") == "/Table"]
        for each in about:
            if "/Headers" in each:
                del each["/Headers"]
        if place == 0:
            cell.S = pikepdf.Name.TH
            own = about[0] if about else pikepdf.Dictionary(O=pikepdf.Name.Table)
            own.Scope = pikepdf.Name.Row
            if not about:
                cell.A = pikepdf.Array([*_attributes(cell), own])


def _attributes(cell: pikepdf.Dictionary) -> list[Any]:
    given = cell.get("/A")
    if given is None:
        return []
    return list(_children(given))


def _children(part: Any) -> list[Any]:
    """The dictionaries directly in a /K or /A entry, which may be one dictionary or an array with numbers in it."""
    import pikepdf

    parts = list(part) if isinstance(part, pikepdf.Array) else [part]
    return [each for each in parts if isinstance(each, pikepdf.Dictionary)]


def _found(part: Any, kind: str) -> Iterator[Any]:
    """Every structure element of one kind under a /K entry, in reading order; none inside another of its kind."""
    for child in _children(part):
        if child.get("/S") == kind:
            yield child
        elif "/K" in child:
            yield from _found(child.K, kind)
