"""Runs the readings of checks over frozen tables: one reading for each check, found by its key.

A reading is a function of the tables that gives the rows it flags, as an Ibis expression that still holds
`source_name` and `source_row`. Only those two columns leave this room. Compiling an expression takes Ibis far
longer than DuckDB takes to answer it, so the compiled text is shipped (folder `compiled`) and a test compares
it with the readings. After changing a reading: python -m goldenthread.readings.checks
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import Any

import pyarrow as pa

from goldenthread.core.checks import Check, CheckResult, why_not
from goldenthread.core.errors import DefinitionError
from goldenthread.core.returns import ReturnSchema, load_return
from goldenthread.readings.authorities import authorities_table
from goldenthread.readings.frozen import FrozenTables, Shapes
from goldenthread.readings.period import working_days_table
from goldenthread.readings.reconcile import SHIPPED, compile_differences

Reading = Callable[[Shapes], Any]
MODULES = {
    "annex-a": ("checks_annex_a_lists", "checks_annex_a_across"),
    "ssda903": (
        "checks_ssda903_care",
        "checks_ssda903_placements",
        "checks_ssda903_outcomes",
        "checks_ssda903_adoption",
        "checks_ssda903_children",
        "checks_ssda903_last_year",
    ),
    "cin-census": ("checks_cin_children", "checks_cin_cases", "checks_cin_plans"),
}
"""The modules that hold the readings of each return; a return without checks has none."""
PREPARED = {"ssda903": "prepared_ssda903"}
"""The module of each return whose functions are tables worked out once before its readings."""


def readings_of(collection: str) -> dict[str, Reading]:
    """Each reading of one return by the key of its check: the public functions of the return's modules."""
    return _functions(collection, MODULES.get(collection, ()))


def _functions(collection: str, modules: Iterable[str]) -> dict[str, Reading]:
    found: dict[str, Reading] = {}
    for name in modules:
        module = import_module(f"goldenthread.readings.{name}")
        for key, function in vars(module).items():
            if callable(function) and getattr(function, "__module__", "") == module.__name__ and key[0] != "_":
                if key in found:
                    raise DefinitionError(f"There are two readings “{key}” for {collection}.")
                found[key] = function
    return found


def compile_readings(collection: str) -> dict[str, str]:
    """The SQL of every reading of one return, in DuckDB's dialect, by the key of its check."""
    import ibis

    shapes = Shapes(load_return(collection))
    compiled = {}
    for key, reading in readings_of(collection).items():
        flagged = reading(shapes).select("source_name", "source_row").distinct()
        compiled[key] = str(ibis.to_sql(flagged.order_by("source_name", "source_row"), dialect="duckdb"))
    return compiled


def compile_prepared(collection: str) -> dict[str, str]:
    """The SQL of every table prepared for the readings of one return, in the order they need each other."""
    import ibis

    modules = [PREPARED[collection]] if collection in PREPARED else []
    shapes = Shapes(load_return(collection))
    found = _functions(collection, modules)
    return {name: str(ibis.to_sql(made(shapes), dialect="duckdb")) for name, made in found.items()}


def compiled_prepared(collection: str) -> dict[str, str]:
    """The same as it is shipped."""
    return _shipped(f"prepared-{collection}")


def compiled_differences() -> dict[str, str]:
    """The SQL of every reading of differences between returns as it is shipped."""
    return _shipped(SHIPPED)


def compiled_readings(collection: str) -> dict[str, str]:
    """The SQL of every reading of one return as it is shipped."""
    return _shipped(collection)


@cache
def _shipped(name: str) -> dict[str, str]:
    entry = files("goldenthread.readings").joinpath("compiled", f"{name}.sql")
    if not entry.is_file():
        return {}
    parts = re.split(r"^-- (\w+)\n", entry.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {key: sql.strip() for key, sql in zip(parts[1::2], parts[2::2], strict=True)}


def compiled_text(compiled: Mapping[str, str]) -> str:
    """What a shipped file must hold."""
    head = "Compiled from the readings by python -m goldenthread.readings.checks; do not edit."
    return f"--- {head}\n" + "".join(f"\n-- {key}\n{sql}\n" for key, sql in compiled.items())


def run_checks(
    checks: Iterable[Check],
    tables: Mapping[str, pa.Table],
    given: Mapping[str, frozenset[str]],
    schema: ReturnSchema,
    *,
    year: int | None = None,
    on: date | None = None,
    progress: Callable[[str], None] = lambda _: None,
) -> tuple[CheckResult, ...]:
    """The result of every check, in the order given; each reads the same tables and none sees another's result.

    `tables` are accepted tables by name and `given` the columns that were sent; those of last year's return are
    among them, marked previous_. `on` is the day that checks of the future and of ages are made for.
    """
    checks = tuple(checks)
    if not checks:
        return ()
    progress(f"Running {len(checks)} checks …")
    compiled = compiled_readings(schema.key)
    stopped = {
        check.key: why_not(check, schema, given, year=year, day_known=on is not None) or _unwritten(check, compiled)
        for check in checks
    }
    running = [check.key for check in checks if not stopped[check.key]]
    prepared = compiled_prepared(schema.key)
    with FrozenTables(tables, on=on, year=year, beside=_beside(schema.key), prepared=prepared) as frozen:
        found = dict(zip(running, frozen.rows_of_each([compiled[key] for key in running]), strict=True))
    return tuple(
        CheckResult(check, could_not_run=reason) if (reason := stopped[check.key]) else _result(check, found[check.key])
        for check in checks
    )


def _beside(collection: str) -> dict[str, pa.Table]:
    """The tables without a child that readings of this return look into."""
    if collection == "annex-a":
        return {}
    return {"working_days": working_days_table(), "the_authorities": authorities_table()}


def _unwritten(check: Check, compiled: Mapping[str, str]) -> str | None:
    return None if check.key in compiled else "No reading has been written for it yet."


def _result(check: Check, rows: list[tuple[Any, ...]] | Exception) -> CheckResult:
    """What came of one check: a reading that broke never counts as passed."""
    if isinstance(rows, Exception):
        return CheckResult(
            check, could_not_run=f"Its reading broke ({type(rows).__name__}). That is our fault; please report it."
        )
    by_place: dict[str, list[int]] = {}
    for place, row in rows:
        by_place.setdefault(place, []).append(row)
    return CheckResult(check, flagged={place: tuple(numbers) for place, numbers in by_place.items()})


def write_compiled() -> None:
    """Writes the shipped SQL of every return again, beside this module."""
    from pathlib import Path

    folder = Path(__file__).parent / "compiled"
    for collection in MODULES:
        (folder / f"{collection}.sql").write_text(compiled_text(compile_readings(collection)), encoding="utf-8")
    for collection in PREPARED:
        text = compiled_text(compile_prepared(collection))
        (folder / f"prepared-{collection}.sql").write_text(text, encoding="utf-8")
    (folder / f"{SHIPPED}.sql").write_text(compiled_text(compile_differences()), encoding="utf-8")


if __name__ == "__main__":
    write_compiled()
