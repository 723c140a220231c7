"""The workspace every integration test starts from, filled once for a run through the actions a person would use.

Each test then works in a transaction that is rolled back, so no test sees what another changed.
"""

from __future__ import annotations

from datetime import date

from goldenthread.apps.accounts import actions as people
from goldenthread.apps.accounts.models import User
from goldenthread.apps.governance import cases as paper_cases
from goldenthread.apps.inspections import cases as inspection_cases
from goldenthread.apps.measures import actions as measure_actions
from goldenthread.apps.plans import cases as plan_cases
from goldenthread.apps.register import actions as register_actions
from goldenthread.apps.reports import queries as report_queries
from goldenthread.apps.reports.actions import confirming
from goldenthread.apps.reports.actions import loading as report_facts
from goldenthread.apps.reports.fields import fields_of
from goldenthread.apps.reports.models import PublishedReport, Reading
from goldenthread.apps.returns import actions as return_actions
from goldenthread.apps.returns.strongroom import open_vault
from goldenthread.apps.returns.working import facts_of
from goldenthread.core.case_plans import load_plan
from goldenthread.core.cases import load_case
from goldenthread.core.measures import load_measure
from goldenthread.core.papers.assemble import load_stated
from goldenthread.core.published_reports import published_reports
from goldenthread.pipeline.report_receiving import receive_report
from goldenthread.vault import waiting
from tests.factories import inspection_reports
from tests.factories.vaults import sound_return

ON = date(2016, 4, 5)
CASE = "gateshead-2015"
SAMPLED = "assessments_45_days_from_start"
PASSWORD = "a long enough password"
# The people who are there before any test begins, by the role they hold.
PEOPLE = {"quality-lead": "Quinn Lead", "analyst": "Analyst", "democratic-services": "Democratic Services"}


def email_of(role: str) -> str:
    """The address of the one prepared person with a role."""
    return f"{role}@example.gov.uk"


def fill() -> None:
    """The first administrator, three people with roles, the register, the Gateshead case, its plan and its paper."""
    administrator = people.create_first_administrator(
        email="first@example.gov.uk", name="Amal First", authority="390", password=PASSWORD, on=ON
    )
    made = {role: new_person(role, name, by=administrator) for role, name in PEOPLE.items()}
    lead = made["quality-lead"]
    register_actions.load_shipped(by=made["analyst"], on=ON)
    inspection, _ = inspection_cases.load(load_case(CASE), by=lead, on=ON)
    plan, _ = plan_cases.load(load_plan(CASE), inspection=inspection, by=lead, on=ON)
    paper_cases.load(
        load_stated(CASE), inspection=inspection, plan=plan, author=lead, signer=made["democratic-services"]
    )
    returns(analyst=made["analyst"], lead=lead)
    saved_report(lead, on_site="7 to 18 November 2022")
    report_facts.load_facts(facts=published_reports()[0], by=lead, on=ON)
    confirmed_reading(lead, on_site="2 to 6 December 2024")


def confirmed_reading(by: User, *, name: str = "Gateshead", on_site: str, **given: object) -> Reading:
    """A made-up report as uploaded, every field of it confirmed as read, and not saved yet."""
    title = f"Inspection of {name} local authority children’s services"
    data = inspection_reports.ilacs(heading_name=title, on_site=on_site, **given)
    record = receive_report(data, name=f"{name.lower()}.pdf", shelf=report_queries.shelf())
    reading = confirming.draft_reading(read=record, sha256=record["sha256"], by=by, on=ON)
    for each in fields_of(reading):
        answer = "right" if each.read else "absent"
        confirming.decide_field(reading=reading, field=each.key, answer=answer, by=by, on=ON)
    return reading


def saved_report(by: User, *, name: str = "Gateshead", on_site: str, **given: object) -> PublishedReport:
    """The same, saved as a published report."""
    return confirming.save_report(reading=confirmed_reading(by, name=name, on_site=on_site, **given), by=by, on=ON)


def returns(*, analyst: User, lead: User) -> None:
    """Two versions of Annex A with their measures, the later published, a sample drawn, and an upload that was checked."""
    vault, outcome = open_vault(), sound_return()
    for day in (date(2026, 2, 28), date(2026, 3, 31)):
        version = return_actions.accept(outcome=outcome, vault=vault, as_at=day, by=analyst, on=ON)
        run = measure_actions.value(version=version, vault=vault, by=analyst, on=ON)
    measure_actions.publish(run=run, by=lead, on=ON)
    asked = measure_actions.Asked(load_measure(SAMPLED), "met", 2, "prepared")
    measure_actions.draw_sample(version=version, asked=asked, vault=vault, by=analyst, on=ON)
    upload = return_actions.send(files=[("a.xlsx", b"x")], vault=vault, as_at=ON, by=analyst, on=ON)
    waiting.add(vault, upload.authority, upload.key, "issues", b"PK")
    return_actions.note_checked(upload=upload, facts=facts_of(outcome), by=analyst, on=ON)


def new_person(role: str | None, name: str, *, by: User, email: str = "") -> User:
    """A person of the administrator's authority with one role, or with none."""
    user = people.invite(
        email=email or email_of(role or "nobody"), name=name, authority=by.authority, password=None, by=by, on=ON
    )
    if role:
        people.give_role(user=user, role=role, by=by, on=ON)
    return user
