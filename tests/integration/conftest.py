"""People and a day for tests that need the database."""

from __future__ import annotations

from datetime import date

import pytest

from goldenthread.apps.accounts import actions as people
from goldenthread.apps.accounts.models import User
from goldenthread.apps.governance import cases as paper_cases
from goldenthread.apps.governance.models import Paper
from goldenthread.apps.inspections import cases as inspection_cases
from goldenthread.apps.inspections.models import Inspection
from goldenthread.apps.plans import cases as plan_cases
from goldenthread.apps.plans.models import Plan
from goldenthread.apps.register import actions as register_actions
from goldenthread.core.case_plans import load_plan
from goldenthread.core.cases import load_case
from goldenthread.core.papers.assemble import load_stated

ON = date(2016, 4, 5)
PASSWORD = "a long enough password"


@pytest.fixture
def on() -> date:
    """The as-at day of these tests."""
    return ON


@pytest.fixture
def administrator(db: None) -> User:
    """The first person of the workspace."""
    return people.create_first_administrator(
        email="first@example.gov.uk", name="Amal First", authority="390", password=PASSWORD, on=ON
    )


@pytest.fixture
def person(administrator: User):
    """Makes a person who holds one role: person("quality-lead")."""

    def make(role: str | None, *, name: str = "", email: str = "") -> User:
        label = role or "nobody"
        user = people.invite(
            email=email or f"{label}@example.gov.uk",
            name=name or label.replace("-", " ").title(),
            authority="390",
            password=None,
            by=administrator,
            on=ON,
        )
        if role:
            people.give_role(user=user, role=role, by=administrator, on=ON)
        return user

    return make


@pytest.fixture
def quality_lead(person) -> User:
    """Somebody who keeps the record, the plan and the papers."""
    return person("quality-lead", name="Quinn Lead")


@pytest.fixture
def gateshead(quality_lead: User) -> Inspection:
    """The Gateshead inspection of 2015, loaded from its definition."""
    return inspection_cases.load(load_case("gateshead-2015"), by=quality_lead, on=ON)[0]


@pytest.fixture
def plan(gateshead: Inspection, quality_lead: User) -> Plan:
    """The first plan in answer to it."""
    return plan_cases.load(load_plan("gateshead-2015"), inspection=gateshead, by=quality_lead, on=ON)[0]


@pytest.fixture
def register(person) -> User:
    """The national register, loaded by an analyst, who is given back."""
    analyst = person("analyst")
    register_actions.load_shipped(by=analyst, on=ON)
    return analyst


@pytest.fixture
def paper(gateshead: Inspection, plan: Plan, register: User, quality_lead: User, person) -> Paper:
    """The Cabinet paper of the case, assessed and signed."""
    stated, clerk = load_stated("gateshead-2015"), person("democratic-services")
    return paper_cases.load(stated, inspection=gateshead, plan=plan, author=quality_lead, signer=clerk)[0]
