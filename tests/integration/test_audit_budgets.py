"""The pages of case audit ask the database no more often for a hundred audits than for ten."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from goldenthread.apps.audits import actions
from tests.factories import audits as make
from tests.integration.audit_examples import given_audit
from tests.integration.prepared import ON

pytestmark = [pytest.mark.integration, pytest.mark.django_db]

# How many questions a page may ask. A page with a list may not ask more for a longer one.
BUDGETS = {
    "audits:mine": 24,
    "audits:list": 16,
    "audits:feedback": 18,
    "audits:moderation": 16,
    "audits:alerts": 16,
    "audits:actions": 16,
    "audits:programmes": 18,
    "audits:tools": 16,
}
OF_ONE = {"audits:programme": 18, "audits:round": 22, "audits:audit": 40}


def _asked(client: Client, address: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


def test_every_page_keeps_to_its_budget_however_long_its_list_is() -> None:
    made = make.setting(drawn=False)
    due = make.LATER
    opened = actions.ActionGiven("See", "worker", made.lead, made.lead, ON, due)
    settled = given_audit(made).steps
    more = (*settled, actions.StepGiven("act", made.lead, ON))
    client = Client()
    client.force_login(made.lead)
    addresses = {name: reverse(name) for name in BUDGETS}
    addresses |= {
        "audits:programme": reverse("audits:programme", args=[made.programme.key]),
        "audits:round": reverse("audits:round", args=[made.round.key]),
        "audits:audit": reverse("audits:audit", args=[f"{made.round.key}-001"]),
    }
    asked = []
    for start, number in ((1, 10), (11, 90)):
        given = [given_audit(made, start + n, steps=more, actions=(opened,), due=due) for n in range(number)]
        actions.import_audits(audit_round=made.round, audits=given, by=made.lead, on=ON)
        asked.append({name: _asked(client, address) for name, address in addresses.items()})
    few, many = asked
    budgets = BUDGETS | OF_ONE
    assert {name: count for name, count in many.items() if count > budgets[name]} == {}
    assert {name: (few[name], many[name]) for name in few if many[name] > few[name]} == {}
