"""Reads the SSDA903 return of looked-after children: a set of CSV files or sheets, or the XML form.

In the XML form a child's header holds what the CSV form spreads over ten tables. UASC, AD1 and OC3 have no
element of their own there; a child has a row when any field of that table is filled.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from goldenthread.core.errors import InputNotFit
from goldenthread.core.returns import load_return
from goldenthread.intake.accepted import Accepted, Progress
from goldenthread.intake.records import Collector, Row, leaves, without_namespaces
from goldenthread.intake.sources import Source, open_path
from goldenthread.intake.tabular import Recognised, look, read_tables
from goldenthread.intake.xml import records, root_name, validator

ROOT = "EXPSSDA903"
_SAID_EVERY = 25_000
_LOOSE = {
    "uasc": ("DUC",),
    "ad1": ("DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"),
    "oc3": ("IN_TOUCH", "ACTIV", "ACCOM"),
}
_INNER = {"OC2": "oc2", "AD_PLACED": "placed_adoption", "PERMANENCE": "prev_perm", "AMISSING": "missing"}
_INNER |= {"AREVIEW": "reviews"}


def read_ssda903(path: Path, *, year: int | None = None, progress: Progress = lambda _: None) -> Accepted:
    """The return at `path` as twelve accepted tables, from CSV files, sheets or XML; InputNotFit when it is none."""
    sources, refused = open_path(path)
    names = [each.name for each in refused]
    messages = [each for each in sources if each.kind == "xml" and root_name(each) == ROOT]
    if messages:
        strays = [each.name for each in sources if each not in messages]
        return accept_ssda903_xml(messages, strays + names, year=year, progress=progress)
    found, strays = look(sources, [load_return("ssda903")])
    return accept_ssda903(found, strays + names, year=year, progress=progress)


def accept_ssda903(
    found: Sequence[Recognised],
    strays: Sequence[str],
    *,
    year: int | None = None,
    progress: Progress = lambda _: None,
) -> Accepted:
    """The same from grids already recognised; without header and episodes the return is not fit."""
    missing = ("missing_core_table", "missing_optional_table")
    return read_tables(load_return("ssda903"), found, strays, missing=missing, year=year, progress=progress)


def accept_ssda903_xml(
    sources: Sequence[Source],
    strays: Sequence[str] = (),
    *,
    year: int | None = None,
    progress: Progress = lambda _: None,
) -> Accepted:
    """The same from XML files already known to be of this return; the year is not in the file, so it is given."""
    if not sources:
        raise InputNotFit(f"There is no SSDA903 XML here: no file opens with {ROOT}. Check the file.")
    collector = Collector(load_return("ssda903"), year)
    for stray in strays:
        collector.book.add("stray_sheet", "", stray)
    check = validator("SSDA903_CLA.xsd", "CHILD", "")
    for source in sources:
        progress(f"Reading {source.name} …")
        number = 0
        for number, record in enumerate(records(source, "CHILD"), start=1):
            child = without_namespaces(record)
            _child(collector, child, source.name, number)
            for element, expected in check(child) if check else ():
                collector.book.add("schema_rule", "header", source.name, column=element, expected=expected, row=number)
            if collector.full():
                collector.flush(source.name)
            if number % _SAID_EVERY == 0:
                progress(f"Reading {source.name}: {number:,} children …")
        collector.close(source, number)
    return collector.accepted()


def _child(collector: Collector, child: Any, place: str, number: int) -> None:
    headers = [part for part in child if part.tag == "HEADER"]
    row: Row = {}
    inner: list[tuple[str, Row]] = []
    twice: list[str] = []
    for header in headers:
        for part in header:
            if part.tag in _INNER:
                cells: Row = {}
                twice += leaves(part, cells)
                inner.append((_INNER[part.tag], cells))
            else:
                twice += leaves((part,), row)
    for name in twice:
        collector.book.add("repeated_element", "header", place, column=name, row=number)
    link = {"CHILD": row.pop("CHILDID", None), "DOB": row.get("DOB"), "SEX": row.get("SEX")}
    asylum_seeking = (row.pop("UASC", None) or "").strip() == "1"  # the CSV form says so by having a row
    loose = {name: {tag: row.pop(tag, None) for tag in tags} for name, tags in _LOOSE.items()}
    collector.add("header", {**row, "CHILD": link["CHILD"]}, number)
    born = {"CHILD": link["CHILD"], "DOB": link["DOB"]}
    for name, cells in inner:
        collector.add(name, {**born, **cells}, number)
    for name, cells in loose.items():
        if any(text and text.strip() for text in cells.values()) or (asylum_seeking and name == "uasc"):
            collector.add(name, {**(link if name == "uasc" else born), **cells}, number)
    _episodes(collector, child, place, number, link["CHILD"])


def _episodes(collector: Collector, child: Any, place: str, number: int, child_id: str | None) -> None:
    for part in child:
        if part.tag == "EPISODE":
            cells: Row = {"CHILD": child_id}
            for name in leaves(part, cells):
                collector.book.add("repeated_element", "episodes", place, column=name, row=number)
            collector.add("episodes", cells, number)
        elif part.tag != "HEADER":
            collector.book.add("unknown_element", "header", place, column=part.tag[:60], row=number)
