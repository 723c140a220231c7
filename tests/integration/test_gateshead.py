"""The Gateshead case goes into the record, and going in twice changes nothing."""

from __future__ import annotations

from datetime import timedelta

import pytest

from goldenthread.apps.inspections import actions, cases, queries
from goldenthread.apps.inspections.models import Ask, Finding, Judgement
from goldenthread.apps.plans import cases as plan_cases
from goldenthread.apps.plans.models import Action
from goldenthread.apps.trail.models import Event
from goldenthread.apps.trail.queries import verify
from goldenthread.core.case_plans import load_plan
from goldenthread.core.cases import load_case
from goldenthread.core.errors import NotAllowed, RuleBroken

pytestmark = [pytest.mark.integration, pytest.mark.django_db]

GRADES = {
    "overall": "good",
    "help_and_protection": "good",
    "looked_after": "good",
    "adoption": "good",
    "care_leavers": "requires_improvement",
    "leadership": "good",
    "lscb": "requires_improvement",
}


def test_the_record_holds_what_the_seed_says(gateshead):
    assert actions.current_grades(gateshead) == GRADES
    assert gateshead.recommendations.count() == 15
    assert Ask.objects.count() == 24
    assert gateshead.findings.filter(kind=Finding.Kind.PRACTICE).count() == 5
    assert sum(member.count for member in gateshead.team.all()) == 10
    for judgement in Judgement.objects.exclude(key="overall"):
        assert judgement.findings.filter(kind=Finding.Kind.STRENGTH).exists(), judgement.key


def test_loading_the_case_twice_changes_nothing(gateshead, quality_lead, on):
    before = Event.objects.count()
    again, new = cases.load(load_case("gateshead-2015"), by=quality_lead, on=on)
    assert (again, new) == (gateshead, False)
    assert Event.objects.count() == before


def test_the_rules_find_nothing_wrong_and_explain_the_odd_grade(gateshead, on):
    view = queries.view_of(gateshead, on=on)
    assert {check.answer for check in view.rule_checks} == {"ok"}
    assert any("care leavers" in check.says.lower() for check in view.rule_checks)
    assert view.missing == ()


def test_the_statutory_clocks_run_from_the_day_of_receipt(gateshead, on):
    due = {state.deadline.key: state.deadline.due.isoformat() for state in queries.clock_states(gateshead, on=on)}
    assert due == {"publish_report_by": "2016-04-26", "written_statement_by": "2016-06-23"}


def test_a_new_grade_keeps_the_old_one(gateshead, quality_lead, on):
    judgement = Judgement.objects.get(key="overall")
    actions.record_grade(judgement=judgement, grade="requires_improvement", reasons="A test", by=quality_lead, on=on)
    assert [decision.grade for decision in judgement.decisions.all()] == ["requires_improvement", "good"]


def test_a_broken_rule_is_said_and_not_corrected(gateshead, quality_lead, on):
    judgement = Judgement.objects.get(key="help_and_protection")
    decision = actions.record_grade(
        judgement=judgement, grade="inadequate", reasons="A test of the rules", by=quality_lead, on=on
    )
    assert "violation" in {check["answer"] for check in decision.rule_checks}
    assert actions.current_grades(gateshead)["overall"] == "good"


@pytest.mark.parametrize(("grade", "reasons"), [("splendid", "x"), ("good", "  ")])
def test_a_grade_must_be_of_the_edition_and_have_reasons(gateshead, quality_lead, on, grade, reasons):
    with pytest.raises(RuleBroken):
        actions.record_grade(
            judgement=Judgement.objects.get(key="overall"), grade=grade, reasons=reasons, by=quality_lead, on=on
        )


def test_moving_the_day_of_receipt_needs_a_reason(gateshead, quality_lead, on):
    with pytest.raises(RuleBroken, match="reason"):
        actions.receive_report(inspection=gateshead, received_on=on, by=quality_lead, on=on)
    actions.receive_report(inspection=gateshead, received_on=on, by=quality_lead, on=on, reason="The letter says so")
    assert gateshead.received_on == on
    assert not gateshead.received_assumed


def test_a_reader_may_not_change_the_record(gateshead, person, on):
    with pytest.raises(NotAllowed):
        actions.record_grade(
            judgement=Judgement.objects.get(key="overall"), grade="good", reasons="x", by=person("read-only"), on=on
        )


def test_another_authority_sees_nothing(gateshead, person):
    outsider = person("director")
    outsider.authority = "391"
    assert not queries.visible_to(outsider).exists()
    assert queries.recommendation(outsider, "gateshead-2015", "LA1") is None


def test_the_first_plan_answers_every_ask(gateshead, plan, quality_lead, on):
    assert plan.made_up
    answered = set(Action.objects.values_list("asks", flat=True))
    assert answered == set(Ask.objects.values_list("pk", flat=True))
    for action in Action.objects.all():
        assert action.bodies.exists()
        assert action.owner != action.sponsor
    before = Event.objects.count()
    again = plan_cases.load(load_plan("gateshead-2015"), inspection=gateshead, by=quality_lead, on=on)
    assert again == (plan, False)
    assert Event.objects.count() == before
    assert verify().whole


def test_a_duty_recorded_as_done_stops_its_clock(gateshead, quality_lead, on):
    actions.record_duty_done(
        inspection=gateshead,
        clock="publish_report_by",
        done_on=on,
        proof="The council's website",
        by=quality_lead,
        on=on,
    )
    states = {state.deadline.key: state.state for state in queries.clock_states(gateshead, on=on)}
    assert states == {"publish_report_by": "met", "written_statement_by": "open"}


@pytest.mark.parametrize(
    ("clock", "days", "proof", "says"),
    [
        ("no_such_duty", 0, "x", "is not a duty of this framework"),
        ("publish_report_by", -60, "x", "before the report was received"),
        ("publish_report_by", 1, "x", "has not come yet"),
        ("publish_report_by", 0, " ", "what shows it"),
    ],
)
def test_a_duty_is_not_met_by_saying_so(gateshead, quality_lead, on, clock, days, proof, says):
    with pytest.raises(RuleBroken, match=says):
        actions.record_duty_done(
            inspection=gateshead, clock=clock, done_on=on + timedelta(days), proof=proof, by=quality_lead, on=on
        )
