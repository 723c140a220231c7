"""An example of every action of an inspection that is under way, for test_every_action; and the inspection they need."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

from goldenthread.apps.accounts.models import Post, User
from goldenthread.apps.inspections import actions
from goldenthread.apps.inspections.models import (
    DraftFinding,
    DrawnCase,
    Evidence,
    Inspection,
    Judgement,
    SelfClaim,
    SelfEvaluation,
)
from goldenthread.core.sampling import SamplingPlan
from tests.integration.prepared import ON, email_of, new_person

Example = Callable[[], object]
KEY = "mock-2016"
PLAN = SamplingPlan(title="Cases", case="case", by=("stage",), size=6)
ROWS = [{"case": f"C{number:03d}", "stage": ("need", "care")[number % 2]} for number in range(40)]
WORDS = {"text": "Plans say what should change for the child.", "kind": "strength"}


def by(role: str = "quality-lead") -> User:
    return User.objects.get(email=email_of(role))


def colleague() -> User:
    """A second inspector, made where there is none yet."""
    there = User.objects.filter(email=email_of("inspector")).first()
    return there or new_person("inspector", "Second Inspector", by=User.objects.get(email="first@example.gov.uk"))


def notice(**changes: object) -> Inspection:
    """Notice of a mock inspection that starts today."""
    given: dict = {
        "key": KEY,
        "title": "Mock inspection",
        "authority": "390",
        "framework": "sif-2013",
        "kind": "inspection",
        "purpose": "mock",
        "notice_kind": "announced",
        "notified_on": date(2016, 4, 4),
        "on_site_from": ON,
        "on_site_to": date(2016, 4, 22),
    }
    return actions.give_notice(**{**given, **changes}, lead=by(), by=by(), on=ON)


def judgement(inspection: Inspection, key: str = "help_and_protection") -> Judgement:
    return Judgement.objects.get(component__inspection=inspection, key=key)


def entry(inspection: Inspection, **changes: object) -> Evidence:
    given: dict = {"kind": "interview", "source": "A team manager", "text": "Supervision is regular.", "seen_on": ON}
    return actions.log_evidence(inspection=inspection, **{**given, **changes}, by=by(), on=ON)


def finding(inspection: Inspection, **changes: object) -> DraftFinding:
    given: dict = {"key": "F1", "judgement": judgement(inspection), **WORDS}
    return actions.draft_finding(inspection=inspection, **{**given, **changes}, by=by(), on=ON)


def cases(inspection: Inspection, purpose: str = "sampled") -> list[DrawnCase]:
    frame = actions.Frame(ROWS, "frame.csv")
    actions.draw_cases(inspection=inspection, purpose=purpose, plan=PLAN, frame=frame, seed="1", by=by(), on=ON)
    return list(inspection.cases.filter(purpose=purpose, state="chosen"))


def decided(inspection: Inspection, key: str = "help_and_protection", *, sign: bool = True) -> None:
    made = actions.decide_grade(judgement=judgement(inspection, key), grade="good", reasons="Because", by=by(), on=ON)
    if sign:
        actions.countersign(decision=made, by=colleague(), on=ON)


def signed_off(inspection: Inspection) -> Inspection:
    """The inspection with one finding, every judgement decided and its report signed off."""
    finding(inspection)
    for each in Judgement.objects.filter(component__inspection=inspection):
        decided(inspection, each.key)
    steps = (("drafted", by), ("checked", colleague), ("sent", by), ("answered", by), ("signed_off", colleague))
    for step, who in steps:
        actions.move_report(inspection=inspection, step=step, by=who(), on=ON)
    return inspection


def published(inspection: Inspection) -> Inspection:
    signed_off(inspection)
    actions.publish(inspection=inspection, published_on=date(2016, 5, 6), by=by(), on=date(2016, 5, 6))
    return inspection


def self_evaluation() -> SelfEvaluation:
    return actions.start_self_evaluation(key="sef-2016", title="Self-evaluation 2016", as_at=ON, by=by(), on=ON)


def claim() -> SelfClaim:
    return actions.claim(evaluation=self_evaluation(), question="know", text="Plans are better", by=by(), on=ON)


def _post() -> Post:
    return Post.objects.first()


def _add_runbook_step() -> Example:
    here = notice()
    days = {"starts_on": ON, "ends_on": ON}
    return lambda: actions.add_runbook_step(inspection=here, label="A room", owner=_post(), by=by(), on=ON, **days)


def _own_runbook_step() -> Example:
    step = notice().runbook.first()
    return lambda: actions.own_runbook_step(step=step, owner=_post(), by=by(), on=ON)


def _complete_runbook_step() -> Example:
    step = notice().runbook.first()
    return lambda: actions.complete_runbook_step(step=step, note="Done", by=by(), on=ON)


def _set_request_due() -> Example:
    request = notice().requests.first()
    return lambda: actions.set_request_due(request=request, due_on=ON, due_time=None, owner=_post(), by=by(), on=ON)


def _hand_over() -> Example:
    request = notice().requests.first()
    return lambda: actions.hand_over(request=request, state="given", version="5 April", by=by(), on=ON)


def _draw_cases() -> Example:
    here = notice()
    return lambda: cases(here)


def _choose_case() -> Example:
    here = notice()
    return lambda: actions.choose_case(
        inspection=here, purpose="tracked", reference="C900", why="A line of enquiry", by=by(), on=ON
    )


def _set_case_aside() -> Example:
    case = cases(notice())[0]
    return lambda: actions.set_case_aside(case=case, why="Closed", by=by(), on=ON)


def _read_cases() -> Example:
    drawn = cases(notice())
    return lambda: actions.read_cases(cases=drawn, by=by(), on=ON)


def _grade_case() -> Example:
    case = cases(notice(), "tracked")[0]
    return lambda: actions.grade_case(case=case, view="authority", grade="good", reasons="Why", by=by(), on=ON)


def _log_evidence() -> Example:
    here = notice()
    return lambda: entry(here)


def _withdraw_evidence() -> Example:
    made = entry(notice())
    return lambda: actions.withdraw_evidence(evidence=made, reason="Wrong case", by=by(), on=ON)


def _keep_draft() -> Example:
    here = notice()
    return lambda: actions.keep_draft(inspection=here, fields={"text": "Half a sen"}, by=by(), on=ON)


def _drop_draft() -> Example:
    here = notice()
    actions.keep_draft(inspection=here, fields={"text": "Half a sen"}, by=by(), on=ON)
    return lambda: actions.drop_draft(inspection=here, by=by(), on=ON)


def _draft_finding() -> Example:
    here = notice()
    return lambda: finding(here)


def _edit_finding() -> Example:
    made = finding(notice())
    return lambda: actions.edit_finding(draft=made, version=1, changes={"text": "Better words"}, by=by(), on=ON)


def _withdraw_finding() -> Example:
    made = finding(notice())
    return lambda: actions.withdraw_finding(draft=made, reason="Not so", by=by(), on=ON)


def _cite_evidence() -> Example:
    here = notice()
    made, told = finding(here), entry(here)
    return lambda: actions.cite_evidence(draft=made, evidence=told, stance="for", by=by(), on=ON)


def _advance_practice() -> Example:
    made = finding(notice(), kind="practice", title="Something good")
    return lambda: actions.advance_practice(draft=made, step="nominated", text="Others could use it", by=by(), on=ON)


def _propose_grade() -> Example:
    here = judgement(notice())
    return lambda: actions.propose_grade(judgement=here, grade="good", reasons="Because", by=by(), on=ON)


def _record_dissent() -> Example:
    here = judgement(notice())
    return lambda: actions.record_dissent(judgement=here, grade="good", reasons="Because", by=by(), on=ON)


def _decide_grade() -> Example:
    here = judgement(notice())
    return lambda: actions.decide_grade(judgement=here, grade="good", reasons="Because", by=by(), on=ON)


def _countersign() -> Example:
    here = judgement(notice())
    made = actions.decide_grade(judgement=here, grade="good", reasons="Because", by=by(), on=ON)
    colleague()
    return lambda: actions.countersign(decision=made, by=by("inspector"), on=ON)


def _state_counts() -> Example:
    here = notice()
    counts = [actions.StatedGiven("cases", "Cases read", 0, "cases_read")]
    return lambda: actions.state_counts(inspection=here, counts=counts, by=by(), on=ON)


def _move_report() -> Example:
    here = notice()
    finding(here)
    return lambda: actions.move_report(inspection=here, step="drafted", by=by(), on=ON)


def with_authority() -> Inspection:
    """The inspection with its draft report at the authority for factual accuracy."""
    here = notice()
    finding(here)
    for step, who in (("drafted", by), ("checked", colleague), ("sent", by)):
        actions.move_report(inspection=here, step=step, by=who(), on=ON)
    return here


def _raise_point() -> Example:
    here = with_authority()
    return lambda: actions.raise_point(
        inspection=here, place="Leadership", point="It was six", evidence="The minutes", by=by(), on=ON
    )


def _answer_point() -> Example:
    point = _raise_point()()
    return lambda: actions.answer_point(
        point=point, response="accepted", answer="Agreed", change_made="Six", by=by(), on=ON
    )


def _publish() -> Example:
    here, day = signed_off(notice()), date(2016, 5, 6)
    return lambda: actions.publish(inspection=here, published_on=day, by=by(), on=day)


def _correct_published() -> Example:
    here, day = published(notice()), date(2016, 5, 9)
    return lambda: actions.correct_published(
        inspection=here, part="finding", key="F1", text="Right", notice="A slip of the pen", by=by(), on=day
    )


def referral(inspection: Inspection) -> object:
    return actions.refer_back(
        inspection=inspection,
        reference="C001",
        concern="Not seen since the report",
        immediate=True,
        referred_at=datetime(2016, 4, 5, 9, 0, tzinfo=UTC),
        by=by(),
        on=ON,
    )


def _refer_back() -> Example:
    here = notice()
    return lambda: referral(here)


def _answer_referral() -> Example:
    case, at = referral(notice()), datetime(2016, 4, 5, 10, 0, tzinfo=UTC)
    return lambda: actions.answer_referral(case=case, step="received", at=at, by=by(), on=ON)


def _start_self_evaluation() -> Example:
    return self_evaluation


def _claim() -> Example:
    here = self_evaluation()
    return lambda: actions.claim(evaluation=here, question="know", text="Plans are better", by=by(), on=ON)


def _prove_claim() -> Example:
    made = claim()
    return lambda: actions.prove_claim(claim=made, kind="audit", text="12 of 20", as_at=ON, by=by(), on=ON)


def _withdraw_claim() -> Example:
    made = claim()
    return lambda: actions.withdraw_claim(claim=made, reason="Not so", by=by(), on=ON)


EXAMPLES: dict[str, Callable[[], Example]] = {
    "inspections.give_notice": lambda: notice,
    "inspections.add_runbook_step": _add_runbook_step,
    "inspections.own_runbook_step": _own_runbook_step,
    "inspections.complete_runbook_step": _complete_runbook_step,
    "inspections.set_request_due": _set_request_due,
    "inspections.hand_over": _hand_over,
    "inspections.draw_cases": _draw_cases,
    "inspections.choose_case": _choose_case,
    "inspections.set_case_aside": _set_case_aside,
    "inspections.read_cases": _read_cases,
    "inspections.grade_case": _grade_case,
    "inspections.log_evidence": _log_evidence,
    "inspections.withdraw_evidence": _withdraw_evidence,
    "inspections.keep_draft": _keep_draft,
    "inspections.drop_draft": _drop_draft,
    "inspections.draft_finding": _draft_finding,
    "inspections.edit_finding": _edit_finding,
    "inspections.withdraw_finding": _withdraw_finding,
    "inspections.cite_evidence": _cite_evidence,
    "inspections.advance_practice": _advance_practice,
    "inspections.propose_grade": _propose_grade,
    "inspections.record_dissent": _record_dissent,
    "inspections.decide_grade": _decide_grade,
    "inspections.countersign": _countersign,
    "inspections.state_counts": _state_counts,
    "inspections.move_report": _move_report,
    "inspections.raise_point": _raise_point,
    "inspections.answer_point": _answer_point,
    "inspections.publish": _publish,
    "inspections.correct_published": _correct_published,
    "inspections.refer_back": _refer_back,
    "inspections.answer_referral": _answer_referral,
    "inspections.start_self_evaluation": _start_self_evaluation,
    "inspections.claim": _claim,
    "inspections.prove_claim": _prove_claim,
    "inspections.withdraw_claim": _withdraw_claim,
}
