"""One uploaded report or paper: kept under the hash of its bytes, then read once in a process of its own.

A hostile file meets the engine that opens it only there, under a ceiling of time and memory. Afterwards only the
record and our own pictures of a report's pages are used.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from functools import partial
from pathlib import Path
from typing import Any

from goldenthread import __version__
from goldenthread.core.errors import InputNotFit
from goldenthread.intake.committee_paper import accept_paper_bytes, read_paper
from goldenthread.intake.inspection_report import accept_report_bytes, page_image, read_report
from goldenthread.intake.safety import AcceptedFile
from goldenthread.pipeline.report_workers import MOST_SECONDS, ReadOne, read_in_workers

#: How wide a page is drawn, in pixels: readable at half a desk's width and on a phone.
WIDE = 900
FILE, PICTURE = "report.pdf", "page-{:03d}.png"


def receive_report(data: bytes, *, name: str, shelf: Path, most_seconds: float = MOST_SECONDS) -> dict[str, Any]:
    """The record of one report as uploaded, its PDF and the pictures of its pages now under `shelf`.

    InputNotFit says in one sentence why a file cannot be read; nothing of it then stays. The record has, beside the
    fields of `report read --json`, `sizes`: width and height of each page in points.
    """
    accepted = accept_report_bytes(data, name=name)
    return _in_worker(
        accepted, shelf / accepted.sha256 / FILE, partial(_read_and_draw, name=accepted.name), most_seconds
    )


def receive_paper(data: bytes, *, name: str, shelf: Path, most_seconds: float = MOST_SECONDS) -> dict[str, Any]:
    """The record of one council's paper as uploaded, the file now under `shelf`; InputNotFit says why there is none."""
    accepted = accept_paper_bytes(data, name=name)
    file = shelf / accepted.sha256 / f"paper.{accepted.kind}"
    return _in_worker(accepted, file, partial(_read_paper, name=accepted.name), most_seconds)


def _in_worker(accepted: AcceptedFile, file: Path, work: ReadOne, most_seconds: float) -> dict[str, Any]:
    """What the work makes of the file, which stays only when it could be read."""
    new = not file.is_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    if new:
        _keep(file, accepted.data)
    outcome = next(iter(read_in_workers([file], work, jobs=1, most_seconds=most_seconds)))
    if outcome.record is None:
        if new:
            shutil.rmtree(file.parent, ignore_errors=True)
        raise InputNotFit((outcome.refusal or "").replace(f"“{file.name}”", f"“{accepted.name}”"))
    return outcome.record


def _read_paper(file: Path, *, name: str) -> dict[str, Any]:
    """Runs in the worker: the record of a paper."""
    accepted = accept_paper_bytes(file.read_bytes(), name=name)
    return {**read_paper(accepted).as_json(name), "sha256": accepted.sha256, "reader": __version__}


def _read_and_draw(file: Path, *, name: str) -> dict[str, Any]:
    """Runs in the worker: the record of the report, and one picture of each page beside the file."""
    accepted = accept_report_bytes(file.read_bytes(), name=name)
    record = read_report(accepted).as_json(name)
    sizes = []
    for number in range(1, record["pages"] + 1):
        drawn = page_image(accepted, number, width=WIDE)
        _keep(file.with_name(PICTURE.format(number)), drawn.png)
        sizes.append([round(drawn.width, 1), round(drawn.height, 1)])
    return {**record, "sha256": accepted.sha256, "reader": __version__, "sizes": sizes}


def _keep(target: Path, data: bytes) -> None:
    """Writes beside the target and then renames, so that a run cut off leaves no half a file."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".part-", suffix=".tmp")
    with os.fdopen(handle, "wb") as stream:
        stream.write(data)
    Path(name).replace(target)
