"""Starts Debian's PostgreSQL in a folder that is thrown away, on a Unix socket that nobody else knows."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote


class NoPostgresql(Exception):
    """Why there is no PostgreSQL to test with."""


@dataclass(frozen=True)
class Cluster:
    """A running server and where it is."""

    programs: Path
    folder: Path
    account: str | None
    server: subprocess.Popen[bytes]

    @classmethod
    def start(cls) -> Cluster:
        """A new server; NoPostgresql says what is missing on this machine."""
        found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4]))
        if not found:
            raise NoPostgresql("needs Debian's PostgreSQL (apt-get install postgresql)")
        programs, account = found[-1].parent, _account()
        folder = Path(tempfile.mkdtemp(prefix="goldenthread-postgresql-"))
        if account:
            os.chown(folder, pwd.getpwnam(account).pw_uid, -1)
        data = folder / "data"
        made = [programs / "initdb", "-D", data, "-U", "goldenthread", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"]
        subprocess.run([*made, "--no-sync"], check=True, capture_output=True, user=account, cwd=folder)
        # Nothing here outlives the test run, so nothing waits for the disk.
        settings = {"listen_addresses": "", "fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
        options = [part for key, value in settings.items() for part in ("-c", f"{key}={value}")]
        server = subprocess.Popen(
            [programs / "postgres", "-D", data, "-k", folder, *options],
            user=account, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        cluster = cls(programs, folder, account, server)
        cluster._wait()
        return cluster

    def make_database(self, name: str) -> str:
        """The address of a new, empty database."""
        self._run("createdb", name)
        return f"postgresql://goldenthread@{quote(str(self.folder), safe='')}/{name}"

    def stop(self) -> None:
        """The server ended and its folder removed."""
        self.server.send_signal(signal.SIGINT)
        self.server.wait(timeout=30)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _wait(self) -> None:
        for _ in range(300):
            if self.server.poll() is not None:
                raise NoPostgresql("PostgreSQL is here but did not start")
            if self._run("pg_isready", check=False) == 0:
                return
            time.sleep(0.1)
        self.stop()
        raise NoPostgresql("PostgreSQL is here but did not answer within thirty seconds")

    def _run(self, program: str, *arguments: str, check: bool = True) -> int:
        where = ["-h", str(self.folder), "-U", "goldenthread"]
        command = [self.programs / program, *where, *arguments]
        return subprocess.run(command, check=check, capture_output=True, cwd=self.folder).returncode


def _account() -> str | None:
    """PostgreSQL refuses to run as root; then its own account runs it."""
    if os.geteuid() != 0:
        return None
    try:
        return pwd.getpwnam("postgres").pw_name
    except KeyError:
        raise NoPostgresql("needs the account “postgres”, because PostgreSQL refuses to run as root") from None
