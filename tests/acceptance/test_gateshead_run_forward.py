"""The inspection of Gateshead of 2015 run forward, from the call on 26 October to publication on 11 March 2016.

In a clean workspace it must end with the same record that the shipped case loads.
"""

from __future__ import annotations

from datetime import date

import pytest
from django.apps import apps
from django.db import transaction

from goldenthread.apps.accounts import actions as accounts
from goldenthread.apps.accounts.models import User
from goldenthread.apps.inspections import actions, cases, queries
from goldenthread.apps.inspections.models import Inspection
from goldenthread.apps.inspections.queries.whole import whole
from goldenthread.apps.inspections.queries.working import found_counts, reconciled
from goldenthread.apps.trail.models import Event
from goldenthread.core.cases import InspectionCase, load_case
from goldenthread.core.errors import RuleBroken
from tests.acceptance import gateshead_forward as forward

pytestmark = [pytest.mark.acceptance, pytest.mark.django_db]

START = date(2015, 10, 1)


@pytest.fixture
def case() -> InspectionCase:
    return load_case("gateshead-2015")


@pytest.fixture
def administrator(db: None) -> User:
    """The first person of a workspace that holds nothing else."""
    for model in apps.get_models(include_auto_created=True):
        if model is not Event:
            model.objects.all()._raw_delete("default")
    first = accounts.create_first_administrator(
        email="first@forward.example.gov.uk", name="First", authority="390", password="a long enough password", on=START
    )
    lead = accounts.invite(
        email="quality-lead@forward.example.gov.uk", name="Quality", authority="390", password=None, by=first, on=START
    )
    accounts.give_role(user=lead, role="quality-lead", by=first, on=START)
    return first


@pytest.fixture
def shipped(case: InspectionCase, administrator: User) -> dict:
    """The record as the shipped case loads it, without leaving it in the workspace."""
    with transaction.atomic():
        lead = User.objects.get(email="quality-lead@forward.example.gov.uk")
        inspection, _ = cases.load(case, by=lead, on=date(2016, 4, 5))
        record = whole(inspection)
        transaction.set_rollback(True)
    return record


def test_it_ends_with_the_record_the_shipped_case_has(case: InspectionCase, administrator: User, shipped: dict) -> None:
    assert not Inspection.objects.exists()
    team = forward.make_team(administrator)

    inspection = forward.give_notice(case, team)
    assert inspection.run.notified_on == date(2015, 10, 26)
    runbook = {each.label: each for each in inspection.runbook.all()}
    assert runbook["Week 1: first cases and lines of enquiry"].starts_on == date(2015, 10, 27)
    assert runbook["Weeks 3 and 4: main fieldwork and feedback"].ends_on == date(2015, 11, 19)
    assert inspection.requests.get(key="tracked-case-audits").due_on == date(2015, 11, 6)

    forward.first_week(inspection, case, team)
    assert inspection.cases.filter(purpose="sampled", state="chosen").count() == forward.SAMPLED
    assert inspection.cases.filter(purpose="tracked", state="chosen").count() == forward.TRACKED

    forward.second_week(inspection, team)
    forward.fieldwork(inspection, team)
    counts = found_counts(inspection)
    assert (counts["sampled_read"], counts["tracked_read"], counts["tracked_audited"]) == (206, 20, 20)
    assert (counts["children"], counts["parents"]) == (21, 37)

    forward.draft(inspection, case, team)
    forward.meet(inspection, case, team)
    forward.report(inspection, case, team)
    inspection.refresh_from_db()
    assert all(each.agrees for each in reconciled(inspection))

    assert whole(inspection) == shipped
    assert inspection.published_on == date(2016, 3, 11)
    clocks = {each.key: each.due for each in queries.clocks_of(inspection)}
    assert clocks == {"publish_report_by": date(2016, 4, 26), "written_statement_by": date(2016, 6, 23)}
    assert inspection.revisions.get().content == shipped


def test_what_was_published_is_closed_and_corrected_only_with_a_notice(
    case: InspectionCase, administrator: User, shipped: dict
) -> None:
    team = forward.make_team(administrator)
    inspection = forward.give_notice(case, team)
    for step in (forward.first_week, forward.draft, forward.meet):
        step(inspection, case, team)
    with pytest.raises(RuleBroken, match="do not agree"):
        forward.report(inspection, case, team)
    forward.second_week(inspection, team)
    forward.fieldwork(inspection, team)
    actions.publish(inspection=inspection, published_on=case.published_on, by=team.lead, on=case.published_on)
    draft = inspection.drafts.first()
    with pytest.raises(RuleBroken, match="never edited"):
        actions.edit_finding(draft=draft, version=1, changes={"text": "Other"}, by=team.lead, on=case.published_on)
    with pytest.raises(RuleBroken, match="notice"):
        actions.correct_published(
            inspection=inspection,
            part="finding",
            key=draft.key,
            text="Other",
            notice="",
            by=team.lead,
            on=date(2016, 4, 1),
        )
    revision = actions.correct_published(
        inspection=inspection,
        part="finding",
        key=draft.key,
        text="Put right",
        notice="The first wording named the wrong service.",
        by=team.lead,
        on=date(2016, 4, 1),
    )
    assert revision.number == 2
    assert inspection.findings.get(key=draft.key).text == "Put right"
    first = inspection.revisions.get(number=1)
    assert next(each for each in first.content["findings"] if each["key"] == draft.key)["text"] == draft.text
