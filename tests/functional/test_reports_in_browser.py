"""A report read in and confirmed beside its pages in a real browser, with scripts and without, on a desk and a phone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.factories import inspection_reports as made
from tests.functional.conftest import Demonstration, run_command, serve_demonstration
from tests.functional.test_site_in_browser import DESK, PHONE, Watched, sign_in

pytestmark = [pytest.mark.functional, pytest.mark.browser, pytest.mark.xdist_group("browser")]
TITLE = "Inspection of Gateshead local authority children’s services"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demonstration]:
    """A demonstration of our own: these tests change it."""
    with serve_demonstration(tmp_path_factory.mktemp("reports")) as demonstration:
        yield demonstration


def read_in(page: Page, served: Demonstration, file: Path) -> None:
    page.goto(served.address + "/reports/")
    page.get_by_role("link", name="Read a report").click()
    page.set_input_files("input[type=file]", file)
    page.get_by_role("button", name="Read the report").click()


@pytest.mark.parametrize(("scripts", "size"), [(True, DESK), (False, PHONE)], ids=["desk", "phone without scripts"])
def test_a_person_confirms_a_report_field_by_field_beside_its_pages(
    browser: Browser, served: Demonstration, tmp_path: Path, scripts: bool, size: dict[str, int]
) -> None:
    on_site = "3 to 7 February 2025" if scripts else "9 to 13 June 2025"
    file = tmp_path / "report.pdf"
    body = {**made.GOOD_ILACS, "care_leavers": "Outstanding"}
    file.write_bytes(made.ilacs(heading_name=TITLE, on_site=on_site, body_grades=body))
    context = browser.new_context(viewport=size, java_script_enabled=scripts)
    page = context.new_page()
    sign_in(page, served, "quality-lead")
    read_in(page, served, file)
    assert "Two places disagree about care leavers" in page.inner_text("main")
    page.get_by_role("link", name=re.compile("^Confirm: Authority")).click()
    assert "Gateshead (390)" in page.inner_text("main")
    steps = 0
    while page.get_by_role("button", name="Save what is confirmed").count() == 0:
        heading = page.inner_text("h1")
        assert page.get_by_role("img", name=re.compile(r"^Page \d+ of the report")).is_visible(), heading
        if heading == "The experiences and progress of care leavers":
            assert "Look closely" in page.inner_text("main")
            page.get_by_label("Grade").select_option("outstanding")
            page.get_by_role("button", name="Use this instead").click()
        elif page.get_by_role("button", name="It is right").count():
            page.get_by_role("button", name="It is right").click()
        else:
            page.get_by_role("button", name="Not in the report").click()
        steps += 1
        assert steps < 40
    assert "Every field is decided" in page.inner_text("main")
    page.get_by_role("button", name="Save what is confirmed").click()
    text = page.inner_text("main")
    assert "The report is saved" in text
    row = page.get_by_role("row", name=re.compile("care leavers"))
    assert "Outstanding" in row.inner_text()
    page.get_by_role("button", name="Start the inspection record").click()
    assert "The inspection record is started" in page.inner_text("main")
    assert page.locator("main").get_by_text("LA1").count() > 0
    context.close()


def test_the_picture_of_the_page_is_drawn_with_the_place_framed(browser: Browser, served: Demonstration) -> None:
    context = browser.new_context(viewport=DESK)
    page = context.new_page()
    sign_in(page, served, "read-only")
    page.goto(served.address + "/reports/drafts/")
    page.get_by_role("link", name=re.compile("made-up report")).click()
    page.get_by_role("link", name=re.compile("children in care", re.IGNORECASE)).first.click()
    assert page.get_by_role("button", name="It is right").count() == 0, "a reader confirms nothing"
    frame = page.locator("svg rect").bounding_box()
    image = page.locator("svg image")
    answer = context.request.get(served.address + image.get_attribute("href"))
    assert answer.headers["content-type"] == "image/png"
    whole = image.bounding_box()
    assert whole["x"] <= frame["x"]
    assert frame["x"] + frame["width"] <= whole["x"] + whole["width"]
    assert whole["y"] < frame["y"] < whole["y"] + whole["height"] / 2
    context.close()


@pytest.mark.parametrize(
    "address",
    [
        "/reports/",
        "/reports/upload/",
        "/reports/upload-paper/",
        "/reports/drafts/",
        "/reports/drafts/1/",
        "/reports/drafts/1/fields/judgement-overall/",
        "/reports/drafts/1/fields/recommendation-1/",
        "/reports/drafts/1/fields/findings-in_care/",
        "/reports/drafts/1/fields/authority/",
        "/reports/drafts/1/set-aside/",
        "/reports/search/",
        "/reports/asked-again/",
        "/reports/asks/1/",
        "/reports/beside-neighbours/",
        "/reports/beside-neighbours/?show=overall",
        "/reports/1/",
        "/reports/1/withdraw/",
    ],
)
def test_each_page_is_sound_at_both_widths(browser: Browser, served: Demonstration, lead_context, address: str) -> None:
    watched = Watched(lead_context)
    assert watched.open(served.address + address) == 200
    assert watched.page.get_by_role("heading", level=1).count() == 1
    assert watched.complaints() == []
    watched.page.close()


@pytest.fixture(scope="module")
def lead_context(browser: Browser, served: Demonstration) -> Iterator:
    """A browser in which the quality lead has signed in."""
    context = browser.new_context(viewport=DESK)
    page = context.new_page()
    sign_in(page, served, "quality-lead")
    page.close()
    yield context
    context.close()


def test_drafts_made_on_the_command_line_wait_on_the_site(served: Demonstration, lead_context, tmp_path: Path) -> None:
    (tmp_path / "by command.pdf").write_bytes(made.letter())
    (tmp_path / "school.pdf").write_bytes(made.school())
    lead = served.person("quality-lead")
    command = ["report", "draft", tmp_path, "--as", lead, "--dir", served.folder]
    first = run_command(*command, cwd=tmp_path)
    assert first.returncode == 3
    assert "by command.pdf: draft made" in first.stderr
    assert "about a school" in first.stderr
    assert "by command.pdf: read before" in run_command(*command, cwd=tmp_path).stderr
    watched = Watched(lead_context)
    watched.open(served.address + "/")
    assert watched.page.get_by_role("link", name=re.compile("draft.* of .*published report")).count() == 1
    watched.open(served.address + "/reports/drafts/")
    assert watched.page.get_by_role("link", name="by command.pdf").count() == 1
    watched.page.close()


def test_a_refused_decision_and_a_refused_file_say_why(served: Demonstration, lead_context, tmp_path: Path) -> None:
    watched = Watched(lead_context)
    watched.open(served.address + "/reports/drafts/1/fields/authority/")
    watched.page.get_by_label("Authority").fill("Atlantis")
    watched.page.get_by_role("button", name="Use this instead").click()
    assert "No authority is known by that name" in watched.page.get_by_role("alert").inner_text()
    assert watched.complaints(console=False) == []
    school = tmp_path / "school.pdf"
    school.write_bytes(made.school())
    read_in(watched.page, served, school)
    assert "is a report about a school" in watched.page.get_by_role("alert").inner_text()
    assert watched.complaints(console=False) == []
    watched.page.close()
