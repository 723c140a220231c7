"""One audit from planned to closed through the actions, and what each of its rules refuses."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from goldenthread.apps.accounts.models import RoleGrant, User
from goldenthread.apps.audits import actions, queries
from goldenthread.apps.audits.actions.steps import road_of
from goldenthread.apps.audits.models import Alert, Audit, AuditAction, Grading, Stage
from goldenthread.core.audit_road import Facts, follow
from goldenthread.core.errors import InputNotFit, NotAllowed, RuleBroken
from tests.factories import audits as make
from tests.factories.audits import Setting
from tests.integration.audit_examples import given_audit
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
    RoleGrant.objects.create(user=audit.auditor, role="quality-lead", given_on=ON)
    return User.objects.get(pk=audit.auditor_id)


def _moderating(made: Setting) -> Audit:
    make.allocate(made)
    for each in made.audits:
        make.to_submitted(made, each)
    actions.draw_moderation(audit_round=made.round, seed="June", moderators=made.auditors, by=made.lead, on=ON)
    return (
        Audit.objects.filter(stage="moderating", worker__isnull=False).first()
        or Audit.objects.filter(stage="moderating").first()
    )


def test_a_moderator_cannot_reach_the_first_grade_in_any_read_before_they_have_graded(made: Setting) -> None:
    one = _moderating(made)
    blind = one.moderator
    assert list(queries.gradings_of(blind, one)) == []
    assert queries.gradings_visible_to(blind).filter(audit=one).count() == 0
    assert list(queries.replies_of(blind, one)) == []
    assert queries.answers_of(one, blind) == {}
    # A lead may be drawn as moderator, so nobody but auditor and worker sees the grade while it waits.
    assert list(queries.gradings_of(made.lead, one)) == []
    make.write(one, blind, make.answers("requires_improvement"))
    actions.moderate(audit=one, by=blind, on=ON)
    assert {each.role for each in queries.gradings_of(blind, one)} == {"shared", "auditor", "moderator"}
    assert {each.role for each in queries.gradings_of(one.auditor, one)} == {"shared", "auditor", "moderator"}


def test_a_moderator_answers_for_their_own_draft_only(made: Setting) -> None:
    one = _moderating(made)
    with pytest.raises(RuleBroken, match="closed"):
        make.write(one, one.auditor, make.answers("outstanding"))
    first = one.moderator
    make.write(one, first)
    actions.change_moderator(audit=one, moderator=made.lead, reason="Ill", by=made.lead, on=ON)
    with pytest.raises(RuleBroken, match="Only the moderator"):
        actions.moderate(audit=make.fresh(one), by=first, on=ON)


def test_the_seed_of_a_round_is_fixed_by_its_first_draw(made: Setting) -> None:
    _moderating(made)
    with pytest.raises(RuleBroken, match="No audit of this round waits"):
        actions.draw_moderation(audit_round=made.round, seed="Another", moderators=[], by=made.lead, on=ON)
    made.round.refresh_from_db()
    assert made.round.moderation_seed == "June"


def test_an_inadequate_critical_standard_caps_the_grade_and_alerts_at_once(made: Setting) -> None:
    one = next(each for each in make.allocate(made) if each.worker_id)
    make.write(one, one.auditor, make.answers(standard__risk__grade="inadequate"))
    alert = Alert.objects.get()
    assert (alert.raised_on, alert.answered_on) == (ON, None)
    assert alert in queries.open_alerts(made.lead)
    with pytest.raises(InputNotFit, match="critical and inadequate"):
        actions.share(audit=one, by=one.auditor, on=ON)
    # A better grade afterwards takes nothing back: the alert stays until somebody answers it.
    make.write(one, one.auditor, make.answers())
    assert Alert.objects.filter(answered_on__isnull=True).count() == 1
    with pytest.raises(RuleBroken, match="Say what was done"):
        actions.answer_alert(alert=alert, text=" ", by=made.lead, on=ON)
    with pytest.raises(NotAllowed):
        actions.answer_alert(alert=alert, text="Fine", by=one.auditor, on=ON)
    actions.answer_alert(alert=alert, text="Seen today by the team manager.", by=made.lead, on=ON)
    assert not queries.open_alerts(made.lead).exists()
    assert Alert.objects.get().answers.count() == 1


def test_an_inadequate_audit_stays_open_until_the_case_was_audited_again(made: Setting) -> None:
    one = next(each for each in make.allocate(made) if each.worker_id)
    one = make.to_settled(made, one, make.answers(overall="inadequate", standard__risk__grade="inadequate"))
    with pytest.raises(RuleBroken, match="alert"):
        actions.close_audit(audit=one, by=made.lead, on=ON)
    actions.answer_alert(alert=Alert.objects.get(), text="Seen.", by=made.lead, on=ON)
    with pytest.raises(RuleBroken, match="audited again"):
        actions.close_audit(audit=one, by=made.lead, on=ON)
    again = actions.plan_reaudit(audit=one, by=made.lead, on=ON)
    assert (again.case, again.reaudit_of, again.due) == (one.case, one, date(2016, 8, 5))
    with pytest.raises(RuleBroken, match="not settled"):
        actions.close_audit(audit=one, by=made.lead, on=ON)
    actions.give_audit(audit=again, auditor=made.auditors[0], by=made.lead, on=ON)
    made.round = again.round
    make.to_settled(made, make.fresh(again))
    actions.close_audit(audit=one, by=made.lead, on=ON)
    assert make.fresh(one).stage == "closed"


def test_the_worker_replies_and_changes_no_grade(made: Setting) -> None:
    one = next(each for each in make.allocate(made) if each.worker_id)
    assert queries.audit(made.worker, one.key) is None
    make.write(one, one.auditor)
    actions.share(audit=one, by=one.auditor, on=ON)
    assert [each.role for each in queries.gradings_of(made.worker, one)] == ["shared"]
    before = list(Grading.objects.values("overall", "standards__grade"))
    with pytest.raises(RuleBroken, match="To disagree"):
        actions.reply(audit=one, agrees=False, by=made.worker, on=ON)
    actions.reply(audit=one, agrees=False, evidence="The note of 3 March.", by=made.worker, on=ON)
    assert list(Grading.objects.values("overall", "standards__grade")) == before
    for act in (actions.submit, actions.share):
        with pytest.raises(NotAllowed):
            act(audit=one, by=made.worker, on=ON)
    with pytest.raises(NotAllowed):
        actions.save_answers(audit=one, answers={"overall": "outstanding"}, seen={}, by=made.worker, on=ON)


def test_going_on_without_a_reply_waits_for_its_day(made: Setting) -> None:
    one = next(each for each in make.allocate(made) if each.worker_id)
    make.write(one, one.auditor)
    actions.share(audit=one, by=one.auditor, on=ON)
    with pytest.raises(RuleBroken, match="until 12 April 2016"):
        actions.go_on_without_reply(audit=one, reason="No word", by=one.auditor, on=ON)
    actions.go_on_without_reply(audit=one, reason="No word", by=one.auditor, on=date(2016, 4, 13))
    assert make.fresh(one).stage == "replied"


def test_two_windows_on_one_draft_lose_nothing(made: Setting) -> None:
    one = make.allocate(made)[0]
    by = one.auditor
    first = actions.save_answers(audit=one, answers={"reasons": "One", "learning": "Same"}, seen={}, by=by, on=ON)
    assert first.versions == {"reasons": 1, "learning": 1}
    # Both windows showed version 1. The first changes the reasons; the second sends both back, one of them changed.
    actions.save_answers(audit=one, answers={"reasons": "Two"}, seen={"reasons": 1}, by=by, on=ON)
    second = actions.save_answers(
        audit=one, answers={"reasons": "Three", "learning": "Same"}, seen={"reasons": 1, "learning": 1}, by=by, on=ON
    )
    assert second.conflicts == ("reasons",)
    assert [each.value for each in one.draft_answers.filter(field="reasons")] == ["One", "Two", "Three"]
    assert [each.value for each in queries.conflicts_of(one, by)["reasons"]] == ["Two", "Three"]
    # A window that did not touch an answer does not undo another's.
    untouched = actions.save_answers(audit=one, answers={"reasons": "One"}, seen={"reasons": 1}, by=by, on=ON)
    assert untouched.versions == {"reasons": 3}
    assert queries.answers_of(one, by)["reasons"].value == "Three"
    actions.save_answers(audit=one, answers={"reasons": "Both"}, seen={"reasons": 3}, by=by, on=ON)
    assert queries.conflicts_of(one, by) == {}


def test_reassigning_needs_a_reason_and_survives_an_absence(made: Setting) -> None:
    one = make.allocate(made)[0]
    other = next(each for each in made.auditors if each != one.auditor)
    make.write(one, one.auditor)
    with pytest.raises(RuleBroken, match="reason"):
        actions.reassign(audit=one, auditor=other, reason="", by=made.lead, on=ON)
    actions.note_absence(user=other, since=ON, until=ON + timedelta(days=9), by=other, on=ON)
    with pytest.raises(RuleBroken, match="they are away"):
        actions.reassign(audit=one, auditor=other, reason="Ill", by=made.lead, on=ON)
    actions.reassign(audit=one, auditor=other, reason="Ill", by=made.lead, on=ON + timedelta(days=10))
    assert one.draft_answers.filter(by=one.auditor).exists()
    assert queries.answers_of(one, other) == {}
    with pytest.raises(RuleBroken, match="closed"):
        make.write(one, one.auditor)


def test_allocation_refuses_own_team_own_supervisee_and_own_case(made: Setting) -> None:
    ada, ben = made.auditors
    actions.place_person(team=made.teams[0], user=ada, supervisor=None, since=ON, by=made.lead, on=ON)
    actions.place_person(team=made.teams[1], user=made.worker, supervisor=ben, since=ON, by=made.lead, on=ON)
    north = [each for each in made.audits if each.worker_id]
    for auditor, why in ((ada, "own team"), (ben, "supervise")):
        with pytest.raises(RuleBroken, match=why):
            actions.give_audit(audit=north[0], auditor=auditor, by=made.lead, on=ON)
    given = actions.allocate_round(audit_round=made.round, auditors=made.auditors, by=made.lead, on=ON)
    assert set(given.left) == {each.key for each in north}
    with pytest.raises(RuleBroken, match="no role that audits"):
        actions.give_audit(audit=north[0], auditor=made.worker, by=made.lead, on=ON)


def test_a_partner_sees_only_its_own_audits(made: Setting, person) -> None:
    partner = person("partner-auditor")
    make.allocate(made)
    assert not queries.visible_to(partner).exists()
    with pytest.raises(NotAllowed, match="placed in no team"):
        actions.make_programme(
            key="p", authority="390", agency="?", title="P", starts=ON, ends=make.LATER, by=partner, on=ON
        )
    team = actions.make_team(authority="390", agency="health", key="hv", title="Health", by=made.lead, on=ON)
    actions.place_person(team=team, user=partner, supervisor=None, since=ON, by=made.lead, on=ON)
    programme = actions.make_programme(
        key="p", authority="390", agency="health", title="P", starts=ON, ends=make.LATER, by=partner, on=ON
    )
    actions.plan_round(
        programme=programme, key="pr", title="PR", kind="programme", month=ON, tool="early-help", teams={team: 1},
        by=partner, on=ON,
    )  # fmt: skip
    assert list(queries.programmes_visible_to(partner)) == [programme]
    assert {each.agency for each in queries.tools_visible_to(partner)} == {"health"}
    assert programme in queries.programmes_visible_to(made.lead)
    with pytest.raises(NotAllowed, match="another agency"):
        actions.plan_round(
            programme=programme, key="x", title="X", kind="programme", month=ON, tool="early-help", teams={}, by=made.lead,
            on=ON,
        )  # fmt: skip
    with pytest.raises(NotAllowed, match="another agency"):
        actions.allocate_round(audit_round=made.round, auditors=[partner], by=partner, on=ON)


def test_the_owner_shows_evidence_and_somebody_else_verifies(made: Setting) -> None:
    one = make.to_settled(made, make.allocate(made)[0])
    action = actions.open_action(
        audit=one, text="See", level="manager", owner=made.lead, due=make.LATER, by=made.lead, on=ON
    )
    with pytest.raises(RuleBroken, match="owner shows evidence first"):
        actions.verify(action=action, text="Seen", by=made.auditors[0], on=ON)
    actions.show_evidence(action=action, text="Done", by=made.lead, on=ON)
    with pytest.raises(RuleBroken, match="does not verify"):
        actions.verify(action=action, text="Seen", by=made.lead, on=ON)
    assert not queries.to_verify(made.lead).exists()
    actions.return_action(action=action, text="The note is missing.", by=made.auditors[0], on=ON)
    assert AuditAction.objects.get().state == "open"
    actions.show_evidence(action=action, text="Note added", by=made.lead, on=ON)
    actions.verify(action=action, text="Read the note.", by=made.auditors[0], on=ON)
    assert [each.step for each in action.steps.all()] == ["evidenced", "returned", "evidenced", "verified"]
    assert make.fresh(one).stage == "verified"


def test_stage_rows_are_the_truth_and_the_kept_stage_agrees_with_them(made: Setting) -> None:
    _moderating(made)
    for one in Audit.objects.all():
        rows = Stage.objects.filter(audit=one)
        assert [each.number for each in rows] == list(range(1, len(rows) + 1))
        assert (rows.last().stage if rows else "planned") == one.stage
        road = road_of(one)
        assert road.stage == one.stage
        assert road.auditor == (one.auditor.email if one.auditor else "")
        assert follow(road.taken, Facts(worker=one.worker.email if one.worker else "")) == road


def test_the_same_frame_and_seed_draw_the_same_cases_and_a_name_is_no_key(made: Setting) -> None:
    other = actions.plan_round(
        programme=made.programme, key="again", title="Again", kind="programme", month=ON, tool=make.TOOL,
        teams=dict.fromkeys(made.teams, 2), by=made.lead, on=ON,
    )  # fmt: skip
    shuffled = list(reversed(make.frame(10)))
    sample = actions.draw_sample(audit_round=other, frame=shuffled, source="x", seed="a seed", by=made.lead, on=ON)
    first = made.round.samples.get()
    assert sample.fingerprint == first.fingerprint
    cases = {each.case for each in made.audits}
    assert {each.case for each in other.audits.all()} == cases
    third = actions.plan_round(
        programme=made.programme, key="third", title="Third", kind="programme", month=ON, tool=make.TOOL,
        teams={made.teams[0]: 1}, by=made.lead, on=ON,
    )  # fmt: skip
    with pytest.raises(InputNotFit, match="the first is number 1") as refused:
        actions.draw_sample(
            audit_round=third,
            frame=[actions.FrameRow("Zaphod Brown", "north")],
            source="x",
            seed="s",
            by=made.lead,
            on=ON,
        )
    assert "Zaphod" not in str(refused.value)


def test_an_import_is_held_to_the_same_rules(made: Setting) -> None:
    ada = made.auditors[0]
    step = actions.StepGiven
    good = given_audit(made).steps
    own = (*good[:-1], step("draw", made.lead, ON, ada), step("moderate", ada, ON))
    with pytest.raises(RuleBroken, match="Nobody moderates an audit they made"):
        actions.import_audits(audit_round=made.round, audits=[given_audit(made, 50, steps=own)], by=made.lead, on=ON)
    with pytest.raises(RuleBroken, match="do not fit together"):
        actions.import_audits(audit_round=made.round, audits=[given_audit(made, 50, gradings=())], by=made.lead, on=ON)
    count = Audit.objects.count()
    with pytest.raises(RuleBroken):
        actions.import_audits(
            audit_round=made.round,
            audits=[given_audit(made, 51), given_audit(made, 52, steps=own)],
            by=made.lead,
            on=ON,
        )
    assert Audit.objects.count() == count
    taken = actions.import_audits(audit_round=made.round, audits=[given_audit(made, 53)], by=made.lead, on=ON)
    one = make.fresh(taken.audits[53])
    assert (one.stage, one.overall, one.gradings.get().stands) == ("settled", "good", True)


def test_a_used_edition_never_changes_and_a_draft_does(made: Setting) -> None:
    used = made.round.tool
    with pytest.raises(RuleBroken, match="never changes"):
        actions.change_tool(tool=used, content={**used.content, "purpose": "Else"}, by=made.lead, on=ON)
    draft = actions.clone_tool(tool=used, edition="2", by=made.lead, on=ON)
    with pytest.raises(InputNotFit):
        actions.change_tool(tool=draft, content={**draft.content, "heard": []}, by=made.lead, on=ON)
    actions.change_tool(tool=draft, content={**draft.content, "purpose": "Else"}, by=made.lead, on=ON)
    with pytest.raises(RuleBroken, match="published edition"):
        actions.plan_round(
            programme=made.programme,
            key="d",
            title="D",
            kind="programme",
            month=ON,
            tool=draft,
            teams={},
            by=made.lead,
            on=ON,
        )
    published = actions.publish_tool(tool=draft, by=made.lead, on=ON)
    assert published.tool.purpose == "Else"
    used.refresh_from_db()
    assert used.content["purpose"] != "Else"


def test_an_audit_round_is_evidence_for_a_finding(made: Setting, gateshead) -> None:
    finding = gateshead.findings.first()
    with pytest.raises(RuleBroken, match="No grade"):
        actions.lay_evidence(audit_round=made.round, finding=finding, says="So", by=made.lead, on=ON)
    make.to_settled(made, make.allocate(made)[0])
    laid = actions.lay_evidence(
        audit_round=made.round, finding=finding, says="Children are seen.", standard="visits", by=made.lead, on=ON
    )
    assert laid.counts == {"good": 1}
    assert list(queries.evidence_for(made.lead, [finding])) == [laid]
