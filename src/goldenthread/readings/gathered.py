"""Every measure of a return at once, for the whole and for each group of each breakdown.

Planning a question costs an engine more than answering it over one authority's rows. So the rows every reading gives
are put into one table, and that table is counted once for everything, instead of a question for each breakdown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from goldenthread.core.measures import BREAKDOWNS, Breakdown, Measure
from goldenthread.readings.frozen import FrozenTables
from goldenthread.readings.totals import TOTALS, Total, total_of

_GATHERED = "counted_things"
_KEPT = ("outcome", "value", "base", "days_left", *BREAKDOWNS)


@dataclass(frozen=True)
class BrokenDown:
    """One measure: its total, and the total of each group of each of its breakdowns, the group None not recorded."""

    total: Total
    groups: Mapping[Breakdown, tuple[Total, ...]]


def broken_down(
    asked: Mapping[str, str], measures: Mapping[str, Measure], frozen: FrozenTables, *, population: int | None = None
) -> dict[str, BrokenDown]:
    """Each compiled reading of `asked`, by key, counted for the whole and by every breakdown its record names."""
    _gather(asked, frozen)
    try:
        counted = frozen.rows(_question())
    finally:
        frozen.rows(f"DROP TABLE {_GATHERED}")
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


def _gather(asked: Mapping[str, str], frozen: FrozenTables) -> None:
    columns = "outcome VARCHAR, value DOUBLE, base DOUBLE, days_left BIGINT"
    named = ", ".join(f"{name} VARCHAR" for name in BREAKDOWNS)
    frozen.rows(f"CREATE TABLE {_GATHERED} (measure VARCHAR, {columns}, {named})")
    kept = ", ".join(_KEPT)
    questions = [
        f"INSERT INTO {_GATHERED} SELECT '{key}', {kept} FROM ({sql})"  # noqa: S608 - all of it is shipped with us
        for key, sql in asked.items()
    ]
    for answer in frozen.rows_of_each(questions):
        if isinstance(answer, Exception):
            raise answer


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
