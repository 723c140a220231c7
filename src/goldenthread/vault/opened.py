"""A version opened to be read: its tables in memory, and an engine that can reach nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from functools import cached_property
from pathlib import Path
from types import TracebackType

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from goldenthread.vault.keys import Key, damaged
from goldenthread.vault.manifest import Manifest, SealedFile
from goldenthread.vault.sealing import unseal


def written(table: pa.Table) -> bytes:
    """A table as the bytes of a Parquet file, in memory only."""
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression="zstd")
    return bytes(sink.getvalue())


def from_parquet(content: bytes) -> pa.Table:
    """The table in the bytes of a Parquet file."""
    return pq.read_table(pa.BufferReader(content))


def read_sealed(folder: Path, sealed: SealedFile, key: Key, version: str) -> pa.Table:
    """The table in one sealed file of a version; refused when it is not as it was sealed."""
    path = folder / sealed.file
    try:
        content = unseal(path.read_bytes(), key, f"{version}/{sealed.file}")
    except OSError as error:
        raise damaged(f"A sealed table of {version}", path) from error
    if content is None:
        raise damaged(f"A sealed table of {version}", path)
    return from_parquet(content)


class Tables(Mapping[str, pa.Table]):
    """The tables of a version by name; each is unsealed when it is first asked for."""

    def __init__(self, folder: Path, manifest: Manifest, key: Key) -> None:
        self._folder, self._manifest, self._key = folder, manifest, key
        self._files = {table.name: table.sealed for table in manifest.tables}
        self._held: dict[str, pa.Table] = {}

    def __getitem__(self, name: str) -> pa.Table:
        if name not in self._held:
            self._held[name] = read_sealed(self._folder, self._files[name], self._key, self._manifest.version)
        return self._held[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


class OpenVersion(AbstractContextManager["OpenVersion"]):
    """One version while it is read. Nothing of it is ever on a disk in clear; close it when done."""

    def __init__(self, folder: Path, manifest: Manifest, key: Key) -> None:
        self.manifest = manifest
        self.tables: Mapping[str, pa.Table] = Tables(folder, manifest, key)

    @cached_property
    def engine(self) -> duckdb.DuckDBPyConnection:
        """All tables in a DuckDB that opens no file and no network, spills nothing to disk and takes no settings."""
        return locked_engine(self.tables)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if "engine" in self.__dict__:
            self.engine.close()


def locked_engine(tables: Mapping[str, pa.Table]) -> duckdb.DuckDBPyConnection:
    """A DuckDB in memory that holds these tables and can reach nothing outside itself.

    Without a folder for what does not fit into memory it refuses a question that is too large; with one it would
    write children's rows to the disk in clear.
    """
    engine = duckdb.connect(config={"threads": 2, "temp_directory": ""})
    for name, table in tables.items():
        engine.register(name, table)
    engine.execute("SET python_enable_replacements = false")
    engine.execute("SET enable_external_access = false; SET lock_configuration = true")
    return engine
