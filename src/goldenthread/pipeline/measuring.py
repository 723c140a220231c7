"""From a file to the performance measures: read the return, run every reading its tables allow, give totals only."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from goldenthread.core.calendars import load_calendar
from goldenthread.core.measures import Measure, load_measure, load_measures, why_not_readable
from goldenthread.intake.accepted import Accepted, Progress
from goldenthread.pipeline.receiving import receive_all
from goldenthread.readings.engines import compiled_for, open_engine, refuse_unknown
from goldenthread.readings.period import CALENDAR
from goldenthread.readings.totals import Total, totals


@dataclass(frozen=True)
class Figure:
    """One measure read from one return."""

    collection: str
    total: Total


@dataclass(frozen=True)
class NotRead:
    """A measure that could not be read from anything given, and why; nothing is known about what it asks."""

    measure: Measure
    why: str


@dataclass(frozen=True)
class Measured:
    """What came of the returns at a path: the figures, and the measures that could not be read."""

    returns: tuple[str, ...]
    figures: tuple[Figure, ...]
    not_read: tuple[NotRead, ...]


def measure_files(
    path: Path,
    *,
    on: date,
    keys: Collection[str] = (),
    population: int | None = None,
    engine: str = "duckdb",
    progress: Progress = lambda _: None,
) -> Measured:
    """Every measure (or those of `keys`) that the returns at `path` allow, made for the day `on`.

    A measure that two of the returns allow is read from each. `population` is the children aged 0 to 17 who
    live in the area: without it a rate has its count and no value. `engine` is duckdb, spark (on this machine)
    or the address of a Spark cluster; each gives the same. Nothing is stored. OutsideCalendar when the day is
    in no published calendar; InputNotFit when nothing there is a return.
    """
    refuse_unknown(engine)
    load_calendar(CALENDAR).check_covers(on)
    accepted = receive_all(path, progress=progress)
    return measure_accepted(accepted, on=on, keys=keys, population=population, engine=engine, progress=progress)


def measure_accepted(
    accepted: tuple[Accepted, ...],
    *,
    on: date,
    keys: Collection[str] = (),
    population: int | None = None,
    engine: str = "duckdb",
    progress: Progress = lambda _: None,
) -> Measured:
    """The same for returns that have been read already."""
    load_calendar(CALENDAR).check_covers(on)
    measures = [load_measure(key) for key in keys] or list(load_measures().values())
    figures: list[Figure] = []
    for each in accepted:
        figures += _figures(each, measures, on, population, engine, progress)
    read = {figure.total.measure.key for figure in figures}
    missing = tuple(NotRead(measure, _why(measure, accepted)) for measure in measures if measure.key not in read)
    return Measured(tuple(each.schema.key for each in accepted), tuple(figures), missing)


def _figures(
    accepted: Accepted, measures: list[Measure], on: date, population: int | None, engine: str, progress: Progress
) -> list[Figure]:
    collection = accepted.schema.key
    compiled = compiled_for(engine, collection)
    readable = [measure for measure in measures if not why_not_readable(measure, collection, accepted.given)]
    progress(f"Reading {len(readable)} measures from {accepted.schema.title} …")
    asked = {measure.key: compiled[measure.key] for measure in readable}
    with open_engine(engine, accepted.tables, on=on) as frozen:
        found = totals(asked, load_measures(), frozen, population=population)
    return [Figure(collection, each) for each in found]


def _why(measure: Measure, accepted: tuple[Accepted, ...]) -> str:
    """Why none of the returns allows the measure: the one it could be read from, if it is there, says it best."""
    for each in accepted:
        if each.schema.key in measure.reads:
            return str(why_not_readable(measure, each.schema.key, each.given))
    return str(why_not_readable(measure, accepted[0].schema.key, accepted[0].given))
