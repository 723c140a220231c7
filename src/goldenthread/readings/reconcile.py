"""Runs the readings of differences between returns over the frozen tables of all of them at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from importlib import import_module
from typing import Any

import pyarrow as pa

from goldenthread.core.reconciliation import Difference, DifferenceResult, Given, why_not
from goldenthread.readings.frozen import FrozenTables

SHIPPED = "across-returns"
"""The name of the shipped file of compiled readings."""


def readings() -> dict[str, Callable[[Any], Any]]:
    """Each reading by the key of its difference."""
    module = import_module("goldenthread.readings.across_returns")
    return {
        key: function
        for key, function in vars(module).items()
        if callable(function)
        and getattr(function, "__module__", "") == module.__name__
        and key[0] != "_"
        and key != "table_name"
        and not isinstance(function, type)
    }


def compile_differences() -> dict[str, str]:
    """The SQL of every reading, in DuckDB's dialect, by the key of its difference."""
    import ibis

    from goldenthread.readings.across_returns import AcrossReturns

    returns = AcrossReturns()
    compiled = {}
    for key, reading in readings().items():
        rows = reading(returns).select("source_name", "source_row").distinct()
        compiled[key] = str(ibis.to_sql(rows.order_by("source_name", "source_row"), dialect="duckdb"))
    return compiled


def run_differences(
    differences: Iterable[Difference],
    compiled: Mapping[str, str],
    tables: Mapping[str, Mapping[str, pa.Table]],
    given: Given,
    *,
    years: Mapping[str, int | None],
    on: date,
) -> tuple[DifferenceResult, ...]:
    """The result of every comparison, in the order given. `tables` are accepted tables by return and name."""
    differences = tuple(differences)
    stopped = {each.key: why_not(each, given, years, on) for each in differences}
    running = [each for each in differences if not stopped[each.key]]
    wanted = {tuple(name.split(".")[:2]) for each in running for name in each.fields}
    held = {
        f"{collection.replace('-', '_')}__{name}": table
        for collection, named in tables.items()
        for name, table in named.items()
        if (collection, name) in wanted
    }
    with FrozenTables(held, on=on) as frozen:
        found = dict(
            zip([each.key for each in running], frozen.rows_of_each([compiled[e.key] for e in running]), strict=True)
        )
    return tuple(
        DifferenceResult(each, could_not_run=stopped[each.key]) if stopped[each.key] else _result(each, found[each.key])
        for each in differences
    )


def _result(difference: Difference, rows: list[tuple[Any, ...]] | Exception) -> DifferenceResult:
    if isinstance(rows, Exception):
        said = f"Its reading broke ({type(rows).__name__}). That is our fault; please report it."
        return DifferenceResult(difference, could_not_run=said)
    by_place: dict[tuple[str, str], list[int]] = {}
    for place, row in rows:
        by_place.setdefault((difference.place[0], place), []).append(row)
    return DifferenceResult(difference, rows={place: tuple(numbers) for place, numbers in by_place.items()})
