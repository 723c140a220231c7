"""The real site in a real browser, as four people meet it: every page they can reach, on a desk and on a phone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

import pytest
from django.urls import resolve
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

from tests.functional.conftest import AXE, PATIENCE, Demonstration

DESK, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
# Addresses that give a file instead of a page.
FILES = (
    "papers:download", "papers:style", "published:file", "published:style", "register:chart", "plans:chart",
    "plans:impact-chart", "measures:chart", "numbers:bias-chart", "numbers:theme-chart", "reports:picture",
    "numbers:bulletin-file", "inspections:report-file", "inspections:self-evaluation-file", "returns:issues",
    "audits:tool-workbook", "calendar?",
)  # fmt: skip
MAIL = re.compile("e-?mail", re.IGNORECASE)
pytestmark = [pytest.mark.functional, pytest.mark.browser, pytest.mark.xdist_group("browser")]


@pytest.fixture(scope="module")
def signed_in(browser: Browser, demonstration: Demonstration) -> Iterator:
    """Gives a browser context in which the person with a role has signed in; one for each role."""
    contexts: dict[str, BrowserContext] = {}

    def context_of(role: str) -> BrowserContext:
        if role not in contexts:
            contexts[role] = browser.new_context(viewport=DESK)
            page = contexts[role].new_page()
            sign_in(page, demonstration, role)
            page.close()
        return contexts[role]

    yield context_of
    for context in contexts.values():
        context.close()


def sign_in(page: Page, demonstration: Demonstration, role: str) -> None:
    page.set_default_timeout(PATIENCE)
    page.goto(demonstration.address + "/")
    page.get_by_label(MAIL).fill(demonstration.person(role))
    page.get_by_label("Password").fill(demonstration.password)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(demonstration.address + "/")


class Watched:
    """A page whose complaints are kept: what the console said, what axe found, what ran over the edge."""

    def __init__(self, context: BrowserContext) -> None:
        self.page = context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.said: list[str] = []
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.said.append(str(error)))

    def open(self, address: str) -> int:
        """The status of the page at an address."""
        self.page.set_viewport_size(DESK)
        answer = self.page.goto(address)
        return answer.status if answer else 0

    def complaints(self, *, console: bool = True) -> list[str]:
        """Everything wrong with the page that is open, at both widths."""
        self.page.evaluate(AXE.read_text(encoding="utf-8"))
        found = []
        for name, size in (("desk", DESK), ("phone", PHONE)):
            self.page.set_viewport_size(size)
            over = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if over > 0:
                found.append(f"{name}: {over} px too wide")
            for each in self.page.evaluate("axe.run({resultTypes: ['violations']})")["violations"]:
                found.append(f"{name}: {each['id']}: {each['nodes'][0]['html'][:160]}")
        found += [f"console: {said}" for said in self.said if console]
        self.said.clear()
        return found

    def links(self) -> list[str]:
        """The addresses of every link on the page, without fragments."""
        hrefs = self.page.evaluate("[...document.querySelectorAll('a[href]')].map(link => link.href)")
        return list(dict.fromkeys(href.partition("#")[0] for href in hrefs))

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.said.append(message.text)


def _kind(address: str) -> str:
    """The view and the names of the questions asked of it."""
    parts = urlsplit(address)
    return f"{resolve(parts.path).view_name}?{sorted(key for key, _ in parse_qsl(parts.query, keep_blank_values=True))}"


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_from_sign_in_to_the_paper_in_hand(browser: Browser, demonstration: Demonstration, scripts: bool) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=scripts)
    page = context.new_page()
    sign_in(page, demonstration, "quality-lead")
    page.locator("main a[href='/inspections/gateshead-2015/']").first.click()
    assert "Gateshead" in page.inner_text("main")
    page.locator("a[href='/thread/gateshead-2015/LA3/']").first.click()
    assert "LA3" in page.inner_text("main")
    assert page.locator("main a[href^='/plans/']").count() > 0
    page.locator("main a[href^='/papers/']").first.click()
    with page.expect_download() as waiting:
        page.locator("a[href$='/pdf/']").first.click()
    assert waiting.value.path().read_bytes() == demonstration.papers["pdf"].read_bytes()
    context.close()


@pytest.fixture(scope="module")
def looked_at() -> set[str]:
    """The middles of the pages that were looked at already, for whichever person."""
    return set()


@pytest.mark.parametrize(
    ("role", "of_a_kind"),
    [("quality-lead", 2), ("administrator", 1), ("democratic-services", 1), ("read-only", 1)],
)
def test_every_page_a_person_can_reach_is_sound(
    signed_in, demonstration: Demonstration, looked_at: set[str], role: str, of_a_kind: int
) -> None:
    """From home along every link: it opens, axe is content at both widths, nothing overflows, the console is silent.

    Pages of one kind differ only in what they hold, so `of_a_kind` of each are opened.
    """
    context = signed_in(role)
    watched, seen, wrong = Watched(context), {}, []
    waiting = [demonstration.address + "/"]
    while waiting:
        address = waiting.pop(0)
        kind = _kind(address)
        if address in seen or list(seen.values()).count(kind) >= of_a_kind:
            continue
        seen[address] = kind
        if kind.startswith(FILES) or "'download'" in kind:
            answer = context.request.get(address)
            wrong += [f"{address}: status {answer.status}"] if answer.status != 200 else []
            continue
        status = watched.open(address)
        wrong += [f"{address}: status {status}"] if status != 200 else []
        waiting += [href for href in watched.links() if href.startswith(demonstration.address)]
        middle = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", watched.page.inner_html("main"))
        if middle not in looked_at:
            looked_at.add(middle)
            wrong += [f"{address}: {complaint}" for complaint in watched.complaints()]
    watched.page.close()
    assert not wrong, "\n".join(wrong)
    assert len(set(seen.values())) > 15


@pytest.mark.parametrize(
    ("role", "address", "status"),
    [
        ("quality-lead", "/trail/", 403),
        ("quality-lead", "/nowhere/", 404),
        ("quality-lead", "/inspections/elsewhere-2015/", 404),
        ("quality-lead", "/inspections/?q=zzzz", 200),
        ("quality-lead", "/inspections/gateshead-2015/findings/?q=zzzz", 200),
        ("quality-lead", "/plans/gateshead-2016-demonstration/?q=zzzz", 200),
        ("quality-lead", "/papers/?q=zzzz", 200),
        ("quality-lead", "/register/authorities/?q=zzzz", 200),
        ("administrator", "/people/?q=zzzz", 200),
        ("administrator", "/trail/?q=zzzz", 200),
    ],
)
def test_refusals_and_empty_pages_are_written_for_a_person(
    signed_in, demonstration: Demonstration, role: str, address: str, status: int
) -> None:
    watched = Watched(signed_in(role))
    assert watched.open(demonstration.address + address) == status
    assert watched.page.get_by_role("heading", level=1).count() == 1
    # The console notes every answer that is not 200; that is the browser's own line about a page that is meant.
    assert watched.complaints(console=status == 200) == []
    watched.page.close()


@pytest.mark.parametrize(
    ("role", "address", "button"),
    [
        ("administrator", "/people/invite/", "Invite"),
        ("quality-lead", "/inspections/gateshead-2015/judgements/care_leavers/", "Record the grade"),
        ("quality-lead", "/plans/gateshead-2016-demonstration/actions/LA3a-1/", "Record the update"),
        ("democratic-services", "/papers/gateshead-2015-cabinet/implications/health/", "Record"),
    ],
)
def test_a_refused_form_says_what_to_mend(
    signed_in, demonstration: Demonstration, role: str, address: str, button: str
) -> None:
    watched = Watched(signed_in(role))
    watched.open(demonstration.address + address)
    for field in watched.page.locator("main form:has(button) :is(textarea, input[type=text], input[type=email])").all():
        if field.is_visible():
            field.fill("")
    watched.page.get_by_role("button", name=re.compile(button)).first.click()
    summary = watched.page.get_by_role("alert")
    assert "There is a problem" in summary.inner_text()
    for link in summary.get_by_role("link").all():
        target = link.get_attribute("href")
        assert target.startswith("#")
        assert watched.page.locator(target).count() == 1
    assert watched.complaints(console=False) == []
    watched.page.close()


def test_the_sign_in_page_is_sound_and_says_when_a_password_is_wrong(
    browser: Browser, demonstration: Demonstration
) -> None:
    context = browser.new_context(viewport=DESK)
    watched = Watched(context)
    assert watched.open(demonstration.address + "/papers/") == 200
    assert urlsplit(watched.page.url).path == "/accounts/login/"
    assert watched.complaints() == []
    watched.page.get_by_label(MAIL).fill("nobody@example.gov.uk")
    watched.page.get_by_label("Password").fill("not the password")
    watched.page.get_by_role("button", name="Sign in").click()
    assert watched.page.get_by_role("alert").count() == 1
    assert watched.complaints(console=False) == []
    context.close()


def test_without_scripts_nothing_stays_hidden(browser: Browser, demonstration: Demonstration) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    sign_in(page, demonstration, "quality-lead")
    for address in ("/", "/inspections/gateshead-2015/", "/register/", "/papers/gateshead-2015-cabinet/"):
        page.goto(demonstration.address + address)
        assert page.locator("main [hidden]").count() == 0, address
        for entry in page.locator("nav[aria-label=Menu] a").all():
            assert entry.is_visible(), address
    context.close()
