"""The audit form as auditors use it: two windows at once, the keyboard alone, a phone, and no scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.functional.conftest import AXE, Demonstration, serve_demonstration

PHONE = {"width": 390, "height": 844}
SAVED = re.compile(r"Saved at \d\d:\d\d\.")
pytestmark = [pytest.mark.functional, pytest.mark.browser, pytest.mark.xdist_group("audit-form")]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demonstration]:
    """A demonstration of our own, because these tests write in it."""
    with serve_demonstration(tmp_path_factory.mktemp("audit-form")) as demonstration:
        yield demonstration


@pytest.fixture
def window(browser: Browser, served: Demonstration) -> Iterator:
    """Opens windows in which the auditor of the demonstration has signed in."""
    opened: list[BrowserContext] = []

    def open_window(**more: object) -> Page:
        context = browser.new_context(**more)
        opened.append(context)
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.goto(served.address + "/")
        page.get_by_label(re.compile("e-?mail", re.IGNORECASE)).fill(served.person("auditor"))
        page.get_by_label("Password").fill(served.password)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url(served.address + "/")
        return page

    yield open_window
    for context in opened:
        context.close()


@pytest.fixture
def form(served: Demonstration, window) -> str:
    """The address of a form that this auditor has the pen of."""
    page = window()
    page.goto(served.address + "/audits/all/?q=audits-2016-april")
    for stage in ("allocated", "drafting"):
        page.goto(served.address + f"/audits/all/?q=audits-2016-april&stage={stage}")
        for link in page.locator("main table a").all():
            href = link.get_attribute("href")
            if page.request.get(served.address + href + "form/", max_redirects=0).status == 200:
                return served.address + href + "form/"
    pytest.fail("The demonstration gives its auditor no form to write.")


def _axe(page: Page) -> list[str]:
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document).then(r => r.violations.map(v => v.id))")
    return list(found)


def test_two_windows_saving_the_same_answer_lose_nothing(form: str, window) -> None:
    one, two = window(), window()
    one.goto(form)
    two.goto(form)
    one.locator("#reasons").fill("What the first window wrote.")
    expect(one.locator("[data-autosave-status]")).to_have_text(SAVED)
    two.locator("#learning").fill("What only the second window wrote.")
    two.locator("#reasons").fill("What the second window wrote.")
    expect(two.locator("[data-autosave-status]")).to_contain_text("both are kept")
    for page in (one, two):
        page.goto(form)
        assert page.locator("#reasons").input_value() == "What the second window wrote."
        assert "What the first window wrote." in page.locator("[data-other]").inner_text()
        assert page.locator("#learning").input_value() == "What only the second window wrote."
        assert _axe(page) == []


def test_the_form_is_written_and_saved_by_keyboard_alone(form: str, window) -> None:
    page = window()
    page.goto(form)
    reached: list[str] = []

    def tab_to(wanted: str) -> None:
        """Presses the tabulator until the element with this id, or button with these words, has the focus."""
        for _ in range(400):
            page.keyboard.press("Tab")
            here = page.evaluate(
                "(() => { const e = document.activeElement; const r = e.getBoundingClientRect();"
                " return [e.id || e.textContent.trim(), getComputedStyle(e).outlineStyle !== 'none'"
                " || getComputedStyle(e).boxShadow !== 'none' || e.type === 'radio', r.top >= 0 && r.top < innerHeight]; })()"
            )
            reached.append(here[0])
            assert here[1], f"{here[0]} has the focus and does not show it"
            if here[0] == wanted:
                assert here[2], f"{wanted} has the focus and is not in sight"
                return
        pytest.fail(f"The tabulator never reaches {wanted}: {reached[-5:]}")

    standard = page.locator("input[type=radio][name^='standard.']").first.get_attribute("name").split(".")[1]
    tab_to(f"standard-{standard}-grade-1")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    assert page.locator(f"#standard-{standard}-grade-2").is_checked()
    tab_to(f"standard-{standard}-evidence")
    page.keyboard.type("Typed without a mouse.")
    tab_to("Save the draft")
    page.keyboard.press("Enter")
    page.wait_for_load_state()
    expect(page.get_by_text("The draft is saved.")).to_be_visible()
    assert page.locator(f"#standard-{standard}-grade-2").is_checked()
    assert page.locator(f"#standard-{standard}-evidence").input_value() == "Typed without a mouse."
    tab_to("Show it to the worker")
    page.keyboard.press("Enter")
    page.wait_for_load_state()
    alert = page.get_by_role("alert").filter(has_text="There is a problem")
    expect(alert).to_be_visible()
    for link in alert.get_by_role("link").all():
        assert page.locator(link.get_attribute("href")).count() == 1
    assert _axe(page) == []


def test_the_form_works_on_a_phone_without_scripts(form: str, window) -> None:
    page = window(viewport=PHONE, java_script_enabled=False)
    page.goto(form)
    page.locator("#good_practice").fill("Kept coming back.")
    page.get_by_role("button", name="Save the draft").click()
    assert "The draft is saved." in page.inner_text("main")
    assert page.locator("#good_practice").input_value() == "Kept coming back."


def test_an_answer_is_kept_while_the_line_is_down(form: str, window) -> None:
    page = window(viewport=PHONE)
    page.goto(form)
    page.context.set_offline(True)
    page.locator("#answered").fill("Written in a lift.")
    expect(page.locator("[data-autosave-status]")).to_contain_text("Not saved yet")
    page.context.set_offline(False)
    page.locator("#answered").press("End")
    page.locator("#answered").type(" And after it.")
    expect(page.locator("[data-autosave-status]")).to_have_text(SAVED)
    page.goto(form)
    assert page.locator("#answered").input_value() == "Written in a lift. And after it."
