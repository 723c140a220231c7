"""Reads the Department's published tables into one small table for each measure: areas down, years across.

A figure is kept as it was published, so a code in place of one stays that code. Areas are known by DfE number, never
by ONS code, which changes when a boundary moves; a region is known by its name.
"""

from __future__ import annotations

import csv
import gzip
import io
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from goldenthread.core.authorities import by_dfe, regions
from goldenthread.core.comparators import ENGLAND, Comparators, Series, number
from goldenthread.core.errors import InputNotFit

Figures = dict[str, dict[int, str]]
"""Published text by area and year."""

POPULATIONS = "csc_dashboard/ons_mid-year_population_estimates_2012_to_2024.csv"
_TOOL_REGIONS = {"London (Inner)": "Inner London", "London (Outer)": "Outer London"}


def read_series(folder: Path, held: Comparators, series: Series) -> Figures:
    """Every figure of one series from the folder of the Department's files; InputNotFit says what is missing."""
    path = folder / held.source_of(series).folder / series.file
    rows = _from_tool(path, series) if path.suffix == ".parquet" else _from_table(path, series)
    found: Figures = {}
    for area, year, text in rows:
        cells = found.setdefault(area, {})
        if cells.setdefault(year, text) != text:
            raise InputNotFit(f"{path.name} has two figures for {area} in {year} under {series.column}.")
    if ENGLAND not in found:
        raise InputNotFit(f"{path.name} has no figure for England under {series.column}. Check the definition.")
    return found


def write_series(path: Path, figures: Mapping[str, Mapping[int, str]], note: str) -> None:
    """Writes one table as it ships: England, the regions, then authorities by DfE number; the same bytes every time."""
    years = sorted({year for cells in figures.values() for year in cells})
    areas = sorted(figures, key=lambda area: (area != ENGLAND, area.isdigit(), area))
    rows = ([area, *(figures[area].get(year, "") for year in years)] for area in areas)
    path.write_text(_text(note, ["area", *map(str, years)], rows), encoding="utf-8", newline="\n")


def read_populations(folder: Path) -> dict[int, dict[int, int]]:
    """Children aged 0 to 17 by DfE number and year, from the mid-year estimates."""
    found: dict[int, dict[int, int]] = {}
    for row in _table(folder / POPULATIONS):
        if row["geographic_level"] == "Local authority" and row["age_group"] == "Children aged 0 to 17 years":
            dfe, count = number(row["old_la_code"]), number(row["population_estimate"])
            if dfe and count:
                found.setdefault(int(dfe), {})[int(row["time_period"])] = int(count)
    if not found:
        raise InputNotFit(f"{POPULATIONS} holds no authority's children aged 0 to 17.")
    return found


def write_populations(path: Path, found: Mapping[int, Mapping[int, int]], note: str) -> None:
    """Writes the populations as they ship."""
    years = sorted({year for cells in found.values() for year in cells})
    rows = ([f"{dfe:03d}", *(str(found[dfe].get(year, "")) for year in years)] for dfe in sorted(found))
    path.write_text(_text(note, ["dfe", *map(str, years)], rows), encoding="utf-8", newline="\n")


def _from_table(path: Path, series: Series) -> Iterator[tuple[str, int, str]]:
    for row in _table(path):
        if series.column not in row:
            raise InputNotFit(f"{path.name} has no column “{series.column}”. Check the definition.")
        if any(row.get(name) != value for name, value in series.where.items()):
            continue
        area = _area(row["geographic_level"], row.get("region_name", ""), row.get("old_la_code", ""))
        if area:
            yield area, int(row["time_period"]), _tidy(row[series.column])


def _from_tool(path: Path, series: Series) -> Iterator[tuple[str, int, str]]:
    import pyarrow.compute as pc
    import pyarrow.parquet as pq

    _check_there(path)
    table = pq.read_table(path)
    table = table.filter(pc.equal(table["Short Desc"], series.column))
    for row in table.to_pylist():
        name, dfe = str(row["LA and Regions"]), row["LA Number"]
        area = ENGLAND if name == ENGLAND else _region(_TOOL_REGIONS.get(name, name)) or _authority(dfe)
        if area and str(row["Years"]).isdigit():
            yield area, int(row["Years"]), _tidy(str(row["Values"]))


def _area(level: str, region: str, dfe: str) -> str:
    if level == "National":
        return ENGLAND
    if level == "Regional":
        return _region(region)
    return _authority(number(dfe))


def _authority(dfe: float | None) -> str:
    """The number of an authority we know; one we do not know is refused rather than lost."""
    return f"{by_dfe(int(dfe)).dfe:03d}" if dfe else ""


def _region(name: str) -> str:
    return next((each for each in regions() if each.casefold() == name.casefold()), "")


def _tidy(text: str) -> str:
    """The text as published, without the noise of binary fractions: 15.200000000000001 is 15.2."""
    value = number(text.strip())
    return text.strip() if value is None else f"{round(value, 3):g}" if abs(value) < 100_000 else f"{value:.0f}"


def _table(path: Path) -> Iterator[dict[str, str]]:
    _check_there(path)
    raw = path.read_bytes()
    text = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8-sig")
    yield from csv.DictReader(io.StringIO(text))


def _check_there(path: Path) -> None:
    if not path.is_file():
        raise InputNotFit(f"There is no {path.name} in {path.parent}. Fetch the Department's file and put it there.")


def _text(note: str, head: list[str], rows: Iterable[list[str]]) -> str:
    made = io.StringIO()
    made.write(f"# {note}\n")
    writer = csv.writer(made, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    return made.getvalue()
