"""What reading and checks said about single rows: kept with the version, because it is about children."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyarrow as pa

SCHEMA = pa.schema(
    [
        ("rule", pa.string()),
        ("severity", pa.string()),
        ("table", pa.string()),
        ("place", pa.string()),
        ("column", pa.string()),
        ("title", pa.string()),
        ("remedy", pa.string()),
        ("rows", pa.list_(pa.int64())),
    ]
)


@dataclass(frozen=True)
class Finding:
    """One rule and the rows of one place that it is about: `place` is the sheet or file; no rows: the whole place."""

    rule: str
    severity: str
    table: str
    place: str
    rows: tuple[int, ...]
    title: str = ""
    remedy: str = ""
    column: str = ""


def as_table(findings: Iterable[Finding]) -> pa.Table:
    """Findings as a table to be sealed."""
    return pa.Table.from_pylist([vars(each) | {"rows": list(each.rows)} for each in findings], schema=SCHEMA)


def from_table(table: pa.Table) -> Iterator[Finding]:
    """The findings in such a table."""
    for row in table.to_pylist():
        yield Finding(**row | {"rows": tuple(row["rows"])})
