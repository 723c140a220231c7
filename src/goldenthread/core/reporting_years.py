"""The twelve months a national collection covers: 1 April to 31 March, or to 30 September for the workforce."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from goldenthread.core.definitions import build, read_toml
from goldenthread.core.errors import DefinitionError


@dataclass(frozen=True, kw_only=True)
class YearKind:
    """One kind of reporting year as definitions/reporting_years.toml states it."""

    key: str
    title: str
    used_by: tuple[str, ...]
    starts_month: int
    starts_day: int

    def __post_init__(self) -> None:
        try:
            date(2001, self.starts_month, self.starts_day)
        except ValueError as error:
            raise DefinitionError("A reporting year must start on a day that every year has.") from error


@dataclass(frozen=True)
class ReportingYear:
    """One reporting year, first and last day included."""

    kind: str
    first: date
    last: date

    @property
    def label(self) -> str:
        """As statistics write it: 2015-16."""
        if self.first.year == self.last.year:
            return str(self.first.year)
        return f"{self.first.year}-{self.last.year % 100:02d}"

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@cache
def year_kinds() -> dict[str, YearKind]:
    """Each kind of reporting year by key."""
    where = "definitions/reporting_years.toml"
    tables = read_toml("reporting_years.toml").get("year", [])
    kinds = [build(YearKind, table, where=f"{where} › year [{place}]") for place, table in enumerate(tables, start=1)]
    return {kind.key: kind for kind in kinds}


def reporting_year(day: date, kind: str = "financial") -> ReportingYear:
    """The reporting year a day falls in; `kind` is financial (to 31 March) or workforce (to 30 September)."""
    kinds = year_kinds()
    if kind not in kinds:
        raise DefinitionError(f"There is no reporting year “{kind}”. There are: {', '.join(sorted(kinds))}.")
    month, first_day = kinds[kind].starts_month, kinds[kind].starts_day
    year = day.year if (day.month, day.day) >= (month, first_day) else day.year - 1
    last = date(year + 1, month, first_day) - timedelta(days=1)
    return ReportingYear(kind, date(year, month, first_day), last)


def snapshot_day(year: int, kind: str = "financial") -> date:
    """The last day of the reporting year that ends in this calendar year: 31 March, or 30 September."""
    for ending in (reporting_year(date(year, 1, 1), kind).last, reporting_year(date(year, 12, 31), kind).last):
        if ending.year == year:
            return ending
    raise DefinitionError(f"No reporting year of the kind “{kind}” ends in {year}.")
