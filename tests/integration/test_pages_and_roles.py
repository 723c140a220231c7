"""Which role may open which page: a table of every address of ours, checked against definitions/roles.toml.

A page that is added without a row in PAGES fails `test_every_address_is_in_the_table`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from goldenthread.apps.accounts.models import RoleGrant, User
from goldenthread.apps.accounts.policies import Verb
from goldenthread.apps.accounts.roles import Role, roles
from goldenthread.apps.governance import actions as governance
from goldenthread.apps.governance.models import Paper
from goldenthread.apps.measures.models import CaseSample, Run
from goldenthread.apps.plans import actions as plans
from goldenthread.apps.plans.models import Plan
from goldenthread.apps.reports.actions import starting
from goldenthread.apps.reports.models import FieldDecision, PublishedReport, Reading
from goldenthread.apps.returns.models import Upload
from goldenthread.apps.trail.models import Event
from tests.integration import audit_number_pages, audit_pages, board_examples, inspection_pages, publishing_examples
from tests.integration.prepared import CASE, ON, SAMPLED, email_of

pytestmark = [pytest.mark.integration, pytest.mark.django_db]

PLAN, PAPER = "gateshead-2016-demonstration", "gateshead-2015-cabinet"
# Each page a person reads: what its address is made of, and what a role needs. None: any signed-in person.
PAGES: dict[str, tuple[dict[str, Any], Verb | None]] = {
    "home": ({}, None),
    "inspections:list": ({}, Verb.READ_RECORD),
    "inspections:inspection": ({"key": CASE}, Verb.READ_RECORD),
    "inspections:findings": ({"key": CASE}, Verb.READ_RECORD),
    "inspections:judgement": ({"key": CASE, "judgement": "overall"}, Verb.READ_RECORD),
    "inspections:received": ({"key": CASE}, Verb.WRITE_RECORD),
    "inspections:duty": ({"key": CASE, "clock": "publish_report_by"}, Verb.WRITE_RECORD),
    "thread": ({"key": CASE, "ref": "LA1"}, Verb.READ_RECORD),
    "reports:list": ({}, Verb.READ_RECORD),
    "reports:report": ({"pk": "REPORT"}, Verb.READ_RECORD),
    "reports:search": ({}, Verb.READ_RECORD),
    "reports:recurring": ({}, Verb.READ_RECORD),
    "reports:ask": ({"pk": "ASK"}, Verb.READ_RECORD),
    "reports:compare": ({}, Verb.READ_RECORD),
    "reports:upload": ({}, Verb.WRITE_RECORD),
    "reports:upload-paper": ({}, Verb.WRITE_RECORD),
    "reports:withdraw": ({"pk": "REPORT"}, Verb.WRITE_RECORD),
    "reports:readings": ({}, Verb.READ_RECORD),
    "reports:reading": ({"pk": "DRAFT"}, Verb.READ_RECORD),
    "reports:field": ({"pk": "DRAFT", "key": "judgement-overall"}, Verb.READ_RECORD),
    "reports:picture": ({"pk": "DRAFT", "page": 1}, Verb.READ_RECORD),
    "reports:set-aside": ({"pk": "DRAFT"}, Verb.WRITE_RECORD),
    "register:home": ({}, Verb.READ_REGISTER),
    "register:chart": ({}, Verb.READ_REGISTER),
    "register:authorities": ({}, Verb.READ_REGISTER),
    "register:authority": ({"dfe": 390}, Verb.READ_REGISTER),
    "register:neighbours": ({"dfe": 390}, Verb.READ_REGISTER),
    "register:since": ({}, Verb.READ_REGISTER),
    "register:claims": ({}, Verb.READ_REGISTER),
    "register:releases": ({}, Verb.READ_REGISTER),
    "register:import": ({}, Verb.IMPORT_REGISTER),
    "measures:scorecard": ({}, Verb.READ_MEASURES),
    "measures:measure": ({"key": SAMPLED}, Verb.READ_MEASURES),
    "measures:chart": ({"key": SAMPLED}, Verb.READ_MEASURES),
    "measures:runs": ({}, Verb.READ_MEASURES),
    "measures:run": ({"pk": "RUN"}, Verb.READ_MEASURES),
    "measures:withdraw": ({"pk": "RUN"}, Verb.PUBLISH_MEASURES),
    "measures:clocks": ({}, Verb.READ_RETURNS),
    "measures:draw": ({"pk": "RUN"}, Verb.OPEN_CHILD_LISTS),
    "measures:samples": ({}, Verb.OPEN_CHILD_LISTS),
    "measures:sample": ({"key": "SAMPLE"}, Verb.OPEN_CHILD_LISTS),
    "returns:list": ({}, Verb.READ_RETURNS),
    "returns:version": ({"key": "VERSION"}, Verb.READ_RETURNS),
    "returns:compare": ({"key": "VERSION"}, Verb.READ_RETURNS),
    "returns:quality": ({"key": "VERSION"}, Verb.OPEN_CHILD_LISTS),
    "returns:send": ({}, Verb.ACCEPT_RETURNS),
    "returns:uploads": ({}, Verb.ACCEPT_RETURNS),
    "returns:upload": ({"key": "UPLOAD"}, Verb.ACCEPT_RETURNS),
    "plans:list": ({}, Verb.READ_PLANS),
    "plans:make": ({"inspection": "WITHOUT-PLAN"}, Verb.WRITE_PLANS),
    "plans:plan": ({"key": PLAN}, Verb.READ_PLANS),
    "plans:action": ({"key": PLAN, "ref": "LA3a-1"}, Verb.READ_PLANS),
    "plans:due": ({"key": PLAN, "ref": "LA3a-1"}, Verb.WRITE_PLANS),
    "plans:milestone": ({"key": PLAN, "ref": "LA3a-1"}, Verb.WRITE_PLANS),
    "plans:milestone-done": ({"key": PLAN, "ref": "LA3a-1", "number": 1}, Verb.WRITE_PLANS),
    "plans:verify": ({"key": PLAN, "ref": "LA3a-1"}, Verb.VERIFY_ACTIONS),
    "plans:queue": ({}, Verb.VALIDATE_UPDATES),
    "plans:look": ({"number": "UPDATE"}, Verb.VALIDATE_UPDATES),
    "plans:asks": ({"key": PLAN}, Verb.READ_PLANS),
    "plans:decline": ({"key": PLAN, "ask": "LA3a"}, Verb.WRITE_PLANS),
    "plans:checks": ({"key": PLAN}, Verb.READ_PLANS),
    "plans:values": ({"key": PLAN}, Verb.READ_PLANS),
    "plans:new-value": ({"key": PLAN}, Verb.RECORD_VALUES),
    "plans:impact": ({"key": PLAN, "ref": "LA3a-1"}, Verb.READ_PLANS),
    "plans:impact-chart": ({"key": PLAN, "ref": "LA3a-1"}, Verb.READ_PLANS),
    "plans:evidence": ({"key": PLAN, "ref": "LA3a-1"}, Verb.VERIFY_ACTIONS),
    "plans:risk": ({"key": PLAN, "ref": "LA3a-1"}, Verb.WRITE_PLANS),
    "plans:risk-closed": ({"key": PLAN, "ref": "LA3a-1", "number": 1}, Verb.WRITE_PLANS),
    "papers:list": ({}, Verb.READ_PAPERS),
    "papers:style": ({}, None),
    "papers:paper": ({"key": PAPER}, Verb.READ_PAPERS),
    "papers:read": ({"key": PAPER, "digest": "SNAPSHOT"}, Verb.READ_PAPERS),
    "papers:download": ({"key": PAPER, "digest": "SNAPSHOT", "form": "html"}, Verb.READ_PAPERS),
    "papers:implication": ({"key": PAPER, "topic": "health"}, Verb.READ_PAPERS),
    "people:list": ({}, Verb.READ_PEOPLE),
    "people:person": ({"pk": 1}, Verb.READ_PEOPLE),
    "people:invite": ({}, Verb.MANAGE_PEOPLE),
    "people:outbox": ({}, None),
    "calendars": ({}, Verb.READ_PLANS),
    "trail:list": ({}, Verb.READ_TRAIL),
    **audit_pages.PAGES,
    **audit_number_pages.PAGES,
}
# Each address that changes something when a form is sent to it, and what a role needs for that.
CHANGES: dict[str, tuple[dict[str, Any], Verb]] = {
    "inspections:judgement": ({"grade": "good", "reasons": "Because"}, Verb.WRITE_RECORD),
    "inspections:received": ({"received_on": "2016-03-14", "reason": "The letter"}, Verb.WRITE_RECORD),
    "inspections:duty": ({"done_on": "2016-04-20", "proof": "The website"}, Verb.WRITE_RECORD),
    "plans:action": (
        {"text": "Done", "progress": "done", "delivery": "green", "impact": "green", "reason": "Seen"},
        Verb.WRITE_PLANS,
    ),
    "plans:due": ({"due": "2030-01-01", "reason": "Late start"}, Verb.WRITE_PLANS),
    "plans:milestone": ({"title": "Draft", "due": "2016-06-01"}, Verb.WRITE_PLANS),
    "plans:milestone-done": ({"done_on": "2016-05-01", "evidence": "The draft"}, Verb.WRITE_PLANS),
    "plans:verify": ({"step": "known", "evidence": "Asked staff"}, Verb.VERIFY_ACTIONS),
    "plans:look": ({"verdict": "accept"}, Verb.VALIDATE_UPDATES),
    "plans:seen": ({}, Verb.READ_PLANS),
    "calendars": ({"body": ""}, Verb.READ_PLANS),
    "end-calendar": ({}, Verb.READ_PLANS),
    "plans:decline": ({"reason": "In place"}, Verb.WRITE_PLANS),
    "plans:new-value": (
        {"indicator": "CP13", "as_at": "2016-09-30", "value": "61.5", "source": "A count"},
        Verb.RECORD_VALUES,
    ),
    "plans:evidence": (
        {
            "title": "Minutes",
            "kind": "record",
            "strength": "weak",
            "step": "done",
            "effective_on": "2016-09-30",
            "kept_at": "The team's folder",
        },
        Verb.VERIFY_ACTIONS,
    ),
    "plans:risk": ({"text": "Nobody comes", "mitigation": "Ask twice", "level": "low"}, Verb.WRITE_PLANS),
    "plans:risk-closed": ({"reason": "It passed"}, Verb.WRITE_PLANS),
    "reports:upload": ({}, Verb.WRITE_RECORD),
    "reports:field": ({"answer": "right", "seen": "SEEN"}, Verb.WRITE_RECORD),
    "reports:missed": (
        {"text": "See children alone.", "finding_class": "area_for_improvement", "body": "authority"},
        Verb.WRITE_RECORD,
    ),
    "reports:set-aside": ({"reason": "Read twice"}, Verb.WRITE_RECORD),
    "reports:save": ({}, Verb.WRITE_RECORD),
    "plans:make": ({"title": "New plan"}, Verb.WRITE_PLANS),
    "reports:upload-paper": ({}, Verb.WRITE_RECORD),
    "reports:start-inspection": ({}, Verb.WRITE_RECORD),
    "reports:withdraw": ({"reason": "Read from a draft"}, Verb.WRITE_RECORD),
    "reports:same-ask": ({"answer": "same"}, Verb.WRITE_RECORD),
    "measures:publish": ({}, Verb.PUBLISH_MEASURES),
    "measures:withdraw": ({"reason": "A list was missing"}, Verb.PUBLISH_MEASURES),
    "measures:draw": (
        {"measure": SAMPLED, "outcome": "met", "size": "2", "seed": "any words"},
        Verb.OPEN_CHILD_LISTS,
    ),
    "measures:sample": ({"person": "A Auditor", "purpose": "An audit"}, Verb.OPEN_CHILD_LISTS),
    "returns:send": ({}, Verb.ACCEPT_RETURNS),
    "returns:accept": ({}, Verb.ACCEPT_RETURNS),
    "returns:withdraw": ({}, Verb.ACCEPT_RETURNS),
    "returns:start-again": ({}, Verb.ACCEPT_RETURNS),
    "returns:issues": ({}, Verb.ACCEPT_RETURNS),
    "returns:quality": ({"person": "D Data", "purpose": "Putting right"}, Verb.OPEN_CHILD_LISTS),
    "papers:freeze": ({}, Verb.WRITE_PAPERS),
    "papers:implication": ({"state": "none", "text": "Looked at again", "author": "Finance"}, Verb.WRITE_PAPERS),
    "register:import": ({}, Verb.IMPORT_REGISTER),
    "people:invite": ({"name": "New", "email": "new@example.gov.uk"}, Verb.MANAGE_PEOPLE),
    "people:give-role": ({"role": "auditor"}, Verb.MANAGE_PEOPLE),
    "people:end-role": ({"role": "quality-lead", "reason": "Left"}, Verb.MANAGE_PEOPLE),
    **audit_pages.CHANGES,
}
PAGES |= board_examples.PAGES | publishing_examples.PAGES
CHANGES |= {name: (form, board_examples.PAGES[name][1]) for name, form in board_examples.FORMS.items()}
PAGES |= inspection_pages.RUNNING_PAGES
CHANGES |= inspection_pages.RUNNING_CHANGES
CHANGES |= publishing_examples.CHANGES
MADE_OF = {name: made_of for name, (made_of, _) in PAGES.items()} | {
    **inspection_pages.RUNNING_MADE_OF,
    "papers:freeze": {"key": PAPER},
    "plans:seen": {"number": 0},
    "end-calendar": {"pk": 0},
    "reports:missed": {"pk": "DRAFT"},
    "reports:save": {"pk": "DRAFT"},
    "reports:start-inspection": {"pk": "REPORT"},
    "reports:same-ask": {"pk": "ASK", "other": "ASK-AGAIN"},
    "measures:publish": {"pk": "RUN"},
    "returns:accept": {"key": "UPLOAD"},
    "returns:withdraw": {"key": "UPLOAD"},
    "returns:start-again": {"key": "UPLOAD"},
    "returns:issues": {"key": "UPLOAD"},
    "people:give-role": {"pk": 0},
    "people:end-role": {"pk": 0},
    **audit_pages.MADE_OF,
}
# A message is read by whom it was for; tests of its own show it to them and to nobody else.
MADE_OF |= publishing_examples.MADE_OF
OPEN_TO_ALL = {"health", "people:message", *publishing_examples.OPEN}
OPEN_TO_ALL = {"health", *publishing_examples.OPEN}
OPEN_TO_ALL = {"health", "people:message", "calendar"}
MADE_OF |= publishing_examples.MADE_OF
# A message is read by whom it was for, and a calendar's address holds its own secret; both have tests of their own.
OPEN_TO_ALL = {"health", "people:message", "calendar", *publishing_examples.OPEN}
# A release is a file, and an action is verified once it was reported done: both are refused here for want of that,
# by the rule and no longer by the role, and succeed in tests of their own.
# An ask that is planned cannot be declined.
# An upload that waits for an answer is not started again, and figures are published once: refused by the rule as well.
NEEDS_MORE = {
    "measures:publish",
    "plans:decline",
    "plans:verify",
    "register:import",
    "reports:upload",
    "reports:upload-paper",
    "returns:send",
    "returns:start-again",
    *audit_pages.NEEDS_MORE,
}
# What gives rows about children, or where they are wrong, gives a file at once.
NEEDS_MORE |= inspection_pages.RUNNING_REFUSED
GIVES_A_FILE = {*inspection_pages.RUNNING_ANSWERED, "returns:issues", "returns:quality", "measures:sample"}


def _names(found: URLResolver, app: str = "") -> Iterator[str]:
    """The names of our own addresses; those of the sign-in library have their own tests."""
    for each in found.url_patterns:
        if isinstance(each, URLResolver):
            if "allauth" not in str(each.urlconf_name):
                yield from _names(each, f"{each.app_name}:" if each.app_name else app)
        elif isinstance(each, URLPattern) and each.name:
            yield app + each.name


def _told(name: str, role: Role | None, verb: Verb | None) -> set[int]:
    """How a page may answer somebody new in a role: an audit they have no part in is not there for them, whatever their role."""
    if role is not None and role.key == "partner-auditor" and name in audit_number_pages.OF_THE_COUNCIL:
        return {404}
    if verb is None or (role is not None and verb in role.verbs):
        return {404} if role is not None and audit_pages.hidden(name, role) else {200}
    return {403, 404} if name in audit_pages.PARTS else {403}


def _holder_of(verb: Verb) -> str:
    """The first role of the file that may do something."""
    return next(role.key for role in roles().values() if verb in role.verbs)


@pytest.fixture(scope="module")
def told(django_db_setup: None, django_db_blocker) -> Iterator[dict[str, Any]]:
    """Something behind every address, made once for this module and gone after its last test; and what the words in
    capitals stand for: numbers and hashes that are only known once there is something.
    """
    with django_db_blocker.unblock():
        whole = transaction.atomic()
        whole.__enter__()
        yield _everything(User.objects.get(email=email_of("quality-lead")))
        transaction.set_rollback(True)
        whole.__exit__(None, None, None)


def _everything(by: User) -> dict[str, Any]:
    snapshot = governance.freeze(paper=Paper.objects.get(), by=by, on=ON)
    plan = Plan.objects.get(inspection__key=CASE)
    action = plan.actions.get(ref="LA3a-1")
    plans.record_value(plan=plan, indicator="CP13", as_at=ON, value=58.0, source="A count", by=by, on=ON)
    plans.raise_risk(action=action, text="Few come", mitigation="Ask", level="low", by=by, on=ON)
    plans.add_milestone(action=action, title="A first step", due=action.baseline_due, by=by, on=ON)
    draft, report = Reading.objects.filter(report=None).first(), PublishedReport.objects.first()
    asks = [each.passages.filter(kind="recommendation").first().pk for each in PublishedReport.objects.all()[:2]]
    loaded = PublishedReport.objects.get(dfe=390, reading=None)
    run = Run.objects.first()
    audit_number_pages.scene(by)
    return {
        "SNAPSHOT": snapshot.hash,
        "DRAFT": draft.pk,
        "REPORT": report.pk,
        "ASK": asks[0],
        "ASK-AGAIN": asks[1],
        "UPDATE": action.updates.first().pk,
        "WITHOUT-PLAN": starting.start_inspection(report=loaded, by=by, on=ON).key,
        "RUN": run.pk,
        "VERSION": run.version.key,
        "SAMPLE": CaseSample.objects.first().key,
        "UPLOAD": Upload.objects.first().key,
        **inspection_pages.a_running_inspection(),
        **board_examples.known(by=by),
        **publishing_examples.known(),
        **audit_pages.scene(),
    }


@pytest.fixture
def stand_ins(told: dict[str, Any], db: None) -> dict[str, Any]:
    """What the words in capitals stand for."""
    return told


@pytest.fixture
def address(stand_ins: dict[str, Any], quality_lead: User):
    """The address of a page by its name."""

    def of(name: str) -> str:
        made_of = {
            key: stand_ins.get(value, value) if isinstance(value, str) else value
            for key, value in MADE_OF[name].items()
        }
        if name in ("people:person", "people:give-role", "people:end-role"):
            made_of["pk"] = quality_lead.pk
        return reverse(name, kwargs=made_of)

    return of


@pytest.fixture
def in_role(person):
    """A browser in which somebody with a role has signed in."""

    def signed_in(role: str | None) -> Client:
        client = Client()
        client.force_login(person(role, email="somebody@example.gov.uk"))
        return client

    return signed_in


def test_every_address_is_in_the_table() -> None:
    assert set(_names(get_resolver())) == set(PAGES) | set(CHANGES) | OPEN_TO_ALL


def test_every_permission_is_held_by_some_role_and_asked_for_by_something() -> None:
    assert {verb for role in roles().values() for verb in role.verbs} == set(Verb)


@pytest.mark.parametrize("role", [*roles().values(), None], ids=lambda role: role.key if role else "no role")
def test_a_role_opens_its_pages_and_no_other(role: Role | None, in_role, address) -> None:
    client, wrong = in_role(role.key if role else None), []
    for name, (_, verb) in PAGES.items():
        answer = client.get(address(name))
        if answer.status_code not in _told(name, role, verb):
            wrong.append(f"{name}: {answer.status_code}")
        if answer.status_code == 403:
            assert "Traceback" not in answer.content.decode()
            assert b"You may not do this" in answer.content
    assert wrong == []


@pytest.mark.parametrize("role", [*roles().values(), None], ids=lambda role: role.key if role else "no role")
def test_a_role_changes_nothing_it_may_not(role: Role | None, in_role, address) -> None:
    client, wrong = in_role(role.key if role else None), []
    where = {name: address(name) for name in CHANGES}
    before = Event.objects.count()
    for name, (form, verb) in CHANGES.items():
        if role is not None and verb in role.verbs:
            continue
        answer = client.post(where[name], form)
        if answer.status_code not in _told(name, role, verb):
            wrong.append(f"{name}: {answer.status_code}")
    assert wrong == []
    assert Event.objects.count() == before


@pytest.mark.parametrize("name", CHANGES)
def test_who_may_can(name: str, in_role, address, stand_ins) -> None:
    form, verb = CHANGES[name]
    if name in board_examples.FORMS:
        form = board_examples.form_of(name, stand_ins)
    if "seen" in form:
        form = form | {"seen": FieldDecision.objects.filter(field="judgement-overall").first().pk}
    role = "director" if name == "plans:action" else _holder_of(verb)
    where = address(name)
    if name in audit_pages.CHANGES:
        form = audit_pages.filled(form, stand_ins)
    answer = in_role(role).post(where, form)
    assert answer.status_code == (422 if name in NEEDS_MORE else 200 if name in GIVES_A_FILE else 302)


@pytest.mark.parametrize("name", CHANGES)
def test_a_form_from_elsewhere_is_refused_in_words(name: str, person, address) -> None:
    form, verb = CHANGES[name]
    client = Client(enforce_csrf_checks=True)
    client.force_login(person(_holder_of(verb), email="somebody@example.gov.uk"))
    where = address(name)
    before = Event.objects.count()
    answer = client.post(where, form)
    assert answer.status_code == 403
    assert "This form has expired" in answer.content.decode()
    assert Event.objects.count() == before


def test_another_authority_sees_nothing_of_ours(address) -> None:
    """Somebody with every role, elsewhere: each page of one thing is not found, each list is empty."""
    outsider = User.objects.create(email="elsewhere@example.gov.uk", name="Else Where", authority="391")
    for role in roles():
        RoleGrant.objects.create(user=outsider, role=role, given_on=ON)
    client, wrong = Client(), []
    client.force_login(outsider)
    # What somebody has seen is their own; the number of another's leads home and changes nothing.
    national = {name for name in PAGES if name.startswith("register:")} | {
        *audit_number_pages.DEFINED,
        *inspection_pages.RUNNING_OWN,
        "home",
        "measures:measure",
        "papers:style",
        "people:invite",
        "plans:seen",
        "calendars",
        "end-calendar",
        "reports:compare",
        "reports:upload",
        "reports:upload-paper",
        "returns:send",
        *audit_pages.NATIONAL,
    }
    for name, (made_of, _) in PAGES.items():
        answer = client.get(address(name))
        expected = 404 if made_of and name not in national else 200
        if answer.status_code != expected:
            wrong.append(f"{name}: {answer.status_code}")
        words = re.sub(r"<[^>]+>", " ", answer.content.decode())
        if name not in national and "Gateshead" in words:
            wrong.append(f"{name}: names Gateshead")
    for name, (form, _) in CHANGES.items():
        if name not in national and client.post(address(name), form).status_code != 404:
            wrong.append(f"{name}: a form was taken")
    assert wrong == []


@pytest.mark.parametrize("name", [*PAGES, "account_login", "account_reset_password", "mfa_index", "nowhere"])
def test_every_page_says_what_may_run_in_it(name: str, in_role, address) -> None:
    client = in_role("director")
    where = "/nowhere/" if name == "nowhere" else address(name) if name in PAGES else reverse(name)
    answer = client.get(where)
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"].find("no-store") >= 0
    assert not re.search(r"<[^>]+\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=", answer.content.decode("utf-8", "replace"))


@pytest.mark.parametrize("name", [name for name in PAGES if name != "home"])
def test_the_signed_out_see_only_the_door(name: str, address, client) -> None:
    answer = client.get(address(name))
    assert (answer.status_code, answer["Location"].partition("?")[0]) == (302, reverse("account_login"))
    assert "Content-Security-Policy" in answer.headers


def test_a_fault_of_ours_is_said_in_words_and_shows_nothing(in_role, monkeypatch) -> None:
    def broken(*_args: object) -> None:
        raise ZeroDivisionError("a value that must not be shown")

    monkeypatch.setattr("goldenthread.apps.inspections.views.policy.require_read", broken)
    client = in_role("quality-lead")
    client.raise_request_exception = False
    answer = client.get(reverse("inspections:list"))
    assert answer.status_code == 500
    said = answer.content.decode()
    assert "This is our fault" in said
    assert "must not be shown" not in said
