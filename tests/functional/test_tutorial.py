"""The first hour of docs/tutorials/first-hour.md, walked: its commands run, its steps work, its words stand on the page."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.functional.conftest import COMMAND, PATIENCE, Demonstration, plain_environment, serve_demonstration

ROOT = Path(__file__).resolve().parents[2]
TUTORIAL = (ROOT / "docs" / "tutorials" / "first-hour.md").read_text(encoding="utf-8")
ADDRESS = {
    "Quinn Mercer": "quality-lead",
    "Owen Castle": "action-owner",
    "Dora Finch": "democratic-services",
    "Amal Okafor": "administrator",
    "Nadia Holt": "auditor",
}

pytestmark = [pytest.mark.functional, pytest.mark.xdist_group("tutorial")]


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demonstration]:
    """A demonstration of this test's own, because the hour changes it."""
    with serve_demonstration(tmp_path_factory.mktemp("hour")) as served:
        yield served


class Reader:
    """Somebody at the screen, who remembers every word that stood on a page."""

    def __init__(self, browser: Browser, site: Demonstration) -> None:
        self.site, self.words = site, ""
        self.page: Page = browser.new_page()
        self.page.set_default_timeout(PATIENCE)

    def sign_in(self, name: str) -> None:
        self.page.context.clear_cookies()
        self.go("/")
        self.page.fill("#id_login", self.site.person(ADDRESS[name]))
        self.page.fill("#id_password", self.site.password)
        self.click("Sign in", role="button")

    def go(self, path: str) -> None:
        self.page.goto(self.site.address + path)
        self.read()

    def click(self, name: str, *, role: str = "link", near: str = "main") -> None:
        self.page.locator(near).get_by_role(role, name=name).first.click()
        self.page.wait_for_load_state()
        self.read()

    def read(self) -> None:
        self.page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        self.words += "\n" + " ".join(self.page.inner_text("body").split())

    def menu(self, name: str) -> None:
        self.click(name, near="#navigation")


@pytest.mark.browser
def test_the_hour_can_be_walked_and_every_word_in_bold_is_there(browser: Browser, own: Demonstration) -> None:
    reader = Reader(browser, own)
    page = reader.page
    reader.sign_in("Quinn Mercer")
    assert "What you should know" in reader.words

    reader.menu("Inspections")
    reader.click("Services for children in need of help and protection")
    inspection = page.url
    reader.click("Experiences and progress of care leavers")
    page.goto(inspection)
    reader.click("Follow the thread of LA3")
    reader.click("LA3a-1")
    reader.click("What can be concluded")

    reader.menu("National register")
    page.get_by_label("As at").fill("2016-03-11")
    reader.click("Count", role="button")
    reader.click("Stated figures")

    reader.menu("Papers")
    reader.click("Inspection of services for children in need of help and protection")
    paper = page.url
    reader.click("Read it here")

    reader.sign_in("Owen Castle")
    reader.click("Open again: LA3a-1")
    page.get_by_label("What changed since the last update").fill("Two schools have sent the list to new staff.")
    page.get_by_label("Where it stands").select_option("at_risk")
    page.get_by_label("Delivery rating").select_option("amber")
    page.get_by_label("Impact rating").select_option("red")
    page.get_by_label("Reason for differing").fill("The list itself still stands.")
    page.get_by_label("Cause").fill("New staff were not told of the list.")
    page.get_by_label("Back on its way by").fill("2017-04-28")
    page.get_by_label("How sure are you of the date").select_option("medium")
    page.get_by_label("Next step").fill("Every school confirms by Friday.")
    reader.click("Record the update", role="button")
    assert "Two schools have sent the list to new staff." in page.inner_text("main")

    reader.sign_in("Nadia Holt")
    reader.click("updates to look at")
    page.locator("main td a").first.click()
    page.get_by_label("What you found").select_option("accept")
    reader.click("Record it and go to the next", role="button")

    reader.sign_in("Quinn Mercer")
    page.goto(paper)
    reader.click("Health Implications")
    health = page.url
    page.get_by_label("Outcome").select_option("assessed")
    page.get_by_label("What was looked at").fill("Looked at again with partners in health.")
    page.get_by_label("Post of the author").fill("Quality lead")
    reader.click("Record the assessment", role="button")
    page.goto(health)
    assert "Not signed off" in page.inner_text("main")
    assert not page.get_by_role("button", name="Sign off").count()

    reader.sign_in("Dora Finch")
    page.goto(health)
    reader.read()
    page.get_by_label("Signed off by (post)").fill("Director of Public Health")
    reader.click("Sign off", role="button")

    reader.sign_in("Quinn Mercer")
    page.goto(paper)
    reader.click("Freeze the facts as they stand today", role="button")
    assert "Earlier snapshots" in page.inner_text("main")

    reader.sign_in("Amal Okafor")
    reader.menu("Trail")
    for name in ("Owen Castle", "Dora Finch", "Quinn Mercer"):
        assert name in page.inner_text("main")
    page.close()

    bold = [" ".join(each.split()) for each in re.findall(r"\*\*(.+?)\*\*", TUTORIAL, flags=re.DOTALL)]
    assert len(bold) > 30
    assert [each for each in bold if each != "bold" and each not in reader.words] == []


def test_every_command_of_the_hour_does_what_it_says(own: Demonstration) -> None:
    blocks = re.findall(r"```console\n(.*?)```", TUTORIAL, flags=re.DOTALL)
    commands = [line for block in blocks for line in block.splitlines()]
    assert commands[:2] == ["make demo", "source .venv/bin/activate"]
    assert "@$(BIN)/goldenthread demo\n" in (ROOT / "Makefile").read_text(encoding="utf-8")
    said = {line: _run(line, own.folder.parent) for line in commands[2:]}
    assert len(said) == 5
    for line, ran in said.items():
        assert ran.returncode == 0, f"{line}: {ran.stderr}"
    assert "The trail is whole" in said["goldenthread trail verify --dir demo"].stdout
    lint = said["goldenthread paper lint gateshead-2015"].stdout
    for found in ("numbered (ii)", "One committee is called", "no as-at date"):
        assert found in lint


def _run(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    path = f"{COMMAND.parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-ec", line], cwd=folder, env=plain_environment(PATH=path),
        capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
