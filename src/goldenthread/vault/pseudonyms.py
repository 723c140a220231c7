"""Names and numbers of people replaced by pseudonyms, and the list that leads back.

A pseudonym is a keyed hash (HMAC-SHA-256) under a key of one authority and one purpose: the same child has the same
pseudonym in every return and version of that authority, and nobody without the key can work it out or try names.
It is still personal data: dates of birth and codes stay in the sealed tables, because measures need them.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

import pyarrow as pa
import pyarrow.compute as pc

from goldenthread.core.errors import GoldenthreadError
from goldenthread.core.returns import ReturnSchema
from goldenthread.vault.keys import Key

PEOPLE_SCHEMA = pa.schema([("kind", pa.string()), ("pseudonym", pa.string()), ("identifier", pa.string())])
"""The re-identification list: one row for each person or thing a pseudonym stands for."""

_HASH_BYTES = 12
_KINDS = {
    "child_id": "child",
    "allocated_worker": "worker",
    "personal_adviser": "worker",
    "former_upn": "upn",
    "home_post": "postcode",
    "pl_post": "postcode",
    "placement_postcode": "postcode",
}
"""Columns that hold the same kind of thing get the same pseudonyms; any other column is a kind of its own."""


def personal_columns(schema: ReturnSchema) -> dict[str, dict[str, str]]:
    """For each table the columns whose text could name a person, with what kind of thing each holds."""
    return {
        table.name: {
            column.name: _KINDS.get(column.name, column.name)
            for column in table.columns
            if column.personal and column.type == "text"
        }
        for table in schema.tables
    }


@dataclass
class Pseudonyms:
    """Gives pseudonyms under one key, and remembers what each stands for."""

    key: Key
    _known: dict[tuple[str, str], str] = field(default_factory=dict)

    def of(self, kind: str, identifier: str) -> str:
        """The pseudonym of one identifier: 24 hexadecimal digits; spaces around the identifier do not count."""
        plain = identifier.strip()
        found = self._known.get((kind, plain))
        if found is None:
            digest = hmac.digest(self.key.secret, f"{kind}\x1f{plain}".encode(), "sha256")
            found = digest[:_HASH_BYTES].hex()
            self._known[kind, plain] = found
        return found

    def replace(self, table: pa.Table, columns: Mapping[str, str]) -> pa.Table:
        """The table with pseudonyms in the named columns (by kind); empty cells stay empty."""
        return _mapped(table, columns, self.of)

    def people(self) -> pa.Table:
        """What every pseudonym given so far stands for, in an order that tells nothing."""
        rows = sorted((kind, pseudonym, identifier) for (kind, identifier), pseudonym in self._known.items())
        if len({row[:2] for row in rows}) != len(rows):
            raise GoldenthreadError("Two identifiers have the same pseudonym. Nothing was sealed; please report it.")
        columns = list(zip(*rows, strict=True)) if rows else [[], [], []]
        return pa.table([pa.array(column, pa.string()) for column in columns], schema=PEOPLE_SCHEMA)


def restore(table: pa.Table, columns: Mapping[str, str], people: pa.Table) -> pa.Table:
    """The table with the identifiers back in the named columns (by kind), from a re-identification list."""
    known = {
        (kind, pseudonym): identifier
        for kind, pseudonym, identifier in zip(*(people[name].to_pylist() for name in people.column_names), strict=True)
    }
    return _mapped(table, columns, lambda kind, pseudonym: known.get((kind, pseudonym), pseudonym))


def _mapped(table: pa.Table, columns: Mapping[str, str], change: Callable[[str, str], str]) -> pa.Table:
    for name, kind in columns.items():
        position = table.column_names.index(name)
        cells = pc.dictionary_encode(table.column(position).combine_chunks())
        changed = pa.array(_each(cells.dictionary.to_pylist(), kind, change), pa.string())
        table = table.set_column(position, table.schema.field(position), changed.take(cells.indices))
    return table


def _each(values: Iterable[str], kind: str, change: Callable[[str, str], str]) -> list[str]:
    return [change(kind, value) for value in values]
