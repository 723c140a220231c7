"""A made-up return as accepted tables, without a file in between: for oracles, other engines and load tests."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pyarrow as pa

from goldenthread.core.returns import SOURCE_COLUMNS, Table, load_return
from goldenthread.intake.accepted import arrow_schema
from goldenthread.synthetic.as_at import AsAt
from goldenthread.synthetic.files import Kind, return_tables
from goldenthread.synthetic.rows import Column, Rows
from goldenthread.synthetic.tables import BLANK


def made_up_tables(kind: Kind, view: AsAt, *, place: str | None = None) -> dict[str, pa.Table]:
    """The clean tables of one made-up return, as they are after reading; `place` stands for the file's name.

    Identifiers begin with the three-digit number of the authority, so that the children of several can stand in
    one table; with that number as the place too, `readings.totals` can tell the authorities apart.
    """
    schema = load_return("ssda903" if kind == "ssda903-xml" else kind)
    rows = return_tables(kind, view)
    return {name: _accepted(schema.table(name), table, place or f"made-up {kind}") for name, table in rows.items()}


def together(parts: list[Mapping[str, pa.Table]]) -> dict[str, pa.Table]:
    """Several returns of one kind, one under the other."""
    return {name: pa.concat_tables([part[name] for part in parts]) for name in parts[0]}


def _accepted(table: Table, rows: Rows, place: str) -> pa.Table:
    schema, size = arrow_schema(table), len(rows)
    columns = []
    for column in table.columns:
        columns.append(_column(rows[column.name], column.type).cast(schema.field(column.name).type))
    _, _, unread = SOURCE_COLUMNS
    columns.append(pa.repeat(pa.scalar(place), size))
    columns.append(pa.array(np.arange(1, size + 1)))
    columns.append(pa.nulls(size, schema.field(unread).type))
    return pa.Table.from_arrays(columns, schema=schema)


def _column(values: Column, kind: str) -> pa.Array:
    """One column with its blanks as nulls: "" in text, not-a-time in dates, BLANK in numbers and flags."""
    if kind in ("text", "code"):
        return pa.array(values, mask=values == "")
    if kind == "date":
        return pa.array(values.astype("datetime64[D]"))
    if kind == "flag":
        return pa.array(values == 1, mask=values == BLANK)
    return pa.array(values, mask=values == BLANK)
