"""The register's pages in a real browser: axe finds nothing, nothing is cut off, and no script is needed."""

from __future__ import annotations

import contextlib
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.factories.ofsted_releases import GATESHEAD_2019, GATESHEAD_2024, history, release
from tests.functional.conftest import PATIENCE

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
CHROMIUM = shutil.which("chromium")
PATHS = (
    "",
    "?framework=sif-2013&as_at=2016-03-11&rounds=first&region=North+East",
    "?as_at=yesterday&framework=sif-2017&region=Narnia",
    "?as_at=2031-01-01",
    "authorities/",
    "authorities/390/",
    "authorities/839/",
    "authorities/999/",
    "authorities/390/neighbours/?on=2016-03-11",
    "authorities/820/neighbours/",
    "since/",
    "claims/",
    "releases/",
    "releases/import/",
)
REFUSALS = ("status of 422", "status of 404", "does not conform to the required format")
pytestmark = [
    pytest.mark.functional,
    pytest.mark.browser,
    pytest.mark.xdist_group("browser"),
    pytest.mark.skipif(not CHROMIUM, reason="needs Debian's Chromium"),
    pytest.mark.skipif(not AXE.exists(), reason="needs the front-end packages (make install)"),
]


# Runs in a process of its own, because this one's settings name another workspace.
PREPARE = """
import sys
from datetime import date
from pathlib import Path
from goldenthread.cli.workspace import make_workspace
make_workspace(Path(sys.argv[1]))
from django.test import Client
from goldenthread.apps.accounts import actions as people
from goldenthread.apps.register import actions
on = date(2016, 4, 5)
user = people.create_first_administrator(
    email="first@example.gov.uk", name="Amal First", authority="390", password=None, on=on
)
actions.load_shipped(by=user, on=on)
client = Client()
client.force_login(user)
print(client.cookies["sessionid"].value)
"""
SERVE = "from goldenthread.cli.main import run; run()"


@dataclass(frozen=True)
class Site:
    """Where a site answers, and the session of somebody who may import."""

    address: str
    session: str


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A workspace that holds the shipped register, served as a council would serve it."""
    folder = str(tmp_path_factory.mktemp("site") / "workspace")
    prepare = [sys.executable, "-c", PREPARE, folder]
    session = subprocess.run(prepare, capture_output=True, text=True, timeout=300, check=True).stdout.strip()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    serving = subprocess.Popen([sys.executable, "-c", SERVE, "serve", "--dir", folder, "--port", str(port)])
    try:
        _wait_for(port)
        yield Site(f"http://127.0.0.1:{port}", session)
    finally:
        serving.terminate()
        serving.wait(timeout=30)


def _wait_for(port: int) -> None:
    until = time.monotonic() + 300
    while time.monotonic() < until:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.2)
    pytest.fail("The site did not answer within five minutes.")


def _signed_in(browser: Browser, site: Site, **how: Any) -> BrowserContext:
    context = browser.new_context(**how)
    context.set_default_timeout(PATIENCE)
    context.add_cookies([{"name": "sessionid", "value": site.session, "url": site.address}])
    return context


def test_every_page_is_sound_on_a_desk_and_on_a_telephone(site: Site, browser: Browser) -> None:
    script, found = AXE.read_text(encoding="utf-8"), []
    for width in (1280, 390):
        size = {"width": width, "height": 900}
        page = _signed_in(browser, site, viewport=size).new_page()
        page.on("console", lambda said, found=found: found.append(said.text))
        for path in PATHS:
            page.goto(f"{site.address}/register/{path}")
            page.evaluate(script)
            told = page.evaluate("axe.run({resultTypes: ['violations']})")["violations"]
            found += [(path, width, each["id"], each["nodes"][0]["html"][:120]) for each in told]
            if page.evaluate("document.documentElement.scrollWidth") > width:
                found.append(f"{path} scrolls sideways at {width}")
            if page.evaluate("[...document.images].some(each => !each.complete || !each.naturalWidth)"):
                found.append(f"{path} has a picture that does not show")
    assert [each for each in found if not any(words in str(each) for words in REFUSALS)] == []


def test_a_question_and_an_import_need_no_script(site: Site, browser: Browser, tmp_path: Path) -> None:
    new = [*GATESHEAD_2024]
    new[5:7] = [date(2026, 6, 1), date(2026, 7, 9)]
    file = tmp_path / "outcomes.ods"
    file.write_bytes(release({"History": history(GATESHEAD_2019, new)}, published=date(2026, 9, 24)).data)
    page = _signed_in(browser, site, java_script_enabled=False).new_page()
    page.goto(f"{site.address}/register/")
    page.select_option("#id_framework", "sif-2013")
    page.select_option("#id_rounds", "first")
    page.fill("#id_as_at", "2016-03-11")
    page.get_by_role("button", name="Count").click()
    assert "83 inspections." in page.inner_text("main")
    page.goto(f"{site.address}/register/releases/")
    page.get_by_text("Import a release").click()
    page.set_input_files("#id_file", file)
    page.get_by_role("button", name="Read and import").click()
    assert "5 new outcomes, 0 revisions" in page.inner_text("main")
