"""Writes about returns: a version accepted, held, released, shredded, and each opening of a hatch.

What is done to the vault comes last inside the transaction: a change the trail could not take is not made, and a
process that is stopped between leaves a version that no record knows, which `goldenthread vault versions` tells.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

import pyarrow as pa
from django.db import transaction
from django.utils import timezone

from goldenthread.apps.accounts.models import User
from goldenthread.apps.returns import events, queries
from goldenthread.apps.returns.models import Custody, DataVersion
from goldenthread.apps.returns.policies import policy
from goldenthread.apps.trail.actions import record
from goldenthread.core.errors import RuleBroken
from goldenthread.pipeline.checking import CheckOutcome
from goldenthread.pipeline.sealing import contents_of, source_hashes
from goldenthread.vault import hatches
from goldenthread.vault.folder import names
from goldenthread.vault.manifest import Manifest
from goldenthread.vault.standing import Note
from goldenthread.vault.store import Contents, Vault

YEARS_KEPT = 3
"""How long a version is kept where nobody says otherwise: about one inspection cycle (the council's own schedule rules)."""


@dataclass(frozen=True)
class Waiver:
    """Why a return that is not fit was accepted all the same, and until when that holds."""

    reason: str
    until: date


@transaction.atomic
def accept(
    *,
    outcome: CheckOutcome,
    vault: Vault,
    as_at: date,
    by: User,
    on: date,
    waiver: Waiver | None = None,
    keep_until: date | None = None,
    made_up: bool = False,
) -> DataVersion:
    """A new version of the person's own authority; files that were accepted for that day before give that version.

    `made_up` says that no child in it exists, and every page says so. RuleBroken when the return is not fit and nothing
    waives that. Without `keep_until` it is kept for three years.
    """
    policy.require_accept(by)
    _refuse_unfit(outcome, waiver, on)
    there = _accepted_before(outcome, as_at, by.authority)
    if there:
        return there
    keep_until = keep_until or _years_after(as_at, YEARS_KEPT)
    contents = contents_of(
        outcome,
        authority=by.authority,
        as_at=as_at,
        accepted_by=by.email,
        accepted_at=timezone.now(),
        keep_until=keep_until,
        waiver=waiver.reason if waiver else "",
    )
    with _sealed(vault, contents) as sealed:
        version = DataVersion.objects.create(
            key=sealed.version,
            authority=by.authority,
            collection=outcome.return_key,
            year=outcome.accepted.year,
            as_at=as_at,
            accepted_on=on,
            accepted_by=by,
            rows=outcome.tables,
            issues=dict(outcome.counts),
            sources=list(contents.sources),
            manifest_sha256=vault.digest(sealed),
            waiver=waiver.reason if waiver else "",
            waived_until=waiver.until if waiver else None,
            keep_until=keep_until,
            made_up=made_up,
        )
        values = {"rows": version.row_count, "manifest": version.manifest_sha256, **version.issues}
        record(events.ACCEPTED, by=by, on=on, subject=version, reason=version.waiver, values=values)
    return version


@transaction.atomic
def hold(*, version: DataVersion, vault: Vault, by: User, on: date, reason: str) -> DataVersion:
    """The version under a legal hold: it cannot be shredded until the hold is released."""
    policy.require_shred(by, version)
    if version.held:
        raise RuleBroken(f"{version} is under a legal hold already.")
    _note(version, Custody.HELD, by, on, reason)
    record(events.HELD, by=by, on=on, subject=version, reason=reason)
    if not vault.standing(version.key).hold:
        vault.hold(version.key, Note(reason, by.email, timezone.now()))
    return version


@transaction.atomic
def release(*, version: DataVersion, vault: Vault, by: User, on: date, reason: str) -> DataVersion:
    """The version without its legal hold."""
    policy.require_shred(by, version)
    if not version.held:
        raise RuleBroken(f"{version} is under no legal hold, so there is none to release.")
    _note(version, Custody.RELEASED, by, on, reason)
    record(events.RELEASED, by=by, on=on, subject=version, reason=reason)
    if vault.standing(version.key).hold:
        vault.release(version.key)
    return version


@transaction.atomic
def shred(*, version: DataVersion, vault: Vault, by: User, on: date, reason: str) -> DataVersion:
    """The version can never be read again, by anybody; its record and its manifest stay."""
    policy.require_shred(by, version)
    if version.held:
        raise RuleBroken(f"{version} is under a legal hold and cannot be shredded. Release the hold first.")
    if version.shredded_on:
        raise RuleBroken(f"{version} was shredded on {version.shredded_on:%-d %B %Y} already.")
    _note(version, Custody.SHREDDED, by, on, reason)
    record(events.SHREDDED, by=by, on=on, subject=version, reason=reason)
    vault.shred(version.key, Note(reason, by.email, timezone.now()))
    return version


@transaction.atomic
def open_case_list(
    *, version: DataVersion, vault: Vault, sample: Sequence[str], purpose: str, person: str, by: User, on: date
) -> dict[str, pa.Table]:
    """Hatch (a): the rows of sampled children by table, for a named person and a purpose; the trail is told first."""
    policy.require_list(by, version)

    def tell(opening: hatches.Opening) -> None:
        record(events.CASE_LIST, by=by, on=on, subject=version, values=_told(opening))

    return hatches.case_list(vault, version.key, sample, purpose=purpose, person=person, record=tell)


@transaction.atomic
def open_data_quality_list(
    *, version: DataVersion, vault: Vault, purpose: str, person: str, by: User, on: date
) -> list[hatches.FaultyRow]:
    """Hatch (b): the rows something is wrong with, for the authority's own data team; the trail is told first."""
    policy.require_list(by, version)

    def tell(opening: hatches.Opening) -> None:
        record(events.DATA_QUALITY_LIST, by=by, on=on, subject=version, values=_told(opening))

    return hatches.data_quality_list(vault, version.key, purpose=purpose, person=person, record=tell)


def _told(opening: hatches.Opening) -> dict[str, object]:
    held = dataclasses.asdict(opening)
    return {name: held[name] for name in ("purpose", "person", "asked", "rows")}


def _refuse_unfit(outcome: CheckOutcome, waiver: Waiver | None, on: date) -> None:
    if waiver is not None and (not waiver.reason.strip() or waiver.until < on):
        raise RuleBroken("A waiver needs a reason and a day until which it holds, today or later.")
    if outcome.fit or waiver is not None:
        return
    stops = outcome.counts["stop"]
    raise RuleBroken(
        f"The return is not fit: {stops} {'issue has' if stops == 1 else 'issues have'} to be put right first "
        "(`goldenthread check` lists every row). Where it must be accepted as it is, waive that with a reason and a day."
    )


@contextmanager
def _sealed(vault: Vault, contents: Contents) -> Iterator[Manifest]:
    """A version that appears in the vault when the block ends well, and was never there when it does not.

    What was sealed from the same files before the machine stopped, and never recorded, is taken up instead.
    """
    unknown = queries.unknown(names(vault.folder))
    for stray in vault.versions(contents.authority) if unknown else ():
        same = (stray.collection, stray.as_at, stray.sources) == (contents.schema.key, contents.as_at, contents.sources)
        if stray.version in unknown and same and not vault.standing(stray.version).shredded:
            yield stray
            return
    prepared = vault.prepare(contents)
    try:
        yield prepared.manifest
        prepared.land()
    except BaseException:  # whatever it was, nothing half made stays in the vault
        prepared.discard()
        raise


def _accepted_before(outcome: CheckOutcome, as_at: date, authority: str) -> DataVersion | None:
    """A version of the same files for the same day that can still be read."""
    same = DataVersion.objects.filter(authority=authority, collection=outcome.return_key, as_at=as_at)
    sources = list(source_hashes(outcome))
    return next((each for each in same if sources and each.sources == sources and not each.shredded_on), None)


def _note(version: DataVersion, kind: str, by: User, on: date, reason: str) -> None:
    if not reason.strip():
        raise RuleBroken("Say why: a hold, its release and a shredding each need a reason.")
    Custody.objects.create(version=version, kind=kind, on=on, by=by, reason=reason)


def _years_after(day: date, years: int) -> date:
    """The same day so many years on; 28 February for a 29th that is not there."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
