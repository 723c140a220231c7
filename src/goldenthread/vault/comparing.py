"""What changed between two versions of one return: counts by table, and the rows themselves sealed elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pyarrow as pa

from goldenthread.core.errors import WrongUse
from goldenthread.core.returns import SOURCE_COLUMNS, load_return
from goldenthread.vault.durable import replace_whole
from goldenthread.vault.keys import damaged
from goldenthread.vault.opened import from_parquet, locked_engine, written
from goldenthread.vault.sealing import seal, unseal
from goldenthread.vault.store import Vault

_PURPOSE = "comparison"
_DETAIL = pa.schema([(name, pa.string()) for name in ("table", "change", "side", "times", "row")])


@dataclass(frozen=True)
class TableChange:
    """One table: old rows = same + changed + removed, new rows = same + changed + added.

    A row is found again by the key of its table; where several rows share a key, those that are equal are paired
    first. A table without a key has no changed rows. `columns_differ` where the two editions have other columns;
    then the columns that both have are compared.
    """

    table: str
    same: int
    added: int
    removed: int
    changed: int
    columns_differ: bool = False


@dataclass(frozen=True)
class Comparison:
    """Two versions and the change of every table that either holds, in published order."""

    old: str
    new: str
    tables: tuple[TableChange, ...]


def compare(
    vault: Vault, old: str, new: str, *, detail: Path | None = None, progress: Callable[[str], None] = lambda _: None
) -> Comparison:
    """What changed from one version to another of the same authority and return, in counts.

    With `detail`, the rows that were added, removed or changed are sealed into that file under a key of the newer
    version: `open_detail` reads them, and shredding that version makes them unreadable.
    """
    before, after = vault.manifest(old), vault.manifest(new)
    if (before.authority, before.collection) != (after.authority, after.collection):
        raise WrongUse("Only versions of one return of one authority can be compared; these are of two.")
    schema = load_return(after.collection)
    keys = {table.name: table.key for table in schema.tables}
    changes, rows = [], []
    with vault.open_version(old) as first, vault.open_version(new) as second:
        for name in dict.fromkeys([*second.tables, *first.tables]):
            progress(f"Comparing {name} …")
            pair = _Pair.of(name, first.tables.get(name), second.tables.get(name), keys.get(name, ()))
            with locked_engine({"old_rows": pair.old, "new_rows": pair.new}) as engine:
                changes.append(pair.change(engine))
                rows += [pair.rows(engine)] if detail is not None else []
    if detail is not None:
        content = written(pa.concat_tables(rows)) if rows else written(_DETAIL.empty_table())
        replace_whole(detail, seal(content, vault.private_key(new, _PURPOSE), detail.name))
    return Comparison(old, new, tuple(changes))


def open_detail(vault: Vault, version: str, path: Path) -> pa.Table:
    """The rows of a comparison whose newer version this was: table, what happened, old or new, how often, the row."""
    content = unseal(path.read_bytes(), vault.private_key(version, _PURPOSE), path.name)
    if content is None:
        raise damaged("The rows of a comparison", path)
    return from_parquet(content)


@dataclass(frozen=True)
class _Pair:
    """One table of both versions, with the columns both have and those a row is found again by."""

    name: str
    old: pa.Table
    new: pa.Table
    columns: tuple[str, ...]
    key: tuple[str, ...]

    @classmethod
    def of(cls, name: str, old: pa.Table | None, new: pa.Table | None, key: tuple[str, ...]) -> _Pair:
        """The pair, where a table that one version lacks is one without rows."""
        there = old if old is not None else new
        if there is None:
            raise WrongUse(f"Neither version has the table {name}.")
        old, new = (each if each is not None else there.slice(0, 0) for each in (old, new))
        columns = tuple(each for each in new.column_names if each in old.column_names and each not in SOURCE_COLUMNS)
        return cls(name, old, new, columns, tuple(each for each in key if each in columns) or columns)

    def change(self, engine: duckdb.DuckDBPyConnection) -> TableChange:
        """The counts of this table."""
        counts = engine.execute(
            f"{self._totals()} SELECT sum(same), sum(greatest(n - o, 0)), sum(greatest(o - n, 0)), sum(least(n, o)) "  # noqa: S608 - names of our own definitions, quoted
            "FROM totals"
        ).fetchone()
        same, added, removed, changed = (int(each or 0) for each in counts or (0, 0, 0, 0))
        differ = set(self.old.column_names) != set(self.new.column_names)
        return TableChange(self.name, same, added, removed, changed, columns_differ=differ)

    def rows(self, engine: duckdb.DuckDBPyConnection) -> pa.Table:
        """The rows of this table that are not in both versions, each as JSON."""
        on = " AND ".join(f"r.{each} IS NOT DISTINCT FROM t.{each}" for each in map(_quoted, self.key))
        whole = ", ".join(f"{_quoted(each)} := r.{_quoted(each)}" for each in self.columns)
        happened = "CASE WHEN t.n > 0 AND t.o > 0 THEN 'changed' WHEN t.n > 0 THEN 'added' ELSE 'removed' END"
        query = (
            f'{self._totals()} SELECT ? AS "table", {happened} AS change, '  # noqa: S608 - as above
            "CASE WHEN r.n > r.o THEN 'new' ELSE 'old' END AS side, CAST(abs(r.n - r.o) AS VARCHAR) AS times, "
            f"CAST(to_json(struct_pack({whole})) AS VARCHAR) AS row FROM counted r JOIN totals t ON {on} WHERE r.n <> r.o"
        )
        return engine.execute(query, [self.name]).to_arrow_table().cast(_DETAIL)

    def _totals(self) -> str:
        columns, key = (", ".join(map(_quoted, names)) for names in (self.columns, self.key))
        return (
            f"WITH both_sides AS (SELECT {columns}, 1 AS n, 0 AS o FROM new_rows "  # noqa: S608 - as above
            f"UNION ALL SELECT {columns}, 0, 1 FROM old_rows), "
            f"counted AS (SELECT {columns}, sum(n) AS n, sum(o) AS o FROM both_sides GROUP BY {columns}), "
            f"totals AS (SELECT {key}, sum(least(n, o)) AS same, sum(n - least(n, o)) AS n, sum(o - least(n, o)) AS o "
            f"FROM counted GROUP BY {key})"
        )


def _quoted(name: str) -> str:
    doubled = name.replace('"', '""')
    return f'"{doubled}"'
