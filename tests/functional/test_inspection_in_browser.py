"""A mock inspection in a real browser: the evidence log on a phone, the judgement meeting, two people at one finding."""

from __future__ import annotations

import re
import shutil
import signal
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page

from goldenthread.core.definitions import read_toml
from tests.functional.conftest import AXE, COMMAND, Demonstration, plain_environment

PHONE = {"width": 390, "height": 844}
pytestmark = [pytest.mark.functional, pytest.mark.browser, pytest.mark.xdist_group("browser")]


@dataclass(frozen=True)
class Mock:
    """A copy of the demonstration that these tests may change, and its mock inspection."""

    address: str
    key: str
    password: str

    def at(self, *parts: str) -> str:
        return "/".join((self.address, "inspections", self.key, *parts, ""))


@pytest.fixture(scope="module")
def mock(demonstration: Demonstration, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mock]:
    folder = tmp_path_factory.mktemp("mock") / "demo"
    shutil.copytree(demonstration.folder, folder)
    with sqlite3.connect(folder / "goldenthread.sqlite3") as database:
        (key,) = database.execute(
            "SELECT key FROM inspections_inspection WHERE id IN (SELECT inspection_id FROM inspections_run)"
        ).fetchone()
    server = subprocess.Popen(
        [COMMAND, "serve", "--dir", folder, "--port", "0"],
        cwd=folder, env=plain_environment(), stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        found = re.search(r"http://127\.0\.0\.1:\d+", server.stderr.readline())
        assert found, "goldenthread serve did not say where it is"
        yield Mock(found.group(), key, demonstration.password)
    finally:
        server.send_signal(signal.SIGINT)
        server.communicate(timeout=30)


@pytest.fixture
def as_role(browser: Browser, mock: Mock) -> Iterator[Callable[..., Page]]:
    """A page on a phone in which the person with a role has signed in."""
    contexts = []

    def page_of(role: str, *, scripts: bool = True) -> Page:
        context = browser.new_context(viewport=PHONE, java_script_enabled=scripts)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(60_000)  # a busy machine is no fault of the page
        email = next(each["email"] for each in read_toml("demo.toml")["person"] if each["roles"][0] == role)
        page.goto(mock.address + "/")
        page.get_by_label(re.compile("e-?mail", re.IGNORECASE)).fill(email)
        page.get_by_label("Password").fill(mock.password)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url(mock.address + "/")
        return page

    yield page_of
    for context in contexts:
        context.close()


def complaints(page: Page) -> list[str]:
    """What axe finds and how far the page runs over its edge."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = [each["id"] for each in page.evaluate("axe.run({resultTypes: ['violations']})")["violations"]]
    over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return found + ([f"{over} px too wide"] if over > 0 else [])


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_evidence_is_logged_on_a_phone_in_five_fields(mock: Mock, as_role, scripts: bool) -> None:
    page, text = as_role("inspector", scripts=scripts), f"Seen on the phone, scripts {scripts}."
    page.goto(mock.at("evidence", "add"))
    if scripts:
        assert complaints(page) == []
    page.get_by_label("Kind").select_option("interview")
    page.get_by_label("Who or what it comes from").fill("A duty worker")
    page.get_by_label("What you saw, heard or read").fill(text)
    page.get_by_label("What it speaks to").select_option("help-thresholds")
    page.get_by_label("What it shows").select_option("strength")
    page.get_by_role("button", name="Log it", exact=True).click()
    page.wait_for_url(mock.at("evidence"))
    assert text in page.inner_text("main")


def test_what_is_typed_is_kept_while_typing_and_is_there_again(mock: Mock, as_role) -> None:
    page = as_role("inspector")
    page.goto(mock.at("evidence", "add"))
    page.get_by_label("What you saw, heard or read").press_sequentially("A half-finished thought")
    page.get_by_text("Draft kept at").wait_for()
    page.goto(mock.at("evidence"))
    page.goto(mock.at("evidence", "add"))
    assert page.get_by_label("What you saw, heard or read").input_value() == "A half-finished thought"
    assert complaints(page) == []
    page.get_by_role("button", name="Drop the draft").click()
    page.goto(mock.at("evidence", "add"))
    assert page.get_by_label("What you saw, heard or read").input_value() == ""


def test_what_is_sent_after_signing_out_elsewhere_is_not_lost(mock: Mock, as_role) -> None:
    """The sign-in ends in the middle of an entry; without scripts, so that only the form itself can save it."""
    page = as_role("inspector", scripts=False)
    page.goto(mock.at("evidence", "add"))
    page.get_by_label("Who or what it comes from").fill("A foster carer")
    page.get_by_label("What you saw, heard or read").fill("A long note that must not be lost")
    kept = [each for each in page.context.cookies() if each["name"] != "sessionid"]
    page.context.clear_cookies()
    page.context.add_cookies(kept)
    page.get_by_role("button", name="Log it", exact=True).click()
    email = next(each["email"] for each in read_toml("demo.toml")["person"] if each["roles"][0] == "inspector")
    page.get_by_label(re.compile("e-?mail", re.IGNORECASE)).fill(email)
    page.get_by_label("Password").fill(mock.password)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(mock.at("evidence", "add"))
    assert page.get_by_label("What you saw, heard or read").input_value() == "A long note that must not be lost"
    assert "Your sign-in had run out" in page.inner_text("main")


def test_a_judgement_is_proposed_decided_and_countersigned_by_two_people(mock: Mock, as_role) -> None:
    first, second = as_role("inspector"), as_role("quality-lead")
    first.goto(mock.at("meeting", "care_leavers"))
    assert complaints(first) == []
    assert "What the grades mean in this edition" in first.inner_text("main")
    for button, reasons in (("Propose a grade", "Plans are not shared"), ("Record the decision", "We agreed")):
        first.get_by_role("link", name=button).click()
        first.get_by_label("Grade").select_option("requires_improvement")
        first.get_by_label("Reasons").fill(reasons)
        first.get_by_role("button", name="Record it").click()
        first.wait_for_url(mock.at("meeting", "care_leavers"))
    assert "A colleague has to countersign" in first.inner_text("main")
    second.goto(mock.at("meeting", "care_leavers"))
    second.get_by_role("button", name="Countersign").click()
    assert "Countersigned" in second.inner_text("main")
    assert complaints(second) == []


def test_two_people_at_one_finding_lose_nothing(mock: Mock, as_role) -> None:
    first, second = as_role("inspector"), as_role("quality-lead")
    for page, text in ((first, "The words of the first"), (second, "The words of the second")):
        page.goto(mock.at("drafts", "S1", "edit"))
        page.get_by_label("Finding").fill(text)
    for page in (first, second):
        page.get_by_role("button", name=re.compile("Save version")).click()
    said = second.inner_text("main")
    assert "while you were writing" in said
    assert "The words of the first" in said
    assert second.get_by_label("Finding").input_value() == "The words of the second"
    assert complaints(second) == []
    second.get_by_role("button", name=re.compile("Save version")).click()
    assert "The words of the second" in second.inner_text("main")
    assert "The words of the first" in second.inner_text("main"), "every wording stays"
