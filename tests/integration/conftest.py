"""The prepared workspace and its people, for tests that need the database."""

from __future__ import annotations

from datetime import date

import pytest

from goldenthread.apps.accounts.models import User
from goldenthread.apps.governance.models import Paper
from goldenthread.apps.inspections.models import Inspection
from goldenthread.apps.plans.models import Plan
from tests.integration import prepared


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker) -> None:
    """A test database that already holds the prepared workspace."""
    with django_db_blocker.unblock():
        prepared.fill()


@pytest.fixture
def on() -> date:
    """The as-at day of these tests."""
    return prepared.ON


@pytest.fixture
def administrator(db: None) -> User:
    """The first person of the workspace."""
    return User.objects.get(email="first@example.gov.uk")


@pytest.fixture
def person(administrator: User):
    """A person who holds one role, made where nobody is prepared for it: person("auditor")."""

    def make(role: str | None, *, name: str = "", email: str = "") -> User:
        if not email and role in prepared.PEOPLE:
            return User.objects.get(email=prepared.email_of(role))
        label = role or "nobody"
        return prepared.new_person(role, name or label.replace("-", " ").title(), by=administrator, email=email)

    return make


@pytest.fixture
def quality_lead(person) -> User:
    """Somebody who keeps the record, the plan and the papers."""
    return person("quality-lead")


@pytest.fixture
def gateshead(db: None) -> Inspection:
    """The Gateshead inspection of 2015, loaded from its definition."""
    return Inspection.objects.get(key=prepared.CASE)


@pytest.fixture
def plan(gateshead: Inspection) -> Plan:
    """The first plan in answer to it."""
    return Plan.objects.get(inspection=gateshead)


@pytest.fixture
def register(person) -> User:
    """The national register is loaded; the analyst who did it is given back."""
    return person("analyst")


@pytest.fixture
def paper(gateshead: Inspection) -> Paper:
    """The Cabinet paper of the case, assessed and signed."""
    return Paper.objects.get(inspection=gateshead)
