"""From a sealed version to the values of its measures: counts for the whole and for each group, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from types import TracebackType

import pyarrow as pa

from goldenthread.core.calendars import load_calendar
from goldenthread.core.measures import Measure, load_measures, why_not_readable
from goldenthread.readings.frozen import FrozenTables
from goldenthread.readings.gathered import BrokenDown, Gathering, broken_down
from goldenthread.readings.measures import compiled_readings, open_clocks, open_tables, outcome_rows_of
from goldenthread.readings.period import CALENDAR
from goldenthread.vault.opened import OpenVersion
from goldenthread.vault.store import Vault


@dataclass(frozen=True)
class Valued:
    """The measures a version allows, by key, and why the others of its return could not be read."""

    values: Mapping[str, BrokenDown]
    not_read: Mapping[str, str]


def value_version(vault: Vault, version: str, *, on: date, population: int | None = None) -> Valued:
    """Every measure that the tables of a version allow, made for the day `on`.

    `population` is the children aged 0 to 17 who live in the area. OutsideCalendar when the day is in no calendar.
    """
    load_calendar(CALENDAR).check_covers(on)
    measures = load_measures()
    with vault.open_version(version) as opened:
        collection, given = opened.manifest.collection, opened.manifest.given
        why = {
            key: why_not_readable(measure, collection, given)
            for key, measure in measures.items()
            if collection in measure.reads
        }
        compiled = compiled_readings(collection)
        asked = {key: compiled[key] for key, reason in why.items() if reason is None}
        with open_tables(opened.tables, on=on) as frozen:
            values = broken_down(asked, measures, frozen, population=population)
    return Valued(values, {key: reason for key, reason in why.items() if reason is not None})


class Valuer(AbstractContextManager["Valuer"]):
    """Values version after version of one return, every reading planned once; close it when done.

    For whoever has the tables in hand before they are sealed; a version in the vault is valued by value_version.
    """

    def __init__(self, collection: str) -> None:
        self._collection = collection
        self._frozen: FrozenTables | None = None
        self._gathering: Gathering | None = None

    def value(
        self, tables: Mapping[str, pa.Table], *, on: date, population: int | None = None, broken_down: bool = True
    ) -> Valued:
        """Every measure of the return from tables all of whose columns were sent, made for the day `on`."""
        load_calendar(CALENDAR).check_covers(on)
        if self._gathering is None:
            measures = load_measures()
            asked = {k: sql for k, sql in compiled_readings(self._collection).items() if k in measures}
            self._frozen = open_tables(tables, on=on, refilled=True)
            self._gathering = Gathering(asked, measures, self._frozen)
        else:
            self._gathering.fill(tables, on=on)
        count = self._gathering.count if broken_down else self._gathering.count_wholes
        return Valued(count(population=population), {})

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._frozen is not None:
            self._frozen.__exit__(kind, error, trace)


def things_counted(opened: OpenVersion, measure: Measure, *, on: date) -> list[dict[str, object]]:
    """The row of every thing a measure counts in an open version: for the strongroom and its two hatches only."""
    with open_tables(opened.tables, on=on) as frozen:
        return outcome_rows_of(measure.key, opened.manifest.collection, frozen)


def clocks_running(opened: OpenVersion, measure: Measure, *, on: date) -> list[dict[str, object]]:
    """The things of a measure whose time is still running, most pressing first: for the strongroom only."""
    with open_tables(opened.tables, on=on) as frozen:
        return open_clocks(measure.key, opened.manifest.collection, frozen)
