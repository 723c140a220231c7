"""The work on an upload that no person does: read and check it, later read it again and seal it. Resumable.

Whoever works holds a lock that the system lets go of when the process ends, however it ends; so a page can tell work
that goes on from work that was stopped, and the same step can be done again from the sealed files. Nothing half done
remains: a stage is recorded only when its step is finished.
"""

from __future__ import annotations

import json
import logging
import re
import threading
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from django.db import connection
from django.dispatch import Signal
from django.utils import timezone

from goldenthread.apps.returns import actions
from goldenthread.apps.returns.actions.uploads import ISSUES
from goldenthread.apps.returns.models import Stage, Upload
from goldenthread.apps.returns.strongroom import open_vault
from goldenthread.core.errors import GoldenthreadError
from goldenthread.core.issues import SEVERITIES
from goldenthread.intake.sources import Upload as Sent
from goldenthread.pipeline.checking import CheckOutcome, check_files
from goldenthread.pipeline.issues_workbook import issues_workbook
from goldenthread.vault import waiting
from goldenthread.vault.durable import only_writer, replace_whole
from goldenthread.vault.store import Vault

version_accepted = Signal()
"""Sent with `version`, `vault`, `by` and `on` when an upload has become a version."""

CHECKING = ("Opening the files", "Reading the tables", "Running the checks", "Writing the list of issues")
ACCEPTING = (*CHECKING[:3], "Sealing the version", "Working out the measures")
_STARTING = timedelta(seconds=10)
_PROGRESS = "progress.json"
log = logging.getLogger(__name__)


def start(upload: Upload) -> None:
    """Begins the work in the background; the page of the upload tells how it goes."""
    threading.Thread(target=_alone, args=(upload.key,), name=f"upload-{upload.key}", daemon=True).start()


def work(key: str, *, vault: Vault | None = None) -> None:
    """Does what the upload waits for and records what came of it; nothing when somebody else is at it."""
    upload = Upload.objects.get(key=key)
    vault = vault or open_vault()
    place = _place(vault, upload)
    if not upload.wants_work or not place.is_dir():
        return
    with only_writer(place, wait=False) as alone:
        upload.forget_stages()
        if not alone or not upload.wants_work:
            return
        stage = upload.last
        try:
            _check(upload, vault, stage) if stage.kind == Stage.SENT else _accept(upload, vault, stage)
        except GoldenthreadError as error:
            actions.note_failed(upload=upload, says=_without_names(str(error)), by=stage.by, on=stage.on)
        except Exception as error:  # noqa: BLE001 - the person is told, and the log never holds a value from a row
            log.error("The work on upload %s broke: %s", key, type(error).__name__)
            says = "Something of ours broke while this was worked on. Start it again; if it breaks again, tell us."
            actions.note_failed(upload=upload, says=says, by=stage.by, on=stage.on)


def how_far(upload: Upload, vault: Vault) -> tuple[int, tuple[str, ...]]:
    """The step being worked on, counted from 1, and the words for all steps."""
    steps = ACCEPTING if upload.state == Stage.ASKED else CHECKING
    try:
        told = json.loads((_place(vault, upload) / _PROGRESS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return 1, steps
    return (told["step"], steps) if told.get("stage") == upload.last.pk else (1, steps)


def is_stopped(upload: Upload, vault: Vault) -> bool:
    """Whether the work was begun and nobody is at it any more, because the machine was stopped in between."""
    place = _place(vault, upload)
    if not upload.wants_work or timezone.now() - upload.last.at < _STARTING:
        return False
    if not place.is_dir():
        return True
    with only_writer(place, wait=False) as alone:
        return alone


def _alone(key: str) -> None:
    try:
        work(key)
    finally:
        connection.close()


def _check(upload: Upload, vault: Vault, stage: Stage) -> None:
    tell = _teller(upload, vault, stage)
    outcome = _outcome(upload, vault, tell)
    tell(4)
    waiting.add(vault, upload.authority, upload.key, ISSUES, issues_workbook([outcome]))
    actions.note_checked(upload=upload, facts=facts_of(outcome), by=stage.by, on=stage.on)


def _accept(upload: Upload, vault: Vault, stage: Stage) -> None:
    tell = _teller(upload, vault, stage)
    outcome = _outcome(upload, vault, tell)
    tell(4)
    waiver = None
    if stage.facts:
        waiver = actions.Waiver(stage.facts["waiver"], date.fromisoformat(stage.facts["until"]))
    version = actions.accept(outcome=outcome, vault=vault, as_at=upload.as_at, by=stage.by, on=stage.on, waiver=waiver)
    tell(5)
    version_accepted.send(sender=Upload, version=version, vault=vault, by=stage.by, on=stage.on)
    actions.note_accepted(upload=upload, version=version, vault=vault, by=stage.by, on=stage.on)


def _outcome(upload: Upload, vault: Vault, tell: Callable[[int], None]) -> CheckOutcome:
    tell(1)
    sent = Sent(waiting.files(vault, upload.authority, upload.key))

    def step(says: str) -> None:
        tell(1 if says.startswith("Looking") else 3 if says.startswith("Running") else 2)

    return check_files(sent, step, year=upload.year, authority=upload.authority, on=upload.as_at)


def facts_of(outcome: CheckOutcome) -> dict[str, Any]:
    """What checking found in counts, as the database may hold it: tables and rules, no place, row or value."""
    found: dict[tuple[str, str, str, str, str], int] = {}
    for issue in outcome.accepted.issues:
        about = issue.about
        key = (issue.table, issue.severity, "", about.title, about.remedy)
        found[key] = found.get(key, 0) + issue.count
    for result in outcome.results:
        check = result.check
        if result.count:
            key = (check.table, check.severity, check.rule or check.key, check.title, check.remedy)
            found[key] = found.get(key, 0) + result.count
    names = ("table", "severity", "rule", "title", "remedy")
    lines = [dict(zip(names, key, strict=True)) | {"count": count} for key, count in found.items()]
    titles = {table.name: table.title for table in outcome.accepted.schema.tables}
    for line in lines:
        line["table"] = titles.get(str(line["table"]), "The whole return")
    return {
        "return": outcome.return_key,
        "title": outcome.accepted.schema.title,
        "year": outcome.accepted.year,
        "tables": [[titles[name], rows] for name, rows in outcome.tables.items()],
        "counts": dict(outcome.counts),
        "fit": outcome.fit,
        "ran": sum(result.ran for result in outcome.results),
        "issues": sorted(lines, key=lambda line: (SEVERITIES.index(line["severity"]), -int(line["count"]))),  # type: ignore[arg-type]
        "could_not_run": [[each.check.title, each.could_not_run] for each in outcome.could_not_run],
    }


def _without_names(says: str) -> str:
    """The sentence without what stands in quotation marks: that may be the name of a file, and so of a child."""
    return re.sub(r"“[^”]*”", "a file or sheet", says)[:1].upper() + re.sub(r"“[^”]*”", "a file or sheet", says)[1:600]


def _teller(upload: Upload, vault: Vault, stage: Stage) -> Callable[[int], None]:
    path, told = _place(vault, upload) / _PROGRESS, 0

    def tell(step: int) -> None:
        nonlocal told
        if step > told:
            told = step
            replace_whole(path, json.dumps({"stage": stage.pk, "step": step}).encode())

    return tell


def _place(vault: Vault, upload: Upload) -> Path:
    return vault.folder / waiting.FOLDER / upload.authority / upload.key
