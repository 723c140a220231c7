"""The canary: a whole run of the real site with unmistakable names, then a search of everything it left behind.

A return in which every child's number and every worker's name is a canary is sent, checked, accepted, measured, sampled
and opened through both hatches; another is refused. Afterwards no canary is in a log, an error, a message, the database,
the workspace or the temporary folder, and on no page of anybody. Only the two files the hatches gave hold them.
"""

from __future__ import annotations

import http.cookiejar
import io
import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

pytestmark = pytest.mark.acceptance

CANARIES = (b"CNRY", b"CANARY")
NOT_FOLLOWED = (b"/static", b"//", b"/register", b"/inspections", b"/reports", b"/accounts")
PASSWORD = "a long enough password"
ROLES = ("director", "quality-lead", "board-member", "read-only")
_PEOPLE = """
import os, sys
os.environ["GOLDENTHREAD_WORKSPACE"] = sys.argv[1]
os.environ["DJANGO_SETTINGS_MODULE"] = "goldenthread.site.settings"
import django
django.setup()
from datetime import date
from goldenthread.apps.accounts import actions
on, password = date(2026, 1, 1), sys.argv[2]
first = actions.create_first_administrator(
    email="administrator@example.gov.uk", name="First", authority="390", password=password, on=on
)
for role in sys.argv[3:]:
    made = actions.invite(
        email=f"{role}@example.gov.uk", name=role, authority="390", password=password, by=first, on=on
    )
    actions.give_role(user=made, role=role, by=first, on=on)
"""
_WORKSPACE = """
import sys, pathlib
from goldenthread.cli.workspace import make_workspace
make_workspace(pathlib.Path(sys.argv[1]))
"""


class Visitor:
    """Somebody at the site, as a browser without scripts would be."""

    def __init__(self, address: str, role: str) -> None:
        self.address = address
        self._open = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
        self.post(
            "/accounts/login/", {"login": f"{role}@example.gov.uk", "password": PASSWORD}, page="/accounts/login/"
        )

    def get(self, path: str) -> tuple[int, bytes]:
        try:
            with self._open.open(self.address + path, timeout=60) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()

    def post(self, path: str, given: dict[str, str], *, page: str, file: tuple[str, bytes] | None = None) -> bytes:
        """Sends a form with the token of the page it stands on."""
        token = re.search(rb'name="csrfmiddlewaretoken" value="(\w+)"', self.get(page)[1])
        given = {"csrfmiddlewaretoken": token[1].decode() if token else "", **given}
        border = uuid.uuid4().hex
        parts = [
            f'--{border}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
            for name, value in given.items()
        ]
        if file:
            head = f'--{border}\r\nContent-Disposition: form-data; name="files"; filename="{file[0]}"\r\n\r\n'
            parts.append(head.encode() + file[1] + b"\r\n")
        body = b"".join(parts) + f"--{border}--\r\n".encode()
        kind = {"Content-Type": f"multipart/form-data; boundary={border}", "Referer": self.address + page}
        request = urllib.request.Request(self.address + path, body, kind)
        try:
            with self._open.open(request, timeout=120) as answer:
                self.landed = urllib.parse.urlsplit(answer.url).path
                return answer.read()
        except urllib.error.HTTPError as error:
            return error.read()

    def wait(self, path: str, words: str) -> bytes:
        """The page once it says so."""
        for _ in range(240):
            page = self.get(path)[1]
            if words.encode() in page:
                return page
            time.sleep(0.5)
        raise AssertionError(f"{path} never said “{words}”: {page.decode()[:3000]}")


@dataclass
class Site:
    """A served workspace and everything a run leaves behind."""

    folder: Path
    address: str
    log: Path
    given: list[bytes] = field(default_factory=list)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("canary")
    for each in ("settings", "tmp", "made"):
        (folder / each).mkdir()
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GOLDENTHREAD", "DJANGO"))}
    environment = kept | {"XDG_CONFIG_HOME": str(folder / "settings"), "TMPDIR": str(folder / "tmp")}
    workspace = folder / "workspace"

    def python(code: str, *arguments: str) -> None:
        ran = subprocess.run(
            [sys.executable, "-c", code, *arguments],
            env=environment, cwd=folder, capture_output=True, text=True, timeout=300, check=False,
        )  # fmt: skip
        assert ran.returncode == 0, ran.stderr

    python(_WORKSPACE, str(workspace))
    python(_PEOPLE, str(workspace), PASSWORD, *ROLES)
    python(
        "from goldenthread.cli.main import run; run()",
        *("synth", "--children", "150", "--seed", "7", "--format", "annex-a", "--canary", "--dirt", "0.02"),
        *("--on", "2026-03-31", "--out", str(folder / "made" / "annex")),
    )
    command = Path(sys.executable).with_name("goldenthread")
    log = folder / "server.log"
    with log.open("wb") as written:
        server = subprocess.Popen(
            [command, "serve", "--dir", str(workspace), "--port", "0"],
            env=environment, cwd=folder, stdout=written, stderr=written,
        )  # fmt: skip
        try:
            for _ in range(120):
                found = re.search(r"http://127\.0\.0\.1:\d+", log.read_text(encoding="utf-8"))
                if found:
                    break
                time.sleep(0.5)
            assert found, log.read_text(encoding="utf-8")
            yield Site(folder, found.group(), log)
        finally:
            server.terminate()
            server.wait(timeout=30)


