"""The counts kept beside the audits follow every action that lets a grading stand."""

from __future__ import annotations

from collections import Counter

import pytest
from django.test import Client
from django.urls import reverse

from goldenthread.apps.accounts.models import User
from goldenthread.apps.audits import actions
from goldenthread.apps.audits.models import Audit, StandardGrade
from goldenthread.apps.audits.numbers.models import GradeCount, PairCount
from goldenthread.core.audit_tools import GRADES
from tests.factories import audits as make
from tests.integration.prepared import ON, new_person

pytestmark = [pytest.mark.integration, pytest.mark.django_db]


def test_settling_and_agreeing_bring_the_counts_in_line(db: None) -> None:
    made = make.setting(share=50)
    make.allocate(made)
    for audit in made.audits:
        make.to_submitted(made, audit)
    assert not GradeCount.objects.exists()
    outsider = new_person(
        "auditor", "Cy Auditor", by=User.objects.get(email="first@example.gov.uk"), email="cy@example.gov.uk"
    )
    actions.draw_moderation(audit_round=made.round, seed="s", moderators=[outsider], by=made.lead, on=ON)
    assert _counted() == _standing() != Counter()
    moderated = Audit.objects.filter(stage="moderating").first()
    make.write(moderated, outsider, make.answers("requires_improvement"))
    actions.moderate(audit=moderated, by=outsider, on=ON)
    grades = dict.fromkeys((each.key for each in made.tool.standards), "good")
    actions.agree_grade(audit=moderated, grades=grades, overall="good", reasons="Seen together", by=made.lead, on=ON)
    assert _counted() == _standing()
    assert set(PairCount.objects.values_list("first", "second", "pairs")) == {("good", "requires_improvement", 1)}


def _counted() -> Counter[tuple]:
    return +Counter(
        {
            (row.standard, row.team_id, grade): getattr(row, grade)
            for row in GradeCount.objects.all()
            for grade in GRADES
        }
    )


def _standing() -> Counter[tuple]:
    rows = StandardGrade.objects.filter(stands=True).select_related("grading")
    return Counter((row.standard, row.team_id, row.grade) for row in rows)


def test_nothing_is_counted_where_there_is_nothing(quality_lead: User) -> None:
    client = Client()
    client.force_login(quality_lead)
    for name in ("home", "consistency", "loop", "themes", "calibrations", "inspectors", "board", "bulletins"):
        assert client.get(reverse(f"numbers:{name}")).status_code == 200
