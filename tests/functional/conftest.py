"""What a person has at hand: the command, the demonstration on a port of its own, and a real browser."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from goldenthread.core.definitions import read_toml
from tests.functional.postgresql import Cluster, NoPostgresql

COMMAND = Path(sys.executable).with_name("goldenthread")
CHROMIUM = shutil.which("chromium")
# How long a browser waits for a page before it gives up, in milliseconds: a shared machine can be slow and still be right.
PATIENCE = 60_000
AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"

Ran = subprocess.CompletedProcess[str]
Command = Callable[..., Ran]


def plain_environment(**more: str) -> dict[str, str]:
    """The environment of a new user: nothing that names a workspace, settings or a database."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("GOLDENTHREAD_", "DJANGO_"))}
    return kept | more


def run_command(*arguments: object, cwd: Path, timeout: int = 300, **environment: str) -> Ran:
    """One `goldenthread` command as a process of its own."""
    return subprocess.run(
        [COMMAND, *map(str, arguments)],
        cwd=cwd, env=plain_environment(**environment), capture_output=True, text=True, timeout=timeout, check=False,
    )  # fmt: skip


@pytest.fixture
def goldenthread(tmp_path: Path) -> Command:
    """The command in an empty folder."""

    def run(*arguments: object, **environment: str) -> Ran:
        return run_command(*arguments, cwd=tmp_path, **environment)

    return run


@dataclass(frozen=True)
class Demonstration:
    """A demonstration that is being served."""

    folder: Path
    papers: dict[str, Path]
    snapshot: str
    address: str
    password: str

    def person(self, role: str) -> str:
        """The address of the made-up person whose first role this is."""
        return next(each["email"] for each in read_toml("demo.toml")["person"] if each["roles"][0] == role)


@contextmanager
def serve_demonstration(folder: Path) -> Iterator[Demonstration]:
    """`goldenthread demo --no-serve` into a new workspace, then served by `goldenthread serve` on a free port."""
    told = run_command("demo", "--no-serve", "--dir", folder / "demo", "--json", cwd=folder)
    if told.returncode:
        pytest.fail(f"goldenthread demo left with {told.returncode}: {told.stderr}")
    made = json.loads(told.stdout)
    server = subprocess.Popen(
        [COMMAND, "serve", "--dir", folder / "demo", "--port", "0"],
        cwd=folder, env=plain_environment(), stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        line = server.stderr.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+", line)
        if not found:
            pytest.fail(f"goldenthread serve did not say where it is: {line}{server.stderr.read()}")
        yield Demonstration(
            folder=folder / "demo",
            papers={form: Path(path) for form, path in made["papers"].items()},
            snapshot=made["snapshot"],
            address=found.group(),
            password=(folder / "demo" / "demo-password.txt").read_text(encoding="utf-8").strip(),
        )
    finally:
        server.send_signal(signal.SIGINT)
        server.communicate(timeout=30)


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demonstration]:
    """One demonstration for all tests that only read it."""
    with serve_demonstration(tmp_path_factory.mktemp("demonstration")) as served:
        yield served


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, started once; skipped with the reason where it or axe-core is absent."""
    if not CHROMIUM:
        pytest.skip("needs Debian's Chromium")
    if not AXE.exists():
        pytest.skip("needs the front-end packages (make install)")
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=CHROMIUM, args=quiet)
        yield started
        started.close()


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Cluster]:
    """A PostgreSQL server of our own on a Unix socket; skipped with the reason where its programs are absent."""
    try:
        cluster = Cluster.start()
    except NoPostgresql as reason:
        pytest.skip(str(reason))
    yield cluster
    cluster.stop()
