"""From a checked return to what the vault seals: tables, the places of what is wrong, counts and editions."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, datetime
from functools import cache

from goldenthread import __version__
from goldenthread.core.checks import load_checks
from goldenthread.pipeline.checking import CheckOutcome
from goldenthread.vault.findings import Finding
from goldenthread.vault.store import Contents


def contents_of(
    outcome: CheckOutcome,
    *,
    authority: str,
    as_at: date,
    accepted_by: str,
    accepted_at: datetime,
    keep_until: date | None,
    waiver: str = "",
) -> Contents:
    """What is to be sealed of a return that was read and checked; `waiver` is the reason where it is not fit."""
    accepted = outcome.accepted
    return Contents(
        schema=accepted.schema,
        tables=accepted.tables,
        authority=authority,
        as_at=as_at,
        accepted_by=accepted_by,
        accepted_at=accepted_at,
        keep_until=keep_until,
        given=accepted.given,
        findings=tuple(_findings(outcome)),
        year=accepted.year,
        sources=source_hashes(outcome),
        definitions={"checks": _edition_of_checks(outcome.return_key), "goldenthread": __version__},
        checks={**outcome.counts, "ran": sum(each.ran for each in outcome.results), "could_not_run": _not_run(outcome)},
        waiver=waiver,
    )


def source_hashes(outcome: CheckOutcome) -> tuple[str, ...]:
    """The SHA-256 of every file the return came in, in an order that does not depend on their names."""
    return tuple(sorted(sha256 for _, sha256 in outcome.accepted.files))


def _not_run(outcome: CheckOutcome) -> int:
    return len(outcome.could_not_run)


def _findings(outcome: CheckOutcome) -> Iterator[Finding]:
    for issue in outcome.accepted.issues:
        about = issue.about
        yield Finding(
            rule=issue.kind,
            severity=issue.severity,
            table=issue.table,
            place=issue.place,
            rows=issue.rows,
            title=about.title,
            remedy=about.remedy,
            column=issue.column,
        )
    for result in outcome.results:
        check = result.check
        for place, rows in result.flagged.items():
            table = outcome.table_at(result, place)
            yield Finding(check.key, check.severity, table, place, rows, check.title, check.remedy)


@cache
def _edition_of_checks(collection: str) -> str:
    """A hash of every check of the return as it is defined now; another hash means other checks."""
    checks = [asdict(check) for check in load_checks(collection)]
    return hashlib.sha256(json.dumps(checks, sort_keys=True, default=str).encode()).hexdigest()