def _holds(content: bytes) -> bool:
    return any(canary in content for canary in CANARIES)


def _inside(workbook: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


def _pages(visitor: Visitor) -> Iterator[tuple[str, bytes]]:
    """Every page somebody can reach from home, each address once; those that knew nothing of returns are left out."""
    waiting, seen = ["/", "/measures/", "/returns/"], set()
    while waiting and len(seen) < 150:
        path = waiting.pop(0)
        if path in seen:
            continue
        seen.add(path)
        page = visitor.get(path)[1]
        yield path, page
        found = re.findall(rb'href="(/[^"#]*)', page) + [
            path.partition("?")[0].encode() + each for each in re.findall(rb'href="(\?[^"#]*)', page)
        ]
        waiting += [each.decode().replace("&amp;", "&") for each in found if not each.startswith(NOT_FOLLOWED)]


@pytest.fixture(scope="module")
def run(site: Site) -> Site:
    """The whole run, through the real site."""
    lead = Visitor(site.address, "quality-lead")
    workbook = next((site.folder / "made" / "annex").glob("*.xlsx")).read_bytes()
    assert _holds(_inside(workbook))
    lead.post("/returns/send/", {"as_at": "2026-03-31"}, page="/returns/send/", file=("CANARY Ada.xlsx", workbook))
    upload = lead.landed
    checked = lead.wait(upload, "What was found, by list and rule")
    issues = lead.post(f"{upload}issues/", {}, page=upload)
    assert not _holds(_inside(issues)), "the list of issues names places, never values"
    waiver = (
        {} if b"Fit</strong>" in checked and b"Not fit" not in checked else {"reason": "A test", "until": "2099-01-01"}
    )
    lead.post(f"{upload}accept/", waiver, page=upload)
    page = lead.wait(upload, "Accepted as").decode()
    version = re.search(r'href="(/returns/390-annex-a-[^"]+/)"', page).group(1)
    opened = lead.post(f"{version}data-quality/", {"person": "D", "purpose": "Mend"}, page=f"{version}data-quality/")
    runs = lead.get("/measures/versions/")[1].decode()
    number = re.search(r"/measures/versions/(\d+)/", runs).group(0)
    lead.post(f"{number}publish/", {}, page=number)
    drawing = {"measure": "children_in_need_per_10000", "outcome": "met", "size": "3", "seed": "words"}
    lead.post(f"{number}sample/", drawing, page=f"{number}sample/")
    cases = lead.post(lead.landed, {"person": "A Auditor", "purpose": "An audit"}, page=lead.landed)
    site.given = [_inside(opened), _inside(cases)]
    bad = b"Nothing,of\nCNRY000001,CANARY Ada\n"
    lead.post("/returns/send/", {"as_at": "2026-03-31"}, page="/returns/send/", file=("CANARY Ada.csv", bad))
    lead.wait(lead.landed, "It could not be used")
    lead.get("/returns/?q=CNRY000001")
    return site


def test_only_the_two_hatches_give_the_names(run: Site) -> None:
    assert [_holds(each) for each in run.given] == [True, True]


@pytest.mark.parametrize("role", [*ROLES, "administrator"])
def test_no_page_of_anybody_names_a_child_or_a_worker(run: Site, role: str) -> None:
    pages = dict(_pages(Visitor(run.address, role)))
    assert len(pages) > 10
    assert [path for path, page in pages.items() if _holds(page)] == []


def test_nothing_that_is_left_behind_names_one(run: Site) -> None:
    left = [path for place in ("workspace", "tmp", "settings") for path in (run.folder / place).rglob("*")]
    left += [run.log]
    found = [str(path.relative_to(run.folder)) for path in left if path.is_file() and _holds(path.read_bytes())]
    assert found == []
    assert any(path.name == "goldenthread.sqlite3" for path in left)
    assert any(path.suffix == ".sealed" for path in left)
