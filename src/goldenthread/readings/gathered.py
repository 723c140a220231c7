"""Every measure of a return at once, for the whole and for each group of each breakdown.

Planning a question costs an engine more than answering it over one authority's rows. So the rows every reading gives
are put into one table, and that table is counted once for everything, instead of a question for each breakdown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pyarrow as pa

from goldenthread.core.measures import BREAKDOWNS, Breakdown, Measure
from goldenthread.readings.frozen import THE_DAY, FrozenTables
from goldenthread.readings.period import period_table
from goldenthread.readings.totals import TOTALS, Total, total_of

_GATHERED, _WHOLES = "counted_things", "counted_wholes"
_KEPT = ("outcome", "value", "base", "days_left", *BREAKDOWNS)


@dataclass(frozen=True)
class BrokenDown:
    """One measure: its total, and the total of each group of each of its breakdowns, the group None not recorded."""

    total: Total
    groups: Mapping[Breakdown, tuple[Total, ...]]


class Gathering:
    """The same readings counted over one version after another, each planned once for all of them.

    `asked` are compiled readings by key. An engine whose rows are to be replaced (fill) must have been opened for that.
    """

    def __init__(self, asked: Mapping[str, str], measures: Mapping[str, Measure], frozen: FrozenTables) -> None:
        self._asked, self._measures, self._frozen = tuple(asked), measures, frozen
        columns = "outcome VARCHAR, value DOUBLE, base DOUBLE, days_left BIGINT"
        named = ", ".join(f"{name} VARCHAR" for name in BREAKDOWNS)
        frozen.rows(f"CREATE TABLE {_GATHERED} (measure VARCHAR, {columns}, {named})")
        kept = ", ".join(_KEPT)
        frozen.rows(f"CREATE TABLE {_WHOLES} AS SELECT '' AS measure, {TOTALS} FROM {_GATHERED}")  # noqa: S608
        self._asked_for = dict(asked)
        self._sum_up: Callable[[], None] | None = None
        self._gather = frozen.prepare(
            [
                f"INSERT INTO {_GATHERED} SELECT '{key}', {kept} FROM ({sql})"  # noqa: S608 - shipped with us
                for key, sql in asked.items()
            ]
        )

    def count(self, *, population: int | None = None) -> dict[str, BrokenDown]:
        """Every reading over the rows that are in the engine now, for the whole and by every breakdown."""
        self._gather()
        counted = self._frozen.rows(_question())
        self._frozen.rows(f"DELETE FROM {_GATHERED}")  # noqa: S608 - our own name
        return _sorted_out(counted, self._asked, self._measures, population)

    def count_wholes(self, *, population: int | None = None) -> dict[str, BrokenDown]:
        """The same without breakdowns, in half the time."""
        if self._sum_up is None:
            self._sum_up = self._frozen.prepare(
                [
                    f"INSERT INTO {_WHOLES} SELECT '{key}', {TOTALS} FROM ({sql})"  # noqa: S608 - shipped with us
                    for key, sql in self._asked_for.items()
                ]
            )
        self._frozen.rows(f"DELETE FROM {_WHOLES}")  # noqa: S608 - our own name
        self._sum_up()
        counted = self._frozen.rows(f"SELECT * FROM {_WHOLES}")  # noqa: S608 - our own name
        return {key: BrokenDown(total_of(self._measures[key], row, population, None), {}) for key, *row in counted}

    def fill(self, tables: Mapping[str, pa.Table], *, on: date) -> None:
        """Puts other rows in the place of those that were there, for another day."""
        day = pa.table({"day": pa.array([on], type=pa.date32())})
        self._frozen.refill({**tables, "the_period": period_table(on), THE_DAY: day})


def broken_down(
    asked: Mapping[str, str], measures: Mapping[str, Measure], frozen: FrozenTables, *, population: int | None = None
) -> dict[str, BrokenDown]:
    """Each compiled reading of `asked`, by key, counted for the whole and by every breakdown its record names."""
    gathering = Gathering(asked, measures, frozen)
    try:
        return gathering.count(population=population)
    finally:
        frozen.rows(f"DROP TABLE {_GATHERED}")
        frozen.rows(f"DROP TABLE {_WHOLES}")


def _sorted_out(
    counted: Sequence[tuple[Any, ...]], asked: Sequence[str], measures: Mapping[str, Measure], population: int | None
) -> dict[str, BrokenDown]:
    totals: dict[str, Total] = {}
    groups: dict[str, dict[Breakdown, list[Total]]] = {key: {} for key in asked}
    for key, grouping, *rest in counted:
        group, numbers = rest[: len(BREAKDOWNS)], tuple(rest[len(BREAKDOWNS) :])
        place = _which(grouping)
        if place is None:
            totals[key] = total_of(measures[key], numbers, population, None)
        elif (name := BREAKDOWNS[place]) in measures[key].breakdowns:
            groups[key].setdefault(name, []).append(total_of(measures[key], numbers, None, group[place]))
    nothing = (0, 0, 0, 0, None, None, None, None, 0, 0)
    return {
        key: BrokenDown(
            totals.get(key) or total_of(measures[key], nothing, population, None),
            {name: tuple(sorted(found, key=_in_order)) for name, found in groups[key].items()},
        )
        for key in asked
    }


def _question() -> str:
    named = ", ".join(BREAKDOWNS)
    sets = ", ".join(["(measure)", *(f"(measure, {name})" for name in BREAKDOWNS)])
    return f"""
        SELECT measure, GROUPING({named}), {named}, {TOTALS}
        FROM {_GATHERED} GROUP BY GROUPING SETS ({sets})
    """  # noqa: S608 - our own names only


def _which(grouping: int) -> int | None:
    """The breakdown a row is of, by its place, from the bits of those it is not of; None for the whole."""
    held = [place for place in range(len(BREAKDOWNS)) if not grouping >> (len(BREAKDOWNS) - 1 - place) & 1]
    return held[0] if held else None


def _in_order(total: Total) -> tuple[bool, str]:
    return total.group is None, total.group or ""
