"""The two hatches through which a child's rows may leave the vault; each says so before the first row is given.

(a) the case list, for a named auditor or inspector, a stated purpose and a sample that exists already;
(b) the data-quality list, for the authority's own data team, of rows that reading or checks found fault with.

The caller hands over what writes the event. Without it, and where it fails, there are no rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from goldenthread.core.errors import InputNotFit, NotAllowed, WrongUse
from goldenthread.core.returns import load_return
from goldenthread.vault.findings import Finding
from goldenthread.vault.manifest import Manifest
from goldenthread.vault.pseudonyms import personal_columns, restore
from goldenthread.vault.store import Vault


@dataclass(frozen=True)
class Opening:
    """What is written down about one opening of a hatch: counts and words, never a row or an identifier."""

    hatch: str
    version: str
    authority: str
    purpose: str
    person: str
    asked: int
    rows: int


Record = Callable[[Opening], object]
"""Writes the event of an opening; it raises when it could not."""


@dataclass(frozen=True)
class FaultyRow:
    """One line of the data-quality list: whose row, where it stands in what was sent, what is wrong, what to do."""

    child: str | None
    table: str
    place: str
    row: int
    column: str
    severity: str
    title: str
    remedy: str


def case_list(
    vault: Vault, version: str, sample: Sequence[str], *, purpose: str, person: str, record: Record
) -> dict[str, pa.Table]:
    """The rows of every child of a sample, by table, with their own numbers again instead of pseudonyms.

    `sample` are pseudonyms drawn from this version; WrongUse when it is empty or a child is not there. `record` is
    called with the opening before anything is given back.
    """
    _demand(record, purpose, person)
    wanted = sorted(set(sample))
    if not wanted:
        raise WrongUse("A case list needs a sample that was drawn before. This one is empty.")
    with vault.open_version(version) as opened:
        personal = personal_columns(load_return(opened.manifest.collection))
        rows = {
            name: table.filter(pc.is_in(table["child_id"], value_set=pa.array(wanted, pa.string())))
            for name, table in opened.tables.items()
            if "child_id" in table.column_names
        }
        there = {child for table in rows.values() for child in pc.unique(table["child_id"]).to_pylist()}
        if missing := len(wanted) - len(there):
            raise WrongUse(
                f"{missing} of the {len(wanted)} children of the sample are not in {version}. Draw the sample from "
                "this version, or name the version it was drawn from."
            )
        people = vault.people(version)
        given = {name: restore(table, personal[name], people) for name, table in rows.items() if table.num_rows}
        _tell(record, "case_list", opened.manifest, purpose, person, len(wanted), sum(map(len, given.values())))
        return given


def data_quality_list(
    vault: Vault, version: str, issues: Iterable[Finding] | None = None, *, purpose: str, person: str, record: Record
) -> list[FaultyRow]:
    """The rows of a version that something is wrong with, each with the child's own number, for putting right.

    `issues` are findings about this version; without them, those that were sealed with it. A finding about a whole
    sheet or file is about no child and has no line. `record` is called before anything is given back.
    """
    _demand(record, purpose, person)
    found = vault.findings(version) if issues is None else tuple(issues)
    with vault.open_version(version) as opened:
        people = vault.people(version)
        known = {row["pseudonym"]: row["identifier"] for row in people.to_pylist() if row["kind"] == "child"}
        children = {
            name: _children(opened.tables[name]) for name in {each.table for each in found} & set(opened.tables)
        }
        lines = [
            FaultyRow(
                child=known.get(children.get(each.table, {}).get((each.place, row), "")),
                table=each.table,
                place=each.place,
                row=row,
                column=each.column,
                severity=each.severity,
                title=each.title,
                remedy=each.remedy,
            )
            for each in found
            for row in each.rows
        ]
        _tell(record, "data_quality_list", opened.manifest, purpose, person, len(found), len(lines))
        return lines


def _children(table: pa.Table) -> dict[tuple[str, int], str]:
    """The child's pseudonym by place and row; a table that is not about children has none."""
    if "child_id" not in table.column_names:
        return {}
    columns = (table[name].to_pylist() for name in ("source_name", "source_row", "child_id"))
    return {(place, row): child for place, row, child in zip(*columns, strict=True) if child is not None}


def _demand(record: Record, purpose: str, person: str) -> None:
    if not callable(record):
        raise NotAllowed("Rows about children are given only where the trail writes it down first.")
    if not purpose.strip() or not person.strip():
        raise InputNotFit("Rows about children are given to a named person for a stated purpose. Give both.")


def _tell(record: Record, hatch: str, manifest: Manifest, purpose: str, person: str, asked: int, rows: int) -> None:
    record(Opening(hatch, manifest.version, manifest.authority, purpose.strip(), person.strip(), asked, rows))
