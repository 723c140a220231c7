"""Several processes write at the same time, and the trail is still one chain without a gap."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.functional.conftest import plain_environment, run_command
from tests.functional.postgresql import Cluster

ROOT = Path(__file__).resolve().parents[2]
WRITERS, TIMES = 3, 40
pytestmark = pytest.mark.functional


def _write_at_once(folder: Path, **environment: str) -> None:
    first = ["--email", "a@example.gov.uk", "--name", "A First", "--authority", "390"]
    made = run_command(
        "people", "first", *first, "--password", "a long enough password", "--dir", folder, cwd=folder.parent, **environment
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    command = [sys.executable, "-m", "tests.functional.writer", str(folder), str(TIMES)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    writers = [
        subprocess.Popen(command, cwd=ROOT, env=plain_environment(**environment), text=True, **pipes)
        for _ in range(WRITERS)
    ]
    for writer in writers:
        assert writer.stdout.readline() == "ready\n", writer.stderr.read()
    for writer in writers:
        writer.stdin.write("go\n")
        writer.stdin.flush()
    for writer in writers:
        _, complaint = writer.communicate(timeout=300)
        assert (writer.returncode, complaint) == (0, "")
    checked = run_command("trail", "verify", "--dir", folder, "--json", cwd=folder.parent, **environment)
    told = json.loads(checked.stdout)
    assert (told["whole"], told["events"]) == (True, 1 + WRITERS * TIMES)


def test_writers_queue_on_sqlite(tmp_path: Path) -> None:
    _write_at_once(tmp_path / "workspace")


@pytest.mark.postgresql
@pytest.mark.xdist_group("postgresql")
def test_writers_queue_on_postgresql(tmp_path: Path, postgresql: Cluster) -> None:
    _write_at_once(tmp_path / "workspace", GOLDENTHREAD_DATABASE_URL=postgresql.make_database("writers"))
