"""One hostile file stops only itself: a worker that dies or hangs is replaced, and every other file is read."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

import pytest

from goldenthread.core.errors import InputNotFit
from goldenthread.pipeline.report_workers import read_in_workers

pytestmark = pytest.mark.unit


def misbehave(file: Path) -> dict[str, Any]:
    """Stands in for the reader: dies, hangs or refuses by the name of the file."""
    if file.name == "dies.pdf":
        os._exit(11)
    if file.name == "hangs.pdf":
        time.sleep(60)
    if file.name == "refused.pdf":
        raise InputNotFit("“refused.pdf” is not a report.")
    return {"file": str(file)}


def test_a_worker_that_dies_hangs_or_refuses_stops_only_its_own_file() -> None:
    files = [Path(name) for name in ("dies.pdf", "good.pdf", "hangs.pdf", "refused.pdf", "fine.pdf")]
    outcomes = {each.file.name: each for each in read_in_workers(files, misbehave, jobs=2, most_seconds=1.0)}
    assert set(outcomes) == {file.name for file in files}
    assert outcomes["good.pdf"].record == {"file": "good.pdf"}
    assert outcomes["fine.pdf"].record == {"file": "fine.pdf"}
    assert "broke the PDF reader" in str(outcomes["dies.pdf"].refusal)
    assert "took longer than 1 seconds" in str(outcomes["hangs.pdf"].refusal)
    assert outcomes["refused.pdf"].refusal == "“refused.pdf” is not a report."
