"""From rows of things counted to the numbers that may leave: how many of each outcome, and the value.

The value is never without the number not recorded beside it. Nothing here suppresses small numbers: that is
the disclosure scheme's work, at the door of each output.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from goldenthread.core.errors import WrongUse
from goldenthread.core.measures import Breakdown, Measure
from goldenthread.readings.engines import Engine

TOTALS = """
  count(*) FILTER (WHERE outcome = 'met') AS met,
  count(*) FILTER (WHERE outcome = 'not_met') AS not_met,
  count(*) FILTER (WHERE outcome = 'not_applicable') AS not_applicable,
  count(*) FILTER (WHERE outcome = 'not_recorded') AS not_recorded,
  avg(value) FILTER (WHERE outcome = 'met') AS mean,
  median(value) FILTER (WHERE outcome = 'met') AS median,
  sum(value) FILTER (WHERE outcome = 'met') AS amount,
  sum(base) FILTER (WHERE outcome = 'met') AS base,
  count(days_left) AS running,
  count(*) FILTER (WHERE days_left < 0) AS overdue
"""


@dataclass(frozen=True)
class Total:
    """The numbers of one measure for one group: counts by outcome, the value and its unit.

    `value` is None when nothing can be divided by: no thing counted, or a rate with no population. `running`
    counts open clocks and `overdue` those past their limit.
    """

    measure: Measure
    met: int
    not_met: int
    not_applicable: int
    not_recorded: int
    value: float | None
    running: int = 0
    overdue: int = 0
    group: str | None = None

    @property
    def counted(self) -> int:
        """The denominator: things that were met or not met."""
        return self.met + self.not_met


def total(measure: Measure, sql: str, frozen: Engine, *, population: int | None = None) -> Total:
    """The totals of one compiled reading; `population` is the children aged 0 to 17 who live in the area."""
    rows = frozen.rows(f"SELECT {TOTALS} FROM ({sql})")  # noqa: S608 - both texts are shipped with us
    return total_of(measure, rows[0], population, None)


def totals(
    asked: Mapping[str, str], measures: Mapping[str, Measure], frozen: Engine, *, population: int | None = None
) -> list[Total]:
    """The totals of several compiled readings, by key, in the order given: together faster than one by one."""
    questions = [f"SELECT {TOTALS} FROM ({sql})" for sql in asked.values()]  # noqa: S608 - all of it is shipped with us
    found = []
    for key, rows in zip(asked, frozen.rows_of_each(questions), strict=True):
        if isinstance(rows, Exception):
            raise rows
        found.append(total_of(measures[key], rows[0], population, None))
    return found


def totals_by_authority(
    asked: Mapping[str, str],
    measures: Mapping[str, Measure],
    frozen: Engine,
    *,
    populations: Mapping[str, int] | None = None,
) -> list[Total]:
    """The totals of several compiled readings for every authority at once; the group is its three-digit number.

    The tables hold many authorities: the places and the children's identifiers begin with their number, as the
    department's own do. `populations` are the children aged 0 to 17 who live in each.
    """
    questions = [
        f"SELECT substr(unit_id, 1, 3) AS authority, {TOTALS} FROM ({sql}) GROUP BY 1 ORDER BY 1"  # noqa: S608 - all of it is shipped with us
        for sql in asked.values()
    ]
    found = []
    for key, rows in zip(asked, frozen.rows_of_each(questions), strict=True):
        if isinstance(rows, Exception):
            raise rows
        found += [total_of(measures[key], row[1:], (populations or {}).get(row[0]), row[0]) for row in rows]
    return found


def totals_by(measure: Measure, sql: str, frozen: Engine, breakdown: Breakdown) -> tuple[Total, ...]:
    """The totals of one compiled reading for each group of a breakdown; the group None is where it is not recorded."""
    if breakdown not in measure.breakdowns:
        raise WrongUse(f"The measure “{measure.key}” is not broken down by {breakdown.replace('_', ' ')}.")
    asked = f"SELECT {breakdown}, {TOTALS} FROM ({sql}) GROUP BY {breakdown} ORDER BY {breakdown}"  # noqa: S608 - the breakdown was checked against the record; the rest is shipped
    rows = frozen.rows(asked)
    return tuple(total_of(measure, row[1:], None, row[0]) for row in rows)


def total_of(measure: Measure, row: Sequence[Any], population: int | None, group: str | None) -> Total:
    """The total in one row of what TOTALS asks for."""
    met, not_met, not_applicable, not_recorded, mean, median, amount, base, running, overdue = row
    value: float | None
    if measure.shown == "percent":
        value = 100 * met / (met + not_met) if met + not_met else None
    elif measure.shown == "rate":
        value = 10_000 * met / population if population else None
    elif measure.shown == "count":
        value = float(met)
    elif measure.shown == "mean":
        value = None if mean is None else float(mean)
    elif measure.shown == "median":
        value = None if median is None else float(median)
    else:
        value = float(amount) / float(base) * (100 if measure.shown == "share" else 1) if base else None
    return Total(measure, met, not_met, not_applicable, not_recorded, value, running, overdue, group)
