"""A made-up year of audits in the database, loaded once for the tests that read figures."""

from __future__ import annotations

from dataclasses import replace

from goldenthread.apps.accounts.models import User
from goldenthread.apps.audits.models import Programme
from goldenthread.apps.inspections.models import Inspection
from goldenthread.cli.demo_audit_year import load_audit_year
from goldenthread.synthetic.audit_recipe import load_recipe
from tests.integration.prepared import CASE, ON, email_of, new_person


def load(*, cases_a_month: int = 12) -> Programme:
    """A smaller year of the demonstration's recipe, with everything in it."""
    administrator = User.objects.get(email="first@example.gov.uk")
    owner = User.objects.filter(email="owner@example.gov.uk").first() or new_person(
        "action-owner", "Olu Owner", by=administrator, email="owner@example.gov.uk"
    )
    return load_audit_year(
        administrator=administrator,
        lead=User.objects.get(email=email_of("quality-lead")),
        owner=owner,
        on=ON,
        inspection=Inspection.objects.get(key=CASE),
        recipe=replace(load_recipe(), cases_a_month=cases_a_month),
    )
