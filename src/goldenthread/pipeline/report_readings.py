"""Many published reports in one go: folders opened, work shared out, records kept so that a run can be resumed.

The folder of records is the state of a run: one JSON file for each report that was read, and refused.json for those
that could not be. Both go by the hash of a file's bytes and the edition of the reader, so that a file put right, or
read by a better reader, is tried again, and nothing is read twice.
"""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from goldenthread import __version__
from goldenthread.core.errors import GoldenthreadError, WrongUse
from goldenthread.intake.inspection_report import accept_report, read_report
from goldenthread.pipeline.report_workers import Outcome, read_in_workers

_REFUSED = "refused.json"


def report_files(given: Sequence[Path]) -> list[Path]:
    """The files named, and every PDF below the folders named, each once and in a settled order."""
    files: dict[Path, None] = {}
    for path in given:
        if path.is_dir():
            found = sorted(each for each in path.rglob("*") if each.suffix.lower() == ".pdf" and each.is_file())
            if not found:
                raise WrongUse(f"There is no PDF in the folder {path}. Name a folder of reports, or the files.")
            files.update(dict.fromkeys(found))
        else:
            files[path] = None
    return list(files)


def read_one(file: Path) -> dict[str, Any]:
    """The record of one report: its reading, with the hash of its bytes and the edition of the reader."""
    accepted = accept_report(file)
    record = read_report(accepted).as_json(file)
    return {**record, "sha256": accepted.sha256, "reader": __version__}


def read_many(given: Sequence[Path], *, jobs: int = 1, out: Path | None = None) -> Iterator[Outcome]:
    """The outcome of every report, as each is done.

    With `out`, each record is written there as one JSON file, whole or not at all, and a report whose bytes were
    read or refused by this edition before is taken from there. A file that cannot be read never stops the others.
    """
    files = report_files(given)
    refused: dict[str, str] = {}
    if out:
        out.mkdir(parents=True, exist_ok=True)
        kept, refused = _kept_records(out), _kept_refusals(out)
        unread = []
        for file in files:
            outcome = _reuse(file, kept, refused)
            if outcome:
                yield outcome
            else:
                unread.append(file)
        files = unread
    for outcome in read_in_workers(files, read_one, jobs=jobs):
        if out and outcome.record:
            _write(out, outcome.record)
        elif out and outcome.refusal:
            _keep_refusal(out, outcome, refused)
        yield outcome


def _kept_records(out: Path) -> dict[str, dict[str, Any]]:
    """The records of earlier runs by content hash; a file that is not such a record is left alone."""
    kept = {}
    for each in out.glob("*.json"):
        try:
            record = json.loads(each.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            continue
        if isinstance(record, dict) and record.get("reader") == __version__ and "sha256" in record:
            kept[str(record["sha256"])] = record
    return kept


def _kept_refusals(out: Path) -> dict[str, str]:
    """Why files could not be read in earlier runs, by content hash."""
    try:
        held = json.loads((out / _REFUSED).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    sound = isinstance(held, dict) and held.get("reader") == __version__ and isinstance(held.get("files"), dict)
    return {str(key): str(says) for key, says in held["files"].items()} if sound else {}


def _reuse(file: Path, kept: dict[str, dict[str, Any]], refused: dict[str, str]) -> Outcome | None:
    """What an earlier run made of the same bytes; None where it is still to be read."""
    if not kept and not refused:
        return None
    try:
        sha256 = accept_report(file).sha256
    except GoldenthreadError:
        return None  # told with the others, when its turn to be read comes
    if sha256 in kept:
        return Outcome(file, {**kept[sha256], "file": str(file)}, reused=True)
    if sha256 in refused:
        return Outcome(file, None, refused[sha256], reused=True)
    return None


def _keep_refusal(out: Path, outcome: Outcome, refused: dict[str, str]) -> None:
    """Adds one refusal to the state of the run; a file that is no PDF at all is quick to refuse again."""
    try:
        refused[accept_report(outcome.file).sha256] = outcome.refusal or ""
    except GoldenthreadError:
        return
    _write_whole(out / _REFUSED, {"reader": __version__, "files": refused})


def _write(out: Path, record: dict[str, Any]) -> None:
    stem = re.sub(r"[^\w.-]+", "_", Path(record["file"]).stem)[:80]
    _write_whole(out / f"{stem}.{record['sha256'][:12]}.json", record)


def _write_whole(target: Path, content: dict[str, Any]) -> None:
    """Writes beside the target and then renames, so that a run cut off leaves no half a file."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".part-", suffix=".tmp")
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        json.dump(content, stream, ensure_ascii=False, indent=1)
    Path(name).replace(target)
