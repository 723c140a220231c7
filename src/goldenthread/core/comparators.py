"""What a measure may be set beside: the Department's published figures, each with its own year and source.

The figures are extracts of the official statistics, one small table for each measure (definitions/official/comparators).
A code in place of a figure stays that code: hidden is never nought. An authority is known by its DfE number, so that
a new ONS code does not break a series; one that was abolished keeps its own series, and neither joins the other's.
"""

from __future__ import annotations

import statistics
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from goldenthread.core.authorities import by_dfe, edition_right_for, neighbours, predecessors
from goldenthread.core.definitions import build, names_on, read_csv, read_toml
from goldenthread.core.errors import DefinitionError, InputNotFit

ENGLAND = "England"
FOLDER = "official/comparators"
FEWEST_NEIGHBOURS = 5
"""Below so many published figures no mean of the neighbours is given: it would be another group."""


@dataclass(frozen=True)
class Source:
    """One publication: its title, the folder its files lie in, and the month and day its years end on."""

    key: str
    title: str
    folder: str
    ends: str


@dataclass(frozen=True)
class Series:
    """Where the figures for one measure stand in the files of a publication."""

    measure: str
    source: str
    file: str
    column: str
    where: dict[str, str] = field(default_factory=dict)
    differs: str = ""


@dataclass(frozen=True)
class Comparators:
    """What definitions/official/comparators.toml holds."""

    licence: str
    codes: dict[str, str]
    source: tuple[Source, ...]
    series: tuple[Series, ...]

    def source_of(self, series: Series) -> Source:
        """The publication a series is from."""
        for each in self.source:
            if each.key == series.source:
                return each
        raise DefinitionError(f"comparators.toml names a source “{series.source}” that it does not hold.")


@dataclass(frozen=True)
class Beside:
    """One figure beside a measure: of whom, on which day its year ends, as text, and the number where there is one.

    `text` is the figure as published, or why there is none. `note` says what it is made of.
    """

    label: str
    year_ends: date
    text: str
    value: float | None
    source: str
    note: str = ""
    differs: str = ""


@dataclass(frozen=True)
class Population:
    """Children aged 0 to 17 who live in an area in the middle of a year, with the source."""

    children: int
    year: int
    source: str


@cache
def comparators() -> Comparators:
    """The shipped definition of all series."""
    return build(Comparators, read_toml("official", "comparators.toml"), where="definitions/official/comparators.toml")


@cache
def series_of(measure: str) -> tuple[Series, ...]:
    """The series for a measure in the order they are taken; none where nothing is published to set beside it."""
    return tuple(each for each in comparators().series if each.measure == measure)


def table_of(series: Series) -> str:
    """The name of the table a series ships in, without its ending."""
    place = series_of(series.measure).index(series) if series in series_of(series.measure) else 0
    return series.measure if place == 0 else f"{series.measure}-{place + 1}"


@dataclass(frozen=True)
class Published:
    """The figures for a measure by area and year, and which series each year was taken from."""

    figures: Mapping[str, Mapping[int, str]]
    series: Mapping[int, Series]


@cache
def published(measure: str) -> Published:
    """What is published for a measure by area (England, a region's name, a DfE number) and year, as text."""
    found: dict[str, dict[int, str]] = {}
    taken: dict[int, Series] = {}
    there = set(names_on(FOLDER, ".csv"))
    for series in series_of(measure):
        if table_of(series) not in there:
            continue
        rows = read_csv("official", "comparators", f"{table_of(series)}.csv")
        new = {int(year) for row in rows for year, text in row.items() if year != "area" and text} - set(taken)
        taken |= dict.fromkeys(new, series)
        for row in rows:
            cells = found.setdefault(row["area"], {})
            cells.update((year, row[str(year)]) for year in new if row[str(year)])
    return Published(found, taken)


def beside(measure: str, dfe: int, on: date) -> tuple[Beside, ...]:
    """England, the region, the statistical neighbours and the authority's own published figure, as known for `on`.

    Each is of the latest year that ended by that day; before the first year that is published there is none.
    """
    held = published(measure)
    authority = by_dfe(dfe)
    found = [
        _one(held, ENGLAND, ENGLAND, on),
        _one(held, authority.region, authority.region, on),
        _neighbours(held, dfe, on),
        *_own(held, dfe, on),
    ]
    return tuple(each for each in found if each is not None)


def number(text: str) -> float | None:
    """The figure in a published cell; None where it holds a code."""
    try:
        return float(text)
    except ValueError:
        return None


def population_of(dfe: int, on: date) -> Population | None:
    """The children aged 0 to 17 of an authority in the middle of the latest year known by a day, or None."""
    held = _populations().get(dfe, {})
    known = [year for year in held if date(year, 6, 30) <= on]
    if not known:
        return None
    year = max(known)
    return Population(held[year], year, f"ONS mid-year population estimate, children aged 0 to 17, {year}")


def _one(held: Published, area: str, label: str, on: date) -> Beside | None:
    years = [year for year in held.figures.get(area, {}) if _ends(held, year) <= on]
    if not years:
        return None
    year = max(years)
    text = held.figures[area][year]
    value = number(text)
    said = text if value is not None else _meaning(text)
    series = held.series[year]
    return Beside(label, _ends(held, year), said, value, _title(series), differs=series.differs)


def _own(held: Published, dfe: int, on: date) -> list[Beside | None]:
    """The authority's own published figure; where it is too young to have one, those of whom it took over from."""
    own = _one(held, f"{dfe:03d}", f"{by_dfe(dfe).name}, as published", on)
    if own is not None:
        return [own]
    return [_one(held, f"{each.dfe:03d}", f"{each.name}, whose area it took over", on) for each in predecessors(dfe)]


def _neighbours(held: Published, dfe: int, on: date) -> Beside | None:
    """The mean of the statistical neighbours' figures, of the edition in use when the year ended."""
    years = [year for year in held.series if _ends(held, year) <= on]
    if not years:
        return None
    year = max(years)
    ends, series = _ends(held, year), held.series[year]
    edition = edition_right_for(ends)
    try:
        near = neighbours(dfe, edition=edition.year)
    except InputNotFit:
        return None
    cells = [held.figures.get(f"{each.dfe:03d}", {}).get(year, "x") for each in near]
    known = [value for value in map(number, cells) if value is not None]
    note = f"Mean of {len(known)} of {len(near)} neighbours ({edition.title}). {edition.caution}".strip()
    label = "Statistical neighbours"
    if len(known) < FEWEST_NEIGHBOURS:
        return Beside(label, ends, f"fewer than {FEWEST_NEIGHBOURS} are published", None, _title(series), note)
    mean = statistics.fmean(known)
    return Beside(label, ends, f"{mean:.1f}", mean, _title(series), note, series.differs)


def _meaning(code: str) -> str:
    return comparators().codes.get(code, f"published as “{code}”")


def _title(series: Series) -> str:
    return comparators().source_of(series).title


def _ends(held: Published, year: int) -> date:
    month, day = comparators().source_of(held.series[year]).ends.split("-")
    return date(year, int(month), int(day))


@cache
def _populations() -> Mapping[int, Mapping[int, int]]:
    found: dict[int, dict[int, int]] = {}
    for row in read_csv("official", "populations.csv"):
        dfe = int(row.pop("dfe"))
        found[dfe] = {int(year): int(text) for year, text in row.items() if text}
    return found
