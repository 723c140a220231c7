"""The same promises on a real PostgreSQL: every integration test, and one whole chain from several writers."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.functional.conftest import plain_environment
from tests.functional.postgresql import Cluster

ROOT = Path(__file__).resolve().parents[2]
pytestmark = [pytest.mark.functional, pytest.mark.postgresql, pytest.mark.xdist_group("postgresql")]


def test_every_integration_test_passes_on_postgresql(postgresql: Cluster) -> None:
    address = postgresql.make_database("goldenthread")
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "tests/integration", "-q", "-p", "no:cacheprovider", "-p", "no:xdist"],
        cwd=ROOT, env=plain_environment(GOLDENTHREAD_DATABASE_URL=address, PATH=os.environ["PATH"]),
        capture_output=True, text=True, timeout=600, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout[-4000:]
