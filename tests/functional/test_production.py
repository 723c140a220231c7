"""A council's own installation: on PostgreSQL, behind a proxy that speaks HTTPS, backed up and restored."""

from __future__ import annotations

import http.client
import os
import re
import signal
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import urlencode

import psycopg
import pytest

from tests.functional.conftest import COMMAND, plain_environment, run_command
from tests.functional.postgresql import Cluster

pytestmark = [pytest.mark.functional, pytest.mark.postgresql, pytest.mark.xdist_group("postgresql")]

DEPLOY = Path(__file__).resolve().parents[2] / "deploy"
HOST, VISITOR = "goldenthread.example.gov.uk", "203.0.113.9"
PASSWORD = "a long enough password"


@pytest.fixture(scope="module")
def settings(postgresql: Cluster, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The settings of an installation with its first administrator."""
    folder = tmp_path_factory.mktemp("production")
    given = _settings(postgresql.make_database("production"), folder / "workspace")
    first = ("--email", "first@example.gov.uk", "--name", "Ann First", "--authority", "Gateshead")
    ran = run_command("people", "first", *first, "--password", PASSWORD, cwd=folder, **given)
    assert ran.returncode == 0, ran.stderr
    return given


def _settings(database: str, workspace: Path) -> dict[str, str]:
    return {
        "GOLDENTHREAD_MODE": "production",
        "GOLDENTHREAD_WORKSPACE": str(workspace),
        "GOLDENTHREAD_DATABASE_URL": database,
        "GOLDENTHREAD_SECRET_KEY": "k" * 60,
        "GOLDENTHREAD_ALLOWED_HOSTS": HOST,
    }


@contextmanager
def _served(settings: dict[str, str], folder: Path) -> Iterator[http.client.HTTPConnection]:
    command = [COMMAND, "serve", "--port", "0"]
    server = subprocess.Popen(command, cwd=folder, env=plain_environment(**settings), stderr=subprocess.PIPE, text=True)
    try:
        where = re.search(r"http://(127\.0\.0\.1:\d+)", server.stderr.readline())
        assert where, server.stderr.read()
        with closing(http.client.HTTPConnection(where.group(1), timeout=30)) as site:
            yield site
    finally:
        server.send_signal(signal.SIGINT)
        server.communicate(timeout=30)


def _ask(site: http.client.HTTPConnection, path: str, form: dict[str, str] | None = None, cookie: str = ""):
    """The answer and its text, asked as the proxy asks for a visitor who came over HTTPS."""
    headers = {"Host": HOST, "X-Forwarded-Proto": "https", "X-Forwarded-For": VISITOR, "Cookie": cookie}
    if form is None:
        site.request("GET", path, headers=headers)
    else:
        headers |= {"Content-Type": "application/x-www-form-urlencoded", "Origin": f"https://{HOST}"}
        site.request("POST", path, body=urlencode(form), headers=headers)
    answer = site.getresponse()
    return answer, answer.read().decode()


def _sign_in(site: http.client.HTTPConnection, password: str):
    answer, page = _ask(site, "/accounts/login/")
    cookie = SimpleCookie(answer.getheader("Set-Cookie"))["csrftoken"].OutputString().split(";")[0]
    token = re.search(r'csrfmiddlewaretoken" value="([^"]+)"', page).group(1)
    form = {"login": "first@example.gov.uk", "password": password, "csrfmiddlewaretoken": token}
    return _ask(site, "/accounts/login/", form, cookie)[0]


def test_the_first_administrator_signs_in_behind_the_proxy(settings: dict[str, str], tmp_path: Path) -> None:
    with _served(settings, tmp_path) as site:
        answer, _ = _ask(site, "/accounts/login/")
        assert int(re.search(r"max-age=(\d+)", answer.getheader("Strict-Transport-Security")).group(1)) >= 31_536_000
        refused = _sign_in(site, "not the password")
        assert refused.status == 200
        welcome = _sign_in(site, PASSWORD)
        assert (welcome.status, welcome.getheader("Location")) == (302, "/")
        assert all("Secure" in each for each in welcome.headers.get_all("Set-Cookie"))
    with psycopg.connect(settings["GOLDENTHREAD_DATABASE_URL"]) as database:
        keys = [key for (key,) in database.execute("SELECT cache_key FROM site_cache")]
    assert any(VISITOR in key for key in keys), "lock-out must count the visitor's address, not the proxy's"


def test_what_a_stranger_says_of_himself_is_thrown_away(settings: dict[str, str], tmp_path: Path) -> None:
    elsewhere = settings | {"GOLDENTHREAD_PROXY": "192.0.2.1"}
    with _served(elsewhere, tmp_path) as site:
        answer, _ = _ask(site, "/accounts/login/")
    assert answer.status == 200
    assert answer.getheader("Strict-Transport-Security") is None


def test_a_backup_is_restored_whole_and_never_over_something(
    settings: dict[str, str], postgresql: Cluster, tmp_path: Path
) -> None:
    papers = Path(settings["GOLDENTHREAD_WORKSPACE"]) / "papers"
    (papers / "a-paper.txt").write_text("A paper.", encoding="utf-8")
    kept = tmp_path / "backup"
    assert _script("backup", kept, settings).returncode == 0
    assert all(file.stat().st_mode & 0o077 == 0 for file in kept.iterdir())

    empty = _settings(postgresql.make_database("restored"), tmp_path / "restored")
    restored = _script("restore", kept, empty)
    assert restored.returncode == 0, restored.stderr
    assert (kept / "trail-head.txt").read_text().strip() in restored.stdout
    assert (tmp_path / "restored" / "papers" / "a-paper.txt").read_text(encoding="utf-8") == "A paper."
    assert "Ann First" in run_command("people", "list", cwd=tmp_path, **empty).stdout
    with (
        psycopg.connect(empty["GOLDENTHREAD_DATABASE_URL"]) as database,
        pytest.raises(psycopg.errors.RaiseException, match="append-only"),
    ):
        database.execute("DELETE FROM trail_event")

    assert _script("restore", kept, empty).returncode == 3
    assert _script("restore", kept, empty | {"GOLDENTHREAD_WORKSPACE": str(tmp_path / "new")}).returncode != 0


def test_a_backup_that_was_changed_is_refused(settings: dict[str, str], postgresql: Cluster, tmp_path: Path) -> None:
    kept = tmp_path / "backup"
    assert _script("backup", kept, settings).returncode == 0
    (kept / "trail-head.txt").write_text("0" * 64, encoding="utf-8")
    empty = _settings(postgresql.make_database("untouched"), tmp_path / "untouched")
    assert _script("restore", kept, empty).returncode != 0
    with psycopg.connect(empty["GOLDENTHREAD_DATABASE_URL"]) as database:
        assert database.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone() == (0,)


def _script(name: str, folder: Path, settings: dict[str, str]) -> subprocess.CompletedProcess[str]:
    path = f"{COMMAND.parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        [DEPLOY / name, folder],
        env=plain_environment(PATH=path, **settings), capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
