"""A small vault with its key elsewhere, and accepted tables to seal into it."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pyarrow as pa

from goldenthread.core.returns import load_return
from goldenthread.intake.accepted import arrow_schema
from goldenthread.pipeline.checking import CheckOutcome, check_files
from goldenthread.vault.findings import Finding
from goldenthread.vault.keys import make_master_key
from goldenthread.vault.standing import Note
from goldenthread.vault.store import Contents, Vault
from tests.factories.returns import annex_a

AS_AT = DAY = date(2016, 3, 31)
NOTE = Note("Nobody asks for it any more", "lead@example.gov.uk", datetime(2016, 4, 5, 9, tzinfo=UTC))
FINDING = Finding("blank_cell", "warn", "list_3", "List 3", (2,), "A cell is blank", "Fill it in", "Gender")


def referrals(children: list[str | None], **cells: Any) -> pa.Table:
    """Annex A's list 3 with one referral for each child named; other cells are empty, or all as given."""
    table = load_return("annex-a").table("list_3")
    rows = [
        {"child_id": child, "source_name": "List 3", "source_row": row, **cells}
        for row, child in enumerate(children, 2)
    ]
    return pa.Table.from_pylist(rows, schema=arrow_schema(table))


def contents(tables: dict[str, pa.Table] | None = None, **changes: Any) -> Contents:
    """What is sealed unless a test says otherwise: three referrals of Annex A, kept for three years."""
    tables = {"list_3": referrals(["Ada Canary", "B2", "C3"], allocated_worker="W Orker")} if tables is None else tables
    held: dict[str, Any] = {
        "schema": load_return("annex-a"),
        "tables": tables,
        "authority": "390",
        "as_at": AS_AT,
        "accepted_by": "lead@example.gov.uk",
        "accepted_at": datetime(2016, 4, 5, 9, tzinfo=UTC),
        "keep_until": date(2019, 3, 31),
        "given": {name: frozenset(table.column_names) for name, table in tables.items()},
        "findings": (FINDING,),
        "sources": ("ab" * 32,),
        "checks": {"stop": 0, "warn": 1, "note": 0},
    }
    return Contents(**held | changes)


def make_vault(folder: Path) -> Vault:
    """A new vault below a folder, with its key in another place below it."""
    place, key = folder / "workspace" / "vault", folder / "keys" / "vault.key"
    place.parent.mkdir(exist_ok=True)
    make_master_key(key, vault=place)
    return Vault(place, key=key)


def open_again(folder: Path) -> Vault:
    """The vault below a folder, opened as another process would."""
    return Vault(folder / "workspace" / "vault", key=folder / "keys" / "vault.key")


def new_vault() -> Vault:
    """A new vault in a folder that goes when the tests end."""
    folder = Path(tempfile.mkdtemp(prefix="goldenthread-vault-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return make_vault(folder)


@cache
def sound_return(rows: int = 3) -> CheckOutcome:
    """An Annex A with nothing to stop for, read and checked."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "annex-a.xlsx"
        path.write_bytes(annex_a(rows))
        return check_files(path, on=AS_AT)
