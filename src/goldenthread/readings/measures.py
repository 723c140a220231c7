"""Finds the reading of each measure, compiles it once, and runs it over the tables of a return.

Only counts leave by way of `readings.totals`; the rows `outcome_table` gives stay with whoever may see child
rows. The compiled text is shipped for the reason given in `readings.checks`, and a test compares it with the
readings. After changing a reading: python -m goldenthread.readings.measures
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import Any

import pyarrow as pa

from goldenthread.core.errors import DefinitionError
from goldenthread.core.measures import load_measures
from goldenthread.core.returns import load_return, return_keys
from goldenthread.readings.frozen import FrozenTables

Reading = Callable[[Any], Any]
MODULES = (
    "measures_front_door",
    "measures_assessment",
    "measures_child_protection",
    "measures_care",
    "measures_placements",
    "measures_health",
    "measures_adoption",
    "measures_leaving_care",
    "measures_workforce",
)
"""One module for each area of practice."""
THINGS = ("things_need", "things_care", "reviews")
"""The modules that give the things counted, in the same columns whichever return they come from."""


@cache
def readings() -> Mapping[str, Reading]:
    """Every reading by the key of its measure: the public functions of the modules."""
    found: dict[str, Reading] = {}
    for name in MODULES:
        module = import_module(f"goldenthread.readings.{name}")
        for key, function in vars(module).items():
            if callable(function) and getattr(function, "__module__", "") == module.__name__ and key[0] != "_":
                if key in found:
                    raise DefinitionError(f"There are two readings of the measure “{key}”.")
                found[key] = function
    return found


def expression(key: str, collection: str) -> Any:
    """The reading of one measure from one return, as an Ibis expression for any engine."""
    from goldenthread.readings.outcomes import Source

    return readings()[key](Source(load_return(collection)))


def compile_readings(collection: str, dialect: str = "duckdb") -> dict[str, str]:
    """The SQL of every measure that can be read from one return, in the dialect of an engine, by key."""
    import ibis

    getattr(ibis, dialect)  # loads the engine's own options, without which it does not compile
    keys = [key for key, measure in load_measures().items() if collection in measure.reads]
    return {key: str(ibis.to_sql(expression(key, collection), dialect=dialect, pretty=False)) for key in keys}


@cache
def compiled_readings(collection: str) -> dict[str, str]:
    """The same as it is shipped."""
    entry = files("goldenthread.readings").joinpath("compiled", f"measures-{collection}.sql")
    if not entry.is_file():
        return {}
    parts = re.split(r"^-- (\w+)\n", entry.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {key: sql.strip() for key, sql in zip(parts[1::2], parts[2::2], strict=True)}


def sources_hash() -> str:
    """A fingerprint of all the compiled text depends on: a cheap way to see that a reading has changed since."""
    from inspect import getsource

    from goldenthread.readings.frozen import Shapes

    digest = hashlib.sha256(getsource(Shapes).encode())
    for name in ("outcomes", *THINGS, *MODULES):
        digest.update(files("goldenthread.readings").joinpath(f"{name}.py").read_bytes())
    for key, measure in load_measures().items():
        digest.update(f"{key} {sorted(measure.reads)}\n".encode())
    return digest.hexdigest()[:16]


def compiled_text(collection: str) -> str:
    """What the shipped file of one return must hold."""
    head = "Compiled from the readings by python -m goldenthread.readings.measures; do not edit."
    text = "".join(f"\n-- {key}\n{sql}\n" for key, sql in compile_readings(collection).items())
    return f"--- {head}\n--- Sources: {sources_hash()}\n{text}"


def open_tables(
    tables: Mapping[str, pa.Table], *, on: date, memory: str | None = None, refilled: bool = False
) -> FrozenTables:
    """The accepted tables of a return with the period and the working days, ready for readings; close when done.

    `refilled` says that other rows will take the place of these (readings.gathered).
    """
    from goldenthread.readings.period import period_table, working_days_table

    more = {"the_period": period_table(on), "working_days": working_days_table()}
    return FrozenTables({**tables, **more}, on=on, memory=memory, refilled=refilled)


def outcome_rows_of(key: str, collection: str, frozen: FrozenTables) -> list[dict[str, Any]]:
    """The row of every thing one measure counts, child by child: for the strongroom and its two hatches only."""
    from goldenthread.readings.period import COLUMNS

    listed = ", ".join(COLUMNS)
    sql = compiled_readings(collection)[key]
    rows = frozen.rows(f"SELECT {listed} FROM ({sql}) ORDER BY unit_id")  # noqa: S608 - all of it is shipped with us
    return [dict(zip(COLUMNS, row, strict=True)) for row in rows]


def open_clocks(key: str, collection: str, frozen: FrozenTables) -> list[dict[str, Any]]:
    """The things of one measure whose time is still running, most pressing first, with days used and days left."""
    running = [row for row in outcome_rows_of(key, collection, frozen) if row["days_left"] is not None]
    return sorted(running, key=lambda row: (row["days_left"], row["unit_id"]))


def write_compiled() -> None:
    """Writes the shipped SQL of every return again, beside this module."""
    from pathlib import Path

    folder = Path(__file__).parent / "compiled"
    for collection in return_keys():
        (folder / f"measures-{collection}.sql").write_text(compiled_text(collection), encoding="utf-8")


if __name__ == "__main__":
    write_compiled()
