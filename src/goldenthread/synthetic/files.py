"""Writes one return of one made-up authority on one day, in the form it has in that collection year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from goldenthread.core.reporting_years import reporting_year
from goldenthread.core.returns import load_return
from goldenthread.synthetic.annex_a_care import annex_a_tables
from goldenthread.synthetic.as_at import AsAt
from goldenthread.synthetic.cells import Sheet, coded, spoken
from goldenthread.synthetic.chance import Stream
from goldenthread.synthetic.cin_census import cin_census_tables
from goldenthread.synthetic.days import day_of
from goldenthread.synthetic.dirt import Blot, dirty
from goldenthread.synthetic.ssda903 import ssda903_tables
from goldenthread.synthetic.ssda903_xml import write_ssda903_xml
from goldenthread.synthetic.tables import Tables
from goldenthread.synthetic.text_files import csv_text, write_cin_census, write_csv
from goldenthread.synthetic.workbook import write_workbook
from goldenthread.synthetic.workforce import workforce_tables

Kind = Literal["annex-a", "ssda903", "ssda903-xml", "cin-census", "workforce"]
KINDS: tuple[Kind, ...] = ("annex-a", "ssda903", "ssda903-xml", "cin-census", "workforce")

_SEX_SINCE = 2025
"""The first census with an element called Sex; before it, GenderCurrent."""


@dataclass(frozen=True)
class Written:
    """One return that was written: its kind, files, whose it is, its day, the rows of each table, errors put in."""

    kind: Kind
    files: tuple[Path, ...]
    authority: int
    as_at: date
    tables: dict[str, int]
    blots: tuple[tuple[Path, Blot], ...]


_NO_IDENTIFIER = frozenset({"blank_id"})
_CANNOT: dict[str, frozenset[str]] = {
    "children": frozenset(),
    "header": frozenset(),
    "disabilities": _NO_IDENTIFIER | {"missing_code"},
    "assessment_factors": _NO_IDENTIFIER | {"missing_code"},
}
"""Errors XML has no room for: the identifier stands at the child alone, and a blank entry of a list is no entry."""


def return_tables(kind: Kind, view: AsAt, *, years: int = 1) -> Tables:
    """The clean tables of a return under their canonical names, before they become a file.

    For whoever wants made-up children without files: benchmarks, the measures' oracle, Spark.
    """
    if kind == "annex-a":
        return annex_a_tables(view)
    if kind in ("ssda903", "ssda903-xml"):
        return ssda903_tables(view)
    return cin_census_tables(view) if kind == "cin-census" else workforce_tables(view, years)


def write_return(kind: Kind, view: AsAt, folder: Path, dirt: float = 0.0, *, years: int = 1) -> Written:
    """Write one return into a folder that exists."""
    day = day_of(view.on)
    year = reporting_year(day).last.year
    key = "ssda903" if kind == "ssda903-xml" else kind
    schema = load_return(key)
    sheets: dict[str, Sheet] = {}
    found: dict[str, list[Blot]] = {}
    for name, rows in return_tables(kind, view, years=years).items():
        table = schema.table(name)
        sheet = spoken(table, rows, key) if kind == "annex-a" else coded(table, rows, year, iso=kind == "cin-census")
        sheets[name], found[name] = _dirtied(view, sheet, dirt, kind, key)
    paths = _write(kind, view, folder, sheets, day, year)
    blots = [(paths.get(name, next(iter(paths.values()))), blot) for name, held in found.items() for blot in held]
    counts = {name: len(sheet) for name, sheet in sheets.items()}
    files = tuple(dict.fromkeys(paths.values()))
    return Written(kind, files, view.world.authority, day, counts, tuple(blots))


def dirty_files(view: AsAt, dirt: float) -> list[tuple[str, bytes]]:
    """Annex A with errors in it as one CSV file for each list: names and bytes, nothing on the disk."""
    files = []
    for name, rows in return_tables("annex-a", view).items():
        sheet = spoken(load_return("annex-a").table(name), rows, "annex-a")
        files.append((f"{name}.csv", csv_text(_dirtied(view, sheet, dirt, "annex-a", "annex-a")[0]).encode()))
    return files


def _dirtied(view: AsAt, sheet: Sheet, dirt: float, kind: Kind, key: str) -> tuple[Sheet, list[Blot]]:
    """The sheet with its errors. In XML a row's number is its place among its kind, and there is no stray column."""
    world = view.world
    stream = Stream(world.seed, world.authority, f"dirt {key} {sheet.table.name}", view.on)
    in_xml = kind in ("cin-census", "ssda903-xml")
    if sheet.table.name == "header" and key == "cin-census":
        return sheet, []
    cannot = _CANNOT.get(sheet.table.name, _NO_IDENTIFIER) if in_xml else frozenset()
    return dirty(sheet, dirt, stream, return_key=key, first_row=1 if in_xml else 2, stray=not in_xml, cannot=cannot)


def _write(kind: Kind, view: AsAt, folder: Path, sheets: dict[str, Sheet], day: date, year: int) -> dict[str, Path]:
    """The file of each table."""
    authority = view.world.authority
    if kind == "ssda903":
        return _csv_set(folder, sheets)
    if kind == "workforce":
        path = folder / f"made-up-workforce-{authority}-{day.isoformat()}.csv"
        write_csv(path, sheets["workforce"])
    elif kind == "annex-a":
        path = folder / f"made-up-annex-a-{authority}-{day.isoformat()}.xlsx"
        pages = {f"List {place}": sheet for place, sheet in enumerate(sheets.values(), start=1)}
        write_workbook(path, pages, made_on=day)
    elif kind == "ssda903-xml":
        path = folder / f"made-up-ssda903-{authority}-{day.isoformat()}.xml"
        write_ssda903_xml(path, sheets)
    else:
        path = folder / f"made-up-cin-census-{authority}-{day.isoformat()}.xml"
        write_cin_census(path, sheets, sex_element="Sex" if year >= _SEX_SINCE else "GenderCurrent")
    return dict.fromkeys(sheets, path)


def _csv_set(folder: Path, sheets: dict[str, Sheet]) -> dict[str, Path]:
    """One CSV file for each table that has a row; header and episodes always."""
    paths = {}
    for name, sheet in sheets.items():
        if len(sheet) or sheet.table.needed:
            paths[name] = folder / f"{name}.csv"
            write_csv(paths[name], sheet)
    return paths
