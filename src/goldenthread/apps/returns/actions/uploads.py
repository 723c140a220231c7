"""Writes about an upload: sent, checked, accepted or withdrawn. Each is one more stage; none is changed afterwards.

The files wait sealed in the vault's waiting room and never in the database, nor do their names.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from django.db import transaction
from django.utils import timezone

from goldenthread.apps.accounts.models import User
from goldenthread.apps.returns import events
from goldenthread.apps.returns.actions.versions import Waiver
from goldenthread.apps.returns.models import DataVersion, Stage, Upload
from goldenthread.apps.returns.policies import policy
from goldenthread.apps.trail.actions import record
from goldenthread.core.errors import RuleBroken
from goldenthread.vault import waiting
from goldenthread.vault.store import Vault
from goldenthread.vault.waiting import NamedFile

ISSUES = "issues"
"""The name of ours under which the issues workbook waits beside the files."""


@transaction.atomic
def send(
    *, files: Sequence[NamedFile], vault: Vault, as_at: date, by: User, on: date, year: int | None = None
) -> Upload:
    """A new upload, sealed and waiting to be checked; RuleBroken when nothing was sent or the day lies ahead."""
    policy.require_accept(by)
    if not files:
        raise RuleBroken("Choose at least one file.")
    if as_at > on:
        raise RuleBroken("A return describes a day that has been. The day given lies ahead.")
    upload = Upload.objects.create(
        key=secrets.token_hex(8),
        authority=by.authority,
        as_at=as_at,
        year=year,
        files=len(files),
        size=sum(len(content) for _, content in files),
    )
    _stage(upload, Stage.SENT, by, on)
    record(events.SENT, by=by, on=on, subject=upload, values={"files": upload.files})
    waiting.keep(vault, upload.authority, upload.key, files)
    return upload


@transaction.atomic
def start_again(*, upload: Upload, vault: Vault, by: User, on: date) -> Upload:
    """The upload whose work was stopped, or that failed, waiting to be worked on once more."""
    policy.require_upload(by, upload)
    if upload.is_over or not (upload.wants_work or upload.state == Stage.FAILED):
        raise RuleBroken("There is nothing to start again: the upload is finished, or waits for somebody's answer.")
    if not waiting.is_there(vault, upload.authority, upload.key):
        raise RuleBroken("The files of this upload are no longer kept. Send them again.")
    asked = upload.asked if upload.state == Stage.FAILED and upload.asked else None
    kind = Stage.ASKED if asked or upload.state == Stage.ASKED else Stage.SENT
    facts = (upload.asked.facts if upload.asked else {}) if kind == Stage.ASKED else {}
    _stage(upload, kind, by, on, facts=facts)
    record(events.STARTED_AGAIN, by=by, on=on, subject=upload)
    return upload


@transaction.atomic
def note_checked(*, upload: Upload, facts: dict[str, Any], by: User, on: date) -> Upload:
    """The upload with what checking it found, in counts; it now waits for somebody to accept or withdraw it."""
    policy.require_upload(by, upload)
    if upload.state != Stage.SENT:
        raise RuleBroken("The upload was checked already.")
    _stage(upload, Stage.CHECKED, by, on, facts=facts)
    record(events.CHECKED, by=by, on=on, subject=upload, values=facts["counts"] | {"return": facts["title"]})
    return upload


@transaction.atomic
def note_failed(*, upload: Upload, says: str, by: User, on: date) -> Upload:
    """The upload that could not be read or accepted, with the sentence that says why."""
    policy.require_upload(by, upload)
    if not upload.wants_work:
        raise RuleBroken("Nothing was being done with the upload, so nothing can have failed.")
    _stage(upload, Stage.FAILED, by, on, says=says)
    record(events.FAILED, by=by, on=on, subject=upload)
    return upload


@transaction.atomic
def ask_to_accept(*, upload: Upload, by: User, on: date, waiver: Waiver | None = None) -> Upload:
    """The upload that somebody decided to accept; an unfit one only with a waiver that has a reason and a day."""
    policy.require_upload(by, upload)
    if upload.state != Stage.CHECKED:
        raise RuleBroken("Only an upload that was checked, and not yet accepted or withdrawn, can be accepted.")
    if waiver is not None and (not waiver.reason.strip() or waiver.until < on):
        raise RuleBroken("A waiver needs a reason and a day until which it holds, today or later.")
    if not upload.checked["fit"] and waiver is None:
        raise RuleBroken("The return is not fit. Put right what stops it, or waive that with a reason and a day.")
    facts = {"waiver": waiver.reason, "until": waiver.until.isoformat()} if waiver else {}
    _stage(upload, Stage.ASKED, by, on, facts=facts)
    record(events.ASKED, by=by, on=on, subject=upload, reason=waiver.reason if waiver else "")
    return upload


@transaction.atomic
def note_accepted(*, upload: Upload, version: DataVersion, vault: Vault, by: User, on: date) -> Upload:
    """The upload that became a version; its own files are destroyed when that is certain."""
    policy.require_upload(by, upload)
    if upload.state != Stage.ASKED:
        raise RuleBroken("Nobody asked to accept this upload.")
    _stage(upload, Stage.ACCEPTED, by, on, version=version)
    record(events.BECAME, by=by, on=on, subject=upload, values={"version": version.key})
    transaction.on_commit(partial(waiting.discard, vault, upload.authority, upload.key))
    return upload


@transaction.atomic
def withdraw(*, upload: Upload, vault: Vault, by: User, on: date) -> Upload:
    """The upload that nobody wants; its files are destroyed."""
    policy.require_upload(by, upload)
    if upload.is_over:
        raise RuleBroken("The upload is finished already.")
    _stage(upload, Stage.WITHDRAWN, by, on)
    record(events.WITHDRAWN, by=by, on=on, subject=upload)
    transaction.on_commit(partial(waiting.discard, vault, upload.authority, upload.key))
    return upload


@transaction.atomic
def download_issues(*, upload: Upload, vault: Vault, by: User, on: date) -> bytes:
    """The issues workbook of an upload that was checked: sheets, rows and rules, never a value. The trail is told."""
    policy.require_upload(by, upload)
    content = waiting.made(vault, upload.authority, upload.key, ISSUES)
    if content is None:
        raise RuleBroken("There is no list of issues: the upload has not been checked.")
    record(events.ISSUES_DOWNLOADED, by=by, on=on, subject=upload)
    return content


def _stage(upload: Upload, kind: str, by: User, on: date, **more: Any) -> None:
    Stage.objects.create(upload=upload, kind=kind, by=by, on=on, at=timezone.now(), **more)
    upload.forget_stages()
