"""Every measure for every authority of a year at once, from tables that hold the returns of all of them.

One pass over the tables gives all authorities, instead of one run for each. Years follow one another, so that no
more than one year is in memory.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import pyarrow as pa

from goldenthread.core.calendars import load_calendar
from goldenthread.core.measures import load_measures
from goldenthread.intake.accepted import Progress
from goldenthread.readings.measures import compiled_readings, open_tables
from goldenthread.readings.period import CALENDAR
from goldenthread.readings.totals import Total, totals_by_authority

RICHEST_FIRST = ("ssda903", "cin-census", "workforce", "annex-a")
"""Which return a measure is read from where several hold it: the one every authority sends to the department."""


@dataclass(frozen=True)
class NationalFigure:
    """One measure of one authority on one day; `total.group` is the authority's three-digit number."""

    on: date
    collection: str
    total: Total


def measure_together(
    returns: Mapping[str, Mapping[str, pa.Table]],
    *,
    on: date,
    populations: Mapping[str, int] | None = None,
    memory: str | None = None,
    progress: Progress = lambda _: None,
) -> Iterator[NationalFigure]:
    """Every measure for every authority in the tables of one year, each from the richest return that was given.

    `returns` are accepted tables by return and table, with `source_name` and identifiers that begin with the
    authority's number. They are let go one return after another.
    """
    load_calendar(CALENDAR).check_covers(on)
    measures = load_measures()
    left = dict(measures)
    for collection in RICHEST_FIRST:
        if collection not in returns:
            continue
        compiled = compiled_readings(collection)
        asked = {key: compiled[key] for key, measure in left.items() if collection in measure.reads}
        left = {key: measure for key, measure in left.items() if key not in asked}
        if not asked:
            continue
        progress(f"{on.isoformat()}: {len(asked)} measures from {collection} …")
        tables = needed(returns[collection], asked)
        with open_tables(tables, on=on, memory=memory) as frozen:
            del tables
            for total in totals_by_authority(asked, measures, frozen, populations=populations):
                yield NationalFigure(on, collection, total)


def needed(tables: Mapping[str, pa.Table], asked: Mapping[str, str]) -> dict[str, pa.Table]:
    """The tables with only the columns that a reading names: names, postcodes and the like take no memory."""
    text = "\n".join(asked.values())
    return {
        name: table.select([column for column in table.column_names if f'"{column}"' in text])
        for name, table in tables.items()
        if f'"{name}"' in text
    }
