"""Times sealing and opening a version against plain Parquet, and against the two ready-made Parquet encryptions.

    python benchmarks/vault.py [ROWS]

Each figure is processor time, the median of five in one run, because machines are shared; ratios are to plain Parquet.
"""

from __future__ import annotations

import base64
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pyarrow.parquet.encryption as pqe

from goldenthread.core.returns import Column, load_return
from goldenthread.intake.accepted import arrow_schema
from goldenthread.vault.keys import Key, make_master_key
from goldenthread.vault.opened import from_parquet, written
from goldenthread.vault.sealing import seal, unseal
from goldenthread.vault.store import Contents, Vault

ROWS = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
TIMES = 5
_BORN = [date(2000, 1, 1) + timedelta(days=n) for n in range(6000)]


def made_up(rows: int) -> pa.Table:
    """Annex A's list 8 (34 columns) with as many rows, each child in two of them."""
    table, draw = load_return("annex-a").table("list_8"), np.random.default_rng(8)
    columns = [_cells(column, rows, draw) for column in table.columns]
    columns += [["List 8"] * rows, list(range(2, rows + 2)), [None] * rows]
    schema = arrow_schema(table)
    return pa.table([pa.array(cells, field.type) for cells, field in zip(columns, schema, strict=True)], schema=schema)


def _cells(column: Column, rows: int, draw: np.random.Generator) -> list[Any]:
    if column.name == "child_id":
        return [f"C{number:07}" for number in draw.integers(0, rows // 2 + 1, rows)]
    if column.type == "date":
        return [_BORN[number] for number in draw.integers(0, len(_BORN), rows)]
    if column.type == "code":
        codes = [code.code for code in column.code_list().codes]
        return [codes[number] for number in draw.integers(0, len(codes), rows)]
    if column.type == "flag":
        return draw.integers(0, 2, rows).astype(bool).tolist()
    if column.type in ("whole", "number"):
        return draw.integers(0, 18, rows).tolist()
    return [f"{column.name} {number}" for number in draw.integers(0, 200, rows)]


class _KeptKey(pqe.KmsClient):
    """Wraps Arrow's keys with one master key, as a key server would."""

    key = Key.new()

    def __init__(self, _: object) -> None:
        super().__init__()

    def wrap_key(self, key_bytes: bytes, master_key_identifier: str) -> str:
        return base64.b64encode(self.key.wrap(Key(key_bytes), master_key_identifier)).decode()

    def unwrap_key(self, wrapped_key: str, master_key_identifier: str) -> bytes:
        inner = self.key.unwrap(base64.b64decode(wrapped_key), master_key_identifier)
        return inner.secret if inner else b""


def _median(act: Callable[[], object]) -> float:
    times = []
    for _ in range(TIMES):
        start = time.process_time()
        act()
        times.append(time.process_time() - start)
    return statistics.median(times)


def main() -> None:
    """Prints one line for each way of keeping the table."""
    table = made_up(ROWS)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ways = [
            _plain(table, folder),
            _arrow(table, folder),
            _engine(table, folder),
            _sealed(table),
            _whole(table, folder),
        ]
    plain = ways[0]
    print(f"{ROWS:,} rows of list 8 ({table.num_columns} columns), {table.nbytes / 1e6:.0f} MB in memory")
    print(f"{'':<52}{'write s':>9}{'ratio':>7}{'read s':>9}{'ratio':>7}{'MB':>8}{'ratio':>7}")
    for title, write, read, size in ways:
        ratios = write / plain[1], read / plain[2], size / plain[3]
        print(
            f"{title:<52}{write:>9.3f}{ratios[0]:>7.2f}{read:>9.3f}{ratios[1]:>7.2f}{size / 1e6:>8.2f}{ratios[2]:>7.2f}"
        )


Way = tuple[str, float, float, int]


def _plain(table: pa.Table, folder: Path) -> Way:
    path = folder / "plain.parquet"
    write = _median(lambda: pq.write_table(table, path, compression="zstd"))
    return "plain Parquet", write, _median(lambda: pq.read_table(path)), path.stat().st_size


def _arrow(table: pa.Table, folder: Path) -> Way:
    path, factory, server = folder / "arrow.parquet", pqe.CryptoFactory(_KeptKey), pqe.KmsConnectionConfig()
    how = pqe.EncryptionConfiguration(footer_key="footer", uniform_encryption=True, data_key_length_bits=256)

    def write() -> None:
        properties = factory.file_encryption_properties(server, how)
        with pq.ParquetWriter(path, table.schema, compression="zstd", encryption_properties=properties) as writer:
            writer.write_table(table)

    def read() -> pa.Table:
        return pq.ParquetFile(path, decryption_properties=factory.file_decryption_properties(server)).read()

    return "Arrow's modular encryption", _median(write), _median(read), path.stat().st_size


def _engine(table: pa.Table, folder: Path) -> Way:
    path = folder / "engine.parquet"
    engine = duckdb.connect(config={"threads": 2})
    engine.register("held", table)
    engine.execute("SET force_mbedtls_unsafe = 'true'; PRAGMA add_parquet_key('k', '01234567890123456789012345678901')")
    write = _median(
        lambda: engine.execute(f"COPY held TO '{path}' (COMPRESSION zstd, ENCRYPTION_CONFIG {{footer_key: 'k'}})")
    )
    read = _median(
        lambda: engine.execute(
            f"SELECT * FROM read_parquet('{path}', encryption_config = {{footer_key: 'k'}})"
        ).to_arrow_table()
    )
    return "DuckDB's encryption, forced to its unsafe randomness", write, read, path.stat().st_size


def _sealed(table: pa.Table) -> Way:
    key = Key.new()
    sealed = seal(written(table), key, "a")
    write = _median(lambda: seal(written(table), key, "a"))
    return (
        "ours: the bytes alone, in memory",
        write,
        _median(lambda: from_parquet(unseal(sealed, key, "a"))),
        len(sealed),
    )


def _whole(table: pa.Table, folder: Path) -> Way:
    place, key = folder / "w" / "vault", folder / "keys" / "key"
    place.parent.mkdir()
    make_master_key(key, vault=place)
    vault = Vault(place, key=key)
    contents = Contents(
        schema=load_return("annex-a"),
        tables={"list_8": table},
        authority="390",
        as_at=date(2026, 1, 1),
        accepted_by="benchmark",
        accepted_at=datetime.now(tz=UTC),
        keep_until=None,
        given={},
    )
    write = _median(lambda: vault.seal(contents))
    version = vault.seal(contents)

    def read() -> None:
        with vault.open_version(version) as opened:
            opened.engine.execute("SELECT count(*) FROM list_8").fetchone()

    size = sum(each.size for each in vault.manifest(version).files)
    return "ours: a whole version, pseudonyms, hashes, fsync", write, _median(read), size


if __name__ == "__main__":
    main()
