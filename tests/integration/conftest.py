"""People and a day for tests that need the database."""

from __future__ import annotations

from datetime import date

import pytest

from goldenthread.apps.accounts import actions as people
from goldenthread.apps.accounts.models import User

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
