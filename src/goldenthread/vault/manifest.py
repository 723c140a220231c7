"""What is said in the open about a version: counts, hashes, editions and who accepted it; never a row.

The names of source files are not among it, because councils put names of children into them; their hashes are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import Any

from goldenthread.core.errors import WrongUse

_ID = re.compile(r"(?P<authority>\d{3})-(?P<collection>[a-z0-9][a-z0-9-]*)-(?P<as_at>\d{4}-\d\d-\d\d)-[0-9a-f]{8}")


@dataclass(frozen=True)
class SealedFile:
    """One sealed file: its name in the version's folder, the SHA-256 of its bytes as they lie there, the rows."""

    file: str
    sha256: str
    size: int
    rows: int


@dataclass(frozen=True)
class SealedTable:
    """One table: its sealed file and the columns that were sent (None: the table was not sent)."""

    name: str
    sealed: SealedFile
    given: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Manifest:
    """One version. `collection` is the return's key, `edition` that of its schema, `year` the collection year.

    `definitions` names the edition or hash of every other definition that took part; `checks` counts what the
    checks said by severity; `waiver` is the reason where an unfit return was accepted. `accepted_at` is the
    caller's clock.
    """

    version: str
    authority: str
    collection: str
    edition: str
    as_at: date
    year: int | None
    accepted_by: str
    accepted_at: datetime
    tables: tuple[SealedTable, ...]
    people: SealedFile
    findings: SealedFile
    sources: tuple[str, ...] = ()
    definitions: Mapping[str, str] = field(default_factory=dict)
    checks: Mapping[str, int] = field(default_factory=dict)
    waiver: str = ""

    @property
    def rows(self) -> dict[str, int]:
        """The number of rows of each table."""
        return {table.name: table.sealed.rows for table in self.tables}

    @property
    def given(self) -> dict[str, frozenset[str]]:
        """For each table that was sent, the columns its headings held."""
        return {table.name: frozenset(table.given) for table in self.tables if table.given is not None}

    @property
    def files(self) -> tuple[SealedFile, ...]:
        """Every sealed file of the version."""
        return (*(table.sealed for table in self.tables), self.people, self.findings)

    def as_record(self) -> dict[str, Any]:
        """The manifest as plain JSON values."""
        plain = asdict(self)
        plain["as_at"], plain["accepted_at"] = self.as_at.isoformat(), self.accepted_at.isoformat()
        return plain


def from_record(record: Mapping[str, Any]) -> Manifest:
    """The manifest in a record that was proved to be ours."""
    held = dict(record)
    held["as_at"] = date.fromisoformat(held["as_at"])
    held["accepted_at"] = datetime.fromisoformat(held["accepted_at"])
    held["tables"] = tuple(
        SealedTable(each["name"], SealedFile(**each["sealed"]), None if each["given"] is None else tuple(each["given"]))
        for each in held["tables"]
    )
    held["people"], held["findings"] = SealedFile(**held["people"]), SealedFile(**held["findings"])
    held["sources"] = tuple(held["sources"])
    return Manifest(**held)


def version_id(authority: str, collection: str, as_at: date, token: str) -> str:
    """The name of a version, for instance 390-annex-a-2016-03-31-0a1b2c3d."""
    made = f"{authority}-{collection}-{as_at.isoformat()}-{token}"
    authority_of(made)
    return made


def authority_of(version: str) -> str:
    """The authority a version belongs to; WrongUse when the text is no version's name."""
    match = _ID.fullmatch(version)
    if match is None:
        raise WrongUse(
            f"“{version[:80]}” is not the name of a version, such as 390-annex-a-2016-03-31-0a1b2c3d. "
            "`goldenthread vault versions` lists them."
        )
    return match["authority"]
