"""The web page of a paper in a real browser: axe finds nothing, on a desk, on a telephone and in print."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from goldenthread.core.document import simple_table
from goldenthread.documents import html
from tests.factories.cabinet_report import cabinet_report
from tests.functional.conftest import AXE, PATIENCE

pytestmark = [pytest.mark.functional, pytest.mark.browser, pytest.mark.xdist_group("browser")]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Page]:
    wide = simple_table("A wide table", [f"Heading number {n}" for n in range(9)], [[f"Cell {n}" for n in range(9)]])
    paper = cabinet_report()
    file = tmp_path_factory.mktemp("paper") / "paper.html"
    file.write_text(
        html.render(dataclasses.replace(paper, marking="Draft", blocks=(*paper.blocks, wide))), encoding="utf-8"
    )
    page = browser.new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(file.as_uri())
    page.add_script_tag(path=AXE)
    yield page
    page.close()


def _violations(page: Page) -> list[Any]:
    found = page.evaluate("axe.run({resultTypes: ['violations']})")
    return [(each["id"], [node["html"][:120] for node in each["nodes"]]) for each in found["violations"]]


@pytest.mark.parametrize("width", [1200, 320])
def test_axe_finds_nothing_and_the_page_does_not_scroll_sideways(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    assert _violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_first_key_press_offers_to_skip_to_the_paper(page: Page) -> None:
    page.set_viewport_size({"width": 1200, "height": 800})
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the paper"
    assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "paper"


def test_a_page_break_of_the_paper_is_one_in_print(page: Page) -> None:
    page.emulate_media(media="print")
    try:
        assert page.evaluate("getComputedStyle(document.querySelector('.paper-page')).breakBefore") == "page"
    finally:
        page.emulate_media(media="screen")
