"""One audit from planned to closed through the actions, and what each of its rules refuses."""

from __future__ import annotations

import pytest

from goldenthread.apps.accounts.models import User
from goldenthread.apps.audits import actions
from goldenthread.apps.audits.models import Audit
from goldenthread.core.errors import InputNotFit, RuleBroken
from tests.factories import audits as make
from tests.factories.audits import Setting
from tests.integration.prepared import ON

pytestmark = [pytest.mark.integration, pytest.mark.django_db]


@pytest.fixture
def made(db: None) -> Setting:
    return make.setting()


def test_an_audit_walks_its_whole_road(made: Setting) -> None:
    audits = make.allocate(made)
    assert {each.auditor for each in audits} == set(made.auditors)
    for each in audits:
        make.to_submitted(made, each)
    moderation = actions.draw_moderation(
        audit_round=made.round, seed="June", moderators=made.auditors, by=made.lead, on=ON
    )
    assert (moderation.drawn, moderation.settled, moderation.left) == (2, 2, {})
    one = Audit.objects.filter(stage="moderating").first()
    assert one.moderator != one.auditor
    make.write(one, one.moderator, make.answers("requires_improvement"))
    actions.moderate(audit=one, by=one.moderator, on=ON)
    grades = dict.fromkeys(made.tool.critical, "good")
    with pytest.raises(InputNotFit, match="Choose the agreed grade"):
        actions.agree_grade(audit=one, grades=grades, overall="good", reasons="Together.", by=one.moderator, on=ON)
    grades = {each.key: "good" for each in made.tool.standards}
    with pytest.raises(RuleBroken, match="does not record the agreed grade"):
        actions.agree_grade(audit=one, grades=grades, overall="good", reasons="T", by=_as_lead(one), on=ON)
    agreed = actions.agree_grade(
        audit=make.fresh(one), grades=grades, overall="good", reasons="We read it together.",
        dispute="The auditor holds that the plan is outstanding.", by=one.moderator, on=ON,
    )  # fmt: skip
    assert (agreed.disputed, agreed.stands) == (True, True)
    action = actions.open_action(
        audit=one, text="See the child alone.", level="worker", owner=made.worker, due=make.LATER, by=made.lead, on=ON
    )
    actions.show_evidence(action=action, text="Seen on 3 May.", by=made.worker, on=ON)
    actions.verify(action=action, text="The note of 3 May.", by=made.lead, on=ON)
    assert make.fresh(one).stage == "verified"
    actions.close_audit(audit=one, by=made.lead, on=ON)
    one = make.fresh(one)
    assert (one.stage, one.overall) == ("closed", "good")
    assert [each.step for each in one.stages.all()] == [
        "allocate", "draft", "share", one.stages.all()[3].step, "submit", "draw", "moderate", "agree", "act", "verify", "close",
    ]  # fmt: skip
    assert [each.role for each in one.gradings.all()] == ["shared", "auditor", "moderator", "agreed"]
    assert one.gradings.filter(stands=True).count() == 1


def _as_lead(audit: Audit) -> User:
    """The auditor of the audit, with a lead's role beside their own."""
    from goldenthread.apps.accounts.models import RoleGrant

    RoleGrant.objects.create(user=audit.auditor, role="quality-lead", given_on=ON)
    return User.objects.get(pk=audit.auditor_id)
